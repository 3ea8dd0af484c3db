//! The authority's own step on the minutes.

use super::super::way;
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    pages::jury::{edition, label, sample_label, say},
    route::Route as _,
    routes::{chair::ChairMinutes, deliberation::MinutesAuthority},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{Language, minutes::AuthorityAct};
use imtiyaz_jury::{JuryError, minutes};
use imtiyaz_language::Args;
use serde::{Deserialize, Serialize};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct AuthorityView {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// The number of what it acts on: the minutes, or their latest addendum.
    pub number: String,
    /// How many members signed, and how many sign.
    pub signed: (usize, usize),
    /// How many refused.
    pub refused: usize,
    /// What was chosen, as a code.
    pub act: String,
    /// The reason as typed.
    pub reason: String,
    /// Where the form goes.
    pub action: String,
    /// Back to the minutes.
    pub cancel_href: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for AuthorityView {
    const TEMPLATE: &'static str = "pages/chair/authority.html";

    fn title(&self, language: Language) -> String {
        say(language, "chair-authority")
    }

    fn breadcrumbs(&self, _language: Language) -> Vec<Crumb> {
        self.way.clone()
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let open = Self {
            edition: sample_label(language),
            way: vec![Crumb::here(say(language, "chair-authority"))],
            number: "2019/1".to_owned(),
            signed: (4, 5),
            refused: 1,
            act: String::new(),
            reason: String::new(),
            action: ChairMinutes { year: 2019 }.href(language),
            cancel_href: ChairMinutes { year: 2019 }.href(language),
            errors: FormErrors::new(),
        };
        let wrong = Self {
            act: "returned".to_owned(),
            errors: FormErrors::one(
                language,
                "reason",
                "chair-authority-reason-required",
                &Args::new(),
            ),
            ..open.clone()
        };
        vec![("open", open), ("wrong", wrong)]
    }
}

async fn view(page: &Page, route: &MinutesAuthority) -> Result<AuthorityView, Fault> {
    let year = route.year;
    let file = edition(page, year).await?;
    let state = minutes::minutes(page.store(), &page.actor(), file.id).await?;
    if state.frozen.is_none() {
        return Err(Fault::NotFound);
    }
    let signing = state.minutes.signing().count();
    let (number, acts) = state.addenda.last().map_or_else(
        || (state.minutes.number.clone(), &state.acts),
        |last| (last.addendum.number.clone(), &last.acts),
    );
    let count = |act| {
        let of = acts.signatures.iter().filter(|s| s.act == act);
        of.count()
    };
    Ok(AuthorityView {
        edition: label(&file, page.language()),
        way: way(page, &file, &page.t("chair-authority")),
        number,
        signed: (
            count(imtiyaz_domain::minutes::SignatureAct::Signed),
            signing,
        ),
        refused: count(imtiyaz_domain::minutes::SignatureAct::Refused),
        act: String::new(),
        reason: String::new(),
        action: page.href(route),
        cancel_href: page.href(&ChairMinutes { year }),
        errors: FormErrors::new(),
    })
}

/// Shows the form.
pub async fn get(page: Page, route: MinutesAuthority) -> Result<Response, Fault> {
    page.render(&view(&page, &route).await?)
}

/// What the form sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuthorityForm {
    #[serde(default)]
    act: String,
    #[serde(default)]
    reason: String,
}

/// Records the step.
pub async fn post(
    page: Page,
    route: MinutesAuthority,
    Form(form): Form<AuthorityForm>,
) -> Result<Response, Fault> {
    let language = page.language();
    let file = edition(&page, route.year).await?;
    let Some(act) = AuthorityAct::from_code(&form.act) else {
        let mut view = view(&page, &route).await?;
        view.reason = form.reason;
        view.errors.add(
            language,
            "act",
            "chair-authority-act-required",
            &Args::new(),
        );
        return page.render_invalid(&view);
    };
    let actor = page.actor();
    match minutes::act_on(page.store(), &actor, file.id, act, &form.reason).await {
        Ok(()) => {
            let minutes = ChairMinutes { year: route.year };
            let key = format!("chair-notice-authority-{act}");
            Ok(page.redirect_with(&minutes, NoticeKind::Success, &key))
        }
        Err(JuryError::Fields(wrong)) => {
            let mut view = view(&page, &route).await?;
            view.act = form.act;
            view.reason = form.reason;
            for fault in wrong {
                let key = format!("chair-authority-{}-{}", fault.field, fault.code);
                view.errors.add(language, &fault.field, &key, &Args::new());
            }
            page.render_invalid(&view)
        }
        Err(error) => Err(error.into()),
    }
}

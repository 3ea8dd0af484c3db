//! Writing an addendum: the only way frozen minutes are corrected.

use super::super::way;
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    pages::jury::{edition, label, sample_label, say},
    route::Route as _,
    routes::{chair::ChairMinutes, deliberation::MinutesAmend},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{Language, Localized};
use imtiyaz_jury::{
    JuryError,
    minutes::{self, Correction},
};
use imtiyaz_language::Args;
use serde::{Deserialize, Serialize};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct AmendView {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// The number of the minutes.
    pub number: String,
    /// The reason as typed.
    pub reason: String,
    /// The correction in Arabic.
    pub text_ar: String,
    /// The correction in French.
    pub text_fr: String,
    /// Where the form goes.
    pub action: String,
    /// Back to the minutes.
    pub cancel_href: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for AmendView {
    const TEMPLATE: &'static str = "pages/chair/amend.html";

    fn title(&self, language: Language) -> String {
        say(language, "chair-amend")
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
            way: vec![Crumb::here(say(language, "chair-amend"))],
            number: "2019/1".to_owned(),
            reason: String::new(),
            text_ar: String::new(),
            text_fr: String::new(),
            action: ChairMinutes { year: 2019 }.href(language),
            cancel_href: ChairMinutes { year: 2019 }.href(language),
            errors: FormErrors::new(),
        };
        let wrong = Self {
            errors: FormErrors::one(language, "reason", "chair-amend-required", &Args::new()),
            ..open.clone()
        };
        vec![("open", open), ("wrong", wrong)]
    }
}

async fn view(page: &Page, route: &MinutesAmend) -> Result<AmendView, Fault> {
    let year = route.year;
    let file = edition(page, year).await?;
    let state = minutes::minutes(page.store(), &page.actor(), file.id).await?;
    if state.frozen.is_none() {
        return Err(Fault::NotFound);
    }
    Ok(AmendView {
        edition: label(&file, page.language()),
        way: way(page, &file, &page.t("chair-amend")),
        number: state.minutes.number,
        reason: String::new(),
        text_ar: String::new(),
        text_fr: String::new(),
        action: page.href(route),
        cancel_href: page.href(&ChairMinutes { year }),
        errors: FormErrors::new(),
    })
}

/// Shows the form.
pub async fn get(page: Page, route: MinutesAmend) -> Result<Response, Fault> {
    page.render(&view(&page, &route).await?)
}

/// What the form sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AmendForm {
    #[serde(default)]
    reason: String,
    #[serde(default)]
    text_ar: String,
    #[serde(default)]
    text_fr: String,
}

/// Writes the addendum.
pub async fn post(
    page: Page,
    route: MinutesAmend,
    Form(form): Form<AmendForm>,
) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    let correction = Correction {
        reason: form.reason.clone(),
        text: Localized::new(&form.text_ar, &form.text_fr),
    };
    match minutes::amend(page.store(), &page.actor(), file.id, &correction).await {
        Ok(_) => {
            let minutes = ChairMinutes { year: route.year };
            Ok(page.redirect_with(&minutes, NoticeKind::Success, "chair-notice-amended"))
        }
        Err(JuryError::Fields(wrong)) => {
            let mut view = view(&page, &route).await?;
            view.reason = form.reason;
            view.text_ar = form.text_ar;
            view.text_fr = form.text_fr;
            for fault in wrong {
                let key = format!("chair-amend-{}", fault.code);
                view.errors
                    .add(page.language(), &fault.field, &key, &Args::new());
            }
            page.render_invalid(&view)
        }
        Err(error) => Err(error.into()),
    }
}

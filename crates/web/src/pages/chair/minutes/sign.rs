//! Signing the minutes or an addendum, or refusing to with a statement. The gate asks for password
//! and second factor before the form counts.

use super::super::way;
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    pages::jury::{edition, label, sample_label, say},
    route::Route as _,
    routes::{chair::ChairMinutes, deliberation::MinutesSign},
    view::{Crumb, EditionLabel, View},
};
use axum::{http::StatusCode, response::Response};
use imtiyaz_domain::{Language, minutes::SignatureAct};
use imtiyaz_jury::{
    JuryError,
    minutes::{self, OwnAct, Paper},
};
use imtiyaz_language::Args;
use serde::{Deserialize, Serialize};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SignView {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// The number of what is signed.
    pub number: String,
    /// Whether it is an addendum.
    pub addendum: bool,
    /// The digest of the record.
    pub digest: String,
    /// What was chosen, as a code.
    pub act: String,
    /// The statement as typed.
    pub statement: String,
    /// Where the form goes.
    pub action: String,
    /// Back to the minutes.
    pub cancel_href: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for SignView {
    const TEMPLATE: &'static str = "pages/chair/sign.html";

    fn title(&self, language: Language) -> String {
        let key = if self.addendum {
            "chair-sign-addendum"
        } else {
            "chair-sign"
        };
        say(language, key)
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
            way: vec![Crumb::here(say(language, "chair-sign"))],
            number: "2019/1".to_owned(),
            addendum: false,
            digest: "6b1f".repeat(16),
            act: String::new(),
            statement: String::new(),
            action: ChairMinutes { year: 2019 }.href(language),
            cancel_href: ChairMinutes { year: 2019 }.href(language),
            errors: FormErrors::new(),
        };
        let wrong = Self {
            act: "refused".to_owned(),
            errors: FormErrors::one(
                language,
                "statement",
                "chair-sign-statement-required",
                &Args::new(),
            ),
            ..open.clone()
        };
        let addendum = Self {
            addendum: true,
            number: "2019/1/1".to_owned(),
            ..open.clone()
        };
        vec![("open", open), ("wrong", wrong), ("addendum", addendum)]
    }
}

async fn view(page: &Page, route: &MinutesSign) -> Result<SignView, Fault> {
    let year = route.year;
    let file = edition(page, year).await?;
    let state = minutes::minutes(page.store(), &page.actor(), file.id).await?;
    let frozen = state.frozen.ok_or(Fault::NotFound)?;
    let (number, digest, own) = match route.which.checked_sub(1) {
        None => (state.minutes.number, frozen, state.own),
        Some(index) => {
            let found = state.addenda.into_iter().nth(index);
            let found = found.ok_or(Fault::NotFound)?;
            (found.addendum.number, found.sha256, found.own)
        }
    };
    if own != OwnAct::Open {
        return Err(Fault::NotFound);
    }
    Ok(SignView {
        edition: label(&file, page.language()),
        way: way(page, &file, &page.t("chair-sign")),
        number,
        addendum: route.which > 0,
        digest,
        act: String::new(),
        statement: String::new(),
        action: page.href(route),
        cancel_href: page.href(&ChairMinutes { year }),
        errors: FormErrors::new(),
    })
}

/// Shows the form.
pub async fn get(page: Page, route: MinutesSign) -> Result<Response, Fault> {
    page.render(&view(&page, &route).await?)
}

/// What the form sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignForm {
    #[serde(default)]
    act: String,
    #[serde(default)]
    statement: String,
    #[serde(default)]
    seen: String,
}

/// Signs, or refuses.
pub async fn post(
    page: Page,
    route: MinutesSign,
    Form(form): Form<SignForm>,
) -> Result<Response, Fault> {
    let language = page.language();
    let file = edition(&page, route.year).await?;
    let minutes_page = ChairMinutes { year: route.year };
    let Some(act) = SignatureAct::from_code(&form.act) else {
        let mut view = view(&page, &route).await?;
        view.statement = form.statement;
        view.errors
            .add(language, "act", "chair-sign-act-required", &Args::new());
        return page.render_invalid(&view);
    };
    let which = match route.which {
        0 => Paper::Minutes,
        order => Paper::Addendum(order),
    };
    let actor = page.actor();
    let signed = minutes::sign(
        page.store(),
        &actor,
        file.id,
        which,
        &form.seen,
        act,
        &form.statement,
    );
    match signed.await {
        Ok(()) => {
            let key = match act {
                SignatureAct::Signed => "chair-notice-signed",
                SignatureAct::Refused => "chair-notice-refused",
            };
            Ok(page.redirect_with(&minutes_page, NoticeKind::Success, key))
        }
        Err(JuryError::Fields(wrong)) if wrong.iter().any(|fault| fault.field == "act") => {
            // Signed already: in another tab, or twice.
            Ok(page.redirect_with(
                &minutes_page,
                NoticeKind::Info,
                "chair-notice-signed-before",
            ))
        }
        Err(JuryError::Fields(wrong)) => {
            let mut view = view(&page, &route).await?;
            view.act = form.act;
            view.statement = form.statement;
            for fault in wrong {
                let key = format!("chair-sign-{}-{}", fault.field, fault.code);
                view.errors.add(language, &fault.field, &key, &Args::new());
            }
            page.render_invalid(&view)
        }
        Err(JuryError::Stale(_)) => {
            let mut view = view(&page, &route).await?;
            view.act = form.act;
            view.statement = form.statement;
            view.errors
                .add(language, "", "chair-sign-stale", &Args::new());
            page.render_as(StatusCode::CONFLICT, &view)
        }
        Err(error) => Err(error.into()),
    }
}

//! "I cannot judge this entry": asks for the reason before anything happens.

use super::{EntryLine, from_desk, label, sample_label, say};
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    route::Route as _,
    routes::jury::{JuryDesk, JuryEntry, JuryGiveBack},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::Language;
use imtiyaz_jury::{JuryError, reading, sheets};
use imtiyaz_language::Args;
use serde::{Deserialize, Serialize};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct GiveBackView {
    /// The edition.
    pub edition: EditionLabel,
    /// The year.
    pub year: i16,
    /// The entry.
    pub entry: EntryLine,
    /// The reason typed.
    pub reason: String,
    /// Where the form goes.
    pub action: String,
    /// Back to the entry.
    pub cancel_href: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for GiveBackView {
    const TEMPLATE: &'static str = "pages/jury/give_back.html";

    fn title(&self, language: Language) -> String {
        say(language, "jury-give-back")
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        from_desk(language, self.year, self.title(language))
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
            year: 2019,
            entry: EntryLine::sample(14),
            reason: String::new(),
            action: JuryDesk { year: 2019 }.href(language),
            cancel_href: JuryDesk { year: 2019 }.href(language),
            errors: FormErrors::new(),
        };
        let wrong = Self {
            errors: FormErrors::one(language, "reason", "jury-reason-required", &Args::new()),
            ..open.clone()
        };
        vec![("open", open), ("wrong", wrong)]
    }
}

async fn view(page: &Page, route: &JuryGiveBack) -> Result<GiveBackView, Fault> {
    let reading = reading::open(page.store(), &page.actor(), route.entry).await?;
    if !reading.open || reading.edition.year() != route.year {
        return Err(Fault::NotNow);
    }
    let (year, entry) = (route.year, route.entry);
    Ok(GiveBackView {
        edition: label(&reading.edition, page.language()),
        year,
        entry: EntryLine::of(&reading.entry, page.language()),
        reason: String::new(),
        action: page.href(route),
        cancel_href: page.href(&JuryEntry { year, entry }),
        errors: FormErrors::new(),
    })
}

/// Asks.
pub async fn get(page: Page, route: JuryGiveBack) -> Result<Response, Fault> {
    page.render(&view(&page, &route).await?)
}

/// The reason.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    #[serde(default)]
    reason: String,
}

/// Gives it back.
pub async fn post(
    page: Page,
    route: JuryGiveBack,
    Form(form): Form<Reason>,
) -> Result<Response, Fault> {
    match sheets::cannot_judge(page.store(), &page.actor(), route.entry, &form.reason).await {
        Ok(()) => {
            let desk = JuryDesk { year: route.year };
            Ok(page.redirect_with(&desk, NoticeKind::Success, "jury-notice-given-back"))
        }
        Err(JuryError::Fields(wrong)) => {
            let mut view = view(&page, &route).await?;
            view.reason = form.reason;
            for fault in wrong {
                let key = format!("jury-reason-{}", fault.code);
                view.errors
                    .add(page.language(), "reason", &key, &Args::new());
            }
            page.render_invalid(&view)
        }
        Err(error) => Err(error.into()),
    }
}

//! The undertaking a member accepts before reading anything.

use super::{edition, from_desk, label, sample_label, say};
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    route::Route as _,
    routes::jury::{JuryDesk, JuryInterests, JuryUndertaking},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::Language;
use imtiyaz_jury::interests;
use imtiyaz_language::Args;
use serde::{Deserialize, Serialize};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct UndertakingView {
    /// The edition.
    pub edition: EditionLabel,
    /// The year.
    pub year: i16,
    /// The text.
    pub text: String,
    /// When it was accepted, in microseconds.
    pub accepted_at: Option<i64>,
    /// Where the form goes.
    pub action: String,
    /// Where to go on.
    pub next_href: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for UndertakingView {
    const TEMPLATE: &'static str = "pages/jury/undertaking.html";

    fn title(&self, language: Language) -> String {
        say(language, "jury-undertaking")
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
            text: "ألتزم بالحياد والسرية، وبعدم الكشف عن مضمون الملفات والنقط والمداولات."
                .to_owned(),
            accepted_at: None,
            action: JuryUndertaking { year: 2019 }.href(language),
            next_href: JuryInterests { year: 2019 }.href(language),
            errors: FormErrors::new(),
        };
        let wrong = Self {
            errors: not_ticked(language),
            ..open.clone()
        };
        let accepted = Self {
            accepted_at: Some(1_575_000_000_000_000),
            ..open.clone()
        };
        vec![("open", open), ("wrong", wrong), ("accepted", accepted)]
    }
}

fn not_ticked(language: Language) -> FormErrors {
    FormErrors::one(language, "accept", "jury-undertaking-tick", &Args::new())
}

async fn view(page: &Page, year: i16) -> Result<UndertakingView, Fault> {
    let file = edition(page, year).await?;
    let form = interests::form(page.store(), &page.actor(), file.id).await?;
    Ok(UndertakingView {
        edition: label(&file, page.language()),
        year,
        text: file
            .specification
            .jury
            .undertaking
            .get(page.language())
            .to_owned(),
        accepted_at: form.undertaken_at.map(|at| at.micros()),
        action: page.href(&JuryUndertaking { year }),
        next_href: page.href(&JuryInterests { year }),
        errors: FormErrors::new(),
    })
}

/// Shows it.
pub async fn get(page: Page, route: JuryUndertaking) -> Result<Response, Fault> {
    page.render(&view(&page, route.year).await?)
}

/// The box that is ticked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accept {
    #[serde(default)]
    accept: String,
}

/// Accepts it.
pub async fn post(
    page: Page,
    route: JuryUndertaking,
    Form(form): Form<Accept>,
) -> Result<Response, Fault> {
    if form.accept != "1" {
        let mut view = view(&page, route.year).await?;
        view.errors = not_ticked(page.language());
        return page.render_invalid(&view);
    }
    let year = route.year;
    let file = edition(&page, year).await?;
    interests::undertake(page.store(), &page.actor(), file.id).await?;
    let open = interests::form(page.store(), &page.actor(), file.id).await?;
    // Declared already, or nothing to declare on: back to the desk.
    if open.lines.iter().all(|line| line.level.is_some()) {
        return Ok(page.redirect_with(
            &JuryDesk { year },
            NoticeKind::Success,
            "jury-notice-undertaken",
        ));
    }
    Ok(page.redirect_with(
        &JuryInterests { year },
        NoticeKind::Success,
        "jury-notice-undertaken",
    ))
}

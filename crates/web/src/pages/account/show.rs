//! One's own account.

use crate::{Fault, Page, view::View};
use axum::response::Response;
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, text};
use serde::Serialize;

/// What the page shows.
#[derive(Clone, Debug, Serialize)]
pub struct AccountView {
    /// The person's name.
    pub name: String,
    /// The address of the account.
    pub email: String,
}

impl View for AccountView {
    const TEMPLATE: &'static str = "pages/account/show.html";

    fn title(&self, language: Language) -> String {
        text(language, "nav-my-account", &Args::new())
    }

    fn samples(_language: Language) -> Vec<(&'static str, Self)> {
        vec![(
            "ordinary",
            Self {
                name: "أمينة العلوي".to_owned(),
                email: "amina@example.ma".to_owned(),
            },
        )]
    }
}

/// Shows it.
pub async fn get(page: Page) -> Result<Response, Fault> {
    let signed_in = page.signed_in()?;
    page.render(&AccountView {
        name: signed_in.actor.name.clone(),
        email: signed_in.email.clone(),
    })
}

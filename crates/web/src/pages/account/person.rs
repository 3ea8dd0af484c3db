//! One person, for whoever manages accounts: ending sessions, a lost second factor, the close of
//! the account.

use crate::{
    Fault, NoticeKind, Page,
    route::Route,
    routes::account::{ClosePerson, EndPersonSessions, People, Person, RemovePersonFactor},
    view::{Crumb, View},
};
use axum::response::Response;
use imtiyaz_accounts::{account, people, second_factor, session};
use imtiyaz_domain::{AccountId, Language, TypedId};
use imtiyaz_language::{Args, text};
use serde::Serialize;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct PersonView {
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// Whether the person is invented (demonstration).
    pub invented: bool,
    /// Whether the account is closed.
    pub closed: bool,
    /// The roles in words, each with its place.
    pub roles: Vec<String>,
    /// Where the sessions are ended; `None` when the reader may not, or the account is closed.
    pub sessions_action: Option<String>,
    /// Where a lost second factor is taken away.
    pub factor_action: Option<String>,
    /// Where the account is closed.
    pub close_action: Option<String>,
}

impl View for PersonView {
    const TEMPLATE: &'static str = "pages/account/person.html";

    fn title(&self, _language: Language) -> String {
        self.name.clone()
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![
            Crumb::link(
                text(language, "account-people-title", &Args::new()),
                People {}.href(language),
            ),
            Crumb::here(self.name.clone()),
        ]
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let account = AccountId::generate(
            imtiyaz_domain::Stamp::from_micros(0),
            &imtiyaz_store::SeededEntropy::new(1),
        );
        let all = Self {
            name: "أمينة العلوي".to_owned(),
            email: "amina@example.ma".to_owned(),
            invented: true,
            closed: false,
            roles: vec![text(language, "role-juror", &Args::new())],
            sessions_action: Some(EndPersonSessions { account }.href(language)),
            factor_action: Some(RemovePersonFactor { account }.href(language)),
            close_action: Some(ClosePerson { account }.href(language)),
        };
        let closed = Self {
            closed: true,
            invented: false,
            roles: Vec::new(),
            sessions_action: None,
            factor_action: None,
            close_action: None,
            ..all.clone()
        };
        vec![("all", all), ("closed", closed)]
    }
}

/// The person.
pub async fn get(page: Page, route: Person) -> Result<Response, Fault> {
    let (actor, language) = (page.actor(), page.language());
    let person = people::one(page.store(), &actor, route.account).await?;
    let open = !person.closed && people::may_act_on(&actor, &person);
    let account = route.account;
    page.render(&PersonView {
        roles: person
            .roles
            .iter()
            .map(|held| {
                let year = held.year.map(|year| year.to_string()).unwrap_or_default();
                [
                    page.t(&format!("role-{}", held.role)),
                    held.place.get(language).to_owned(),
                    year,
                ]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" · ")
            })
            .collect(),
        name: person.name,
        email: person.email,
        invented: person.invented,
        closed: person.closed,
        sessions_action: open.then(|| page.href(&EndPersonSessions { account })),
        factor_action: (open && person.has_second_factor)
            .then(|| page.href(&RemovePersonFactor { account })),
        close_action: open.then(|| page.href(&ClosePerson { account })),
    })
}

/// Ends all sessions.
pub async fn end_sessions(page: Page, route: EndPersonSessions) -> Result<Response, Fault> {
    let account = route.account;
    session::end_all_of(page.store(), &page.actor(), account).await?;
    Ok(page.redirect_with(
        &Person { account },
        NoticeKind::Success,
        "account-notice-person-sessions-ended",
    ))
}

/// Takes a lost second factor away.
pub async fn remove_factor(page: Page, route: RemovePersonFactor) -> Result<Response, Fault> {
    let account = route.account;
    second_factor::remove_lost(page.store(), &page.actor(), account).await?;
    Ok(page.redirect_with(
        &Person { account },
        NoticeKind::Success,
        "account-notice-person-factor-removed",
    ))
}

/// Closes the account.
pub async fn close(page: Page, route: ClosePerson) -> Result<Response, Fault> {
    let account = route.account;
    account::close(page.store(), &page.actor(), account).await?;
    Ok(page.redirect_with(
        &Person { account },
        NoticeKind::Success,
        "account-notice-person-closed",
    ))
}

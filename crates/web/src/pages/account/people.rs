//! People and their roles: the list, an invitation, taking a role back.

use super::paths;
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    route::Route,
    routes::account::{Invitation, People, Person, TakeRole},
    view::View,
};
use axum::{extract::Query, response::Response};
use imtiyaz_accounts::{
    AccountError, grants,
    invitation::{self, Invitation as Offer},
    people,
};
use imtiyaz_domain::{Actor, Grant, Language, Role};
use imtiyaz_language::{Args, text};
use serde::{Deserialize, Serialize};

/// A role somebody holds.
#[derive(Clone, Debug, Serialize)]
pub struct RoleRow {
    /// The role in words.
    pub label: String,
    /// The body, the seat, the year; empty when held everywhere.
    pub place: String,
    /// Where taking it back is posted; `None` when the reader may not.
    pub take_action: Option<String>,
}

/// A person.
#[derive(Clone, Debug, Serialize)]
pub struct PersonRow {
    /// Their own page.
    pub href: String,
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// Whether the person is invented (demonstration).
    pub invented: bool,
    /// Whether the account is closed.
    pub closed: bool,
    /// The roles.
    pub roles: Vec<RoleRow>,
}

/// A role to choose.
#[derive(Clone, Debug, Serialize)]
pub struct RoleChoice {
    /// The code.
    pub value: &'static str,
    /// In words.
    pub label: String,
}

/// What was typed into the invitation.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Typed {
    /// The address.
    pub email: String,
    /// The name.
    pub name: String,
    /// The role's code.
    pub role: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct PeopleView {
    /// The people of this page of the list.
    pub people: Vec<PersonRow>,
    /// How many in all.
    pub total: u64,
    /// What was searched.
    pub search: String,
    /// Where the search and the invitation go.
    pub action: String,
    /// The list's page before.
    pub previous_href: Option<String>,
    /// The list's page after.
    pub next_href: Option<String>,
    /// The roles that the reader may give here.
    pub roles: Vec<RoleChoice>,
    /// What was typed.
    pub typed: Typed,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for PeopleView {
    const TEMPLATE: &'static str = "pages/account/people.html";

    fn title(&self, language: Language) -> String {
        text(language, "account-people-title", &Args::new())
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let some = Self {
            people: vec![PersonRow {
                href: People {}.href(language),
                name: "أمينة العلوي".to_owned(),
                email: "amina@example.ma".to_owned(),
                invented: true,
                closed: true,
                roles: vec![RoleRow {
                    label: text(language, "role-juror", &Args::new()),
                    place: "2019".to_owned(),
                    take_action: Some(paths::account(language)),
                }],
            }],
            total: 51,
            search: "ami".to_owned(),
            action: People {}.href(language),
            previous_href: None,
            next_href: Some(People {}.href(language)),
            roles: choices(&Actor::system(), language),
            typed: Typed::default(),
            errors: FormErrors::new(),
        };
        let none = Self {
            people: Vec::new(),
            total: 0,
            next_href: None,
            ..some.clone()
        };
        let mut wrong = some.clone();
        wrong
            .errors
            .add(language, "email", "account-email-wrong", &Args::new());
        vec![("some", some), ("none", none), ("wrong", wrong)]
    }
}

/// The roles given here: those of the platform. Seats of the jury and teams of bodies are
/// filled on their own pages.
const GIVEN: [Role; 4] = [
    Role::Secretary,
    Role::Organiser,
    Role::Auditor,
    Role::Administrator,
];

fn choices(actor: &Actor, language: Language) -> Vec<RoleChoice> {
    GIVEN
        .into_iter()
        .filter(|role| {
            *role == Role::Secretary || actor.system || actor.has_anywhere(Role::Administrator)
        })
        .map(|role| RoleChoice {
            value: role.code(),
            label: text(language, &format!("role-{role}"), &Args::new()),
        })
        .collect()
}

/// The search.
#[derive(Debug, Default, Deserialize)]
pub struct PeopleQuery {
    #[serde(default)]
    search: String,
    #[serde(default)]
    page: Option<u64>,
}

async fn view(page: &Page, query: PeopleQuery) -> Result<PeopleView, Fault> {
    let language = page.language();
    let actor = page.actor();
    let number = query.page.unwrap_or(1).max(1);
    let found = people::list(page.store(), &actor, &query.search, number).await?;
    let administrator = actor.has_anywhere(Role::Administrator);
    let action = page.href(&People {});
    let at = |number: u64| {
        let search = percent_encoding::utf8_percent_encode(
            &query.search,
            percent_encoding::NON_ALPHANUMERIC,
        );
        format!("{action}?search={search}&page={number}")
    };
    let rows = found
        .people
        .into_iter()
        .map(|person| PersonRow {
            href: page.href(&Person {
                account: person.account,
            }),
            name: person.name,
            email: person.email,
            invented: person.invented,
            closed: person.closed,
            roles: person
                .roles
                .into_iter()
                .map(|held| {
                    let year = held.year.map(|year| year.to_string()).unwrap_or_default();
                    let place = held.place.get(language).to_owned();
                    let above = matches!(
                        held.role,
                        Role::Organiser | Role::Administrator | Role::Auditor
                    );
                    RoleRow {
                        label: page.t(&format!("role-{}", held.role)),
                        place: [place, year]
                            .into_iter()
                            .filter(|part| !part.is_empty())
                            .collect::<Vec<_>>()
                            .join(" · "),
                        take_action: (administrator || !above)
                            .then(|| page.href(&TakeRole { grant: held.grant })),
                    }
                })
                .collect(),
        })
        .collect();
    Ok(PeopleView {
        people: rows,
        total: found.total,
        previous_href: (number > 1).then(|| at(number - 1)),
        next_href: (number * people::PAGE < found.total).then(|| at(number + 1)),
        search: query.search,
        action,
        roles: choices(&actor, language),
        typed: Typed::default(),
        errors: FormErrors::new(),
    })
}

/// The list.
pub async fn get(page: Page, Query(query): Query<PeopleQuery>) -> Result<Response, Fault> {
    page.render(&view(&page, query).await?)
}

/// An invitation.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InviteForm {
    email: String,
    name: String,
    role: String,
}

/// Invites.
pub async fn invite(page: Page, Form(form): Form<InviteForm>) -> Result<Response, Fault> {
    let language = page.language();
    let role = Role::from_code(&form.role).filter(|role| GIVEN.contains(role));
    let invited = match role {
        None => Err(("role", "account-role-wrong")),
        Some(role) => {
            let offer = Offer {
                email: form.email.clone(),
                name: form.name.clone(),
                language,
                grant: Grant {
                    role,
                    edition: None,
                    body: None,
                    seat: None,
                },
            };
            let sent = invitation::invite(page.store(), &page.actor(), &offer, |token| {
                Invitation {
                    token: token.reveal().to_owned(),
                }
                .href(language)
            })
            .await;
            match sent {
                Ok(_) => Ok(()),
                Err(AccountError::Address) => Err(("email", "account-email-wrong")),
                Err(AccountError::Name) => Err(("name", "account-name-wrong")),
                Err(other) => return Err(other.into()),
            }
        }
    };
    match invited {
        Ok(()) => Ok(page.redirect_with(&People {}, NoticeKind::Success, "account-notice-invited")),
        Err((field, code)) => {
            let mut view = view(&page, PeopleQuery::default()).await?;
            view.typed = Typed {
                email: form.email,
                name: form.name,
                role: form.role,
            };
            view.errors = FormErrors::one(language, field, code, &Args::new());
            page.render_invalid(&view)
        }
    }
}

/// Takes a role back.
pub async fn take(page: Page, route: TakeRole) -> Result<Response, Fault> {
    grants::take(page.store(), &page.actor(), route.grant).await?;
    Ok(page.redirect_with(&People {}, NoticeKind::Success, "account-notice-role-taken"))
}

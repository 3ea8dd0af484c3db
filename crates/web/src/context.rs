//! What every template is given as `page`.

use crate::{
    AppState,
    layers::Identity,
    pages::account::paths,
    route::NavLink,
    routes,
    view::{Crumb, EditionLabel},
};
use axum::http::Uri;
use imtiyaz_domain::{Actor, Language, Role};
use imtiyaz_language::{Args, text};
use serde::Serialize;

/// A language in which the page can be read.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    /// `ar-MA`, for `hreflang`.
    pub lang: &'static str,
    /// The language's own name.
    pub name: &'static str,
    /// The same page in it.
    pub href: String,
    /// Whether it is this one.
    pub current: bool,
}

/// An entry of the navigation.
#[derive(Clone, Debug, Serialize)]
pub struct NavItem {
    /// The text.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Whether the page lies there.
    pub current: bool,
}

/// The person signed in.
#[derive(Clone, Debug, Serialize)]
pub struct User {
    /// The name.
    pub name: String,
    /// The strongest role, in words.
    pub role_label: String,
    /// The role's home page.
    pub home_href: String,
    /// One's own account.
    pub account_href: String,
    /// Where the sign-out form is posted.
    pub sign_out_href: String,
}

/// A notice said once after a form.
#[derive(Clone, Debug, Serialize)]
pub struct NoticeText {
    /// `success`, `info` or `warning`.
    pub kind: &'static str,
    /// The sentence.
    pub text: String,
}

/// A link of the foot.
#[derive(Clone, Debug, Serialize)]
pub struct FooterLink {
    /// The text.
    pub label: String,
    /// Where it leads.
    pub href: String,
}

/// The frame of a page.
#[derive(Clone, Debug, Serialize)]
pub struct PageContext {
    /// `ar`.
    pub lang: &'static str,
    /// `ar-MA`, for the `lang` attribute.
    pub html_lang: &'static str,
    /// `rtl` or `ltr`.
    pub dir: &'static str,
    /// The title without the site's name.
    pub title: String,
    /// Whether the page shows errors.
    pub is_error: bool,
    /// The page in all languages.
    pub alternates: Vec<Alternate>,
    /// The main navigation.
    pub nav: Vec<NavItem>,
    /// The way back.
    pub breadcrumbs: Vec<Crumb>,
    /// Who is signed in.
    pub user: Option<User>,
    /// Where to sign in.
    pub sign_in_href: String,
    /// The site's home.
    pub home_href: String,
    /// The edition the page belongs to.
    pub edition: Option<EditionLabel>,
    /// What a demonstration says on every page.
    pub demo_notice: Option<String>,
    /// What the form before did.
    pub notice: Option<NoticeText>,
    /// Links of the foot.
    pub footer: Vec<FooterLink>,
    /// The reference of an error of ours.
    pub reference: Option<String>,
}

impl PageContext {
    /// The frame for this reader at this address; title, way back and edition come from the view.
    #[must_use]
    pub fn of(state: &AppState, identity: &Identity, language: Language, uri: &Uri) -> Self {
        let actor = identity.actor(language);
        let user = identity.signed_in.as_ref().map(|signed_in| User {
            name: signed_in.actor.name.clone(),
            role_label: strongest(&actor)
                .map(|role| text(language, &format!("role-{role}"), &Args::new()))
                .unwrap_or_default(),
            home_href: paths::home(language),
            account_href: paths::account(language),
            sign_out_href: paths::sign_out(language),
        });
        let demo = state.settings().demo;
        Self::made(language, uri, &actor, user, demo)
    }

    /// The frame of a sample: for a visitor, or for somebody who holds this role.
    #[must_use]
    pub fn sample(language: Language, role: Option<Role>) -> Self {
        let mut actor = Actor::visitor(language);
        let user = role.map(|role| {
            actor.grants.push(imtiyaz_domain::Grant {
                role,
                edition: None,
                body: None,
                seat: None,
            });
            User {
                name: "أمينة العلوي".to_owned(),
                role_label: text(language, &format!("role-{role}"), &Args::new()),
                home_href: paths::home(language),
                account_href: paths::account(language),
                sign_out_href: paths::sign_out(language),
            }
        });
        let uri = Uri::try_from(format!("/{}", language.code())).unwrap_or_default();
        Self::made(language, &uri, &actor, user, true)
    }

    fn made(language: Language, uri: &Uri, actor: &Actor, user: Option<User>, demo: bool) -> Self {
        let path = uri.path();
        let rest = match crate::page::language_of(path) {
            Some(one) => &path[1 + one.code().len()..],
            None => "",
        };
        let query = uri.query().map(|q| format!("?{q}")).unwrap_or_default();
        let links: Vec<NavLink> = routes::SLICES
            .iter()
            .flat_map(|slice| (slice.nav)(actor, language))
            .collect();
        // The longest address that the path lies below is the current one.
        let current = links
            .iter()
            .map(|link| link.href.clone())
            .filter(|href| path == href || path.starts_with(&format!("{href}/")))
            .filter(|href| href.matches('/').count() > 1 || path == href)
            .max_by_key(String::len);
        Self {
            lang: language.code(),
            html_lang: language.tag(),
            dir: language.direction().code(),
            title: String::new(),
            is_error: false,
            alternates: Language::ALL
                .into_iter()
                .map(|one| Alternate {
                    lang: one.tag(),
                    name: one.name(),
                    href: format!("/{}{rest}{query}", one.code()),
                    current: one == language,
                })
                .collect(),
            nav: links
                .into_iter()
                .map(|link| NavItem {
                    current: Some(&link.href) == current.as_ref(),
                    label: link.label,
                    href: link.href,
                })
                .collect(),
            breadcrumbs: Vec::new(),
            user,
            sign_in_href: paths::sign_in(language),
            home_href: format!("/{}", language.code()),
            edition: None,
            demo_notice: demo.then(|| text(language, "site-demo", &Args::new())),
            notice: None,
            footer: routes::SLICES
                .iter()
                .flat_map(|slice| (slice.footer)(language))
                .map(|link| FooterLink {
                    label: link.label,
                    href: link.href,
                })
                .collect(),
            reference: None,
        }
    }

    /// Says what the form before did.
    pub fn set_notice(&mut self, kind: &'static str, text: String) {
        self.notice = Some(NoticeText { kind, text });
    }
}

/// The roles in the order in which their home pages are preferred.
const BY_STRENGTH: [Role; 10] = [
    Role::Organiser,
    Role::Chair,
    Role::Secretary,
    Role::Juror,
    Role::Observer,
    Role::Auditor,
    Role::Administrator,
    Role::BodyLead,
    Role::BodyApprover,
    Role::BodyContributor,
];

/// The role whose home page a person sees first.
#[must_use]
pub fn strongest(actor: &Actor) -> Option<Role> {
    BY_STRENGTH
        .into_iter()
        .find(|role| actor.has_anywhere(*role))
}

/// The home page of the strongest role that has one.
#[must_use]
pub fn home_of(actor: &Actor, language: Language) -> Option<String> {
    BY_STRENGTH.into_iter().find_map(|role| {
        let mut alone = actor.clone();
        alone.grants.retain(|grant| grant.role == role);
        routes::SLICES
            .iter()
            .filter(|_| !alone.grants.is_empty())
            .find_map(|slice| (slice.home)(&alone, language))
    })
}

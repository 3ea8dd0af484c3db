//! The challenges of an edition, and the rulings on them.

use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    pages::{
        chair::{Tab, sample_tabs, tabs},
        jury::{EntryLine, edition, label, sample_label, say},
    },
    route::Route as _,
    routes::feedback::ChairChallenges,
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{ChallengeId, Language, challenge::ChallengeRuling};
use imtiyaz_jury::{JuryError, challenge};
use imtiyaz_language::Args;
use serde::{Deserialize, Serialize};

/// A challenge.
#[derive(Clone, Debug, Serialize)]
pub struct ChallengeRow {
    /// Its identifier.
    pub id: String,
    /// The entry.
    pub entry: EntryLine,
    /// The member.
    pub member: String,
    /// The institution.
    pub institution: String,
    /// Why.
    pub reason: String,
    /// When, in microseconds.
    pub at: i64,
    /// The ruling, as a code; empty while open.
    pub ruling: &'static str,
    /// Why so.
    pub ruling_reason: String,
    /// Whether the reader rules on it.
    pub may_rule: bool,
    /// The reason as typed.
    pub typed: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ChallengesView {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// The challenges.
    pub rows: Vec<ChallengeRow>,
    /// Where rulings go.
    pub action: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for ChallengesView {
    const TEMPLATE: &'static str = "pages/feedback/challenges.html";

    fn title(&self, language: Language) -> String {
        say(language, "challenge-list")
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
        let row = |id: &str, ruling, may_rule| ChallengeRow {
            id: id.to_owned(),
            entry: EntryLine::sample(14),
            member: "سناء المريني".to_owned(),
            institution: "الجمعية المغربية للأنترنت (MISOC)".to_owned(),
            reason: "سبق لها أن اشتغلت لدى منافس مباشر.".to_owned(),
            at: 1_574_262_000_000_000,
            ruling,
            ruling_reason: String::new(),
            may_rule,
            typed: String::new(),
        };
        let some = Self {
            edition: sample_label(language),
            way: vec![Crumb::here(say(language, "challenge-list"))],
            tabs: sample_tabs(language, "chair-interests"),
            rows: vec![row("a", "", true), row("b", "dismissed", false)],
            action: ChairChallenges { year: 2019 }.href(language),
            errors: FormErrors::new(),
        };
        let none = Self {
            rows: Vec::new(),
            ..some.clone()
        };
        let wrong = Self {
            errors: FormErrors::one(
                language,
                "reason-a",
                "challenge-ruling-required",
                &Args::new(),
            ),
            ..some.clone()
        };
        vec![("some", some), ("none", none), ("wrong", wrong)]
    }
}

async fn view(page: &Page, year: i16) -> Result<ChallengesView, Fault> {
    let language = page.language();
    let file = edition(page, year).await?;
    let actor = page.actor();
    let made = challenge::list(page.store(), &actor, file.id).await?;
    let rows = made
        .into_iter()
        .map(|challenge| ChallengeRow {
            id: challenge.id.to_string(),
            entry: EntryLine::of(&challenge.entry, language),
            member: challenge
                .seat
                .holder
                .as_ref()
                .map(|holder| holder.name.clone())
                .unwrap_or_default(),
            institution: challenge.seat.institution.get(language).to_owned(),
            reason: challenge.reason,
            at: challenge.made_at.micros(),
            ruling: challenge.ruling.map_or("", ChallengeRuling::code),
            ruling_reason: challenge.ruling_reason,
            may_rule: challenge.may_rule,
            typed: String::new(),
        })
        .collect();
    Ok(ChallengesView {
        edition: label(&file, language),
        way: vec![Crumb::here(page.t("challenge-list"))],
        tabs: tabs(&actor, &file, language, "challenge-list"),
        rows,
        action: page.href(&ChairChallenges { year }),
        errors: FormErrors::new(),
    })
}

/// Shows them.
pub async fn get(page: Page, route: ChairChallenges) -> Result<Response, Fault> {
    page.render(&view(&page, route.year).await?)
}

/// A ruling.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulingForm {
    challenge: ChallengeId,
    #[serde(default)]
    reason: String,
    ruling: String,
}

/// Rules.
pub async fn post(
    page: Page,
    route: ChairChallenges,
    Form(form): Form<RulingForm>,
) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    let ruling = ChallengeRuling::from_code(&form.ruling).ok_or(Fault::BadRequest)?;
    let actor = page.actor();
    let id = form.challenge;
    match challenge::rule(page.store(), &actor, file.id, id, ruling, &form.reason).await {
        Ok(()) => Ok(page.redirect_with(&route, NoticeKind::Success, "challenge-notice-ruled")),
        Err(JuryError::Fields(wrong)) => {
            let mut view = view(&page, route.year).await?;
            for row in &mut view.rows {
                if row.id == id.to_string() {
                    row.typed.clone_from(&form.reason);
                }
            }
            for fault in wrong {
                let key = format!("challenge-ruling-{}", fault.code);
                let field = format!("reason-{id}");
                view.errors.add(page.language(), &field, &key, &Args::new());
            }
            page.render_invalid(&view)
        }
        Err(error) => Err(error.into()),
    }
}

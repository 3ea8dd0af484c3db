//! A body challenges a member of the jury.

use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    pages::{
        body::entry_crumbs,
        jury::{EntryLine, label, sample_label, say},
    },
    routes::{body::Entry, feedback::EntryChallenge},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{Language, SeatId};
use imtiyaz_jury::{JuryError, challenge};
use imtiyaz_language::{Args, datetime, text};
use serde::{Deserialize, Serialize};

/// A member.
#[derive(Clone, Debug, Serialize)]
pub struct MemberRow {
    /// The seat's identifier.
    pub seat: String,
    /// The name.
    pub name: String,
    /// The institution.
    pub institution: String,
    /// The college.
    pub college: String,
    /// What the seat is for.
    pub duty: String,
    /// Whether the member is invented.
    pub invented: bool,
    /// Whether the body challenged the member.
    pub challenged: bool,
    /// The body's reason.
    pub reason: String,
    /// The ruling, as a code; empty while open.
    pub ruling: &'static str,
    /// Why so.
    pub ruling_reason: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ChallengeView {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// The entry.
    pub entry: EntryLine,
    /// Until when, in words.
    pub until: String,
    /// Whether challenges are taken now.
    pub open: bool,
    /// The members.
    pub members: Vec<MemberRow>,
    /// Whom, as chosen.
    pub chosen: String,
    /// The reason as typed.
    pub reason: String,
    /// Where the form goes.
    pub action: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for ChallengeView {
    const TEMPLATE: &'static str = "pages/feedback/challenge.html";

    fn title(&self, language: Language) -> String {
        say(language, "challenge-title")
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
        let member = |seat: &str, challenged, ruling| MemberRow {
            seat: seat.to_owned(),
            name: "سناء المريني".to_owned(),
            institution: "الجمعية المغربية للأنترنت (MISOC)".to_owned(),
            college: "المجتمع المدني".to_owned(),
            duty: say(language, "seat-duty-member"),
            invented: true,
            challenged,
            reason: if challenged {
                "سبق لها أن اشتغلت لدى منافس مباشر.".to_owned()
            } else {
                String::new()
            },
            ruling,
            ruling_reason: String::new(),
        };
        let open = Self {
            edition: sample_label(language),
            way: vec![Crumb::here(say(language, "challenge-title"))],
            entry: EntryLine::sample(14),
            until: datetime(
                language,
                imtiyaz_domain::Stamp::from_micros(1_574_262_000_000_000),
            ),
            open: true,
            members: vec![
                member("a", false, ""),
                member("b", true, ""),
                member("c", true, "upheld"),
            ],
            chosen: String::new(),
            reason: String::new(),
            action: String::new(),
            errors: FormErrors::new(),
        };
        let over = Self {
            open: false,
            ..open.clone()
        };
        let wrong = Self {
            errors: FormErrors::one(
                language,
                "reason",
                "challenge-reason-required",
                &Args::new(),
            ),
            ..open.clone()
        };
        vec![("open", open), ("over", over), ("wrong", wrong)]
    }
}

async fn view(page: &Page, route: &EntryChallenge) -> Result<ChallengeView, Fault> {
    let language = page.language();
    let form = challenge::form(page.store(), &page.actor(), route.entry).await?;
    let file = &form.panel.edition;
    let members = form
        .members
        .iter()
        .map(|line| {
            let made = line.challenge.as_ref();
            let holder = line.seat.holder.as_ref();
            MemberRow {
                seat: line.seat.id.to_string(),
                name: holder.map(|holder| holder.name.clone()).unwrap_or_default(),
                institution: line.seat.institution.get(language).to_owned(),
                college: file
                    .specification
                    .college(line.seat.college.as_str())
                    .map(|college| college.name.get(language).to_owned())
                    .unwrap_or_default(),
                duty: page.t(&format!("seat-duty-{}", line.seat.duty)),
                invented: line.seat.invented,
                challenged: made.is_some(),
                reason: made.map(|made| made.reason.clone()).unwrap_or_default(),
                ruling: made
                    .and_then(|made| made.ruling)
                    .map_or("", imtiyaz_domain::challenge::ChallengeRuling::code),
                ruling_reason: made
                    .map(|made| made.ruling_reason.clone())
                    .unwrap_or_default(),
            }
        })
        .collect();
    let entry = EntryLine::of(&form.entry, language);
    let href = page.href(&Entry { entry: route.entry });
    Ok(ChallengeView {
        edition: label(file, language),
        way: entry_crumbs(language, &entry.title, &href, &page.t("challenge-title")),
        entry,
        until: datetime(language, form.until),
        open: form.open,
        members,
        chosen: String::new(),
        reason: String::new(),
        action: page.href(route),
        errors: FormErrors::new(),
    })
}

/// Shows the jury.
pub async fn get(page: Page, route: EntryChallenge) -> Result<Response, Fault> {
    page.render(&view(&page, &route).await?)
}

/// What the form sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChallengeForm {
    #[serde(default)]
    seat: String,
    #[serde(default)]
    reason: String,
}

/// Challenges.
pub async fn post(
    page: Page,
    route: EntryChallenge,
    Form(form): Form<ChallengeForm>,
) -> Result<Response, Fault> {
    let language = page.language();
    let mut wrong: Vec<(String, String)> = Vec::new();
    match form.seat.parse::<SeatId>() {
        Err(_) if form.seat.is_empty() => {
            wrong.push(("seat".to_owned(), "challenge-seat-required".to_owned()));
            if form.reason.trim().is_empty() {
                wrong.push(("reason".to_owned(), "challenge-reason-required".to_owned()));
            }
        }
        Err(_) => return Err(Fault::BadRequest),
        Ok(seat) => {
            let (actor, entry) = (page.actor(), route.entry);
            match challenge::challenge(page.store(), &actor, entry, seat, &form.reason).await {
                Ok(_) => {
                    let key = "challenge-notice-made";
                    return Ok(page.redirect_with(&route, NoticeKind::Success, key));
                }
                Err(JuryError::Fields(faults)) => {
                    for fault in faults {
                        let key = format!("challenge-{}-{}", fault.field, fault.code);
                        wrong.push((fault.field, key));
                    }
                }
                Err(error) => return Err(error.into()),
            }
        }
    }
    let mut view = view(&page, &route).await?;
    view.chosen = form.seat;
    view.reason = form.reason;
    for (field, key) in wrong {
        view.errors
            .push(&field, &key, text(language, &key, &Args::new()));
    }
    page.render_invalid(&view)
}

//! The motions put to the jury, and the form of the next one.

use super::super::{
    Tab, sample_tabs, tabs,
    voting::{self, Ballot, Fields},
};
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    pages::{
        chair::minutes::parts::{VoiceLine, votes_text},
        jury::{edition, label, sample_label, say},
    },
    route::Route as _,
    routes::{chair::ChairDeliberation, deliberation::ChairMotions},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{
    Key, Language, SeatId,
    policy::{Action, Verdict, decide},
};
use imtiyaz_jury::{
    JuryError,
    deliberation::{self, Deliberation, NewMotion},
};
use imtiyaz_language::Args;
use serde::Serialize;

/// A motion.
#[derive(Clone, Debug, Serialize)]
pub struct MotionRow {
    /// What was moved.
    pub text: String,
    /// Who moved it; empty for the chair.
    pub by: String,
    /// The category; empty for none.
    pub category: String,
    /// How it ended, as a code.
    pub result: &'static str,
    /// The vote in words; empty without a count.
    pub votes: String,
    /// The members' voices.
    pub voices: Vec<VoiceLine>,
}

/// A choice of the form.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is shown.
    pub label: String,
    /// Whether it is chosen.
    pub selected: bool,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct MotionsView {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// The motions.
    pub motions: Vec<MotionRow>,
    /// Where the form goes; `None` when not now.
    pub action: Option<String>,
    /// What is moved, as typed.
    pub text: String,
    /// The items of the agenda.
    pub agenda: Vec<Choice>,
    /// The categories.
    pub categories: Vec<Choice>,
    /// Those who may move.
    pub members: Vec<Choice>,
    /// Whether it was taken back.
    pub withdrawn: bool,
    /// The vote.
    pub ballot: Ballot,
    /// Back to the deliberation.
    pub back_href: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for MotionsView {
    const TEMPLATE: &'static str = "pages/chair/motions.html";

    fn title(&self, language: Language) -> String {
        say(language, "chair-motions")
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
        let here = ChairMotions { year: 2019 }.href(language);
        let choice = |label: &str| Choice {
            value: "x".to_owned(),
            label: label.to_owned(),
            selected: false,
        };
        let some = Self {
            edition: sample_label(language),
            way: vec![Crumb::here(say(language, "chair-motions"))],
            tabs: sample_tabs(language, "chair-ranking"),
            motions: vec![MotionRow {
                text: "منح جائزة لجنة الانتقاء خارج الترتيب.".to_owned(),
                by: "سناء المريني".to_owned(),
                category: "المحتوى الإلكتروني".to_owned(),
                result: "carried",
                votes: votes_text(
                    language,
                    imtiyaz_domain::decision::Votes {
                        yes: 4,
                        no: 1,
                        abstain: 0,
                        casting: false,
                    },
                ),
                voices: vec![VoiceLine::sample()],
            }],
            action: Some(here.clone()),
            text: String::new(),
            agenda: vec![choice("1. تساوي ملفين")],
            categories: vec![choice("المحتوى الإلكتروني")],
            members: vec![choice("سناء المريني")],
            withdrawn: false,
            ballot: voting::sample(language, false),
            back_href: here,
            errors: FormErrors::new(),
        };
        let none = Self {
            motions: Vec::new(),
            action: None,
            ..some.clone()
        };
        let wrong = Self {
            ballot: voting::sample(language, true),
            errors: FormErrors::one(language, "text", "chair-motion-text-required", &Args::new()),
            ..some.clone()
        };
        vec![("some", some), ("none", none), ("wrong", wrong)]
    }
}

fn rows(board: &Deliberation, language: Language) -> Vec<MotionRow> {
    let specification = &board.panel.edition.specification;
    board
        .motions
        .iter()
        .map(|line| MotionRow {
            text: line.motion.text.clone(),
            by: line
                .motion
                .proposed_by
                .and_then(|seat| board.panel.seat(seat))
                .and_then(|seat| seat.holder.as_ref())
                .map(|holder| holder.name.clone())
                .unwrap_or_default(),
            category: line
                .motion
                .category
                .as_ref()
                .and_then(|key| specification.category(key.as_str()))
                .map(|category| category.name.get(language).to_owned())
                .unwrap_or_default(),
            result: line.motion.result.code(),
            votes: line
                .motion
                .votes
                .map(|votes| votes_text(language, votes))
                .unwrap_or_default(),
            voices: line
                .voices
                .iter()
                .filter_map(|voice| VoiceLine::of(&board.panel, voice, language))
                .collect(),
        })
        .collect()
}

fn view(page: &Page, year: i16, board: &Deliberation, may: bool) -> MotionsView {
    let language = page.language();
    let file = &board.panel.edition;
    let choice = |value: String, label: String| Choice {
        value,
        label,
        selected: false,
    };
    MotionsView {
        edition: label(file, language),
        way: vec![
            Crumb::link(
                page.t("chair-deliberation"),
                page.href(&ChairDeliberation { year }),
            ),
            Crumb::here(page.t("chair-motions")),
        ],
        tabs: tabs(&page.actor(), file, language, "chair-deliberation"),
        motions: rows(board, language),
        action: may.then(|| page.href(&ChairMotions { year })),
        text: String::new(),
        agenda: board
            .items
            .iter()
            .map(|item| {
                let label = format!("{}. {}", item.ordinal, item.title);
                choice(item.id.to_string(), label)
            })
            .collect(),
        categories: file
            .specification
            .categories
            .iter()
            .map(|category| {
                let name = category.name.get(language).to_owned();
                choice(category.id.to_string(), name)
            })
            .collect(),
        members: board
            .called()
            .filter(|seat| {
                board.attendance.get(&seat.id) == Some(&imtiyaz_domain::jury::Attendance::Present)
            })
            .filter_map(|seat| {
                let holder = seat.holder.as_ref()?;
                Some(choice(seat.id.to_string(), holder.name.clone()))
            })
            .collect(),
        withdrawn: false,
        // On what concerns a category, those who are recused from it are refused.
        ballot: present_ballot(board, language),
        back_href: page.href(&ChairDeliberation { year }),
        errors: FormErrors::new(),
    }
}

/// Everybody present with a vote: which category a motion concerns is chosen on the same form.
fn present_ballot(board: &Deliberation, language: Language) -> Ballot {
    let mut all = voting::ballot(board, language, None, None, &[]);
    for category in &board.panel.edition.specification.categories {
        for row in voting::ballot(board, language, Some(&category.id), None, &[]).voters {
            if !all.voters.iter().any(|known| known.seat == row.seat) {
                all.voters.push(row);
            }
        }
    }
    all
}

/// Shows them.
pub async fn get(page: Page, route: ChairMotions) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    let actor = page.actor();
    let board = deliberation::board(page.store(), &actor, file.id).await?;
    let may = decide(&actor, Action::RecordDecisions, &file.resource()) == Verdict::Allow;
    page.render(&view(&page, route.year, &board, may))
}

/// Records a motion.
pub async fn post(
    page: Page,
    route: ChairMotions,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let language = page.language();
    let file = edition(&page, route.year).await?;
    let actor = page.actor();
    let board = deliberation::board(page.store(), &actor, file.id).await?;
    let mut view = view(&page, route.year, &board, true);
    let mut fields = Fields::new(fields);
    view.text = fields.one("text")?;
    let item = fields.one("item")?;
    let category = fields.one("category")?;
    let by = fields.one("proposed_by")?;
    view.withdrawn = fields.one("withdrawn")? == "1";
    let mut errors = FormErrors::new();
    let (votes, voices) = voting::read(&mut fields, &mut view.ballot, language, &mut errors)?;
    fields.end()?;
    for (choices, chosen) in [
        (&mut view.agenda, &item),
        (&mut view.categories, &category),
        (&mut view.members, &by),
    ] {
        for choice in choices {
            choice.selected = choice.value == *chosen;
        }
    }
    let some = |text: String| (!text.is_empty()).then_some(text);
    let motion = NewMotion {
        text: view.text.clone(),
        item: some(item)
            .map(|id| id.parse().map_err(|_| Fault::BadRequest))
            .transpose()?,
        category: some(category)
            .map(|key| Key::new(&key).map_err(|_| Fault::BadRequest))
            .transpose()?,
        proposed_by: some(by)
            .map(|id| id.parse::<SeatId>().map_err(|_| Fault::BadRequest))
            .transpose()?,
        withdrawn: view.withdrawn,
        votes,
        voices,
    };
    if !errors.is_empty() {
        view.errors = errors;
        return page.render_invalid(&view);
    }
    match deliberation::put_motion(page.store(), &actor, file.id, &motion).await {
        Ok(_) => Ok(page.redirect_with(&route, NoticeKind::Success, "chair-notice-motion")),
        Err(JuryError::Fields(wrong)) => {
            let (own, of_vote): (Vec<_>, Vec<_>) = wrong.into_iter().partition(|fault| {
                ["text", "item", "category", "proposed_by"].contains(&fault.field.as_str())
            });
            for fault in own {
                let key = format!("chair-motion-{}-{}", fault.field, fault.code);
                view.errors.add(language, &fault.field, &key, &Args::new());
            }
            voting::faults(&mut view.ballot, language, &of_vote, &mut view.errors);
            page.render_invalid(&view)
        }
        Err(error) => Err(error.into()),
    }
}

//! The decision on one prize.

mod form;

use super::{
    Tab,
    deliberation::{name_of, score_text},
    sample_tabs, tabs,
    voting::{self, Ballot},
};
use crate::{
    Fault, Form, FormErrors, Page,
    pages::jury::{edition, label, sample_label, say},
    route::Route as _,
    routes::chair::{ChairDecision, ChairDeliberation, ChairEditionDecision},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{
    Decision, Key, Language, Outcome, decision::DecisionFault, specification::Pool,
};
use imtiyaz_jury::deliberation::{self, Deliberation, PrizeLine};
use imtiyaz_language::{Args, text};
use serde::Serialize;

/// A choice of the form.
#[derive(Clone, Debug, Serialize)]
pub struct ChoiceLine {
    /// What is sent.
    pub value: String,
    /// What is shown.
    pub label: String,
    /// More about it.
    pub hint: Option<String>,
    /// Whether it is chosen.
    pub selected: bool,
}

/// What was typed.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TypedDecision {
    /// The published reason or citation in Arabic.
    pub reason_ar: String,
    /// The same in French.
    pub reason_fr: String,
    /// Why the jury departs from the ranking.
    pub departure: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct DecisionView {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// The prize.
    pub prize: String,
    /// Its category; empty for prizes of the edition.
    pub category: String,
    /// What the laureate receives.
    pub reward: String,
    /// What becomes of it when shared.
    pub shared_reward: String,
    /// The ways it can end.
    pub outcomes: Vec<ChoiceLine>,
    /// The entries that can win it.
    pub entries: Vec<ChoiceLine>,
    /// The vote.
    pub ballot: Ballot,
    /// What was typed.
    pub typed: TypedDecision,
    /// Where the form goes.
    pub action: String,
    /// Back to the deliberation.
    pub cancel_href: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for DecisionView {
    const TEMPLATE: &'static str = "pages/chair/decision.html";

    fn title(&self, language: Language) -> String {
        text(
            language,
            "chair-decision",
            &Args::new().with("prize", self.prize.clone()),
        )
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
        let here = ChairDeliberation { year: 2019 }.href(language);
        let open = Self {
            edition: sample_label(language),
            way: vec![Crumb::link(
                say(language, "chair-deliberation"),
                here.clone(),
            )],
            tabs: sample_tabs(language, "chair-ranking"),
            prize: "جائزة امتياز للتميز".to_owned(),
            category: "المحتوى الإلكتروني".to_owned(),
            reward: "درع الجائزة وشهادة.".to_owned(),
            shared_reward: "تتسلم كل هيئة درعا وشهادة.".to_owned(),
            outcomes: outcomes(language, true, Some(1), Some("awarded")),
            entries: vec![ChoiceLine {
                value: "e".to_owned(),
                label: "2019/014 – منصة المواعيد".to_owned(),
                hint: Some(say(language, "rank-incomplete")),
                selected: true,
            }],
            ballot: voting::sample(language, false),
            typed: TypedDecision::default(),
            action: here.clone(),
            cancel_href: here,
            errors: FormErrors::new(),
        };
        let mut wrong = open.clone();
        for fault in [
            DecisionFault::DepartureReasonWanted,
            DecisionFault::ReasonWanted,
            DecisionFault::OneEntryWanted,
        ] {
            fault_line(&mut wrong.errors, language, &fault);
        }
        let by_member = Self {
            ballot: voting::sample(language, true),
            ..open.clone()
        };
        vec![("open", open), ("wrong", wrong), ("by-member", by_member)]
    }
}

fn outcomes(
    language: Language,
    shareable: bool,
    rank: Option<u32>,
    chosen: Option<&str>,
) -> Vec<ChoiceLine> {
    Outcome::ALL
        .iter()
        .filter(|outcome| match outcome {
            Outcome::Shared => shareable,
            Outcome::NotUsed => rank.is_none(),
            Outcome::Awarded | Outcome::Withheld => true,
        })
        .map(|outcome| ChoiceLine {
            value: outcome.code().to_owned(),
            label: say(language, &format!("chair-outcome-{outcome}")),
            hint: None,
            selected: chosen == Some(outcome.code()),
        })
        .collect()
}

/// Puts a fault by the field it concerns.
fn fault_line(errors: &mut FormErrors, language: Language, fault: &DecisionFault) {
    let field = match fault {
        DecisionFault::UnknownPrize => "",
        DecisionFault::OneEntryWanted
        | DecisionFault::SeveralEntriesWanted
        | DecisionFault::NoEntryWanted
        | DecisionFault::NotInPool
        | DecisionFault::AlreadyRewarded
        | DecisionFault::BelowThreshold => "entries",
        DecisionFault::NotShareable | DecisionFault::MustBeWithheld => "outcome",
        DecisionFault::ReasonWanted => "reason_ar",
        DecisionFault::DepartureReasonWanted => "departure",
        DecisionFault::VoteNotCarried => "yes",
    };
    errors.add(
        language,
        field,
        &format!("decision-fault-{}", fault.code()),
        &Args::new(),
    );
}

struct Asked {
    year: i16,
    category: Option<Key>,
    prize: Key,
    action: String,
}

impl Asked {
    fn line<'a>(&self, board: &'a Deliberation) -> Result<&'a PrizeLine, Fault> {
        board
            .prizes
            .iter()
            .find(|line| line.category == self.category && line.prize.id == self.prize)
            .filter(|line| !line.closed_to_reader)
            .ok_or(Fault::NotFound)
    }
}

fn view(
    page: &Page,
    asked: &Asked,
    board: &Deliberation,
    line: &PrizeLine,
    decision: Option<&Decision>,
) -> DecisionView {
    let language = page.language();
    let file = &board.panel.edition;
    let specification = &file.specification;
    let rows = board.categories.iter().flat_map(|category| &category.rows);
    let entries = rows
        .filter(|row| match line.prize.pool {
            Pool::AnyEntry => true,
            Pool::Category => {
                line.category.as_ref() == Some(&row.entry.category) && row.place.is_some()
            }
        })
        .map(|row| {
            let place = row.place.map(|place| {
                let ordinal =
                    imtiyaz_language::ordinal(language, place, imtiyaz_language::Gender::Feminine);
                text(
                    language,
                    "rank-place",
                    &Args::new().with("ordinal", ordinal),
                )
            });
            let score = row
                .score
                .map(|score| score_text(language, score))
                .unwrap_or_default();
            let hint = place.map_or_else(
                || say(language, "rank-incomplete"),
                |place| format!("{place} · {score}"),
            );
            ChoiceLine {
                value: row.entry.id.to_string(),
                label: format!(
                    "{} ({})",
                    name_of(board, row.entry.id, language),
                    imtiyaz_language::isolate(row.entry.body.get(language))
                ),
                hint: Some(hint),
                selected: decision.is_some_and(|d| d.entries.contains(&row.entry.id)),
            }
        })
        .collect();
    let votes = decision.and_then(|decision| decision.votes);
    let back = page.href(&ChairDeliberation { year: asked.year });
    let prize = line.prize.name.get(language).to_owned();
    DecisionView {
        edition: label(file, language),
        way: vec![
            Crumb::link(page.t("chair-deliberation"), back.clone()),
            Crumb::here(prize.clone()),
        ],
        tabs: tabs(&page.actor(), file, language, "chair-deliberation"),
        prize,
        category: line
            .category
            .as_ref()
            .and_then(|key| specification.category(key.as_str()))
            .map(|category| category.name.get(language).to_owned())
            .unwrap_or_default(),
        reward: line.prize.reward.get(language).to_owned(),
        shared_reward: line.prize.shared_reward.get(language).to_owned(),
        outcomes: outcomes(
            language,
            line.prize.shareable,
            line.prize.rank,
            decision.map(|decision| decision.outcome.code()),
        ),
        entries,
        ballot: voting::ballot(board, language, line.category.as_ref(), votes, &line.voices),
        typed: TypedDecision {
            reason_ar: decision.map(|d| d.reason.ar.clone()).unwrap_or_default(),
            reason_fr: decision.map(|d| d.reason.fr.clone()).unwrap_or_default(),
            departure: decision.map(|d| d.departure.clone()).unwrap_or_default(),
        },
        action: asked.action.clone(),
        cancel_href: back,
        errors: FormErrors::new(),
    }
}

async fn show(page: Page, asked: Asked) -> Result<Response, Fault> {
    let file = edition(&page, asked.year).await?;
    let board = deliberation::board(page.store(), &page.actor(), file.id).await?;
    let line = asked.line(&board)?;
    page.render(&view(&page, &asked, &board, line, line.decision.as_ref()))
}

fn of_category(page: &Page, route: &ChairDecision) -> Asked {
    Asked {
        year: route.year,
        category: Some(route.category.clone()),
        prize: route.prize.clone(),
        action: page.href(route),
    }
}

fn of_edition(page: &Page, route: &ChairEditionDecision) -> Asked {
    Asked {
        year: route.year,
        category: None,
        prize: route.prize.clone(),
        action: page.href(route),
    }
}

/// Shows the decision on a prize of a category.
pub async fn get(page: Page, route: ChairDecision) -> Result<Response, Fault> {
    let asked = of_category(&page, &route);
    show(page, asked).await
}

/// Records it.
pub async fn post(
    page: Page,
    route: ChairDecision,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let asked = of_category(&page, &route);
    form::record(page, asked, fields).await
}

/// Shows the decision on a prize of the whole edition.
pub async fn get_edition(page: Page, route: ChairEditionDecision) -> Result<Response, Fault> {
    let asked = of_edition(&page, &route);
    show(page, asked).await
}

/// Records it.
pub async fn post_edition(
    page: Page,
    route: ChairEditionDecision,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let asked = of_edition(&page, &route);
    form::record(page, asked, fields).await
}

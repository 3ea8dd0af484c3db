//! The decision on one prize.

use super::{
    Tab,
    deliberation::{name_of, score_text},
    sample_tabs, tabs,
};
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    pages::jury::{edition, label, sample_label, say},
    route::Route as _,
    routes::chair::{ChairDecision, ChairDeliberation, ChairEditionDecision},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{
    Decision, EntryId, Key, Language, Localized, Outcome,
    decision::{DecisionFault, Votes},
    specification::Pool,
};
use imtiyaz_jury::{
    JuryError,
    deliberation::{self, Deliberation, PrizeLine},
};
use imtiyaz_language::{Args, parse_integer, text};
use serde::{Deserialize, Serialize};

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
    /// Votes for.
    pub yes: String,
    /// Votes against.
    pub no: String,
    /// Abstentions.
    pub abstain: String,
    /// Whether the chair's casting vote decided.
    pub casting: bool,
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
    /// Whether the specification has a casting vote.
    pub casting_vote: bool,
    /// How the jury votes, in words.
    pub vote_rule: String,
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
            casting_vote: true,
            vote_rule: say(language, "chair-vote-majority"),
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
        vec![("open", open), ("wrong", wrong)]
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
    let number = |pick: fn(&Votes) -> u16| {
        votes
            .as_ref()
            .map(|v| pick(v).to_string())
            .unwrap_or_default()
    };
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
        casting_vote: specification.deliberation.casting_vote,
        vote_rule: page.t(&format!("chair-vote-{}", specification.deliberation.vote)),
        typed: TypedDecision {
            reason_ar: decision.map(|d| d.reason.ar.clone()).unwrap_or_default(),
            reason_fr: decision.map(|d| d.reason.fr.clone()).unwrap_or_default(),
            departure: decision.map(|d| d.departure.clone()).unwrap_or_default(),
            yes: number(|votes| votes.yes),
            no: number(|votes| votes.no),
            abstain: number(|votes| votes.abstain),
            casting: votes.is_some_and(|votes| votes.casting),
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

/// What the form sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionForm {
    #[serde(default)]
    outcome: String,
    #[serde(default)]
    entries: Vec<EntryId>,
    #[serde(default)]
    reason_ar: String,
    #[serde(default)]
    reason_fr: String,
    #[serde(default)]
    departure: String,
    #[serde(default)]
    yes: String,
    #[serde(default)]
    no: String,
    #[serde(default)]
    abstain: String,
    #[serde(default)]
    casting: String,
}

async fn record(page: Page, asked: Asked, form: DecisionForm) -> Result<Response, Fault> {
    let language = page.language();
    let file = edition(&page, asked.year).await?;
    let board = deliberation::board(page.store(), &page.actor(), file.id).await?;
    let line = asked.line(&board)?;
    let outcome = Outcome::from_code(&form.outcome);
    let mut errors = FormErrors::new();
    if outcome.is_none() {
        errors.add(language, "outcome", "chair-outcome-wanted", &Args::new());
    }
    let mut number = |field: &str, typed: &str| -> Option<u16> {
        if typed.trim().is_empty() {
            return None;
        }
        let read = parse_integer(typed)
            .ok()
            .and_then(|n| u16::try_from(n).ok());
        if read.is_none() {
            errors.add(language, field, "chair-votes-number", &Args::new());
        }
        read
    };
    let (yes, no) = (number("yes", &form.yes), number("no", &form.no));
    let abstain = number("abstain", &form.abstain);
    let counted = [yes, no, abstain].iter().any(Option::is_some);
    let decision = Decision {
        category: asked.category.clone(),
        prize: asked.prize.clone(),
        outcome: outcome.unwrap_or(Outcome::Awarded),
        entries: form.entries.clone(),
        reason: Localized::new(&form.reason_ar, &form.reason_fr),
        departure: form.departure.clone(),
        votes: counted.then(|| Votes {
            yes: yes.unwrap_or(0),
            no: no.unwrap_or(0),
            abstain: abstain.unwrap_or(0),
            casting: form.casting == "1",
        }),
    };
    let mut view = view(&page, &asked, &board, line, Some(&decision));
    for choice in &mut view.outcomes {
        choice.selected = choice.value == form.outcome;
    }
    view.typed = TypedDecision {
        reason_ar: form.reason_ar,
        reason_fr: form.reason_fr,
        departure: form.departure,
        yes: form.yes,
        no: form.no,
        abstain: form.abstain,
        casting: form.casting == "1",
    };
    if !errors.is_empty() {
        view.errors = errors;
        return page.render_invalid(&view);
    }
    match deliberation::decide(page.store(), &page.actor(), file.id, decision).await {
        Ok(()) => {
            let board = ChairDeliberation { year: asked.year };
            Ok(page.redirect_with(&board, NoticeKind::Success, "chair-notice-decided"))
        }
        Err(JuryError::Decision(faults)) => {
            for fault in &faults {
                fault_line(&mut view.errors, language, fault);
            }
            page.render_invalid(&view)
        }
        Err(error) => Err(error.into()),
    }
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
    Form(form): Form<DecisionForm>,
) -> Result<Response, Fault> {
    let asked = of_category(&page, &route);
    record(page, asked, form).await
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
    Form(form): Form<DecisionForm>,
) -> Result<Response, Fault> {
    let asked = of_edition(&page, &route);
    record(page, asked, form).await
}

//! Playing an edition before it opens: how often the best entry wins, what more readers or other
//! weights would change, how many sheets each member gets. A GET form: nothing is kept.

use crate::{
    Fault, FormErrors, Page,
    pages::{
        body::{edition_label, sample_edition},
        chair::advice::words::{chance, figure},
    },
    route::Route as _,
    routes::organiser::{EditionStatus, OrganiserHome, Rehearse},
    view::{Crumb, EditionLabel, View},
};
use axum::{extract::Query, http::StatusCode, response::Response};
use imtiyaz_domain::{Language, Localized, Specification, jury::SeatDuty, specification::Reading};
use imtiyaz_language::{Args, decimal, integer, parse_decimal, parse_integer, text};
use imtiyaz_ranking::{
    Exact, Rule,
    rehearsal::{Rehearsal, Scenario, Spread, rehearse},
};
use imtiyaz_submission::edition;
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Sheets invented for one figure, at most; it decides how many juries are played.
const SHEETS: usize = 40_000;
/// Other numbers of readers that are tried beside the chosen one, at most.
const OTHERS: usize = 6;

/// What a rehearsal came to.
pub struct Play {
    /// With the chosen number of readers.
    pub chosen: Rehearsal,
    /// With other numbers, by number.
    pub by_readers: Vec<(usize, Rehearsal)>,
}

/// A number of the form.
#[derive(Clone, Debug, Serialize)]
pub struct NumberField {
    /// Its name.
    pub name: String,
    /// What it is.
    pub label: String,
    /// What was typed, or what the specification says.
    pub value: String,
    /// More words; empty for none.
    pub hint: String,
}

/// A choice of the form.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// Its key.
    pub value: String,
    /// Its name.
    pub label: String,
    /// Whether it is chosen.
    pub selected: bool,
}

/// The result.
#[derive(Clone, Debug, Serialize)]
pub struct ResultPart {
    /// How many juries, in words.
    pub title: String,
    /// What it says, in one sentence.
    pub says: String,
    /// Figures: key figures.
    pub figures: Vec<Value>,
    /// Further figures: rows of a summary.
    pub rows: Vec<Value>,
    /// Whether entries stay incomplete.
    pub too_few: bool,
    /// The bars by number of readers.
    pub bars: Vec<Value>,
    /// The same with severity corrected, as a table.
    pub table: Vec<Value>,
    /// The seed, in words.
    pub seed: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct RehearsalView {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// Where the form goes.
    pub action: String,
    /// The categories.
    pub categories: Vec<Choice>,
    /// Entries, readers, members.
    pub fields: Vec<NumberField>,
    /// Weights and spreads.
    pub more: Vec<NumberField>,
    /// Whether something among them was changed.
    pub more_open: bool,
    /// What it came to; `None` while something is wrong.
    pub result: Option<ResultPart>,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for RehearsalView {
    const TEMPLATE: &'static str = "pages/organiser/rehearsal.html";

    fn title(&self, language: Language) -> String {
        text(language, "rehearsal-title", &Args::new())
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
        let field = |name: &str, value: &str| NumberField {
            name: name.to_owned(),
            label: text(language, "rehearsal-entries", &Args::new()),
            value: value.to_owned(),
            hint: String::new(),
        };
        let rehearsal = |best: f64| Rehearsal {
            runs: 200,
            seed: 2019,
            best_first: best,
            best_first_se: 0.02,
            best_on_podium: 0.9,
            best_first_calibrated: best + 0.05,
            tau: 0.7,
            tau_calibrated: 0.75,
            same_winner: 1.0,
            incomplete: 0.0,
            load: (7, 9),
            mean_load: 8.0,
        };
        let play = Play {
            chosen: rehearsal(0.52),
            by_readers: vec![(3, rehearsal(0.52)), (5, rehearsal(0.61))],
        };
        let some = Self {
            edition: sample_edition(language),
            way: vec![Crumb::here(text(language, "rehearsal-title", &Args::new()))],
            action: OrganiserHome {}.href(language),
            categories: vec![Choice {
                value: "e-content".to_owned(),
                label: "المحتوى الإلكتروني".to_owned(),
                selected: true,
            }],
            fields: vec![field("entries", "12"), field("readers", "3")],
            more: vec![field("w-impact", "30")],
            more_open: false,
            result: Some(result(language, &play, 12, 3)),
            errors: FormErrors::new(),
        };
        let mut wrong = some.clone();
        wrong.result = None;
        wrong.more_open = true;
        let args = Args::new().with("least", "2").with("most", "300");
        wrong.errors = FormErrors::one(language, "entries", "rehearsal-wrong-number", &args);
        vec![("some", some), ("wrong", wrong)]
    }
}

/// What the form asks for; empty fields take what the specification says.
struct Request<'a> {
    language: Language,
    specification: &'a Specification,
    typed: BTreeMap<String, String>,
    errors: FormErrors,
    fields: Vec<NumberField>,
    more: Vec<NumberField>,
    changed: bool,
}

impl Request<'_> {
    fn label(&self, key: &str, name: Option<(&str, &Localized)>) -> String {
        let args = name.map_or_else(Args::new, |(arg, name)| {
            Args::new().with(arg, name.get(self.language).to_owned())
        });
        text(self.language, key, &args)
    }

    /// Reads a number, remembers its field, and says what is wrong with it.
    fn number(
        &mut self,
        name: &str,
        label: String,
        hint: &str,
        (usual, least, most): (i64, i64, i64),
        places: u8,
        more: bool,
    ) -> i64 {
        let typed = self.typed.get(name).map(|typed| typed.trim().to_owned());
        let typed = typed.filter(|typed| !typed.is_empty());
        let write = |units| match places {
            0 => integer(self.language, units),
            _ => decimal(self.language, units, places),
        };
        let read = typed.as_deref().map(|typed| match places {
            0 => parse_integer(typed).ok(),
            _ => parse_decimal(typed, places).ok(),
        });
        let value = match read {
            None => Some(usual),
            Some(read) => read.filter(|value| (least..=most).contains(value)),
        };
        let field = NumberField {
            name: name.to_owned(),
            label,
            value: typed.unwrap_or_else(|| write(usual)),
            hint: if hint.is_empty() {
                String::new()
            } else {
                self.label(hint, None)
            },
        };
        if value.is_none() {
            let args = Args::new()
                .with("least", write(least))
                .with("most", write(most));
            self.errors
                .add(self.language, name, "rehearsal-wrong-number", &args);
        }
        if more {
            self.changed |= value != Some(usual);
            self.more.push(field);
        } else {
            self.fields.push(field);
        }
        value.unwrap_or(usual)
    }

    fn scenario(&mut self, category: &str) -> Scenario {
        let specification = self.specification;
        let mut rule = Rule::of(specification, category);
        let size = |number: i64| usize::try_from(number).unwrap_or(0);
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let label = self.label("rehearsal-entries", None);
        let entries = self.number("entries", label, "", (12, 2, 300), 0, false);
        let scoring: Vec<usize> = specification
            .jury
            .colleges
            .iter()
            .map(|college| {
                let seats = specification.jury.seats.iter();
                let of = seats.filter(|seat| {
                    let scores = matches!(seat.duty, SeatDuty::Chair | SeatDuty::Member);
                    scores && seat.college == college.id
                });
                of.count()
            })
            .collect();
        let most = scoring.iter().copied().max().unwrap_or(1);
        let each = match specification.jury.reading {
            Reading::Quota { per_college } => size(i64::from(per_college)),
            Reading::Everything => most,
        };
        let label = self.label("rehearsal-readers-each", None);
        let hint = "rehearsal-readers-hint";
        let each = self.number("readers", label, hint, (count(each), 1, 60), 0, false);
        let readers = each * count(scoring.len());
        let mut jurors = Vec::new();
        for (college, seats) in specification.jury.colleges.iter().zip(&scoring) {
            let label = self.label("rehearsal-jurors-of", Some(("college", &college.name)));
            let name = format!("j-{}", college.id);
            jurors.push(size(self.number(
                &name,
                label,
                "",
                (count(*seats), 1, 60),
                0,
                false,
            )));
        }
        for (at, criterion) in rule.criteria.iter_mut().enumerate() {
            let known = specification.criteria_of(category).nth(at);
            let name = known.map(|known| ("name", &known.name));
            let label = self.label("rehearsal-weight-of", name);
            let usual = hundredths(&criterion.weight);
            let name = format!("w-{}", criterion.id);
            let weight = self.number(&name, label, "", (usual, 0, 1_000_000), 2, true);
            if weight != usual {
                criterion.weight = Exact::ratio(i128::from(weight), 100);
            }
        }
        for (college, known) in rule.colleges.iter_mut().zip(&specification.jury.colleges) {
            let label = self.label("rehearsal-weight-of", Some(("name", &known.name)));
            let usual = hundredths(&college.weight);
            let name = format!("g-{}", college.id);
            let weight = self.number(&name, label, "", (usual, 0, 1_000_000), 2, true);
            if weight != usual {
                college.weight = Exact::ratio(i128::from(weight), 100);
            }
        }
        // The usual spreads are those of a scale of nine points' length.
        let range = rule.scale.max.exact().to_f64() - rule.scale.min.exact().to_f64();
        let usual = Spread::default();
        let stretch = range / 9.0;
        let spread = |value: f64| {
            #[expect(clippy::cast_possible_truncation, reason = "a few points")]
            let units = (value * stretch * 100.0).round() as i64;
            units
        };
        let most = spread(9.0);
        let label = self.label("rehearsal-severity", None);
        let hint = "rehearsal-severity-hint";
        let severity = self.number(
            "severity",
            label,
            hint,
            (spread(usual.severity), 0, most),
            2,
            true,
        );
        let label = self.label("rehearsal-noise", None);
        let hint = "rehearsal-noise-hint";
        let noise = self.number(
            "noise",
            label,
            hint,
            (spread(usual.sheet), 0, most),
            2,
            true,
        );
        #[expect(clippy::cast_precision_loss, reason = "hundredths of a point")]
        let points = |units: i64| units as f64 / 100.0;
        Scenario {
            rule,
            entries: size(entries),
            jurors,
            readers: size(readers),
            spread: Spread {
                entry: usual.entry * stretch,
                severity: points(severity),
                sheet: points(noise),
                score: usual.score * stretch,
                entry_by_criterion: usual.entry_by_criterion * stretch,
                juror_by_criterion: usual.juror_by_criterion * stretch,
                scale_use: 0.0,
            },
            college_shift: Vec::new(),
            blocks: 0,
            block_gap: 0.0,
        }
    }
}

/// A weight in hundredths, for the form.
fn hundredths(weight: &Exact) -> i64 {
    let rounded = (weight * &Exact::integer(100)).round_half_up(0);
    rounded.map_or(0, imtiyaz_ranking::Decimal::units)
}

/// How many readers an entry really gets: no college has more of them than members.
fn readers_of(scenario: &Scenario) -> usize {
    let each = scenario.readers.div_ceil(scenario.jurors.len().max(1));
    scenario
        .jurors
        .iter()
        .map(|members| each.min(*members))
        .sum()
}

/// Plays with the chosen number of readers and with others; `None` when no rule can rank so.
fn play(scenario: &Scenario, seed: u64) -> Option<Play> {
    let runs = |readers: usize| {
        let runs = SHEETS / (scenario.entries * readers).max(1);
        u32::try_from(runs.clamp(20, 200)).unwrap_or(20)
    };
    let chosen = rehearse(scenario, runs(readers_of(scenario)), seed).ok()?;
    // One reader of each college, two, three …, as long as somebody has one more.
    let colleges = scenario.jurors.len().max(1);
    let most = scenario.jurors.iter().copied().max().unwrap_or(1);
    let chosen_each = scenario.readers.div_ceil(colleges).min(most);
    let mut tried: Vec<usize> = (1..=most).collect();
    while tried.len() > OTHERS {
        let middle = tried.len() / 2;
        let keep = tried[middle] == chosen_each;
        tried.remove(if keep { middle - 1 } else { middle });
    }
    let by_readers = tried
        .into_iter()
        .filter_map(|each| {
            let other = Scenario {
                readers: each * colleges,
                ..scenario.clone()
            };
            let readers = readers_of(&other);
            Some((readers, rehearse(&other, runs(readers), seed).ok()?))
        })
        .collect();
    Some(Play { chosen, by_readers })
}

fn result(language: Language, play: &Play, entries: usize, readers: usize) -> ResultPart {
    let say = |key: &str| text(language, key, &Args::new());
    let chosen = &play.chosen;
    let whole = |number: usize| integer(language, i64::try_from(number).unwrap_or(i64::MAX));
    let load = Args::new()
        .with("least", whole(chosen.load.0))
        .with("most", whole(chosen.load.1));
    let says = Args::new()
        .with("readers", whole(readers))
        .with("entries", whole(entries))
        .with("chance", chance(language, chosen.best_first));
    let key_figure =
        |key: &str, value: f64| json!({"value": chance(language, value), "label": say(key)});
    let row = |key: &str, value: String| json!({"key": say(key), "value": value});
    ResultPart {
        title: text(
            language,
            "rehearsal-result",
            &Args::new().with("runs", i64::from(chosen.runs)),
        ),
        says: text(language, "rehearsal-says", &says),
        figures: vec![
            key_figure("rehearsal-best-first", chosen.best_first),
            key_figure("rehearsal-best-podium", chosen.best_on_podium),
            key_figure(
                "rehearsal-best-first-calibrated",
                chosen.best_first_calibrated,
            ),
        ],
        rows: vec![
            row(
                "rehearsal-load",
                text(language, "rehearsal-load-range", &load),
            ),
            row("rehearsal-incomplete", figure(language, chosen.incomplete, 1)),
            row("rehearsal-tau", figure(language, chosen.tau, 2)),
        ],
        too_few: chosen.incomplete > 0.0,
        bars: play
            .by_readers
            .iter()
            .map(|(number, found)| {
                json!({
                    "label": text(language, "rehearsal-count-readers", &Args::new().with("count", i64::try_from(*number).unwrap_or(0))),
                    "value": (found.best_first * 1_000.0).round() / 10.0,
                    "text": chance(language, found.best_first),
                    "fill": if *number == readers { 4 } else { 1 },
                })
            })
            .collect(),
        table: play
            .by_readers
            .iter()
            .map(|(number, found)| {
                let load = Args::new()
                    .with("least", whole(found.load.0))
                    .with("most", whole(found.load.1));
                json!({"cells": [
                    whole(*number),
                    chance(language, found.best_first),
                    chance(language, found.best_on_podium),
                    chance(language, found.best_first_calibrated),
                    figure(language, found.incomplete, 1),
                    text(language, "rehearsal-load-range", &load),
                ]})
            })
            .collect(),
        seed: text(
            language,
            "rehearsal-seed",
            &Args::new().with("seed", chosen.seed.to_string()),
        ),
    }
}

/// Shows the form, and what the edition comes to as it stands or as it was asked for.
pub async fn get(
    page: Page,
    route: Rehearse,
    Query(typed): Query<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let language = page.language();
    let file = page
        .store()
        .edition_by_year(route.year)
        .await?
        .ok_or(Fault::NotFound)?;
    // The use case asks the policy whether this reader manages the edition.
    let status = edition::status(page.store(), &page.actor(), file.id).await?;
    let specification = &status.file.specification;
    let mut request = Request {
        language,
        specification,
        typed: typed.into_iter().collect(),
        errors: FormErrors::new(),
        fields: Vec::new(),
        more: Vec::new(),
        changed: false,
    };
    let asked = request.typed.get("category").cloned().unwrap_or_default();
    let known = specification.category(&asked);
    if known.is_none() && !asked.is_empty() {
        let none = Args::new();
        request
            .errors
            .add(language, "category", "rehearsal-wrong-category", &none);
    }
    let category = known.or_else(|| specification.categories.first());
    let category = category.ok_or(Fault::NotFound)?;
    let scenario = request.scenario(category.id.as_str());
    let (entries, readers) = (scenario.entries, readers_of(&scenario));
    let mut played = None;
    if request.errors.is_empty() {
        let seed = u64::from(specification.year.unsigned_abs());
        let key = format!("{seed} {scenario:?}");
        let bench = page.state().rehearsals();
        played = Some(bench.get(&key, move || play(&scenario, seed)).await?);
    }
    let result = played.and_then(|play| {
        let play = play.as_ref().as_ref()?;
        Some(result(language, play, entries, readers))
    });
    if result.is_none() && request.errors.is_empty() {
        let none = Args::new();
        request
            .errors
            .add(language, "", "rehearsal-wrong-weights", &none);
    }
    let status = if request.errors.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let year = route.year;
    page.render_as(
        status,
        &RehearsalView {
            edition: edition_label(language, &file),
            way: vec![
                Crumb::link(page.t("organiser-home-title"), page.href(&OrganiserHome {})),
                Crumb::link(
                    crate::pages::body::edition_name(language, year),
                    page.href(&EditionStatus { year }),
                ),
                Crumb::here(page.t("rehearsal-title")),
            ],
            action: page.href(&Rehearse { year }),
            categories: specification
                .categories
                .iter()
                .map(|one| Choice {
                    value: one.id.to_string(),
                    label: one.name.get(language).to_owned(),
                    selected: one.id == category.id,
                })
                .collect(),
            more_open: request.changed,
            fields: request.fields,
            more: request.more,
            result,
            errors: request.errors,
        },
    )
}

//! How firmly a category's ranking stands: chances and intervals of places, what the result hangs
//! on, what calls for a recorded vote.

use super::{
    Advised, Head, Here, load, sample_head, title,
    words::{chance, figure},
};
use crate::{
    Fault, Page,
    pages::jury::say,
    routes::chair::{ChairAdviceStanding, ChairWorking},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_documents::{decimal_text, exact_text, share_text};
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, isolate_ltr, text};
use imtiyaz_ranking::{Flip, WeightFlips, Without};
use serde::Serialize;

/// The plot's edges and rows, in the drawing's units.
const LEFT: f64 = 84.0;
const RIGHT: f64 = 350.0;
const TOP: f64 = 26.0;
const STEP: f64 = 22.0;

/// A row of the chart: the interval of an entry's place.
#[derive(Clone, Debug, Serialize)]
pub struct IntervalRow {
    /// The reference.
    pub label: String,
    /// The middle of the row.
    pub y: f64,
    /// The better end.
    pub from: f64,
    /// The worse end.
    pub to: f64,
    /// The official place.
    pub official: f64,
    /// The calibrated place.
    pub calibrated: Option<f64>,
}

/// A mark of the axis.
#[derive(Clone, Debug, Serialize)]
pub struct Tick {
    /// Where.
    pub x: f64,
    /// What stands there.
    pub text: String,
}

/// The chart.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Intervals {
    /// Its height.
    pub height: f64,
    /// The axis.
    pub ticks: Vec<Tick>,
    /// The entries by official place.
    pub rows: Vec<IntervalRow>,
}

/// An entry.
#[derive(Clone, Debug, Serialize)]
pub struct StandingRow {
    /// Its official place; empty when incomplete.
    pub place: String,
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// Where its working is shown.
    pub href: String,
    /// The official score; empty when incomplete.
    pub score: String,
    /// The calibrated figure.
    pub calibrated: String,
    /// The calibrated place.
    pub calibrated_place: String,
    /// The 90 % interval of the place: `1–4`.
    pub interval: String,
    /// Chance of the first place.
    pub first: String,
    /// Chance of the first three.
    pub podium: String,
}

/// The ranking without a member, or without a college.
#[derive(Clone, Debug, Serialize)]
pub struct WithoutRow {
    /// Who is left out.
    pub left_out: String,
    /// Who is first then.
    pub winner: String,
    /// Whether the first place goes to another.
    pub winner_changes: bool,
    /// Whether the first three are others.
    pub podium_changes: bool,
    /// How many entries are still ranked.
    pub ranked: usize,
    /// The largest change of place.
    pub change: u32,
}

/// How far a weight can move before the first place changes.
#[derive(Clone, Debug, Serialize)]
pub struct WeightRow {
    /// The criterion or college.
    pub name: String,
    /// Its share in the rule.
    pub share: String,
    /// Below which share, and for whom; empty for none.
    pub below: String,
    /// Above which share.
    pub above: String,
    /// The stretch in which the first place stays, from 0 to 100.
    pub from: f64,
    /// Its end.
    pub to: f64,
    /// The rule's share, from 0 to 100.
    pub at: f64,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct StandingView {
    /// What the pages share.
    pub head: Head,
    /// What is wrong with trusting the first place, or nothing.
    pub triggers: Vec<String>,
    /// The lead of the first, in words; empty with fewer than two ranked.
    pub margin: String,
    /// The chart.
    pub chart: Intervals,
    /// The entries.
    pub rows: Vec<StandingRow>,
    /// Without each member.
    pub without_juror: Vec<WithoutRow>,
    /// How many members change the first place when left out, in words.
    pub without_juror_says: String,
    /// Without each college.
    pub without_college: Vec<WithoutRow>,
    /// The weights of criteria.
    pub criteria: Vec<WeightRow>,
    /// The weights of colleges.
    pub colleges: Vec<WeightRow>,
    /// Where severity cannot be told, why; empty otherwise.
    pub not_calibrated: bool,
}

impl View for StandingView {
    const TEMPLATE: &'static str = "pages/chair/advice/standing.html";

    fn title(&self, language: Language) -> String {
        title(language, "advice-standing", &self.head.category)
    }

    fn breadcrumbs(&self, _language: Language) -> Vec<Crumb> {
        self.head.way.clone()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.head.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let row = |place: u32, number: u32, first: f64| StandingRow {
            place: place.to_string(),
            reference: format!("2019/{number:03}"),
            title: "منصة المواعيد بالمراكز الصحية".to_owned(),
            href: sample_head(language, Here::Standing).files[0].1.clone(),
            score: figure(language, 8.5 - f64::from(place) / 2.0, 2),
            calibrated: figure(language, 8.4 - f64::from(place) / 2.0, 2),
            calibrated_place: place.to_string(),
            interval: format!("{place}–{}", place + 1),
            first: chance(language, first),
            podium: chance(language, 0.999),
        };
        let places = [
            Placed::new("2019/014", 1, Some(2), 1, 2),
            Placed::new("2019/007", 2, Some(1), 1, 3),
            Placed::new("2019/009", 3, None, 2, 3),
        ];
        let without = |left_out: &str, changes| WithoutRow {
            left_out: left_out.to_owned(),
            winner: "2019/014".to_owned(),
            winner_changes: changes,
            podium_changes: changes,
            ranked: 3,
            change: 1,
        };
        let weight = |name: &str, below: &str| WeightRow {
            name: name.to_owned(),
            share: chance(language, 0.5),
            below: below.to_owned(),
            above: String::new(),
            from: 45.5,
            to: 100.0,
            at: 50.0,
        };
        let some = Self {
            head: sample_head(language, Here::Standing),
            triggers: vec![
                say(language, "advice-trigger-calibrated-podium"),
                text(
                    language,
                    "advice-trigger-uncertain",
                    &Args::new().with("chance", "44%"),
                ),
            ],
            margin: margin_text(language, "2019/014", "2019/007", "0,14", "0,42"),
            chart: intervals(&places),
            rows: vec![row(1, 14, 0.44), row(2, 7, 0.31), row(3, 9, 0.001)],
            without_juror: vec![without("J1", false), without("J4", true)],
            without_juror_says: super::super::count(language, "advice-without-juror-says", 1),
            without_college: vec![without("القطاع العام", false)],
            criteria: vec![weight("المنفعة", "45,5 %")],
            colleges: vec![weight("القطاع الخاص", "")],
            not_calibrated: false,
        };
        let bare = Self {
            triggers: Vec::new(),
            margin: String::new(),
            chart: Intervals::default(),
            rows: vec![StandingRow {
                place: String::new(),
                score: String::new(),
                interval: String::new(),
                calibrated_place: String::new(),
                first: String::new(),
                podium: String::new(),
                ..row(1, 14, 0.4)
            }],
            without_juror: Vec::new(),
            without_juror_says: String::new(),
            without_college: Vec::new(),
            criteria: Vec::new(),
            colleges: Vec::new(),
            not_calibrated: true,
            ..some.clone()
        };
        vec![("some", some), ("bare", bare)]
    }
}

/// An entry's places, for the chart.
struct Placed {
    label: String,
    official: u32,
    calibrated: Option<u32>,
    best: u32,
    worst: u32,
}

impl Placed {
    fn new(label: &str, official: u32, calibrated: Option<u32>, best: u32, worst: u32) -> Self {
        Self {
            label: label.to_owned(),
            official,
            calibrated,
            best,
            worst,
        }
    }
}

/// Draws intervals of places; from left to right in every language.
fn intervals(places: &[Placed]) -> Intervals {
    let ends = places.iter().map(|p| p.worst.max(p.official));
    let last = ends.max().unwrap_or(1).max(2);
    let x = |place: u32| {
        let part = f64::from(place.saturating_sub(1)) / f64::from(last - 1);
        ((LEFT + 8.0 + part * (RIGHT - LEFT - 16.0)) * 10.0).round() / 10.0
    };
    let each = last.div_ceil(8).max(1);
    let rows: Vec<IntervalRow> = places
        .iter()
        .zip(0_u32..)
        .map(|(placed, at)| IntervalRow {
            label: placed.label.clone(),
            y: TOP + STEP * (f64::from(at) + 0.5),
            from: x(placed.best),
            to: x(placed.worst),
            official: x(placed.official),
            calibrated: placed.calibrated.map(x),
        })
        .collect();
    Intervals {
        height: rows.last().map_or(0.0, |row| row.y + STEP / 2.0 + 4.0),
        ticks: (1..=last)
            .filter(|place| (place - 1) % each == 0)
            .map(|place| Tick {
                x: x(place),
                text: place.to_string(),
            })
            .collect(),
        rows,
    }
}

fn margin_text(language: Language, first: &str, second: &str, margin: &str, sheet: &str) -> String {
    let key = if sheet.is_empty() {
        "advice-margin"
    } else {
        "advice-margin-sheet"
    };
    let args = Args::new()
        .with("first", first.to_owned())
        .with("second", second.to_owned())
        .with("margin", isolate_ltr(margin))
        .with("sheet", isolate_ltr(sheet));
    text(language, key, &args)
}

fn margin(advised: &Advised, language: Language) -> String {
    let stability = &advised.advice.stability;
    let [first, second, ..] = advised.ranking.entries.as_slice() else {
        return String::new();
    };
    let Some(margin) = &stability.margin else {
        return String::new();
    };
    let names = advised.names(language);
    let sheet = stability.margin_on_one_sheet.as_ref();
    margin_text(
        language,
        &names.entry(&first.entry),
        &names.entry(&second.entry),
        &exact_text(language, margin),
        &sheet.map_or_else(String::new, |sheet| exact_text(language, sheet)),
    )
}

fn rows(page: &Page, advised: &Advised) -> (Vec<StandingRow>, Vec<Placed>) {
    let language = page.language();
    let year = advised.shown.panel.edition.year();
    let components = &advised.advice.stability.calibration.components;
    // Places compare only within one component.
    let alone = components.len() == 1;
    let mut places = Vec::new();
    let rows = advised.category.rows.iter().map(|row| {
        let reference = row.entry.reference.to_string();
        let found = components.iter().find_map(|component| {
            let mut entries = component.entries.iter().enumerate();
            entries.find(|(_, entry)| entry.entry == reference)
        });
        let calibrated_place = found
            .filter(|_| alone)
            .and_then(|(at, _)| u32::try_from(at + 1).ok());
        let entry = found.map(|(_, entry)| entry);
        let interval = entry
            .and_then(|entry| Some((entry.best?, entry.worst?)))
            .filter(|_| alone);
        if let (Some((best, worst)), Some(official)) = (interval, row.place) {
            places.push(Placed {
                label: reference.clone(),
                official,
                calibrated: calibrated_place,
                best,
                worst,
            });
        }
        let share = |value: Option<f64>| {
            let value = value.filter(|_| alone);
            value.map_or_else(String::new, |value| chance(language, value))
        };
        StandingRow {
            place: row.place.map_or_else(String::new, |p| p.to_string()),
            title: row.entry.title.get(language).to_owned(),
            href: page.href(&ChairWorking {
                year,
                entry: row.entry.id,
            }),
            score: row
                .score
                .map_or_else(String::new, |score| decimal_text(language, score)),
            calibrated: entry.map_or_else(String::new, |e| figure(language, e.calibrated, 2)),
            calibrated_place: calibrated_place.map_or_else(String::new, |p| p.to_string()),
            interval: interval.map_or_else(String::new, |(best, worst)| {
                if best == worst {
                    best.to_string()
                } else {
                    format!("{best}–{worst}")
                }
            }),
            first: share(entry.and_then(|e| e.first)),
            podium: share(entry.and_then(|e| e.podium)),
            reference,
        }
    });
    let rows = rows.collect();
    (rows, places)
}

fn without(
    advised: &Advised,
    language: Language,
    found: &[Without],
    name: impl Fn(&str) -> String,
) -> Vec<WithoutRow> {
    let names = advised.names(language);
    let winners = advised.ranking.winners();
    let podium: std::collections::BTreeSet<&str> = advised
        .ranking
        .entries
        .iter()
        .filter(|entry| entry.place.is_some_and(|place| place <= 3))
        .map(|entry| entry.entry.as_str())
        .collect();
    found
        .iter()
        .map(|without| {
            let now: Vec<&str> = without.winner.iter().map(String::as_str).collect();
            let then = without.podium.iter().map(String::as_str).collect();
            WithoutRow {
                left_out: name(&without.left_out),
                winner: names.references(&without.winner),
                winner_changes: now != winners,
                podium_changes: podium != then,
                ranked: without.n_ranked,
                change: without.max_rank_change,
            }
        })
        .collect()
}

fn weights(advised: &Advised, language: Language, flips: &[WeightFlips]) -> Vec<WeightRow> {
    let names = advised.names(language);
    let side = |flip: &Option<Flip>| {
        flip.as_ref().map_or_else(String::new, |flip| {
            let args = Args::new()
                .with("share", isolate_ltr(&share_text(language, &flip.share)))
                .with("rivals", names.references(&flip.rivals));
            text(language, "advice-flip", &args)
        })
    };
    let percent = |share: &imtiyaz_ranking::Exact| (share.to_f64() * 1_000.0).round() / 10.0;
    flips
        .iter()
        .map(|flips| WeightRow {
            name: names.part(&flips.of),
            share: share_text(language, &flips.share),
            below: side(&flips.below),
            above: side(&flips.above),
            from: flips
                .below
                .as_ref()
                .map_or(0.0, |flip| percent(&flip.share)),
            to: flips
                .above
                .as_ref()
                .map_or(100.0, |flip| percent(&flip.share)),
            at: percent(&flips.share),
        })
        .collect()
}

/// Shows it.
pub async fn get(page: Page, route: ChairAdviceStanding) -> Result<Response, Fault> {
    let language = page.language();
    let advised = load(&page, route.year, &route.category).await?;
    let stability = &advised.advice.stability;
    let names = advised.names(language);
    let (rows, places) = rows(&page, &advised);
    let without_juror = without(&advised, language, &stability.without_juror, |label| {
        names.juror(label)
    });
    let decisive = without_juror.iter().filter(|row| row.winner_changes);
    let says = super::super::count(language, "advice-without-juror-says", decisive.count());
    page.render(&StandingView {
        triggers: stability
            .triggers
            .iter()
            .map(|trigger| names.trigger(trigger))
            .collect(),
        margin: margin(&advised, language),
        chart: intervals(&places),
        rows,
        without_juror_says: if without_juror.is_empty() {
            String::new()
        } else {
            says
        },
        without_juror,
        without_college: without(&advised, language, &stability.without_college, |key| {
            names.part(key)
        }),
        criteria: weights(&advised, language, &stability.criterion_flips),
        colleges: weights(&advised, language, &stability.college_flips),
        not_calibrated: places.is_empty(),
        head: advised.head(&page, Here::Standing),
    })
}

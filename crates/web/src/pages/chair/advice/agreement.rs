//! How far the members agree, how many readers a firm result would take, and what other ways of
//! counting the same sheets would give.

use super::{
    Advised, Head, Here, load, sample_head, title,
    words::{figure, figure_or_dash},
};
use crate::{
    Fault, Page,
    pages::jury::say,
    routes::chair::ChairAdviceAgreement,
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, text};
use imtiyaz_ranking::{Status, calibration::Variances};
use serde::Serialize;
use serde_json::{Value, json};

/// The curve is drawn up to this many readers.
const READERS: u32 = 15;
const LEFT: f64 = 40.0;
const RIGHT: f64 = 346.0;
const TOP: f64 = 12.0;
const BASE: f64 = 172.0;

/// A coefficient.
#[derive(Clone, Debug, Serialize)]
pub struct CoefficientRow {
    /// Its name.
    pub name: String,
    /// What it says, in one sentence.
    pub meaning: String,
    /// Its value.
    pub value: String,
}

/// Reliability by the number of readers.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Curve {
    /// The path of raw means.
    pub raw: String,
    /// The path once severity is taken out.
    pub calibrated: String,
    /// Where .8 stands.
    pub wanted: f64,
    /// The numbers below: position and text.
    pub ticks: Vec<(f64, String)>,
    /// The same as a table: readers, raw, calibrated.
    pub rows: Vec<Value>,
}

/// An entry by every method.
#[derive(Clone, Debug, Serialize)]
pub struct MethodRow {
    /// The official place.
    pub place: String,
    /// The reference.
    pub reference: String,
    /// The title.
    pub title: String,
    /// Borda's points.
    pub borda: String,
    /// Place by Borda.
    pub borda_place: usize,
    /// Majorities won minus lost.
    pub copeland: i64,
    /// Place by Copeland.
    pub copeland_place: usize,
    /// Place by Schulze.
    pub schulze_place: usize,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct AgreementView {
    /// What the pages share.
    pub head: Head,
    /// What the figures say in one sentence.
    pub says: String,
    /// The main coefficients.
    pub coefficients: Vec<CoefficientRow>,
    /// The other forms.
    pub others: Vec<CoefficientRow>,
    /// Where differences come from: parts for the strip.
    pub variances: Vec<Value>,
    /// How many readers a reliability of .8 takes, in words.
    pub readers: String,
    /// The curve.
    pub curve: Curve,
    /// The entries by every method.
    pub methods: Vec<MethodRow>,
    /// Who beats every other, in words.
    pub condorcet: String,
    /// Whether every member read every entry.
    pub complete: bool,
}

impl View for AgreementView {
    const TEMPLATE: &'static str = "pages/chair/advice/agreement.html";

    fn title(&self, language: Language) -> String {
        title(language, "advice-agreement", &self.head.category)
    }

    fn breadcrumbs(&self, _language: Language) -> Vec<Crumb> {
        self.head.way.clone()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.head.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let variances = Variances {
            entry: 1.278,
            juror: 0.24,
            residual: 1.268,
            readers_raw: 4.72,
            readers_calibrated: 3.97,
        };
        let row = |place: usize, number: u32| MethodRow {
            place: place.to_string(),
            reference: format!("2019/{number:03}"),
            title: "منصة المواعيد بالمراكز الصحية".to_owned(),
            borda: figure(language, 12.5 - place as f64, 1),
            borda_place: place,
            copeland: 3 - i64::try_from(place).unwrap_or(0),
            copeland_place: place,
            schulze_place: place,
        };
        let some = Self {
            head: sample_head(language, Here::Agreement),
            says: verdict(language, Some(0.71)),
            coefficients: vec![coefficient(language, "icc2k", Some(0.71))],
            others: vec![
                coefficient(language, "alpha-nominal", Some(0.12)),
                coefficient(language, "icc11", None),
            ],
            variances: parts(language, &variances),
            readers: readers(language, &variances),
            curve: curve(language, &variances),
            methods: vec![row(1, 14), row(2, 7)],
            condorcet: text(
                language,
                "advice-condorcet",
                &Args::new().with("entry", "2019/014"),
            ),
            complete: true,
        };
        let bare = Self {
            says: verdict(language, None),
            coefficients: vec![coefficient(language, "icc2k", None)],
            variances: Vec::new(),
            readers: String::new(),
            curve: Curve::default(),
            methods: Vec::new(),
            condorcet: say(language, "advice-condorcet-none"),
            complete: false,
            ..some.clone()
        };
        vec![("some", some), ("bare", bare)]
    }
}

fn coefficient(language: Language, code: &str, value: Option<f64>) -> CoefficientRow {
    CoefficientRow {
        name: say(language, &format!("advice-{code}")),
        meaning: say(language, &format!("advice-{code}-meaning")),
        value: figure_or_dash(language, value, 2),
    }
}

/// What the reliability of the panel's mean comes to, in words.
fn verdict(language: Language, icc2k: Option<f64>) -> String {
    let code = match icc2k {
        None => "unknown",
        Some(value) if value >= 0.8 => "high",
        Some(value) if value >= 0.6 => "fair",
        Some(_) => "low",
    };
    say(language, &format!("advice-agreement-{code}"))
}

fn parts(language: Language, variances: &Variances) -> Vec<Value> {
    let whole = variances.entry + variances.juror + variances.residual;
    let of = [
        ("entry", variances.entry),
        ("juror", variances.juror),
        ("residual", variances.residual),
    ];
    of.map(|(code, value)| {
        let share = if whole > 0.0 { value / whole } else { 0.0 };
        json!({
            "label": say(language, &format!("advice-variance-{code}")),
            "value": share * 100.0,
            "text": super::words::chance(language, share),
        })
    })
    .to_vec()
}

fn readers(language: Language, variances: &Variances) -> String {
    if !variances.readers_raw.is_finite() || variances.readers_raw > 1_000.0 {
        return say(language, "advice-readers-never");
    }
    let args = Args::new()
        .with("raw", figure(language, variances.readers_raw, 1))
        .with(
            "calibrated",
            figure(language, variances.readers_calibrated, 1),
        );
    text(language, "advice-readers", &args)
}

fn curve(language: Language, variances: &Variances) -> Curve {
    let reliability = |readers: u32, juror: f64| {
        let noise = (juror + variances.residual) / f64::from(readers);
        variances.entry / (variances.entry + noise)
    };
    let x = |readers: u32| LEFT + f64::from(readers - 1) / f64::from(READERS - 1) * (RIGHT - LEFT);
    let y = |value: f64| BASE - value * (BASE - TOP);
    let path = |juror: f64| {
        let points = (1..=READERS)
            .map(|readers| format!("{:.1} {:.1}", x(readers), y(reliability(readers, juror))));
        format!("M{}", points.collect::<Vec<_>>().join("L"))
    };
    if variances.entry <= 0.0 {
        return Curve::default();
    }
    let number = |value| json!(figure(language, value, 2));
    Curve {
        raw: path(variances.juror),
        calibrated: path(0.0),
        wanted: y(0.8),
        ticks: [1, 3, 5, 7, 9, 11, 13, 15]
            .map(|readers| (x(readers), readers.to_string()))
            .to_vec(),
        rows: (1..=READERS)
            .map(|readers| {
                json!({"cells": [
                    readers.to_string(),
                    number(reliability(readers, variances.juror)),
                    number(reliability(readers, 0.0)),
                ]})
            })
            .collect(),
    }
}

fn methods(advised: &Advised, language: Language) -> Vec<MethodRow> {
    let count = &advised.advice.count;
    let ahead = |better: &dyn Fn(&str) -> bool| {
        count.borda.keys().filter(|other| better(other)).count() + 1
    };
    advised
        .category
        .rows
        .iter()
        .filter(|row| row.status == Status::Ok)
        .filter_map(|row| {
            let reference = row.entry.reference.to_string();
            let (borda, copeland) = (
                *count.borda.get(&reference)?,
                *count.copeland.get(&reference)?,
            );
            let before = |blocks: &[Vec<String>]| {
                let ahead = blocks
                    .iter()
                    .take_while(|block| !block.contains(&reference));
                ahead.map(Vec::len).sum::<usize>() + 1
            };
            Some(MethodRow {
                place: row
                    .place
                    .map_or_else(String::new, |place| place.to_string()),
                title: row.entry.title.get(language).to_owned(),
                borda: figure(language, borda, 1),
                borda_place: ahead(&|other| count.borda[other] > borda),
                copeland,
                copeland_place: ahead(&|other| count.copeland[other] > copeland),
                schulze_place: before(&count.schulze_winning),
                reference,
            })
        })
        .collect()
}

/// Shows it.
pub async fn get(page: Page, route: ChairAdviceAgreement) -> Result<Response, Fault> {
    let language = page.language();
    let advised = load(&page, route.year, &route.category).await?;
    let found = &advised.advice.agreement;
    let components = &advised.advice.stability.calibration.components;
    let variances = match components.as_slice() {
        [component] => component.variances,
        _ => None,
    };
    let row = |code, value| coefficient(language, code, value);
    let count = &advised.advice.count;
    page.render(&AgreementView {
        says: verdict(language, found.icc2k),
        coefficients: vec![
            row("icc21", found.icc21),
            row("icc2k", found.icc2k),
            row("icc31", found.icc31),
            row("kendall", found.kendall_w),
            row("alpha-interval", found.alpha_interval),
        ],
        others: vec![
            row("icc11", found.icc11),
            row("icc1k", found.icc1k),
            row("icc3k", found.icc3k),
            row("alpha-nominal", found.alpha_nominal),
            row("alpha-ordinal", found.alpha_ordinal),
            row("alpha-ratio", found.alpha_ratio),
        ],
        variances: variances.map_or_else(Vec::new, |v| parts(language, &v)),
        readers: variances.map_or_else(String::new, |v| readers(language, &v)),
        curve: variances.map_or_else(Curve::default, |v| curve(language, &v)),
        methods: methods(&advised, language),
        condorcet: match &count.condorcet_winner {
            Some(winner) => text(
                language,
                "advice-condorcet",
                &Args::new().with("entry", advised.names(language).entry(winner)),
            ),
            None => say(language, "advice-condorcet-none"),
        },
        complete: advised.advice.complete,
        head: advised.head(&page, Here::Agreement),
    })
}

//! The members' severity, and what is unusual about their sheets: information, never a verdict.

use super::{
    Advised, Head, Here, load, sample_head, title,
    words::{figure, figure_or_dash, flag},
};
use crate::{
    Fault, Page,
    routes::chair::ChairAdviceJurors,
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, text};
use imtiyaz_ranking::calibration::CalibratedJuror;
use serde::Serialize;

const LEFT: f64 = 44.0;
const RIGHT: f64 = 350.0;
const TOP: f64 = 26.0;
const STEP: f64 = 22.0;
/// Half of a 90 % interval, in standard errors.
const NINETY: f64 = 1.645;

/// A member in the chart.
#[derive(Clone, Debug, Serialize)]
pub struct EffectRow {
    /// The label.
    pub label: String,
    /// The middle of the row.
    pub y: f64,
    /// The interval's lower end.
    pub from: f64,
    /// Its upper end.
    pub to: f64,
    /// The effect.
    pub at: f64,
}

/// The chart of effects.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Effects {
    /// Its height.
    pub height: f64,
    /// Where nothing is.
    pub zero: f64,
    /// The end of the axis, as text.
    pub end: String,
    /// The members.
    pub rows: Vec<EffectRow>,
}

/// A member.
#[derive(Clone, Debug, Serialize)]
pub struct JurorRow {
    /// The label.
    pub label: String,
    /// The institution.
    pub institution: String,
    /// Sheets given.
    pub sheets: usize,
    /// The effect in points; above zero is lenient.
    pub effect: String,
    /// Its 90 % interval.
    pub interval: String,
    /// The mean-square ratio.
    pub ratio: String,
    /// The correlation with the others.
    pub correlation: String,
    /// What is unusual, with the rule that says so.
    pub flags: Vec<String>,
}

/// Two members who stray alike.
#[derive(Clone, Debug, Serialize)]
pub struct PairRow {
    /// One.
    pub one: String,
    /// The other.
    pub other: String,
    /// Entries both have read.
    pub shared: usize,
    /// How their residuals go together.
    pub correlation: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct JurorsView {
    /// What the pages share.
    pub head: Head,
    /// What the figures say in one sentence.
    pub says: String,
    /// The charts, one for each group of members that share entries.
    pub charts: Vec<Effects>,
    /// The members.
    pub rows: Vec<JurorRow>,
    /// The pairs.
    pub pairs: Vec<PairRow>,
    /// In how many groups that share no entry the members fall, in words; empty for one.
    pub groups: String,
}

impl View for JurorsView {
    const TEMPLATE: &'static str = "pages/chair/advice/jurors.html";

    fn title(&self, language: Language) -> String {
        title(language, "advice-jurors", &self.head.category)
    }

    fn breadcrumbs(&self, _language: Language) -> Vec<Crumb> {
        self.head.way.clone()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.head.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let effects = [("J1", -0.8, 0.3), ("J2", 0.2, 0.25), ("J3", 0.6, 0.4)];
        let row = |label: &str, effect: f64, flags: &[&str]| JurorRow {
            label: label.to_owned(),
            institution: "الوزارة المكلفة بتحديث القطاعات العامة".to_owned(),
            sheets: 12,
            effect: signed(language, effect),
            interval: interval(language, effect, 0.3),
            ratio: figure(language, 1.1, 2),
            correlation: figure(language, 0.72, 2),
            flags: flags.iter().map(|word| flag(language, word)).collect(),
        };
        let some = Self {
            head: sample_head(language, Here::Jurors),
            says: says(
                language,
                Some(("J1 – APEBI", 0.8)),
                Some(("J3 – MISOC", 0.6)),
            ),
            charts: vec![effects_chart(
                language,
                &effects.map(|(l, e, s)| (l.to_owned(), e, s)),
            )],
            rows: vec![
                row("J1", -0.8, &["severe", "far-sheets"]),
                row("J2", 0.2, &["noisy", "unlike"]),
                row("J3", 0.6, &[]),
            ],
            pairs: vec![PairRow {
                one: "J1".to_owned(),
                other: "J3".to_owned(),
                shared: 12,
                correlation: figure(language, 0.91, 2),
            }],
            groups: String::new(),
        };
        let bare = Self {
            says: say_nothing(language),
            charts: Vec::new(),
            rows: Vec::new(),
            pairs: Vec::new(),
            groups: super::super::count(language, "advice-groups", 3),
            ..some.clone()
        };
        vec![("some", some), ("bare", bare)]
    }
}

fn say_nothing(language: Language) -> String {
    text(language, "advice-jurors-nothing", &Args::new())
}

/// `+0,42` or `−0,42`.
fn signed(language: Language, value: f64) -> String {
    let written = figure(language, value, 2);
    if value >= 0.005 {
        format!("+{written}")
    } else {
        written
    }
}

fn interval(language: Language, effect: f64, se: f64) -> String {
    let half = NINETY * se;
    format!(
        "{} … {}",
        signed(language, effect - half),
        signed(language, effect + half)
    )
}

fn effects_chart(language: Language, found: &[(String, f64, f64)]) -> Effects {
    let reach = |(_, effect, se): &(String, f64, f64)| effect.abs() + NINETY * se;
    let most = found.iter().map(reach).fold(0.5, f64::max);
    let most = (most * 2.0).ceil() / 2.0;
    let zero = f64::midpoint(LEFT, RIGHT);
    let x = |value: f64| {
        let at = zero + value / most * (RIGHT - LEFT - 12.0) / 2.0;
        (at * 10.0).round() / 10.0
    };
    let rows: Vec<EffectRow> = found
        .iter()
        .zip(0_u32..)
        .map(|((label, effect, se), at)| EffectRow {
            label: label.clone(),
            y: TOP + STEP * (f64::from(at) + 0.5),
            from: x(effect - NINETY * se),
            to: x(effect + NINETY * se),
            at: x(*effect),
        })
        .collect();
    Effects {
        height: rows.last().map_or(0.0, |row| row.y + STEP / 2.0 + 4.0),
        zero,
        end: figure(language, most, 1),
        rows,
    }
}

fn says(language: Language, severest: Option<(&str, f64)>, mildest: Option<(&str, f64)>) -> String {
    let (Some(severest), Some(mildest)) = (severest, mildest) else {
        return say_nothing(language);
    };
    let args = Args::new()
        .with("severest", severest.0.to_owned())
        .with("below", figure(language, severest.1, 2))
        .with("mildest", mildest.0.to_owned())
        .with("above", figure(language, mildest.1, 2));
    text(language, "advice-jurors-says", &args)
}

fn row(advised: &Advised, language: Language, juror: &CalibratedJuror) -> JurorRow {
    let names = advised.names(language);
    JurorRow {
        label: juror.juror.clone(),
        institution: names
            .institution(&juror.juror)
            .unwrap_or_default()
            .to_owned(),
        sheets: juror.sheets,
        effect: juror
            .effect
            .map_or_else(|| "–".to_owned(), |effect| signed(language, effect)),
        interval: match (juror.effect, juror.se) {
            (Some(effect), Some(se)) => interval(language, effect, se),
            _ => "–".to_owned(),
        },
        ratio: figure_or_dash(language, juror.mean_square_ratio, 2),
        correlation: figure_or_dash(language, juror.rest_correlation, 2),
        flags: juror
            .flags
            .iter()
            .map(|word| flag(language, word))
            .collect(),
    }
}

/// Shows it.
pub async fn get(page: Page, route: ChairAdviceJurors) -> Result<Response, Fault> {
    let language = page.language();
    let advised = load(&page, route.year, &route.category).await?;
    let names = advised.names(language);
    let components = &advised.advice.stability.calibration.components;
    let jurors = || components.iter().flat_map(|component| &component.jurors);
    let effect = |juror: &CalibratedJuror| juror.effect.unwrap_or(0.0);
    let known = || jurors().filter(|juror| juror.effect.is_some_and(|e| e.abs() > 1e-9));
    let severest = known().min_by(|a, b| effect(a).total_cmp(&effect(b)));
    let mildest = known().max_by(|a, b| effect(a).total_cmp(&effect(b)));
    let named = |juror: Option<&CalibratedJuror>| {
        juror.map(|juror| (names.juror(&juror.juror), effect(juror).abs()))
    };
    let (severest, mildest) = (named(severest), named(mildest));
    let charts = components
        .iter()
        .map(|component| {
            let drawn: Vec<(String, f64, f64)> = component
                .jurors
                .iter()
                .filter_map(|juror| Some((juror.juror.clone(), juror.effect?, juror.se?)))
                .collect();
            effects_chart(language, &drawn)
        })
        .filter(|chart| !chart.rows.is_empty())
        .collect();
    page.render(&JurorsView {
        says: if components.len() == 1 {
            says(
                language,
                severest.as_ref().map(|(name, by)| (name.as_str(), *by)),
                mildest.as_ref().map(|(name, by)| (name.as_str(), *by)),
            )
        } else {
            String::new()
        },
        charts,
        rows: jurors()
            .map(|juror| row(&advised, language, juror))
            .collect(),
        pairs: advised
            .advice
            .pairs
            .iter()
            .map(|pair| PairRow {
                one: names.juror(&pair.jurors.0),
                other: names.juror(&pair.jurors.1),
                shared: pair.shared,
                correlation: figure(language, pair.correlation, 2),
            })
            .collect(),
        groups: match components.len() {
            0 | 1 => String::new(),
            several => super::super::count(language, "advice-groups", several),
        },
        head: advised.head(&page, Here::Jurors),
    })
}

//! A ranking as data for machines: what `imtiyaz rank --json` prints.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::decimal::Decimal;
use crate::official::{Ranked, Ranking, Status};
use crate::rounds::InRounds;
use crate::ties::TieStepBy;

/// A ranking as plain data. Exact numbers are strings such as `"34/5"`; a score is a JSON number
/// with the decimals it is published with, and again as the string that is printed.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// The rule's name.
    pub rule: String,
    /// The method's word.
    pub method: &'static str,
    /// SHA-256 of the inputs' canonical form.
    pub digest: String,
    /// Every entry, by place, incomplete ones last.
    pub entries: Vec<EntryReport>,
    /// Void sheets as `entry|juror`.
    pub void_sheets: Vec<String>,
    /// Groups with the same published score and how they were settled.
    pub ties: Vec<TieReport>,
}

/// One entry of a [`Report`].
#[derive(Debug, Clone, Serialize)]
pub struct EntryReport {
    /// The entry.
    pub entry: String,
    /// `ok` or `incomplete`.
    pub status: &'static str,
    /// What is lacking, as `college: has/needs`; absent when ok.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lacking: Vec<Lacking>,
    /// Place from 1; null when incomplete.
    pub place: Option<u32>,
    /// Published score; null when incomplete.
    pub score: Option<f64>,
    /// Published score as printed, with its zeros.
    pub published: Option<String>,
    /// Exact score.
    pub exact: Option<String>,
    /// Exact mean of each college that has one.
    pub college_mean: BTreeMap<String, String>,
    /// Valid sheets of each college.
    pub n_valid: BTreeMap<String, u32>,
    /// Thresholds reached.
    pub reached: Vec<String>,
}

/// What an incomplete entry lacks.
#[derive(Debug, Clone, Serialize)]
pub struct Lacking {
    /// The college; empty for the whole panel.
    pub college: String,
    /// Valid sheets there are.
    pub has: u32,
    /// Valid sheets there must be.
    pub needs: u32,
}

/// One tie of a [`Report`].
#[derive(Debug, Clone, Serialize)]
pub struct TieReport {
    /// The shared published score as printed.
    pub score: String,
    /// The outcome, best first; entries in one list are ex aequo.
    pub blocks: Vec<Vec<String>>,
    /// What was compared, in order: `criterion:impact`, `copeland`.
    pub steps: Vec<TieStepReport>,
}

/// One link of the tie chain in a [`TieReport`].
#[derive(Debug, Clone, Serialize)]
pub struct TieStepReport {
    /// What was compared.
    pub by: String,
    /// Each entry still tied with its exact figure.
    pub figures: BTreeMap<String, String>,
    /// Whether it told any of them apart.
    pub settled: bool,
}

/// A ranking in rounds as plain data.
#[derive(Debug, Clone, Serialize)]
pub struct RoundsReport {
    /// Each round by itself, in the rule's order.
    pub rounds: Vec<RoundReport>,
    /// Entries with a score in every round, by place.
    pub composites: Vec<CompositeReport>,
}

/// One round of a [`RoundsReport`].
#[derive(Debug, Clone, Serialize)]
pub struct RoundReport {
    /// The round.
    pub round: String,
    /// Its exact share of the composite.
    pub share: String,
    /// Its ranking.
    #[serde(flatten)]
    pub ranking: Report,
}

/// An entry's composite in a [`RoundsReport`].
#[derive(Debug, Clone, Serialize)]
pub struct CompositeReport {
    /// The entry.
    pub entry: String,
    /// Place from 1.
    pub place: u32,
    /// The composite.
    pub score: f64,
    /// The composite as printed, with its zeros.
    pub published: String,
    /// The published scores of the rounds, in their order.
    pub scores: Vec<String>,
}

impl InRounds {
    /// The ranking as plain data.
    pub fn report(&self) -> RoundsReport {
        let rounds = self
            .rounds
            .iter()
            .map(|(round, share, ranking)| RoundReport {
                round: round.clone(),
                share: share.to_string(),
                ranking: ranking.report(),
            });
        let composites = self.composites.iter().map(|composite| CompositeReport {
            entry: composite.entry.clone(),
            place: composite.place,
            score: number(composite.score),
            published: composite.score.to_string(),
            scores: composite.scores.iter().map(ToString::to_string).collect(),
        });
        RoundsReport {
            rounds: rounds.collect(),
            composites: composites.collect(),
        }
    }
}

impl Ranking {
    /// The ranking as plain data.
    pub fn report(&self) -> Report {
        let ties = self.ties.iter().map(|tie| TieReport {
            score: tie.score.to_string(),
            blocks: tie.blocks.clone(),
            steps: tie
                .steps
                .iter()
                .map(|step| TieStepReport {
                    by: match &step.by {
                        TieStepBy::Criterion(id) => format!("criterion:{id}"),
                        TieStepBy::Copeland => "copeland".to_owned(),
                    },
                    figures: step
                        .figures
                        .iter()
                        .map(|(e, f)| (e.clone(), f.to_string()))
                        .collect(),
                    settled: step.settled,
                })
                .collect(),
        });
        Report {
            rule: self.rule.name.clone(),
            method: self.rule.method.word(),
            digest: self.digest.clone(),
            entries: self.entries.iter().map(entry).collect(),
            void_sheets: self
                .void
                .iter()
                .map(|v| format!("{}|{}", v.entry, v.juror))
                .collect(),
            ties: ties.collect(),
        }
    }
}

fn entry(ranked: &Ranked) -> EntryReport {
    let (status, lacking) = match &ranked.status {
        Status::Ok => ("ok", Vec::new()),
        Status::Incomplete(shortfalls) => {
            let lacking = shortfalls.iter().cloned();
            let lacking = lacking.map(|s| Lacking {
                college: s.college,
                has: s.has,
                needs: s.needs,
            });
            ("incomplete", lacking.collect())
        }
    };
    let means = ranked.colleges.iter();
    EntryReport {
        entry: ranked.entry.clone(),
        status,
        lacking,
        place: ranked.place,
        score: ranked.score.map(number),
        published: ranked.score.map(|score| score.to_string()),
        exact: ranked.exact.as_ref().map(ToString::to_string),
        college_mean: means
            .clone()
            .filter_map(|c| Some((c.college.clone(), c.mean.as_ref()?.to_string())))
            .collect(),
        n_valid: means.map(|c| (c.college.clone(), c.n_valid)).collect(),
        reached: ranked.reached.clone(),
    }
}

/// The number whose shortest form is the decimal: how it is written in JSON, not how it is computed.
fn number(score: Decimal) -> f64 {
    score.to_string().parse().unwrap_or(f64::NAN)
}

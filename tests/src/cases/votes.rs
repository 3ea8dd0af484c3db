//! Ballots counted pair by pair, and the skating system.

use std::collections::BTreeMap;

use anyhow::{Context, anyhow};
use imtiyaz_ranking::Exact;
use imtiyaz_ranking::votes::{Ballots, Kemeny, Pairwise, Schulze, Strength, skating};
use serde_json::{Map, Value, json};

use super::{Case, Family};

/// Answers the ids of ordinal methods.
#[derive(Default)]
pub struct Votes {
    pairwise: Option<Pairwise>,
}

const IDS: [&str; 10] = [
    "pairwise",
    "condorcet_winner",
    "borda_symmetric",
    "copeland",
    "schulze_order_winning",
    "schulze_strength_winning",
    "schulze_order_margin",
    "schulze_strength_margin",
    "kemeny_orders",
    "kemeny_score",
];

impl Family for Votes {
    fn compute(&mut self, case: &Case, id: &str) -> Option<anyhow::Result<Value>> {
        if id == "place" {
            return Some(skating_places(case));
        }
        IDS.contains(&id).then(|| {
            let pairwise = match self.pairwise.take() {
                Some(pairwise) => pairwise,
                None => {
                    let ballots = Ballots::from_csv(&case.read("ballots.csv")?);
                    Pairwise::of(&ballots.map_err(|faults| anyhow!("{faults:?}"))?)
                }
            };
            let value = answer(&pairwise, id);
            self.pairwise = Some(pairwise);
            value
        })
    }
}

fn answer(pairwise: &Pairwise, id: &str) -> anyhow::Result<Value> {
    let names = &pairwise.candidates;
    let named = |values: Vec<Value>| -> Value {
        Value::Object(names.iter().cloned().zip(values).collect())
    };
    let matrix = |cells: &[Vec<u64>]| {
        named(
            (0..names.len())
                .map(|a| {
                    let others = (0..names.len()).filter(|b| *b != a);
                    let row: Map<String, Value> = others
                        .map(|b| (names[b].clone(), json!(cells[a][b])))
                        .collect();
                    Value::Object(row)
                })
                .collect(),
        )
    };
    let schulze = |strength| Schulze::of(pairwise, strength);
    let order = |strength| {
        let blocks = schulze(strength).order.into_iter();
        json!(
            blocks
                .map(|block| block
                    .into_iter()
                    .map(|c| names[c].clone())
                    .collect::<Vec<_>>())
                .collect::<Vec<_>>()
        )
    };
    let kemeny = || Kemeny::of(pairwise, 1_000).context("too many candidates");
    Ok(match id {
        "pairwise" => matrix(&pairwise.wins),
        "condorcet_winner" => json!(pairwise.condorcet_winner().into_iter().collect::<Vec<_>>()),
        "borda_symmetric" => named(pairwise.borda().iter().map(|b| json!(b.to_f64())).collect()),
        "copeland" => named(pairwise.copeland().iter().map(|c| json!(c)).collect()),
        "schulze_order_winning" => order(Strength::WinningVotes),
        "schulze_order_margin" => order(Strength::Margins),
        "schulze_strength_winning" => matrix(&schulze(Strength::WinningVotes).paths),
        "schulze_strength_margin" => matrix(&schulze(Strength::Margins).paths),
        "kemeny_score" => json!(kemeny()?.score),
        _ => {
            let orders = kemeny()?.orders.into_iter();
            let text = |order: Vec<usize>| {
                order
                    .iter()
                    .map(|c| names[*c].as_str())
                    .collect::<Vec<_>>()
                    .join(" > ")
            };
            json!(orders.map(text).collect::<Vec<_>>())
        }
    })
}

fn skating_places(case: &Case) -> anyhow::Result<Value> {
    let table = case.table()?;
    let mut marks: BTreeMap<&str, BTreeMap<&str, u32>> = BTreeMap::new();
    for (couple, judge, _, mark) in table.scores() {
        let mark = mark
            .units_at(0)
            .and_then(|m| u32::try_from(m).ok())
            .context("a whole place")?;
        marks.entry(couple).or_default().insert(judge, mark);
    }
    let rows: Vec<Vec<u32>> = marks
        .values()
        .map(|row| row.values().copied().collect())
        .collect();
    let places = skating(&rows)?;
    let named = marks.keys().map(|couple| (*couple).to_owned());
    Ok(Value::Object(
        named
            .zip(places.iter().map(Exact::to_f64).map(Value::from))
            .collect(),
    ))
}

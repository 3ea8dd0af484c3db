//! Published competitions: the clip rule, the trimmed mean, juries that rank.

use std::collections::BTreeMap;

use anyhow::{Context, anyhow, ensure};
use imtiyaz_ranking::{
    Counted, Criterion, Decimal, Exact, Method, Ranking, Round, Rule, Scale, ScoreTable,
    combine_rounds, rank, trimmed_mean,
};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{Case, Family};

/// Answers the ids of published competitions.
#[derive(Default)]
pub struct Competitions {
    clipped: Option<Ranking>,
}

impl Family for Competitions {
    fn compute(&mut self, case: &Case, id: &str) -> Option<anyhow::Result<Value>> {
        Some(match id {
            "corrected_mean" | "corrected_scores" | "composite" | "published_table" => {
                self.clip(case, id)
            }
            "panel" => panel(case).map(|panel| {
                let scores = panel.into_iter().map(|(entry, row)| {
                    let row = row
                        .into_iter()
                        .map(|(criterion, score)| (criterion, number(score)));
                    (entry, Value::Object(row.collect()))
                });
                Value::Object(scores.collect())
            }),
            "pcs" => component_score(case),
            "juries" | "ties" | "combined_rank" | "points" => juries(case, id),
            _ => return None,
        })
    }
}

impl Competitions {
    fn clip(&mut self, case: &Case, id: &str) -> anyhow::Result<Value> {
        let ranking = match self.clipped.take() {
            Some(ranking) => ranking,
            None => {
                let table = case.table()?;
                rank(&table, &clip_rule(case, &table)?)?
            }
        };
        let value = clip_answer(case, &ranking, id);
        self.clipped = Some(ranking);
        value
    }
}

fn clip_answer(case: &Case, ranking: &Ranking, id: &str) -> anyhow::Result<Value> {
    let means = ranking
        .entries
        .iter()
        .filter_map(|e| Some((e.entry.clone(), e.score?)));
    let means: BTreeMap<String, Decimal> = means.collect();
    if id == "corrected_mean" {
        return Ok(by_name(means));
    }
    if id == "corrected_scores" {
        let mut corrected = Map::new();
        for entry in means.keys() {
            let working = ranking.working(entry).context("a ranked entry")?;
            let sheets = working
                .sheets
                .into_iter()
                .filter_map(|sheet| match sheet.counted {
                    Counted::Corrected(total) => Some((sheet.juror, number(total))),
                    _ => None,
                });
            corrected.insert(entry.clone(), Value::Object(sheets.collect()));
        }
        return Ok(Value::Object(corrected));
    }
    // Earlier stages are data of the case; the last one is computed here.
    let table = case
        .checks
        .iter()
        .find(|c| c.id == "published_table")
        .context("earlier stages")?;
    let table = table.value.as_object().context("a table by entry")?;
    let weights = composite_weights(case).unwrap_or_else(|_| vec![Exact::integer(1)]);
    let mut rounds: Vec<Round> = weights
        .into_iter()
        .map(|weight| Round {
            weight,
            scores: BTreeMap::new(),
        })
        .collect();
    let (last, earlier) = rounds.split_last_mut().context("a stage")?;
    for (stage, round) in earlier.iter_mut().enumerate() {
        for (entry, row) in table {
            let mean = Decimal::parse(&row["stage_means"][stage].to_string());
            round
                .scores
                .insert(entry.clone(), mean.context("a stage mean")?);
        }
    }
    last.scores = means.clone();
    let composite = combine_rounds(&rounds, ranking.rule.decimals);
    if id == "composite" {
        return Ok(by_name(composite));
    }
    let rows = table.iter().map(|(entry, row)| {
        let mut row = row.clone();
        let stage = rounds.len() - 1;
        row["stage_means"][stage] = means.get(entry).map_or(Value::Null, |m| number(*m));
        row["result"] = composite.get(entry).map_or(Value::Null, |m| number(*m));
        (entry.clone(), row)
    });
    Ok(Value::Object(rows.collect()))
}

/// The case's clip rule on a scale as wide as its scores.
fn clip_rule(case: &Case, table: &ScoreTable) -> anyhow::Result<Rule> {
    let rule = case.parameter("rule").context("a rule")?;
    ensure!(rule["type"] == "clip", "not a clip rule");
    let decimals = rule["round"]
        .as_u64()
        .and_then(|d| u8::try_from(d).ok())
        .context("round")?;
    let scores: Vec<Decimal> = table.scores().map(|(.., score)| score).collect();
    let step_decimals = scores
        .iter()
        .map(|s| s.shortest().decimals())
        .max()
        .context("scores")?;
    Ok(Rule {
        name: "clip".into(),
        method: Method::Clip {
            delta: Exact::parse(&rule["delta"].to_string()).context("delta")?,
            decimals,
        },
        criteria: table
            .criteria()
            .iter()
            .map(|id| Criterion {
                id: id.clone(),
                weight: Exact::integer(1),
            })
            .collect(),
        colleges: Vec::new(),
        min_sheets: 1,
        scale: Scale {
            min: scores.iter().copied().min().context("scores")?,
            max: scores.iter().copied().max().context("scores")?,
            step: Decimal::new(1, step_decimals).context("a step")?,
        },
        decimals,
        ties: Vec::new(),
        thresholds: Vec::new(),
    })
}

fn composite_weights(case: &Case) -> anyhow::Result<Vec<Exact>> {
    let check = case
        .checks
        .iter()
        .find(|c| c.id == "composite_weights")
        .context("weights")?;
    let list = check.value.as_array().context("a list")?;
    let exact = |value: &Value| {
        let text = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        Exact::parse(&text).ok_or_else(|| anyhow!("not a number: {text}"))
    };
    list.iter().map(exact).collect()
}

/// Trimmed mean of each component, rounded: the ISU's panel score.
fn panel(case: &Case) -> anyhow::Result<BTreeMap<String, BTreeMap<String, Decimal>>> {
    let rule = case.parameter("rule").context("a rule")?;
    ensure!(rule["type"] == "trim", "not a trimmed mean");
    let count = |name: &str| {
        let value = rule[name].as_u64().and_then(|n| usize::try_from(n).ok());
        value.with_context(|| name.to_owned())
    };
    let (high, low, decimals) = (count("drop_high")?, count("drop_low")?, count("round")?);
    let table = case.table()?;
    let mut marks: BTreeMap<(&str, &str), Vec<Exact>> = BTreeMap::new();
    for (entry, _, criterion, score) in table.scores() {
        // An absent judge stands as 0.00 in the protocols.
        if score > Decimal::ZERO {
            marks
                .entry((entry, criterion))
                .or_default()
                .push(score.exact());
        }
    }
    let mut panel: BTreeMap<String, BTreeMap<String, Decimal>> = BTreeMap::new();
    for ((entry, criterion), values) in marks {
        let mean = trimmed_mean(&values, high, low).context("too few marks to trim")?;
        let score = mean
            .round_half_up(u8::try_from(decimals)?)
            .context("a score")?;
        panel
            .entry(entry.to_owned())
            .or_default()
            .insert(criterion.to_owned(), score);
    }
    Ok(panel)
}

#[derive(Deserialize)]
struct Factor {
    entry: String,
    criterion: String,
    factor: String,
}

/// Σ of panel score × factor, each rounded: the programme component score.
fn component_score(case: &Case) -> anyhow::Result<Value> {
    let panel = panel(case)?;
    let factors: Vec<Factor> = case.rows("factors.csv")?;
    let mut sums: BTreeMap<String, Exact> = BTreeMap::new();
    for Factor {
        entry,
        criterion,
        factor,
    } in factors
    {
        let score = panel
            .get(&entry)
            .and_then(|row| row.get(&criterion))
            .context("a panel score")?;
        let factor = Exact::parse(&factor).context("a factor")?;
        let points = (&score.exact() * &factor)
            .round_half_up(2)
            .context("points")?;
        let sum = sums.entry(entry).or_insert_with(Exact::zero);
        *sum = &*sum + &points.exact();
    }
    let rounded = sums
        .into_iter()
        .filter_map(|(entry, sum)| Some((entry, sum.round_half_up(2)?)));
    Ok(by_name(rounded.collect()))
}

#[derive(Deserialize)]
struct Televote {
    from: String,
    to: String,
    jury_rank: Option<f64>,
    televote_rank: Option<f64>,
}

/// Juries of five who rank (Eurovision 2013–17): rank by the sum of ranks, ties as settled
/// off-sheet; combined with the televote by the sum of both ranks, ties to the better televote.
fn juries(case: &Case, id: &str) -> anyhow::Result<Value> {
    let table = case.table()?;
    let mut sums: BTreeMap<&str, BTreeMap<&str, i64>> = BTreeMap::new();
    for (entry, juror, _, score) in table.scores() {
        let jury = table.college_of(juror).context("a juror's country")?;
        let rank = score.units_at(0).context("a whole rank")?;
        *sums.entry(jury).or_default().entry(entry).or_default() += rank;
    }
    let televotes: Vec<Televote> = case.rows("televote.csv").unwrap_or_default();
    let mut out = Map::new();
    for (jury, sums) in &sums {
        let seen = |entry: &str| televotes.iter().find(|t| t.from == *jury && t.to == entry);
        let settled = |entry: &str| seen(entry).and_then(|t| t.jury_rank).unwrap_or(0.0);
        let mut order: Vec<(&str, i64)> = sums.iter().map(|(entry, sum)| (*entry, *sum)).collect();
        order.sort_by(|a, b| a.1.cmp(&b.1).then(settled(a.0).total_cmp(&settled(b.0))));
        let ranks: BTreeMap<&str, i64> = order.iter().map(|(e, _)| *e).zip(1..).collect();
        if id == "juries" {
            out.insert(
                (*jury).to_owned(),
                json!({ "rank_sum": sums, "jury_rank": ranks }),
            );
            continue;
        }
        if id == "ties" {
            let groups = order
                .chunk_by(|a, b| a.1 == b.1)
                .filter(|group| group.len() > 1);
            let names = |group: &[(&str, i64)]| {
                let mut names: Vec<String> = group.iter().map(|(e, _)| (*e).to_owned()).collect();
                names.sort();
                names
            };
            out.insert(
                (*jury).to_owned(),
                json!(groups.map(names).collect::<Vec<_>>()),
            );
            continue;
        }
        let mut combined: Vec<(&str, f64, f64)> = order
            .iter()
            .filter_map(|(entry, _)| {
                let televote = seen(entry)?.televote_rank?;
                Some((*entry, ranks[entry] as f64 + televote, televote))
            })
            .collect();
        if combined.is_empty() {
            continue;
        }
        combined.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.2.total_cmp(&b.2)));
        let points = [12, 10, 8, 7, 6, 5, 4, 3, 2, 1];
        let named = combined.iter().map(|(entry, ..)| (*entry).to_owned());
        let value = match id {
            "points" => Value::Object(named.zip(points.map(Value::from)).collect()),
            _ => Value::Object(named.zip((1..).map(Value::from)).collect()),
        };
        out.insert((*jury).to_owned(), value);
    }
    Ok(Value::Object(out))
}

fn by_name(values: BTreeMap<String, Decimal>) -> Value {
    Value::Object(
        values
            .into_iter()
            .map(|(name, value)| (name, number(value)))
            .collect(),
    )
}

fn number(value: Decimal) -> Value {
    json!(value.exact().to_f64())
}

//! The official method and its stability.

use imtiyaz_ranking::{Flip, Ranked, Ranking, Status, rank};
use serde_json::{Map, Value, json};

use super::{Case, Family};

/// Ranks a case once, answers every id of the official method.
#[derive(Default)]
pub struct Official {
    ranking: Option<Ranking>,
}

const IDS: [&str; 10] = [
    "void_sheets",
    "status",
    "college_mean",
    "n_valid",
    "score_exact",
    "score_2dp",
    "rank",
    "tied_groups_2dp",
    "leave_one_juror_out",
    "winner_weight_flip",
];

impl Family for Official {
    fn compute(&mut self, case: &Case, id: &str) -> Option<anyhow::Result<Value>> {
        IDS.contains(&id).then(|| {
            let ranking = match self.ranking.take() {
                Some(ranking) => ranking,
                None => rank(&case.table()?, &case.rule()?)?,
            };
            let value = answer(&ranking, id);
            self.ranking = Some(ranking);
            Ok(value)
        })
    }
}

fn answer(ranking: &Ranking, id: &str) -> Value {
    let by_entry = |value: &dyn Fn(&Ranked) -> Value| {
        Value::Object(
            ranking
                .entries
                .iter()
                .map(|e| (e.entry.clone(), value(e)))
                .collect(),
        )
    };
    match id {
        "void_sheets" => json!(ranking.report().void_sheets),
        "status" => by_entry(&|e| match e.status {
            Status::Ok => json!("ok"),
            Status::Incomplete(_) => json!("incomplete"),
        }),
        "college_mean" => by_entry(&|e| {
            let means = e.colleges.iter();
            let means = means
                .filter_map(|c| Some((c.college.clone(), json!(c.mean.as_ref()?.to_string()))));
            Value::Object(means.collect())
        }),
        "n_valid" => by_entry(&|e| {
            Value::Object(
                e.colleges
                    .iter()
                    .map(|c| (c.college.clone(), json!(c.n_valid)))
                    .collect(),
            )
        }),
        "score_exact" => by_entry(&|e| json!(e.exact.as_ref().map(ToString::to_string))),
        "score_2dp" => by_entry(&|e| json!(e.score.map(|s| s.exact().to_f64()))),
        "rank" => by_entry(&|e| json!(e.place)),
        "tied_groups_2dp" => json!(ranking.ties.iter().map(|t| &t.entries).collect::<Vec<_>>()),
        "leave_one_juror_out" => {
            let without = ranking.leave_one_juror_out().into_iter().map(|w| {
                let value = json!({
                    "winner": w.winner,
                    "n_ranked": w.n_ranked,
                    "tau_b": w.tau_b,
                    "max_rank_change": w.max_rank_change,
                });
                (w.left_out, value)
            });
            Value::Object(without.collect())
        }
        _ => {
            let side = |flip: &Option<Flip>| {
                flip.as_ref()
                    .map(|f| json!({ "weight": f.share.to_f64(), "by": f.rivals }))
            };
            let flips: Map<String, Value> = ranking
                .criterion_flips()
                .into_iter()
                .map(|f| {
                    (
                        f.of.clone(),
                        json!({ "above": side(&f.above), "below": side(&f.below) }),
                    )
                })
                .collect();
            // The first of those with the highest exact score.
            let leader = ranking
                .entries
                .iter()
                .rev()
                .max_by(|a, b| a.exact.cmp(&b.exact));
            json!({ "winner": leader.map(|e| &e.entry), "flips": flips })
        }
    }
}

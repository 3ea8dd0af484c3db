//! Allotment: proved optima, and reasons where there is none.

use std::collections::BTreeMap;

use anyhow::{bail, ensure};
use imtiyaz_jury::allotment::{self, Allotment, Infeasible, Instance, Unsolved};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Case, Family};

/// Solves a case once, answers every id of allotment.
#[derive(Default)]
pub struct Allotments {
    solved: Option<(Instance, Result<Allotment, Infeasible>)>,
}

const IDS: [&str; 10] = [
    "feasible",
    "optimal_objective",
    "max_load",
    "t_g",
    "reference_design",
    "require_components",
    "components_excluding_idle_jurors",
    "idle_jurors",
    "entries_with_too_few_eligible",
    "capacity_shortfall_per_college",
];

#[derive(Deserialize)]
struct Reading {
    entry: u32,
    juror: u32,
}

impl Family for Allotments {
    fn compute(&mut self, case: &Case, id: &str) -> Option<anyhow::Result<Value>> {
        IDS.contains(&id).then(|| {
            if self.solved.is_none() {
                let instance = Instance::from_json(&case.read("instance.json")?)?;
                let answer = match allotment::solve(&instance) {
                    Ok(allotment) => Ok(allotment),
                    Err(Unsolved::Infeasible(why)) => Err(why),
                    Err(unproved) => bail!("{unproved}"),
                };
                self.solved = Some((instance, answer));
            }
            match &self.solved {
                Some((instance, answer)) => value(case, instance, answer, id),
                None => bail!("the case was not solved"),
            }
        })
    }
}

fn value(
    case: &Case,
    instance: &Instance,
    answer: &Result<Allotment, Infeasible>,
    id: &str,
) -> anyhow::Result<Value> {
    let solved = || match answer {
        Ok(allotment) => Ok(allotment),
        Err(why) => bail!("no allotment: {why}"),
    };
    Ok(match id {
        "feasible" => json!(answer.is_ok().to_string()),
        "optimal_objective" => {
            let objective = solved()?.objective;
            // Many allotments are optimal: the one that comes with the case must cost the same.
            if let Ok(readings) = case.rows::<Reading>("reference_assignment.csv") {
                let pairs: Vec<_> = readings.iter().map(|r| (r.entry, r.juror)).collect();
                let theirs = instance.objective(&pairs);
                ensure!(theirs == Some(objective), "the reference costs {theirs:?}");
            }
            json!(objective)
        }
        "max_load" => json!(instance.capacity(0)),
        "t_g" => json!(
            (0..instance.colleges())
                .map(|g| instance.even_share(g))
                .collect::<Vec<_>>()
        ),
        "require_components" | "components_excluding_idle_jurors" => {
            json!(allotment::components(instance, &solved()?.pairs))
        }
        "idle_jurors" => json!(solved()?.loads.iter().filter(|load| **load == 0).count()),
        "entries_with_too_few_eligible" => {
            let mut entries: BTreeMap<String, Vec<u32>> = BTreeMap::new();
            for few in answer.as_ref().err().iter().flat_map(|why| &why.too_few) {
                entries
                    .entry(few.college.to_string())
                    .or_default()
                    .push(few.entry);
            }
            json!(entries)
        }
        "capacity_shortfall_per_college" => {
            let mut short = vec![0; instance.colleges()];
            for lack in answer.as_ref().err().iter().flat_map(|why| &why.capacity) {
                short[lack.college] = lack.wanted - lack.capacity;
            }
            json!(short)
        }
        // For information: another optimum has another design, and large ones take long.
        _ if instance.jurors() > 300 => Value::Null,
        _ => {
            let design = allotment::design(instance, &solved()?.pairs);
            json!({
                "components": design.components, "lambda2": design.lambda2,
                "load_min": design.least, "load_max": design.most,
                "mean_pair_var_over_s2": design.pair_variance,
            })
        }
    })
}

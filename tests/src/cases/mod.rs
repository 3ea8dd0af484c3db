//! Cases: folders of scores or ballots with expected answers, computed again and compared.
//!
//! A case is a folder with an `expected.json` (`checks[] = {id, value, tol, published}`) beside its
//! data. What to compute is decided by the **ids of the checks** alone, never by a case's name, so
//! that a new case with known ids can be dropped in. `tol` is absolute, null means "for information",
//! ids beginning with `target.` mean "at least". A printed figure (`published`) must be met at its
//! own rounding or within the tolerance.
//!
//! To teach it a new id, add it to the `compute` function of the family it belongs to.

mod agreement;
mod allotment;
mod calibration;
mod case;
mod compare;
mod competitions;
mod evidence;
mod jurors;
mod official;
mod planted;
mod rasch;
mod votes;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Context;
use serde_json::Value;

pub use case::Case;

/// Ids that state a parameter or a planted fact of the case, which its data do not hold.
const PARAMETERS: [&str; 2] = ["composite_weights", "favourite_rank_truth"];

/// A family of checks: answers the ids it knows.
pub trait Family {
    /// The value of a check; `None` when the id is not of this family.
    fn compute(&mut self, case: &Case, id: &str) -> Option<anyhow::Result<Value>>;
}

/// What a run over a folder of cases found.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Cases read.
    pub cases: usize,
    /// Checks compared.
    pub compared: usize,
    /// Single figures within them.
    pub figures: usize,
    /// Checks that are for information only.
    pub informative: usize,
    /// One line for each check that does not agree.
    pub failed: Vec<String>,
    /// Ids nobody knows, each with the cases that have it.
    pub unknown: BTreeMap<String, Vec<String>>,
}

/// Runs every case below a folder (or the folder itself when it is a case).
///
/// # Errors
/// When the folder cannot be read or a case's files are not in the format.
pub fn run(folder: &Path) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::default();
    for path in case_folders(folder)? {
        let case = Case::load(&path).with_context(|| path.display().to_string())?;
        outcome.cases += 1;
        let mut families: Vec<Box<dyn Family>> = vec![
            Box::new(official::Official::default()),
            Box::new(agreement::Agreement::default()),
            Box::new(votes::Votes::default()),
            Box::new(competitions::Competitions::default()),
            Box::new(calibration::Calibration::default()),
            Box::new(planted::Planted::default()),
            Box::new(jurors::Jurors::default()),
            Box::new(rasch::Measures::default()),
            Box::new(allotment::Allotments::default()),
        ];
        match evidence::run(&case) {
            None => {}
            Some(Err(error)) => outcome.failed.push(format!("{}: {error:#}", case.name)),
            Some(Ok(found)) => {
                outcome.compared += usize::from(found.agreed > 0);
                outcome.figures += found.agreed;
                let failed = found.failed.into_iter();
                outcome
                    .failed
                    .extend(failed.map(|what| format!("{}: {what}", case.name)));
            }
        }
        for check in &case.checks {
            if PARAMETERS.contains(&check.id.as_str()) {
                outcome.informative += 1;
                continue;
            }
            let computed = families
                .iter_mut()
                .find_map(|family| family.compute(&case, &check.id));
            match computed {
                None => outcome
                    .unknown
                    .entry(check.id.clone())
                    .or_default()
                    .push(case.name.clone()),
                Some(Err(error)) => {
                    outcome
                        .failed
                        .push(format!("{} {}: {error:#}", case.name, check.id));
                }
                Some(Ok(value)) => match compare::check(check, &value) {
                    Ok(0) => outcome.informative += 1,
                    Ok(figures) => {
                        outcome.compared += 1;
                        outcome.figures += figures;
                    }
                    Err(why) => outcome
                        .failed
                        .push(format!("{} {}: {why}", case.name, check.id)),
                },
            }
        }
    }
    Ok(outcome)
}

fn case_folders(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    if folder.join("expected.json").is_file() {
        return Ok(vec![folder.to_owned()]);
    }
    let mut found = Vec::new();
    for item in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = item?.path();
        if path.join("expected.json").is_file() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

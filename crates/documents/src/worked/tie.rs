//! How a tie was settled, link by link.

use super::text::{decimal_text, exact_text, list_mark, say};
use imtiyaz_domain::{Language, Specification};
use imtiyaz_language::{Args, isolate_ltr};
use imtiyaz_ranking::{Tie, TieStepBy};
use serde::Serialize;

/// A tie in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TieSum {
    /// Who shared which score, and what settled it, in one sentence.
    pub sentence: String,
    /// Every link of the chain that was tried: what was compared, and each entry's figure.
    pub steps: Vec<String>,
}

impl TieSum {
    /// The words of a tie.
    #[must_use]
    pub fn of(tie: &Tie, specification: &Specification, language: Language) -> Self {
        let step = |step: &imtiyaz_ranking::TieStep| {
            let figures: Vec<String> = step
                .figures
                .iter()
                .map(|(entry, figure)| {
                    isolate_ltr(&format!("{entry} = {}", exact_text(language, figure)))
                })
                .collect();
            let key = if step.settled {
                "tie-step-settled"
            } else {
                "tie-step-open"
            };
            let args = Args::new()
                .with("by", by(&step.by, specification, language))
                .with("figures", figures.join(list_mark(language)));
            say(language, key, &args)
        };
        Self {
            sentence: tie_sentence(tie, specification, language),
            steps: tie.steps.iter().map(step).collect(),
        }
    }
}

fn by(by: &TieStepBy, specification: &Specification, language: Language) -> String {
    match by {
        TieStepBy::Criterion(key) => {
            let name = specification
                .criterion(key)
                .map_or(key.as_str(), |c| c.name.get(language));
            let args = Args::new().with("criterion", name.to_owned());
            say(language, "tie-by-criterion", &args)
        }
        TieStepBy::Copeland => say(language, "tie-by-copeland", &Args::new()),
    }
}

/// Who shared which score, and what settled it.
#[must_use]
pub fn tie_sentence(tie: &Tie, specification: &Specification, language: Language) -> String {
    let settled = tie.steps.iter().rev().find(|step| step.settled);
    let key = match (settled, tie.blocks.iter().all(|block| block.len() == 1)) {
        (Some(_), true) => "tie-settled",
        (Some(_), false) => "tie-partly",
        (None, _) => "tie-ex-aequo",
    };
    let entries: Vec<String> = tie.entries.iter().map(|entry| isolate_ltr(entry)).collect();
    let args = Args::new()
        .with("entries", entries.join(list_mark(language)))
        .with("score", decimal_text(language, tie.score))
        .with(
            "by",
            settled.map_or_else(String::new, |step| by(&step.by, specification, language)),
        );
    say(language, key, &args)
}

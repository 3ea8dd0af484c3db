//! The canonical form of everything a ranking was computed from, and its SHA-256.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::decimal::Decimal;
use crate::panel::Panel;
use crate::rule::Rule;

/// SHA-256 in lower-case hex.
pub(crate) fn of(panel: &Panel, rule: &Rule) -> String {
    let digest = Sha256::digest(canonical(panel, rule).as_bytes());
    digest
        .iter()
        .fold(String::with_capacity(64), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

/// Lines of tab-separated cells, in an order that does not depend on the order of the rows:
/// `imtiyaz-ranking 1`, the rule, each entry, each recusal, each sheet with its juror's college
/// and its scores in the rule's order of criteria (`-` where missing).
pub(crate) fn canonical(panel: &Panel, rule: &Rule) -> String {
    let mut out = String::with_capacity(64 * (panel.sheets.len() + 16));
    out.push_str("imtiyaz-ranking 1\n");
    rule.canonical(&mut out);

    for entry in &panel.entries {
        let _ = writeln!(out, "entry\t{entry}");
    }
    let mut recusals = panel.recusals.clone();
    recusals.sort_unstable();
    recusals.dedup();
    for (entry, juror) in recusals {
        let (entry, juror) = (
            &panel.entries[entry as usize],
            &panel.jurors[juror as usize],
        );
        let _ = writeln!(out, "recused\t{entry}\t{juror}");
    }
    let steps = Steps::of(rule, panel.decimals);
    let mut void = panel.void.iter().peekable();
    for (at, entry) in panel.entries.iter().enumerate() {
        // Valid and void sheets are both in the order of entries and jurors.
        let mut valid = panel.sheets_of(at).peekable();
        loop {
            let next_void = void
                .peek()
                .filter(|v| v.entry as usize == at)
                .map(|v| v.juror);
            let next_valid = valid.peek().map(|(_, sheet)| sheet.juror);
            let void_first = next_void.is_some_and(|v| next_valid.is_none_or(|w| v < w));
            let Some(juror) = (if void_first { next_void } else { next_valid }) else {
                break;
            };
            let juror = juror as usize;
            let (name, seat) = (&panel.jurors[juror], &panel.seats[juror]);
            for cell in ["sheet\t", entry, "\t", name, "\t", seat] {
                out.push_str(cell);
            }
            if void_first {
                for score in void.next().iter().flat_map(|v| &v.scores) {
                    match score {
                        Some(score) => _ = write!(out, "\t{}", score.shortest()),
                        None => out.push_str("\t-"),
                    }
                }
            } else {
                for units in valid
                    .next()
                    .iter()
                    .flat_map(|(sheet, _)| panel.scores_of(*sheet))
                {
                    steps.push(&mut out, *units);
                }
            }
            out.push('\n');
        }
    }
    out
}

/// The cells of a scale's scores; one with few steps has each written once.
struct Steps {
    decimals: u8,
    min: i64,
    step: i64,
    written: Vec<String>,
}

impl Steps {
    fn of(rule: &Rule, decimals: u8) -> Self {
        let (min, max, step) = match rule.scale.units() {
            Some((_, [min, max, step])) if (max - min) / step < 10_000 => (min, max, step),
            _ => (0, -1, 1),
        };
        let count = (max - min).div_euclid(step) + 1;
        let written = (0..count).map(|at| cell(min + at * step, decimals));
        Self {
            decimals,
            min,
            step,
            written: written.collect(),
        }
    }

    fn push(&self, out: &mut String, units: i64) {
        let at = usize::try_from((units - self.min) / self.step);
        match at.ok().and_then(|at| self.written.get(at)) {
            Some(written) => out.push_str(written),
            None => out.push_str(&cell(units, self.decimals)),
        }
    }
}

fn cell(units: i64, decimals: u8) -> String {
    let score = Decimal::new(units, decimals).unwrap_or(Decimal::ZERO);
    format!("\t{}", score.shortest())
}

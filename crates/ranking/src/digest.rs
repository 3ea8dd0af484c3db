//! The canonical form of everything a ranking was computed from, and its SHA-256.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::exact::Decimal;
use crate::panel::Panel;
use crate::rule::Rule;

/// SHA-256 in lower-case hex.
pub(crate) fn of(panel: &Panel, rule: &Rule) -> String {
    let digest = Sha256::digest(canonical(panel, rule).as_bytes());
    digest.iter().fold(String::with_capacity(64), |mut hex, byte| {
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

    let order = |names: &[String]| {
        let mut order: Vec<usize> = (0..names.len()).collect();
        order.sort_by(|a, b| names[*a].cmp(&names[*b]));
        order
    };
    let entries = order(&panel.entries);
    let mut juror_rank = vec![0usize; panel.jurors.len()];
    for (rank, juror) in order(&panel.jurors).into_iter().enumerate() {
        juror_rank[juror] = rank;
    }
    for &entry in &entries {
        let _ = writeln!(out, "entry\t{}", panel.entries[entry]);
    }
    let mut recusals: Vec<_> = panel
        .recusals
        .iter()
        .map(|(e, j)| (&panel.entries[*e as usize], &panel.jurors[*j as usize]))
        .collect();
    recusals.sort();
    recusals.dedup();
    for (entry, juror) in recusals {
        let _ = writeln!(out, "recused\t{entry}\t{juror}");
    }
    let mut voids: Vec<Vec<usize>> = vec![Vec::new(); panel.entries.len()];
    for (at, sheet) in panel.void.iter().enumerate() {
        voids[sheet.entry as usize].push(at);
    }
    for &entry in &entries {
        let name = &panel.entries[entry];
        let valid = panel.sheets_of(entry).map(|(at, sheet)| (sheet.juror, Ok(at)));
        let void = voids[entry].iter().map(|&at| (panel.void[at].juror, Err(at)));
        let mut sheets: Vec<(u32, Result<usize, usize>)> = valid.chain(void).collect();
        sheets.sort_by_key(|(juror, _)| juror_rank[*juror as usize]);
        for (juror, sheet) in sheets {
            let juror = juror as usize;
            for cell in ["sheet", name, &panel.jurors[juror]] {
                out.push_str(cell);
                out.push('\t');
            }
            out.push_str(&panel.seats[juror]);
            match sheet {
                Ok(at) => panel.scores_of(at).iter().for_each(|units| {
                    let score = Decimal::new(*units, panel.decimals).unwrap_or(Decimal::ZERO);
                    let _ = write!(out, "\t{}", score.shortest());
                }),
                Err(at) => panel.void[at].scores.iter().for_each(|score| match score {
                    Some(score) => _ = write!(out, "\t{}", score.shortest()),
                    None => out.push_str("\t-"),
                }),
            }
            out.push('\n');
        }
    }
    out
}

//! From opened sheets to the official ranking: the same function makes the bundle's ranking and
//! checks it.

use super::records::{OpenedSheet, RankedCategory, RankedEntry, RecusalLine};
use imtiyaz_domain::Specification;
use imtiyaz_ranking::{Decimal, Faults, Ranking, Rule, ScoreTable, rank};

/// Ranks the entries of a category (their references) from its sheets and recusals.
pub(crate) fn category(
    specification: &Specification,
    key: &str,
    entries: &[String],
    sheets: &[OpenedSheet],
    recusals: &[RecusalLine],
) -> Result<RankedCategory, Faults> {
    let ranking = ranking(specification, key, entries, sheets, recusals)?;
    let entries = ranking
        .entries
        .iter()
        .map(|ranked| RankedEntry {
            entry: ranked.entry.clone(),
            place: ranked.place,
            score: ranked.score.map(|score| score.to_string()),
            exact: ranked.exact.as_ref().map(ToString::to_string),
            colleges: ranked
                .colleges
                .iter()
                .filter_map(|c| Some((c.college.clone(), c.mean.as_ref()?.to_string())))
                .collect(),
        })
        .collect();
    Ok(RankedCategory {
        category: key.to_owned(),
        digest: ranking.digest,
        entries,
    })
}

/// The ranking of a category itself, for the paper of worked sums.
pub(crate) fn ranking(
    specification: &Specification,
    key: &str,
    entries: &[String],
    sheets: &[OpenedSheet],
    recusals: &[RecusalLine],
) -> Result<Ranking, Faults> {
    let table = table(specification, key, entries, sheets, recusals);
    rank(&table, &Rule::of(specification, key))
}

fn table(
    specification: &Specification,
    key: &str,
    entries: &[String],
    sheets: &[OpenedSheet],
    recusals: &[RecusalLine],
) -> ScoreTable {
    let mut table = ScoreTable::new();
    entries.iter().for_each(|entry| table.entry(entry));
    let ranked = |entry: &String| entries.contains(entry);
    for line in recusals.iter().filter(|line| line.category == key) {
        if ranked(&line.entry) {
            table.recuse(&line.entry, &line.juror);
        }
    }
    for OpenedSheet { sheet, .. } in sheets.iter().filter(|sheet| sheet.category == key) {
        if !ranked(&sheet.entry) {
            continue;
        }
        for (criterion, units) in &sheet.marks {
            let score = Decimal::new(i64::from(*units), specification.scale.decimals);
            if let Some(score) = score {
                table.score(&sheet.entry, &sheet.juror, &sheet.college, criterion, score);
            }
        }
    }
    table
}

/// The sheets of a category for a spreadsheet, and for `imtiyaz rank`: entry, juror, college,
/// criterion, score in points.
pub(crate) fn scores_csv(
    specification: &Specification,
    key: &str,
    sheets: &[OpenedSheet],
) -> Vec<u8> {
    let mut out = String::from("entry,juror,college,criterion,score\n");
    for OpenedSheet { sheet, .. } in sheets.iter().filter(|sheet| sheet.category == key) {
        for (criterion, units) in &sheet.marks {
            let score = Decimal::new(i64::from(*units), specification.scale.decimals);
            let score = score.map(|score| score.to_string()).unwrap_or_default();
            let (entry, juror, college) = (&sheet.entry, &sheet.juror, &sheet.college);
            // References, names and keys hold no comma, quote or line end.
            out.push_str(&format!("{entry},{juror},{college},{criterion},{score}\n"));
        }
    }
    out.into_bytes()
}

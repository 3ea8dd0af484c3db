//! One entry's worked sum in the reader's words and numbers.

use super::TieSum;
use imtiyaz_domain::{Language, Specification};
use imtiyaz_language::{Args, Gender, decimal, ordinal, percent, text, without_isolation};
use imtiyaz_ranking::{Counted, Decimal, Exact, Method, Ranking, Status, WorkedSheet};
use serde::Serialize;

/// How one entry's score came about. Sums run from left to right in every language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WorkedSum {
    /// The entry's reference.
    pub entry: String,
    /// Its place in words; empty when incomplete.
    pub place: String,
    /// The criteria with the marks of every sheet.
    pub criteria: Vec<CriterionLine>,
    /// The sheets, void ones too, by college and juror.
    pub sheets: Vec<SheetSum>,
    /// Jurors who are recused from the entry.
    pub recused: Vec<String>,
    /// Under the clip rule, the mean that totals are clipped around, as a sentence; otherwise empty.
    pub centre: String,
    /// The colleges.
    pub colleges: Vec<CollegeSum>,
    /// The sum of the colleges: `7,75 × 40 % + …`; empty when incomplete.
    pub sum: String,
    /// The exact result as a fraction, and as far as it can be written.
    pub exact: String,
    /// The rounding in words.
    pub rounding: String,
    /// The published score; empty when incomplete.
    pub score: String,
    /// What is missing, college by college, as sentences.
    pub missing: Vec<String>,
    /// The tie it was in, and how it was settled.
    pub tie: Option<TieSum>,
}

/// A criterion and the marks on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CriterionLine {
    /// Its name.
    pub name: String,
    /// Its share of the weight.
    pub share: String,
    /// The marks, by sheet; empty where missing.
    pub marks: Vec<String>,
}

/// A sheet and its total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SheetSum {
    /// The juror's label.
    pub juror: String,
    /// The college's name.
    pub college: String,
    /// The sum: `7 × 25 % + 8 × 75 %`; empty when void.
    pub sum: String,
    /// The total; empty when void.
    pub total: String,
    /// Why it does not count, or counts as something else; empty in the ordinary case.
    pub note: String,
}

/// A college's mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CollegeSum {
    /// Its name.
    pub name: String,
    /// Its share of the weight.
    pub share: String,
    /// The sum: `(7,5 + 8) ÷ 2`; empty without a sheet.
    pub sum: String,
    /// The mean; empty without a sheet.
    pub mean: String,
}

pub(super) fn say(language: Language, key: &str, args: &Args) -> String {
    text(language, &format!("working-{key}"), args)
}

/// A decimal number in the language's way.
#[must_use]
pub fn decimal_text(language: Language, value: Decimal) -> String {
    decimal(language, value.units(), value.decimals())
}

/// A number of the ranking as text: exact with up to four decimals where it ends there, otherwise
/// rounded to four with `≈` before it.
#[must_use]
pub fn exact_text(language: Language, value: &Exact) -> String {
    let Some(rounded) = value.round_half_up(4) else {
        return String::new();
    };
    let sign = if rounded.exact() == *value {
        ""
    } else {
        "≈ "
    };
    format!("{sign}{}", decimal_text(language, rounded.shortest()))
}

/// A share of a weight, exact to a tenth of a hundredth, without marks of direction.
#[must_use]
pub fn share_text(language: Language, share: &Exact) -> String {
    let thousandths = (share * &Exact::integer(1_000))
        .round_half_up(0)
        .map_or(0, Decimal::units);
    let (units, places) = if thousandths % 10 == 0 {
        (thousandths / 10, 0)
    } else {
        (thousandths, 1)
    };
    without_isolation(&percent(language, units, places))
}

impl WorkedSum {
    /// The worked sum of an entry; `None` for an entry the ranking does not know.
    #[must_use]
    pub fn of(
        ranking: &Ranking,
        specification: &Specification,
        entry: &str,
        language: Language,
    ) -> Option<Self> {
        let working = ranking.working(entry)?;
        let ranked = ranking.entries.iter().find(|e| e.entry == entry)?;
        let names = Names {
            specification,
            language,
        };
        let shares: Vec<String> = working
            .criteria
            .iter()
            .map(|(_, share)| share_text(language, share))
            .collect();
        let sheets: Vec<SheetSum> = working
            .sheets
            .iter()
            .map(|sheet| names.sheet(sheet, &working.criteria, &shares))
            .collect();
        let grouped = matches!(ranking.rule.method, Method::CollegeMean);
        let colleges: Vec<CollegeSum> = working
            .colleges
            .iter()
            .map(|college| {
                let of = |sheet: &&WorkedSheet| !grouped || sheet.college == college.mean.college;
                let totals: Vec<String> = working
                    .sheets
                    .iter()
                    .filter(of)
                    .filter_map(|sheet| counted(language, sheet))
                    .collect();
                let sum = match totals.as_slice() {
                    _ if college.mean.mean.is_none() => String::new(),
                    [one] => one.clone(),
                    several => format!("({}) ÷ {}", several.join(" + "), several.len()),
                };
                let mean = college.mean.mean.as_ref();
                CollegeSum {
                    name: names.college(&college.mean.college),
                    share: share_text(language, &college.share),
                    sum,
                    mean: mean.map_or_else(String::new, |mean| exact_text(language, mean)),
                }
            })
            .collect();
        let missing = match &ranked.status {
            Status::Ok => Vec::new(),
            Status::Incomplete(lacking) => lacking
                .iter()
                .map(|short| {
                    let args = Args::new()
                        .with("college", names.college(&short.college))
                        .with("has", i64::from(short.has))
                        .with("needs", i64::from(short.needs));
                    say(language, "lacks", &args)
                })
                .collect(),
        };
        let rounding = Args::new().with("decimals", i64::from(working.decimals));
        Some(Self {
            entry: entry.to_owned(),
            place: ranked.place.map_or_else(String::new, |place| {
                let ordinal = ordinal(language, place, Gender::Feminine);
                text(
                    language,
                    "rank-place",
                    &Args::new().with("ordinal", ordinal),
                )
            }),
            criteria: working
                .criteria
                .iter()
                .zip(&shares)
                .enumerate()
                .map(|(at, ((key, _), share))| CriterionLine {
                    name: names.criterion(key),
                    share: share.clone(),
                    marks: working
                        .sheets
                        .iter()
                        .map(|sheet| mark(language, sheet.scores.get(at).copied().flatten()))
                        .collect(),
                })
                .collect(),
            sheets,
            recused: working.recused.clone(),
            centre: working.centre.as_ref().map_or_else(String::new, |centre| {
                let args = Args::new().with("mean", exact_text(language, centre));
                say(language, "centre", &args)
            }),
            sum: match working.exact {
                Some(_) => parts(&colleges),
                None => String::new(),
            },
            colleges,
            exact: working
                .exact
                .as_ref()
                .map_or_else(String::new, |exact| fraction(language, exact)),
            rounding: say(language, "rounding", &rounding),
            score: working
                .score
                .map_or_else(String::new, |score| decimal_text(language, score)),
            missing,
            tie: ranked
                .tie
                .and_then(|at| ranking.ties.get(at))
                .map(|tie| TieSum::of(tie, specification, language)),
        })
    }
}

/// What a sheet counts as; `None` when it does not count.
fn counted(language: Language, sheet: &WorkedSheet) -> Option<String> {
    match &sheet.counted {
        Counted::AsItIs => sheet
            .total
            .as_ref()
            .map(|total| exact_text(language, total)),
        Counted::Corrected(total) => Some(decimal_text(language, *total)),
        Counted::Deleted | Counted::Void => None,
    }
}

fn mark(language: Language, score: Option<Decimal>) -> String {
    score.map_or_else(String::new, |score| {
        decimal_text(language, score.shortest())
    })
}

/// `7,75 × 40 % + …`; a mean that does not end is written as its own sum.
fn parts(colleges: &[CollegeSum]) -> String {
    let parts: Vec<String> = colleges
        .iter()
        .map(|college| {
            let mean = if college.mean.starts_with('≈') {
                &college.sum
            } else {
                &college.mean
            };
            format!("{mean} × {}", college.share)
        })
        .collect();
    parts.join(" + ")
}

/// `151/20 = 7,55`.
fn fraction(language: Language, exact: &Exact) -> String {
    let (fraction, written) = (exact.to_string(), exact_text(language, exact));
    if fraction.contains('/') {
        format!("{fraction} = {written}").replace("= ≈", "≈")
    } else {
        written
    }
}

/// The names of criteria and colleges.
struct Names<'a> {
    specification: &'a Specification,
    language: Language,
}

impl Names<'_> {
    fn criterion(&self, key: &str) -> String {
        let found = self.specification.criterion(key);
        found.map_or_else(|| key.to_owned(), |c| c.name.get(self.language).to_owned())
    }

    fn college(&self, key: &str) -> String {
        if key.is_empty() {
            return say(self.language, "whole-panel", &Args::new());
        }
        let found = self.specification.college(key);
        found.map_or_else(|| key.to_owned(), |c| c.name.get(self.language).to_owned())
    }

    fn sheet(
        &self,
        sheet: &WorkedSheet,
        criteria: &[(String, Exact)],
        shares: &[String],
    ) -> SheetSum {
        let language = self.language;
        let marks = sheet.scores.iter().map(|score| mark(language, *score));
        let parts: Vec<String> = marks
            .zip(shares)
            .map(|(mark, share)| format!("{mark} × {share}"))
            .collect();
        let note = match &sheet.counted {
            Counted::AsItIs => String::new(),
            Counted::Corrected(total) => {
                let changed = sheet.total.as_ref() != Some(&total.exact());
                let args = Args::new().with("total", decimal_text(language, *total));
                match changed {
                    true => say(language, "corrected", &args),
                    false => String::new(),
                }
            }
            Counted::Deleted => say(language, "deleted", &Args::new()),
            Counted::Void => {
                let missing: Vec<String> = criteria
                    .iter()
                    .zip(&sheet.scores)
                    .filter(|(_, score)| score.is_none())
                    .map(|((key, _), _)| self.criterion(key))
                    .collect();
                let args = Args::new().with("criteria", missing.join(list_mark(language)));
                say(language, "void", &args)
            }
        };
        let total = sheet.total.as_ref();
        SheetSum {
            juror: sheet.juror.clone(),
            college: self.college(&sheet.college),
            sum: total.map_or_else(String::new, |_| parts.join(" + ")),
            total: total.map_or_else(String::new, |total| exact_text(language, total)),
            note,
        }
    }
}

/// What stands between the items of a list.
pub(super) const fn list_mark(language: Language) -> &'static str {
    match language {
        Language::Ar | Language::Zgh => "، ",
        _ => ", ",
    }
}

//! A result as a sum that can be followed with a pencil.

use crate::decimal::Decimal;
use crate::exact::Exact;
use crate::official::{CollegeMean, Ranking};
use crate::robust;
use crate::rule::Method;

/// How one entry's score came about, step by step, for a page or a paper to print:
/// each sheet's total, each college's mean, the weights, the sum, the rounding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Working {
    /// The entry.
    pub entry: String,
    /// The criteria with their share of the weight (shares sum to 1), in order of listing.
    pub criteria: Vec<(String, Exact)>,
    /// Every sheet, void ones too, by college in the rule's order and then by juror.
    pub sheets: Vec<WorkedSheet>,
    /// Jurors who are recused from the entry, by identifier: no sheet of theirs is missing.
    pub recused: Vec<String>,
    /// Under the clip rule: the plain mean that totals are clipped around.
    pub centre: Option<Exact>,
    /// The colleges in the rule's order; a single one without a name where the rule does not weigh them.
    pub colleges: Vec<WorkedCollege>,
    /// Σ of the colleges' parts; `None` when the entry is incomplete.
    pub exact: Option<Exact>,
    /// The sum, rounded half up once.
    pub score: Option<Decimal>,
    /// Decimals of that rounding.
    pub decimals: u8,
}

/// One sheet of a [`Working`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkedSheet {
    /// The juror.
    pub juror: String,
    /// The juror's college as the sheets say it.
    pub college: String,
    /// The scores in the order of the criteria; `None` where missing.
    pub scores: Vec<Option<Decimal>>,
    /// Σ share·score; `None` when the sheet is void because a criterion is missing.
    pub total: Option<Exact>,
    /// What the method made of the total.
    pub counted: Counted,
}

/// What the method made of a sheet's total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Counted {
    /// It counts as it stands.
    AsItIs,
    /// It counts as this corrected total (clip rule).
    Corrected(Decimal),
    /// It was among the highest or lowest and is left out (trimmed mean).
    Deleted,
    /// It is void: a criterion is missing.
    Void,
}

/// One college of a [`Working`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkedCollege {
    /// Count of valid sheets and their mean.
    pub mean: CollegeMean,
    /// The college's share of the weight; shares sum to 1.
    pub share: Exact,
    /// share × mean; `None` without a mean.
    pub part: Option<Exact>,
}

impl Ranking {
    /// The working of one entry; `None` for an entry the ranking does not know.
    pub fn working(&self, entry: &str) -> Option<Working> {
        let ranked = self.entries.iter().find(|e| e.entry == entry)?;
        let panel = &self.panel;
        let sum_of_weights = Exact::integer(panel.weight_sum);
        let criteria = self
            .rule
            .criteria
            .iter()
            .zip(&panel.weights)
            .map(|(c, w)| (c.id.clone(), &Exact::integer(*w) / &sum_of_weights))
            .collect();

        let valid: Vec<_> = panel.sheets_of(ranked.at).collect();
        let totals: Vec<Exact> = valid
            .iter()
            .map(|(_, s)| Exact::ratio(s.total, panel.unit()))
            .collect();
        let counted = self.counted(&totals);
        let sheet = |juror: u32, scores, total, counted| {
            let juror = juror as usize;
            let (name, college) = (panel.jurors[juror].clone(), panel.seats[juror].clone());
            WorkedSheet {
                juror: name,
                college,
                scores,
                total,
                counted,
            }
        };
        let mut sheets: Vec<WorkedSheet> = valid
            .iter()
            .zip(totals.iter().zip(counted))
            .map(|((at, s), (total, counted))| {
                let scores = panel.scores_of(*at).iter();
                let scores = scores.map(|u| Decimal::new(*u, panel.decimals)).collect();
                sheet(s.juror, scores, Some(total.clone()), counted)
            })
            .collect();
        let void = panel.void.iter().filter(|v| v.entry as usize == ranked.at);
        sheets.extend(void.map(|v| sheet(v.juror, v.scores.clone(), None, Counted::Void)));
        let order = |college: &str| self.rule.colleges.iter().position(|c| c.id == college);
        sheets.sort_by(|a, b| (order(&a.college), &a.juror).cmp(&(order(&b.college), &b.juror)));

        let weight: i128 = panel.groups.iter().map(|g| g.weight).sum();
        let colleges = ranked
            .colleges
            .iter()
            .zip(&panel.groups)
            .map(|(mean, group)| {
                let share = Exact::ratio(group.weight, weight);
                let part = mean.mean.as_ref().map(|mean| mean * &share);
                WorkedCollege {
                    mean: mean.clone(),
                    share,
                    part,
                }
            })
            .collect();
        let centre = match self.rule.method {
            Method::Clip { .. } => robust::mean(&Method::PlainMean, &totals),
            _ => None,
        };
        let recused = panel.recusals.iter();
        let recused = recused.filter(|(e, _)| *e as usize == ranked.at);
        let mut recused: Vec<String> = recused
            .map(|(_, juror)| panel.jurors[*juror as usize].clone())
            .collect();
        recused.sort_unstable();
        recused.dedup();
        Some(Working {
            entry: entry.to_owned(),
            criteria,
            sheets,
            recused,
            centre,
            colleges,
            exact: ranked.exact.clone(),
            score: ranked.score,
            decimals: self.rule.decimals,
        })
    }

    fn counted(&self, totals: &[Exact]) -> Vec<Counted> {
        match &self.rule.method {
            Method::CollegeMean | Method::PlainMean => vec![Counted::AsItIs; totals.len()],
            Method::Clip { delta, decimals } => robust::clip(totals, delta, *decimals)
                .unwrap_or_default()
                .into_iter()
                .map(Counted::Corrected)
                .collect(),
            Method::TrimmedMean { high, low } => {
                // Among equal totals it does not matter which is deleted: the sum is the same.
                let mut order: Vec<usize> = (0..totals.len()).collect();
                order.sort_by(|a, b| totals[*a].cmp(&totals[*b]));
                let mut counted = vec![Counted::AsItIs; totals.len()];
                let lowest = order.iter().take(*low as usize);
                for &at in lowest.chain(order.iter().rev().take(*high as usize)) {
                    counted[at] = Counted::Deleted;
                }
                counted
            }
        }
    }
}

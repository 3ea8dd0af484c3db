//! The official ranking: from checked sheets to places, in exact arithmetic, rounded once.

use crate::decimal::Decimal;
use crate::digest;
use crate::exact::Exact;
use crate::fault::Faults;
use crate::fraction::Fraction;
use crate::panel::{Panel, Sheet, quotient};
use crate::rule::{Method, Rule};
use crate::table::ScoreTable;
use crate::ties::{self, Tie};

/// A ranking: what was ranked, by which rule, and how every place came about.
#[derive(Debug, Clone)]
pub struct Ranking {
    /// The rule applied.
    pub rule: Rule,
    /// SHA-256 (lower-case hex) of the canonical form of all inputs; see [`crate::canonical_form`].
    pub digest: String,
    /// Every entry: ranked ones by place (ex aequo by identifier), then incomplete ones by identifier.
    pub entries: Vec<Ranked>,
    /// Sheets left out because a criterion is missing, by entry and juror.
    pub void: Vec<VoidSheet>,
    /// The groups of entries with the same published score, and how each was settled.
    pub ties: Vec<Tie>,
    pub(crate) panel: Panel,
}

/// One entry's result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    /// The entry.
    pub entry: String,
    /// Whether it has a score at all.
    pub status: Status,
    /// One for each college of the rule in its order; under a method that does not weigh colleges,
    /// a single one with an empty name.
    pub colleges: Vec<CollegeMean>,
    /// The score before rounding; `None` when incomplete.
    pub exact: Option<Exact>,
    /// The published score, rounded half up once; `None` when incomplete.
    pub score: Option<Decimal>,
    /// The place from 1; entries ex aequo share it and the next places are skipped.
    pub place: Option<u32>,
    /// Which of [`Ranking::ties`] it was in.
    pub tie: Option<usize>,
    /// The rule's thresholds it reaches.
    pub reached: Vec<String>,
    /// Its place in the panel's list.
    pub(crate) at: usize,
}

/// Whether an entry is ranked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// It has a score and a place.
    Ok,
    /// It lacks sheets and is not ranked: a substitute must read it.
    Incomplete(Vec<Shortfall>),
}

/// What an incomplete entry lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortfall {
    /// The college; empty when the rule counts the whole panel.
    pub college: String,
    /// Valid sheets there are.
    pub has: u32,
    /// Valid sheets there must be.
    pub needs: u32,
}

/// The mean of an entry's valid sheets from one college.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CollegeMean {
    /// The college; empty for the whole panel.
    pub college: String,
    /// How many valid sheets.
    pub n_valid: u32,
    /// Their mean by the rule's method; `None` without a sheet, or with too few to trim.
    pub mean: Option<Exact>,
}

/// A sheet that does not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoidSheet {
    /// The entry.
    pub entry: String,
    /// The juror.
    pub juror: String,
    /// The criteria without a score.
    pub missing: Vec<String>,
}

/// Fewer sheets than this are hashed sooner than a thread begins.
const WORTH_A_THREAD: usize = 5_000;

/// Ranks a table by a rule.
///
/// # Errors
/// Every fault of the rule and of the table at once, with row numbers; nothing is ranked then.
pub fn rank(table: &ScoreTable, rule: &Rule) -> Result<Ranking, Faults> {
    let panel = Panel::new(table, rule)?;
    let placed = || {
        let entries = 0..panel.entries.len();
        let scored = entries.map(|entry| score(&panel, rule, entry, None));
        place(&panel, rule, scored.collect())
    };
    let (digest, (entries, ties)) = if panel.sheets.len() < WORTH_A_THREAD {
        (digest::of(&panel, rule), placed())
    } else {
        // Neither needs the other.
        std::thread::scope(|scope| {
            let digest = scope.spawn(|| digest::of(&panel, rule));
            let placed = placed();
            let digest = digest.join();
            let digest = digest.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            (digest, placed)
        })
    };
    let mut void: Vec<VoidSheet> = panel
        .void
        .iter()
        .map(|sheet| VoidSheet {
            entry: panel.entries[sheet.entry as usize].clone(),
            juror: panel.jurors[sheet.juror as usize].clone(),
            missing: rule
                .criteria
                .iter()
                .zip(&sheet.scores)
                .filter(|(_, score)| score.is_none())
                .map(|(criterion, _)| criterion.id.clone())
                .collect(),
        })
        .collect();
    void.sort_by(|a, b| (&a.entry, &a.juror).cmp(&(&b.entry, &b.juror)));
    Ok(Ranking {
        rule: rule.clone(),
        digest,
        entries,
        void,
        ties,
        panel,
    })
}

/// An entry's means and exact score, as if the juror `skip` had no sheet.
#[derive(Debug, Clone)]
pub(crate) struct Scored {
    pub colleges: Vec<CollegeMean>,
    pub status: Status,
    pub exact: Option<Exact>,
}

pub(crate) fn score(panel: &Panel, rule: &Rule, entry: usize, skip: Option<u32>) -> Scored {
    let counted = panel
        .sheets_of(entry)
        .filter(move |(_, s)| Some(s.juror) != skip);
    let sums = sums(
        panel,
        counted.clone().map(|(_, sheet)| (sheet, sheet.total)),
    );
    let names = |group: usize| match rule.method {
        Method::CollegeMean => rule.colleges[group].id.clone(),
        _ => String::new(),
    };
    let shortfalls: Vec<Shortfall> = panel
        .groups
        .iter()
        .zip(&sums)
        .enumerate()
        .filter(|(_, (group, (n, _)))| *n < group.needs)
        .map(|(i, (group, (n, _)))| Shortfall {
            college: names(i),
            has: *n,
            needs: group.needs,
        })
        .collect();
    let complete = shortfalls.is_empty();
    let (means, exact) = match &rule.method {
        Method::CollegeMean | Method::PlainMean => {
            let unit = panel.unit();
            let mean =
                |(n, sum): &(u32, i128)| (*n > 0).then(|| quotient(*sum, &[i128::from(*n), unit]));
            let exact = complete.then(|| weigh(panel, &sums, unit).exact());
            (sums.iter().map(mean).collect::<Vec<_>>(), exact)
        }
        Method::Clip { .. } | Method::TrimmedMean { .. } => {
            let totals: Vec<Exact> = counted
                .map(|(_, sheet)| Exact::ratio(sheet.total, panel.unit()))
                .collect();
            let mean = crate::robust::mean(&rule.method, &totals);
            (vec![mean.clone()], mean.filter(|_| complete))
        }
    };
    let colleges = means
        .into_iter()
        .zip(&sums)
        .enumerate()
        .map(|(i, (mean, (n, _)))| CollegeMean {
            college: names(i),
            n_valid: *n,
            mean,
        })
        .collect();
    let status = if complete {
        Status::Ok
    } else {
        Status::Incomplete(shortfalls)
    };
    Scored {
        colleges,
        status,
        exact,
    }
}

/// Count and sum of a value over each group's sheets.
pub(crate) fn sums(panel: &Panel, values: impl Iterator<Item = (Sheet, i128)>) -> Vec<(u32, i128)> {
    let mut sums = vec![(0u32, 0i128); panel.groups.len()];
    for (sheet, value) in values {
        let (n, sum) = &mut sums[panel.group_of[sheet.juror as usize]];
        *n += 1;
        *sum += value;
    }
    sums
}

/// Σ W·mean / Σ W over the groups that have sheets; a group without any must have weight zero.
pub(crate) fn weigh(panel: &Panel, sums: &[(u32, i128)], unit: i128) -> Fraction {
    let present = || panel.groups.iter().zip(sums).filter(|(_, (n, _))| *n > 0);
    let weight_sum: i128 = panel.groups.iter().map(|g| g.weight).sum();
    let in_128_bits = || {
        let common = present().try_fold(1u64, |common, (_, (n, _))| {
            let n = u64::from(*n);
            common.checked_mul(n / num_integer::gcd(common, n))
        })?;
        let over = present().try_fold(0i128, |total, (group, (n, sum))| {
            let part = sum
                .checked_mul(group.weight)?
                .checked_mul(i128::from(common / u64::from(*n)))?;
            total.checked_add(part)
        })?;
        let under = weight_sum.checked_mul(common.into())?.checked_mul(unit)?;
        Some(Fraction::Plain { over, under })
    };
    in_128_bits().unwrap_or_else(|| {
        let total: Exact = present()
            .map(|(group, (n, sum))| {
                &quotient(*sum, &[i128::from(*n), unit]) * &Exact::integer(group.weight)
            })
            .sum();
        Fraction::Large(&total / &Exact::integer(weight_sum))
    })
}

/// The published score of every entry in units of its last decimal; `None` when incomplete.
pub(crate) fn published(rule: &Rule, scored: &Scored) -> Option<i64> {
    let rounded = scored.exact.as_ref()?.round_half_up(rule.decimals)?;
    Some(rounded.units())
}

/// The ranked entries in their final order, each with its place. `settle` says how entries with the
/// same published score (two or more, by identifier) fall into blocks.
pub(crate) fn order(
    scores: &[Option<i64>],
    mut settle: impl FnMut(Vec<usize>) -> Vec<Vec<usize>>,
) -> Vec<(usize, u32)> {
    let ranked = scores.iter().enumerate();
    let mut ranked: Vec<(i64, usize)> = ranked
        .filter_map(|(at, score)| Some((-(*score)?, at)))
        .collect();
    ranked.sort_unstable();
    let mut order: Vec<(usize, u32)> = Vec::with_capacity(ranked.len());
    for group in ranked.chunk_by(|a, b| a.0 == b.0) {
        let blocks = match group {
            [(_, only)] => vec![vec![*only]],
            tied => settle(tied.iter().map(|(_, at)| *at).collect()),
        };
        for block in blocks {
            let place = u32::try_from(order.len() + 1).unwrap_or(u32::MAX);
            order.extend(block.into_iter().map(|at| (at, place)));
        }
    }
    order
}

/// Rounds, orders, breaks ties and gives places.
fn place(panel: &Panel, rule: &Rule, scored: Vec<Scored>) -> (Vec<Ranked>, Vec<Tie>) {
    let scores: Vec<Option<i64>> = scored.iter().map(|s| published(rule, s)).collect();
    let mut ties = Vec::new();
    let mut tie_of = vec![None; scores.len()];
    let order = order(&scores, |members| {
        members.iter().for_each(|at| tie_of[*at] = Some(ties.len()));
        let mut tie = Tie {
            score: decimal(scores[members[0]], rule).unwrap_or(Decimal::ZERO),
            entries: members
                .iter()
                .map(|at| panel.entries[*at].clone())
                .collect(),
            steps: Vec::new(),
            blocks: Vec::new(),
        };
        let blocks = ties::settle(panel, rule, members, None, Some(&mut tie));
        ties.push(tie);
        blocks
    });
    let mut entries: Vec<Option<Ranked>> = scored
        .into_iter()
        .enumerate()
        .map(|(at, scored)| {
            Some(Ranked {
                entry: panel.entries[at].clone(),
                status: scored.status,
                colleges: scored.colleges,
                score: decimal(scores[at], rule),
                exact: scored.exact,
                place: None,
                tie: tie_of[at],
                reached: Vec::new(),
                at,
            })
        })
        .collect();
    let mut ranked = Vec::with_capacity(entries.len());
    for (at, place) in order {
        ranked.extend(entries[at].take().map(|mut entry| {
            entry.place = Some(place);
            entry.reached = reached(rule, &entry);
            entry
        }));
    }
    ranked.extend(entries.into_iter().flatten());
    (ranked, ties)
}

fn decimal(units: Option<i64>, rule: &Rule) -> Option<Decimal> {
    Decimal::new(units?, rule.decimals)
}

fn reached(rule: &Rule, entry: &Ranked) -> Vec<String> {
    let reached = rule.thresholds.iter().filter(|threshold| {
        let scored = threshold
            .at_least
            .is_none_or(|least| entry.score >= Some(least));
        let placed = threshold
            .first
            .is_none_or(|first| entry.place.is_some_and(|p| p <= first));
        scored && placed
    });
    reached.map(|threshold| threshold.id.clone()).collect()
}

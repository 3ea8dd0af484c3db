//! The tie chain: what settles entries with the same published score.

use std::cmp::Ordering;

use crate::decimal::Decimal;
use crate::exact::Exact;
use crate::official::{sums, weigh};
use crate::panel::Panel;
use crate::rule::{Rule, TieBreak};

/// Entries with the same published score, and how they were told apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// The score they share.
    pub score: Decimal,
    /// The entries, by identifier.
    pub entries: Vec<String>,
    /// The links of the chain that were tried, in order, until nothing was left to settle.
    pub steps: Vec<TieStep>,
    /// The outcome, best first; entries in one block are ex aequo.
    pub blocks: Vec<Vec<String>>,
}

/// One link of the chain at work on entries still tied when it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TieStep {
    /// What was compared.
    pub by: TieStepBy,
    /// Each entry still tied with its figure: points for a criterion, wins minus losses for Copeland.
    pub figures: Vec<(String, Exact)>,
    /// Whether it told any of them apart.
    pub settled: bool,
}

/// What a link of the chain compares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TieStepBy {
    /// The mean on this criterion.
    Criterion(String),
    /// Wins minus losses among the entries still tied.
    Copeland,
}

/// Settles one group of entries with the same published score, given by identifier. Blocks are best
/// first; entries of one block are ex aequo and stand by identifier. The steps are written into
/// `record` where one is kept.
pub(crate) fn settle(
    panel: &Panel,
    rule: &Rule,
    members: Vec<usize>,
    skip: Option<u32>,
    mut record: Option<&mut Tie>,
) -> Vec<Vec<usize>> {
    let name = |entry: &usize| panel.entries[*entry].clone();
    let mut blocks = vec![members];
    let mut apply =
        |by: TieStepBy, blocks: &mut Vec<Vec<usize>>, figures: &dyn Fn(&[usize]) -> Vec<Exact>| {
            if blocks.iter().all(|block| block.len() == 1) {
                return;
            }
            let before = blocks.len();
            let mut compared = Vec::new();
            let mut after = Vec::new();
            for block in blocks.drain(..) {
                if block.len() == 1 {
                    after.push(block);
                    continue;
                }
                let mut valued: Vec<(usize, Exact)> =
                    block.iter().copied().zip(figures(&block)).collect();
                if record.is_some() {
                    let figures = valued
                        .iter()
                        .map(|(entry, figure)| (name(entry), figure.clone()));
                    compared.extend(figures);
                }
                // Stable: equal figures keep the order by identifier.
                valued.sort_by(|a, b| b.1.cmp(&a.1));
                after.extend(
                    valued
                        .chunk_by(|a, b| a.1 == b.1)
                        .map(|same| same.iter().map(|(e, _)| *e).collect()),
                );
            }
            if let Some(tie) = &mut record {
                tie.steps.push(TieStep {
                    by,
                    figures: compared,
                    settled: after.len() > before,
                });
            }
            *blocks = after;
        };
    for link in &rule.ties {
        match link {
            TieBreak::Criteria => {
                for criterion in rule.tie_order() {
                    let by = TieStepBy::Criterion(rule.criteria[criterion].id.clone());
                    apply(by, &mut blocks, &|block| {
                        block
                            .iter()
                            .map(|&entry| criterion_mean(panel, entry, criterion, skip))
                            .collect()
                    });
                }
            }
            TieBreak::Copeland => {
                apply(TieStepBy::Copeland, &mut blocks, &|block| {
                    let balance = copeland(panel, block, skip);
                    balance.into_iter().map(Exact::integer).collect()
                });
            }
        }
    }
    if let Some(tie) = record {
        let named = blocks.iter().map(|block| block.iter().map(name).collect());
        tie.blocks = named.collect();
    }
    blocks
}

/// The mean of an entry on one criterion over its valid sheets, by the rule's college weights.
pub(crate) fn criterion_mean(
    panel: &Panel,
    entry: usize,
    criterion: usize,
    skip: Option<u32>,
) -> Exact {
    let values = panel
        .sheets_of(entry)
        .filter(|(_, sheet)| Some(sheet.juror) != skip)
        .map(|(at, sheet)| (sheet, i128::from(panel.scores_of(at)[criterion])));
    weigh(panel, &sums(panel, values), panel.score_unit()).exact()
}

/// For each entry: rivals of the block beaten minus rivals lost to.
pub(crate) fn copeland(panel: &Panel, block: &[usize], skip: Option<u32>) -> Vec<i128> {
    let mut balance = vec![0i128; block.len()];
    for (i, &a) in block.iter().enumerate() {
        for (k, &b) in block.iter().enumerate().skip(i + 1) {
            match duel(panel, a, b, skip) {
                Ordering::Greater => {
                    balance[i] += 1;
                    balance[k] -= 1;
                }
                Ordering::Less => {
                    balance[i] -= 1;
                    balance[k] += 1;
                }
                Ordering::Equal => {}
            }
        }
    }
    balance
}

/// Whether more jurors with valid sheets for both gave `a` the higher total, or `b`.
fn duel(panel: &Panel, a: usize, b: usize, skip: Option<u32>) -> Ordering {
    let (mut left, mut right) = (panel.sheets_of(a).peekable(), panel.sheets_of(b).peekable());
    let (mut for_a, mut for_b) = (0u32, 0u32);
    // Both runs are in the order of jurors.
    while let (Some((_, x)), Some((_, y))) = (left.peek(), right.peek()) {
        match x.juror.cmp(&y.juror) {
            Ordering::Less => _ = left.next(),
            Ordering::Greater => _ = right.next(),
            Ordering::Equal => {
                if Some(x.juror) != skip {
                    match x.total.cmp(&y.total) {
                        Ordering::Greater => for_a += 1,
                        Ordering::Less => for_b += 1,
                        Ordering::Equal => {}
                    }
                }
                left.next();
                right.next();
            }
        }
    }
    for_a.cmp(&for_b)
}

//! Where another weight would change who leads, exactly.

use crate::exact::Exact;
use crate::fraction::Fraction;
use crate::official::{Ranked, Ranking};
use crate::rule::Method;
use crate::sums::Sums;
use crate::ties::criterion_mean;

/// Where the winner loses the lead as one weight moves and the others keep their proportions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeightFlips {
    /// The criterion or college whose weight moves.
    pub of: String,
    /// Its share of the weight in the rule.
    pub share: Exact,
    /// The nearest share above at which a rival equals the winner, within 0 to 1.
    pub above: Option<Flip>,
    /// The nearest share below.
    pub below: Option<Flip>,
}

/// A share of weight at which rivals draw level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flip {
    /// The share, exact, 0 to 1.
    pub share: Exact,
    /// Who draws level there, by identifier.
    pub rivals: Vec<String>,
}

/// Whose weights move.
#[derive(Clone, Copy, PartialEq)]
enum Of {
    Criteria,
    Colleges,
}

/// An entry's points under each weight, as whole numbers over one denominator; what else all entries
/// have in common is left out.
struct Points {
    over: Vec<i128>,
    under: i128,
}

impl Ranking {
    /// For each criterion: the nearest weights at which the first entry is equalled on the exact
    /// score. Only for methods that are linear in the weights ([`Method::CollegeMean`] and
    /// [`Method::PlainMean`]); empty for others and without a ranked entry.
    ///
    /// With a the difference winner − rival over the other criteria (weights rescaled to 1) and b
    /// the difference on this one, the difference at share w is (1−w)a + w·b, zero at w* = a/(a−b).
    pub fn criterion_flips(&self) -> Vec<WeightFlips> {
        if !matches!(self.rule.method, Method::CollegeMean | Method::PlainMean) {
            return Vec::new();
        }
        let names = self.rule.criteria.iter().map(|c| c.id.clone()).collect();
        self.flips(Of::Criteria, names, &self.panel.weights)
    }

    /// The same for each college's weight; empty under methods that do not weigh colleges, and
    /// rivals without a sheet of every college are left out.
    pub fn college_flips(&self) -> Vec<WeightFlips> {
        if self.rule.method != Method::CollegeMean {
            return Vec::new();
        }
        let names = self.rule.colleges.iter().map(|c| c.id.clone()).collect();
        let weights: Vec<i128> = self.panel.groups.iter().map(|g| g.weight).collect();
        self.flips(Of::Colleges, names, &weights)
    }

    fn flips(&self, of: Of, names: Vec<String>, weights: &[i128]) -> Vec<WeightFlips> {
        let ranked: Vec<&Ranked> = self.entries.iter().filter(|e| e.exact.is_some()).collect();
        // The leader on the exact score; the place settles who leads among equals.
        let Some(leader) = ranked.iter().rev().max_by(|a, b| a.exact.cmp(&b.exact)) else {
            return Vec::new();
        };
        let comparable = |entry: &&&Ranked| {
            of == Of::Criteria || entry.colleges.iter().all(|college| college.mean.is_some())
        };
        if !comparable(&leader) {
            return Vec::new();
        }
        let sums = Sums::of(&self.panel);
        let own = self.points(&sums, of, leader);
        let rivals: Vec<(&Ranked, Option<Vec<i128>>)> = ranked
            .iter()
            .filter(comparable)
            .filter(|rival| rival.at != leader.at)
            .map(|rival| {
                let points = self.points(&sums, of, rival);
                let differences = own.as_ref().zip(points).and_then(|(a, b)| a.less(&b));
                (*rival, differences)
            })
            .collect();
        let sum: i128 = weights.iter().sum();
        let flips = names.into_iter().enumerate().map(|(moved, of_name)| {
            let mut nearest = Nearest {
                share: Fraction::Plain {
                    over: weights[moved],
                    under: sum,
                },
                above: None,
                below: None,
            };
            if sum != weights[moved] {
                for (rival, differences) in &rivals {
                    let whole = differences.as_ref();
                    let level = whole.and_then(|d| level_of_whole(d, weights, moved, sum));
                    let level = level.unwrap_or_else(|| {
                        let points = |entry| self.exact_points(of, entry);
                        level_of_exact(&points(leader), &points(rival), weights, moved, sum)
                    });
                    nearest.consider(&rival.entry, level);
                }
            }
            WeightFlips {
                of: of_name,
                share: Exact::ratio(weights[moved], sum),
                above: nearest.above.map(flip),
                below: nearest.below.map(flip),
            }
        });
        flips.collect()
    }

    /// `None` where 128 bits do not hold them.
    fn points(&self, sums: &Sums<'_>, of: Of, entry: &Ranked) -> Option<Points> {
        let totals = sums.totals(entry.at);
        let present = || totals.iter().filter(|(n, _)| *n > 0);
        let under = present().try_fold(1i128, |common, (n, _)| {
            let n = i128::from(*n);
            common.checked_mul(n / num_integer::gcd(common, n))
        })?;
        let part = |n: u32, sum: i128| sum.checked_mul(under / i128::from(n));
        let over: Option<Vec<i128>> = match of {
            Of::Colleges => totals.iter().map(|(n, sum)| part(*n, *sum)).collect(),
            Of::Criteria => (0..self.panel.weights.len())
                .map(|criterion| {
                    let scores = sums.scores(entry.at, criterion);
                    let groups = self.panel.groups.iter().zip(totals).zip(scores);
                    let mut present = groups.filter(|((_, (n, _)), _)| *n > 0);
                    present.try_fold(0i128, |all, ((group, (n, _)), sum)| {
                        all.checked_add(part(*n, *sum)?.checked_mul(group.weight)?)
                    })
                })
                .collect(),
        };
        Some(Points { over: over?, under })
    }

    fn exact_points(&self, of: Of, entry: &Ranked) -> Vec<Exact> {
        match of {
            Of::Criteria => (0..self.panel.weights.len())
                .map(|criterion| criterion_mean(&self.panel, entry.at, criterion, None))
                .collect(),
            Of::Colleges => {
                let means = entry.colleges.iter();
                means.filter_map(|college| college.mean.clone()).collect()
            }
        }
    }
}

impl Points {
    /// This less another, over the product of the denominators.
    fn less(&self, other: &Self) -> Option<Vec<i128>> {
        let both = self.over.iter().zip(&other.over);
        both.map(|(a, b)| {
            a.checked_mul(other.under)?
                .checked_sub(b.checked_mul(self.under)?)
        })
        .collect()
    }
}

/// The share at which a rival draws level, from differences over any one denominator: `None` where
/// 128 bits do not hold it, `Some(None)` where no share does it.
fn level_of_whole(
    differences: &[i128],
    weights: &[i128],
    moved: usize,
    sum: i128,
) -> Option<Option<Fraction>> {
    let mut parts = differences.iter().zip(weights).enumerate();
    let over = parts.try_fold(0i128, |all, (at, (difference, weight))| {
        if at == moved {
            return Some(all);
        }
        all.checked_add(difference.checked_mul(*weight)?)
    })?;
    let others = sum - weights[moved];
    let under = over.checked_sub(differences[moved].checked_mul(others)?)?;
    Some(match under {
        0 => None,
        1.. => Some(Fraction::Plain { over, under }),
        _ => Some(Fraction::Plain {
            over: over.checked_neg()?,
            under: under.checked_neg()?,
        }),
    })
}

/// The same from exact points.
fn level_of_exact(
    own: &[Exact],
    rival: &[Exact],
    weights: &[i128],
    moved: usize,
    sum: i128,
) -> Option<Fraction> {
    let differences: Vec<Exact> = own.iter().zip(rival).map(|(a, b)| a - b).collect();
    let rest: Exact = differences
        .iter()
        .zip(weights)
        .enumerate()
        .filter(|(i, _)| *i != moved)
        .map(|(_, (d, w))| d * &Exact::integer(*w))
        .sum();
    let a = &rest / &Exact::integer(sum - weights[moved]);
    let b = &differences[moved];
    (a != *b).then(|| Fraction::Large(&a / &(&a - b)))
}

/// The nearest shares found so far, on either side of the rule's.
struct Nearest<'a> {
    share: Fraction,
    above: Option<(Fraction, Vec<&'a str>)>,
    below: Option<(Fraction, Vec<&'a str>)>,
}

impl<'a> Nearest<'a> {
    fn consider(&mut self, rival: &'a str, level: Option<Fraction>) {
        const ZERO: Fraction = Fraction::Plain { over: 0, under: 1 };
        const ONE: Fraction = Fraction::Plain { over: 1, under: 1 };
        let Some(at) = level.filter(|at| (ZERO..=ONE).contains(at)) else {
            return;
        };
        let (side, nearer) = if at >= self.share {
            (&mut self.above, std::cmp::Ordering::Less)
        } else {
            (&mut self.below, std::cmp::Ordering::Greater)
        };
        match side {
            Some((share, rivals)) if *share == at => rivals.push(rival),
            Some((share, _)) if at.cmp(share) != nearer => {}
            _ => *side = Some((at, vec![rival])),
        }
    }
}

fn flip((share, mut rivals): (Fraction, Vec<&str>)) -> Flip {
    rivals.sort_unstable();
    Flip {
        share: share.exact(),
        rivals: rivals.into_iter().map(str::to_owned).collect(),
    }
}

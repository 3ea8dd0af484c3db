//! How firmly a ranking stands: what changes without one juror, without one college, with other weights.
//!
//! Information for the deliberation; nothing here changes a result.

use std::collections::HashMap;

use crate::exact::Exact;
use crate::official::{self, Ranked, Ranking};
use crate::panel::Panel;
use crate::rank_correlation::tau_b;
use crate::ties::{self, criterion_mean};

/// The ranking without one juror or one college, compared with the whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Without {
    /// The juror (or the college) left out.
    pub left_out: String,
    /// The entries in first place then, by identifier.
    pub winner: Vec<String>,
    /// The entries in the first three places then, by identifier.
    pub podium: Vec<String>,
    /// How many entries are still ranked.
    pub n_ranked: usize,
    /// Kendall's τ-b between the places, over entries ranked both times; `None` when either
    /// side has a single place.
    pub tau_b: Option<f64>,
    /// The largest change of place among those entries.
    pub max_rank_change: u32,
}

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

impl Ranking {
    /// The entries in first place.
    pub fn winners(&self) -> Vec<&str> {
        let first = self.entries.iter().take_while(|e| e.place == Some(1));
        first.map(|e| e.entry.as_str()).collect()
    }

    /// Leaves each juror who has a sheet out in turn and ranks again by the same rule; an
    /// entry that becomes incomplete is then unranked. By juror.
    pub fn leave_one_juror_out(&self) -> Vec<Without> {
        let panel = &self.panel;
        let mut touched: Vec<Vec<usize>> = vec![Vec::new(); panel.jurors.len()];
        for entry in 0..panel.entries.len() {
            for (_, sheet) in panel.sheets_of(entry) {
                touched[sheet.juror as usize].push(entry);
            }
        }
        let mut has_sheet: Vec<bool> = touched.iter().map(|entries| !entries.is_empty()).collect();
        for sheet in &panel.void {
            has_sheet[sheet.juror as usize] = true;
        }
        let base: Vec<Option<i64>> = (0..panel.entries.len())
            .map(|entry| self.published_without(panel, entry, None))
            .collect();
        // Tied groups that the juror has not read come out as they did.
        let mut settled: HashMap<Vec<usize>, Vec<Vec<usize>>> = HashMap::new();
        let mut read = vec![false; panel.entries.len()];
        let mut all = Vec::new();
        for (juror, entries) in touched
            .iter()
            .enumerate()
            .filter(|(juror, _)| has_sheet[*juror])
        {
            let skip = u32::try_from(juror).ok();
            let mut scores = base.clone();
            for &entry in entries {
                scores[entry] = self.published_without(panel, entry, skip);
                read[entry] = true;
            }
            let order = official::order(&scores, |members| {
                let settle = |skip| ties::settle(panel, &self.rule, members.clone(), skip, None);
                if members.iter().any(|entry| read[*entry]) {
                    return settle(skip);
                }
                settled
                    .entry(members.clone())
                    .or_insert_with(|| settle(None))
                    .clone()
            });
            entries.iter().for_each(|entry| read[*entry] = false);
            all.push(self.compare(panel.jurors[juror].clone(), &order));
        }
        all
    }

    fn published_without(&self, panel: &Panel, entry: usize, skip: Option<u32>) -> Option<i64> {
        official::published(&self.rule, &official::score(panel, &self.rule, entry, skip))
    }

    /// Leaves each college out in turn, the other weights keeping their proportions, and ranks again;
    /// empty under methods that do not weigh colleges, or with a single one. In the rule's order.
    pub fn leave_one_college_out(&self) -> Vec<Without> {
        let panel = &self.panel;
        let weighs = self.rule.method == crate::Method::CollegeMean;
        let others = |college: usize| {
            let mut groups = panel.groups.iter().enumerate();
            groups.any(|(group, g)| group != college && g.weight > 0)
        };
        (0..panel.groups.len())
            .filter(|college| weighs && others(*college))
            .map(|college| {
                let rest = panel.without_group(college);
                let entries = 0..rest.entries.len();
                let scores: Vec<Option<i64>> = entries
                    .map(|entry| self.published_without(&rest, entry, None))
                    .collect();
                let settle = |members| ties::settle(&rest, &self.rule, members, None, None);
                let order = official::order(&scores, settle);
                self.compare(self.rule.colleges[college].id.clone(), &order)
            })
            .collect()
    }

    fn compare(&self, left_out: String, order: &[(usize, u32)]) -> Without {
        let mut places = vec![None; self.panel.entries.len()];
        for ranked in &self.entries {
            places[ranked.at] = ranked.place;
        }
        let (before, after): (Vec<u32>, Vec<u32>) = order
            .iter()
            .filter_map(|(at, place)| Some((places[*at]?, *place)))
            .unzip();
        let among = |last: u32| {
            let first = order.iter().take_while(|(_, place)| *place <= last);
            let mut names: Vec<String> = first
                .map(|(at, _)| self.panel.entries[*at].clone())
                .collect();
            names.sort();
            names
        };
        let changes = before.iter().zip(&after).map(|(a, b)| a.abs_diff(*b));
        Without {
            left_out,
            winner: among(1),
            podium: among(3),
            n_ranked: order.len(),
            tau_b: tau_b(&before, &after),
            max_rank_change: changes.max().unwrap_or(0),
        }
    }

    /// For each criterion: the nearest weights at which the first entry is equalled on the exact
    /// score. Only for methods that are linear in the weights ([`crate::Method::CollegeMean`] and
    /// [`crate::Method::PlainMean`]); empty for others and without a ranked entry.
    ///
    /// With a the difference winner − rival over the other criteria (weights rescaled to 1) and b
    /// the difference on this one, the difference at share w is (1−w)a + w·b, zero at w* = a/(a−b).
    pub fn criterion_flips(&self) -> Vec<WeightFlips> {
        if !self.is_linear() {
            return Vec::new();
        }
        let names = self.rule.criteria.iter().map(|c| c.id.clone()).collect();
        let value = |entry: &Ranked| {
            (0..self.panel.weights.len())
                .map(|c| criterion_mean(&self.panel, entry.at, c, None))
                .collect()
        };
        self.flips(names, &self.panel.weights, &value)
    }

    /// The same for each college's weight; empty under methods that do not weigh colleges, and
    /// rivals without a sheet of every college are left out.
    pub fn college_flips(&self) -> Vec<WeightFlips> {
        if self.rule.method != crate::Method::CollegeMean {
            return Vec::new();
        }
        let names = self.rule.colleges.iter().map(|c| c.id.clone()).collect();
        let weights: Vec<i128> = self.panel.groups.iter().map(|g| g.weight).collect();
        let value = |entry: &Ranked| {
            entry
                .colleges
                .iter()
                .filter_map(|c| c.mean.clone())
                .collect()
        };
        self.flips(names, &weights, &value)
    }

    fn is_linear(&self) -> bool {
        matches!(
            self.rule.method,
            crate::Method::CollegeMean | crate::Method::PlainMean
        )
    }

    fn flips(
        &self,
        names: Vec<String>,
        weights: &[i128],
        value: &dyn Fn(&Ranked) -> Vec<Exact>,
    ) -> Vec<WeightFlips> {
        let ranked: Vec<&Ranked> = self.entries.iter().filter(|e| e.exact.is_some()).collect();
        // The leader on the exact score; the place settles who leads among equals.
        let Some(leader) = ranked.iter().rev().max_by(|a, b| a.exact.cmp(&b.exact)) else {
            return Vec::new();
        };
        let own = value(leader);
        if own.len() != weights.len() {
            return Vec::new();
        }
        let rivals: Vec<(&str, Vec<Exact>)> = ranked
            .iter()
            .filter(|e| e.at != leader.at)
            .map(|e| (e.entry.as_str(), value(e)))
            .filter(|(_, values)| values.len() == weights.len())
            .map(|(name, values)| (name, own.iter().zip(&values).map(|(a, b)| a - b).collect()))
            .collect();
        let sum: i128 = weights.iter().sum();
        let flips = names.into_iter().enumerate().map(|(moved, of)| {
            let share = Exact::ratio(weights[moved], sum);
            let mut flips = WeightFlips {
                of,
                share,
                above: None,
                below: None,
            };
            let others = sum - weights[moved];
            if others == 0 {
                return flips;
            }
            for (rival, differences) in &rivals {
                let rest: Exact = differences
                    .iter()
                    .zip(weights)
                    .enumerate()
                    .filter(|(i, _)| *i != moved)
                    .map(|(_, (d, w))| d * &Exact::integer(*w))
                    .sum();
                let a = &rest / &Exact::integer(others);
                let b = &differences[moved];
                flips.consider(rival, &a, b);
            }
            flips
        });
        flips.collect()
    }
}

impl WeightFlips {
    fn consider(&mut self, rival: &str, a: &Exact, b: &Exact) {
        if a == b {
            return;
        }
        let at = a / &(a - b);
        if at.is_negative() || at > Exact::integer(1) {
            return;
        }
        let (side, nearer): (_, fn(&Exact, &Exact) -> bool) = if at >= self.share {
            (&mut self.above, |new, old| new < old)
        } else {
            (&mut self.below, |new, old| new > old)
        };
        match side {
            Some(flip) if flip.share == at => {
                flip.rivals.push(rival.to_owned());
                flip.rivals.sort();
            }
            Some(flip) if !nearer(&at, &flip.share) => {}
            _ => {
                *side = Some(Flip {
                    share: at,
                    rivals: vec![rival.to_owned()],
                })
            }
        }
    }
}

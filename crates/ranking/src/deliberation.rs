//! What a jury should talk about before it decides: how narrow, how fragile, how sure.
//!
//! A trigger asks for a recorded vote; it changes no figure.

use crate::calibration::{Calibration, calibrate};
use crate::exact::Exact;
use crate::flips::WeightFlips;
use crate::official::{self, Ranking};
use crate::ratings::Ratings;
use crate::rule::Method;
use crate::stability::Without;

/// How firmly a ranking stands, for the minutes.
#[derive(Debug, Clone, PartialEq)]
pub struct Stability {
    /// First minus second exact score, in points; `None` with fewer than two ranked entries.
    pub margin: Option<Exact>,
    /// How many points the total of one single sheet would have to change by to close that margin,
    /// for the juror who weighs most; `None` under methods that are not linear.
    pub margin_on_one_sheet: Option<Exact>,
    /// The ranking without each juror.
    pub without_juror: Vec<Without>,
    /// The ranking without each college, the other weights keeping their proportions.
    pub without_college: Vec<Without>,
    /// Where other criterion weights would change the winner.
    pub criterion_flips: Vec<WeightFlips>,
    /// Where other college weights would.
    pub college_flips: Vec<WeightFlips>,
    /// Severity, calibrated standing, chances, juror flags.
    pub calibration: Calibration,
    /// What calls for a deliberation with a recorded vote.
    pub triggers: Vec<Trigger>,
}

/// A reason to deliberate.
#[derive(Debug, Clone, PartialEq)]
pub enum Trigger {
    /// The calibrated standing has another entry first.
    CalibratedWinnerDiffers {
        /// First in the calibrated standing.
        calibrated: String,
    },
    /// The calibrated standing has another set of first three.
    CalibratedPodiumDiffers,
    /// Without this juror another entry wins.
    WinnerDependsOnJuror {
        /// The juror.
        juror: String,
        /// Whether the juror carries a flag as well.
        flagged: bool,
        /// Who would be first.
        winner: Vec<String>,
    },
    /// Without this juror the first three are others.
    PodiumDependsOnJuror {
        /// The juror.
        juror: String,
        /// Whether the juror carries a flag as well.
        flagged: bool,
    },
    /// A change of at most five points in a hundred of one weight changes the winner.
    WeightDecides {
        /// The criterion or college.
        of: String,
        /// Its share in the rule.
        share: Exact,
        /// The share at which rivals draw level.
        flip: Exact,
    },
    /// The winner's chance of being the best is below 0.6.
    WinnerUncertain {
        /// The chance, 0 to 1.
        chance: f64,
    },
    /// Jurors fall into groups that share no entry: severity cannot be compared.
    Disconnected {
        /// How many groups.
        components: usize,
    },
}

impl Ranking {
    /// Everything about how firmly this ranking stands; `draws` (2,000 is plenty, 0 leaves chances
    /// out) and `seed` make the chances replayable.
    pub fn stability(&self, draws: u32, seed: u64) -> Stability {
        let calibration = calibrate(&Ratings::of_ranking(self), draws, seed);
        let mut stability = Stability {
            margin: None,
            margin_on_one_sheet: None,
            without_juror: self.leave_one_juror_out(),
            without_college: self.leave_one_college_out(),
            criterion_flips: self.criterion_flips(),
            college_flips: self.college_flips(),
            calibration,
            triggers: Vec::new(),
        };
        if let [first, second, ..] = self.entries.as_slice()
            && let (Some(a), Some(b)) = (&first.exact, &second.exact)
        {
            let margin = a - b;
            let influence = [first.at, second.at]
                .into_iter()
                .filter_map(|at| self.influence(at))
                .max();
            stability.margin_on_one_sheet = influence.map(|influence| &margin / &influence);
            stability.margin = Some(margin);
        }
        stability.triggers = self.triggers(&stability);
        stability
    }

    /// How far one point on one sheet's total moves the entry's score, at most.
    fn influence(&self, entry: usize) -> Option<Exact> {
        if !matches!(self.rule.method, Method::CollegeMean | Method::PlainMean) {
            return None;
        }
        let sum: i128 = self.panel.groups.iter().map(|group| group.weight).sum();
        let ones = self.panel.sheets_of(entry).map(|(_, sheet)| (sheet, 1));
        let counts = official::sums(&self.panel, ones);
        let shares = self
            .panel
            .groups
            .iter()
            .zip(counts)
            .filter(|(_, (n, _))| *n > 0);
        shares
            .map(|(group, (n, _))| Exact::ratio(group.weight, sum * i128::from(n)))
            .max()
    }

    fn podium(&self) -> Vec<&str> {
        let first = self
            .entries
            .iter()
            .filter(|e| e.place.is_some_and(|place| place <= 3));
        let mut podium: Vec<&str> = first.map(|e| e.entry.as_str()).collect();
        podium.sort_unstable();
        podium
    }

    fn triggers(&self, stability: &Stability) -> Vec<Trigger> {
        let winners = self.winners();
        if winners.is_empty() {
            return Vec::new();
        }
        let podium = self.podium();
        let mut triggers = Vec::new();
        let components = &stability.calibration.components;
        if components.len() > 1 {
            triggers.push(Trigger::Disconnected {
                components: components.len(),
            });
        }
        if let [component] = components.as_slice() {
            let ranked = |entry: &&str| {
                self.entries
                    .iter()
                    .any(|e| e.entry == **entry && e.place.is_some())
            };
            let order = component
                .entries
                .iter()
                .map(|e| e.entry.as_str())
                .filter(ranked);
            let mut calibrated: Vec<&str> = order.take(podium.len()).collect();
            if let Some(first) = calibrated.first().filter(|first| !winners.contains(first)) {
                triggers.push(Trigger::CalibratedWinnerDiffers {
                    calibrated: (*first).to_owned(),
                });
            }
            calibrated.sort_unstable();
            if calibrated != podium {
                triggers.push(Trigger::CalibratedPodiumDiffers);
            }
        }
        let entries = components.iter().flat_map(|c| &c.entries);
        let chances = entries
            .filter(|e| winners.contains(&e.entry.as_str()))
            .filter_map(|e| e.first);
        if let Some(chance) = chances.reduce(f64::max).filter(|chance| *chance < 0.6) {
            triggers.push(Trigger::WinnerUncertain { chance });
        }
        for without in &stability.without_juror {
            let jurors = components.iter().flat_map(|c| &c.jurors);
            let flagged = jurors
                .clone()
                .any(|j| j.juror == without.left_out && !j.flags.is_empty());
            let juror = without.left_out.clone();
            let still: Vec<&str> = without.winner.iter().map(String::as_str).collect();
            if still != winners {
                let winner = without.winner.clone();
                triggers.push(Trigger::WinnerDependsOnJuror {
                    juror,
                    flagged,
                    winner,
                });
            } else if without.podium != podium {
                triggers.push(Trigger::PodiumDependsOnJuror { juror, flagged });
            }
        }
        let five = Exact::ratio(1, 20);
        for flips in stability
            .criterion_flips
            .iter()
            .chain(&stability.college_flips)
        {
            for flip in flips.above.iter().chain(&flips.below) {
                let move_by = if flip.share > flips.share {
                    &flip.share - &flips.share
                } else {
                    &flips.share - &flip.share
                };
                if move_by <= five {
                    triggers.push(Trigger::WeightDecides {
                        of: flips.of.clone(),
                        share: flips.share.clone(),
                        flip: flip.share.clone(),
                    });
                }
            }
        }
        triggers
    }
}

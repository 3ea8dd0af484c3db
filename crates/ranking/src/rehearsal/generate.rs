//! Invented scores with a known truth behind them.

use serde::Serialize;

use crate::decimal::Decimal;
use crate::numeric::functions::exp;
use crate::numeric::random::Random;
use crate::rule::{Rule, Scale};
use crate::table::ScoreTable;

/// Standard deviations of what makes a score, in points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Spread {
    /// Merit between entries.
    pub entry: f64,
    /// Severity between jurors.
    pub severity: f64,
    /// What one juror sees in one entry, on every criterion alike.
    pub sheet: f64,
    /// Noise of a single score.
    pub score: f64,
    /// How an entry differs between criteria.
    pub entry_by_criterion: f64,
    /// How a juror differs between criteria.
    pub juror_by_criterion: f64,
    /// Standard deviation of the logarithm of how wide a stretch of the scale a juror uses.
    pub scale_use: f64,
}

impl Default for Spread {
    /// An ordinary jury on a scale of 1 to 10: severity .7 and a noise of .77 in a sheet's total.
    fn default() -> Self {
        Self {
            entry: 1.0,
            severity: 0.7,
            sheet: 0.67,
            score: 0.7,
            entry_by_criterion: 0.5,
            juror_by_criterion: 0.2,
            scale_use: 0.0,
        }
    }
}

impl Spread {
    /// The ordinary jury on another scale: its deviations in proportion to how wide the scale is.
    pub fn on(scale: &Scale) -> Self {
        let width = scale.max.exact().to_f64() - scale.min.exact().to_f64();
        let factor = width / 9.0;
        let usual = Self::default();
        Self {
            entry: usual.entry * factor,
            severity: usual.severity * factor,
            sheet: usual.sheet * factor,
            score: usual.score * factor,
            entry_by_criterion: usual.entry_by_criterion * factor,
            juror_by_criterion: usual.juror_by_criterion * factor,
            scale_use: usual.scale_use,
        }
    }
}

/// A jury to invent.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// The rule that will rank: its criteria, colleges and scale are used.
    pub rule: Rule,
    /// How many entries.
    pub entries: usize,
    /// How many jurors in each of the rule's colleges (in all, under a rule without colleges).
    pub jurors: Vec<usize>,
    /// Readers per entry, shared among the colleges as evenly as can be; who gives one more goes round.
    pub readers: usize,
    /// The standard deviations.
    pub spread: Spread,
    /// How much more lenient each college is, in points; missing ones 0.
    pub college_shift: Vec<f64>,
    /// With 2 or more: entries fall into this many blocks whose merits differ, and each juror reads
    /// only two neighbouring ones. With 0 or 1, jurors read a random share of all.
    pub blocks: usize,
    /// How far the best block's mean merit lies above the worst's.
    pub block_gap: f64,
}

/// One invented jury.
#[derive(Debug, Clone)]
pub struct Played {
    /// The sheets; entries are named `E0000`…, jurors `J000`….
    pub table: ScoreTable,
    /// The planted merit of each entry.
    pub truth: Vec<f64>,
    /// The planted severity of each juror, lenient above zero, college by college.
    pub severity: Vec<f64>,
    /// Sheets per juror.
    pub load: Vec<usize>,
}

impl Scenario {
    /// Invents one jury; the same generator state gives the same one.
    pub fn play(&self, random: &mut Random) -> Played {
        let blocks = self.blocks.max(1);
        let block_of = |entry: usize| entry * blocks / self.entries.max(1);
        let step = self.block_gap / (blocks.max(2) - 1) as f64;
        let truth: Vec<f64> = (0..self.entries)
            .map(|entry| {
                let height = block_of(entry) as f64 - (blocks - 1) as f64 / 2.0;
                self.spread.entry * random.normal() + step * height
            })
            .collect();
        let count: usize = self.jurors.iter().sum();
        let college_of: Vec<usize> = self
            .jurors
            .iter()
            .enumerate()
            .flat_map(|(college, size)| std::iter::repeat_n(college, *size))
            .collect();
        let mut severity: Vec<f64> = (0..count).map(|_| random.normal()).collect();
        let mean = severity.iter().sum::<f64>() / count.max(1) as f64;
        for (juror, value) in severity.iter_mut().enumerate() {
            let shift = self
                .college_shift
                .get(college_of[juror])
                .copied()
                .unwrap_or(0.0);
            *value = self.spread.severity * (*value - mean) + shift;
        }
        let scale_use: Vec<f64> = (0..count)
            .map(|_| exp(self.spread.scale_use * random.normal()))
            .collect();
        let criteria = self.rule.criteria.len();
        let mut by_criterion = |rows: usize, sd: f64| -> Vec<Vec<f64>> {
            let weights: Vec<f64> = self
                .rule
                .criteria
                .iter()
                .map(|c| c.weight.to_f64())
                .collect();
            let sum: f64 = weights.iter().sum();
            (0..rows)
                .map(|_| {
                    let row: Vec<f64> = (0..criteria).map(|_| sd * random.normal()).collect();
                    // Around the merit: the weighted mean of the differences is nothing.
                    let centre: f64 =
                        row.iter().zip(&weights).map(|(x, w)| x * w).sum::<f64>() / sum;
                    row.into_iter().map(|x| x - centre).collect()
                })
                .collect()
        };
        let entry_taste = by_criterion(self.entries, self.spread.entry_by_criterion);
        let juror_taste = by_criterion(count, self.spread.juror_by_criterion);

        let readers = self.allot(&college_of, block_of, random);
        let (mut table, mut load) = (ScoreTable::new(), vec![0; count]);
        let names: Vec<String> = (0..count).map(|juror| format!("J{juror:03}")).collect();
        let grid = Grid::of(&self.rule);
        for (entry, jurors) in readers.into_iter().enumerate() {
            let name = format!("E{entry:04}");
            table.entry(&name);
            for juror in jurors {
                load[juror] += 1;
                let college = self.rule.colleges.get(college_of[juror]);
                let college = college.map_or("", |c| c.id.as_str());
                let seen = truth[entry] * scale_use[juror]
                    + severity[juror]
                    + self.spread.sheet * random.normal();
                for (c, criterion) in self.rule.criteria.iter().enumerate() {
                    let taste = entry_taste[entry][c] + juror_taste[juror][c];
                    let value = seen + taste + self.spread.score * random.normal();
                    table.score(
                        &name,
                        &names[juror],
                        college,
                        &criterion.id,
                        grid.nearest(value),
                    );
                }
            }
        }
        Played {
            table,
            truth,
            severity,
            load,
        }
    }

    /// The readers of each entry: from each college the least loaded who may read its block, in a
    /// random order.
    fn allot(
        &self,
        college_of: &[usize],
        block_of: impl Fn(usize) -> usize,
        random: &mut Random,
    ) -> Vec<Vec<usize>> {
        let colleges = self.jurors.len().max(1);
        let mut load = vec![0usize; college_of.len()];
        let mut readers = vec![Vec::new(); self.entries];
        let mut order: Vec<usize> = (0..self.entries).collect();
        random.shuffle(&mut order);
        for (turn, entry) in order.into_iter().enumerate() {
            for college in 0..colleges {
                let more = (college + turn) % colleges < self.readers % colleges;
                let quota = self.readers / colleges + usize::from(more);
                let mut able: Vec<(usize, u64, usize)> = Vec::new();
                for (place, juror) in (0..college_of.len())
                    .filter(|j| college_of[*j] == college)
                    .enumerate()
                {
                    let home = place % self.blocks.max(1);
                    let apart = (block_of(entry) + self.blocks - home.min(self.blocks))
                        % self.blocks.max(1);
                    if self.blocks < 2 || apart < 2 {
                        able.push((load[juror], random.bits(), juror));
                    }
                }
                able.sort_unstable();
                for (_, _, juror) in able.into_iter().take(quota) {
                    load[juror] += 1;
                    readers[entry].push(juror);
                }
            }
        }
        readers
    }
}

/// The rule's scale as a grid of steps.
struct Grid {
    min: i64,
    max: i64,
    step: i64,
    decimals: u8,
    middle: f64,
}

impl Grid {
    fn of(rule: &Rule) -> Self {
        let (decimals, [min, max, step]) = rule.scale.units().unwrap_or((0, [1, 10, 1]));
        let unit = Decimal::new(1, decimals).map_or(1.0, |d| d.exact().to_f64());
        // Juries seldom use the lower half: the ordinary score is a little above the middle.
        let middle = (min as f64 + 0.555 * (max - min) as f64) * unit;
        Self {
            min,
            max,
            step,
            decimals,
            middle,
        }
    }

    /// The score nearest to a value that is 0 for the ordinary one.
    fn nearest(&self, value: f64) -> Decimal {
        let unit = Decimal::new(1, self.decimals).map_or(1.0, |d| d.exact().to_f64());
        let steps = ((value + self.middle) / unit - self.min as f64) / self.step as f64;
        let most = (self.max - self.min) / self.step;
        let steps = (steps.round() as i64).clamp(0, most);
        Decimal::new(self.min + steps * self.step, self.decimals).unwrap_or(Decimal::ZERO)
    }
}

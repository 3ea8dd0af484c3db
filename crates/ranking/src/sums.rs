//! What every mean of an entry is made of, added up once.

use crate::fraction::Fraction;
use crate::official::weigh;
use crate::panel::Panel;

/// Counts and sums of every entry's valid sheets by group, in the panel's integers.
pub(crate) struct Sums<'a> {
    panel: &'a Panel,
    /// For each entry and group: the sheets, and the sum of their totals.
    totals: Vec<(u32, i128)>,
    /// For each entry, criterion and group: the sum of the scores.
    scores: Vec<i128>,
}

impl<'a> Sums<'a> {
    pub fn of(panel: &'a Panel) -> Self {
        let (entries, groups) = (panel.entries.len(), panel.groups.len());
        let width = panel.weights.len();
        let mut totals = vec![(0, 0); entries * groups];
        let mut scores = vec![0; entries * width * groups];
        for entry in 0..entries {
            let totals = &mut totals[entry * groups..(entry + 1) * groups];
            let sums = &mut scores[entry * width * groups..(entry + 1) * width * groups];
            for (at, sheet) in panel.sheets_of(entry) {
                let group = panel.group_of[sheet.juror as usize];
                totals[group].0 += 1;
                totals[group].1 += sheet.total;
                for (criterion, score) in panel.scores_of(at).iter().enumerate() {
                    sums[criterion * groups + group] += i128::from(*score);
                }
            }
        }
        Self {
            panel,
            totals,
            scores,
        }
    }

    /// An entry's sheets and sum of totals in each group.
    pub fn totals(&self, entry: usize) -> &[(u32, i128)] {
        let groups = self.panel.groups.len();
        &self.totals[entry * groups..(entry + 1) * groups]
    }

    /// An entry's sums of scores on one criterion in each group.
    pub fn scores(&self, entry: usize, criterion: usize) -> &[i128] {
        let (groups, width) = (self.panel.groups.len(), self.panel.weights.len());
        let start = (entry * width + criterion) * groups;
        &self.scores[start..start + groups]
    }

    /// An entry's score, as if one of its sheets were not there; `None` when incomplete. Only for
    /// methods that are linear.
    pub fn score(&self, entry: usize, without: Option<usize>) -> Option<Fraction> {
        let mut sums = Room::of(self.totals(entry));
        if let Some(at) = without {
            let sheet = self.panel.sheets[at];
            let (n, sum) = &mut sums.get()[self.panel.group_of[sheet.juror as usize]];
            *n -= 1;
            *sum -= sheet.total;
        }
        let mut groups = self.panel.groups.iter().zip(sums.get());
        let complete = groups.all(|(group, (n, _))| *n >= group.needs);
        complete.then(|| weigh(self.panel, sums.get(), self.panel.unit()))
    }

    /// An entry's mean on one criterion, as if one of its sheets were not there.
    pub fn criterion(&self, entry: usize, criterion: usize, without: Option<usize>) -> Fraction {
        let mut sums = Room::of(self.totals(entry));
        let scores = sums.get().iter_mut().zip(self.scores(entry, criterion));
        scores.for_each(|((_, sum), score)| *sum = *score);
        if let Some(at) = without {
            let group = self.panel.group_of[self.panel.sheets[at].juror as usize];
            let (n, sum) = &mut sums.get()[group];
            *n -= 1;
            *sum -= i128::from(self.panel.scores_of(at)[criterion]);
        }
        weigh(self.panel, sums.get(), self.panel.score_unit())
    }
}

/// The sums of a few groups without asking for memory; of many, with.
enum Room {
    Few([(u32, i128); 4], usize),
    Many(Vec<(u32, i128)>),
}

impl Room {
    fn of(sums: &[(u32, i128)]) -> Self {
        let mut few = [(0, 0); 4];
        match few.get_mut(..sums.len()) {
            Some(room) => {
                room.copy_from_slice(sums);
                Self::Few(few, sums.len())
            }
            None => Self::Many(sums.to_vec()),
        }
    }

    fn get(&mut self) -> &mut [(u32, i128)] {
        match self {
            Self::Few(few, count) => &mut few[..*count],
            Self::Many(many) => many,
        }
    }
}

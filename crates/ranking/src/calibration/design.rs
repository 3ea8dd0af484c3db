//! The sums a fit of y = θ_e + β_j + ε is made of.

use crate::calibration::{NotIdentified, components};
use crate::numeric::matrix::Matrix;
use crate::ratings::Ratings;

/// Counts and sums, with all values taken from their overall mean so that squares stay small.
#[derive(Debug, Clone)]
pub(crate) struct Design<'a> {
    pub ratings: &'a Ratings,
    /// Sheets in all.
    pub sheets: usize,
    /// The overall mean, which every other sum is taken from.
    pub centre: f64,
    /// Σ y by entry and by juror.
    pub entry_sum: Vec<f64>,
    pub juror_sum: Vec<f64>,
    /// Counts by entry and by juror.
    pub entry_count: Vec<f64>,
    pub juror_count: Vec<f64>,
    /// Σ y².
    pub squares: f64,
    /// See [`Design::prepare`].
    by_count: Vec<(f64, Matrix)>,
}

impl<'a> Design<'a> {
    /// Of connected ratings.
    pub fn of(ratings: &'a Ratings) -> Result<Self, NotIdentified> {
        match components(ratings).len() {
            0 => return Err(NotIdentified::TooFewSheets),
            1 => {}
            parts => return Err(NotIdentified::Disconnected(parts)),
        }
        let (n, m, sheets) = (
            ratings.entries().len(),
            ratings.jurors().len(),
            ratings.len(),
        );
        let centre = ratings.iter().map(|(.., value)| value).sum::<f64>() / sheets as f64;
        let mut design = Self {
            ratings,
            sheets,
            centre,
            entry_sum: vec![0.0; n],
            juror_sum: vec![0.0; m],
            entry_count: vec![0.0; n],
            juror_count: vec![0.0; m],
            squares: 0.0,
            by_count: Vec::new(),
        };
        for (entry, juror, value) in ratings.iter() {
            let y = value - centre;
            design.entry_sum[entry] += y;
            design.juror_sum[juror] += y;
            design.entry_count[entry] += 1.0;
            design.juror_count[juror] += 1.0;
            design.squares += y * y;
        }
        Ok(design)
    }

    /// Prepares for many ridges: where entries share few counts of sheets, BᵀB of each count is kept,
    /// so that another ridge costs no pass over the sheets.
    pub fn prepare(&mut self) {
        let m = self.juror_count.len();
        let mut counts: Vec<usize> = self
            .entry_count
            .iter()
            .map(|count| *count as usize)
            .collect();
        let pass: usize = counts.iter().map(|count| count * count).sum();
        counts.sort_unstable();
        counts.dedup();
        if counts.len() * m * m < pass {
            let together =
                |count: &usize| (*count as f64, self.together(|n| f64::from(n == *count)));
            self.by_count = counts.iter().map(together).collect();
        }
    }

    /// BᵀWB, full, with the weight of an entry given by its count of sheets.
    fn together(&self, weight: impl Fn(usize) -> f64) -> Matrix {
        let m = self.juror_count.len();
        let mut matrix = Matrix::zero(m);
        for entry in 0..self.entry_count.len() {
            let row = self.ratings.of_entry(entry);
            let weight = weight(row.len());
            if weight == 0.0 {
                continue;
            }
            for (a, _) in row {
                let cells = &mut matrix.cells[a * m..(a + 1) * m];
                row.iter().for_each(|(b, _)| cells[*b] += weight);
            }
        }
        matrix
    }

    /// diag(N_j) − BᵀD⁻¹B, full, where D are the entries' counts plus `ridge`.
    pub fn jurors_by_jurors(&self, ridge: f64) -> Matrix {
        let mut matrix = match self.by_count.as_slice() {
            [] => self.together(|count| -1.0 / (count as f64 + ridge)),
            kept => {
                let mut sum = Matrix::zero(self.juror_count.len());
                for (count, together) in kept {
                    let share = 1.0 / (count + ridge);
                    let cells = sum.cells.iter_mut().zip(&together.cells);
                    cells.for_each(|(cell, shared)| *cell -= share * shared);
                }
                sum
            }
        };
        for (juror, count) in self.juror_count.iter().enumerate() {
            *matrix.at(juror, juror) += count;
        }
        matrix
    }

    /// s_j − BᵀD⁻¹s_e.
    pub fn juror_rest(&self, ridge: f64) -> Vec<f64> {
        let mut rest = self.juror_sum.clone();
        for (entry, sum) in self.entry_sum.iter().enumerate() {
            let mean = sum / (self.entry_count[entry] + ridge);
            self.ratings
                .of_entry(entry)
                .iter()
                .for_each(|(juror, _)| rest[*juror] -= mean);
        }
        rest
    }

    /// (s_e − Bβ)/(N_e + ridge), still from the overall mean.
    pub fn entries_given(&self, jurors: &[f64], ridge: f64) -> Vec<f64> {
        let entry = |(entry, sum): (usize, &f64)| {
            let row = self.ratings.of_entry(entry);
            let lenience: f64 = row.iter().map(|(juror, _)| jurors[*juror]).sum();
            (sum - lenience) / (self.entry_count[entry] + ridge)
        };
        self.entry_sum.iter().enumerate().map(entry).collect()
    }

    /// Σ over entries of Σ(y − mean of the entry)²: what is left when every entry has its own mean.
    pub fn within_entries(&self) -> f64 {
        let mut sum = 0.0;
        for entry in 0..self.entry_count.len() {
            let mean = self.entry_sum[entry] / self.entry_count[entry];
            for (_, value) in self.ratings.of_entry(entry) {
                let r = value - self.centre - mean;
                sum += r * r;
            }
        }
        sum
    }
}

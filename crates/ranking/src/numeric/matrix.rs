//! Symmetric positive definite systems by Cholesky's factor.

use crate::numeric::dot;
use crate::numeric::functions::ln;
use crate::numeric::product::{DEPTH, Rows};
use crate::numeric::wide::widest;

/// A dense square matrix, row by row. Symmetric users fill at least the upper triangle.
#[derive(Debug, Clone)]
pub(crate) struct Matrix {
    pub n: usize,
    pub cells: Vec<f64>,
}

impl Matrix {
    pub fn zero(n: usize) -> Self {
        Self {
            n,
            cells: vec![0.0; n * n],
        }
    }

    pub fn at(&mut self, row: usize, column: usize) -> &mut f64 {
        &mut self.cells[row * self.n + column]
    }

    pub fn row(&self, row: usize) -> &[f64] {
        &self.cells[row * self.n..(row + 1) * self.n]
    }

    /// The factor U of UᵀU from the upper triangle; `None` when not positive definite.
    ///
    /// In blocks of rows (G. Golub, C. Van Loan, Matrix Computations, §4.2.9): a block is finished,
    /// then its part is taken from all rows below it.
    pub fn cholesky(mut self) -> Option<Cholesky> {
        let n = self.n;
        for first in (0..n).step_by(DEPTH) {
            let last = (first + DEPTH).min(n);
            let (done, below) = self.cells.split_at_mut(last * n);
            let block = &mut done[first * n..];
            widest(
                #[inline(always)]
                || finish(block, first, n),
            )?;
            let rows = Rows {
                n,
                first: last,
                cells: below,
            };
            rows.subtract(block, block, |row| row..n);
        }
        Some(Cholesky { factor: self })
    }
}

/// Factorises a block of rows from `first` that owes nothing to the rows above it any more.
#[inline(always)]
fn finish(block: &mut [f64], first: usize, n: usize) -> Option<()> {
    for k in first..first + block.len() / n {
        let (above, row) = block.split_at_mut((k - first) * n);
        let row = &mut row[..n];
        for other in above.chunks_exact(n) {
            subtract(&mut row[k..], other[k], &other[k..]);
        }
        let pivot = row[k];
        if pivot.is_nan() || pivot <= 0.0 {
            return None;
        }
        let root = pivot.sqrt();
        row[k] = root;
        row[k + 1..].iter_mut().for_each(|cell| *cell /= root);
    }
    Some(())
}

/// row ← row − factor·other.
#[inline(always)]
fn subtract(row: &mut [f64], factor: f64, other: &[f64]) {
    let cells = row.iter_mut().zip(other);
    cells.for_each(|(cell, other)| *cell -= factor * other);
}

/// A Cholesky factor U, upper; what stands below its diagonal has no meaning.
#[derive(Debug, Clone)]
pub(crate) struct Cholesky {
    factor: Matrix,
}

impl Cholesky {
    /// ln |A|.
    pub fn ln_determinant(&self) -> f64 {
        2.0 * (0..self.factor.n)
            .map(|i| ln(self.factor.row(i)[i]))
            .sum::<f64>()
    }

    /// U⁻ᵀ b, in place.
    pub fn forward(&self, b: &mut [f64]) {
        for i in 0..b.len() {
            let row = self.factor.row(i);
            b[i] /= row[i];
            let value = b[i];
            subtract(&mut b[i + 1..], value, &row[i + 1..]);
        }
    }

    /// U⁻¹ b, in place.
    pub fn backward(&self, b: &mut [f64]) {
        for i in (0..b.len()).rev() {
            let row = self.factor.row(i);
            b[i] = (b[i] - dot(&row[i + 1..], &b[i + 1..])) / row[i];
        }
    }

    /// U⁻¹ b for several b side by side, in place: `b[i]` holds the ith number of each.
    pub fn backward_together<const W: usize>(&self, b: &mut [[f64; W]]) {
        widest(
            #[inline(always)]
            || self.backward_side_by_side(b),
        );
    }

    #[inline(always)]
    fn backward_side_by_side<const W: usize>(&self, b: &mut [[f64; W]]) {
        const RUN: usize = 4;
        let n = b.len();
        let mut end = n;
        while end > 0 {
            let start = end.saturating_sub(RUN);
            let (own, known) = b[start..].split_at_mut(end - start);
            // What the numbers found so far take from each of these.
            if let Ok(own) = <&mut [[f64; W]; RUN]>::try_from(&mut *own) {
                let rows: [&[f64]; RUN] =
                    std::array::from_fn(|i| &self.factor.row(start + i)[end..n]);
                let mut sums = [[0.0; W]; RUN];
                for (k, x) in known.iter().enumerate() {
                    for (sums, row) in sums.iter_mut().zip(&rows) {
                        let factor = row[k];
                        sums.iter_mut()
                            .zip(x)
                            .for_each(|(sum, x)| *sum += factor * x);
                    }
                }
                for (own, sums) in own.iter_mut().zip(&sums) {
                    own.iter_mut().zip(sums).for_each(|(own, sum)| *own -= sum);
                }
            } else {
                for (i, own) in own.iter_mut().enumerate() {
                    let row = &self.factor.row(start + i)[end..n];
                    let mut sums = [0.0; W];
                    for (x, factor) in known.iter().zip(row) {
                        sums.iter_mut()
                            .zip(x)
                            .for_each(|(sum, x)| *sum += factor * x);
                    }
                    own.iter_mut().zip(&sums).for_each(|(own, sum)| *own -= sum);
                }
            }
            for i in (0..own.len()).rev() {
                let row = self.factor.row(start + i);
                let (own, later) = own[i..].split_at_mut(1);
                for (x, factor) in later.iter().zip(&row[start + i + 1..]) {
                    own[0]
                        .iter_mut()
                        .zip(x)
                        .for_each(|(own, x)| *own -= factor * x);
                }
                own[0].iter_mut().for_each(|own| *own /= row[start + i]);
            }
            end = start;
        }
    }

    /// A⁻¹ b.
    pub fn solve(&self, b: &[f64]) -> Vec<f64> {
        let mut x = b.to_vec();
        self.forward(&mut x);
        self.backward(&mut x);
        x
    }

    /// Row i of W is (eᵢ − Σ Uₖᵢ·row k)/Uᵢᵢ over the k before it, for a block of rows from `first`
    /// from which the rows above it are taken already.
    #[inline(always)]
    fn invert(&self, block: &mut [f64], first: usize) {
        let n = self.factor.n;
        for i in first..first + block.len() / n {
            let (above, row) = block.split_at_mut((i - first) * n);
            let row = &mut row[..=i];
            for (k, other) in above.chunks_exact(n).enumerate() {
                let k = first + k;
                subtract(&mut row[..=k], self.factor.row(k)[i], &other[..=k]);
            }
            let pivot = self.factor.row(i)[i];
            row[..i].iter_mut().for_each(|cell| *cell /= pivot);
            row[i] = 1.0 / pivot;
        }
    }

    /// A⁻¹, full: W = U⁻ᵀ by blocks of rows, then WᵀW; n³/3 multiplications in all.
    pub fn inverse(&self) -> Matrix {
        let n = self.factor.n;
        let mut lower = Matrix::zero(n);
        for first in (0..n).step_by(DEPTH) {
            let last = (first + DEPTH).min(n);
            let (done, below) = lower.cells.split_at_mut(last * n);
            let block = &mut done[first * n..];
            widest(
                #[inline(always)]
                || self.invert(block, first),
            );
            let rows = Rows {
                n,
                first: last,
                cells: below,
            };
            let factor = &self.factor.cells[first * n..last * n];
            rows.subtract(factor, block, |_| 0..last);
        }
        let mut inverse = Matrix::zero(n);
        for (block, rows) in lower.cells.chunks(DEPTH * n).enumerate() {
            let last = ((block + 1) * DEPTH).min(n);
            let upper = Rows {
                n,
                first: 0,
                cells: &mut inverse.cells[..last * n],
            };
            upper.subtract(rows, rows, |row| row..last);
        }
        for i in 0..n {
            for j in i..n {
                let cell = -inverse.cells[i * n + j];
                inverse.cells[i * n + j] = cell;
                inverse.cells[j * n + i] = cell;
            }
        }
        inverse
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numeric::random::Random;

    #[test]
    fn the_inverse_is_one() {
        for n in [1, 2, 7, 20, 75] {
            let mut random = Random::new(n as u64);
            let points: Vec<Vec<f64>> = (0..n)
                .map(|_| (0..n + 3).map(|_| random.normal()).collect())
                .collect();
            let mut a = Matrix::zero(n);
            for i in 0..n {
                for j in 0..n {
                    *a.at(i, j) = dot(&points[i], &points[j]);
                }
            }
            let cholesky = a.clone().cholesky().unwrap();
            let inverse = cholesky.inverse();
            for i in 0..n {
                for j in 0..n {
                    let product = dot(a.row(i), inverse.row(j));
                    assert!((product - f64::from(i == j)).abs() < 1e-9, "{n} {i} {j}");
                }
            }
            // Several right-hand sides at once come out as each alone.
            let mut together: Vec<[f64; 3]> = (0..n)
                .map(|_| std::array::from_fn(|_| random.normal()))
                .collect();
            let alone: Vec<Vec<f64>> = (0..3)
                .map(|side| {
                    let mut b: Vec<f64> = together.iter().map(|row| row[side]).collect();
                    cholesky.backward(&mut b);
                    b
                })
                .collect();
            cholesky.backward_together(&mut together);
            for (i, row) in together.iter().enumerate() {
                for (side, x) in row.iter().enumerate() {
                    assert!(
                        (x - alone[side][i]).abs() < 1e-9 * (1.0 + x.abs()),
                        "{n} {i}"
                    );
                }
            }
        }
    }
}

//! Symmetric positive definite systems by Cholesky's factor.

use crate::numeric::dot;
use crate::numeric::functions::ln;

/// A dense square matrix, row by row. Symmetric users fill at least the lower triangle.
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

    /// The factor L of LLᵀ from the lower triangle; `None` when not positive definite.
    pub fn cholesky(mut self) -> Option<Cholesky> {
        let n = self.n;
        for i in 0..n {
            let (above, rest) = self.cells.split_at_mut(i * n);
            let row = &mut rest[..n];
            for j in 0..i {
                let other = &above[j * n..j * n + n];
                row[j] = (row[j] - dot(&row[..j], &other[..j])) / other[j];
            }
            let pivot = row[i] - dot(&row[..i], &row[..i]);
            if pivot.is_nan() || pivot <= 0.0 {
                return None;
            }
            row[i] = pivot.sqrt();
        }
        Some(Cholesky { factor: self })
    }
}

/// A Cholesky factor.
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

    /// L⁻¹ b, in place.
    pub fn forward(&self, b: &mut [f64]) {
        for i in 0..b.len() {
            let row = self.factor.row(i);
            b[i] = (b[i] - dot(&row[..i], &b[..i])) / row[i];
        }
    }

    /// L⁻ᵀ b, in place.
    pub fn backward(&self, b: &mut [f64]) {
        for i in (0..b.len()).rev() {
            let row = self.factor.row(i);
            b[i] /= row[i];
            let value = b[i];
            for (cell, factor) in b[..i].iter_mut().zip(&row[..i]) {
                *cell -= value * factor;
            }
        }
    }

    /// A⁻¹ b.
    pub fn solve(&self, b: &[f64]) -> Vec<f64> {
        let mut x = b.to_vec();
        self.forward(&mut x);
        self.backward(&mut x);
        x
    }

    /// A⁻¹, full: L⁻¹ by rows, then L⁻ᵀL⁻¹; n³/3 multiplications in all.
    pub fn inverse(&self) -> Matrix {
        let n = self.factor.n;
        // Row i of L⁻¹ is (eᵢ − Σ Lᵢₖ·row k)/Lᵢᵢ.
        let mut lower = Matrix::zero(n);
        for i in 0..n {
            let (above, rest) = lower.cells.split_at_mut(i * n);
            let row = &mut rest[..n];
            let factor = self.factor.row(i);
            for k in 0..i {
                let cells = row[..=k].iter_mut().zip(&above[k * n..=k * n + k]);
                cells.for_each(|(cell, other)| *cell -= factor[k] * other);
            }
            row[..i].iter_mut().for_each(|cell| *cell /= factor[i]);
            row[i] = 1.0 / factor[i];
        }
        let mut columns = Matrix::zero(n);
        for i in 0..n {
            for (j, cell) in lower.row(i)[..=i].iter().enumerate() {
                *columns.at(j, i) = *cell;
            }
        }
        let mut inverse = lower;
        for i in 0..n {
            for j in 0..=i {
                let cell = dot(&columns.row(i)[i..], &columns.row(j)[i..]);
                *inverse.at(i, j) = cell;
                *inverse.at(j, i) = cell;
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
        for n in [1, 2, 7, 20] {
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
        }
    }
}

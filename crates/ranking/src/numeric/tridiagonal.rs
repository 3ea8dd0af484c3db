//! Householder's reduction of a symmetric matrix, and tridiagonal systems.

use crate::numeric::dot;
use crate::numeric::functions::ln;
use crate::numeric::matrix::Matrix;

/// A = H T Hᵀ with T tridiagonal and H orthogonal, so that A + λI can be solved and its determinant
/// taken in O(n) for every further λ.
#[derive(Debug, Clone)]
pub(crate) struct Tridiagonal {
    diagonal: Vec<f64>,
    off: Vec<f64>,
    /// Householder vectors v of H = Π(I − 2vvᵀ), each over the entries after its own.
    vectors: Vec<Vec<f64>>,
}

impl Tridiagonal {
    /// Reduces a full symmetric matrix; 4/3·n³ operations.
    pub fn of(mut a: Matrix) -> Self {
        let n = a.n;
        let mut vectors = Vec::with_capacity(n.saturating_sub(2));
        let mut diagonal = Vec::with_capacity(n);
        let mut off = Vec::with_capacity(n.saturating_sub(1));
        for k in 0..n {
            diagonal.push(a.row(k)[k]);
            if k + 1 == n {
                break;
            }
            let mut v = a.row(k)[k + 1..].to_vec();
            let norm = dot(&v, &v).sqrt();
            if k + 2 == n || norm == 0.0 {
                off.push(v[0]);
                vectors.push(Vec::new());
                continue;
            }
            // Reflect onto the first axis, away from cancellation.
            let alpha = if v[0] > 0.0 { -norm } else { norm };
            v[0] -= alpha;
            let length = dot(&v, &v).sqrt();
            v.iter_mut().for_each(|x| *x /= length);
            off.push(alpha);
            // p = A v; w = p − (vᵀp) v; A ← A − 2vwᵀ − 2wvᵀ.
            let mut w: Vec<f64> = (k + 1..n)
                .map(|row| dot(&a.row(row)[k + 1..], &v))
                .collect();
            let along = dot(&v, &w);
            w.iter_mut().zip(&v).for_each(|(w, v)| *w -= along * v);
            for row in k + 1..n {
                let (v_row, w_row) = (2.0 * v[row - k - 1], 2.0 * w[row - k - 1]);
                let cells = &mut a.cells[row * n + k + 1..(row + 1) * n];
                for ((cell, v), w) in cells.iter_mut().zip(&v).zip(&w) {
                    *cell -= v_row * w + w_row * v;
                }
            }
            vectors.push(v);
        }
        Self {
            diagonal,
            off,
            vectors,
        }
    }

    /// Hᵀ x.
    pub fn rotate(&self, x: &[f64]) -> Vec<f64> {
        let mut x = x.to_vec();
        self.vectors
            .iter()
            .enumerate()
            .for_each(|(k, v)| reflect(&mut x[k + 1..], v));
        x
    }

    /// H x.
    pub fn rotate_back(&self, x: &[f64]) -> Vec<f64> {
        let mut x = x.to_vec();
        self.vectors
            .iter()
            .enumerate()
            .rev()
            .for_each(|(k, v)| reflect(&mut x[k + 1..], v));
        x
    }

    /// For T + λI: the solution for a rotated right-hand side, and ln of the determinant. λ must
    /// make it positive definite.
    pub fn solve(&self, lambda: f64, b: &[f64]) -> (Vec<f64>, f64) {
        let n = self.diagonal.len();
        let mut pivots = Vec::with_capacity(n);
        let mut x = b.to_vec();
        let mut ln_determinant = 0.0;
        for i in 0..n {
            let mut pivot = self.diagonal[i] + lambda;
            if i > 0 {
                let factor = self.off[i - 1] / pivots[i - 1];
                pivot -= factor * self.off[i - 1];
                x[i] -= factor * x[i - 1];
            }
            // T is positive semidefinite: rounding alone can bring a pivot below λ's own size.
            let pivot = pivot.max(f64::EPSILON * (self.diagonal[i].abs() + lambda));
            ln_determinant += ln(pivot);
            pivots.push(pivot);
        }
        for i in (0..n).rev() {
            if i + 1 < n {
                x[i] -= self.off[i] * x[i + 1];
            }
            x[i] /= pivots[i];
        }
        (x, ln_determinant)
    }
}

fn reflect(x: &mut [f64], v: &[f64]) {
    let along = 2.0 * dot(v, &x[..v.len()]);
    x.iter_mut().zip(v).for_each(|(x, v)| *x -= along * v);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numeric::random::Random;

    #[test]
    fn it_solves_what_cholesky_solves() {
        for n in [1, 2, 3, 8, 25] {
            let mut random = Random::new(n as u64);
            let points: Vec<Vec<f64>> = (0..n)
                .map(|_| (0..n + 2).map(|_| random.normal()).collect())
                .collect();
            let mut a = Matrix::zero(n);
            for i in 0..n {
                for j in 0..n {
                    *a.at(i, j) = dot(&points[i], &points[j]);
                }
            }
            let b: Vec<f64> = (0..n).map(|_| random.normal()).collect();
            let t = Tridiagonal::of(a.clone());
            for lambda in [0.01, 1.0, 50.0] {
                let (x, ln_determinant) = t.solve(lambda, &t.rotate(&b));
                let x = t.rotate_back(&x);
                let mut ridge = a.clone();
                (0..n).for_each(|i| *ridge.at(i, i) += lambda);
                let cholesky = ridge.cholesky().unwrap();
                assert!(
                    (cholesky.ln_determinant() - ln_determinant).abs() < 1e-8,
                    "{n} {lambda}"
                );
                for (got, want) in x.iter().zip(cholesky.solve(&b)) {
                    assert!((got - want).abs() < 1e-8, "{n} {lambda}");
                }
            }
        }
    }
}

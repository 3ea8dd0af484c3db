//! Householder's reduction of a symmetric matrix, and tridiagonal systems.

use crate::numeric::dot;
use crate::numeric::functions::ln;
use crate::numeric::matrix::Matrix;
use crate::numeric::wide::widest;

/// A = H T Hᵀ with T tridiagonal and H orthogonal, so that A + λI can be solved and its determinant
/// taken in O(n) for every further λ.
#[derive(Debug, Clone)]
pub(crate) struct Tridiagonal {
    diagonal: Vec<f64>,
    off: Vec<f64>,
    /// Householder vectors v of H = Π(I − 2vvᵀ), in the order they were applied, each over the first
    /// entries; empty where nothing was reflected.
    vectors: Vec<Vec<f64>>,
}

impl Tridiagonal {
    /// Reduces a symmetric matrix from its lower triangle, last row first; 4/3·n³ operations.
    ///
    /// A ← A − 2vwᵀ − 2wvᵀ of one step waits for the pass over A that the next step's product needs,
    /// so that every step reads and writes the triangle once.
    pub fn of(a: Matrix) -> Self {
        widest(
            #[inline(always)]
            || Self::reduce(a),
        )
    }

    #[inline(always)]
    fn reduce(mut a: Matrix) -> Self {
        let n = a.n;
        let mut vectors = Vec::with_capacity(n);
        let mut diagonal = vec![0.0; n];
        let mut off = vec![0.0; n.saturating_sub(1)];
        let mut waiting: Option<Update> = None;
        for k in (0..n).rev() {
            let (before, last) = a.cells.split_at_mut(k * n);
            let row = &mut last[..=k];
            if let Some(update) = &waiting {
                update.apply(row, k);
            }
            diagonal[k] = row[k];
            if k == 0 {
                break;
            }
            let mut v = row[..k].to_vec();
            let norm = dot(&v, &v).sqrt();
            if k == 1 || norm == 0.0 {
                off[k - 1] = v[k - 1];
                vectors.push(Vec::new());
                if let Some(update) = waiting.take() {
                    let rows = before.chunks_exact_mut(n).enumerate();
                    rows.for_each(|(i, row)| update.apply(&mut row[..=i], i));
                }
                continue;
            }
            // Reflect onto the last axis, away from cancellation.
            let alpha = if v[k - 1] > 0.0 { -norm } else { norm };
            v[k - 1] -= alpha;
            let length = dot(&v, &v).sqrt();
            v.iter_mut().for_each(|x| *x /= length);
            off[k - 1] = alpha;
            // w = A v from the lower triangle, less (vᵀw)v.
            let mut w = vec![0.0; k];
            for (i, row) in before.chunks_exact_mut(n).enumerate() {
                let row = &mut row[..=i];
                if let Some(update) = &waiting {
                    update.apply(row, i);
                }
                let own = times(&mut w[..i], &row[..i], &v[..i], v[i]);
                w[i] = own + row[i] * v[i];
            }
            let along = dot(&v, &w);
            w.iter_mut().zip(&v).for_each(|(w, v)| *w -= along * v);
            waiting = Some(Update { v: v.clone(), w });
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
        self.vectors.iter().for_each(|v| reflect(&mut x, v));
        x
    }

    /// H x.
    pub fn rotate_back(&self, x: &[f64]) -> Vec<f64> {
        let mut x = x.to_vec();
        self.vectors.iter().rev().for_each(|v| reflect(&mut x, v));
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

/// A ← A − 2vwᵀ − 2wvᵀ, not yet done.
struct Update {
    v: Vec<f64>,
    w: Vec<f64>,
}

impl Update {
    /// To the first cells of row `i`.
    #[inline(always)]
    fn apply(&self, row: &mut [f64], i: usize) {
        let (v_i, w_i) = (2.0 * self.v[i], 2.0 * self.w[i]);
        for ((cell, v), w) in row.iter_mut().zip(&self.v).zip(&self.w) {
            *cell -= v_i * w + w_i * v;
        }
    }
}

/// w ← w + factor·row, and the product row·v, in the lanes of [`dot`].
#[inline(always)]
fn times(w: &mut [f64], row: &[f64], v: &[f64], factor: f64) -> f64 {
    w.iter_mut()
        .zip(row)
        .for_each(|(w, cell)| *w += factor * cell);
    dot(row, v)
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

//! The arithmetic of the advisory statistics: the same bits on every machine.
//!
//! Sums run in a fixed order, and logarithm, exponential and normal quantile are made of +, −, ×, ÷
//! and √ alone, which IEEE 754 fixes to the last bit; a platform's own mathematics library is not
//! asked. Nothing here touches an official score.

pub(crate) mod functions;
pub(crate) mod matrix;
pub(crate) mod minimise;
pub(crate) mod product;
pub(crate) mod random;
pub(crate) mod tridiagonal;
pub(crate) mod wide;
pub(crate) mod ziggurat;

/// Σ a·b in a fixed order of eight lanes, which the compiler can run side by side.
#[inline(always)]
pub(crate) fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut lanes = [0.0f64; 8];
    let (head_a, tail_a) = a.as_chunks::<8>();
    let (head_b, tail_b) = b.as_chunks::<8>();
    for (x, y) in head_a.iter().zip(head_b) {
        for (lane, (p, q)) in lanes.iter_mut().zip(x.iter().zip(y)) {
            *lane += p * q;
        }
    }
    let tail: f64 = tail_a.iter().zip(tail_b).map(|(p, q)| p * q).sum();
    let [a, b, c, d, e, f, g, h] = lanes;
    ((a + e) + (b + f)) + ((c + g) + (d + h)) + tail
}

//! Products of tall blocks, PᵀQ: where the time of every dense factor and inverse goes.

use std::ops::Range;

use crate::numeric::wide::widest;
use crate::parallel;

/// How many rows of the factors are taken at once: few enough to stay in a processor's own cache.
pub(crate) const DEPTH: usize = 32;
/// A tile of the result that is kept in registers.
const HIGH: usize = 4;
const WIDE: usize = 8;
/// Fewer multiplications than this are not worth a second thread.
const WORTH_A_THREAD: usize = 2_000_000;

/// Some rows of a matrix of `n` columns, row by row.
pub(crate) struct Rows<'a> {
    pub n: usize,
    /// The number of the first row.
    pub first: usize,
    pub cells: &'a mut [f64],
}

impl Rows<'_> {
    /// cᵢⱼ ← cᵢⱼ − Σₖ pₖᵢ·qₖⱼ for every row i here and the columns j that `columns` names for a run
    /// of rows; `p` and `q` are runs of rows of the same length over the same k.
    ///
    /// Each sum runs over k in order, by itself: neither tiles nor threads change a bit.
    pub fn subtract(self, p: &[f64], q: &[f64], columns: impl Fn(usize) -> Range<usize> + Sync) {
        let n = self.n;
        let high = self.cells.len() / n;
        let run = if high * n * (p.len() / n) > WORTH_A_THREAD {
            (high / 16).next_multiple_of(HIGH).max(HIGH)
        } else {
            high.max(1)
        };
        let items = self.cells.chunks_mut(run * n).enumerate();
        let whole = |(at, cells): (usize, &mut [f64])| {
            let first = self.first + at * run;
            widest(
                #[inline(always)]
                || strips(cells, p, q, first, n, &columns),
            );
        };
        parallel::for_each(items, || (), |(), item| whole(item));
    }
}

/// The same for rows from `first`, some at a time.
#[inline(always)]
fn strips(
    cells: &mut [f64],
    p: &[f64],
    q: &[f64],
    first: usize,
    n: usize,
    columns: &impl Fn(usize) -> Range<usize>,
) {
    for (step, cells) in cells.chunks_mut(HIGH * n).enumerate() {
        let row = first + step * HIGH;
        let columns = columns(row);
        if cells.len() == HIGH * n {
            strip::<HIGH>(cells, p, q, row, columns, n);
        } else {
            for (one, cells) in cells.chunks_mut(n).enumerate() {
                strip::<1>(cells, p, q, row + one, columns.clone(), n);
            }
        }
    }
}

/// The same for `H` rows from `row`, tile by tile.
#[inline(always)]
fn strip<const H: usize>(
    cells: &mut [f64],
    p: &[f64],
    q: &[f64],
    row: usize,
    columns: Range<usize>,
    n: usize,
) {
    let mut column = columns.start;
    while column + WIDE <= columns.end {
        let sums = tile::<H, WIDE>(p, q, row, column, n);
        take::<H, WIDE>(cells, &sums, column, n);
        column += WIDE;
    }
    while column < columns.end {
        let sums = tile::<H, 1>(p, q, row, column, n);
        take::<H, 1>(cells, &sums, column, n);
        column += 1;
    }
}

#[inline(always)]
fn take<const H: usize, const W: usize>(
    cells: &mut [f64],
    sums: &[[f64; W]; H],
    column: usize,
    n: usize,
) {
    for (row, sums) in cells.chunks_exact_mut(n).zip(sums) {
        let row = &mut row[column..column + W];
        row.iter_mut()
            .zip(sums)
            .for_each(|(cell, sum)| *cell -= sum);
    }
}

#[inline(always)]
fn tile<const H: usize, const W: usize>(
    p: &[f64],
    q: &[f64],
    row: usize,
    column: usize,
    n: usize,
) -> [[f64; W]; H] {
    let mut sums = [[0.0; W]; H];
    for (p, q) in p.chunks_exact(n).zip(q.chunks_exact(n)) {
        let (p, q) = (&p[row..row + H], &q[column..column + W]);
        for a in 0..H {
            for b in 0..W {
                sums[a][b] += p[a] * q[b];
            }
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numeric::random::Random;

    #[test]
    fn neither_tiles_nor_threads_nor_wide_vectors_change_a_bit() {
        // Large enough for several threads, and no multiple of a tile.
        let n = 419;
        let mut random = Random::new(9);
        let mut some = |rows: usize| (0..rows * n).map(|_| random.normal()).collect::<Vec<f64>>();
        let (p, q, before) = (some(DEPTH), some(DEPTH), some(n));
        let mut together = before.clone();
        let rows = Rows {
            n,
            first: 0,
            cells: &mut together,
        };
        rows.subtract(&p, &q, |_| 0..n);
        let mut alone = before.clone();
        strips(&mut alone, &p, &q, 0, n, &|_| 0..n);
        let mut plain = before;
        for i in 0..n {
            for j in 0..n {
                let products = (0..DEPTH).map(|k| p[k * n + i] * q[k * n + j]);
                plain[i * n + j] -= products.fold(0.0, |sum, product| sum + product);
            }
        }
        let bits = |cells: &[f64]| cells.iter().map(|x| x.to_bits()).collect::<Vec<u64>>();
        assert!(bits(&together) == bits(&plain) && bits(&alone) == bits(&plain));
    }
}

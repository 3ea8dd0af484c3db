//! Intraclass correlations of a complete block (Shrout & Fleiss 1979).

use crate::ratings::Ratings;

/// The mean squares of a complete block of n entries by k jurors, and the six forms made of them.
///
/// Source: P. E. Shrout, J. L. Fleiss, Psychological Bulletin 86 (1979) 420–428. Form (1,·): each
/// entry read by other jurors; (2,·): jurors are a sample, absolute agreement; (3,·): these jurors
/// and no others, consistency. (·,1): one juror; (·,k): the mean of the panel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Icc {
    /// Entries in the block.
    pub n: usize,
    /// Jurors.
    pub k: usize,
    /// Mean square between entries, n − 1 degrees of freedom.
    pub bms: f64,
    /// Mean square between jurors, k − 1.
    pub jms: f64,
    /// Residual mean square, (n − 1)(k − 1).
    pub ems: f64,
    /// Mean square within entries, n(k − 1).
    pub wms: f64,
}

impl Icc {
    /// Of the entries that every juror has read; `None` below two entries or two jurors.
    pub fn of(ratings: &Ratings) -> Option<Self> {
        let block = ratings.complete_block()?;
        let (n, k) = (block.len(), ratings.jurors().len());
        let (nf, kf) = (n as f64, k as f64);
        let grand = block.iter().flatten().sum::<f64>() / (nf * kf);
        let square = |x: f64| x * x;
        let rows: f64 = block
            .iter()
            .map(|row| square(row.iter().sum::<f64>() / kf - grand))
            .sum();
        let columns: f64 = (0..k)
            .map(|j| square(block.iter().map(|row| row[j]).sum::<f64>() / nf - grand))
            .sum();
        let total: f64 = block.iter().flatten().map(|x| square(x - grand)).sum();
        let (between, jurors) = (kf * rows, nf * columns);
        let within = total - between;
        Some(Self {
            n,
            k,
            bms: between / (nf - 1.0),
            jms: jurors / (kf - 1.0),
            ems: (within - jurors) / ((nf - 1.0) * (kf - 1.0)),
            wms: within / (nf * (kf - 1.0)),
        })
    }

    /// ICC(1,1).
    pub fn icc11(&self) -> f64 {
        (self.bms - self.wms) / (self.bms + (self.k as f64 - 1.0) * self.wms)
    }

    /// ICC(2,1).
    pub fn icc21(&self) -> f64 {
        let (n, k) = (self.n as f64, self.k as f64);
        let jurors = k * (self.jms - self.ems) / n;
        (self.bms - self.ems) / (self.bms + (k - 1.0) * self.ems + jurors)
    }

    /// ICC(3,1).
    pub fn icc31(&self) -> f64 {
        (self.bms - self.ems) / (self.bms + (self.k as f64 - 1.0) * self.ems)
    }

    /// ICC(1,k).
    pub fn icc1k(&self) -> f64 {
        (self.bms - self.wms) / self.bms
    }

    /// ICC(2,k).
    pub fn icc2k(&self) -> f64 {
        (self.bms - self.ems) / (self.bms + (self.jms - self.ems) / self.n as f64)
    }

    /// ICC(3,k), which is Cronbach's α of the panel.
    pub fn icc3k(&self) -> f64 {
        (self.bms - self.ems) / self.bms
    }
}

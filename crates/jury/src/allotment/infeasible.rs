//! Why an allotment cannot be done.

use std::fmt;

/// An entry with fewer eligible readers of a college than the quota.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TooFewReaders {
    /// The college.
    pub college: usize,
    /// The entry.
    pub entry: u32,
    /// Eligible (and already fixed) readers.
    pub eligible: u32,
    /// Readers wanted.
    pub wanted: u32,
}

/// A college whose jurors together may not read as much as is wanted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CapacityShort {
    /// The college.
    pub college: usize,
    /// Readings wanted.
    pub wanted: u64,
    /// Readings its jurors may take.
    pub capacity: u64,
}

/// Entries that can only be read by jurors who are full together (a Hall set): even with
/// everything else arranged best, `wanted` readings fall on `capacity` places.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Crowded {
    /// The college.
    pub college: usize,
    /// The entries.
    pub entries: Vec<u32>,
    /// The jurors who are full.
    pub jurors: Vec<u32>,
    /// Readings that fall on these jurors.
    pub wanted: u64,
    /// Readings these jurors may take.
    pub capacity: u64,
}

/// Every reason found, over all colleges. Empty means none.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Infeasible {
    /// Entries without enough eligible readers, by college and entry.
    pub too_few: Vec<TooFewReaders>,
    /// Colleges without enough capacity.
    pub capacity: Vec<CapacityShort>,
    /// Sets of entries that crowd a set of jurors; looked for where the first two do not apply.
    pub crowded: Vec<Crowded>,
}

impl Infeasible {
    /// No reason at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.too_few.is_empty() && self.capacity.is_empty() && self.crowded.is_empty()
    }

    /// Adds another college's reasons.
    pub(super) fn extend(&mut self, other: Self) {
        self.too_few.extend(other.too_few);
        self.capacity.extend(other.capacity);
        self.crowded.extend(other.crowded);
    }
}

impl fmt::Display for Infeasible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut lines = Vec::new();
        for short in &self.capacity {
            lines.push(format!(
                "college {}: {} readings wanted, its jurors may take {}: {} short",
                short.college,
                short.wanted,
                short.capacity,
                short.wanted - short.capacity
            ));
        }
        for few in &self.too_few {
            lines.push(format!(
                "college {}, entry {}: {} eligible readers, {} wanted: {} short",
                few.college,
                few.entry,
                few.eligible,
                few.wanted,
                few.wanted - few.eligible
            ));
        }
        for crowd in &self.crowded {
            lines.push(format!(
                "college {}: {} entries fall on {} jurors who may take {} of {} readings: {} short",
                crowd.college,
                crowd.entries.len(),
                crowd.jurors.len(),
                crowd.capacity,
                crowd.wanted,
                crowd.wanted - crowd.capacity
            ));
        }
        f.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for Infeasible {}

//! The feedback report of an entry: how its criteria stand against its category, and the remarks
//! that the chair released. Never anybody's name, never another entry's marks.

use crate::{Key, Localized, Reference, Stamp};

/// Least sheets behind a mean of one's own: below, a mean would be somebody's mark.
pub const MIN_SHEETS: usize = 3;
/// Least ranked entries behind a category's mean: below, it would tell the others' marks.
pub const MIN_ENTRIES: usize = 5;

/// The report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Feedback {
    /// The award's name.
    pub award: Localized,
    /// Who organises it.
    pub organiser: Localized,
    /// The edition's number.
    pub edition: u16,
    /// The edition's year.
    pub year: i16,
    /// The entry.
    pub reference: Reference,
    /// Its title.
    pub title: Localized,
    /// Its body.
    pub body: Localized,
    /// Its category.
    pub category: Localized,
    /// The prizes it received.
    pub prizes: Vec<Localized>,
    /// The criteria in the specification's order.
    pub profile: Vec<ProfileLine>,
    /// The scale's ends in hundredths of a point.
    pub scale: (i64, i64),
    /// Whether there are enough sheets to show the entry's own means.
    pub own_shown: bool,
    /// How many entries the category's means are of; `None` when there are too few to show them.
    pub compared: Option<u32>,
    /// The remarks that were released.
    pub remarks: Vec<FeedbackRemark>,
    /// When the results were released, or the moment of the preview.
    pub made_at: Stamp,
    /// Whether bodies, jurors or scores are invented for demonstration.
    pub demonstration: bool,
}

/// One criterion of the profile. Means are of the colleges' means by the colleges' weights,
/// rounded half-up once, in hundredths of a point.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ProfileLine {
    /// The criterion's key.
    pub key: Key,
    /// Its name.
    pub name: Localized,
    /// Its weight in per cent, for reading.
    pub weight_percent: u32,
    /// The entry's mean; `None` when it is not shown.
    pub own: Option<i64>,
    /// The mean of the category's ranked entries; `None` when it is not shown.
    pub category: Option<i64>,
}

/// A released remark.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FeedbackRemark {
    /// The criterion it is on; `None` for a remark on the whole.
    pub criterion: Option<Localized>,
    /// The words as the chair released them.
    pub text: String,
}

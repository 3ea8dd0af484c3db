//! References that people read: `2019/014`. Digits and a slash only, so that no reading
//! direction can reverse them.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The public number of an entry within its edition's year.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Reference {
    /// The edition's year.
    pub year: i16,
    /// The number in the order of submission, from 1.
    pub number: u32,
}

/// The text is not a reference.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a reference such as 2019/014")]
pub struct NotAReference;

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{:03}", self.year, self.number)
    }
}

impl FromStr for Reference {
    type Err = NotAReference;
    fn from_str(text: &str) -> Result<Self, NotAReference> {
        let (year, number) = text.split_once(['/', '-']).ok_or(NotAReference)?;
        let year = year.parse().map_err(|_| NotAReference)?;
        let number = number.parse().map_err(|_| NotAReference)?;
        Ok(Self { year, number })
    }
}

impl TryFrom<String> for Reference {
    type Error = NotAReference;
    fn try_from(text: String) -> Result<Self, NotAReference> {
        text.parse()
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.to_string()
    }
}

//! What stands on a sheet.

use crate::error::JuryError;
use imtiyaz_domain::{Mark, SheetState, Stamp, text};

/// Longest remark and private note, in characters.
const MAX_REMARK: usize = 4_000;

/// What a juror wrote on a sheet.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Content {
    /// The marks; a criterion that is left out is not given yet.
    pub marks: Vec<Mark>,
    /// The remark for the deliberation.
    pub remark: String,
    /// The juror's own note; nobody else ever reads it.
    pub private_note: String,
}

impl Content {
    /// The texts cleaned and measured.
    pub(super) fn cleaned(&self) -> Result<Self, JuryError> {
        let marks = self
            .marks
            .iter()
            .map(|mark| Mark {
                comment: text::clean(&mark.comment),
                ..mark.clone()
            })
            .collect();
        let clean = Self {
            marks,
            remark: text::clean(&self.remark),
            private_note: text::clean(&self.private_note),
        };
        for (field, words) in [
            ("remark", &clean.remark),
            ("private_note", &clean.private_note),
        ] {
            if text::graphemes(words) > MAX_REMARK {
                return Err(JuryError::field(field, "too-long"));
            }
        }
        Ok(clean)
    }
}

/// A sheet as its juror sees it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sheet {
    /// Where it stands.
    pub state: SheetState,
    /// Counts changes; what a form sends back as `seen`.
    pub version: i32,
    /// What is written on it.
    pub content: Content,
    /// When it was last saved.
    pub saved_at: Stamp,
    /// When it was confirmed.
    pub confirmed_at: Option<Stamp>,
    /// The commitment to the confirmed marks.
    pub commitment: Option<String>,
    /// The nonce that opens the commitment.
    pub nonce: Option<String>,
    /// Why it does not count.
    pub void_reason: String,
}

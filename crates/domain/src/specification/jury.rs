//! Who judges: colleges, seats, conflicts, and how much is read.

use super::Weight;
use crate::{Key, Localized, coded::coded, jury::SeatDuty};
use serde::Serialize;

/// The jury of an edition.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct JuryRule {
    /// The colleges (public administration, private sector, civil society).
    pub colleges: Vec<College>,
    /// The seats, held by institutions.
    pub seats: Vec<SeatRule>,
    /// Who reads what.
    pub reading: Reading,
    /// What keeps a member from judging.
    pub conflicts: ConflictRule,
    /// When members may see each other's marks.
    pub blinding: Blinding,
    /// The undertaking of confidentiality and impartiality a member accepts before reading.
    pub undertaking: Localized,
    /// What balance of the colleges the jury keeps; `None` where the specification asks for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub balance: Option<BalanceRule>,
}

/// The balance of the colleges: of the whole jury when seats are filled, and of those who judge
/// one entry when somebody is recused and when scoring closes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct BalanceRule {
    /// Members that every college of weight has at least.
    pub members_per_college: u32,
    /// The largest part of all members, in whole percent, that one college may have; 100 for any.
    pub largest_share_percent: u32,
}

/// A college of the jury.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct College {
    /// Its key: `public`, `private`, `civil`.
    pub id: Key,
    /// Its name.
    pub name: Localized,
    /// Its weight in the official score.
    pub weight: Weight,
}

/// A seat and the institution that holds it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SeatRule {
    /// Its key.
    pub id: Key,
    /// The institution.
    pub institution: Localized,
    /// The college it sits in.
    pub college: Key,
    /// What the seat is for.
    pub duty: SeatDuty,
}

/// Who reads what.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case", tag = "mode")]
pub enum Reading {
    /// Every member reads every entry it is not recused from.
    Everything,
    /// Each entry is read by this many members of each college.
    Quota {
        /// Readers per college and entry.
        per_college: u32,
    },
}

/// What keeps a member from judging.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct ConflictRule {
    /// An institution that enters cannot hold a seat, for the whole edition (Article 2).
    pub institution_incompatible: bool,
    /// A member recused from an entry leaves its whole category.
    pub recusal_covers_category: bool,
    /// How many years back interests are declared.
    pub look_back_years: u32,
    /// For how many days after the close of the call a body may challenge a member; 0 for never.
    #[serde(skip_serializing_if = "is_zero")]
    pub challenge_days: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
const fn is_zero(number: &u32) -> bool {
    *number == 0
}

coded! {
    /// When members may see each other's marks.
    Blinding {
        /// Not before scores are closed.
        UntilClose = "until-close",
        /// After one's own sheet for the entry is confirmed.
        UntilConfirmed = "until-confirmed",
    }
}

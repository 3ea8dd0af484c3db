//! What can be won.

use crate::{Key, Localized, results::Tier};
use serde::Serialize;

/// A prize of the edition.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PrizeRule {
    /// Its key.
    pub id: Key,
    /// Its name.
    pub name: Localized,
    /// Its tier.
    pub tier: Tier,
    /// Where it is given.
    pub scope: PrizeScope,
    /// Its rank within the category: 1 is given to the first of the ranking, 2 to the second …;
    /// `None` for prizes outside the ranking (jury prize, grand prize).
    pub rank: Option<u32>,
    /// Which entries can win it.
    pub pool: Pool,
    /// Whether several entries may share it.
    pub shareable: bool,
    /// Least published score, in hundredths of a point, below which it is withheld.
    pub threshold: Option<i64>,
    /// Whether an entry that holds another prize may win it too.
    pub cumulative: bool,
    /// What the laureate receives, in words.
    pub reward: Localized,
    /// What becomes of the reward when the prize is shared, in words.
    pub shared_reward: Localized,
}

/// Where a prize is given.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PrizeScope {
    /// Once in each category.
    EachCategory,
    /// Once in each of these categories.
    Categories(Vec<Key>),
    /// Once in the edition.
    Edition,
}

/// Which entries can win a prize.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pool {
    /// Ranked entries of the category.
    Category,
    /// Any admissible entry of the edition.
    AnyEntry,
}

//! Pages of the slice `feedback`: remarks released by the chair, the report of an entry for its
//! body, challenges of members and the rulings on them.

pub mod challenge;
pub mod challenges;
pub mod remarks;
pub mod report;
pub mod reports;

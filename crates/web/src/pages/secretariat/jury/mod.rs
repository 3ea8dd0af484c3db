//! How the secretariat serves the jury: seats, allotment, opening and closing the scoring.

pub mod agree;
pub mod allotment;
pub mod appoint;
pub mod changes;
pub mod follow;
pub mod gate;
pub mod incomplete;
pub mod seats;

//! Seats, conflicts, allotment, score sheets, closing, deliberation, decisions.

pub mod allotment;

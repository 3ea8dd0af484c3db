//! The pages, a folder per slice.

pub mod account;
pub mod audit;
pub mod body;
pub mod chair;
pub mod feedback;
pub mod jury;
pub mod organiser;
pub mod public;
pub mod rules;
pub mod secretariat;

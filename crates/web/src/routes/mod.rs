//! The addresses of the site, a file per slice. No path is spelled anywhere else.

pub mod account;
pub mod audit;
pub mod body;
pub mod chair;
pub mod deliberation;
pub mod feedback;
pub mod jury;
pub mod organiser;
pub mod organiser_publish;
pub mod public;
pub mod rules;
pub mod secretariat;
pub mod secretariat_jury;
pub mod verification;

use crate::route::Slice;

/// Every slice, in the order of the navigation.
pub static SLICES: &[&Slice] = &[
    &public::SLICE,
    &rules::SLICE,
    &verification::SLICE,
    &body::SLICE,
    &jury::SLICE,
    &chair::SLICE,
    &deliberation::SLICE,
    &feedback::SLICE,
    &secretariat::SLICE,
    &secretariat_jury::SLICE,
    &organiser::SLICE,
    &organiser_publish::SLICE,
    &audit::SLICE,
    &account::SLICE,
];

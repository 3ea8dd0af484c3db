//! Whole-system tests and the tools they share.

pub mod cases;

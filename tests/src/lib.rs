//! Whole-system tests and the tools they share.

pub mod cases;

pub mod binary;
pub mod browser;
pub mod site;
pub mod crawl;

//! Whole-system tests and the tools they share: the product's own binary, a served
//! demonstration, a browser without scripts, a plain HTTP client, readers of papers and letters.
//!
//! Nothing here knows a rule of the award. The suites are in `tests/`: `cases` compares the
//! ranking with cases, `whole` holds one module per suite and runs in one process, so that they
//! share what is dear (the binary, the played demonstration).

pub mod cases;

pub mod binary;
pub mod browser;
pub mod crawl;
pub mod doors;
pub mod forger;
pub mod http;
pub mod line;
pub mod papers;
pub mod rules;
pub mod site;
pub mod stages;
pub mod supply;
pub mod words;

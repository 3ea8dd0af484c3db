//! The whole system from outside: the product's binary, its pages in a browser, its papers.
//!
//! One process, so that the suites share the binary and the played demonstration. One suite
//! alone: `cargo test -p imtiyaz-tests --test whole journey`.

mod bundle;
mod commands;
mod edition;
mod embargo;
mod journey;
mod pages;
mod plain_files;
mod sheet;
mod support;

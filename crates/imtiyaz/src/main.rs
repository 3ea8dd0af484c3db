//! The binary: serve, demo, and every command an operator needs.
fn main() {}

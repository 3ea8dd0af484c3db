//! The scoring through the use cases alone: sheets that change, panels that change, conflicts that
//! are found, reminders.

#[path = "../common/mod.rs"]
#[allow(dead_code)]
mod common;

mod change;
mod conflicts;
mod panel;
mod reminders;

//! The tables as sea-orm sees them, one file each, in raw types: identifiers are [`uuid::Uuid`],
//! moments `i64` microseconds, codes and JSON text. The rooms above convert
//! (`AccountId::from(row.id)`, `Phase::from_code(&row.phase)`).
//!
//! To add a column: add a migration, then the field here.

// The derive writes public items that no hand documents.
#![allow(missing_docs)]

pub mod account;
pub mod agenda_item;
pub mod assignment;
pub mod attempt;
pub mod attendance;
pub mod audit_event;
pub mod audit_head;
pub mod authority_step;
pub mod body;
pub mod challenge;
pub mod checkpoint;
pub mod clarification;
pub mod decision;
pub mod document;
pub mod edition;
pub mod edition_key;
pub mod employment;
pub mod entry;
pub mod entry_version;
pub mod evidence;
pub mod extension;
pub mod grant_role;
pub mod interest;
pub mod kept_form;
pub mod letter;
pub mod link;
pub mod mark;
pub mod motion;
pub mod publication;
pub mod ranking;
pub mod recovery_code;
pub mod released_remark;
pub mod screening;
pub mod seat;
pub mod second_word;
pub mod session;
pub mod setting;
pub mod sheet;
pub mod sheet_attempt;
pub mod sheet_version;
pub mod signature;
pub mod specification;
pub mod submission;
pub mod undertaking;
pub mod voice;

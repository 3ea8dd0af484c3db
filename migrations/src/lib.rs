//! The schema's history: one file per step, in the order of their names, on SQLite and PostgreSQL.
//!
//! A step that has shipped never changes; there are no steps back (a restore is the way back).
//! This crate knows no rule of the award: codes are spelled out here as they were at the time.
//!
//! To add a step: a file `mYYYYMMDD_NNNNNN_what.rs` with one [`MigrationTrait`], added to the end
//! of [`Migrator::migrations`]. Test it on a database with rows of the step before.
//!
//! ```
//! use imtiyaz_migrations::{Migrator, MigratorTrait};
//!
//! let names: Vec<_> = Migrator::migrations().iter().map(|step| step.name().to_owned()).collect();
//! assert!(names.is_sorted());
//! ```

mod m20261122_000001_first_schema;
mod m20261122_000002_audit_head;
mod m20261122_000003_checkpoints;
mod m20261122_000004_kept_form;
mod m20261122_000010_sheet_version;
mod m20261122_000011_employment;
mod m20261122_000012_sheet_attempt;
mod m20261122_000020_deliberation;
mod m20261122_000030_second_word;
mod plan;

pub use sea_orm_migration::{MigrationTrait, MigratorTrait};

/// The steps.
pub struct Migrator;

#[sea_orm_migration::async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261122_000001_first_schema::Migration),
            Box::new(m20261122_000002_audit_head::Migration),
            Box::new(m20261122_000003_checkpoints::Migration),
            Box::new(m20261122_000004_kept_form::Migration),
            Box::new(m20261122_000010_sheet_version::Migration),
            Box::new(m20261122_000011_employment::Migration),
            Box::new(m20261122_000012_sheet_attempt::Migration),
            Box::new(m20261122_000020_deliberation::Migration),
            Box::new(m20261122_000030_second_word::Migration),
        ]
    }
}

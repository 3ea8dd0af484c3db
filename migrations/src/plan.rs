//! A table in the making: the few kinds of columns the schema uses, spelled the same on SQLite
//! and PostgreSQL.
//!
//! Migrations that have shipped are history: add methods here, never change what one writes.

use sea_orm_migration::{prelude::*, sea_query::TableCreateStatement};

/// A table with its keys and indexes, ready to be created.
pub(crate) struct Plan {
    name: &'static str,
    table: TableCreateStatement,
    indexes: Vec<IndexCreateStatement>,
}

impl Plan {
    pub(crate) fn new(name: &'static str) -> Self {
        Self {
            name,
            table: Table::create().table(name).to_owned(),
            indexes: Vec::new(),
        }
    }

    fn column(mut self, mut column: ColumnDef) -> Self {
        self.table.col(&mut column);
        self
    }

    /// The identifier: a UUID, primary key.
    pub(crate) fn id(self) -> Self {
        self.column(ColumnDef::new("id").uuid().not_null().primary_key().take())
    }

    /// A UUID that names a row no foreign key can guard.
    pub(crate) fn uuid(self, name: &'static str) -> Self {
        self.column(ColumnDef::new(name).uuid().not_null().take())
    }

    /// A text that must be given.
    pub(crate) fn text(self, name: &'static str) -> Self {
        self.column(ColumnDef::new(name).text().not_null().take())
    }

    /// A text that is empty unless given.
    pub(crate) fn words(self, name: &'static str) -> Self {
        self.column(ColumnDef::new(name).text().not_null().default("").take())
    }

    /// A text that may be missing.
    pub(crate) fn text_or_null(self, name: &'static str) -> Self {
        self.column(ColumnDef::new(name).text().null().take())
    }

    /// One of the codes.
    pub(crate) fn code(self, name: &'static str, codes: &'static [&'static str]) -> Self {
        let check = Expr::col(name).is_in(codes.iter().copied());
        self.column(ColumnDef::new(name).text().not_null().check(check).take())
    }

    /// One of the codes, or nothing.
    pub(crate) fn code_or_null(self, name: &'static str, codes: &'static [&'static str]) -> Self {
        let check = Expr::col(name).is_in(codes.iter().copied());
        self.column(ColumnDef::new(name).text().null().check(check).take())
    }

    /// A 32-bit integer.
    pub(crate) fn int(self, name: &'static str) -> Self {
        self.column(ColumnDef::new(name).integer().not_null().take())
    }

    /// A 32-bit integer that may be missing.
    pub(crate) fn int_or_null(self, name: &'static str) -> Self {
        self.column(ColumnDef::new(name).integer().null().take())
    }

    /// A 64-bit integer: microseconds since 1970, sizes, positions.
    pub(crate) fn big(self, name: &'static str) -> Self {
        self.column(ColumnDef::new(name).big_integer().not_null().take())
    }

    /// A 64-bit integer that may be missing.
    pub(crate) fn big_or_null(self, name: &'static str) -> Self {
        self.column(ColumnDef::new(name).big_integer().null().take())
    }

    /// Yes or no; no unless given.
    pub(crate) fn flag(self, name: &'static str) -> Self {
        self.column(
            ColumnDef::new(name)
                .boolean()
                .not_null()
                .default(false)
                .take(),
        )
    }

    /// Names a row of another table by its `id`.
    pub(crate) fn refers(self, name: &'static str, to: &'static str) -> Self {
        self.column(ColumnDef::new(name).uuid().not_null().take())
            .foreign(name, to)
    }

    /// May name a row of another table by its `id`.
    pub(crate) fn refers_or_null(self, name: &'static str, to: &'static str) -> Self {
        self.column(ColumnDef::new(name).uuid().null().take())
            .foreign(name, to)
    }

    // Nothing cascades: what is history is not deleted by accident.
    fn foreign(mut self, column: &'static str, to: &'static str) -> Self {
        let mut key = ForeignKey::create()
            .name(format!("fk_{}_{column}", self.name))
            .from(self.name, column)
            .to(to, "id")
            .on_delete(ForeignKeyAction::Restrict)
            .to_owned();
        self.table.foreign_key(&mut key);
        self
    }

    /// The primary key of a table without `id`.
    pub(crate) fn key(mut self, columns: &'static [&'static str]) -> Self {
        let mut key = Index::create().primary().to_owned();
        for column in columns {
            key.col(*column);
        }
        self.table.primary_key(&mut key);
        self
    }

    /// These columns together are given once (rows with a missing one are not compared).
    pub(crate) fn unique(mut self, columns: &'static [&'static str]) -> Self {
        let index = self.index_on("ux", columns).unique().to_owned();
        self.indexes.push(index);
        self
    }

    /// Lists filter or sort by these columns.
    pub(crate) fn index(mut self, columns: &'static [&'static str]) -> Self {
        let index = self.index_on("ix", columns);
        self.indexes.push(index);
        self
    }

    fn index_on(&self, prefix: &str, columns: &'static [&'static str]) -> IndexCreateStatement {
        let mut index = Index::create();
        index
            .name(format!("{prefix}_{}_{}", self.name, columns.join("_")))
            .table(self.name);
        for column in columns {
            index.col(*column);
        }
        index
    }

    /// Creates the table and its indexes.
    pub(crate) async fn create(self, manager: &SchemaManager<'_>) -> Result<(), DbErr> {
        manager.create_table(self.table).await?;
        for index in self.indexes {
            manager.create_index(index).await?;
        }
        Ok(())
    }
}

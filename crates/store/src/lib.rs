//! The database, its unit of work, the audit log, the outbox and files.

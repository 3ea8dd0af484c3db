//! Entries against the specification: drafts, evidence, checks, submission, screening.

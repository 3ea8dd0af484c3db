//! What the store promises, on SQLite always and on PostgreSQL when `TEST_POSTGRES_URL` names a
//! server: one suite over both.

mod checkpoints;
mod kept;
mod kill;
mod letters;
mod log;
mod schema;
mod work;

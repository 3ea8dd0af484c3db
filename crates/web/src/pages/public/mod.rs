//! Pages of the slice `public`: one file per page, with `get` and `post` and the view.

pub mod about;
pub mod call;
pub mod downloads;
pub mod edition;
pub mod editions;
pub mod home;
pub mod laureate;
pub mod legal;
pub mod open_data;
pub mod participants;
pub mod results;
pub mod search;
pub mod statistics;
pub mod verify;
pub mod words;

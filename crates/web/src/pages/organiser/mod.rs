//! Pages of the slice `organiser`: one file per page, with `get` and `post` and the view.

pub mod create;
pub mod home;
pub mod publish;
pub mod rehearsal;
pub mod specification;
pub mod status;

//! Pages of the slice `organiser`: one file per page, with `get` and `post` and the view.

pub mod publish;

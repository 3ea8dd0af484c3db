//! Pages of the slice `public`: one file per page, with `get` and `post` and the view.

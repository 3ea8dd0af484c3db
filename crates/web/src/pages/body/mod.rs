//! Pages of the slice `body`: one file per page, with `get` and `post` and the view.

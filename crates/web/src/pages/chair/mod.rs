//! Pages of the slice `chair`: one file per page, with `get` and `post` and the view.

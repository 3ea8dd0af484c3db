//! Pages of the slice `jury`: one file per page, with `get` and `post` and the view.

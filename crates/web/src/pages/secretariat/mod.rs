//! Pages of the slice `secretariat`: one file per page, with `get` and `post` and the view.

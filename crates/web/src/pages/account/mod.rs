//! Pages of the slice `account`: signing in and out, the second factor, links of letters, one's
//! own account.

pub mod home;
pub mod paths;
pub mod show;

//! What was typed and sent after the session had ended, offered again on its own page.
//!
//! A page whose form is worth it stands in [`OFFERED`], asks [`of`] when it is shown, shows the
//! fields with [`KeptBox`], and calls [`forget`] once the form is saved.

use crate::{
    Fault, Page,
    route::{FORM_LIMIT, Route},
    routes::{self, body::EntrySection, jury::JuryEntry},
};
use imtiyaz_accounts::kept::{self, Kept};
use imtiyaz_language::datetime;
use serde::Serialize;

/// The pages that offer it: their form is sent to their own address.
const OFFERED: &[&str] = &[EntrySection::PATTERN, JuryEntry::PATTERN];

/// Said on the sign-in page.
pub(crate) const NOTICE: &str = "account-notice-kept";

/// Asks for the page as it is saved, without what was kept.
const WITHOUT: &str = "saved";

/// Whether the page of this pattern offers it.
pub(crate) fn is_offered(pattern: &str) -> bool {
    OFFERED.contains(&pattern)
}

/// The largest form the page takes.
pub(crate) fn limit(pattern: &str) -> usize {
    routes::SLICES
        .iter()
        .flat_map(|slice| slice.routes)
        .filter(|route| route.pattern == pattern)
        .flat_map(|route| route.methods)
        .find(|method| method.method == "post")
        .map_or(FORM_LIMIT, |method| method.limit)
}

/// The address without its language: the text is the same in every one.
pub(crate) fn page_of(path: &str) -> &str {
    path.get(1..)
        .and_then(|rest| rest.find('/').map(|at| &rest[at..]))
        .unwrap_or(path)
}

/// The sentence above a form that shows what was kept.
#[derive(Clone, Debug, Serialize)]
pub struct KeptBox {
    /// When it was sent, in words.
    pub at: String,
    /// The page as it is saved.
    pub saved_href: String,
}

impl KeptBox {
    /// Of this page.
    #[must_use]
    pub fn of(page: &Page, kept: &Kept) -> Self {
        Self {
            at: datetime(page.language(), kept.at),
            saved_href: format!("{}?{WITHOUT}", page.uri().path()),
        }
    }
}

/// What is kept of the form of this page for its reader; nothing when the page is asked for as it
/// is saved.
///
/// # Errors
/// When the database cannot be read.
pub async fn of(page: &Page) -> Result<Option<Kept>, Fault> {
    let Some(signed_in) = page.session() else {
        return Ok(None);
    };
    if page.uri().query() == Some(WITHOUT) {
        return Ok(None);
    }
    let (state, path) = (page.state(), page_of(page.uri().path()));
    Ok(kept::kept(state.accounts(), page.store(), signed_in.account, path).await?)
}

/// Forgets it: the form of the page at this route is saved.
///
/// # Errors
/// When the database refuses.
pub async fn forget(page: &Page, route: &impl Route) -> Result<(), Fault> {
    if let Some(signed_in) = page.session() {
        let href = page.href(route);
        kept::forget(page.store(), signed_in.account, page_of(&href)).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_left_aside() {
        assert_eq!(page_of("/ar/jury/2019/entries/7"), "/jury/2019/entries/7");
        assert_eq!(page_of("/fr"), "/fr");
        assert_eq!(page_of(""), "");
    }

    #[test]
    fn pages_that_offer_it_take_forms_at_their_own_address() {
        for pattern in OFFERED {
            let methods = routes::SLICES
                .iter()
                .flat_map(|slice| slice.routes)
                .find(|route| route.pattern == *pattern)
                .unwrap()
                .methods;
            for method in ["get", "post"] {
                assert!(methods.iter().any(|own| own.method == method), "{pattern}");
            }
        }
        assert_eq!(limit(EntrySection::PATTERN), 2_000_000);
    }
}

//! Walks through the site as a reader would: from page to page by its own links.

use crate::{browser::Tab, site::Site};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A page found on the way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// Its path, for example `/ar/editions/2019`.
    pub path: String,
    /// Its path with numbers and identifiers replaced by `*`: pages of one kind share it.
    pub kind: String,
}

/// Whose pages are walked through: `None` for a visitor, or a ready account's address.
pub type Who<'a> = Option<&'a str>;

/// Replaces what names a single thing by `*`.
#[must_use]
pub fn kind_of(path: &str) -> String {
    // What stands behind these words names a single thing.
    const COLLECTIONS: [&str; 4] = ["laureates", "participants", "sections", "evidence"];
    let mut words: Vec<&str> = Vec::new();
    for word in path.split('/') {
        let is_id = word.len() >= 32 && word.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
        let is_number = !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
        let is_item = words
            .last()
            .is_some_and(|before| COLLECTIONS.contains(before));
        words.push(if is_id || is_number || is_item {
            "*"
        } else {
            word
        });
    }
    words.join("/")
}

/// Every page that links lead to from `start`, at most `per_kind` of each kind.
///
/// Links are followed within the language of `start` only; downloads are left aside.
///
/// # Errors
/// When a page does not open.
pub async fn pages(
    tab: &Tab,
    site: &Site,
    start: &str,
    per_kind: usize,
) -> anyhow::Result<Vec<Found>> {
    let language = start.split('/').nth(1).unwrap_or("ar").to_owned();
    let mut found: BTreeSet<Found> = BTreeSet::new();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let mut waiting = VecDeque::from([start.to_owned()]);
    let mut known = BTreeSet::from([start.to_owned()]);
    while let Some(path) = waiting.pop_front() {
        let kind = kind_of(path.split('?').next().unwrap_or(&path));
        let count = kinds.entry(kind.clone()).or_default();
        if *count >= per_kind {
            continue;
        }
        *count += 1;
        tab.open(&site.at(&path)).await?;
        let is_page: bool = tab
            .value("document.contentType === 'text/html' && !!document.querySelector('main')")
            .await?;
        if !is_page {
            continue;
        }
        found.insert(Found { path, kind });
        let links: Vec<String> =
            tab.value("[...document.querySelectorAll('a[href]:not([download])')].map(a => a.getAttribute('href'))").await?;
        for link in links {
            let path = link.split('#').next().unwrap_or("").to_owned();
            let file = path
                .rsplit('/')
                .next()
                .is_some_and(|last| last.contains('.'));
            let ours = path.starts_with(&format!("/{language}/")) || path == format!("/{language}");
            if ours && !file && known.insert(path.clone()) {
                waiting.push_back(path);
            }
        }
    }
    Ok(found.into_iter().collect())
}

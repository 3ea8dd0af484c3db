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

/// The targets of the links in a page that stay on its site, without what follows a `#`.
#[must_use]
pub fn links(html: &str) -> Vec<String> {
    html.split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(|link| link.replace("&amp;", "&"))
        .map(|link| link.split('#').next().unwrap_or_default().to_owned())
        .filter(|link| link.starts_with('/'))
        .collect()
}

/// So many pages of a kind are followed further.
const FOLLOWED: usize = 4;

/// Every page that links lead to from `start`, the `per_kind` fullest ones of each kind, as
/// whoever the tab is signed in as.
///
/// Links are followed within the language of `start` only; what is not a page is left aside, and
/// an address that only leads on counts as where it leads.
///
/// # Errors
/// When an address does not answer.
pub async fn pages(
    tab: &Tab,
    site: &Site,
    start: &str,
    per_kind: usize,
) -> anyhow::Result<Vec<Found>> {
    let language = start.split('/').nth(1).unwrap_or("ar").to_owned();
    let mut client = site.client();
    for (name, value) in tab.cookies().await? {
        client.keep(&name, &value);
    }
    let mut kinds: BTreeMap<String, Vec<(usize, String)>> = BTreeMap::new();
    let mut waiting = VecDeque::from([start.to_owned()]);
    let mut known = BTreeSet::from([start.to_owned()]);
    while let Some(path) = waiting.pop_front() {
        let kind = kind_of(path.split('?').next().unwrap_or(&path));
        let seen = kinds.entry(kind).or_default();
        if seen.len() >= FOLLOWED {
            continue;
        }
        let answer = client.get(&path)?;
        let mut further = Vec::new();
        if let Some(to) = answer.header("location") {
            further.push(to.to_owned());
        } else if answer
            .header("content-type")
            .is_some_and(|kind| kind.starts_with("text/html"))
        {
            further = links(&answer.text());
            seen.push((answer.body.len(), path));
        }
        for path in further {
            let ours = path.starts_with(&format!("/{language}/")) || path == format!("/{language}");
            if ours && known.insert(path.clone()) {
                waiting.push_back(path);
            }
        }
    }
    let mut found = Vec::new();
    for (kind, mut seen) in kinds {
        seen.sort_by_key(|(size, _)| std::cmp::Reverse(*size));
        for (_, path) in seen.into_iter().take(per_kind) {
            let kind = kind.clone();
            found.push(Found { path, kind });
        }
    }
    Ok(found)
}

//! Pages of the slice `secretariat`: one file per page, with `get` and `post` and the view.

pub mod board;
pub mod bodies;
pub mod body;
pub mod entry;
pub mod home;
pub mod jury;

use serde::Serialize;
use serde_json::{Value, json};

/// The pages of a list, as `pagination` takes them. `href` makes the address of a page counted
/// from 0.
#[must_use]
pub fn pagination(page: u64, size: u64, matching: u64, href: impl Fn(u64) -> String) -> Value {
    #[derive(Serialize)]
    struct Link {
        number: u64,
        href: Option<String>,
        current: bool,
    }
    let pages = matching.div_ceil(size).max(1);
    let mut links: Vec<Link> = Vec::new();
    for number in 0..pages {
        let near = number.abs_diff(page) <= 2 || number == 0 || number + 1 == pages;
        let gap = links.last().is_some_and(|link| link.href.is_none());
        if near {
            links.push(Link {
                number: number + 1,
                href: Some(href(number)),
                current: number == page,
            });
        } else if !gap {
            links.push(Link {
                number: number + 1,
                href: None,
                current: false,
            });
        }
    }
    json!({
        "page": page + 1,
        "pages": pages,
        "previous": (page > 0).then(|| href(page - 1)),
        "next": (page + 1 < pages).then(|| href(page + 1)),
        "links": links,
    })
}

/// The fields of a query, percent-decoded; the last one of a name counts.
#[must_use]
pub fn query(uri: &axum::http::Uri) -> std::collections::BTreeMap<String, String> {
    axum::extract::Query::try_from_uri(uri)
        .map(|axum::extract::Query(fields)| fields)
        .unwrap_or_default()
}

/// A query of these fields, without those that are empty.
#[must_use]
pub fn with_query(path: &str, fields: &[(&str, &str)]) -> String {
    let encode = |text: &str| {
        percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
    };
    let fields: Vec<String> = fields
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
        .collect();
    if fields.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", fields.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lists_show_the_pages_around() {
        let pages = pagination(10, 50, 1_001, |page| page.to_string());
        let numbers: Vec<_> = pages["links"]
            .as_array()
            .unwrap()
            .iter()
            .map(|link| (link["number"].as_u64().unwrap(), link["href"].is_null()))
            .collect();
        assert_eq!(
            numbers,
            [
                (1, false),
                (2, true),
                (9, false),
                (10, false),
                (11, false),
                (12, false),
                (13, false),
                (14, true),
                (21, false)
            ]
        );
        assert_eq!(pagination(0, 50, 0, |page| page.to_string())["pages"], 1);
    }

    #[test]
    fn queries_keep_what_is_there() {
        assert_eq!(
            with_query("/a", &[("q", "وزارة & x"), ("state", "")]),
            "/a?q=%D9%88%D8%B2%D8%A7%D8%B1%D8%A9%20%26%20x"
        );
        let uri = "/a?q=%D9%88&page=2".parse().unwrap();
        assert_eq!(query(&uri)["q"], "و");
    }
}

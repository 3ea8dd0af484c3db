//! The filter of the log, as it stands in the address of the page and in the form of an export.

use crate::{FormErrors, pages::secretariat::with_query};
use imtiyaz_accounts::audit::Asked;
use imtiyaz_domain::{Language, Stamp, audit::ACTIONS};
use imtiyaz_language::{Args, parse_integer, parse_month};
use imtiyaz_store::EditionFile;
use serde::Serialize;
use std::collections::BTreeMap;

/// The names of the fields of a filter; the window is no part of it.
/// `person` and `thing` are typed; `by` and `about` are identifiers that a link chose.
pub(super) const FIELDS: [&str; 13] = [
    "kind",
    "action",
    "edition",
    "person",
    "by",
    "thing",
    "about",
    "from-day",
    "from-month",
    "from-year",
    "until-day",
    "until-month",
    "until-year",
];

/// What was typed.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(transparent)]
pub struct Typed(pub BTreeMap<&'static str, String>);

impl Typed {
    /// The fields that are a filter's, each cut to a line's length.
    pub(super) fn of(asked: &BTreeMap<String, String>) -> Self {
        let field = |name: &'static str| {
            let text: String = asked
                .get(name)
                .map_or("", String::as_str)
                .trim()
                .chars()
                .take(200)
                .collect();
            (name, text)
        };
        Self(FIELDS.map(field).into())
    }

    /// One of them.
    pub(super) fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// The same without some of the fields.
    pub(super) fn without(&self, names: &[&str]) -> Self {
        let kept = self.0.iter().filter(|(name, _)| !names.contains(name));
        Self(kept.map(|(name, value)| (*name, value.clone())).collect())
    }

    /// Whether anything is asked.
    pub(super) fn is_empty(&self) -> bool {
        self.0.values().all(String::is_empty)
    }

    /// The address of the list with this filter and a window.
    pub(super) fn href(&self, path: &str, window: Option<(&str, i64)>) -> String {
        let position = window.map(|(_, position)| position.to_string());
        let mut fields: Vec<(&str, &str)> = self
            .0
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        if let (Some((name, _)), Some(position)) = (window, &position) {
            fields.push((name, position));
        }
        with_query(path, &fields)
    }

    fn either(&self, first: &str, second: &str) -> String {
        match self.get(first) {
            "" => self.get(second).to_owned(),
            chosen => chosen.to_owned(),
        }
    }

    fn day(&self, name: &str) -> Result<Option<Stamp>, ()> {
        let part = |part: &str| self.get(&format!("{name}-{part}")).to_owned();
        let (day, month, year) = (part("day"), part("month"), part("year"));
        if day.is_empty() && month.is_empty() && year.is_empty() {
            return Ok(None);
        }
        let found = parse_integer(&day)
            .ok()
            .zip(parse_month(&month))
            .zip(parse_integer(&year).ok())
            .and_then(|((day, month), year)| Stamp::from_local_parts(year, month, day, 0, 0));
        found.map(Some).ok_or(())
    }

    /// What is asked of the log, and what could not be understood.
    pub(super) fn asked(
        &self,
        language: Language,
        editions: &[EditionFile],
    ) -> (Asked, FormErrors) {
        let mut errors = FormErrors::new();
        let mut day = |name: &str| {
            self.day(name).unwrap_or_else(|()| {
                errors.add(language, name, &format!("audit-{name}-wrong"), &Args::new());
                None
            })
        };
        let (from, until) = (day("from"), day("until"));
        let edition = editions
            .iter()
            .find(|file| file.year().to_string() == self.get("edition"));
        let known = |name: &str, noun: bool| {
            let value = self.get(name);
            let same = |action: &&&str| {
                let whole = if noun {
                    action.split('.').next().unwrap_or_default()
                } else {
                    action
                };
                whole == value
            };
            ACTIONS.iter().find(same).map(|_| value.to_owned())
        };
        let asked = Asked {
            noun: known("kind", true),
            action: known("action", false),
            edition: edition.map(|file| file.id),
            person: self.either("by", "person"),
            thing: self.either("about", "thing"),
            from,
            // The last day counts whole: up to the midnight that ends it.
            until: until.map(|day| day.plus_seconds(86_400)),
            before: None,
            after: None,
        };
        (asked, errors)
    }
}

//! Alphabetical order, which no database gives alike for Arabic and French.

use std::cmp::Ordering;
use std::convert::Infallible;
use std::sync::OnceLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;
use imtiyaz_domain::Language;

use crate::catalogue::position;

/// Compares two texts in the alphabetical order of the language. Digits count as numbers:
/// «مشروع 2» comes before «مشروع 12».
#[must_use]
pub fn compare(language: Language, left: &str, right: &str) -> Ordering {
    collator(language).compare(left, right)
}

/// Sorts things by a text in them, in the order of [`compare`]; equal texts keep their order.
pub fn sort_by_text<T>(language: Language, things: &mut [T], text: impl Fn(&T) -> &str) {
    things.sort_by(|left, right| compare(language, text(left), text(right)));
}

/// Bytes that sort as [`compare`] orders, for a column of a database. They hold for one
/// version of the collation data: rebuild such a column after an upgrade.
#[must_use]
pub fn sort_key(language: Language, text: &str) -> Vec<u8> {
    let mut key = Vec::new();
    let done: Result<(), Infallible> = collator(language).write_sort_key_to(text, &mut key);
    match done {
        Ok(()) => key,
    }
}

fn collator(language: Language) -> &'static CollatorBorrowed<'static> {
    static COLLATORS: [OnceLock<CollatorBorrowed<'static>>; 4] = [const { OnceLock::new() }; 4];
    COLLATORS[position(language)].get_or_init(|| {
        let tag = match language {
            Language::Ar => "ar-MA-u-kn",
            Language::Fr => "fr-MA-u-kn",
            Language::En => "en-u-kn",
            Language::Zgh => "zgh-u-kn",
        };
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        CollatorBorrowed::try_new(
            CollatorPreferences::from(&locale),
            CollatorOptions::default(),
        )
        .expect("collation data are compiled in")
    })
}

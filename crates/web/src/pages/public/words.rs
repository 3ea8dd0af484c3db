//! Names and sentences as the public pages show them.

use crate::view::Crumb;
use imtiyaz_domain::{Language, Localized, Stamp, results::Tier};
use imtiyaz_language::{Args, Gender, text};
use imtiyaz_publication::{Archive, Palmares, PublicEdition};
use serde::Serialize;

/// A text with the language it is really in, when that is not the page's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The text; empty when there is none.
    pub text: String,
    /// Its language's code; empty when it is the page's.
    pub lang: &'static str,
}

impl Said {
    /// A name or text for a reader of `language`.
    #[must_use]
    pub fn of(said: &Localized, language: Language) -> Self {
        let (really, words) = said.in_language(language);
        Self {
            text: opening(words),
            lang: if really == language {
                ""
            } else {
                really.code()
            },
        }
    }
}

/// A name at the head of a line: sources write them as they stand within a sentence. A single
/// word is left alone, as it may be a name of its own (`iplages`).
#[must_use]
pub fn opening(name: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if first.is_lowercase() && name.contains([' ', '-', '\u{a0}']) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

/// A link with its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The text.
    pub label: String,
    /// Where it leads.
    pub href: String,
}

/// A number and what it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeyFigure {
    /// The number, formatted.
    pub value: String,
    /// What it counts.
    pub label: String,
}

impl KeyFigure {
    /// A count with a sentence that follows it in number.
    #[must_use]
    pub fn count(language: Language, key: &str, count: usize) -> Self {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        Self {
            value: imtiyaz_language::integer(language, count),
            label: text(language, key, &Args::new().with("count", count)),
        }
    }
}

/// «الدورة الثالثة عشرة (2019)»; the year alone where the number is not known.
#[must_use]
pub fn edition_name(language: Language, number: Option<u16>, year: i16) -> String {
    named(language, number, year.to_string())
}

fn named(language: Language, number: Option<u16>, year: String) -> String {
    match number {
        Some(number) => {
            let ordinal = imtiyaz_language::ordinal(language, number.into(), Gender::Feminine);
            let args = Args::new().with("ordinal", ordinal).with("year", year);
            text(language, "public-edition-name", &args)
        }
        None => text(language, "edition-of-year", &Args::new().with("year", year)),
    }
}

/// The name of an archived or published edition; a sister award goes by its own.
#[must_use]
pub fn name_of(language: Language, edition: &PublicEdition) -> String {
    if edition.is_sister() {
        let award = edition.results.award.get(language);
        return format!("{award} — {}", edition.results.year);
    }
    let year = edition.results.year;
    let other = edition.archive.as_ref().and_then(|archive| archive.or_year);
    match other {
        Some(other) => {
            let args = Args::new()
                .with("year", year.to_string())
                .with("other", other.to_string());
            let years = text(language, "public-year-or", &args);
            named(language, edition.results.number, years)
        }
        None => edition_name(language, edition.results.number, year),
    }
}

/// The name of the public edition of a year.
#[must_use]
pub fn edition_label(palmares: &Palmares, year: i16, language: Language) -> String {
    palmares.edition(year).map_or_else(
        || edition_name(language, None, year),
        |edition| name_of(language, edition),
    )
}

/// A day kept as `2020-01-29`, in words.
#[must_use]
pub fn day(language: Language, day: &str) -> String {
    noon(day).map_or_else(
        || day.to_owned(),
        |noon| imtiyaz_language::long_date(language, noon),
    )
}

fn noon(day: &str) -> Option<Stamp> {
    let date = day.parse::<jiff::civil::Date>().ok()?;
    Stamp::from_local(date.at(12, 0, 0, 0))
}

/// The name of a prize; the tier's where the sources give none.
#[must_use]
pub fn prize_name(language: Language, name: &Localized, tier: Tier) -> String {
    if name.is_empty() {
        text(language, &format!("public-tier-{tier}"), &Args::new())
    } else {
        opening(name.get(language))
    }
}

/// A text's first words, for cards.
#[must_use]
pub fn excerpt(whole: &str, words: usize) -> String {
    let mut all = whole.split_whitespace();
    let first: Vec<&str> = all.by_ref().take(words).collect();
    let mut excerpt = first.join(" ");
    if all.next().is_some() {
        excerpt.push('…');
    }
    excerpt
}

/// The way back: the site's home.
#[must_use]
pub fn home_crumb(language: Language) -> Crumb {
    Crumb::link(
        text(language, "nav-home", &Args::new()),
        crate::route::Route::href(&crate::routes::public::Index {}, language),
    )
}

/// The way back to the editions.
#[must_use]
pub fn editions_crumb(language: Language) -> Crumb {
    Crumb::link(
        text(language, "nav-editions", &Args::new()),
        crate::route::Route::href(&crate::routes::public::Editions {}, language),
    )
}

/// The palmarès of the archive alone: what samples are made of.
#[must_use]
pub fn sample_palmares() -> Palmares {
    let archive = Archive::embedded().expect("the archive is sound");
    let editions = archive
        .editions
        .into_iter()
        .map(|known| PublicEdition {
            results: known.results.clone(),
            record: None,
            archive: Some(known),
            published_at: None,
        })
        .collect();
    Palmares::of(editions, Vec::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_begin_a_line_with_a_capital() {
        assert_eq!(
            opening("ministère de la Justice"),
            "Ministère de la Justice"
        );
        assert_eq!(opening("e-contenu"), "E-contenu");
        assert_eq!(opening("écoles en ligne"), "Écoles en ligne");
        assert_eq!(opening("iplages"), "iplages");
        assert_eq!(opening("وزارة العدل"), "وزارة العدل");
    }
}

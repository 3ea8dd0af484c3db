//! Answers in words, for reading.

use imtiyaz_domain::{
    Answer, Language,
    specification::{Choice, Field, FieldKind},
};
use imtiyaz_language::{Args, decimal, integer, text};

/// An answer in words, for reading: the check page, the secretariat, the jury.
#[must_use]
pub fn in_words(language: Language, field: &Field, answer: &Answer) -> Vec<String> {
    let named = |choices: &[Choice], key: &str| {
        choices.iter().find(|choice| choice.id == key).map_or_else(
            || key.to_owned(),
            |choice| choice.name.get(language).to_owned(),
        )
    };
    let lines = |text: &str| {
        text.lines()
            .filter(|line| !line.trim().is_empty())
            .map(ToOwned::to_owned)
            .collect::<Vec<_>>()
    };
    match (&field.kind, answer) {
        (
            FieldKind::Choice { choices } | FieldKind::Choices { choices },
            Answer::Choices { keys },
        ) => keys.iter().map(|key| named(choices, key)).collect(),
        (FieldKind::Number { unit, decimals }, Answer::Number { value }) => {
            let number = if *decimals == 0 {
                integer(language, *value)
            } else {
                decimal(language, *value, *decimals)
            };
            vec![format!("{number} {}", unit.get(language)).trim().to_owned()]
        }
        (_, Answer::Date { date }) => vec![day_in_words(language, date)],
        (_, Answer::YesNo { yes, justification }) => {
            let word = text(
                language,
                if *yes { "ui-yes" } else { "ui-no" },
                &Args::new(),
            );
            [vec![word], lines(justification)].concat()
        }
        (_, Answer::Bilingual { ar, fr }) => [lines(ar), lines(fr)].concat(),
        (FieldKind::Table { columns, .. }, Answer::Rows { rows }) => {
            let colon = text(language, "public-colon", &Args::new());
            let cell = |(index, cell): (usize, &String)| {
                let name = columns.get(index).filter(|_| index > 0)?;
                (!cell.is_empty()).then(|| format!("{}{colon} {cell}", name.name.get(language)))
            };
            let line = |row: &Vec<String>| {
                let named = row.iter().enumerate().filter_map(cell);
                let first = row.first().filter(|first| !first.is_empty()).cloned();
                first
                    .into_iter()
                    .chain(named)
                    .collect::<Vec<_>>()
                    .join(" · ")
            };
            rows.iter().map(line).collect()
        }
        (_, Answer::Rows { rows }) => rows
            .iter()
            .map(|row| {
                row.iter()
                    .filter(|cell| !cell.is_empty())
                    .cloned()
                    .collect::<Vec<_>>()
                    .join(" – ")
            })
            .collect(),
        (
            _,
            Answer::Access {
                address,
                login,
                sealed,
            },
        ) => {
            let mut shown = vec![address.clone(), login.clone()];
            if !sealed.is_empty() {
                shown.push(text(language, "body-access-password-kept", &Args::new()));
            }
            shown.retain(|line| !line.is_empty());
            shown
        }
        (_, Answer::Text { text }) => lines(text),
        (_, Answer::Choices { keys }) => keys.clone(),
        (_, Answer::Number { value }) => vec![integer(language, *value)],
    }
}

/// A day of the form `2019-03-01` in words.
fn day_in_words(language: Language, date: &str) -> String {
    let mut parts = date.split('-').filter_map(|part| part.parse::<i64>().ok());
    match (
        parts.next(),
        parts.next().and_then(|month| i8::try_from(month).ok()),
        parts.next(),
    ) {
        (Some(year), Some(month @ 1..=12), Some(day)) => {
            format!(
                "{day} {} {year}",
                imtiyaz_language::month_name(language, month)
            )
        }
        _ => date.to_owned(),
    }
}

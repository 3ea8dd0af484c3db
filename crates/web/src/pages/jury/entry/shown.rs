//! Answers as the page shows them.

use super::view::Shown;
use crate::{Page, pages::jury::say};
use imtiyaz_domain::{
    Answer, EntryId, Language,
    specification::{Field, FieldKind},
};
use imtiyaz_language::decimal;

pub(super) fn shown(page: &Page, entry: EntryId, field: &Field, answer: &Answer) -> Shown {
    let language = page.language();
    match answer {
        Answer::Text { text } if matches!(field.kind, FieldKind::Link) => {
            Shown::Link { href: text.clone() }
        }
        Answer::Text { text } => Shown::Prose { text: text.clone() },
        Answer::Bilingual { ar, fr } => Shown::Bilingual {
            ar: ar.clone(),
            fr: fr.clone(),
        },
        Answer::Choices { keys } => {
            let choices = match &field.kind {
                FieldKind::Choice { choices } | FieldKind::Choices { choices } => {
                    choices.as_slice()
                }
                _ => &[],
            };
            let name = |key: &String| {
                choices
                    .iter()
                    .find(|choice| choice.id == key.as_str())
                    .map_or_else(
                        || key.clone(),
                        |choice| choice.name.get(language).to_owned(),
                    )
            };
            Shown::List {
                items: keys.iter().map(name).collect(),
            }
        }
        Answer::Number { value } => {
            let (unit, decimals) = match &field.kind {
                FieldKind::Number { unit, decimals } => (unit.get(language), *decimals),
                _ => ("", 0),
            };
            Shown::Value {
                text: format!("{} {unit}", decimal(language, *value, decimals))
                    .trim()
                    .to_owned(),
                note: String::new(),
            }
        }
        Answer::Date { date } => Shown::Value {
            text: day(language, date),
            note: String::new(),
        },
        Answer::YesNo { yes, justification } => Shown::Value {
            text: say(language, if *yes { "ui-yes" } else { "ui-no" }),
            note: justification.clone(),
        },
        Answer::Rows { rows } => Shown::Rows {
            columns: match &field.kind {
                FieldKind::Table { columns, .. } => columns
                    .iter()
                    .map(|column| column.name.get(language).to_owned())
                    .collect(),
                _ => Vec::new(),
            },
            rows: rows.clone(),
        },
        Answer::Access {
            address,
            login,
            sealed,
        } => Shown::Access {
            href: address.clone(),
            login: login.clone(),
            // A password sealed with another key is as good as none.
            password: page
                .state()
                .accounts()
                .unseal_text(entry, sealed)
                .unwrap_or_default(),
        },
    }
}

/// `2019-03-01` in words; as it stands when it is no day.
fn day(language: Language, date: &str) -> String {
    let mut parts = date.split('-');
    let mut next = || parts.next().and_then(|part| part.parse::<i16>().ok());
    let (year, month, day) = (next(), next(), next());
    match (year, month, day) {
        (Some(year), Some(month), Some(day)) => {
            let month = i8::try_from(month).unwrap_or(0);
            if !(1..=12).contains(&month) {
                return date.to_owned();
            }
            format!(
                "{day} {} {year}",
                imtiyaz_language::month_name(language, month)
            )
        }
        _ => date.to_owned(),
    }
}

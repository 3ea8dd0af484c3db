//! Posted fields back to answers.

use imtiyaz_domain::{
    Answer, Answers,
    specification::{Field, FieldKind, Specification},
    text::{clean, clean_line},
};
use imtiyaz_language::{parse_decimal, parse_month};
use std::collections::BTreeMap;

/// What a section's form sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Posted {
    /// The answers, whether right or wrong: nothing typed is lost.
    pub answers: Answers,
    /// Passwords by field, to be sealed before they are kept.
    pub passwords: BTreeMap<String, String>,
    /// Names that the section does not have.
    pub unknown: Vec<String>,
}

/// Reads the posted fields of a section; `without` leaves out one row of one table.
#[must_use]
pub fn read(
    specification: &Specification,
    section: &str,
    fields: &[(String, String)],
    without: Option<(&str, usize)>,
) -> Posted {
    let mut posted = Posted::default();
    let Some(section) = specification.section(section) else {
        return posted;
    };
    let mut used: Vec<&str> = Vec::new();
    for field in &section.fields {
        let mut form = Sent {
            fields,
            used: &mut used,
        };
        let mut answer = read_field(field, &mut form, &mut posted.passwords);
        if let (Some(Answer::Rows { rows }), Some((table, row))) = (&mut answer, without)
            && field.id == table
            && row < rows.len()
        {
            rows.remove(row);
        }
        if let Some(answer) = answer
            .filter(|answer| !answer.is_empty() || posted.passwords.contains_key(field.id.as_str()))
        {
            posted.answers.insert(field.id.clone(), answer);
        }
    }
    posted.unknown = fields
        .iter()
        .map(|(name, _)| name.as_str())
        .filter(|name| !used.contains(name))
        .map(ToOwned::to_owned)
        .collect();
    posted
}

struct Sent<'f, 'u> {
    fields: &'f [(String, String)],
    used: &'u mut Vec<&'f str>,
}

impl<'f> Sent<'f, '_> {
    fn all(&mut self, name: &str) -> Vec<&'f str> {
        let found = self.fields.iter().filter(|(sent, _)| sent == name);
        found
            .map(|(sent, value)| {
                self.used.push(sent);
                value.as_str()
            })
            .collect()
    }

    fn line(&mut self, name: &str) -> String {
        clean_line(self.all(name).first().unwrap_or(&""))
    }

    fn text(&mut self, name: &str) -> String {
        clean(self.all(name).first().unwrap_or(&""))
    }
}

fn read_field(
    field: &Field,
    form: &mut Sent<'_, '_>,
    passwords: &mut BTreeMap<String, String>,
) -> Option<Answer> {
    let name = field.id.as_str();
    Some(match &field.kind {
        FieldKind::ShortText | FieldKind::Link => Answer::Text {
            text: form.line(name),
        },
        FieldKind::LongText => Answer::Text {
            text: form.text(name),
        },
        FieldKind::BilingualText => Answer::Bilingual {
            ar: form.text(&format!("{name}.ar")),
            fr: form.text(&format!("{name}.fr")),
        },
        FieldKind::Choice { .. } | FieldKind::Choices { .. } => {
            let mut keys: Vec<String> = form
                .all(name)
                .into_iter()
                .filter(|key| !key.is_empty())
                .map(ToOwned::to_owned)
                .collect();
            keys.dedup();
            Answer::Choices { keys }
        }
        FieldKind::Number { decimals, .. } => {
            let typed = form.line(name);
            match parse_decimal(&typed, *decimals) {
                Ok(value) => Answer::Number { value },
                Err(_) => Answer::Text { text: typed },
            }
        }
        FieldKind::Date => date(form, name),
        FieldKind::YesNo { .. } => {
            let (answer, justification) =
                (form.line(name), form.text(&format!("{name}.justification")));
            match answer.as_str() {
                "yes" | "no" => Answer::YesNo {
                    yes: answer == "yes",
                    justification,
                },
                _ => return None,
            }
        }
        FieldKind::Table { columns, max_rows } => {
            let columns: Vec<&str> = columns.iter().map(|column| column.id.as_str()).collect();
            rows(form, name, &columns, *max_rows)
        }
        FieldKind::Team => rows(
            form,
            name,
            &["name", "part"],
            field.limits.max_items.unwrap_or(50),
        ),
        FieldKind::Partners => rows(form, name, &["name"], field.limits.max_items.unwrap_or(50)),
        FieldKind::Access => {
            // A password is what was typed, to the letter.
            let password = form
                .all(&format!("{name}.password"))
                .first()
                .copied()
                .unwrap_or_default();
            if !password.is_empty() {
                passwords.insert(name.to_owned(), password.chars().take(200).collect());
            }
            Answer::Access {
                address: form.line(&format!("{name}.address")),
                login: form.line(&format!("{name}.login")),
                sealed: String::new(),
            }
        }
        FieldKind::File => return None,
    })
}

/// Three boxes to one day; kept as typed where they name none.
fn date(form: &mut Sent<'_, '_>, name: &str) -> Answer {
    let [day, month, year] =
        ["day", "month", "year"].map(|part| form.line(&format!("{name}-{part}")));
    if day.is_empty() && month.is_empty() && year.is_empty() {
        return Answer::Text {
            text: String::new(),
        };
    }
    let number = |typed: &str| parse_decimal(typed, 0).ok();
    let read = (number(&day), parse_month(&month), number(&year));
    match read {
        (Some(day @ 1..=31), Some(month), Some(year @ 1900..=2200)) => Answer::Date {
            date: format!("{year:04}-{month:02}-{day:02}"),
        },
        _ => Answer::Text {
            text: format!("{day}/{month}/{year}"),
        },
    }
}

fn rows(form: &mut Sent<'_, '_>, name: &str, columns: &[&str], most: u32) -> Answer {
    // Some rows more than are allowed are read, so that the answer can say so.
    let last = most as usize + 20;
    let mut rows = Vec::new();
    for line in 0..last {
        let row: Vec<String> = columns
            .iter()
            .map(|column| form.line(&format!("{name}-{line}-{column}")))
            .collect();
        if row.iter().any(|cell| !cell.is_empty()) {
            rows.push(row);
        }
    }
    Answer::Rows { rows }
}

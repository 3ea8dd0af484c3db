//! Fills any form with invented answers that satisfy its rules, whatever the specification.

use super::{
    chance::pick,
    fixtures::DemoEntry,
    words::{EXAMPLE, INDICATORS, OPENING, SENTENCES, TEAM},
};
use imtiyaz_domain::{
    Answer, Answers, Key, Specification,
    specification::{Condition, Field, FieldKind, Limits},
    text::{graphemes, words},
};

/// The answers of an entry, field by field in the form's order, files left aside.
pub fn fill(specification: &Specification, entry: &DemoEntry) -> Answers {
    let mut answers = Answers::new();
    for section in &specification.form.sections {
        let open = section.categories.is_empty()
            || section
                .categories
                .iter()
                .any(|key| *key == entry.category.as_str());
        for field in section.fields.iter().filter(|_| open) {
            let applies = field
                .when
                .as_ref()
                .is_none_or(|condition| holds(condition, &answers));
            if !applies || matches!(field.kind, FieldKind::File) {
                continue;
            }
            if let Some(answer) = answer(field, entry) {
                answers.insert(field.id.clone(), answer);
            }
        }
    }
    answers
}

/// The fields of a form that want a file.
pub fn file_fields<'a>(
    specification: &'a Specification,
    entry: &'a DemoEntry,
) -> impl Iterator<Item = &'a Field> {
    specification
        .form
        .sections
        .iter()
        .filter(|s| {
            s.categories.is_empty()
                || s.categories
                    .iter()
                    .any(|key| *key == entry.category.as_str())
        })
        .flat_map(|s| &s.fields)
        .filter(|field| matches!(field.kind, FieldKind::File))
}

fn holds(condition: &Condition, answers: &Answers) -> bool {
    match answers.get(&condition.field) {
        Some(Answer::YesNo { yes, .. }) => condition
            .is
            .iter()
            .any(|v| v == if *yes { "yes" } else { "no" }),
        Some(Answer::Choices { keys }) => keys.iter().any(|key| condition.is.contains(key)),
        Some(Answer::Text { text }) => condition.is.contains(text),
        _ => false,
    }
}

fn answer(field: &Field, entry: &DemoEntry) -> Option<Answer> {
    let seed = [entry.id.as_str(), field.id.as_str()];
    Some(match &field.kind {
        FieldKind::ShortText => Answer::Text {
            text: shorten(&entry.title.ar, &field.limits),
        },
        FieldKind::LongText => Answer::Text {
            text: long_text(field, entry),
        },
        FieldKind::BilingualText => Answer::Bilingual {
            ar: lengthen(&entry.summary.ar, EXAMPLE.0, &field.limits),
            fr: lengthen(&entry.summary.fr, EXAMPLE.1, &field.limits),
        },
        FieldKind::Choice { choices } => {
            let chosen = choices.get(pick(&seed, u32::try_from(choices.len()).ok()?) as usize)?;
            Answer::Choices {
                keys: vec![chosen.id.to_string()],
            }
        }
        FieldKind::Choices { choices } => {
            let wanted = field.limits.min_items.unwrap_or(1).max(1) as usize;
            let most = field.limits.max_items.map_or(choices.len(), |n| n as usize);
            let count = (wanted + pick(&seed, 2) as usize)
                .min(most)
                .min(choices.len());
            Answer::Choices {
                keys: choices
                    .iter()
                    .take(count)
                    .map(|c| c.id.to_string())
                    .collect(),
            }
        }
        FieldKind::Number { decimals, .. } => {
            let unit = 10_i64.pow(u32::from(*decimals));
            let least = field.limits.min_value.unwrap_or(0);
            let most = field.limits.max_value.unwrap_or(least + 90_000 * unit);
            // A country of 36 million: what may be large stays believable.
            let span = u32::try_from((most - least).clamp(0, 900_000 * unit)).unwrap_or(900_000);
            Answer::Number {
                value: least + i64::from(pick(&seed, span.saturating_add(1))),
            }
        }
        FieldKind::Date => Answer::Date {
            date: format!("201{}-{:02}-01", 6 + pick(&seed, 2), 1 + pick(&seed, 12)),
        },
        FieldKind::YesNo { justify } => Answer::YesNo {
            yes: true,
            justification: if *justify == Some(true) {
                SENTENCES[6].to_owned()
            } else {
                String::new()
            },
        },
        FieldKind::Link => Answer::Text {
            text: format!("https://{}.demo.imtiyaz.example/", entry.id),
        },
        FieldKind::Table { columns, .. } => {
            let row = |n: usize| -> Vec<String> {
                let (indicator, before, after) = INDICATORS[n % INDICATORS.len()];
                // Indicator, before, after; what a form asks beyond that is left open.
                let cells = [
                    indicator.to_owned(),
                    scaled(before, entry),
                    after.to_string(),
                ];
                let whole = cells.into_iter().chain(std::iter::repeat(String::new()));
                whole.take(columns.len()).collect()
            };
            let rows = field.limits.min_items.unwrap_or(2).max(2) as usize;
            Answer::Rows {
                rows: (0..rows).map(row).collect(),
            }
        }
        FieldKind::File => return None,
        FieldKind::Access => Answer::Access {
            address: format!("https://{}.demo.imtiyaz.example/jury", entry.id),
            login: "jury".to_owned(),
            sealed: String::new(),
        },
        FieldKind::Team => {
            let first = pick(&seed, u32::try_from(TEAM.len()).ok()?) as usize;
            let parts = ["تنسيق المشروع", "تطوير البرمجيات", "التواصل والتكوين"];
            let rows = parts.iter().enumerate();
            Answer::Rows {
                rows: rows
                    .map(|(i, part)| {
                        vec![
                            TEAM[(first + i) % TEAM.len()].to_owned(),
                            (*part).to_owned(),
                        ]
                    })
                    .collect(),
            }
        }
        FieldKind::Partners if !field.required => return None,
        FieldKind::Partners => Answer::Rows {
            rows: vec![vec!["شريك افتراضي".to_owned()]],
        },
    })
}

/// What an indicator stood at before the service, varied a little from entry to entry.
fn scaled(before: u32, entry: &DemoEntry) -> String {
    (before + pick(&[&entry.id, "before"], before / 2 + 1)).to_string()
}

fn long_text(field: &Field, entry: &DemoEntry) -> String {
    let start = pick(
        &[&entry.id, field.id.as_str()],
        u32::try_from(SENTENCES.len()).unwrap_or(1),
    ) as usize;
    let wanted = field.limits.min_words.unwrap_or(0).max(40) + 8;
    let most = field.limits.max_words.unwrap_or(u32::MAX);
    let most_characters = field.limits.max_characters.unwrap_or(u32::MAX);
    let mut text = format!("{OPENING} {}", entry.summary.ar);
    for turn in 0.. {
        let sentence = SENTENCES[(start + turn) % SENTENCES.len()];
        let longer = format!("{text} {sentence}");
        let fits =
            words(&longer) <= most as usize && graphemes(&longer) <= most_characters as usize;
        if !fits || words(&text) >= wanted as usize || turn > 400 {
            break;
        }
        text = longer;
    }
    text
}

fn lengthen(summary: &str, example: &str, limits: &Limits) -> String {
    let mut text = summary.to_owned();
    while words(&text) < limits.min_words.unwrap_or(0) as usize {
        text = format!("{text} {example}");
    }
    shorten(&text, limits)
}

fn shorten(text: &str, limits: &Limits) -> String {
    let mut kept = text.to_owned();
    let too_long = |text: &str| {
        limits
            .max_words
            .is_some_and(|most| words(text) > most as usize)
            || limits
                .max_characters
                .is_some_and(|most| graphemes(text) > most as usize)
    };
    while too_long(&kept) {
        match kept.rfind(' ') {
            Some(end) => kept.truncate(end),
            None => break,
        }
    }
    kept
}

/// Every declaration of the specification.
pub fn declarations(specification: &Specification) -> Vec<Key> {
    specification
        .declarations
        .iter()
        .map(|declaration| declaration.id.clone())
        .collect()
}

//! A field's controls: the maps that `components/forms.html` draws.

use super::{super::violations, Source};
use imtiyaz_domain::{
    Answer, Language,
    specification::{Choice, Field, FieldKind, Limits},
    text::{graphemes, words},
};
use imtiyaz_language::{Args, decimal, text};
use serde_json::{Value, json};

/// The controls of a field; none for evidence, which has a page of its own.
pub(super) fn controls(source: &Source<'_>, field: &Field) -> Vec<Value> {
    let language = source.language;
    let answer = source.answers.get(&field.id);
    let name = field.id.as_str();
    let typed = match answer {
        Some(Answer::Text { text }) => text.as_str(),
        _ => "",
    };
    match &field.kind {
        FieldKind::ShortText => vec![control(
            source,
            field,
            name,
            json!({"kind": "text", "value": typed}),
        )],
        FieldKind::Link => vec![control(
            source,
            field,
            name,
            json!({"kind": "url", "value": typed}),
        )],
        FieldKind::LongText => {
            vec![control(
                source,
                field,
                name,
                long(&field.limits, typed, None),
            )]
        }
        FieldKind::BilingualText => {
            let (ar, fr) = match answer {
                Some(Answer::Bilingual { ar, fr }) => (ar.as_str(), fr.as_str()),
                _ => ("", ""),
            };
            [
                ("ar", ar, "rtl", Language::Ar),
                ("fr", fr, "ltr", Language::Fr),
            ]
            .map(|(code, value, dir, written)| {
                let mut map = long(&field.limits, value, Some(dir));
                map["label"] = json!(text(
                    language,
                    "body-in-language",
                    &Args::new().with("language", written.name())
                ));
                part(source, &format!("{name}.{code}"), map)
            })
            .into()
        }
        FieldKind::Choice { choices } => {
            let map = json!({"kind": if choices.len() > 8 { "select" } else { "radios" }, "options": options(language, choices, answer)});
            vec![control(source, field, name, map)]
        }
        FieldKind::Choices { choices } => {
            vec![control(
                source,
                field,
                name,
                json!({"kind": "checkboxes", "options": options(language, choices, answer)}),
            )]
        }
        FieldKind::Number { unit, decimals } => {
            let value = match answer {
                Some(Answer::Number { value }) => plain_number(*value, *decimals),
                _ => typed.to_owned(),
            };
            let mut map = json!({"kind": "number", "value": value});
            if !unit.is_empty() {
                map["unit"] = json!(unit.get(language));
            }
            vec![control(source, field, name, map)]
        }
        FieldKind::Date => {
            let parts: Vec<String> = match answer {
                Some(Answer::Date { date }) => date
                    .rsplit('-')
                    .map(|part| part.trim_start_matches('0').to_owned())
                    .collect(),
                _ => typed.split('/').map(ToOwned::to_owned).collect(),
            };
            let at = |index: usize| parts.get(index).map_or("", |part| part.trim());
            let map = json!({"kind": "date", "day": at(0), "month": at(1), "year": at(2)});
            vec![control(source, field, name, map)]
        }
        FieldKind::YesNo { justify } => yes_no(source, field, answer, *justify),
        FieldKind::Table { columns, max_rows } => {
            let columns = columns
                .iter()
                .map(|column| (column.id.to_string(), column.name.get(language).to_owned()));
            vec![table(source, field, columns.collect(), *max_rows)]
        }
        FieldKind::Team => {
            let columns = [("name", "body-team-name"), ("part", "body-team-part")]
                .map(|(id, key)| (id.to_owned(), text(language, key, &Args::new())));
            vec![table(
                source,
                field,
                columns.into(),
                field.limits.max_items.unwrap_or(50),
            )]
        }
        FieldKind::Partners => {
            let columns = vec![(
                "name".to_owned(),
                text(language, "body-partner-name", &Args::new()),
            )];
            vec![table(
                source,
                field,
                columns,
                field.limits.max_items.unwrap_or(50),
            )]
        }
        FieldKind::Access => access(source, field, answer),
        FieldKind::File => Vec::new(),
    }
}

/// A control that carries the question itself.
fn control(source: &Source<'_>, field: &Field, name: &str, mut map: Value) -> Value {
    map["label"] = json!(field.label.get(source.language));
    map["optional"] = json!(!field.required);
    let mut hints: Vec<String> = Vec::new();
    if !field.help.is_empty() {
        hints.push(field.help.get(source.language).to_owned());
    }
    hints.extend(bounds(source.language, field));
    if !hints.is_empty() {
        map["hint"] = json!(hints.join(" "));
    }
    part(source, name, map)
}

/// A control with its name and its error.
fn part(source: &Source<'_>, name: &str, mut map: Value) -> Value {
    map["name"] = json!(name);
    let broken = source
        .violations
        .iter()
        .find(|violation| violation.field == name);
    if let Some(violation) = broken {
        map["error"] = json!(violations::say(
            source.language,
            source.specification,
            violation
        ));
    }
    map
}

fn long(limits: &Limits, value: &str, dir: Option<&str>) -> Value {
    let mut map = json!({"kind": "long-text", "value": value});
    if let Some(max) = limits.max_words {
        map["max_words"] = json!(max);
        map["used"] = json!(words(value));
        map["rows"] = json!((max / 12).clamp(4, 16));
    } else if let Some(max) = limits.max_characters {
        map["max_characters"] = json!(max);
        map["used"] = json!(graphemes(value));
        map["rows"] = json!((max / 80).clamp(2, 16));
    }
    if let Some(dir) = dir {
        map["dir"] = json!(dir);
    }
    map
}

/// Bounds that the control does not show by itself.
fn bounds(language: Language, field: &Field) -> Vec<String> {
    let limits = &field.limits;
    let mut hints = Vec::new();
    let mut say = |key: &str, args: Args| hints.push(text(language, key, &args));
    if let Some(min) = limits.min_words {
        say(
            "body-hint-min-words",
            Args::new().with("min", i64::from(min)),
        );
    }
    match &field.kind {
        FieldKind::Number { decimals, .. } => match (limits.min_value, limits.max_value) {
            (Some(min), Some(max)) => say(
                "body-hint-between",
                Args::new()
                    .with("min", decimal(language, min, *decimals))
                    .with("max", decimal(language, max, *decimals)),
            ),
            (Some(min), None) => say(
                "body-hint-at-least",
                Args::new().with("min", decimal(language, min, *decimals)),
            ),
            (None, Some(max)) => say(
                "body-hint-at-most",
                Args::new().with("max", decimal(language, max, *decimals)),
            ),
            (None, None) => {}
        },
        FieldKind::ShortText => {
            if let Some(max) = limits.max_characters {
                say(
                    "ui-limit-characters",
                    Args::new().with("max", i64::from(max)),
                );
            }
        }
        FieldKind::Table { .. } | FieldKind::Team | FieldKind::Partners => {
            if let Some(max) = limits.max_items {
                say(
                    "body-hint-max-rows",
                    Args::new().with("max", i64::from(max)),
                );
            }
        }
        _ => {}
    }
    hints
}

fn options(language: Language, choices: &[Choice], answer: Option<&Answer>) -> Vec<Value> {
    let chosen: &[String] = match answer {
        Some(Answer::Choices { keys }) => keys,
        _ => &[],
    };
    choices
        .iter()
        .map(|choice| {
            let id = choice.id.as_str();
            json!({"value": id, "label": choice.name.get(language), "selected": chosen.iter().any(|key| key == id)})
        })
        .collect()
}

fn yes_no(
    source: &Source<'_>,
    field: &Field,
    answer: Option<&Answer>,
    justify: Option<bool>,
) -> Vec<Value> {
    let language = source.language;
    let name = field.id.as_str();
    let (yes, why) = match answer {
        Some(Answer::YesNo { yes, justification }) => (Some(*yes), justification.as_str()),
        _ => (None, ""),
    };
    let word = |key: &str| text(language, key, &Args::new());
    let options = [("yes", "ui-yes", true), ("no", "ui-no", false)]
        .map(|(value, key, meant)| json!({"value": value, "label": word(key), "selected": yes == Some(meant)}));
    let mut controls = vec![control(
        source,
        field,
        name,
        json!({"kind": "radios", "inline": true, "options": options}),
    )];
    if let Some(when) = justify {
        let answer = word(if when { "ui-yes" } else { "ui-no" });
        // The question stands above both; the radios then only say what they are.
        controls[0]["label"] = json!(word("body-answer"));
        controls[0]["optional"] = json!(false);
        if let Some(map) = controls[0].as_object_mut() {
            map.remove("hint");
        }
        let mut map = long(&field.limits, why, None);
        map["label"] = json!(text(
            language,
            "body-justification-when",
            &Args::new().with("answer", answer)
        ));
        map["rows"] = json!(4);
        controls.push(part(source, &format!("{name}.justification"), map));
    }
    controls
}

fn table(
    source: &Source<'_>,
    field: &Field,
    columns: Vec<(String, String)>,
    max_rows: u32,
) -> Value {
    let name = field.id.as_str();
    let filled: &[Vec<String>] = match source.answers.get(&field.id) {
        Some(Answer::Rows { rows }) => rows,
        _ => &[],
    };
    let most = max_rows.max(1) as usize;
    // One empty line after those that are filled, three to begin with, as far as they may go.
    let shown = (filled.len() + 1).max(3).min(most).max(filled.len());
    let rows: Vec<Vec<Value>> = (0..shown)
        .map(|line| {
            let broken = source
                .violations
                .iter()
                .find(|violation| violation.field == format!("{name}.{line}"));
            (0..columns.len())
                .map(|column| {
                    let value = filled
                        .get(line)
                        .and_then(|row| row.get(column))
                        .map_or("", String::as_str);
                    let error = broken
                        .filter(|_| column == 0)
                        .map(|v| violations::say(source.language, source.specification, v));
                    json!({"value": value, "error": error})
                })
                .collect()
        })
        .collect();
    let columns: Vec<Value> = columns
        .into_iter()
        .map(|(id, label)| json!({"name": id, "label": label}))
        .collect();
    let map = json!({"kind": "table", "columns": columns, "rows": rows, "add": shown < most, "removable": filled.len() > 1});
    control(source, field, name, map)
}

fn access(source: &Source<'_>, field: &Field, answer: Option<&Answer>) -> Vec<Value> {
    let language = source.language;
    let name = field.id.as_str();
    let (address, login, kept) = match answer {
        Some(Answer::Access {
            address,
            login,
            sealed,
        }) => (address.as_str(), login.as_str(), !sealed.is_empty()),
        _ => ("", "", false),
    };
    let word = |key: &str| text(language, key, &Args::new());
    let password_hint = word(if kept {
        "body-access-password-kept"
    } else {
        "body-access-password-hint"
    });
    vec![
        part(
            source,
            &format!("{name}.address"),
            json!({"kind": "url", "label": word("body-access-address"), "value": address}),
        ),
        part(
            source,
            &format!("{name}.login"),
            json!({"kind": "text", "width": "l", "dir": "ltr", "label": word("body-access-login"), "value": login, "autocomplete": "off"}),
        ),
        part(
            source,
            &format!("{name}.password"),
            json!({"kind": "password", "label": word("body-access-password"), "hint": password_hint, "autocomplete": "off"}),
        ),
    ]
}

/// A number as it is typed again: plain digits, a comma before decimals.
pub(super) fn plain_number(value: i64, decimals: u8) -> String {
    let unit = 10_i64.pow(u32::from(decimals));
    let sign = if value < 0 { "-" } else { "" };
    let (whole, rest) = (
        value.unsigned_abs() / unit.unsigned_abs(),
        value.unsigned_abs() % unit.unsigned_abs(),
    );
    if rest == 0 {
        format!("{sign}{whole}")
    } else {
        let rest = format!("{rest:0width$}", width = usize::from(decimals));
        format!("{sign}{whole},{}", rest.trim_end_matches('0'))
    }
}

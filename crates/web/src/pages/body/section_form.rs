//! The form of a section, generated from the specification: answers to controls, and posted
//! fields back to answers. Nothing here knows a particular award.

use super::violations;
use crate::FormErrors;
use imtiyaz_domain::{
    Answer, Answers, Language, Violation,
    specification::{Choice, Field, FieldKind, Limits, Specification},
    text::{clean, clean_line, graphemes, words},
};
use imtiyaz_language::{Args, decimal, integer, parse_decimal, parse_month, text};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// One question of the form with its controls.
#[derive(Clone, Debug, Serialize)]
pub struct Question {
    /// The field's key; the id of its place is `f-<key>`.
    pub id: String,
    /// The question, when it has several controls below it.
    pub legend: Option<String>,
    /// How to answer, when it has several controls.
    pub hint: Option<String>,
    /// Its controls: maps of `components/forms.html`.
    pub controls: Vec<Value>,
    /// The page of its files, for evidence.
    pub files: Option<Value>,
    /// When the question is asked, for one that depends on another.
    pub condition: Option<String>,
}

/// What a section's form is made from.
pub struct Source<'a> {
    /// The reader's language.
    pub language: Language,
    /// The specification.
    pub specification: &'a Specification,
    /// The answers shown.
    pub answers: &'a Answers,
    /// What is broken, to be said at the fields.
    pub violations: &'a [Violation],
    /// Says what stands at a field of evidence.
    pub files: &'a dyn Fn(&Field) -> Value,
}

/// The questions of a section, conditional ones included: without a script the reader sees when
/// each is asked.
#[must_use]
pub fn questions(source: &Source<'_>, section: &str) -> Vec<Question> {
    let Some(section) = source.specification.section(section) else {
        return Vec::new();
    };
    section
        .fields
        .iter()
        .map(|field| question(source, field))
        .collect()
}

fn question(source: &Source<'_>, field: &Field) -> Question {
    let language = source.language;
    let own = controls(source, field);
    let several = own.len() > 1;
    let mut question = Question {
        id: field.id.to_string(),
        legend: several.then(|| label(language, field)),
        hint: (several && !field.help.is_empty()).then(|| field.help.get(language).to_owned()),
        controls: own,
        files: (field.kind == FieldKind::File).then(|| (source.files)(field)),
        condition: condition(source, field),
    };
    if field.kind == FieldKind::File {
        question.legend = Some(label(language, field));
        question.hint = (!field.help.is_empty()).then(|| field.help.get(language).to_owned());
    }
    question
}

fn label(language: Language, field: &Field) -> String {
    let own = field.label.get(language);
    if field.required {
        own.to_owned()
    } else {
        format!("{own} {}", text(language, "ui-optional", &Args::new()))
    }
}

/// «إذا كان الجواب عن … هو …».
fn condition(source: &Source<'_>, field: &Field) -> Option<String> {
    let condition = field.when.as_ref()?;
    let language = source.language;
    let (_, other) = source.specification.field(condition.field.as_str())?;
    let names: Vec<String> = condition
        .is
        .iter()
        .map(|answer| match &other.kind {
            FieldKind::Choice { choices } | FieldKind::Choices { choices } => choices
                .iter()
                .find(|choice| choice.id == answer.as_str())
                .map_or_else(String::new, |choice| choice.name.get(language).to_owned()),
            _ => text(
                language,
                if answer == "yes" { "ui-yes" } else { "ui-no" },
                &Args::new(),
            ),
        })
        .collect();
    let separator = text(language, "body-or", &Args::new());
    let args = Args::new()
        .with("label", other.label.get(language))
        .with("answer", names.join(&format!(" {separator} ")));
    Some(text(language, "body-asked-when", &args))
}

fn controls(source: &Source<'_>, field: &Field) -> Vec<Value> {
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
fn plain_number(value: i64, decimals: u8) -> String {
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

/// Errors of a section's page.
#[must_use]
pub fn errors(
    language: Language,
    specification: &Specification,
    found: &[Violation],
) -> FormErrors {
    violations::say_all(language, specification, found)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OF_2019: &str = include_str!("../../../../../fixtures/specifications/imtiyaz-2019.toml");
    const OF_2012: &str = include_str!("../../../../../fixtures/specifications/imtiyaz-2012.toml");

    fn specification(source: &str) -> Specification {
        imtiyaz_domain::specification::read(source).unwrap()
    }

    fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    fn answer<'a>(posted: &'a Posted, field: &str) -> Option<&'a Answer> {
        posted
            .answers
            .iter()
            .find(|(key, _)| **key == field)
            .map(|(_, answer)| answer)
    }

    #[test]
    fn what_people_type_becomes_answers() {
        let specification = specification(OF_2019);
        let sent = fields(&[
            ("summary.ar", "  نص\u{202E} عربي "),
            ("summary.fr", "texte"),
            ("launched-on-day", "٣"),
            ("launched-on-month", "mars"),
            ("launched-on-year", "2019"),
            ("audience", "citizens"),
            ("audience", "businesses"),
            ("team-0-name", "سعاد"),
            ("team-0-part", "رئيسة"),
            ("team-2-name", "كريم"),
            ("nonsense", "x"),
        ]);
        let posted = read(&specification, "project", &sent, None);
        assert_eq!(
            answer(&posted, "summary"),
            Some(&Answer::Bilingual {
                ar: "نص عربي".to_owned(),
                fr: "texte".to_owned()
            })
        );
        assert_eq!(
            answer(&posted, "launched-on"),
            Some(&Answer::Date {
                date: "2019-03-03".to_owned()
            })
        );
        assert_eq!(
            answer(&posted, "audience"),
            Some(&Answer::Choices {
                keys: vec!["citizens".to_owned(), "businesses".to_owned()]
            })
        );
        let Some(Answer::Rows { rows }) = answer(&posted, "team") else {
            panic!()
        };
        assert_eq!(rows.len(), 2);
        assert_eq!(posted.unknown, ["nonsense"]);
        assert_eq!(answer(&posted, "address"), None);
        let shorter = read(&specification, "project", &sent, Some(("team", 0)));
        assert_eq!(
            answer(&shorter, "team"),
            Some(&Answer::Rows {
                rows: vec![vec!["كريم".to_owned(), String::new()]]
            })
        );
    }

    #[test]
    fn what_cannot_be_read_is_kept_as_typed() {
        let specification = specification(OF_2012);
        let sent = fields(&[
            ("started-on-day", "31"),
            ("started-on-month", "foo"),
            ("started-on-year", "2011"),
        ]);
        let posted = read(&specification, "identity", &sent, None);
        assert_eq!(
            answer(&posted, "started-on"),
            Some(&Answer::Text {
                text: "31/foo/2011".to_owned()
            })
        );
        let posted = read(
            &specification,
            "execution",
            &fields(&[("budget", "beaucoup")]),
            None,
        );
        assert_eq!(
            answer(&posted, "budget"),
            Some(&Answer::Text {
                text: "beaucoup".to_owned()
            })
        );
        let posted = read(
            &specification,
            "citizen-service",
            &fields(&[("trips-saved", "١٫٥")]),
            None,
        );
        assert_eq!(
            answer(&posted, "trips-saved"),
            Some(&Answer::Number { value: 15 })
        );
    }

    #[test]
    fn a_form_that_is_shown_and_sent_back_says_the_same() {
        for source in [OF_2019, OF_2012] {
            let specification = specification(source);
            let no_files = |_: &Field| Value::Null;
            for section in &specification.form.sections {
                let answers = Answers::new();
                let source = Source {
                    language: Language::Ar,
                    specification: &specification,
                    answers: &answers,
                    violations: &[],
                    files: &no_files,
                };
                let questions = questions(&source, section.id.as_str());
                assert_eq!(questions.len(), section.fields.len());
                for (question, field) in questions.iter().zip(&section.fields) {
                    assert!(
                        question.files.is_some() || !question.controls.is_empty(),
                        "{}",
                        field.id
                    );
                    assert_eq!(question.condition.is_some(), field.when.is_some());
                    for control in &question.controls {
                        assert!(
                            control["label"]
                                .as_str()
                                .is_some_and(|label| !label.is_empty()),
                            "{control}"
                        );
                    }
                }
            }
        }
        assert_eq!(plain_number(1250, 2), "12,5");
        assert_eq!(plain_number(-5, 1), "-0,5");
        assert_eq!(plain_number(3000, 3), "3");
    }

    #[test]
    fn passwords_never_become_answers() {
        let specification = specification(OF_2019);
        let sent = fields(&[
            ("demonstration.address", "https://a.example.ma"),
            ("demonstration.login", "essai"),
            ("demonstration.password", " s3cret "),
        ]);
        let posted = read(&specification, "proof", &sent, None);
        assert_eq!(posted.passwords["demonstration"], " s3cret ");
        assert!(!format!("{:?}", posted.answers).contains("s3cret"));
    }
}

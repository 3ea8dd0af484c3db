//! Every rule of the specification that a dossier breaks: the same on save, in the preview and
//! on submission.

use super::{Answer, AttachedFile, Dossier, Violation, applies, applying_fields};
use crate::{
    Key,
    specification::{Field, FieldKind, Limits, MediaKind, Section, Specification},
    text,
};

/// Most characters (graphemes) of an entry's title, in each language.
pub const TITLE_CHARACTERS: u32 = 150;
/// Most characters of one cell of a table, a name or a part in the team.
pub const CELL_CHARACTERS: u32 = 300;
/// Most characters of a text whose field names no bound of its own.
pub const TEXT_CHARACTERS: u32 = 20_000;
/// Most characters of a web address.
pub const ADDRESS_CHARACTERS: u32 = 500;

/// All violations of a dossier, in the order of the form.
///
/// Sections of other categories and fields whose condition does not hold are passed over,
/// whatever they hold.
#[must_use]
pub fn check(specification: &Specification, dossier: &Dossier) -> Vec<Violation> {
    let mut found = Found {
        section: None,
        violations: Vec::new(),
    };
    category(specification, dossier, &mut found);
    for (field, title) in [
        ("title-ar", &dossier.title_ar),
        ("title-fr", &dossier.title_fr),
    ] {
        if title.trim().is_empty() {
            found.add(field, "required");
        }
        found.at_most(
            field,
            "too-many-characters",
            TITLE_CHARACTERS,
            text::graphemes(title),
        );
    }
    for (section, field) in applying_fields(specification, &dossier.category, &dossier.answers) {
        check_field(specification, dossier, section, field, &mut found);
    }
    found.section = None;
    all_files(specification, dossier, &mut found);
    for declaration in &specification.declarations {
        if !dossier.declared.contains(&declaration.id) {
            found.add(&format!("declarations.{}", declaration.id), "not-declared");
        }
    }
    found.violations
}

/// The violations of one section alone, as after saving it.
#[must_use]
pub fn check_section(
    specification: &Specification,
    dossier: &Dossier,
    section: &str,
) -> Vec<Violation> {
    let mut violations = check(specification, dossier);
    violations.retain(|violation| {
        violation
            .section
            .as_ref()
            .is_some_and(|key| *key == section)
    });
    violations
}

struct Found {
    section: Option<Key>,
    violations: Vec<Violation>,
}

impl Found {
    fn add(&mut self, field: &str, code: &'static str) {
        self.push(field, code, None, None);
    }

    fn push(&mut self, field: &str, code: &'static str, limit: Option<i64>, found: Option<i64>) {
        let (section, field) = (self.section.clone(), field.to_owned());
        self.violations.push(Violation {
            section,
            field,
            code,
            limit,
            found,
        });
    }

    fn at_most(&mut self, field: &str, code: &'static str, limit: u32, found: usize) {
        let found = i64::try_from(found).unwrap_or(i64::MAX);
        if found > i64::from(limit) {
            self.push(field, code, Some(i64::from(limit)), Some(found));
        }
    }

    fn at_least(&mut self, field: &str, code: &'static str, limit: Option<u32>, found: usize) {
        let found = i64::try_from(found).unwrap_or(i64::MAX);
        if let Some(limit) = limit.map(i64::from)
            && found < limit
        {
            self.push(field, code, Some(limit), Some(found));
        }
    }

    /// Words and characters of a text that is not empty.
    fn lengths(&mut self, field: &str, limits: &Limits, answer: &str) {
        let (words, characters) = (text::words(answer), text::graphemes(answer));
        self.at_least(field, "too-few-words", limits.min_words, words);
        if let Some(limit) = limits.max_words {
            self.at_most(field, "too-many-words", limit, words);
        }
        self.at_least(
            field,
            "too-few-characters",
            limits.min_characters,
            characters,
        );
        let most = limits.max_characters.unwrap_or(TEXT_CHARACTERS);
        self.at_most(field, "too-many-characters", most, characters);
    }
}

fn category(specification: &Specification, dossier: &Dossier, found: &mut Found) {
    let kinds = &specification.eligibility.body_kinds;
    if !kinds.iter().any(|kind| kind.id == dossier.body_kind) {
        found.add("category", "body-not-eligible");
        return;
    }
    let open = specification
        .category(dossier.category.as_str())
        .is_some_and(|category| {
            category.body_kinds.is_empty() || category.body_kinds.contains(&dossier.body_kind)
        });
    if !open {
        found.add("category", "category-closed");
    }
}

fn check_field(
    specification: &Specification,
    dossier: &Dossier,
    section: &Section,
    field: &Field,
    found: &mut Found,
) {
    found.section = Some(section.id.clone());
    let name = field.id.as_str();
    if field.kind == FieldKind::File {
        let files: Vec<&AttachedFile> = dossier
            .files
            .iter()
            .filter(|file| file.field == field.id)
            .collect();
        field_files(specification, field, &files, found);
        return;
    }
    match dossier
        .answers
        .get(&field.id)
        .filter(|answer| !answer.is_empty())
    {
        Some(answer) => answer_of(field, answer, found),
        None if field.required => found.add(name, "required"),
        None => {}
    }
}

fn answer_of(field: &Field, answer: &Answer, found: &mut Found) {
    let name = field.id.as_str();
    let limits = &field.limits;
    match (&field.kind, answer) {
        (FieldKind::ShortText | FieldKind::LongText, Answer::Text { text }) => {
            found.lengths(name, limits, text);
        }
        (FieldKind::BilingualText, Answer::Bilingual { ar, fr }) => {
            for (language, text) in [("ar", ar), ("fr", fr)] {
                let name = format!("{name}.{language}");
                if text.is_empty() {
                    found.add(&name, "required");
                } else {
                    found.lengths(&name, limits, text);
                }
            }
        }
        (FieldKind::Choice { choices }, Answer::Choices { keys }) => {
            if keys.len() > 1 {
                found.push(
                    name,
                    "too-many-items",
                    Some(1),
                    i64::try_from(keys.len()).ok(),
                );
            }
            known_choices(name, choices, keys, found);
        }
        (FieldKind::Choices { choices }, Answer::Choices { keys }) => {
            known_choices(name, choices, keys, found);
            items(name, limits, keys.len(), found);
        }
        (FieldKind::Number { .. }, Answer::Number { value }) => {
            if let Some(least) = limits.min_value.filter(|least| value < least) {
                found.push(name, "too-small", Some(least), Some(*value));
            }
            if let Some(most) = limits.max_value.filter(|most| value > most) {
                found.push(name, "too-great", Some(most), Some(*value));
            }
        }
        (FieldKind::Number { .. }, _) => found.add(name, "not-a-number"),
        (FieldKind::Date, Answer::Date { date }) if is_day(date) => {}
        (FieldKind::Date, _) => found.add(name, "not-a-date"),
        (FieldKind::YesNo { justify }, Answer::YesNo { yes, justification }) => {
            let name = format!("{name}.justification");
            if *justify == Some(*yes) && justification.is_empty() {
                found.add(&name, "justification");
            } else if !justification.is_empty() {
                found.lengths(&name, limits, justification);
            }
        }
        (FieldKind::Link, Answer::Text { text }) => address(name, text, found),
        (FieldKind::Table { columns, max_rows }, Answer::Rows { rows }) => {
            rows_of(name, rows, columns.len(), found);
            let most = Limits {
                max_items: limits.max_items.or(Some(*max_rows)),
                ..*limits
            };
            items(name, &most, rows.len(), found);
        }
        (FieldKind::Team, Answer::Rows { rows }) => {
            rows_of(name, rows, 2, found);
            items(name, limits, rows.len(), found);
        }
        (FieldKind::Partners, Answer::Rows { rows }) => {
            rows_of(name, rows, 1, found);
            items(name, limits, rows.len(), found);
        }
        (
            FieldKind::Access,
            Answer::Access {
                address: at, login, ..
            },
        ) => {
            let path = format!("{name}.address");
            if at.is_empty() {
                found.add(&path, "required");
            } else {
                address(&path, at, found);
            }
            found.at_most(
                &format!("{name}.login"),
                "too-many-characters",
                CELL_CHARACTERS,
                text::graphemes(login),
            );
        }
        // An answer of another kind than the field takes (a draft from before an amendment).
        _ => found.add(name, "required"),
    }
}

fn known_choices(
    name: &str,
    choices: &[crate::specification::Choice],
    keys: &[String],
    found: &mut Found,
) {
    if keys
        .iter()
        .any(|key| !choices.iter().any(|choice| choice.id == key.as_str()))
    {
        found.add(name, "unknown-choice");
    }
}

fn items(name: &str, limits: &Limits, count: usize, found: &mut Found) {
    found.at_least(name, "too-few-items", limits.min_items, count);
    if let Some(limit) = limits.max_items {
        found.at_most(name, "too-many-items", limit, count);
    }
}

fn rows_of(name: &str, rows: &[Vec<String>], columns: usize, found: &mut Found) {
    for (index, row) in rows.iter().enumerate() {
        let row_name = format!("{name}.{index}");
        if row.len() > columns || row.first().is_none_or(|first| first.trim().is_empty()) {
            found.add(&row_name, "row-incomplete");
        }
        if let Some(longest) = row.iter().map(|cell| text::graphemes(cell)).max() {
            found.at_most(&row_name, "too-many-characters", CELL_CHARACTERS, longest);
        }
    }
}

fn address(name: &str, typed: &str, found: &mut Found) {
    let host = typed
        .strip_prefix("https://")
        .map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    let good = host.is_some_and(|host| {
        host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains('@')
    }) && !typed
        .chars()
        .any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"'));
    if !good {
        found.add(name, "not-https");
    }
    found.at_most(
        name,
        "too-many-characters",
        ADDRESS_CHARACTERS,
        text::graphemes(typed),
    );
}

fn is_day(date: &str) -> bool {
    date.len() == 10
        && date
            .parse::<jiff::civil::Date>()
            .is_ok_and(|day| (1900..=2200).contains(&day.year()))
}

fn field_files(
    specification: &Specification,
    field: &Field,
    files: &[&AttachedFile],
    found: &mut Found,
) {
    let name = field.id.as_str();
    let good = files.iter().filter(|file| !file.refused).count();
    if files.iter().any(|file| file.refused) {
        found.add(name, "file-refused");
    }
    let least = field
        .limits
        .min_items
        .unwrap_or(0)
        .max(u32::from(field.required));
    if field.required && good == 0 {
        found.add(name, "file-missing");
    } else if good > 0 {
        found.at_least(name, "too-few-files", Some(least), good);
    }
    if let Some(limit) = field.limits.max_items {
        found.at_most(name, "too-many-files", limit, good);
    }
    for file in files {
        for (code, limit, size) in file_faults(specification, file) {
            found.push(name, code, Some(limit), Some(size));
        }
    }
}

/// What is wrong with one file by the evidence rule: a code, the bound, and what was found.
#[must_use]
pub fn file_faults(
    specification: &Specification,
    file: &AttachedFile,
) -> Vec<(&'static str, i64, i64)> {
    let rule = &specification.evidence;
    let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let mut faults = Vec::new();
    if file.size > rule.max_file_bytes {
        faults.push(("too-large", signed(rule.max_file_bytes), signed(file.size)));
    }
    if let Some(pages) = file.pages.filter(|pages| *pages > rule.max_pages) {
        faults.push((
            "too-many-pages",
            i64::from(rule.max_pages),
            i64::from(pages),
        ));
    }
    if !rule
        .media
        .iter()
        .copied()
        .map(MediaKind::media_type)
        .any(|media| media == file.media_type)
    {
        faults.push(("media-not-allowed", 0, 0));
    }
    faults
}

fn all_files(specification: &Specification, dossier: &Dossier, found: &mut Found) {
    let rule = &specification.evidence;
    let kept: Vec<&AttachedFile> = dossier
        .files
        .iter()
        .filter(|file| {
            !file.refused
                && specification
                    .field(file.field.as_str())
                    .is_some_and(|(section, field)| applies(specification, dossier, section, field))
        })
        .collect();
    found.at_most("files", "too-many-files", rule.max_files, kept.len());
    let total: u64 = kept.iter().map(|file| file.size).sum();
    if total > rule.max_total_bytes {
        let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        found.push(
            "files",
            "too-large-together",
            Some(signed(rule.max_total_bytes)),
            Some(signed(total)),
        );
    }
}

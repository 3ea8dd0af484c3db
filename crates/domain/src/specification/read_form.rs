//! Reads the form, the evidence rule, the declarations and the screening checks.

use super::{
    Choice, Condition, Declaration, EvidenceRule, FaultCode, Field, FieldKind, FormRule, Limits,
    MediaKind, ScreeningCheck, Section, Visibility, reader::Table,
};

pub(super) fn form(table: &Table<'_>) -> FormRule {
    let sections = table
        .tables("sections", true)
        .into_iter()
        .map(section)
        .collect();
    table.finish_here();
    FormRule { sections }
}

fn section(table: Table<'_>) -> Section {
    let section = Section {
        id: table.key("id"),
        title: table.localized("title"),
        help: table.localized_if_there("help"),
        categories: table.keys("categories"),
        fields: table
            .tables("fields", true)
            .into_iter()
            .map(field)
            .collect(),
    };
    table.finish();
    section
}

/// Which kinds take a key that not all of them take.
const ONLY_FOR: &[(&str, &[&str])] = &[
    (
        "min-words",
        &["short-text", "long-text", "bilingual-text", "yes-no"],
    ),
    (
        "max-words",
        &["short-text", "long-text", "bilingual-text", "yes-no"],
    ),
    (
        "min-characters",
        &["short-text", "long-text", "bilingual-text", "yes-no"],
    ),
    (
        "max-characters",
        &["short-text", "long-text", "bilingual-text", "yes-no"],
    ),
    ("min", &["number"]),
    ("max", &["number"]),
    ("unit", &["number"]),
    ("decimals", &["number"]),
    (
        "min-items",
        &["choices", "table", "file", "team", "partners"],
    ),
    (
        "max-items",
        &["choices", "table", "file", "team", "partners"],
    ),
    ("choices", &["choice", "choices"]),
    ("justify", &["yes-no"]),
    ("columns", &["table"]),
];

fn field(table: Table<'_>) -> Field {
    let kind_words = KIND_WORDS.map(|word| (word, word));
    let kind = table.code("kind", &kind_words, None);
    for (key, kinds) in ONLY_FOR {
        if table.has(key) && !kinds.contains(&kind) {
            table.fault_in(
                key,
                FaultCode::DoesNotApply,
                key,
                &format!("a field of kind {kind}"),
            );
        }
    }
    let decimals =
        u8::try_from(table.integer_if_there("decimals", 0..=4).unwrap_or(0)).unwrap_or(0);
    let field = Field {
        id: table.key("id"),
        label: table.localized("label"),
        help: table.localized_if_there("help"),
        kind: field_kind(&table, kind, decimals),
        required: table.boolean("required", false),
        limits: limits(&table, decimals),
        when: table.table_if_there("when").map(condition),
        visibility: table.code("visibility", &VISIBILITIES, Some(Visibility::Jury)),
        criterion: table.key_if_there("criterion"),
    };
    table.finish();
    field
}

const KIND_WORDS: [&str; 14] = [
    "short-text",
    "long-text",
    "bilingual-text",
    "choice",
    "choices",
    "number",
    "date",
    "yes-no",
    "link",
    "table",
    "file",
    "access",
    "team",
    "partners",
];

const VISIBILITIES: [(&str, Visibility); 3] = [
    ("public", Visibility::Public),
    ("jury", Visibility::Jury),
    ("secretariat", Visibility::Secretariat),
];

fn field_kind(table: &Table<'_>, kind: &str, decimals: u8) -> FieldKind {
    // Asked for whatever the kind is, so that a key in the wrong place is told once, as such.
    let unit = table.localized_if_there("unit");
    let justify = table
        .has("justify")
        .then(|| table.code("justify", &[("yes", true), ("no", false)], None));
    let choices = choices_of(table, "choices", matches!(kind, "choice" | "choices"));
    let columns = choices_of(table, "columns", kind == "table");
    match kind {
        "long-text" => FieldKind::LongText,
        "bilingual-text" => FieldKind::BilingualText,
        "choice" => FieldKind::Choice { choices },
        "choices" => FieldKind::Choices { choices },
        "number" => FieldKind::Number { unit, decimals },
        "date" => FieldKind::Date,
        "yes-no" => FieldKind::YesNo { justify },
        "link" => FieldKind::Link,
        "table" => FieldKind::Table {
            columns,
            max_rows: table
                .peek_integer("max-items")
                .and_then(|rows| u32::try_from(rows).ok())
                .unwrap_or(super::form::DEFAULT_ROWS),
        },
        "file" => FieldKind::File,
        "access" => FieldKind::Access,
        "team" => FieldKind::Team,
        "partners" => FieldKind::Partners,
        _ => FieldKind::ShortText,
    }
}

fn choices_of(table: &Table<'_>, key: &'static str, wanted: bool) -> Vec<Choice> {
    let tables = table.tables(key, wanted).into_iter();
    tables
        .map(|table| {
            let choice = Choice {
                id: table.key("id"),
                name: table.localized("name"),
            };
            table.finish();
            choice
        })
        .collect()
}

fn limits(table: &Table<'_>, decimals: u8) -> Limits {
    let count = |key, most| {
        table
            .integer_if_there(key, 0..=most)
            .and_then(|count| u32::try_from(count).ok())
    };
    let limits = Limits {
        min_words: count("min-words", 10_000),
        max_words: count("max-words", 10_000),
        min_characters: count("min-characters", 100_000),
        max_characters: count("max-characters", 100_000),
        min_value: table.decimal_if_there("min", decimals),
        max_value: table.decimal_if_there("max", decimals),
        min_items: count("min-items", 200),
        max_items: count("max-items", 200),
    };
    let reversed = |key, least: Option<i64>, most: Option<i64>| {
        if let (Some(least), Some(most)) = (least, most)
            && least > most
        {
            table.fault(
                key,
                FaultCode::BoundsReversed,
                &least.to_string(),
                &most.to_string(),
            );
        }
    };
    reversed(
        "min-words",
        limits.min_words.map(i64::from),
        limits.max_words.map(i64::from),
    );
    reversed(
        "min-characters",
        limits.min_characters.map(i64::from),
        limits.max_characters.map(i64::from),
    );
    reversed("min", limits.min_value, limits.max_value);
    reversed(
        "min-items",
        limits.min_items.map(i64::from),
        limits.max_items.map(i64::from),
    );
    limits
}

fn condition(table: Table<'_>) -> Condition {
    let condition = Condition {
        field: table.key("field"),
        is: table.strings("is"),
    };
    if condition.is.is_empty() {
        table.fault("is", FaultCode::EmptyList, "", "");
    }
    table.finish();
    condition
}

pub(super) fn evidence(table: &Table<'_>) -> EvidenceRule {
    const MEGABYTE: u64 = 1_000_000;
    let count = |key, most| u32::try_from(table.integer(key, 1..=most)).unwrap_or(1);
    let bytes = |key| u64::from(count(key, 500)) * MEGABYTE;
    let media = MediaKind::ALL
        .iter()
        .map(|kind| (kind.code(), *kind))
        .collect::<Vec<_>>();
    let rule = EvidenceRule {
        max_files: count("max-files", 100),
        max_file_bytes: bytes("max-file-megabytes"),
        max_total_bytes: bytes("max-total-megabytes"),
        max_pages: count("max-pages", 2_000),
        media: table.codes("media", &media),
    };
    if rule.media.is_empty() {
        table.fault("media", FaultCode::EmptyList, "", "");
    }
    if rule.max_file_bytes > rule.max_total_bytes {
        let (one, all) = (
            rule.max_file_bytes / MEGABYTE,
            rule.max_total_bytes / MEGABYTE,
        );
        table.fault(
            "max-file-megabytes",
            FaultCode::BoundsReversed,
            &one.to_string(),
            &all.to_string(),
        );
    }
    table.finish_here();
    rule
}

pub(super) fn declaration(table: Table<'_>) -> Declaration {
    let declaration = Declaration {
        id: table.key("id"),
        text: table.localized("text"),
    };
    table.finish();
    declaration
}

pub(super) fn screening_check(table: Table<'_>) -> ScreeningCheck {
    let check = ScreeningCheck {
        id: table.key("id"),
        question: table.localized("question"),
        help: table.localized_if_there("help"),
    };
    table.finish();
    check
}

//! Violations of the specification in the reader's language, each linked to its control.

use crate::forms::{FieldError, FormErrors};
use imtiyaz_domain::{
    Language, Violation,
    specification::{FieldKind, Specification},
};
use imtiyaz_language::{Args, decimal, file_size, text};

/// All of them, each with the id of its control on the page that shows its section.
#[must_use]
pub fn say_all<'a>(
    language: Language,
    specification: &Specification,
    violations: impl IntoIterator<Item = &'a Violation>,
) -> FormErrors {
    let mut errors = FormErrors::new();
    for violation in violations {
        errors.push_error(say(language, specification, violation));
    }
    errors
}

/// One of them.
#[must_use]
pub fn say(language: Language, specification: &Specification, violation: &Violation) -> FieldError {
    let code = format!("violation-{}", violation.code);
    let mut args = Args::new().with("label", label(language, specification, &violation.field));
    for (name, number) in [("limit", violation.limit), ("found", violation.found)] {
        args.set(
            name,
            number.map_or_else(String::new, |number| {
                quantity(language, specification, violation, number)
            }),
        );
    }
    FieldError {
        text: text(language, &code, &args),
        code,
        id: control_id(specification, &violation.field),
        name: Some(violation.field.clone()),
    }
}

/// The label of what a violation speaks of: the field's own, with the part of it that is meant.
#[must_use]
pub fn label(language: Language, specification: &Specification, name: &str) -> String {
    let (field, part) = name.split_once('.').unwrap_or((name, ""));
    if field == "declarations" {
        let declared = specification
            .declarations
            .iter()
            .find(|declaration| declaration.id == part);
        return declared
            .map(|declaration| declaration.text.get(language).to_owned())
            .unwrap_or_default();
    }
    let Some((_, found)) = specification.field(field) else {
        return text(language, &format!("body-field-{field}"), &Args::new());
    };
    let own = found.label.get(language);
    match (&found.kind, part) {
        (FieldKind::BilingualText, "ar") => format!("{own} ({})", Language::Ar.name()),
        (FieldKind::BilingualText, "fr") => format!("{own} ({})", Language::Fr.name()),
        (FieldKind::Access, "address") => format!(
            "{own}: {}",
            text(language, "body-access-address", &Args::new())
        ),
        (FieldKind::Access, "login") => format!(
            "{own}: {}",
            text(language, "body-access-login", &Args::new())
        ),
        _ => own.to_owned(),
    }
}

/// Numbers as the field writes them: bytes as sizes, numbers with their decimals.
fn quantity(
    language: Language,
    specification: &Specification,
    violation: &Violation,
    number: i64,
) -> String {
    if matches!(violation.code, "too-large" | "too-large-together") {
        return file_size(language, u64::try_from(number).unwrap_or(0));
    }
    let places = match specification
        .field(&violation.field)
        .map(|(_, field)| &field.kind)
    {
        Some(FieldKind::Number { decimals, .. })
            if matches!(violation.code, "too-small" | "too-great") =>
        {
            *decimals
        }
        _ => 0,
    };
    decimal(language, number, places)
}

/// The control's id where it is not `f-<name>`.
fn control_id(specification: &Specification, name: &str) -> Option<String> {
    let (field, part) = name.split_once('.')?;
    let row: usize = part.parse().ok()?;
    let (_, found) = specification.field(field)?;
    let first = match &found.kind {
        FieldKind::Table { columns, .. } => columns.first()?.id.to_string(),
        _ => "name".to_owned(),
    };
    Some(if row == 0 {
        format!("f-{field}")
    } else {
        format!("f-{field}-{row}-{first}")
    })
}

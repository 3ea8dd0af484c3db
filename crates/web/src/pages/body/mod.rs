//! Pages of the slice `body`: registering, writing entries against the specification, attaching
//! evidence, submitting, and what comes after.

pub mod check;
pub mod dossier;
pub mod evidence;
pub mod home;
pub mod overview;
pub mod profile;
pub mod receipt;
pub mod register;
pub mod section;
pub mod section_form;
pub mod section_view;
pub mod start;
pub mod title;
pub mod violations;
pub mod withdraw;

use crate::{
    FormErrors,
    route::Route,
    routes::body::BodyHome,
    view::{Crumb, EditionLabel},
};
use imtiyaz_domain::{Language, Localized};
use imtiyaz_language::{Args, text};
use imtiyaz_store::EditionFile;
use imtiyaz_submission::{FieldFault, entry::EntryFile};

/// The edition as the head of the page shows it.
#[must_use]
pub fn edition_label(language: Language, file: &EditionFile) -> EditionLabel {
    EditionLabel {
        name: edition_name(language, file.year()),
        phase_label: text(language, &format!("phase-{}", file.phase), &Args::new()),
    }
}

/// «دورة 2019».
#[must_use]
pub fn edition_name(language: Language, year: i16) -> String {
    text(
        language,
        "edition-of-year",
        &Args::new().with("year", year.to_string()),
    )
}

/// A sample's edition.
pub(crate) fn sample_edition(language: Language) -> EditionLabel {
    EditionLabel {
        name: edition_name(language, 2019),
        phase_label: text(language, "phase-call", &Args::new()),
    }
}

/// Faults of a small form as its page says them. `label` names a field in the reader's language.
#[must_use]
pub fn form_errors(
    language: Language,
    faults: &[FieldFault],
    label: impl Fn(&str) -> String,
) -> FormErrors {
    let mut errors = FormErrors::new();
    for fault in faults {
        let mut args = Args::new().with("label", label(fault.field));
        args.set("limit", fault.limit.unwrap_or(0));
        errors.add(
            language,
            register::control_name(fault.field),
            &format!("body-fault-{}", fault.code),
            &args,
        );
    }
    errors
}

/// The way back from a page of an entry.
pub(crate) fn entry_crumbs(
    language: Language,
    title: &str,
    entry_href: &str,
    here: &str,
) -> Vec<Crumb> {
    vec![
        Crumb::link(
            text(language, "body-home-title", &Args::new()),
            BodyHome {}.href(language),
        ),
        Crumb::link(title, entry_href),
        Crumb::here(here),
    ]
}

/// The title of an entry, or that it has none.
pub(crate) fn entry_title(language: Language, file: &EntryFile) -> String {
    let title = file.title();
    title_or(language, &title)
}

pub(crate) fn title_or(language: Language, title: &Localized) -> String {
    match title.get(language) {
        "" => text(language, "body-untitled", &Args::new()),
        title => title.to_owned(),
    }
}

//! Reads a specification file, and finds every fault of it at once.

use super::{
    BodyKindRule, Calendar, Category, Eligibility, EligibilityQuestion, ExamplePart, FaultCode,
    PublicationRule, Specification, SpecificationFault, cross, read_form, read_jury,
    reader::{Reader, Table},
};
use crate::{Language, Stamp};
use toml::de::DeTable;

/// Reads a specification from its TOML text.
///
/// ```
/// let faults = imtiyaz_domain::specification::read("[edition]\nnumbr = 13\n").unwrap_err();
/// let typo = faults.iter().find(|fault| fault.path == "edition.numbr").unwrap();
/// assert_eq!((typo.line, typo.code.code()), (2, "unknown-key"));
/// assert_eq!(typo.wanted, "number");
/// ```
///
/// # Errors
/// Every fault of the file, in the order of its lines: what is not TOML; unknown, missing and
/// mistyped keys; texts without Arabic or French; and what contradicts itself. Where a text is
/// not TOML the parser goes on as well as it can, and only these faults are told, for what
/// follows from them would mislead.
pub fn read(source: &str) -> Result<Specification, Vec<SpecificationFault>> {
    let reader = Reader::new(source);
    let (document, errors) = DeTable::parse_recoverable(source);
    for error in &errors {
        let line = error.span().map_or(1, |span| reader.line(span.start));
        let found = error.message().lines().collect::<Vec<_>>().join("; ");
        reader.fault_at("", line, FaultCode::Syntax, &found, "");
    }
    if !errors.is_empty() {
        return Err(reader.into_faults());
    }
    let specification = read_document(&reader, document.get_ref());
    cross::check(&specification, &reader);
    let faults = reader.into_faults();
    if faults.is_empty() {
        Ok(specification)
    } else {
        Err(faults)
    }
}

fn read_document<'a>(reader: &'a Reader, document: &'a DeTable<'a>) -> Specification {
    let root = Table::root(reader, document);
    // The number of the format itself: a file of a later one is refused rather than misread.
    root.integer("format", 1..=1);
    let edition = root.table("edition");
    let scale = read_jury::scale(&root.table("scale"));
    let specification = Specification {
        number: u16_of(edition.integer("number", 1..=999)),
        year: i16::try_from(edition.integer("year", 2005..=2199)).unwrap_or_default(),
        award: edition.localized("award"),
        organiser: edition.localized("organiser"),
        theme: edition.localized_if_there("theme"),
        purpose: edition.localized("purpose"),
        prevailing: edition.code(
            "prevailing",
            &[("ar", Language::Ar), ("fr", Language::Fr)],
            None,
        ),
        examples: root
            .tables("examples", false)
            .into_iter()
            .map(example)
            .collect(),
        calendar: calendar(&root.table("calendar")),
        eligibility: eligibility(&root.table("eligibility")),
        categories: root
            .tables("categories", true)
            .into_iter()
            .map(category)
            .collect(),
        form: read_form::form(&root.table("form")),
        evidence: read_form::evidence(&root.table("evidence")),
        declarations: root
            .tables("declarations", true)
            .into_iter()
            .map(read_form::declaration)
            .collect(),
        screening: root
            .tables("screening", true)
            .into_iter()
            .map(read_form::screening_check)
            .collect(),
        criteria: root
            .tables("criteria", true)
            .into_iter()
            .map(|table| read_jury::criterion(table, scale.decimals))
            .collect(),
        scale,
        jury: read_jury::jury(&root.table("jury")),
        ranking: read_jury::ranking(&root.table("ranking")),
        prizes: root
            .tables("prizes", true)
            .into_iter()
            .map(read_jury::prize)
            .collect(),
        deliberation: read_jury::deliberation(&root.table("deliberation")),
        publication: publication(root.table("publication")),
    };
    edition.finish();
    root.finish();
    specification
}

fn u16_of(number: i64) -> u16 {
    u16::try_from(number).unwrap_or_default()
}

fn example(table: Table<'_>) -> ExamplePart {
    let part = ExamplePart {
        path: table.string("path"),
        note: table.localized("note"),
    };
    table.finish();
    part
}

fn calendar(table: &Table<'_>) -> Calendar {
    // A moment that cannot be read has its own fault; the order is checked among the others.
    let mut before: Option<(&'static str, Stamp)> = None;
    let mut moment = |key: &'static str| {
        let at = table.moment(key);
        if let (Some(at), Some((name, earlier))) = (at, before)
            && at <= earlier
        {
            table.fault(key, FaultCode::OutOfOrder, key, name);
        }
        before = at.map(|at| (key, at)).or(before);
        at.unwrap_or(Stamp::from_micros(0))
    };
    let calendar = Calendar {
        call_opens: moment("call-opens"),
        call_closes: moment("call-closes"),
        screening_due: moment("screening-due"),
        scoring_due: moment("scoring-due"),
        deliberation: moment("deliberation"),
        announcement: moment("announcement"),
        grace_seconds: u32::try_from(
            table
                .integer_if_there("grace-seconds", 0..=600)
                .unwrap_or(0),
        )
        .unwrap_or(0),
    };
    table.finish_here();
    calendar
}

fn eligibility(table: &Table<'_>) -> Eligibility {
    let limit = |key| {
        table
            .integer_if_there(key, 1..=1_000)
            .and_then(|limit| u32::try_from(limit).ok())
    };
    let eligibility = Eligibility {
        body_kinds: table
            .tables("body-kinds", true)
            .into_iter()
            .map(|table| {
                let rule = BodyKindRule {
                    id: table.key("id"),
                    name: table.localized("name"),
                };
                table.finish();
                rule
            })
            .collect(),
        questions: table
            .tables("questions", false)
            .into_iter()
            .map(|table| {
                let question = EligibilityQuestion {
                    id: table.key("id"),
                    text: table.localized("text"),
                    wanted: table.boolean("wanted", true),
                    otherwise: table.localized("otherwise"),
                };
                table.finish();
                question
            })
            .collect(),
        max_entries_per_body: limit("max-entries-per-body"),
        max_entries_per_category: limit("max-entries-per-category"),
    };
    table.finish_here();
    eligibility
}

fn category(table: Table<'_>) -> Category {
    let category = Category {
        id: table.key("id"),
        name: table.localized("name"),
        description: table.localized("description"),
        body_kinds: table.keys("body-kinds"),
    };
    table.finish();
    category
}

fn publication(table: Table<'_>) -> PublicationRule {
    let rule = PublicationRule {
        candidates: table.boolean("candidates", false),
        scores: table.boolean("scores", false),
        jury: table.boolean("jury", true),
    };
    table.finish();
    rule
}

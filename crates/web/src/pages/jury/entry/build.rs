//! The page of an opened entry.

use super::{
    grid::{anchor_lines, criterion_field, sheet_total, weight_of},
    shown::shown,
    view::{
        EntryView, FileLine, OtherLine, ReadField, ReadSection, ReceiptLine, SheetPart, UnsavedLine,
    },
};
use crate::{
    FormErrors, Page,
    pages::jury::{EntryLine, label, offline::Offline},
    routes::jury::{JuryChange, JuryEntry, JuryFile, JuryGiveBack},
};
use imtiyaz_domain::{Language, Mark};
use imtiyaz_jury::{reading::Reading, sheets::Content};
use imtiyaz_language::{decimal, file_size};
use imtiyaz_ranking::Exact;

/// The page of an opened entry, with the marks given here in place of the saved ones.
pub(crate) fn view(
    page: &Page,
    route: &JuryEntry,
    reading: &Reading,
    typed: Option<&Content>,
) -> EntryView {
    let language = page.language();
    let scale = &reading.edition.specification.scale;
    let sheet = reading.sheet.as_ref();
    let content = typed.or_else(|| sheet.map(|sheet| &sheet.content));
    let marks: &[Mark] = content.map_or(&[], |content| &content.marks);
    let total: Exact = reading.criteria.iter().map(weight_of).sum();
    let criteria = reading
        .criteria
        .iter()
        .map(|criterion| {
            let mark = marks.iter().find(|mark| mark.criterion == criterion.id);
            criterion_field(language, scale, criterion, mark, &total)
        })
        .collect();
    let saved: &[Mark] = sheet.map_or(&[], |sheet| &sheet.content.marks);
    let name_of = |key: &imtiyaz_domain::Key| {
        reading
            .criteria
            .iter()
            .find(|criterion| criterion.id == *key)
            .map(|criterion| criterion.name.get(language).to_owned())
    };
    let (year, entry) = (route.year, route.entry);
    EntryView {
        edition: label(&reading.edition, language),
        year,
        entry: EntryLine::of(&reading.entry, language),
        category: reading.category.name.get(language).to_owned(),
        sections: reading
            .sections
            .iter()
            .map(|section| ReadSection {
                title: section.section.title.get(language).to_owned(),
                fields: section
                    .fields
                    .iter()
                    .map(|(field, answer)| ReadField {
                        label: field.label.get(language).to_owned(),
                        criterion: field.criterion.as_ref().and_then(name_of),
                        answer: shown(page, entry, field, answer),
                    })
                    .collect(),
            })
            .collect(),
        files: reading
            .files
            .iter()
            .map(|file| FileLine {
                name: file.name.clone(),
                description: file.description.clone(),
                kind: file
                    .media_type
                    .rsplit('/')
                    .next()
                    .unwrap_or_default()
                    .to_uppercase(),
                size: file_size(language, file.size),
                href: page.href(&JuryFile {
                    year,
                    entry,
                    digest: file.sha256.clone(),
                }),
            })
            .collect(),
        sheet: SheetPart {
            state: sheet.map_or("none", |sheet| sheet.state.code()),
            open: reading.open,
            seen: sheet.map_or(0, |sheet| sheet.version),
            saved_at: sheet.map(|sheet| sheet.saved_at.micros()),
            anchors: if reading
                .criteria
                .iter()
                .any(|criterion| criterion.anchors.is_empty())
            {
                anchor_lines(language, scale, &scale.anchors)
            } else {
                Vec::new()
            },
            criteria,
            total: sheet_total(language, scale, &reading.criteria, saved),
            remark: content
                .map(|content| content.remark.clone())
                .unwrap_or_default(),
            note: content
                .map(|content| content.private_note.clone())
                .unwrap_or_default(),
            action: page.href(route),
            give_back_href: page.href(&JuryGiveBack { year, entry }),
            receipt: sheet.and_then(|sheet| {
                Some(ReceiptLine {
                    juror: reading.sealed_as.clone()?,
                    at: sheet.confirmed_at?.micros(),
                    commitment: sheet.commitment.clone()?,
                    nonce: sheet.nonce.clone()?,
                })
            }),
            change_href: reading
                .changeable
                .then(|| page.href(&JuryChange { year, entry })),
            change: None,
            seat: reading.seat.to_string(),
            offline: Some(Offline::of(page, year, &reading.seat)),
        },
        others: others(reading, language),
        next_href: None,
        kept: None,
        unsaved: None,
        errors: FormErrors::new(),
    }
}

/// What other members confirmed, in the criteria's order.
fn others(reading: &Reading, language: Language) -> Vec<OtherLine> {
    let scale = &reading.edition.specification.scale;
    let others = reading.others.iter().map(|other| OtherLine {
        juror: other.juror.clone(),
        college: reading
            .edition
            .specification
            .college(other.college.as_str())
            .map_or("", |college| college.name.get(language))
            .to_owned(),
        marks: reading
            .criteria
            .iter()
            .filter_map(|criterion| {
                let mark = other
                    .marks
                    .iter()
                    .find(|mark| mark.criterion == criterion.id)?;
                Some(UnsavedLine {
                    label: criterion.name.get(language).to_owned(),
                    mark: decimal(language, i64::from(mark.score?), scale.decimals),
                    words: mark.comment.clone(),
                })
            })
            .collect(),
        remark: other.remark.clone(),
    });
    others.collect()
}

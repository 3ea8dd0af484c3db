//! An entry beside its score sheet.

use super::{EntryLine, edition, from_desk, label, sample_label, say};
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    route::Route as _,
    routes::jury::{JuryDesk, JuryEntry, JuryFile, JuryGiveBack, JuryInterests, JuryUndertaking},
    view::{Crumb, EditionLabel, View},
};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use imtiyaz_domain::{
    Answer, EntryId, Language, Mark,
    specification::{Anchor, CommentRule, Criterion, Field, FieldKind, Scale},
};
use imtiyaz_jury::{
    JuryError, desk,
    reading::{self, Reading},
    sheets::{self, Content},
};
use imtiyaz_language::{Args, decimal, file_size, percent, text};
use imtiyaz_ranking::{Decimal, Exact};
use serde::Serialize;
use std::collections::BTreeMap;

/// An answer as the page shows it.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Shown {
    /// What people wrote, with its line breaks.
    Prose {
        /// The text.
        text: String,
    },
    /// A text in two languages.
    Bilingual {
        /// Arabic.
        ar: String,
        /// French.
        fr: String,
    },
    /// Choices made.
    List {
        /// Their names.
        items: Vec<String>,
    },
    /// A number, a day, yes or no.
    Value {
        /// In words.
        text: String,
        /// A justification, or empty.
        note: String,
    },
    /// A web address.
    Link {
        /// The address.
        href: String,
    },
    /// Rows.
    Rows {
        /// The columns' names; empty when there are none.
        columns: Vec<String>,
        /// The cells.
        rows: Vec<Vec<String>>,
    },
    /// Access for a demonstration.
    Access {
        /// Where.
        href: String,
        /// As whom.
        login: String,
        /// With which password; empty when there is none.
        password: String,
    },
}

/// A field with its answer.
#[derive(Clone, Debug, Serialize)]
pub struct ReadField {
    /// What was asked.
    pub label: String,
    /// The criterion that is judged by it, if one.
    pub criterion: Option<String>,
    /// The answer.
    pub answer: Shown,
}

/// A section of the entry.
#[derive(Clone, Debug, Serialize)]
pub struct ReadSection {
    /// Its title.
    pub title: String,
    /// Its fields.
    pub fields: Vec<ReadField>,
}

/// A file of the entry.
#[derive(Clone, Debug, Serialize)]
pub struct FileLine {
    /// Its name.
    pub name: String,
    /// What it shows.
    pub description: String,
    /// Its kind, in capitals.
    pub kind: String,
    /// Its size in words.
    pub size: String,
    /// Where it opens.
    pub href: String,
}

/// A mark to choose.
#[derive(Clone, Debug, Serialize)]
pub struct MarkOption {
    /// In the scale's unit.
    pub value: String,
    /// As people write it.
    pub label: String,
    /// Whether it is chosen.
    pub selected: bool,
}

/// What a mark means.
#[derive(Clone, Debug, Serialize)]
pub struct AnchorLine {
    /// The mark.
    pub value: String,
    /// What it means.
    pub text: String,
}

/// The comment of a criterion.
#[derive(Clone, Debug, Serialize)]
pub struct CommentField {
    /// The field's name.
    pub name: String,
    /// What was typed.
    pub value: String,
    /// When it is a must, in words.
    pub hint: Option<String>,
    /// What is wrong with it.
    pub error: Option<crate::FieldError>,
}

/// A criterion of the score sheet.
#[derive(Clone, Debug, Serialize)]
pub struct CriterionField {
    /// The field's name.
    pub name: String,
    /// The criterion's name.
    pub label: String,
    /// Its share of the weight.
    pub weight: String,
    /// What is judged.
    pub hint: String,
    /// The marks.
    pub options: Vec<MarkOption>,
    /// What some marks mean.
    pub anchors: Vec<AnchorLine>,
    /// The comment.
    pub comment: CommentField,
    /// What is wrong with the mark.
    pub error: Option<crate::FieldError>,
    /// The chosen mark as text, for the sheet that is confirmed.
    pub chosen: Option<String>,
}

/// The receipt of a confirmed sheet.
#[derive(Clone, Debug, Serialize)]
pub struct ReceiptLine {
    /// When, in microseconds.
    pub at: i64,
    /// The commitment.
    pub commitment: String,
    /// The nonce.
    pub nonce: String,
}

/// The score sheet.
#[derive(Clone, Debug, Serialize)]
pub struct SheetPart {
    /// The state's code: `none`, `draft`, `confirmed`, `void`.
    pub state: &'static str,
    /// Whether it can be filled now.
    pub open: bool,
    /// The version the form is made from.
    pub seen: i32,
    /// When it was last saved, in microseconds.
    pub saved_at: Option<i64>,
    /// What some marks of the scale mean, for all criteria that have no anchors of their own.
    pub anchors: Vec<AnchorLine>,
    /// The criteria.
    pub criteria: Vec<CriterionField>,
    /// The total of the saved marks in words, or how many are given.
    pub total: String,
    /// The remark for the deliberation.
    pub remark: String,
    /// The private note.
    pub note: String,
    /// Where the form goes.
    pub action: String,
    /// Where the entry is given back.
    pub give_back_href: String,
    /// The receipt, once confirmed.
    pub receipt: Option<ReceiptLine>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct EntryView {
    /// The edition.
    pub edition: EditionLabel,
    /// The year.
    pub year: i16,
    /// The entry.
    pub entry: EntryLine,
    /// The category.
    pub category: String,
    /// What was answered.
    pub sections: Vec<ReadSection>,
    /// The evidence.
    pub files: Vec<FileLine>,
    /// The score sheet.
    pub sheet: SheetPart,
    /// The next entry to do.
    pub next_href: Option<String>,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for EntryView {
    const TEMPLATE: &'static str = "pages/jury/entry.html";

    fn title(&self, language: Language) -> String {
        let _ = language;
        imtiyaz_language::isolate(&self.entry.title)
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        from_desk(language, self.year, self.entry.reference.clone())
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        samples(language)
    }
}

fn samples(language: Language) -> Vec<(&'static str, EntryView)> {
    let criterion = |name: &str, label: &str, chosen: Option<i32>| CriterionField {
        name: format!("m-{name}"),
        label: label.to_owned(),
        weight: percent(language, 25, 0),
        hint: "استجابة الخدمة لحاجة حقيقية لدى المستعملين.".to_owned(),
        options: (0..=10)
            .map(|mark| MarkOption {
                value: mark.to_string(),
                label: mark.to_string(),
                selected: chosen == Some(mark),
            })
            .collect(),
        anchors: vec![AnchorLine {
            value: "5".to_owned(),
            text: "مقبول".to_owned(),
        }],
        comment: CommentField {
            name: format!("c-{name}"),
            value: String::new(),
            hint: Some(say(language, "jury-comment-extremes")),
            error: None,
        },
        error: None,
        chosen: chosen.map(|mark| mark.to_string()),
    };
    let sample_entry = JuryDesk { year: 2019 }.href(language);
    let draft = EntryView {
        edition: sample_label(language),
        year: 2019,
        entry: EntryLine::sample(14),
        category: "الخدمات الإجرائية الإلكترونية".to_owned(),
        sections: vec![ReadSection {
            title: "الحاجة والحل".to_owned(),
            fields: vec![
                ReadField {
                    label: "الحاجة التي تستجيب لها الخدمة".to_owned(),
                    criterion: Some("المنفعة".to_owned()),
                    answer: Shown::Prose {
                        text:
                            "كان المرتفق ينتقل إلى المركز الصحي لأخذ موعد.\nتتيح المنصة حجزه عن بعد."
                                .to_owned(),
                    },
                },
                ReadField {
                    label: "ملخص موجه للعموم".to_owned(),
                    criterion: None,
                    answer: Shown::Bilingual {
                        ar: "حجز المواعيد عن بعد.".to_owned(),
                        fr: "La prise de rendez-vous à distance.".to_owned(),
                    },
                },
                ReadField {
                    label: "لغات الخدمة".to_owned(),
                    criterion: None,
                    answer: Shown::List {
                        items: vec!["العربية".to_owned(), "الفرنسية".to_owned()],
                    },
                },
                ReadField {
                    label: "عدد المستعملين".to_owned(),
                    criterion: None,
                    answer: Shown::Value {
                        text: decimal(language, 125_000, 0),
                        note: "خلال سنة 2018".to_owned(),
                    },
                },
                ReadField {
                    label: "عنوان الخدمة".to_owned(),
                    criterion: None,
                    answer: Shown::Link {
                        href: "https://example.ma/rdv".to_owned(),
                    },
                },
                ReadField {
                    label: "أعضاء الفريق".to_owned(),
                    criterion: None,
                    answer: Shown::Rows {
                        columns: vec!["الاسم".to_owned(), "الدور".to_owned()],
                        rows: vec![vec!["سلمى بناني".to_owned(), "رئيسة المشروع".to_owned()]],
                    },
                },
                ReadField {
                    label: "الولوج إلى العرض التوضيحي".to_owned(),
                    criterion: None,
                    answer: Shown::Access {
                        href: "https://demo.example.ma".to_owned(),
                        login: "jury".to_owned(),
                        password: "امتياز-2019".to_owned(),
                    },
                },
            ],
        }],
        files: vec![FileLine {
            name: "rapport.pdf".to_owned(),
            description: "تقرير نتائج السنة الأولى".to_owned(),
            kind: "PDF".to_owned(),
            size: file_size(language, 482_133),
            href: sample_entry.clone(),
        }],
        sheet: SheetPart {
            state: "draft",
            open: true,
            seen: 2,
            saved_at: Some(1_577_000_000_000_000),
            anchors: vec![AnchorLine {
                value: "5".to_owned(),
                text: "مقبول".to_owned(),
            }],
            criteria: vec![
                criterion("usefulness", "المنفعة", Some(7)),
                criterion("quality", "جودة الخدمة وسهولة الولوج", None),
            ],
            total: partial(language, 1, 2),
            remark: String::new(),
            note: "للمقارنة مع الملف 2019/007".to_owned(),
            action: sample_entry.clone(),
            give_back_href: sample_entry.clone(),
            receipt: None,
        },
        next_href: Some(sample_entry),
        errors: FormErrors::new(),
    };
    let mut wrong = draft.clone();
    let sentence = fault_sentence(language, "missing", "جودة الخدمة وسهولة الولوج", None);
    wrong
        .errors
        .push("m-quality", "sheet-fault-missing", sentence);
    wrong.sheet.criteria[1].error = wrong.errors.of("m-quality").cloned();
    let mut confirmed = draft.clone();
    confirmed.sheet.state = "confirmed";
    confirmed.sheet.open = false;
    confirmed.sheet.criteria[1].chosen = Some("8".to_owned());
    confirmed.sheet.total = total_text(language, &Exact::ratio(15, 2), 10, 0);
    confirmed.sheet.receipt = Some(ReceiptLine {
        at: 1_577_100_000_000_000,
        commitment: "6b1f".repeat(16),
        nonce: "09af".repeat(16),
    });
    let mut empty = draft.clone();
    empty.sections.clear();
    empty.files.clear();
    empty.sheet.state = "none";
    empty.sheet.seen = 0;
    empty.sheet.saved_at = None;
    empty.next_href = None;
    vec![
        ("draft", draft),
        ("wrong", wrong),
        ("confirmed", confirmed),
        ("empty", empty),
    ]
}

fn fault_sentence(language: Language, code: &str, label: &str, scale: Option<&Scale>) -> String {
    let mark = |units: i32, scale: &Scale| decimal(language, i64::from(units), scale.decimals);
    let mut args = Args::new().with("label", label.to_owned());
    if let Some(scale) = scale {
        args.set("min", mark(scale.min, scale));
        args.set("max", mark(scale.max, scale));
    }
    text(language, &format!("sheet-fault-{code}"), &args)
}

fn partial(language: Language, given: usize, all: usize) -> String {
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let args = Args::new()
        .with("given", number(given))
        .with("all", number(all));
    text(language, "jury-total-partial", &args)
}

fn total_text(language: Language, total: &Exact, max: i32, decimals: u8) -> String {
    let rounded = total.round_half_up(2).unwrap_or(Decimal::ZERO);
    let args = Args::new()
        .with(
            "total",
            decimal(language, rounded.units(), rounded.decimals()),
        )
        .with("max", decimal(language, i64::from(max), decimals));
    text(language, "jury-total", &args)
}

fn weight_of(criterion: &Criterion) -> Exact {
    Exact::ratio(
        i128::from(criterion.weight.numerator),
        i128::from(criterion.weight.denominator),
    )
}

/// A share as a percentage, with one decimal where it needs one.
#[must_use]
pub fn share_text(language: Language, share: &Exact) -> String {
    let thousandths = (share * &Exact::integer(1_000))
        .round_half_up(0)
        .map_or(0, Decimal::units);
    if thousandths % 10 == 0 {
        percent(language, thousandths / 10, 0)
    } else {
        percent(language, thousandths, 1)
    }
}

fn sheet_total(
    language: Language,
    scale: &Scale,
    criteria: &[Criterion],
    marks: &[Mark],
) -> String {
    let mut sum = Exact::zero();
    let mut weights = Exact::zero();
    let mut given = 0;
    for criterion in criteria {
        let score = marks
            .iter()
            .find(|m| m.criterion == criterion.id)
            .and_then(|m| m.score);
        let Some(mark) = score.and_then(|s| Decimal::new(i64::from(s), scale.decimals)) else {
            continue;
        };
        given += 1;
        let weight = weight_of(criterion);
        sum = [sum, &mark.exact() * &weight].into_iter().sum();
        weights = [weights, weight].into_iter().sum();
    }
    if given < criteria.len() || weights.is_zero() {
        return partial(language, given, criteria.len());
    }
    total_text(language, &(&sum / &weights), scale.max, scale.decimals)
}

fn shown(page: &Page, entry: EntryId, field: &Field, answer: &Answer) -> Shown {
    let language = page.language();
    match answer {
        Answer::Text { text } if matches!(field.kind, FieldKind::Link) => {
            Shown::Link { href: text.clone() }
        }
        Answer::Text { text } => Shown::Prose { text: text.clone() },
        Answer::Bilingual { ar, fr } => Shown::Bilingual {
            ar: ar.clone(),
            fr: fr.clone(),
        },
        Answer::Choices { keys } => {
            let choices = match &field.kind {
                FieldKind::Choice { choices } | FieldKind::Choices { choices } => {
                    choices.as_slice()
                }
                _ => &[],
            };
            let name = |key: &String| {
                choices
                    .iter()
                    .find(|choice| choice.id == key.as_str())
                    .map_or_else(
                        || key.clone(),
                        |choice| choice.name.get(language).to_owned(),
                    )
            };
            Shown::List {
                items: keys.iter().map(name).collect(),
            }
        }
        Answer::Number { value } => {
            let (unit, decimals) = match &field.kind {
                FieldKind::Number { unit, decimals } => (unit.get(language), *decimals),
                _ => ("", 0),
            };
            Shown::Value {
                text: format!("{} {unit}", decimal(language, *value, decimals))
                    .trim()
                    .to_owned(),
                note: String::new(),
            }
        }
        Answer::Date { date } => Shown::Value {
            text: day(language, date),
            note: String::new(),
        },
        Answer::YesNo { yes, justification } => Shown::Value {
            text: say(language, if *yes { "ui-yes" } else { "ui-no" }),
            note: justification.clone(),
        },
        Answer::Rows { rows } => Shown::Rows {
            columns: match &field.kind {
                FieldKind::Table { columns, .. } => columns
                    .iter()
                    .map(|column| column.name.get(language).to_owned())
                    .collect(),
                _ => Vec::new(),
            },
            rows: rows.clone(),
        },
        Answer::Access {
            address,
            login,
            sealed,
        } => Shown::Access {
            href: address.clone(),
            login: login.clone(),
            // A password sealed with another key is as good as none.
            password: page
                .state()
                .accounts()
                .unseal_text(entry, sealed)
                .unwrap_or_default(),
        },
    }
}

/// `2019-03-01` in words; as it stands when it is no day.
fn day(language: Language, date: &str) -> String {
    let mut parts = date.split('-');
    let mut next = || parts.next().and_then(|part| part.parse::<i16>().ok());
    let (year, month, day) = (next(), next(), next());
    match (year, month, day) {
        (Some(year), Some(month), Some(day)) => {
            let month = i8::try_from(month).unwrap_or(0);
            if !(1..=12).contains(&month) {
                return date.to_owned();
            }
            format!(
                "{day} {} {year}",
                imtiyaz_language::month_name(language, month)
            )
        }
        _ => date.to_owned(),
    }
}

/// The page of an opened entry, with the marks given here in place of the saved ones.
fn view(page: &Page, route: &JuryEntry, reading: &Reading, typed: Option<&Content>) -> EntryView {
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
                    at: sheet.confirmed_at?.micros(),
                    commitment: sheet.commitment.clone()?,
                    nonce: sheet.nonce.clone()?,
                })
            }),
        },
        next_href: None,
        errors: FormErrors::new(),
    }
}

fn anchor_lines(language: Language, scale: &Scale, anchors: &[Anchor]) -> Vec<AnchorLine> {
    anchors
        .iter()
        .map(|anchor| AnchorLine {
            value: decimal(language, i64::from(anchor.score), scale.decimals),
            text: anchor.text.get(language).to_owned(),
        })
        .collect()
}

fn criterion_field(
    language: Language,
    scale: &Scale,
    criterion: &Criterion,
    mark: Option<&Mark>,
    total: &Exact,
) -> CriterionField {
    let score = mark.and_then(|mark| mark.score);
    let write = |units: i32| decimal(language, i64::from(units), scale.decimals);
    let hint = match criterion.comment {
        CommentRule::Optional => None,
        CommentRule::Extremes => Some(say(language, "jury-comment-extremes")),
        CommentRule::Always => Some(say(language, "jury-comment-always")),
    };
    CriterionField {
        name: format!("m-{}", criterion.id),
        label: criterion.name.get(language).to_owned(),
        weight: if total.is_zero() {
            String::new()
        } else {
            share_text(language, &(&weight_of(criterion) / total))
        },
        hint: criterion.description.get(language).to_owned(),
        options: scale
            .marks()
            .into_iter()
            .map(|units| MarkOption {
                value: units.to_string(),
                label: write(units),
                selected: score == Some(units),
            })
            .collect(),
        anchors: anchor_lines(language, scale, &criterion.anchors),
        comment: CommentField {
            name: format!("c-{}", criterion.id),
            value: mark.map(|mark| mark.comment.clone()).unwrap_or_default(),
            hint,
            error: None,
        },
        error: None,
        chosen: score.map(write),
    }
}

/// Opens the entry; who has to declare something first is led there.
async fn open(page: &Page, route: &JuryEntry) -> Result<Result<Reading, Response>, Fault> {
    let year = route.year;
    match reading::open(page.store(), &page.actor(), route.entry).await {
        Ok(reading) if reading.edition.year() == year => Ok(Ok(reading)),
        Ok(_) => Err(Fault::NotFound),
        Err(JuryError::UndertakingFirst) => Ok(Err(page.redirect(&JuryUndertaking { year }))),
        Err(JuryError::InterestsFirst) => Ok(Err(page.redirect(&JuryInterests { year }))),
        Err(error) => Err(error.into()),
    }
}

/// Shows it.
pub async fn get(page: Page, route: JuryEntry) -> Result<Response, Fault> {
    let reading = match open(&page, &route).await? {
        Ok(reading) => reading,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let mut view = view(&page, &route, &reading, None);
    if !reading.open {
        view.next_href = next(&page, &route).await?;
    }
    page.render(&view)
}

async fn next(page: &Page, route: &JuryEntry) -> Result<Option<String>, Fault> {
    let file = edition(page, route.year).await?;
    let desk = desk::desk(page.store(), &page.actor(), file.id).await?;
    Ok(desk.after(route.entry).map(|entry| {
        page.href(&JuryEntry {
            year: route.year,
            entry,
        })
    }))
}

/// What the form says.
struct Posted {
    seen: i32,
    content: Content,
    confirm: bool,
    onward: bool,
}

fn posted(fields: Vec<(String, String)>, reading: &Reading) -> Result<Posted, Fault> {
    let mut given: BTreeMap<String, String> = BTreeMap::new();
    for (name, value) in fields {
        let criterion = name.strip_prefix("m-").or_else(|| name.strip_prefix("c-"));
        let known = match criterion {
            Some(key) => reading.criteria.iter().any(|criterion| criterion.id == key),
            None => ["seen", "remark", "note", "do"].contains(&name.as_str()),
        };
        if !known || given.insert(name, value).is_some() {
            return Err(Fault::BadRequest);
        }
    }
    let mut take = |name: &str| given.remove(name).unwrap_or_default();
    let marks = reading
        .criteria
        .iter()
        .map(|criterion| {
            let score = take(&format!("m-{}", criterion.id));
            let score = match score.as_str() {
                "" => None,
                units => Some(units.parse().map_err(|_| Fault::BadRequest)?),
            };
            Ok(Mark {
                criterion: criterion.id.clone(),
                score,
                comment: take(&format!("c-{}", criterion.id)),
            })
        })
        .collect::<Result<Vec<_>, Fault>>()?;
    let what = take("do");
    Ok(Posted {
        seen: take("seen").parse().map_err(|_| Fault::BadRequest)?,
        content: Content {
            marks,
            remark: take("remark"),
            private_note: take("note"),
        },
        confirm: what == "confirm",
        onward: what == "next",
    })
}

/// Saves, saves and goes on, or confirms.
pub async fn post(
    page: Page,
    route: JuryEntry,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let reading = match open(&page, &route).await? {
        Ok(reading) => reading,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let posted = posted(fields, &reading)?;
    let (store, actor, entry) = (page.store(), page.actor(), route.entry);
    let answer = if posted.confirm {
        sheets::confirm(store, &actor, entry, posted.seen, &posted.content)
            .await
            .map(|_| ())
    } else {
        sheets::save(store, &actor, entry, posted.seen, &posted.content)
            .await
            .map(|_| ())
    };
    let language = page.language();
    let mut view = view(&page, &route, &reading, Some(&posted.content));
    view.sheet.seen = posted.seen;
    match answer {
        Ok(()) if posted.confirm => {
            Ok(page.redirect_with(&route, NoticeKind::Success, "jury-notice-confirmed"))
        }
        Ok(()) if posted.onward => {
            let onward = next(&page, &route).await?;
            let href = onward.unwrap_or_else(|| page.href(&JuryDesk { year: route.year }));
            Ok(page.redirect_to(&href, NoticeKind::Success, "jury-notice-saved"))
        }
        Ok(()) => {
            let href = format!("{}#sheet", page.href(&route));
            Ok(page.redirect_to(&href, NoticeKind::Success, "jury-notice-saved"))
        }
        Err(JuryError::Sheet(faults)) => {
            let scale = &reading.edition.specification.scale;
            for fault in faults {
                let criterion = fault.criterion.as_ref().and_then(|key| {
                    reading
                        .criteria
                        .iter()
                        .find(|criterion| criterion.id == *key)
                });
                let of_comment = fault.code.starts_with("comment");
                let name = criterion.map_or_else(String::new, |criterion| {
                    format!("{}-{}", if of_comment { "c" } else { "m" }, criterion.id)
                });
                let label = criterion.map_or("", |criterion| criterion.name.get(language));
                let sentence = fault_sentence(language, fault.code, label, Some(scale));
                view.errors
                    .push(&name, &format!("sheet-fault-{}", fault.code), sentence);
            }
            for field in &mut view.sheet.criteria {
                field.error = view.errors.of(&field.name).cloned();
                field.comment.error = view.errors.of(&field.comment.name).cloned();
            }
            page.render_invalid(&view)
        }
        Err(JuryError::Fields(wrong)) => {
            for fault in wrong {
                let name = if fault.field == "private_note" {
                    "note"
                } else {
                    &fault.field
                };
                view.errors
                    .add(language, name, "jury-words-too-long", &Args::new());
            }
            page.render_invalid(&view)
        }
        Err(JuryError::Stale(version)) => {
            // What was typed stays; saving again puts it in place of what the other tab saved.
            view.sheet.seen = version;
            view.errors.add(language, "", "jury-stale", &Args::new());
            page.render_as(StatusCode::CONFLICT, &view)
        }
        Err(error) => Err(error.into()),
    }
}

/// Hands a file of the entry to its juror, as a download, never shown by the browser itself
/// unless it is a PDF or a picture.
pub async fn file(page: Page, route: JuryFile) -> Result<Response, Fault> {
    let found = reading::file(page.store(), &page.actor(), route.entry, &route.digest).await;
    let (file, digest) = found?;
    let bytes = page
        .store()
        .files()
        .get(&digest)
        .await
        .map_err(imtiyaz_store::StoreError::from)?;
    let inline = ["application/pdf", "image/png", "image/jpeg"].contains(&file.media_type.as_str());
    let kind = if inline {
        file.media_type.as_str()
    } else {
        "application/octet-stream"
    };
    let name =
        percent_encoding::utf8_percent_encode(&file.name, percent_encoding::NON_ALPHANUMERIC);
    let way = if inline { "inline" } else { "attachment" };
    let disposition = format!("{way}; filename*=UTF-8''{name}");
    let header_value = |text: &str| HeaderValue::from_str(text).map_err(Fault::internal);
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header_value(kind)?);
    headers.insert(header::CONTENT_DISPOSITION, header_value(&disposition)?);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

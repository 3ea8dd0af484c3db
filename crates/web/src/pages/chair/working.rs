//! How one entry's score came about, as a sum that can be followed with a pencil.

use super::{NumberColumn, Tab, sample_tabs, tabs, way};
use crate::{
    Fault, Page,
    pages::jury::{EntryLine, label, sample_label, say},
    route::Route as _,
    routes::chair::{ChairRanking, ChairWorking},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_documents::{CollegeSum, CriterionLine, SheetSum, TieSum, WorkedSum};
use imtiyaz_domain::Language;
use imtiyaz_jury::results::{self, Worked};
use imtiyaz_language::{Args, decimal, percent, text, without_isolation};
use serde::Serialize;

/// A comment on a mark.
#[derive(Clone, Debug, Serialize)]
pub struct CommentLine {
    /// The criterion.
    pub criterion: String,
    /// The words.
    pub text: String,
}

/// Who filled a sheet, and what was said on it.
#[derive(Clone, Debug, Serialize)]
pub struct SheetWords {
    /// The juror's label: `J3`.
    pub label: String,
    /// The institution.
    pub institution: String,
    /// The comments.
    pub comments: Vec<CommentLine>,
    /// The remark for the deliberation.
    pub remark: String,
    /// Whether the member is invented.
    pub invented: bool,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct WorkingView {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// The entry.
    pub entry: EntryLine,
    /// The sheets' labels, as columns of the table.
    pub sheet_columns: Vec<NumberColumn>,
    /// The sum.
    pub sum: WorkedSum,
    /// The sheets' institutions and words, in the order of the sum's sheets.
    pub sheets: Vec<SheetWords>,
    /// Members without a sheet, and why.
    pub not_counted: Vec<String>,
    /// Why it was left incomplete, where that was decided.
    pub left_incomplete: String,
    /// Back to the ranking.
    pub ranking_href: String,
}

impl View for WorkingView {
    const TEMPLATE: &'static str = "pages/chair/working.html";

    fn title(&self, language: Language) -> String {
        let reference = imtiyaz_language::isolate_ltr(&self.entry.reference);
        let args = Args::new().with("reference", reference);
        text(language, "working-title", &args)
    }

    fn breadcrumbs(&self, _language: Language) -> Vec<Crumb> {
        self.way.clone()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let half = without_isolation(&percent(language, 50, 0));
        let total = decimal(language, 75, 1);
        let named = |key: &str, name: &str, value: &str| {
            text(language, key, &Args::new().with(name, value.to_owned()))
        };
        let sum = WorkedSum {
            entry: "2019/014".to_owned(),
            place: named("rank-place", "ordinal", "1"),
            criteria: [("المنفعة", "7", "8"), ("الابتكار", "8", "")]
                .map(|(name, first, second)| CriterionLine {
                    name: name.to_owned(),
                    share: half.clone(),
                    marks: vec![first.to_owned(), second.to_owned()],
                })
                .to_vec(),
            sheets: vec![
                SheetSum {
                    juror: "J1".to_owned(),
                    college: "القطاع العام".to_owned(),
                    sum: format!("7 × {half} + 8 × {half}"),
                    total: total.clone(),
                    note: String::new(),
                },
                SheetSum {
                    juror: "J2".to_owned(),
                    college: "القطاع العام".to_owned(),
                    sum: String::new(),
                    total: String::new(),
                    note: named("working-void", "criteria", "الابتكار"),
                },
            ],
            recused: vec!["J4".to_owned()],
            centre: String::new(),
            colleges: vec![CollegeSum {
                name: "القطاع العام".to_owned(),
                share: half.clone(),
                sum: total.clone(),
                mean: total.clone(),
            }],
            sum: format!("{total} × {half} + {total} × {half}"),
            exact: format!("15/2 = {total}"),
            rounding: text(
                language,
                "working-rounding",
                &Args::new().with("decimals", 2),
            ),
            score: decimal(language, 750, 2),
            missing: Vec::new(),
            tie: Some(TieSum {
                sentence: text(
                    language,
                    "working-tie-ex-aequo",
                    &Args::new()
                        .with("entries", "2019/014، 2019/007")
                        .with("score", decimal(language, 750, 2)),
                ),
                steps: vec![text(
                    language,
                    "working-tie-step-open",
                    &Args::new()
                        .with("by", "…")
                        .with("figures", "2019/014 = 7/1"),
                )],
            }),
        };
        let some = Self {
            edition: sample_label(language),
            way: vec![Crumb::here(say(language, "chair-ranking"))],
            tabs: sample_tabs(language, "chair-ranking"),
            entry: EntryLine::sample(14),
            sheet_columns: vec![NumberColumn::new("J1"), NumberColumn::new("J2")],
            sheets: ["J1", "J2"]
                .map(|label| SheetWords {
                    label: label.to_owned(),
                    institution: "الوزارة المكلفة بتحديث القطاعات العامة".to_owned(),
                    comments: vec![CommentLine {
                        criterion: "المنفعة".to_owned(),
                        text: "استجابة واضحة لحاجة المستعملين.".to_owned(),
                    }],
                    remark: "يستحق العرض على اللجنة.".to_owned(),
                    invented: true,
                })
                .to_vec(),
            not_counted: vec![named("working-recused", "juror", "J4")],
            left_incomplete: String::new(),
            ranking_href: ChairRanking { year: 2019 }.href(language),
            sum,
        };
        let mut incomplete = some.clone();
        incomplete.sum.place = String::new();
        incomplete.sum.sum = String::new();
        incomplete.sum.exact = String::new();
        incomplete.sum.score = String::new();
        incomplete.sum.tie = None;
        incomplete.sum.missing = vec![text(
            language,
            "working-lacks",
            &Args::new()
                .with("college", "القطاع الخاص")
                .with("has", 0)
                .with("needs", 1),
        )];
        incomplete.left_incomplete = "لم يتيسر تعويض العضو.".to_owned();
        vec![("some", some), ("incomplete", incomplete)]
    }
}

/// Shows it.
pub async fn get(page: Page, route: ChairWorking) -> Result<Response, Fault> {
    let worked = results::worked(page.store(), &page.actor(), route.entry).await?;
    if worked.panel.edition.year() != route.year {
        return Err(Fault::NotFound);
    }
    page.render(&view(&page, &worked).ok_or(Fault::NotFound)?)
}

fn view(page: &Page, worked: &Worked) -> Option<WorkingView> {
    let language = page.language();
    let file = &worked.panel.edition;
    let specification = &file.specification;
    let reference = worked.row.entry.reference.to_string();
    let sum = WorkedSum::of(&worked.ranking, specification, &reference, language)?;
    let seat = |label: &str| worked.panel.seats.iter().find(|seat| seat.label == label);
    let sheets = sum
        .sheets
        .iter()
        .map(|sheet| {
            let open = worked
                .sheets
                .iter()
                .find(|open| open.seat.label == sheet.juror);
            let comments = open.map_or(&[][..], |open| &open.marks);
            SheetWords {
                label: sheet.juror.clone(),
                institution: seat(&sheet.juror)
                    .map(|seat| seat.institution.get(language).to_owned())
                    .unwrap_or_default(),
                comments: comments
                    .iter()
                    .filter(|mark| !mark.comment.is_empty())
                    .map(|mark| CommentLine {
                        criterion: specification
                            .criterion(mark.criterion.as_str())
                            .map(|c| c.name.get(language).to_owned())
                            .unwrap_or_default(),
                        text: mark.comment.clone(),
                    })
                    .collect(),
                remark: open.map(|open| open.remark.clone()).unwrap_or_default(),
                invented: seat(&sheet.juror).is_some_and(|seat| seat.invented),
            }
        })
        .collect();
    let named = |label: &str| {
        let institution = seat(label).map(|seat| seat.institution.get(language));
        institution.map_or_else(|| label.to_owned(), |name| format!("{label} {name}"))
    };
    let mut not_counted: Vec<String> = sum
        .recused
        .iter()
        .map(|juror| {
            let args = Args::new().with("juror", named(juror));
            text(language, "working-recused", &args)
        })
        .collect();
    not_counted.extend(worked.given_back.iter().map(|(seat, reason)| {
        let args = Args::new()
            .with("juror", named(&seat.label))
            .with("reason", reason.clone());
        text(language, "working-given-back", &args)
    }));
    Some(WorkingView {
        edition: label(file, language),
        way: way(page, file, &reference),
        tabs: tabs(&page.actor(), file, language, "chair-ranking"),
        entry: EntryLine::of(&worked.row.entry, language),
        sheet_columns: sum
            .sheets
            .iter()
            .map(|sheet| NumberColumn::new(&sheet.juror))
            .collect(),
        sheets,
        not_counted,
        left_incomplete: worked.left_incomplete.clone().unwrap_or_default(),
        ranking_href: page.href(&ChairRanking { year: file.year() }),
        sum,
    })
}

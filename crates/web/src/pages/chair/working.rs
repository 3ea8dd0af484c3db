//! How one entry's score came about, as a sum that can be followed with a pencil.

use super::{
    NumberColumn, Tab, decimal_text, exact_text, ranking::tie_text, sample_tabs, tabs, way,
};
use crate::{
    Fault, Page,
    pages::jury::{EntryLine, entry::share_text, label, sample_label, say},
    route::Route as _,
    routes::chair::{ChairRanking, ChairWorking},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::Language;
use imtiyaz_jury::results::{self, Status, Worked};
use imtiyaz_language::{Args, decimal, percent, text};
use imtiyaz_ranking::{Decimal, Exact};
use serde::Serialize;

/// A criterion with its marks.
#[derive(Clone, Debug, Serialize)]
pub struct CriterionRow {
    /// Its name.
    pub name: String,
    /// Its share of the weight.
    pub share: String,
    /// The marks, by sheet; empty where missing.
    pub marks: Vec<String>,
}

/// A comment on a mark.
#[derive(Clone, Debug, Serialize)]
pub struct CommentLine {
    /// The criterion.
    pub criterion: String,
    /// The words.
    pub text: String,
}

/// A sheet.
#[derive(Clone, Debug, Serialize)]
pub struct SheetLine {
    /// The juror's label: `J3`.
    pub label: String,
    /// The institution.
    pub institution: String,
    /// The sum: `7 × 25 % + 8 × 25 % …`.
    pub sum: String,
    /// The total; empty when void.
    pub total: String,
    /// The comments.
    pub comments: Vec<CommentLine>,
    /// The remark for the deliberation.
    pub remark: String,
    /// Whether the member is invented.
    pub invented: bool,
}

/// A college's mean.
#[derive(Clone, Debug, Serialize)]
pub struct CollegeLine {
    /// The college.
    pub name: String,
    /// The sum: `(7,5 + 8) ÷ 2`.
    pub sum: String,
    /// The mean; empty without a sheet.
    pub mean: String,
    /// Its share of the weight.
    pub share: String,
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
    /// Its place in words; empty when incomplete.
    pub place: String,
    /// The sheets' labels, as columns of the table.
    pub sheet_columns: Vec<NumberColumn>,
    /// The criteria with the marks of every sheet.
    pub criteria: Vec<CriterionRow>,
    /// The sheets.
    pub sheets: Vec<SheetLine>,
    /// The colleges.
    pub colleges: Vec<CollegeLine>,
    /// The sum of the colleges: `7,75 × 40 % + …`.
    pub sum: String,
    /// The exact result as a fraction, and as far as it can be written.
    pub exact: String,
    /// The published score.
    pub score: String,
    /// The rounding in words.
    pub rounding: String,
    /// What is missing, when incomplete.
    pub missing: Vec<String>,
    /// How the tie was settled, when there was one.
    pub tie: String,
    /// Back to the ranking.
    pub ranking_href: String,
}

impl View for WorkingView {
    const TEMPLATE: &'static str = "pages/chair/working.html";

    fn title(&self, language: Language) -> String {
        let reference = imtiyaz_language::isolate_ltr(&self.entry.reference);
        text(
            language,
            "chair-working",
            &Args::new().with("reference", reference),
        )
    }

    fn breadcrumbs(&self, _language: Language) -> Vec<Crumb> {
        self.way.clone()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let half = percent(language, 50, 0);
        let some = Self {
            edition: sample_label(language),
            way: vec![Crumb::here(say(language, "chair-ranking"))],
            tabs: sample_tabs(language, "chair-ranking"),
            entry: EntryLine::sample(14),
            place: place_text(language, Some(1)),
            sheet_columns: vec![NumberColumn::new("J1")],
            criteria: [("المنفعة", "7"), ("الابتكار", "8")]
                .map(|(name, mark)| CriterionRow {
                    name: name.to_owned(),
                    share: half.clone(),
                    marks: vec![mark.to_owned()],
                })
                .to_vec(),
            sheets: vec![SheetLine {
                label: "J1".to_owned(),
                institution: "الوزارة المكلفة بتحديث القطاعات العامة".to_owned(),
                sum: format!("7 × {half} + 8 × {half}"),
                total: decimal(language, 75, 1),
                comments: vec![CommentLine {
                    criterion: "المنفعة".to_owned(),
                    text: "استجابة واضحة لحاجة المستعملين.".to_owned(),
                }],
                remark: "يستحق العرض على اللجنة.".to_owned(),
                invented: true,
            }],
            colleges: vec![CollegeLine {
                name: "القطاع العام".to_owned(),
                sum: format!("{} ÷ 1", decimal(language, 75, 1)),
                mean: decimal(language, 75, 1),
                share: percent(language, 100, 0),
            }],
            sum: format!(
                "{} × {}",
                decimal(language, 75, 1),
                percent(language, 100, 0)
            ),
            exact: format!("15/2 = {}", decimal(language, 75, 1)),
            score: decimal(language, 750, 2),
            rounding: rounding(language, 2),
            missing: Vec::new(),
            tie: String::new(),
            ranking_href: ChairRanking { year: 2019 }.href(language),
        };
        let incomplete = Self {
            place: String::new(),
            sum: String::new(),
            exact: String::new(),
            score: String::new(),
            missing: vec!["القطاع الخاص".to_owned()],
            ..some.clone()
        };
        vec![("some", some), ("incomplete", incomplete)]
    }
}

fn rounding(language: Language, decimals: u8) -> String {
    text(
        language,
        "chair-rounding",
        &Args::new().with("decimals", i64::from(decimals)),
    )
}

fn place_text(language: Language, place: Option<u32>) -> String {
    place
        .map(|place| {
            let ordinal =
                imtiyaz_language::ordinal(language, place, imtiyaz_language::Gender::Feminine);
            text(
                language,
                "rank-place",
                &Args::new().with("ordinal", ordinal),
            )
        })
        .unwrap_or_default()
}

/// Shows it.
pub async fn get(page: Page, route: ChairWorking) -> Result<Response, Fault> {
    let worked = results::worked(page.store(), &page.actor(), route.entry).await?;
    if worked.panel.edition.year() != route.year {
        return Err(Fault::NotFound);
    }
    page.render(&view(&page, &worked))
}

/// A share for a sum that is written from left to right as a whole: without marks of its own.
fn plain_share(language: Language, share: &Exact) -> String {
    imtiyaz_language::without_isolation(&share_text(language, share))
}

fn mark_text(language: Language, score: Option<Decimal>) -> String {
    score.map_or_else(String::new, |score| {
        decimal_text(language, score.shortest())
    })
}

fn fraction(value: &Exact) -> String {
    value.to_string()
}

fn view(page: &Page, worked: &Worked) -> WorkingView {
    let language = page.language();
    let file = &worked.panel.edition;
    let specification = &file.specification;
    let working = &worked.working;
    let name_of = |key: &str| {
        specification
            .criterion(key)
            .map_or_else(|| key.to_owned(), |c| c.name.get(language).to_owned())
    };
    let college_name = |key: &str| {
        specification
            .college(key)
            .map_or_else(|| key.to_owned(), |c| c.name.get(language).to_owned())
    };
    let shares: Vec<String> = working
        .criteria
        .iter()
        .map(|(_, share)| plain_share(language, share))
        .collect();
    let sheets = working
        .sheets
        .iter()
        .map(|sheet| {
            let open = worked
                .sheets
                .iter()
                .find(|open| open.seat.label == sheet.juror);
            let marks = sheet.scores.iter().map(|score| mark_text(language, *score));
            let parts: Vec<String> = marks
                .zip(&shares)
                .map(|(mark, share)| format!("{mark} × {share}"))
                .collect();
            SheetLine {
                label: sheet.juror.clone(),
                institution: open
                    .map(|open| open.seat.institution.get(language).to_owned())
                    .unwrap_or_default(),
                sum: if sheet.total.is_some() {
                    parts.join(" + ")
                } else {
                    String::new()
                },
                total: sheet
                    .total
                    .as_ref()
                    .map(|total| exact_text(language, total))
                    .unwrap_or_default(),
                comments: open
                    .map(|open| {
                        open.marks
                            .iter()
                            .filter(|mark| !mark.comment.is_empty())
                            .map(|mark| CommentLine {
                                criterion: name_of(mark.criterion.as_str()),
                                text: mark.comment.clone(),
                            })
                            .collect()
                    })
                    .unwrap_or_default(),
                remark: open.map(|open| open.remark.clone()).unwrap_or_default(),
                invented: open.is_some_and(|open| open.seat.invented),
            }
        })
        .collect();
    let colleges: Vec<CollegeLine> = working
        .colleges
        .iter()
        .map(|college| {
            let totals: Vec<String> = working
                .sheets
                .iter()
                .filter(|sheet| sheet.college == college.mean.college)
                .filter_map(|sheet| Some(exact_text(language, sheet.total.as_ref()?)))
                .collect();
            let sum = match totals.as_slice() {
                [] => String::new(),
                [one] => one.clone(),
                several => format!("({}) ÷ {}", several.join(" + "), several.len()),
            };
            CollegeLine {
                name: college_name(&college.mean.college),
                sum,
                mean: college
                    .mean
                    .mean
                    .as_ref()
                    .map(|mean| exact_text(language, mean))
                    .unwrap_or_default(),
                share: plain_share(language, &college.share),
            }
        })
        .collect();
    let sum = if working.exact.is_some() {
        let parts: Vec<String> = colleges
            .iter()
            .map(|college| {
                let mean = if college.mean.starts_with('≈') {
                    &college.sum
                } else {
                    &college.mean
                };
                format!("{mean} × {}", college.share)
            })
            .collect();
        parts.join(" + ")
    } else {
        String::new()
    };
    let exact = working.exact.as_ref().map(|exact| {
        let fraction = fraction(exact);
        let written = exact_text(language, exact);
        if fraction.contains('/') {
            format!("{fraction} = {written}").replace("= ≈", "≈")
        } else {
            written
        }
    });
    let missing = match &worked.row.status {
        Status::Ok => Vec::new(),
        Status::Incomplete(shortfalls) => shortfalls
            .iter()
            .map(|short| college_name(&short.college))
            .collect(),
    };
    let year = file.year();
    WorkingView {
        edition: label(file, language),
        way: way(page, file, &worked.row.entry.reference.to_string()),
        tabs: tabs(&page.actor(), file, language, "chair-ranking"),
        entry: EntryLine::of(&worked.row.entry, language),
        place: place_text(language, worked.row.place),
        sheet_columns: working
            .sheets
            .iter()
            .map(|sheet| NumberColumn::new(&sheet.juror))
            .collect(),
        criteria: working
            .criteria
            .iter()
            .zip(&shares)
            .enumerate()
            .map(|(place, ((key, _), share))| CriterionRow {
                name: name_of(key),
                share: share.clone(),
                marks: working
                    .sheets
                    .iter()
                    .map(|sheet| mark_text(language, sheet.scores.get(place).copied().flatten()))
                    .collect(),
            })
            .collect(),
        sheets,
        colleges,
        sum,
        exact: exact.unwrap_or_default(),
        score: working
            .score
            .map(|score| decimal_text(language, score))
            .unwrap_or_default(),
        rounding: rounding(language, working.decimals),
        missing,
        tie: worked
            .tie
            .as_ref()
            .map(|tie| tie_text(language, specification, tie))
            .unwrap_or_default(),
        ranking_href: page.href(&ChairRanking { year }),
    }
}

//! The minutes: a draft while the jury deliberates, frozen afterwards.

use super::{Tab, sample_tabs, tabs, way};
use crate::{
    Fault, Page,
    pages::jury::{edition, label, sample_label, say},
    route::Route as _,
    routes::chair::{ChairMinutes, ChairMinutesPaper},
    view::{Crumb, EditionLabel, View},
};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use imtiyaz_domain::{
    Language, Localized,
    minutes::{Minutes, MinutesDecision, MinutesRow, MinutesSeat},
};
use imtiyaz_jury::minutes;
use imtiyaz_language::{Args, text};
use serde::Serialize;

/// A member.
#[derive(Clone, Debug, Serialize)]
pub struct MemberLine {
    /// The name.
    pub name: String,
    /// The institution.
    pub institution: String,
    /// The college and the duty.
    pub place: String,
    /// Attendance in words.
    pub attendance: String,
    /// Entries the member is recused from.
    pub recused_from: Vec<String>,
    /// Whether the member is invented.
    pub invented: bool,
}

/// A row of a ranking.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceLine {
    /// The place; `None` when incomplete.
    pub place: Option<u32>,
    /// The reference.
    pub reference: String,
    /// The title.
    pub title: String,
    /// The body.
    pub body: String,
    /// The score.
    pub score: String,
    /// Whether the body is invented.
    pub invented: bool,
}

/// A category.
#[derive(Clone, Debug, Serialize)]
pub struct MinutesGroup {
    /// Its name.
    pub name: String,
    /// The digest of the ranking's inputs.
    pub digest: String,
    /// The rows.
    pub rows: Vec<PlaceLine>,
}

/// A decision.
#[derive(Clone, Debug, Serialize)]
pub struct DecisionLine {
    /// The prize with its category.
    pub prize: String,
    /// How it ended, as a code.
    pub outcome: &'static str,
    /// Who receives it.
    pub laureates: Vec<PlaceLine>,
    /// The reason or citation.
    pub reason: String,
    /// Why the jury departed from the ranking.
    pub departure: String,
    /// The vote in words; empty without a count.
    pub votes: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct MinutesView {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// Their number.
    pub number: String,
    /// The digest of the frozen record; `None` while they are a draft.
    pub frozen: Option<String>,
    /// When they were frozen, in microseconds.
    pub frozen_at: i64,
    /// The specification's fingerprint.
    pub fingerprint: String,
    /// The paper in Arabic and French; empty while a draft.
    pub papers: Vec<(String, String)>,
    /// The members.
    pub members: Vec<MemberLine>,
    /// The quorum in words.
    pub quorum: String,
    /// The rankings.
    pub groups: Vec<MinutesGroup>,
    /// The decisions.
    pub decisions: Vec<DecisionLine>,
    /// Entries left incomplete, with the reason.
    pub left_incomplete: Vec<(String, String)>,
    /// Whether something is invented.
    pub demonstration: bool,
}

impl View for MinutesView {
    const TEMPLATE: &'static str = "pages/chair/minutes.html";

    fn title(&self, language: Language) -> String {
        say(language, "chair-minutes")
    }

    fn breadcrumbs(&self, _language: Language) -> Vec<Crumb> {
        self.way.clone()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let row = PlaceLine {
            place: Some(1),
            reference: "2019/014".to_owned(),
            title: "منصة المواعيد بالمراكز الصحية".to_owned(),
            body: "مندوبية الصحة بجهة نموذجية".to_owned(),
            score: "8,12".to_owned(),
            invented: true,
        };
        let frozen = Self {
            edition: sample_label(language),
            way: vec![Crumb::here(say(language, "chair-minutes"))],
            tabs: sample_tabs(language, "chair-ranking"),
            number: "2019/1".to_owned(),
            frozen: Some("6b1f".repeat(16)),
            frozen_at: 1_579_100_000_000_000,
            fingerprint: "9c02".repeat(16),
            papers: vec![(
                Language::Ar.name().to_owned(),
                ChairMinutes { year: 2019 }.href(language),
            )],
            members: vec![MemberLine {
                name: "كريم الوزاني".to_owned(),
                institution: "الوزارة المكلفة بتحديث القطاعات العامة".to_owned(),
                place: format!("القطاع العام · {}", say(language, "seat-duty-chair")),
                attendance: say(language, "attendance-present"),
                recused_from: vec!["2019/003".to_owned()],
                invented: true,
            }],
            quorum: quorum(language, 4, 3),
            groups: vec![MinutesGroup {
                name: "الخدمات الإجرائية الإلكترونية".to_owned(),
                digest: "6b1f".repeat(16),
                rows: vec![
                    row.clone(),
                    PlaceLine {
                        place: None,
                        score: String::new(),
                        ..row.clone()
                    },
                ],
            }],
            decisions: vec![DecisionLine {
                prize: "جائزة امتياز للتميز".to_owned(),
                outcome: "awarded",
                laureates: vec![row],
                reason: "جودة الخدمة واتساع استعمالها.".to_owned(),
                departure: "سحب الملف الأول.".to_owned(),
                votes: votes(language, 4, 1, 0, false),
            }],
            left_incomplete: vec![("2019/006".to_owned(), "لا يوجد معوض في الفئة".to_owned())],
            demonstration: true,
        };
        let draft = Self {
            frozen: None,
            papers: Vec::new(),
            ..frozen.clone()
        };
        vec![("frozen", frozen), ("draft", draft)]
    }
}

fn quorum(language: Language, present: u32, needed: u32) -> String {
    let args = Args::new()
        .with("present", i64::from(present))
        .with("needed", i64::from(needed));
    text(language, "chair-quorum-text", &args)
}

fn votes(language: Language, yes: u16, no: u16, abstain: u16, casting: bool) -> String {
    let args = Args::new()
        .with("yes", i64::from(yes))
        .with("no", i64::from(no))
        .with("abstain", i64::from(abstain));
    let key = if casting {
        "chair-votes-casting"
    } else {
        "chair-votes-text"
    };
    text(language, key, &args)
}

fn row(row: &MinutesRow, language: Language) -> PlaceLine {
    let separator = match language {
        Language::En => ".",
        _ => ",",
    };
    PlaceLine {
        place: row.place,
        reference: row.reference.to_string(),
        title: row.title.get(language).to_owned(),
        body: row.body.get(language).to_owned(),
        score: row.score.replace('.', separator),
        invented: row.invented,
    }
}

fn member(seat: &MinutesSeat, language: Language) -> MemberLine {
    let duty = say(language, &format!("seat-duty-{}", seat.duty));
    MemberLine {
        name: seat.name.clone(),
        institution: seat.institution.get(language).to_owned(),
        place: format!("{} · {duty}", seat.college.get(language)),
        attendance: seat
            .attendance
            .map(|state| say(language, &format!("attendance-{state}")))
            .unwrap_or_default(),
        recused_from: seat.recused_from.iter().map(ToString::to_string).collect(),
        invented: seat.invented,
    }
}

fn decision(decision: &MinutesDecision, language: Language) -> DecisionLine {
    let name = |text: &Localized| text.get(language).to_owned();
    DecisionLine {
        prize: match &decision.category {
            Some(category) => format!("{} – {}", name(category), name(&decision.prize)),
            None => name(&decision.prize),
        },
        outcome: decision.outcome.code(),
        laureates: decision
            .laureates
            .iter()
            .map(|laureate| row(laureate, language))
            .collect(),
        reason: name(&decision.reason),
        departure: decision.departure.clone(),
        votes: decision
            .votes
            .map(|v| votes(language, v.yes, v.no, v.abstain, v.casting))
            .unwrap_or_default(),
    }
}

/// Shows them.
pub async fn get(page: Page, route: ChairMinutes) -> Result<Response, Fault> {
    let language = page.language();
    let file = edition(&page, route.year).await?;
    let state = minutes::minutes(page.store(), &page.actor(), file.id).await?;
    let written: &Minutes = &state.minutes;
    let papers = if state.frozen.is_some() {
        [Language::Ar, Language::Fr]
            .into_iter()
            .map(|language| {
                let paper = ChairMinutesPaper { year: route.year };
                (language.name().to_owned(), paper.href(language))
            })
            .collect()
    } else {
        Vec::new()
    };
    page.render(&MinutesView {
        edition: label(&file, language),
        way: way(&page, &file, &page.t("chair-minutes")),
        tabs: tabs(&page.actor(), &file, language, "chair-minutes"),
        number: written.number.clone(),
        frozen_at: written.frozen_at.micros(),
        fingerprint: written.fingerprint.clone(),
        papers,
        members: written
            .seats
            .iter()
            .map(|seat| member(seat, language))
            .collect(),
        quorum: quorum(language, written.quorum.present, written.quorum.needed),
        groups: written
            .categories
            .iter()
            .filter(|category| !category.rows.is_empty())
            .map(|category| MinutesGroup {
                name: category.name.get(language).to_owned(),
                digest: category.digest.clone(),
                rows: category
                    .rows
                    .iter()
                    .map(|line| row(line, language))
                    .collect(),
            })
            .collect(),
        decisions: written
            .decisions
            .iter()
            .map(|line| decision(line, language))
            .collect(),
        left_incomplete: written
            .left_incomplete
            .iter()
            .map(|left| (left.reference.to_string(), left.reason.clone()))
            .collect(),
        demonstration: written.demonstration,
        frozen: state.frozen,
    })
}

/// Hands the frozen minutes as a paper, in the address's language.
pub async fn paper(page: Page, route: ChairMinutesPaper) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    let language = match page.language() {
        Language::Fr => Language::Fr,
        _ => Language::Ar,
    };
    let bytes = minutes::paper(page.store(), &page.actor(), file.id, language).await?;
    let name = format!(
        "attachment; filename=\"minutes-{}-{}.pdf\"",
        route.year,
        language.code()
    );
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/pdf"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_str(&name).map_err(Fault::internal)?,
    );
    Ok(response)
}

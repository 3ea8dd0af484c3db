//! Following the scoring: who is late and reminders, how it went over time, how far members stand
//! apart.

use crate::{
    Fault, Form, NoticeKind, Page,
    pages::{
        chair::{Tab, decimal_text, sample_tabs, tabs, way},
        jury::{EntryLine, edition, label, sample_label, say},
    },
    route::Route as _,
    routes::secretariat_jury::JuryFollow,
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{
    Language, Phase, SeatId,
    policy::{Action, Verdict, decide},
};
use imtiyaz_jury::{follow, reminders};
use imtiyaz_language::{integer, month_name, percent};
use imtiyaz_ranking::Decimal;
use serde::{Deserialize, Serialize};

/// A member who is late.
#[derive(Clone, Debug, Serialize)]
pub struct LateLine {
    /// The seat's identifier.
    pub seat: String,
    /// The seat's label.
    pub label: String,
    /// The member.
    pub member: String,
    /// The institution.
    pub institution: String,
    /// Missing sheets.
    pub missing: String,
    /// Drafts among them.
    pub drafts: String,
    /// When a reminder was last written, in microseconds.
    pub reminded_at: Option<i64>,
    /// Whether a reminder can be written today.
    pub may_remind: bool,
    /// Whether the member is invented.
    pub invented: bool,
}

/// A day of the scoring.
#[derive(Clone, Debug, Serialize)]
pub struct DayLine {
    /// The day in words.
    pub date: String,
    /// Sheets confirmed by its end.
    pub confirmed: usize,
    /// Of how many.
    pub wanted: usize,
    /// The share in words.
    pub share: String,
}

/// How far members stand apart on an entry.
#[derive(Clone, Debug, Serialize)]
pub struct SpreadLine {
    /// The entry.
    pub entry: EntryLine,
    /// The lowest total, and whose.
    pub lowest: String,
    /// The highest total, and whose.
    pub highest: String,
    /// The gap.
    pub gap: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct FollowView {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// Who is late.
    pub late: Vec<LateLine>,
    /// When sheets are due, in microseconds.
    pub due: i64,
    /// Whether reminders can be written now.
    pub may_remind: bool,
    /// Where reminders are asked for.
    pub action: String,
    /// The days.
    pub days: Vec<DayLine>,
    /// How far members stand apart; `None` while marks are not to be read.
    pub spreads: Option<Vec<SpreadLine>>,
}

impl View for FollowView {
    const TEMPLATE: &'static str = "pages/secretariat/jury_follow.html";

    fn title(&self, language: Language) -> String {
        say(language, "jury-follow")
    }

    fn breadcrumbs(&self, _language: Language) -> Vec<Crumb> {
        self.way.clone()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let late = |label: &str, missing, reminded_at: Option<i64>| LateLine {
            seat: "0190".to_owned(),
            label: label.to_owned(),
            member: "سناء المريني".to_owned(),
            institution: "الجمعية المغربية للأنترنت (MISOC)".to_owned(),
            missing: integer(language, missing),
            drafts: integer(language, 1),
            may_remind: reminded_at.is_none(),
            reminded_at,
            invented: true,
        };
        let day = |number, confirmed| DayLine {
            date: format!("{number} {}", month_name(language, 12)),
            confirmed,
            wanted: 35,
            share: percent(
                language,
                i64::try_from(confirmed * 100 / 35).unwrap_or(0),
                0,
            ),
        };
        let some = Self {
            edition: sample_label(language),
            way: vec![Crumb::here(say(language, "jury-follow"))],
            tabs: sample_tabs(language, "jury-coverage"),
            late: vec![
                late("J5", 4, None),
                late("J3", 2, Some(1_577_000_000_000_000)),
            ],
            due: 1_577_460_600_000_000,
            may_remind: true,
            action: JuryFollow { year: 2019 }.href(language),
            days: vec![day(10, 12), day(12, 20), day(17, 29)],
            spreads: None,
        };
        let closed = Self {
            late: Vec::new(),
            may_remind: false,
            spreads: Some(vec![SpreadLine {
                entry: EntryLine::sample(4),
                lowest: "4,20 (J2)".to_owned(),
                highest: "8,90 (J5)".to_owned(),
                gap: "4,70".to_owned(),
            }]),
            ..some.clone()
        };
        let none = Self {
            days: Vec::new(),
            late: Vec::new(),
            ..some.clone()
        };
        vec![("some", some), ("closed", closed), ("none", none)]
    }
}

/// `2019-12-17` in words, without the year.
fn day(language: Language, date: &str) -> String {
    let mut parts = date.split('-').skip(1).map(str::parse::<i8>);
    match (parts.next(), parts.next()) {
        (Some(Ok(month)), Some(Ok(day))) => format!("{day} {}", month_name(language, month)),
        _ => date.to_owned(),
    }
}

/// Shows it.
pub async fn get(page: Page, route: JuryFollow) -> Result<Response, Fault> {
    let language = page.language();
    let file = edition(&page, route.year).await?;
    let (store, actor) = (page.store(), page.actor());
    let may = |action| decide(&actor, action, &file.resource()) == Verdict::Allow;
    let number = |n: usize| integer(language, i64::try_from(n).unwrap_or(i64::MAX));
    let late = match file.phase {
        Phase::Scoring => reminders::late(store, &actor, file.id).await?,
        _ => Vec::new(),
    };
    let course = follow::course(store, &actor, file.id).await?;
    let spreads = match may(Action::ReadRanking) {
        true => Some(follow::discrepancies(store, &actor, file.id).await?),
        false => None,
    };
    let of =
        |total: &(String, Decimal)| format!("{} ({})", decimal_text(language, total.1), total.0);
    page.render(&FollowView {
        edition: label(&file, language),
        way: way(&page, &file, &say(language, "jury-follow")),
        tabs: tabs(&actor, &file, language, "jury-follow"),
        late: late
            .into_iter()
            .map(|line| LateLine {
                seat: line.seat.id.to_string(),
                institution: line.seat.institution.get(language).to_owned(),
                member: line
                    .seat
                    .holder
                    .map(|holder| holder.name)
                    .unwrap_or_default(),
                label: line.seat.label,
                missing: number(line.missing),
                drafts: number(line.drafts),
                reminded_at: line.reminded_at.map(imtiyaz_domain::Stamp::micros),
                may_remind: !line.reminded_today,
                invented: line.seat.invented,
            })
            .collect(),
        due: course.due.micros(),
        may_remind: may(Action::RemindMembers),
        action: page.href(&route),
        days: course
            .days
            .iter()
            .map(|line| DayLine {
                date: day(language, &line.date),
                confirmed: line.confirmed,
                wanted: course.wanted,
                share: percent(
                    language,
                    i64::try_from(line.confirmed * 100 / course.wanted.max(1)).unwrap_or(0),
                    0,
                ),
            })
            .collect(),
        spreads: spreads.map(|lines| {
            let lines = lines.iter().filter_map(|line| {
                Some(SpreadLine {
                    entry: EntryLine::of(&line.entry, language),
                    lowest: of(line.totals.first()?),
                    highest: of(line.totals.last()?),
                    gap: decimal_text(language, line.spread),
                })
            });
            lines.collect()
        }),
    })
}

/// Whom to remind; everybody who is late without a seat.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Whom {
    #[serde(default)]
    seat: Option<SeatId>,
}

/// Reminds.
pub async fn post(
    page: Page,
    route: JuryFollow,
    Form(form): Form<Whom>,
) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    let done = reminders::remind(page.store(), &page.actor(), file.id, form.seat).await?;
    let (kind, key) = match done.written {
        0 => (NoticeKind::Info, "jury-notice-reminded-already"),
        _ => (NoticeKind::Success, "jury-notice-reminded"),
    };
    Ok(page.redirect_with(&route, kind, key))
}

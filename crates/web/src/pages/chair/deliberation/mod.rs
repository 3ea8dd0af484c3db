//! The deliberation: who sat, what is decided on each prize, what is still missing.

pub mod agenda;
pub mod motions;

use super::{Tab, decimal_text, sample_tabs, tabs, way};
use crate::{
    Fault, Form, NoticeKind, Page,
    pages::jury::{ObstacleLine, edition, label, obstacles, sample_label, sample_obstacles, say},
    route::Route as _,
    routes::{
        chair::{
            ChairAttendance, ChairConclude, ChairDecision, ChairDeliberation, ChairEditionDecision,
            ChairMinutes,
        },
        deliberation::{ChairAgenda, ChairMotions},
    },
    view::{Crumb, EditionLabel, View},
};
use axum::{http::StatusCode, response::Response};
use imtiyaz_domain::{
    EntryId, Language, SeatId,
    jury::Attendance,
    policy::{Action, Verdict, decide},
};
use imtiyaz_jury::{
    JuryError,
    deliberation::{self, Deliberation, PrizeLine},
    minutes,
};
use serde::Serialize;

/// A seat and whether it sat.
#[derive(Clone, Debug, Serialize)]
pub struct SeatRow {
    /// The seat's identifier.
    pub id: String,
    /// The institution.
    pub institution: String,
    /// The member.
    pub member: String,
    /// The college.
    pub college: String,
    /// What the seat is for.
    pub duty: String,
    /// The state's code; empty while not recorded.
    pub state: String,
    /// Whether the member is invented.
    pub invented: bool,
}

/// A prize.
#[derive(Clone, Debug, Serialize)]
pub struct PrizeRow {
    /// Its name.
    pub name: String,
    /// What was decided, as a code.
    pub outcome: Option<&'static str>,
    /// Who receives it.
    pub laureates: Vec<String>,
    /// Whom the ranking points to, while nothing is decided.
    pub pointed: Vec<String>,
    /// Where it is decided; `None` when the reader is recused or it is not the time.
    pub href: Option<String>,
    /// Whether the reader is recused.
    pub closed: bool,
}

/// The prizes of a category or of the edition.
#[derive(Clone, Debug, Serialize)]
pub struct PrizeGroup {
    /// The name.
    pub name: String,
    /// The prizes.
    pub rows: Vec<PrizeRow>,
}

/// A quorum in figures.
#[derive(Clone, Debug, Serialize)]
pub struct QuorumLine {
    /// Of whom.
    pub label: String,
    /// Present.
    pub present: u32,
    /// Needed.
    pub needed: u32,
    /// Whether it is met.
    pub met: bool,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct DeliberationView {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// The seats.
    pub seats: Vec<SeatRow>,
    /// Where attendance goes; `None` when not now.
    pub attendance_action: Option<String>,
    /// The quorums.
    pub quorums: Vec<QuorumLine>,
    /// The prizes.
    pub groups: Vec<PrizeGroup>,
    /// What is missing.
    pub obstacles: Vec<ObstacleLine>,
    /// Where the conclusion goes; `None` when not now.
    pub conclude_action: Option<String>,
    /// The agenda: how many items, how many are open, where it is.
    pub agenda: (usize, usize, String),
    /// The motions: how many, where they are.
    pub motions: (usize, String),
    /// The minutes.
    pub minutes_href: String,
    /// Whether somebody tried to conclude too early.
    pub refused: bool,
}

impl View for DeliberationView {
    const TEMPLATE: &'static str = "pages/chair/deliberation.html";

    fn title(&self, language: Language) -> String {
        say(language, "chair-deliberation")
    }

    fn breadcrumbs(&self, _language: Language) -> Vec<Crumb> {
        self.way.clone()
    }

    fn is_error(&self) -> bool {
        self.refused
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let here = ChairDeliberation { year: 2019 }.href(language);
        let prize = |name: &str, outcome: Option<&'static str>| PrizeRow {
            name: name.to_owned(),
            outcome,
            laureates: if outcome == Some("awarded") {
                vec!["2019/014 – منصة المواعيد بالمراكز الصحية".to_owned()]
            } else {
                Vec::new()
            },
            pointed: if outcome.is_none() {
                vec!["2019/007".to_owned()]
            } else {
                Vec::new()
            },
            href: Some(here.clone()),
            closed: false,
        };
        let open = Self {
            edition: sample_label(language),
            way: vec![Crumb::here(say(language, "chair-deliberation"))],
            tabs: sample_tabs(language, "chair-ranking"),
            seats: vec![
                SeatRow {
                    id: "a".to_owned(),
                    institution: "الوزارة المكلفة بتحديث القطاعات العامة".to_owned(),
                    member: "كريم الوزاني".to_owned(),
                    college: "القطاع العام".to_owned(),
                    duty: say(language, "seat-duty-chair"),
                    state: "present".to_owned(),
                    invented: true,
                },
                SeatRow {
                    id: "b".to_owned(),
                    institution: "الجمعية المغربية للأنترنت (MISOC)".to_owned(),
                    member: "سناء المريني".to_owned(),
                    college: "المجتمع المدني".to_owned(),
                    duty: say(language, "seat-duty-member"),
                    state: String::new(),
                    invented: true,
                },
            ],
            attendance_action: Some(here.clone()),
            quorums: vec![QuorumLine {
                label: say(language, "chair-quorum"),
                present: 2,
                needed: 3,
                met: false,
            }],
            groups: vec![PrizeGroup {
                name: "الخدمات الإجرائية الإلكترونية".to_owned(),
                rows: vec![
                    prize("جائزة امتياز للتميز", Some("awarded")),
                    prize("جائزة امتياز للتشجيع", None),
                    prize("جائزة لجنة الانتقاء", Some("withheld")),
                    PrizeRow {
                        closed: true,
                        href: None,
                        ..prize("جائزة أخرى", None)
                    },
                ],
            }],
            obstacles: sample_obstacles(language),
            conclude_action: Some(here.clone()),
            agenda: (3, 1, here.clone()),
            motions: (1, here.clone()),
            minutes_href: here,
            refused: false,
        };
        let refused = Self {
            refused: true,
            ..open.clone()
        };
        let over = Self {
            attendance_action: None,
            conclude_action: None,
            obstacles: Vec::new(),
            ..open.clone()
        };
        let ready = Self {
            obstacles: Vec::new(),
            ..open.clone()
        };
        vec![
            ("open", open),
            ("refused", refused),
            ("ready", ready),
            ("over", over),
        ]
    }
}

/// An entry's reference and title, from the panel.
pub(super) fn name_of(board: &Deliberation, entry: EntryId, language: Language) -> String {
    board.panel.entry(entry).map_or_else(String::new, |entry| {
        let reference = imtiyaz_language::isolate_ltr(&entry.reference.to_string());
        let title = imtiyaz_language::isolate(entry.title.get(language));
        let name = format!("{reference} – {title}");
        if entry.invented {
            format!("{name} ({})", say(language, "invented"))
        } else {
            name
        }
    })
}

fn prize_row(
    page: &Page,
    year: i16,
    board: &Deliberation,
    line: &PrizeLine,
    may: bool,
) -> PrizeRow {
    let language = page.language();
    let names = |entries: &[EntryId]| -> Vec<String> {
        entries
            .iter()
            .map(|entry| name_of(board, *entry, language))
            .collect()
    };
    let prize = line.prize.id.clone();
    let href = match &line.category {
        Some(category) => page.href(&ChairDecision {
            year,
            category: category.clone(),
            prize,
        }),
        None => page.href(&ChairEditionDecision { year, prize }),
    };
    PrizeRow {
        name: line.prize.name.get(language).to_owned(),
        outcome: line
            .decision
            .as_ref()
            .map(|decision| decision.outcome.code()),
        laureates: line
            .decision
            .as_ref()
            .map(|d| names(&d.entries))
            .unwrap_or_default(),
        pointed: if line.decision.is_none() {
            names(&line.pointed)
        } else {
            Vec::new()
        },
        href: (may && !line.closed_to_reader).then_some(href),
        closed: line.closed_to_reader,
    }
}

async fn view(page: &Page, year: i16) -> Result<DeliberationView, Fault> {
    let language = page.language();
    let actor = page.actor();
    let file = edition(page, year).await?;
    let board = deliberation::board(page.store(), &actor, file.id).await?;
    let may = decide(&actor, Action::RecordDecisions, &file.resource()) == Verdict::Allow;
    let specification = &file.specification;
    let seats = board
        .called()
        .map(|seat| SeatRow {
            id: seat.id.to_string(),
            institution: seat.institution.get(language).to_owned(),
            member: seat
                .holder
                .as_ref()
                .map(|holder| holder.name.clone())
                .unwrap_or_default(),
            college: specification
                .college(seat.college.as_str())
                .map(|college| college.name.get(language).to_owned())
                .unwrap_or_default(),
            duty: page.t(&format!("seat-duty-{}", seat.duty)),
            state: board
                .attendance
                .get(&seat.id)
                .map(|state| state.code().to_owned())
                .unwrap_or_default(),
            invented: seat.invented,
        })
        .collect();
    let mut quorums = vec![QuorumLine {
        label: page.t("chair-quorum"),
        present: board.quorum.present,
        needed: board.quorum.needed,
        met: board.quorum.is_met(),
    }];
    quorums.extend(board.quorum_by_college.iter().map(|college| QuorumLine {
        label: college.college.get(language).to_owned(),
        present: college.quorum.present,
        needed: college.quorum.needed,
        met: college.quorum.is_met(),
    }));
    let mut groups: Vec<PrizeGroup> = specification
        .categories
        .iter()
        .map(|category| PrizeGroup {
            name: category.name.get(language).to_owned(),
            rows: board
                .prizes
                .iter()
                .filter(|line| line.category.as_ref() == Some(&category.id))
                .map(|line| prize_row(page, year, &board, line, may))
                .collect(),
        })
        .collect();
    groups.push(PrizeGroup {
        name: page.t("chair-edition-prizes"),
        rows: board
            .prizes
            .iter()
            .filter(|line| line.category.is_none())
            .map(|line| prize_row(page, year, &board, line, may))
            .collect(),
    });
    groups.retain(|group| !group.rows.is_empty());
    Ok(DeliberationView {
        edition: label(&file, language),
        way: way(page, &file, &page.t("chair-deliberation")),
        tabs: tabs(&actor, &file, language, "chair-deliberation"),
        seats,
        attendance_action: may.then(|| page.href(&ChairAttendance { year })),
        quorums,
        groups,
        obstacles: if may {
            obstacles(&board.obstacles, language)
        } else {
            Vec::new()
        },
        conclude_action: may.then(|| page.href(&ChairConclude { year })),
        agenda: (
            board.items.len(),
            board
                .items
                .iter()
                .filter(|item| item.outcome.is_empty())
                .count(),
            page.href(&ChairAgenda { year }),
        ),
        motions: (board.motions.len(), page.href(&ChairMotions { year })),
        minutes_href: page.href(&ChairMinutes { year }),
        refused: false,
    })
}

/// Shows it.
pub async fn get(page: Page, route: ChairDeliberation) -> Result<Response, Fault> {
    page.render(&view(&page, route.year).await?)
}

/// Records who sat: `a-<seat>` = a state's code, or nothing.
pub async fn attendance(
    page: Page,
    route: ChairAttendance,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    let mut states = Vec::new();
    for (name, value) in fields {
        let seat: SeatId = name
            .strip_prefix("a-")
            .and_then(|id| id.parse().ok())
            .ok_or(Fault::BadRequest)?;
        if value.is_empty() {
            continue;
        }
        states.push((
            seat,
            Attendance::from_code(&value).ok_or(Fault::BadRequest)?,
        ));
    }
    deliberation::record_attendance(page.store(), &page.actor(), file.id, &states).await?;
    let board = ChairDeliberation { year: route.year };
    Ok(page.redirect_with(&board, NoticeKind::Success, "chair-notice-attendance"))
}

/// Concludes the deliberation.
pub async fn conclude(page: Page, route: ChairConclude) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    match minutes::conclude(page.store(), &page.actor(), file.id).await {
        Ok(_) => {
            let minutes = ChairMinutes { year: route.year };
            Ok(page.redirect_with(&minutes, NoticeKind::Success, "chair-notice-concluded"))
        }
        Err(JuryError::Obstacles(found)) => {
            let mut view = view(&page, route.year).await?;
            view.refused = true;
            view.obstacles = obstacles(&found, page.language());
            page.render_as(StatusCode::CONFLICT, &view)
        }
        Err(error) => Err(error.into()),
    }
}

/// A score as the lists of the deliberation show it.
pub(super) fn score_text(language: Language, score: imtiyaz_ranking::Decimal) -> String {
    decimal_text(language, score)
}

//! The minutes: a draft while the jury deliberates, frozen afterwards; their signatures, addenda
//! and the authority's step.

pub mod amend;
pub mod authority;
pub mod paper;
pub mod parts;
pub mod sign;

use super::{Tab, sample_tabs, tabs, way};
use crate::{
    Fault, Page,
    pages::jury::{edition, label, sample_label, say},
    route::Route as _,
    routes::{
        chair::{ChairMinutes, ChairMinutesPaper},
        deliberation::{AddendumPaper, MinutesAmend, MinutesAuthority, MinutesSign},
    },
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{
    Language,
    decision::Votes,
    minutes::Minutes,
    policy::{Action, Verdict, decide},
};
use imtiyaz_jury::minutes::{self, AddendumState, OwnAct};
use parts::{
    AgendaLine, AuthorityLine, DecisionLine, MemberLine, MinutesGroup, MotionLine, PlaceLine,
    SignatureLine, VoiceLine, votes_text,
};
use serde::Serialize;

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
    /// The agenda with what came of each item.
    pub agenda: Vec<AgendaLine>,
    /// The motions.
    pub motions: Vec<MotionLine>,
    /// What the members did with the minutes.
    pub signatures: Vec<SignatureLine>,
    /// How many members sign.
    pub signing: usize,
    /// Where the reader signs; `None` when there is nothing to sign.
    pub sign_href: Option<String>,
    /// What the authority did.
    pub authority: Vec<AuthorityLine>,
    /// Where the authority acts; `None` for others.
    pub authority_href: Option<String>,
    /// The addenda.
    pub addenda: Vec<AddendumLine>,
    /// Where an addendum is written; `None` when not now.
    pub amend_href: Option<String>,
    /// Whether the authority sent the minutes back and the jury sits again.
    pub reopened: bool,
}

/// An addendum.
#[derive(Clone, Debug, Serialize)]
pub struct AddendumLine {
    /// Its number.
    pub number: String,
    /// Why there is one, as a code.
    pub cause: &'static str,
    /// When it was frozen, in microseconds.
    pub at: i64,
    /// The reason.
    pub reason: String,
    /// What is corrected.
    pub text: String,
    /// The decisions as they are now.
    pub decisions: Vec<DecisionLine>,
    /// Motions put since.
    pub motions: Vec<MotionLine>,
    /// The digest of its record.
    pub digest: String,
    /// The paper in Arabic and French.
    pub papers: Vec<(String, String)>,
    /// What the members did with it.
    pub signatures: Vec<SignatureLine>,
    /// Where the reader signs it.
    pub sign_href: Option<String>,
    /// What the authority did with it.
    pub authority: Vec<AuthorityLine>,
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
            quorum: parts::quorum(language, 4, 3),
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
                votes: votes_text(
                    language,
                    Votes {
                        yes: 4,
                        no: 1,
                        abstain: 0,
                        casting: false,
                    },
                ),
                shared_reward: String::new(),
                voices: vec![VoiceLine::sample()],
            }],
            left_incomplete: vec![("2019/006".to_owned(), "لا يوجد معوض في الفئة".to_owned())],
            demonstration: true,
            agenda: vec![AgendaLine {
                title: "تساوي ملفين".to_owned(),
                source: "tie",
                category: "المحتوى الإلكتروني".to_owned(),
                outcome: "منحت الجائزة مناصفة.".to_owned(),
            }],
            motions: vec![MotionLine {
                text: "منح جائزة لجنة الانتقاء خارج الترتيب.".to_owned(),
                by: "سناء المريني".to_owned(),
                result: "carried",
                votes: String::new(),
                voices: Vec::new(),
            }],
            signatures: vec![
                sample_signature("كريم الوزاني", "signed", ""),
                sample_signature("سناء المريني", "refused", "لا يعكس المحضر ما دار من نقاش."),
            ],
            signing: 5,
            sign_href: Some(ChairMinutes { year: 2019 }.href(language)),
            authority: vec![AuthorityLine {
                act: "took-note",
                at: 1_579_200_000_000_000,
                name: "الكتابة العامة".to_owned(),
                reason: String::new(),
            }],
            authority_href: Some(ChairMinutes { year: 2019 }.href(language)),
            addenda: vec![AddendumLine {
                number: "2019/1/1".to_owned(),
                cause: "correction",
                at: 1_579_200_000_000_000,
                reason: "خطأ مادي في اسم هيئة".to_owned(),
                text: "تقرأ «المندوبية الجهوية» بدل «المديرية الجهوية».".to_owned(),
                decisions: Vec::new(),
                motions: Vec::new(),
                digest: "6b1f".repeat(16),
                papers: Vec::new(),
                signatures: vec![sample_signature("كريم الوزاني", "signed", "")],
                sign_href: None,
                authority: Vec::new(),
            }],
            amend_href: Some(ChairMinutes { year: 2019 }.href(language)),
            reopened: false,
        };
        let draft = Self {
            frozen: None,
            papers: Vec::new(),
            signatures: Vec::new(),
            sign_href: None,
            authority: Vec::new(),
            authority_href: None,
            addenda: Vec::new(),
            amend_href: None,
            ..frozen.clone()
        };
        let reopened = Self {
            reopened: true,
            ..frozen.clone()
        };
        vec![("frozen", frozen), ("draft", draft), ("reopened", reopened)]
    }
}

fn sample_signature(name: &str, act: &'static str, statement: &str) -> SignatureLine {
    SignatureLine {
        name: name.to_owned(),
        institution: "الجمعية المغربية للأنترنت (MISOC)".to_owned(),
        act,
        at: 1_579_190_000_000_000,
        statement: statement.to_owned(),
    }
}

/// The papers of a record in Arabic and French; `which` is 0 for the minutes, else the addendum's
/// order.
fn papers(year: i16, which: usize) -> Vec<(String, String)> {
    [Language::Ar, Language::Fr]
        .into_iter()
        .map(|language| {
            let href = if which == 0 {
                ChairMinutesPaper { year }.href(language)
            } else {
                AddendumPaper { year, which }.href(language)
            };
            (language.name().to_owned(), href)
        })
        .collect()
}

fn addendum(page: &Page, year: i16, which: usize, state: &AddendumState) -> AddendumLine {
    let language = page.language();
    let written = &state.addendum;
    AddendumLine {
        number: written.number.clone(),
        cause: written.cause.code(),
        at: written.frozen_at.micros(),
        reason: written.reason.clone(),
        text: written.text.get(language).to_owned(),
        decisions: written
            .decisions
            .iter()
            .map(|line| parts::decision(line, language))
            .collect(),
        motions: parts::motions(&written.motions, language),
        digest: state.sha256.clone(),
        papers: papers(year, which),
        signatures: parts::signatures(&state.acts, language),
        sign_href: (state.own == OwnAct::Open).then(|| page.href(&MinutesSign { year, which })),
        authority: parts::steps(&state.acts),
    }
}

/// Shows them.
pub async fn get(page: Page, route: ChairMinutes) -> Result<Response, Fault> {
    let language = page.language();
    let year = route.year;
    let file = edition(&page, year).await?;
    let actor = page.actor();
    let state = minutes::minutes(page.store(), &actor, file.id).await?;
    let written: &Minutes = &state.minutes;
    let may = |action| {
        state.frozen.is_some() && decide(&actor, action, &file.resource()) == Verdict::Allow
    };
    let addenda = state.addenda.iter().enumerate();
    page.render(&MinutesView {
        edition: label(&file, language),
        way: way(&page, &file, &page.t("chair-minutes")),
        tabs: tabs(&actor, &file, language, "chair-minutes"),
        number: written.number.clone(),
        frozen_at: written.frozen_at.micros(),
        fingerprint: written.fingerprint.clone(),
        papers: if state.frozen.is_some() {
            papers(year, 0)
        } else {
            Vec::new()
        },
        members: written
            .seats
            .iter()
            .map(|seat| parts::member(seat, language))
            .collect(),
        quorum: parts::quorum(language, written.quorum.present, written.quorum.needed),
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
                    .map(|line| parts::row(line, language))
                    .collect(),
            })
            .collect(),
        decisions: written
            .decisions
            .iter()
            .map(|line| parts::decision(line, language))
            .collect(),
        left_incomplete: written
            .left_incomplete
            .iter()
            .map(|left| (left.reference.to_string(), left.reason.clone()))
            .collect(),
        demonstration: written.demonstration,
        agenda: parts::agenda(&written.agenda, language),
        motions: parts::motions(&written.motions, language),
        signatures: parts::signatures(&state.acts, language),
        signing: written.signing().count(),
        sign_href: (state.own == OwnAct::Open && may(Action::SignMinutes))
            .then(|| page.href(&MinutesSign { year, which: 0 })),
        authority: parts::steps(&state.acts),
        authority_href: may(Action::ActOnMinutes).then(|| page.href(&MinutesAuthority { year })),
        addenda: addenda
            .map(|(index, state)| addendum(&page, year, index + 1, state))
            .collect(),
        amend_href: may(Action::AmendMinutes).then(|| page.href(&MinutesAmend { year })),
        reopened: state.reopened,
        frozen: state.frozen,
    })
}

//! An edition under embargo, as the jury leaves it: six entries, every prize decided.
#![allow(dead_code, reason = "each suite uses a part of the stage")]

use imtiyaz_domain::{Actor, BodyId, EditionId, EntryId, Grant, Phase, Role, SeatId, Stamp};
use imtiyaz_store::{
    Store,
    entity::{body, decision, entry, grant_role, seat},
    testing,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

/// The specification of the edition.
pub const SPECIFICATION: &str =
    include_str!("../../../../fixtures/specifications/imtiyaz-2019.toml");

/// The edition and the people who bring it out.
pub struct Stage {
    /// The edition.
    pub edition: EditionId,
    /// Prepares.
    pub secretary: Actor,
    /// Prepares or releases.
    pub organiser: Actor,
    /// Another organiser.
    pub second: Actor,
    /// The lead of the first body.
    pub lead: Actor,
    /// The entries by number from 1.
    pub entries: Vec<EntryId>,
}

/// Body (Arabic, French), project (Arabic, French), category.
pub const ENTRIES: [(&str, &str, &str, &str, &str); 6] = [
    (
        "الخزينة العامة للمملكة",
        "Trésorerie générale du Royaume",
        "الإيداع الإلكتروني للفواتير",
        "Dépôt électronique des factures",
        "e-procedure",
    ),
    (
        "هيئة الاختبار الأولى",
        "Organisme d’essai un",
        "منصة الشفق السرية",
        "Plateforme Aurore secrète",
        "e-procedure",
    ),
    (
        "هيئة الاختبار الثانية",
        "Organisme d’essai deux",
        "بوابة الفجر",
        "Portail de l’aube",
        "e-content",
    ),
    (
        "هيئة الاختبار الثالثة",
        "Organisme d’essai trois",
        "تطبيق المد",
        "=Application marée",
        "mobile",
    ),
    (
        "هيئة الاختبار الرابعة",
        "Organisme d’essai quatre",
        "تطبيق الجزر",
        "Application reflux",
        "mobile",
    ),
    (
        "هيئة الاختبار الخامسة",
        "Organisme d’essai cinq",
        "صفحة الحوار",
        "Page du dialogue",
        "e-participation",
    ),
];

pub fn grant(role: Role, edition: Option<EditionId>, body: Option<BodyId>) -> Grant {
    Grant {
        role,
        edition,
        body,
        seat: None,
    }
}

/// An edition in this phase with decisions on every prize.
pub async fn edition(store: &Store, phase: Phase) -> Stage {
    let specification = imtiyaz_domain::specification::read(SPECIFICATION).expect("sound");
    let closes = specification.calendar.call_closes;
    let edition =
        testing::edition(store, 2019, phase, closes, SPECIFICATION, &"ab".repeat(32)).await;
    let person = async |name: &str, role| {
        let mut actor = testing::account(store, name).await;
        actor.grants.push(grant(role, Some(edition), None));
        actor
    };
    let secretary = person("Secrétaire", Role::Secretary).await;
    let organiser = person("Organisatrice", Role::Organiser).await;
    let second = person("Organisateur", Role::Organiser).await;
    let mut lead = testing::account(store, "Responsable").await;
    let uow = store.begin(&Actor::system()).await.unwrap();
    let now = uow.now().micros();
    let someone = organiser.account.unwrap().raw();
    let mut entries = Vec::new();
    for (index, (ar, fr, title_ar, title_fr, category)) in ENTRIES.iter().enumerate() {
        let body_id: BodyId = uow.new_id();
        body::ActiveModel {
            id: Set(body_id.raw()),
            kind: Set("establishment".into()),
            name_ar: Set((*ar).into()),
            name_fr: Set((*fr).into()),
            name_key: Set(format!("organisme-{index}")),
            status: Set("verified".into()),
            contact_email: Set(format!("contact{index}@example.ma")),
            contact_name: Set("الكتابة".into()),
            invented: Set(index > 0),
            created_at: Set(now),
            version: Set(1),
            ..Default::default()
        }
        .insert(uow.tx())
        .await
        .unwrap();
        if index == 0 {
            lead.grants.push(grant(Role::BodyLead, None, Some(body_id)));
            let grant_id: imtiyaz_domain::GrantId = uow.new_id();
            grant_role::ActiveModel {
                id: Set(grant_id.raw()),
                account_id: Set(lead.account.unwrap().raw()),
                role: Set(Role::BodyLead.code().into()),
                body_id: Set(Some(body_id.raw())),
                granted_at: Set(now),
                ..Default::default()
            }
            .insert(uow.tx())
            .await
            .unwrap();
        }
        let id: EntryId = uow.new_id();
        entry::ActiveModel {
            id: Set(id.raw()),
            edition_id: Set(edition.raw()),
            body_id: Set(body_id.raw()),
            category: Set((*category).into()),
            title_ar: Set((*title_ar).into()),
            title_fr: Set((*title_fr).into()),
            title_key: Set(String::new()),
            state: Set("admissible".into()),
            number: Set(Some(i32::try_from(index).unwrap() + 1)),
            answers: Set("{}".into()),
            version: Set(1),
            created_at: Set(now),
            created_by: Set(someone),
            updated_at: Set(now),
            updated_by: Set(someone),
            submitted_at: Set(Some(now)),
            reason_ar: Set(String::new()),
            reason_fr: Set(String::new()),
            invented: Set(index > 0),
            ..Default::default()
        }
        .insert(uow.tx())
        .await
        .unwrap();
        entries.push(id);
    }
    let decisions: [(&str, &str, &str, &[usize]); 9] = [
        ("e-content", "excellence", "awarded", &[2]),
        ("e-content", "encouragement", "withheld", &[]),
        ("e-procedure", "excellence", "awarded", &[0]),
        ("e-procedure", "encouragement", "awarded", &[1]),
        ("mobile", "excellence", "withheld", &[]),
        ("mobile", "encouragement", "shared", &[3, 4]),
        ("e-participation", "excellence", "awarded", &[5]),
        ("e-participation", "encouragement", "withheld", &[]),
        ("", "jury-prize", "not-used", &[]),
    ];
    for (category, prize, outcome, winners) in decisions {
        let id: imtiyaz_domain::DecisionId = uow.new_id();
        let winners: Vec<_> = winners.iter().map(|w| entries[*w].raw()).collect();
        decision::ActiveModel {
            id: Set(id.raw()),
            edition_id: Set(edition.raw()),
            category: Set(category.into()),
            prize: Set(prize.into()),
            outcome: Set(outcome.into()),
            entries: Set(serde_json::to_string(&winners).unwrap()),
            reason_ar: Set("تعليل اللجنة".into()),
            reason_fr: Set("Motif du jury".into()),
            departure: Set(String::new()),
            votes: Set(None),
            decided_at: Set(now),
            decided_by: Set(someone),
        }
        .insert(uow.tx())
        .await
        .unwrap();
    }
    let id: SeatId = uow.new_id();
    seat::ActiveModel {
        id: Set(id.raw()),
        edition_id: Set(edition.raw()),
        ordinal: Set(1),
        institution_ar: Set("الوزارة".into()),
        institution_fr: Set("Ministère".into()),
        college: Set("public".into()),
        duty: Set("chair".into()),
        account_id: Set(Some(someone)),
        appointed_at: Set(now),
        invented: Set(true),
        ..Default::default()
    }
    .insert(uow.tx())
    .await
    .unwrap();
    uow.commit().await.unwrap();
    Stage {
        edition,
        secretary,
        organiser,
        second,
        lead,
        entries,
    }
}

/// The moment of the announcement in the specification.
pub fn announcement() -> Stamp {
    let specification = imtiyaz_domain::specification::read(SPECIFICATION).expect("sound");
    specification.calendar.announcement
}

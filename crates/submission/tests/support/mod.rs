//! What the stories share: an edition in the call, a body with its people, a complete draft.
#![allow(dead_code)]

use imtiyaz_domain::{
    Actor, Answer, Answers, BodyId, EditionId, EntryId, Grant, Key, Role, Stamp,
    specification::{FieldKind, Specification},
};
use imtiyaz_store::{ManualClock, Store, entity, testing};
use imtiyaz_submission::{body, edition, entry};
use sea_orm::{EntityTrait, QueryOrder};
use std::collections::BTreeMap;

pub const OF_2019: &str = include_str!("../../../../fixtures/specifications/imtiyaz-2019.toml");
pub const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<</Type/Pages/Count 1>>endobj\n2 0 obj<</Type/Page>>endobj\nstartxref\n9\n%%EOF\n";

pub fn key(text: &str) -> Key {
    Key::new(text).unwrap()
}

pub fn grant(role: Role, body: Option<BodyId>) -> Grant {
    Grant {
        role,
        edition: None,
        body,
        seat: None,
    }
}

/// Somebody with a role everywhere.
pub async fn with_role(store: &Store, name: &str, role: Role) -> Actor {
    let mut actor = testing::account(store, name).await;
    actor.grants.push(grant(role, None));
    actor
}

pub struct Scene {
    pub edition: EditionId,
    pub specification: Specification,
    pub organiser: Actor,
    pub secretary: Actor,
    pub lead: Actor,
    pub body: BodyId,
    pub closes: Stamp,
}

/// An edition in the call and a verified body.
pub async fn scene(store: &Store, clock: &ManualClock) -> Scene {
    let specification = imtiyaz_domain::specification::read(OF_2019).unwrap();
    let organiser = with_role(store, "المنظم", Role::Organiser).await;
    let secretary = with_role(store, "الكتابة", Role::Secretary).await;
    clock.set(specification.calendar.call_opens.plus_seconds(-3_600));
    let edition = edition::create(store, &organiser, OF_2019).await.unwrap();
    clock.set(specification.calendar.call_opens);
    edition::open_call(store, &organiser, edition)
        .await
        .unwrap();
    let mut lead = testing::account(store, "سعاد").await;
    let body = body::register(store, &lead, &profile("وزارة الخدمات"), true)
        .await
        .unwrap();
    lead.grants.push(grant(Role::BodyLead, Some(body)));
    body::verify(store, &secretary, body).await.unwrap();
    let closes = specification.calendar.call_closes;
    Scene {
        edition,
        specification,
        organiser,
        secretary,
        lead,
        body,
        closes,
    }
}

pub fn profile(name: &str) -> body::Profile {
    body::Profile {
        kind: "administration".to_owned(),
        name_ar: name.to_owned(),
        name_fr: format!("Organisme {name}"),
        contact_name: "سعاد العلوي".to_owned(),
        contact_email: "contact@services.example.ma".to_owned(),
        ..Default::default()
    }
}

pub fn beginning(category: &str) -> entry::Start {
    entry::Start {
        category: category.to_owned(),
        title_ar: "الأداء الإلكتروني".to_owned(),
        title_fr: "Paiement électronique".to_owned(),
        eligibility: BTreeMap::from([
            ("in-service".to_owned(), true),
            ("owner".to_owned(), true),
            ("laureate".to_owned(), false),
        ]),
    }
}

/// An answer that satisfies any field of the specification.
pub fn answer(kind: &FieldKind) -> Option<Answer> {
    let long = "خدمة عمومية رقمية ".repeat(12);
    Some(match kind {
        FieldKind::ShortText => Answer::Text {
            text: "نص".to_owned(),
        },
        FieldKind::LongText => Answer::Text { text: long },
        FieldKind::BilingualText => Answer::Bilingual {
            ar: long.clone(),
            fr: long,
        },
        FieldKind::Choice { choices } | FieldKind::Choices { choices } => Answer::Choices {
            keys: vec![choices[0].id.to_string()],
        },
        FieldKind::Number { .. } => Answer::Number { value: 100 },
        FieldKind::Date => Answer::Date {
            date: "2019-03-01".to_owned(),
        },
        FieldKind::YesNo { .. } => Answer::YesNo {
            yes: true,
            justification: "نعم".to_owned(),
        },
        FieldKind::Link => Answer::Text {
            text: "https://service.example.ma".to_owned(),
        },
        FieldKind::Table { columns, .. } => Answer::Rows {
            rows: vec![vec!["1".to_owned(); columns.len()]],
        },
        FieldKind::Team => Answer::Rows {
            rows: vec![vec!["سعاد".to_owned(), "رئيسة".to_owned()]],
        },
        FieldKind::Partners | FieldKind::File | FieldKind::Access => return None,
    })
}

/// Fills every section of a draft and attaches what is asked for; answers the version.
pub async fn fill(store: &Store, scene: &Scene, id: EntryId) -> i32 {
    let file = entry::entry_file(store, &scene.lead, id).await.unwrap();
    let mut version = file.row.version;
    for section in scene.specification.sections_of(&file.row.category) {
        let answers: Answers = section
            .fields
            .iter()
            .filter_map(|field| Some((field.id.clone(), answer(&field.kind)?)))
            .collect();
        version = entry::save_section(
            store,
            &scene.lead,
            id,
            version,
            section.id.as_str(),
            answers,
        )
        .await
        .unwrap()
        .version;
        for field in section
            .fields
            .iter()
            .filter(|field| field.kind == FieldKind::File)
        {
            attach(store, &scene.lead, id, field.id.as_str(), "وثيقة.pdf", PDF)
                .await
                .unwrap();
        }
    }
    version
}

pub async fn attach(
    store: &Store,
    actor: &Actor,
    id: EntryId,
    field: &str,
    name: &str,
    bytes: &'static [u8],
) -> Result<imtiyaz_domain::EvidenceId, imtiyaz_submission::SubmissionError> {
    let upload = entry::Upload {
        field: field.to_owned(),
        file_name: name.to_owned(),
        description: "وصف".to_owned(),
    };
    let chunks = bytes
        .chunks(16)
        .map(|chunk| Ok::<_, std::io::Error>(bytes::Bytes::from_static(chunk)));
    entry::attach(
        store,
        actor,
        id,
        &upload,
        futures_util::stream::iter(chunks),
    )
    .await
}

/// A complete draft.
pub async fn draft(store: &Store, scene: &Scene) -> (EntryId, i32) {
    let id = entry::start(
        store,
        &scene.lead,
        scene.edition,
        scene.body,
        &beginning("e-procedure"),
    )
    .await
    .unwrap();
    let version = fill(store, scene, id).await;
    (id, version)
}

pub fn declarations(scene: &Scene) -> Vec<Key> {
    scene
        .specification
        .declarations
        .iter()
        .map(|declaration| declaration.id.clone())
        .collect()
}

/// The letters so far: kind and key, in the order they were written.
pub async fn letters(store: &Store) -> Vec<(String, String)> {
    let rows = entity::letter::Entity::find()
        .order_by_asc(entity::letter::Column::CreatedAt)
        .all(store.read())
        .await
        .unwrap();
    rows.into_iter().map(|row| (row.kind, row.data)).collect()
}

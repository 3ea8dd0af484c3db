//! An edition ready for its jury: five seats, bodies, admissible entries.

use imtiyaz_domain::{
    Actor, Answer, BodyId, ConflictLevel, EditionId, EntryId, Grant, Key, Localized, Mark, Phase,
    Reference, SeatId, Specification, Stamp,
    entry::{Snapshot, SnapshotBody},
    specification,
};
use imtiyaz_jury::{
    interests::{self, Statement},
    scoring,
    seats::{self, Appointment},
    second_word,
    sheets::{self, Content},
};
use imtiyaz_store::{entity, testing};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

pub const SOURCE: &str = include_str!("../../../../fixtures/specifications/imtiyaz-2019.toml");

/// An edition with its people.
pub struct Room {
    pub store: testing::TestStore,
    pub specification: Specification,
    pub edition: EditionId,
    /// Seats and their holders, in the specification's order; the chair first.
    pub jurors: Vec<(SeatId, Actor)>,
    pub secretary: Actor,
    pub bodies: Vec<BodyId>,
    pub entries: Vec<EntryId>,
}

fn grant(role: imtiyaz_domain::Role, edition: EditionId, seat: Option<SeatId>) -> Grant {
    Grant {
        role,
        edition: Some(edition),
        body: None,
        seat,
    }
}

impl Room {
    /// An edition in screening with its seats filled; `counts` entries per category.
    pub async fn new(counts: &[usize]) -> Self {
        Self::with_source(SOURCE, counts).await
    }

    pub async fn with_source(source: &str, counts: &[usize]) -> Self {
        Self::on(testing::open().await, source, counts).await
    }

    pub async fn on(store: testing::TestStore, source: &str, counts: &[usize]) -> Self {
        let specification = specification::read(source).expect("the specification");
        let closes = testing::START.plus_seconds(-86_400);
        let edition = testing::edition(
            &store,
            i32::from(specification.year),
            Phase::Screening,
            closes,
            source,
            "0123456789abcdef",
        )
        .await;
        let mut secretary = testing::account(&store, "سكرتارية").await;
        secretary
            .grants
            .push(grant(imtiyaz_domain::Role::Secretary, edition, None));
        let mut room = Self {
            store,
            specification,
            edition,
            jurors: Vec::new(),
            secretary,
            bodies: Vec::new(),
            entries: Vec::new(),
        };
        room.fill_seats().await;
        for (index, count) in counts.iter().enumerate() {
            for _ in 0..*count {
                room.enter(index).await;
            }
        }
        room
    }

    async fn fill_seats(&mut self) {
        seats::prepare(&self.store, &self.secretary, self.edition)
            .await
            .expect("seats");
        let rows = entity::seat::Entity::find()
            .filter(entity::seat::Column::EditionId.eq(self.edition.raw()))
            .all(self.store.read())
            .await
            .expect("seats");
        let mut rows = rows;
        rows.sort_by_key(|row| row.ordinal);
        for row in rows {
            let seat = SeatId::from(row.id);
            let duty = imtiyaz_domain::jury::SeatDuty::from_code(&row.duty).expect("a duty");
            let mut actor = testing::account(&self.store, &format!("عضو {}", row.ordinal)).await;
            let appointment = Appointment {
                account: actor.account.expect("an account"),
                body: None,
                invented: true,
            };
            seats::appoint(&self.store, &self.secretary, seat, appointment)
                .await
                .expect("appointed");
            actor
                .grants
                .push(grant(seats::role_of(duty), self.edition, Some(seat)));
            self.jurors.push((seat, actor));
        }
    }

    /// Enters an admissible entry of a new body.
    pub async fn enter(&mut self, category: usize) -> EntryId {
        let number = self.entries.len() + 1;
        let body = testing::body(&self.store, &format!("هيئة {number}")).await;
        self.bodies.push(body);
        let category = self.specification.categories[category].id.clone();
        let uow = self
            .store
            .begin(&Actor::system())
            .await
            .expect("a unit of work");
        let id: EntryId = uow.new_id();
        let account = self.secretary.account.expect("an account").raw();
        let now = uow.now().micros();
        let (title_ar, title_fr) = (format!("منصة {number}"), format!("Plateforme {number}"));
        let snapshot = Snapshot {
            format: 1,
            entry: id,
            reference: Reference {
                year: self.specification.year,
                number: u32::try_from(number).expect("small"),
            },
            specification: "0123456789abcdef".to_owned(),
            body: SnapshotBody {
                id: body,
                kind: Key::new("administration").expect("a key"),
                name: Localized::new("هيئة", ""),
            },
            category: category.clone(),
            title: Localized::new(&title_ar, &title_fr),
            answers: [(
                self.specification.form.sections[0].fields[0].id.clone(),
                Answer::Bilingual {
                    ar: "ملخص الخدمة".to_owned(),
                    fr: "Résumé du service".to_owned(),
                },
            )]
            .into_iter()
            .collect(),
            files: Vec::new(),
            declared: Vec::new(),
            submitted_at: Stamp::from_micros(now),
        };
        entity::entry::ActiveModel {
            id: Set(id.raw()),
            edition_id: Set(self.edition.raw()),
            body_id: Set(body.raw()),
            category: Set(category.to_string()),
            title_ar: Set(title_ar.clone()),
            title_fr: Set(title_fr),
            title_key: Set(title_ar),
            state: Set("admissible".to_owned()),
            number: Set(i32::try_from(number).ok()),
            answers: Set("{}".to_owned()),
            version: Set(1),
            created_at: Set(now),
            created_by: Set(account),
            updated_at: Set(now),
            updated_by: Set(account),
            submitted_at: Set(Some(now)),
            snapshot: Set(Some(snapshot.canonical())),
            digest: Set(Some(snapshot.digest())),
            invented: Set(true),
            ..Default::default()
        }
        .insert(uow.tx())
        .await
        .expect("an entry");
        uow.commit().await.expect("committed");
        self.entries.push(id);
        id
    }

    pub async fn start(&self) {
        scoring::start_scoring(&self.store, &self.secretary, self.edition)
            .await
            .expect("started");
        // Nobody closes alone: the chair's word is there from the start.
        second_word::give(&self.store, &self.jurors[0].1, self.edition)
            .await
            .expect("the chair's word");
    }

    /// The juror accepts the undertaking and declares these levels; none for the other entries.
    pub async fn declare(&self, juror: usize, levels: &[(usize, ConflictLevel)]) {
        let actor = &self.jurors[juror].1;
        interests::undertake(&self.store, actor, self.edition)
            .await
            .expect("undertaken");
        let statements: Vec<Statement> = self
            .entries
            .iter()
            .enumerate()
            .map(|(index, entry)| {
                let level = levels
                    .iter()
                    .find(|(of, _)| *of == index)
                    .map(|(_, level)| *level);
                let level = level.unwrap_or(ConflictLevel::None);
                Statement {
                    entry: *entry,
                    level,
                    note: if level == ConflictLevel::None {
                        String::new()
                    } else {
                        "عمل سابق".to_owned()
                    },
                }
            })
            .collect();
        interests::declare(&self.store, actor, self.edition, &statements)
            .await
            .expect("declared");
    }

    /// A complete sheet with this mark everywhere and a comment.
    pub fn content(&self, entry: usize, score: i32) -> Content {
        let _ = entry;
        let criteria = self.specification.criteria.iter();
        Content {
            marks: criteria
                .map(|criterion| Mark {
                    criterion: criterion.id.clone(),
                    score: Some(score),
                    comment: "تعليل النقطة".to_owned(),
                })
                .collect(),
            remark: String::new(),
            private_note: String::new(),
        }
    }

    pub async fn confirm(&self, juror: usize, entry: usize, score: i32) {
        let content = self.content(entry, score);
        sheets::confirm(
            &self.store,
            &self.jurors[juror].1,
            self.entries[entry],
            0,
            &content,
        )
        .await
        .expect("confirmed");
    }

    /// Everybody declares nothing and gives every entry the mark of `scores`.
    pub async fn score_all(&self, scores: &[i32]) {
        for juror in 0..self.jurors.len() {
            self.declare(juror, &[]).await;
            for (entry, score) in scores.iter().enumerate() {
                self.confirm(juror, entry, *score).await;
            }
        }
    }

    pub async fn phase(&self) -> Phase {
        self.store
            .edition(self.edition)
            .await
            .expect("read")
            .expect("there")
            .phase
    }
}

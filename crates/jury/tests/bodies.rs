//! What a body may do and is told: it challenges a member before anything is read, and reads the
//! feedback on its own entry after the results.

#[allow(dead_code)]
mod common;

use common::{Room, SOURCE};
use imtiyaz_domain::{
    Actor, ConflictLevel, Grant, Key, Language, Phase, Role, challenge::ChallengeRuling,
    jury::Attendance, policy::Verdict,
};
use imtiyaz_jury::{
    JuryError, challenge, deliberation, desk, feedback, interests, minutes, scoring,
};
use imtiyaz_store::{entity, testing};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

/// With five days for challenges; the call closed a day before the beginning.
fn source() -> String {
    SOURCE.replace("[jury.conflicts]", "[jury.conflicts]\nchallenge-days = 5")
}

async fn lead(room: &Room, entry: usize) -> Actor {
    let mut lead = testing::account(&room.store, "مسؤول").await;
    let body = room.bodies[entry];
    lead.grants.push(Grant {
        role: Role::BodyLead,
        edition: None,
        body: Some(body),
        seat: None,
    });
    let uow = room.store.begin(&Actor::system()).await.unwrap();
    entity::grant_role::Entity::insert(entity::grant_role::ActiveModel {
        id: Set(uow.new_id::<imtiyaz_domain::GrantId>().raw()),
        account_id: Set(lead.account.unwrap().raw()),
        role: Set(Role::BodyLead.code().to_owned()),
        body_id: Set(Some(body.raw())),
        granted_at: Set(uow.now().micros()),
        ..Default::default()
    })
    .exec_without_returning(uow.tx())
    .await
    .unwrap();
    uow.commit().await.unwrap();
    lead
}

async fn letters(room: &Room, kind: &str) -> usize {
    entity::letter::Entity::find()
        .filter(entity::letter::Column::Kind.eq(kind))
        .all(room.store.read())
        .await
        .unwrap()
        .len()
}

async fn obstacles(room: &Room) -> Vec<&'static str> {
    scoring::obstacles_to_start(&room.store, &room.secretary, room.edition)
        .await
        .unwrap()
        .into_iter()
        .map(|obstacle| obstacle.code)
        .collect()
}

#[tokio::test]
async fn a_body_challenges_a_member_before_evaluation_and_the_chair_rules() {
    for store in testing::each().await {
        let room = Room::on(store, &source(), &[2]).await;
        let body = lead(&room, 0).await;
        let (seat, juror) = &room.jurors[2];
        let chair = &room.jurors[0].1;
        assert_eq!(obstacles(&room).await, ["challenge-period"]);
        let form = challenge::form(&room.store, &body, room.entries[0])
            .await
            .expect("the jury is shown to who may challenge it");
        assert!(form.open && form.members.len() == 5);
        let others = challenge::form(&room.store, &body, room.entries[1]).await;
        assert!(matches!(others, Err(JuryError::NotFound)));
        let silent = challenge::challenge(&room.store, &body, room.entries[0], *seat, " ").await;
        assert!(matches!(silent, Err(JuryError::Fields(_))));
        let made = challenge::challenge(
            &room.store,
            &body,
            room.entries[0],
            *seat,
            "اشتغل لدى منافس مباشر.",
        )
        .await
        .expect("challenged");
        let twice = challenge::challenge(&room.store, &body, room.entries[0], *seat, "سبب").await;
        assert!(matches!(twice, Err(JuryError::Fields(f)) if f[0].code == "done"));
        assert_eq!(
            letters(&room, "challenge-made").await,
            2,
            "member and chair"
        );
        assert_eq!(
            obstacles(&room).await,
            ["challenge-period", "challenges-open"]
        );

        // The member cannot rule on it, nor does the member see it; the chair can.
        let own = challenge::list(&room.store, juror, room.edition)
            .await
            .unwrap();
        assert!(own.is_empty());
        let rule = |actor: Actor, reason: &'static str| {
            let (store, edition) = (&room.store, room.edition);
            async move {
                challenge::rule(
                    store,
                    &actor,
                    edition,
                    made,
                    ChallengeRuling::Upheld,
                    reason,
                )
                .await
            }
        };
        assert!(rule(juror.clone(), "لا").await.is_err());
        assert!(rule(room.secretary.clone(), "لا").await.is_err());
        let listed = challenge::list(&room.store, chair, room.edition)
            .await
            .unwrap();
        assert!(listed.len() == 1 && listed[0].may_rule);
        assert!(matches!(
            rule(chair.clone(), "").await,
            Err(JuryError::Fields(_))
        ));
        rule(chair.clone(), "العلاقة ثابتة.").await.expect("ruled");
        assert!(rule(chair.clone(), "مرة ثانية").await.is_err());
        assert_eq!(
            letters(&room, "challenge-ruled").await,
            2,
            "body and member"
        );

        room.store.clock.advance(5 * 86_400);
        let late = challenge::challenge(
            &room.store,
            &body,
            room.entries[0],
            room.jurors[3].0,
            "متأخر",
        )
        .await;
        assert!(matches!(late, Err(JuryError::Refused(Verdict::NotNow))));
        room.start().await;
        // Recused: the entry does not exist for the member, whatever is declared.
        room.declare(2, &[]).await;
        let desk = desk::desk(&room.store, juror, room.edition).await.unwrap();
        assert!(
            desk.tasks
                .iter()
                .all(|task| task.entry.id != room.entries[0])
        );
        let statement = interests::Statement {
            entry: room.entries[0],
            level: ConflictLevel::None,
            note: String::new(),
        };
        interests::declare(&room.store, juror, room.edition, &[statement])
            .await
            .unwrap();
        let read = imtiyaz_jury::reading::open(&room.store, juror, room.entries[0]).await;
        assert_eq!(read.unwrap_err().verdict(), Some(Verdict::Hide));
        room.store.finish().await;
    }
}

#[tokio::test]
async fn another_member_rules_where_the_chair_is_challenged() {
    let room = Room::with_source(&source(), &[1]).await;
    let body = lead(&room, 0).await;
    let (chair_seat, chair) = &room.jurors[0];
    let made = challenge::challenge(
        &room.store,
        &body,
        room.entries[0],
        *chair_seat,
        "يرأس هيئة منافسة.",
    )
    .await
    .expect("challenged");
    let chairs = challenge::list(&room.store, chair, room.edition)
        .await
        .unwrap();
    assert!(chairs.is_empty(), "nobody rules on their own challenge");
    let ruling = ChallengeRuling::Dismissed;
    let own = challenge::rule(&room.store, chair, room.edition, made, ruling, "لا").await;
    assert!(own.is_err());
    let member = &room.jurors[1].1;
    let seen = challenge::list(&room.store, member, room.edition)
        .await
        .unwrap();
    assert!(seen.len() == 1 && seen[0].may_rule);
    let other = challenge::list(&room.store, &room.jurors[3].1, room.edition)
        .await
        .unwrap();
    assert!(other.is_empty());
    challenge::rule(&room.store, member, room.edition, made, ruling, "لا دليل.")
        .await
        .expect("ruled");
    let form = challenge::form(&room.store, &body, room.entries[0])
        .await
        .unwrap();
    let line = form.members.iter().find(|m| m.seat.id == *chair_seat);
    let answered = line.unwrap().challenge.as_ref().unwrap();
    assert_eq!(answered.ruling, Some(ChallengeRuling::Dismissed));
    assert_eq!(answered.ruling_reason, "لا دليل.");
}

#[tokio::test]
async fn no_right_of_challenge_where_the_specification_gives_none() {
    let room = Room::new(&[1]).await;
    let body = lead(&room, 0).await;
    let form = challenge::form(&room.store, &body, room.entries[0]).await;
    assert!(matches!(form, Err(JuryError::NotFound)));
    let made =
        challenge::challenge(&room.store, &body, room.entries[0], room.jurors[1].0, "سبب").await;
    assert!(made.is_err());
    assert!(obstacles(&room).await.is_empty());
}

/// To the embargo, everything withheld.
async fn concluded(room: &Room, scores: &[i32]) {
    room.start().await;
    room.score_all(scores).await;
    scoring::close_scoring(&room.store, &room.secretary, room.edition)
        .await
        .unwrap();
    let chair = &room.jurors[0].1;
    let sat: Vec<_> = room
        .jurors
        .iter()
        .map(|(seat, _)| (*seat, Attendance::Present))
        .collect();
    deliberation::record_attendance(&room.store, chair, room.edition, &sat)
        .await
        .unwrap();
    let board = deliberation::board(&room.store, chair, room.edition)
        .await
        .unwrap();
    for line in &board.prizes {
        use imtiyaz_domain::{Decision, Localized, Outcome};
        let ranked = line.prize.rank.is_some();
        let decision = Decision {
            category: line.category.clone(),
            prize: line.prize.id.clone(),
            outcome: if ranked {
                Outcome::Withheld
            } else {
                Outcome::NotUsed
            },
            entries: Vec::new(),
            reason: if ranked {
                Localized::new("سبب", "Motif")
            } else {
                Localized::default()
            },
            departure: String::new(),
            votes: None,
        };
        deliberation::decide(&room.store, chair, room.edition, decision)
            .await
            .unwrap();
    }
    minutes::conclude(&room.store, chair, room.edition)
        .await
        .unwrap();
}

async fn published(room: &Room) {
    let uow = room.store.begin(&Actor::system()).await.unwrap();
    entity::edition::Entity::update_many()
        .set(entity::edition::ActiveModel {
            phase: Set(Phase::Published.code().to_owned()),
            ..Default::default()
        })
        .filter(entity::edition::Column::Id.eq(room.edition.raw()))
        .exec(uow.tx())
        .await
        .unwrap();
    uow.commit().await.unwrap();
}

#[tokio::test]
async fn a_body_reads_its_own_feedback_after_the_results_and_only_released_remarks() {
    let room = Room::new(&[6]).await;
    let (body, other) = (lead(&room, 0).await, lead(&room, 1).await);
    concluded(&room, &[9, 8, 7, 6, 5, 4]).await;
    let chair = &room.jurors[0].1;
    let entry = room.entries[0];
    let early = feedback::report(&room.store, &body, entry).await;
    assert!(matches!(early, Err(JuryError::Refused(Verdict::NotNow))));

    let remarks = feedback::remarks(&room.store, chair, entry).await.unwrap();
    let criteria = room.specification.criteria.len();
    assert_eq!(
        remarks.lines.len(),
        5 * criteria,
        "every comment, of nobody"
    );
    let line = &remarks.lines[0];
    assert_eq!(line.original, "تعليل النقطة");
    let key: Option<&Key> = line.criterion.as_ref();
    let silent = feedback::release(&room.store, chair, entry, line.sheet, key, " ").await;
    assert!(matches!(silent, Err(JuryError::Fields(_))));
    let members = feedback::release(
        &room.store,
        &room.jurors[1].1,
        entry,
        line.sheet,
        key,
        "كلام",
    )
    .await;
    assert!(members.is_err(), "members release nothing");
    feedback::release(&room.store, chair, entry, line.sheet, key, "عبارة معدلة")
        .await
        .expect("released");
    let second = &remarks.lines[1];
    let on = second.criterion.as_ref();
    feedback::release(&room.store, chair, entry, second.sheet, on, "ستسحب")
        .await
        .unwrap();
    feedback::withdraw(&room.store, chair, entry, second.sheet, on)
        .await
        .expect("taken back");
    let kept = entity::released_remark::Entity::find()
        .filter(entity::released_remark::Column::Released.eq("عبارة معدلة"))
        .one(room.store.read())
        .await
        .unwrap()
        .expect("kept");
    assert_eq!(
        kept.original, "تعليل النقطة",
        "the original stays beside it"
    );
    let sheet = feedback::remarks(&room.store, chair, entry).await.unwrap();
    assert_eq!(sheet.lines[0].original, "تعليل النقطة");

    published(&room).await;
    let report = feedback::report(&room.store, &body, entry)
        .await
        .expect("the body reads it");
    assert_eq!(report.remarks.len(), 1);
    assert_eq!(report.remarks[0].text, "عبارة معدلة");
    assert_eq!(report.compared, Some(6));
    assert!(report.own_shown);
    for line in &report.profile {
        assert_eq!(
            (line.own, line.category),
            (Some(900), Some(650)),
            "{line:?}"
        );
    }
    // Nobody's name, no other entry's marks, and for nobody else.
    let told = format!("{report:?}");
    for (_, juror) in &room.jurors {
        assert!(!told.contains(&juror.name));
    }
    for stranger in [&other, &room.jurors[1].1] {
        let refused = feedback::report(&room.store, stranger, entry).await;
        assert!(matches!(refused, Err(JuryError::NotFound)), "{refused:?}");
    }
    for language in [Language::Ar, Language::Fr] {
        let paper = feedback::paper(&room.store, &body, entry, language)
            .await
            .expect("a paper");
        assert!(paper.starts_with(b"%PDF"));
    }
}

#[tokio::test]
async fn a_mean_that_would_tell_anothers_marks_is_not_shown() {
    let room = Room::new(&[2]).await;
    let body = lead(&room, 0).await;
    concluded(&room, &[9, 4]).await;
    published(&room).await;
    let report = feedback::report(&room.store, &body, room.entries[0])
        .await
        .unwrap();
    assert_eq!(
        report.compared, None,
        "two entries: the mean is the other's marks"
    );
    assert!(report.profile.iter().all(|line| line.category.is_none()));
    assert!(report.profile.iter().all(|line| line.own == Some(900)));
}

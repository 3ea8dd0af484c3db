//! From the close to the signed minutes, and what comes after: by name what each must hold.

mod common;

use common::{Room, SOURCE};
use imtiyaz_domain::{
    Actor, ConflictLevel, Decision, Grant, Key, Localized, Outcome, Phase, Role,
    decision::{DecisionFault, Votes},
    deliberation::{Choice, ItemSource, MotionResult, Voice},
    jury::Attendance,
    minutes::{AddendumCause, AuthorityAct, SignatureAct},
    policy::Verdict,
};
use imtiyaz_jury::{
    JuryError,
    deliberation::{self, DrawnItem, NewItem, NewMotion},
    interests, minutes,
    minutes::{Correction, OwnAct, Paper},
    results, scoring, sheets,
};
use imtiyaz_store::{audit, entity, testing};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

fn codes(error: JuryError) -> Vec<&'static str> {
    match error {
        JuryError::Obstacles(obstacles) => obstacles.into_iter().map(|o| o.code).collect(),
        other => panic!("obstacles wanted, not {other:?}"),
    }
}

fn fields<T: std::fmt::Debug>(answer: Result<T, JuryError>) -> Vec<(String, &'static str)> {
    match answer {
        Err(JuryError::Fields(wrong)) => wrong.into_iter().map(|f| (f.field, f.code)).collect(),
        other => panic!("wrong fields wanted, not {other:?}"),
    }
}

async fn actions(room: &Room, action: &str) -> usize {
    entity::audit_event::Entity::find()
        .filter(entity::audit_event::Column::Action.eq(action))
        .all(room.store.read())
        .await
        .unwrap()
        .len()
}

/// Scored, closed, everybody present.
async fn sitting(room: &Room, scores: &[i32]) {
    room.start().await;
    room.score_all(scores).await;
    scoring::close_scoring(&room.store, &room.secretary, room.edition)
        .await
        .expect("closed");
    attend(room).await;
}

async fn attend(room: &Room) {
    let sat: Vec<_> = room
        .jurors
        .iter()
        .map(|(seat, _)| (*seat, Attendance::Present))
        .collect();
    deliberation::record_attendance(&room.store, &room.jurors[0].1, room.edition, &sat)
        .await
        .expect("attendance");
}

fn decision(room: &Room, category: usize, prize: &str, outcome: Outcome, of: &[usize]) -> Decision {
    Decision {
        category: Some(room.specification.categories[category].id.clone()),
        prize: Key::new(prize).unwrap(),
        outcome,
        entries: of.iter().map(|entry| room.entries[*entry]).collect(),
        reason: if outcome == Outcome::Withheld {
            Localized::new("لم يبلغ أي ملف المستوى المطلوب.", "Niveau insuffisant.")
        } else {
            Localized::default()
        },
        departure: String::new(),
        votes: None,
    }
}

async fn decide(room: &Room, decision: Decision) {
    deliberation::decide(&room.store, &room.jurors[0].1, room.edition, decision)
        .await
        .expect("decided");
}

/// Decides what is undecided: withheld, or not used.
async fn decide_the_rest(room: &Room) {
    let chair = &room.jurors[0].1;
    let board = deliberation::board(&room.store, chair, room.edition)
        .await
        .unwrap();
    for line in board.prizes.iter().filter(|line| line.decision.is_none()) {
        let ranked = line.prize.rank.is_some();
        let rest = Decision {
            category: line.category.clone(),
            prize: line.prize.id.clone(),
            outcome: if ranked {
                Outcome::Withheld
            } else {
                Outcome::NotUsed
            },
            entries: Vec::new(),
            reason: if ranked {
                Localized::new("لم يبلغ أي ملف المستوى المطلوب.", "Niveau insuffisant.")
            } else {
                Localized::default()
            },
            departure: String::new(),
            votes: None,
        };
        decide(room, rest).await;
    }
}

async fn conclude(room: &Room) {
    minutes::conclude(&room.store, &room.jurors[0].1, room.edition)
        .await
        .expect("concluded");
}

async fn organiser(room: &Room) -> Actor {
    let mut organiser = testing::account(&room.store, "السلطة").await;
    organiser.grants.push(Grant {
        role: Role::Organiser,
        edition: Some(room.edition),
        body: None,
        seat: None,
    });
    organiser
}

#[tokio::test]
async fn after_the_close_nothing_is_accepted_and_late_attempts_are_logged() {
    for store in testing::each().await {
        let room = Room::on(store, SOURCE, &[1]).await;
        room.start().await;
        room.score_all(&[7]).await;
        scoring::close_scoring(&room.store, &room.secretary, room.edition)
            .await
            .expect("closed");
        let (juror, entry) = (&room.jurors[1].1, room.entries[0]);
        let content = room.content(0, 10);
        let late = [
            sheets::save(&room.store, juror, entry, 1, &content)
                .await
                .map(|_| ()),
            sheets::confirm(&room.store, juror, entry, 1, &content)
                .await
                .map(|_| ()),
            sheets::cannot_judge(&room.store, juror, entry, "سبب").await,
        ];
        for attempt in &late {
            assert!(
                matches!(attempt, Err(JuryError::Refused(Verdict::NotNow))),
                "{attempt:?}"
            );
        }
        assert_eq!(actions(&room, "sheet.refused-late").await, late.len());
        // The marks that were tried are nowhere in the log.
        let events = entity::audit_event::Entity::find()
            .filter(entity::audit_event::Column::Action.eq("sheet.refused-late"))
            .all(room.store.read())
            .await
            .unwrap();
        assert!(events.iter().all(|event| !event.detail.contains("10")));
        let shown = results::results(&room.store, &room.jurors[0].1, room.edition)
            .await
            .unwrap();
        assert_eq!(
            shown.categories[0].rows[0].score.unwrap().to_string(),
            "7.00"
        );
        audit::verify(&room.store).await.expect("the chain holds");
        room.store.finish().await;
    }
}

#[tokio::test]
async fn the_agenda_is_dealt_with_before_the_jury_concludes() {
    let room = Room::new(&[2]).await;
    sitting(&room, &[8, 6]).await;
    decide_the_rest(&room).await;
    let chair = &room.jurors[0].1;
    let silent = NewItem::default();
    let wrong = deliberation::add_item(&room.store, chair, room.edition, &silent).await;
    assert_eq!(fields(wrong), [("title".to_owned(), "required")]);
    let item = NewItem {
        title: "طلب عرض توضيحي إضافي".to_owned(),
        category: None,
    };
    let own = deliberation::add_item(&room.store, chair, room.edition, &item)
        .await
        .expect("added");
    let drawn = [DrawnItem {
        key: "0123456789abcdef".to_owned(),
        source: ItemSource::Disagreement,
        category: room.specification.categories[0].id.clone(),
        title: "تباعدت نقط الملف 2019/001".to_owned(),
    }];
    for wanted in [1, 0] {
        let added = deliberation::draw_items(&room.store, chair, room.edition, &drawn)
            .await
            .unwrap();
        assert_eq!(added, wanted, "the same finding stands on the agenda once");
    }
    let early = minutes::conclude(&room.store, chair, room.edition).await;
    assert_eq!(codes(early.unwrap_err()), ["agenda-open"]);
    let board = deliberation::board(&room.store, chair, room.edition)
        .await
        .unwrap();
    assert_eq!(board.items.len(), 2);
    for item in &board.items {
        deliberation::treat_item(&room.store, chair, room.edition, item.id, "تداولت اللجنة.")
            .await
            .expect("treated");
    }
    assert_eq!(board.items[0].id, own);
    conclude(&room).await;
    let state = minutes::minutes(&room.store, chair, room.edition)
        .await
        .unwrap();
    assert_eq!(state.minutes.agenda.len(), 2);
    assert_eq!(state.minutes.agenda[1].source, ItemSource::Disagreement);
    // Members who are not the chair record nothing.
    let member = deliberation::add_item(&room.store, &room.jurors[1].1, room.edition, &item).await;
    assert!(member.is_err());
}

#[tokio::test]
async fn votes_are_recorded_by_member_where_the_rule_says_so() {
    let source = SOURCE.replace("[deliberation]", "[deliberation]\nvotes-by-member = true");
    let room = Room::with_source(&source, &[2]).await;
    sitting(&room, &[8, 6]).await;
    let chair = &room.jurors[0].1;
    let voice = |juror: usize, choice, dissent: &str| Voice {
        seat: room.jurors[juror].0,
        choice: Some(choice),
        dissent: dissent.to_owned(),
    };
    let first = || decision(&room, 0, "excellence", Outcome::Awarded, &[0]);
    let (store, edition) = (&room.store, room.edition);
    let put = |decision, voices: Vec<Voice>| async move {
        deliberation::decide_with(store, chair, edition, decision, &voices).await
    };
    // Counts alone are not enough under this rule.
    let mut counted = first();
    counted.votes = Some(Votes {
        yes: 5,
        no: 0,
        abstain: 0,
        casting: false,
    });
    let wrong = deliberation::decide(&room.store, chair, room.edition, counted).await;
    assert_eq!(fields(wrong), [("yes".to_owned(), "by-member")]);
    // A vote of everybody present, or none.
    let half = put(first(), vec![voice(0, Choice::Yes, "")]).await;
    let half = fields(half);
    assert_eq!(half.len(), 4);
    assert!(half.iter().all(|(_, code)| *code == "required"));
    // A majority against carries nothing.
    let against = (0..5).map(|j| voice(j, if j < 3 { Choice::No } else { Choice::Yes }, ""));
    let lost = put(first(), against.collect()).await;
    assert!(
        matches!(&lost, Err(JuryError::Decision(faults)) if faults == &[DecisionFault::VoteNotCarried]),
        "{lost:?}"
    );
    let voices = vec![
        voice(0, Choice::Yes, ""),
        voice(1, Choice::Yes, ""),
        voice(2, Choice::Yes, ""),
        voice(3, Choice::No, "كنت أفضل حجب الجائزة."),
        voice(4, Choice::Abstain, ""),
    ];
    put(first(), voices).await.expect("carried");
    decide_the_rest(&room).await;
    conclude(&room).await;
    let state = minutes::minutes(&room.store, chair, room.edition)
        .await
        .unwrap();
    let awarded = &state.minutes.decisions[0];
    let votes = awarded.votes.unwrap();
    assert_eq!((votes.yes, votes.no, votes.abstain), (3, 1, 1));
    assert_eq!(awarded.voices.len(), 5);
    assert_eq!(awarded.voices[3].choice, Some(Choice::No));
    assert_eq!(awarded.voices[3].dissent, "كنت أفضل حجب الجائزة.");
}

#[tokio::test]
async fn where_only_counts_are_recorded_nobodys_vote_is_and_nobody_votes_twice() {
    let room = Room::new(&[2]).await;
    sitting(&room, &[8, 6]).await;
    let chair = &room.jurors[0].1;
    let mut first = decision(&room, 0, "excellence", Outcome::Awarded, &[0]);
    first.votes = Some(Votes {
        yes: 6,
        no: 0,
        abstain: 0,
        casting: false,
    });
    let many = deliberation::decide(&room.store, chair, room.edition, first.clone()).await;
    assert_eq!(fields(many), [("yes".to_owned(), "too-many")]);
    first.votes = Some(Votes {
        yes: 4,
        no: 1,
        abstain: 0,
        casting: false,
    });
    let voices = [Voice {
        seat: room.jurors[2].0,
        choice: Some(Choice::No),
        dissent: "تحفظي مسجل.".to_owned(),
    }];
    deliberation::decide_with(&room.store, chair, room.edition, first, &voices)
        .await
        .expect("decided");
    let board = deliberation::board(&room.store, chair, room.edition)
        .await
        .unwrap();
    let line = &board.prizes[0];
    assert_eq!(line.voices.len(), 1);
    assert_eq!(
        line.voices[0].choice, None,
        "the vote is not kept, the dissent is"
    );
    assert_eq!(line.voices[0].dissent, "تحفظي مسجل.");
}

#[tokio::test]
async fn the_recused_and_the_absent_have_no_voice() {
    let room = Room::new(&[2]).await;
    room.start().await;
    for juror in 0..5 {
        let levels: &[(usize, ConflictLevel)] = if juror == 1 {
            &[(0, ConflictLevel::Conflict)]
        } else {
            &[]
        };
        room.declare(juror, levels).await;
    }
    for juror in 0..5 {
        for entry in 0..2 {
            if juror != 1 || entry != 0 {
                let done = sheets::confirm(
                    &room.store,
                    &room.jurors[juror].1,
                    room.entries[entry],
                    0,
                    &room.content(entry, 7),
                )
                .await;
                // By the rule of the edition a recusal may cover the whole category.
                assert!(done.is_ok() || juror == 1, "{done:?}");
            }
        }
    }
    scoring::close_scoring(&room.store, &room.secretary, room.edition)
        .await
        .expect("closed");
    let mut sat: Vec<_> = room
        .jurors
        .iter()
        .map(|(seat, _)| (*seat, Attendance::Present))
        .collect();
    sat[4].1 = Attendance::Excused;
    deliberation::record_attendance(&room.store, &room.jurors[0].1, room.edition, &sat)
        .await
        .unwrap();
    let dissent = |juror: usize| Voice {
        seat: room.jurors[juror].0,
        choice: None,
        dissent: "تحفظ".to_owned(),
    };
    for (juror, refused) in [(1, true), (4, true), (2, false)] {
        let answer = deliberation::decide_with(
            &room.store,
            &room.jurors[0].1,
            room.edition,
            decision(&room, 0, "excellence", Outcome::Withheld, &[]),
            &[dissent(juror)],
        )
        .await;
        if refused {
            assert_eq!(fields(answer)[0].1, "not-entitled", "member {juror}");
        } else {
            answer.expect("present and not recused");
        }
    }
}

#[tokio::test]
async fn motions_end_as_the_rule_says_and_stand_in_the_minutes() {
    let room = Room::new(&[1]).await;
    sitting(&room, &[7]).await;
    let chair = &room.jurors[0].1;
    let votes = |yes, no, casting| {
        Some(Votes {
            yes,
            no,
            abstain: 0,
            casting,
        })
    };
    let motion = |votes, withdrawn| NewMotion {
        text: "تأجيل النظر في جائزة لجنة الانتقاء".to_owned(),
        proposed_by: Some(room.jurors[2].0),
        votes,
        withdrawn,
        ..NewMotion::default()
    };
    for motion in [
        motion(votes(3, 2, false), false),
        motion(votes(2, 3, false), false),
        motion(None, true),
    ] {
        deliberation::put_motion(&room.store, chair, room.edition, &motion)
            .await
            .expect("recorded");
    }
    let board = deliberation::board(&room.store, chair, room.edition)
        .await
        .unwrap();
    let results: Vec<MotionResult> = board.motions.iter().map(|l| l.motion.result).collect();
    assert_eq!(
        results,
        [
            MotionResult::Carried,
            MotionResult::Rejected,
            MotionResult::Withdrawn
        ]
    );
    decide_the_rest(&room).await;
    conclude(&room).await;
    let state = minutes::minutes(&room.store, chair, room.edition)
        .await
        .unwrap();
    assert_eq!(state.minutes.motions.len(), 3);
    assert_eq!(state.minutes.motions[0].proposed_by, "عضو 3");
}

#[tokio::test]
async fn a_prize_is_shared_withheld_or_given_below_an_ungiven_one_and_a_body_may_hold_several() {
    let room = Room::new(&[3]).await;
    // The first two entries are of one body.
    let uow = room.store.begin(&Actor::system()).await.unwrap();
    entity::entry::Entity::update_many()
        .set(entity::entry::ActiveModel {
            body_id: sea_orm::ActiveValue::Set(room.bodies[0].raw()),
            ..Default::default()
        })
        .filter(entity::entry::Column::Id.eq(room.entries[1].raw()))
        .exec(uow.tx())
        .await
        .unwrap();
    uow.commit().await.unwrap();
    sitting(&room, &[8, 8, 6]).await;
    // Excellence withheld, encouragement given all the same: to the two firsts, ex aequo.
    decide(
        &room,
        decision(&room, 0, "excellence", Outcome::Withheld, &[]),
    )
    .await;
    let shared = decision(&room, 0, "encouragement", Outcome::Shared, &[0, 1]);
    decide(&room, shared).await;
    // The jury's own prize goes to any entry, outside the ranking.
    let board = deliberation::board(&room.store, &room.jurors[0].1, room.edition)
        .await
        .unwrap();
    let own = board
        .prizes
        .iter()
        .find(|line| line.category.is_none())
        .expect("a prize of the edition");
    let jury = Decision {
        category: None,
        prize: own.prize.id.clone(),
        outcome: Outcome::Awarded,
        entries: vec![room.entries[2]],
        reason: Localized::default(),
        departure: String::new(),
        votes: None,
    };
    decide(&room, jury).await;
    decide_the_rest(&room).await;
    conclude(&room).await;
    let state = minutes::minutes(&room.store, &room.jurors[0].1, room.edition)
        .await
        .unwrap();
    let encouragement = &state.minutes.decisions[1];
    assert_eq!(encouragement.laureates.len(), 2);
    assert_eq!(
        encouragement.laureates[0].body, encouragement.laureates[1].body,
        "one body may hold several"
    );
    let rule = room
        .specification
        .prizes
        .iter()
        .find(|prize| prize.id == "encouragement")
        .unwrap();
    assert_eq!(
        encouragement.shared_reward, rule.shared_reward,
        "what becomes of the reward is said"
    );
    let withheld = &state.minutes.decisions[0];
    assert!(!withheld.reason.ar.is_empty() && !withheld.reason.fr.is_empty());
    assert_eq!(state.minutes.decisions.last().unwrap().laureates.len(), 1);
}

#[tokio::test]
async fn each_member_signs_once_over_the_digest_and_a_refusal_says_why() {
    for store in testing::each().await {
        let room = Room::on(store, SOURCE, &[1]).await;
        sitting(&room, &[7]).await;
        decide_the_rest(&room).await;
        conclude(&room).await;
        let letters = entity::letter::Entity::find()
            .filter(entity::letter::Column::Kind.eq("minutes-to-sign"))
            .all(room.store.read())
            .await
            .unwrap();
        assert_eq!(letters.len(), 5, "every member is asked");
        let of = |juror: usize| room.jurors[juror].1.clone();
        let state = minutes::minutes(&room.store, &of(1), room.edition)
            .await
            .unwrap();
        let digest = state.frozen.clone().expect("frozen");
        assert_eq!(state.own, OwnAct::Open);
        let sign = |juror: usize, seen: String, act, words: &'static str| {
            let actor = of(juror);
            let (store, edition) = (&room.store, room.edition);
            async move { minutes::sign(store, &actor, edition, Paper::Minutes, &seen, act, words).await }
        };
        let other = sign(1, "00".repeat(32), SignatureAct::Signed, "").await;
        assert!(
            matches!(other, Err(JuryError::Stale(_))),
            "nobody signs what they did not see"
        );
        sign(1, digest.clone(), SignatureAct::Signed, "")
            .await
            .expect("signed");
        let twice = sign(1, digest.clone(), SignatureAct::Signed, "").await;
        assert_eq!(fields(twice), [("act".to_owned(), "signed")]);
        let silent = sign(2, digest.clone(), SignatureAct::Refused, " ").await;
        assert_eq!(fields(silent), [("statement".to_owned(), "required")]);
        sign(
            2,
            digest.clone(),
            SignatureAct::Refused,
            "لا يعكس المحضر النقاش.",
        )
        .await
        .expect("refused");
        // Neither the secretariat nor the authority signs for anybody.
        let secretary = minutes::sign(
            &room.store,
            &room.secretary,
            room.edition,
            Paper::Minutes,
            &digest,
            SignatureAct::Signed,
            "",
        )
        .await;
        assert!(secretary.is_err());
        let state = minutes::minutes(&room.store, &of(1), room.edition)
            .await
            .unwrap();
        assert_eq!(state.own, OwnAct::Done(SignatureAct::Signed));
        let acts: Vec<_> = state
            .acts
            .signatures
            .iter()
            .map(|s| (s.name.clone(), s.act))
            .collect();
        assert_eq!(
            acts,
            [
                ("عضو 2".to_owned(), SignatureAct::Signed),
                ("عضو 3".to_owned(), SignatureAct::Refused)
            ]
        );
        let event = entity::audit_event::Entity::find()
            .filter(entity::audit_event::Column::Action.eq("minutes.signed"))
            .one(room.store.read())
            .await
            .unwrap()
            .expect("in the log");
        assert!(event.detail.contains(&digest));
        for language in [imtiyaz_domain::Language::Ar, imtiyaz_domain::Language::Fr] {
            let bytes = minutes::paper(&room.store, &of(1), room.edition, Paper::Minutes, language)
                .await
                .expect("a paper");
            assert!(bytes.starts_with(b"%PDF"));
        }
        room.store.finish().await;
    }
}

#[tokio::test]
async fn frozen_minutes_are_corrected_by_a_numbered_addendum_alone() {
    let room = Room::new(&[1]).await;
    sitting(&room, &[7]).await;
    decide_the_rest(&room).await;
    let chair = &room.jurors[0].1;
    let correction = Correction {
        reason: "خطأ مادي".to_owned(),
        text: Localized::new("تقرأ «المندوبية».", "Lire « délégation »."),
    };
    let early = minutes::amend(&room.store, chair, room.edition, &correction).await;
    assert!(early.is_err(), "nothing is frozen yet");
    conclude(&room).await;
    let before = minutes::minutes(&room.store, chair, room.edition)
        .await
        .unwrap();
    let silent = Correction::default();
    let wrong = minutes::amend(&room.store, chair, room.edition, &silent).await;
    assert_eq!(fields(wrong).len(), 3);
    for wanted in ["2019/1/1", "2019/1/2"] {
        let number = minutes::amend(&room.store, chair, room.edition, &correction)
            .await
            .expect("amended");
        assert_eq!(number, wanted);
    }
    let after = minutes::minutes(&room.store, chair, room.edition)
        .await
        .unwrap();
    assert_eq!(
        after.minutes, before.minutes,
        "the minutes stay as they are"
    );
    assert_eq!(after.frozen, before.frozen);
    assert_eq!(after.addenda.len(), 2);
    assert_eq!(after.addenda[0].addendum.cause, AddendumCause::Correction);
    assert_eq!(
        Some(&after.addenda[0].addendum.minutes_sha256),
        before.frozen.as_ref()
    );
    minutes::sign(
        &room.store,
        chair,
        room.edition,
        Paper::Addendum(2),
        &after.addenda[1].sha256,
        SignatureAct::Signed,
        "",
    )
    .await
    .expect("an addendum is signed like the minutes");
    let paper = minutes::paper(
        &room.store,
        chair,
        room.edition,
        Paper::Addendum(2),
        imtiyaz_domain::Language::Fr,
    )
    .await
    .expect("its own paper");
    assert!(paper.starts_with(b"%PDF"));
    assert_eq!(room.phase().await, Phase::Embargo);
}

#[tokio::test]
async fn the_authority_sends_the_minutes_back_and_the_jury_answers_by_an_addendum() {
    for store in testing::each().await {
        let room = Room::on(store, SOURCE, &[2]).await;
        sitting(&room, &[8, 6]).await;
        decide(
            &room,
            decision(&room, 0, "excellence", Outcome::Awarded, &[0]),
        )
        .await;
        decide_the_rest(&room).await;
        conclude(&room).await;
        let chair = &room.jurors[0].1;
        let authority = organiser(&room).await;
        let jurys =
            minutes::act_on(&room.store, chair, room.edition, AuthorityAct::Approved, "").await;
        assert!(jurys.is_err(), "the jury is not its own authority");
        let before = minutes::minutes(&room.store, &authority, room.edition)
            .await
            .expect("the authority reads the minutes");
        let act = |act, reason| minutes::act_on(&room.store, &authority, room.edition, act, reason);
        let silent = act(AuthorityAct::Returned, " ").await;
        assert_eq!(fields(silent), [("reason".to_owned(), "required")]);
        act(AuthorityAct::TookNote, "").await.expect("noted");
        act(AuthorityAct::Returned, "لم يعلل حجب جائزة التشجيع.")
            .await
            .expect("returned");
        assert_eq!(room.phase().await, Phase::Deliberation);

        // The jury sits again: attendance is taken anew, the record stays.
        let missing = minutes::conclude(&room.store, chair, room.edition).await;
        assert!(codes(missing.unwrap_err()).contains(&"attendance-missing"));
        let state = minutes::minutes(&room.store, chair, room.edition)
            .await
            .unwrap();
        assert!(state.reopened);
        assert_eq!(state.minutes, before.minutes);
        attend(&room).await;
        let encouragement = decision(&room, 0, "encouragement", Outcome::Awarded, &[1]);
        decide(&room, encouragement).await;
        conclude(&room).await;
        assert_eq!(room.phase().await, Phase::Embargo);
        let after = minutes::minutes(&room.store, chair, room.edition)
            .await
            .unwrap();
        assert_eq!(after.minutes, before.minutes);
        assert_eq!(after.addenda.len(), 1);
        let addendum = &after.addenda[0].addendum;
        assert_eq!(addendum.number, "2019/1/1");
        assert_eq!(addendum.cause, AddendumCause::Returned);
        assert_eq!(addendum.reason, "لم يعلل حجب جائزة التشجيع.");
        assert_eq!(
            addendum.decisions.len(),
            1,
            "what did not change is not said again"
        );
        assert_eq!(addendum.decisions[0].laureates.len(), 1);
        assert_eq!(after.acts.authority.len(), 2);
        act(AuthorityAct::Approved, "").await.expect("approved");
        let again = act(AuthorityAct::Approved, "").await;
        assert_eq!(fields(again), [("act".to_owned(), "done")]);
        let after = minutes::minutes(&room.store, chair, room.edition)
            .await
            .unwrap();
        assert_eq!(
            after.addenda[0].acts.authority.len(),
            1,
            "the step is on the record it was taken on"
        );
        audit::verify(&room.store).await.expect("the chain holds");
        room.store.finish().await;
    }
}

#[tokio::test]
async fn a_new_text_of_the_undertaking_is_accepted_anew() {
    let room = Room::new(&[1]).await;
    room.start().await;
    room.declare(1, &[]).await;
    let (seat, juror) = &room.jurors[1];
    let kept = entity::undertaking::Entity::find()
        .filter(entity::undertaking::Column::SeatId.eq(seat.raw()))
        .one(room.store.read())
        .await
        .unwrap()
        .expect("kept with version and moment");
    assert_eq!(
        kept.version,
        interests::undertaking_version(&room.specification)
    );
    assert!(kept.accepted_at > 0);
    let mut changed = room.specification.clone();
    changed.jury.undertaking.fr.push_str(" Et davantage.");
    assert_ne!(kept.version, interests::undertaking_version(&changed));
    // As it is when the text accepted was another one.
    let uow = room.store.begin(&Actor::system()).await.unwrap();
    entity::undertaking::Entity::update_many()
        .set(entity::undertaking::ActiveModel {
            version: sea_orm::ActiveValue::Set(interests::undertaking_version(&changed)),
            ..Default::default()
        })
        .exec(uow.tx())
        .await
        .unwrap();
    uow.commit().await.unwrap();
    let read = imtiyaz_jury::reading::open(&room.store, juror, room.entries[0]).await;
    assert!(matches!(read, Err(JuryError::UndertakingFirst)));
    interests::undertake(&room.store, juror, room.edition)
        .await
        .unwrap();
    imtiyaz_jury::reading::open(&room.store, juror, room.entries[0])
        .await
        .expect("opened again");
    assert_eq!(actions(&room, "undertaking.accepted").await, 2);
}

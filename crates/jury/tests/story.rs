//! The jury's work from seats to minutes, through the use cases alone.

mod common;

use common::{Room, SOURCE};
use imtiyaz_domain::{
    ConflictLevel, Decision, EntryId, Key, Localized, Outcome, Phase, SheetState,
    decision::{DecisionFault, Votes},
    jury::{Attendance, ConflictRuling, Coverage},
    policy::Verdict,
};
use imtiyaz_jury::{
    JuryError, coverage, deliberation,
    desk::{self, NextStep, TaskState},
    interests, minutes, plan, reading, results, scoring, seats, sheets,
};
use imtiyaz_store::{audit, entity, testing};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

fn codes(error: JuryError) -> Vec<&'static str> {
    match error {
        JuryError::Obstacles(obstacles) => obstacles.into_iter().map(|o| o.code).collect(),
        other => panic!("obstacles wanted, not {other:?}"),
    }
}

#[tokio::test]
async fn an_edition_is_judged_from_seats_to_minutes() {
    for store in testing::each().await {
        let room = Room::on(store, SOURCE, &[2, 1, 0, 0]).await;
        room.start().await;
        assert_eq!(room.phase().await, Phase::Scoring);
        room.score_all(&[8, 6, 7]).await;
        scoring::close_scoring(&room.store, &room.secretary, room.edition)
            .await
            .expect("closed");
        assert_eq!(room.phase().await, Phase::Deliberation);

        let chair = &room.jurors[0].1;
        let shown = results::results(&room.store, chair, room.edition)
            .await
            .expect("results");
        let first = &shown.categories[0];
        let places: Vec<(EntryId, Option<u32>, String)> = first
            .rows
            .iter()
            .map(|row| (row.entry.id, row.place, row.score.unwrap().to_string()))
            .collect();
        assert_eq!(
            places,
            [
                (room.entries[0], Some(1), "8.00".to_owned()),
                (room.entries[1], Some(2), "6.00".to_owned())
            ]
        );
        assert_eq!(first.kept.as_ref(), Some(&first.digest));
        let worked = results::worked(&room.store, chair, room.entries[1])
            .await
            .expect("worked");
        assert_eq!(worked.sheets.len(), 5);
        assert_eq!(worked.working.colleges.len(), 3);

        // Nothing is decided and nobody has sat: everything that is missing is said.
        let missing = minutes::conclude(&room.store, chair, room.edition)
            .await
            .unwrap_err();
        assert_eq!(
            codes(missing),
            [
                "attendance-missing",
                "quorum-missing",
                "quorum-missing-in-college",
                "prizes-undecided"
            ]
        );
        let sat: Vec<_> = room
            .jurors
            .iter()
            .map(|(seat, _)| (*seat, Attendance::Present))
            .collect();
        deliberation::record_attendance(&room.store, chair, room.edition, &sat)
            .await
            .expect("sat");

        let category = |index: usize| Some(room.specification.categories[index].id.clone());
        let decision = |category: Option<Key>, prize: &str, outcome, entries: &[usize]| Decision {
            category,
            prize: Key::new(prize).unwrap(),
            outcome,
            entries: entries.iter().map(|e| room.entries[*e]).collect(),
            reason: Localized::default(),
            departure: String::new(),
            votes: None,
        };
        let withheld = |of| Decision {
            reason: Localized::new(
                "لم يبلغ أي ملف المستوى المطلوب.",
                "Aucun dossier n’atteint le niveau requis.",
            ),
            ..decision(of, "excellence", Outcome::Withheld, &[])
        };
        let decide = |decision| deliberation::decide(&room.store, chair, room.edition, decision);

        let wrong = decide(decision(category(0), "excellence", Outcome::Awarded, &[1])).await;
        assert!(matches!(
            wrong,
            Err(JuryError::Decision(faults)) if faults == [DecisionFault::DepartureReasonWanted]
        ));
        let mut excellence = decision(category(0), "excellence", Outcome::Awarded, &[0]);
        excellence.votes = Some(Votes {
            yes: 4,
            no: 1,
            abstain: 0,
            casting: false,
        });
        decide(excellence).await.expect("decided");
        decide(decision(
            category(0),
            "encouragement",
            Outcome::Awarded,
            &[1],
        ))
        .await
        .expect("decided");
        decide(withheld(category(1))).await.expect("withheld");
        decide(decision(
            category(1),
            "encouragement",
            Outcome::Awarded,
            &[2],
        ))
        .await
        .expect("decided");
        for empty in [2, 3] {
            decide(withheld(category(empty))).await.expect("withheld");
            let mut also = withheld(category(empty));
            also.prize = Key::new("encouragement").unwrap();
            decide(also).await.expect("withheld");
        }
        decide(decision(None, "jury-prize", Outcome::NotUsed, &[]))
            .await
            .expect("not used");

        let written = minutes::conclude(&room.store, chair, room.edition)
            .await
            .expect("concluded");
        assert_eq!(room.phase().await, Phase::Embargo);
        assert_eq!(written.number, "2019/1");
        assert_eq!(written.quorum.present, 5);
        assert_eq!(written.decisions.len(), 9);
        assert_eq!(written.categories[0].rows[0].score, "8.00");
        assert_eq!(
            written.categories[0].rows[0].means,
            ["8.00", "8.00", "8.00"]
        );
        let again = minutes::minutes(&room.store, chair, room.edition)
            .await
            .expect("frozen");
        assert_eq!(again.minutes, written);
        assert!(again.frozen.is_some());

        // Frozen: no decision, no second conclusion.
        let late =
            deliberation::decide(&room.store, chair, room.edition, withheld(category(0))).await;
        assert!(matches!(late, Err(JuryError::Refused(Verdict::NotNow))));
        assert!(
            minutes::conclude(&room.store, chair, room.edition)
                .await
                .is_err()
        );
        assert!(
            audit::verify(&room.store)
                .await
                .expect("the chain holds")
                .rows
                > 40
        );
        room.store.finish().await;
    }
}

#[tokio::test]
async fn scoring_starts_only_when_everything_is_ready() {
    let room = Room::new(&[0]).await;
    let (seat, _) = room.jurors[4];
    seats::vacate(&room.store, &room.secretary, seat, "استقالة")
        .await
        .expect("vacated");
    let missing = scoring::start_scoring(&room.store, &room.secretary, room.edition).await;
    assert_eq!(codes(missing.unwrap_err()), ["no-entries", "seats-vacant"]);
    // Jurors do not start anything.
    let refused = scoring::start_scoring(&room.store, &room.jurors[1].1, room.edition).await;
    assert!(matches!(refused, Err(JuryError::Refused(Verdict::Deny))));
}

#[tokio::test]
async fn an_institution_that_entered_cannot_sit() {
    let mut room = Room::new(&[1]).await;
    let (seat, _) = room.jurors[3].clone();
    let vacant = seats::vacate(&room.store, &room.secretary, seat, "تعويض")
        .await
        .expect("vacated");
    let newcomer = testing::account(&room.store, "عضو جديد").await;
    let appointment = seats::Appointment {
        account: newcomer.account.unwrap(),
        body: Some(room.bodies[0]),
        invented: true,
    };
    seats::appoint(&room.store, &room.secretary, vacant, appointment)
        .await
        .expect("appointed");
    room.jurors[3].0 = vacant;
    let missing = scoring::start_scoring(&room.store, &room.secretary, room.edition).await;
    assert_eq!(codes(missing.unwrap_err()), ["institution-entered"]);
    // The conflict was found without anybody declaring it.
    let register = interests::register(&room.store, &room.jurors[0].1, room.edition)
        .await
        .unwrap();
    assert_eq!(register.len(), 1);
    assert!(register[0].found && register[0].seat.id == vacant);
}

#[tokio::test]
async fn a_juror_reads_nothing_before_undertaking_and_declaring() {
    let room = Room::new(&[2]).await;
    room.start().await;
    let juror = &room.jurors[1].1;
    let open = reading::open(&room.store, juror, room.entries[0]).await;
    assert!(matches!(open, Err(JuryError::UndertakingFirst)));
    let desk = desk::desk(&room.store, juror, room.edition).await.unwrap();
    assert_eq!(desk.next, NextStep::Undertake);

    interests::undertake(&room.store, juror, room.edition)
        .await
        .unwrap();
    let open = reading::open(&room.store, juror, room.entries[0]).await;
    assert!(matches!(open, Err(JuryError::InterestsFirst)));
    let desk = desk::desk(&room.store, juror, room.edition).await.unwrap();
    assert_eq!(desk.next, NextStep::Declare { open: 2 });
    assert!(
        desk.tasks
            .iter()
            .all(|task| task.state == TaskState::Undeclared)
    );

    room.declare(1, &[]).await;
    let read = reading::open(&room.store, juror, room.entries[0])
        .await
        .expect("opened");
    assert_eq!(read.sections.len(), 1);
    assert!(read.open && read.sheet.is_none());
    assert_eq!(read.criteria.len(), room.specification.criteria.len());
    // A declaration of an interest says what it is.
    let silent = interests::Statement {
        entry: room.entries[0],
        level: ConflictLevel::Potential,
        note: " ".to_owned(),
    };
    let wrong = interests::declare(&room.store, juror, room.edition, &[silent]).await;
    assert!(matches!(wrong, Err(JuryError::Fields(fields)) if fields[0].code == "required"));
}

#[tokio::test]
async fn a_conflict_hides_the_entry_and_voids_what_was_scored() {
    let room = Room::new(&[2]).await;
    room.start().await;
    room.declare(1, &[]).await;
    room.confirm(1, 0, 9).await;
    // It dawns on the juror later.
    room.declare(1, &[(0, ConflictLevel::Conflict)]).await;
    let juror = &room.jurors[1].1;
    let open = reading::open(&room.store, juror, room.entries[0]).await;
    assert_eq!(open.unwrap_err().verdict(), Some(Verdict::Hide));
    let content = room.content(0, 5);
    let saved = sheets::save(&room.store, juror, room.entries[0], 0, &content).await;
    assert_eq!(saved.unwrap_err().verdict(), Some(Verdict::Hide));
    let desk = desk::desk(&room.store, juror, room.edition).await.unwrap();
    assert_eq!(desk.tasks.len(), 1);
    let map = coverage::map(&room.store, &room.secretary, room.edition)
        .await
        .unwrap();
    assert_eq!(map.rows[0].cells[1].state, Coverage::Conflict);
    let sheet = entity::sheet::Entity::find()
        .one(room.store.read())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(sheet.state, SheetState::Void.code());
    assert_eq!(sheet.void_reason, "recused");
    // Declaring less afterwards is the juror's right as long as nobody ruled; the sheet stays void.
    room.declare(1, &[]).await;
    let read = reading::open(&room.store, juror, room.entries[0])
        .await
        .expect("opened again");
    assert_eq!(read.sheet.unwrap().state, SheetState::Void);
}

#[tokio::test]
async fn potential_interests_wait_for_the_chair_who_cannot_lift_the_chairs_own() {
    let room = Room::new(&[2]).await;
    room.start().await;
    room.declare(1, &[(0, ConflictLevel::Potential)]).await;
    room.declare(0, &[(1, ConflictLevel::Potential)]).await;
    let (chair_seat, chair) = &room.jurors[0];
    let (seat, juror) = &room.jurors[1];
    let open = reading::open(&room.store, juror, room.entries[0]).await;
    assert!(matches!(open, Err(JuryError::InterestsFirst)));

    let own = interests::rule(
        &room.store,
        chair,
        room.edition,
        *chair_seat,
        room.entries[1],
        ConflictRuling::Cleared,
    )
    .await;
    assert_eq!(own.unwrap_err().verdict(), Some(Verdict::Hide));
    let open = reading::open(&room.store, chair, room.entries[1]).await;
    assert_eq!(open.unwrap_err().verdict(), Some(Verdict::Hide));
    // Nor does the chair see anything of the entry elsewhere.
    let map = coverage::map(&room.store, chair, room.edition)
        .await
        .unwrap();
    assert_eq!(map.rows.len(), 1);
    let register = interests::register(&room.store, chair, room.edition)
        .await
        .unwrap();
    assert!(register.iter().all(|line| line.entry.id != room.entries[1]));

    let members = interests::rule(
        &room.store,
        juror,
        room.edition,
        *seat,
        room.entries[0],
        ConflictRuling::Cleared,
    )
    .await;
    assert!(members.is_err());
    interests::rule(
        &room.store,
        chair,
        room.edition,
        *seat,
        room.entries[0],
        ConflictRuling::Cleared,
    )
    .await
    .expect("cleared");
    reading::open(&room.store, juror, room.entries[0])
        .await
        .expect("opened");
    interests::rule(
        &room.store,
        chair,
        room.edition,
        *seat,
        room.entries[0],
        ConflictRuling::Recused,
    )
    .await
    .expect("recused");
    // A ruling is not undone by declaring less.
    room.declare(1, &[]).await;
    let open = reading::open(&room.store, juror, room.entries[0]).await;
    assert_eq!(open.unwrap_err().verdict(), Some(Verdict::Hide));
}

#[tokio::test]
async fn a_sheet_is_saved_by_version_and_confirmed_once() {
    let room = Room::new(&[1]).await;
    room.start().await;
    room.declare(1, &[]).await;
    let (juror, entry) = (&room.jurors[1].1, room.entries[0]);
    let mut draft = room.content(0, 7);
    draft.marks.truncate(2);
    assert_eq!(
        sheets::save(&room.store, juror, entry, 0, &draft)
            .await
            .unwrap(),
        1
    );
    // Another tab that had not seen it.
    let mut other = draft.clone();
    other.marks[0].score = Some(2);
    let stale = sheets::save(&room.store, juror, entry, 0, &other).await;
    assert!(matches!(stale, Err(JuryError::Stale(1))));
    let incomplete = sheets::confirm(&room.store, juror, entry, 1, &draft).await;
    assert!(
        matches!(incomplete, Err(JuryError::Sheet(faults)) if faults.iter().all(|f| f.code == "missing"))
    );

    let content = room.content(0, 7);
    let receipt = sheets::confirm(&room.store, juror, entry, 1, &content)
        .await
        .expect("confirmed");
    let nonce: [u8; 32] =
        std::array::from_fn(|i| u8::from_str_radix(&receipt.nonce[2 * i..2 * i + 2], 16).unwrap());
    assert_eq!(
        sheets::commitment("2019/001", &receipt.juror, "public", &content.marks, &nonce),
        receipt.commitment,
        "whoever is shown marks and nonce can check the receipt"
    );
    let mut other = content.marks.clone();
    other[0].score = Some(8);
    assert_ne!(
        sheets::commitment("2019/001", &receipt.juror, "public", &other, &nonce),
        receipt.commitment
    );

    for attempt in [
        sheets::save(&room.store, juror, entry, 2, &content)
            .await
            .map(|_| ()),
        sheets::confirm(&room.store, juror, entry, 2, &content)
            .await
            .map(|_| ()),
        sheets::cannot_judge(&room.store, juror, entry, "سبب").await,
    ] {
        assert!(matches!(attempt, Err(JuryError::Confirmed)), "{attempt:?}");
    }
    let letter = entity::letter::Entity::find()
        .filter(entity::letter::Column::Kind.eq("sheet-confirmed"))
        .one(room.store.read())
        .await
        .unwrap()
        .expect("a receipt by letter");
    assert!(letter.data.contains(&receipt.commitment));
}

#[tokio::test]
async fn closing_lists_what_is_missing_and_cannot_be_forced() {
    let room = Room::new(&[2]).await;
    room.start().await;
    for juror in 0..5 {
        room.declare(juror, &[]).await;
        room.confirm(juror, 0, 7).await;
        if juror != 3 {
            room.confirm(juror, 1, 6).await;
        }
    }
    let close = || scoring::close_scoring(&room.store, &room.secretary, room.edition);
    let Err(JuryError::Obstacles(obstacles)) = close().await else {
        panic!("a sheet is missing");
    };
    assert_eq!(obstacles.len(), 1);
    assert_eq!(obstacles[0].code, "sheets-missing");
    assert!(obstacles[0].items[0].starts_with("2019/002 – "));
    assert_eq!(room.phase().await, Phase::Scoring);

    // The only seat of the private college gives the entry back: the entry is short for good.
    let juror = &room.jurors[3].1;
    sheets::cannot_judge(
        &room.store,
        juror,
        room.entries[1],
        "ليست لدي الخبرة اللازمة",
    )
    .await
    .expect("given back");
    assert_eq!(codes(close().await.unwrap_err()), ["entries-short"]);
    let unsaid =
        scoring::leave_incomplete(&room.store, &room.secretary, room.entries[1], "  ").await;
    assert!(matches!(unsaid, Err(JuryError::Fields(_))));
    scoring::leave_incomplete(
        &room.store,
        &room.secretary,
        room.entries[1],
        "لا يوجد معوض في الفئة",
    )
    .await
    .expect("recorded");
    close().await.expect("closed");
    let shown = results::results(&room.store, &room.jurors[0].1, room.edition)
        .await
        .unwrap();
    let row = shown.categories[0]
        .rows
        .iter()
        .find(|row| row.entry.id == room.entries[1])
        .unwrap();
    assert_eq!(
        (row.place, row.score.is_none()),
        (None, true),
        "incomplete, never renormalised"
    );
    // Late attempts are refused.
    let late = sheets::save(&room.store, juror, room.entries[1], 0, &room.content(1, 5)).await;
    assert!(late.is_err());
}

#[tokio::test]
async fn undeclared_interests_block_the_close_too() {
    let room = Room::new(&[1]).await;
    room.start().await;
    for juror in 0..4 {
        room.declare(juror, &[]).await;
        room.confirm(juror, 0, 7).await;
    }
    let close = scoring::close_scoring(&room.store, &room.secretary, room.edition).await;
    assert_eq!(
        codes(close.unwrap_err()),
        ["sheets-missing", "interests-undeclared"]
    );
}

#[tokio::test]
async fn a_seat_filled_again_keeps_what_was_confirmed() {
    let room = Room::new(&[2]).await;
    room.start().await;
    room.declare(4, &[]).await;
    room.confirm(4, 0, 9).await;
    let (seat, former) = &room.jurors[4];
    let vacant = seats::vacate(&room.store, &room.secretary, *seat, "تعذر الاستمرار")
        .await
        .unwrap();
    assert!(desk::desk(&room.store, former, room.edition).await.is_err());
    let newcomer = testing::account(&room.store, "معوض").await;
    let appointment = seats::Appointment {
        account: newcomer.account.unwrap(),
        body: None,
        invented: true,
    };
    seats::appoint(&room.store, &room.secretary, vacant, appointment)
        .await
        .unwrap();
    let map = coverage::map(&room.store, &room.secretary, room.edition)
        .await
        .unwrap();
    let labels: Vec<&str> = map.seats.iter().map(|seat| seat.label.as_str()).collect();
    assert_eq!(labels, ["J1", "J2", "J3", "J4", "J5", "J5-2"]);
    let states: Vec<Coverage> = map.rows.iter().map(|row| row.cells[5].state).collect();
    assert_eq!(
        states,
        [Coverage::None, Coverage::Assigned],
        "only what is not read yet"
    );
    assert_eq!(map.rows[0].cells[4].state, Coverage::Confirmed);
}

#[tokio::test]
async fn staff_see_no_ranking_before_the_close_and_jurors_never() {
    let room = Room::new(&[1]).await;
    room.start().await;
    for actor in [&room.secretary, &room.jurors[0].1, &room.jurors[1].1] {
        assert!(
            results::results(&room.store, actor, room.edition)
                .await
                .is_err()
        );
        assert!(
            results::worked(&room.store, actor, room.entries[0])
                .await
                .is_err()
        );
    }
    room.score_all(&[7]).await;
    scoring::close_scoring(&room.store, &room.secretary, room.edition)
        .await
        .unwrap();
    assert!(
        results::results(&room.store, &room.secretary, room.edition)
            .await
            .is_ok()
    );
    assert!(
        results::results(&room.store, &room.jurors[1].1, room.edition)
            .await
            .is_err()
    );
}

#[tokio::test]
async fn a_quota_is_met_levelled_and_kept_when_somebody_is_recused() {
    // Three colleges of two seats each, one reader per college and entry.
    let mut source = SOURCE.replace("mode = \"everything\"", "mode = \"quota\"\nper-college = 1");
    for (id, college) in [("second-private", "private"), ("second-civil", "civil")] {
        let seat = format!(
            "[[jury.seats]]\nid = \"{id}\"\ninstitution.ar = \"هيئة {id}\"\ninstitution.fr = \"Organisme {id}\"\ncollege = \"{college}\"\n\n[ranking]"
        );
        source = source.replacen("[ranking]", &seat, 1);
    }
    let room = Room::with_source(&source, &[6, 6]).await;
    room.start().await;
    let map = coverage::map(&room.store, &room.secretary, room.edition)
        .await
        .unwrap();
    assert!(map.rows.iter().all(|row| row.progress.wanted == 3));
    let loads: Vec<usize> = map.by_seat.iter().map(|progress| progress.wanted).collect();
    assert_eq!(loads.iter().sum::<usize>(), 36);
    assert_eq!(loads, [4, 4, 4, 6, 6, 6, 6], "level within each college");

    // A private member confirms one and is recused from another: the rest stays.
    let seat = 3;
    room.declare(seat, &[]).await;
    let mine: Vec<usize> = (0..12)
        .filter(|e| map.rows[*e].cells[seat].state == Coverage::Assigned)
        .collect();
    room.confirm(seat, mine[0], 8).await;
    room.declare(seat, &[(mine[1], ConflictLevel::Conflict)])
        .await;
    let after = coverage::map(&room.store, &room.secretary, room.edition)
        .await
        .unwrap();
    assert!(
        after.rows.iter().all(|row| row.progress.wanted == 3),
        "the quota is met again"
    );
    assert_eq!(after.rows[mine[0]].cells[seat].state, Coverage::Confirmed);
    assert_eq!(after.rows[mine[1]].cells[seat].state, Coverage::Conflict);
    let changed = (0..12)
        .filter(|e| map.rows[*e].cells[seat].state == Coverage::Assigned)
        .filter(|e| after.rows[*e].cells[seat].state == Coverage::None)
        .count();
    assert_eq!(changed, 0, "nothing else is taken from the member");
    let proposal = plan::propose(&room.store, &room.secretary, room.edition)
        .await
        .unwrap();
    assert_eq!(
        (proposal.added, proposal.removed),
        (0, 0),
        "a second solve changes nothing"
    );
}

#[tokio::test]
async fn lists_run_as_many_queries_for_many_entries_as_for_few() {
    let mut counted = Vec::new();
    for entries in [1, 12] {
        let room = Room::new(&[entries, entries]).await;
        room.start().await;
        let (chair, juror) = (&room.jurors[0].1, &room.jurors[1].1);
        room.declare(1, &[]).await;
        room.confirm(1, 0, 7).await;
        let mut counts = Vec::new();
        let mut before = room.store.statements();
        let mut count = || {
            let now = room.store.statements();
            let since = now - before;
            before = now;
            since
        };
        // The specification is parsed at the first look.
        room.store.edition(room.edition).await.unwrap();
        count();
        desk::desk(&room.store, juror, room.edition).await.unwrap();
        counts.push(("desk", count()));
        interests::form(&room.store, juror, room.edition)
            .await
            .unwrap();
        counts.push(("interests", count()));
        interests::register(&room.store, chair, room.edition)
            .await
            .unwrap();
        counts.push(("register", count()));
        coverage::map(&room.store, &room.secretary, room.edition)
            .await
            .unwrap();
        counts.push(("coverage", count()));
        seats::board(&room.store, &room.secretary, room.edition)
            .await
            .unwrap();
        counts.push(("seats", count()));
        plan::propose(&room.store, &room.secretary, room.edition)
            .await
            .unwrap();
        counts.push(("plan", count()));
        scoring::obstacles_to_close(&room.store, &room.secretary, room.edition)
            .await
            .unwrap();
        counts.push(("obstacles", count()));
        assert!(
            counts.iter().all(|(_, queries)| *queries <= 6),
            "{counts:?}"
        );
        desk::own_sheets(&room.store, juror, room.edition)
            .await
            .unwrap();
        counts.push(("own sheets", count()));
        counted.push(counts);
    }
    assert_eq!(counted[0], counted[1]);
}

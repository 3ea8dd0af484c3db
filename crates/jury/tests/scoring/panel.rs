//! Panels that change in mid-round: nothing finished is lost, nobody blocks the close for ever,
//! progress never lies.

use crate::common::{Room, SOURCE};
use imtiyaz_domain::{
    Actor, ConflictLevel, Grant, Phase, Role, SheetState,
    jury::{Coverage, SeatDuty},
    policy::Verdict,
};
use imtiyaz_jury::{
    JuryError, coverage,
    desk::{self, NextStep, TaskState},
    plan, reading, results, scoring, seats, sheets,
};
use imtiyaz_store::{entity, testing};
use sea_orm::{EntityTrait, QueryOrder};

/// Two more seats in the private college: a second member and an alternate, or an expert.
fn with_seat(id: &str, college: &str, duty: &str) -> String {
    let seat = format!(
        "[[jury.seats]]\nid = \"{id}\"\ninstitution.ar = \"هيئة {id}\"\ninstitution.fr = \"Organisme {id}\"\ncollege = \"{college}\"\nduty = \"{duty}\"\n\n[ranking]"
    );
    SOURCE.replacen("[ranking]", &seat, 1)
}

async fn map(room: &Room) -> coverage::CoverageMap {
    coverage::map(&room.store, &room.secretary, room.edition)
        .await
        .expect("the map")
}

fn codes(error: JuryError) -> Vec<&'static str> {
    match error {
        JuryError::Obstacles(obstacles) => obstacles.into_iter().map(|o| o.code).collect(),
        other => panic!("obstacles wanted, not {other:?}"),
    }
}

async fn close(room: &Room) -> Result<(), JuryError> {
    scoring::close_scoring(&room.store, &room.secretary, room.edition).await
}

async fn score(room: &Room, entry: usize) -> Option<String> {
    let results = results::results(&room.store, &room.secretary, room.edition)
        .await
        .expect("results");
    let rows = results.categories.into_iter().flat_map(|c| c.rows);
    rows.into_iter()
        .find(|row| row.entry.id == room.entries[entry])
        .and_then(|row| row.score)
        .map(|score| score.to_string())
}

/// Every mark there is, for comparison.
async fn all_marks(room: &Room) -> Vec<entity::mark::Model> {
    entity::mark::Entity::find()
        .order_by_asc(entity::mark::Column::SheetId)
        .order_by_asc(entity::mark::Column::Criterion)
        .all(room.store.read())
        .await
        .unwrap()
}

async fn states(room: &Room) -> Vec<String> {
    let sheets = entity::sheet::Entity::find().all(room.store.read()).await;
    let mut states: Vec<String> = sheets.unwrap().into_iter().map(|s| s.state).collect();
    states.sort();
    states
}

/// Somebody new in a vacant seat, signed in as such.
async fn newcomer(room: &mut Room, vacant: imtiyaz_domain::SeatId) -> usize {
    let mut actor = testing::account(&room.store, "عضو متأخر").await;
    let appointment = seats::Appointment {
        account: actor.account.unwrap(),
        body: None,
        invented: true,
    };
    seats::appoint(&room.store, &room.secretary, vacant, appointment)
        .await
        .expect("appointed");
    actor.grants.push(Grant {
        role: Role::Juror,
        edition: Some(room.edition),
        body: None,
        seat: Some(vacant),
    });
    room.jurors.push((vacant, actor));
    room.jurors.len() - 1
}

#[tokio::test]
async fn a_late_juror_gets_what_is_left_and_what_the_first_confirmed_counts() {
    let mut room = Room::new(&[2]).await;
    room.start().await;
    for juror in 0..4 {
        room.declare(juror, &[]).await;
        room.confirm(juror, 0, 6).await;
        room.confirm(juror, 1, 6).await;
    }
    room.declare(4, &[]).await;
    room.confirm(4, 0, 9).await;
    let before = all_marks(&room).await;
    let seat = room.jurors[4].0;
    let vacant = seats::vacate(&room.store, &room.secretary, seat, "سفر")
        .await
        .unwrap();
    assert_eq!(all_marks(&room).await, before, "nothing finished is lost");
    assert!(
        !states(&room).await.contains(&"void".to_owned()),
        "nothing is voided"
    );

    let late = newcomer(&mut room, vacant).await;
    let shown = desk::desk(&room.store, &room.jurors[late].1, room.edition)
        .await
        .unwrap();
    assert_eq!(shown.tasks.len(), 1, "what the first did not finish");
    assert_eq!((shown.progress.wanted, shown.progress.confirmed), (1, 0));
    assert_eq!(map(&room).await.total.missing(), 1);
    assert_eq!(
        codes(close(&room).await.unwrap_err()),
        ["sheets-missing", "interests-undeclared"]
    );
    room.declare(late, &[]).await;
    room.confirm(late, 1, 6).await;
    assert_eq!(map(&room).await.total.percent(), 100);
    close(&room).await.expect("closed");
    assert_eq!(
        score(&room, 0).await.as_deref(),
        Some("6.90"),
        "the first member's 9 counts"
    );
    assert_eq!(score(&room, 1).await.as_deref(), Some("6.00"));
}

#[tokio::test]
async fn an_absent_juror_holds_up_nobody_for_ever_and_counts_for_nothing() {
    let room = Room::new(&[1]).await;
    room.start().await;
    for juror in [0, 1, 3, 4] {
        room.declare(juror, &[]).await;
        room.confirm(juror, 0, 8).await;
    }
    // The third never came: the close says so, by name, and cannot be forced.
    let obstacles = scoring::obstacles_to_close(&room.store, &room.secretary, room.edition)
        .await
        .unwrap();
    assert_eq!(obstacles[0].code, "sheets-missing");
    assert_eq!(obstacles[0].items.len(), 1);
    assert!(close(&room).await.is_err());
    seats::vacate(&room.store, &room.secretary, room.jurors[2].0, "غياب")
        .await
        .unwrap();
    assert_eq!(map(&room).await.total.percent(), 100);
    close(&room).await.expect("closed");
    assert_eq!(
        score(&room, 0).await.as_deref(),
        Some("8.00"),
        "no zero for the absent"
    );
}

#[tokio::test]
async fn an_alternate_steps_in_where_a_member_may_not_and_leaves_when_no_longer_needed() {
    let room = Room::with_source(&with_seat("reserve", "private", "alternate"), &[2]).await;
    room.start().await;
    let alternate = 5;
    let shown = map(&room).await;
    assert!(
        shown
            .rows
            .iter()
            .all(|row| row.cells[alternate].state == Coverage::None),
        "nobody is called without need"
    );
    room.declare(3, &[(0, ConflictLevel::Conflict)]).await;
    let shown = map(&room).await;
    assert_eq!(shown.rows[0].cells[3].state, Coverage::Conflict);
    assert_eq!(shown.rows[0].cells[alternate].state, Coverage::Assigned);
    assert_eq!(shown.rows[1].cells[alternate].state, Coverage::None);
    assert_eq!(
        shown.rows[0].progress.wanted, 5,
        "the quorum is whole again"
    );
    for juror in [0, 1, 2, 4] {
        room.declare(juror, &[]).await;
        room.confirm(juror, 0, 5).await;
        room.confirm(juror, 1, 5).await;
    }
    room.confirm(3, 1, 5).await;
    room.declare(alternate, &[]).await;
    room.confirm(alternate, 0, 10).await;
    close(&room).await.expect("closed");
    assert_eq!(
        score(&room, 0).await.as_deref(),
        Some("6.50"),
        "the alternate's 10 counts"
    );
}

#[tokio::test]
async fn the_quorum_goes_up_and_down_and_keeps_what_was_begun() {
    let source = with_seat("second", "private", "member")
        .replace("mode = \"everything\"", "mode = \"quota\"\nper-college = 1");
    let source = source.replacen(
        "[ranking]",
        "[[jury.seats]]\nid = \"third\"\ninstitution.ar = \"هيئة ثالثة\"\ninstitution.fr = \"Troisième\"\ncollege = \"civil\"\n\n[ranking]",
        1,
    );
    let room = Room::with_source(&source, &[4]).await;
    room.start().await;
    assert_eq!(map(&room).await.total.wanted, 12);
    let set = |readers, reason| {
        plan::set_readers(&room.store, &room.secretary, room.edition, readers, reason)
    };
    assert!(matches!(set(2, " ").await, Err(JuryError::Fields(f)) if f[0].field == "reason"));
    assert!(
        matches!(set(3, "زيادة").await, Err(JuryError::Obstacles(_))),
        "two per college at most"
    );
    set(2, "رفع عدد المقيمين").await.expect("raised");
    let shown = map(&room).await;
    assert_eq!(shown.total.wanted, 24);

    // Two sheets are done, one is begun; then the quorum goes down again.
    let (one, other) = (3, 5);
    room.declare(one, &[]).await;
    room.declare(other, &[]).await;
    room.confirm(one, 0, 7).await;
    room.confirm(other, 0, 9).await;
    sheets::save(
        &room.store,
        &room.jurors[other].1,
        room.entries[1],
        0,
        &room.content(1, 4),
    )
    .await
    .unwrap();
    let before = all_marks(&room).await;
    set(1, "تقليص العدد").await.expect("lowered");
    let shown = map(&room).await;
    assert_eq!(shown.rows[0].cells[one].state, Coverage::Confirmed);
    assert_eq!(
        shown.rows[0].cells[other].state,
        Coverage::Confirmed,
        "both count"
    );
    assert_eq!(
        shown.rows[1].cells[other].state,
        Coverage::Draft,
        "what is begun stays"
    );
    assert_eq!(all_marks(&room).await, before);
    assert_eq!(
        shown.total.wanted, 13,
        "one reading more than the quorum asks for"
    );
    // A recusal afterwards is solved for the quorum in force, not the specification's.
    set(2, "رفع العدد مجددا").await.expect("raised again");
    room.declare(one, &[(3, ConflictLevel::Conflict)]).await;
    let shown = map(&room).await;
    assert!(
        shown.rows[2].progress.wanted >= 6,
        "{:?}",
        shown.rows[2].progress
    );
}

#[tokio::test]
async fn a_skipped_entry_is_neither_done_nor_left_to_the_one_who_skipped_it() {
    let room = Room::new(&[2]).await;
    room.start().await;
    room.declare(2, &[]).await;
    room.confirm(2, 0, 7).await;
    let juror = &room.jurors[2].1;
    sheets::cannot_judge(&room.store, juror, room.entries[1], "خارج اختصاصي")
        .await
        .unwrap();
    let shown = desk::desk(&room.store, juror, room.edition).await.unwrap();
    assert_eq!((shown.progress.wanted, shown.progress.confirmed), (1, 1));
    assert_eq!(shown.next, NextStep::Done);
    let shown = map(&room).await;
    assert_eq!(shown.rows[1].cells[2].state, Coverage::None);
    assert_eq!(
        (shown.total.wanted, shown.total.confirmed),
        (9, 1),
        "it is not counted as done"
    );
    // A new solve does not hand it back.
    plan::allot(&room.store, &room.secretary, room.edition)
        .await
        .unwrap();
    assert_eq!(map(&room).await.rows[1].cells[2].state, Coverage::None);
    let again = sheets::save(&room.store, juror, room.entries[1], 0, &room.content(1, 3)).await;
    assert_eq!(again.unwrap_err().verdict(), Some(Verdict::Hide));
}

#[tokio::test]
async fn a_recusal_after_confirmation_takes_the_score_out_and_leaves_no_zero() {
    let room = Room::new(&[2]).await;
    room.start().await;
    room.score_all(&[6, 6]).await;
    let (juror, entry) = (&room.jurors[1].1, room.entries[0]);
    let sheet = reading::open(&room.store, juror, entry)
        .await
        .unwrap()
        .sheet
        .unwrap();
    sheets::change(
        &room.store,
        juror,
        entry,
        sheet.version,
        &room.content(0, 10),
        "سهو",
    )
    .await
    .unwrap();
    assert_eq!(map(&room).await.total.percent(), 100);
    room.declare(1, &[(0, ConflictLevel::Conflict)]).await;
    let shown = map(&room).await;
    assert_eq!(
        (shown.total.wanted, shown.total.confirmed),
        (9, 9),
        "progress does not lie"
    );
    assert_eq!(
        states(&room)
            .await
            .iter()
            .filter(|s| *s == SheetState::Void.code())
            .count(),
        1
    );
    assert_eq!(
        all_marks(&room).await.len(),
        10 * room.specification.criteria.len()
    );
    let shown = desk::desk(&room.store, juror, room.edition).await.unwrap();
    assert!(
        shown.tasks.iter().all(|task| task.entry.id != entry),
        "out of sight"
    );
    let own = desk::own_sheets(&room.store, juror, room.edition)
        .await
        .unwrap();
    assert!(own.iter().all(|sheet| sheet.entry.id != entry));
    close(&room).await.expect("closed");
    assert_eq!(
        score(&room, 0).await.as_deref(),
        Some("6.00"),
        "neither the 10 nor a zero"
    );
}

#[tokio::test]
async fn staff_can_neither_alter_nor_delete_a_score() {
    let room = Room::new(&[1]).await;
    room.start().await;
    room.declare(1, &[]).await;
    room.confirm(1, 0, 7).await;
    room.declare(0, &[]).await;
    let before = all_marks(&room).await;
    let mut staff = vec![room.secretary.clone(), Actor::system()];
    for role in [Role::Organiser, Role::Administrator, Role::Auditor] {
        let mut actor = testing::account(&room.store, role.code()).await;
        actor.grants.push(Grant {
            role,
            edition: Some(room.edition),
            body: None,
            seat: None,
        });
        staff.push(actor);
    }
    let entry = room.entries[0];
    let content = room.content(0, 0);
    for actor in &staff {
        assert!(
            sheets::save(&room.store, actor, entry, 1, &content)
                .await
                .is_err()
        );
        assert!(
            sheets::confirm(&room.store, actor, entry, 1, &content)
                .await
                .is_err()
        );
        assert!(
            sheets::change(&room.store, actor, entry, 1, &content, "أمر")
                .await
                .is_err()
        );
        assert!(
            sheets::cannot_judge(&room.store, actor, entry, "أمر")
                .await
                .is_err()
        );
    }
    // The chair fills the chair's own sheet and touches nobody else's.
    let chair = &room.jurors[0].1;
    sheets::save(&room.store, chair, entry, 0, &content)
        .await
        .unwrap();
    let after: Vec<_> = all_marks(&room).await;
    for mark in &before {
        assert!(after.contains(mark));
    }
    // Vacating the seat, solving again, leaving the entry incomplete: the score stays.
    seats::vacate(&room.store, &room.secretary, room.jurors[1].0, "استقالة")
        .await
        .unwrap();
    plan::allot(&room.store, &room.secretary, room.edition)
        .await
        .unwrap();
    scoring::leave_incomplete(&room.store, &room.secretary, entry, "قرار")
        .await
        .unwrap();
    let after = all_marks(&room).await;
    assert!(before.iter().all(|mark| after.contains(mark)));
    assert_eq!(map(&room).await.rows[0].cells[1].state, Coverage::Confirmed);
}

#[tokio::test]
async fn an_expert_reads_and_advises_and_is_in_no_ranking() {
    let room = Room::with_source(&with_seat("expert", "civil", "expert"), &[1]).await;
    room.start().await;
    let expert = 5;
    let actor = &room.jurors[expert].1;
    assert_eq!(seats::role_of(SeatDuty::Expert), Role::Observer);
    let open = reading::open(&room.store, actor, room.entries[0]).await;
    assert!(
        matches!(open, Err(JuryError::UndertakingFirst)),
        "the undertaking binds experts too"
    );
    room.declare(expert, &[]).await;
    let shown = desk::desk(&room.store, actor, room.edition).await.unwrap();
    assert_eq!(shown.tasks[0].state, TaskState::Consult);
    assert_eq!(shown.next, NextStep::Consult(room.entries[0]));
    assert_eq!(shown.progress.wanted, 0);
    let read = reading::open(&room.store, actor, room.entries[0])
        .await
        .expect("opened");
    assert!(!read.open && !read.changeable && read.sheet.is_none());
    let content = room.content(0, 10);
    assert!(
        sheets::save(&room.store, actor, room.entries[0], 0, &content)
            .await
            .is_err()
    );
    assert!(
        sheets::confirm(&room.store, actor, room.entries[0], 0, &content)
            .await
            .is_err()
    );
    for juror in 0..5 {
        room.declare(juror, &[]).await;
        room.confirm(juror, 0, 6).await;
    }
    close(&room)
        .await
        .expect("no sheet of the expert's is waited for");
    assert_eq!(room.phase().await, Phase::Deliberation);
    assert_eq!(score(&room, 0).await.as_deref(), Some("6.00"));
}

#[tokio::test]
async fn the_balance_of_colleges_is_asked_for_at_the_start_at_a_recusal_and_at_the_close() {
    let with = |rule: &str| {
        SOURCE.replacen(
            "[jury.reading]",
            &format!("[jury.balance]\n{rule}\n\n[jury.reading]"),
            1,
        )
    };
    let room = Room::with_source(
        &with("members-per-college = 1\nlargest-share-percent = 50"),
        &[1],
    )
    .await;
    let missing = scoring::start_scoring(&room.store, &room.secretary, room.edition).await;
    assert_eq!(
        codes(missing.unwrap_err()),
        ["colleges-unbalanced"],
        "three of five are public"
    );

    let room = Room::with_source(&with("members-per-college = 1"), &[2]).await;
    room.start().await;
    assert!(
        map(&room)
            .await
            .rows
            .iter()
            .all(|row| row.unbalanced.is_empty())
    );
    // The private college's only member is recused from one entry: nobody is left of it there.
    room.declare(3, &[(0, ConflictLevel::Conflict)]).await;
    let shown = map(&room).await;
    assert_eq!(shown.rows[0].unbalanced.len(), 1);
    assert_eq!(shown.rows[0].unbalanced[0], "private");
    assert!(shown.rows[1].unbalanced.is_empty());
    let events = entity::audit_event::Entity::find()
        .all(room.store.read())
        .await
        .unwrap();
    assert_eq!(
        events
            .iter()
            .filter(|e| e.action == "entry.unbalanced")
            .count(),
        1
    );
    for juror in [0, 1, 2, 4] {
        room.declare(juror, &[]).await;
        room.confirm(juror, 0, 6).await;
        room.confirm(juror, 1, 6).await;
    }
    room.confirm(3, 1, 6).await;
    let found = codes(close(&room).await.unwrap_err());
    assert!(found.contains(&"entries-unbalanced"), "{found:?}");
    scoring::leave_incomplete(
        &room.store,
        &room.secretary,
        room.entries[0],
        "لا معوض في الفئة",
    )
    .await
    .unwrap();
    close(&room).await.expect("by recorded decision");
}

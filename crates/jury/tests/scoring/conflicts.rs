//! Conflicts that the platform finds, and people who may neither lift nor infer them.

use crate::common::Room;
use imtiyaz_domain::{
    Answer, ConflictLevel, Grant, Role, SeatId,
    entry::Snapshot,
    jury::{ConflictRuling, Coverage},
    policy::Verdict,
};
use imtiyaz_jury::{JuryError, coverage, interests, reading, reminders, seats};
use imtiyaz_store::{entity, testing};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

async fn found(room: &Room, seat: SeatId) -> Vec<(String, ConflictLevel, String)> {
    let register = interests::register(&room.store, &room.secretary, room.edition)
        .await
        .unwrap();
    register
        .into_iter()
        .filter(|line| line.found && line.seat.id == seat)
        .map(|line| (line.entry.reference.to_string(), line.level, line.note))
        .collect()
}

async fn set_body(room: &Room, index: usize, change: impl Fn(&mut entity::body::ActiveModel)) {
    let uow = room.store.begin(&room.secretary).await.unwrap();
    let row = entity::body::Entity::find_by_id(room.bodies[index].raw())
        .one(uow.tx())
        .await
        .unwrap()
        .unwrap();
    let mut row = row.into_active_model();
    change(&mut row);
    row.update(uow.tx()).await.unwrap();
    uow.commit().await.unwrap();
}

async fn set_account(room: &Room, juror: usize, email: &str) {
    let uow = room.store.begin(&room.secretary).await.unwrap();
    let id = room.jurors[juror].1.account.unwrap().raw();
    let row = entity::account::Entity::find_by_id(id)
        .one(uow.tx())
        .await
        .unwrap()
        .unwrap();
    let mut row = row.into_active_model();
    row.email = Set(email.to_owned());
    row.email_key = Set(email.to_owned());
    row.update(uow.tx()).await.unwrap();
    uow.commit().await.unwrap();
}

/// Names a partner in the entry's frozen snapshot.
async fn set_partner(room: &Room, index: usize, partner: &str) {
    let uow = room.store.begin(&room.secretary).await.unwrap();
    let row = entity::entry::Entity::find_by_id(room.entries[index].raw())
        .one(uow.tx())
        .await
        .unwrap()
        .unwrap();
    let mut snapshot: Snapshot = serde_json::from_str(row.snapshot.as_deref().unwrap()).unwrap();
    let rows = Answer::Rows {
        rows: vec![vec![partner.to_owned()]],
    };
    snapshot
        .answers
        .insert(imtiyaz_domain::Key::new("partners").unwrap(), rows);
    let mut row = row.into_active_model();
    row.snapshot = Set(Some(snapshot.canonical()));
    row.update(uow.tx()).await.unwrap();
    uow.commit().await.unwrap();
}

#[tokio::test]
async fn ties_are_found_from_parents_partners_employment_and_domains() {
    let room = Room::new(&[5]).await;
    let institution = |juror: usize| room.specification.jury.seats[juror].institution.clone();
    let parent = institution(3).fr;
    set_body(&room, 0, |body| body.parent = Set(parent.clone())).await;
    set_partner(&room, 1, &institution(3).ar).await;
    set_body(&room, 2, |body| body.acronym = Set("ANCFCC".to_owned())).await;
    set_body(&room, 3, |body| {
        body.contact_email = Set("x@casa.sante.gov.ma".to_owned())
    })
    .await;
    set_account(&room, 3, "y@sante.gov.ma").await;
    room.start().await;
    let seat = room.jurors[3].0;
    assert_eq!(
        found(&room, seat).await,
        [
            (
                "2019/004".to_owned(),
                ConflictLevel::Potential,
                "domain".to_owned()
            ),
            (
                "2019/001".to_owned(),
                ConflictLevel::Conflict,
                "institution".to_owned()
            ),
            (
                "2019/002".to_owned(),
                ConflictLevel::Conflict,
                "partner".to_owned()
            ),
        ]
    );
    let juror = &room.jurors[3].1;
    interests::undertake(&room.store, juror, room.edition)
        .await
        .unwrap();
    let named = ["  ANCFCC ".to_owned(), String::new(), "جهة أخرى".to_owned()];
    interests::declare_employment(&room.store, juror, room.edition, &named)
        .await
        .unwrap();
    assert_eq!(
        interests::employment(&room.store, juror, room.edition)
            .await
            .unwrap()
            .len(),
        2
    );
    let lines = found(&room, seat).await;
    assert!(lines.contains(&(
        "2019/003".to_owned(),
        ConflictLevel::Potential,
        "employment".to_owned()
    )));
    // Nothing was found about anybody else, nor in the last entry.
    assert_eq!(lines.len(), 4);
    for (other, _) in room.jurors.iter().filter(|(other, _)| *other != seat) {
        assert!(found(&room, *other).await.is_empty());
    }
    let map = coverage::map(&room.store, &room.secretary, room.edition)
        .await
        .unwrap();
    let states: Vec<Coverage> = map.rows.iter().map(|row| row.cells[3].state).collect();
    assert_eq!(states[..2], [Coverage::Conflict, Coverage::Conflict]);

    // What was found is not declared away: the chair rules.
    room.declare(3, &[]).await;
    let open = reading::open(&room.store, juror, room.entries[3]).await;
    assert!(matches!(open, Err(JuryError::InterestsFirst)));
    let chair = &room.jurors[0].1;
    let clear = interests::rule(
        &room.store,
        chair,
        room.edition,
        seat,
        room.entries[3],
        ConflictRuling::Cleared,
    );
    clear.await.unwrap();
    reading::open(&room.store, juror, room.entries[3])
        .await
        .expect("cleared");
    // A tie that was weighed is not found a second time.
    interests::declare_employment(&room.store, juror, room.edition, &named)
        .await
        .unwrap();
    reading::open(&room.store, juror, room.entries[3])
        .await
        .expect("still cleared");
    // And a conflict of the institution is nobody's to lift.
    let lift = interests::rule(
        &room.store,
        chair,
        room.edition,
        seat,
        room.entries[0],
        ConflictRuling::Cleared,
    );
    assert_eq!(lift.await.unwrap_err().verdict(), Some(Verdict::Hide));
}

#[tokio::test]
async fn a_secretary_with_a_conflict_sees_neither_who_reads_the_entry_nor_what_stands_in_its_way() {
    let room = Room::new(&[2]).await;
    room.start().await;
    room.declare(
        1,
        &[(0, ConflictLevel::Potential), (1, ConflictLevel::Potential)],
    )
    .await;
    let mut tied = room.secretary.clone();
    tied.grants.push(Grant {
        role: Role::BodyContributor,
        edition: None,
        body: Some(room.bodies[0]),
        seat: None,
    });
    let map = coverage::map(&room.store, &tied, room.edition)
        .await
        .unwrap();
    let references: Vec<String> = map
        .rows
        .iter()
        .map(|row| row.entry.reference.to_string())
        .collect();
    assert_eq!(references, ["2019/002"]);
    assert_eq!(map.total.wanted, 5, "no total counts what is not shown");
    let register = interests::register(&room.store, &tied, room.edition)
        .await
        .unwrap();
    assert!(register.iter().all(|line| line.entry.id != room.entries[0]));
    assert_eq!(register.len(), 1);
    let late = reminders::late(&room.store, &tied, room.edition)
        .await
        .unwrap();
    assert!(late.iter().all(|member| member.missing == 1), "{late:?}");

    // What changes behind the curtain changes nothing in front of it.
    let before = format!("{:?} {:?}", map.rows, register);
    room.declare(2, &[(0, ConflictLevel::Conflict)]).await;
    let map = coverage::map(&room.store, &tied, room.edition)
        .await
        .unwrap();
    let register = interests::register(&room.store, &tied, room.edition)
        .await
        .unwrap();
    assert_eq!(format!("{:?} {:?}", map.rows, register), before);
}

#[tokio::test]
async fn a_recusal_covers_the_category_where_the_rule_says_so() {
    let source = crate::common::SOURCE.replace(
        "recusal-covers-category = false",
        "recusal-covers-category = true",
    );
    let room = Room::with_source(&source, &[2, 1]).await;
    room.start().await;
    room.declare(1, &[(0, ConflictLevel::Conflict)]).await;
    let juror = &room.jurors[1].1;
    for (entry, hidden) in [(0, true), (1, true), (2, false)] {
        let open = reading::open(&room.store, juror, room.entries[entry]).await;
        let gone = open.err().and_then(|error| error.verdict()) == Some(Verdict::Hide);
        assert_eq!(gone, hidden, "entry {entry}");
    }
}

#[tokio::test]
async fn an_institution_that_entered_is_not_seated_while_scoring_is_on() {
    let room = Room::new(&[1]).await;
    room.start().await;
    let vacant = seats::vacate(&room.store, &room.secretary, room.jurors[2].0, "تعويض")
        .await
        .unwrap();
    let newcomer = testing::account(&room.store, "عضو جديد").await;
    let appointment = |body| seats::Appointment {
        account: newcomer.account.unwrap(),
        body,
        invented: true,
    };
    let entered = appointment(Some(room.bodies[0]));
    let refused = seats::appoint(&room.store, &room.secretary, vacant, entered).await;
    assert!(matches!(refused, Err(JuryError::Fields(f)) if f[0].code == "entered"));
    seats::appoint(&room.store, &room.secretary, vacant, appointment(None))
        .await
        .expect("somebody else may sit");
}

//! Reminders: one a day at the most, whoever asks.

use crate::common::Room;
use imtiyaz_domain::{Stamp, policy::Verdict};
use imtiyaz_jury::{
    JuryError, follow,
    reminders::{self, Reminded},
};
use imtiyaz_store::entity;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

async fn letters(room: &Room) -> Vec<entity::letter::Model> {
    entity::letter::Entity::find()
        .filter(entity::letter::Column::Kind.eq("scoring-reminder"))
        .all(room.store.read())
        .await
        .unwrap()
}

fn at(day: i64, hour: i64) -> Stamp {
    Stamp::from_local_parts(2019, 12, day, hour, 30).unwrap()
}

#[tokio::test]
async fn a_member_is_reminded_once_a_day_by_button_or_by_calendar() {
    let room = Room::new(&[2]).await;
    room.start().await;
    room.store.clock.set(at(16, 10));
    room.declare(1, &[]).await;
    room.confirm(1, 0, 7).await;
    room.confirm(1, 1, 7).await;
    let (chair, secretary) = (&room.jurors[0].1, &room.secretary);
    let late = reminders::late(&room.store, secretary, room.edition)
        .await
        .unwrap();
    assert_eq!(late.len(), 4, "who has confirmed everything is not late");
    assert!(
        late.iter()
            .all(|member| member.missing == 2 && member.reminded_at.is_none())
    );

    let one = reminders::remind(&room.store, chair, room.edition, Some(room.jurors[2].0)).await;
    assert_eq!(
        one.unwrap(),
        Reminded {
            written: 1,
            already: 0
        }
    );
    let all = reminders::remind(&room.store, secretary, room.edition, None).await;
    assert_eq!(
        all.unwrap(),
        Reminded {
            written: 3,
            already: 1
        }
    );
    let again = reminders::remind(&room.store, secretary, room.edition, None).await;
    assert_eq!(
        again.unwrap(),
        Reminded {
            written: 0,
            already: 4
        }
    );
    assert_eq!(letters(&room).await.len(), 4);
    let done = reminders::remind(&room.store, chair, room.edition, Some(room.jurors[1].0)).await;
    assert!(
        matches!(done, Err(JuryError::NotFound)),
        "there is nothing to remind of"
    );
    let member = reminders::remind(&room.store, &room.jurors[1].1, room.edition, None).await;
    assert_eq!(member.unwrap_err().verdict(), Some(Verdict::Deny));

    // 2019-12-27 is the day they are due: a week before it, the calendar asks.
    assert_eq!(
        reminders::by_calendar(&room.store).await.unwrap(),
        0,
        "not on the 16th"
    );
    room.store.clock.set(at(20, 7));
    assert_eq!(
        reminders::by_calendar(&room.store).await.unwrap(),
        0,
        "nobody is woken"
    );
    room.store.clock.set(at(20, 9));
    assert_eq!(reminders::by_calendar(&room.store).await.unwrap(), 4);
    assert_eq!(reminders::by_calendar(&room.store).await.unwrap(), 0);
    let button = reminders::remind(&room.store, secretary, room.edition, None).await;
    assert_eq!(
        button.unwrap(),
        Reminded {
            written: 0,
            already: 4
        }
    );
    let letters = letters(&room).await;
    assert_eq!(letters.len(), 8);
    assert!(
        letters
            .iter()
            .all(|letter| letter.data.contains("\"count\":2"))
    );
}

#[tokio::test]
async fn the_course_counts_sheets_by_day_and_discrepancies_wait_for_the_close() {
    let room = Room::new(&[2]).await;
    room.start().await;
    for (juror, day) in [(0, 10), (1, 10), (2, 12), (3, 12), (4, 13)] {
        room.store.clock.set(at(day, 11));
        room.declare(juror, &[]).await;
        room.confirm(juror, 0, 4 + i32::try_from(juror).unwrap())
            .await;
        room.confirm(juror, 1, 6).await;
    }
    let course = follow::course(&room.store, &room.secretary, room.edition)
        .await
        .unwrap();
    let days: Vec<(String, usize)> = course
        .days
        .into_iter()
        .map(|day| (day.date, day.confirmed))
        .collect();
    assert_eq!(
        days,
        [
            ("2019-12-10".to_owned(), 4),
            ("2019-12-12".to_owned(), 8),
            ("2019-12-13".to_owned(), 10)
        ]
    );
    assert_eq!(course.wanted, 10);
    for reader in [&room.secretary, &room.jurors[0].1] {
        assert!(
            follow::discrepancies(&room.store, reader, room.edition)
                .await
                .is_err()
        );
    }
    imtiyaz_jury::scoring::close_scoring(&room.store, &room.secretary, room.edition)
        .await
        .unwrap();
    let found = follow::discrepancies(&room.store, &room.jurors[0].1, room.edition)
        .await
        .unwrap();
    assert_eq!(found[0].entry.id, room.entries[0], "the widest gap first");
    assert_eq!(found[0].spread.to_string(), "4.00");
    assert_eq!(found[0].totals.len(), 5);
    assert_eq!(found[1].spread.to_string(), "0.00");
}

//! A confirmed sheet changes with a reason, and the old one stays.

use crate::common::Room;
use imtiyaz_domain::{ConflictLevel, policy::Verdict};
use imtiyaz_jury::{JuryError, reading, results, scoring, sheets};
use imtiyaz_store::entity;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

async fn events(room: &Room, action: &str) -> Vec<entity::audit_event::Model> {
    entity::audit_event::Entity::find()
        .filter(entity::audit_event::Column::Action.eq(action))
        .all(room.store.read())
        .await
        .unwrap()
}

async fn letters(room: &Room) -> u64 {
    entity::letter::Entity::find()
        .filter(entity::letter::Column::Kind.eq("sheet-confirmed"))
        .count(room.store.read())
        .await
        .unwrap()
}

fn nonce(text: &str) -> [u8; 32] {
    std::array::from_fn(|i| u8::from_str_radix(&text[2 * i..2 * i + 2], 16).unwrap())
}

#[tokio::test]
async fn a_confirmed_sheet_changes_with_a_reason_and_the_old_one_is_kept() {
    for store in imtiyaz_store::testing::each().await {
        let room = Room::on(store, crate::common::SOURCE, &[1]).await;
        room.start().await;
        room.score_all(&[6]).await;
        let (juror, entry) = (&room.jurors[3].1, room.entries[0]);
        let before = reading::open(&room.store, juror, entry).await.unwrap();
        assert!(before.changeable && !before.open);
        let sheet = before.sheet.unwrap();
        let first = sheet.commitment.clone().unwrap();
        let change = |seen, score, reason| {
            let content = room.content(0, score);
            let (store, juror) = (&room.store, juror);
            async move { sheets::change(store, juror, entry, seen, &content, reason).await }
        };

        let silent = change(sheet.version, 9, "  ").await;
        assert!(matches!(silent, Err(JuryError::Fields(f)) if f[0].field == "reason"));
        let nothing = change(sheet.version, 6, "سهو").await;
        assert!(matches!(nothing, Err(JuryError::Fields(f)) if f[0].code == "unchanged"));
        let stale = change(sheet.version - 1, 9, "سهو").await;
        assert!(matches!(stale, Err(JuryError::Stale(_))));
        let receipt = change(sheet.version, 9, "أغفلت إحدى الوثائق")
            .await
            .unwrap();
        assert_ne!(receipt.commitment, first);
        assert_eq!(
            Some(receipt.juror.clone()),
            before.sealed_as,
            "one name, two seals"
        );

        // Both seals stand in the log; the event names the one that was replaced.
        let sealed: Vec<String> = events(&room, "sheet.confirmed")
            .await
            .into_iter()
            .map(|event| event.detail)
            .collect();
        for commitment in [&first, &receipt.commitment] {
            assert_eq!(sealed.iter().filter(|d| d.contains(commitment)).count(), 1);
        }
        let changed = events(&room, "sheet.changed").await;
        assert_eq!(changed.len(), 1);
        assert!(changed[0].detail.contains(&first));
        assert_eq!(
            letters(&room).await,
            6,
            "five receipts, and one for the change"
        );

        // Before the close nobody else reads either version.
        for reader in [&room.secretary, &room.jurors[0].1, &room.jurors[1].1] {
            assert!(
                sheets::former(&room.store, reader, room.edition)
                    .await
                    .is_err()
            );
        }
        scoring::close_scoring(&room.store, &room.secretary, room.edition)
            .await
            .unwrap();
        let former = sheets::former(&room.store, &room.jurors[0].1, room.edition)
            .await
            .unwrap();
        assert_eq!(former.len(), 1);
        assert!(former[0].marks.iter().all(|mark| mark.score == Some(6)));
        assert!(former[0].now.iter().all(|mark| mark.score == Some(9)));
        assert_eq!(former[0].reason, "أغفلت إحدى الوثائق");
        assert_eq!(
            sheets::commitment(
                "2019/001",
                &receipt.juror,
                "private",
                &former[0].marks,
                &nonce(sheet.nonce.as_deref().unwrap()),
            ),
            first,
            "the old seal opens to the old marks"
        );
        assert!(
            sheets::former(&room.store, juror, room.edition)
                .await
                .is_err(),
            "members do not read it"
        );
        // The new marks count: the private college's mean is 9, the others' 6.
        let results = results::results(&room.store, &room.secretary, room.edition)
            .await
            .unwrap();
        assert_eq!(
            results.categories[0].rows[0].score.unwrap().to_string(),
            "6.90"
        );

        let late = change(sheet.version + 1, 2, "متأخر").await;
        assert!(
            matches!(late, Err(JuryError::Refused(Verdict::NotNow))),
            "{late:?}"
        );
        room.store.finish().await;
    }
}

#[tokio::test]
async fn the_same_sheet_sent_twice_is_written_once() {
    let room = Room::new(&[1]).await;
    room.start().await;
    room.declare(1, &[]).await;
    let (juror, entry) = (&room.jurors[1].1, room.entries[0]);
    let draft = room.content(0, 4);
    let save = || sheets::save(&room.store, juror, entry, 0, &draft);
    assert_eq!((save().await.unwrap(), save().await.unwrap()), (1, 1));
    assert_eq!(events(&room, "sheet.saved").await.len(), 1);

    let content = room.content(0, 7);
    let confirm = || sheets::confirm(&room.store, juror, entry, 1, &content);
    let (one, two) = (confirm().await.unwrap(), confirm().await.unwrap());
    assert_eq!(one, two, "the same receipt");
    assert_eq!(events(&room, "sheet.confirmed").await.len(), 1);
    assert_eq!(letters(&room).await, 1);

    // Something else from the same form is no repetition.
    let other = sheets::confirm(&room.store, juror, entry, 1, &room.content(0, 8)).await;
    assert!(matches!(other, Err(JuryError::Confirmed)));

    let changed = room.content(0, 8);
    let change = || sheets::change(&room.store, juror, entry, 2, &changed, "سهو");
    let (one, two) = (change().await.unwrap(), change().await.unwrap());
    assert_eq!(one, two);
    assert_eq!(events(&room, "sheet.changed").await.len(), 1);
}

#[tokio::test]
async fn what_was_sealed_and_then_void_is_kept_when_the_sheet_is_filled_again() {
    let room = Room::new(&[1]).await;
    room.start().await;
    room.declare(1, &[]).await;
    room.confirm(1, 0, 9).await;
    room.declare(1, &[(0, ConflictLevel::Conflict)]).await;
    room.declare(1, &[]).await;
    let (juror, entry) = (&room.jurors[1].1, room.entries[0]);
    let sheet = reading::open(&room.store, juror, entry)
        .await
        .unwrap()
        .sheet
        .unwrap();
    assert!(
        sheet.content.marks.iter().all(|mark| mark.score == Some(9)),
        "a recusal leaves the marks where they are"
    );
    sheets::save(
        &room.store,
        juror,
        entry,
        sheet.version,
        &room.content(0, 3),
    )
    .await
    .unwrap();
    let kept = entity::sheet_version::Entity::find()
        .one(room.store.read())
        .await
        .unwrap()
        .expect("kept");
    assert_eq!(kept.reason, "recused");
    assert_eq!(Some(kept.commitment), sheet.commitment);
    assert!(kept.marks.contains("\"score\":9"));
}

#[tokio::test]
async fn others_sheets_are_seen_after_ones_own_where_the_rule_says_so_and_nowhere_else() {
    for (rule, seen) in [("until-close", 0), ("until-confirmed", 1)] {
        let source = crate::common::SOURCE.replace(
            "blinding = \"until-close\"",
            &format!("blinding = \"{rule}\""),
        );
        let room = Room::with_source(&source, &[1]).await;
        room.start().await;
        for juror in [1, 2] {
            room.declare(juror, &[]).await;
        }
        let mut content = room.content(0, 5);
        content.private_note = "سر".to_owned();
        let (author, reader, entry) = (&room.jurors[1].1, &room.jurors[2].1, room.entries[0]);
        sheets::confirm(&room.store, author, entry, 0, &content)
            .await
            .unwrap();
        let before = reading::open(&room.store, reader, entry).await.unwrap();
        assert!(before.others.is_empty(), "{rule}: own sheet first");
        room.confirm(2, 0, 8).await;
        let after = reading::open(&room.store, reader, entry).await.unwrap();
        assert_eq!(after.others.len(), seen, "{rule}");
        let shown = format!("{:?}", after.others);
        assert!(!shown.contains("سر") && !shown.contains("عضو"), "{shown}");
    }
}

//! Two people for the close of the scoring.

#[allow(dead_code)]
mod common;

use common::Room;
use imtiyaz_domain::{Phase, policy::Verdict};
use imtiyaz_jury::{JuryError, scoring, second_word};

async fn complete() -> Room {
    let room = Room::new(&[1]).await;
    room.start().await;
    for juror in 0..5 {
        room.declare(juror, &[]).await;
        room.confirm(juror, 0, 7).await;
    }
    room
}

#[tokio::test]
async fn nobody_closes_the_scoring_alone() {
    let room = complete().await;
    let (store, edition) = (&room.store, room.edition);
    let (chair, juror) = (&room.jurors[0].1, &room.jurors[1].1);
    // The chair's word is there from the start; without it there is none.
    second_word::take_back(store, chair, edition).await.unwrap();
    let missing = async || {
        let obstacles = scoring::obstacles_to_close(store, &room.secretary, edition)
            .await
            .unwrap();
        obstacles.iter().map(|one| one.code).collect::<Vec<_>>()
    };
    assert_eq!(missing().await, ["close-not-agreed"]);
    // One's own word is not another person's, however often it is given.
    for _ in 0..2 {
        second_word::give(store, &room.secretary, edition)
            .await
            .unwrap();
    }
    assert_eq!(missing().await, ["close-not-agreed"]);
    let alone = scoring::close_scoring(store, &room.secretary, edition).await;
    assert!(matches!(alone, Err(JuryError::Obstacles(_))));
    assert_eq!(room.phase().await, Phase::Scoring);
    // A member has no word in it.
    let member = second_word::give(store, juror, edition).await;
    assert!(
        matches!(member, Err(JuryError::Refused(Verdict::Deny))),
        "{member:?}"
    );

    second_word::give(store, chair, edition).await.unwrap();
    let words = second_word::words(store, chair, edition).await.unwrap();
    assert_eq!(words.len(), 2);
    assert_eq!(words.iter().filter(|word| word.own).count(), 1);
    scoring::close_scoring(store, &room.secretary, edition)
        .await
        .unwrap();
    assert_eq!(room.phase().await, Phase::Deliberation);
    let late = second_word::take_back(store, chair, edition).await;
    assert!(
        matches!(late, Err(JuryError::Refused(Verdict::NotNow))),
        "{late:?}"
    );
}

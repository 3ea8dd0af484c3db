//! Facts that somebody must not learn, and the two worlds that differ in one of them alone.
//!
//! Clock and entropy of a test's site stand still, so two worlds made by the same steps have the
//! same identifiers; what differs afterwards differs because of the fact.

use crate::{jury::Jury, matrix::stand_in};
use imtiyaz_domain::{Actor, ConflictLevel, Phase};
use imtiyaz_jury::{scoring, sheets};
use imtiyaz_store::entity::{account, body, entry, interest};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

/// The two words that tell one world from the other; they are searched for as well.
pub const WORDS: [&str; 2] = ["العنقاء", "السمندل"];

/// A world: which of the two, by index.
pub type World = usize;

/// Scoring has begun; a member (the third) has confirmed one sheet and drafted another.
pub async fn marks_before_the_close(world: World) -> Jury {
    let jury = Jury::in_screening(&[2, 1]).await;
    let room = &jury.room;
    for juror in 0..room.jurors.len() {
        room.declare(juror, &[]).await;
    }
    room.start().await;
    let mut content = room.content(0, [2, 9][world]);
    content.remark = format!("ملاحظة {}", WORDS[world]);
    content.private_note = WORDS[world].to_owned();
    for (entry, confirmed) in [(0, true), (1, false)] {
        let (member, entry) = (&room.jurors[2].1, room.entries[entry]);
        if confirmed {
            sheets::confirm(&room.store, member, entry, 0, &content)
                .await
                .unwrap();
        } else {
            sheets::save(&room.store, member, entry, 0, &content)
                .await
                .unwrap();
        }
    }
    jury
}

/// A member (the third) has said why they might stand near an entry.
pub async fn why_a_member_might_be_near(world: World) -> Jury {
    let jury = Jury::in_screening(&[2, 1]).await;
    let room = &jury.room;
    for juror in 0..room.jurors.len() {
        let near = [(0, ConflictLevel::Potential)];
        room.declare(juror, if juror == 2 { &near } else { &[] })
            .await;
    }
    let uow = room.store.begin(&Actor::system()).await.unwrap();
    interest::Entity::update_many()
        .col_expr(interest::Column::Note, Expr::value(WORDS[world]))
        .filter(interest::Column::Level.eq(ConflictLevel::Potential.code()))
        .exec(uow.tx())
        .await
        .unwrap();
    uow.commit().await.unwrap();
    jury
}

/// Scoring is closed: the first or the second entry leads.
pub async fn the_ranking_before_the_results(world: World) -> Jury {
    let jury = Jury::in_screening(&[2, 1]).await;
    let room = &jury.room;
    for juror in 0..room.jurors.len() {
        room.declare(juror, &[]).await;
    }
    room.start().await;
    for juror in 0..room.jurors.len() {
        for (entry, score) in [[9, 3, 6], [3, 9, 6]][world].into_iter().enumerate() {
            room.confirm(juror, entry, score).await;
        }
    }
    scoring::close_scoring(&room.store, &room.secretary, room.edition)
        .await
        .unwrap();
    jury
}

/// The same, and the chair is recused from the first entry, whose marks differ.
pub async fn the_marks_of_an_entry_the_chair_is_recused_from(world: World) -> Jury {
    let jury = Jury::in_screening(&[2, 1]).await;
    let room = &jury.room;
    for juror in 0..room.jurors.len() {
        let own = [(0, ConflictLevel::Conflict)];
        room.declare(juror, if juror == 0 { &own } else { &[] })
            .await;
    }
    room.start().await;
    for juror in 0..room.jurors.len() {
        for (entry, score) in [[9, 5, 6], [2, 5, 6]][world].into_iter().enumerate() {
            if (juror, entry) != (0, 0) {
                room.confirm(juror, entry, score).await;
            }
        }
    }
    scoring::close_scoring(&room.store, &room.secretary, room.edition)
        .await
        .unwrap();
    jury
}

/// The call runs; the second body writes its draft.
pub async fn a_draft_of_another_body(world: World) -> Jury {
    let jury = Jury::in_screening(&[2, 1]).await;
    let word = WORDS[world];
    let uow = jury.room.store.begin(&Actor::system()).await.unwrap();
    entry::Entity::update_many()
        .col_expr(entry::Column::State, Expr::value("draft"))
        .col_expr(entry::Column::TitleAr, Expr::value(word))
        .col_expr(entry::Column::TitleFr, Expr::value(word))
        .col_expr(entry::Column::TitleKey, Expr::value(word))
        .col_expr(
            entry::Column::Category,
            Expr::value(["e-procedure", "mobile"][world]),
        )
        .filter(entry::Column::Id.eq(jury.room.entries[1].raw()))
        .exec(uow.tx())
        .await
        .unwrap();
    uow.commit().await.unwrap();
    stand_in(&jury, Phase::Call).await;
    jury
}

/// The second body's entry is refused or not, with a reason.
pub async fn the_screening_of_another_body(world: World) -> Jury {
    let jury = Jury::in_screening(&[2, 1]).await;
    let uow = jury.room.store.begin(&Actor::system()).await.unwrap();
    entry::Entity::update_many()
        .col_expr(
            entry::Column::State,
            Expr::value(["admissible", "inadmissible"][world]),
        )
        .col_expr(entry::Column::ReasonAr, Expr::value(["", WORDS[1]][world]))
        .col_expr(entry::Column::ReasonFr, Expr::value(["", WORDS[1]][world]))
        .filter(entry::Column::Id.eq(jury.room.entries[1].raw()))
        .exec(uow.tx())
        .await
        .unwrap();
    uow.commit().await.unwrap();
    jury
}

/// Who stands behind the second body, and who is in its team.
pub async fn the_people_of_another_body(world: World) -> Jury {
    let jury = Jury::new(&[2, 1]).await;
    let word = WORDS[world];
    let uow = jury.room.store.begin(&Actor::system()).await.unwrap();
    body::Entity::update_many()
        .col_expr(body::Column::ContactName, Expr::value(word))
        .col_expr(
            body::Column::ContactEmail,
            Expr::value(["a@example.ma", "bb@example.ma"][world]),
        )
        .filter(body::Column::Id.eq(jury.room.bodies[1].raw()))
        .exec(uow.tx())
        .await
        .unwrap();
    uow.commit().await.unwrap();
    jury
}

/// The name of whoever leads the second body's team.
pub async fn rename_the_lead(jury: &Jury, name: &str, world: World) {
    let uow = jury.room.store.begin(&Actor::system()).await.unwrap();
    account::Entity::update_many()
        .col_expr(account::Column::Name, Expr::value(WORDS[world]))
        // Invented people are offered on the sign-in page, by design.
        .col_expr(account::Column::Invented, Expr::value(false))
        .filter(account::Column::Name.eq(name))
        .exec(uow.tx())
        .await
        .unwrap();
    uow.commit().await.unwrap();
}

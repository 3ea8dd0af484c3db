//! Texts that a hostile person types, planted wherever the database keeps a text from people.

use crate::jury::Jury;
use imtiyaz_domain::Actor;
use imtiyaz_store::entity::{account, body, entry};
use sea_orm::{EntityTrait, sea_query::Expr};

/// Breaks out of elements and attributes, of Fluent and of templates; marked so that it is found.
pub const TEXT: &str =
    "zqx\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}{% raw %}{ $n }<!--";

/// What must never stand in a page: the payload's own markup.
pub const ALIVE: [&str; 3] = ["<script>alert(1)", "<img src=x", "zqx\"'>"];

/// Plants it: names of people and bodies, titles, snapshots.
pub async fn plant(jury: &Jury, text: &str) {
    let uow = jury.room.store.begin(&Actor::system()).await.unwrap();
    body::Entity::update_many()
        .col_expr(body::Column::NameAr, Expr::value(text))
        .col_expr(body::Column::NameFr, Expr::value(text))
        .col_expr(body::Column::Acronym, Expr::value(text))
        .col_expr(body::Column::Parent, Expr::value(text))
        .col_expr(body::Column::ContactName, Expr::value(text))
        .exec(uow.tx())
        .await
        .unwrap();
    account::Entity::update_many()
        .col_expr(account::Column::Name, Expr::value(text))
        .exec(uow.tx())
        .await
        .unwrap();
    entry::Entity::update_many()
        .col_expr(entry::Column::TitleAr, Expr::value(text))
        .col_expr(entry::Column::TitleFr, Expr::value(text))
        .col_expr(entry::Column::ReasonAr, Expr::value(text))
        .col_expr(entry::Column::ReasonFr, Expr::value(text))
        .exec(uow.tx())
        .await
        .unwrap();
    uow.commit().await.unwrap();
}

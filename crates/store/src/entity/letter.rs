//! A letter in the outbox.

use sea_orm::entity::prelude::*;

/// A letter in the outbox.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letter")]
pub struct Model {
    /// Which letter.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Says the same thing once: a second letter with this key is not written.
    #[sea_orm(unique)]
    pub key: String,
    /// The reader's account, when there is one.
    pub account_id: Option<Uuid>,
    /// The reader's address.
    pub address: String,
    /// The reader's name.
    pub name: String,
    /// The letter's language.
    pub language: String,
    /// Which letter; its code names the template.
    pub kind: String,
    /// What its text needs, as JSON.
    pub data: String,
    /// Where it stands; `failed` after five days of trying.
    pub state: String,
    /// How often it was tried.
    pub attempts: i32,
    /// When it may be tried next.
    pub next_at: i64,
    /// Until when a mailer holds it.
    pub leased_until: Option<i64>,
    /// The Message-ID's local part: the same at each try.
    pub message_id: String,
    /// When it was written.
    pub created_at: i64,
    /// When it left.
    pub sent_at: Option<i64>,
    /// What the last try answered.
    pub last_error: String,
    /// The account that `account_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<Option<super::account::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}

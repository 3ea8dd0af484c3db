//! Whom a letter about a body or an entry goes to.

use imtiyaz_domain::{AccountId, Language, LetterKind, Notice, Recipient, Role};
use imtiyaz_store::{
    StoreError, UnitOfWork,
    entity::{account, body, grant_role},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::Value;

/// The people who answer for a body; its contact's address when none has an account.
pub(crate) async fn leads(
    uow: &UnitOfWork,
    body: &body::Model,
) -> Result<Vec<Recipient>, StoreError> {
    let grants = grant_role::Entity::find()
        .filter(grant_role::Column::BodyId.eq(body.id))
        .filter(grant_role::Column::Role.eq(Role::BodyLead.code()))
        .filter(grant_role::Column::RevokedAt.is_null())
        .all(uow.tx())
        .await?;
    let ids: Vec<_> = grants.iter().map(|grant| grant.account_id).collect();
    let accounts = account::Entity::find()
        .filter(account::Column::Id.is_in(ids))
        .filter(account::Column::DisabledAt.is_null())
        .all(uow.tx())
        .await?;
    let mut recipients: Vec<Recipient> = accounts.into_iter().map(recipient).collect();
    if recipients.is_empty() && !body.contact_email.is_empty() {
        recipients.push(Recipient {
            account: None,
            address: body.contact_email.clone(),
            name: body.contact_name.clone(),
            language: Language::Ar,
        });
    }
    Ok(recipients)
}

/// One person by account.
pub(crate) async fn person(
    uow: &UnitOfWork,
    id: AccountId,
) -> Result<Option<Recipient>, StoreError> {
    let row = account::Entity::find_by_id(id.raw()).one(uow.tx()).await?;
    Ok(row.map(recipient))
}

fn recipient(account: account::Model) -> Recipient {
    Recipient {
        account: Some(AccountId::from(account.id)),
        language: Language::from_code(&account.language).unwrap_or_default(),
        address: account.email,
        name: account.name,
    }
}

/// The same letter to several people, each once. `data` is made per language.
pub(crate) fn notify_all(
    uow: &mut UnitOfWork,
    key: &str,
    recipients: Vec<Recipient>,
    kind: LetterKind,
    data: impl Fn(Language) -> Value,
) {
    for to in recipients {
        let key = format!("{key}:{}", to.address);
        let data = data(to.language);
        uow.notify(Notice {
            key,
            to,
            kind,
            data,
        });
    }
}

//! Letters of this room.

use imtiyaz_domain::{AccountId, Language, LetterKind, Notice, Recipient, Stamp};
use imtiyaz_store::{UnitOfWork, entity::account};
use serde_json::json;

/// The account as a reader of letters.
pub(crate) fn recipient(account: &account::Model) -> Recipient {
    Recipient {
        account: Some(AccountId::from(account.id)),
        address: account.email.clone(),
        name: account.name.clone(),
        language: Language::from_code(&account.language).unwrap_or_default(),
    }
}

/// Tells the person of a change that matters to the account's safety. `change`: a code below
/// `letter-security-notice-change-`.
pub(crate) fn security(uow: &mut UnitOfWork, account: &account::Model, change: &'static str) {
    let at = uow.now();
    uow.notify(Notice {
        // An account whose address changes is told at both.
        key: format!(
            "security:{change}:{}:{}:{}",
            account.id,
            at.micros(),
            &imtiyaz_domain::canonical::sha256_hex(account.email_key.as_bytes())[..8]
        ),
        to: recipient(account),
        kind: LetterKind::SecurityNotice,
        data: json!({ "change": change, "changed_at": at.micros() }),
    });
}

/// A link by letter.
pub(crate) fn link(
    key: String,
    to: Recipient,
    kind: LetterKind,
    path: String,
    expires: Stamp,
    role: Option<&str>,
) -> Notice {
    let mut data = json!({ "link_path": path, "expires_at": expires.micros() });
    if let Some(role) = role {
        data["role"] = json!(role);
    }
    Notice {
        key,
        to,
        kind,
        data,
    }
}

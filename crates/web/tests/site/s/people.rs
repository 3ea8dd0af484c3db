//! A person of every role around a jury, and their cookies.

use crate::{jury::Jury, matrix::give};
use imtiyaz_accounts::session;
use imtiyaz_domain::{Actor, EditionId, Grant, Language, Role};
use imtiyaz_store::testing;

/// Somebody who asks.
pub struct Reader {
    /// Who, for messages.
    pub name: String,
    /// As the site sees them.
    pub actor: Actor,
    /// Their session.
    pub cookie: String,
}

/// Somebody with a role, of the body with this index where the role is a body's.
pub async fn person(
    jury: &Jury,
    name: &str,
    role: Role,
    body: usize,
    edition: Option<EditionId>,
) -> Reader {
    let actor = testing::account(&jury.room.store, name).await;
    let grant = Grant {
        role,
        edition,
        body: role.is_of_a_body().then(|| jury.room.bodies[body]),
        seat: None,
    };
    give(jury, &actor, &grant).await;
    entered(jury, name, actor.account.unwrap()).await
}

/// Somebody who has an account, signed in.
pub async fn entered(jury: &Jury, name: &str, account: imtiyaz_domain::AccountId) -> Reader {
    let actor = session::actor(&jury.room.store, account).await.unwrap();
    Reader {
        name: name.to_owned(),
        cookie: jury.enter(&actor).await,
        actor,
    }
}

/// A visitor.
pub fn visitor() -> Reader {
    Reader {
        name: "visitor".to_owned(),
        actor: Actor::visitor(Language::Fr),
        cookie: String::new(),
    }
}

/// A visitor and one person of every role: the leads of the first two bodies, the chair, two
/// members, and the others.
pub async fn everybody(jury: &Jury) -> Vec<Reader> {
    let seat = |index: usize| jury.room.jurors[index].1.account.unwrap();
    let mut readers = vec![visitor()];
    for (name, role, body) in [
        ("lead of the first body", Role::BodyLead, 0),
        ("contributor of the first body", Role::BodyContributor, 0),
        ("approver of the first body", Role::BodyApprover, 0),
        ("lead of the second body", Role::BodyLead, 1),
        ("observer", Role::Observer, 0),
        ("organiser", Role::Organiser, 0),
        ("administrator", Role::Administrator, 0),
        ("auditor", Role::Auditor, 0),
    ] {
        readers.push(person(jury, name, role, body, None).await);
    }
    for (name, index) in [("chair", 0), ("member", 1), ("another member", 2)] {
        readers.push(entered(jury, name, seat(index)).await);
    }
    readers.push(entered(jury, "secretary", jury.room.secretary.account.unwrap()).await);
    readers
}

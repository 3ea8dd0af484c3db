//! Every route × role × relation × phase: what the policy does not allow is not answered with a
//! page, what is secret is a 404, and what may not be done changes nothing.
//!
//! A route is asked with real identifiers (an entry of one's own body, of another, one allotted,
//! one the reader is recused from), so that a page that forgets to ask the policy is found.

use crate::jury::Jury;
use axum::http::{Method, StatusCode};
use imtiyaz_accounts::session;
use imtiyaz_domain::{
    Actor, BodyId, ConflictLevel, EntryId, Grant, Phase, Role, SeatId,
    canonical::sha256_hex,
    policy::{Action, Resource, Verdict, decide},
};
use imtiyaz_store::{
    entity::{assignment, edition, entry, grant_role, interest},
    testing,
};
use imtiyaz_web::{
    route::{Access, MethodSpec, RouteSpec},
    routes::SLICES,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, DbBackend, EntityTrait, FromQueryResult,
    JsonValue, QueryFilter, Statement, sea_query::Expr,
};
use std::collections::{BTreeMap, HashSet};

/// Who asks: the role, the actor as the site sees it, the cookie.
pub(crate) struct Reader {
    name: String,
    actor: Actor,
    cookie: String,
}

/// One thing asked for, as it stands in the database.
#[derive(Clone, Copy)]
pub(crate) struct Thing {
    entry: EntryId,
    body: BodyId,
}

const ROLES: [Role; 10] = [
    Role::BodyLead,
    Role::BodyContributor,
    Role::BodyApprover,
    Role::Juror,
    Role::Chair,
    Role::Observer,
    Role::Secretary,
    Role::Organiser,
    Role::Administrator,
    Role::Auditor,
];

async fn readers(jury: &Jury) -> Vec<Reader> {
    let room = &jury.room;
    let mut readers = vec![Reader {
        name: "visitor".to_owned(),
        actor: Actor::visitor(imtiyaz_domain::Language::Fr),
        cookie: String::new(),
    }];
    for role in ROLES {
        let id = match role {
            Role::Chair => room.jurors[0].1.account,
            Role::Juror => room.jurors[1].1.account,
            Role::Secretary => room.secretary.account,
            _ => {
                let actor = testing::account(&room.store, role.code()).await;
                let grant = Grant {
                    role,
                    edition: None,
                    body: role.is_of_a_body().then(|| room.bodies[0]),
                    seat: None,
                };
                give(jury, &actor, &grant).await;
                actor.account
            }
        };
        let actor = session::actor(&room.store, id.unwrap()).await.unwrap();
        assert!(actor.has_anywhere(role), "{role}");
        let cookie = jury.enter(&actor).await;
        readers.push(Reader {
            name: role.code().to_owned(),
            actor,
            cookie,
        });
    }
    readers
}

pub(crate) async fn give(jury: &Jury, actor: &Actor, grant: &Grant) {
    let uow = jury.room.store.begin(&Actor::system()).await.unwrap();
    grant_role::ActiveModel {
        id: Set(uow.new_id::<imtiyaz_domain::GrantId>().raw()),
        account_id: Set(actor.account.unwrap().raw()),
        role: Set(grant.role.code().to_owned()),
        edition_id: Set(grant.edition.map(Into::into)),
        body_id: Set(grant.body.map(Into::into)),
        seat_id: Set(grant.seat.map(Into::into)),
        granted_at: Set(uow.now().micros()),
        ..Default::default()
    }
    .insert(uow.tx())
    .await
    .unwrap();
    uow.commit().await.unwrap();
}

/// The phase, as a row: the pages, not the gates between phases, are asked here.
pub(crate) async fn stand_in(jury: &Jury, phase: Phase) {
    let uow = jury.room.store.begin(&Actor::system()).await.unwrap();
    edition::Entity::update_many()
        .col_expr(edition::Column::Phase, Expr::value(phase.code()))
        .filter(edition::Column::Id.eq(jury.room.edition.raw()))
        .exec(uow.tx())
        .await
        .unwrap();
    uow.commit().await.unwrap();
}

/// The address with real identifiers.
fn path(route: &RouteSpec, jury: &Jury, thing: Thing) -> String {
    let mut path = String::new();
    let mut rest = route.pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap();
        path.push_str(before);
        match name {
            "lang" => path.push_str("fr"),
            "year" => path.push_str("2019"),
            "entry" => path.push_str(&thing.entry.to_string()),
            "body" => path.push_str(&thing.body.to_string()),
            "seat" => path.push_str(&jury.room.jurors[1].0.to_string()),
            "section" => path.push_str("project"),
            "category" | "prize" | "criterion" | "field" | "key" | "kind" => {
                path.push_str("e-content");
            }
            "token" => path.push_str(&"x".repeat(43)),
            _ => path.push_str("00000000-0000-7000-8000-000000000000"),
        }
        rest = after;
    }
    path + rest
}

/// What the policy says of this reader, this thing and this phase.
fn verdict(
    jury: &Jury,
    reader: &Reader,
    access: Access,
    thing: Option<Thing>,
    phase: Phase,
    allotted: &HashSet<(SeatId, EntryId)>,
    recused: &HashSet<(SeatId, EntryId)>,
) -> Verdict {
    let (Access::Needs(action) | Access::StepUp(action)) = access else {
        return Verdict::Allow;
    };
    if action == Action::ManageOwnAccount && reader.actor.account.is_some() {
        // One's own account is nobody else's.
        return Verdict::Allow;
    }
    let mut resource = Resource::edition(jury.room.edition, phase);
    if let Some(thing) = thing {
        resource = resource.of_body(thing.body);
        if let Some(seat) = reader.actor.seat(jury.room.edition) {
            if allotted.contains(&(seat, thing.entry)) {
                resource = resource.of_seat(seat);
            }
            resource = resource.with_conflict(recused.contains(&(seat, thing.entry)));
        }
    }
    decide(&reader.actor, action, &resource)
}

/// Everything that is written, but sessions' own moments.
pub(crate) async fn everything(jury: &Jury) -> String {
    let store = jury.room.store.read();
    let rows = |sql: String| {
        JsonValue::find_by_statement(Statement::from_string(DbBackend::Sqlite, sql)).all(store)
    };
    let tables = rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name".into())
        .await
        .unwrap();
    let mut whole = String::new();
    for table in &tables {
        let name = table["name"].as_str().unwrap();
        if name == "session" || name == "attempt" {
            continue;
        }
        let found = rows(format!("SELECT * FROM \"{name}\" ORDER BY 1, 2"))
            .await
            .unwrap();
        whole.push_str(&format!("{name}: {found:?}\n"));
    }
    sha256_hex(whole.as_bytes())
}

pub(crate) fn routes() -> Vec<(&'static RouteSpec, &'static MethodSpec)> {
    SLICES
        .iter()
        .flat_map(|slice| slice.routes)
        .flat_map(|route| route.methods.iter().map(move |method| (route, method)))
        .filter(|(route, _)| route.name != "SignOut")
        .collect()
}

#[tokio::test]
async fn every_route_role_relation_and_phase_answers_as_the_policy_says() {
    let jury = Jury::in_screening(&[2, 1]).await;
    let room = &jury.room;
    // The first body owns the first entry; the juror is recused from the second one.
    for juror in 0..room.jurors.len() {
        let own: &[(usize, ConflictLevel)] = if juror == 1 {
            &[(1, ConflictLevel::Conflict)]
        } else {
            &[]
        };
        room.declare(juror, own).await;
    }
    room.start().await;
    let readers = readers(&jury).await;
    let bodies: BTreeMap<EntryId, BodyId> = entry::Entity::find()
        .all(room.store.read())
        .await
        .unwrap()
        .into_iter()
        .map(|row| (EntryId::from(row.id), BodyId::from(row.body_id)))
        .collect();
    let things: Vec<Thing> = room
        .entries
        .iter()
        .map(|entry| Thing {
            entry: *entry,
            body: bodies[entry],
        })
        .collect();
    let pairs = |rows: Vec<(sea_orm::prelude::Uuid, sea_orm::prelude::Uuid)>| {
        rows.into_iter()
            .map(|(seat, entry)| (SeatId::from(seat), EntryId::from(entry)))
            .collect::<HashSet<_>>()
    };
    let allotted = assignment::Entity::find()
        .filter(assignment::Column::EndedAt.is_null())
        .all(room.store.read())
        .await
        .unwrap();
    let allotted = pairs(
        allotted
            .iter()
            .map(|row| (row.seat_id, row.entry_id))
            .collect(),
    );
    let recused = interest::Entity::find()
        .all(room.store.read())
        .await
        .unwrap();
    let recused = pairs(
        recused
            .iter()
            .filter(|row| row.level == ConflictLevel::Conflict.code())
            .map(|row| (row.seat_id, row.entry_id))
            .collect(),
    );
    assert!(!allotted.is_empty() && recused.len() == 1);

    let (mut cells, mut hidden, mut refused, mut early) = (0, 0, 0, 0);
    let mut open = Vec::new();
    let routes = routes();
    for phase in Phase::ALL {
        stand_in(&jury, *phase).await;
        let before = everything(&jury).await;
        for reader in &readers {
            let (cookie, token) = crate::form_token(&jury.router, &reader.cookie).await;
            let token = format!("form-token={token}");
            for (route, method) in &routes {
                let about = route.pattern.contains("{entry}") || route.pattern.contains("{body}");
                let asked: Vec<Option<Thing>> = if about {
                    things.iter().copied().map(Some).collect()
                } else {
                    vec![None]
                };
                for thing in asked {
                    let said = verdict(
                        &jury,
                        reader,
                        method.access,
                        thing,
                        *phase,
                        &allotted,
                        &recused,
                    );
                    let path = path(route, &jury, thing.unwrap_or(things[0]));
                    let get = method.method == "get";
                    if !get && said == Verdict::Allow {
                        // What may be done is the stories' business.
                        continue;
                    }
                    let answer = if get {
                        jury.send(Method::GET, &path, &reader.cookie, "").await
                    } else {
                        jury.send(Method::POST, &path, &cookie, &token).await
                    };
                    cells += 1;
                    let status = answer.status;
                    let what = format!("{} {} {path} in {phase}", reader.name, method.method);
                    assert_ne!(
                        status,
                        StatusCode::INTERNAL_SERVER_ERROR,
                        "{what}: {}",
                        answer.body
                    );
                    if said == Verdict::Allow {
                        continue;
                    }
                    refused += 1;
                    // Whose role allows it in another phase may look at the page of it.
                    let looks = get && said == Verdict::NotNow;
                    early += usize::from(looks && status == StatusCode::OK);
                    if status == StatusCode::OK && !looks {
                        open.push(format!("{what}: {said:?}, yet {status} ({})", route.name));
                    }
                    let gate = !method.access.admits(&reader.actor);
                    if said == Verdict::Hide && thing.is_some() && !gate && get {
                        hidden += 1;
                        if status != StatusCode::NOT_FOUND {
                            open.push(format!("{what}: hidden, yet {status} ({})", route.name));
                        }
                    }
                }
            }
        }
        assert_eq!(
            everything(&jury).await,
            before,
            "in {phase} something was written"
        );
    }
    println!(
        "matrix: {} routes, {} roles, {} phases: {cells} requests, {refused} refused \
         by the policy, {hidden} of them hidden, {early} pages shown before or after their phase",
        routes.len(),
        readers.len(),
        Phase::ALL.len()
    );
    assert!(cells > 5_000 && refused > 2_000 && hidden > 100);
    assert!(
        open.is_empty(),
        "{} doors:\n{}",
        open.len(),
        open.join("\n")
    );
}

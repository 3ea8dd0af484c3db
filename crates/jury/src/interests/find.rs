//! Interests that the platform finds by itself, from bodies and what stands above them, from
//! partners that entries name, from past employment that members declared, and from the domains
//! of e-mail addresses.

use super::write;
use crate::{
    error::JuryError,
    panel::{EntryHead, Panel, Seat},
};
use imtiyaz_domain::{
    Answer, BodyId, ConflictLevel, EntryId, SeatId, Specification, entry::Snapshot,
    jury::InterestGround as Ground, specification::FieldKind,
};
use imtiyaz_language::fold;
use imtiyaz_store::{UnitOfWork, entity};
use sea_orm::{ColumnTrait, DerivePartialModel, EntityTrait, QueryFilter};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What is compared of a seat.
struct Member<'a> {
    seat: &'a Seat,
    /// The institution's names and those of the body the member works for, folded.
    institutions: BTreeSet<String>,
    /// Institutions the member worked for, folded.
    former: BTreeSet<String>,
    domain: Option<String>,
}

/// What is compared of an entry.
struct Candidate<'a> {
    entry: &'a EntryHead,
    /// The body's names, its acronym, and what stands above it, folded.
    names: BTreeSet<String>,
    partners: BTreeSet<String>,
    domain: Option<String>,
}

/// Finds interests and writes those that are graver than what is known. Four queries more than
/// the panel.
pub(crate) async fn find(uow: &mut UnitOfWork, panel: &mut Panel) -> Result<(), JuryError> {
    let bodies = bodies(uow, panel).await?;
    let partners = partners(uow, panel).await?;
    let former = former(uow, panel).await?;
    let mut found = Vec::new();
    {
        let members: Vec<Member<'_>> = panel
            .seats
            .iter()
            .filter(|seat| !seat.ended && seat.holder.is_some())
            .map(|seat| member(seat, &bodies, &former))
            .collect();
        for entry in &panel.entries {
            let candidate = candidate(entry, &bodies, &partners);
            for member in &members {
                let Some(ground) = ground(member, &candidate) else {
                    continue;
                };
                let known = panel.interests.get(&(member.seat.id, entry.id));
                // What is known weighs as much already, or was ruled on.
                let settled = known.is_some_and(|known| {
                    known.level == ConflictLevel::Conflict
                        || known.level == ground.level()
                        || known.ruling.is_some()
                });
                if !settled {
                    found.push((member.seat.id, entry.id, ground));
                }
            }
        }
    }
    for (seat, entry, ground) in found {
        let (level, note) = (ground.level(), ground.code());
        write(uow, panel, seat, entry, level, note, true).await?;
    }
    panel.settle_recusals();
    Ok(())
}

/// The gravest tie between a member and an entry, if there is one.
fn ground(member: &Member<'_>, candidate: &Candidate<'_>) -> Option<Ground> {
    let meet = |one: &BTreeSet<String>, other: &BTreeSet<String>| !one.is_disjoint(other);
    if member.seat.body == Some(candidate.entry.body_id)
        || meet(&member.institutions, &candidate.names)
    {
        return Some(Ground::Institution);
    }
    if meet(&member.institutions, &candidate.partners) {
        return Some(Ground::Partner);
    }
    if meet(&member.former, &candidate.names) || meet(&member.former, &candidate.partners) {
        return Some(Ground::Employment);
    }
    match (&member.domain, &candidate.domain) {
        (Some(one), Some(other)) if same_domain(one, other) => Some(Ground::Domain),
        _ => None,
    }
}

fn folded<'a>(names: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    let names = names.into_iter().map(fold);
    names.filter(|name| !name.is_empty()).collect()
}

fn member<'a>(
    seat: &'a Seat,
    bodies: &BTreeMap<BodyId, BodyRow>,
    former: &BTreeMap<SeatId, BTreeSet<String>>,
) -> Member<'a> {
    let body = seat.body.and_then(|body| bodies.get(&body));
    let of_body = body
        .into_iter()
        .flat_map(|body| [body.name_ar.as_str(), body.name_fr.as_str()]);
    Member {
        institutions: folded(
            [seat.institution.ar.as_str(), seat.institution.fr.as_str()]
                .into_iter()
                .chain(of_body),
        ),
        former: former.get(&seat.id).cloned().unwrap_or_default(),
        domain: seat
            .holder
            .as_ref()
            .and_then(|holder| domain(&holder.email)),
        seat,
    }
}

fn candidate<'a>(
    entry: &'a EntryHead,
    bodies: &BTreeMap<BodyId, BodyRow>,
    partners: &BTreeMap<EntryId, BTreeSet<String>>,
) -> Candidate<'a> {
    let body = bodies.get(&entry.body_id);
    let own = [&entry.body.ar, &entry.body.fr, &entry.parent].map(String::as_str);
    Candidate {
        names: folded(
            own.into_iter()
                .chain(body.map(|body| body.acronym.as_str())),
        ),
        partners: partners.get(&entry.id).cloned().unwrap_or_default(),
        domain: body.and_then(|body| domain(&body.contact_email)),
        entry,
    }
}

/// Second-level names that belong to no one institution.
const SHARED: [&str; 12] = [
    "gov.ma",
    "ac.ma",
    "co.ma",
    "org.ma",
    "net.ma",
    "press.ma",
    "menara.ma",
    "gmail.com",
    "yahoo.com",
    "hotmail.com",
    "outlook.com",
    "icloud.com",
];
/// Providers under many endings.
const PROVIDERS: [&str; 8] = [
    "gmail",
    "yahoo",
    "hotmail",
    "outlook",
    "live",
    "icloud",
    "protonmail",
    "example",
];

/// The domain of an address, when it tells an institution: not a provider's, not a public
/// suffix, not one kept for examples.
fn domain(address: &str) -> Option<String> {
    let (_, domain) = address.rsplit_once('@')?;
    let domain = domain.trim().trim_end_matches('.').to_lowercase();
    let labels: Vec<&str> = domain.split('.').collect();
    let shared = labels.len() < 2
        || SHARED.contains(&domain.as_str())
        || labels.iter().any(|label| PROVIDERS.contains(label))
        || ["test", "invalid", "localhost"].contains(labels.last()?);
    (!shared).then_some(domain)
}

/// One domain, or one below the other.
fn same_domain(one: &str, other: &str) -> bool {
    let below = |long: &str, short: &str| {
        long.strip_suffix(short)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    below(one, other) || below(other, one)
}

#[derive(DerivePartialModel)]
#[sea_orm(entity = "entity::body::Entity")]
struct BodyRow {
    id: Uuid,
    name_ar: String,
    name_fr: String,
    acronym: String,
    contact_email: String,
}

async fn bodies(uow: &UnitOfWork, panel: &Panel) -> Result<BTreeMap<BodyId, BodyRow>, JuryError> {
    let ids: BTreeSet<Uuid> = panel
        .seats
        .iter()
        .filter_map(|seat| seat.body)
        .chain(panel.entries.iter().map(|entry| entry.body_id))
        .map(Into::into)
        .collect();
    let rows = entity::body::Entity::find()
        .filter(entity::body::Column::Id.is_in(ids))
        .into_partial_model::<BodyRow>()
        .all(uow.tx())
        .await?;
    Ok(rows.into_iter().map(|row| (row.id.into(), row)).collect())
}

#[derive(DerivePartialModel)]
#[sea_orm(entity = "entity::entry::Entity")]
struct SnapshotRow {
    id: Uuid,
    snapshot: Option<String>,
}

/// The bodies that entries name as partners; no query where the form does not ask for them.
async fn partners(
    uow: &UnitOfWork,
    panel: &Panel,
) -> Result<BTreeMap<EntryId, BTreeSet<String>>, JuryError> {
    let fields = partner_fields(&panel.edition.specification);
    if fields.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows = entity::entry::Entity::find()
        .filter(entity::entry::Column::EditionId.eq(panel.edition.id.raw()))
        .filter(entity::entry::Column::State.eq("admissible"))
        .into_partial_model::<SnapshotRow>()
        .all(uow.tx())
        .await?;
    let named = rows.into_iter().filter_map(|row| {
        let snapshot: Snapshot = serde_json::from_str(row.snapshot.as_deref()?).ok()?;
        let rows = fields.iter().filter_map(|field| {
            match snapshot
                .answers
                .iter()
                .find(|(id, _)| id.as_str() == *field)?
                .1
            {
                Answer::Rows { rows } => Some(rows),
                _ => None,
            }
        });
        let cells: Vec<&str> = rows.flatten().flatten().map(String::as_str).collect();
        Some((row.id.into(), folded(cells)))
    });
    Ok(named.collect())
}

fn partner_fields(specification: &Specification) -> Vec<&str> {
    let sections = specification.form.sections.iter();
    sections
        .flat_map(|section| &section.fields)
        .filter(|field| matches!(field.kind, FieldKind::Partners))
        .map(|field| field.id.as_str())
        .collect()
}

async fn former(
    uow: &UnitOfWork,
    panel: &Panel,
) -> Result<BTreeMap<SeatId, BTreeSet<String>>, JuryError> {
    let seats = panel.seats.iter().map(|seat| seat.id.raw());
    let rows = entity::employment::Entity::find()
        .filter(entity::employment::Column::SeatId.is_in(seats))
        .all(uow.tx())
        .await?;
    let mut former: BTreeMap<SeatId, BTreeSet<String>> = BTreeMap::new();
    for row in rows {
        let institutions = former.entry(row.seat_id.into()).or_default();
        institutions.insert(row.institution_key);
    }
    Ok(former)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_tells_an_institution_or_nothing() {
        assert_eq!(
            domain("a@Sante.gov.ma"),
            Some("sante.gov.ma".to_owned()),
            "a ministry's own"
        );
        for shared in [
            "a@gov.ma",
            "a@gmail.com",
            "a@yahoo.fr",
            "a@example.ma",
            "a@demo.imtiyaz.example",
            "a@localhost",
            "nobody",
        ] {
            assert_eq!(domain(shared), None, "{shared}");
        }
        assert!(same_domain("casa.sante.gov.ma", "sante.gov.ma"));
        assert!(!same_domain("assante.gov.ma", "sante.gov.ma"));
    }
}

//! A body asks to take part.

use crate::{FieldFault, SubmissionError, error::allow, people};
use imtiyaz_domain::{
    AccountId, Actor, BodyId, BodyStatus, Event, GrantId, Key, LetterKind, Role,
    policy::{Action, Resource, Verdict},
    text,
};
use imtiyaz_store::{
    Store, UnitOfWork,
    entity::{body, grant_role},
    lock,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter,
};
use serde_json::json;

/// What a body says of itself.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Profile {
    /// Its kind: a key of the specifications.
    pub kind: String,
    /// Its official name in Arabic.
    pub name_ar: String,
    /// Its official name in French.
    pub name_fr: String,
    /// Its acronym; may be empty.
    pub acronym: String,
    /// The ministry or body above it; may be empty.
    pub parent: String,
    /// Its region; may be empty.
    pub region: String,
    /// The person the secretariat may write to.
    pub contact_name: String,
    /// Where.
    pub contact_email: String,
}

impl Profile {
    fn cleaned(&self) -> Self {
        Self {
            kind: self.kind.trim().to_owned(),
            name_ar: text::clean_line(&self.name_ar),
            name_fr: text::clean_line(&self.name_fr),
            acronym: text::clean_line(&self.acronym),
            parent: text::clean_line(&self.parent),
            region: text::clean_line(&self.region),
            contact_name: text::clean_line(&self.contact_name),
            contact_email: text::clean_line(&self.contact_email),
        }
    }

    /// What is wrong with it, before anything is looked up.
    #[must_use]
    pub fn faults(&self) -> Vec<FieldFault> {
        const LONGEST: usize = 200;
        let fields = [
            ("name_ar", &self.name_ar, true),
            ("name_fr", &self.name_fr, true),
            ("acronym", &self.acronym, false),
            ("parent", &self.parent, false),
            ("region", &self.region, false),
            ("contact_name", &self.contact_name, true),
            ("contact_email", &self.contact_email, true),
        ];
        let mut faults = Vec::new();
        if Key::new(self.kind.trim()).is_err() {
            faults.push(FieldFault::new("kind", "required"));
        }
        for (field, text, required) in fields {
            if required && text::clean_line(text).is_empty() {
                faults.push(FieldFault::new(field, "required"));
            } else if text::graphemes(text) > LONGEST {
                let limit = i64::try_from(LONGEST).ok();
                faults.push(FieldFault {
                    field,
                    code: "too-long",
                    limit,
                });
            }
        }
        if !self.contact_email.trim().is_empty() && !is_address(self.contact_email.trim()) {
            faults.push(FieldFault::new("contact_email", "not-an-address"));
        }
        faults
    }

    /// The name as search and duplicates compare it.
    fn name_key(&self) -> String {
        imtiyaz_language::fold(&format!("{} {}", self.name_ar, self.name_fr))
    }
}

/// One mailbox: something, an at sign, a host with a dot.
fn is_address(text: &str) -> bool {
    text.split_once('@').is_some_and(|(local, host)| {
        !local.is_empty()
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
            && text
                .chars()
                .all(|c| c.is_ascii_graphic() && !matches!(c, '<' | '>' | ',' | ';' | '"'))
            && text.matches('@').count() == 1
    })
}

/// Registers a body; the actor becomes its lead. It may draft at once, and submit once the
/// secretariat has verified it.
///
/// `invented` marks a body of a demonstration.
///
/// # Errors
/// [`SubmissionError::Invalid`] with every fault; `name_ar: body-known` when a body of this name
/// is there already.
pub async fn register(
    store: &Store,
    actor: &Actor,
    profile: &Profile,
    invented: bool,
) -> Result<BodyId, SubmissionError> {
    let faults = profile.faults();
    if !faults.is_empty() {
        return Err(SubmissionError::Invalid(faults));
    }
    let profile = profile.cleaned();
    let mut uow = store.begin(actor).await?;
    allow(actor, Action::RegisterBody, &Resource::PLATFORM)?;
    let account = actor
        .account
        .ok_or(SubmissionError::Refused(Verdict::Deny))?;
    let id = write(&mut uow, account, profile, invented).await?;
    uow.commit().await?;
    Ok(id)
}

/// [`register`] inside a unit of work that does more: where the lead's account is made with it.
///
/// # Errors
/// As [`register`].
pub async fn register_within(
    uow: &mut UnitOfWork,
    account: AccountId,
    profile: &Profile,
    invented: bool,
) -> Result<BodyId, SubmissionError> {
    let faults = profile.faults();
    if !faults.is_empty() {
        return Err(SubmissionError::Invalid(faults));
    }
    allow(uow.actor(), Action::RegisterBody, &Resource::PLATFORM)?;
    write(uow, account, profile.cleaned(), invented).await
}

async fn write(
    uow: &mut UnitOfWork,
    account: AccountId,
    profile: Profile,
    invented: bool,
) -> Result<BodyId, SubmissionError> {
    let same = body::Entity::find()
        .filter(body::Column::NameKey.eq(profile.name_key()))
        .filter(body::Column::Status.ne(BodyStatus::Refused.code()))
        .count(uow.tx())
        .await?;
    if same > 0 {
        return Err(SubmissionError::field("name_ar", "body-known"));
    }
    let id: BodyId = uow.new_id();
    let now = uow.now().micros();
    let row = body::ActiveModel {
        id: Set(id.raw()),
        kind: Set(profile.kind.clone()),
        name_key: Set(profile.name_key()),
        name_ar: Set(profile.name_ar),
        name_fr: Set(profile.name_fr),
        acronym: Set(profile.acronym),
        parent: Set(profile.parent),
        region: Set(profile.region),
        contact_name: Set(profile.contact_name),
        contact_email: Set(profile.contact_email),
        status: Set(BodyStatus::Pending.code().to_owned()),
        reason: Set(String::new()),
        invented: Set(invented),
        registered_by: Set(Some(account.raw())),
        created_at: Set(now),
        version: Set(1),
        ..Default::default()
    }
    .insert(uow.tx())
    .await?;
    grant_role::ActiveModel {
        id: Set(uow.new_id::<GrantId>().raw()),
        account_id: Set(account.raw()),
        role: Set(Role::BodyLead.code().to_owned()),
        body_id: Set(Some(id.raw())),
        granted_at: Set(now),
        granted_by: Set(Some(account.raw())),
        ..Default::default()
    }
    .insert(uow.tx())
    .await?;
    let recipients = people::leads(uow, &row).await?;
    people::notify_all(
        uow,
        &format!("body-registered:{id}"),
        recipients,
        LetterKind::BodyRegistered,
        |language| json!({"body": name(&row, language)}),
    );
    uow.record(
        Event::new("body.registered", id).with(json!({"kind": row.kind, "name": row.name_ar})),
    );
    Ok(id)
}

/// Changes a body's profile. A refused body is looked at again.
///
/// # Errors
/// [`SubmissionError::Invalid`]; [`SubmissionError::Stale`] when somebody else changed it since
/// version `seen`; [`SubmissionError::Refused`].
pub async fn update_profile(
    store: &Store,
    actor: &Actor,
    id: BodyId,
    seen: i32,
    profile: &Profile,
) -> Result<(), SubmissionError> {
    let faults = profile.faults();
    if !faults.is_empty() {
        return Err(SubmissionError::Invalid(faults));
    }
    let profile = profile.cleaned();
    let mut uow = store.begin(actor).await?;
    let row = lock::body(&uow, &id)
        .await?
        .ok_or(SubmissionError::NotFound)?;
    allow(actor, Action::ManageBody, &Resource::PLATFORM.of_body(id))?;
    if row.version != seen {
        return Err(SubmissionError::field("name_ar", "stale"));
    }
    let status = match BodyStatus::from_code(&row.status) {
        Some(BodyStatus::Refused) => BodyStatus::Pending.code().to_owned(),
        // What the secretariat verified is who the body is: another name is looked at again.
        Some(BodyStatus::Verified)
            if row.name_ar != profile.name_ar
                || row.name_fr != profile.name_fr
                || row.kind != profile.kind =>
        {
            BodyStatus::Pending.code().to_owned()
        }
        _ => row.status.clone(),
    };
    let version = row.version;
    let mut row: body::ActiveModel = row.into();
    row.kind = Set(profile.kind.clone());
    row.name_key = Set(profile.name_key());
    row.name_ar = Set(profile.name_ar);
    row.name_fr = Set(profile.name_fr);
    row.acronym = Set(profile.acronym);
    row.parent = Set(profile.parent);
    row.region = Set(profile.region);
    row.contact_name = Set(profile.contact_name);
    row.contact_email = Set(profile.contact_email);
    row.status = Set(status.clone());
    row.version = Set(version + 1);
    row.update(uow.tx()).await?;
    uow.record(Event::new("body.changed", id).with(json!({"status": status})));
    Ok(uow.commit().await?)
}

/// A body's name in a language, or the nearest there is.
pub(crate) fn name(row: &body::Model, language: imtiyaz_domain::Language) -> String {
    imtiyaz_domain::Localized::new(&row.name_ar, &row.name_fr)
        .get(language)
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn addresses_are_one_mailbox() {
        assert!(is_address("contact@agence.example.ma"));
        for wrong in [
            "",
            "a",
            "a@b",
            "@b.ma",
            "a@.ma",
            "a b@c.ma",
            "a@b.ma,c@d.ma",
            "a@b@c.ma",
            "é@b.ma",
            "a@b.ma\n",
        ] {
            assert!(!is_address(wrong), "{wrong}");
        }
    }
}

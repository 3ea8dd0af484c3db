//! The stage: the store on the story's clock, and the people who act on it.

use super::fixtures::{self, Fixtures, Person};
use crate::cli::DataArgs;
use anyhow::Context as _;
use imtiyaz_accounts::{
    Accounts, AccountsSettings,
    account::{self, NewAccount},
    session,
};
use imtiyaz_domain::{AccountId, Actor, EditionId, Grant, Language, Role, Stamp, specification};
use imtiyaz_store::{EditionFile, ManualClock, SeededEntropy, Store, entity::audit_event};
use sea_orm::{EntityTrait, QueryOrder};
use std::sync::Arc;

/// Everything a scene needs.
pub struct Stage {
    /// The store.
    pub store: Store,
    /// The accounts room.
    pub accounts: Accounts,
    /// People and entries.
    pub fixtures: Fixtures,
    clock: Arc<ManualClock>,
}

impl Stage {
    /// Opens the data folder on the story's clock, which stands where the last event left it.
    pub async fn open(data: &DataArgs) -> anyhow::Result<Self> {
        let clock = Arc::new(ManualClock::new(Stamp::from_micros(0)));
        let mut settings = crate::open::settings(data)?.with_artificial_time();
        // The story's files are made by this very program; a process for each would only take time.
        settings.checks.program = None;
        // A first look finds the last event: it seeds the inventions, so that none comes twice.
        let looking = crate::open::store_on(
            settings.clone(),
            clock.clone(),
            Arc::new(SeededEntropy::new(0)),
        )
        .await?;
        looking.migrate().await?;
        let last = audit_event::Entity::find()
            .order_by_desc(audit_event::Column::Seq)
            .one(looking.read())
            .await?;
        looking.close().await?;
        // The story begins a month before its first call.
        let opening = specification::read(fixtures::SPECIFICATION)
            .map_err(|faults| {
                anyhow::anyhow!("{} faults in the shipped specification", faults.len())
            })?
            .calendar
            .call_opens
            .plus_seconds(-30 * 86_400);
        let (seed, at) = last.map_or((0, opening.micros()), |event| (event.seq, event.at));
        clock.set(Stamp::from_micros(at));
        let entropy = Arc::new(SeededEntropy::new(2019 + u64::try_from(seed).unwrap_or(0)));
        let store = crate::open::store_on(settings, clock.clone(), entropy).await?;
        let accounts = Accounts::new(
            AccountsSettings::with_key(crate::site::key(&data.data)?).for_demonstration(),
        );
        Ok(Self {
            store,
            accounts,
            fixtures: fixtures::read()?,
            clock,
        })
    }

    /// Moves the story's clock forward to `at`; never back.
    pub fn reach(&self, at: Stamp) {
        if at > self.store.now() {
            self.clock.set(at);
        }
    }

    /// A moment later.
    pub fn moment(&self) {
        self.clock.advance(97);
    }

    /// The edition of a year.
    pub async fn edition(&self, year: i16) -> anyhow::Result<Option<EditionFile>> {
        Ok(self.store.edition_by_year(year).await?)
    }

    /// Creates an invented person's account, or finds it.
    pub async fn person(
        &self,
        email: &str,
        name: &str,
        language: Language,
        grant: Option<Grant>,
    ) -> anyhow::Result<AccountId> {
        if let Some(id) = account::by_address(&self.store, email).await? {
            return Ok(id);
        }
        let mut new = NewAccount::new(email, name, language).invented();
        if let Some(grant) = grant {
            new = new.with_grant(grant);
        }
        let created = account::create(&self.accounts, &self.store, &Actor::system(), new).await;
        created.with_context(|| format!("the account of {email} is not created"))
    }

    /// A person as of now, with the roles held now.
    pub async fn actor(&self, account: AccountId) -> anyhow::Result<Actor> {
        Ok(session::actor(&self.store, account).await?)
    }

    /// The `nth` person of a role, counted from 0, with a role that holds in every edition.
    pub async fn official(&self, role: Role, nth: usize) -> anyhow::Result<Actor> {
        let person = self
            .fixtures
            .people
            .iter()
            .filter(|person| person.role == role)
            .nth(nth);
        let person = person.with_context(|| format!("no {role} in the demonstration"))?;
        let grant = Grant {
            role,
            edition: None,
            body: None,
            seat: None,
        };
        let id = self
            .person(&person.email, name_of(person), person.language, Some(grant))
            .await?;
        self.actor(id).await
    }

    /// The people of the jury in the order of their seats, with the roles held now.
    pub async fn jury(&self) -> anyhow::Result<Vec<(usize, Language, Actor)>> {
        let mut jury = Vec::new();
        for person in &self.fixtures.people {
            if let Some(seat) = person.seat_index {
                let id = self
                    .person(&person.email, name_of(person), person.language, None)
                    .await?;
                jury.push((seat, person.language, self.actor(id).await?));
            }
        }
        jury.sort_by_key(|(seat, ..)| *seat);
        Ok(jury)
    }
}

/// The name in the language the person reads.
pub fn name_of(person: &Person) -> &str {
    person.name.get(person.language)
}

/// The identifier of an edition that must be there.
pub fn id_of(file: Option<EditionFile>) -> anyhow::Result<EditionId> {
    file.map(|file| file.id)
        .context("the edition of the demonstration is missing; start over with --fresh")
}

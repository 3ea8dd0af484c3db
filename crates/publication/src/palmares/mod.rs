//! Everything the public may read, in memory: the archive and the editions of the platform as
//! one list, the bodies' histories, search and statistics over them.
//!
//! What is not released is not in here, so that no page can show it by mistake. An edition that
//! is being run on the platform also hides the archive's edition of the same year: its results
//! are not public before its own release.

mod bodies;
mod search;
mod statistics;

pub use bodies::{BodyHistory, Participated};
pub use search::{Hit, HitKind};
pub use statistics::{Figures, YearCount};

use crate::{Archive, ArchiveEdition, PublicationError};
use imtiyaz_domain::{
    EditionId, Key, Language, Localized, Phase, Specification, Stamp,
    results::{EditionResults, Laureate, PrizeGroup, PrizeResult, PublicRecord},
};
use imtiyaz_language::fold;
use imtiyaz_store::{
    Store,
    entity::{edition, edition_key, publication, specification},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::{collections::BTreeMap, fmt::Write as _, sync::Arc};

/// The palmarès of every edition, ready to read.
#[derive(Clone, Debug)]
pub struct Palmares {
    /// The editions with public results, newest first; sister awards among them.
    pub editions: Vec<PublicEdition>,
    /// The editions of the platform that are announced, newest first; with or without results.
    pub running: Vec<RunningEdition>,
    bodies: Vec<BodyHistory>,
    index: Vec<search::Indexed>,
}

/// An edition whose results are public.
#[derive(Clone, Debug)]
pub struct PublicEdition {
    /// Its results; bodies carry the keys of the register.
    pub results: EditionResults,
    /// Jury, entries and counts, for an edition run on the platform.
    pub record: Option<PublicRecord>,
    /// Sources and doubts, for an edition from the archive.
    pub archive: Option<ArchiveEdition>,
    /// When the results were released on the platform.
    pub published_at: Option<Stamp>,
}

/// An edition of the platform that is announced.
#[derive(Clone, Debug)]
pub struct RunningEdition {
    /// Which one.
    pub id: EditionId,
    /// Its phase.
    pub phase: Phase,
    /// Since when.
    pub phase_since: Stamp,
    /// When the call closes, extensions counted.
    pub closes_at: Stamp,
    /// Its specification.
    pub specification: Arc<Specification>,
    /// The specification's fingerprint.
    pub fingerprint: String,
    /// The key that signs its checkpoints and its bundle, hexadecimal.
    pub public_key: Option<String>,
}

/// A laureate where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Placed<'a> {
    /// The edition.
    pub edition: &'a PublicEdition,
    /// The category.
    pub group: &'a PrizeGroup,
    /// The prize.
    pub prize: &'a PrizeResult,
    /// The laureate.
    pub laureate: &'a Laureate,
    /// Its number among the laureates of the same category and tier, from 1.
    pub ordinal: usize,
}

impl Placed<'_> {
    /// Its name in addresses: `mobile-excellence`, `e-procedures-encouragement-2`.
    #[must_use]
    pub fn slug(&self) -> String {
        let category = self.group.category.as_ref().map_or("edition", Key::as_str);
        let tier = self.prize.tier;
        if self.ordinal == 1 {
            format!("{category}-{tier}")
        } else {
            format!("{category}-{tier}-{}", self.ordinal)
        }
    }
}

impl PublicEdition {
    /// Its laureates in the order of the results.
    pub fn laureates(&self) -> impl Iterator<Item = Placed<'_>> {
        let mut seen: BTreeMap<(Option<&Key>, _), usize> = BTreeMap::new();
        self.results.groups.iter().flat_map(move |group| {
            let mut placed = Vec::new();
            for prize in &group.prizes {
                for laureate in &prize.laureates {
                    let ordinal = seen
                        .entry((group.category.as_ref(), prize.tier))
                        .or_insert(0);
                    *ordinal += 1;
                    placed.push(Placed {
                        edition: self,
                        group,
                        prize,
                        laureate,
                        ordinal: *ordinal,
                    });
                }
            }
            placed
        })
    }

    /// Whether it is an award kept beside this one.
    #[must_use]
    pub fn is_sister(&self) -> bool {
        self.archive.as_ref().is_some_and(|archive| archive.sister)
    }
}

impl Palmares {
    /// Reads everything. Four queries.
    ///
    /// # Errors
    /// [`PublicationError`] when the database cannot be read.
    pub async fn load(store: &Store, archive: &Archive) -> Result<Self, PublicationError> {
        let rows = edition::Entity::find()
            .order_by_desc(edition::Column::Year)
            .all(store.read())
            .await?;
        let ids: Vec<_> = rows.iter().map(|row| row.specification_id).collect();
        let specifications: BTreeMap<_, _> = specification::Entity::find()
            .filter(specification::Column::Id.is_in(ids))
            .all(store.read())
            .await?
            .into_iter()
            .map(|row| (row.id, row))
            .collect();
        let released: BTreeMap<_, _> = publication::Entity::find()
            .filter(publication::Column::ReleasedAt.is_not_null())
            .all(store.read())
            .await?
            .into_iter()
            .map(|row| (row.edition_id, row))
            .collect();
        let keys: BTreeMap<_, _> = edition_key::Entity::find()
            .all(store.read())
            .await?
            .into_iter()
            .map(|row| (row.edition_id, row.public_key))
            .collect();
        let mut running = Vec::new();
        let mut editions = Vec::new();
        let mut taken = Vec::new();
        for row in &rows {
            let Some(phase) = Phase::from_code(&row.phase) else {
                return Err(unreadable("edition.phase", row.id));
            };
            if phase == Phase::Cancelled {
                continue;
            }
            taken.push(row.year);
            if phase.results_are_public()
                && let Some(kept) = released.get(&row.id)
            {
                let record: PublicRecord = serde_json::from_str(&kept.results)
                    .map_err(|_| unreadable("publication.results", kept.id))?;
                editions.push(PublicEdition {
                    results: record.results.clone(),
                    record: Some(record),
                    archive: None,
                    published_at: kept.released_at.map(Stamp::from_micros),
                });
            }
            if phase.is_announced()
                && let Some(kept) = specifications.get(&row.specification_id)
            {
                let read = imtiyaz_domain::specification::read(&kept.source)
                    .map_err(|_| unreadable("specification.source", kept.id))?;
                running.push(RunningEdition {
                    id: row.id.into(),
                    phase,
                    phase_since: Stamp::from_micros(row.phase_since),
                    closes_at: Stamp::from_micros(row.call_closes_at),
                    specification: Arc::new(read),
                    fingerprint: kept.fingerprint.clone(),
                    public_key: keys.get(&row.id).cloned(),
                });
            }
        }
        let known = archive
            .editions
            .iter()
            .filter(|known| !taken.contains(&i32::from(known.results.year)));
        editions.extend(known.map(|known| PublicEdition {
            results: known.results.clone(),
            record: None,
            archive: Some(known.clone()),
            published_at: None,
        }));
        Ok(Self::of(editions, running))
    }

    /// Puts editions together: orders them, joins bodies, builds the index.
    #[must_use]
    pub fn of(mut editions: Vec<PublicEdition>, running: Vec<RunningEdition>) -> Self {
        editions.sort_by_key(|edition| std::cmp::Reverse(edition.results.year));
        bodies::join(&mut editions);
        let bodies = bodies::histories(&editions);
        let index = search::index(&editions);
        Self {
            editions,
            running,
            bodies,
            index,
        }
    }

    /// A short text that changes whenever what the public may read changes. One query.
    ///
    /// # Errors
    /// [`PublicationError`] when the database cannot be read.
    pub async fn freshness(store: &Store) -> Result<String, PublicationError> {
        let rows: Vec<(i32, String, i32, i64)> = edition::Entity::find()
            .select_only()
            .column(edition::Column::Year)
            .column(edition::Column::Phase)
            .column(edition::Column::Version)
            .column(edition::Column::CallClosesAt)
            .order_by_asc(edition::Column::Year)
            .into_tuple()
            .all(store.read())
            .await?;
        Ok(rows.iter().fold(String::new(), |mut text, row| {
            let _ = write!(text, "{}:{}:{}:{};", row.0, row.1, row.2, row.3);
            text
        }))
    }

    /// The edition of this year, if its results are public.
    #[must_use]
    pub fn edition(&self, year: i16) -> Option<&PublicEdition> {
        self.editions.iter().find(|e| e.results.year == year)
    }

    /// The announced edition of this year on the platform.
    #[must_use]
    pub fn running(&self, year: i16) -> Option<&RunningEdition> {
        self.running.iter().find(|e| e.specification.year == year)
    }

    /// Whether this edition is of another award than the one the archive keeps.
    #[must_use]
    pub fn is_of_another_award(&self, edition: &RunningEdition) -> bool {
        let name = |award: &Localized| fold(award.get(Language::Ar));
        self.editions
            .iter()
            .find(|known| known.archive.is_some() && !known.is_sister())
            .is_some_and(|own| name(&own.results.award) != name(&edition.specification.award))
    }

    /// The editions that are under way: of the award that the archive keeps first, then of other
    /// awards run here beside it; the newest first among each.
    #[must_use]
    pub fn under_way(&self) -> Vec<&RunningEdition> {
        let mut found: Vec<_> = self
            .running
            .iter()
            .filter(|e| !matches!(e.phase, Phase::Archived | Phase::Cancelled))
            .collect();
        found.sort_by_key(|edition| self.is_of_another_award(edition));
        found
    }

    /// The edition under way that the home page opens with.
    #[must_use]
    pub fn current(&self) -> Option<&RunningEdition> {
        self.under_way().into_iter().next()
    }

    /// A laureate by edition and slug.
    #[must_use]
    pub fn laureate(&self, year: i16, slug: &str) -> Option<Placed<'_>> {
        self.edition(year)?
            .laureates()
            .find(|placed| placed.slug() == slug)
    }

    /// Every body with public prizes or entries, most prizes first.
    #[must_use]
    pub fn bodies(&self) -> &[BodyHistory] {
        &self.bodies
    }

    /// A body by its key in the register.
    #[must_use]
    pub fn body(&self, key: &str) -> Option<&BodyHistory> {
        self.bodies.iter().find(|body| body.key == *key)
    }

    /// Laureates, projects and published entries that hold every word of the query, whatever
    /// the spelling (see [`imtiyaz_language::fold`]); newest first, laureates before entries.
    #[must_use]
    pub fn search(&self, query: &str) -> Vec<Hit<'_>> {
        search::search(self, query)
    }

    /// The figures of the statistics page.
    #[must_use]
    pub fn figures(&self) -> Figures {
        statistics::figures(self)
    }
}

fn unreadable(what: &'static str, row: impl std::fmt::Display) -> PublicationError {
    PublicationError::Unreadable {
        what,
        row: row.to_string(),
    }
}

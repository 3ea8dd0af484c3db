//! Reads what the jury decided into the shape the public reads.

use crate::PublicationError;
use imtiyaz_domain::{
    Answer, Answers, EntryState, Key, Localized, Outcome, Reference, Specification, Stamp,
    edition::Obstacle,
    jury::SeatDuty,
    results::{
        CatalogueEntry, EditionResults, JurySeat, Laureate, Participation, PrizeGroup, PrizeResult,
        PublicRecord,
    },
    specification::{FieldKind, PrizeRule, Visibility},
};
use imtiyaz_store::entity::{body, decision, edition, entry, ranking, seat, specification};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The rows the results are made of: five queries, however many entries there are.
pub(crate) struct Rows {
    specification: Specification,
    fingerprint: String,
    entries: Vec<(entry::Model, body::Model)>,
    decisions: Vec<decision::Model>,
    seats: Vec<seat::Model>,
    scores: BTreeMap<String, String>,
}

/// Loads the rows of an edition.
pub(crate) async fn load(
    connection: &impl ConnectionTrait,
    edition: &edition::Model,
) -> Result<Rows, PublicationError> {
    let kept = specification::Entity::find_by_id(edition.specification_id)
        .one(connection)
        .await?
        .ok_or_else(|| unreadable("edition.specification_id", edition.id))?;
    let specification = imtiyaz_domain::specification::read(&kept.source)
        .map_err(|_| unreadable("specification.source", kept.id))?;
    let entries = entry::Entity::find()
        .find_also_related(body::Entity)
        .filter(entry::Column::EditionId.eq(edition.id))
        .filter(entry::Column::Number.is_not_null())
        .order_by_asc(entry::Column::Number)
        .all(connection)
        .await?
        .into_iter()
        .filter_map(|(entry, body)| Some((entry, body?)))
        .collect();
    let decisions = decision::Entity::find()
        .filter(decision::Column::EditionId.eq(edition.id))
        .order_by_asc(decision::Column::DecidedAt)
        .all(connection)
        .await?;
    let seats = seat::Entity::find()
        .filter(seat::Column::EditionId.eq(edition.id))
        .filter(seat::Column::EndedAt.is_null())
        .order_by_asc(seat::Column::Ordinal)
        .all(connection)
        .await?;
    let scores = if specification.publication.scores {
        published_scores(connection, edition.id).await?
    } else {
        BTreeMap::new()
    };
    Ok(Rows {
        specification,
        fingerprint: kept.fingerprint,
        entries,
        decisions,
        seats,
        scores,
    })
}

/// The published score of every ranked entry by reference, from the rankings that were kept.
async fn published_scores(
    connection: &impl ConnectionTrait,
    edition: Uuid,
) -> Result<BTreeMap<String, String>, PublicationError> {
    let kept = ranking::Entity::find()
        .filter(ranking::Column::EditionId.eq(edition))
        .order_by_asc(ranking::Column::ComputedAt)
        .all(connection)
        .await?;
    let mut scores = BTreeMap::new();
    for row in kept {
        let report: serde_json::Value =
            serde_json::from_str(&row.result).map_err(|_| unreadable("ranking.result", row.id))?;
        for ranked in report["entries"].as_array().into_iter().flatten() {
            let names = (ranked["entry"].as_str(), ranked["published"].as_str());
            if let (Some(reference), Some(score)) = names {
                scores.insert(reference.to_owned(), score.replace('.', ","));
            }
        }
    }
    Ok(scores)
}

fn unreadable(what: &'static str, row: Uuid) -> PublicationError {
    PublicationError::Unreadable {
        what,
        row: row.to_string(),
    }
}

impl Rows {
    /// The specification in force.
    pub(crate) const fn specification(&self) -> &Specification {
        &self.specification
    }

    /// The entries with a public number, and their bodies.
    pub(crate) fn entries(&self) -> &[(entry::Model, body::Model)] {
        &self.entries
    }

    /// The entries that were taken out of the competition, by reference.
    pub(crate) fn excluded(&self) -> Vec<String> {
        self.entries
            .iter()
            .filter(|(entry, _)| entry.state == EntryState::Disqualified.code())
            .filter_map(|(entry, _)| Some(self.reference(entry)?.to_string()))
            .collect()
    }

    /// Everything the public may know, or the prizes that lack a decision.
    pub(crate) fn record(&self) -> Result<PublicRecord, Vec<Obstacle>> {
        let mut undecided = Vec::new();
        let mut groups: Vec<PrizeGroup> = Vec::new();
        for category in &self.specification.categories {
            groups.push(self.group(Some((&category.id, &category.name)), &mut undecided));
        }
        groups.push(self.group(None, &mut undecided));
        groups.retain(|group| !group.prizes.is_empty());
        if !undecided.is_empty() {
            return Err(vec![Obstacle {
                code: "prizes-undecided",
                count: undecided.len(),
                items: undecided,
            }]);
        }
        let competing = self.competing().count();
        let specification = &self.specification;
        Ok(PublicRecord {
            results: EditionResults {
                number: Some(specification.number),
                year: specification.year,
                award: specification.award.clone(),
                organiser: specification.organiser.clone(),
                ceremony: Some(day(specification.calendar.announcement)),
                place: Localized::default(),
                entries: u32::try_from(competing).ok(),
                groups,
                gaps: Vec::new(),
                remarks: Vec::new(),
                sources: Vec::new(),
                demonstration: self.entries.iter().any(|(e, b)| e.invented || b.invented)
                    || self.seats.iter().any(|seat| seat.invented),
            },
            jury: self.jury(),
            entries: self.catalogue(),
            participation: self.participation(),
            fingerprint: self.fingerprint.clone(),
        })
    }

    fn group(
        &self,
        category: Option<(&Key, &Localized)>,
        undecided: &mut Vec<String>,
    ) -> PrizeGroup {
        let key = category.map(|(key, _)| key);
        let mut prizes = Vec::new();
        for rule in self.specification.prizes_of(key.map(Key::as_str)) {
            match self.decision(key, rule) {
                Some(decision) => prizes.extend(self.prize(rule, decision)),
                // A jury or grand prize that nobody proposed is not used this year.
                None if rule.rank.is_none() => {}
                None => undecided.push(key.map_or_else(
                    || rule.id.to_string(),
                    |category| format!("{category}/{}", rule.id),
                )),
            }
        }
        PrizeGroup {
            category: key.cloned(),
            name: category.map(|(_, name)| name.clone()).unwrap_or_default(),
            prizes,
        }
    }

    /// The last decision on a prize: a later one replaces an earlier one.
    fn decision(&self, category: Option<&Key>, rule: &PrizeRule) -> Option<&decision::Model> {
        let category = category.map_or("", Key::as_str);
        self.decisions
            .iter()
            .rfind(|row| row.category == category && rule.id == row.prize.as_str())
    }

    /// `None` for a jury or grand prize that the jury chose not to use: it is not announced.
    fn prize(&self, rule: &PrizeRule, row: &decision::Model) -> Option<PrizeResult> {
        let outcome = Outcome::from_code(&row.outcome)?;
        if outcome == Outcome::NotUsed {
            return None;
        }
        let reason = Localized::new(&row.reason_ar, &row.reason_fr);
        let ids: Vec<Uuid> = serde_json::from_str(&row.entries).unwrap_or_default();
        // What is said of a prize given to one entry is said of that entry.
        let alone = outcome == Outcome::Awarded;
        let laureates = ids
            .iter()
            .filter_map(|id| self.entries.iter().find(|(entry, _)| entry.id == *id))
            .map(|(entry, body)| self.laureate(entry, body, if alone { &reason } else { &EMPTY }))
            .collect();
        Some(PrizeResult {
            tier: rule.tier,
            name: rule.name.clone(),
            outcome,
            reason: if alone { Localized::default() } else { reason },
            laureates,
            source: None,
        })
    }

    fn laureate(&self, entry: &entry::Model, body: &body::Model, citation: &Localized) -> Laureate {
        let answers: Answers = serde_json::from_str(&entry.answers).unwrap_or_default();
        Laureate {
            body_keys: vec![body_key(body.id)],
            body: Localized::new(&body.name_ar, &body.name_fr),
            body_kind: self.specification.body_kind_name(&body.kind),
            project: Localized::new(&entry.title_ar, &entry.title_fr),
            reference: self.reference(entry),
            citation: citation.clone(),
            summary: self.summary(&answers),
            team: self.team(&answers),
            score: self
                .reference(entry)
                .and_then(|reference| self.scores.get(&reference.to_string()).cloned()),
            source: None,
            invented: entry.invented || body.invented,
        }
    }

    fn reference(&self, entry: &entry::Model) -> Option<Reference> {
        Some(Reference {
            year: self.specification.year,
            number: u32::try_from(entry.number?).ok()?,
        })
    }

    /// The first public text of the form is the project's summary.
    fn summary(&self, answers: &Answers) -> Localized {
        let public = self
            .public_fields(|kind| matches!(kind, FieldKind::LongText | FieldKind::BilingualText));
        public
            .filter_map(|field| answers.get(field))
            .find_map(|answer| match answer {
                Answer::Bilingual { ar, fr } => Some(Localized::new(ar, fr)),
                Answer::Text { text } if !text.is_empty() => Some(in_its_language(text)),
                _ => None,
            })
            .unwrap_or_default()
    }

    /// The people to be credited, where the form asks for them publicly.
    fn team(&self, answers: &Answers) -> Vec<String> {
        self.public_fields(|kind| matches!(kind, FieldKind::Team))
            .filter_map(|field| answers.get(field))
            .flat_map(|answer| match answer {
                Answer::Rows { rows } => rows.as_slice(),
                _ => &[],
            })
            .map(|row| {
                let parts: Vec<&str> = row.iter().map(String::as_str).collect();
                parts
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join(" — ")
            })
            .filter(|line| !line.is_empty())
            .collect()
    }

    fn public_fields(&self, wanted: impl Fn(&FieldKind) -> bool) -> impl Iterator<Item = &Key> {
        self.specification
            .form
            .sections
            .iter()
            .flat_map(|section| &section.fields)
            .filter(move |field| field.visibility == Visibility::Public && wanted(&field.kind))
            .map(|field| &field.id)
    }

    /// Entries that took part: submitted and not withdrawn.
    fn competing(&self) -> impl Iterator<Item = &(entry::Model, body::Model)> {
        self.entries.iter().filter(|(entry, _)| {
            !matches!(
                EntryState::from_code(&entry.state),
                None | Some(EntryState::Draft | EntryState::Withdrawn)
            )
        })
    }

    /// Admissible entries only: nobody is named for having been turned away.
    fn catalogue(&self) -> Vec<CatalogueEntry> {
        self.competing()
            .filter(|(entry, _)| entry.state == EntryState::Admissible.code())
            .filter_map(|(entry, body)| {
                let answers: Answers = serde_json::from_str(&entry.answers).unwrap_or_default();
                let category = self.specification.category(&entry.category)?;
                Some(CatalogueEntry {
                    reference: self.reference(entry)?,
                    category: category.id.clone(),
                    category_name: category.name.clone(),
                    body: Localized::new(&body.name_ar, &body.name_fr),
                    body_key: body_key(body.id),
                    body_kind: self.specification.body_kind_name(&body.kind),
                    project: Localized::new(&entry.title_ar, &entry.title_fr),
                    summary: self.summary(&answers),
                    invented: entry.invented || body.invented,
                })
            })
            .collect()
    }

    fn jury(&self) -> Vec<JurySeat> {
        if !self.specification.publication.jury {
            return Vec::new();
        }
        self.seats
            .iter()
            .filter(|seat| seat.account_id.is_some())
            .map(|seat| JurySeat {
                institution: Localized::new(&seat.institution_ar, &seat.institution_fr),
                college: self
                    .specification
                    .college(&seat.college)
                    .map(|college| college.name.clone())
                    .unwrap_or_default(),
                duty: SeatDuty::from_code(&seat.duty).unwrap_or(SeatDuty::Member),
                invented: seat.invented,
            })
            .collect()
    }

    fn participation(&self) -> Participation {
        let count = |wanted: &dyn Fn(&entry::Model, &body::Model) -> bool| {
            let found = self.competing().filter(|(e, b)| wanted(e, b)).count();
            u32::try_from(found).unwrap_or(u32::MAX)
        };
        let bodies: BTreeSet<Uuid> = self.competing().map(|(_, body)| body.id).collect();
        Participation {
            submitted: count(&|_, _| true),
            admissible: count(&|entry, _| entry.state == EntryState::Admissible.code()),
            bodies: u32::try_from(bodies.len()).unwrap_or(u32::MAX),
            by_category: self
                .specification
                .categories
                .iter()
                .map(|c| (c.name.clone(), count(&|e, _| c.id == e.category.as_str())))
                .collect(),
            by_kind: self
                .specification
                .eligibility
                .body_kinds
                .iter()
                .map(|kind| {
                    let of_kind = count(&|_, body| kind.id == body.kind.as_str());
                    (kind.name.clone(), of_kind)
                })
                .collect(),
        }
    }
}

static EMPTY: Localized = Localized {
    ar: String::new(),
    fr: String::new(),
    en: None,
    zgh: None,
};

/// The register key of a body of the platform.
fn body_key(id: Uuid) -> Key {
    Key::new(&format!("b{}", id.simple())).expect("a letter and 32 digits are a key")
}

/// The calendar day in Morocco as `2020-01-29`.
fn day(stamp: Stamp) -> String {
    stamp.to_local().date().to_string()
}

/// A text of unknown language goes to Arabic when most of its letters are Arabic.
fn in_its_language(text: &str) -> Localized {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (mut arabic, mut all) = (0_usize, 0_usize);
    for letter in letters {
        all += 1;
        arabic += usize::from(('\u{600}'..='\u{6FF}').contains(&letter));
    }
    if arabic * 2 > all {
        Localized::new(text, "")
    } else {
        Localized::new("", text)
    }
}

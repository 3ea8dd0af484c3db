//! The specification of an edition (دفتر التحملات, cahier des charges): one source for the
//! rules that are printed, the form that is filled, the grid that is scored, the ranking that
//! is computed and the prizes that are decided.
//!
//! A specification is parsed from one TOML file (`read`), which answers with every fault at
//! once; its canonical form has a SHA-256 fingerprint.

mod calendar;
mod criteria;
mod cross;
mod fault;
mod fingerprint;
mod form;
mod jury;
mod literal;
mod nearest;
mod prizes;
mod read;
mod read_form;
mod read_jury;
mod reader;
mod rules;

pub use calendar::Calendar;
pub use criteria::{Anchor, CommentRule, Criterion, Scale, Weight};
pub use fault::{FaultCode, SpecificationFault};
pub use form::{
    Choice, Condition, Declaration, EvidenceRule, Field, FieldKind, FormRule, Limits, MediaKind,
    ScreeningCheck, Section, Visibility,
};
pub use jury::{BalanceRule, Blinding, College, ConflictRule, JuryRule, Reading, SeatRule};
pub use prizes::{Pool, PrizeRule, PrizeScope};
pub use read::read;
pub use rules::{
    ClipRule, DeliberationRule, PublicationRule, RankingRule, TieStep, TrimRule, VoteRule,
};

use crate::{BodyKind, Key, Localized};
use serde::Serialize;

/// Everything that holds for one edition.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Specification {
    /// The edition's number (13 for the 13th edition).
    pub number: u16,
    /// The year the edition is named after; independent of the ceremony's date.
    pub year: i16,
    /// The award's name in this edition.
    pub award: Localized,
    /// The organiser's name in this edition.
    pub organiser: Localized,
    /// The edition's theme.
    pub theme: Localized,
    /// The aim of the award, as printed at the head of the rules.
    pub purpose: Localized,
    /// Which language prevails where the versions differ.
    pub prevailing: crate::Language,
    /// Parts that are an example because the official text is not known: key paths such as
    /// `criteria.weight`, printed with the rules.
    pub examples: Vec<ExamplePart>,
    /// When things happen.
    pub calendar: Calendar,
    /// Who may compete.
    pub eligibility: Eligibility,
    /// In which categories.
    pub categories: Vec<Category>,
    /// With which form.
    pub form: FormRule,
    /// What evidence may be attached.
    pub evidence: EvidenceRule,
    /// What the body declares on submitting.
    pub declarations: Vec<Declaration>,
    /// What the secretariat checks before the jury reads.
    pub screening: Vec<ScreeningCheck>,
    /// The scale of every criterion.
    pub scale: Scale,
    /// The criteria in listing order.
    pub criteria: Vec<Criterion>,
    /// Who judges and how.
    pub jury: JuryRule,
    /// How the ranking is computed.
    pub ranking: RankingRule,
    /// What can be won.
    pub prizes: Vec<PrizeRule>,
    /// How the jury decides.
    pub deliberation: DeliberationRule,
    /// What is published.
    pub publication: PublicationRule,
}

/// A part of the file that is an example, not the official text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ExamplePart {
    /// The part, as a key path of the file (`calendar`, `criteria.weight`).
    pub path: String,
    /// Why, in words.
    pub note: Localized,
}

/// Who may compete.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Eligibility {
    /// The kinds of body admitted, with their names.
    pub body_kinds: Vec<BodyKindRule>,
    /// Yes/no questions a body answers before it starts; each names the answer that lets it go on.
    pub questions: Vec<EligibilityQuestion>,
    /// Most entries of one body in the edition; `None` for no limit.
    pub max_entries_per_body: Option<u32>,
    /// Most entries of one body in one category; `None` for no limit.
    pub max_entries_per_category: Option<u32>,
}

/// A kind of body that is admitted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct BodyKindRule {
    /// Its key.
    pub id: BodyKind,
    /// Its name.
    pub name: Localized,
}

/// A question before the form.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct EligibilityQuestion {
    /// Its key.
    pub id: Key,
    /// The question.
    pub text: Localized,
    /// The answer that lets a body go on.
    pub wanted: bool,
    /// What is said when the answer is the other one.
    pub otherwise: Localized,
}

/// A category of the edition.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Category {
    /// Its key.
    pub id: Key,
    /// Its name.
    pub name: Localized,
    /// What belongs into it.
    pub description: Localized,
    /// Only for these kinds of body; empty for all.
    pub body_kinds: Vec<BodyKind>,
}

impl Specification {
    /// The category with this key.
    #[must_use]
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }

    /// The criterion with this key.
    #[must_use]
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == id)
    }

    /// The criteria that hold in a category, in listing order.
    pub fn criteria_of<'a>(&'a self, category: &'a str) -> impl Iterator<Item = &'a Criterion> {
        self.criteria
            .iter()
            .filter(move |c| c.categories.is_empty() || c.categories.iter().any(|k| *k == category))
    }

    /// The prize with this key.
    #[must_use]
    pub fn prize(&self, id: &str) -> Option<&PrizeRule> {
        self.prizes.iter().find(|prize| prize.id == id)
    }

    /// The prizes of a category, in listing order; `None` asks for those of the whole edition.
    pub fn prizes_of<'a>(
        &'a self,
        category: Option<&'a str>,
    ) -> impl Iterator<Item = &'a PrizeRule> {
        self.prizes
            .iter()
            .filter(move |prize| match (&prize.scope, category) {
                (PrizeScope::Edition, None) | (PrizeScope::EachCategory, Some(_)) => true,
                (PrizeScope::Categories(keys), Some(category)) => {
                    keys.iter().any(|key| *key == category)
                }
                _ => false,
            })
    }

    /// The college with this key.
    #[must_use]
    pub fn college(&self, id: &str) -> Option<&College> {
        self.jury.colleges.iter().find(|college| college.id == id)
    }

    /// The sections of the form that are asked in a category, in order.
    pub fn sections_of<'a>(&'a self, category: &'a str) -> impl Iterator<Item = &'a Section> {
        self.form
            .sections
            .iter()
            .filter(move |s| s.categories.is_empty() || s.categories.iter().any(|k| *k == category))
    }

    /// [`Specification::sections_of`] without tying the sections to the key's lifetime.
    pub(crate) fn sections_of_key<'a, 'k>(
        &'a self,
        category: &'k Key,
    ) -> impl Iterator<Item = &'a Section> + use<'a, 'k> {
        self.form
            .sections
            .iter()
            .filter(move |s| s.categories.is_empty() || s.categories.contains(category))
    }

    /// The section with this key.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.form.sections.iter().find(|section| section.id == id)
    }

    /// The field with this key, with its section.
    #[must_use]
    pub fn field(&self, id: &str) -> Option<(&Section, &Field)> {
        self.form.sections.iter().find_map(|section| {
            Some((section, section.fields.iter().find(|field| field.id == id)?))
        })
    }

    /// The name of a kind of body; its key where the specification does not name it.
    #[must_use]
    pub fn body_kind_name(&self, kind: &str) -> Localized {
        self.eligibility
            .body_kinds
            .iter()
            .find(|rule| rule.id == kind)
            .map_or_else(|| Localized::new(kind, kind), |rule| rule.name.clone())
    }

    /// Whether a part of the file is marked as an example.
    #[must_use]
    pub fn is_example(&self, path: &str) -> bool {
        self.examples.iter().any(|part| part.path == path)
    }
}

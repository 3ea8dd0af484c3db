//! People and the roles they hold.

use crate::{AccountId, BodyId, EditionId, Language, SeatId, coded::coded};

coded! {
    /// What a person may be. A person can hold several roles, per edition and per body.
    Role {
        /// Answers for a body: its profile, its team, its entries.
        BodyLead = "body-lead",
        /// Works on a body's entries.
        BodyContributor = "body-contributor",
        /// Approves a body's submission where the specification asks for four eyes.
        BodyApprover = "body-approver",
        /// Holds a seat of the jury.
        Juror = "juror",
        /// Chairs the jury (and may score, if the seat says so).
        Chair = "chair",
        /// Consultative expert: reads, has no vote.
        Observer = "observer",
        /// Receives, screens, serves the jury; never scores.
        Secretary = "secretary",
        /// Owns the edition: opens it, publishes it.
        Organiser = "organiser",
        /// Runs the platform: accounts and settings; sees no marks.
        Administrator = "administrator",
        /// Reads everything, changes nothing.
        Auditor = "auditor",
    }
}

impl Role {
    /// Roles that hold a second factor before they may do anything.
    #[must_use]
    pub const fn needs_second_factor(self) -> bool {
        !matches!(
            self,
            Self::BodyLead | Self::BodyContributor | Self::BodyApprover | Self::Observer
        )
    }

    /// Roles given within one body.
    #[must_use]
    pub const fn is_of_a_body(self) -> bool {
        matches!(
            self,
            Self::BodyLead | Self::BodyContributor | Self::BodyApprover
        )
    }

    /// Roles of the jury.
    #[must_use]
    pub const fn is_of_the_jury(self) -> bool {
        matches!(self, Self::Juror | Self::Chair | Self::Observer)
    }
}

/// A role a person holds, and where it holds. `None` means everywhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// Only in this edition.
    pub edition: Option<EditionId>,
    /// Only for this body.
    pub body: Option<BodyId>,
    /// The jury seat that carries it.
    pub seat: Option<SeatId>,
}

/// Who acts: a person with the roles held at this very request, or the system itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Actor {
    /// The person; `None` for the system and for visitors.
    pub account: Option<AccountId>,
    /// Shown beside what they did.
    pub name: String,
    /// The language they read.
    pub language: Language,
    /// The roles held now.
    pub grants: Vec<Grant>,
    /// True for scheduled work and operator commands.
    pub system: bool,
}

impl Actor {
    /// Somebody not signed in.
    #[must_use]
    pub fn visitor(language: Language) -> Self {
        Self {
            account: None,
            name: String::new(),
            language,
            grants: Vec::new(),
            system: false,
        }
    }

    /// The platform itself: scheduled work and commands on the server.
    #[must_use]
    pub fn system() -> Self {
        Self {
            account: None,
            name: "imtiyaz".to_owned(),
            language: Language::Ar,
            grants: Vec::new(),
            system: true,
        }
    }

    /// Whether the role is held in this edition (grants without an edition count everywhere).
    #[must_use]
    pub fn has(&self, role: Role, edition: EditionId) -> bool {
        self.grants
            .iter()
            .any(|g| g.role == role && g.edition.is_none_or(|e| e == edition))
    }

    /// Whether the role is held anywhere.
    #[must_use]
    pub fn has_anywhere(&self, role: Role) -> bool {
        self.grants.iter().any(|g| g.role == role)
    }

    /// The bodies the person works for, each once.
    #[must_use]
    pub fn bodies(&self) -> Vec<BodyId> {
        let mut bodies: Vec<BodyId> = self.grants.iter().filter_map(|g| g.body).collect();
        bodies.sort();
        bodies.dedup();
        bodies
    }

    /// Whether the person works for this body in any of its roles.
    #[must_use]
    pub fn works_for(&self, body: BodyId) -> bool {
        self.grants.iter().any(|g| g.body == Some(body))
    }

    /// The jury seat held in this edition.
    #[must_use]
    pub fn seat(&self, edition: EditionId) -> Option<SeatId> {
        self.grants
            .iter()
            .filter(|g| g.role.is_of_the_jury() && g.edition == Some(edition))
            .find_map(|g| g.seat)
    }
}

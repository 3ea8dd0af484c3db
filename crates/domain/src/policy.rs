//! Who may do what, when: one table of actor, action, relation and phase.
//!
//! Every use case asks [`decide`]; every route names the action it needs. To add an action: add
//! it to [`Action`], give it its rows in [`TABLE`], and read the golden file's difference.

use crate::{Actor, BodyId, EditionId, Phase, Role, SeatId, coded::coded};
use serde::Serialize;

coded! {
    /// Everything anybody can do on the platform.
    Action {
        /// Register a body and ask for its verification.
        RegisterBody = "register-body",
        /// Read and change a body's profile and team.
        ManageBody = "manage-body",
        /// Verify, refuse, merge bodies.
        VerifyBodies = "verify-bodies",
        /// Start and edit an entry.
        DraftEntry = "draft-entry",
        /// Submit an entry.
        SubmitEntry = "submit-entry",
        /// Withdraw or reopen a submitted entry.
        RetractEntry = "retract-entry",
        /// Read an entry's whole dossier.
        ReadEntry = "read-entry",
        /// Read all entries of an edition and its board.
        ReadBoard = "read-board",
        /// Screen entries, ask for clarification, decide on admissibility.
        ScreenEntries = "screen-entries",
        /// Disqualify an entry.
        DisqualifyEntry = "disqualify-entry",
        /// Extend the deadline.
        ExtendDeadline = "extend-deadline",
        /// Fill seats and allot entries to jurors.
        ManageJury = "manage-jury",
        /// Declare interests.
        DeclareInterests = "declare-interests",
        /// Rule on potential conflicts.
        RuleOnInterests = "rule-on-interests",
        /// Read an allotted entry and fill its score sheet.
        ScoreEntry = "score-entry",
        /// See who has read what, without marks.
        ReadCoverage = "read-coverage",
        /// Remind members of sheets that are missing.
        RemindMembers = "remind-members",
        /// Close scoring.
        CloseScoring = "close-scoring",
        /// Give one's word that somebody else may close the scoring.
        AgreeToClose = "agree-to-close",
        /// Read the ranking and the marks behind it.
        ReadRanking = "read-ranking",
        /// Record attendance and decisions.
        RecordDecisions = "record-decisions",
        /// Produce and read the minutes.
        ReadMinutes = "read-minutes",
        /// Sign the minutes, or refuse to.
        SignMinutes = "sign-minutes",
        /// Correct frozen minutes by an addendum.
        AmendMinutes = "amend-minutes",
        /// Take note of the minutes, approve them or send them back.
        ActOnMinutes = "act-on-minutes",
        /// Release remarks of the jury to the body of an entry.
        ReleaseRemarks = "release-remarks",
        /// Read the feedback report of an entry.
        ReadFeedback = "read-feedback",
        /// Challenge a member of the jury.
        ChallengeMember = "challenge-member",
        /// Read the challenges of an edition.
        ReadChallenges = "read-challenges",
        /// Rule on a challenge.
        RuleOnChallenges = "rule-on-challenges",
        /// Open an edition, change its phase in preparation.
        ManageEdition = "manage-edition",
        /// Prepare and preview the results under embargo.
        PrepareResults = "prepare-results",
        /// Publish the results.
        PublishResults = "publish-results",
        /// Read published results.
        ReadResults = "read-results",
        /// Invite people, give and take roles.
        ManageAccounts = "manage-accounts",
        /// Read the audit log.
        ReadAudit = "read-audit",
        /// Manage one's own account.
        ManageOwnAccount = "manage-own-account",
    }
}

coded! {
    /// How the actor stands to what is acted on.
    Relation {
        /// It belongs to a body the actor works for, or to the actor.
        Own = "own",
        /// It is allotted to the actor's seat.
        Assigned = "assigned",
        /// The actor's seat is recused from it.
        Conflicted = "conflicted",
        /// None of these.
        Other = "other",
    }
}

/// What is acted on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Resource {
    /// The edition, and its phase; `None` outside editions (bodies, accounts).
    pub edition: Option<(EditionId, Phase)>,
    /// The body it belongs to.
    pub body: Option<BodyId>,
    /// The seat it is allotted to or belongs to.
    pub seat: Option<SeatId>,
    /// True when the actor's seat is recused from it.
    pub conflicted: bool,
}

impl Resource {
    /// Something outside any edition.
    pub const PLATFORM: Self = Self {
        edition: None,
        body: None,
        seat: None,
        conflicted: false,
    };

    /// The edition itself.
    #[must_use]
    pub const fn edition(edition: EditionId, phase: Phase) -> Self {
        Self {
            edition: Some((edition, phase)),
            body: None,
            seat: None,
            conflicted: false,
        }
    }

    /// Something of this body.
    #[must_use]
    pub const fn of_body(mut self, body: BodyId) -> Self {
        self.body = Some(body);
        self
    }

    /// Something allotted to this seat.
    #[must_use]
    pub const fn of_seat(mut self, seat: SeatId) -> Self {
        self.seat = Some(seat);
        self
    }

    /// Something the actor's seat is recused from.
    #[must_use]
    pub const fn with_conflict(mut self, conflicted: bool) -> Self {
        self.conflicted = conflicted;
        self
    }
}

/// What the policy answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Go on.
    Allow,
    /// The actor may know of it, but may not do this (403).
    Deny,
    /// The actor may not do this in this phase (409 or 410, with the reason).
    NotNow,
    /// The actor may not even know it exists (404).
    Hide,
}

/// One row: who may do an action, in which relation, in which phases.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The action.
    pub action: Action,
    /// Who; `None` is everybody, signed in or not.
    pub role: Option<Role>,
    /// In which relations.
    pub relations: &'static [Relation],
    /// In which phases; empty for all and for things outside editions.
    pub phases: &'static [Phase],
}

const ANY: &[Relation] = &[Relation::Own, Relation::Assigned, Relation::Other];
const OWN: &[Relation] = &[Relation::Own];
const ASSIGNED: &[Relation] = &[Relation::Assigned];
const EVER: &[Phase] = &[];
const CALL: &[Phase] = &[Phase::Call];
const BEFORE_SCORING: &[Phase] = &[Phase::Call, Phase::Screening];
const SCREENING: &[Phase] = &[Phase::Call, Phase::Screening, Phase::Scoring];
const RUNNING: &[Phase] = &[
    Phase::Call,
    Phase::Screening,
    Phase::Scoring,
    Phase::Deliberation,
    Phase::Embargo,
    Phase::Published,
];
const JURY_SETUP: &[Phase] = &[
    Phase::Preparation,
    Phase::Call,
    Phase::Screening,
    Phase::Scoring,
];
const INTERESTS: &[Phase] = &[Phase::Screening, Phase::Scoring];
const SCORING: &[Phase] = &[Phase::Scoring];
const AFTER_CLOSE: &[Phase] = &[
    Phase::Deliberation,
    Phase::Embargo,
    Phase::Published,
    Phase::Archived,
];
const DELIBERATION: &[Phase] = &[Phase::Deliberation];
const RESULTS: &[Phase] = &[Phase::Embargo, Phase::Published, Phase::Archived];
const EMBARGO: &[Phase] = &[Phase::Embargo];
const BEFORE_READING: &[Phase] = &[Phase::Screening];
const PUBLIC: &[Phase] = &[Phase::Published, Phase::Archived];

const fn row(
    action: Action,
    role: Option<Role>,
    relations: &'static [Relation],
    phases: &'static [Phase],
) -> Row {
    Row {
        action,
        role,
        relations,
        phases,
    }
}

/// The whole policy. What no row allows is refused.
pub const TABLE: &[Row] = {
    use Action as A;
    use Role as R;
    &[
        row(A::ReadResults, None, ANY, PUBLIC),
        row(A::RegisterBody, None, ANY, EVER),
        row(A::ManageBody, Some(R::BodyLead), OWN, EVER),
        row(A::VerifyBodies, Some(R::Secretary), ANY, EVER),
        row(A::DraftEntry, Some(R::BodyLead), OWN, CALL),
        row(A::DraftEntry, Some(R::BodyContributor), OWN, CALL),
        row(A::SubmitEntry, Some(R::BodyLead), OWN, CALL),
        row(A::SubmitEntry, Some(R::BodyApprover), OWN, CALL),
        row(A::RetractEntry, Some(R::BodyLead), OWN, BEFORE_SCORING),
        row(A::ReadEntry, Some(R::BodyLead), OWN, EVER),
        row(A::ReadEntry, Some(R::BodyContributor), OWN, EVER),
        row(A::ReadEntry, Some(R::BodyApprover), OWN, EVER),
        row(A::ReadEntry, Some(R::Secretary), ANY, EVER),
        row(A::ReadEntry, Some(R::Auditor), ANY, EVER),
        row(A::ReadEntry, Some(R::Juror), ASSIGNED, EVER),
        row(A::ReadEntry, Some(R::Chair), ANY, AFTER_CLOSE),
        row(A::ReadEntry, Some(R::Chair), ASSIGNED, EVER),
        row(A::ReadEntry, Some(R::Observer), ASSIGNED, EVER),
        row(A::ReadBoard, Some(R::Secretary), ANY, EVER),
        row(A::ReadBoard, Some(R::Organiser), ANY, EVER),
        row(A::ReadBoard, Some(R::Auditor), ANY, EVER),
        row(A::ScreenEntries, Some(R::Secretary), ANY, SCREENING),
        row(A::DisqualifyEntry, Some(R::Secretary), ANY, RUNNING),
        row(A::ExtendDeadline, Some(R::Organiser), ANY, BEFORE_SCORING),
        row(A::ManageJury, Some(R::Secretary), ANY, JURY_SETUP),
        row(A::ManageJury, Some(R::Organiser), ANY, JURY_SETUP),
        row(A::DeclareInterests, Some(R::Juror), ANY, INTERESTS),
        row(A::DeclareInterests, Some(R::Chair), ANY, INTERESTS),
        row(A::DeclareInterests, Some(R::Observer), ANY, INTERESTS),
        row(A::RuleOnInterests, Some(R::Chair), ANY, INTERESTS),
        row(A::ScoreEntry, Some(R::Juror), ASSIGNED, SCORING),
        row(A::ScoreEntry, Some(R::Chair), ASSIGNED, SCORING),
        row(A::ReadCoverage, Some(R::Chair), ANY, EVER),
        row(A::ReadCoverage, Some(R::Secretary), ANY, EVER),
        row(A::ReadCoverage, Some(R::Organiser), ANY, EVER),
        row(A::ReadCoverage, Some(R::Auditor), ANY, EVER),
        row(A::RemindMembers, Some(R::Chair), ANY, SCORING),
        row(A::RemindMembers, Some(R::Secretary), ANY, SCORING),
        row(A::CloseScoring, Some(R::Secretary), ANY, SCORING),
        row(A::AgreeToClose, Some(R::Chair), ANY, SCORING),
        row(A::AgreeToClose, Some(R::Secretary), ANY, SCORING),
        row(A::AgreeToClose, Some(R::Organiser), ANY, SCORING),
        row(A::ReadRanking, Some(R::Chair), ANY, AFTER_CLOSE),
        row(A::ReadRanking, Some(R::Secretary), ANY, AFTER_CLOSE),
        row(A::ReadRanking, Some(R::Auditor), ANY, AFTER_CLOSE),
        row(A::RecordDecisions, Some(R::Chair), ANY, DELIBERATION),
        row(A::RecordDecisions, Some(R::Secretary), ANY, DELIBERATION),
        row(A::ReadMinutes, Some(R::Chair), ANY, AFTER_CLOSE),
        row(A::ReadMinutes, Some(R::Juror), ANY, AFTER_CLOSE),
        row(A::ReadMinutes, Some(R::Secretary), ANY, AFTER_CLOSE),
        row(A::ReadMinutes, Some(R::Auditor), ANY, AFTER_CLOSE),
        row(A::ReadMinutes, Some(R::Organiser), ANY, RESULTS),
        row(A::SignMinutes, Some(R::Chair), ANY, RESULTS),
        row(A::SignMinutes, Some(R::Juror), ANY, RESULTS),
        row(A::AmendMinutes, Some(R::Chair), ANY, RESULTS),
        row(A::AmendMinutes, Some(R::Secretary), ANY, RESULTS),
        row(A::ActOnMinutes, Some(R::Organiser), ANY, EMBARGO),
        row(A::ReleaseRemarks, Some(R::Chair), ANY, AFTER_CLOSE),
        row(A::ReleaseRemarks, Some(R::Secretary), ANY, AFTER_CLOSE),
        row(A::ReadFeedback, Some(R::BodyLead), OWN, PUBLIC),
        row(A::ReadFeedback, Some(R::BodyContributor), OWN, PUBLIC),
        row(A::ReadFeedback, Some(R::BodyApprover), OWN, PUBLIC),
        row(A::ReadFeedback, Some(R::Chair), ANY, AFTER_CLOSE),
        row(A::ReadFeedback, Some(R::Secretary), ANY, AFTER_CLOSE),
        row(A::ReadFeedback, Some(R::Auditor), ANY, AFTER_CLOSE),
        row(A::ChallengeMember, Some(R::BodyLead), OWN, BEFORE_READING),
        row(A::ReadChallenges, Some(R::Chair), ANY, EVER),
        row(A::ReadChallenges, Some(R::Juror), ANY, EVER),
        row(A::ReadChallenges, Some(R::Secretary), ANY, EVER),
        row(A::ReadChallenges, Some(R::Auditor), ANY, EVER),
        row(A::RuleOnChallenges, Some(R::Chair), ANY, BEFORE_READING),
        row(A::RuleOnChallenges, Some(R::Juror), ANY, BEFORE_READING),
        row(A::ManageEdition, Some(R::Organiser), ANY, EVER),
        row(A::PrepareResults, Some(R::Organiser), ANY, RESULTS),
        row(A::PrepareResults, Some(R::Secretary), ANY, RESULTS),
        row(A::PublishResults, Some(R::Organiser), ANY, EMBARGO),
        row(A::ManageAccounts, Some(R::Administrator), ANY, EVER),
        row(A::ManageAccounts, Some(R::Secretary), ANY, EVER),
        row(A::ReadAudit, Some(R::Administrator), ANY, EVER),
        row(A::ReadAudit, Some(R::Auditor), ANY, EVER),
        row(A::ReadAudit, Some(R::Organiser), ANY, EVER),
        row(A::ManageOwnAccount, None, OWN, EVER),
    ]
};

/// How the actor stands to the resource.
#[must_use]
pub fn relation(actor: &Actor, resource: &Resource) -> Relation {
    if resource.conflicted {
        return Relation::Conflicted;
    }
    if resource.body.is_some_and(|body| actor.works_for(body)) {
        return Relation::Own;
    }
    let seat = resource
        .edition
        .and_then(|(edition, _)| actor.seat(edition));
    if seat.is_some() && seat == resource.seat {
        return Relation::Assigned;
    }
    Relation::Other
}

/// Decides. The system (scheduled work, commands on the server) may do everything that the
/// phase allows to somebody.
#[must_use]
pub fn decide(actor: &Actor, action: Action, resource: &Resource) -> Verdict {
    let relation = relation(actor, resource);
    let phase = resource.edition.map(|(_, phase)| phase);
    let mut known = false;
    let mut not_now = false;
    for row in TABLE.iter().filter(|row| row.action == action) {
        let who = match row.role {
            _ if actor.system => true,
            None => true,
            Some(role) => holds(actor, role, resource),
        };
        if !who || !(actor.system || row.relations.contains(&relation)) {
            continue;
        }
        let when = row.phases.is_empty() || phase.is_none_or(|phase| row.phases.contains(&phase));
        if when {
            return Verdict::Allow;
        }
        not_now = true;
    }
    if resource.edition.is_some_and(|(edition, _)| {
        actor
            .grants
            .iter()
            .any(|g| g.edition.is_none_or(|e| e == edition))
    }) && !actor.grants.is_empty()
    {
        known = true;
    }
    let secret = resource.body.is_some_and(|body| !actor.works_for(body))
        || relation == Relation::Conflicted;
    match (not_now, known && !secret) {
        (true, _) => Verdict::NotNow,
        (false, true) => Verdict::Deny,
        (false, false) => Verdict::Hide,
    }
}

/// Whether the actor holds the role where the resource lies.
fn holds(actor: &Actor, role: Role, resource: &Resource) -> bool {
    actor.grants.iter().any(|grant| {
        grant.role == role
            && match (grant.edition, resource.edition) {
                (None, _) => true,
                (Some(held), Some((edition, _))) => held == edition,
                (Some(_), None) => true,
            }
            && match (role.is_of_a_body(), grant.body, resource.body) {
                (true, Some(held), Some(body)) => held == body,
                (true, Some(_), None) => true,
                (true, None, _) => false,
                (false, _, _) => true,
            }
    })
}

//! Jury vocabulary: seats, conflicts, marks, sheets.

use crate::{
    EntryId, Key, Specification,
    coded::coded,
    specification::{CommentRule, ConflictRule, JuryRule},
    text::graphemes,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

coded! {
    /// What a juror declares about an entry (or the secretariat finds).
    ConflictLevel {
        /// Nothing in the way.
        None = "none",
        /// Something the chair should decide on.
        Potential = "potential",
        /// May not judge this entry.
        Conflict = "conflict",
    }
}

coded! {
    /// What the chair decided about a potential conflict.
    ConflictRuling {
        /// The member may judge the entry.
        Cleared = "cleared",
        /// The member is recused from it.
        Recused = "recused",
    }
}

coded! {
    /// By what the platform found an interest.
    InterestGround {
        /// The member's institution is the body that entered, or stands above it.
        Institution = "institution",
        /// The entry names the member's institution as a partner.
        Partner = "partner",
        /// The member declared to have worked for the body, for what stands above it, or for a
        /// partner of the entry.
        Employment = "employment",
        /// The member's address and the body's are of one e-mail domain.
        Domain = "domain",
    }
}

impl InterestGround {
    /// How grave: what a member's institution is to an entry bars; what a member once was, or
    /// what an address suggests, is for the chair to weigh.
    #[must_use]
    pub const fn level(self) -> ConflictLevel {
        match self {
            Self::Institution | Self::Partner => ConflictLevel::Conflict,
            Self::Employment | Self::Domain => ConflictLevel::Potential,
        }
    }
}

coded! {
    /// Where a score sheet stands.
    SheetState {
        /// Being filled; seen by its juror alone.
        Draft = "draft",
        /// Confirmed by its juror: it counts.
        Confirmed = "confirmed",
        /// Taken out of the count with a recorded reason (recusal after scoring, "cannot judge").
        Void = "void",
    }
}

coded! {
    /// What a seat is for.
    SeatDuty {
        /// Chairs the jury and scores.
        Chair = "chair",
        /// Scores.
        Member = "member",
        /// Steps in for a member of the same institution or college.
        Alternate = "alternate",
        /// Consultative expert: reads, does not score or vote.
        Expert = "expert",
    }
}

/// One criterion's mark. `score` is in the scale's unit: `10^-decimals` points
/// (75 with one decimal is 7.5 points).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Mark {
    /// The criterion.
    pub criterion: Key,
    /// The score in the scale's unit; `None` while not given.
    pub score: Option<i32>,
    /// The juror's words on it.
    pub comment: String,
}

/// What is wrong with a score sheet: the criterion and a code below `sheet-fault-`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SheetFault {
    /// The criterion it concerns; `None` for the sheet as a whole.
    pub criterion: Option<Key>,
    /// `missing`, `off-scale`, `off-step`, `comment-required`, `comment-too-long`, `unknown-criterion`.
    pub code: &'static str,
}

coded! {
    /// Who sat at the deliberation.
    Attendance {
        /// Sat.
        Present = "present",
        /// Did not sit, and had said so.
        Excused = "excused",
        /// Did not sit.
        Absent = "absent",
        /// Left the room for a conflict of interest.
        Recused = "recused",
    }
}

coded! {
    /// One cell of the coverage map: how a seat stands to an entry. Never a mark.
    Coverage {
        /// Not allotted.
        None = "none",
        /// Allotted, not begun.
        Assigned = "assigned",
        /// Begun.
        Draft = "draft",
        /// Confirmed.
        Confirmed = "confirmed",
        /// Recused.
        Conflict = "conflict",
    }
}

impl Coverage {
    /// The sign that stands for it beside its colour.
    #[must_use]
    pub const fn glyph(self) -> char {
        match self {
            Self::None => '·',
            Self::Assigned => '○',
            Self::Draft => '◐',
            Self::Confirmed => '●',
            Self::Conflict => '✕',
        }
    }
}

/// How far a row, a column or the whole of a coverage map is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Progress {
    /// Sheets that are wanted: allotted, begun and confirmed.
    pub wanted: usize,
    /// Sheets begun and not confirmed.
    pub draft: usize,
    /// Sheets confirmed.
    pub confirmed: usize,
}

impl Progress {
    /// Counts cells.
    #[must_use]
    pub fn of(cells: impl IntoIterator<Item = Coverage>) -> Self {
        let mut progress = Self::default();
        for cell in cells {
            progress.wanted += usize::from(!matches!(cell, Coverage::None | Coverage::Conflict));
            progress.draft += usize::from(cell == Coverage::Draft);
            progress.confirmed += usize::from(cell == Coverage::Confirmed);
        }
        progress
    }

    /// Sheets still missing.
    #[must_use]
    pub const fn missing(self) -> usize {
        self.wanted - self.confirmed
    }

    /// Whole percent of what is wanted, rounded down; 100 when nothing is.
    #[must_use]
    pub const fn percent(self) -> usize {
        match self.wanted {
            0 => 100,
            wanted => self.confirmed * 100 / wanted,
        }
    }
}

/// Longest comment on a mark, in characters as a reader counts them.
pub const MAX_COMMENT: usize = 2_000;

/// What is wrong with the marks of a draft: everything save what may still be added.
#[must_use]
pub fn check_marks(
    specification: &Specification,
    category: &str,
    marks: &[Mark],
) -> Vec<SheetFault> {
    let scale = &specification.scale;
    let mut faults = Vec::new();
    for mark in marks {
        let mut fault = |code| {
            faults.push(SheetFault {
                criterion: Some(mark.criterion.clone()),
                code,
            });
        };
        let known = specification
            .criteria_of(category)
            .any(|criterion| criterion.id == mark.criterion);
        if !known {
            fault("unknown-criterion");
            continue;
        }
        if let Some(score) = mark.score {
            if score < scale.min || score > scale.max {
                fault("off-scale");
            } else if !scale.holds(score) {
                fault("off-step");
            }
        }
        if graphemes(&mark.comment) > MAX_COMMENT {
            fault("comment-too-long");
        }
    }
    faults
}

/// What keeps a sheet from being confirmed: the faults of its marks, marks that are missing, and
/// comments that the specification demands, in the order of the criteria.
#[must_use]
pub fn check_sheet(
    specification: &Specification,
    category: &str,
    marks: &[Mark],
) -> Vec<SheetFault> {
    let scale = &specification.scale;
    let mut faults = check_marks(specification, category, marks);
    for criterion in specification.criteria_of(category) {
        let mark = marks.iter().find(|mark| mark.criterion == criterion.id);
        let score = mark.and_then(|mark| mark.score);
        let wants_comment = match criterion.comment {
            CommentRule::Optional => false,
            CommentRule::Always => true,
            CommentRule::Extremes => score == Some(scale.min) || score == Some(scale.max),
        };
        let silent = mark.is_none_or(|mark| mark.comment.trim().is_empty());
        let mut fault = |code| {
            faults.push(SheetFault {
                criterion: Some(criterion.id.clone()),
                code,
            });
        };
        if score.is_none() {
            fault("missing");
        }
        if wants_comment && silent {
            fault("comment-required");
        }
    }
    let place = |fault: &SheetFault| {
        specification
            .criteria
            .iter()
            .position(|criterion| Some(&criterion.id) == fault.criterion.as_ref())
    };
    faults.sort_by_key(place);
    faults
}

/// What a seat's interests come to: from which entries it is recused, by declaration, finding or
/// ruling, and, where the rule says so, from the whole categories of these.
///
/// A potential interest waits for the chair's ruling; the chair's own, which nobody may lift,
/// counts as a conflict.
#[must_use]
pub fn recused(
    rule: ConflictRule,
    duty: SeatDuty,
    interests: &[(EntryId, ConflictLevel, Option<ConflictRuling>)],
    categories: &BTreeMap<EntryId, Key>,
) -> BTreeSet<EntryId> {
    let barred: BTreeSet<EntryId> = interests
        .iter()
        .filter(|(_, level, ruling)| match level {
            ConflictLevel::None => false,
            ConflictLevel::Conflict => true,
            ConflictLevel::Potential => {
                *ruling == Some(ConflictRuling::Recused) || duty == SeatDuty::Chair
            }
        })
        .map(|(entry, _, _)| *entry)
        .collect();
    if !rule.recusal_covers_category {
        return barred;
    }
    let closed: BTreeSet<&Key> = barred.iter().filter_map(|e| categories.get(e)).collect();
    categories
        .iter()
        .filter(|(entry, category)| barred.contains(entry) || closed.contains(category))
        .map(|(entry, _)| *entry)
        .collect()
}

/// How a jury fails the balance that its specification demands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Imbalance {
    /// The college has fewer members than it must.
    TooFew {
        /// The college.
        college: Key,
        /// How many are lacking.
        lacking: u32,
    },
    /// The college has a larger part of the members than it may.
    TooLarge {
        /// The college.
        college: Key,
        /// Its part in whole percent, rounded up.
        percent: u32,
    },
}

/// What is wrong with the balance of these members, counted by college. Nothing where the
/// specification demands none.
#[must_use]
pub fn imbalances(rule: &JuryRule, members: &BTreeMap<Key, u32>) -> Vec<Imbalance> {
    let Some(balance) = rule.balance else {
        return Vec::new();
    };
    let all: u32 = members.values().sum();
    let colleges = rule
        .colleges
        .iter()
        .filter(|college| college.weight.numerator > 0);
    let mut found = Vec::new();
    for college in colleges {
        let has = members.get(&college.id).copied().unwrap_or(0);
        let lacking = balance.members_per_college.saturating_sub(has);
        if lacking > 0 {
            found.push(Imbalance::TooFew {
                college: college.id.clone(),
                lacking,
            });
        }
        if has * 100 > balance.largest_share_percent * all {
            found.push(Imbalance::TooLarge {
                college: college.id.clone(),
                percent: (has * 100).div_ceil(all),
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn specification() -> Specification {
        let source = include_str!("../../../fixtures/specifications/imtiyaz-2019.toml");
        crate::specification::read(source).expect("the specification of 2019")
    }

    fn marks(specification: &Specification, category: &str, score: i32) -> Vec<Mark> {
        specification
            .criteria_of(category)
            .map(|criterion| Mark {
                criterion: criterion.id.clone(),
                score: Some(score),
                comment: "أداء جيد".to_owned(),
            })
            .collect()
    }

    #[test]
    fn a_sheet_says_everything_that_keeps_it_from_being_confirmed() {
        let specification = specification();
        let category = specification.categories[0].id.as_str();
        let scale = &specification.scale;
        let good = scale.min + scale.step;
        assert!(
            check_sheet(
                &specification,
                category,
                &marks(&specification, category, good)
            )
            .is_empty()
        );

        let mut sheet = marks(&specification, category, good);
        sheet[0].score = None;
        sheet[1].score = Some(scale.max + scale.step);
        sheet[1].comment = "a".repeat(MAX_COMMENT + 1);
        sheet.push(Mark {
            criterion: Key::new("no-such-criterion").unwrap(),
            score: Some(good),
            comment: String::new(),
        });
        let codes = |faults: Vec<SheetFault>| -> Vec<&'static str> {
            faults.into_iter().map(|fault| fault.code).collect()
        };
        assert_eq!(
            codes(check_sheet(&specification, category, &sheet)),
            [
                "unknown-criterion",
                "missing",
                "off-scale",
                "comment-too-long"
            ]
        );
        assert!(!codes(check_marks(&specification, category, &sheet)).contains(&"missing"));
    }

    #[test]
    fn an_extreme_mark_wants_words_where_the_rule_says_so() {
        let mut specification = specification();
        for criterion in &mut specification.criteria {
            criterion.comment = CommentRule::Extremes;
        }
        let category = specification.categories[0].id.clone();
        let mut sheet = marks(&specification, category.as_str(), specification.scale.max);
        sheet[0].comment = "  ".to_owned();
        let faults = check_sheet(&specification, category.as_str(), &sheet);
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].code, "comment-required");
        assert_eq!(faults[0].criterion.as_ref(), Some(&sheet[0].criterion));
    }

    #[test]
    fn a_recusal_covers_what_the_rule_says() {
        use uuid::Uuid;
        let entry = |n: u128| EntryId::from(Uuid::from_u128(n));
        let (a, b) = (Key::new("a").unwrap(), Key::new("b").unwrap());
        let categories = BTreeMap::from([(entry(1), a.clone()), (entry(2), a), (entry(3), b)]);
        let rule = |recusal_covers_category| ConflictRule {
            institution_incompatible: true,
            recusal_covers_category,
            look_back_years: 3,
            challenge_days: 0,
        };
        let conflict = [
            (entry(1), ConflictLevel::Conflict, None),
            (entry(3), ConflictLevel::Potential, None),
        ];
        let of = |covers, duty| -> Vec<EntryId> {
            recused(rule(covers), duty, &conflict, &categories)
                .into_iter()
                .collect()
        };
        assert_eq!(of(false, SeatDuty::Member), [entry(1)]);
        assert_eq!(of(true, SeatDuty::Member), [entry(1), entry(2)]);
        // Nobody may lift the chair's own potential interest.
        assert_eq!(of(false, SeatDuty::Chair), [entry(1), entry(3)]);
    }

    #[test]
    fn a_jury_is_out_of_balance_by_the_demand_of_its_specification_alone() {
        let mut rule = specification().jury;
        let key = |id| Key::new(id).unwrap();
        let members = BTreeMap::from([(key("public"), 3), (key("private"), 1)]);
        assert_eq!(imbalances(&rule, &members), []);
        rule.balance = Some(crate::specification::BalanceRule {
            members_per_college: 1,
            largest_share_percent: 70,
        });
        assert_eq!(
            imbalances(&rule, &members),
            [
                Imbalance::TooLarge {
                    college: key("public"),
                    percent: 75
                },
                Imbalance::TooFew {
                    college: key("civil"),
                    lacking: 1
                }
            ]
        );
    }

    #[test]
    fn progress_leaves_out_what_nobody_is_asked_for() {
        use Coverage::{Assigned, Confirmed, Conflict, Draft, None};
        let progress = Progress::of([None, Conflict, Assigned, Draft, Confirmed]);
        assert_eq!(
            (progress.wanted, progress.missing(), progress.percent()),
            (3, 2, 33)
        );
        assert_eq!(Progress::of([Conflict]).percent(), 100);
    }
}

//! Reads the scale, the criteria, the jury, the ranking, the prizes and the deliberation.

use super::{
    Anchor, BalanceRule, Blinding, ClipRule, College, CommentRule, ConflictRule, Criterion,
    DeliberationRule, FaultCode, JuryRule, Pool, PrizeRule, PrizeScope, RankingRule, Reading,
    Scale, SeatRule, TieStep, TrimRule, VoteRule, reader::Table,
};
use crate::{jury::SeatDuty, results::Tier};

pub(super) fn scale(table: &Table<'_>) -> Scale {
    let decimals =
        u8::try_from(table.integer_if_there("decimals", 0..=2).unwrap_or(0)).unwrap_or(0);
    let mark = |key, otherwise| {
        let mark = table.decimal(key, decimals);
        mark.and_then(|mark| i32::try_from(mark).ok())
            .unwrap_or(otherwise)
    };
    let scale = Scale {
        decimals,
        min: mark("min", 0),
        max: mark("max", 10 * 10_i32.pow(u32::from(decimals))),
        step: mark("step", 1),
        anchors: anchors(table, decimals),
    };
    if scale.step < 1 {
        table.fault(
            "step",
            FaultCode::OutOfRange,
            &scale.format(scale.step),
            "more than 0",
        );
    } else if scale.min >= scale.max {
        let (min, max) = (scale.format(scale.min), scale.format(scale.max));
        table.fault("min", FaultCode::BoundsReversed, &min, &max);
    } else if (scale.max - scale.min) % scale.step != 0 {
        let span = format!("{} to {}", scale.format(scale.min), scale.format(scale.max));
        table.fault(
            "step",
            FaultCode::UnevenSteps,
            &scale.format(scale.step),
            &span,
        );
    }
    table.finish_here();
    scale
}

fn anchors(table: &Table<'_>, decimals: u8) -> Vec<Anchor> {
    let tables = table.tables("anchors", false).into_iter();
    tables
        .map(|table| {
            let score = table.decimal("score", decimals);
            let anchor = Anchor {
                score: score
                    .and_then(|score| i32::try_from(score).ok())
                    .unwrap_or(0),
                text: table.localized("text"),
            };
            table.finish();
            anchor
        })
        .collect()
}

pub(super) fn criterion(table: Table<'_>, decimals: u8) -> Criterion {
    let criterion = Criterion {
        id: table.key("id"),
        name: table.localized("name"),
        description: table.localized("description"),
        weight: table.weight("weight"),
        anchors: anchors(&table, decimals),
        comment: table.code(
            "comment",
            &words(CommentRule::ALL, CommentRule::code),
            Some(CommentRule::Optional),
        ),
        categories: table.keys("categories"),
    };
    table.finish();
    criterion
}

fn words<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Vec<(&'static str, T)> {
    all.iter().map(|value| (code(*value), *value)).collect()
}

pub(super) fn jury(table: &Table<'_>) -> JuryRule {
    let rule = JuryRule {
        colleges: table
            .tables("colleges", true)
            .into_iter()
            .map(college)
            .collect(),
        seats: table.tables("seats", true).into_iter().map(seat).collect(),
        reading: reading(table),
        conflicts: conflicts(table.table("conflicts")),
        blinding: table.code("blinding", &words(Blinding::ALL, Blinding::code), None),
        undertaking: table.localized("undertaking"),
        balance: table.table_if_there("balance").map(balance),
    };
    table.finish_here();
    rule
}

fn balance(table: Table<'_>) -> BalanceRule {
    let members = table.integer("members-per-college", 0..=50);
    let share = table.integer_if_there("largest-share-percent", 1..=100);
    let rule = BalanceRule {
        members_per_college: u32::try_from(members).unwrap_or(0),
        largest_share_percent: u32::try_from(share.unwrap_or(100)).unwrap_or(100),
    };
    table.finish();
    rule
}

fn college(table: Table<'_>) -> College {
    let college = College {
        id: table.key("id"),
        name: table.localized("name"),
        weight: table.weight("weight"),
    };
    table.finish();
    college
}

fn seat(table: Table<'_>) -> SeatRule {
    let seat = SeatRule {
        id: table.key("id"),
        institution: table.localized("institution"),
        college: table.key("college"),
        duty: table.code(
            "duty",
            &words(SeatDuty::ALL, SeatDuty::code),
            Some(SeatDuty::Member),
        ),
    };
    table.finish();
    seat
}

fn reading(table: &Table<'_>) -> Reading {
    let reading = table.table("reading");
    let mode = reading.code("mode", &[("everything", false), ("quota", true)], None);
    let read = if mode {
        let readers = reading.integer("per-college", 1..=50);
        Reading::Quota {
            per_college: u32::try_from(readers).unwrap_or(1),
        }
    } else {
        Reading::Everything
    };
    reading.finish();
    read
}

fn conflicts(table: Table<'_>) -> ConflictRule {
    let years = table
        .integer_if_there("look-back-years", 0..=50)
        .unwrap_or(0);
    let days = table
        .integer_if_there("challenge-days", 0..=60)
        .unwrap_or(0);
    let rule = ConflictRule {
        institution_incompatible: table.boolean("institution-incompatible", true),
        recusal_covers_category: table.boolean("recusal-covers-category", false),
        look_back_years: u32::try_from(years).unwrap_or(0),
        challenge_days: u32::try_from(days).unwrap_or(0),
    };
    table.finish();
    rule
}

pub(super) fn ranking(table: &Table<'_>) -> RankingRule {
    let method = table.code(
        "method",
        &RankingRule::METHODS.map(|word| (word, word)),
        None,
    );
    let rule = RankingRule {
        clip: own_to(table, "clip", method == RankingRule::CLIP).map(clip),
        trim: own_to(table, "trim", method == RankingRule::TRIMMED_MEAN).map(trim),
        min_sheets: min_sheets(table, method != RankingRule::COLLEGE_MEAN),
        method: method.to_owned(),
        decimals: u8::try_from(table.integer("decimals", 0..=4)).unwrap_or(0),
        min_per_college: u32::try_from(table.integer("min-per-college", 1..=50)).unwrap_or(1),
        ties: table.codes("ties", &words(TieStep::ALL, TieStep::code)),
    };
    let open = rule.ties.last() != Some(&TieStep::ExAequo)
        || rule
            .ties
            .iter()
            .filter(|step| **step == TieStep::ExAequo)
            .count()
            > 1;
    if open {
        table.fault("ties", FaultCode::TieChainOpen, "", "");
    }
    table.finish_here();
    rule
}

/// A table that one method needs and the others do not take.
fn own_to<'a>(table: &Table<'a>, key: &'static str, needed: bool) -> Option<Table<'a>> {
    if needed {
        return Some(table.table(key));
    }
    table.table_if_there(key)?;
    table.fault(key, FaultCode::DoesNotApply, key, "another `method`");
    None
}

fn clip(table: Table<'_>) -> ClipRule {
    let delta = table.decimal("delta", 2).unwrap_or(100);
    if delta <= 0 {
        table.fault(
            "delta",
            FaultCode::OutOfRange,
            &delta.to_string(),
            "more than 0",
        );
    }
    let rule = ClipRule {
        delta,
        decimals: u8::try_from(table.integer("decimals", 0..=4)).unwrap_or(0),
    };
    table.finish();
    rule
}

fn trim(table: Table<'_>) -> TrimRule {
    let count = |key| u32::try_from(table.integer(key, 0..=20)).unwrap_or(0);
    let rule = TrimRule {
        high: count("high"),
        low: count("low"),
    };
    table.finish();
    rule
}

fn min_sheets(table: &Table<'_>, applies: bool) -> Option<u32> {
    let least = table.integer_if_there("min-sheets", 1..=200);
    if !applies && least.is_some() {
        let found = "min-sheets";
        table.fault(found, FaultCode::DoesNotApply, found, "`college-mean/1`");
        return None;
    }
    least.and_then(|least| u32::try_from(least).ok())
}

pub(super) fn prize(table: Table<'_>) -> PrizeRule {
    let categories = table.keys("categories");
    let scope = if table.has("categories") {
        if table.has("scope") {
            table.fault_in(
                "scope",
                FaultCode::DoesNotApply,
                "scope",
                "a prize with `categories`",
            );
        }
        if categories.is_empty() {
            table.fault("categories", FaultCode::EmptyList, "", "");
        }
        PrizeScope::Categories(categories)
    } else {
        let each = table.code(
            "scope",
            &[("each-category", true), ("edition", false)],
            None,
        );
        if each {
            PrizeScope::EachCategory
        } else {
            PrizeScope::Edition
        }
    };
    let pool = if scope == PrizeScope::Edition {
        Pool::AnyEntry
    } else {
        Pool::Category
    };
    let prize = PrizeRule {
        id: table.key("id"),
        name: table.localized("name"),
        tier: table.code("tier", &words(Tier::ALL, Tier::code), None),
        rank: table
            .integer_if_there("rank", 1..=20)
            .and_then(|rank| u32::try_from(rank).ok()),
        pool: table.code(
            "pool",
            &[("category", Pool::Category), ("any-entry", Pool::AnyEntry)],
            Some(pool),
        ),
        shareable: table.boolean("shareable", false),
        threshold: table.decimal_if_there("threshold", 2),
        cumulative: table.boolean("cumulative", false),
        reward: table.localized_if_there("reward"),
        shared_reward: table.localized_if_there("shared-reward"),
        scope,
    };
    if prize.rank.is_some() && (prize.scope == PrizeScope::Edition || prize.pool == Pool::AnyEntry)
    {
        table.fault("rank", FaultCode::RankOutsideCategory, "", "");
    }
    table.finish_with(&["scope"]);
    prize
}

pub(super) fn deliberation(table: &Table<'_>) -> DeliberationRule {
    let count = |key, least| u32::try_from(table.integer(key, least..=100)).unwrap_or(0);
    let rule = DeliberationRule {
        quorum: count("quorum", 1),
        quorum_per_college: count("quorum-per-college", 0),
        vote: table.code("vote", &words(VoteRule::ALL, VoteRule::code), None),
        casting_vote: table.boolean("casting-vote", false),
        votes_by_member: table.boolean("votes-by-member", false),
    };
    table.finish_here();
    rule
}

//! The grid: criteria with their marks, anchors, comments, and the total.

use super::view::{AnchorLine, CommentField, CriterionField, MarkOption};
use crate::pages::jury::say;
use imtiyaz_domain::{
    Language, Mark,
    specification::{Anchor, CommentRule, Criterion, Scale},
};
use imtiyaz_language::{Args, decimal, percent, text};
use imtiyaz_ranking::{Decimal, Exact};

pub(super) fn fault_sentence(
    language: Language,
    code: &str,
    label: &str,
    scale: Option<&Scale>,
) -> String {
    let mark = |units: i32, scale: &Scale| decimal(language, i64::from(units), scale.decimals);
    let mut args = Args::new().with("label", label.to_owned());
    if let Some(scale) = scale {
        args.set("min", mark(scale.min, scale));
        args.set("max", mark(scale.max, scale));
    }
    text(language, &format!("sheet-fault-{code}"), &args)
}

pub(super) fn partial(language: Language, given: usize, all: usize) -> String {
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let args = Args::new()
        .with("given", number(given))
        .with("all", number(all));
    text(language, "jury-total-partial", &args)
}

pub(super) fn total_text(language: Language, total: &Exact, max: i32, decimals: u8) -> String {
    let rounded = total.round_half_up(2).unwrap_or(Decimal::ZERO);
    let args = Args::new()
        .with(
            "total",
            decimal(language, rounded.units(), rounded.decimals()),
        )
        .with("max", decimal(language, i64::from(max), decimals));
    text(language, "jury-total", &args)
}

pub(super) fn weight_of(criterion: &Criterion) -> Exact {
    Exact::ratio(
        i128::from(criterion.weight.numerator),
        i128::from(criterion.weight.denominator),
    )
}

/// A share as a percentage, with one decimal where it needs one.
#[must_use]
pub fn share_text(language: Language, share: &Exact) -> String {
    let thousandths = (share * &Exact::integer(1_000))
        .round_half_up(0)
        .map_or(0, Decimal::units);
    if thousandths % 10 == 0 {
        percent(language, thousandths / 10, 0)
    } else {
        percent(language, thousandths, 1)
    }
}

pub(super) fn sheet_total(
    language: Language,
    scale: &Scale,
    criteria: &[Criterion],
    marks: &[Mark],
) -> String {
    let mut sum = Exact::zero();
    let mut weights = Exact::zero();
    let mut given = 0;
    for criterion in criteria {
        let score = marks
            .iter()
            .find(|m| m.criterion == criterion.id)
            .and_then(|m| m.score);
        let Some(mark) = score.and_then(|s| Decimal::new(i64::from(s), scale.decimals)) else {
            continue;
        };
        given += 1;
        let weight = weight_of(criterion);
        sum = [sum, &mark.exact() * &weight].into_iter().sum();
        weights = [weights, weight].into_iter().sum();
    }
    if given < criteria.len() || weights.is_zero() {
        return partial(language, given, criteria.len());
    }
    total_text(language, &(&sum / &weights), scale.max, scale.decimals)
}
pub(super) fn anchor_lines(
    language: Language,
    scale: &Scale,
    anchors: &[Anchor],
) -> Vec<AnchorLine> {
    anchors
        .iter()
        .map(|anchor| AnchorLine {
            value: decimal(language, i64::from(anchor.score), scale.decimals),
            text: anchor.text.get(language).to_owned(),
        })
        .collect()
}

pub(super) fn criterion_field(
    language: Language,
    scale: &Scale,
    criterion: &Criterion,
    mark: Option<&Mark>,
    total: &Exact,
) -> CriterionField {
    let score = mark.and_then(|mark| mark.score);
    let write = |units: i32| decimal(language, i64::from(units), scale.decimals);
    let hint = match criterion.comment {
        CommentRule::Optional => None,
        CommentRule::Extremes => Some(say(language, "jury-comment-extremes")),
        CommentRule::Always => Some(say(language, "jury-comment-always")),
    };
    CriterionField {
        name: format!("m-{}", criterion.id),
        label: criterion.name.get(language).to_owned(),
        weight: if total.is_zero() {
            String::new()
        } else {
            share_text(language, &(&weight_of(criterion) / total))
        },
        hint: criterion.description.get(language).to_owned(),
        options: scale
            .marks()
            .into_iter()
            .map(|units| MarkOption {
                value: units.to_string(),
                label: write(units),
                selected: score == Some(units),
            })
            .collect(),
        anchors: anchor_lines(language, scale, &criterion.anchors),
        comment: CommentField {
            name: format!("c-{}", criterion.id),
            value: mark.map(|mark| mark.comment.clone()).unwrap_or_default(),
            hint,
            error: None,
        },
        error: None,
        chosen: score.map(write),
    }
}

//! The ranking rule of a category, from the edition's specification.

use crate::{College, Criterion, Decimal, Exact, Method, Rule, Scale, TieBreak};
use imtiyaz_domain::{
    Specification,
    specification::{RankingRule, TieStep, Weight},
};

impl Rule {
    /// The rule by which the entries of a category are ranked. A category that does not exist has
    /// no criteria.
    #[must_use]
    pub fn of(specification: &Specification, category: &str) -> Self {
        let exact = |weight: &Weight| {
            Exact::ratio(i128::from(weight.numerator), i128::from(weight.denominator))
        };
        let scale = &specification.scale;
        let decimal =
            |units: i32| Decimal::new(i64::from(units), scale.decimals).unwrap_or(Decimal::ZERO);
        Self {
            name: specification.ranking.method.clone(),
            method: method(&specification.ranking),
            criteria: specification
                .criteria_of(category)
                .map(|criterion| Criterion {
                    id: criterion.id.to_string(),
                    weight: exact(&criterion.weight),
                })
                .collect(),
            colleges: specification
                .jury
                .colleges
                .iter()
                .map(|college| College {
                    id: college.id.to_string(),
                    weight: exact(&college.weight),
                    min_sheets: specification.ranking.min_per_college,
                })
                .collect(),
            min_sheets: specification.ranking.min_sheets.unwrap_or(0),
            scale: Scale {
                min: decimal(scale.min),
                max: decimal(scale.max),
                step: decimal(scale.step),
            },
            decimals: specification.ranking.decimals,
            ties: specification
                .ranking
                .ties
                .iter()
                .filter_map(|step| match step {
                    TieStep::Criteria => Some(TieBreak::Criteria),
                    TieStep::Copeland => Some(TieBreak::Copeland),
                    TieStep::ExAequo => None,
                })
                .collect(),
            thresholds: Vec::new(),
        }
    }
}

/// The method a specification names; the reader has seen to it that the method's own table is there.
fn method(rule: &RankingRule) -> Method {
    match (rule.method.as_str(), rule.clip, rule.trim) {
        (RankingRule::CLIP, Some(clip), _) => Method::Clip {
            delta: Exact::ratio(i128::from(clip.delta), 100),
            decimals: clip.decimals,
        },
        (RankingRule::TRIMMED_MEAN, _, Some(trim)) => Method::TrimmedMean {
            high: trim.high,
            low: trim.low,
        },
        (RankingRule::PLAIN_MEAN, ..) => Method::PlainMean,
        _ => Method::CollegeMean,
    }
}

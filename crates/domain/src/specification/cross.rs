//! What no single part of the file shows: references, and parts that contradict each other.

use super::{
    FaultCode, FieldKind, Specification,
    nearest::nearest,
    reader::{Reader, UNREAD},
};
use crate::{Key, jury::SeatDuty};
use std::collections::BTreeMap;

/// Reports every contradiction between the parts.
pub(super) fn check(specification: &Specification, reader: &Reader) {
    let checks = Checks {
        s: specification,
        reader,
    };
    checks.keys_are_unique();
    checks.categories();
    checks.form();
    checks.marks();
    checks.jury();
    checks.prizes();
    checks.examples();
}

struct Checks<'a> {
    s: &'a Specification,
    reader: &'a Reader,
}

impl Checks<'_> {
    fn unique<'k>(&self, keys: impl Iterator<Item = (String, &'k Key)>) {
        let mut seen: BTreeMap<&Key, String> = BTreeMap::new();
        for (path, key) in keys.filter(|(_, key)| **key != UNREAD) {
            if let Some(first) = seen.get(key) {
                self.reader
                    .fault(&path, FaultCode::Duplicate, key.as_str(), first);
            } else {
                seen.insert(key, path);
            }
        }
    }

    fn refer(&self, path: &str, key: &Key, known: &[&str]) {
        if *key != UNREAD && !known.contains(&key.as_str()) && !known.contains(&UNREAD) {
            let wanted =
                nearest(key.as_str(), known).map_or_else(|| known.join(", "), ToOwned::to_owned);
            self.reader
                .fault(path, FaultCode::UnknownReference, key.as_str(), &wanted);
        }
    }

    fn refer_all(&self, path: &str, keys: &[Key], known: &[&str]) {
        for (index, key) in keys.iter().enumerate() {
            self.refer(&format!("{path}[{index}]"), key, known);
        }
    }

    fn keys_are_unique(&self) {
        let s = self.s;
        self.unique(numbered(
            "eligibility.body-kinds",
            &s.eligibility.body_kinds,
            |x| &x.id,
        ));
        self.unique(numbered(
            "eligibility.questions",
            &s.eligibility.questions,
            |x| &x.id,
        ));
        self.unique(numbered("categories", &s.categories, |x| &x.id));
        self.unique(numbered("form.sections", &s.form.sections, |x| &x.id));
        self.unique(numbered("declarations", &s.declarations, |x| &x.id));
        self.unique(numbered("screening", &s.screening, |x| &x.id));
        self.unique(numbered("criteria", &s.criteria, |x| &x.id));
        self.unique(numbered("jury.colleges", &s.jury.colleges, |x| &x.id));
        self.unique(numbered("jury.seats", &s.jury.seats, |x| &x.id));
        self.unique(numbered("prizes", &s.prizes, |x| &x.id));
        // Fields are unique in the whole form: answers are kept under their keys alone.
        self.unique(
            s.form
                .sections
                .iter()
                .enumerate()
                .flat_map(|(index, section)| {
                    numbered(
                        &format!("form.sections[{index}].fields"),
                        &section.fields,
                        |x| &x.id,
                    )
                    .collect::<Vec<_>>()
                }),
        );
        for (at, section) in s.form.sections.iter().enumerate() {
            for (index, field) in section.fields.iter().enumerate() {
                let path = format!("form.sections[{at}].fields[{index}]");
                match &field.kind {
                    FieldKind::Choice { choices } | FieldKind::Choices { choices } => {
                        self.unique(numbered(&format!("{path}.choices"), choices, |x| &x.id));
                    }
                    FieldKind::Table { columns, .. } => {
                        self.unique(numbered(&format!("{path}.columns"), columns, |x| &x.id));
                    }
                    _ => {}
                }
            }
        }
    }

    fn category_keys(&self) -> Vec<&str> {
        self.s
            .categories
            .iter()
            .map(|category| category.id.as_str())
            .collect()
    }

    fn categories(&self) {
        let s = self.s;
        let kinds: Vec<&str> = s
            .eligibility
            .body_kinds
            .iter()
            .map(|kind| kind.id.as_str())
            .collect();
        for (index, category) in s
            .categories
            .iter()
            .enumerate()
            .filter(|(_, c)| c.id != UNREAD)
        {
            let path = format!("categories[{index}]");
            self.refer_all(&format!("{path}.body-kinds"), &category.body_kinds, &kinds);
            let id = category.id.as_str();
            if !s.criteria.is_empty() && s.criteria_of(id).next().is_none() {
                self.reader
                    .fault(&path, FaultCode::CategoryWithoutCriterion, id, "");
            }
            if !s.prizes.is_empty() && s.prizes_of(Some(id)).next().is_none() {
                self.reader
                    .fault(&path, FaultCode::CategoryWithoutPrize, id, "");
            }
            if !s.form.sections.is_empty() && s.sections_of(id).next().is_none() {
                self.reader
                    .fault(&path, FaultCode::CategoryWithoutForm, id, "");
            }
        }
    }

    fn form(&self) {
        let s = self.s;
        let categories = self.category_keys();
        let criteria: Vec<&str> = s
            .criteria
            .iter()
            .map(|criterion| criterion.id.as_str())
            .collect();
        let mut earlier: BTreeMap<&str, &FieldKind> = BTreeMap::new();
        for (at, section) in s.form.sections.iter().enumerate() {
            let path = format!("form.sections[{at}]");
            self.refer_all(
                &format!("{path}.categories"),
                &section.categories,
                &categories,
            );
            for (index, field) in section.fields.iter().enumerate() {
                let path = format!("{path}.fields[{index}]");
                if let Some(criterion) = &field.criterion {
                    self.refer(&format!("{path}.criterion"), criterion, &criteria);
                }
                if let Some(condition) = field
                    .when
                    .as_ref()
                    .filter(|condition| condition.field != UNREAD)
                {
                    self.condition(&format!("{path}.when"), condition, &earlier);
                }
                earlier.insert(field.id.as_str(), &field.kind);
            }
        }
    }

    fn condition(
        &self,
        path: &str,
        condition: &super::Condition,
        earlier: &BTreeMap<&str, &FieldKind>,
    ) {
        let answers: Vec<&str> = match earlier.get(condition.field.as_str()) {
            Some(FieldKind::YesNo { .. }) => vec!["yes", "no"],
            Some(FieldKind::Choice { choices } | FieldKind::Choices { choices }) => {
                choices.iter().map(|choice| choice.id.as_str()).collect()
            }
            _ => {
                let path = format!("{path}.field");
                let found = condition.field.as_str();
                if self.s.field(found).is_none() {
                    let fields: Vec<&str> = earlier.keys().copied().collect();
                    let wanted = nearest(found, &fields).unwrap_or_default();
                    self.reader
                        .fault(&path, FaultCode::UnknownReference, found, wanted);
                } else {
                    self.reader
                        .fault(&path, FaultCode::ConditionNotDecidable, found, "");
                }
                return;
            }
        };
        for (index, answer) in condition.is.iter().enumerate() {
            if !answers.contains(&answer.as_str()) && !answers.contains(&UNREAD) {
                self.reader.fault(
                    &format!("{path}.is[{index}]"),
                    FaultCode::UnknownCode,
                    answer,
                    &answers.join(", "),
                );
            }
        }
    }

    fn marks(&self) {
        let s = self.s;
        let categories = self.category_keys();
        let scale = &s.scale;
        let span = format!(
            "{} to {} by {}",
            scale.format(scale.min),
            scale.format(scale.max),
            scale.format(scale.step)
        );
        let on_scale = |path: &str, anchors: &[super::Anchor]| {
            for (index, anchor) in anchors.iter().enumerate() {
                if !scale.holds(anchor.score) {
                    let found = scale.format(anchor.score);
                    self.reader.fault(
                        &format!("{path}.anchors[{index}].score"),
                        FaultCode::OffScale,
                        &found,
                        &span,
                    );
                }
            }
        };
        on_scale("scale", &scale.anchors);
        for (index, criterion) in s.criteria.iter().enumerate() {
            let path = format!("criteria[{index}]");
            on_scale(&path, &criterion.anchors);
            self.refer_all(
                &format!("{path}.categories"),
                &criterion.categories,
                &categories,
            );
        }
    }

    fn jury(&self) {
        let jury = &self.s.jury;
        let colleges: Vec<&str> = jury
            .colleges
            .iter()
            .map(|college| college.id.as_str())
            .collect();
        for (index, seat) in jury.seats.iter().enumerate() {
            self.refer(
                &format!("jury.seats[{index}].college"),
                &seat.college,
                &colleges,
            );
        }
        if jury.seats.is_empty() || jury.colleges.is_empty() {
            return;
        }
        let chairs = jury
            .seats
            .iter()
            .filter(|seat| seat.duty == SeatDuty::Chair)
            .count();
        if chairs != 1 {
            self.reader.fault(
                "jury.seats",
                FaultCode::OneChairWanted,
                &chairs.to_string(),
                "1",
            );
        }
        let scoring = |college: Option<&Key>| {
            let seats = jury
                .seats
                .iter()
                .filter(|seat| matches!(seat.duty, SeatDuty::Chair | SeatDuty::Member));
            seats
                .filter(|seat| college.is_none_or(|college| seat.college == *college))
                .count()
        };
        let too_few = |path: &str, wanted: u32, seats: usize| {
            if usize::try_from(wanted).unwrap_or(usize::MAX) > seats {
                self.reader.fault(
                    path,
                    FaultCode::TooFewSeats,
                    &wanted.to_string(),
                    &seats.to_string(),
                );
            }
        };
        let mut least = usize::MAX;
        for (index, college) in jury
            .colleges
            .iter()
            .enumerate()
            .filter(|(_, c)| c.id != UNREAD)
        {
            let seats = scoring(Some(&college.id));
            least = least.min(seats);
            if seats == 0 {
                self.reader.fault(
                    &format!("jury.colleges[{index}]"),
                    FaultCode::CollegeWithoutSeat,
                    college.id.as_str(),
                    "",
                );
            }
        }
        too_few(
            "deliberation.quorum",
            self.s.deliberation.quorum,
            scoring(None),
        );
        if least == 0 || least == usize::MAX {
            return;
        }
        too_few(
            "deliberation.quorum-per-college",
            self.s.deliberation.quorum_per_college,
            least,
        );
        too_few(
            "ranking.min-per-college",
            self.s.ranking.min_per_college,
            least,
        );
        // A method over the whole panel wants its sheets from the readers an entry can have.
        let ranking = &self.s.ranking;
        let trimmed = ranking.trim.map_or(0, |trim| trim.high + trim.low + 1);
        too_few(
            "ranking.min-sheets",
            ranking.min_sheets.unwrap_or(0),
            scoring(None),
        );
        too_few("ranking.trim", trimmed, scoring(None));
        if let super::Reading::Quota { per_college } = jury.reading {
            let colleges = u32::try_from(jury.colleges.len()).unwrap_or(u32::MAX);
            let readers = per_college.saturating_mul(colleges);
            for (path, least) in [
                ("ranking.min-sheets", ranking.min_sheets.unwrap_or(0)),
                ("ranking.trim", trimmed),
            ] {
                if least > readers {
                    let wanted = format!("at most the {readers} that read each entry");
                    let found = least.to_string();
                    self.reader
                        .fault(path, FaultCode::OutOfRange, &found, &wanted);
                }
            }
            too_few("jury.reading.per-college", per_college, least);
            if per_college < self.s.ranking.min_per_college {
                let wanted = format!("at most the {per_college} that read each entry");
                self.reader.fault(
                    "ranking.min-per-college",
                    FaultCode::OutOfRange,
                    &self.s.ranking.min_per_college.to_string(),
                    &wanted,
                );
            }
        }
    }

    fn prizes(&self) {
        let s = self.s;
        let categories = self.category_keys();
        for (index, prize) in s.prizes.iter().enumerate() {
            let path = format!("prizes[{index}]");
            if let super::PrizeScope::Categories(keys) = &prize.scope {
                self.refer_all(&format!("{path}.categories"), keys, &categories);
            }
            let unit = 10_i64.pow(2_u32.saturating_sub(u32::from(s.scale.decimals)));
            let (min, max) = (i64::from(s.scale.min) * unit, i64::from(s.scale.max) * unit);
            if let Some(threshold) = prize
                .threshold
                .filter(|threshold| !(min..=max).contains(threshold))
            {
                let found = format!("{}.{:02}", threshold / 100, threshold.rem_euclid(100));
                let wanted = format!(
                    "{} to {}",
                    s.scale.format(s.scale.min),
                    s.scale.format(s.scale.max)
                );
                self.reader.fault(
                    &format!("{path}.threshold"),
                    FaultCode::OutOfRange,
                    &found,
                    &wanted,
                );
            }
        }
        for category in s.categories.iter().filter(|category| category.id != UNREAD) {
            let mut ranks: Vec<u32> = s
                .prizes_of(Some(category.id.as_str()))
                .filter_map(|prize| prize.rank)
                .collect();
            ranks.sort_unstable();
            let wanted: Vec<u32> = (1..).take(ranks.len()).collect();
            if ranks != wanted {
                let found = format!("{} ({})", list(&ranks), category.id);
                self.reader
                    .fault("prizes", FaultCode::RanksNotInOrder, &found, &list(&wanted));
            }
        }
    }

    fn examples(&self) {
        for (index, part) in self.s.examples.iter().enumerate() {
            if !part.path.is_empty() && !self.reader.knows_part(&part.path) {
                self.reader.fault(
                    &format!("examples[{index}].path"),
                    FaultCode::UnknownPart,
                    &part.path,
                    "",
                );
            }
        }
    }
}

fn list(numbers: &[u32]) -> String {
    numbers
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(", ")
}

fn numbered<'k, T>(
    path: &str,
    items: &'k [T],
    key: fn(&T) -> &Key,
) -> impl Iterator<Item = (String, &'k Key)> {
    items
        .iter()
        .enumerate()
        .map(move |(index, item)| (format!("{path}[{index}].id"), key(item)))
}

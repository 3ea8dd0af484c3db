//! What stands in the way of concluding.

use super::{Deliberation, PrizeLine};
use crate::results;
use imtiyaz_domain::{Decision, Language, decision::check_decision, edition::Obstacle};

/// Everything that stands in the way: said all at once.
pub(super) fn of(
    deliberation: &Deliberation,
    decisions: &[Decision],
    language: Language,
) -> Vec<Obstacle> {
    let specification = &deliberation.panel.edition.specification;
    let mut obstacles = Vec::new();
    let mut add = |code, items: Vec<String>| {
        if !items.is_empty() {
            obstacles.push(Obstacle {
                code,
                count: items.len(),
                items,
            });
        }
    };
    let unknown = deliberation
        .called()
        .filter(|seat| seat.scores() && !deliberation.attendance.contains_key(&seat.id))
        .map(|seat| seat.institution.get(language).to_owned());
    add("attendance-missing", unknown.collect());
    if !deliberation.quorum.is_met() {
        let quorum = deliberation.quorum;
        add(
            "quorum-missing",
            vec![format!("{}/{}", quorum.present, quorum.needed)],
        );
    }
    let short = deliberation
        .quorum_by_college
        .iter()
        .filter(|college| !college.quorum.is_met());
    add(
        "quorum-missing-in-college",
        short
            .map(|college| college.college.get(language).to_owned())
            .collect(),
    );
    let name = |line: &PrizeLine| {
        let prize = line.prize.name.get(language);
        match line
            .category
            .as_ref()
            .and_then(|key| specification.category(key.as_str()))
        {
            Some(category) => format!("{} – {prize}", category.name.get(language)),
            None => prize.to_owned(),
        }
    };
    let undecided = deliberation
        .prizes
        .iter()
        .filter(|line| line.decision.is_none());
    add("prizes-undecided", undecided.map(name).collect());
    let candidates = results::candidates(&deliberation.categories);
    let faulty = deliberation.prizes.iter().filter(|line| {
        line.decision.as_ref().is_some_and(|decision| {
            !check_decision(specification, decision, &candidates, decisions).is_empty()
        })
    });
    add("decisions-faulty", faulty.map(name).collect());
    let open = deliberation
        .items
        .iter()
        .filter(|item| item.outcome.is_empty());
    add(
        "agenda-open",
        open.map(|item| format!("{}. {}", item.ordinal, item.title))
            .collect(),
    );
    obstacles
}

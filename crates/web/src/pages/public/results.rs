//! The results of an edition as its page and others show them.

use super::words::{Said, excerpt, opening, prize_name};
use crate::{route::Route, routes::public::Laureate as LaureatePage};
use imtiyaz_domain::{
    Language, Outcome,
    results::{PrizeGroup, Tier},
};
use imtiyaz_language::{Args, text};
use imtiyaz_publication::{Placed, PublicEdition};
use serde::Serialize;

/// The prizes of one category.
#[derive(Clone, Debug, Serialize)]
pub struct GroupCards {
    /// The category's name; «prizes of the whole edition» where there is none.
    pub name: Said,
    /// Its prizes; empty when nothing is known of the category.
    pub cards: Vec<Card>,
}

/// One laureate, or one prize without any.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    /// The prize's name.
    pub prize: String,
    /// Whether it is of the first tier.
    pub first: bool,
    /// The outcome's code.
    pub outcome: &'static str,
    /// The project, or what is said when it is not known.
    pub project: String,
    /// The body.
    pub body: String,
    /// The laureate's page.
    pub href: Option<String>,
    /// The citation or the reason, shortened.
    pub text: Option<String>,
    /// Something to know: the category, the source.
    pub note: Option<String>,
    /// Whether it is invented.
    pub invented: bool,
}

/// All prizes of an edition, by category.
#[must_use]
pub fn groups(edition: &PublicEdition, language: Language) -> Vec<GroupCards> {
    edition
        .results
        .groups
        .iter()
        .map(|group| GroupCards {
            name: group_name(group, language),
            cards: group_cards(edition, group, language),
        })
        .collect()
}

/// The name of a category.
#[must_use]
pub fn group_name(group: &PrizeGroup, language: Language) -> Said {
    if group.name.is_empty() {
        Said {
            text: text(language, "public-whole-edition", &Args::new()),
            lang: "",
        }
    } else {
        Said::of(&group.name, language)
    }
}

fn group_cards(edition: &PublicEdition, group: &PrizeGroup, language: Language) -> Vec<Card> {
    let mut cards = Vec::new();
    for prize in &group.prizes {
        if prize.laureates.is_empty() {
            let reason = prize.reason.get(language);
            let unknown = || text(language, "public-reason-unknown", &Args::new());
            cards.push(Card {
                prize: prize_name(language, &prize.name, prize.tier),
                first: is_first(prize.tier),
                outcome: prize.outcome.code(),
                project: String::new(),
                body: String::new(),
                href: None,
                text: Some(if reason.is_empty() {
                    unknown()
                } else {
                    reason.to_owned()
                }),
                note: None,
                invented: false,
            });
        }
        for laureate in &prize.laureates {
            let placed = edition
                .laureates()
                .find(|placed| std::ptr::eq(placed.laureate, laureate));
            if let Some(placed) = placed {
                cards.push(card(&placed, language, None));
            }
        }
    }
    cards
}

/// The card of a laureate.
#[must_use]
pub fn card(placed: &Placed<'_>, language: Language, note: Option<String>) -> Card {
    let laureate = placed.laureate;
    let said = [&laureate.citation, &laureate.summary, &placed.prize.reason]
        .into_iter()
        .find(|said| !said.is_empty())
        .map(|said| excerpt(said.get(language), 32));
    Card {
        prize: prize_name(language, &placed.prize.name, placed.prize.tier),
        first: is_first(placed.prize.tier),
        outcome: placed.prize.outcome.code(),
        project: project(placed, language),
        body: opening(laureate.body.get(language)),
        href: Some(href(placed, language)),
        text: said,
        note,
        invented: laureate.invented,
    }
}

/// The project's name, or what is said when it is not known.
#[must_use]
pub fn project(placed: &Placed<'_>, language: Language) -> String {
    if placed.laureate.project.is_empty() {
        text(language, "public-project-unknown", &Args::new())
    } else {
        opening(placed.laureate.project.get(language))
    }
}

/// The laureate's page.
#[must_use]
pub fn href(placed: &Placed<'_>, language: Language) -> String {
    LaureatePage {
        year: placed.edition.results.year,
        slug: placed.slug(),
    }
    .href(language)
}

/// The grand prize, the excellence prize and the prize of years without tiers stand out.
#[must_use]
pub const fn is_first(tier: Tier) -> bool {
    matches!(tier, Tier::Grand | Tier::Excellence)
}

/// The sign of an outcome in the grid of editions, with the word that is read out.
#[must_use]
pub fn sign(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Awarded => "●",
        Outcome::Shared => "◎",
        Outcome::Withheld | Outcome::NotUsed => "∅",
    }
}

//! S2: pages, searches, counts, averages, exports and letters of a reader stay byte-identical when
//! only facts hidden from them change (HotCRP 2026-55493, pretalx, OpenReview).
//!
//! Two worlds differ in one fact. Whoever must not know it is walked through both, page by page;
//! somebody who knows it is walked too, and must find them different, or the test proves nothing.

use super::{
    facts::{self, WORDS, World},
    people::{Reader, everybody},
    world::{Seen, everything},
};
use crate::jury::Jury;
use imtiyaz_store::entity::letter;
use sea_orm::EntityTrait;
use std::{collections::BTreeMap, future::Future};

/// Digests of the log are made over what is hidden, by design: they commit to it and tell nothing
/// (a nonce of 128 bits is in each). A reader of the log sees them as digests alone.
fn without_digests(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = String::new();
    let end = |run: &mut String, out: &mut String| {
        if run.len() >= 32 {
            out.push('#');
        } else {
            out.push_str(run);
        }
        run.clear();
    };
    for c in text.chars() {
        if c.is_ascii_digit() || ('a'..='f').contains(&c) {
            run.push(c);
        } else {
            end(&mut run, &mut out);
            out.push(c);
        }
    }
    end(&mut run, &mut out);
    out
}

/// Where the two differ, with a little of both.
fn difference(path: &str, one: &Seen, other: &Seen) -> Option<String> {
    if one == other {
        return None;
    }
    let (a, b) = (without_digests(&one.text()), without_digests(&other.text()));
    let log = path.contains("/audit");
    if log && a == b && one.status == other.status {
        return None;
    }
    if one.status != other.status || one.headers != other.headers {
        return Some(format!(
            "{} {:?} / {} {:?}",
            one.status, one.headers, other.status, other.headers
        ));
    }
    let at = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    let near =
        |text: &str| -> String { text.chars().skip(at.saturating_sub(60)).take(140).collect() };
    Some(format!("…{}… / …{}…", near(&a), near(&b)))
}

fn differences(one: &BTreeMap<String, Seen>, other: &BTreeMap<String, Seen>) -> Vec<String> {
    let mut found = Vec::new();
    for (path, page) in one {
        match other.get(path) {
            None => found.push(format!("{path} is linked in one world only")),
            Some(second) => {
                if let Some(what) = difference(path, page, second) {
                    found.push(format!("{path}: {what}"));
                }
            }
        }
    }
    for path in other.keys().filter(|path| !one.contains_key(*path)) {
        found.push(format!("{path} is linked in the other world only"));
    }
    found
}

/// The letters a reader gets: everything of them that is theirs to read.
async fn letters(jury: &Jury, reader: &Reader) -> Vec<String> {
    let Some(account) = reader.actor.account else {
        return Vec::new();
    };
    let mut letters = letter::Entity::find()
        .all(jury.room.store.read())
        .await
        .unwrap();
    letters.sort_by_key(|letter| letter.id);
    letters
        .into_iter()
        .filter(|letter| letter.account_id == Some(account.raw()))
        .map(|letter| {
            format!(
                "{} {} {} {}",
                letter.kind, letter.key, letter.address, letter.data
            )
        })
        .collect()
}

/// Walks everybody of `hidden` through both worlds; `knows` must see them differ.
async fn compared<F>(fact: &str, make: impl Fn(World) -> F, hidden: &[&str], knows: &str)
where
    F: Future<Output = Jury>,
{
    let (first, second) = (make(0).await, make(1).await);
    let (ones, others) = (everybody(&first).await, everybody(&second).await);
    if fact == "people" {
        facts::rename_the_lead(&first, "lead of the second body", 0).await;
        facts::rename_the_lead(&second, "lead of the second body", 1).await;
    }
    let (mut pages, mut letters_read, mut readers) = (0, 0, 0);
    let mut leaks = Vec::new();
    let mut told = false;
    for (one, other) in ones.iter().zip(&others) {
        let known = one.name == knows;
        if !known && !hidden.contains(&one.name.as_str()) {
            continue;
        }
        let a = everything(&first, one, &WORDS).await;
        let b = everything(&second, other, &WORDS).await;
        let found = differences(&a, &b);
        if known {
            told = !found.is_empty();
            continue;
        }
        readers += 1;
        pages += a.len();
        leaks.extend(found.iter().map(|what| format!("{}: {what}", one.name)));
        let (a, b) = (letters(&first, one).await, letters(&second, other).await);
        letters_read += a.len();
        if a != b {
            leaks.push(format!("{}: letters {a:?} / {b:?}", one.name));
        }
    }
    println!(
        "s02 {fact}: {readers} readers, {pages} pages and {letters_read} letters compared, {} differ",
        leaks.len()
    );
    assert_eq!(readers, hidden.len(), "{fact}: everybody named was walked");
    assert!(pages > 30 * readers, "{fact}: {pages} pages are too few");
    assert!(
        told,
        "{fact}: {knows} sees no difference; the worlds are the same"
    );
    assert!(leaks.is_empty(), "{fact}:\n{}", leaks.join("\n"));
}

const BODIES: [&str; 4] = [
    "lead of the first body",
    "contributor of the first body",
    "approver of the first body",
    "visitor",
];

fn and<'a>(some: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    some.iter().chain(more).copied().collect()
}

#[tokio::test]
async fn marks_before_the_close_are_nobodys_but_their_authors() {
    let hidden = and(
        &BODIES,
        &[
            "lead of the second body",
            "observer",
            "organiser",
            "administrator",
            "auditor",
            "chair",
            "member",
            "secretary",
        ],
    );
    compared(
        "marks",
        facts::marks_before_the_close,
        &hidden,
        "another member",
    )
    .await;
}

#[tokio::test]
async fn why_a_member_might_be_near_an_entry_is_the_chairs_to_read() {
    let hidden = and(
        &BODIES,
        &[
            "lead of the second body",
            "observer",
            "administrator",
            "member",
        ],
    );
    compared(
        "interests",
        facts::why_a_member_might_be_near,
        &hidden,
        "chair",
    )
    .await;
}

#[tokio::test]
async fn the_ranking_is_unknown_outside_the_jury_until_the_results() {
    let hidden = and(
        &BODIES,
        &[
            "lead of the second body",
            "observer",
            "organiser",
            "administrator",
        ],
    );
    compared(
        "ranking",
        facts::the_ranking_before_the_results,
        &hidden,
        "secretary",
    )
    .await;
}

#[tokio::test]
async fn a_recused_chair_cannot_infer_the_marks_of_the_entry() {
    let make = facts::the_marks_of_an_entry_the_chair_is_recused_from;
    compared("recusal", make, &["chair", "visitor"], "secretary").await;
}

#[tokio::test]
async fn a_draft_is_its_bodys_alone() {
    let hidden = and(
        &BODIES,
        &["observer", "member", "another member", "administrator"],
    );
    compared(
        "draft",
        facts::a_draft_of_another_body,
        &hidden,
        "lead of the second body",
    )
    .await;
}

#[tokio::test]
async fn a_refusal_is_not_told_to_other_bodies() {
    let hidden = and(&BODIES, &["administrator"]);
    compared(
        "screening",
        facts::the_screening_of_another_body,
        &hidden,
        "secretary",
    )
    .await;
}

#[tokio::test]
async fn the_people_of_a_body_are_not_told_to_others() {
    let hidden = and(&BODIES, &["observer", "member", "another member"]);
    compared(
        "people",
        facts::the_people_of_another_body,
        &hidden,
        "secretary",
    )
    .await;
}

#[test]
fn a_difference_is_found_and_digests_are_not_one() {
    let page = |body: &str| Seen {
        status: axum::http::StatusCode::OK,
        headers: Vec::new(),
        body: body.as_bytes().to_vec(),
    };
    assert!(difference("/fr/home", &page("3 fiches"), &page("4 fiches")).is_some());
    let (a, b) = ("a".repeat(64), "b".repeat(64));
    assert!(difference("/fr/audit/events", &page(&a), &page(&b)).is_none());
    assert!(difference("/fr/home", &page(&a), &page(&b)).is_some());
}

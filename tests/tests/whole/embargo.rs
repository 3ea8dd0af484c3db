//! Before the release nobody outside sees anything of the results: every address of theirs
//! answers as an address that never was. After it they are there.

use crate::edition::laureates;
use imtiyaz_tests::{
    crawl::links,
    http::{Answer, Client},
    site::Site,
};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Every answer that a visitor's links lead to, by path.
fn reachable(client: &mut Client) -> BTreeMap<String, Answer> {
    let starts = ["/ar", "/fr", "/ar/editions/2019", "/fr/editions/2019"].map(str::to_owned);
    let mut waiting: VecDeque<String> = starts.into();
    let mut known: BTreeSet<String> = waiting.iter().cloned().collect();
    let mut found = BTreeMap::new();
    while let Some(path) = waiting.pop_front() {
        assert!(found.len() < 3000, "the site has no end");
        let answer = client.get(&path).expect("an answer");
        if answer
            .header("content-type")
            .is_some_and(|kind| kind.starts_with("text/html"))
        {
            for link in links(&answer.text()) {
                // Two languages are enough, and each search only as far as it is linked.
                let wanted = link.starts_with("/ar") || link.starts_with("/fr");
                let plain = !link.contains("sign-in") && !link.contains('?');
                if wanted && plain && known.insert(link.clone()) {
                    waiting.push_back(link);
                }
            }
        }
        if answer.status == 200 {
            found.insert(path, answer);
        }
    }
    found
}

/// An answer without what names the address asked for.
fn bare(answer: &Answer, path: &str) -> String {
    // The rest of the path after the language stands in the links to the other languages too.
    let rest = path.get(3..).unwrap_or_default();
    let mut text = answer.text();
    if !rest.is_empty() {
        text = text.replace(rest, "");
    }
    let headers: Vec<String> = answer
        .headers
        .iter()
        .filter(|(name, _)| !["date", "content-length"].contains(&name.as_str()))
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
    format!("{}\n{}\n{text}", answer.status, headers.join("\n"))
}

#[test]
fn results_are_not_there_before_their_release() {
    let embargo = Site::demo("embargo").expect("a served demonstration");
    let published = Site::demo("published").expect("a served demonstration");
    let (mut before, mut after) = (embargo.client(), published.client());
    let (seen_before, seen_after) = (reachable(&mut before), reachable(&mut after));

    // After the release the laureates stand on pages, in data and in papers.
    let words: Vec<String> = ["MAP News Display", "Supertaqa", "iplages"]
        .map(str::to_owned)
        .into();
    let telling = |seen: &BTreeMap<String, Answer>, word: &str| -> Vec<String> {
        let telling = seen
            .iter()
            .filter(|(path, answer)| path.contains("2019") && answer.text().contains(word));
        telling.map(|(path, _)| path.clone()).collect()
    };
    for word in &words {
        assert!(
            telling(&seen_after, word).len() >= 2,
            "{word} is not published: {:?}",
            seen_after.keys()
        );
        // Before it they stand nowhere, on no address at all.
        let leaks = seen_before
            .iter()
            .filter(|(_, answer)| answer.text().contains(word.as_str()));
        let leaks: Vec<&String> = leaks.map(|(path, _)| path).collect();
        assert!(
            leaks.is_empty(),
            "{word} stands before its release on {leaks:?}"
        );
    }
    let french = seen_after
        .iter()
        .filter(|(path, _)| path.starts_with("/fr") && path.contains("2019"));
    let french: String = french.map(|(_, answer)| answer.text()).collect();
    for (_, body, _, project) in laureates() {
        let escaped = |text: &str| text.replace('&', "&amp;").replace('\'', "&#x27;");
        assert!(french.contains(&escaped(&body)), "{body} is not published");
        assert!(
            french.contains(&escaped(&project)),
            "{project} is not published"
        );
    }
    for kind in ["application/pdf", "application/json", "text/csv"] {
        let there = seen_after.iter().any(|(path, answer)| {
            path.contains("2019")
                && answer
                    .header("content-type")
                    .is_some_and(|sent| sent.starts_with(kind))
        });
        assert!(there, "no {kind} of 2019 among {:?}", seen_after.keys());
    }

    // What the release brings answers before it as an address that never was: the same status,
    // the same headers, the same page.
    let brought: Vec<&String> = seen_after
        .keys()
        .filter(|path| path.contains("2019") && !seen_before.contains_key(*path))
        .collect();
    assert!(brought.len() >= 6, "the release brings only {brought:?}");
    for path in brought {
        let language = &path[..3];
        let never = format!("{language}{}", path[3..].replace("2019", "1971"));
        let hidden = before.get(path).expect("an answer");
        let unknown = before.get(&never).expect("an answer");
        assert_eq!(hidden.status, 404, "{path} before its release");
        assert_eq!(
            bare(&hidden, path),
            bare(&unknown, &never),
            "{path} can be told from {never}"
        );
    }
}

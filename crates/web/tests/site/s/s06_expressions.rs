//! S6: texts and rules that people write are data: nothing in them is worked out, read or fetched
//! (HotCRP 2026-23836 formulas, Indico 2026-33046 LaTeX).

use crate::{Site, submission::OF_2019};
use axum::http::StatusCode;
use imtiyaz_domain::Actor;
use imtiyaz_submission::edition;

const EXPRESSIONS: [&str; 8] = [
    "{{ 7*7 }}zq",
    "{% include '/etc/passwd' %}zq",
    "{ $limit }zq",
    "{ DATETIME() }zq",
    "\\\\input{/etc/passwd}zq",
    "#read('/etc/passwd')zq",
    "${7*7}zq",
    "<%= 7*7 %>zq",
];

#[tokio::test]
async fn expressions_in_a_specification_are_printed_as_they_are_written() {
    let mut seen = 0;
    for expression in EXPRESSIONS {
        let site = Site::demonstration().await;
        let marked = OF_2019
            .lines()
            .map(|line| match line.split_once("fr = \"") {
                Some((before, after)) if seen_label(line) => {
                    format!("{before}fr = \"{expression} {after}")
                }
                _ => line.to_owned(),
            })
            .collect::<Vec<_>>()
            .join("\n");
        assert_ne!(marked, OF_2019);
        let Ok(specification) = imtiyaz_domain::specification::read(&marked) else {
            // Refused with its line: as good.
            continue;
        };
        site.store.clock.set(specification.calendar.call_opens);
        let id = edition::create(&site.store, &Actor::system(), &marked)
            .await
            .unwrap();
        edition::open_call(&site.store, &Actor::system(), id)
            .await
            .unwrap();
        for path in ["/fr/editions/2019/rules", "/fr/editions/2019/rules.pdf"] {
            let page = site.get(path, "").await;
            assert_eq!(page.status, StatusCode::OK, "{expression}: {path}");
            for worked in ["49zq", "root:", "{ $limit", "passwd'"] {
                let literal = expression.replace('\'', "&#x27;").contains(worked)
                    || expression.contains(worked);
                assert!(
                    literal || !page.body.contains(worked),
                    "{expression}: {worked}"
                );
            }
            if path.ends_with("rules") {
                seen += usize::from(page.body.contains("zq"));
            }
        }
    }
    println!(
        "s06: {seen} of {} expressions reached the printed rules as text",
        EXPRESSIONS.len()
    );
    assert!(seen >= 5);
}

/// Labels of prizes, criteria and categories are all written this way; one kind is enough.
fn seen_label(line: &str) -> bool {
    line.trim_start().starts_with("name")
}

#[test]
fn a_rule_of_the_ranking_is_a_name_and_numbers_and_never_a_formula() {
    for formula in ["mean(x)", "__import__('os')", "1+1", "{{7*7}}", "=SUM(A1)"] {
        let changed = OF_2019.replacen("method = \"", &format!("method = \"{formula}"), 1);
        assert_ne!(changed, OF_2019, "the specification names its rule");
        assert!(
            imtiyaz_domain::specification::read(&changed).is_err(),
            "{formula}"
        );
    }
}

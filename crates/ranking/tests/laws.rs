//! Laws that hold for every jury, tried on invented ones.

use std::collections::BTreeMap;

use imtiyaz_ranking::agreement::Agreement;
use imtiyaz_ranking::calibration::{Mixed, Severity, Standings};
use imtiyaz_ranking::{
    College, Criterion, Decimal, Exact, Method, Ranking, Ratings, Rule, Scale, ScoreTable,
    TieBreak, rank,
};
use proptest::prelude::*;

/// A sheet: entry, juror, and a score in halves for each criterion, or none.
type Sheet = (usize, usize, [Option<i64>; 3]);

#[derive(Debug, Clone)]
struct Jury {
    sheets: Vec<Sheet>,
    criterion_weights: [i64; 3],
    college_weights: [i64; 3],
    order: Vec<usize>,
}

const COLLEGES: [&str; 3] = ["civil", "private", "public"];

fn jury() -> impl Strategy<Value = Jury> {
    let cell = prop_oneof![30 => (0i64..=20).prop_map(Some), 1 => Just(None)];
    let sheets = prop::collection::btree_map(
        (0usize..6, 0usize..7),
        [cell.clone(), cell.clone(), cell],
        8..42,
    );
    let weights = [1i64..8, 1i64..8, 1i64..8];
    (
        sheets,
        weights.clone(),
        weights,
        Just((0..42).collect::<Vec<usize>>()).prop_shuffle(),
    )
        .prop_map(|(sheets, criterion_weights, college_weights, order)| Jury {
            sheets: sheets
                .into_iter()
                .map(|((entry, juror), scores)| (entry, juror, scores))
                .collect(),
            criterion_weights,
            college_weights,
            order,
        })
}

impl Jury {
    fn rule(&self, method: Method) -> Rule {
        let weight = |weight: &i64| Exact::integer(i128::from(*weight));
        Rule {
            name: "law".into(),
            method,
            criteria: (0..3)
                .map(|c| Criterion {
                    id: format!("c{c}"),
                    weight: weight(&self.criterion_weights[c]),
                })
                .collect(),
            colleges: (0..3)
                .map(|g| College {
                    id: COLLEGES[g].into(),
                    weight: weight(&self.college_weights[g]),
                    min_sheets: 0,
                })
                .collect(),
            min_sheets: 1,
            scale: Scale {
                min: Decimal::ZERO,
                max: Decimal::new(10, 0).unwrap(),
                step: Decimal::new(5, 1).unwrap(),
            },
            decimals: 2,
            ties: vec![TieBreak::Criteria, TieBreak::Copeland],
            thresholds: Vec::new(),
        }
    }

    fn table(
        &self,
        name: &dyn Fn(usize, usize) -> (String, String),
        order: &[usize],
    ) -> ScoreTable {
        let mut table = ScoreTable::new();
        for at in order.iter().filter(|at| **at < self.sheets.len()) {
            let (entry, juror, scores) = &self.sheets[*at];
            let (entry_name, juror_name) = name(*entry, *juror);
            table.entry(&entry_name);
            for (c, score) in scores.iter().enumerate() {
                if let Some(halves) = score {
                    let score = Decimal::new(halves * 5, 1).unwrap();
                    table.score(
                        &entry_name,
                        &juror_name,
                        COLLEGES[juror % 3],
                        &format!("c{c}"),
                        score,
                    );
                }
            }
        }
        table
    }

    fn ranked(&self, method: Method) -> Ranking {
        let order: Vec<usize> = (0..self.sheets.len()).collect();
        rank(&self.table(&plain, &order), &self.rule(method)).unwrap()
    }
}

fn plain(entry: usize, juror: usize) -> (String, String) {
    (format!("E{entry}"), format!("J{juror}"))
}

/// Place and exact score of each entry under its plain name.
fn results(
    ranking: &Ranking,
    back: &dyn Fn(&str) -> String,
) -> BTreeMap<String, (Option<u32>, Option<Exact>)> {
    let entries = ranking.entries.iter();
    entries
        .map(|e| (back(&e.entry), (e.place, e.exact.clone())))
        .collect()
}

fn methods() -> impl Strategy<Value = Method> {
    prop_oneof![
        3 => Just(Method::CollegeMean),
        1 => Just(Method::PlainMean),
        1 => Just(Method::Clip { delta: Exact::ratio(3, 2), decimals: 2 }),
        1 => Just(Method::TrimmedMean { high: 1, low: 1 }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn relabelling_and_reordering_change_nothing(jury in jury(), method in methods()) {
        let base = jury.ranked(method.clone());
        let same = |e: &str| e.to_owned();
        // Names whose order is the reverse of the plain ones, rows in another order.
        let other = |entry: usize, juror: usize| (format!("X{}", 9 - entry), format!("Y{}", 9 - juror));
        let back = |e: &str| format!("E{}", 9 - e[1..].parse::<usize>().unwrap());
        let relabelled = rank(&jury.table(&other, &jury.order), &jury.rule(method.clone())).unwrap();
        prop_assert_eq!(results(&base, &same), results(&relabelled, &back));
        let reordered = rank(&jury.table(&plain, &jury.order), &jury.rule(method)).unwrap();
        prop_assert_eq!(&base.digest, &reordered.digest);
        prop_assert_eq!(&base.entries, &reordered.entries);
        prop_assert_eq!(&base.ties, &reordered.ties);
    }

    #[test]
    fn raising_a_score_never_lowers_its_entry(
        jury in jury(), method in methods(), at in any::<prop::sample::Index>(), c in 0usize..3, by in 1i64..=6,
    ) {
        let mut raised = jury.clone();
        let at = at.index(jury.sheets.len());
        let cell = &mut raised.sheets[at].2[c];
        prop_assume!(cell.is_some_and(|halves| halves + by <= 20));
        *cell = cell.map(|halves| halves + by);
        let entry = format!("E{}", jury.sheets[at].0);
        let of = |ranking: &Ranking| {
            ranking.entries.iter().find(|e| e.entry == entry).map(|e| (e.exact.clone(), e.place)).unwrap()
        };
        let (before, after) = (of(&jury.ranked(method.clone())), of(&raised.ranked(method)));
        prop_assert!(after.0 >= before.0);
        if let (Some(before), Some(after)) = (before.1, after.1) {
            prop_assert!(after <= before, "place {} became {}", before, after);
        }
    }

    #[test]
    fn a_recusal_is_an_absence(jury in jury(), method in methods(), entry in 0usize..6, juror in 0usize..7) {
        let mut absent = jury;
        absent.sheets.retain(|(e, j, _)| (*e, *j) != (entry, juror));
        let order: Vec<usize> = (0..absent.sheets.len()).collect();
        let mut table = absent.table(&plain, &order);
        table.entry(&format!("E{entry}"));
        let without = rank(&table, &absent.rule(method.clone())).unwrap();
        table.recuse(&format!("E{entry}"), &format!("J{juror}"));
        let recused = rank(&table, &absent.rule(method)).unwrap();
        prop_assert_eq!(&without.entries, &recused.entries);
        prop_assert_ne!(&without.digest, &recused.digest, "but the recusal is on record");
    }

    #[test]
    fn college_weights_of_one_and_zero_behave(jury in jury()) {
        let mut rule = jury.rule(Method::CollegeMean);
        for college in &mut rule.colleges {
            college.weight = Exact::integer(i128::from(college.id == "civil"));
        }
        let order: Vec<usize> = (0..jury.sheets.len()).collect();
        let weighed = rank(&jury.table(&plain, &order), &rule).unwrap();
        let mut only = jury.clone();
        only.sheets.retain(|(_, juror, _)| COLLEGES[juror % 3] == "civil");
        let order: Vec<usize> = (0..only.sheets.len()).collect();
        let alone = rank(&only.table(&plain, &order), &jury.rule(Method::PlainMean)).unwrap();
        for entry in &weighed.entries {
            let other = alone.entries.iter().find(|e| e.entry == entry.entry);
            prop_assert_eq!(&entry.exact, &other.and_then(|e| e.exact.clone()));
        }
    }

    #[test]
    fn a_criterion_of_weight_zero_decides_nothing(
        jury in jury(), method in methods(), others in prop::collection::vec(0i64..=20, 42), c in 0usize..3,
    ) {
        let mut rule = jury.rule(method);
        rule.criteria[c].weight = Exact::zero();
        rule.ties.clear();
        let mut other = jury.clone();
        for ((_, _, scores), instead) in other.sheets.iter_mut().zip(&others) {
            // Whether the mark is given still decides whether the sheet is complete.
            scores[c] = scores[c].map(|_| *instead);
        }
        let order: Vec<usize> = (0..jury.sheets.len()).collect();
        let (one, two) = (
            rank(&jury.table(&plain, &order), &rule).unwrap(),
            rank(&other.table(&plain, &order), &rule).unwrap(),
        );
        let same = |e: &str| e.to_owned();
        prop_assert_eq!(results(&one, &same), results(&two, &same));
    }

    #[test]
    fn a_college_of_weight_zero_decides_nothing(jury in jury(), g in 0usize..3) {
        let mut rule = jury.rule(Method::CollegeMean);
        rule.colleges[g].weight = Exact::zero();
        rule.ties.clear();
        let ranked = |sheets: &Jury| {
            let order: Vec<usize> = (0..sheets.sheets.len()).collect();
            let mut table = sheets.table(&plain, &order);
            jury.sheets.iter().for_each(|(entry, ..)| table.entry(&format!("E{entry}")));
            rank(&table, &rule).unwrap()
        };
        let mut without = jury.clone();
        without.sheets.retain(|(_, juror, _)| COLLEGES[juror % 3] != COLLEGES[g]);
        let same = |e: &str| e.to_owned();
        prop_assert_eq!(results(&ranked(&jury), &same), results(&ranked(&without), &same));
    }

    #[test]
    fn places_follow_the_published_scores(jury in jury(), method in methods()) {
        let ranking = jury.ranked(method);
        let ranked: Vec<_> = ranking.entries.iter().filter(|e| e.place.is_some()).collect();
        for (position, pair) in ranked.windows(2).enumerate() {
            prop_assert!(pair[0].score >= pair[1].score);
            let skipped = pair[1].place == Some(position as u32 + 2);
            let shared = pair[1].place == pair[0].place;
            prop_assert!(skipped || (shared && pair[0].score == pair[1].score));
        }
        for entry in &ranked {
            let exact = entry.exact.as_ref().unwrap();
            prop_assert_eq!(exact.round_half_up(2), entry.score);
            let working = ranking.working(&entry.entry).unwrap();
            let parts: Exact = working.colleges.iter().filter_map(|c| c.part.clone()).sum();
            prop_assert_eq!(&parts, exact, "the worked sum is the score");
        }
        let without = ranking.entries.iter().filter(|e| e.place.is_none());
        prop_assert!(without.clone().all(|e| e.exact.is_none() && e.score.is_none()));
    }

    #[test]
    fn an_overflow_of_128_bits_changes_no_digit(
        scores in prop::collection::vec(0i64..=999_999_999_999, 9), counts in [1usize..4, 1usize..4, 1usize..4],
    ) {
        // Weights and a scale as fine as the limits allow.
        let fine = |n: i128| Exact::ratio(n, 1_000_000_000);
        let rule = Rule {
            criteria: vec![Criterion { id: "c0".into(), weight: fine(999_999_937) }],
            colleges: COLLEGES.iter().zip([333_333_333, 333_333_335, 333_333_332]).map(|(id, w)| College {
                id: (*id).into(), weight: fine(w), min_sheets: 1,
            }).collect(),
            scale: Scale {
                min: Decimal::ZERO, max: Decimal::new(999_999_999_999, 6).unwrap(), step: Decimal::new(1, 6).unwrap(),
            },
            decimals: 6,
            ..Jury { sheets: vec![], criterion_weights: [1; 3], college_weights: [1; 3], order: vec![] }
                .rule(Method::CollegeMean)
        };
        let mut table = ScoreTable::new();
        let mut by_hand = Exact::zero();
        for (g, count) in counts.iter().enumerate() {
            let own = &scores[g * 3..g * 3 + count];
            for (j, score) in own.iter().enumerate() {
                table.score("E", &format!("J{g}{j}"), COLLEGES[g], "c0", Decimal::new(*score, 6).unwrap());
            }
            let sum: i128 = own.iter().map(|s| i128::from(*s)).sum();
            let mean = Exact::ratio(sum, *count as i128 * 1_000_000);
            by_hand = by_hand + mean * rule.colleges[g].weight.clone();
        }
        let ranking = rank(&table, &rule).unwrap();
        prop_assert_eq!(ranking.entries[0].exact.clone(), Some(by_hand));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(32) })]

    #[test]
    fn advisory_figures_are_the_same_to_the_last_bit(jury in jury()) {
        let order: Vec<usize> = (0..jury.sheets.len()).collect();
        let rule = jury.rule(Method::PlainMean);
        let ratings = |order: &[usize]| Ratings::of_ranking(&rank(&jury.table(&plain, order), &rule).unwrap());
        let (a, b) = (ratings(&order), ratings(&jury.order));
        prop_assert_eq!(&a, &b);
        let bits = |values: &[f64]| values.iter().map(|v| v.to_bits()).collect::<Vec<_>>();
        if let (Ok(x), Ok(y)) = (Severity::fit(&a), Severity::fit(&b)) {
            prop_assert_eq!(bits(&x.entries), bits(&y.entries));
            prop_assert_eq!(bits(&x.entry_se), bits(&y.entry_se));
        }
        if let (Ok(x), Ok(y)) = (Mixed::fit(&a), Mixed::fit(&b)) {
            prop_assert_eq!(bits(&x.entries), bits(&y.entries));
            let (p, q) = (Standings::draw(&a, &x, 100, 7).unwrap(), Standings::draw(&b, &y, 100, 7).unwrap());
            prop_assert_eq!(p, q);
        }
    }

    #[test]
    fn relabelling_moves_no_advisory_figure(jury in jury()) {
        let order: Vec<usize> = (0..jury.sheets.len()).collect();
        let rule = jury.rule(Method::PlainMean);
        let other = |entry: usize, juror: usize| (format!("X{}", 9 - entry), format!("Y{}", 9 - juror));
        let base = Ratings::of_ranking(&rank(&jury.table(&plain, &order), &rule).unwrap());
        let turned = Ratings::of_ranking(&rank(&jury.table(&other, &order), &rule).unwrap());
        // The names turn the order of entries and jurors round, and with it the order of the sums.
        let near = |a: &[f64], b: &[f64]| a.iter().zip(b.iter().rev()).all(|(x, y)| (x - y).abs() < 1e-6);
        if let (Ok(x), Ok(y)) = (Severity::fit(&base), Severity::fit(&turned)) {
            prop_assert!(near(&x.entries, &y.entries), "{:?} {:?}", x.entries, y.entries);
            prop_assert!(near(&x.jurors, &y.jurors), "{:?} {:?}", x.jurors, y.jurors);
        }
        let (x, y) = (Agreement::of(&base), Agreement::of(&turned));
        let close = |a: Option<f64>, b: Option<f64>| match (a, b) {
            (Some(a), Some(b)) => (a - b).abs() < 1e-9,
            (a, b) => a.is_none() && b.is_none(),
        };
        for (a, b) in [(x.icc21, y.icc21), (x.kendall_w, y.kendall_w), (x.alpha_ordinal, y.alpha_ordinal)] {
            prop_assert!(close(a, b), "{:?} {:?}", a, b);
        }
    }

    #[test]
    fn a_constant_on_every_sheet_moves_nobody(jury in jury(), shift in -5i64..=5) {
        let ratings = |shift: f64| {
            let complete = jury.sheets.iter().filter_map(|(e, j, scores)| {
                let [Some(a), Some(b), Some(c)] = scores else { return None };
                Some((format!("E{e}"), format!("J{j}"), (a + b + c) as f64 + shift))
            });
            let rows: Vec<_> = complete.collect();
            Ratings::new(rows.iter().map(|(e, j, v)| (e.as_str(), j.as_str(), *v)))
        };
        let (base, moved) = (ratings(0.0), ratings(shift as f64));
        if let (Ok(a), Ok(b)) = (Severity::fit(&base), Severity::fit(&moved)) {
            for (x, y) in a.entries.iter().zip(&b.entries) {
                prop_assert!((y - x - shift as f64).abs() < 1e-4, "{} {}", x, y);
            }
        }
    }
}

//! What the deliberation should talk about, drawn from the ranking and the advice on it.
//!
//! An agenda decides nothing and changes no figure: it names what a jury should not overlook before
//! it votes.

use imtiyaz_ranking::{Advice, Decimal, Ranking, Shortfall, Status, Trigger};

/// Totals that lie this share of the scale apart, or more, are a disagreement to talk about.
pub const DISAGREEMENT: f64 = 0.3;

/// One point of the agenda.
#[derive(Clone, PartialEq, Debug)]
pub enum Point {
    /// An entry that cannot be ranked.
    Incomplete {
        /// Its reference.
        entry: String,
        /// What it lacks.
        lacking: Vec<Shortfall>,
    },
    /// Entries that the tie chain left ex aequo.
    Tied {
        /// Their references.
        entries: Vec<String>,
        /// The score they share.
        score: Decimal,
        /// The place they share.
        place: Option<u32>,
    },
    /// The ranking does not stand firmly.
    Trigger(Trigger),
    /// Members saw an entry very differently.
    Disagreement {
        /// Its reference.
        entry: String,
        /// The member with the lowest total, and that total.
        low: (String, f64),
        /// The member with the highest.
        high: (String, f64),
    },
    /// Two members stray from the others in the same way more than chance explains.
    Alike {
        /// The members.
        jurors: (String, String),
        /// How many entries both have read.
        shared: usize,
    },
}

/// The points of one category in the order in which they bear on the result: what cannot be ranked,
/// what is tied, what the first places hang on, where members differ (widest first), who strays
/// alike.
#[must_use]
pub fn agenda(ranking: &Ranking, advice: &Advice) -> Vec<Point> {
    let mut points = Vec::new();
    for ranked in &ranking.entries {
        if let Status::Incomplete(lacking) = &ranked.status {
            points.push(Point::Incomplete {
                entry: ranked.entry.clone(),
                lacking: lacking.clone(),
            });
        }
    }
    let place_of = |entry: &String| {
        let ranked = ranking.entries.iter().find(|r| r.entry == *entry);
        ranked.and_then(|ranked| ranked.place)
    };
    for tie in &ranking.ties {
        for block in tie.blocks.iter().filter(|block| block.len() > 1) {
            points.push(Point::Tied {
                entries: block.clone(),
                score: tie.score,
                place: block.first().and_then(place_of),
            });
        }
    }
    points.extend(
        advice
            .stability
            .triggers
            .iter()
            .cloned()
            .map(Point::Trigger),
    );
    let scale = ranking.rule.scale;
    let range = scale.max.exact().to_f64() - scale.min.exact().to_f64();
    let mut apart: Vec<_> = advice
        .readings
        .iter()
        .filter(|readings| readings.spread() >= DISAGREEMENT * range - 1e-9)
        .filter(|readings| readings.totals.len() > 1)
        .collect();
    apart.sort_by(|a, b| {
        b.spread()
            .total_cmp(&a.spread())
            .then(a.entry.cmp(&b.entry))
    });
    for readings in apart {
        let ends = |order: fn(&f64, &f64) -> std::cmp::Ordering| {
            let totals = readings.totals.iter();
            totals.min_by(|a, b| order(&a.1, &b.1)).cloned()
        };
        let (low, high) = (ends(f64::total_cmp), ends(|a, b| b.total_cmp(a)));
        if let (Some(low), Some(high)) = (low, high) {
            points.push(Point::Disagreement {
                entry: readings.entry.clone(),
                low,
                high,
            });
        }
    }
    points.extend(advice.pairs.iter().map(|pair| Point::Alike {
        jurors: pair.jurors.clone(),
        shared: pair.shared,
    }));
    points
}

#[cfg(test)]
mod tests {
    use super::{Point, agenda};
    use imtiyaz_ranking::{Advice, Rule, ScoreTable, Trigger, rank};

    const RULE: &str = r#"
name = "t"
scale = { min = 0, max = 10, step = 1 }
[[criterion]]
id = "c"
weight = 1
[[college]]
id = "g"
weight = 1
min_sheets = 2
"#;

    fn points(marks: &[&[i64]]) -> Vec<Point> {
        let mut csv = String::from("entry,juror,college,criterion,score\n");
        for (entry, row) in marks.iter().enumerate() {
            for (juror, mark) in row.iter().enumerate() {
                csv.push_str(&format!("E{entry},J{juror},g,c,{mark}\n"));
            }
        }
        let rule = Rule::from_toml(RULE).unwrap();
        let ranking = rank(&ScoreTable::from_csv(&csv), &rule).unwrap();
        agenda(&ranking, &Advice::of(&ranking))
    }

    #[test]
    fn an_agenda_names_what_a_jury_should_not_overlook() {
        // E0 and E1 are tied and E0 divides the jury; E3 has one sheet only.
        let points = points(&[&[9, 5, 7], &[7, 7, 7], &[4, 5, 4], &[6]]);
        assert!(matches!(&points[0], Point::Incomplete { entry, lacking }
            if entry == "E3" && lacking[0].has == 1 && lacking[0].needs == 2));
        assert!(
            matches!(&points[1], Point::Tied { entries, place: Some(1), .. }
            if entries.len() == 2)
        );
        let apart: Vec<_> = points
            .iter()
            .filter_map(|point| match point {
                Point::Disagreement { entry, low, high } => Some((entry.as_str(), low, high)),
                _ => None,
            })
            .collect();
        assert_eq!(apart.len(), 1);
        assert_eq!(apart[0].0, "E0");
        assert_eq!((apart[0].1.0.as_str(), apart[0].2.0.as_str()), ("J1", "J0"));
    }

    #[test]
    fn what_stands_firmly_needs_no_word() {
        let firm = points(&[&[9, 9, 9], &[6, 6, 5], &[3, 3, 3], &[1, 2, 1]]);
        let calls =
            |point: &&Point| !matches!(point, Point::Trigger(Trigger::WeightDecides { .. }));
        assert_eq!(firm.iter().filter(calls).count(), 0, "{firm:?}");
    }
}

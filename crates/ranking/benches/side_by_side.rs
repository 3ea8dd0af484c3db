//! The Rust half of `numpy_reference.py`: reads its table, then does what it is told on standard
//! input, one line at a time. `run WORK` does the work and answers with the seconds it took; `answer`
//! answers with what the last work found, as JSON. The other half looks at clocks and memory.

use std::collections::BTreeMap;
use std::io::{BufRead, Write};
use std::path::Path;
use std::time::Instant;

use imtiyaz_ranking::calibration::{Mixed, Severity, Standings};
use imtiyaz_ranking::{
    Exact, Flip, Ranking, Ratings, Rule, ScoreTable, WeightFlips, Without, rank,
};
use serde_json::{Value, json};

fn main() {
    // `cargo bench` adds options of its own; the folder is the one word that is none.
    let Some(folder) = std::env::args().skip(1).find(|word| !word.starts_with('-')) else {
        println!("run numpy_reference.py, which runs this");
        return;
    };
    let read = |name: &str| {
        std::fs::read_to_string(Path::new(&folder).join(name)).expect("a file of the folder")
    };
    let rule = Rule::from_toml(&read("RULE.toml")).expect("a rule");
    let table = ScoreTable::from_csv(&read("SHEETS.csv"));
    let ranking = rank(&table, &rule).expect("sheets in order");
    let ratings = Ratings::of_ranking(&ranking);
    let mixed = Mixed::fit(&ratings).expect("connected");

    let mut found = Found::Nothing;
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        if line == "answer" {
            say(&found.answer(&ranking, &ratings, &mixed));
            continue;
        }
        let start = Instant::now();
        let work = line.strip_prefix("run ").unwrap_or_default();
        let result = match work {
            "official" => Found::Ranking(rank(&table, &rule).expect("sheets in order").into()),
            "reml" => Found::Severity(Severity::fit(&ratings).expect("connected")),
            "mixed" => Found::Mixed(Mixed::fit(&ratings).expect("connected").into()),
            "draws" => {
                let standings = Standings::draw(&ratings, &mixed, 2_000, 1);
                Found::Standings(standings.expect("connected"))
            }
            "stability" => {
                let mut without = ranking.leave_one_juror_out();
                without.extend(ranking.leave_one_college_out());
                let mut flips = ranking.criterion_flips();
                flips.extend(ranking.college_flips());
                Found::Stability(without, flips)
            }
            _ => Found::Nothing,
        };
        say(&json!(start.elapsed().as_secs_f64()));
        found = result;
    }
}

fn say(value: &Value) {
    println!("{value}");
    std::io::stdout().flush().expect("somebody reads");
}

enum Found {
    Nothing,
    Ranking(Box<Ranking>),
    Severity(Severity),
    Mixed(Box<Mixed>),
    Standings(Standings),
    Stability(Vec<Without>, Vec<WeightFlips>),
}

impl Found {
    fn answer(&self, ranking: &Ranking, ratings: &Ratings, mixed: &Mixed) -> Value {
        let number = |name: &String| name[1..].parse::<usize>().expect("a letter and a number");
        match self {
            Self::Nothing => json!({
                "mixed": [mixed.entry_variance, mixed.juror_variance, mixed.residual_variance],
            }),
            Self::Ranking(ranking) => {
                let scores: BTreeMap<usize, i64> = ranking
                    .entries
                    .iter()
                    .map(|e| (number(&e.entry), e.score.map_or(-1, |s| s.units())))
                    .collect();
                let ranked = ranking.entries.iter().filter(|e| e.place.is_some());
                json!({
                    "scores": scores.values().collect::<Vec<_>>(),
                    "order": ranked.map(|e| number(&e.entry)).collect::<Vec<_>>(),
                })
            }
            Self::Severity(fit) => {
                let centre = ratings.iter().map(|(.., y)| y).sum::<f64>() / ratings.len() as f64;
                json!({
                    "centre": centre,
                    "juror_variance": fit.juror_variance,
                    "residual_variance": fit.residual_variance,
                    "jurors": fit.jurors,
                    "entries": fit.entries,
                    "entry_se": fit.entry_se,
                    "juror_se": fit.juror_se,
                })
            }
            Self::Mixed(fit) => {
                json!([
                    fit.entry_variance,
                    fit.juror_variance,
                    fit.residual_variance
                ])
            }
            Self::Standings(standings) => {
                let of = |figure: fn(&imtiyaz_ranking::calibration::Standing) -> f64| {
                    standings.entries.iter().map(figure).collect::<Vec<_>>()
                };
                json!({
                    "first": of(|s| s.first),
                    "podium": of(|s| s.podium),
                    "best": of(|s| f64::from(s.best)),
                    "worst": of(|s| f64::from(s.worst)),
                })
            }
            Self::Stability(without, flips) => {
                let share = |flip: &Option<Flip>| flip.as_ref().map_or(-1.0, |f| f.share.to_f64());
                let margin = ranking.entries.first().zip(ranking.entries.get(1));
                let margin = margin.and_then(|(a, b)| Some(a.exact.as_ref()? - b.exact.as_ref()?));
                json!({
                    "without": without.iter().map(|w| json!({
                        "winner": w.winner.iter().map(number).collect::<Vec<_>>(),
                        "podium": w.podium.iter().map(number).collect::<Vec<_>>(),
                        "tau": w.tau_b,
                        "max_rank_change": w.max_rank_change,
                    })).collect::<Vec<_>>(),
                    "flips": flips.iter().map(|f| [share(&f.above), share(&f.below)]).collect::<Vec<_>>(),
                    "margin": margin.as_ref().map(Exact::to_string),
                })
            }
        }
    }
}

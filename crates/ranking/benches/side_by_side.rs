//! The Rust half of `numpy_reference.py`: reads its tables, times each piece, prints one JSON object.
//! By itself: `cargo bench -p imtiyaz-ranking --bench side_by_side -- FOLDER`.

use std::path::Path;
use std::time::Instant;

use imtiyaz_ranking::calibration::{Mixed, Severity, Standings};
use imtiyaz_ranking::{Ratings, Rule, ScoreTable, rank};
use serde_json::json;

fn main() {
    // `cargo bench` adds options of its own; the folder is the one word that is none.
    let Some(folder) = std::env::args().skip(1).find(|word| !word.starts_with('-')) else {
        println!("name the folder that numpy_reference.py has written");
        return;
    };
    let read = |name: &str| {
        std::fs::read_to_string(Path::new(&folder).join(name)).expect("a file of the folder")
    };
    let rule = Rule::from_toml(&read("RULE.toml")).expect("a rule");
    let table = ScoreTable::from_csv(&read("SHEETS.csv"));
    let (official, ranking) = timed(|| rank(&table, &rule).expect("sheets in order"));
    let ratings = Ratings::of_ranking(&ranking);
    let (reml, severity) = timed(|| Severity::fit(&ratings).expect("connected"));
    let mixed = Mixed::fit(&ratings).expect("connected");
    let (draws, _) = timed(|| Standings::draw(&ratings, &mixed, 2_000, 1).expect("connected"));
    let (stability, without) = timed(|| ranking.leave_one_juror_out());

    let mut entries = ranking.entries.clone();
    entries.sort_by(|a, b| a.entry.cmp(&b.entry));
    let scores: Vec<f64> = entries
        .iter()
        .map(|e| e.score.map_or(f64::NAN, |s| s.exact().to_f64()))
        .collect();
    let result = json!({
        "seconds": { "official": official, "reml": reml, "draws": draws, "leave_one_out": stability },
        "scores": scores,
        "juror_variance": severity.juror_variance,
        "residual_variance": severity.residual_variance,
        "mixed": [mixed.entry_variance, mixed.juror_variance, mixed.residual_variance],
        "winners_without": without.iter().map(|w| &w.winner).collect::<Vec<_>>(),
    });
    println!("{result}");
}

/// The best of three runs, in seconds.
fn timed<T>(work: impl Fn() -> T) -> (f64, T) {
    let once = || {
        let start = Instant::now();
        let result = work();
        (start.elapsed().as_secs_f64(), result)
    };
    let mut runs = [once(), once(), once()];
    runs.sort_by(|a, b| a.0.total_cmp(&b.0));
    let [best, ..] = runs;
    best
}

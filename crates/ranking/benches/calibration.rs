//! Time of the advisory fits on large juries: `cargo bench -p imtiyaz-ranking --bench calibration`.

use std::time::Instant;

use imtiyaz_ranking::calibration::{Additive, Mixed, Severity, Standings};
use imtiyaz_ranking::{Random, Ratings};

fn main() {
    for (entries, jurors, readers) in [(1_000, 100, 100), (10_000, 1_000, 3), (10_000, 1_000, 9)] {
        let ratings = ratings(entries, jurors, readers);
        println!(
            "{entries} entries, {jurors} jurors, {} sheets",
            ratings.len()
        );
        let fit = timed("severity by REML", || Severity::fit(&ratings)).expect("connected");
        println!(
            "  variances {:.3} {:.3}",
            fit.juror_variance, fit.residual_variance
        );
        timed("least squares with leverages", || Additive::fit(&ratings)).expect("connected");
        let mixed = timed("mixed model", || Mixed::fit(&ratings)).expect("connected");
        let draw = || Standings::draw(&ratings, &mixed, 2_000, 1);
        timed("2,000 posterior draws", draw).expect("connected");
    }
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = work();
    println!("  {what}: {:.1?}", start.elapsed());
    result
}

fn ratings(entries: usize, jurors: usize, readers: usize) -> Ratings {
    let mut random = Random::new(1);
    let severity: Vec<f64> = (0..jurors).map(|_| 0.7 * random.normal()).collect();
    let names: Vec<String> = (0..jurors).map(|j| format!("J{j:04}")).collect();
    let mut rows = Vec::with_capacity(entries * readers);
    for entry in 0..entries {
        let merit = random.normal();
        let mut order: Vec<usize> = (0..jurors).collect();
        random.shuffle(&mut order);
        for juror in order.into_iter().take(readers) {
            rows.push((
                entry,
                juror,
                merit + severity[juror] + 0.77 * random.normal(),
            ));
        }
    }
    let entries: Vec<String> = (0..entries).map(|e| format!("E{e:05}")).collect();
    Ratings::new(
        rows.iter()
            .map(|(e, j, y)| (entries[*e].as_str(), names[*j].as_str(), *y)),
    )
}

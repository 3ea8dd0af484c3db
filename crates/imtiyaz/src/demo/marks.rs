//! Invented marks: what the invented jurors give, from each entry's quality, their own severity
//! and a whim that repeats itself at every run.

use super::{
    chance::{pick, whim},
    fixtures::DemoEntry,
    words::REMARKS,
};
use imtiyaz_domain::{
    Language, Mark, Specification,
    specification::{CommentRule, Criterion, Scale},
};

/// A juror's marks for an entry, complete and with every comment the rules ask for.
///
/// `seat` is the juror's place at the table, counted from 0; `category` is the one the entry is
/// judged in.
pub fn sheet(
    specification: &Specification,
    entry: &DemoEntry,
    category: &str,
    seat: usize,
    language: Language,
) -> Vec<Mark> {
    let juror = seat.to_string();
    // In hundredths of the scale's range: some are stricter, some more generous.
    let severity = [-3, 2, -1, 3, 0, -2, 1][seat % 7];
    let mood = whim(&[&entry.id, &juror], 2);
    specification
        .criteria_of(category)
        .map(|criterion| {
            let whim = whim(&[&entry.id, &juror, criterion.id.as_str()], 7);
            let quality = i32::try_from(entry.quality).unwrap_or(50) + severity + mood + whim;
            let score = on_scale(&specification.scale, quality);
            Mark {
                criterion: criterion.id.clone(),
                score: Some(score),
                comment: comment(specification, criterion, entry, seat, score, language),
            }
        })
        .collect()
}

/// The mark nearest to `quality` hundredths of the scale.
fn on_scale(scale: &Scale, quality: i32) -> i32 {
    let range = scale.max - scale.min;
    let exact = quality.clamp(0, 100) * range;
    let steps = (exact + 50 * scale.step) / (100 * scale.step);
    (scale.min + steps * scale.step).min(scale.max)
}

fn comment(
    specification: &Specification,
    criterion: &Criterion,
    entry: &DemoEntry,
    seat: usize,
    score: i32,
    language: Language,
) -> String {
    let scale = &specification.scale;
    let must = match criterion.comment {
        CommentRule::Always => true,
        CommentRule::Extremes => score == scale.min || score == scale.max,
        CommentRule::Optional => false,
    };
    let seat = seat.to_string();
    let seed = [
        entry.id.as_str(),
        seat.as_str(),
        criterion.id.as_str(),
        "remark",
    ];
    if !must && pick(&seed, 3) > 0 {
        return String::new();
    }
    let share = (score - scale.min) * 100 / (scale.max - scale.min).max(1);
    let level = if share < 62 {
        0
    } else if share < 78 {
        1
    } else {
        2
    };
    let (ar, fr) = REMARKS[level][pick(&seed, 3) as usize];
    if language == Language::Fr { fr } else { ar }.to_owned()
}

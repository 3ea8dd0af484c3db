//! The demonstration: one whole edition played through the same use cases the site calls, with
//! an injected clock. Nothing is inserted behind their back.
//!
//! The story is told scene by scene (`call`, `judging`, `results`); each scene looks where the
//! edition stands and does what is missing, so that a demonstration continues where it stood,
//! visitors' own entries and sheets included.

mod answers;
mod call;
mod chance;
pub mod clock;
mod evidence;
mod fixtures;
mod judging;
mod marks;
mod papers;
mod results;
mod stage;
mod words;

use crate::cli::{DataArgs, Until};
use anyhow::Context as _;
use imtiyaz_domain::Stamp;
use std::path::Path;

pub use papers::write as write_papers;
pub use stage::Stage;

/// The year of the edition that is played.
pub const YEAR: i16 = 2019;

/// The year of the second edition, of another shape, whose call stays open.
pub const OTHER_YEAR: i16 = 2020;

/// What the award of the second edition is called.
const OTHER_AWARD: [(&str, &str); 3] = [
    ("ar", "جائزة الخدمات الرقمية (مثال مخترع)"),
    ("fr", "Prix des services numériques (exemple inventé)"),
    ("en", "Digital Services Award (invented example)"),
];

/// Plays the edition up to a phase.
///
/// # Errors
/// When a use case refuses: the message says which.
pub async fn play(stage: &Stage, until: Until) -> anyhow::Result<()> {
    call::open(stage, YEAR).await?;
    call::submit(stage, YEAR, until == Until::Call).await?;
    if until >= Until::Screening {
        call::close(stage, YEAR).await?;
    }
    if until >= Until::Scoring {
        judging::screen(stage, YEAR).await?;
        judging::start(stage, YEAR).await?;
        judging::score(stage, YEAR, until == Until::Scoring).await?;
    }
    if until >= Until::Deliberation {
        judging::close(stage, YEAR).await?;
    }
    if until >= Until::Embargo {
        judging::deliberate(stage, YEAR).await?;
    }
    if until >= Until::Published {
        results::publish(stage, YEAR).await?;
    }
    let now = stage.store.now();
    call::open_another(stage, &other_specification(now)?, OTHER_YEAR).await
}

/// Plays the edition until every member's desk is laid and no sheet is begun: for measures.
///
/// # Errors
/// When a use case refuses: the message says which.
pub async fn play_to_the_desks(stage: &Stage) -> anyhow::Result<()> {
    call::open(stage, YEAR).await?;
    call::submit(stage, YEAR, false).await?;
    call::close(stage, YEAR).await?;
    judging::screen(stage, YEAR).await?;
    judging::start(stage, YEAR).await
}

/// The second specification as an organiser would start from it: another number and year, and a
/// calendar around the story's present moment.
fn other_specification(now: Stamp) -> anyhow::Result<String> {
    const DAY: i64 = 86_400;
    let mut file: toml::Table = fixtures::OTHER_SPECIFICATION
        .parse()
        .context("the second specification")?;
    let edition = file
        .get_mut("edition")
        .and_then(toml::Value::as_table_mut)
        .context("no [edition]")?;
    // A name of its own: no edition of the real award was held that year.
    let mut award = toml::Table::new();
    for (language, name) in OTHER_AWARD {
        award.insert(language.to_owned(), toml::Value::String(name.to_owned()));
    }
    edition.insert("award".to_owned(), toml::Value::Table(award));
    edition.insert("number".to_owned(), toml::Value::Integer(1));
    edition.insert(
        "year".to_owned(),
        toml::Value::Integer(i64::from(OTHER_YEAR)),
    );
    let calendar = file
        .get_mut("calendar")
        .and_then(toml::Value::as_table_mut)
        .context("no [calendar]")?;
    let days = [
        ("call-opens", -7),
        ("call-closes", 45),
        ("screening-due", 60),
        ("scoring-due", 90),
        ("deliberation", 104),
        ("announcement", 118),
    ];
    for (key, after) in days {
        let at = now.plus_seconds(after * DAY).to_local();
        let text = format!("{} 16:30", at.date());
        calendar.insert(key.to_owned(), toml::Value::String(text));
    }
    Ok(toml::to_string(&file)?)
}

/// Removes a demonstration: the files this program keeps in a data folder, nothing else.
///
/// # Errors
/// When a file cannot be removed.
pub fn remove(data: &DataArgs) -> anyhow::Result<()> {
    for name in [
        "imtiyaz.sqlite",
        "imtiyaz.sqlite-wal",
        "imtiyaz.sqlite-shm",
        "key",
    ] {
        gone(std::fs::remove_file(data.data.join(name)), &data.data)?;
    }
    for name in ["files", "keys", "mail"] {
        gone(std::fs::remove_dir_all(data.data.join(name)), &data.data)?;
    }
    Ok(())
}

fn gone(removed: std::io::Result<()>, folder: &Path) -> anyhow::Result<()> {
    match removed {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} cannot be emptied", folder.display()))
        }
        _ => Ok(()),
    }
}

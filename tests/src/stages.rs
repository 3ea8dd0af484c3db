//! The demonstration at every phase, played once for all suites: each phase is reached by
//! continuing the one before, and the data folder is kept as it then is.

use crate::{
    binary::{self, Said},
    site::copy_folder,
};
use anyhow::{Context as _, bail};
use std::{
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

/// The phases in the order in which they are reached.
pub const PHASES: [&str; 6] = [
    "call",
    "screening",
    "scoring",
    "deliberation",
    "embargo",
    "published",
];

/// One phase as it was left.
#[derive(Clone, Debug)]
pub struct Stage {
    /// The phase.
    pub phase: &'static str,
    /// The data folder as it then was. Not to be changed: copy it.
    pub data: PathBuf,
    /// The papers that the edition then had.
    pub papers: PathBuf,
    /// How the run ended and what it said.
    pub said: Said,
}

static PLAYED: Mutex<Vec<Stage>> = Mutex::new(Vec::new());

/// The demonstration at a phase; plays on from the phase before when nobody has yet.
///
/// # Errors
/// When a run fails: the message holds all it said.
pub fn reach(phase: &str) -> anyhow::Result<Stage> {
    let mut played = PLAYED.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        if let Some(stage) = played.iter().find(|stage| stage.phase == phase) {
            return Ok(stage.clone());
        }
        let next = PHASES.get(played.len());
        let next = next.with_context(|| format!("the demonstration has no phase {phase}"))?;
        let stage = play(next, played.last())?;
        played.push(stage);
    }
}

/// Copies the data folder of a phase to a folder of one's own.
///
/// # Errors
/// When the phase cannot be reached or the folder not written.
pub fn copy(phase: &str, to: &Path) -> anyhow::Result<()> {
    let stage = reach(phase)?;
    copy_folder(&stage.data, to).with_context(|| format!("{} cannot be written", to.display()))
}

fn play(phase: &'static str, before: Option<&Stage>) -> anyhow::Result<Stage> {
    let folder = folder()?.join(phase);
    let (data, papers) = (folder.join("data"), folder.join("papers"));
    // For whoever works on the suites: a folder given by IMTIYAZ_STAGES is played once and kept.
    let kept = std::env::var_os("IMTIYAZ_STAGES").is_some() && papers.is_dir();
    if kept {
        let said = Said {
            code: 0,
            out: String::new(),
            err: String::new(),
        };
        return Ok(Stage {
            phase,
            data,
            papers,
            said,
        });
    }
    if let Some(before) = before {
        copy_folder(&before.data, &data)?;
    }
    let said = demo(phase, &data, &papers, false);
    if said.code != 0 {
        let _ = std::fs::remove_dir_all(&folder);
        bail!("imtiyaz demo --until {phase} fails: {}", said.all());
    }
    Ok(Stage {
        phase,
        data,
        papers,
        said,
    })
}

/// Where the stages of this process are kept: below cargo's own folder, away with the next run.
fn folder() -> anyhow::Result<PathBuf> {
    if let Some(named) = std::env::var_os("IMTIYAZ_STAGES") {
        return Ok(named.into());
    }
    let built = binary::imtiyaz()
        .parent()
        .context("the binary has no folder")?;
    let all = built.join("stages");
    let own = all.join(std::process::id().to_string());
    if !own.is_dir() {
        for old in std::fs::read_dir(&all).into_iter().flatten().flatten() {
            let running = Path::new("/proc").join(old.file_name());
            if !running.exists() {
                let _ = std::fs::remove_dir_all(old.path());
            }
        }
        std::fs::create_dir_all(&own)?;
    }
    Ok(own)
}

/// The whole edition played from nothing in one run, `--fresh --until published`, twice over.
///
/// # Errors
/// When a run fails: the message holds all it said.
pub fn fresh() -> anyhow::Result<[Stage; 2]> {
    static PLAYED: Mutex<Option<[Stage; 2]>> = Mutex::new(None);
    let mut played = PLAYED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(stages) = played.as_ref() {
        return Ok(stages.clone());
    }
    let folder = folder()?;
    let play = |name: &str| -> anyhow::Result<Stage> {
        let folder = folder.join(name);
        let _ = std::fs::remove_dir_all(&folder);
        let (data, papers) = (folder.join("data"), folder.join("papers"));
        let said = demo("published", &data, &papers, true);
        if said.code != 0 {
            bail!("imtiyaz demo --fresh fails: {}", said.all());
        }
        Ok(Stage {
            phase: "published",
            data,
            papers,
            said,
        })
    };
    let (first, second) = std::thread::scope(|scope| {
        let other = scope.spawn(|| play("fresh-2"));
        let first = play("fresh-1");
        (first, other.join())
    });
    let second = second.map_err(|_| anyhow::anyhow!("the second run breaks off"))?;
    let stages = [first?, second?];
    *played = Some(stages.clone());
    Ok(stages)
}

/// Plays the demonstration up to a phase and leaves its papers.
#[must_use]
pub fn demo(until: &str, data: &Path, papers: &Path, fresh: bool) -> Said {
    let mut args = vec![
        "demo".as_ref(),
        "--until".as_ref(),
        until.as_ref(),
        "--data".as_ref(),
        data.as_os_str(),
        "--out".as_ref(),
        papers.as_os_str(),
    ];
    if fresh {
        args.push("--fresh".as_ref());
    }
    binary::run(args)
}

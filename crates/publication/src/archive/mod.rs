//! The editions since 2005, as files that people can read and change.
//!
//! One file per edition, and `award.toml` for what holds of the award itself. They are compiled
//! into the binary; a folder of the same files takes their place where the operator names one.
//! What is not known is written as a gap, never filled in.

mod award;
mod model;
mod read;

pub use model::{
    Archive, ArchiveEdition, ArchiveFault, ArchiveFaults, AwardFacts, Fact, Recurrence,
};

use std::{collections::BTreeMap, path::Path};

macro_rules! embedded {
    ($($name:literal),* $(,)?) => {
        /// The files of the archive, compiled in: name and text.
        const EMBEDDED: &[(&str, &str)] = &[$((
            $name,
            include_str!(concat!("../../../../fixtures/archive/", $name)),
        )),*];
    };
}

embedded!(
    "award.toml",
    "2005.toml",
    "2006.toml",
    "2007.toml",
    "2008.toml",
    "2010.toml",
    "2011.toml",
    "2012.toml",
    "2013.toml",
    "2015.toml",
    "2016.toml",
    "2017.toml",
    "2018.toml",
    "2019.toml",
    "2021.toml",
    "2024.toml",
);

impl Archive {
    /// The archive that is compiled into the binary.
    ///
    /// # Errors
    /// Every fault of every file; a test keeps the shipped files free of them.
    pub fn embedded() -> Result<Self, ArchiveFaults> {
        Self::from_files(EMBEDDED.iter().copied())
    }

    /// The archive in a folder: `award.toml` and one `*.toml` per edition.
    ///
    /// # Errors
    /// Every fault of every file; a folder that cannot be read is one fault.
    pub fn from_folder(folder: &Path) -> Result<Self, ArchiveFaults> {
        let unreadable = |path: &Path, error: &std::io::Error| {
            ArchiveFaults(vec![ArchiveFault {
                file: path.display().to_string(),
                path: String::new(),
                code: "unreadable",
                detail: error.to_string(),
            }])
        };
        let listing = std::fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
        let mut files = BTreeMap::new();
        for item in listing {
            let path = item.map_err(|error| unreadable(folder, &error))?.path();
            if path.extension().is_none_or(|extension| extension != "toml") {
                continue;
            }
            let text = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, &error))?;
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            files.insert(name.into_owned(), text);
        }
        Self::from_files(
            files
                .iter()
                .map(|(name, text)| (name.as_str(), text.as_str())),
        )
    }

    /// The archive in these files (name, text), in any order.
    ///
    /// # Errors
    /// Every fault of every file, and of the files together.
    pub fn from_files<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, ArchiveFaults> {
        let (award_files, edition_files): (Vec<_>, Vec<_>) = files
            .into_iter()
            .partition(|(name, _)| *name == "award.toml");
        let mut faults = Vec::new();
        let award = match award_files.first() {
            Some((name, text)) => award::award(name, text).map_err(|f| faults.extend(f)).ok(),
            None => {
                faults.push(fault("award.toml", "award-missing", ""));
                None
            }
        };
        let no_kinds = BTreeMap::new();
        let kinds = award.as_ref().map_or(&no_kinds, |award| &award.body_kinds);
        let mut editions: Vec<(String, ArchiveEdition)> = Vec::new();
        for (name, text) in edition_files {
            match read::edition(name, text, kinds) {
                Ok(edition) => editions.push((name.to_owned(), edition)),
                // Without the award's file every kind would be a fault of its own.
                Err(found) if award.is_none() => {
                    faults.extend(found.into_iter().filter(|f| f.code != "unknown-kind"));
                }
                Err(found) => faults.extend(found),
            }
        }
        editions.sort_by_key(|(_, edition)| edition.results.year);
        check_together(&editions, &mut faults);
        match award {
            Some(award) if faults.is_empty() => Ok(Self {
                award,
                editions: editions.into_iter().map(|(_, edition)| edition).collect(),
            }),
            _ => Err(ArchiveFaults(faults)),
        }
    }

    /// The edition of this year.
    #[must_use]
    pub fn edition(&self, year: i16) -> Option<&ArchiveEdition> {
        self.editions.iter().find(|e| e.results.year == year)
    }
}

/// Years are there once, and numbers grow with them.
fn check_together(editions: &[(String, ArchiveEdition)], faults: &mut Vec<ArchiveFault>) {
    for pair in editions.windows(2) {
        let (before, after) = (&pair[0].1.results, &pair[1].1.results);
        if before.year == after.year {
            faults.push(fault(&pair[1].0, "year-twice", &after.year.to_string()));
        }
    }
    let numbered: Vec<_> = editions
        .iter()
        .filter_map(|(name, edition)| Some((name, edition.results.number?)))
        .collect();
    for pair in numbered.windows(2) {
        if pair[1].1 <= pair[0].1 {
            faults.push(fault(pair[1].0, "order", &pair[1].1.to_string()));
        }
    }
}

fn fault(file: &str, code: &'static str, detail: &str) -> ArchiveFault {
    ArchiveFault {
        file: file.to_owned(),
        path: String::new(),
        code,
        detail: detail.to_owned(),
    }
}

//! The rules of `deny.toml`, as far as they can be held without the network: licences, bans,
//! sources. Advisories need their database; that is said, not passed over.

use super::{PRODUCT, Tree, licence, root};
use anyhow::Context as _;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// `deny.toml`.
#[derive(Deserialize)]
pub struct Rules {
    licenses: Licences,
    bans: Bans,
    sources: Sources,
}

#[derive(Deserialize)]
struct Licences {
    allow: Vec<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Ban>,
}

#[derive(Deserialize)]
struct Ban {
    #[serde(rename = "crate")]
    name: String,
    reason: String,
    #[serde(default)]
    wrappers: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Sources {
    allow_registry: Vec<String>,
}

/// What was looked at, and what is wrong.
#[derive(Debug, Default)]
pub struct Report {
    /// Crates of the lock file.
    pub crates: usize,
    /// Those that the product is built of, on every platform.
    pub shipped: usize,
    /// Names that stand with more than one version.
    pub twice: usize,
    /// Everything that breaks a rule.
    pub faults: Vec<String>,
}

impl Rules {
    /// The committed ones.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn read() -> anyhow::Result<Self> {
        let text = std::fs::read_to_string(root().join("deny.toml")).context("deny.toml")?;
        Ok(toml::from_str(&text)?)
    }

    /// Holds every crate of the tree against them.
    #[must_use]
    pub fn check(&self, tree: &Tree) -> Report {
        let shipped = tree.closure(PRODUCT, &tree.build);
        let mut report = Report {
            crates: tree.packages.len(),
            shipped: shipped.len(),
            ..Report::default()
        };
        let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (id, package) in &tree.packages {
            let what = format!("{} {}", package.name, package.version);
            versions
                .entry(&package.name)
                .or_default()
                .insert(&package.version);
            let licence = package.license.as_deref().unwrap_or_default();
            match licence::allowed(licence, &self.licenses.allow) {
                Ok(true) => {}
                Ok(false) => report.faults.push(format!("{what}: licence {licence}")),
                Err(why) => report.faults.push(format!("{what}: licence: {why}")),
            }
            if let Some(source) = &package.source {
                let address = source.strip_prefix("registry+").unwrap_or(source);
                if !self.sources.allow_registry.iter().any(|one| one == address) {
                    report.faults.push(format!("{what}: comes from {source}"));
                }
            }
            for wish in &package.dependencies {
                if package.source.is_none() && wish.path.is_none() && wish.req == "*" {
                    report
                        .faults
                        .push(format!("{what}: any version of {}", wish.name));
                }
            }
            let Some(ban) = self.bans.deny.iter().find(|ban| ban.name == package.name) else {
                continue;
            };
            // A crate that may not be there but for those named.
            let others = tree.packages.values().filter(|other| {
                tree.any
                    .get(&other.id)
                    .is_some_and(|needs| needs.contains(id))
                    && !ban.wrappers.contains(&other.name)
            });
            for other in others {
                report.faults.push(format!(
                    "{what}: banned ({}), needed by {}",
                    ban.reason, other.name
                ));
            }
            if shipped.contains(id) {
                report
                    .faults
                    .push(format!("{what}: banned ({}), and shipped", ban.reason));
            }
        }
        report.twice = versions.values().filter(|of| of.len() > 1).count();
        report
    }
}

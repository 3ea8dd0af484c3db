//! What the product is built of: the crates of the lock file, checked against `deny.toml` and
//! written as a bill of materials. Read from `cargo metadata`, so nothing is fetched.

pub mod bill;
pub mod licence;
pub mod rules;

use anyhow::{Context as _, ensure};
use serde::Deserialize;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    path::{Path, PathBuf},
    process::Command,
};

/// The platform that releases are made for.
pub const PLATFORM: &str = "x86_64-unknown-linux-gnu";
/// The crate that is shipped.
pub const PRODUCT: &str = "imtiyaz";

/// One crate.
#[derive(Deserialize, Clone, Debug)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Cargo's own name for it.
    pub id: String,
    /// SPDX, as its author wrote it.
    pub license: Option<String>,
    /// The registry; none for crates of this workspace.
    pub source: Option<String>,
    /// What it asks for.
    pub dependencies: Vec<Wish>,
}

/// A dependency as a manifest asks for it.
#[derive(Deserialize, Clone, Debug)]
pub struct Wish {
    /// The name.
    pub name: String,
    /// The versions.
    pub req: String,
    /// Set for crates of this workspace.
    pub path: Option<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Edge>,
}

#[derive(Deserialize)]
struct Edge {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    kind: Option<String>,
}

/// Every crate and who needs whom.
pub struct Tree {
    /// The crates, by cargo's name for them.
    pub packages: BTreeMap<String, Package>,
    /// Needed at run time, by whom.
    pub run: HashMap<String, BTreeSet<String>>,
    /// Needed to build or at run time.
    pub build: HashMap<String, BTreeSet<String>>,
    /// Needed at all, tests included.
    pub any: HashMap<String, BTreeSet<String>>,
}

/// The workspace's root.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

impl Tree {
    /// Asks cargo; for one platform, or for all of them.
    ///
    /// # Errors
    /// When cargo cannot answer from the lock file and what is on the disk.
    pub fn read(platform: Option<&str>) -> anyhow::Result<Self> {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo
            .args(["metadata", "--format-version", "1", "--locked", "--offline"])
            .current_dir(root());
        if let Some(platform) = platform {
            cargo.args(["--filter-platform", platform]);
        }
        let out = cargo.output().context("cargo metadata")?;
        let said = String::from_utf8_lossy(&out.stderr);
        ensure!(out.status.success(), "cargo metadata: {said}");
        let metadata: Metadata = serde_json::from_slice(&out.stdout)?;
        let needed = |kinds: &[Option<&str>]| {
            let mut map = HashMap::new();
            for node in &metadata.resolve.nodes {
                let of: BTreeSet<String> = node
                    .deps
                    .iter()
                    .filter(|edge| {
                        edge.dep_kinds
                            .iter()
                            .any(|one| kinds.contains(&one.kind.as_deref()))
                    })
                    .map(|edge| edge.pkg.clone())
                    .collect();
                map.insert(node.id.clone(), of);
            }
            map
        };
        Ok(Self {
            run: needed(&[None]),
            build: needed(&[None, Some("build")]),
            any: needed(&[None, Some("build"), Some("dev")]),
            packages: metadata
                .packages
                .into_iter()
                .map(|package| (package.id.clone(), package))
                .collect(),
        })
    }

    /// Everything that this crate needs, itself included, along these edges.
    #[must_use]
    pub fn closure(
        &self,
        name: &str,
        edges: &HashMap<String, BTreeSet<String>>,
    ) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut open: Vec<String> = self
            .packages
            .values()
            .filter(|package| package.name == name && package.source.is_none())
            .map(|package| package.id.clone())
            .collect();
        while let Some(id) = open.pop() {
            if found.insert(id.clone()) {
                open.extend(edges.get(&id).into_iter().flatten().cloned());
            }
        }
        found
    }
}

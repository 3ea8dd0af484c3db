//! The bill of materials (CycloneDX 1.6, JSON): every crate the product is built of, with its
//! digest in the lock file, its licence and what it needs. The same tree gives the same bytes.

use super::{PLATFORM, PRODUCT, Package, Tree, root};
use anyhow::Context as _;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashMap};

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}

fn address(package: &Package) -> String {
    format!("pkg:cargo/{}@{}", package.name, package.version)
}

/// Writes it.
///
/// # Errors
/// When cargo or the lock file cannot be read.
pub fn write() -> anyhow::Result<Value> {
    let tree = Tree::read(Some(PLATFORM))?;
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).context("Cargo.lock")?;
    let lock: Lock = toml::from_str(&lock)?;
    let digests: HashMap<(String, String), String> = lock
        .package
        .into_iter()
        .filter_map(|one| Some(((one.name, one.version), one.checksum?)))
        .collect();
    let run = tree.closure(PRODUCT, &tree.run);
    let all = tree.closure(PRODUCT, &tree.build);
    let product = tree
        .packages
        .values()
        .find(|package| package.name == PRODUCT)
        .context("the product")?;
    let mut components = Vec::new();
    let mut dependencies = Vec::new();
    for id in &all {
        let package = tree.packages.get(id).context("a crate of the tree")?;
        let needs: BTreeSet<String> = tree
            .build
            .get(id)
            .into_iter()
            .flatten()
            .filter_map(|id| tree.packages.get(id))
            .map(address)
            .collect();
        dependencies.push((address(package), needs));
        if id == &product.id {
            continue;
        }
        components.push((
            address(package),
            component(package, run.contains(id), &digests),
        ));
    }
    components.sort_by(|one, other| one.0.cmp(&other.0));
    dependencies.sort();
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": address(product),
                "name": product.name,
                "version": product.version,
                "purl": address(product),
                "licenses": [{"expression": product.license}],
            },
            "properties": [{"name": "cargo:platform", "value": PLATFORM}],
        },
        "components": components.into_iter().map(|(_, one)| one).collect::<Vec<_>>(),
        "dependencies": dependencies
            .into_iter()
            .map(|(of, needs)| json!({"ref": of, "dependsOn": needs}))
            .collect::<Vec<_>>(),
    }))
}

/// One crate. What only builds the product and is not in it is marked as excluded from it.
fn component(package: &Package, run: bool, digests: &HashMap<(String, String), String>) -> Value {
    let mut component = json!({
        "type": "library",
        "bom-ref": address(package),
        "name": package.name,
        "version": package.version,
        "scope": if run { "required" } else { "excluded" },
        "purl": address(package),
        "licenses": [{
            "expression": package.license.as_deref().unwrap_or_default().replace(" / ", "/").replace('/', " OR "),
        }],
    });
    let key = (package.name.clone(), package.version.clone());
    if let Some(digest) = digests.get(&key) {
        component["hashes"] = json!([{"alg": "SHA-256", "content": digest}]);
    }
    component
}

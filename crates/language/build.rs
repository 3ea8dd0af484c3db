//! Collects every catalogue of `templates/locales/<language>/*.ftl`, so that a new file there
//! is part of the binary without a change of code.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let locales = root.join("../../templates/locales").canonicalize()?;
    println!("cargo::rerun-if-changed={}", locales.display());
    let mut table = String::from("pub(crate) static FILES: &[(&str, &str, &str)] = &[\n");
    for folder in sorted(&locales)? {
        if !folder.is_dir() {
            continue;
        }
        println!("cargo::rerun-if-changed={}", folder.display());
        let language = name_of(&folder);
        for file in sorted(&folder)? {
            if file.extension().is_some_and(|extension| extension == "ftl") {
                println!("cargo::rerun-if-changed={}", file.display());
                writeln!(
                    table,
                    "    ({language:?}, {:?}, include_str!({:?})),",
                    name_of(&file),
                    file.display().to_string()
                )
                .map_err(io::Error::other)?;
            }
        }
    }
    table.push_str("];\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("catalogues.rs"), table)
}

/// The entries of a folder by name, so that two builds of one tree are the same.
fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    Ok(entries)
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

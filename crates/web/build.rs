//! Compiles templates and assets into the binary. Debug builds read templates from the folder
//! instead, so that a page can be changed without a build.

use std::{fmt::Write as _, fs, path::Path, path::PathBuf};

fn main() {
    let release = std::env::var("PROFILE").is_ok_and(|profile| profile != "debug");
    if release {
        minijinja_embed::embed_templates!("../../templates", &[".html", ".txt"][..]);
    } else {
        let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
        fs::write(
            out.join("minijinja_templates_main.rs"),
            "|_: &mut minijinja::Environment| {}",
        )
        .expect("the build folder can be written");
        println!("cargo:rerun-if-changed=build.rs");
    }
    assets(Path::new("../../templates/assets"));
}

/// A table of every file below `folder`: its name from there, and its bytes.
fn assets(folder: &Path) {
    let folder = folder.canonicalize().expect("templates/assets is there");
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut files = Vec::new();
    collect(&folder, &mut files);
    files.sort();
    let mut table = String::from("&[\n");
    for file in files {
        let name = file.strip_prefix(&folder).unwrap_or(&file);
        let _ = writeln!(
            table,
            "({:?}, include_bytes!({:?}).as_slice()),",
            name.to_string_lossy().replace('\\', "/"),
            file.to_string_lossy()
        );
    }
    table.push(']');
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("assets.rs"), table).expect("the build folder can be written");
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if path.is_dir() {
            collect(&path, files);
        } else if !hidden && path.extension().is_some_and(|extension| extension != "md") {
            files.push(path);
        }
    }
}

//! The product's own binary, built once per test run and started as a user would.

use anyhow::{Context as _, bail};
use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::OnceLock,
};

/// The workspace's folder.
#[must_use]
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// The path of the binary, built when the first test asks for it.
///
/// # Panics
/// When it does not build: no test that needs it can say anything then.
pub fn imtiyaz() -> &'static Path {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    BINARY.get_or_init(|| match build() {
        Ok(path) => path,
        Err(error) => panic!("the binary does not build: {error:#}"),
    })
}

fn build() -> anyhow::Result<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["build", "--package", "imtiyaz", "--message-format", "json-render-diagnostics", "--quiet"])
        .current_dir(workspace())
        .output()
        .context("cargo does not start")?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr));
    }
    // The last artifact with an executable is the binary.
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter_map(|message| Some(PathBuf::from(message.get("executable")?.as_str()?)))
        .next_back()
        .context("cargo names no executable")
}

/// Runs the binary to its end.
///
/// # Panics
/// When it does not start.
pub fn run(args: &[&str]) -> Output {
    match Command::new(imtiyaz()).args(args).current_dir(workspace()).output() {
        Ok(output) => output,
        Err(error) => panic!("imtiyaz does not start: {error}"),
    }
}

/// Standard output and error of a finished run, for messages of failed tests.
#[must_use]
pub fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

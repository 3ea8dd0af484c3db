//! The product's own binary, built once per test run and started as a user would.

use anyhow::{Context as _, bail};
use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::OnceLock,
};

/// The workspace's folder.
#[must_use]
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map(Path::to_path_buf)
        .unwrap_or_default()
}

/// The path of the binary, built when the first test asks for it. `IMTIYAZ_BINARY` names another
/// one to test instead, for example an installed package.
///
/// # Panics
/// When it does not build: no test that needs it can say anything then.
pub fn imtiyaz() -> &'static Path {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    BINARY.get_or_init(|| {
        if let Some(named) = std::env::var_os("IMTIYAZ_BINARY") {
            return workspace().join(named);
        }
        match build() {
            Ok(path) => path,
            Err(error) => panic!("the binary does not build: {error:#}"),
        }
    })
}

fn build() -> anyhow::Result<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args([
            "build",
            "--package",
            "imtiyaz",
            "--message-format",
            "json-render-diagnostics",
            "--quiet",
        ])
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

/// The binary, ready to take arguments: in the workspace's folder, without the settings that the
/// tester's own environment may carry.
#[must_use]
pub fn command() -> Command {
    let mut command = Command::new(imtiyaz());
    command.current_dir(workspace());
    for setting in [
        "DATABASE_URL",
        "SMTP_URL",
        "IMTIYAZ_DATA",
        "IMTIYAZ_LISTEN",
        "IMTIYAZ_LOG",
        "IMTIYAZ_ORIGIN",
        "IMTIYAZ_SENDER",
    ] {
        command.env_remove(setting);
    }
    command
}

/// How a run ended and what it said.
#[derive(Clone, Debug)]
pub struct Said {
    /// The exit code; -1 when a signal ended it.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Said {
    /// Output and errors together, for messages of failed tests.
    #[must_use]
    pub fn all(&self) -> String {
        format!("exit code {}\n{}{}", self.code, self.out, self.err)
    }
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

/// Runs the binary to its end.
///
/// # Panics
/// When it does not start.
pub fn run<A: AsRef<OsStr>>(args: impl IntoIterator<Item = A>) -> Said {
    match command().args(args).output() {
        Ok(output) => output.into(),
        Err(error) => panic!("{} does not start: {error}", imtiyaz().display()),
    }
}

/// Runs a tool of the machine to its end.
///
/// # Errors
/// When it is not installed: the message says which package brings it.
pub fn tool<A: AsRef<OsStr>>(
    name: &str,
    package: &str,
    args: impl IntoIterator<Item = A>,
) -> anyhow::Result<Said> {
    let output = Command::new(name).args(args).output();
    let output = output.with_context(|| {
        format!("{name} does not start; install the package {package} (tests/run does)")
    })?;
    Ok(output.into())
}

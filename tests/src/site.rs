//! A demonstration site of its own: a data folder that goes away, a free port, a running server.

use crate::{binary, http, stages};
use anyhow::Context as _;
use std::{
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Stdio},
    sync::mpsc,
    time::Duration,
};
use tempfile::TempDir;

/// A running site. Its process ends and its data go when this is dropped.
#[derive(Debug)]
pub struct Site {
    /// `http://127.0.0.1:PORT`, without a slash at the end.
    pub origin: String,
    /// What the program printed at its start, line by line.
    pub greeting: Vec<String>,
    /// The data folder.
    pub data: PathBuf,
    process: Child,
    folder: Option<TempDir>,
}

impl Site {
    /// Serves the demonstration as it stands at a phase, on a copy of its data of its own.
    ///
    /// # Errors
    /// When the demonstration cannot be played, or the program does not print its address.
    pub fn demo(until: &str) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        stages::copy(until, &folder.path().join("data"))?;
        Self::serve(folder, until)
    }

    /// Ends this site, has the demonstration go on to a later phase on the same data, what
    /// visitors did included, and serves it again.
    ///
    /// # Errors
    /// When the story cannot go on.
    pub fn go_on(mut self, until: &str) -> anyhow::Result<Self> {
        self.end();
        let folder = self.folder.take().context("the data are gone")?;
        Self::serve(folder, until)
    }

    fn serve(folder: TempDir, until: &str) -> anyhow::Result<Self> {
        let data = folder.path().join("data");
        let mut process = binary::command()
            .args([
                "demo",
                "--until",
                until,
                "--listen",
                "127.0.0.1:0",
                "--data",
            ])
            .arg(&data)
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .context("imtiyaz demo does not start")?;
        let stdout = process.stdout.take().context("no standard output")?;
        let (send, lines) = mpsc::channel();
        std::thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                if send.send(line).is_err() {
                    break;
                }
            }
        });
        // From here on the process ends with this value, whatever goes wrong.
        let mut site = Self {
            origin: String::new(),
            greeting: Vec::new(),
            data,
            process,
            folder: Some(folder),
        };
        let first = lines.recv_timeout(Duration::from_secs(300));
        let first = first.context("imtiyaz demo prints no address")?;
        let origin = first
            .split_whitespace()
            .find(|word| word.starts_with("http://"))
            .with_context(|| format!("no address in the first line: {first}"))?;
        site.origin = origin.trim_end_matches('/').to_owned();
        site.greeting.push(first);
        while let Ok(line) = lines.recv_timeout(Duration::from_millis(400)) {
            site.greeting.push(line);
        }
        Ok(site)
    }

    /// The address of a path such as `/ar/`.
    #[must_use]
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// A client of this site that keeps its cookies.
    #[must_use]
    pub fn client(&self) -> http::Client {
        http::Client::new(&self.origin)
    }

    /// The folder of the letters that were sent.
    #[must_use]
    pub fn mail(&self) -> PathBuf {
        self.data.join("mail")
    }

    /// The server's process.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.process.id()
    }
}

impl Site {
    /// Asks the server to end as a service manager would, and waits for it.
    fn end(&mut self) {
        let pid = self.process.id().to_string();
        let asked = std::process::Command::new("kill")
            .args(["-TERM", &pid])
            .status();
        if !asked.is_ok_and(|asked| asked.success()) {
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if self.folder.is_some() {
            let _ = self.process.kill();
            let _ = self.process.wait();
        }
    }
}

/// Copies a folder with everything in it.
///
/// # Errors
/// When something cannot be read or written.
pub fn copy_folder(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for item in std::fs::read_dir(from)? {
        let item = item?;
        let target = to.join(item.file_name());
        if item.file_type()?.is_dir() {
            copy_folder(&item.path(), &target)?;
        } else {
            std::fs::copy(item.path(), target)?;
        }
    }
    Ok(())
}

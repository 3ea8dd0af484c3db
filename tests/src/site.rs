//! A demonstration site of its own: a data folder that goes away, a free port, a running server.

use crate::binary;
use anyhow::Context as _;
use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
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
    pub data: TempDir,
    process: Child,
}

impl Site {
    /// Plays the demonstration up to a phase and serves it.
    ///
    /// # Errors
    /// When the program does not print its address.
    pub fn demo(until: &str) -> anyhow::Result<Self> {
        let data = tempfile::tempdir()?;
        let mut process = Command::new(binary::imtiyaz())
            .args(["demo", "--until", until, "--listen", "127.0.0.1:0", "--data"])
            .arg(data.path())
            .current_dir(binary::workspace())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .context("imtiyaz demo does not start")?;
        let stdout = process.stdout.take().context("no standard output")?;
        let (send, lines) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                if send.send(line).is_err() {
                    break;
                }
            }
        });
        let first = lines.recv_timeout(Duration::from_secs(300)).context("imtiyaz demo prints no address")?;
        let origin = first.split_whitespace().find(|word| word.starts_with("http://"));
        let origin = origin.with_context(|| format!("no address in the first line: {first}"))?;
        let origin = origin.trim_end_matches('/').to_owned();
        let mut greeting = vec![first];
        while let Ok(line) = lines.recv_timeout(Duration::from_millis(400)) {
            greeting.push(line);
        }
        Ok(Self { origin, greeting, data, process })
    }

    /// The address of a path such as `/ar/`.
    #[must_use]
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// The server's process.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.process.id()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

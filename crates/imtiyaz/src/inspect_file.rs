//! `imtiyaz inspect-file`: looks at one file on the standard input and answers one line. The site
//! starts it for each file that is sent (see `imtiyaz_submission::inspection`).
//!
//! The limits come first. No descriptor can be opened beyond the three that are there, so nothing
//! is read from the disk and nobody is reached; memory and processor time are few; no file can
//! grow. Whatever a hostile file makes of a parser ends with this process.

use rlimit::Resource;
use std::{
    io::{self, Read as _, Write as _},
    process::ExitCode,
};

/// Memory that it may write to, in bytes.
const MEMORY: u64 = 512 << 20;
/// Addresses, in bytes: the allocator reserves more than it uses.
const ADDRESSES: u64 = 4 << 30;
/// Seconds of the processor.
const SECONDS: u64 = 10;
/// The largest file that is read, in bytes; editions allow far less.
const LARGEST: u64 = 64 << 20;

/// Sets the limits, reads, looks, answers.
pub fn run() -> ExitCode {
    match answer() {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn answer() -> io::Result<()> {
    for (resource, limit) in [
        (Resource::CPU, SECONDS),
        (Resource::DATA, MEMORY),
        (Resource::AS, ADDRESSES),
        (Resource::FSIZE, 4_096),
        (Resource::CORE, 0),
        (Resource::NOFILE, 3),
    ] {
        resource.set(limit, limit)?;
    }
    let mut bytes = Vec::new();
    io::stdin().lock().take(LARGEST).read_to_end(&mut bytes)?;
    let line = imtiyaz_submission::inspection::answer(&bytes);
    writeln!(io::stdout(), "{line}")
}

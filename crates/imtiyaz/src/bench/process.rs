//! What a process costs, as the kernel counts it.

use anyhow::Context as _;
use std::time::Duration;

/// Processor time (user and system) of a process so far.
///
/// # Errors
/// When the process is gone or the machine has no `/proc`.
pub fn cpu(pid: u32) -> anyhow::Result<Duration> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat"))?;
    // The name in brackets may hold spaces; fields are counted after it.
    let after = stat
        .rsplit_once(')')
        .context("unknown shape of /proc/PID/stat")?
        .1;
    let fields: Vec<&str> = after.split_whitespace().collect();
    let ticks = |index: usize| {
        fields
            .get(index)
            .and_then(|field| field.parse::<u64>().ok())
            .unwrap_or(0)
    };
    // utime and stime, in hundredths of a second on every Linux.
    Ok(Duration::from_millis((ticks(11) + ticks(12)) * 10))
}

/// A line of `/proc/PID/status` such as `VmRSS` or `VmHWM`, in MiB.
///
/// # Errors
/// When the process is gone.
pub fn memory(pid: u32, what: &str) -> anyhow::Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status
        .lines()
        .find(|line| line.starts_with(what))
        .context("no such line")?;
    let kib: f64 = line
        .split_whitespace()
        .nth(1)
        .context("no number")?
        .parse()?;
    Ok(kib / 1024.0)
}

/// The machine in a line.
pub fn machine() -> String {
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .map_or("unknown processor", |rest| {
            rest.trim_start_matches(['\t', ' ', ':'])
        });
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let memory = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let kib: u64 = memory
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:"))
        .and_then(|rest| rest.split_whitespace().next())
        .and_then(|number| number.parse().ok())
        .unwrap_or(0);
    format!("{model}, {cores} cores, {} GiB", kib / 1_048_576)
}

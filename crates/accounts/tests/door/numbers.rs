//! Two numbers: how far known and unknown addresses differ in time, and how much memory a crowd
//! that signs in at once takes.

use crate::{PASSWORD, person, room};
use imtiyaz_accounts::{
    AccountError,
    sign_in::{Attempt, sign_in},
};
use imtiyaz_store::testing;
use std::{
    fs,
    net::{IpAddr, Ipv4Addr},
    time::{Duration, Instant},
};

fn from(index: u32) -> IpAddr {
    // A network for each, so that nothing is slowed by the limits.
    IpAddr::V4(Ipv4Addr::from(0x0a00_0001 + index * 256))
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// The largest distance between the two distributions (Kolmogorov–Smirnov).
fn distance(a: &[Duration], b: &[Duration]) -> f64 {
    let share = |times: &[Duration], up_to: Duration| {
        times.iter().filter(|time| **time <= up_to).count() as f64 / times.len() as f64
    };
    a.iter()
        .chain(b)
        .map(|at| (share(a, *at) - share(b, *at)).abs())
        .fold(0.0, f64::max)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn known_and_unknown_addresses_take_the_same_time() {
    const EACH: u32 = 60;
    let (accounts, store) = (room(), testing::open().await);
    person(&accounts, &store, "amina@example.ma", &[]).await;
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for index in 0..EACH + 5 {
        // In turn, so that whatever else the machine does meets both alike.
        let nobody = format!("nobody{index}@example.ma");
        let mut both = [
            ("amina@example.ma", &mut known),
            (nobody.as_str(), &mut unknown),
        ];
        if index % 2 == 1 {
            both.reverse();
        }
        for (email, times) in both {
            let attempt = Attempt {
                from: from(index),
                ..Attempt::of(email, "une autre phrase longue")
            };
            let begun = Instant::now();
            let refused = sign_in(&accounts, &store, attempt).await;
            let took = begun.elapsed();
            assert!(matches!(refused, Err(AccountError::Refused)), "{refused:?}");
            // The first ones warm everything up.
            if index >= 5 {
                times.push(took);
            }
        }
    }
    let far = distance(&known, &unknown);
    let (known, unknown) = (median(&mut known), median(&mut unknown));
    let apart = known.abs_diff(unknown);
    println!(
        "sign-in timing: {EACH} attempts each, medians {:.2} ms known and {:.2} ms unknown, \
         {:.2} ms apart, KS distance {far:.2}",
        known.as_secs_f64() * 1e3,
        unknown.as_secs_f64() * 1e3,
        apart.as_secs_f64() * 1e3,
    );
    // A busy machine stretches both; a fifth of the whole is far below a hash that is left out.
    let most = Duration::from_millis(5).max(known / 5);
    assert!(apart < most, "{apart:?}");
    // Two samples of one distribution are farther apart than this once in a thousand times.
    let limit = 1.95 * (2.0 / f64::from(EACH)).sqrt();
    assert!(far < limit, "{far} of {limit}");
}

/// The most memory the process has held since it was last asked, in MiB; `None` where the system
/// does not tell.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kib: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kib / 1024)
}

/// The crowd has a process of its own: the memory is that of all tests in one otherwise.
#[test]
fn five_hundred_sign_ins_at_once_take_little_memory() {
    let own = std::env::current_exe().expect("this program");
    let crowd = std::process::Command::new(own)
        .args([
            "--exact",
            "door::numbers::a_crowd_signs_in",
            "--ignored",
            "--nocapture",
        ])
        .output()
        .expect("a process for the crowd");
    let told = String::from_utf8_lossy(&crowd.stdout).into_owned();
    println!("{told}");
    assert!(
        crowd.status.success(),
        "{told}\n{}",
        String::from_utf8_lossy(&crowd.stderr)
    );
    assert!(told.contains("1 passed"), "{told}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "run by five_hundred_sign_ins_at_once_take_little_memory in a process of its own"]
async fn a_crowd_signs_in() {
    const CROWD: u32 = 500;
    let (accounts, store) = (room(), testing::open().await);
    person(&accounts, &store, "amina@example.ma", &[]).await;
    let _ = fs::write("/proc/self/clear_refs", "5");
    let before = peak();
    let begun = Instant::now();
    let crowd: Vec<_> = (0..CROWD)
        .map(|index| {
            let (accounts, store) = (accounts.clone(), (*store).clone());
            tokio::spawn(async move {
                let email = format!("nobody{index}@example.ma");
                let attempt = Attempt {
                    from: from(index),
                    ..Attempt::of(&email, "faux")
                };
                let refused = sign_in(&accounts, &store, attempt).await;
                matches!(refused, Err(AccountError::Refused))
            })
        })
        .collect();
    // In the midst of it somebody signs in rightly, and is served in turn.
    let right = sign_in(&accounts, &store, Attempt::of("amina@example.ma", PASSWORD)).await;
    assert!(right.is_ok(), "{right:?}");
    for one in crowd {
        assert!(one.await.unwrap());
    }
    let cost = accounts.settings().cost;
    println!(
        "sign-in crowd: {CROWD} at once in {:.1} s, {} hashes of {} MiB at a time, peak {:?} MiB (before {before:?})",
        begun.elapsed().as_secs_f64(),
        accounts.settings().parallel_hashes,
        cost.memory / 1024,
        peak(),
    );
    if let Some(peak) = peak() {
        assert!(peak < 600, "{peak} MiB");
    }
}

//! The jury's own deadline: half of all sheets come before the last day, two fifths in it, and a
//! tenth in its last hour; the day is compressed into seconds. Each sheet is what a member does:
//! the scoring page is opened, its form is filled and confirmed. An answer's time counts from the
//! moment the sheet was due to come, so that a queue is seen.

use super::{client::Client, ms, process, row};
use anyhow::{Context as _, bail};
use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

/// Connections that members' browsers keep.
const CONNECTIONS: usize = 16;

/// One sheet to come: whose (an index of the members), which entry, when after the beginning.
#[derive(Clone)]
struct Sheet {
    member: usize,
    path: String,
    due: Duration,
}

/// What became of the sheets of one stretch.
#[derive(Default)]
struct Outcome {
    pages: Vec<Duration>,
    sheets: Vec<Duration>,
    errors: BTreeMap<u16, usize>,
}

/// Measures: the members in the order of their seats, the compressed day's length.
///
/// # Errors
/// When the site does not answer, or no member has anything to score.
pub fn measure(
    address: SocketAddr,
    pid: u32,
    members: &[String],
    day: Duration,
) -> anyhow::Result<()> {
    let mut signed_in = Vec::with_capacity(members.len());
    let mut sheets = Vec::new();
    for (member, person) in members.iter().enumerate() {
        let mut client = Client::connect(address)?;
        client.post("/ar/demonstration", &format!("person={person}"))?;
        for path in entries(&mut client)? {
            sheets.push(Sheet {
                member,
                path,
                due: Duration::ZERO,
            });
        }
        signed_in.push(client);
    }
    if sheets.is_empty() {
        bail!("no member has anything to score");
    }
    // Members take turns, as they would: entry by entry, not member by member.
    let members = members.len();
    let mut order: Vec<usize> = (0..sheets.len()).collect();
    order.sort_by_key(|index| {
        let place = index.wrapping_mul(2_654_435_761) % sheets.len();
        (place, *index % members)
    });
    let mut sheets: Vec<Sheet> = order.into_iter().map(|i| sheets[i].clone()).collect();
    let total = sheets.len();
    let last_hour = sheets.split_off(total * 9 / 10);
    let last_day = sheets.split_off(total / 2);
    let hour = day / 24;
    let spread = |sheets: &mut Vec<Sheet>, from: Duration, over: Duration| {
        let count = u32::try_from(sheets.len()).unwrap_or(u32::MAX).max(1);
        for (index, sheet) in sheets.iter_mut().enumerate() {
            let place = u32::try_from(index).unwrap_or(0);
            sheet.due = from + over * place / count;
        }
    };
    let (mut last_day, mut last_hour) = (last_day, last_hour);
    spread(&mut last_day, Duration::ZERO, day - hour);
    spread(&mut last_hour, day - hour, hour);
    let signed_in = Arc::new(signed_in);

    let begun = Instant::now();
    let before = run(&signed_in, sheets)?;
    say(
        "surge: half of the sheets, as fast as they come",
        &before,
        begun.elapsed(),
    );
    let used = process::cpu(pid)?;
    let begun = Instant::now();
    let both: Vec<Sheet> = last_day.iter().chain(&last_hour).cloned().collect();
    let split = day - hour;
    let (of_day, of_hour) = run_split(&signed_in, both, split)?;
    let elapsed = begun.elapsed();
    let spent = process::cpu(pid)?.saturating_sub(used);
    say("surge: the last day (40 %)", &of_day, split);
    say(
        "surge: the last hour (10 %)",
        &of_hour,
        elapsed.saturating_sub(split),
    );
    row(
        "surge: the day as a whole",
        format!(
            "{:.0} s for 24 h ({:.0}x), {:.1} s after the close, {:.0} % CPU",
            elapsed.as_secs_f64(),
            86_400.0 / day.as_secs_f64(),
            elapsed.saturating_sub(day).as_secs_f64(),
            spent.as_secs_f64() * 100.0 / elapsed.as_secs_f64()
        ),
        &format!("{total} sheets of {members} members"),
    );
    Ok(())
}

/// The scoring pages on a member's desk.
fn entries(client: &mut Client) -> anyhow::Result<Vec<String>> {
    let desk = client.get("/ar/jury/2019")?;
    let page = String::from_utf8_lossy(&desk.body);
    let mut paths: Vec<String> = page
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|href| href.contains("/entries/") && !href.contains("/files/"))
        .map(|href| href.split(['#', '?']).next().unwrap_or(href).to_owned())
        .collect();
    paths.sort();
    paths.dedup();
    Ok(paths)
}

fn run(signed_in: &Arc<Vec<Client>>, sheets: Vec<Sheet>) -> anyhow::Result<Outcome> {
    let (mut first, second) = run_split(signed_in, sheets, Duration::MAX)?;
    first.pages.extend(second.pages);
    first.sheets.extend(second.sheets);
    Ok(first)
}

/// Sends every sheet when it is due; answers what became of those due before `split` and after.
fn run_split(
    signed_in: &Arc<Vec<Client>>,
    sheets: Vec<Sheet>,
    split: Duration,
) -> anyhow::Result<(Outcome, Outcome)> {
    let sheets = Arc::new(sheets);
    let next = Arc::new(AtomicUsize::new(0));
    let outcomes = Arc::new(Mutex::new((Outcome::default(), Outcome::default())));
    let begun = Instant::now();
    let workers: Vec<_> = (0..CONNECTIONS)
        .map(|_| {
            let (sheets, next) = (Arc::clone(&sheets), Arc::clone(&next));
            let (signed_in, outcomes) = (Arc::clone(signed_in), Arc::clone(&outcomes));
            std::thread::spawn(move || -> anyhow::Result<()> {
                let mut own: BTreeMap<usize, Client> = BTreeMap::new();
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(sheet) = sheets.get(index) else {
                        return Ok(());
                    };
                    let early = sheet.due.saturating_sub(begun.elapsed());
                    std::thread::sleep(early);
                    let client = match own.entry(sheet.member) {
                        std::collections::btree_map::Entry::Occupied(there) => there.into_mut(),
                        std::collections::btree_map::Entry::Vacant(free) => {
                            free.insert(signed_in[sheet.member].again()?)
                        }
                    };
                    // As fast as they come: a sheet is due when its turn comes.
                    let due = if split == Duration::MAX {
                        begun.elapsed()
                    } else {
                        sheet.due
                    };
                    let (page, status) = confirm(client, &sheet.path)?;
                    let took = begun.elapsed().saturating_sub(due);
                    let mut both = outcomes
                        .lock()
                        .map_err(|_| anyhow::anyhow!("a worker died"))?;
                    let outcome = if sheet.due < split {
                        &mut both.0
                    } else {
                        &mut both.1
                    };
                    outcome.pages.push(page);
                    outcome.sheets.push(took);
                    if status != 303 {
                        *outcome.errors.entry(status).or_default() += 1;
                    }
                }
            })
        })
        .collect();
    for worker in workers {
        worker
            .join()
            .map_err(|_| anyhow::anyhow!("a worker died"))??;
    }
    let both = Arc::into_inner(outcomes).context("a worker lives on")?;
    both.into_inner()
        .map_err(|_| anyhow::anyhow!("a worker died"))
}

/// Opens a scoring page and confirms its sheet: the page's time, and the answer's status.
fn confirm(client: &mut Client, path: &str) -> anyhow::Result<(Duration, u16)> {
    let asked = Instant::now();
    let page = client.get(path)?;
    let took = asked.elapsed();
    if page.status != 200 {
        return Ok((took, page.status));
    }
    let text = String::from_utf8_lossy(&page.body);
    let form = filled(&text).with_context(|| format!("{path} has no sheet"))?;
    Ok((took, client.post_form(path, &form)?.status))
}

/// The sheet of a scoring page, filled: hidden fields as they came, the same mark and a comment
/// on each criterion.
fn filled(page: &str) -> Option<String> {
    let sheet = page.split("id=\"sheet\"").nth(1)?;
    let sheet = sheet.split("</form>").next()?;
    let mut form = String::new();
    let value = |tag: &str, name: &str| -> Option<String> {
        let rest = tag.split(&format!("{name}=\"")).nth(1)?;
        Some(rest.split('"').next()?.to_owned())
    };
    let mut marks: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for tag in sheet.split("<input ").skip(1) {
        let tag = tag.split('>').next().unwrap_or(tag);
        let (Some(name), Some(given)) = (value(tag, "name"), value(tag, "value")) else {
            continue;
        };
        if tag.contains("type=\"hidden\"") {
            form.push_str(&format!("{name}={given}&"));
        } else if name.starts_with("m-") {
            marks.entry(name).or_default().push(given);
        }
    }
    for (name, scale) in &marks {
        let mark = scale.get(scale.len() / 2)?;
        let comment = name.replacen("m-", "c-", 1);
        form.push_str(&format!("{name}={mark}&{comment}=Vu&"));
    }
    (!marks.is_empty()).then(|| format!("{form}remark=&note=&do=confirm"))
}

fn say(what: &str, outcome: &Outcome, over: Duration) {
    let at = |times: &[Duration], share: usize| {
        let mut times = times.to_vec();
        times.sort_unstable();
        let place = (times.len() * share / 100).min(times.len().saturating_sub(1));
        times.get(place).copied().unwrap_or_default()
    };
    let errors: usize = outcome.errors.values().sum();
    row(
        what,
        format!(
            "{} sheets, {:.1}/s, {errors} errors, p50 {:.0} p95 {:.0} p99 {:.0} ms",
            outcome.sheets.len(),
            outcome.sheets.len() as f64 / over.as_secs_f64().max(0.001),
            ms(at(&outcome.sheets, 50)),
            ms(at(&outcome.sheets, 95)),
            ms(at(&outcome.sheets, 99)),
        ),
        &format!(
            "of which the page p95 {:.0} ms{}",
            ms(at(&outcome.pages, 95)),
            if errors > 0 {
                format!("; {:?}", outcome.errors)
            } else {
                String::new()
            }
        ),
    );
}

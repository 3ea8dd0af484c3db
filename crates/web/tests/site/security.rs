//! `docs/security.md` says what the program does: its tables are made here, and every test it
//! names exists.
//!
//! After a change that is meant: `IMTIYAZ_GOLDEN=write cargo test -p imtiyaz-web --test site security`.

use imtiyaz_domain::policy::{Action, Relation, TABLE};
use imtiyaz_web::{route::Access, routes::SLICES};
use std::{
    collections::BTreeSet,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The policy: an action a line, and who may do it when.
fn policy() -> String {
    let mut text = String::from("| action | who, how related, in which phases |\n|---|---|\n");
    for action in Action::ALL {
        let rows: Vec<String> = TABLE
            .iter()
            .filter(|row| row.action == *action)
            .map(|row| {
                let who = row.role.map_or("everybody", |role| role.code());
                let any = row.relations.len() == Relation::ALL.len() - 1;
                let related: Vec<_> = row.relations.iter().map(|one| one.code()).collect();
                let related = if any {
                    String::new()
                } else {
                    format!(" ({})", related.join(", "))
                };
                let phases: Vec<_> = row.phases.iter().map(|phase| phase.code()).collect();
                let when = match phases.as_slice() {
                    [] => String::new(),
                    [one] => format!(" in {one}"),
                    [first, .., last] if phases.len() > 2 => format!(" from {first} to {last}"),
                    some => format!(" in {}", some.join(", ")),
                };
                format!("{who}{related}{when}")
            })
            .collect();
        let _ = writeln!(text, "| {action} | {} |", rows.join("; "));
    }
    text.push_str("\n“From … to” names phases that follow each other. A relation is named where it is needed; somebody recused from an entry never has one.\n");
    text
}

fn access(access: Access) -> String {
    match access {
        Access::Public => "public".to_owned(),
        Access::SignedIn => "signed in".to_owned(),
        Access::HalfSignedIn => "password shown".to_owned(),
        Access::Needs(action) => action.to_string(),
        Access::StepUp(action) => format!("**{action}**"),
    }
}

/// The routes: who may call which method. Bold: only with a proof of the last ten minutes.
fn routes() -> String {
    let mut text =
        String::from("Bold: only after step-up.\n\n| address | get | post |\n|---|---|---|\n");
    for slice in SLICES {
        for route in slice.routes {
            let of = |method: &str| {
                route
                    .methods
                    .iter()
                    .find(|one| one.method == method)
                    .map_or_else(String::new, |one| access(one.access))
            };
            let _ = writeln!(
                text,
                "| `{}` | {} | {} |",
                route.pattern,
                of("get"),
                of("post")
            );
        }
    }
    text
}

/// The page with a table put between its marks.
fn filled(page: &str, mark: &str, table: &str) -> String {
    let (open, close) = (format!("<!-- {mark} -->\n"), format!("<!-- /{mark} -->"));
    let (before, rest) = page.split_once(&open).expect("the opening mark");
    let (_, after) = rest.split_once(&close).expect("the closing mark");
    format!("{before}{open}{table}{close}{after}")
}

/// The names of all functions in the tree's tests and modules.
fn functions(folder: &Path, found: &mut BTreeSet<String>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            if path.file_name().is_none_or(|name| name != "target") {
                functions(&path, found);
            }
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let text = fs::read_to_string(&path).unwrap_or_default();
            let file = path.to_string_lossy().replace('\\', "/");
            for name in text.split("fn ").skip(1) {
                let name: String = name
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                    .collect();
                let parts: Vec<&str> = file.rsplit('/').take(2).collect();
                found.insert(format!("{}::{name}", parts[0]));
                found.insert(format!(
                    "{}/{}::{name}",
                    parts.get(1).unwrap_or(&""),
                    parts[0]
                ));
            }
        }
    }
}

#[test]
fn the_page_says_what_the_program_does() {
    let path = root().join("docs/security.md");
    let page = fs::read_to_string(&path).expect("docs/security.md");
    let made = filled(&filled(&page, "policy", &policy()), "routes", &routes());
    if std::env::var_os("IMTIYAZ_GOLDEN").is_some() {
        fs::write(&path, &made).expect("docs/security.md is written");
    } else {
        assert!(
            page == made,
            "docs/security.md is behind; see the head of this test"
        );
    }
    let mut known = BTreeSet::new();
    for folder in ["crates", "tests", "migrations"] {
        functions(&root().join(folder), &mut known);
    }
    let mut named = 0;
    let mut unknown = Vec::new();
    for code in made.split('`').skip(1).step_by(2) {
        if let Some((file, _)) = code.split_once("::")
            && file.ends_with(".rs")
        {
            named += 1;
            if !known.contains(code) {
                unknown.push(code);
            }
        }
    }
    let holds = made.matches("| holds |").count();
    let not_yet = made.matches("| not yet |").count();
    println!("security: {holds} requirements held, {not_yet} not yet, {named} tests named");
    assert!(unknown.is_empty(), "no such tests: {unknown:?}");
    assert!(named > 100);
}

//! The policy as it answers: every action, by every role, in every relation and phase, compared
//! with a golden file. Whoever changes the table sees here what it changes for whom.
//!
//! After a change that is meant: `IMTIYAZ_GOLDEN=write cargo test -p imtiyaz-domain --test policy`,
//! then read the difference.

use imtiyaz_domain::{
    AccountId, Actor, BodyId, EditionId, Grant, Language, Phase, Role, SeatId,
    policy::{Action, Relation, Resource, Verdict, decide, relation},
};
use std::{fmt::Write as _, fs, path::Path};

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/policy.golden");

fn id<T: std::str::FromStr>(last: u8) -> T {
    let text = format!("00000000-0000-7000-8000-0000000000{last:02x}");
    text.parse().ok().expect("an identifier")
}

/// Somebody with this role, or a visitor, who works for body 1 or holds seat 1.
fn actor(role: Option<Role>) -> Actor {
    let mut actor = Actor::visitor(Language::Ar);
    if let Some(role) = role {
        actor.account = Some(id::<AccountId>(1));
        actor.grants.push(Grant {
            role,
            edition: (!role.is_of_a_body()).then(|| id::<EditionId>(1)),
            body: role.is_of_a_body().then(|| id::<BodyId>(1)),
            seat: role.is_of_the_jury().then(|| id::<SeatId>(1)),
        });
    }
    actor
}

/// Something that stands so to such a person; `None` where that cannot be.
fn resource(actor: &Actor, wanted: Relation, phase: Phase) -> Option<Resource> {
    let of = |body: u8, seat: u8| {
        Resource::edition(id::<EditionId>(1), phase)
            .of_body(id::<BodyId>(body))
            .of_seat(id::<SeatId>(seat))
    };
    [of(1, 2), of(2, 1), of(2, 2), of(2, 2).with_conflict(true)]
        .into_iter()
        .find(|resource| relation(actor, resource) == wanted)
}

fn letter(verdict: Verdict) -> char {
    match verdict {
        Verdict::Allow => 'a',
        Verdict::Deny => 'd',
        Verdict::NotNow => 'n',
        Verdict::Hide => '-',
    }
}

fn answers() -> (String, usize) {
    let mut text = String::from(
        "# action role relation: one letter per phase\n# a allowed, d denied (403), n not now (409), - hidden (404)\n# phases:",
    );
    for phase in Phase::ALL {
        let _ = write!(text, " {phase}");
    }
    text.push('\n');
    let mut cells = 0;
    let roles: Vec<Option<Role>> = std::iter::once(None)
        .chain(Role::ALL.iter().copied().map(Some))
        .collect();
    for action in Action::ALL {
        for role in &roles {
            let actor = actor(*role);
            for wanted in Relation::ALL {
                let mut letters = String::new();
                for phase in Phase::ALL {
                    let Some(resource) = resource(&actor, *wanted, *phase) else {
                        continue;
                    };
                    letters.push(letter(decide(&actor, *action, &resource)));
                    cells += 1;
                }
                // Who is told nothing in any phase is the rule and takes no line.
                if letters.chars().any(|one| one != '-') {
                    let name = role.map_or("visitor", |role| role.code());
                    let _ = writeln!(text, "{action} {name} {wanted}: {letters}");
                }
            }
        }
    }
    (text, cells)
}

#[test]
fn the_policy_answers_as_the_golden_file_says() {
    let (answers, cells) = answers();
    if std::env::var_os("IMTIYAZ_GOLDEN").is_some() {
        fs::write(GOLDEN, &answers).expect("the golden file is written");
    }
    let golden = fs::read_to_string(Path::new(GOLDEN)).expect("the golden file");
    let differs = answers
        .lines()
        .zip(golden.lines())
        .find(|(now, then)| now != then);
    assert!(
        answers == golden,
        "the policy answers otherwise than the golden file says, first at {differs:?}; \
         see the head of this test"
    );
    println!("policy: {cells} cells of action, role, relation and phase");
    assert!(cells > 5_000);
}

#[test]
fn nobody_reads_marks_or_decides_from_the_outside() {
    for phase in Phase::ALL {
        for role in [
            Role::BodyLead,
            Role::BodyContributor,
            Role::BodyApprover,
            Role::Administrator,
        ] {
            let actor = actor(Some(role));
            for action in [
                Action::ScoreEntry,
                Action::ReadRanking,
                Action::RecordDecisions,
            ] {
                for wanted in Relation::ALL {
                    if let Some(resource) = resource(&actor, *wanted, *phase) {
                        let verdict = decide(&actor, action, &resource);
                        assert_ne!(verdict, Verdict::Allow, "{role} {action} {wanted} {phase}");
                    }
                }
            }
        }
    }
}

#[test]
fn what_somebody_is_recused_from_does_not_exist_for_them() {
    for role in [Role::Juror, Role::Chair, Role::Observer] {
        for phase in Phase::ALL {
            let actor = actor(Some(role));
            let recused = resource(&actor, Relation::Conflicted, *phase).expect("a conflict");
            for action in [Action::ReadEntry, Action::ScoreEntry] {
                let verdict = decide(&actor, action, &recused);
                assert_eq!(verdict, Verdict::Hide, "{role} {action} {phase}");
            }
        }
    }
}

#[test]
fn an_auditor_changes_nothing() {
    let actor = actor(Some(Role::Auditor));
    let reads = ["read-", "register-body", "manage-own-account"];
    for action in Action::ALL {
        let harmless = reads.iter().any(|prefix| action.code().starts_with(prefix));
        for phase in Phase::ALL {
            let resource = Resource::edition(id::<EditionId>(1), *phase);
            let verdict = decide(&actor, *action, &resource);
            assert!(harmless || verdict != Verdict::Allow, "{action} {phase}");
        }
    }
}

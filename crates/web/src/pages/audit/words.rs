//! Codes of the log in words. A code without words of its own is shown as it is.

use super::say;
use imtiyaz_accounts::audit::Named;
use imtiyaz_domain::{Language, Reference, audit::ACTIONS};
use imtiyaz_language::{Catalogue, isolate_ltr};
use imtiyaz_store::{EditionFile, entity::audit_event};
use serde_json::Value;
use std::collections::HashMap;

fn word(language: Language, prefix: &str, code: &str) -> String {
    let key = format!("{prefix}-{}", code.replace('.', "-"));
    if Catalogue::embedded().has(Language::Ar, &key) {
        say(language, &key)
    } else {
        isolate_ltr(code)
    }
}

/// What happened: `entry.submitted`.
pub(super) fn action(language: Language, code: &str) -> String {
    word(language, "audit-action", code)
}

/// What kind of thing happened: the noun of actions.
pub(super) fn noun(language: Language, code: &str) -> String {
    word(language, "audit-noun", code)
}

/// What kind of thing it happened to.
fn kind(language: Language, code: &str) -> String {
    word(language, "audit-kind", code)
}

/// The nouns of all actions, each once.
pub(super) fn nouns() -> Vec<&'static str> {
    let nouns = ACTIONS
        .iter()
        .map(|action| action.split('.').next().unwrap_or_default());
    let mut nouns: Vec<_> = nouns.collect();
    nouns.sort_unstable();
    nouns.dedup();
    nouns
}

/// Who acted, by name; an identifier when the person is not known any more.
pub(super) fn who(language: Language, names: &HashMap<String, Named>, actor: &str) -> String {
    match actor {
        "system" | "visitor" => say(language, &format!("audit-actor-{actor}")),
        _ => names
            .get(actor)
            .map_or_else(|| isolate_ltr(actor), |named| named.ar.clone()),
    }
}

/// What it happened to: its kind, its number and its name.
pub(super) struct About {
    pub kind: String,
    pub reference: Option<String>,
    pub name: String,
}

/// What an event happened to.
pub(super) fn about(
    language: Language,
    names: &HashMap<String, Named>,
    editions: &[EditionFile],
    row: &audit_event::Model,
) -> About {
    let year = |id: &str| {
        let file = editions.iter().find(|file| file.id.to_string() == id);
        file.map(EditionFile::year)
    };
    let named = names.get(&row.object_id);
    let name = named.map_or("", |named| match language {
        Language::Fr | Language::En if !named.fr.is_empty() => &named.fr,
        _ => &named.ar,
    });
    let reference = named
        .and_then(|named| named.number)
        .and_then(|number| u32::try_from(number).ok())
        .zip(year(&row.edition))
        .map(|(number, year)| Reference { year, number }.to_string());
    About {
        kind: kind(language, &row.object_kind),
        reference,
        name: match year(&row.object_id) {
            Some(year) => year.to_string(),
            None => name.to_owned(),
        },
    }
}

/// The details as names and values; text that is no object stands alone.
pub(super) fn details(detail: &str) -> Vec<(String, String)> {
    match serde_json::from_str(detail) {
        Ok(Value::Object(fields)) => fields
            .into_iter()
            .map(|(name, value)| match value {
                Value::String(text) => (name, text),
                other => (name, other.to_string()),
            })
            .collect(),
        _ if detail.is_empty() => Vec::new(),
        _ => vec![(String::new(), detail.to_owned())],
    }
}

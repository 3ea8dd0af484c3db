//! The events, newest first, filtered by person, kind, edition, thing and days.

use super::{filter::Typed, home_crumb, say, words};
use crate::{
    Fault, FormErrors, Page,
    pages::{body::edition_name, secretariat::query},
    route::Route as _,
    routes::audit::{AuditExport, AuditLog, AuditVerification},
    view::{Crumb, View},
};
use axum::response::Response;
use imtiyaz_accounts::audit::{self, Events};
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, integer, text};
use imtiyaz_store::EditionFile;
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// One event.
#[derive(Clone, Debug, Serialize)]
pub struct EventRow {
    /// Its number in the log.
    pub number: String,
    /// When, in microseconds.
    pub at: i64,
    /// Who, in words or by name.
    pub who: String,
    /// Only events of this person.
    pub who_href: String,
    /// What, in words.
    pub what: String,
    /// Only events of this kind.
    pub what_href: String,
    /// The kind of thing it happened to.
    pub kind: String,
    /// The thing's number.
    pub reference: Option<String>,
    /// The thing's name.
    pub name: String,
    /// Only events about this thing.
    pub about_href: String,
    /// The edition's year.
    pub year: Option<String>,
    /// The details, as names and values.
    pub details: Vec<(String, String)>,
    /// Whether the details are kept from this reader.
    pub sealed: bool,
    /// The hash of the event.
    pub hash: String,
    /// The hash it carries of the event before.
    pub prev: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct LogView {
    /// Where the filter goes.
    pub action: String,
    /// The address without a filter; `None` when nothing is filtered.
    pub clear_href: Option<String>,
    /// What was typed.
    pub typed: Typed,
    /// What could not be understood.
    pub errors: FormErrors,
    /// The kinds of events, as options.
    pub kinds: Vec<Value>,
    /// The editions, as options.
    pub editions: Vec<Value>,
    /// What a link chose and no field shows: `{label, href}`, the address takes it away.
    pub chosen: Vec<Value>,
    /// How many match.
    pub matching: u64,
    /// The events.
    pub events: Vec<EventRow>,
    /// Newer events.
    pub newer_href: Option<String>,
    /// Older ones.
    pub older_href: Option<String>,
    /// Where an export is asked for.
    pub export_action: String,
    /// The filter of a table.
    pub csv: BTreeMap<&'static str, String>,
    /// The filter of JSON lines.
    pub json: BTreeMap<&'static str, String>,
    /// The verification.
    pub verification_href: String,
}

impl View for LogView {
    const TEMPLATE: &'static str = "pages/audit/log.html";

    fn title(&self, language: Language) -> String {
        say(language, "audit-log")
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![home_crumb(language), Crumb::here(self.title(language))]
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let href = AuditLog {}.href(language);
        let event = EventRow {
            number: integer(language, 1_248),
            at: 1_575_972_000_000_000,
            who: "سلمى بناني".to_owned(),
            who_href: href.clone(),
            what: words::action(language, "entry.admitted"),
            what_href: href.clone(),
            kind: say(language, "audit-kind-entry"),
            reference: Some("2019/014".to_owned()),
            name: "الأداء الإلكتروني".to_owned(),
            about_href: href.clone(),
            year: Some("2019".to_owned()),
            details: vec![("entry".to_owned(), "2019/014".to_owned())],
            sealed: false,
            hash: "5e".repeat(32),
            prev: "ab".repeat(32),
        };
        let sealed = EventRow {
            who: say(language, "audit-actor-system"),
            what: words::action(language, "prize.decided"),
            kind: say(language, "audit-kind-decision"),
            reference: None,
            name: String::new(),
            year: None,
            details: Vec::new(),
            sealed: true,
            ..event.clone()
        };
        let option =
            json!({"value": "entry", "label": words::noun(language, "entry"), "selected": false});
        let some = Self {
            action: href.clone(),
            clear_href: None,
            typed: Typed::of(&BTreeMap::new()),
            errors: FormErrors::new(),
            kinds: vec![option],
            editions: vec![
                json!({"value": "2019", "label": edition_name(language, 2019), "selected": false}),
            ],
            chosen: Vec::new(),
            matching: 1_248,
            events: vec![event, sealed],
            newer_href: Some(href.clone()),
            older_href: Some(href.clone()),
            export_action: AuditExport {}.href(language),
            csv: BTreeMap::from([("format", "csv".to_owned())]),
            json: BTreeMap::from([("format", "jsonl".to_owned())]),
            verification_href: href.clone(),
        };
        let mut none = Self {
            clear_href: Some(href.clone()),
            chosen: vec![json!({"label": words::action(language, "entry.admitted"), "href": href})],
            matching: 0,
            events: Vec::new(),
            newer_href: None,
            older_href: None,
            ..some.clone()
        };
        let ordinary = none.clone();
        none.errors
            .add(language, "from", "audit-from-wrong", &Args::new());
        vec![("some", some), ("none", ordinary), ("wrong", none)]
    }
}

/// The page.
pub async fn get(page: Page) -> Result<Response, Fault> {
    let (language, actor) = (page.language(), page.actor());
    let fields = query(page.uri());
    let typed = Typed::of(&fields);
    let editions = page.store().editions().await?;
    let (mut asked, errors) = typed.asked(language, &editions);
    let position = |name: &str| fields.get(name).and_then(|text| text.parse::<i64>().ok());
    (asked.before, asked.after) = (position("before"), position("after"));
    let found = audit::events(page.store(), &actor, &editions, &asked).await?;
    let wrong = !errors.is_empty();
    let view = view(&page, &editions, &typed, errors, &found);
    if wrong {
        page.render_invalid(&view)
    } else {
        page.render(&view)
    }
}

fn view(
    page: &Page,
    editions: &[EditionFile],
    typed: &Typed,
    errors: FormErrors,
    found: &Events,
) -> LogView {
    let language = page.language();
    let action = page.href(&AuditLog {});
    let with = |name: &'static str, value: &str, without: &[&str]| {
        let mut changed = typed.without(without);
        changed.0.insert(name, value.to_owned());
        changed.href(&action, None)
    };
    let events: Vec<EventRow> = found
        .events
        .iter()
        .map(|event| {
            let row = &event.row;
            let about = words::about(language, &found.names, editions, row);
            let file = editions
                .iter()
                .find(|file| file.id.to_string() == row.edition);
            EventRow {
                number: integer(language, row.seq),
                at: row.at,
                who: words::who(language, &found.names, &row.actor),
                who_href: with("by", &row.actor, &["person"]),
                what: words::action(language, &row.action),
                what_href: with("action", &row.action, &["kind"]),
                kind: about.kind,
                reference: about.reference,
                name: about.name,
                about_href: with("about", &row.object_id, &["thing"]),
                year: file.map(|file| file.year().to_string()),
                details: words::details(&row.detail),
                sealed: event.sealed,
                hash: row.hash.clone(),
                prev: row.prev.clone(),
            }
        })
        .collect();
    let edge = |event: Option<&audit::AuditEvent>| event.map_or(0, |event| event.row.seq);
    let (newest, oldest) = (edge(found.events.first()), edge(found.events.last()));
    let format = |format: &str| {
        let mut fields = typed.0.clone();
        fields.retain(|_, value| !value.is_empty());
        fields.insert("format", format.to_owned());
        fields
    };
    let option = |value: &str, label: String, name: &str| json!({"value": value, "label": label, "selected": typed.get(name) == value});
    LogView {
        clear_href: (!typed.is_empty()).then(|| action.clone()),
        kinds: {
            let mut kinds: Vec<(String, &str)> = words::nouns()
                .into_iter()
                .map(|noun| (words::noun(language, noun), noun))
                .collect();
            imtiyaz_language::sort_by_text(language, &mut kinds, |(label, _)| label);
            kinds
                .into_iter()
                .map(|(label, noun)| option(noun, label, "kind"))
                .collect()
        },
        editions: editions
            .iter()
            .map(|file| {
                option(
                    &file.year().to_string(),
                    edition_name(language, file.year()),
                    "edition",
                )
            })
            .collect(),
        chosen: chosen(language, typed, found, &action),
        matching: found.matching,
        newer_href: found
            .newer
            .then(|| typed.href(&action, Some(("after", newest)))),
        older_href: found
            .older
            .then(|| typed.href(&action, Some(("before", oldest)))),
        export_action: page.href(&AuditExport {}),
        csv: format("csv"),
        json: format("jsonl"),
        verification_href: page.href(&AuditVerification {}),
        typed: typed.clone(),
        events,
        errors,
        action,
    }
}

fn chosen(language: Language, typed: &Typed, found: &Events, action: &str) -> Vec<Value> {
    let name_of = |id: &str| {
        let named = found.names.get(id);
        named.map_or_else(
            || imtiyaz_language::isolate_ltr(id),
            |named| match language {
                Language::Fr | Language::En if !named.fr.is_empty() => named.fr.clone(),
                _ => named.ar.clone(),
            },
        )
    };
    let mut chosen = Vec::new();
    for field in ["action", "by", "about"] {
        let value = typed.get(field);
        let label = match (field, value) {
            (_, "") => continue,
            ("action", code) => words::action(language, code),
            (_, "system" | "visitor") => words::who(language, &found.names, value),
            _ => name_of(value),
        };
        let label = text(
            language,
            &format!("audit-chosen-{field}"),
            &Args::new().with("value", label),
        );
        chosen.push(json!({"label": label, "href": typed.without(&[field]).href(action, None)}));
    }
    chosen
}

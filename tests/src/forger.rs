//! A forger of bundles: takes one apart, changes what is wished, and puts it together again as
//! well as the forger's means allow (with the edition's own key, another one, or none).

use anyhow::Context as _;
use imtiyaz_domain::{
    canonical::{canonical, hex, sha256_hex},
    checkpoint::{Checkpoint, SigningKey, unhex},
    merkle::{self, Hash},
    seal,
};
use imtiyaz_publication::bundle::{
    OpenedSheet,
    zip::{self, Members},
};
use serde_json::{Value, json};
use std::path::Path;

/// Where the members are.
pub const LOG: &str = "log/events.jsonl";
/// The opened sheets.
pub const SHEETS: &str = "jury/sheets.jsonl";
/// The official ranking.
pub const RANKING: &str = "results/ranking.json";
const CHECKPOINTS: &str = "log/checkpoints/";
const SUMS: &str = "SHA256SUMS";

/// A bundle taken apart.
#[derive(Clone, Debug)]
pub struct Forger {
    /// The members by name.
    pub members: Members,
}

/// The secret key of an edition, from its key file.
///
/// # Errors
/// When the file is not there or not in the format.
pub fn secret(data: &Path, year: i16) -> anyhow::Result<SigningKey> {
    let text = std::fs::read_to_string(data.join(format!("keys/{year}.json")))?;
    let file: Value = serde_json::from_str(&text)?;
    let seed = file["signing_key"].as_str().and_then(unhex);
    let key = seed.and_then(|seed| SigningKey::from_seed(&seed));
    key.context("not a key file")
}

impl Forger {
    /// Takes a bundle apart.
    ///
    /// # Errors
    /// When it is not a bundle.
    pub fn open(bundle: &[u8]) -> anyhow::Result<Self> {
        let members = zip::read(bundle).context("not a bundle")?;
        Ok(Self { members })
    }

    /// A member's text.
    #[must_use]
    pub fn text(&self, name: &str) -> String {
        let bytes = self.members.get(name).cloned().unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    }

    /// Puts a member.
    pub fn put(&mut self, name: &str, bytes: impl Into<Vec<u8>>) {
        self.members.insert(name.to_owned(), bytes.into());
    }

    /// The sheets.
    #[must_use]
    pub fn sheets(&self) -> Vec<OpenedSheet> {
        let text = self.text(SHEETS);
        let lines = text.lines();
        lines
            .filter_map(|line| serde_json::from_str(line).ok())
            .collect()
    }

    /// Puts other sheets.
    pub fn set_sheets(&mut self, sheets: &[OpenedSheet]) {
        let lines = sheets.iter().map(|sheet| line(&json!(sheet)));
        self.put(SHEETS, lines.collect::<String>());
    }

    /// The lines of the log.
    #[must_use]
    pub fn log(&self) -> Vec<Value> {
        let text = self.text(LOG);
        let lines = text.lines();
        lines
            .filter_map(|line| serde_json::from_str(line).ok())
            .collect()
    }

    /// Puts other lines as they are.
    pub fn set_log(&mut self, lines: &[Value]) {
        self.put(LOG, lines.iter().map(line).collect::<String>());
    }

    /// Puts other lines, numbered and chained anew.
    pub fn set_chained_log(&mut self, mut lines: Vec<Value>) {
        let mut above: Option<String> = None;
        for (index, event) in lines.iter_mut().enumerate() {
            if event.get("leaf").is_some() {
                above = None;
                continue;
            }
            event["seq"] = json!(index + 1);
            if let Some(above) = above {
                event["prev"] = json!(above);
            }
            above = Some(sha256_hex(line(event).trim_end().as_bytes()));
        }
        self.set_log(&lines);
    }

    /// The place of the only line with this action.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn place(&self, action: &str) -> usize {
        let log = self.log();
        log.iter()
            .position(|event| event["action"] == action)
            .unwrap_or_else(|| panic!("the log shows no {action}"))
    }

    /// Signs the checkpoints whose names do not hold `kept` anew for the log as it is; those
    /// beyond line `after` grow by `more` events.
    pub fn sign_checkpoints(&mut self, key: &SigningKey, kept: &str, after: usize, more: u64) {
        let leaves: Vec<Hash> = self.log().iter().map(leaf).collect();
        let names: Vec<String> = self.members.keys().cloned().collect();
        let names = names.iter().filter(|name| name.starts_with(CHECKPOINTS));
        for name in names.filter(|name| kept.is_empty() || !name.contains(kept)) {
            let Ok(mut note) = Checkpoint::read(&self.text(name)) else {
                continue;
            };
            if note.size > after as u64 {
                note.size += more;
            }
            let size = usize::try_from(note.size).unwrap_or(0).min(leaves.len());
            note.root = merkle::root(&leaves[..size]);
            self.put(name, note.signed(key));
        }
    }

    /// Puts everything together: the list of members, signed with this key.
    ///
    /// # Panics
    /// When it is too big for the format.
    #[must_use]
    pub fn pack(mut self, key: &SigningKey) -> Vec<u8> {
        self.put("public-key.pem", key.public().pem());
        self.list();
        let signature = key.sign(self.text(SUMS).as_bytes());
        self.put("SHA256SUMS.sig", signature);
        zip::write(&self.members).expect("it fits")
    }

    /// Puts everything together without a key: the list is right, its signature is the old one.
    ///
    /// # Panics
    /// When it is too big for the format.
    #[must_use]
    pub fn pack_unsigned(mut self) -> Vec<u8> {
        self.list();
        zip::write(&self.members).expect("it fits")
    }

    /// Puts it together with the list as it was.
    ///
    /// # Panics
    /// When it is too big for the format.
    #[must_use]
    pub fn pack_unlisted(self) -> Vec<u8> {
        zip::write(&self.members).expect("it fits")
    }

    fn list(&mut self) {
        let listed = self.members.iter();
        let sums: String = listed
            .filter(|(name, _)| !name.starts_with(SUMS))
            .map(|(name, bytes)| format!("{}  {name}\n", sha256_hex(bytes)))
            .collect();
        self.put(SUMS, sums);
    }
}

/// Seals a sheet with another nonce.
pub fn reseal(sheet: &mut OpenedSheet, nonce: [u8; 32]) {
    sheet.nonce = hex(&nonce);
    sheet.commitment = seal::commitment(&json!(sheet.sheet), &nonce);
}

/// A shown event as the digest of its leaf.
#[must_use]
pub fn hidden(event: &Value) -> Value {
    json!({"leaf": hex(&leaf(event))})
}

fn leaf(event: &Value) -> Hash {
    match event.get("leaf").and_then(Value::as_str) {
        Some(digest) => unhex(digest).unwrap_or_default(),
        None => merkle::leaf(line(event).trim_end().as_bytes()),
    }
}

/// Canonical JSON with a line end.
#[must_use]
pub fn line(value: &Value) -> String {
    let mut text = canonical(value).unwrap_or_default();
    text.push('\n');
    text
}

//! What is frozen when an entry is submitted.

use super::{Answer, Answers, AttachedFile, Dossier, applying_fields};
use crate::{
    BodyId, EntryId, Key, Localized, Reference, Specification, Stamp,
    canonical::{canonical, sha256_hex},
    specification::FieldKind,
};
use serde::{Deserialize, Serialize};

/// A submitted entry as it was at that moment: what the jury reads and the digest covers.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Snapshot {
    /// The format of this record.
    pub format: u32,
    /// The entry.
    pub entry: EntryId,
    /// Its public number.
    pub reference: Reference,
    /// The fingerprint of the specification it answers.
    pub specification: String,
    /// The body that submitted it.
    pub body: SnapshotBody,
    /// The category.
    pub category: Key,
    /// The title.
    pub title: Localized,
    /// The answers to the fields that applied. Passwords for demonstrations are left out.
    pub answers: Answers,
    /// The files of the fields that applied.
    pub files: Vec<AttachedFile>,
    /// Keys of the declarations made.
    pub declared: Vec<Key>,
    /// When the server had it.
    pub submitted_at: Stamp,
}

/// The body of a snapshot.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SnapshotBody {
    /// The body.
    pub id: BodyId,
    /// Its kind.
    pub kind: Key,
    /// Its name.
    pub name: Localized,
}

impl Snapshot {
    /// Freezes a dossier.
    #[must_use]
    pub fn freeze(
        specification: &Specification,
        fingerprint: &str,
        dossier: &Dossier,
        (entry, reference, body, submitted_at): (EntryId, Reference, SnapshotBody, Stamp),
    ) -> Self {
        let fields = applying_fields(specification, &dossier.category, &dossier.answers);
        let mut answers = Answers::new();
        for (_, field) in &fields {
            match dossier.answers.get(&field.id) {
                Some(Answer::Access { address, login, .. }) => {
                    let (address, login) = (address.clone(), login.clone());
                    let access = Answer::Access {
                        address,
                        login,
                        sealed: String::new(),
                    };
                    answers.insert(field.id.clone(), access);
                }
                Some(answer) if !answer.is_empty() => {
                    answers.insert(field.id.clone(), answer.clone());
                }
                _ => {}
            }
        }
        let asked = |file: &AttachedFile| {
            fields
                .iter()
                .any(|(_, field)| field.kind == FieldKind::File && field.id == file.field)
        };
        let files = dossier
            .files
            .iter()
            .filter(|file| !file.refused && asked(file));
        Self {
            format: 1,
            entry,
            reference,
            specification: fingerprint.to_owned(),
            body,
            category: dossier.category.clone(),
            title: Localized::new(&dossier.title_ar, &dossier.title_fr),
            answers,
            files: files.cloned().collect(),
            declared: dossier.declared.clone(),
            submitted_at,
        }
    }

    /// Its canonical JSON: what is stored and hashed.
    #[must_use]
    pub fn canonical(&self) -> String {
        // Integers and strings only: neither step can fail.
        canonical(&serde_json::to_value(self).unwrap_or_default()).unwrap_or_default()
    }

    /// SHA-256 of [`Snapshot::canonical`], printed on the receipt.
    #[must_use]
    pub fn digest(&self) -> String {
        sha256_hex(self.canonical().as_bytes())
    }
}

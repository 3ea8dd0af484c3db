//! Reading papers and letters with tools that are not ours, as their reader would.

use crate::binary::tool;
use anyhow::{Context as _, ensure};
use std::path::Path;

/// The text of a PDF, page by page, as it is copied or searched.
///
/// # Errors
/// When `pdftotext` is missing or cannot read it.
pub fn pages(pdf: &Path) -> anyhow::Result<Vec<String>> {
    let args = [
        "-enc".as_ref(),
        "UTF-8".as_ref(),
        pdf.as_os_str(),
        "-".as_ref(),
    ];
    let said = tool("pdftotext", "poppler-utils", args)?;
    ensure!(
        said.code == 0,
        "pdftotext cannot read {}: {}",
        pdf.display(),
        said.all()
    );
    let mut pages: Vec<String> = said.out.split('\u{c}').map(ToOwned::to_owned).collect();
    if pages.last().is_some_and(|last| last.trim().is_empty()) {
        pages.pop();
    }
    Ok(pages)
}

/// Whether two other tools find nothing to say against the file.
///
/// # Errors
/// What they say, or that one is missing.
pub fn check(pdf: &Path) -> anyhow::Result<()> {
    let said = tool("qpdf", "qpdf", ["--check".as_ref(), pdf.as_os_str()])?;
    ensure!(
        said.code == 0,
        "qpdf --check {}: {}",
        pdf.display(),
        said.all()
    );
    let said = tool("pdffonts", "poppler-utils", [pdf])?;
    ensure!(said.code == 0, "pdffonts {}: {}", pdf.display(), said.all());
    for font in said.out.lines().skip(2) {
        // The columns are counted from the right: emb sub uni object ID.
        let columns: Vec<&str> = font.split_whitespace().rev().collect();
        let (uni, emb) = (columns.get(2), columns.get(4));
        ensure!(
            emb == Some(&"yes") && uni == Some(&"yes"),
            "{}: not embedded or not searchable: {font}",
            pdf.display()
        );
    }
    Ok(())
}

/// Text for comparisons: one space between words, without marks that only order or join, every
/// presentation form of an Arabic letter as the letter itself.
#[must_use]
pub fn plain(text: &str) -> String {
    let marks = |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{061c}' | '\u{ad}');
    let kept: String = text.chars().filter(|c| !marks(*c)).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text holds presentation forms: joined letters that could not be searched for.
#[must_use]
pub fn has_presentation_forms(text: &str) -> bool {
    text.chars()
        .any(|c| matches!(c, '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'))
}

/// A letter as its reader sees it.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Whom it goes to.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The plain text.
    pub text: String,
}

/// Every letter of a folder, read by Python's own mail reader.
///
/// # Errors
/// When Python is missing, or a file is no letter.
pub fn letters(folder: &Path) -> anyhow::Result<Vec<Letter>> {
    const READ: &str = "
import email, email.policy, json, pathlib, sys
letters = []
for path in sorted(pathlib.Path(sys.argv[1]).rglob('*.eml')):
    letter = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert not letter.defects, (path.name, letter.defects)
    body = letter.get_body(('plain',)).get_content()
    letters.append({'to': str(letter['to']), 'subject': str(letter['subject']), 'text': body})
print(json.dumps(letters))
";
    let args = ["-c".as_ref(), READ.as_ref(), folder.as_os_str()];
    let said = tool("python3", "python3", args)?;
    ensure!(said.code == 0, "a letter cannot be read: {}", said.all());
    let read: Vec<serde_json::Value> = serde_json::from_str(&said.out)?;
    let text = |letter: &serde_json::Value, key: &str| -> anyhow::Result<String> {
        Ok(letter
            .get(key)
            .and_then(|value| value.as_str())
            .context("no text")?
            .to_owned())
    };
    read.iter()
        .map(|letter| {
            Ok(Letter {
                to: text(letter, "to")?,
                subject: text(letter, "subject")?,
                text: text(letter, "text")?,
            })
        })
        .collect()
}

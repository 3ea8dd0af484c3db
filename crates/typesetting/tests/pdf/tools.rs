//! The outside judges: poppler, qpdf. A judge that is missing is a failure, not a pass.

use imtiyaz_typesetting::{Document, DocumentOptions, Lang, Pdf};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A moment in November 2026.
pub const CREATED: i64 = 1_795_000_000;

pub fn document(lang: Lang) -> Document {
    Document::new(DocumentOptions::new("عنوان الوثيقة", lang, CREATED))
}

/// A file that vanishes with the test.
pub struct File {
    folder: PathBuf,
    path: PathBuf,
}

impl File {
    pub fn of(pdf: &Pdf) -> File {
        use std::sync::atomic::{AtomicUsize, Ordering};
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let folder = std::env::temp_dir().join(format!(
            "typesetting-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        ));
        std::fs::create_dir_all(&folder).expect("a temporary folder can be made");
        let path = folder.join("document.pdf");
        let mut file = std::fs::File::create(&path).expect("a temporary file can be made");
        file.write_all(&pdf.bytes)
            .expect("a temporary file can be written");
        File { folder, path }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Runs a tool, or says what to install.
pub fn run(tool: &str, package: &str, arguments: &[&str], file: &File) -> Output {
    let mut command = Command::new(tool);
    for argument in arguments {
        match *argument {
            "FILE" => command.arg(file.path()),
            other => command.arg(other),
        };
    }
    command.output().unwrap_or_else(|error| {
        panic!("this test needs `{tool}` (install the package {package}): {error}")
    })
}

pub fn stdout(tool: &str, package: &str, arguments: &[&str], file: &File) -> String {
    let output = run(tool, package, arguments, file);
    assert!(
        output.status.success(),
        "{tool}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The words as poppler copies them, without the bidi controls it adds for the reader's eye.
pub fn words(pdf: &Pdf) -> String {
    plain(&stdout(
        "pdftotext",
        "poppler-utils",
        &["FILE", "-"],
        &File::of(pdf),
    ))
}

/// The words of one page.
pub fn page_words(pdf: &Pdf, page: usize) -> String {
    let page = page.to_string();
    let arguments = ["-f", &page, "-l", &page, "FILE", "-"];
    plain(&stdout(
        "pdftotext",
        "poppler-utils",
        &arguments,
        &File::of(pdf),
    ))
}

fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .collect()
}

/// Without white: poppler puts the space between a number and the Arabic word after it before the
/// number, whoever made the file.
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// A word with its box: left, top, right, bottom in points from the top left corner.
#[derive(Debug)]
pub struct Word {
    pub text: String,
    pub area: [f32; 4],
}

/// Every word with its place.
pub fn boxes(pdf: &Pdf) -> Vec<Word> {
    let html = stdout(
        "pdftotext",
        "poppler-utils",
        &["-bbox", "FILE", "-"],
        &File::of(pdf),
    );
    let mut list = Vec::new();
    for line in html.lines().map(str::trim) {
        let Some(rest) = line.strip_prefix("<word ") else {
            continue;
        };
        let (head, text) = rest.split_once('>').expect("a word has a head");
        let value = |name: &str| -> f32 {
            let (_, tail) = head
                .split_once(&format!("{name}=\""))
                .expect("a word has a box");
            tail.split('"')
                .next()
                .and_then(|v| v.parse().ok())
                .expect("a box has numbers")
        };
        let text = plain(text.trim_end_matches("</word>"));
        // Here poppler tells Arabic words as they stand on the page, from left to right.
        let arabic = text.chars().any(|c| ('\u{621}'..='\u{64A}').contains(&c));
        list.push(Word {
            text: if arabic {
                text.chars().rev().collect()
            } else {
                text
            },
            area: [value("xMin"), value("yMin"), value("xMax"), value("yMax")],
        });
    }
    list
}

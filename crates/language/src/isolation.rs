//! Isolation of text whose direction is not known, where no markup can be written.

const FSI: char = '\u{2068}';
const LRI: char = '\u{2066}';
const PDI: char = '\u{2069}';

/// Wraps text in first-strong isolation (U+2068 … U+2069): for `<title>`, `aria-label`,
/// `<option>`, mail subjects that mix names.
#[must_use]
pub fn isolate(text: &str) -> String {
    format!("{FSI}{text}{PDI}")
}

/// Wraps text that always reads from left to right (a reference, an address, `85%`).
#[must_use]
pub fn isolate_ltr(text: &str) -> String {
    format!("{LRI}{text}{PDI}")
}

/// The text without isolating marks, for file names and comparison.
#[must_use]
pub fn without_isolation(text: &str) -> String {
    text.chars()
        .filter(|letter| !matches!(letter, '\u{2066}'..='\u{2069}'))
        .collect()
}

//! Text in several languages, and text that people typed.

use crate::Language;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// A text in Arabic and French, and in English and Tamazight where it exists.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Localized {
    /// Arabic; may be empty where only the French form is known (old editions).
    #[serde(default)]
    pub ar: String,
    /// French; may be empty where only the Arabic form is known.
    #[serde(default)]
    pub fr: String,
    /// English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
    /// Tamazight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zgh: Option<String>,
}

impl Localized {
    /// A text in Arabic and French.
    #[must_use]
    pub fn new(ar: &str, fr: &str) -> Self {
        Self {
            ar: ar.to_owned(),
            fr: fr.to_owned(),
            en: None,
            zgh: None,
        }
    }

    /// The text in `language`, or the nearest there is. See [`Localized::in_language`].
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        self.in_language(language).1
    }

    /// The text for a reader of `language`, with the language it is really in.
    ///
    /// English falls back to French, Tamazight to Arabic, Arabic and French to each other.
    #[must_use]
    pub fn in_language(&self, language: Language) -> (Language, &str) {
        let order: &[Language] = match language {
            Language::Ar => &[Language::Ar, Language::Fr],
            Language::Fr => &[Language::Fr, Language::Ar],
            Language::En => &[Language::En, Language::Fr, Language::Ar],
            Language::Zgh => &[Language::Zgh, Language::Ar, Language::Fr],
        };
        order
            .iter()
            .find_map(|language| Some((*language, self.exact(*language)?)))
            .unwrap_or((language, ""))
    }

    /// The text in just this language, if it is there and not empty.
    #[must_use]
    pub fn exact(&self, language: Language) -> Option<&str> {
        let text = match language {
            Language::Ar => Some(self.ar.as_str()),
            Language::Fr => Some(self.fr.as_str()),
            Language::En => self.en.as_deref(),
            Language::Zgh => self.zgh.as_deref(),
        };
        text.filter(|text| !text.is_empty())
    }

    /// True when no language holds any text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Language::ALL
            .iter()
            .all(|language| self.exact(*language).is_none())
    }
}

/// Unicode normalization form C, and nothing else: for passwords, where every sign counts.
#[must_use]
pub fn nfc(typed: &str) -> String {
    typed.nfc().collect()
}

/// What people typed, made safe to keep: NFC, without bidi controls and other invisible
/// format characters, without control characters except line feeds, trimmed.
///
/// The zero-width joiner and non-joiner stay where letters stand on both sides.
#[must_use]
pub fn clean(typed: &str) -> String {
    let normalized: Vec<char> = typed
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .nfc()
        .collect();
    let mut kept = String::with_capacity(typed.len());
    for (index, &c) in normalized.iter().enumerate() {
        let keep = match c {
            '\n' => true,
            '\t' => {
                kept.push(' ');
                false
            }
            '\u{200C}' | '\u{200D}' => {
                let before = index.checked_sub(1).and_then(|i| normalized.get(i));
                let after = normalized.get(index + 1);
                before.is_some_and(|c| c.is_alphabetic())
                    && after.is_some_and(|c| c.is_alphabetic())
            }
            _ => !c.is_control() && !is_invisible_format(c),
        };
        if keep {
            kept.push(c);
        }
    }
    kept.trim().to_owned()
}

/// [`clean`] for a single line: line feeds and runs of spaces become one space.
#[must_use]
pub fn clean_line(typed: &str) -> String {
    clean(typed)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Bidi controls, byte order marks, soft hyphens, tags and their like.
fn is_invisible_format(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E007F}')
}

/// Length in characters as a reader counts them (extended grapheme clusters).
#[must_use]
pub fn graphemes(text: &str) -> usize {
    text.graphemes(true).count()
}

/// Length in words as Unicode segments them (UAX 29), in Arabic, Latin and Tifinagh alike.
#[must_use]
pub fn words(text: &str) -> usize {
    text.unicode_words().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bidi_controls_vanish_and_letters_stay() {
        assert_eq!(clean("منصة\u{202E}txt.exe"), "منصةtxt.exe");
        assert_eq!(clean("  a\u{0301}\r\nb  "), "á\nb");
        assert_eq!(clean_line(" تطبيق \n مواعيد  "), "تطبيق مواعيد");
    }

    #[test]
    fn words_are_counted_in_arabic_and_tifinagh() {
        assert_eq!(words("نظام التدبير الإلكتروني للميزانية"), 4);
        assert_eq!(words("ⵜⴰⵎⴰⵣⵉⵖⵜ ⵏ ⵍⵎⵖⵔⵉⴱ"), 3);
        assert_eq!(graphemes("مُحَمَّد"), 4);
    }
}

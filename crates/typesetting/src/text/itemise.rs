//! Cuts a paragraph into items: stretches of one face, one script, one bidi level and one dress.
//!
//! The rules that make mixed Arabic and Latin text right:
//! 1. the base direction is the paragraph's own, never guessed;
//! 2. signs shared by scripts follow their bidi level, so that both brackets of a pair come from
//!    one face; digits, and separators between digits, stay with the script around them;
//! 3. a combining mark stays in its base's face.

use super::{Dress, is_bidi_control};
use crate::fonts;
use harfrust::ShaperFont;
use std::ops::Range;
use unicode_bidi::Level;
use unicode_script::{Script, UnicodeScript};

/// What shaping needs to know of one stretch.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub range: Range<usize>,
    pub face: usize,
    pub script: Script,
    pub level: u8,
    pub dress: Dress,
    /// Index of the span it comes from.
    pub span: usize,
}

/// Splits `text`. `spans` cover the text in order. Characters that no face draws are added to
/// `missing`; they keep their place in the items.
pub(crate) fn itemise(
    text: &str,
    spans: &[(Range<usize>, Dress)],
    levels: &[Level],
    fonts: &[ShaperFont<'static, 'static>],
    missing: &mut Vec<char>,
) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut script = text
        .chars()
        .map(|c| c.script())
        .find(|s| !matches!(s, Script::Common | Script::Inherited))
        .unwrap_or(Script::Latin);
    let mut span = 0;
    let mut joined = false; // whether the next character may extend the last item
    for (at, c) in text.char_indices() {
        while span + 1 < spans.len() && at >= spans[span].0.end {
            span += 1;
        }
        if c == '\n' || is_bidi_control(c) {
            joined = false;
            continue;
        }
        let end = at + c.len_utf8();
        let dress = spans[span].1;
        let own = c.script();
        let common = matches!(own, Script::Common | Script::Inherited);
        let wanted = if common {
            resolve(text, at, c, own, script, levels[at])
        } else {
            own
        };
        if !common {
            script = own;
        }
        let previous = items.last().map(|item: &Item| item.face);
        let face = match previous {
            Some(face) if own == Script::Inherited && draws(&fonts[face], c) => face,
            _ => {
                let chain = fonts::chain(wanted, dress.bold, dress.display);
                chain
                    .iter()
                    .copied()
                    .find(|&f| draws(&fonts[f], c))
                    .unwrap_or_else(|| {
                        missing.push(c);
                        chain[0]
                    })
            }
        };
        let level = levels[at].number();
        match items.last_mut() {
            Some(last)
                if joined
                    && last.face == face
                    && last.script == wanted
                    && last.level == level
                    && last.span == span =>
            {
                last.range.end = end;
            }
            _ => items.push(Item {
                range: at..end,
                face,
                script: wanted,
                level,
                dress,
                span,
            }),
        }
        joined = true;
    }
    items
}

/// The script a shared character is set in.
fn resolve(text: &str, at: usize, c: char, own: Script, around: Script, level: Level) -> Script {
    let numeric = |c: Option<char>| c.is_some_and(char::is_numeric);
    if own == Script::Inherited {
        return around;
    }
    if around == Script::Tifinagh {
        // Tifinagh faces have few signs; brackets and digits look better in the text face.
        return if c == ' ' {
            Script::Tifinagh
        } else {
            Script::Latin
        };
    }
    let (before, after) = (
        text[..at].chars().next_back(),
        text[at + c.len_utf8()..].chars().next(),
    );
    let in_number = numeric(before) && (numeric(after) || c == '%');
    if c.is_ascii_digit() || (level.is_ltr() && in_number) {
        around
    } else if level.is_rtl() {
        Script::Arabic
    } else if around == Script::Arabic {
        Script::Latin
    } else {
        around
    }
}

/// Whether a face can set the character. Spaces and joiners need no glyph of their own: the
/// shaper makes them from the plain space.
pub(crate) fn draws(font: &ShaperFont<'static, 'static>, c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{AD}' | '\u{2011}' | '\u{34F}' | '\u{FE00}'..='\u{FE0F}')
        || font
            .nominal_glyph(c as u32)
            .is_some_and(|g| g.to_u32() != 0)
}

//! What the caller says about text: language, direction, spans and their dress.

pub(crate) mod itemise;
pub(crate) mod line;
pub(crate) mod shape;
mod span;
pub(crate) mod wrap;

pub(crate) use span::Dress;
pub use span::{Span, Style};

use crate::units::Color;

/// Which way a paragraph runs. It is always said, never guessed: an Arabic sentence that happens
/// to begin with a Latin name is still an Arabic sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// A language: its BCP 47 tag (for the tagged structure and for shaping) and its direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Lang {
    /// BCP 47 tag, such as `ar-MA`.
    pub tag: &'static str,
    /// The direction its paragraphs run.
    pub direction: Direction,
}

impl Lang {
    /// Arabic as written in Morocco.
    pub const AR: Lang = Lang {
        tag: "ar-MA",
        direction: Direction::Rtl,
    };
    /// French as written in Morocco.
    pub const FR: Lang = Lang {
        tag: "fr-MA",
        direction: Direction::Ltr,
    };
    /// English.
    pub const EN: Lang = Lang {
        tag: "en",
        direction: Direction::Ltr,
    };
    /// Standard Moroccan Tamazight, in Tifinagh.
    pub const ZGH: Lang = Lang {
        tag: "zgh",
        direction: Direction::Ltr,
    };

    /// No language: numbers and codes, read as the text around them is.
    pub const NONE: Lang = Lang {
        tag: "",
        direction: Direction::Ltr,
    };

    /// The tag for the structure, if there is a language.
    pub(crate) fn mark(self) -> Option<&'static str> {
        (!self.tag.is_empty()).then_some(self.tag)
    }
}

/// Where the lines of a paragraph stand in its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Align {
    /// The side where the paragraph's direction begins.
    Start,
    /// The other side.
    End,
    /// The middle.
    Center,
    /// Both sides; the last line as [`Align::Start`].
    Justify,
    /// The left side, whatever the direction.
    Left,
    /// The right side, whatever the direction.
    Right,
}

/// A paragraph's text: a language, spans, a dress and an alignment. Line breaks (`\n`) are kept.
///
/// ```
/// use imtiyaz_typesetting::{Direction, Lang, Span, Text};
/// let line = Text::new(Lang::AR, "المرجع ")
///     .span(Span::new("2019-014").bold().isolated(Direction::Ltr))
///     .size(12.0);
/// assert_eq!(line.plain(), "المرجع 2019-014");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    pub(crate) lang: Lang,
    pub(crate) direction: Direction,
    pub(crate) spans: Vec<Span>,
    pub(crate) style: Style,
    pub(crate) align: Option<Align>,
    pub(crate) leading: Option<f32>,
}

impl Text {
    /// Text of one language, running as that language does. Bidi controls are removed.
    pub fn new(lang: Lang, text: impl AsRef<str>) -> Text {
        let span = Span::new(text);
        let spans = if span.text.is_empty() {
            Vec::new()
        } else {
            vec![span]
        };
        Text {
            lang,
            direction: lang.direction,
            spans,
            style: Style::default(),
            align: None,
            leading: None,
        }
    }

    /// Arabic text.
    pub fn ar(text: impl AsRef<str>) -> Text {
        Text::new(Lang::AR, text)
    }

    /// French text.
    pub fn fr(text: impl AsRef<str>) -> Text {
        Text::new(Lang::FR, text)
    }

    /// English text.
    pub fn en(text: impl AsRef<str>) -> Text {
        Text::new(Lang::EN, text)
    }

    /// Tamazight text.
    pub fn zgh(text: impl AsRef<str>) -> Text {
        Text::new(Lang::ZGH, text)
    }

    /// A number or a code: left to right, of no language.
    pub fn number(digits: impl AsRef<str>) -> Text {
        Text::new(Lang::NONE, digits)
    }

    /// Adds a span at the end.
    pub fn span(mut self, span: impl Into<Span>) -> Text {
        let span = span.into();
        if !span.text.is_empty() {
            self.spans.push(span);
        }
        self
    }

    /// Adds words that lead to an absolute URI.
    pub fn link(self, words: impl AsRef<str>, uri: impl Into<String>) -> Text {
        self.span(Span::new(words).link(uri))
    }

    /// Size of all of it in points (a span may differ).
    pub fn size(mut self, points: f32) -> Text {
        self.style.size = Some(points);
        self
    }

    /// Bold.
    pub fn bold(mut self) -> Text {
        self.style.bold = Some(true);
        self
    }

    /// Regular weight, where the place would make it bold.
    pub fn regular(mut self) -> Text {
        self.style.bold = Some(false);
        self
    }

    /// Ink.
    pub fn color(mut self, color: Color) -> Text {
        self.style.color = Some(color);
        self
    }

    /// The ceremonial face.
    pub fn display(mut self) -> Text {
        self.style.display = Some(true);
        self
    }

    /// Where its lines stand.
    pub fn align(mut self, align: Align) -> Text {
        self.align = Some(align);
        self
    }

    /// In the middle.
    pub fn center(self) -> Text {
        self.align(Align::Center)
    }

    /// Distance of lines as a multiple of the size.
    pub fn leading(mut self, factor: f32) -> Text {
        self.leading = Some(factor);
        self
    }

    /// Makes it run otherwise than its language does.
    pub fn direction(mut self, direction: Direction) -> Text {
        self.direction = direction;
        self
    }

    /// The words alone.
    pub fn plain(&self) -> String {
        self.spans.iter().map(|s| s.text.as_str()).collect()
    }

    /// The language it was given.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is nothing to set.
    pub fn is_empty(&self) -> bool {
        self.spans.iter().all(|s| s.text.trim().is_empty())
    }

    pub(crate) fn over(&self, below: Style) -> Style {
        self.style.over(below)
    }
}

/// Removes what may not stand in set text: bidi controls (they can make a name read as another)
/// and control characters other than the line break. Carriage returns become line breaks.
pub(crate) fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter_map(|c| match c {
            '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' => Some('\n'),
            '\t' => Some(' '),
            c if is_bidi_control(c) => None,
            '\n' => Some('\n'),
            c if c.is_control() => None,
            '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' => None,
            c => Some(c),
        })
        .collect()
}

/// Bidi_Control of UAX #9.
pub(crate) fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bidi_controls_never_reach_the_page() {
        assert_eq!(
            clean("a\u{202E}b\u{2066}c\u{200F}\u{61C}\u{0}\r\nd\te"),
            "abc\nd e"
        );
    }

    #[test]
    fn joiners_are_kept() {
        assert_eq!(clean("می\u{200C}خواهم"), "می\u{200C}خواهم");
    }
}

//! Spans and their dress.

use super::{Direction, clean};
use crate::units::Color;

/// The dress of text: all of it optional, so that a span changes only what it names.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Style {
    /// Size in points.
    pub size: Option<f32>,
    /// Bold (`true`) or regular.
    pub bold: Option<bool>,
    /// The ceremonial face (a bold naskh) instead of the text face.
    pub display: Option<bool>,
    /// Ink.
    pub color: Option<Color>,
}

impl Style {
    pub(crate) fn over(self, below: Style) -> Style {
        Style {
            size: self.size.or(below.size),
            bold: self.bold.or(below.bold),
            display: self.display.or(below.display),
            color: self.color.or(below.color),
        }
    }

    pub(crate) fn dress(self) -> Dress {
        Dress {
            size: self.size.unwrap_or(10.0),
            bold: self.bold.unwrap_or(false),
            display: self.display.unwrap_or(false),
            color: self.color.unwrap_or(Color::BLACK),
        }
    }
}

/// A style with nothing left open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Dress {
    pub size: f32,
    pub bold: bool,
    pub display: bool,
    pub color: Color,
}

/// A stretch of text in one dress.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    pub(crate) text: String,
    pub(crate) style: Style,
    pub(crate) link: Option<String>,
    pub(crate) isolated: Option<Direction>,
}

impl Span {
    /// A span that inherits the paragraph's dress. Bidi controls in `text` are removed.
    pub fn new(text: impl AsRef<str>) -> Span {
        Span {
            text: clean(text.as_ref()),
            style: Style::default(),
            link: None,
            isolated: None,
        }
    }

    /// Bold.
    pub fn bold(mut self) -> Span {
        self.style.bold = Some(true);
        self
    }

    /// Size in points.
    pub fn size(mut self, points: f32) -> Span {
        self.style.size = Some(points);
        self
    }

    /// Ink.
    pub fn color(mut self, color: Color) -> Span {
        self.style.color = Some(color);
        self
    }

    /// The ceremonial face.
    pub fn display(mut self) -> Span {
        self.style.display = Some(true);
        self
    }

    /// A link to an absolute URI.
    pub fn link(mut self, uri: impl Into<String>) -> Span {
        self.link = Some(uri.into());
        self
    }

    /// Sets the span apart from the order of the text around it: what is inside runs in
    /// `direction`, and its signs and digits do not mix with its neighbours'. For telephone
    /// numbers, references with hyphens, file names, and names typed by people.
    pub fn isolated(mut self, direction: Direction) -> Span {
        self.isolated = Some(direction);
        self
    }
}

impl From<&str> for Span {
    fn from(text: &str) -> Span {
        Span::new(text)
    }
}

impl From<String> for Span {
    fn from(text: String) -> Span {
        Span::new(text)
    }
}

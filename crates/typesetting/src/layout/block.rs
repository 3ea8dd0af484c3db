//! What a document is made of.

use super::drawing::Drawing;
use super::table::Table;
use crate::text::{Align, Text};
use crate::units::Color;

/// One piece of a document's flow. Every kind converts [`Into`] a block, so that
/// `doc.push(Table::new(..))` works.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Block {
    /// A title, with its entry in the outline.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Paragraph),
    /// Bulleted or numbered items.
    List(List),
    /// A table.
    Table(Table),
    /// A picture.
    Figure(Figure),
    /// A box that stands out.
    Callout(Callout),
    /// Blocks side by side.
    Columns(Columns),
    /// Blocks that stay on one page as long as they fit one.
    KeepTogether(Vec<Block>),
    /// Blocks at the foot of the page, below all others: for signatures and imprints.
    Bottom(Vec<Block>),
    /// A horizontal line.
    Rule(Rule),
    /// White, in points, instead of what the block above leaves below itself if that is less.
    /// Nothing at the top of a page.
    Spacer(f32),
    /// What follows begins a new page.
    PageBreak,
}

macro_rules! into_block {
    ($($kind:ident),*) => {$(
        impl From<$kind> for Block {
            fn from(block: $kind) -> Block {
                Block::$kind(block)
            }
        }
    )*};
}
into_block!(
    Heading, Paragraph, List, Table, Figure, Callout, Columns, Rule
);

impl From<Text> for Block {
    fn from(text: Text) -> Block {
        Block::Paragraph(Paragraph::new(text))
    }
}

/// A title.
#[derive(Debug, Clone)]
pub struct Heading {
    pub(crate) level: u8,
    pub(crate) text: Text,
    pub(crate) subtitles: Vec<Text>,
    pub(crate) outline: bool,
}

impl Heading {
    /// A title of level 1 (the document's) to 6. Levels should not be skipped.
    pub fn new(level: u8, text: Text) -> Heading {
        Heading {
            level: level.clamp(1, 6),
            text,
            subtitles: Vec::new(),
            outline: true,
        }
    }

    /// The same title in another language, below it and smaller. May be called again.
    pub fn subtitle(mut self, text: Text) -> Heading {
        self.subtitles.push(text);
        self
    }

    /// Leaves it out of the outline.
    pub fn unlisted(mut self) -> Heading {
        self.outline = false;
        self
    }
}

/// A paragraph with the white around it.
#[derive(Debug, Clone)]
pub struct Paragraph {
    pub(crate) text: Text,
    pub(crate) before: Option<f32>,
    pub(crate) after: Option<f32>,
    pub(crate) keep: bool,
    pub(crate) indent: f32,
}

impl Paragraph {
    /// A paragraph of running text.
    pub fn new(text: Text) -> Paragraph {
        Paragraph {
            text,
            before: None,
            after: None,
            keep: false,
            indent: 0.0,
        }
    }

    /// White above, in points; the larger of two neighbouring whites counts.
    pub fn before(mut self, points: f32) -> Paragraph {
        self.before = Some(points);
        self
    }

    /// White below, in points; the larger of two neighbouring whites counts.
    pub fn after(mut self, points: f32) -> Paragraph {
        self.after = Some(points);
        self
    }

    /// Keeps its end on the page where the next block begins.
    pub fn keep_with_next(mut self) -> Paragraph {
        self.keep = true;
        self
    }

    /// Moves it in from its start side, in points.
    pub fn indent(mut self, points: f32) -> Paragraph {
        self.indent = points;
        self
    }
}

/// Items behind bullets or numbers. It runs as its first item does.
#[derive(Debug, Clone)]
pub struct List {
    pub(crate) first: Option<usize>,
    pub(crate) items: Vec<Vec<Block>>,
    pub(crate) gap: f32,
}

impl List {
    /// Items behind bullets.
    pub fn bulleted() -> List {
        List {
            first: None,
            items: Vec::new(),
            gap: 2.0,
        }
    }

    /// Items numbered from 1.
    pub fn numbered() -> List {
        List {
            first: Some(1),
            ..List::bulleted()
        }
    }

    /// Numbers from `first` on.
    pub fn from(mut self, first: usize) -> List {
        self.first = Some(first);
        self
    }

    /// White between items, in points.
    pub fn gap(mut self, points: f32) -> List {
        self.gap = points;
        self
    }

    /// Adds an item of one paragraph.
    pub fn item(mut self, text: Text) -> List {
        self.items.push(vec![text.into()]);
        self
    }

    /// Adds an item of several blocks (a list within a list, a translation below).
    pub fn item_of(mut self, blocks: Vec<Block>) -> List {
        self.items.push(blocks);
        self
    }
}

/// A picture with what it says in words.
#[derive(Debug, Clone)]
pub struct Figure {
    pub(crate) drawing: Drawing,
    pub(crate) alt: Option<Text>,
    pub(crate) caption: Option<Text>,
    pub(crate) align: Align,
}

impl Figure {
    /// A picture that says something; `alt` says the same in words, for those who do not see it.
    pub fn new(drawing: Drawing, alt: Text) -> Figure {
        Figure {
            drawing,
            alt: Some(alt),
            caption: None,
            align: Align::Center,
        }
    }

    /// Ornament: readers that do not see the page skip it.
    pub fn decorative(drawing: Drawing) -> Figure {
        Figure {
            drawing,
            alt: None,
            caption: None,
            align: Align::Center,
        }
    }

    /// Words below it.
    pub fn caption(mut self, text: Text) -> Figure {
        self.caption = Some(text);
        self
    }

    /// Where it stands; `Start` and `End` follow the document's direction.
    pub fn align(mut self, align: Align) -> Figure {
        self.align = align;
        self
    }
}

/// A box on a tinted ground with a bar at its start side.
#[derive(Debug, Clone)]
pub struct Callout {
    pub(crate) blocks: Vec<Block>,
    pub(crate) bar: Option<Color>,
    pub(crate) ground: Option<Color>,
}

impl Callout {
    /// A box around blocks.
    pub fn new(blocks: Vec<Block>) -> Callout {
        Callout {
            blocks,
            bar: None,
            ground: None,
        }
    }

    /// Colour of its bar.
    pub fn bar(mut self, color: Color) -> Callout {
        self.bar = Some(color);
        self
    }

    /// Colour of its ground.
    pub fn ground(mut self, color: Color) -> Callout {
        self.ground = Some(color);
        self
    }
}

/// Blocks side by side, the first at the document's start side. They stay on one page.
#[derive(Debug, Clone)]
pub struct Columns {
    pub(crate) columns: Vec<(f32, Vec<Block>)>,
    pub(crate) gap: f32,
}

impl Columns {
    /// No column yet.
    pub fn new() -> Columns {
        Columns {
            columns: Vec::new(),
            gap: 16.0,
        }
    }

    /// Adds a column; widths share the line in proportion to `share`.
    pub fn column(mut self, share: f32, blocks: Vec<Block>) -> Columns {
        self.columns.push((share.max(0.01), blocks));
        self
    }

    /// White between columns, in points.
    pub fn gap(mut self, points: f32) -> Columns {
        self.gap = points;
        self
    }
}

impl Default for Columns {
    fn default() -> Columns {
        Columns::new()
    }
}

/// A horizontal line.
#[derive(Debug, Clone)]
pub struct Rule {
    pub(crate) width: f32,
    pub(crate) color: Option<Color>,
    pub(crate) double: bool,
    pub(crate) around: f32,
}

impl Rule {
    /// A thin line.
    pub fn thin() -> Rule {
        Rule {
            width: 0.5,
            color: None,
            double: false,
            around: 5.0,
        }
    }

    /// A strong line in the accent with a thin one in the second ink below: for letterheads.
    pub fn double() -> Rule {
        Rule {
            width: 1.4,
            color: None,
            double: true,
            around: 6.0,
        }
    }

    /// Its ink.
    pub fn color(mut self, color: Color) -> Rule {
        self.color = Some(color);
        self
    }

    /// Its thickness in points.
    pub fn width(mut self, points: f32) -> Rule {
        self.width = points;
        self
    }

    /// White above and below, in points.
    pub fn around(mut self, points: f32) -> Rule {
        self.around = points;
        self
    }
}

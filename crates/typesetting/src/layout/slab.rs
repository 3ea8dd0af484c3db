//! Slabs: horizontal strips of laid-out content that never break, which the paginator stacks.

use super::drawing::Path;
use super::rows::RowCells;
use crate::canvas::Mark;
use crate::tag::NodeId;
use crate::text::line::Line;
use crate::text::shape::Shaped;
use std::rc::Rc;

/// A link within a text: its structure node, address and words, by span.
#[derive(Debug)]
pub(crate) struct SpanLink {
    pub node: NodeId,
    pub uri: String,
    pub words: String,
}

pub(crate) type SpanLinks = Rc<Vec<Option<SpanLink>>>;

/// Something to draw, at a place measured from the slab's top left corner.
#[derive(Debug, Clone)]
pub(crate) enum Item {
    /// A line of text; `y` is its baseline.
    Line {
        line: Line,
        text: Rc<Shaped>,
        x: f32,
        y: f32,
        mark: Mark,
        links: Option<SpanLinks>,
    },
    /// A shape whose origin is at (`x`, `y`).
    Path {
        path: Path,
        x: f32,
        y: f32,
        mark: Mark,
    },
    /// An entry of the outline.
    Bookmark { level: u8, title: String, y: f32 },
    /// The box of a figure, for its structure node.
    Bounds {
        node: NodeId,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
    },
}

impl Item {
    fn lowered(mut self, by: f32) -> Item {
        match &mut self {
            Item::Line { y, .. }
            | Item::Path { y, .. }
            | Item::Bookmark { y, .. }
            | Item::Bounds { y, .. } => *y += by,
        }
        self
    }
}

/// What a slab asks of the paginator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Place {
    #[default]
    Flow,
    /// Stands at the foot of the page.
    Bottom,
    /// Ends the page; holds nothing.
    NewPage,
}

/// A table's head, drawn again at the top of each further page.
#[derive(Debug)]
pub(crate) struct Repeat {
    pub height: f32,
    pub items: Vec<Item>,
}

#[derive(Debug, Default)]
pub(crate) struct Slab {
    /// White above and below; of two neighbours the larger counts, none at a page's top.
    pub before: f32,
    pub after: f32,
    pub height: f32,
    pub items: Vec<Item>,
    /// Stays on the page of the next slab.
    pub keep: bool,
    pub repeat: Option<Rc<Repeat>>,
    /// The row it was built from, if it may be broken.
    pub row: Option<Box<RowCells>>,
    pub place: Place,
}

impl Slab {
    /// White: it goes where the next slab goes.
    pub fn space(points: f32) -> Slab {
        Slab {
            before: points,
            keep: true,
            ..Slab::default()
        }
    }

    pub fn is_white(&self) -> bool {
        self.items.is_empty() && self.height == 0.0
    }
}

/// Puts slabs below each other into one.
pub(crate) fn stack(slabs: Vec<Slab>) -> Slab {
    let mut whole = Slab::default();
    let mut after = 0.0;
    for (i, slab) in slabs.into_iter().enumerate() {
        if i == 0 {
            whole.before = slab.before;
        } else {
            whole.height += slab.before.max(after);
        }
        let top = whole.height;
        whole
            .items
            .extend(slab.items.into_iter().map(|item| item.lowered(top)));
        whole.height += slab.height;
        after = slab.after;
    }
    whole.after = after;
    whole
}

/// Lowers every item of a slab and makes it that much taller.
pub(crate) fn lower(slab: &mut Slab, by: f32) {
    slab.items = std::mem::take(&mut slab.items)
        .into_iter()
        .map(|i| i.lowered(by))
        .collect();
    slab.height += by;
}

/// The items of `slab`, lowered.
pub(crate) fn lowered(items: Vec<Item>, by: f32) -> impl Iterator<Item = Item> {
    items.into_iter().map(move |item| item.lowered(by))
}

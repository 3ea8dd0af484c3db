//! Lines of text, ready to be put into slabs.

use super::Engine;
use super::slab::{Item, Slab, SpanLink, SpanLinks, stack};
use crate::canvas::Mark;
use crate::tag::Role;
use crate::text::line::{Line, cut};
use crate::text::shape::Shaped;
use crate::text::{Align, Lang, Style, Text, wrap};
use std::rc::Rc;

/// A line in its box: the box is `height` points tall and the baseline is `baseline` below its top.
pub(super) struct LineBox {
    pub item: Item,
    pub height: f32,
}

/// How lines are set where the text leaves it open.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    pub style: Style,
    pub align: Align,
    /// Lines of even length instead of full ones.
    pub even: bool,
    /// A factor on the theme's leading.
    pub tight: f32,
}

impl Engine {
    /// Breaks a text into line boxes. `owner` is the node its words belong to.
    pub(super) fn lines(
        &mut self,
        text: &Text,
        x: f32,
        width: f32,
        owner: Mark,
        setting: Setting,
    ) -> Vec<LineBox> {
        if text.is_empty() {
            return Vec::new();
        }
        let shaped = if text.spans.iter().any(|s| s.link.is_some()) {
            self.shaper.shape(&self.with_link_ink(text), setting.style)
        } else {
            self.shaper.shape(text, setting.style)
        };
        let align = text.align.unwrap_or(setting.align);
        // Codes of no language stand where the document begins its lines.
        let rtl = if text.lang == Lang::NONE {
            self.rtl()
        } else {
            shaped.rtl
        };
        let even = setting.even || align == Align::Center;
        let ranges = if even {
            wrap::wrap_even(&shaped, width)
        } else {
            wrap::wrap(&shaped, width)
        };
        let links = self.span_links(text, owner);
        let leading = text.leading.unwrap_or_else(|| {
            setting.tight
                * self
                    .theme
                    .by_direction(text, self.theme.rtl_leading, self.theme.ltr_leading)
        });
        let count = ranges.len();
        let mut boxes = Vec::with_capacity(count);
        for (i, range) in ranges.into_iter().enumerate() {
            let mut line = cut(&shaped, range, i + 1 == count);
            if align == Align::Justify {
                line.justify(&shaped.text, width);
            }
            let left = x + offset(align, rtl, width - line.width);
            let (height, baseline) = extent(&line, &shaped, leading);
            let (text, links) = (Rc::clone(&shaped), links.clone());
            boxes.push(LineBox {
                item: Item::Line {
                    line,
                    text,
                    x: left,
                    y: baseline,
                    mark: owner,
                    links,
                },
                height,
            });
        }
        boxes
    }

    /// Gives links the accent, so that they can be told from the words around them.
    fn with_link_ink(&self, text: &Text) -> Text {
        let mut text = text.clone();
        for span in text.spans.iter_mut().filter(|s| s.link.is_some()) {
            span.style.color.get_or_insert(self.theme.accent);
        }
        text
    }

    /// Structure nodes for the links of a text; `None` if it has none.
    fn span_links(&mut self, text: &Text, owner: Mark) -> Option<SpanLinks> {
        let Mark::Node(parent) = owner else {
            return None;
        };
        if text.spans.iter().all(|s| s.link.is_none()) {
            return None;
        }
        let links = text
            .spans
            .iter()
            .map(|span| {
                let uri = span.link.clone()?;
                let node = self.canvas.tree.detached(parent, Role::Link, None);
                Some(SpanLink {
                    node,
                    uri,
                    words: span.text.trim().to_owned(),
                })
            })
            .collect();
        Some(Rc::new(links))
    }
}

/// One slab a line; at least two lines of a paragraph stand together at a page's end and top.
pub(super) fn paragraph_slabs(lines: Vec<LineBox>) -> Vec<Slab> {
    let count = lines.len();
    lines
        .into_iter()
        .enumerate()
        .map(|(i, line)| Slab {
            height: line.height,
            items: vec![line.item],
            keep: i + 1 < count && (i == 0 || i + 2 == count),
            ..Slab::default()
        })
        .collect()
}

/// Lines below each other as one slab.
pub(super) fn solid(lines: Vec<LineBox>) -> Slab {
    stack(
        lines
            .into_iter()
            .map(|line| Slab {
                height: line.height,
                items: vec![line.item],
                ..Slab::default()
            })
            .collect(),
    )
}

/// Where a line begins when `free` points of its width are left.
pub(super) fn offset(align: Align, rtl: bool, free: f32) -> f32 {
    match align {
        Align::Left => 0.0,
        Align::Right => free,
        Align::Center => free / 2.0,
        Align::Start | Align::Justify => {
            if rtl {
                free
            } else {
                0.0
            }
        }
        Align::End => {
            if rtl {
                0.0
            } else {
                free
            }
        }
    }
}

/// Height of a line's box and its baseline. The letters stand in the middle of the box; ink that
/// reaches out of it (vowel signs of the ceremonial face) makes it taller.
fn extent(line: &Line, shaped: &Shaped, leading: f32) -> (f32, f32) {
    let (ascent, descent) = if shaped.rtl {
        (0.82, 0.34)
    } else {
        (0.76, 0.24)
    };
    let size = shaped.size;
    let height = size * leading;
    let baseline = (height - (ascent + descent) * size) / 2.0 + ascent * size;
    if !shaped.display {
        return (height, baseline);
    }
    let (above, below) = line.ink();
    let more_above = (above + size * 0.06 - baseline).max(0.0);
    let more_below = (below + size * 0.06 - (height - baseline)).max(0.0);
    (height + more_above + more_below, baseline + more_above)
}

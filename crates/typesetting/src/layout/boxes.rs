//! Figures, callouts, columns as slabs.

use super::Engine;
use super::block::{Callout, Columns, Figure};
use super::drawing::{Anchor, Drawing, Paint, Path, Shape};
use super::lines::{Setting, offset, solid};
use super::slab::{Item, Slab, lower, lowered, stack};
use crate::canvas::Mark;
use crate::error::Error;
use crate::tag::{NodeId, Role};
use crate::text::{Align, Style};

impl Engine {
    pub(super) fn figure(
        &mut self,
        figure: &Figure,
        x: f32,
        width: f32,
        parent: NodeId,
    ) -> Vec<Slab> {
        let drawing = &figure.drawing;
        let left = x + offset(figure.align, self.rtl(), width - drawing.width);
        let mut slab = Slab {
            before: 4.0,
            after: 6.0,
            height: drawing.height,
            ..Slab::default()
        };
        let mark = match &figure.alt {
            Some(alt) => {
                let node = self.canvas.tree.add(parent, Role::Figure, alt.lang.mark());
                self.canvas.tree.facts(node).alt = Some(alt.plain());
                let (w, h) = (drawing.width, drawing.height);
                slab.items.push(Item::Bounds {
                    node,
                    x: left,
                    y: 0.0,
                    width: w,
                    height: h,
                });
                Mark::Node(node)
            }
            None => Mark::Artifact,
        };
        slab.items.extend(self.drawing(drawing, left, 0.0, mark));
        let mut slabs = vec![slab];
        if let Some(caption) = &figure.caption {
            let node = self
                .canvas
                .tree
                .add(parent, Role::Caption, caption.lang.mark());
            let size = self
                .theme
                .by_direction(caption, self.theme.rtl, self.theme.ltr)
                * 0.9;
            let style = Style {
                size: Some(size),
                color: Some(self.theme.muted),
                ..Style::default()
            };
            let setting = Setting {
                style,
                align: Align::Center,
                even: true,
                tight: 0.95,
            };
            let mut below = solid(self.lines(caption, x, width, Mark::Node(node), setting));
            below.after = self.theme.gap;
            slabs[0].keep = true;
            slabs[0].after = 2.0;
            slabs.push(below);
        }
        slabs
    }

    /// The items of a drawing whose top left corner is at (`x`, `y`).
    pub(super) fn drawing(&mut self, drawing: &Drawing, x: f32, y: f32, mark: Mark) -> Vec<Item> {
        let mut items = Vec::with_capacity(drawing.shapes.len());
        for shape in &drawing.shapes {
            match shape {
                Shape::Path(path) => items.push(Item::Path {
                    path: path.clone(),
                    x,
                    y,
                    mark,
                }),
                Shape::Label {
                    text,
                    x: at,
                    y: base,
                    anchor,
                } => {
                    let style = self.theme.body(text);
                    let setting = Setting {
                        style,
                        align: Align::Left,
                        even: false,
                        tight: 1.0,
                    };
                    // Wide enough never to break: a label is one line.
                    let text = text.clone().align(Align::Left);
                    for label in self
                        .lines(&text, 0.0, 1e6, mark, setting)
                        .into_iter()
                        .take(1)
                    {
                        if let Item::Line {
                            line,
                            text,
                            mark,
                            links,
                            ..
                        } = label.item
                        {
                            let left = match anchor {
                                Anchor::Left => *at,
                                Anchor::Middle => at - line.width / 2.0,
                                Anchor::Right => at - line.width,
                            };
                            items.push(Item::Line {
                                line,
                                text,
                                x: x + left,
                                y: y + base,
                                mark,
                                links,
                            });
                        }
                    }
                }
            }
        }
        items
    }

    pub(super) fn callout(
        &mut self,
        callout: &Callout,
        x: f32,
        width: f32,
        parent: NodeId,
    ) -> Result<Vec<Slab>, Error> {
        const PAD: f32 = 9.0;
        const BAR: f32 = 2.6;
        let node = self.canvas.tree.detached(parent, Role::Division, None);
        let rtl = self.rtl();
        let inner_x = if rtl { x + PAD } else { x + PAD + BAR };
        let mut slabs = self.blocks(&callout.blocks, inner_x, width - 2.0 * PAD - BAR, node)?;
        let (Some(first), ground) = (slabs.first_mut(), callout.ground.unwrap_or(self.theme.pale))
        else {
            return Ok(slabs);
        };
        first.before = 0.0;
        let bar = callout.bar.unwrap_or(self.theme.accent);
        let bar_x = if rtl { x + width - BAR } else { x };
        let fill = |left: f32, w: f32, height: f32, color| Item::Path {
            path: Path::Rect {
                left: 0.0,
                top: 0.0,
                width: w,
                height,
                radius: 0.0,
                paint: Paint::fill(color),
            },
            x: left,
            y: 0.0,
            mark: Mark::Artifact,
        };
        let total: f32 = slabs.iter().map(|s| s.height + s.before).sum();
        if total < self.page.text_height() * 0.6 && slabs.iter().all(|s| s.repeat.is_none()) {
            slabs = vec![stack(slabs)];
        }
        let count = slabs.len();
        let mut white = PAD;
        for (i, slab) in slabs.iter_mut().enumerate() {
            // White between parts becomes part of the box, so that its ground has no gaps.
            lower(slab, white.max(if i == 0 { 0.0 } else { slab.before }));
            white = slab.after;
            slab.before = 0.0;
            slab.after = 0.0;
            if i + 1 == count {
                slab.height += PAD - 1.0;
                slab.after = self.theme.gap + 2.0;
            }
            let grounds = vec![
                fill(x, width, slab.height, ground),
                fill(bar_x, BAR, slab.height, bar),
            ];
            slab.items.splice(0..0, grounds);
        }
        slabs[0].before = self.theme.gap;
        Ok(slabs)
    }

    pub(super) fn columns(
        &mut self,
        columns: &Columns,
        x: f32,
        width: f32,
        parent: NodeId,
    ) -> Result<Vec<Slab>, Error> {
        let shares: f32 = columns.columns.iter().map(|(share, _)| share).sum();
        let free = width - columns.gap * columns.columns.len().saturating_sub(1) as f32;
        let mut whole = Slab {
            after: self.theme.gap,
            ..Slab::default()
        };
        let mut done = 0.0;
        for (share, blocks) in &columns.columns {
            let w = free * share / shares;
            let left = if self.rtl() {
                x + width - done - w
            } else {
                x + done
            };
            done += w + columns.gap;
            let node = self.canvas.tree.detached(parent, Role::Division, None);
            let column = stack(self.blocks(blocks, left, w, node)?);
            whole.height = whole.height.max(column.height);
            whole.before = whole.before.max(column.before);
            whole.items.extend(lowered(column.items, 0.0));
        }
        Ok(vec![whole])
    }
}

//! A table row: its cells' lines, and how a row is broken when it must be.

use super::drawing::{Paint, Path};
use super::lines::LineBox;
use super::slab::{Item, Slab, lowered};
use super::table::Valign;
use crate::canvas::Mark;
use crate::units::Color;

/// The lines of one cell.
#[derive(Debug)]
pub(crate) struct CellLines {
    pub x: f32,
    pub width: f32,
    pub ground: Option<Color>,
    pub valign: Valign,
    /// Each line's items (measured from the line's top) and height.
    pub lines: Vec<(Item, f32)>,
}

/// A row before it becomes a slab.
#[derive(Debug)]
pub(crate) struct RowCells {
    pub cells: Vec<CellLines>,
    pub x: f32,
    pub width: f32,
    pub pad: f32,
    pub ground: Option<Color>,
    pub rule: Option<(Color, f32)>,
    /// The line of the row above, drawn again over this row's ground, which would otherwise
    /// swallow part of it on screens.
    pub rule_above: Option<(Color, f32)>,
}

impl CellLines {
    pub fn push(&mut self, lines: Vec<LineBox>) {
        self.lines
            .extend(lines.into_iter().map(|line| (line.item, line.height)));
    }

    fn height(&self) -> f32 {
        self.lines.iter().map(|(_, h)| h).sum()
    }
}

fn fill(x: f32, y: f32, width: f32, height: f32, color: Color) -> Item {
    let paint = Paint::fill(color);
    let path = Path::Rect {
        left: 0.0,
        top: 0.0,
        width,
        height,
        radius: 0.0,
        paint,
    };
    Item::Path {
        path,
        x,
        y,
        mark: Mark::Artifact,
    }
}

impl RowCells {
    pub fn height(&self) -> f32 {
        let tallest = self.cells.iter().map(CellLines::height).fold(0.0, f32::max);
        tallest + 2.0 * self.pad
    }

    /// Builds the slab, handing the lines over.
    pub fn slab(&self) -> Slab {
        let height = self.height();
        let mut items = Vec::new();
        if let Some(color) = self.ground {
            items.push(fill(self.x, 0.0, self.width, height, color));
        }
        for cell in &self.cells {
            if let Some(color) = cell.ground {
                items.push(fill(cell.x, 0.0, cell.width, height, color));
            }
        }
        if let Some((color, thickness)) = self.rule_above {
            items.push(fill(self.x, -thickness, self.width, thickness, color));
        }
        if let Some((color, thickness)) = self.rule {
            items.push(fill(
                self.x,
                height - thickness,
                self.width,
                thickness,
                color,
            ));
        }
        for cell in &self.cells {
            let free = height - 2.0 * self.pad - cell.height();
            let mut top = self.pad
                + match cell.valign {
                    Valign::Top => 0.0,
                    Valign::Middle => free / 2.0,
                    Valign::Bottom => free,
                };
            for (item, height) in &cell.lines {
                items.extend(lowered(vec![item.clone()], top));
                top += height;
            }
        }
        Slab {
            height,
            items,
            ..Slab::default()
        }
    }

    /// Builds the slab and keeps the row, so that it may be cut again.
    pub fn slab_with_row(self) -> Slab {
        let mut slab = self.slab();
        slab.row = Some(Box::new(self));
        slab
    }

    /// Cuts off what fits into `room` points. Fails when some cell cannot place a line there.
    pub fn split(mut self, room: f32) -> Result<(RowCells, RowCells), RowCells> {
        let inner = room - 2.0 * self.pad;
        let mut counts = Vec::with_capacity(self.cells.len());
        for cell in &self.cells {
            let mut sum = 0.0;
            let fits = cell.lines.iter().take_while(|(_, h)| {
                sum += h;
                sum <= inner + 0.01
            });
            let count = fits.count();
            if count == 0 && !cell.lines.is_empty() {
                return Err(self);
            }
            counts.push(count);
        }
        if self
            .cells
            .iter()
            .zip(&counts)
            .all(|(cell, &count)| count == cell.lines.len())
        {
            return Err(self);
        }
        let rest = self
            .cells
            .iter_mut()
            .zip(counts)
            .map(|(cell, count)| {
                cell.valign = Valign::Top;
                let lines = cell.lines.split_off(count);
                let (x, width, ground) = (cell.x, cell.width, cell.ground);
                CellLines {
                    x,
                    width,
                    ground,
                    valign: Valign::Top,
                    lines,
                }
            })
            .collect();
        let (x, width, pad, ground, rule) = (self.x, self.width, self.pad, self.ground, self.rule);
        let rest = RowCells {
            cells: rest,
            x,
            width,
            pad,
            ground,
            rule,
            rule_above: None,
        };
        self.rule = None;
        Ok((self, rest))
    }
}

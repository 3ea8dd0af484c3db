//! The cells of a table: their dress and their lines.

use super::Engine;
use super::grid::{Grid, decimal_sign, is_number};
use super::lines::{LineBox, Setting};
use super::rows::{CellLines, RowCells};
use super::slab::Item;
use super::table::{Cell, Column, Row, Table};
use crate::canvas::Mark;
use crate::tag::{NodeId, Role};
use crate::text::{Align, Lang, Style};
use crate::units::Color;

/// What a row is to its table.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Part {
    Head,
    Body,
}

/// A cell with all that its dress depends on.
#[derive(Clone, Copy)]
pub(super) struct Seat<'a> {
    pub table: &'a Table,
    pub row: &'a Row,
    pub column: &'a Column,
    pub cell: &'a Cell,
    pub part: Part,
}

impl Seat<'_> {
    /// Whether the paragraph is the smaller, second language of its cell.
    fn quiet(&self, index: usize) -> bool {
        self.cell.quiet && index > 0
    }
}

impl Engine {
    /// Lays out a row under its structure node `tr`.
    pub(super) fn row(
        &mut self,
        table: &Table,
        row: &Row,
        grid: &Grid,
        tr: NodeId,
        part: Part,
    ) -> RowCells {
        let style = &table.style;
        let mut cells = Vec::with_capacity(row.cells.len());
        let mut at = 0;
        for cell in &row.cells {
            let column = &table.columns[at];
            let (x, width) = grid.span(at, cell.columns);
            let scope = match part {
                Part::Head => Some("Column"),
                Part::Body if column.row_header || row.header => Some("Row"),
                Part::Body => None,
            };
            let lang = match cell.texts.as_slice() {
                [text] => text.lang.mark(),
                _ => None,
            };
            let role = if scope.is_some() {
                Role::HeaderCell
            } else {
                Role::Cell
            };
            let td = self.canvas.tree.add(tr, role, lang);
            if scope.is_some() || cell.columns > 1 {
                let facts = self.canvas.tree.facts(td);
                facts.scope = scope;
                facts.columns = (cell.columns > 1).then_some(cell.columns);
            }
            let mut lines = CellLines {
                x,
                width,
                ground: cell.ground,
                valign: cell.valign.unwrap_or(column.valign),
                lines: Vec::new(),
            };
            let seat = Seat {
                table,
                row,
                column,
                cell,
                part,
            };
            let inner = (x + style.pad_x, width - 2.0 * style.pad_x);
            for index in 0..cell.texts.len() {
                let boxes = self.cell_lines(seat, index, td, inner, grid.rtl, grid.decimals[at]);
                lines.push(boxes);
            }
            cells.push(lines);
            at += cell.columns;
        }
        // A short row still has all its cells, for readers that count them.
        for _ in at..table.columns.len() {
            self.canvas.tree.add(tr, Role::Cell, None);
        }
        let pad = style.pad_y + if part == Part::Head { 0.8 } else { 0.0 };
        RowCells {
            cells,
            x: grid.x,
            width: grid.width,
            pad,
            ground: None,
            rule: None,
            rule_above: None,
        }
    }

    /// The lines of one paragraph of a cell.
    fn cell_lines(
        &mut self,
        seat: Seat,
        index: usize,
        td: NodeId,
        (x, width): (f32, f32),
        rtl: bool,
        decimals: Option<(f32, f32)>,
    ) -> Vec<LineBox> {
        let cell = seat.cell;
        let text = &cell.texts[index];
        let owner = if cell.texts.len() > 1 && !text.is_empty() {
            self.canvas.tree.add(td, Role::Paragraph, text.lang.mark())
        } else {
            td
        };
        let owner = Mark::Node(owner);
        let mut setting = self.cell_setting(seat, index);
        let lone = seat.part == Part::Body && cell.columns == 1 && cell.align.is_none();
        if let Some(decimals) = decimals.filter(|_| lone && is_number(text)) {
            return self.number(text, x, width, owner, setting, decimals);
        }
        // The second language, and codes of no language, stand at the table's own side.
        let follows = seat.quiet(index) || text.lang == Lang::NONE;
        if follows && setting.align == Align::Start {
            setting.align = if rtl { Align::Right } else { Align::Left };
        }
        self.lines(text, x, width, owner, setting)
    }

    /// How a paragraph of a cell is set.
    pub(super) fn cell_setting(&self, seat: Seat, index: usize) -> Setting {
        let (text, quiet) = (&seat.cell.texts[index], seat.quiet(index));
        let style = &seat.table.style;
        let head = seat.part == Part::Head;
        let ground = style.head_ground.unwrap_or(Some(self.theme.accent));
        let ink = style.head_ink.unwrap_or(match ground {
            Some(_) => Color::WHITE,
            None => self.theme.accent,
        });
        let color = match (head, quiet) {
            (true, _) => Some(ink),
            (false, true) => Some(self.theme.muted),
            (false, false) => None,
        };
        let size = self.theme.by_direction(text, style.rtl, style.ltr);
        let bold = head || ((seat.row.bold || seat.row.header) && !quiet);
        Setting {
            style: Style {
                size: Some(if quiet { size * 0.92 } else { size }),
                bold: bold.then_some(true),
                display: None,
                color,
            },
            align: seat.cell.align.unwrap_or(seat.column.align),
            even: false,
            tight: if quiet { 0.86 } else { 0.93 },
        }
    }

    /// A number whose decimal sign stands under those of its column.
    fn number(
        &mut self,
        text: &crate::text::Text,
        x: f32,
        width: f32,
        owner: Mark,
        setting: Setting,
        (whole, fraction): (f32, f32),
    ) -> Vec<LineBox> {
        let shaped = self.shaper.shape(text, setting.style);
        let own = shaped.width(0..decimal_sign(&shaped.text));
        let block = (width - whole - fraction).max(0.0);
        let left = match setting.align {
            Align::Center => block / 2.0,
            Align::Right | Align::End => block,
            _ => 0.0,
        };
        let text = text.clone().align(Align::Left);
        let mut lines = self.lines(&text, x, width, owner, setting);
        if let [
            LineBox {
                item: Item::Line { x: at, .. },
                ..
            },
        ] = lines.as_mut_slice()
        {
            *at = x + left + whole - own;
        }
        lines
    }
}

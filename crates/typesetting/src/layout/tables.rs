//! Tables as slabs: column widths, heads, rows.

use super::Engine;
use super::flow::{LineBox, Setting, solid};
use super::rows::{CellLines, RowCells};
use super::slab::{Item, Repeat, Slab};
use super::table::{Cell, Column, Row, Table, Width};
use crate::canvas::Mark;
use crate::error::Error;
use crate::tag::{NodeId, Role};
use crate::text::wrap::{max_width, min_width};
use crate::text::{Align, Direction, Lang, Style, Text};
use crate::units::Color;
use std::rc::Rc;

/// Where the columns stand and how their numbers line up.
struct Grid {
    rtl: bool,
    x: f32,
    width: f32,
    widths: Vec<f32>,
    /// For numeric columns: width before and after the decimal sign.
    decimals: Vec<Option<(f32, f32)>>,
}

impl Grid {
    /// Left edge and width of `count` columns from `first` on.
    fn span(&self, first: usize, count: usize) -> (f32, f32) {
        let before: f32 = self.widths[..first].iter().sum();
        let width: f32 = self.widths[first..first + count].iter().sum();
        let left = if self.rtl {
            self.x + self.width - before - width
        } else {
            self.x + before
        };
        (left, width)
    }
}

/// What a row is to its table.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Head,
    Body,
}

/// A cell with all that its dress depends on.
#[derive(Clone, Copy)]
struct Seat<'a> {
    table: &'a Table,
    row: &'a Row,
    column: &'a Column,
    cell: &'a Cell,
    part: Part,
}

impl Seat<'_> {
    /// Whether the paragraph is the smaller, second language of its cell.
    fn quiet(&self, index: usize) -> bool {
        self.cell.quiet && index > 0
    }
}

impl Engine {
    pub(super) fn table(
        &mut self,
        table: &Table,
        x: f32,
        width: f32,
        parent: NodeId,
    ) -> Result<Vec<Slab>, Error> {
        for row in table.headers.iter().chain(&table.rows) {
            let cells = row.cells.iter().map(|c| c.columns).sum();
            if cells > table.columns.len() {
                return Err(Error::TableShape {
                    cells,
                    columns: table.columns.len(),
                });
            }
        }
        if table.headers.is_empty() && table.rows.is_empty() {
            return Ok(Vec::new());
        }
        let grid = self.grid(table, x, width);
        let node = self.canvas.tree.add(parent, Role::Table, None);
        let mut slabs = Vec::with_capacity(table.rows.len() + 2);
        if let Some(caption) = &table.caption {
            slabs.push(self.caption(caption, x, width, node));
        }
        let repeat = self.head(table, &grid, node, &mut slabs);
        let body = self.canvas.tree.detached(node, Role::TableBody, None);
        let style = &table.style;
        let zebra = style.zebra.unwrap_or(Some(self.theme.pale));
        let rule = style.row_rule.unwrap_or((self.theme.hairline, 0.4));
        let mut stripe = false;
        let rows = slabs.len();
        for row in &table.rows {
            let tr = self.canvas.tree.add(body, Role::Row, None);
            let ground = match (row.ground, row.header) {
                (Some(color), _) => Some(color),
                (None, true) => Some(self.theme.accent.tint(0.86)),
                (None, false) => zebra.filter(|_| stripe),
            };
            stripe = !stripe && !row.header;
            let mut cells = self.row(table, row, &grid, tr, Part::Body);
            cells.ground = ground;
            let last = slabs.len() + 1 == rows + table.rows.len();
            cells.rule = Some(if last { (self.theme.accent, 0.7) } else { rule });
            cells.rule_above = (slabs.len() > rows).then_some(rule);
            let mut slab = cells.slab();
            slab.keep = row.keep;
            slab.repeat = repeat.clone();
            if row.breakable || slab.height > self.page.text_height() * 0.8 {
                slab.row = Some(Box::new(cells));
            }
            slabs.push(slab);
        }
        // Two rows at least stand together under the head and at the end.
        let count = slabs.len() - rows;
        if count > 2 {
            slabs[rows].keep = true;
            slabs[rows + count - 2].keep = true;
        }
        if let Some(last) = slabs.last_mut() {
            last.after = table.after;
        }
        if let Some(first) = slabs.first_mut() {
            first.before = table.before;
        }
        Ok(slabs)
    }

    fn caption(&mut self, caption: &Text, x: f32, width: f32, table: NodeId) -> Slab {
        let node = self
            .canvas
            .tree
            .add(table, Role::Caption, caption.lang.mark());
        let size = self
            .theme
            .by_direction(caption, self.theme.rtl, self.theme.ltr);
        let style = Style {
            size: Some(size),
            bold: Some(true),
            color: Some(self.theme.accent),
            display: None,
        };
        let setting = Setting {
            style,
            align: Align::Start,
            even: false,
            tight: 0.95,
        };
        let mut slab = solid(self.lines(caption, x, width, Mark::Node(node), setting));
        slab.keep = true;
        slab.after = 2.0;
        slab
    }

    /// Lays out the head; returns what is drawn again on further pages.
    fn head(
        &mut self,
        table: &Table,
        grid: &Grid,
        node: NodeId,
        slabs: &mut Vec<Slab>,
    ) -> Option<Rc<Repeat>> {
        if table.headers.is_empty() {
            return None;
        }
        let head = self.canvas.tree.add(node, Role::TableHead, None);
        let ground = table.style.head_ground.unwrap_or(Some(self.theme.accent));
        let rule = match ground {
            Some(_) => None,
            None => Some((self.theme.accent, 1.0)),
        };
        let mut repeat = Repeat {
            height: 0.0,
            items: Vec::new(),
        };
        for row in &table.headers {
            let tr = self.canvas.tree.add(head, Role::Row, None);
            let mut cells = self.row(table, row, grid, tr, Part::Head);
            cells.ground = ground;
            cells.rule = rule;
            let mut slab = cells.slab();
            slab.keep = true;
            repeat
                .items
                .extend(super::slab::lowered(slab.items.clone(), repeat.height));
            repeat.height += slab.height;
            slabs.push(slab);
        }
        Some(Rc::new(repeat))
    }

    fn row(&mut self, table: &Table, row: &Row, grid: &Grid, tr: NodeId, part: Part) -> RowCells {
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

    fn cell_setting(&self, seat: Seat, index: usize) -> Setting {
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
        text: &Text,
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

    /// Column widths and the decimal signs of numeric columns.
    fn grid(&mut self, table: &Table, x: f32, width: f32) -> Grid {
        let count = table.columns.len();
        let pad = 2.0 * table.style.pad_x;
        let (mut least, mut most) = (vec![0.0f32; count], vec![0.0f32; count]);
        let mut decimals: Vec<Option<(f32, f32)>> = table
            .columns
            .iter()
            .map(|c| c.numeric.then_some((0.0, 0.0)))
            .collect();
        let heads = table.headers.iter().map(|row| (row, Part::Head));
        for (row, part) in heads.chain(table.rows.iter().map(|row| (row, Part::Body))) {
            let mut at = 0;
            for cell in &row.cells {
                let column = &table.columns[at];
                let wanted = column.width == Width::Auto || column.numeric;
                if cell.columns == 1 && wanted {
                    for (i, text) in cell.texts.iter().enumerate() {
                        let seat = Seat {
                            table,
                            row,
                            column,
                            cell,
                            part,
                        };
                        let setting = self.cell_setting(seat, i);
                        let shaped = self.shaper.shape(text, setting.style);
                        least[at] = least[at].max(min_width(&shaped) + pad);
                        most[at] = most[at].max(max_width(&shaped) + pad);
                        if let Some((whole, fraction)) = &mut decimals[at]
                            && part == Part::Body
                            && is_number(text)
                        {
                            let sign = decimal_sign(&shaped.text);
                            *whole = whole.max(shaped.width(0..sign));
                            *fraction = fraction.max(shaped.width(sign..shaped.text.len()));
                        }
                    }
                }
                at += cell.columns;
            }
        }
        for (at, decimal) in decimals.iter().enumerate() {
            if let Some((whole, fraction)) = decimal {
                least[at] = least[at].max(whole + fraction + pad);
                most[at] = most[at].max(whole + fraction + pad);
            }
        }
        let widths = distribute(&table.columns, &least, &most, width);
        let total: f32 = widths.iter().sum();
        let rtl = table.direction.unwrap_or(self.direction) == Direction::Rtl;
        // A table narrower than the line stands at its start side.
        let x = if rtl { x + width - total } else { x };
        Grid {
            rtl,
            x,
            width: total,
            widths,
            decimals,
        }
    }
}

/// Shares `width` among columns. Automatic columns get what they need where there is room, and
/// shrink towards their longest word where there is not; shares get the rest.
fn distribute(columns: &[Column], least: &[f32], most: &[f32], width: f32) -> Vec<f32> {
    let pick = |wanted: fn(&Width) -> bool, of: &dyn Fn(usize) -> f32| -> f32 {
        columns
            .iter()
            .enumerate()
            .filter(|(_, c)| wanted(&c.width))
            .map(|(i, _)| of(i))
            .sum()
    };
    let auto = |w: &Width| *w == Width::Auto;
    let fixed = pick(
        |w| matches!(w, Width::Fixed(_)),
        &|i| match columns[i].width {
            Width::Fixed(points) => points,
            _ => 0.0,
        },
    );
    let shares = pick(
        |w| matches!(w, Width::Share(_)),
        &|i| match columns[i].width {
            Width::Share(weight) => weight,
            _ => 0.0,
        },
    );
    let (small, large) = (pick(auto, &|i| least[i]), pick(auto, &|i| most[i]));
    let rest = (width - fixed).max(0.0);
    // Automatic columns leave at least two fifths to shares, if there are any.
    let room = if shares > 0.0 { rest * 0.6 } else { rest };
    let grown = if large <= room || large <= small {
        1.0
    } else {
        ((room - small) / (large - small)).clamp(0.0, 1.0)
    };
    let used = small + (large - small) * grown;
    let spare = (rest - used).max(0.0);
    // Fixed columns wider than the line shrink alike.
    let tight = if fixed > width { width / fixed } else { 1.0 };
    columns
        .iter()
        .enumerate()
        .map(|(i, column)| match column.width {
            Width::Fixed(points) => points * tight,
            Width::Share(weight) => spare * weight / shares,
            Width::Auto => {
                let own = least[i] + (most[i] - least[i]) * grown;
                let extra = if shares > 0.0 || used <= 0.0 {
                    0.0
                } else {
                    spare * own / used
                };
                // Too many long words: everything shrinks alike, and words are cut.
                let squeeze = if used > rest && used > 0.0 {
                    rest / used
                } else {
                    1.0
                };
                (own + extra) * squeeze
            }
        })
        .collect()
}

fn is_number(text: &Text) -> bool {
    let plain = text.plain();
    plain.chars().any(char::is_numeric)
        && plain.chars().all(|c| {
            c.is_numeric()
                || matches!(
                    c,
                    ',' | '.'
                        | '\u{66B}'
                        | '\u{66C}'
                        | ' '
                        | '\u{A0}'
                        | '\u{202F}'
                        | '%'
                        | '+'
                        | '-'
                        | '−'
                )
        })
}

/// Byte index of the decimal sign (or of the end of the digits).
fn decimal_sign(text: &str) -> usize {
    text.rfind([',', '.', '\u{66B}'])
        .or_else(|| {
            text.rfind(char::is_numeric)
                .map(|i| i + text[i..].chars().next().map_or(1, char::len_utf8))
        })
        .unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_fill_the_line() {
        let columns = vec![
            Column::fixed(30.0),
            Column::auto(),
            Column::share(1.0),
            Column::share(2.0),
        ];
        let widths = distribute(
            &columns,
            &[0.0, 20.0, 0.0, 0.0],
            &[0.0, 50.0, 0.0, 0.0],
            380.0,
        );
        assert_eq!(widths, [30.0, 50.0, 100.0, 200.0]);
    }

    #[test]
    fn automatic_columns_shrink_towards_their_longest_word() {
        let columns = vec![Column::auto(), Column::auto()];
        let widths = distribute(&columns, &[40.0, 60.0], &[100.0, 300.0], 200.0);
        assert!((widths.iter().sum::<f32>() - 200.0).abs() < 1e-3);
        assert!(widths[0] >= 40.0 && widths[1] >= 60.0);
    }

    #[test]
    fn the_decimal_sign_is_found() {
        assert_eq!(decimal_sign("17,16"), 2);
        assert_eq!(decimal_sign("17"), 2);
        assert_eq!(decimal_sign("1 248 %"), 5);
    }
}

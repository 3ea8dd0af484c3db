//! Tables as slabs: caption, head, rows.

use super::Engine;
use super::cells::Part;
use super::grid::Grid;
use super::lines::{Setting, solid};
use super::slab::{Repeat, Slab};
use super::table::Table;
use crate::canvas::Mark;
use crate::error::Error;
use crate::tag::{NodeId, Role};
use crate::text::{Align, Style, Text};
use std::rc::Rc;

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
}

//! Tables, as the caller describes them.

use super::table_style::TableStyle;
use crate::text::{Align, Direction, Text};
use crate::units::Color;

/// Width of a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Width {
    /// In points.
    Fixed(f32),
    /// A share of what the other columns leave.
    Share(f32),
    /// As its words need.
    Auto,
}

/// Vertical place of a cell's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Valign {
    /// At the top.
    Top,
    /// In the middle.
    Middle,
    /// At the bottom.
    Bottom,
}

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    pub(crate) width: Width,
    pub(crate) align: Align,
    pub(crate) valign: Valign,
    pub(crate) numeric: bool,
    pub(crate) row_header: bool,
}

impl Column {
    /// A column of a width.
    pub fn new(width: Width) -> Column {
        Column {
            width,
            align: Align::Start,
            valign: Valign::Middle,
            numeric: false,
            row_header: false,
        }
    }

    /// As wide as its words need.
    pub fn auto() -> Column {
        Column::new(Width::Auto)
    }

    /// A share of what the others leave.
    pub fn share(weight: f32) -> Column {
        Column::new(Width::Share(weight.max(0.001)))
    }

    /// So many points wide.
    pub fn fixed(points: f32) -> Column {
        Column::new(Width::Fixed(points))
    }

    /// Where its words stand.
    pub fn align(mut self, align: Align) -> Column {
        self.align = align;
        self
    }

    /// In the middle.
    pub fn center(self) -> Column {
        self.align(Align::Center)
    }

    /// Where its words stand vertically.
    pub fn valign(mut self, valign: Valign) -> Column {
        self.valign = valign;
        self
    }

    /// Numbers: their decimal signs stand under each other.
    pub fn numeric(mut self) -> Column {
        self.numeric = true;
        self.align = Align::Center;
        self
    }

    /// Its cells name their rows (for readers that do not see the page).
    pub fn row_header(mut self) -> Column {
        self.row_header = true;
        self
    }
}

/// A cell: paragraphs one below the other, each with its own language and direction. Arabic above
/// French, never side by side on one line: readers that reorder text then copy both rightly.
#[derive(Debug, Clone)]
pub struct Cell {
    pub(crate) texts: Vec<Text>,
    pub(crate) columns: usize,
    pub(crate) align: Option<Align>,
    pub(crate) valign: Option<Valign>,
    pub(crate) ground: Option<Color>,
    /// Paragraphs after the first are smaller and muted.
    pub(crate) quiet: bool,
}

impl Cell {
    /// A cell of one paragraph.
    pub fn new(text: Text) -> Cell {
        Cell::stack(vec![text])
    }

    /// An empty cell.
    pub fn empty() -> Cell {
        Cell::stack(Vec::new())
    }

    /// Paragraphs one below the other.
    pub fn stack(texts: Vec<Text>) -> Cell {
        Cell {
            texts,
            columns: 1,
            align: None,
            valign: None,
            ground: None,
            quiet: false,
        }
    }

    /// Two languages: the main one, and the other below it, smaller and quieter.
    pub fn bilingual(main: Text, other: Text) -> Cell {
        let mut cell = Cell::stack(vec![main, other]);
        cell.quiet = true;
        cell
    }

    /// A number, as it is to be printed.
    pub fn number(digits: impl AsRef<str>) -> Cell {
        Cell::new(Text::number(digits))
    }

    /// Covers so many columns.
    pub fn columns(mut self, count: usize) -> Cell {
        self.columns = count.max(1);
        self
    }

    /// Where its words stand, against its column's way.
    pub fn align(mut self, align: Align) -> Cell {
        self.align = Some(align);
        self
    }

    /// Where its words stand vertically, against its column's way.
    pub fn valign(mut self, valign: Valign) -> Cell {
        self.valign = Some(valign);
        self
    }

    /// Its ground.
    pub fn ground(mut self, color: Color) -> Cell {
        self.ground = Some(color);
        self
    }

    /// Makes all of it bold.
    pub fn bold(mut self) -> Cell {
        self.texts = self.texts.into_iter().map(Text::bold).collect();
        self
    }
}

impl From<Text> for Cell {
    fn from(text: Text) -> Cell {
        Cell::new(text)
    }
}

/// A row.
#[derive(Debug, Clone)]
pub struct Row {
    pub(crate) cells: Vec<Cell>,
    pub(crate) keep: bool,
    pub(crate) breakable: bool,
    pub(crate) ground: Option<Color>,
    pub(crate) header: bool,
    pub(crate) bold: bool,
}

impl Row {
    /// A row of cells.
    pub fn new(cells: Vec<Cell>) -> Row {
        Row {
            cells,
            keep: false,
            breakable: false,
            ground: None,
            header: false,
            bold: false,
        }
    }

    /// Keeps it on the page of the next row.
    pub fn keep_with_next(mut self) -> Row {
        self.keep = true;
        self
    }

    /// Lets a page end within it. (A row taller than a page is broken in any case.)
    pub fn breakable(mut self) -> Row {
        self.breakable = true;
        self
    }

    /// Its ground, instead of the zebra's.
    pub fn ground(mut self, color: Color) -> Row {
        self.ground = Some(color);
        self
    }

    /// A heading within the body (a group's name): it stays with the row below.
    pub fn group(mut self) -> Row {
        self.header = true;
        self.keep = true;
        self.bold = true;
        self
    }

    /// Bold: totals.
    pub fn bold(mut self) -> Row {
        self.bold = true;
        self
    }
}

impl From<Vec<Cell>> for Row {
    fn from(cells: Vec<Cell>) -> Row {
        Row::new(cells)
    }
}

/// A table. Its head is repeated on every page it reaches.
///
/// ```
/// use imtiyaz_typesetting::{Cell, Column, Table, Text};
/// let table = Table::new(vec![Column::auto().numeric(), Column::share(1.0), Column::auto().numeric()])
///     .header(vec![Text::ar("الرتبة").into(), Text::ar("المشروع").into(), Text::ar("النقطة").into()])
///     .row(vec![
///         Cell::number("1"),
///         Cell::bilingual(Text::ar("منصة شكاية"), Text::fr("Plateforme Chikaya")),
///         Cell::number("17,16"),
///     ]);
/// ```
#[derive(Debug, Clone)]
pub struct Table {
    pub(crate) columns: Vec<Column>,
    pub(crate) headers: Vec<Row>,
    pub(crate) rows: Vec<Row>,
    pub(crate) direction: Option<Direction>,
    pub(crate) style: TableStyle,
    pub(crate) caption: Option<Text>,
    pub(crate) before: f32,
    pub(crate) after: f32,
}

impl Table {
    /// A table of columns, in reading order. It runs as the document does: right to left, the
    /// first column is the rightmost.
    pub fn new(columns: Vec<Column>) -> Table {
        Table {
            columns,
            headers: Vec::new(),
            rows: Vec::new(),
            direction: None,
            style: TableStyle::default(),
            caption: None,
            before: 4.0,
            after: 10.0,
        }
    }

    /// Labels and what they say, one pair a row: the facts at the head of an official paper.
    pub fn key_values(pairs: Vec<(Cell, Cell)>) -> Table {
        let mut table = Table::new(vec![
            Column::auto().row_header().valign(Valign::Top),
            Column::share(1.0).valign(Valign::Top),
        ])
        .style(TableStyle::plain());
        for (label, value) in pairs {
            table.rows.push(Row::new(vec![label.bold(), value]));
        }
        table
    }

    /// Adds a row to the head.
    pub fn header(mut self, cells: Vec<Cell>) -> Table {
        self.headers.push(Row::new(cells));
        self
    }

    /// Adds a row.
    pub fn row(mut self, row: impl Into<Row>) -> Table {
        self.rows.push(row.into());
        self
    }

    /// Adds rows.
    pub fn rows<R: Into<Row>>(mut self, rows: impl IntoIterator<Item = R>) -> Table {
        self.rows.extend(rows.into_iter().map(Into::into));
        self
    }

    /// Makes it run otherwise than the document.
    pub fn direction(mut self, direction: Direction) -> Table {
        self.direction = Some(direction);
        self
    }

    /// Its lines, grounds and sizes.
    pub fn style(mut self, style: TableStyle) -> Table {
        self.style = style;
        self
    }

    /// A title above it.
    pub fn caption(mut self, text: Text) -> Table {
        self.caption = Some(text);
        self
    }
}

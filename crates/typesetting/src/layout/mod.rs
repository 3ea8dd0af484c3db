//! From blocks to pages: blocks become slabs, slabs are stacked on pages.

pub(crate) mod block;
mod boxes;
mod cells;
pub(crate) mod drawing;
mod flow;
mod grid;
mod lines;
mod ornament;
pub(crate) mod page;
mod paginate;
mod rows;
mod slab;
pub(crate) mod table;
pub(crate) mod table_style;
mod tables;
pub(crate) mod theme;

use crate::canvas::Canvas;
use crate::error::Error;
use crate::text::Direction;
use crate::text::shape::Shaper;
use block::Block;
use page::PageTemplate;
use paginate::Stack;
use theme::Theme;

/// Everything layout works with.
pub(crate) struct Engine {
    pub shaper: Shaper,
    pub canvas: Canvas,
    pub theme: Theme,
    pub page: PageTemplate,
    pub direction: Direction,
    stack: Stack,
}

impl Engine {
    pub fn new(theme: Theme, page: PageTemplate, direction: Direction, tagged: bool) -> Engine {
        Engine {
            shaper: Shaper::new(),
            canvas: Canvas::new(tagged),
            theme,
            page,
            direction,
            stack: Stack::default(),
        }
    }

    /// Sets all blocks on pages, then the running matter.
    pub fn set(&mut self, blocks: &[Block]) -> Result<(), Error> {
        let (width, height) = (self.page.text_width(), self.page.text_height());
        if width < 40.0 || height < 40.0 {
            return Err(Error::NoRoom { width, height });
        }
        for block in blocks {
            for slab in self.block(block, 0.0, width, 0)? {
                self.stack_slab(slab);
            }
        }
        self.finish_pages()?;
        if self.canvas.pages.is_empty() {
            return Err(Error::Empty);
        }
        self.running_matter();
        Ok(())
    }

    fn rtl(&self) -> bool {
        self.direction == Direction::Rtl
    }
}

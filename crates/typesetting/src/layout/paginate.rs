//! Stacks slabs on pages, and sets the running matter when all pages are known.

use super::Engine;
use super::lines::{Setting, solid};
use super::page::{PageInfo, Running};
use super::slab::{Item, Place, Repeat, Slab};
use crate::canvas::Mark;
use crate::error::Error;
use crate::text::{Align, Style};
use std::rc::Rc;

/// The page being filled.
#[derive(Default)]
pub(super) struct Stack {
    /// Slabs that want to stand on one page, collected until one does not.
    chain: Vec<Slab>,
    /// First free height, from the top of the text area.
    y: f32,
    /// White wanted below what stands last.
    after: f32,
    /// Nothing stands on the page but a repeated head.
    fresh: bool,
    /// What stands at the foot takes the rest of the page.
    closed: bool,
    /// Height of a slab that no page could hold.
    too_tall: Option<f32>,
}

impl Engine {
    pub(super) fn stack_slab(&mut self, slab: Slab) {
        if slab.place == Place::NewPage {
            self.stack_chain();
            if self.canvas.pages.is_empty() || !self.stack.fresh {
                self.new_page(None);
            }
            return;
        }
        let keep = slab.keep;
        self.stack.chain.push(slab);
        if !keep {
            self.stack_chain();
        }
    }

    pub(super) fn finish_pages(&mut self) -> Result<(), Error> {
        self.stack_chain();
        self.canvas.close();
        match self.stack.too_tall {
            Some(height) => Err(Error::TooTall {
                height,
                room: self.page.text_height(),
            }),
            None => Ok(()),
        }
    }

    fn new_page(&mut self, repeat: Option<&Rc<Repeat>>) {
        self.canvas.add_page(self.page.size);
        self.stack.y = 0.0;
        self.stack.after = 0.0;
        self.stack.fresh = true;
        self.stack.closed = false;
        if let Some(repeat) = repeat {
            self.paint(&repeat.items, 0.0, Some(Mark::Running("Header")));
            self.stack.y = repeat.height;
        }
    }

    /// Height a chain takes, first white included unless the page is fresh.
    fn needed(&self, chain: &[Slab], fresh: bool) -> f32 {
        let mut after = self.stack.after;
        let mut sum = 0.0;
        for (i, slab) in chain.iter().enumerate() {
            if !(i == 0 && fresh) {
                sum += slab.before.max(after);
            }
            sum += slab.height;
            after = slab.after;
        }
        sum
    }

    fn stack_chain(&mut self) {
        let chain = std::mem::take(&mut self.stack.chain);
        let Some(first) = chain.first() else { return };
        if chain.iter().all(Slab::is_white) {
            // White at the end of all or before a page break makes no page of its own.
            self.stack.after += self.needed(&chain, false);
            return;
        }
        let (full, repeat) = (self.page.text_height(), first.repeat.clone());
        if self.canvas.pages.is_empty() || self.stack.closed {
            self.new_page(repeat.as_ref());
        }
        let bottom = chain.iter().any(|slab| slab.place == Place::Bottom);
        let needed = self.needed(&chain, self.stack.fresh);
        if self.stack.y + needed > full + 0.01 {
            let alone = self.needed(&chain, true) + repeat.as_ref().map_or(0.0, |r| r.height);
            let breakable = chain.len() == 1 && chain[0].row.is_some();
            if alone <= full + 0.01 && !breakable {
                if !self.stack.fresh {
                    self.new_page(repeat.as_ref());
                }
            } else {
                for slab in chain {
                    self.stack_alone(slab);
                }
                return;
            }
        }
        if bottom {
            let needed = self.needed(&chain, true);
            self.stack.y = self.stack.y.max(full - needed);
            self.stack.after = 0.0;
            self.stack.fresh = true;
            self.stack.closed = true;
        }
        for slab in chain {
            self.put(slab);
        }
    }

    /// Places a slab of a chain too tall for any page, breaking it if it is a row.
    fn stack_alone(&mut self, mut slab: Slab) {
        let full = self.page.text_height();
        let white = if self.stack.fresh {
            0.0
        } else {
            slab.before.max(self.stack.after)
        };
        let room = full - self.stack.y - white;
        if slab.height <= room + 0.01 {
            self.put(slab);
            return;
        }
        let repeat = slab.repeat.clone();
        if let Some(row) = slab.row.take() {
            // A sliver of a row at the foot of a page helps nobody.
            let worth = room > 36.0 || self.stack.fresh;
            match if worth { row.split(room) } else { Err(*row) } {
                Ok((head, rest)) => {
                    self.put(Slab {
                        before: slab.before,
                        ..head.slab()
                    });
                    self.new_page(repeat.as_ref());
                    let rest = Slab {
                        after: slab.after,
                        keep: slab.keep,
                        repeat,
                        ..rest.slab_with_row()
                    };
                    self.stack_alone(rest);
                    return;
                }
                Err(row) => slab.row = Some(Box::new(row)),
            }
        }
        if !self.stack.fresh {
            self.new_page(repeat.as_ref());
            if slab.row.is_some() {
                self.stack_alone(slab);
                return;
            }
        }
        self.put(slab);
    }

    fn put(&mut self, slab: Slab) {
        if !self.stack.fresh {
            self.stack.y += slab.before.max(self.stack.after);
        }
        let top = self.stack.y;
        if top + slab.height > self.page.text_height() + 0.5 {
            self.stack.too_tall.get_or_insert(slab.height);
        }
        self.paint(&slab.items, top, None);
        self.stack.y += slab.height;
        self.stack.after = slab.after;
        // White alone does not make a page used.
        self.stack.fresh &= slab.is_white();
    }

    /// Draws items at `y` points below the top of the text area, all under `mark` if given.
    fn paint(&mut self, items: &[Item], y: f32, mark: Option<Mark>) {
        let (left, top) = (self.page.margins.left, self.page.margins.top + y);
        self.draw(items, left, top, mark);
    }

    fn draw(&mut self, items: &[Item], left: f32, top: f32, only: Option<Mark>) {
        for item in items {
            match item {
                Item::Line {
                    line,
                    text,
                    x,
                    y,
                    mark,
                    links,
                } => {
                    let mark = only.unwrap_or(*mark);
                    let links = links.as_ref().filter(|_| only.is_none());
                    let (x, base) = (left + x, top + y);
                    self.canvas.line(
                        line,
                        &text.text,
                        x,
                        base,
                        |canvas, run, from, to| match links.and_then(|l| l[run.span].as_ref()) {
                            Some(link) => {
                                canvas.mark(Mark::Node(link.node));
                                let area =
                                    [from, base - run.size * 0.95, to, base + run.size * 0.3];
                                canvas.link(link.node, area, &link.uri, &link.words);
                            }
                            None => canvas.mark(mark),
                        },
                    );
                }
                Item::Path { path, x, y, mark } => {
                    self.canvas.mark(only.unwrap_or(*mark));
                    self.canvas.path(path, left + x, top + y);
                }
                Item::Bookmark { level, title, y } => {
                    if only.is_none() {
                        self.canvas.bookmark(*level, title.clone(), top + y - 6.0);
                    }
                }
                Item::Bounds {
                    node,
                    x,
                    y,
                    width,
                    height,
                } => {
                    let bottom = self.page.size.height - top - y - height;
                    let (l, r) = (left + x, left + x + width);
                    self.canvas.tree.facts(*node).bounds = Some([l, bottom, r, bottom + height]);
                }
            }
        }
    }

    /// Backgrounds, headers and footers of all pages.
    pub(super) fn running_matter(&mut self) {
        let total = self.canvas.pages.len();
        for page in 0..total {
            let info = PageInfo {
                number: page + 1,
                total,
            };
            if let Some(background) = &self.page.background {
                let drawing = background(info, self.page.size);
                let items = self.drawing(&drawing, 0.0, 0.0, Mark::Artifact);
                // It lies below what is already drawn.
                let above = std::mem::take(&mut self.canvas.pages[page].ops);
                self.canvas.select(page);
                self.draw(&items, 0.0, 0.0, Some(Mark::Artifact));
                self.canvas.close();
                self.canvas.pages[page].ops.extend(above);
            }
            self.canvas.select(page);
            let header = self.page.header.as_ref().map(|line| line(info));
            let footer = self.page.footer.as_ref().map(|line| line(info));
            if let Some(line) = header {
                self.running_line(&line, true);
            }
            if let Some(line) = footer {
                self.running_line(&line, false);
            }
            self.canvas.close();
        }
    }

    fn running_line(&mut self, line: &Running, header: bool) {
        let (left, width) = (self.page.margins.left, self.page.text_width());
        let kind = Mark::Running(if header { "Header" } else { "Footer" });
        let rtl = self.rtl();
        let (start, end) = if rtl {
            (Align::Right, Align::Left)
        } else {
            (Align::Left, Align::Right)
        };
        let mut slabs = Vec::new();
        for (text, align) in [
            (&line.start, start),
            (&line.center, Align::Center),
            (&line.end, end),
        ] {
            let Some(text) = text else { continue };
            let size = self.theme.by_direction(text, 8.6, 7.8);
            let style = Style {
                size: Some(size),
                color: Some(self.theme.muted),
                ..Style::default()
            };
            let setting = Setting {
                style,
                align,
                even: false,
                tight: 0.9,
            };
            let text = text.clone().align(text.align.unwrap_or(align));
            slabs.push(solid(self.lines(&text, 0.0, width, kind, setting)));
        }
        let height = slabs.iter().map(|s| s.height).fold(0.0, f32::max);
        // Above the text: its foot 8 points over it. Below: its rule 10 points under it.
        let top = if header {
            self.page.margins.top - 8.0 - height
        } else {
            self.page.size.height - self.page.margins.bottom + 14.0
        };
        if line.rule {
            let y = if header {
                top + height + 2.0
            } else {
                top - 4.0
            };
            let path = super::drawing::Path::Rect {
                left: 0.0,
                top: 0.0,
                width,
                height: 0.5,
                radius: 0.0,
                paint: super::drawing::Paint::fill(self.theme.hairline),
            };
            let rule = Item::Path {
                path,
                x: 0.0,
                y,
                mark: kind,
            };
            self.draw(&[rule], left, 0.0, Some(kind));
        }
        for slab in slabs {
            // Lines of different sizes share a baseline by standing on one foot.
            self.draw(
                &slab.items,
                left,
                top + (height - slab.height) / 2.0,
                Some(kind),
            );
        }
    }
}

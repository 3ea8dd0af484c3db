//! Paragraphs, headings, lists, rules as slabs.

use super::Engine;
use super::block::{Block, Heading, List, Paragraph, Rule};
use super::drawing::{Paint, Path};
use super::lines::{Setting, paragraph_slabs};
use super::slab::{Item, Place, Slab, stack};
use crate::canvas::Mark;
use crate::error::Error;
use crate::tag::{NodeId, Role};
use crate::text::{Align, Direction, Style, Text};

impl Engine {
    /// Lays a block out as slabs, `x` points from the left of the text area.
    pub(super) fn block(
        &mut self,
        block: &Block,
        x: f32,
        width: f32,
        parent: NodeId,
    ) -> Result<Vec<Slab>, Error> {
        match block {
            Block::Heading(heading) => Ok(self.heading(heading, x, width, parent)),
            Block::Paragraph(paragraph) => Ok(self.paragraph(paragraph, x, width, parent)),
            Block::List(list) => self.list(list, x, width, parent),
            Block::Table(table) => self.table(table, x, width, parent),
            Block::Figure(figure) => Ok(self.figure(figure, x, width, parent)),
            Block::Callout(callout) => self.callout(callout, x, width, parent),
            Block::Columns(columns) => self.columns(columns, x, width, parent),
            Block::Rule(rule) => Ok(vec![self.rule(rule, x, width)]),
            Block::Spacer(points) => Ok(vec![Slab::space(*points)]),
            Block::PageBreak => Ok(vec![Slab {
                place: Place::NewPage,
                ..Slab::default()
            }]),
            Block::KeepTogether(blocks) => {
                let mut slabs = self.blocks(blocks, x, width, parent)?;
                if let Some((_, others)) = slabs.split_last_mut() {
                    others.iter_mut().for_each(|slab| slab.keep = true);
                }
                Ok(slabs)
            }
            Block::Bottom(blocks) => {
                let mut slab = stack(self.blocks(blocks, x, width, parent)?);
                slab.place = Place::Bottom;
                Ok(vec![slab])
            }
        }
    }

    pub(super) fn blocks(
        &mut self,
        blocks: &[Block],
        x: f32,
        width: f32,
        parent: NodeId,
    ) -> Result<Vec<Slab>, Error> {
        let mut slabs = Vec::new();
        for block in blocks {
            slabs.extend(self.block(block, x, width, parent)?);
        }
        Ok(slabs)
    }

    fn paragraph(&mut self, p: &Paragraph, x: f32, width: f32, parent: NodeId) -> Vec<Slab> {
        if p.text.is_empty() {
            return Vec::new();
        }
        let node = self
            .canvas
            .tree
            .add(parent, Role::Paragraph, p.text.lang.mark());
        let rtl = p.text.direction == Direction::Rtl;
        let left = if rtl { x } else { x + p.indent };
        let setting = Setting {
            style: self.theme.body(&p.text),
            align: Align::Start,
            even: false,
            tight: 1.0,
        };
        let lines = self.lines(&p.text, left, width - p.indent, Mark::Node(node), setting);
        let mut slabs = paragraph_slabs(lines);
        if let Some(first) = slabs.first_mut() {
            first.before = p.before.unwrap_or(0.0);
        }
        if let Some(last) = slabs.last_mut() {
            last.after = p.after.unwrap_or(self.theme.gap);
            last.keep = p.keep;
        }
        slabs
    }

    fn heading(&mut self, heading: &Heading, x: f32, width: f32, parent: NodeId) -> Vec<Slab> {
        let style = *self.theme.heading(heading.level);
        let mut slabs = Vec::new();
        let texts = std::iter::once(&heading.text).chain(&heading.subtitles);
        for (i, text) in texts.enumerate() {
            if text.is_empty() {
                continue;
            }
            let role = if i == 0 {
                Role::Heading(heading.level)
            } else {
                Role::Paragraph
            };
            let node = self.canvas.tree.add(parent, role, text.lang.mark());
            let size = self.theme.by_direction(text, style.rtl, style.ltr);
            let size = if i == 0 {
                size
            } else {
                (size * 0.84).max(self.theme.ltr)
            };
            // The title in another language stands at the title's own side.
            let align = match (style.align, heading.text.direction) {
                (Align::Start, Direction::Rtl) => Align::Right,
                (Align::Start, Direction::Ltr) => Align::Left,
                (other, _) => other,
            };
            let setting = Setting {
                style: Style {
                    size: Some(size),
                    bold: Some(true),
                    color: Some(style.color),
                    display: None,
                },
                align,
                even: true,
                tight: 0.9,
            };
            for line in self.lines(text, x, width, Mark::Node(node), setting) {
                slabs.push(Slab {
                    height: line.height,
                    items: vec![line.item],
                    keep: true,
                    ..Slab::default()
                });
            }
        }
        if let Some(first) = slabs.first_mut() {
            first.before = style.before;
            if heading.outline {
                let (level, title) = (heading.level, heading.text.plain().replace('\n', " "));
                first.items.insert(
                    0,
                    Item::Bookmark {
                        level,
                        title,
                        y: 0.0,
                    },
                );
            }
        }
        if let Some(last) = slabs.last_mut() {
            last.after = style.after;
        }
        slabs
    }

    fn list(
        &mut self,
        list: &List,
        x: f32,
        width: f32,
        parent: NodeId,
    ) -> Result<Vec<Slab>, Error> {
        let rtl = list
            .items
            .iter()
            .flatten()
            .find_map(|block| match block {
                Block::Paragraph(p) => Some(p.text.direction == Direction::Rtl),
                _ => None,
            })
            .unwrap_or(self.rtl());
        let node = self.canvas.tree.add(parent, Role::List, None);
        self.canvas.tree.facts(node).numbering = Some(if list.first.is_some() {
            "Decimal"
        } else {
            "Disc"
        });
        let last_number = list.first.unwrap_or(1) + list.items.len();
        let indent = match list.first {
            None => 14.0,
            Some(_) => 13.0 + 6.0 * last_number.to_string().len() as f32,
        };
        let left = if rtl { x } else { x + indent };
        let mut slabs = Vec::new();
        for (i, blocks) in list.items.iter().enumerate() {
            let item = self.canvas.tree.add(node, Role::ListItem, None);
            let label = self.canvas.tree.add(item, Role::Label, None);
            let body = self.canvas.tree.add(item, Role::ListBody, None);
            let mut inner = self.blocks(blocks, left, width - indent, body)?;
            let Some(first) = inner.first_mut() else {
                continue;
            };
            let (baseline, size) = first
                .items
                .iter()
                .find_map(|item| match item {
                    Item::Line { y, text, .. } => Some((*y, text.size)),
                    _ => None,
                })
                .unwrap_or((self.theme.ltr, self.theme.ltr));
            let mark = match list.first {
                None => Text::number("•").color(self.theme.accent),
                Some(from) => Text::number(format!("{}.", from + i))
                    .bold()
                    .color(self.theme.accent),
            };
            let (direction, side) = if rtl {
                (Direction::Rtl, Align::Right)
            } else {
                (Direction::Ltr, Align::Left)
            };
            let mark = mark.size(size).direction(direction).align(side);
            let at = if rtl { x + width - indent } else { x };
            let setting = Setting {
                style: Style::default(),
                align: Align::Start,
                even: false,
                tight: 1.0,
            };
            for line in self.lines(&mark, at, indent, Mark::Node(label), setting) {
                if let Item::Line {
                    line,
                    text,
                    x,
                    mark,
                    links,
                    ..
                } = line.item
                {
                    // The label is read before its item, so it comes first.
                    first.items.insert(
                        0,
                        Item::Line {
                            line,
                            text,
                            x,
                            y: baseline,
                            mark,
                            links,
                        },
                    );
                }
            }
            if let Some(last) = inner.last_mut() {
                last.after = list.gap;
            }
            slabs.extend(inner);
        }
        if let Some(last) = slabs.last_mut() {
            last.after = self.theme.gap;
        }
        Ok(slabs)
    }

    fn rule(&mut self, rule: &Rule, x: f32, width: f32) -> Slab {
        let bar = |y: f32, height: f32, color| Item::Path {
            path: Path::Rect {
                left: 0.0,
                top: 0.0,
                width,
                height,
                radius: 0.0,
                paint: Paint::fill(color),
            },
            x,
            y,
            mark: Mark::Artifact,
        };
        let color = rule.color.unwrap_or(if rule.double {
            self.theme.accent
        } else {
            self.theme.hairline
        });
        let mut items = vec![bar(0.0, rule.width, color)];
        let mut height = rule.width;
        if rule.double {
            items.push(bar(rule.width + 1.0, 0.6, self.theme.second));
            height += 1.6;
        }
        Slab {
            before: rule.around,
            after: rule.around,
            height,
            items,
            ..Slab::default()
        }
    }
}

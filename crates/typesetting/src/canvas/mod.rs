//! Pages as printpdf operations, with every operation inside a tag or an artifact.
//!
//! Coordinates here run from the top left corner of the page downwards; the PDF's run upwards,
//! and this is the only place that knows.

pub(crate) mod codes;
mod glyphs;
pub(crate) mod path;

use crate::tag::{NodeId, Tree};
use crate::units::{Color, PageSize};
use codes::Codes;
use printpdf::{DictItem, Op};

/// What the operations that follow belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Content of a structure node.
    Node(NodeId),
    /// Decoration.
    Artifact,
    /// Running matter: `Header`, `Footer`, or a repeated table heading.
    Running(&'static str),
}

/// A clickable area.
#[derive(Debug)]
pub(crate) struct Link {
    pub page: usize,
    pub node: NodeId,
    /// Left, bottom, right, top in PDF coordinates.
    pub area: [f32; 4],
    pub uri: String,
    pub words: String,
}

/// A bookmark.
#[derive(Debug)]
pub(crate) struct Bookmark {
    pub level: u8,
    pub title: String,
    pub page: usize,
    /// Top of the heading in PDF coordinates.
    pub top: f32,
}

#[derive(Debug)]
pub(crate) struct Page {
    pub size: PageSize,
    pub ops: Vec<Op>,
    /// Owner of each marked content, by its number.
    pub owners: Vec<NodeId>,
}

/// The drawing surface: all pages of a document.
pub(crate) struct Canvas {
    pub pages: Vec<Page>,
    pub tree: Tree,
    pub codes: Codes,
    pub links: Vec<Link>,
    pub bookmarks: Vec<Bookmark>,
    tagged: bool,
    page: usize,
    open: Option<Mark>,
    state: State,
    /// Outlines of glyphs that carry no text, drawn when the open mark closes.
    outlines: Vec<(Vec<printpdf::PolygonRing>, Color)>,
}

/// The part of the graphics state that is known to be set.
#[derive(Debug, Default)]
struct State {
    in_text: bool,
    font: Option<(usize, f32)>,
    fill: Option<Color>,
    stroke: Option<(Color, f32)>,
}

impl Canvas {
    pub fn new(tagged: bool) -> Canvas {
        Canvas {
            pages: Vec::new(),
            tree: Tree::new(),
            codes: Codes::new(),
            links: Vec::new(),
            bookmarks: Vec::new(),
            tagged,
            page: 0,
            open: None,
            state: State::default(),
            outlines: Vec::new(),
        }
    }

    pub fn tagged(&self) -> bool {
        self.tagged
    }

    /// Adds a page and draws on it from now on.
    pub fn add_page(&mut self, size: PageSize) {
        self.close();
        self.pages.push(Page {
            size,
            ops: Vec::new(),
            owners: Vec::new(),
        });
        self.select(self.pages.len() - 1);
    }

    /// Draws on `page` from now on, after what it already holds.
    pub fn select(&mut self, page: usize) {
        self.close();
        self.page = page;
        self.state = State::default();
    }

    fn push(&mut self, op: Op) {
        self.pages[self.page].ops.push(op);
    }

    /// Turns a height measured from the top into a PDF ordinate.
    fn up(&self, y: f32) -> f32 {
        self.pages[self.page].size.height - y
    }

    /// Opens a mark, unless it is open already. Marks never nest.
    pub fn mark(&mut self, mark: Mark) {
        if self.open == Some(mark) {
            return;
        }
        self.close();
        self.open = Some(mark);
        if !self.tagged {
            return;
        }
        match mark {
            Mark::Node(node) => {
                let page = self.page;
                let mcid = self.pages[page].owners.len() as i64;
                self.pages[page].owners.push(node);
                self.tree.content(node, page, mcid);
                let owner = &self.tree.nodes[node];
                let mut entries = vec![("MCID", DictItem::Int(mcid))];
                if let Some(lang) = owner.lang {
                    let data = lang.as_bytes().to_vec();
                    entries.push((
                        "Lang",
                        DictItem::String {
                            data,
                            literal: true,
                        },
                    ));
                }
                let tag = owner.role.name().to_owned();
                self.push(Op::BeginMarkedContentWithProperties {
                    tag,
                    properties: dict(entries),
                });
            }
            Mark::Artifact => self.push(Op::BeginMarkedContent {
                tag: "Artifact".to_owned(),
            }),
            Mark::Running(kind) => self.push(Op::BeginMarkedContentWithProperties {
                tag: "Artifact".to_owned(),
                properties: dict(vec![
                    ("Type", DictItem::Name(b"Pagination".to_vec())),
                    ("Subtype", DictItem::Name(kind.as_bytes().to_vec())),
                ]),
            }),
        }
    }

    /// Closes the open mark.
    pub fn close(&mut self) {
        self.end_text();
        if self.open.take().is_some() && self.tagged {
            self.push(Op::EndMarkedContent);
        }
        if self.outlines.is_empty() {
            return;
        }
        let outlines = std::mem::take(&mut self.outlines);
        self.mark(Mark::Artifact);
        for (rings, color) in outlines {
            self.fill_rings(rings, color);
        }
        self.close();
    }

    fn begin_text(&mut self) {
        if !self.state.in_text {
            self.push(Op::StartTextSection);
            self.state.in_text = true;
        }
    }

    fn end_text(&mut self) {
        if self.state.in_text {
            self.push(Op::EndTextSection);
            self.state.in_text = false;
        }
    }

    fn set_fill(&mut self, color: Color) {
        if self.state.fill != Some(color) {
            self.push(Op::SetFillColor { col: rgb(color) });
            self.state.fill = Some(color);
        }
    }

    fn set_stroke(&mut self, color: Color, width: f32) {
        if self.state.stroke != Some((color, width)) {
            self.push(Op::SetOutlineColor { col: rgb(color) });
            self.push(Op::SetOutlineThickness {
                pt: printpdf::Pt(width),
            });
            self.state.stroke = Some((color, width));
        }
    }

    /// Sets a bookmark at a height of the current page.
    pub fn bookmark(&mut self, level: u8, title: String, y: f32) {
        let (page, top) = (self.page, self.up(y));
        self.bookmarks.push(Bookmark {
            level,
            title,
            page,
            top,
        });
    }

    /// Makes an area of the current page lead to `uri`; `node` is the link's structure node.
    pub fn link(&mut self, node: NodeId, area: [f32; 4], uri: &str, words: &str) {
        let [left, top, right, bottom] = area;
        let area = [left, self.up(bottom), right, self.up(top)].map(hundredths);
        let (page, index) = (self.page, self.links.len());
        self.links.push(Link {
            page,
            node,
            area,
            uri: uri.to_owned(),
            words: words.to_owned(),
        });
        self.tree.annotation(node, page, index);
    }
}

fn dict(entries: Vec<(&str, DictItem)>) -> DictItem {
    DictItem::Dict {
        map: entries
            .into_iter()
            .map(|(k, v)| (k.to_owned(), v))
            .collect(),
    }
}

fn rgb(color: Color) -> printpdf::Color {
    let [r, g, b] = color.unit();
    printpdf::Color::Rgb(printpdf::Rgb {
        r,
        g,
        b,
        icc_profile: None,
    })
}

/// Two decimals: 1/7200 inch is finer than any printer, and keeps the streams short.
fn hundredths(v: f32) -> f32 {
    (v * 100.0).round() / 100.0
}

/// Name of a face among the PDF's resources (printpdf takes F1 to F14 for built-in faces).
pub(crate) fn resource(face: usize) -> String {
    format!("Ty{face}")
}

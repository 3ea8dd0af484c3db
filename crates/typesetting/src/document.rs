//! The document: blocks in, bytes out.

use crate::error::Error;
use crate::finish;
use crate::layout::Engine;
use crate::layout::block::{Block, Heading, Paragraph};
use crate::layout::page::PageTemplate;
use crate::layout::theme::Theme;
use crate::text::{Direction, Lang, Text};

/// What the file promises its readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Profile {
    /// PDF/A-3a and PDF/UA-1: tagged, self-contained, made to be kept and to be read aloud.
    #[default]
    Accessible,
    /// PDF/A-3u: self-contained but without tags; for registers of many thousand rows, where tags
    /// would more than double size and time.
    Register,
}

/// A file carried inside the PDF (an associated file of PDF/A-3).
#[derive(Debug, Clone)]
pub struct Attachment {
    /// File name, ASCII for the widest reach.
    pub name: String,
    /// Media type, such as `application/json`.
    pub media_type: String,
    /// What it is, in the document's language.
    pub description: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// What a document is about and how it looks.
#[derive(Debug)]
pub struct DocumentOptions {
    /// Title, shown in the window's title bar and found by search.
    pub title: String,
    /// The title in further languages, for the metadata.
    pub other_titles: Vec<(Lang, String)>,
    /// Who answers for it.
    pub author: String,
    /// What it is about.
    pub subject: String,
    /// Main language.
    pub lang: Lang,
    /// Direction of tables, columns and running matter; the language's own by default.
    pub direction: Direction,
    /// The moment it was made: seconds since 1970, UTC. The typesetter never reads a clock.
    pub created_unix: i64,
    /// The program that speaks through it, for the metadata.
    pub creator: String,
    /// The sheet.
    pub page: PageTemplate,
    /// The look.
    pub theme: Theme,
    /// What the file promises.
    pub profile: Profile,
    /// Files carried inside.
    pub attachments: Vec<Attachment>,
}

impl DocumentOptions {
    /// A4 upright in the default look.
    pub fn new(title: impl Into<String>, lang: Lang, created_unix: i64) -> DocumentOptions {
        DocumentOptions {
            title: title.into(),
            other_titles: Vec::new(),
            author: String::new(),
            subject: String::new(),
            lang,
            direction: lang.direction,
            created_unix,
            creator: String::new(),
            page: PageTemplate::a4(),
            theme: Theme::default(),
            profile: Profile::default(),
            attachments: Vec::new(),
        }
    }
}

/// A finished file.
#[derive(Debug, Clone)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters no face could draw, once each. A box stands in their place; copying still gives
    /// the character.
    pub missing: Vec<Missing>,
}

/// A character that could not be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The character.
    pub character: char,
    /// The beginning of a text it stood in.
    pub context: String,
}

/// A document being written. The same calls always give the same bytes.
#[derive(Debug)]
pub struct Document {
    options: DocumentOptions,
    blocks: Vec<Block>,
}

impl Document {
    /// An empty document.
    pub fn new(options: DocumentOptions) -> Document {
        Document {
            options,
            blocks: Vec::new(),
        }
    }

    /// Adds a block.
    pub fn push(&mut self, block: impl Into<Block>) -> &mut Self {
        self.blocks.push(block.into());
        self
    }

    /// Adds blocks.
    pub fn extend(&mut self, blocks: impl IntoIterator<Item = Block>) -> &mut Self {
        self.blocks.extend(blocks);
        self
    }

    /// Adds a heading of level 1 to 6.
    pub fn heading(&mut self, level: u8, text: Text) -> &mut Self {
        self.push(Heading::new(level, text))
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, text: Text) -> &mut Self {
        self.push(Paragraph::new(text))
    }

    /// Adds white, in points.
    pub fn space(&mut self, points: f32) -> &mut Self {
        self.push(Block::Spacer(points))
    }

    /// Width of the text area, in points: for figures that fill it.
    pub fn text_width(&self) -> f32 {
        self.options.page.text_width()
    }

    /// The look it will have.
    pub fn theme(&self) -> &Theme {
        &self.options.theme
    }

    /// How many pages it fills as it stands, without writing a file: for papers that must fit a
    /// given number and can be set smaller.
    ///
    /// # Errors
    /// As [`Document::finish`], as far as the layout goes.
    pub fn measure(&self) -> Result<usize, Error> {
        let DocumentOptions {
            theme,
            page,
            direction,
            ..
        } = &self.options;
        let page = PageTemplate::new(page.size, page.margins);
        let mut engine = Engine::new(theme.clone(), page, *direction, false);
        engine.set(&self.blocks)?;
        Ok(engine.canvas.pages.len())
    }

    /// Sets the document and writes the file.
    ///
    /// # Errors
    /// When the document is empty, its page has no room, a table's rows exceed its columns, a
    /// figure or a set of columns is taller than a page, or (never with the faces shipped) a face cannot be embedded.
    pub fn finish(self) -> Result<Pdf, Error> {
        let Document { options, blocks } = self;
        let DocumentOptions {
            title,
            other_titles,
            author,
            subject,
            lang,
            direction,
            created_unix,
            creator,
            page,
            theme,
            profile,
            attachments,
        } = options;
        let mut engine = Engine::new(theme, page, direction, profile == Profile::Accessible);
        engine.set(&blocks)?;
        let missing = std::mem::take(&mut engine.shaper.missing)
            .into_iter()
            .map(|(character, context)| Missing { character, context })
            .collect();
        let canvas = engine.canvas;
        let pages = canvas.pages.len();
        let about = finish::About {
            title,
            other_titles,
            author,
            subject,
            creator,
            lang,
            created_unix,
            attachments,
        };
        let bytes = finish::write(canvas, about)?;
        Ok(Pdf {
            bytes,
            pages,
            missing,
        })
    }
}

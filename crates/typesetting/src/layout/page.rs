//! The sheet: size, margins, running header and footer, background.

use super::drawing::Drawing;
use crate::text::Text;
use crate::units::{Margins, PageSize, mm};

/// Which page a running header, footer or background is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageInfo {
    /// 1 for the first page.
    pub number: usize,
    /// How many pages there are.
    pub total: usize,
}

impl PageInfo {
    /// Whether this is the first page.
    pub fn first(self) -> bool {
        self.number == 1
    }

    /// Whether this is the last page.
    pub fn last(self) -> bool {
        self.number == self.total
    }
}

/// One line above or below the text of every page.
#[derive(Debug, Clone, Default)]
pub struct Running {
    pub(crate) start: Option<Text>,
    pub(crate) center: Option<Text>,
    pub(crate) end: Option<Text>,
    pub(crate) rule: bool,
}

impl Running {
    /// Nothing.
    pub fn none() -> Running {
        Running::default()
    }

    /// A line between it and the text.
    pub fn rule(mut self) -> Running {
        self.rule = true;
        self
    }

    /// Words at the document's start side.
    pub fn start(mut self, text: Text) -> Running {
        self.start = Some(text);
        self
    }

    /// Words in the middle.
    pub fn center(mut self, text: Text) -> Running {
        self.center = Some(text);
        self
    }

    /// Words at the document's end side.
    pub fn end(mut self, text: Text) -> Running {
        self.end = Some(text);
        self
    }
}

pub(crate) type RunningFn = Box<dyn Fn(PageInfo) -> Running + Send>;
pub(crate) type BackgroundFn = Box<dyn Fn(PageInfo, PageSize) -> Drawing + Send>;

/// The sheet every page is set on.
///
/// ```
/// use imtiyaz_typesetting::{PageTemplate, Running, Text};
/// let page = PageTemplate::a4().footer(|page| {
///     Running::none()
///         .rule()
///         .center(Text::ar(format!("صفحة {} من {}", page.number, page.total)))
/// });
/// ```
pub struct PageTemplate {
    pub(crate) size: PageSize,
    pub(crate) margins: Margins,
    pub(crate) header: Option<RunningFn>,
    pub(crate) footer: Option<RunningFn>,
    pub(crate) background: Option<BackgroundFn>,
}

impl std::fmt::Debug for PageTemplate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PageTemplate")
            .field("size", &self.size)
            .field("margins", &self.margins)
            .finish_non_exhaustive()
    }
}

impl PageTemplate {
    /// A sheet without running matter.
    pub fn new(size: PageSize, margins: Margins) -> PageTemplate {
        PageTemplate {
            size,
            margins,
            header: None,
            footer: None,
            background: None,
        }
    }

    /// A4 upright with the margins of a letter.
    pub fn a4() -> PageTemplate {
        let margins = Margins {
            top: mm(16.0),
            right: mm(19.0),
            bottom: mm(21.0),
            left: mm(19.0),
        };
        PageTemplate::new(PageSize::A4, margins)
    }

    /// A4 lying, for wide tables.
    pub fn a4_landscape() -> PageTemplate {
        let margins = Margins {
            top: mm(14.0),
            right: mm(14.0),
            bottom: mm(19.0),
            left: mm(14.0),
        };
        PageTemplate::new(PageSize::A4_LANDSCAPE, margins)
    }

    /// The white around the text.
    pub fn margins(mut self, margins: Margins) -> PageTemplate {
        self.margins = margins;
        self
    }

    /// The line above the text, called once per page when all pages are known. It stands within
    /// the top margin: [`Running::none`] on the first page makes a first-page variant.
    pub fn header(mut self, line: impl Fn(PageInfo) -> Running + Send + 'static) -> PageTemplate {
        self.header = Some(Box::new(line));
        self
    }

    /// The line below the text, called once per page when all pages are known.
    pub fn footer(mut self, line: impl Fn(PageInfo) -> Running + Send + 'static) -> PageTemplate {
        self.footer = Some(Box::new(line));
        self
    }

    /// What lies below the text, drawn from the sheet's top left corner: frames, watermarks.
    pub fn background(
        mut self,
        drawing: impl Fn(PageInfo, PageSize) -> Drawing + Send + 'static,
    ) -> PageTemplate {
        self.background = Some(Box::new(drawing));
        self
    }

    /// Width between the margins.
    pub fn text_width(&self) -> f32 {
        self.size.width - self.margins.left - self.margins.right
    }

    /// Height between the margins.
    pub fn text_height(&self) -> f32 {
        self.size.height - self.margins.top - self.margins.bottom
    }
}

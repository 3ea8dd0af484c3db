//! From drawn pages to a finished file: printpdf serialises the pages, and what it has no words
//! for (tags, text of codes, outlines, metadata, archive promises) is completed here on its
//! object tree.

mod calendar;
mod fonts;
mod icc;
mod metadata;
mod navigation;
mod save;
mod structure;

use crate::canvas::Canvas;
use crate::document::Attachment;
use crate::error::Error;
use crate::text::Lang;
use lopdf::{Object, ObjectId, StringFormat};
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt, Rect};

/// What the file says of itself.
pub(crate) struct About {
    pub title: String,
    pub other_titles: Vec<(Lang, String)>,
    pub author: String,
    pub subject: String,
    pub creator: String,
    pub lang: Lang,
    pub created_unix: i64,
    pub attachments: Vec<Attachment>,
}

/// The writer named in the metadata.
pub(crate) const PRODUCER: &str = "printpdf 0.12.8";

/// Writes the file.
pub(crate) fn write(mut canvas: Canvas, about: About) -> Result<Vec<u8>, Error> {
    canvas.codes.check()?;
    let mut pdf = PdfDocument::new(&about.title);
    let created = calendar::date(about.created_unix).ok_or(Error::Time(about.created_unix))?;
    metadata::info(&mut pdf, &about)?;
    let names = fonts::embed(&mut pdf, &canvas.codes)?;
    pdf.pages = canvas
        .pages
        .iter_mut()
        .map(|page| {
            let area = Rect {
                x: Pt(0.0),
                y: Pt(0.0),
                width: Pt((page.size.width * 100.0).round() / 100.0),
                height: Pt((page.size.height * 100.0).round() / 100.0),
                mode: None,
                winding_order: None,
            };
            let ops = std::mem::take(&mut page.ops);
            let mut sheet = PdfPage::new(
                printpdf::Mm::from(area.width),
                printpdf::Mm::from(area.height),
                ops,
            );
            sheet.media_box = area.clone();
            sheet.trim_box = area.clone();
            sheet.crop_box = area;
            sheet
        })
        .collect();
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        secure: true,
        image_optimization: None,
    };
    let mut warnings = Vec::new();
    let mut file = pdf.to_lopdf_document(&options, &mut warnings);
    drop(pdf);
    if let Some(warning) = warnings.first() {
        return Err(Error::Write(format!("{warning:?}")));
    }
    file.version = "1.7".to_owned();

    fonts::complete(&mut file, &names, &canvas.codes)?;
    let pages: Vec<ObjectId> = file.get_pages().values().copied().collect();
    let catalog = file.trailer.get(b"Root")?.as_reference()?;
    for &page in &pages {
        // printpdf writes an empty list on every page.
        file.get_dictionary_mut(page)?.remove(b"Annots");
    }
    let annotations = navigation::links(&mut file, &pages, &canvas)?;
    if canvas.tagged() {
        structure::tree(&mut file, catalog, &pages, &canvas, &annotations)?;
    }
    navigation::outline(&mut file, catalog, &pages, &canvas.bookmarks)?;
    metadata::catalog(&mut file, catalog, &about, &created, canvas.tagged())?;
    metadata::attachments(&mut file, catalog, &about, &created)?;
    save::save(file, &about)
}

/// A text string: UTF-16BE with its mark.
fn text(words: &str) -> Object {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(words.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// A byte string.
fn literal(words: &str) -> Object {
    Object::String(words.as_bytes().to_vec(), StringFormat::Literal)
}

fn name(words: &str) -> Object {
    Object::Name(words.as_bytes().to_vec())
}

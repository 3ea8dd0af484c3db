//! Arabic and Latin text, tables and pages on printpdf.
//!
//! **What this room is for.** It turns blocks of text, tables and drawings into an archival,
//! accessible PDF (PDF/A-3a, PDF/UA-1) whose Arabic is joined, ordered, and can be copied and
//! searched. It does what printpdf does not: bidirectional ordering, shaping, line breaking,
//! subsetting, tables, pagination and tags; printpdf writes the pages.
//!
//! **What it never does.** It knows no award and no organisation; it reads no clock, no file and no
//! network; the same calls give the same bytes.
//!
//! **How to use it.** Make a [`Document`], push blocks, finish it:
//!
//! ```
//! use imtiyaz_typesetting::*;
//!
//! let mut options = DocumentOptions::new("محضر المداولات", Lang::AR, 1_795_000_000);
//! options.page = PageTemplate::a4().footer(|page| {
//!     Running::none()
//!         .rule()
//!         .start(Text::ar(format!("صفحة {} من {}", page.number, page.total)))
//!         .end(Text::fr(format!("Page {} sur {}", page.number, page.total)))
//! });
//! let mut document = Document::new(options);
//! document.push(
//!     Heading::new(1, Text::ar("محضر مداولات لجنة التحكيم"))
//!         .subtitle(Text::fr("Procès-verbal des délibérations du jury")),
//! );
//! document.paragraph(
//!     Text::ar("اجتمعت اللجنة بالرباط يوم 17 نونبر 2026، ودرست الملف ")
//!         .span(Span::new("2019/014").bold())
//!         .span("؛ انظر ")
//!         .link("البوابة", "https://example.org/")
//!         .span(".")
//!         .align(Align::Justify),
//! );
//! document.push(
//!     Table::new(vec![Column::auto().numeric().row_header(), Column::share(1.0), Column::auto().numeric()])
//!         .header(vec![
//!             Text::ar("الرتبة").into(),
//!             Cell::bilingual(Text::ar("المشروع"), Text::fr("Projet")),
//!             Text::ar("النقطة").into(),
//!         ])
//!         .row(vec![
//!             Cell::number("1"),
//!             Cell::bilingual(Text::ar("منصة الشكايات"), Text::fr("Plateforme des réclamations")),
//!             Cell::number("17,16"),
//!         ]),
//! );
//! let pdf = document.finish()?;
//! assert_eq!(pdf.pages, 1);
//! assert!(pdf.missing.is_empty());
//! assert!(pdf.bytes.starts_with(b"%PDF-1.7"));
//! # Ok::<(), imtiyaz_typesetting::Error>(())
//! ```
//!
//! * **Text** is [`Text`]: a language (which brings its direction), [`Span`]s, a dress, an alignment.
//!   Anything left open is filled in by the place it stands in and by the [`Theme`].
//! * **Blocks**: [`Heading`], [`Paragraph`] (or a plain [`Text`]), [`List`], [`Table`] (also
//!   [`Table::key_values`]), [`Figure`] of a [`Drawing`], [`Callout`], [`Columns`] (letterheads,
//!   signatures), [`Rule`], [`Block::Spacer`], [`Block::PageBreak`], [`Block::KeepTogether`],
//!   [`Block::Bottom`].
//! * **Pages** are [`PageTemplate`]: size, margins, running header and footer (closures over
//!   [`PageInfo`]), background.
//! * Lengths are points ([`mm`] converts); colours are sRGB ([`Color`]).
//! * French typography is the caller's: write U+00A0 or U+202F before `: ; ! ?` and inside `« »`.
//! * Bidi controls in text are removed. A reference with hyphens, a telephone number or a name typed
//!   by a person goes into an isolated span ([`Span::isolated`]).
//!
//! **What readers make of it.** Poppler, MuPDF and PDFium (Chrome) find Arabic phrases, vowel signs
//! included, as they were written. Known limits, shared with every other writer: pdftotext moves the
//! space beside a number within an Arabic line; on a page with more Latin than Arabic letters it also
//! reorders Arabic words joined by a hyphen; Chrome reverses several Latin words inside an Arabic line.
//! Put Latin names on lines of their own ([`Cell::bilingual`]) where they must be found.
//!
//! **How to add to it.** A block: a variant of [`Block`] in `layout/block.rs` and its layout as slabs
//! in `layout/flow.rs` or `boxes.rs`; a slab carries items and never breaks. A face: `fonts/README.md`
//! and `src/fonts`. A structure type: `tag`. A promise of the file: `finish`.
#![deny(missing_docs)]

mod canvas;
mod document;
mod error;
mod finish;
mod fonts;
mod layout;
mod tag;
mod text;
mod units;

pub use document::{Attachment, Document, DocumentOptions, Missing, Pdf, Profile};
pub use error::Error;
pub use layout::block::{Block, Callout, Columns, Figure, Heading, List, Paragraph, Rule};
pub use layout::drawing::{Anchor, Drawing, Paint, Stroke};
pub use layout::page::{PageInfo, PageTemplate, Running};
pub use layout::table::{Cell, Column, Row, Table, Valign, Width};
pub use layout::table_style::TableStyle;
pub use layout::theme::{HeadingStyle, Theme};
pub use text::{Align, Direction, Lang, Span, Style, Text};
pub use units::{Color, Margins, PageSize, mm};

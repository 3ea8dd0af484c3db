//! What can go wrong while a document is made.

/// An error of the typesetter. None of them is about the words of a document: a character that no
/// face can draw is not an error but an entry of [`Pdf::missing`](crate::Pdf::missing).
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The document holds no block at all, and a PDF without a page is not a PDF.
    #[error("the document is empty")]
    Empty,
    /// Margins, header and footer leave no room for text on the page.
    #[error("the page leaves no room for text ({width} × {height} points)")]
    NoRoom {
        /// Width left, in points.
        width: f32,
        /// Height left, in points.
        height: f32,
    },
    /// Something that cannot be broken (a figure, columns) is taller than a page.
    #[error("a block of {height} points cannot stand on a page of {room} points")]
    TooTall {
        /// Its height, in points.
        height: f32,
        /// Height of the text area, in points.
        room: f32,
    },
    /// A table whose rows do not fit its columns.
    #[error("a table row covers {cells} columns where the table has {columns}")]
    TableShape {
        /// Columns the row covers, spans counted.
        cells: usize,
        /// Columns the table declares.
        columns: usize,
    },
    /// A face could not be cut down to the glyphs used.
    #[error("the face {face} could not be subset: {reason}")]
    Subset {
        /// PostScript name of the face.
        face: &'static str,
        /// What the subsetter said.
        reason: String,
    },
    /// More distinct glyphs of one face than a PDF font can number.
    #[error("the face {face} would need more than 65535 codes")]
    TooManyGlyphs {
        /// PostScript name of the face.
        face: &'static str,
    },
    /// The creation time is outside of the years 1 to 9999.
    #[error("the creation time {0} is outside of the calendar")]
    Time(i64),
    /// The PDF structure could not be completed or written.
    #[error("the file could not be written: {0}")]
    Write(String),
}

impl From<lopdf::Error> for Error {
    fn from(error: lopdf::Error) -> Self {
        Error::Write(error.to_string())
    }
}

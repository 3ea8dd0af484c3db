//! Character codes of the embedded faces: one code per (glyph, text), so that copying text out of
//! the page is never ambiguous (a bracket and its mirror share a glyph; a space and a no-break
//! space do too).

use crate::error::Error;
use crate::fonts;
use std::collections::HashMap;
use subsetter::GlyphRemapper;

/// One code of one face.
#[derive(Debug)]
pub(crate) struct Code {
    /// Glyph in the font file.
    pub glyph: u16,
    /// Glyph in the subset.
    pub subset_glyph: u16,
    /// What a reader copies.
    pub text: String,
}

/// The codes of one face; the code is the index.
#[derive(Default)]
pub(crate) struct FaceCodes {
    pub codes: Vec<Code>,
    pub remapper: GlyphRemapper,
    by_glyph: HashMap<u16, Vec<u16>>,
    full: bool,
}

impl FaceCodes {
    fn code(&mut self, glyph: u16, text: &str) -> u16 {
        if self.codes.is_empty() {
            // Code 0 is .notdef, which no text uses.
            self.codes.push(Code {
                glyph: 0,
                subset_glyph: 0,
                text: String::new(),
            });
        }
        let known = self.by_glyph.entry(glyph).or_default();
        if let Some(&code) = known
            .iter()
            .find(|&&c| self.codes[usize::from(c)].text == text)
        {
            return code;
        }
        let Ok(code) = u16::try_from(self.codes.len()) else {
            self.full = true;
            return 0;
        };
        let subset_glyph = self.remapper.remap(glyph);
        self.codes.push(Code {
            glyph,
            subset_glyph,
            text: text.to_owned(),
        });
        known.push(code);
        code
    }

    pub fn used(&self) -> bool {
        !self.codes.is_empty()
    }
}

/// The codes of all faces.
pub(crate) struct Codes {
    pub faces: Vec<FaceCodes>,
}

impl Codes {
    pub fn new() -> Codes {
        Codes {
            faces: fonts::faces()
                .iter()
                .map(|_| FaceCodes::default())
                .collect(),
        }
    }

    /// The code of a glyph that stands for `text`.
    pub fn code(&mut self, face: usize, glyph: u16, text: &str) -> u16 {
        self.faces[face].code(glyph, text)
    }

    /// Fails if a face ran out of codes.
    pub fn check(&self) -> Result<(), Error> {
        match self.faces.iter().position(|f| f.full) {
            Some(face) => Err(Error::TooManyGlyphs {
                face: fonts::FILES[face].name,
            }),
            None => Ok(()),
        }
    }
}

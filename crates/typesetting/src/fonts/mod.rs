//! The faces the typesetter ships, their metrics, and which face draws which script.
//!
//! To add a face: put the unmodified file with its licence under `fonts/`, name it in
//! [`FILES`] with its digest, and add it to the chains of [`chain`].

use harfrust::{Font, GlyphId, ShaperFont};
use std::sync::LazyLock;
use unicode_script::Script;

/// One font file as it stands in the repository.
pub(crate) struct FontFile {
    /// PostScript name, written into the PDF.
    pub name: &'static str,
    /// Path below `fonts/`; what the digests' check names.
    #[cfg_attr(not(test), expect(dead_code))]
    pub path: &'static str,
    /// The bytes, unmodified.
    pub data: &'static [u8],
    /// SHA-256 of the bytes, in hexadecimal, as `fonts/README.md` states it.
    #[cfg_attr(not(test), expect(dead_code))]
    pub sha256: &'static str,
    /// OpenType weight class.
    pub weight: u16,
    /// Optical size factor against the other faces.
    pub scale: f32,
}

pub(crate) const SANS: usize = 0;
pub(crate) const SANS_BOLD: usize = 1;
pub(crate) const DISPLAY: usize = 2;
pub(crate) const TIFINAGH: usize = 3;

/// Every face, in the order of the constants above.
pub(crate) const FILES: [FontFile; 4] = [
    FontFile {
        name: "IBMPlexSansArabic-Regular",
        path: "ibm-plex-sans-arabic/IBMPlexSansArabic_400Regular.ttf",
        data: include_bytes!("../../fonts/ibm-plex-sans-arabic/IBMPlexSansArabic_400Regular.ttf"),
        sha256: "93ac94c4b3174176d410381b86c19891086a091c3c8da940ca65d85aa6a4f8a4",
        weight: 400,
        scale: 1.0,
    },
    FontFile {
        name: "IBMPlexSansArabic-Bold",
        path: "ibm-plex-sans-arabic/IBMPlexSansArabic_700Bold.ttf",
        data: include_bytes!("../../fonts/ibm-plex-sans-arabic/IBMPlexSansArabic_700Bold.ttf"),
        sha256: "44f73c1db689f2aac357cae39ef439d0705bd700b7d02e8d3f0079cda5a95e5f",
        weight: 700,
        scale: 1.0,
    },
    FontFile {
        name: "Amiri-Bold",
        path: "amiri/Amiri_700Bold.ttf",
        data: include_bytes!("../../fonts/amiri/Amiri_700Bold.ttf"),
        sha256: "0cf3c9c5b967adb281a46f17293fe03b1fc05e0538ab4db4a4c2252f45098692",
        weight: 700,
        // Naskh letters are small on their body; this brings their eye to Plex's.
        scale: 1.16,
    },
    FontFile {
        name: "NotoSansTifinagh-Regular",
        path: "noto-sans-tifinagh/NotoSansTifinagh_400Regular.ttf",
        data: include_bytes!("../../fonts/noto-sans-tifinagh/NotoSansTifinagh_400Regular.ttf"),
        sha256: "3194653fd676c83e6a499cf4384542d900dba8094f3062acab5ee1de82af472f",
        weight: 400,
        scale: 1.0,
    },
];

/// A face ready to shape and to embed.
pub(crate) struct Face {
    pub file: &'static FontFile,
    pub font: Font,
    /// Font units per em.
    pub units: f32,
    /// Font bounding box in font units.
    pub bounds: [i16; 4],
    /// Ascender and descender (negative) in font units.
    pub ascent: i16,
    pub descent: i16,
    advances: Vec<u16>,
}

impl Face {
    fn load(file: &'static FontFile) -> Face {
        let font = Font::new(file.data, 0).expect("an embedded face is a font file");
        let metrics = font.metrics();
        let units = f32::from(font.units_per_em());
        let line = metrics
            .hhea_line
            .as_ref()
            .expect("an embedded face has line metrics");
        let (ascent, descent) = (
            line.ascender.to_f32() as i16,
            line.descender.to_f32() as i16,
        );
        let b = &metrics.bounds;
        let bounds = [b.x_min, b.y_min, b.x_max, b.y_max].map(|v| v.to_f32() as i16);
        let glyphs = font.glyph_metrics();
        let advances = (0..font.num_glyphs())
            .map(|g| glyphs.h_advance(GlyphId::new(g)) as u16)
            .collect();
        Face {
            file,
            font,
            units,
            bounds,
            ascent,
            descent,
            advances,
        }
    }

    /// Advance of a glyph in font units.
    pub fn advance(&self, glyph: u16) -> u16 {
        self.advances.get(usize::from(glyph)).copied().unwrap_or(0)
    }

    /// Advance in 1/1000 em exactly as the writer puts it into `/W` (it truncates).
    pub fn pdf_width(&self, glyph: u16) -> f32 {
        (f32::from(self.advance(glyph)) * 1000.0 / self.units) as i64 as f32
    }
}

static FACES: LazyLock<[Face; 4]> = LazyLock::new(|| FILES.each_ref().map(Face::load));

/// The faces, loaded once per process.
pub(crate) fn faces() -> &'static [Face; 4] {
    &FACES
}

/// Shaping views of the faces, one set per document.
pub(crate) fn shaper_fonts() -> Vec<ShaperFont<'static, 'static>> {
    FACES
        .iter()
        .map(|face| ShaperFont::new(&face.font))
        .collect()
}

/// Faces to try, best first, for a script in a given dress.
pub(crate) fn chain(script: Script, bold: bool, display: bool) -> &'static [usize] {
    match (script, display, bold) {
        (Script::Tifinagh, _, true) => &[TIFINAGH, SANS_BOLD],
        (Script::Tifinagh, _, false) => &[TIFINAGH, SANS],
        (_, true, _) => &[DISPLAY, SANS_BOLD, TIFINAGH],
        (_, false, true) => &[SANS_BOLD, DISPLAY, TIFINAGH],
        (_, false, false) => &[SANS, DISPLAY, TIFINAGH],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    #[test]
    fn the_font_files_are_unmodified() {
        let readme = include_str!("../../fonts/README.md");
        for file in &FILES {
            let digest: String = Sha256::digest(file.data)
                .iter()
                .map(|b| format!("{b:02x}"))
                .collect();
            assert_eq!(digest, file.sha256, "{} was changed", file.path);
            assert!(
                readme.contains(file.sha256),
                "fonts/README.md does not state {}",
                file.path
            );
            assert!(
                readme.contains(file.path),
                "fonts/README.md does not name {}",
                file.path
            );
        }
    }

    #[test]
    fn the_faces_cover_the_three_scripts() {
        let fonts = shaper_fonts();
        let covered = |c: char, script| {
            chain(script, false, false).iter().any(|&f| {
                fonts[f]
                    .nominal_glyph(c as u32)
                    .is_some_and(|g| g.to_u32() != 0)
            })
        };
        for c in "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىًٌٍَُِّْ،؛؟«»".chars()
        {
            assert!(covered(c, Script::Arabic), "{c}");
        }
        for c in "éèêëàâçîïôùûüÿœæŒÆÉÈÀÇ«»’–—€°№".chars() {
            assert!(covered(c, Script::Latin), "{c}");
        }
        for c in "ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥⵯ".chars()
        {
            assert!(covered(c, Script::Tifinagh), "{c}");
        }
    }
}

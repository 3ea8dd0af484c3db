//! Embeds the faces, cut down to the glyphs used, and says what text their codes stand for.

use crate::canvas::codes::{Codes, FaceCodes};
use crate::canvas::resource;
use crate::error::Error;
use crate::fonts;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use printpdf::{FontId, FontMetrics, ParsedFont, PdfDocument, PdfFont};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Adds every used face to the document. Returns the face by its name in the file.
pub(super) fn embed(
    pdf: &mut PdfDocument,
    codes: &Codes,
) -> Result<BTreeMap<String, usize>, Error> {
    let mut names = BTreeMap::new();
    for (at, (face, used)) in fonts::faces().iter().zip(&codes.faces).enumerate() {
        if !used.used() {
            continue;
        }
        let subset =
            subsetter::subset(face.file.data, 0, &used.remapper).map_err(|e| Error::Subset {
                face: face.file.name,
                reason: e.to_string(),
            })?;
        let tag: String = Sha256::digest(&subset)
            .iter()
            .take(6)
            .map(|b| char::from(b'A' + b % 26))
            .collect();
        let name = format!("{tag}+{}", face.file.name);
        // printpdf looks widths up by code, not by glyph.
        let widths = used
            .codes
            .iter()
            .enumerate()
            .map(|(code, c)| (code as u16, face.advance(c.glyph)))
            .collect();
        let metrics = FontMetrics {
            ascent: face.ascent,
            descent: face.descent,
        };
        let mut font = ParsedFont::with_glyph_data(
            subset,
            0,
            Some(name.clone()),
            BTreeMap::new(),
            widths,
            face.units as u16,
            metrics,
        );
        let [x_min, y_min, x_max, y_max] = face.bounds;
        font.pdf_font_metrics.x_min = x_min;
        font.pdf_font_metrics.y_min = y_min;
        font.pdf_font_metrics.x_max = x_max;
        font.pdf_font_metrics.y_max = y_max;
        font.pdf_font_metrics.us_weight_class = face.file.weight;
        pdf.resources
            .fonts
            .map
            .insert(FontId(resource(at)), PdfFont::new(font));
        names.insert(name, at);
    }
    Ok(names)
}

/// Replaces what printpdf wrote for codes: their glyphs (it writes the identity) and their text.
pub(super) fn complete(
    file: &mut Document,
    names: &BTreeMap<String, usize>,
    codes: &Codes,
) -> Result<(), Error> {
    let fonts: Vec<(ObjectId, usize)> = file
        .objects
        .iter()
        .filter_map(|(id, object)| {
            let font = object.as_dict().ok()?;
            (font.get(b"Subtype").ok()?.as_name().ok()? == b"Type0").then_some(())?;
            let base = font.get(b"BaseFont").ok()?.as_name().ok()?;
            Some((*id, *names.get(std::str::from_utf8(base).ok()?)?))
        })
        .collect();
    if fonts.len() != names.len() {
        return Err(Error::Write("a face is missing from the file".to_owned()));
    }
    for (id, face) in fonts {
        let used = &codes.faces[face];
        let glyphs: Vec<u8> = used
            .codes
            .iter()
            .flat_map(|c| c.subset_glyph.to_be_bytes())
            .collect();
        let glyphs = file.add_object(Stream::new(Dictionary::new(), glyphs));
        let words = to_unicode(fonts::FILES[face].name, used);
        let words = file.add_object(Stream::new(Dictionary::new(), words.into_bytes()));
        let font = file.get_dictionary_mut(id)?;
        let old = font.get(b"ToUnicode").and_then(Object::as_reference).ok();
        font.set("ToUnicode", words);
        match font
            .get_mut(b"DescendantFonts")?
            .as_array_mut()?
            .first_mut()
        {
            Some(Object::Dictionary(descendant)) => descendant.set("CIDToGIDMap", glyphs),
            Some(Object::Reference(descendant)) => {
                let descendant = *descendant;
                file.get_dictionary_mut(descendant)?
                    .set("CIDToGIDMap", glyphs);
            }
            _ => return Err(Error::Write("a face has no descendant".to_owned())),
        }
        if let Some(old) = old {
            file.objects.remove(&old);
        }
    }
    Ok(())
}

/// The CMap from codes to text (ISO 32000-1 §9.10.3).
fn to_unicode(name: &str, used: &FaceCodes) -> String {
    let mut cmap = format!(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n\
         /CMapName /{name}-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
    );
    // Code 0 is never shown.
    let codes: Vec<(usize, &str)> = used
        .codes
        .iter()
        .enumerate()
        .skip(1)
        .map(|(i, c)| (i, c.text.as_str()))
        .collect();
    for chunk in codes.chunks(100) {
        let _ = writeln!(cmap, "{} beginbfchar", chunk.len());
        for (code, text) in chunk {
            let _ = write!(cmap, "<{code:04X}> <");
            for unit in text.encode_utf16() {
                let _ = write!(cmap, "{unit:04X}");
            }
            cmap.push_str(">\n");
        }
        cmap.push_str("endbfchar\n");
    }
    cmap.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    cmap
}

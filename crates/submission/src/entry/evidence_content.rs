//! What a file is, told from its content: the kind by its first bytes, then a light look at its
//! structure, so that what the jury opens is what its name says and is whole.

use super::FileRefusal;
use imtiyaz_domain::specification::MediaKind;

/// What a file is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Content {
    /// Its kind.
    pub kind: MediaKind,
    /// Pages, for a PDF that shows them without being unpacked.
    pub pages: Option<u32>,
}

/// Looks at a whole file.
///
/// # Errors
/// A refusal: `media-not-allowed` for another kind of file, `damaged` for one that is cut or has
/// no size, `encrypted` and `active-content` for PDFs that ask for a password or run something.
pub fn inspect(bytes: &[u8]) -> Result<Content, FileRefusal> {
    if bytes.starts_with(b"%PDF-") {
        return pdf(bytes);
    }
    if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        return jpeg(bytes);
    }
    if bytes.starts_with(&[0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A]) {
        return png(bytes);
    }
    Err(FileRefusal::new("media-not-allowed"))
}

fn damaged<T>() -> Result<T, FileRefusal> {
    Err(FileRefusal::new("damaged"))
}

fn pdf(bytes: &[u8]) -> Result<Content, FileRefusal> {
    let tail = &bytes[bytes.len().saturating_sub(2_048)..];
    if !contains(tail, b"%%EOF") || !contains(tail, b"startxref") {
        return damaged();
    }
    if has_name(bytes, b"/Encrypt") {
        return Err(FileRefusal::new("encrypted"));
    }
    if has_name(bytes, b"/JavaScript") || has_name(bytes, b"/Launch") {
        return Err(FileRefusal::new("active-content"));
    }
    Ok(Content {
        kind: MediaKind::Pdf,
        pages: pages(bytes),
    })
}

/// The greatest `/Count` of a page tree, or the page objects that lie open; `None` when both are
/// packed into object streams.
fn pages(bytes: &[u8]) -> Option<u32> {
    let open = positions(bytes, b"/Type").filter(|at| {
        let rest = bytes[at + 5..].trim_ascii_start();
        rest.starts_with(b"/Page") && !rest.get(5).is_some_and(u8::is_ascii_alphanumeric)
    });
    let open = u32::try_from(open.count()).ok().filter(|count| *count > 0);
    let counted = positions(bytes, b"/Count")
        .filter_map(|at| {
            let rest = bytes[at + 6..].trim_ascii_start();
            let digits = rest
                .iter()
                .take(6)
                .take_while(|byte| byte.is_ascii_digit())
                .count();
            std::str::from_utf8(&rest[..digits])
                .ok()?
                .parse::<u32>()
                .ok()
        })
        .max();
    // An outline has counts as well; page objects that can be counted are surer.
    open.or(counted).filter(|count| *count > 0)
}

/// Whether a PDF name stands there, not as the beginning of a longer one.
fn has_name(bytes: &[u8], name: &[u8]) -> bool {
    positions(bytes, name).any(|at| {
        !bytes
            .get(at + name.len())
            .is_some_and(u8::is_ascii_alphanumeric)
    })
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    positions(bytes, needle).next().is_some()
}

fn positions<'a>(bytes: &'a [u8], needle: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    bytes
        .windows(needle.len())
        .enumerate()
        .filter(move |(_, window)| *window == needle)
        .map(|(at, _)| at)
}

/// Walks the segments to the frame header, whose height and width are not zero.
fn jpeg(bytes: &[u8]) -> Result<Content, FileRefusal> {
    let end = &bytes[bytes.len().saturating_sub(65_536)..];
    if !contains(end, &[0xFF, 0xD9]) {
        return damaged();
    }
    let mut at = 2;
    while let Some([0xFF, marker, high, low]) = bytes.get(at..at + 4) {
        let is_frame = matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC);
        if is_frame {
            let size = bytes.get(at + 5..at + 9).unwrap_or_default();
            let sound = matches!(size, [a, b, c, d] if (*a, *b) != (0, 0) && (*c, *d) != (0, 0));
            return if sound {
                Ok(Content {
                    kind: MediaKind::Jpeg,
                    pages: None,
                })
            } else {
                damaged()
            };
        }
        at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
    }
    damaged()
}

/// Walks the chunks from the header to the end.
fn png(bytes: &[u8]) -> Result<Content, FileRefusal> {
    let mut at = 8;
    let mut sound = false;
    while let Some(&[a, b, c, d, k0, k1, k2, k3]) = bytes.get(at..at + 8) {
        let length = u32::from_be_bytes([a, b, c, d]) as usize;
        match &[k0, k1, k2, k3] {
            b"IHDR" if at == 8 && length == 13 => {
                let size = bytes.get(at + 8..at + 16).unwrap_or_default();
                sound = size.len() == 8 && size[..4] != [0; 4] && size[4..] != [0; 4];
            }
            b"IEND" if sound && bytes.len() >= at + 12 => {
                return Ok(Content {
                    kind: MediaKind::Png,
                    pages: None,
                });
            }
            _ if at == 8 => return damaged(),
            _ => {}
        }
        at = match at.checked_add(12).and_then(|next| next.checked_add(length)) {
            Some(next) => next,
            None => return damaged(),
        };
    }
    damaged()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<</Type/Pages/Count 2/Kids[2 0 R 3 0 R]>>endobj\n2 0 obj<</Type /Page>>endobj\n3 0 obj<</Type/Page/Parent 1 0 R>>endobj\nstartxref\n9\n%%EOF\n";

    fn png_bytes(width: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend([0, 0, 0, 1, 8, 2, 0, 0, 0, 1, 2, 3, 4]);
        bytes.extend(b"\0\0\0\0IEND\xae\x42\x60\x82");
        bytes
    }

    fn code(bytes: &[u8]) -> &'static str {
        inspect(bytes).map_or_else(|refusal| refusal.code, |content| content.kind.code())
    }

    #[test]
    fn kinds_are_told_from_content() {
        assert_eq!(
            inspect(PDF),
            Ok(Content {
                kind: MediaKind::Pdf,
                pages: Some(2)
            })
        );
        assert_eq!(code(&png_bytes(1)), "png");
        let jpeg = [
            0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0,
            0xFF, 0xD9,
        ];
        assert_eq!(code(&jpeg), "jpeg");
        for other in [
            &b"PK\x03\x04 docx"[..],
            b"MZ\x90",
            b"<html>",
            b"GIF89a",
            b" %PDF-1.4",
            b"x",
        ] {
            assert_eq!(code(other), "media-not-allowed");
        }
    }

    #[test]
    fn what_is_cut_locked_or_active_is_refused() {
        assert_eq!(code(&PDF[..PDF.len() - 30]), "damaged");
        assert_eq!(code(&png_bytes(0)), "damaged");
        assert_eq!(code(&png_bytes(1)[..40]), "damaged");
        assert_eq!(code(&[0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0]), "damaged");
        let with = |text: &str| {
            [
                b"%PDF-1.7\n".as_slice(),
                text.as_bytes(),
                b"\nstartxref\n0\n%%EOF",
            ]
            .concat()
        };
        assert_eq!(code(&with("<</Encrypt 5 0 R>>")), "encrypted");
        assert_eq!(
            code(&with("<</S/JavaScript/JS(app.alert(1))>>")),
            "active-content"
        );
        assert_eq!(code(&with("<</S /Launch>>")), "active-content");
        assert_eq!(code(&with("<</EncryptMetadata true>>")), "pdf");
    }
}

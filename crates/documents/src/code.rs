//! What a paper is checked by: a short code, and the square that a telephone reads.

use imtiyaz_domain::canonical::{canonical, sha256_hex};
use imtiyaz_typesetting::{Color, Drawing};
use qrcodegen::{QrCode, QrCodeEcc};

/// Digits and capitals without I, L, O, U: none is mistaken for another.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Sixty bits of the SHA-256 of a record's canonical JSON as `7F3K-92QX-4M1T`. Whoever has the
/// record can recompute it.
pub(crate) fn short_code(record: &serde_json::Value) -> String {
    // Strings and integers only: the canonical form never fails.
    let digest = sha256_hex(canonical(record).unwrap_or_default().as_bytes());
    let bits = u64::from_str_radix(&digest[..15], 16).unwrap_or_default();
    let mut code = String::new();
    for place in (0..12_u32).rev() {
        let sign = usize::try_from((bits >> (place * 5)) & 31).unwrap_or_default();
        code.push(char::from(SIGNS[sign]));
        if place % 4 == 0 && place > 0 {
            code.push('-');
        }
    }
    code
}

/// Modules of white around a code (ISO/IEC 18004 asks for four).
const QUIET: usize = 4;

/// A QR code of `side` points with its quiet zone; `None` for more text than a code holds.
pub(crate) fn qr(content: &str, side: f32, ink: Color) -> Option<Drawing> {
    let code = QrCode::encode_text(content, QrCodeEcc::Medium).ok()?;
    let size = usize::try_from(code.size()).ok()?;
    let count = size + 2 * QUIET;
    let mut drawing = Drawing::new(side, side);
    drawing.rect(0.0, 0.0, side, side, Color::WHITE);
    drawing.modules(0.0, 0.0, side, count, ink, |column, row| {
        let at = |place: usize| i32::try_from(place).unwrap_or_default() - QUIET as i32;
        code.get_module(at(column), at(row))
    });
    Some(drawing)
}

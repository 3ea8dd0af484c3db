//! Sealed sheets: what a juror's confirmation commits to, and the pseudonyms under which sheets
//! are published.

use crate::canonical::{canonical, hex};
use ring::hmac;
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// The juror's name in a category: `J-` and twelve digits of
/// `HMAC-SHA256(key, category ‖ 00 ‖ seat)`. The key is drawn for the edition and never published;
/// nobody can tell from the name who it is, nor that two names of two categories are one person.
#[must_use]
pub fn pseudonym(key: &[u8; 32], category: &str, seat: Uuid) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, key);
    let text = [category.as_bytes(), &[0], seat.to_string().as_bytes()].concat();
    let tag = hmac::sign(&key, &text);
    format!("J-{}", hex(&tag.as_ref()[..6]))
}

/// A sheet as it is sealed: whose, of which college, for which entry, and the marks by criterion
/// in the scale's unit.
#[must_use]
pub fn sheet<'a>(
    entry: &str,
    juror: &str,
    college: &str,
    marks: impl IntoIterator<Item = (&'a str, i32)>,
) -> Value {
    let marks: Map<String, Value> = marks
        .into_iter()
        .map(|(criterion, score)| (criterion.to_owned(), json!(score)))
        .collect();
    json!({"college": college, "entry": entry, "juror": juror, "marks": marks})
}

/// The commitment to a sheet: `SHA-256("award/v1/sheet" ‖ 00 ‖ len64 ‖ sheet ‖ nonce)`, where
/// `sheet` is its canonical JSON, `len64` its length in bytes as 64 bits big-endian, and the nonce
/// 32 unpredictable bytes. It shows nothing of the marks; whoever is shown marks and nonce can
/// compute it again.
#[must_use]
pub fn commitment(sheet: &Value, nonce: &[u8; 32]) -> String {
    // Integers and strings only: canonical by construction.
    let bytes = canonical(sheet).unwrap_or_default();
    hex(&Sha256::new()
        .chain_update(b"award/v1/sheet")
        .chain_update([0])
        .chain_update((bytes.len() as u64).to_be_bytes())
        .chain_update(bytes.as_bytes())
        .chain_update(nonce)
        .finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commitment_is_to_every_part_of_the_sheet() {
        let one = commitment(
            &sheet("2019/001", "J-1", "public", [("impact", 75)]),
            &[7; 32],
        );
        for (other, nonce) in [
            (
                sheet("2019/002", "J-1", "public", [("impact", 75)]),
                [7; 32],
            ),
            (
                sheet("2019/001", "J-2", "public", [("impact", 75)]),
                [7; 32],
            ),
            (sheet("2019/001", "J-1", "civil", [("impact", 75)]), [7; 32]),
            (
                sheet("2019/001", "J-1", "public", [("impact", 76)]),
                [7; 32],
            ),
            (
                sheet("2019/001", "J-1", "public", [("impact", 75)]),
                [8; 32],
            ),
        ] {
            assert_ne!(one, commitment(&other, &nonce));
        }
    }

    #[test]
    fn names_differ_by_category_seat_and_edition() {
        let seat = Uuid::from_u128(1);
        let name = pseudonym(&[1; 32], "e-service", seat);
        assert_eq!(name, pseudonym(&[1; 32], "e-service", seat));
        assert_eq!(name.len(), 14);
        for other in [
            pseudonym(&[1; 32], "e-contenu", seat),
            pseudonym(&[1; 32], "e-service", Uuid::from_u128(2)),
            pseudonym(&[2; 32], "e-service", seat),
        ] {
            assert_ne!(name, other);
        }
    }
}

//! Canonical JSON and digests: what is hashed, signed and chained.
//!
//! A subset of RFC 8785: objects with keys sorted by code point, no insignificant space,
//! integers and strings only (a float is refused), so that a stranger can recompute every
//! digest with standard tools.

use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// The value cannot be written canonically: it holds a number that is not an integer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("canonical data holds integers and strings only")]
pub struct NotCanonical;

/// The canonical bytes of a value.
///
/// # Errors
/// [`NotCanonical`] when a number is not an integer.
pub fn canonical(value: &Value) -> Result<String, NotCanonical> {
    let mut out = String::new();
    write_value(value, &mut out)?;
    Ok(out)
}

fn write_value(value: &Value, out: &mut String) -> Result<(), NotCanonical> {
    match value {
        Value::Number(number) if number.is_f64() => return Err(NotCanonical),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            let _ = write!(out, "{value}");
        }
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_value(item, out)?;
            }
            out.push(']');
        }
        Value::Object(map) => {
            let mut keys: Vec<&String> = map.keys().collect();
            keys.sort();
            out.push('{');
            for (index, key) in keys.into_iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                let _ = write!(out, "{}:", Value::String(key.clone()));
                write_value(&map[key], out)?;
            }
            out.push('}');
        }
    }
    Ok(())
}

/// SHA-256 in lower-case hexadecimal, 64 characters.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn keys_are_sorted_and_floats_refused() {
        let value = json!({"ب": 1, "a": [true, null, "é\n"], "A": {}});
        assert_eq!(
            canonical(&value).unwrap(),
            "{\"A\":{},\"a\":[true,null,\"é\\n\"],\"ب\":1}"
        );
        assert_eq!(canonical(&json!({"x": 0.5})), Err(NotCanonical));
        assert_eq!(
            sha256_hex(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}

//! The fields that belong to the frame and not to the form: taken out of a body before its
//! handler reads it, because handlers refuse fields they do not know.

use percent_encoding::percent_decode_str;

/// The fields of an urlencoded body, still encoded, in their order.
fn segments(body: &str) -> impl Iterator<Item = (&str, &str)> {
    body.split('&')
        .filter(|segment| !segment.is_empty())
        .map(|segment| segment.split_once('=').unwrap_or((segment, "")))
}

/// Text as it was typed.
fn decoded(encoded: &str) -> String {
    let spaced = encoded.replace('+', " ");
    percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
}

/// The fields in their order, as typed.
pub(super) fn fields(body: &str) -> Vec<(String, String)> {
    segments(body)
        .map(|(name, value)| (decoded(name), decoded(value)))
        .collect()
}

/// Takes a field out: the body without it, and its first value. The name is plain ASCII, so that
/// it stands in the body as it is.
pub(super) fn without(body: &str, field: &str) -> (String, Option<String>) {
    let taken = segments(body)
        .find(|(name, _)| *name == field)
        .map(|(_, value)| decoded(value));
    let rest: Vec<&str> = body
        .split('&')
        .filter(|segment| !segment.is_empty())
        .filter(|segment| segment.split('=').next() != Some(field))
        .collect();
    (rest.join("&"), taken)
}

/// The boundary of a `multipart/form-data` body.
pub(super) fn boundary(kind: &str) -> Option<&str> {
    let (media, rest) = kind.split_once(';')?;
    if !media.trim().eq_ignore_ascii_case("multipart/form-data") {
        return None;
    }
    rest.split(';')
        .filter_map(|parameter| parameter.trim().split_once('='))
        .find(|(name, _)| name.eq_ignore_ascii_case("boundary"))
        .map(|(_, value)| value.trim_matches('"'))
        .filter(|value| !value.is_empty() && value.len() <= 70)
}

/// What the beginning of a multipart body tells.
#[derive(PartialEq, Eq, Debug)]
pub(super) enum FirstPart {
    /// Its first part is not whole yet.
    Unfinished,
    /// Its first part is the field wanted: the value, and where the second part begins.
    Found {
        /// The field's value.
        value: String,
        /// How many bytes the first part takes.
        length: usize,
    },
    /// Its first part is something else.
    Other,
}

/// Reads the first part of a multipart body, when it is a text field of this name. Our pages put
/// the token before everything else, so that it is known before a file streams in.
pub(super) fn first_part(begun: &[u8], boundary: &str, field: &str) -> FirstPart {
    let opening = format!("--{boundary}\r\n");
    let closing = format!("\r\n--{boundary}");
    let known = begun.len().min(opening.len());
    if begun[..known] != opening.as_bytes()[..known] {
        return FirstPart::Other;
    }
    let Some(end) = find(begun, closing.as_bytes()) else {
        return FirstPart::Unfinished;
    };
    let Some(part) = begun.get(opening.len()..end) else {
        return FirstPart::Other;
    };
    let Some(blank) = find(part, b"\r\n\r\n") else {
        return FirstPart::Other;
    };
    let head = String::from_utf8_lossy(&part[..blank]);
    let named = head
        .to_ascii_lowercase()
        .contains(&format!("name=\"{field}\""));
    if !named || head.contains("filename") {
        return FirstPart::Other;
    }
    FirstPart::Found {
        value: String::from_utf8_lossy(&part[blank + 4..]).into_owned(),
        length: end + 2,
    }
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|some| some == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_of_the_frame_are_taken_out_and_the_rest_stays_as_it_is() {
        let body = "a=1&form-token=x-_y&b=%D8%A3+b&a=2";
        let (rest, token) = without(body, "form-token");
        assert_eq!(rest, "a=1&b=%D8%A3+b&a=2");
        assert_eq!(token.as_deref(), Some("x-_y"));
        assert_eq!(without("a=1", "form-token"), ("a=1".to_owned(), None));
        assert_eq!(without("", "form-token"), (String::new(), None));
        assert_eq!(
            fields("b=%D8%A3+b&c"),
            [("b".into(), "أ b".into()), ("c".into(), "".into())]
        );
    }

    #[test]
    fn the_first_part_is_read_before_the_file_behind_it() {
        let kind = "multipart/form-data; boundary=\"xyz\"";
        assert_eq!(boundary(kind), Some("xyz"));
        assert_eq!(boundary("text/plain; boundary=xyz"), None);
        let first = "--xyz\r\nContent-Disposition: form-data; name=\"form-token\"\r\n\r\nabc\r\n";
        let whole = format!("{first}--xyz\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n1");
        let found = first_part(whole.as_bytes(), "xyz", "form-token");
        let expected = FirstPart::Found {
            value: "abc".to_owned(),
            length: first.len(),
        };
        assert_eq!(found, expected);
        for end in 0..first.len() {
            let begun = first_part(&whole.as_bytes()[..end], "xyz", "form-token");
            assert_eq!(begun, FirstPart::Unfinished, "{end}");
        }
        assert_eq!(
            first_part(b"--other\r\n", "xyz", "form-token"),
            FirstPart::Other
        );
        assert_eq!(
            first_part(whole.as_bytes(), "xyz", "else"),
            FirstPart::Other
        );
    }
}

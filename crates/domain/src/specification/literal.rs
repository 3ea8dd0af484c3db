//! Literals of a specification file: numbers to the digit, paragraphs, the names of types.

use crate::text;
use toml::de::DeValue;

/// The digits as written: numbers keep every decimal, and may stand in quotes.
pub(super) fn literal(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.trim().to_owned()),
        DeValue::Integer(number) if number.radix() == 10 => Some(number.as_str().to_owned()),
        DeValue::Float(number) => Some(number.as_str().to_owned()),
        _ => None,
    }
}

/// `-7.5` with two decimals is -750; `None` when it has more decimals or another shape.
pub(super) fn fixed_point(text: &str, decimals: u8) -> Option<i64> {
    let (sign, digits) = text
        .strip_prefix('-')
        .map_or((1, text), |digits| (-1, digits));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let part = part.trim_end_matches('0');
    let width = usize::from(decimals);
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 12 || !plain(whole) || !plain(part) || part.len() > width {
        return None;
    }
    let unit = 10_i64.pow(u32::from(decimals));
    let part: i64 = format!("{part:0<width$}0").parse::<i64>().ok()? / 10;
    Some(sign * (whole.parse::<i64>().ok()? * unit + part))
}

/// Lines of a paragraph are joined; blank lines part paragraphs.
pub(super) fn paragraphs(text: &str) -> String {
    let cleaned = text::clean(text);
    let mut paragraphs: Vec<Vec<&str>> = vec![Vec::new()];
    for line in cleaned.lines().map(str::trim) {
        match (line.is_empty(), paragraphs.last_mut()) {
            (true, _) => paragraphs.push(Vec::new()),
            (false, Some(last)) => last.push(line),
            (false, None) => {}
        }
    }
    let each = paragraphs.iter().filter(|lines| !lines.is_empty());
    each.map(|lines| lines.join(" "))
        .collect::<Vec<_>>()
        .join("\n\n")
}

pub(super) fn type_name(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a decimal number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_every_decimal() {
        assert_eq!(fixed_point("12.5", 2), Some(1250));
        assert_eq!(fixed_point("-0.5", 1), Some(-5));
        assert_eq!(fixed_point("3", 0), Some(3));
        assert_eq!(fixed_point("3.50", 1), Some(35));
        for wrong in ["", "-", "1.25", "1,5", "1e3", ".5"] {
            assert_eq!(fixed_point(wrong, 1), None, "{wrong}");
        }
    }

    #[test]
    fn lines_of_a_paragraph_are_joined() {
        assert_eq!(paragraphs("\n a\n b\n\n\n c\n"), "a b\n\nc");
    }
}

//! Numbers as people type them, in whatever digits their keyboard has.

use thiserror::Error;

/// Why a typed number was not understood; the sentence stands in the catalogues.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NumberError {
    /// Nothing was typed.
    #[error("number-empty")]
    Empty,
    /// It is not a number.
    #[error("number-unreadable")]
    Unreadable,
    /// It has more decimal places than are allowed.
    #[error("number-too-precise")]
    TooPrecise {
        /// How many are allowed.
        places: u8,
    },
    /// It does not fit.
    #[error("number-too-large")]
    TooLarge,
}

/// A whole number: `1234`, `1 234`, `1.234`, `١٢٣٤`.
///
/// # Errors
/// See [`NumberError`].
pub fn parse_integer(typed: &str) -> Result<i64, NumberError> {
    parse_decimal(typed, 0)
}

/// A number with at most `places` decimals, as a whole number of its smallest unit: `8,5` with
/// two places is 850. Either mark separates decimals; spaces group. A single mark before
/// exactly three digits groups only where no decimals are allowed, since elsewhere it would be
/// a guess.
///
/// ```
/// use imtiyaz_language::parse_decimal;
/// assert_eq!(parse_decimal("٨٫٢٥", 2), Ok(825));
/// assert_eq!(parse_decimal("1.234.567,8", 1), Ok(12_345_678));
/// ```
///
/// # Errors
/// See [`NumberError`].
pub fn parse_decimal(typed: &str, places: u8) -> Result<i64, NumberError> {
    let mut text: String = typed.chars().filter_map(normal).collect();
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    let negative = match text.chars().next() {
        Some(sign @ ('-' | '+')) => {
            text.remove(0);
            sign == '-'
        }
        _ => false,
    };
    let (whole, fraction) = divide(&text, places)?;
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > usize::from(places) {
        return Err(NumberError::TooPrecise { places });
    }
    let digits = format!("{whole}{fraction:0<width$}", width = usize::from(places));
    let value: i64 = digits.parse().map_err(|_| NumberError::TooLarge)?;
    Ok(if negative { -value } else { value })
}

/// The digits before and after the decimal mark, without marks of grouping.
fn divide(text: &str, places: u8) -> Result<(String, String), NumberError> {
    let is_mark = |letter: char| letter == ',' || letter == '.';
    let parts: Vec<&str> = text.split(is_mark).collect();
    let marks: Vec<char> = text.chars().filter(|&letter| is_mark(letter)).collect();
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if parts[0].is_empty() || !parts.iter().all(|part| all_digits(part)) {
        return Err(NumberError::Unreadable);
    }
    let groups =
        |parts: &[&str]| parts[0].len() <= 3 && parts[1..].iter().all(|part| part.len() == 3);
    match marks.as_slice() {
        [] => Ok((parts[0].to_owned(), String::new())),
        [_] if places == 0 && groups(&parts) => Ok((parts.concat(), String::new())),
        [_] if parts[1].is_empty() => Err(NumberError::Unreadable),
        [_] => Ok((parts[0].to_owned(), parts[1].to_owned())),
        [first, middle @ .., last] => {
            let (last_part, before) = parts.split_last().ok_or(NumberError::Unreadable)?;
            if !middle.iter().all(|mark| mark == first) {
                Err(NumberError::Unreadable)
            } else if first == last && groups(&parts) {
                Ok((parts.concat(), String::new()))
            } else if first != last && groups(before) && !last_part.is_empty() {
                Ok((before.concat(), (*last_part).to_owned()))
            } else {
                Err(NumberError::Unreadable)
            }
        }
    }
}

/// Western digits and marks for what was typed; spaces, joiners and direction marks vanish.
fn normal(letter: char) -> Option<char> {
    match letter {
        '٠'..='٩' => char::from_digit(u32::from(letter) - u32::from('٠'), 10),
        '۰'..='۹' => char::from_digit(u32::from(letter) - u32::from('۰'), 10),
        '٫' | '،' => Some(','),
        '−' => Some('-'),
        '٬' | '\'' | '’' => None,
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{61c}'
        | '\u{feff}' => None,
        space if space.is_whitespace() => None,
        other => Some(other),
    }
}

//! The search key of a text: what two spellings of one name have in common.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds a text for search: case, Latin accents, Arabic vowel signs and hamza carriers
/// (أ إ آ ٱ → ا, ؤ → و, ئ → ي), ة → ه, ى → ي, tatweel, other digit shapes, the letters گ ڭ ڤ پ
/// to their plain neighbours; everything that is no letter and no digit becomes one space.
///
/// Store the result beside the text and search in it with the folded query.
///
/// ```
/// use imtiyaz_language::fold;
/// assert_eq!(fold("أكـاديــر"), fold("اكادير"));
/// assert_eq!(fold("Préfecture d'Œuvre"), "prefecture d oeuvre");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text.nfkd().flat_map(char::to_lowercase) {
        if is_combining_mark(letter) || is_ignorable(letter) {
            continue;
        }
        let plain = plain(letter);
        if plain.is_empty() && !letter.is_alphanumeric() {
            gap = !folded.is_empty();
            continue;
        }
        if gap {
            folded.push(' ');
            gap = false;
        }
        if plain.is_empty() {
            folded.push(letter);
        } else {
            folded.push_str(plain);
        }
    }
    folded
}

/// Tatweel, joiners and direction marks carry no meaning in a search.
const fn is_ignorable(letter: char) -> bool {
    matches!(
        letter,
        '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{61c}' | '\u{feff}'
    )
}

/// The plain spelling of a letter that decomposition leaves whole; empty if there is none.
const fn plain(letter: char) -> &'static str {
    match letter {
        'ٱ' => "ا",
        'ة' | 'ۀ' | 'ہ' | 'ھ' => "ه",
        'ى' | 'ی' | 'ې' => "ي",
        'ک' | 'گ' | 'ڭ' | 'ݣ' | 'ڪ' => "ك",
        'ڤ' | 'ڥ' => "ف",
        'پ' => "ب",
        'چ' => "ج",
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ı' => "i",
        'ⵯ' => "",
        '٠' | '۰' => "0",
        '١' | '۱' => "1",
        '٢' | '۲' => "2",
        '٣' | '۳' => "3",
        '٤' | '۴' => "4",
        '٥' | '۵' => "5",
        '٦' | '۶' => "6",
        '٧' | '۷' => "7",
        '٨' | '۸' => "8",
        '٩' | '۹' => "9",
        _ => "",
    }
}

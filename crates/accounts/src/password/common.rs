//! Passwords that anybody would try first. A list of leaked passwords is mostly a few hundred
//! words with digits and signs around them, and letters written as digits; so words are listed
//! (`common.txt`), and passwords are brought back to letters before they are compared.

use std::{collections::HashSet, sync::OnceLock};

/// Digits on their own, or mixed with letters on neighbouring keys, as leaked lists have them.
const ROWS: &[&str] = &[
    "1234567890123456",
    "0987654321098765",
    "1234554321",
    "12344321",
    "123454321",
    "147258369",
    "963852741",
    "741852963",
    "159357",
    "159753",
    "789456123",
    "123789456",
    "987456321",
    "123698745",
    "1q2w3e4r5t6y7u8i9o0p",
    "1a2b3c4d5e6f",
    "a1b2c3d4e5f6",
    "1qaz2wsx3edc4rfv5tgb",
    "zaq12wsxcde3",
    "q1w2e3r4t5y6",
    "a1z2e3r4t5y6",
    "1a2z3e4r5t6y",
    "azerty123456789",
    "qwerty123456789",
    "abc123456789",
    "qwertyuiopasdfghjklzxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "abcdefghijklmnopqrstuvwxyz",
    "&é\"'(-è_çà)=",
    "!@#$%^&*()_+",
];

fn words() -> &'static HashSet<String> {
    static WORDS: OnceLock<HashSet<String>> = OnceLock::new();
    WORDS.get_or_init(|| {
        include_str!("common.txt")
            .lines()
            .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
            .map(bare)
            .collect()
    })
}

/// Lower case, without accents and the marks of Arabic, letters only.
fn bare(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .filter_map(|c| match c {
            'à' | 'â' | 'ä' | 'á' => Some('a'),
            'é' | 'è' | 'ê' | 'ë' => Some('e'),
            'î' | 'ï' | 'í' => Some('i'),
            'ô' | 'ö' | 'ó' => Some('o'),
            'ù' | 'û' | 'ü' | 'ú' => Some('u'),
            'ç' => Some('c'),
            'أ' | 'إ' | 'آ' => Some('ا'),
            'ة' => Some('ه'),
            'ى' => Some('ي'),
            '\u{64b}'..='\u{652}' | '\u{640}' => None,
            c => Some(c),
        })
        .filter(|c| c.is_alphabetic())
        .collect()
}

/// Letters written as digits and signs, as people write them: `p4$$w0rd`.
fn unmasked(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '0' => 'o',
            '1' | '!' | '|' => 'i',
            '3' | '€' => 'e',
            '4' | '@' => 'a',
            '5' | '$' => 's',
            '7' | '+' => 't',
            '8' => 'b',
            '9' => 'g',
            c => c,
        })
        .collect()
}

/// Whether a password (in lower case) is one that anybody would try: one of the words, or up to
/// three, or one again and again, whatever digits and signs stand around them; a row of keys; a part of
/// one. `own` are words of the person's own.
pub(super) fn is_common(folded: &str, own: &[String]) -> bool {
    let packed: String = folded.chars().filter(|c| !c.is_whitespace()).collect();
    let row = ROWS
        .iter()
        .any(|row| row.contains(&packed) || turns(&packed, row));
    // Signs at both ends are decoration: the year, the exclamation mark.
    let trimmed = folded.trim_matches(|c: char| !c.is_alphabetic());
    let readings = [
        bare(folded),
        bare(&unmasked(trimmed)),
        bare(&unmasked(folded)),
    ];
    row || readings
        .iter()
        .any(|letters| !letters.is_empty() && made_of_few(letters, own))
}

/// Whether a text is a row of keys typed over and over: `123123123`.
fn turns(text: &str, row: &str) -> bool {
    let length = text.chars().count();
    (1..=length / 2).any(|period| {
        let unit: String = text.chars().take(period).collect();
        let repeated: String = unit.chars().cycle().take(length).collect();
        repeated == text && (row.contains(&unit) || period <= 3)
    })
}

/// Whether at most three words, or one many times, with at most two letters left over, make it.
fn made_of_few(letters: &str, own: &[String]) -> bool {
    const SPARE: usize = 2;
    const FEW: usize = 3;
    let signs: Vec<char> = letters.chars().collect();
    let is_word = |from: usize, to: usize| {
        let word: String = signs[from..to].iter().collect();
        to - from > SPARE && (words().contains(&word) || own.contains(&word))
    };
    let length = signs.len();
    for from in 0..=SPARE.min(length) {
        // How few words reach to each place from here.
        let mut reached = vec![usize::MAX; length + 1];
        reached[from] = 0;
        for to in from + 1..=length {
            for cut in from..to {
                if reached[cut] < FEW && reached[to] > reached[cut] + 1 && is_word(cut, to) {
                    reached[to] = reached[cut] + 1;
                }
            }
        }
        let ends = length.saturating_sub(SPARE - from);
        for (end, words) in reached.iter().enumerate().skip(ends) {
            let whole = end.saturating_sub(from);
            let few = whole > 0 && *words <= FEW;
            let again = (3..=whole / 2).any(|period| {
                whole.is_multiple_of(period)
                    && is_word(from, from + period)
                    && (from..end - period).all(|at| signs[at] == signs[at + period])
            });
            if few || again {
                return true;
            }
        }
    }
    length <= SPARE
}

/// The person's own words in the letters that passwords are compared by: four letters and more.
pub(super) fn own_words(own: &[&str]) -> Vec<String> {
    own.iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .map(bare)
        .filter(|word| word.chars().count() >= 4)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_in_the_letters_that_are_compared() {
        assert!(words().len() > 500, "{}", words().len());
        for word in words() {
            assert_eq!(&bare(word), word);
        }
    }

    #[test]
    fn leaked_ones_are_refused_in_every_disguise() {
        for common in [
            "password",
            "P4$$w0rd",
            "password123!",
            "2024password",
            "motdepasse2026",
            "casablanca",
            "Casablanca@2025",
            "mohamed1990",
            "qwertyuiop",
            "azerty123",
            "1q2w3e4r",
            "1qaz2wsx",
            "12345678",
            "123123123",
            "87654321",
            "11111111",
            "aaaaaaaaaaaaaaa",
            "iloveyou2",
            "passwordpassword",
            "passwordpasswordpassword",
            "fatimazahra",
            "rajacasablanca",
            "كلمةالسر",
            "جائزة2026",
            "الحمد لله 123",
            "admin admin",
            "Bienvenue2026!",
            "letmein!!",
            "jetaimejetaime",
            "salam123",
            "marrakech40000",
            "prix imtiyaz maroc",
            "abcdefgh",
            "imtiyaz-award-2026",
        ] {
            assert!(is_common(&common.to_lowercase(), &[]), "{common}");
        }
        let own = own_words(&["amina.bennis@agence.example.ma", "أمينة بنيس"]);
        for common in [
            "bennis1984",
            "AminaBennis!",
            "agence2026",
            "بنيس بنيس",
            "أمينة123456",
        ] {
            assert!(is_common(&common.to_lowercase(), &own), "{common}");
        }
        for good in [
            "une phrase assez longue",
            "البرتقال في الشتاء",
            "cheval-agrafe-pile",
            "kL9#vT2q",
            "le thé est servi à cinq heures",
            "bennis aime le couscous du vendredi",
            "trois dragons gardent la porte",
            "encore une phrase longue",
        ] {
            assert!(!is_common(&good.to_lowercase(), &own), "{good}");
        }
    }
}

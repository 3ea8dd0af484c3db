//! Sentences and names in the language of a paper.

use imtiyaz_domain::{Language, Localized, Stamp, specification::RankingRule};
use imtiyaz_language::{Args, Gender};
use imtiyaz_typesetting::{Align, Direction, Lang, Span, Text};

/// The language of a paper, with everything that depends on it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words(pub Language);

impl Words {
    /// The language for the typesetter.
    pub(crate) const fn lang(self) -> Lang {
        lang(self.0)
    }

    /// Whether the paper runs right to left.
    pub(crate) fn is_rtl(self) -> bool {
        self.lang().direction == Direction::Rtl
    }

    /// A sentence of the catalogue.
    pub(crate) fn say(self, key: &str) -> String {
        self.say_with(key, &Args::new())
    }

    /// A sentence of the catalogue with arguments.
    pub(crate) fn say_with(self, key: &str, args: &Args) -> String {
        imtiyaz_language::plain(self.0, &format!("documents-{key}"), args)
    }

    /// A sentence as text of the paper's language.
    pub(crate) fn t(self, key: &str) -> Text {
        Text::new(self.lang(), self.say(key))
    }

    /// A sentence with arguments as text.
    pub(crate) fn t_with(self, key: &str, args: &Args) -> Text {
        Text::new(self.lang(), self.say_with(key, args))
    }

    /// Words of the paper's own language.
    pub(crate) fn own(self, words: impl AsRef<str>) -> Text {
        Text::new(self.lang(), words)
    }

    /// A sentence whose isolated parts are marked in the text itself (U+2066 … U+2069), as pages
    /// get them.
    pub(crate) fn marked(self, sentence: &str) -> Text {
        let mut text = self.own("");
        let mut open: Option<char> = None;
        let mut part = String::new();
        let mut depth = 0_u32;
        for letter in sentence.chars() {
            match letter {
                '\u{2066}'..='\u{2068}' => {
                    if depth == 0 {
                        text = text.span(Span::new(std::mem::take(&mut part)));
                        open = Some(letter);
                    }
                    depth += 1;
                }
                '\u{2069}' => {
                    depth = depth.saturating_sub(1);
                    if let Some(mark) = open.filter(|_| depth == 0) {
                        let direction = direction_of(mark, &part);
                        text = text.span(Span::new(std::mem::take(&mut part)).isolated(direction));
                        open = None;
                    }
                }
                letter => part.push(letter),
            }
        }
        text.span(Span::new(part))
    }

    /// A name or text in the language it really exists in.
    pub(crate) fn name(self, text: &Localized) -> Text {
        let (language, words) = text.in_language(self.0);
        self.beside(Text::new(lang(language), words))
    }

    /// What a person typed in no known language: Arabic letters make it Arabic.
    pub(crate) fn typed(self, words: &str) -> Text {
        let arabic = words.chars().any(|c| ('\u{600}'..='\u{6FF}').contains(&c));
        self.beside(Text::new(if arabic { Lang::AR } else { Lang::FR }, words))
    }

    /// Text of another direction stands on the paper's own side.
    pub(crate) fn beside(self, text: Text) -> Text {
        match (self.is_rtl(), text.lang().direction) {
            (true, Direction::Ltr) => text.align(Align::Right),
            (false, Direction::Rtl) => text.align(Align::Left),
            _ => text,
        }
    }

    /// A name inside a sentence: isolated, so that its direction does not disturb the sentence.
    pub(crate) fn inside(self, text: &Localized) -> Span {
        let (language, words) = text.in_language(self.0);
        Span::new(words).isolated(lang(language).direction)
    }

    /// A person's name inside a sentence, isolated.
    pub(crate) fn person(self, name: &str) -> Span {
        Span::new(name).isolated(direction_of('\u{2068}', name))
    }

    /// A date in words with its weekday.
    pub(crate) fn long_date(self, stamp: Stamp) -> String {
        imtiyaz_language::long_date(self.0, stamp)
    }

    /// A date in words with its weekday and the time.
    pub(crate) fn long_datetime(self, stamp: Stamp) -> String {
        imtiyaz_language::long_datetime(self.0, stamp)
    }

    /// A day kept as `2020-01-29`, in words; the text itself when it is no day.
    pub(crate) fn day(self, day: &str) -> String {
        day.parse::<jiff::civil::Date>()
            .ok()
            .and_then(|date| Stamp::from_local(date.at(12, 0, 0, 0)))
            .map_or_else(|| day.to_owned(), |noon| self.long_date(noon))
    }

    /// «الدورة الثالثة عشرة، برسم سنة 2019».
    pub(crate) fn edition(self, number: Option<u16>, year: i16) -> String {
        let year = year.to_string();
        match number {
            Some(number) => {
                let ordinal = imtiyaz_language::ordinal(self.0, number.into(), Gender::Feminine);
                let args = Args::new().with("ordinal", ordinal).with("year", year);
                self.say_with("edition", &args)
            }
            None => self.say_with("edition-unnumbered", &Args::new().with("year", year)),
        }
    }

    /// A count with its digits and separators.
    pub(crate) fn count(self, count: impl Into<i64>) -> String {
        imtiyaz_language::integer(self.0, count.into())
    }
}

/// The direction of an isolated part; without a strong letter it reads from left to right.
fn direction_of(mark: char, part: &str) -> Direction {
    let arabic = |letter: &char| ('\u{590}'..='\u{8FF}').contains(letter);
    match mark {
        '\u{2066}' => Direction::Ltr,
        '\u{2067}' => Direction::Rtl,
        _ => match part.chars().find(|letter| letter.is_alphabetic()) {
            Some(letter) if arabic(&letter) => Direction::Rtl,
            _ => Direction::Ltr,
        },
    }
}

/// The text with a capital first letter, for a name that stands on a line of its own.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// The typesetter's language.
pub(crate) const fn lang(language: Language) -> Lang {
    match language {
        Language::Ar => Lang::AR,
        Language::Fr => Lang::FR,
        Language::En => Lang::EN,
        Language::Zgh => Lang::ZGH,
    }
}

/// How a method over the whole panel is said in the rules: the key below `documents-rules-`, what
/// it says, and the least number of complete sheets an entry needs.
#[must_use]
pub fn whole_panel_method(rule: &RankingRule, language: Language) -> (String, Args, i64) {
    let word = rule.method.split('/').next().unwrap_or_default();
    let mut args = Args::new().with("decimals", i64::from(rule.decimals));
    let mut least = i64::from(rule.min_sheets.unwrap_or(1));
    if let Some(clip) = rule.clip {
        let (mut delta, mut decimals) = (clip.delta, 2);
        while decimals > 0 && delta % 10 == 0 {
            (delta, decimals) = (delta / 10, decimals - 1);
        }
        args = args
            .with(
                "delta",
                imtiyaz_language::decimal(language, delta, decimals),
            )
            .with("places", i64::from(clip.decimals));
    }
    if let Some(trim) = rule.trim {
        // Something has to be left between the totals that are left out.
        least = least.max(i64::from(trim.high) + i64::from(trim.low) + 1);
        args = args
            .with("high", i64::from(trim.high))
            .with("low", i64::from(trim.low));
    }
    (format!("ranking-{word}"), args, least)
}

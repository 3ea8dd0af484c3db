//! The catalogues: from a key and its arguments to a sentence.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use imtiyaz_domain::Language;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::args::{Arg, Args};
use crate::check::{self, Fault, FaultKind};
use crate::number;

include!(concat!(env!("OUT_DIR"), "/catalogues.rs"));

type Bundle = FluentBundle<Arc<FluentResource>>;

/// The languages in the order in which the site offers them.
pub const LANGUAGES: [Language; 4] = Language::ALL;

/// A message found, and the language its text is really in: a Tamazight page shows Arabic
/// where no attested Tamazight word exists, and has to mark it as Arabic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The sentence, with its arguments put in.
    pub text: String,
    /// The language of the sentence.
    pub language: Language,
}

/// Something that was asked for and could not be given; see [`Catalogue::missing`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Missing {
    /// The code of the language asked for.
    pub language: &'static str,
    /// The key asked for, with its attribute if one was named.
    pub key: String,
    /// What was wrong: the key does not exist, or an argument was not given.
    pub what: String,
}

/// One language's messages, once with its arguments isolated (U+2068 … U+2069) and once
/// without.
struct Book {
    isolating: Bundle,
    plain: Bundle,
}

/// All messages in all languages. [`Catalogue::embedded`] is the one the platform uses.
pub struct Catalogue {
    books: [Book; 4],
    faults: Vec<Fault>,
    missing: Mutex<BTreeSet<Missing>>,
}

/// French puts a space before `; : ! ? »` and after `«`, at which no line may break. Translators
/// type the ordinary one; the syntax of the files has no place where such a space means anything.
fn spaced(language: Language, text: &str) -> String {
    if language != Language::Fr {
        return text.to_owned();
    }
    let mut whole = String::with_capacity(text.len() + 256);
    let mut letters = text.chars().peekable();
    let mut before = '\n';
    while let Some(letter) = letters.next() {
        let unbroken = letter == ' '
            && before != '\n'
            && before != ' '
            && (before == '«' || matches!(letters.peek(), Some(';' | ':' | '!' | '?' | '»' | '%')));
        whole.push(if unbroken { '\u{a0}' } else { letter });
        before = letter;
    }
    whole
}

impl Catalogue {
    /// The catalogues of `templates/locales`, compiled into the binary and read once.
    pub fn embedded() -> &'static Self {
        static EMBEDDED: OnceLock<Catalogue> = OnceLock::new();
        EMBEDDED.get_or_init(|| Self::from_files(FILES))
    }

    /// Builds catalogues from files given as (language code, file name, text). Faults in them
    /// do not stop it: they are kept for [`Catalogue::faults`], and what can be read is used.
    #[must_use]
    pub fn from_files(files: &[(&str, &str, &str)]) -> Self {
        let mut faults = Vec::new();
        let mut texts: [Vec<Arc<FluentResource>>; 4] = Default::default();
        let books = LANGUAGES.map(|language| {
            let mut isolating = bundle(language, true);
            let mut plain = bundle(language, false);
            for (_, file, text) in files.iter().filter(|(code, ..)| *code == language.code()) {
                let resource = match FluentResource::try_new(spaced(language, text)) {
                    Ok(resource) => resource,
                    Err((resource, errors)) => {
                        faults.extend(errors.iter().map(|error| Fault {
                            language,
                            key: (*file).to_owned(),
                            kind: FaultKind::Syntax(error.to_string()),
                        }));
                        resource
                    }
                };
                let resource = Arc::new(resource);
                if let Err(errors) = plain.add_resource(Arc::clone(&resource)) {
                    faults.extend(errors.iter().map(|error| Fault {
                        language,
                        key: (*file).to_owned(),
                        kind: FaultKind::Duplicate(error.to_string()),
                    }));
                }
                // The same resource has just been checked above.
                let _ = isolating.add_resource(Arc::clone(&resource));
                texts[position(language)].push(resource);
            }
            Book { isolating, plain }
        });
        faults.extend(check::compare(&texts));
        Self {
            books,
            faults,
            missing: Mutex::default(),
        }
    }

    /// The sentence for a page: arguments are isolated, so that a French name cannot disturb
    /// the order of an Arabic sentence. A key that does not exist comes back as `⟦key⟧`.
    #[must_use]
    pub fn text(&self, language: Language, key: &str, args: &Args) -> String {
        self.lookup(language, key, args, true).text
    }

    /// The sentence without isolating marks, for mail subjects, file names and PDF.
    #[must_use]
    pub fn plain(&self, language: Language, key: &str, args: &Args) -> String {
        self.lookup(language, key, args, false).text
    }

    /// As [`Catalogue::text`] (or [`Catalogue::plain`] if `isolating` is false), with the
    /// language in which the sentence was really found.
    #[must_use]
    pub fn lookup(&self, language: Language, key: &str, args: &Args, isolating: bool) -> Found {
        for &tried in chain(language) {
            let fluent = fluent_args(tried, args);
            let book = &self.books[position(tried)];
            let bundle = if isolating {
                &book.isolating
            } else {
                &book.plain
            };
            let (id, attribute) = match key.split_once('.') {
                Some((id, attribute)) => (id, Some(attribute)),
                None => (key, None),
            };
            let Some(message) = bundle.get_message(id) else {
                continue;
            };
            let pattern = match attribute {
                Some(name) => message.get_attribute(name).map(|found| found.value()),
                None => message.value(),
            };
            let Some(pattern) = pattern else { continue };
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, Some(&fluent), &mut errors);
            for error in errors {
                self.note(language, key, error.to_string());
            }
            return Found {
                text: text.into_owned(),
                language: tried,
            };
        }
        self.note(language, key, "no such key".to_owned());
        Found {
            text: format!("⟦{key}⟧"),
            language,
        }
    }

    /// Whether the key can be said in the language, by fallback or not; asking leaves no trace
    /// in [`Catalogue::missing`].
    #[must_use]
    pub fn has(&self, language: Language, key: &str) -> bool {
        self.language_of(language, key).is_some()
    }

    /// The language in which [`Catalogue::text`] would answer.
    #[must_use]
    pub fn language_of(&self, language: Language, key: &str) -> Option<Language> {
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        chain(language).iter().copied().find(|&tried| {
            self.books[position(tried)]
                .plain
                .get_message(id)
                .is_some_and(|message| match attribute {
                    Some(name) => message.get_attribute(name).is_some(),
                    None => message.value().is_some(),
                })
        })
    }

    /// Everything that was asked for in vain since the start: unknown keys, arguments not
    /// given. A test that has rendered pages asserts that it is empty.
    #[must_use]
    pub fn missing(&self) -> Vec<Missing> {
        let missing = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
        missing.iter().cloned().collect()
    }

    /// What is wrong with the catalogues themselves: syntax, keys given twice, keys or
    /// arguments that differ between Arabic, French and English, plural forms left out.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    fn note(&self, language: Language, key: &str, what: String) {
        let mut missing = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
        missing.insert(Missing {
            language: language.code(),
            key: key.to_owned(),
            what,
        });
    }
}

/// The sentence from the embedded catalogues; see [`Catalogue::text`].
#[must_use]
pub fn text(language: Language, key: &str, args: &Args) -> String {
    Catalogue::embedded().text(language, key, args)
}

/// The sentence from the embedded catalogues without isolating marks; see
/// [`Catalogue::plain`].
#[must_use]
pub fn plain(language: Language, key: &str, args: &Args) -> String {
    Catalogue::embedded().plain(language, key, args)
}

/// Where a language's place in [`LANGUAGES`] is.
pub(crate) const fn position(language: Language) -> usize {
    match language {
        Language::Ar => 0,
        Language::Fr => 1,
        Language::En => 2,
        Language::Zgh => 3,
    }
}

/// Only Tamazight falls back: its catalogue holds attested words and nothing else.
const fn chain(language: Language) -> &'static [Language] {
    match language {
        Language::Ar => &[Language::Ar],
        Language::Fr => &[Language::Fr],
        Language::En => &[Language::En],
        Language::Zgh => &[Language::Zgh, Language::Ar],
    }
}

fn bundle(language: Language, isolating: bool) -> Bundle {
    // Fluent has no plural rules for zgh and takes the English ones; the check therefore
    // allows no plural in that catalogue.
    let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(isolating);
    bundle.set_formatter(Some(match language {
        Language::Ar => |value, memo| count(Language::Ar, value, memo),
        Language::Fr => |value, memo| count(Language::Fr, value, memo),
        Language::En => |value, memo| count(Language::En, value, memo),
        Language::Zgh => |value, memo| count(Language::Zgh, value, memo),
    }));
    bundle
}

/// Writes a count with the digits of the language; every other value is left to Fluent.
fn count(language: Language, value: &FluentValue, _: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(match &number.options.currency {
            Some(written) => written.clone(),
            None => number::integer(language, whole(number.value)),
        }),
        _ => None,
    }
}

/// A count as Fluent takes it. The plural rules below Fluent (intl_pluralrules 7.0.2) forget
/// that Arabic looks at the last two digits: 103 came out as `other`, not `few`. From 100 on,
/// the form is therefore chosen by a smaller number of the same form, and the number to write
/// travels beside it in the field for currencies, which counts do not use.
fn plural_number(language: Language, count: i64) -> FluentValue<'static> {
    let size = count.unsigned_abs();
    if language != Language::Ar || size < 100 {
        return FluentValue::from(count);
    }
    let same_form = match size % 100 {
        last @ 3..=99 => last,
        _ => 100,
    };
    let options = FluentNumberOptions {
        currency: Some(number::integer(language, count)),
        ..FluentNumberOptions::default()
    };
    FluentValue::Number(FluentNumber::new(exact(same_form), options))
}

#[expect(clippy::cast_precision_loss, reason = "at most 100")]
fn exact(small: u64) -> f64 {
    small as f64
}

/// Counts enter as `i64`; Fluent carries them as `f64`, exact far beyond any count here.
#[expect(
    clippy::cast_possible_truncation,
    reason = "counts are whole and small"
)]
fn whole(value: f64) -> i64 {
    value as i64
}

fn fluent_args(language: Language, args: &Args) -> FluentArgs<'_> {
    args.iter()
        .map(|(name, value)| {
            let value = match value {
                Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
                Arg::Count(count) => plural_number(language, *count),
            };
            (name, value)
        })
        .collect()
}

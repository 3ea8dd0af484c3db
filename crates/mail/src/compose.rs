//! From a letter of the outbox to its subject, its text and its HTML.

use imtiyaz_domain::{Language, LetterKind, Stamp};
use imtiyaz_language::{Args, Catalogue};
use imtiyaz_store::entity::letter;
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, HtmlEscape, UndefinedBehavior, Value, context,
    value::{Kwargs, ValueKind},
};
use serde_json::Map;
use std::collections::BTreeMap;

macro_rules! letters {
    ($($code:literal)*) => {
        &[$((
            concat!($code, ".letter"),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../templates/mail/", $code, ".letter")),
        )),*]
    };
}

macro_rules! shared {
    ($file:literal) => {
        include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../templates/mail/",
            $file
        ))
    };
}

/// Each kind's own part, the same source for text and HTML.
const LETTERS: &[(&str, &str)] = letters! {
    "invitation" "password-reset" "email-change" "security-notice" "body-registered" "body-verified" "body-refused"
    "entry-receipt" "entry-withdrawn" "entry-admissible" "entry-inadmissible" "entry-disqualified" "clarification-asked"
    "entries-allotted" "scoring-reminder" "sheet-confirmed" "entry-result" "deadline-extended"
    "challenge-made" "challenge-ruled" "minutes-to-sign" "minutes-returned"
};

/// A letter as its reader sees it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Composed {
    /// The subject: one line, without isolating marks.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The HTML, whole.
    pub html: String,
    /// The language it is really in (Arabic for readers of Tamazight).
    pub language: Language,
    /// The sender's name in that language.
    pub sender: String,
}

/// A letter cannot be written. Trying again would not help.
#[derive(Debug, thiserror::Error)]
pub enum ComposeError {
    /// No such kind of letter in this version.
    #[error("unknown letter {0}")]
    UnknownKind(String),
    /// The data is not an object of texts and whole numbers.
    #[error("the letter's data cannot be read")]
    Data,
    /// A subject or name would run over its line and become another header.
    #[error("the subject or a name holds a control character")]
    Control,
    /// The template refused: a value is missing, a path is none.
    #[error("template: {0}")]
    Template(#[from] Error),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Text,
    Html,
}

/// Writes letters.
pub struct Composer {
    site: String,
    environments: BTreeMap<Language, [Environment<'static>; 2]>,
}

impl Composer {
    /// A composer whose links lead to `site` (no slash at its end).
    ///
    /// # Errors
    /// [`ComposeError::Template`] when a template cannot be read.
    pub fn new(site: &str) -> Result<Self, ComposeError> {
        let mut environments = BTreeMap::new();
        for language in Language::ALL {
            let both = [
                environment(site, language, Format::Text)?,
                environment(site, language, Format::Html)?,
            ];
            environments.insert(language, both);
        }
        Ok(Self {
            site: site.to_owned(),
            environments,
        })
    }

    /// Writes the letter.
    ///
    /// # Errors
    /// [`ComposeError`]: what the letter lacks; it never comes out with a hole.
    pub fn compose(&self, letter: &letter::Model) -> Result<Composed, ComposeError> {
        let kind = LetterKind::from_code(&letter.kind);
        let kind = kind.ok_or_else(|| ComposeError::UnknownKind(letter.kind.clone()))?;
        let data: Map<String, serde_json::Value> =
            serde_json::from_str(&letter.data).map_err(|_| ComposeError::Data)?;
        let reader = Language::from_code(&letter.language).unwrap_or_default();
        // A letter is in one language: the one that has its sentences.
        let language = Catalogue::embedded()
            .language_of(reader, "letter-greeting")
            .unwrap_or_default();
        let [text, html] = &self.environments[&language];
        let values = values(language, &data);
        if let Some(name) = kind
            .needs()
            .iter()
            .find(|name| !values.contains_key(**name))
        {
            return Err(Error::new(
                ErrorKind::UndefinedError,
                format!("the letter lacks {name}"),
            )
            .into());
        }
        let subject = subject(language, kind, &values)?;
        let sender = imtiyaz_language::plain(language, "letter-sender", &Args::new());
        if subject
            .chars()
            .chain(letter.name.chars())
            .any(char::is_control)
        {
            return Err(ComposeError::Control);
        }
        let whole = |environment: &Environment<'_>, extension: &str| -> Result<String, Error> {
            let body = environment.get_template(&format!("{}.letter", kind.code()))?;
            let body = body.render(Value::from(values.clone()))?;
            // Escaped where it was written.
            let body = Value::from_safe_string(body);
            environment
                .get_template(&format!("layout.{extension}"))?
                .render(context! {
                    body => body,
                    subject => subject.as_str(),
                    name => letter.name.trim(),
                    tag => language.tag(),
                    direction => language.direction().code(),
                    site => self.site.as_str(),
                })
        };
        let (text, html) = (whole(text, "txt")?, whole(html, "html")?);
        Ok(Composed {
            subject,
            text,
            html,
            language,
            sender,
        })
    }
}

/// What the templates see of a letter's data: moments and counts as numbers, all else as text;
/// of a text in two languages the reader's one, under the name without its language.
fn values(language: Language, data: &Map<String, serde_json::Value>) -> BTreeMap<String, Value> {
    let mut values = BTreeMap::new();
    for (name, value) in data {
        let value = match (value.as_str(), value.as_i64()) {
            (Some(text), _) => Value::from(text),
            (None, Some(number)) if name == "count" || name.ends_with("_at") => Value::from(number),
            // A year is a name, not a count: it has no thousands separator.
            (None, Some(number)) => Value::from(number.to_string()),
            // Lists and objects are not for letters.
            (None, None) => continue,
        };
        values.insert(name.clone(), value);
    }
    let text = |name: String| {
        data.get(&name)
            .and_then(|value| value.as_str())
            .unwrap_or_default()
    };
    for name in data.keys().filter_map(|name| name.strip_suffix("_ar")) {
        let (arabic, french) = (text(format!("{name}_ar")), text(format!("{name}_fr")));
        let arabic_first = matches!(language, Language::Ar | Language::Zgh);
        let (first, second) = if arabic_first {
            (arabic, french)
        } else {
            (french, arabic)
        };
        let chosen = if first.is_empty() { second } else { first };
        values
            .entry(name.to_owned())
            .or_insert_with(|| Value::from(chosen));
    }
    // Where the reader goes on: `page_path`, or the one path there is.
    let path = data
        .iter()
        .find(|(name, _)| name.ends_with("_path") && *name != "link_path");
    let path = path
        .and_then(|(_, value)| value.as_str())
        .map_or(Value::from(()), Value::from);
    values.entry("page_path".to_owned()).or_insert(path);
    values
}

fn subject(
    language: Language,
    kind: LetterKind,
    values: &BTreeMap<String, Value>,
) -> Result<String, Error> {
    let mut args = Args::new();
    for (name, value) in values {
        match value.as_i64() {
            Some(count) if value.kind() == ValueKind::Number => args.set(name, count),
            _ if kind == LetterKind::SecurityNotice && name == "change" => {
                let key = known(language, format!("letter-security-notice-change-{value}"))?;
                args.set(name, imtiyaz_language::plain(language, &key, &Args::new()));
            }
            _ => args.set(name, value.to_string()),
        }
    }
    let key = known(language, format!("letter-{}-subject", kind.code()))?;
    Ok(imtiyaz_language::plain(language, &key, &args))
}

/// The key, if the catalogue has it: a letter never goes out with a hole.
fn known(language: Language, key: String) -> Result<String, Error> {
    if Catalogue::embedded().has(language, &key) {
        Ok(key)
    } else {
        let detail = format!("the catalogue has no {key}");
        Err(Error::new(ErrorKind::InvalidOperation, detail))
    }
}

fn environment(
    site: &str,
    language: Language,
    format: Format,
) -> Result<Environment<'static>, Error> {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_auto_escape_callback(move |_| match format {
        Format::Text => AutoEscape::None,
        Format::Html => AutoEscape::Html,
    });
    for (name, source) in LETTERS {
        env.add_template(name, source)?;
    }
    match format {
        Format::Text => {
            env.add_template("parts", shared!("parts.txt"))?;
            env.add_template("layout.txt", shared!("layout.txt"))?;
        }
        Format::Html => {
            env.add_template("parts", shared!("parts.html"))?;
            env.add_template("layout.html", shared!("layout.html"))?;
        }
    }
    env.add_function("t", move |key: &str, kwargs: Kwargs| {
        sentence(language, key, &kwargs)
    });
    env.add_function("datetime", move |at: i64| {
        imtiyaz_language::datetime(language, Stamp::from_micros(at))
    });
    env.add_function("long_datetime", move |at: i64| {
        imtiyaz_language::long_datetime(language, Stamp::from_micros(at))
    });
    env.add_function("deadline", move |at: i64| {
        imtiyaz_language::deadline(language, Stamp::from_micros(at))
    });
    let site = site.to_owned();
    env.add_function("url", move |path: &str| {
        // Only ever this site: a path, not an address, and on one line.
        let sound = path.starts_with('/')
            && !path.starts_with("//")
            && !path.chars().any(|c| c.is_control() || c == ' ');
        if sound {
            let address = format!("{site}{path}");
            Ok(match format {
                Format::Text => Value::from(address),
                // As usual in HTML, but with its slashes: people and programs read links.
                Format::Html => {
                    Value::from_safe_string(HtmlEscape(&address).to_string().replace("&#x2f;", "/"))
                }
            })
        } else {
            Err(Error::new(
                ErrorKind::InvalidOperation,
                "a letter's link is a path of the site",
            ))
        }
    });
    Ok(env)
}

fn sentence(language: Language, key: &str, kwargs: &Kwargs) -> Result<String, Error> {
    let mut args = Args::new();
    for name in kwargs.args() {
        let value: Value = kwargs.peek(name)?;
        match value.as_i64() {
            Some(count) if value.kind() == ValueKind::Number => args.set(name, count),
            _ => args.set(name, value.to_string()),
        }
    }
    let key = known(language, key.to_owned())?;
    Ok(imtiyaz_language::text(language, &key, &args))
}

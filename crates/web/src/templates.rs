//! The templates: one environment per language, so that `t("key")` speaks the page's language
//! even inside a component's macro, where the page is out of sight.

use crate::assets;
use imtiyaz_domain::{Language, Stamp};
use imtiyaz_language::{Args, Catalogue};
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior, Value, escape_formatter,
    value::{Kwargs, Serde, ValueKind},
};
use serde::Serialize;
use std::borrow::Cow;

/// Templates for all languages.
pub struct Templates {
    environments: [Environment<'static>; 4],
}

impl Default for Templates {
    fn default() -> Self {
        Self::new()
    }
}

impl Templates {
    /// The compiled-in templates; in debug builds those of the folder, read again when changed.
    #[must_use]
    pub fn new() -> Self {
        Self {
            environments: Language::ALL.map(environment),
        }
    }

    /// The environment of a language.
    #[must_use]
    pub fn of(&self, language: Language) -> &Environment<'static> {
        let index = Language::ALL.iter().position(|one| *one == language);
        &self.environments[index.unwrap_or(0)]
    }

    /// Renders a template with `page` and `view`.
    ///
    /// # Errors
    /// The template's own: a name that is not there, a value that is missing.
    pub fn render(
        &self,
        language: Language,
        template: &str,
        page: &impl Serialize,
        view: Value,
    ) -> Result<String, Error> {
        let page = Value::from(Serde(page));
        self.of(language)
            .get_template(template)?
            .render(minijinja::context! { page => page, view => view })
    }
}

fn environment(language: Language) -> Environment<'static> {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    // Everything is HTML unless it is the text of a letter.
    env.set_auto_escape_callback(|name| {
        if name.starts_with("mail/") && name.ends_with(".txt") {
            AutoEscape::None
        } else {
            AutoEscape::Html
        }
    });
    // The engine's own escaping also writes `/` as five characters, in every address.
    env.set_formatter(|out, state, value| {
        let html = matches!(state.auto_escape(), AutoEscape::Html);
        match value.kind() {
            ValueKind::None => Ok(()),
            ValueKind::String if html && !value.is_safe() => {
                let text = value.as_str().unwrap_or_default();
                Ok(out.write_str(&escape_html(text))?)
            }
            _ => escape_formatter(out, state, value),
        }
    });
    env.set_auto_reload(cfg!(debug_assertions));
    if cfg!(debug_assertions) {
        env.set_loader(minijinja::path_loader(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../templates"
        )));
    }
    minijinja_embed::load_templates!(env);

    env.add_function("t", move |key: &str, kwargs: Kwargs| {
        sentence(language, key, &kwargs)
    });
    env.add_function("has_text", move |key: &str| {
        Catalogue::embedded().has(language, key)
    });
    env.add_function("date", move |at: i64| {
        imtiyaz_language::date(language, Stamp::from_micros(at))
    });
    env.add_function("long_date", move |at: i64| {
        imtiyaz_language::long_date(language, Stamp::from_micros(at))
    });
    env.add_function("datetime", move |at: i64| {
        imtiyaz_language::datetime(language, Stamp::from_micros(at))
    });
    env.add_function("deadline", move |at: i64| {
        imtiyaz_language::deadline(language, Stamp::from_micros(at))
    });
    env.add_function("machine_time", |at: i64| {
        imtiyaz_language::machine_time(Stamp::from_micros(at))
    });
    env.add_function("number", move |value: i64| {
        imtiyaz_language::integer(language, value)
    });
    env.add_function("decimal", move |units: i64, places: u8| {
        imtiyaz_language::decimal(language, units, places)
    });
    env.add_function("file_size", move |bytes: u64| {
        imtiyaz_language::file_size(language, bytes)
    });
    env.add_function("asset", |name: &str| {
        assets::href(name).ok_or_else(|| {
            Error::new(
                ErrorKind::InvalidOperation,
                format!("no asset is called {name}"),
            )
        })
    });
    // The error of one field among a form's errors, or nothing.
    env.add_function("error_of", |errors: Value, name: &str| {
        for error in errors.try_iter()? {
            if error.get_attr("name")?.as_str() == Some(name) {
                return Ok(error);
            }
        }
        Ok::<_, Error>(Value::from(()))
    });
    // What people typed: isolated, so that it cannot turn the sentence around it.
    env.add_filter("ut", |value: &Value| markup(value, "<bdi>"));
    // References, addresses, digests: isolated and always left to right.
    env.add_filter("ltr", |value: &Value| markup(value, "<bdi dir=\"ltr\">"));
    // The same where no markup may stand (title, option, aria-label).
    env.add_filter("isolate", |value: &Value| {
        format!("\u{2068}{}\u{2069}", plain(value))
    });
    env
}

fn sentence(language: Language, key: &str, kwargs: &Kwargs) -> Result<String, Error> {
    let mut args = Args::new();
    for name in kwargs.args() {
        let value: Value = kwargs.peek(name)?;
        if let Some(count) = value.as_i64().filter(|_| value.is_integer()) {
            args.set(name, count);
        } else if value.kind() == ValueKind::String {
            args.set(name, value.to_string());
        } else {
            return Err(Error::new(
                ErrorKind::InvalidOperation,
                format!("argument {name} of {key} is neither text nor a whole number"),
            ));
        }
    }
    Ok(Catalogue::embedded().text(language, key, &args))
}

fn plain(value: &Value) -> String {
    if value.is_none() || value.is_undefined() {
        String::new()
    } else {
        value.to_string()
    }
}

/// Text as HTML, good between tags and in quoted attributes.
#[must_use]
pub fn escape_html(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

fn markup(value: &Value, open: &str) -> Value {
    let text = plain(value);
    if text.is_empty() {
        return Value::from("");
    }
    let text = if value.is_safe() {
        text
    } else {
        escape_html(&text).into_owned()
    };
    Value::from_safe_string(format!("{open}{text}</bdi>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_stays_text() {
        let templates = Templates::new();
        let env = templates.of(Language::Ar);
        let typed = "<script>'\"&</script>{{ 7*7 }}";
        let shown = "&lt;script&gt;&#39;&quot;&amp;&lt;/script&gt;{{ 7*7 }}";
        for (source, expected) in [
            ("{{ x }}", shown.to_owned()),
            ("{{ x | ut }}", format!("<bdi>{shown}</bdi>")),
            ("{{ x | ltr }}", format!("<bdi dir=\"ltr\">{shown}</bdi>")),
            (
                "<a title=\"{{ x | isolate }}\">",
                format!("<a title=\"\u{2068}{shown}\u{2069}\">"),
            ),
            ("{{ [x] | join }}", shown.to_owned()),
        ] {
            for name in ["a.html", "chart.svg", "page"] {
                let made = env
                    .render_named_str(name, source, minijinja::context! { x => typed })
                    .unwrap();
                assert_eq!(made, expected, "{name}: {source}");
            }
        }
        let letter = env
            .render_named_str("mail/x.txt", "{{ x }}", minijinja::context! { x => typed })
            .unwrap();
        assert_eq!(letter, typed);
    }

    #[test]
    fn what_is_not_there_is_an_error() {
        let templates = Templates::new();
        let env = templates.of(Language::Fr);
        let empty = minijinja::context! {};
        assert!(env.render_str("{{ view.nothing }}", empty.clone()).is_err());
        assert!(
            env.render_str("{{ asset('nothing.css') }}", empty.clone())
                .is_err()
        );
        assert!(
            env.render_str("{{ t('nav-home', name=1.5) }}", empty)
                .is_err()
        );
    }
}

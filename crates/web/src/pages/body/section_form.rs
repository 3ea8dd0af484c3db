//! The form of a section, generated from the specification: answers to controls, and posted
//! fields back to answers. Nothing here knows a particular award.

mod controls;
mod posted;
mod words;

pub use posted::{Posted, read};
pub use words::in_words;

use super::violations;
use crate::FormErrors;
use controls::controls;
use imtiyaz_domain::{
    Answers, Language, Violation,
    specification::{Field, FieldKind, Specification},
};
use imtiyaz_language::{Args, text};
use serde::Serialize;
use serde_json::Value;

/// One question of the form with its controls.
#[derive(Clone, Debug, Serialize)]
pub struct Question {
    /// The field's key; the id of its place is `f-<key>`.
    pub id: String,
    /// The question, when it has several controls below it.
    pub legend: Option<String>,
    /// How to answer, when it has several controls.
    pub hint: Option<String>,
    /// Its controls: maps of `components/forms.html`.
    pub controls: Vec<Value>,
    /// The page of its files, for evidence.
    pub files: Option<Value>,
    /// When the question is asked, for one that depends on another.
    pub condition: Option<String>,
}

/// What a section's form is made from.
pub struct Source<'a> {
    /// The reader's language.
    pub language: Language,
    /// The specification.
    pub specification: &'a Specification,
    /// The answers shown.
    pub answers: &'a Answers,
    /// What is broken, to be said at the fields.
    pub violations: &'a [Violation],
    /// Says what stands at a field of evidence.
    pub files: &'a dyn Fn(&Field) -> Value,
}

/// The questions of a section, conditional ones included: without a script the reader sees when
/// each is asked.
#[must_use]
pub fn questions(source: &Source<'_>, section: &str) -> Vec<Question> {
    let Some(section) = source.specification.section(section) else {
        return Vec::new();
    };
    section
        .fields
        .iter()
        .map(|field| question(source, field))
        .collect()
}

fn question(source: &Source<'_>, field: &Field) -> Question {
    let language = source.language;
    let own = controls(source, field);
    let several = own.len() > 1;
    let mut question = Question {
        id: field.id.to_string(),
        legend: several.then(|| label(language, field)),
        hint: (several && !field.help.is_empty()).then(|| field.help.get(language).to_owned()),
        controls: own,
        files: (field.kind == FieldKind::File).then(|| (source.files)(field)),
        condition: condition(source, field),
    };
    if field.kind == FieldKind::File {
        question.legend = Some(label(language, field));
        question.hint = (!field.help.is_empty()).then(|| field.help.get(language).to_owned());
    }
    question
}

fn label(language: Language, field: &Field) -> String {
    let own = field.label.get(language);
    if field.required {
        own.to_owned()
    } else {
        format!("{own} {}", text(language, "ui-optional", &Args::new()))
    }
}

/// «إذا كان الجواب عن … هو …».
fn condition(source: &Source<'_>, field: &Field) -> Option<String> {
    let condition = field.when.as_ref()?;
    let language = source.language;
    let (_, other) = source.specification.field(condition.field.as_str())?;
    let names: Vec<String> = condition
        .is
        .iter()
        .map(|answer| match &other.kind {
            FieldKind::Choice { choices } | FieldKind::Choices { choices } => choices
                .iter()
                .find(|choice| choice.id == answer.as_str())
                .map_or_else(String::new, |choice| choice.name.get(language).to_owned()),
            _ => text(
                language,
                if answer == "yes" { "ui-yes" } else { "ui-no" },
                &Args::new(),
            ),
        })
        .collect();
    let separator = text(language, "body-or", &Args::new());
    let args = Args::new()
        .with("label", other.label.get(language))
        .with("answer", names.join(&format!(" {separator} ")));
    Some(text(language, "body-asked-when", &args))
}

/// Errors of a section's page.
#[must_use]
pub fn errors(
    language: Language,
    specification: &Specification,
    found: &[Violation],
) -> FormErrors {
    violations::say_all(language, specification, found)
}

#[cfg(test)]
mod tests {
    use super::{controls::plain_number, *};
    use imtiyaz_domain::Answer;

    const OF_2019: &str = include_str!("../../../../../fixtures/specifications/imtiyaz-2019.toml");
    const OF_2012: &str = include_str!("../../../../../fixtures/specifications/imtiyaz-2012.toml");

    fn specification(source: &str) -> Specification {
        imtiyaz_domain::specification::read(source).unwrap()
    }

    fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    fn answer<'a>(posted: &'a Posted, field: &str) -> Option<&'a Answer> {
        posted
            .answers
            .iter()
            .find(|(key, _)| **key == field)
            .map(|(_, answer)| answer)
    }

    #[test]
    fn what_people_type_becomes_answers() {
        let specification = specification(OF_2019);
        let sent = fields(&[
            ("summary.ar", "  نص\u{202E} عربي "),
            ("summary.fr", "texte"),
            ("launched-on-day", "٣"),
            ("launched-on-month", "mars"),
            ("launched-on-year", "2019"),
            ("audience", "citizens"),
            ("audience", "businesses"),
            ("team-0-name", "سعاد"),
            ("team-0-part", "رئيسة"),
            ("team-2-name", "كريم"),
            ("nonsense", "x"),
        ]);
        let posted = read(&specification, "project", &sent, None);
        assert_eq!(
            answer(&posted, "summary"),
            Some(&Answer::Bilingual {
                ar: "نص عربي".to_owned(),
                fr: "texte".to_owned()
            })
        );
        assert_eq!(
            answer(&posted, "launched-on"),
            Some(&Answer::Date {
                date: "2019-03-03".to_owned()
            })
        );
        assert_eq!(
            answer(&posted, "audience"),
            Some(&Answer::Choices {
                keys: vec!["citizens".to_owned(), "businesses".to_owned()]
            })
        );
        let Some(Answer::Rows { rows }) = answer(&posted, "team") else {
            panic!()
        };
        assert_eq!(rows.len(), 2);
        assert_eq!(posted.unknown, ["nonsense"]);
        assert_eq!(answer(&posted, "address"), None);
        let shorter = read(&specification, "project", &sent, Some(("team", 0)));
        assert_eq!(
            answer(&shorter, "team"),
            Some(&Answer::Rows {
                rows: vec![vec!["كريم".to_owned(), String::new()]]
            })
        );
    }

    #[test]
    fn what_cannot_be_read_is_kept_as_typed() {
        let specification = specification(OF_2012);
        let sent = fields(&[
            ("started-on-day", "31"),
            ("started-on-month", "foo"),
            ("started-on-year", "2011"),
        ]);
        let posted = read(&specification, "identity", &sent, None);
        assert_eq!(
            answer(&posted, "started-on"),
            Some(&Answer::Text {
                text: "31/foo/2011".to_owned()
            })
        );
        let posted = read(
            &specification,
            "execution",
            &fields(&[("budget", "beaucoup")]),
            None,
        );
        assert_eq!(
            answer(&posted, "budget"),
            Some(&Answer::Text {
                text: "beaucoup".to_owned()
            })
        );
        let posted = read(
            &specification,
            "citizen-service",
            &fields(&[("trips-saved", "١٫٥")]),
            None,
        );
        assert_eq!(
            answer(&posted, "trips-saved"),
            Some(&Answer::Number { value: 15 })
        );
    }

    #[test]
    fn a_form_that_is_shown_and_sent_back_says_the_same() {
        for source in [OF_2019, OF_2012] {
            let specification = specification(source);
            let no_files = |_: &Field| Value::Null;
            for section in &specification.form.sections {
                let answers = Answers::new();
                let source = Source {
                    language: Language::Ar,
                    specification: &specification,
                    answers: &answers,
                    violations: &[],
                    files: &no_files,
                };
                let questions = questions(&source, section.id.as_str());
                assert_eq!(questions.len(), section.fields.len());
                for (question, field) in questions.iter().zip(&section.fields) {
                    assert!(
                        question.files.is_some() || !question.controls.is_empty(),
                        "{}",
                        field.id
                    );
                    assert_eq!(question.condition.is_some(), field.when.is_some());
                    for control in &question.controls {
                        assert!(
                            control["label"]
                                .as_str()
                                .is_some_and(|label| !label.is_empty()),
                            "{control}"
                        );
                    }
                }
            }
        }
        assert_eq!(plain_number(1250, 2), "12,5");
        assert_eq!(plain_number(-5, 1), "-0,5");
        assert_eq!(plain_number(3000, 3), "3");
    }

    #[test]
    fn passwords_never_become_answers() {
        let specification = specification(OF_2019);
        let sent = fields(&[
            ("demonstration.address", "https://a.example.ma"),
            ("demonstration.login", "essai"),
            ("demonstration.password", " s3cret "),
        ]);
        let posted = read(&specification, "proof", &sent, None);
        assert_eq!(posted.passwords["demonstration"], " s3cret ");
        assert!(!format!("{:?}", posted.answers).contains("s3cret"));
    }
}

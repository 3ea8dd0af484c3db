//! What is wrong with the catalogues: found once when they are read, asserted empty by a test.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_syntax::ast;
use imtiyaz_domain::Language;

use crate::catalogue::{LANGUAGES, position};

/// A fault of a catalogue, with its place and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The language of the catalogue.
    pub language: Language,
    /// The key (or the file, for a fault of syntax).
    pub key: String,
    /// What is wrong.
    pub kind: FaultKind,
}

/// The kinds of [`Fault`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The file cannot be read there.
    Syntax(String),
    /// The key stands twice.
    Duplicate(String),
    /// Another language has the key and this one has not.
    KeyMissing,
    /// The key uses other arguments than the Arabic message.
    Arguments {
        /// The arguments of the Arabic message.
        expected: Vec<String>,
        /// The arguments here.
        found: Vec<String>,
    },
    /// A plural leaves out forms that the language needs.
    PluralForms {
        /// The forms that are not there.
        missing: Vec<&'static str>,
    },
    /// A plural in a language without known plural rules.
    PluralUnknown,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}: ", self.language.code(), self.key)?;
        match &self.kind {
            FaultKind::Syntax(error) => write!(out, "cannot be read: {error}"),
            FaultKind::Duplicate(error) => write!(out, "stands twice: {error}"),
            FaultKind::KeyMissing => write!(out, "missing; another language has it"),
            FaultKind::Arguments { expected, found } => write!(
                out,
                "uses ${} where Arabic uses ${}",
                found.join(" $"),
                expected.join(" $")
            ),
            FaultKind::PluralForms { missing } => {
                write!(out, "the plural lacks {}", missing.join(", "))
            }
            FaultKind::PluralUnknown => write!(out, "no plural rules are known; write one form"),
        }
    }
}

/// What the check needs to know of one message.
#[derive(Default)]
struct Shape {
    arguments: BTreeSet<String>,
    plurals: Vec<BTreeSet<String>>,
}

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Compares the catalogues with each other; `texts` is in the order of [`LANGUAGES`].
pub(crate) fn compare(texts: &[Vec<Arc<FluentResource>>; 4]) -> Vec<Fault> {
    let shapes = LANGUAGES.map(|language| shapes(&texts[position(language)]));
    let arabic = &shapes[position(Language::Ar)];
    let complete = [Language::Ar, Language::Fr, Language::En];
    let all: BTreeSet<&String> = complete
        .iter()
        .flat_map(|&language| shapes[position(language)].keys())
        .collect();
    let mut faults = Vec::new();
    for language in LANGUAGES {
        let own = &shapes[position(language)];
        if language != Language::Zgh {
            for key in all.iter().filter(|key| !own.contains_key(**key)) {
                faults.push(Fault {
                    language,
                    key: (*key).clone(),
                    kind: FaultKind::KeyMissing,
                });
            }
        }
        for (key, shape) in own {
            let mut fault = |kind| {
                faults.push(Fault {
                    language,
                    key: key.clone(),
                    kind,
                });
            };
            match arabic.get(key) {
                Some(model) if model.arguments != shape.arguments => {
                    fault(FaultKind::Arguments {
                        expected: model.arguments.iter().cloned().collect(),
                        found: shape.arguments.iter().cloned().collect(),
                    });
                }
                // A Tamazight key without an Arabic one is a slip of the pen.
                None if language == Language::Zgh => fault(FaultKind::KeyMissing),
                _ => {}
            }
            for plural in &shape.plurals {
                if language == Language::Zgh {
                    fault(FaultKind::PluralUnknown);
                    continue;
                }
                let missing: Vec<&'static str> = needed(language)
                    .iter()
                    .copied()
                    .filter(|form| !plural.contains(*form))
                    .collect();
                if !missing.is_empty() {
                    fault(FaultKind::PluralForms { missing });
                }
            }
        }
    }
    faults
}

/// The forms a plural has to spell out. French `many` (exact millions) falls to the default.
const fn needed(language: Language) -> &'static [&'static str] {
    match language {
        Language::Ar => &CATEGORIES,
        _ => &["one", "other"],
    }
}

fn shapes(resources: &[Arc<FluentResource>]) -> BTreeMap<String, Shape> {
    let mut shapes = BTreeMap::new();
    for entry in resources.iter().flat_map(|resource| resource.entries()) {
        if let ast::Entry::Message(message) = entry {
            if let Some(pattern) = &message.value {
                let mut shape = Shape::default();
                shape.pattern(pattern);
                shapes.insert(message.id.name.to_owned(), shape);
            }
            for attribute in &message.attributes {
                let mut shape = Shape::default();
                shape.pattern(&attribute.value);
                shapes.insert(format!("{}.{}", message.id.name, attribute.id.name), shape);
            }
        }
    }
    shapes
}

impl Shape {
    fn pattern(&mut self, pattern: &ast::Pattern<&str>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &ast::Expression<&str>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                self.inline(selector);
                let names: BTreeSet<String> = variants
                    .iter()
                    .filter_map(|variant| match &variant.key {
                        ast::VariantKey::Identifier { name } => Some((*name).to_owned()),
                        ast::VariantKey::NumberLiteral { .. } => None,
                    })
                    .collect();
                // A choice among words ("success", "error") is no plural.
                let numeric = names.iter().all(|name| CATEGORIES.contains(&name.as_str()));
                if numeric {
                    self.plurals.push(names);
                }
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &ast::InlineExpression<&str>) {
        match inline {
            ast::InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.to_owned());
            }
            ast::InlineExpression::Placeable { expression } => self.expression(expression),
            ast::InlineExpression::FunctionReference { arguments, .. } => self.call(arguments),
            ast::InlineExpression::TermReference {
                arguments: Some(arguments),
                ..
            } => self.call(arguments),
            _ => {}
        }
    }

    fn call(&mut self, arguments: &ast::CallArguments<&str>) {
        for positional in &arguments.positional {
            self.inline(positional);
        }
        for named in &arguments.named {
            self.inline(&named.value);
        }
    }
}

//! The articles in their order, and the words they share with the printed rules.

use super::block::{Article, Block};
use imtiyaz_domain::{
    Key, Language,
    specification::{Specification, Weight},
};
use imtiyaz_language::{Args, percent, text};
use serde_json::{Value, json};

/// Writes the articles of a specification in a language.
pub(super) struct Articles<'a> {
    /// The reader's language.
    pub(super) language: Language,
    /// What is read.
    pub(super) specification: &'a Specification,
}

impl Articles<'_> {
    /// All articles.
    pub(super) fn all(&self) -> Vec<Article> {
        let each = [
            ("purpose", &["edition"][..], self.purpose()),
            ("calendar", &["calendar"], self.calendar()),
            ("eligibility", &["eligibility"], self.eligibility()),
            ("categories", &["categories"], self.categories()),
            (
                "dossier",
                &["form", "evidence", "declarations"],
                self.dossier(),
            ),
            ("screening", &["screening"], self.screening()),
            ("criteria", &["criteria", "scale"], self.criteria()),
            ("jury", &["jury"], self.jury()),
            ("ranking", &["ranking"], self.ranking()),
            ("prizes", &["prizes"], self.prizes()),
            ("deliberation", &["deliberation"], self.deliberation()),
            ("publication", &["publication"], self.publication()),
            ("languages", &["edition.prevailing"], self.languages()),
        ];
        let each = each.into_iter().enumerate();
        each.map(|(index, (key, parts, blocks))| {
            let args = Args::new()
                .with("number", (index + 1).to_string())
                .with("title", self.rule(key));
            Article {
                id: key.to_owned(),
                title: self.say("rules-article", &args),
                examples: self.examples(parts),
                blocks,
            }
        })
        .collect()
    }

    fn examples(&self, parts: &[&str]) -> Vec<String> {
        let examples = self.specification.examples.iter();
        examples
            .filter(|example| {
                parts.iter().any(|part| {
                    example.path == *part || example.path.starts_with(&format!("{part}."))
                })
            })
            .map(|example| example.note.get(self.language).to_owned())
            .collect()
    }

    /// A sentence of the papers: the page and the PDF say the same.
    pub(super) fn say(&self, key: &str, args: &Args) -> String {
        text(self.language, &format!("documents-{key}"), args)
    }

    pub(super) fn rule(&self, key: &str) -> String {
        self.say(&format!("rules-{key}"), &Args::new())
    }

    pub(super) fn text(&self, key: &str) -> Block {
        Block::Text {
            text: self.rule(key),
        }
    }

    pub(super) fn counted(&self, key: &str, count: u32) -> Block {
        Block::Text {
            text: self.say(
                &format!("rules-{key}"),
                &Args::new().with("count", i64::from(count)),
            ),
        }
    }

    pub(super) fn column(&self, key: &str) -> Value {
        json!({"label": self.say(&format!("column-{key}"), &Args::new())})
    }

    pub(super) fn names_of(&self, keys: &[Key]) -> String {
        let names = keys
            .iter()
            .filter_map(|key| self.specification.category(key.as_str()));
        let separator = self.say("list-comma", &Args::new());
        names
            .map(|category| category.name.get(self.language))
            .collect::<Vec<_>>()
            .join(&separator)
    }

    /// A weight as a part of all, in percent, rounded half up to a tenth.
    pub(super) fn share(&self, weight: Weight, all: &[Weight]) -> String {
        let common = all.iter().try_fold(1_i128, |common, one| {
            let below = i128::from(one.denominator);
            let mut pair = (common, below);
            while pair.1 != 0 {
                pair = (pair.1, pair.0 % pair.1);
            }
            common.checked_mul(below / pair.0)
        });
        let parts = |one: Weight| {
            i128::from(one.numerator).checked_mul(common? / i128::from(one.denominator))
        };
        let sum = all
            .iter()
            .try_fold(0_i128, |sum, one| sum.checked_add(parts(*one)?));
        let tenths = parts(weight)
            .zip(sum.filter(|sum| *sum > 0))
            .and_then(|(part, sum)| {
                i64::try_from((part.checked_mul(2_000)? + sum) / (2 * sum)).ok()
            });
        match tenths {
            Some(tenths) if tenths % 10 == 0 => percent(self.language, tenths / 10, 0),
            Some(tenths) => percent(self.language, tenths, 1),
            None => weight.to_string(),
        }
    }
}

//! The articles that bodies read first: purpose, calendar, who may compete, the dossier, screening.

use super::{articles::Articles, block::Block};
use imtiyaz_domain::specification::{Field, Limits};
use imtiyaz_language::{Args, deadline, file_size, text};
use serde_json::json;

impl Articles<'_> {
    pub(super) fn purpose(&self) -> Vec<Block> {
        let paragraphs = self.specification.purpose.get(self.language).split("\n\n");
        let mut blocks: Vec<Block> = paragraphs
            .map(|text| Block::Text {
                text: text.to_owned(),
            })
            .collect();
        if !self.specification.theme.is_empty() {
            let theme = self.specification.theme.get(self.language);
            blocks.push(Block::Text {
                text: format!("{} {theme}", self.rule("theme")),
            });
        }
        blocks
    }

    pub(super) fn calendar(&self) -> Vec<Block> {
        let calendar = &self.specification.calendar;
        let rows = [
            ("call-opens", calendar.call_opens),
            ("call-closes", calendar.call_closes),
            ("screening-due", calendar.screening_due),
            ("scoring-due", calendar.scoring_due),
            ("deliberation-on", calendar.deliberation),
            ("announcement", calendar.announcement),
        ];
        let rows = rows
            .map(|(key, at)| json!({"key": self.rule(key), "value": deadline(self.language, at)}));
        vec![Block::Facts { rows: rows.into() }, self.text("late")]
    }

    pub(super) fn eligibility(&self) -> Vec<Block> {
        let rule = &self.specification.eligibility;
        let kinds = rule
            .body_kinds
            .iter()
            .map(|kind| kind.name.get(self.language).to_owned());
        let mut blocks = vec![
            self.text("eligibility-text"),
            Block::List {
                items: kinds.collect(),
                ordered: false,
            },
        ];
        for (key, limit) in [
            ("max-per-body", rule.max_entries_per_body),
            ("max-per-category", rule.max_entries_per_category),
        ] {
            blocks.extend(limit.map(|limit| self.counted(key, limit)));
        }
        if !rule.questions.is_empty() {
            let items = rule.questions.iter().map(|question| {
                let wanted = text(
                    self.language,
                    if question.wanted { "ui-yes" } else { "ui-no" },
                    &Args::new(),
                );
                format!("{} — {wanted}", question.text.get(self.language))
            });
            blocks.extend([
                self.text("questions"),
                Block::List {
                    items: items.collect(),
                    ordered: false,
                },
            ]);
        }
        blocks
    }

    pub(super) fn categories(&self) -> Vec<Block> {
        let rows = self.specification.categories.iter().map(|category| {
            json!({"cells": [{"text": category.name.get(self.language), "head": true}, category.description.get(self.language)]})
        });
        vec![Block::Table {
            caption: self.rule("categories"),
            columns: vec![self.column("category"), self.column("belongs")],
            rows: rows.collect(),
        }]
    }

    pub(super) fn dossier(&self) -> Vec<Block> {
        let specification = self.specification;
        let mut blocks = vec![self.text("dossier-text")];
        for section in &specification.form.sections {
            let title = section.title.get(self.language).to_owned();
            blocks.push(Block::Heading {
                text: title.clone(),
            });
            if !section.categories.is_empty() {
                let only = format!(
                    "{} {}",
                    self.rule("only-categories"),
                    self.names_of(&section.categories)
                );
                blocks.push(Block::Text { text: only });
            }
            let rows = section.fields.iter().map(|field| {
                let needed = if field.required { "yes" } else { "optional" };
                json!({"cells": [
                    {"text": field.label.get(self.language), "head": true, "note": field.help.get(self.language)},
                    self.say(needed, &Args::new()),
                    self.limits(field),
                ]})
            });
            blocks.push(Block::Table {
                caption: title,
                columns: vec![
                    self.column("field"),
                    self.column("required"),
                    self.column("limits"),
                ],
                rows: rows.collect(),
            });
        }
        let evidence = &specification.evidence;
        let kinds: Vec<String> = evidence
            .media
            .iter()
            .map(|kind| kind.code().to_uppercase())
            .collect();
        let args = Args::new()
            .with("files", i64::from(evidence.max_files))
            .with("size", file_size(self.language, evidence.max_file_bytes))
            .with("total", file_size(self.language, evidence.max_total_bytes))
            .with("kinds", kinds.join(&self.say("list-comma", &Args::new())));
        blocks.push(Block::Text {
            text: self.say("rules-evidence", &args),
        });
        let declared = specification
            .declarations
            .iter()
            .map(|declaration| declaration.text.get(self.language).to_owned());
        blocks.extend([
            self.text("declarations"),
            Block::List {
                items: declared.collect(),
                ordered: false,
            },
        ]);
        blocks
    }

    fn limits(&self, field: &Field) -> Option<String> {
        let Limits {
            min_words,
            max_words,
            min_characters,
            max_characters,
            min_items,
            max_items,
            ..
        } = field.limits;
        let bounds = [
            ("words-min", min_words),
            ("words-max", max_words),
            ("characters-min", min_characters),
            ("characters-max", max_characters),
            ("items-min", min_items),
            ("items-max", max_items),
        ];
        let said: Vec<String> = bounds
            .into_iter()
            .filter_map(|(key, bound)| {
                Some(self.say(
                    &format!("rules-{key}"),
                    &Args::new().with("count", i64::from(bound?)),
                ))
            })
            .collect();
        (!said.is_empty()).then(|| said.join(&self.say("list-comma", &Args::new())))
    }

    pub(super) fn screening(&self) -> Vec<Block> {
        let items = self
            .specification
            .screening
            .iter()
            .map(|check| check.question.get(self.language).to_owned());
        vec![
            self.text("screening-text"),
            Block::List {
                items: items.collect(),
                ordered: true,
            },
        ]
    }
}

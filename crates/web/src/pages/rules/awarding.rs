//! The articles on awarding: prizes, deliberation, publication, languages.

use super::{articles::Articles, block::Block};
use imtiyaz_domain::specification::PrizeScope;
use imtiyaz_language::Args;
use serde_json::json;

impl Articles<'_> {
    pub(super) fn prizes(&self) -> Vec<Block> {
        let rows = self.specification.prizes.iter().map(|prize| {
            let given = match &prize.scope {
                PrizeScope::EachCategory => self.rule("each-category"),
                PrizeScope::Edition => self.rule("once"),
                PrizeScope::Categories(keys) => self.names_of(keys),
            };
            let shared = prize.shareable.then(|| {
                let own = prize.shared_reward.get(self.language);
                if own.is_empty() {
                    self.rule("shareable")
                } else {
                    own.to_owned()
                }
            });
            let reward = match prize.reward.get(self.language) {
                "" => json!({"text": "–", "note": shared}),
                reward => json!({"text": reward, "note": shared}),
            };
            json!({"cells": [{"text": prize.name.get(self.language), "head": true}, given, reward]})
        });
        vec![
            Block::Table {
                caption: self.rule("prizes"),
                columns: vec![
                    self.column("prize"),
                    self.column("given"),
                    self.column("reward"),
                ],
                rows: rows.collect(),
            },
            self.text("withhold"),
        ]
    }

    pub(super) fn deliberation(&self) -> Vec<Block> {
        let rule = &self.specification.deliberation;
        let args = Args::new()
            .with("quorum", i64::from(rule.quorum))
            .with("college", rule.quorum_per_college.to_string());
        let mut blocks = vec![
            Block::Text {
                text: self.say("rules-quorum", &args),
            },
            Block::Text {
                text: self.say(&format!("vote-{}", rule.vote), &Args::new()),
            },
        ];
        if rule.casting_vote {
            blocks.push(Block::Text {
                text: self.say("vote-casting", &Args::new()),
            });
        }
        blocks.push(self.text("sovereign"));
        blocks
    }

    pub(super) fn publication(&self) -> Vec<Block> {
        let rule = &self.specification.publication;
        let items = [
            ("publish-candidates", rule.candidates),
            ("publish-scores", rule.scores),
            ("publish-jury", rule.jury),
        ];
        let items: Vec<String> = items
            .into_iter()
            .filter(|(_, published)| *published)
            .map(|(key, _)| self.rule(key))
            .collect();
        let mut blocks = vec![self.text("embargo")];
        if !items.is_empty() {
            blocks.push(Block::List {
                items,
                ordered: false,
            });
        }
        blocks
    }

    pub(super) fn languages(&self) -> Vec<Block> {
        vec![
            self.text(&format!(
                "prevailing-{}",
                self.specification.prevailing.code()
            )),
            self.text("fingerprint-text"),
        ]
    }
}

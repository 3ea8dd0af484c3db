//! The articles on judging: criteria, jury, ranking.

use super::{articles::Articles, block::Block};
use imtiyaz_documents::whole_panel_method;
use imtiyaz_domain::specification::{Reading, Weight};
use imtiyaz_language::{Args, text};
use serde_json::json;

impl Articles<'_> {
    pub(super) fn criteria(&self) -> Vec<Block> {
        let scale = &self.specification.scale;
        let points =
            |mark: i32| imtiyaz_language::decimal(self.language, i64::from(mark), scale.decimals);
        let args = Args::new()
            .with("min", points(scale.min))
            .with("max", points(scale.max))
            .with("step", points(scale.step));
        let weights: Vec<Weight> = self
            .specification
            .criteria
            .iter()
            .map(|criterion| criterion.weight)
            .collect();
        // Where some criteria hold in some categories only, a share of the whole would mislead.
        let whole = self
            .specification
            .criteria
            .iter()
            .all(|criterion| criterion.categories.is_empty());
        let rows = self.specification.criteria.iter().map(|criterion| {
            let weight = if whole {
                self.share(criterion.weight, &weights)
            } else {
                criterion.weight.to_string()
            };
            let only =
                (!criterion.categories.is_empty()).then(|| self.names_of(&criterion.categories));
            json!({"cells": [
                {"text": criterion.name.get(self.language), "head": true, "note": only},
                criterion.description.get(self.language),
                weight,
            ]})
        });
        let mut weight = self.column("weight");
        weight["kind"] = json!("number");
        let mut blocks = vec![
            Block::Text {
                text: self.say("rules-scale", &args),
            },
            Block::Table {
                caption: self.rule("criteria"),
                columns: vec![self.column("criterion"), self.column("judged"), weight],
                rows: rows.collect(),
            },
        ];
        if !scale.anchors.is_empty() {
            let rows = scale.anchors.iter();
            let rows = rows.map(|anchor| json!({"key": points(anchor.score), "value": anchor.text.get(self.language)}));
            blocks.push(Block::Facts {
                rows: rows.collect(),
            });
        }
        blocks
    }

    pub(super) fn jury(&self) -> Vec<Block> {
        let jury = &self.specification.jury;
        let rows = jury.seats.iter().map(|seat| {
            let college = self.specification.college(seat.college.as_str());
            json!({"cells": [
                {"text": seat.institution.get(self.language), "head": true},
                college.map(|college| college.name.get(self.language)),
                text(self.language, &format!("seat-duty-{}", seat.duty), &Args::new()),
            ]})
        });
        let mut blocks = vec![
            self.text("jury-text"),
            Block::Table {
                caption: self.rule("jury"),
                columns: vec![
                    self.column("institution"),
                    self.column("college"),
                    self.column("duty"),
                ],
                rows: rows.collect(),
            },
        ];
        blocks.push(match jury.reading {
            Reading::Everything => self.text("reading-everything"),
            Reading::Quota { per_college } => self.counted("reading-quota", per_college),
        });
        if jury.conflicts.institution_incompatible {
            blocks.push(self.text("incompatible"));
        }
        blocks.push(self.text(if jury.conflicts.recusal_covers_category {
            "recusal-category"
        } else {
            "recusal-entry"
        }));
        blocks.push(self.counted("look-back", jury.conflicts.look_back_years));
        blocks.push(self.text(&format!("blinding-{}", jury.blinding)));
        blocks.push(self.text("undertaking"));
        blocks.push(Block::Text {
            text: jury.undertaking.get(self.language).to_owned(),
        });
        blocks
    }

    pub(super) fn ranking(&self) -> Vec<Block> {
        let ranking = &self.specification.ranking;
        let weights: Vec<Weight> = self
            .specification
            .jury
            .colleges
            .iter()
            .map(|college| college.weight)
            .collect();
        let rows = self.specification.jury.colleges.iter();
        let rows = rows.map(|college| json!({"key": college.name.get(self.language), "value": self.share(college.weight, &weights)}));
        let ties = ranking
            .ties
            .iter()
            .map(|step| self.say(&format!("tie-{step}"), &Args::new()));
        if !ranking.weighs_colleges() {
            let (key, args, least) = whole_panel_method(ranking, self.language);
            return vec![
                Block::Text {
                    text: self.say(&format!("rules-{key}"), &args),
                },
                Block::Text {
                    text: self.say("rules-min-sheets", &Args::new().with("count", least)),
                },
                self.text("ties"),
                Block::List {
                    items: ties.collect(),
                    ordered: true,
                },
            ];
        }
        vec![
            Block::Text {
                text: self.say(
                    "rules-ranking-text",
                    &Args::new().with("decimals", i64::from(ranking.decimals)),
                ),
            },
            Block::Facts {
                rows: rows.collect(),
            },
            self.counted("min-per-college", ranking.min_per_college),
            self.text("ties"),
            Block::List {
                items: ties.collect(),
                ordered: true,
            },
        ]
    }
}

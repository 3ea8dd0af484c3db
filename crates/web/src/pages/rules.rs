//! The rules of an edition as a page: the specification itself, article by article, with its
//! fingerprint. What is an example because the official text is not known says so.

use crate::{
    Fault, Page,
    pages::body::{edition_label, edition_name, sample_edition},
    route::Route,
    routes::{
        public::{Edition, RulesPdf},
        rules::EditionRules,
    },
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{
    Key, Language, Phase,
    policy::{Action, Verdict, decide},
    specification::{Field, Limits, PrizeScope, Reading, Specification, Weight, read},
};
use imtiyaz_language::{Args, deadline, file_size, percent, text};
use imtiyaz_store::EditionFile;
use serde::Serialize;
use serde_json::{Value, json};

/// A part of an article.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph.
    Text {
        /// Its text.
        text: String,
    },
    /// A heading within the article.
    Heading {
        /// Its text.
        text: String,
    },
    /// A list.
    List {
        /// Its items.
        items: Vec<String>,
        /// Whether their order counts.
        ordered: bool,
    },
    /// Keys and values.
    Facts {
        /// As `summary_list` takes them.
        rows: Vec<Value>,
    },
    /// A table.
    Table {
        /// What it shows.
        caption: String,
        /// As `data_table` takes them.
        columns: Vec<Value>,
        /// As `data_table` takes them.
        rows: Vec<Value>,
    },
}

/// One article.
#[derive(Clone, Debug, Serialize)]
pub struct Article {
    /// Its anchor.
    pub id: String,
    /// Its title, with its number.
    pub title: String,
    /// Which of its parts are examples, and why.
    pub examples: Vec<String>,
    /// Its parts.
    pub blocks: Vec<Block>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct RulesView {
    /// The edition's name.
    pub name: String,
    /// The edition.
    pub label: EditionLabel,
    /// The edition's page.
    pub edition_href: String,
    /// The award's name.
    pub award: String,
    /// The organiser.
    pub organiser: String,
    /// The rules as PDF.
    pub pdf_href: String,
    /// SHA-256 of the specification.
    pub fingerprint: String,
    /// Whether the call has opened: from then on it does not change.
    pub frozen: bool,
    /// The articles.
    pub articles: Vec<Article>,
}

impl View for RulesView {
    const TEMPLATE: &'static str = "pages/rules/show.html";

    fn title(&self, language: Language) -> String {
        text(language, "nav-rules", &Args::new())
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![
            Crumb::link(self.name.clone(), self.edition_href.clone()),
            Crumb::here(self.title(language)),
        ]
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.label.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let sources = [
            (
                "2019",
                include_str!("../../../../fixtures/specifications/imtiyaz-2019.toml"),
            ),
            (
                "2012",
                include_str!("../../../../fixtures/specifications/imtiyaz-2012.toml"),
            ),
        ];
        let sample = |source: &str| {
            let specification = read(source).ok()?;
            let year = specification.year;
            Some(Self {
                name: edition_name(language, year),
                label: sample_edition(language),
                edition_href: Edition { year }.href(language),
                award: specification.award.get(language).to_owned(),
                organiser: specification.organiser.get(language).to_owned(),
                pdf_href: RulesPdf { year }.href(language),
                fingerprint: specification.fingerprint(),
                frozen: true,
                articles: Articles {
                    language,
                    specification: &specification,
                }
                .all(),
            })
        };
        sources
            .into_iter()
            .filter_map(|(name, source)| Some((name, sample(source)?)))
            .collect()
    }
}

/// The rules; before the call opens, for those who prepare the edition alone.
pub async fn get(page: Page, route: EditionRules) -> Result<Response, Fault> {
    let language = page.language();
    let file: EditionFile = page
        .store()
        .edition_by_year(route.year)
        .await?
        .ok_or(Fault::NotFound)?;
    let prepares = decide(&page.actor(), Action::ManageEdition, &file.resource()) == Verdict::Allow
        || decide(&page.actor(), Action::ReadBoard, &file.resource()) == Verdict::Allow;
    if !file.phase.is_announced() && !prepares {
        return Err(Fault::NotFound);
    }
    let specification = &file.specification;
    page.render(&RulesView {
        name: edition_name(language, route.year),
        label: edition_label(language, &file),
        edition_href: page.href(&Edition { year: route.year }),
        award: specification.award.get(language).to_owned(),
        organiser: specification.organiser.get(language).to_owned(),
        pdf_href: page.href(&RulesPdf { year: route.year }),
        fingerprint: file.fingerprint.clone(),
        frozen: file.phase != Phase::Preparation,
        articles: Articles {
            language,
            specification,
        }
        .all(),
    })
}

struct Articles<'a> {
    language: Language,
    specification: &'a Specification,
}

impl Articles<'_> {
    fn all(&self) -> Vec<Article> {
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
    fn say(&self, key: &str, args: &Args) -> String {
        text(self.language, &format!("documents-{key}"), args)
    }

    fn rule(&self, key: &str) -> String {
        self.say(&format!("rules-{key}"), &Args::new())
    }

    fn text(&self, key: &str) -> Block {
        Block::Text {
            text: self.rule(key),
        }
    }

    fn counted(&self, key: &str, count: u32) -> Block {
        Block::Text {
            text: self.say(
                &format!("rules-{key}"),
                &Args::new().with("count", i64::from(count)),
            ),
        }
    }

    fn column(&self, key: &str) -> Value {
        json!({"label": self.say(&format!("column-{key}"), &Args::new())})
    }

    fn names_of(&self, keys: &[Key]) -> String {
        let names = keys
            .iter()
            .filter_map(|key| self.specification.category(key.as_str()));
        let separator = self.say("list-comma", &Args::new());
        names
            .map(|category| category.name.get(self.language))
            .collect::<Vec<_>>()
            .join(&separator)
    }

    fn purpose(&self) -> Vec<Block> {
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

    fn calendar(&self) -> Vec<Block> {
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

    fn eligibility(&self) -> Vec<Block> {
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

    fn categories(&self) -> Vec<Block> {
        let rows = self.specification.categories.iter().map(|category| {
            json!({"cells": [{"text": category.name.get(self.language), "head": true}, category.description.get(self.language)]})
        });
        vec![Block::Table {
            caption: self.rule("categories"),
            columns: vec![self.column("category"), self.column("belongs")],
            rows: rows.collect(),
        }]
    }

    fn dossier(&self) -> Vec<Block> {
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

    fn screening(&self) -> Vec<Block> {
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

    fn criteria(&self) -> Vec<Block> {
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

    /// A weight as a part of all, in percent, rounded half up to a tenth.
    fn share(&self, weight: Weight, all: &[Weight]) -> String {
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

    fn jury(&self) -> Vec<Block> {
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

    fn ranking(&self) -> Vec<Block> {
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

    fn prizes(&self) -> Vec<Block> {
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

    fn deliberation(&self) -> Vec<Block> {
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

    fn publication(&self) -> Vec<Block> {
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

    fn languages(&self) -> Vec<Block> {
        vec![
            self.text(&format!(
                "prevailing-{}",
                self.specification.prevailing.code()
            )),
            self.text("fingerprint-text"),
        ]
    }
}

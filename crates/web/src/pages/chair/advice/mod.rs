//! Advice beside the official ranking: how firm it is, how severe the members are, how far they
//! agree. Every page says that it never replaces the official figure.

pub mod agreement;
pub mod files;
pub mod index;
pub mod jurors;
pub mod standing;
pub mod words;

use super::{Tab, sample_tabs, tabs, way};
use crate::{
    Fault, Page,
    pages::jury::{edition, label, sample_label, say},
    route::Route as _,
    routes::chair::{
        ChairAdvice, ChairAdviceAgreement, ChairAdviceFile, ChairAdviceJurors, ChairAdviceStanding,
    },
    view::{Crumb, EditionLabel},
};
use imtiyaz_domain::{Key, Language};
use imtiyaz_jury::results::{self, CategoryResult, Results};
use imtiyaz_language::{Args, text};
use imtiyaz_ranking::{Advice, DRAWS, Ranking};
use serde::Serialize;
use std::sync::Arc;

/// The plain files, by the word in their address and the end of their name.
pub(crate) const FILES: [(&str, &str); 3] =
    [("sheets", "csv"), ("recused", "csv"), ("rule", "toml")];

/// What the pages of one category share.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// The category's name.
    pub category: String,
    /// The pages of this category.
    pub pages: Vec<Tab>,
    /// The same page of the other categories.
    pub categories: Vec<Tab>,
    /// SHA-256 of what the ranking was made from.
    pub digest: String,
    /// The seed of the draws.
    pub seed: String,
    /// How many draws.
    pub draws: String,
    /// The plain files: name and address.
    pub files: Vec<(String, String)>,
    /// The commands that repeat it all.
    pub commands: Vec<String>,
    /// Whether scores are invented.
    pub demonstration: bool,
}

/// A page of a category.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Here {
    Standing,
    Jurors,
    Agreement,
}

impl Here {
    const ALL: [Self; 3] = [Self::Standing, Self::Jurors, Self::Agreement];

    const fn key(self) -> &'static str {
        match self {
            Self::Standing => "advice-standing",
            Self::Jurors => "advice-jurors",
            Self::Agreement => "advice-agreement",
        }
    }

    fn href(self, language: Language, year: i16, category: Key) -> String {
        match self {
            Self::Standing => ChairAdviceStanding { year, category }.href(language),
            Self::Jurors => ChairAdviceJurors { year, category }.href(language),
            Self::Agreement => ChairAdviceAgreement { year, category }.href(language),
        }
    }
}

/// The commands that repeat a category's ranking and the advice on it from the plain files.
fn commands(category: &str, seed: u64) -> Vec<String> {
    let [sheets, recused, rule] = FILES.map(|(name, end)| format!("{name}-{category}.{end}"));
    let files = format!("{sheets} --rule {rule} --recused {recused}");
    vec![
        format!("imtiyaz rank {files}"),
        format!("imtiyaz calibrate {files} --draws {DRAWS} --seed {seed}"),
        format!("imtiyaz agreement {files}"),
    ]
}

/// One category with its ranking and the advice on it.
pub(super) struct Advised {
    pub shown: Results,
    pub category: CategoryResult,
    pub ranking: Ranking,
    pub advice: Arc<Advice>,
}

/// The advice on a ranking, worked out once.
pub(crate) async fn advice_on(page: &Page, ranking: &Ranking) -> Result<Arc<Advice>, Fault> {
    let made_from = ranking.clone();
    page.state()
        .advice()
        .get(&ranking.digest, move || Advice::of(&made_from))
        .await
}

/// Loads a category; 404 for one that the reader is recused from, and for one without entries.
pub(super) async fn load(page: &Page, year: i16, key: &Key) -> Result<Advised, Fault> {
    let file = edition(page, year).await?;
    let shown = results::results(page.store(), &page.actor(), file.id).await?;
    let category = shown.categories.iter().find(|c| c.category == *key);
    let category = category.cloned().ok_or(Fault::NotFound)?;
    let ranking = category.ranking.clone().ok_or(Fault::NotFound)?;
    let advice = advice_on(page, &ranking).await?;
    Ok(Advised {
        shown,
        category,
        ranking,
        advice,
    })
}

impl Advised {
    pub(super) fn names(&self, language: Language) -> words::Names<'_> {
        words::Names {
            panel: &self.shown.panel,
            language,
        }
    }

    pub(super) fn head(&self, page: &Page, here: Here) -> Head {
        let (language, file) = (page.language(), &self.shown.panel.edition);
        let year = file.year();
        let key = &self.category.category;
        let name = self.category.name.get(language).to_owned();
        let mut back = way(page, file, &name);
        back.insert(
            back.len() - 1,
            Crumb::link(
                say(language, "advice-title"),
                ChairAdvice { year }.href(language),
            ),
        );
        Head {
            edition: label(file, language),
            way: back,
            tabs: tabs(&page.actor(), file, language, "advice-title"),
            pages: Here::ALL
                .map(|one| Tab {
                    label: say(language, one.key()),
                    href: one.href(language, year, key.clone()),
                    current: one == here,
                })
                .to_vec(),
            categories: self
                .shown
                .categories
                .iter()
                .filter(|category| category.ranking.is_some())
                .map(|category| Tab {
                    label: category.name.get(language).to_owned(),
                    href: here.href(language, year, category.category.clone()),
                    current: category.category == *key,
                })
                .collect(),
            category: name,
            digest: self.ranking.digest.clone(),
            seed: self.advice.seed.to_string(),
            draws: imtiyaz_language::integer(language, i64::from(DRAWS)),
            files: FILES
                .iter()
                .filter_map(|(kind, end)| {
                    let route = ChairAdviceFile {
                        year,
                        category: key.clone(),
                        kind: Key::new(kind).ok()?,
                    };
                    Some((format!("{kind}-{key}.{end}"), route.href(language)))
                })
                .collect(),
            commands: commands(key.as_str(), self.advice.seed),
            demonstration: self.shown.invented(),
        }
    }
}

/// A head for samples.
pub(super) fn sample_head(language: Language, here: Here) -> Head {
    let href = ChairAdvice { year: 2019 }.href(language);
    let tab = |label: &str, current| Tab {
        label: label.to_owned(),
        href: href.clone(),
        current,
    };
    Head {
        edition: sample_label(language),
        way: vec![Crumb::here(say(language, "advice-title"))],
        tabs: sample_tabs(language, "chair-ranking"),
        category: "الخدمات الإجرائية الإلكترونية".to_owned(),
        pages: Here::ALL
            .map(|one| tab(&say(language, one.key()), one == here))
            .to_vec(),
        categories: vec![
            tab("المحتوى الإلكتروني", false),
            tab("الخدمات الإجرائية الإلكترونية", true),
        ],
        digest: "6b1f".repeat(16),
        seed: "117814293518123".to_owned(),
        draws: "2000".to_owned(),
        files: vec![("sheets-e-procedure.csv".to_owned(), href)],
        commands: commands("e-procedure", 117_814_293_518_123),
        demonstration: true,
    }
}

/// A title with the category in it.
pub(super) fn title(language: Language, key: &str, category: &str) -> String {
    let args = Args::new().with("category", category.to_owned());
    text(language, &format!("{key}-of"), &args)
}

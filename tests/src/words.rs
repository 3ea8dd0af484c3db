//! The sentences of the catalogues, to find buttons by what is written on them in either
//! language. Only plain sentences: what takes arguments is looked for by its beginning.

use crate::binary::workspace;
use anyhow::{Context as _, bail};
use std::{collections::HashMap, fs};

/// The sentences of one language.
#[derive(Debug)]
pub struct Words(HashMap<String, String>);

impl Words {
    /// Reads every catalogue of a language.
    ///
    /// # Errors
    /// When there is none.
    pub fn of(language: &str) -> anyhow::Result<Self> {
        let folder = workspace().join("templates/locales").join(language);
        let mut words = HashMap::new();
        for file in fs::read_dir(&folder).with_context(|| format!("no catalogues of {language}"))? {
            let text = fs::read_to_string(file?.path())?;
            for line in text.lines() {
                if let Some((key, sentence)) = line.split_once(" = ")
                    && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
                {
                    let plain = sentence.split('{').next().unwrap_or_default().trim();
                    words.insert(key.to_owned(), plain.to_owned());
                }
            }
        }
        Ok(Self(words))
    }

    /// The sentence of a key, up to its first argument.
    ///
    /// # Errors
    /// When there is none.
    pub fn say(&self, key: &str) -> anyhow::Result<&str> {
        match self.0.get(key) {
            Some(sentence) if !sentence.is_empty() => Ok(sentence),
            _ => bail!("no sentence {key}"),
        }
    }
}

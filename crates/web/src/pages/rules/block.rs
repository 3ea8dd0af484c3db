//! What an article is made of, as the template takes it.

use serde::Serialize;
use serde_json::Value;

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

//! The rules every page keeps to, asked of a page in the browser.

use crate::browser::Tab;

/// What a page breaks, one line each; none is well.
///
/// # Errors
/// When the page cannot be asked.
pub async fn faults(tab: &Tab) -> anyhow::Result<Vec<String>> {
    tab.rest().await?;
    tab.value(include_str!("../assets/page_rules.js")).await
}

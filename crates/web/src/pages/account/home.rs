//! After signing in everybody lands on the page of the strongest role.

use super::paths;
use crate::{Fault, Page, context::home_of, page::see_other};
use axum::response::Response;

/// Leads on to the role's page, or to one's own account.
pub async fn get(page: Page) -> Result<Response, Fault> {
    let home = home_of(&page.actor(), page.language());
    Ok(see_other(
        &home.unwrap_or_else(|| paths::account(page.language())),
    ))
}

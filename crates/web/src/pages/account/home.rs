//! After signing in everybody lands on the page of the strongest role.

use crate::{Fault, Page, page::see_other, routes};
use axum::response::Response;

/// Leads on to the role's page, or to one's own account.
pub async fn get(page: Page) -> Result<Response, Fault> {
    let actor = page.actor();
    let home = routes::SLICES
        .iter()
        .find_map(|slice| (slice.home)(&actor, page.language()));
    Ok(see_other(
        &home.unwrap_or_else(|| super::paths::account(page.language())),
    ))
}

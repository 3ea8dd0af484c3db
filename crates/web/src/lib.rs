//! Routes, forms and pages. No rule of the award lives here: a handler reads the request, calls
//! one use case, and answers with a page or a redirection.
//!
//! # How to add a page
//! 1. **Route** — in `routes/<slice>.rs`, inside `routes! { … }`:
//!    ```text
//!    /// One entry, as the secretariat reads it.
//!    BoardEntry { year: i16, entry: EntryId } "/secretariat/{year}/entries/{entry}" {
//!        get(Needs(ReadBoard)) => pages::entry::get,
//!        post(Needs(ScreenEntries)) => pages::entry::post,
//!    }
//!    ```
//!    `/{lang}` is put in front. The gate is [`route::Access`]: `Public`, `SignedIn` or
//!    `Needs(Action)`; it lets in whoever holds a role that the policy allows the action
//!    somewhere. The use case asks the policy about the very thing. `limit = BYTES` after the
//!    access raises the body's limit (256 KiB). The type is the extractor of its parameters and
//!    gives addresses: `BoardEntry { year, entry }.href(language)`.
//! 2. **View and handlers** — in `pages/<slice>/<page>.rs`, a struct that derives `Serialize`
//!    and implements [`view::View`], then `get` and `post`:
//!    ```text
//!    pub async fn get(page: Page, route: BoardEntry) -> Result<Response, Fault> {
//!        let dossier = submission::dossier(page.store(), &page.actor(), route.entry)
//!            .await?                        // impl From<TheRoomsError> for Fault in fault.rs
//!            .ok_or(Fault::NotFound)?;
//!        page.render(&EntryView::of(&dossier, page.language()))
//!    }
//!    pub async fn post(page: Page, route: BoardEntry, Form(form): Form<Decide>) -> Result<Response, Fault> {
//!        match submission::decide(page.store(), &page.actor(), route.entry, form.seen, …).await {
//!            Ok(_) => Ok(page.redirect_with(&route, NoticeKind::Success, "secretariat-notice-decided")),
//!            Err(error) => page.render_invalid(&view_with(form, FormErrors::one(…))),
//!        }
//!    }
//!    #[derive(Deserialize)]
//!    #[serde(deny_unknown_fields)]
//!    pub struct Decide { seen: i32, reason: String }
//!    ```
//! 3. **Template** — `templates/pages/<slice>/<page>.html`; it gets `page`
//!    ([`context::PageContext`]) and `view` (your struct). Functions: `t("key", name=…)`,
//!    `date`, `long_date`, `datetime`, `deadline` (stamps as microseconds), `machine_time`,
//!    `number(n)`, `decimal(units, places)`, `file_size(bytes)`, `asset("app.css")`,
//!    `has_text("key")`, `error_of(view.errors, "field")`. Components: `docs/design-system.md`.
//!    Filters: `|ut` (what people typed), `|ltr` (references, addresses),
//!    `|isolate` (the same in attributes and titles). Addresses come from the view, made with
//!    `href`. Undefined names are errors.
//! 4. **Sentences** — `templates/locales/{ar,fr,en}/<slice>.ftl`, keys begin with the slice's
//!    name; those of notices hold `-notice-`.
//! 5. **Samples** — list the view in the slice's `views` (see `routes/account.rs`), the
//!    navigation in `nav` and the role's home page in `home`.
//!
//! `pages/account/show.rs` with `routes/account.rs` and `templates/pages/account/show.html` is
//! the complete example.
//!
//! ```
//! use imtiyaz_domain::Language;
//! use imtiyaz_web::{route::Route, routes::account::Account};
//! assert_eq!(Account {}.href(Language::Ar), "/ar/account");
//! ```

pub mod assets;
pub mod check;
pub mod context;
pub mod cookies;
pub mod fault;
pub mod forms;
pub mod kept;
pub mod layers;
pub mod page;
pub mod pages;
pub mod route;
mod router;
pub mod routes;
mod server;
pub mod showcase;
mod stalled;
pub mod state;
pub mod templates;
pub mod view;
pub mod workbench;

pub use check::templates_check;
pub use fault::Fault;
pub use forms::{FieldError, Form, FormErrors};
pub use page::{NoticeKind, Page};
pub use router::router;
pub use server::serve;
pub use state::{AppState, WebSettings};

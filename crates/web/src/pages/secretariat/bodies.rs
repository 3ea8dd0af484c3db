//! The register of bodies.

use super::{pagination, query, with_query};
use crate::{
    Fault, Page,
    route::Route,
    routes::secretariat::{Bodies, Body, SecretariatHome},
    view::{Crumb, View},
};
use axum::response::Response;
use imtiyaz_domain::{BodyStatus, Language};
use imtiyaz_language::{Args, date, text};
use imtiyaz_submission::body;
use serde::Serialize;
use serde_json::{Value, json};

/// One body of the list.
#[derive(Clone, Debug, Serialize)]
pub struct BodyRow {
    /// Its name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// The code of its status.
    pub status: &'static str,
    /// Its region or parent.
    pub place: String,
    /// When it registered.
    pub registered: String,
    /// Whether it is invented.
    pub invented: bool,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct BodiesView {
    /// Where the filter goes.
    pub action: String,
    /// Whether anything is filtered.
    pub filtered: bool,
    /// The statuses with their counts, as options.
    pub statuses: Vec<Value>,
    /// What is searched.
    pub search: String,
    /// How many match.
    pub matching: u64,
    /// The bodies.
    pub rows: Vec<BodyRow>,
    /// The pages.
    pub pages: Value,
}

impl View for BodiesView {
    const TEMPLATE: &'static str = "pages/secretariat/bodies.html";

    fn title(&self, language: Language) -> String {
        text(language, "nav-bodies", &Args::new())
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![home(language), Crumb::here(self.title(language))]
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let href = Bodies {}.href(language);
        let row = BodyRow {
            name: "الوكالة الحضرية للصخيرات تمارة".to_owned(),
            href: href.clone(),
            status: "pending",
            place: "الرباط".to_owned(),
            registered: "12/10/2019".to_owned(),
            invented: true,
        };
        let some = Self {
            action: href.clone(),
            filtered: false,
            statuses: vec![json!({"value": "pending", "label": "… (3)", "selected": false})],
            search: String::new(),
            matching: 2,
            rows: vec![
                row.clone(),
                BodyRow {
                    status: "refused",
                    invented: false,
                    ..row
                },
            ],
            pages: pagination(0, 50, 120, |_| href.clone()),
        };
        let none = Self {
            rows: Vec::new(),
            matching: 0,
            filtered: true,
            search: "قنصلية".to_owned(),
            ..some.clone()
        };
        vec![("some", some), ("none", none)]
    }
}

/// The way back to the secretariat.
pub(super) fn home(language: Language) -> Crumb {
    Crumb::link(
        text(language, "secretariat-home-title", &Args::new()),
        SecretariatHome {}.href(language),
    )
}

/// The list.
pub async fn get(page: Page) -> Result<Response, Fault> {
    let language = page.language();
    let asked = query(page.uri());
    let get = |name: &str| asked.get(name).map_or("", String::as_str);
    let status = BodyStatus::from_code(get("status"));
    let at: u64 = get("page").parse().unwrap_or(1).max(1) - 1;
    let filter = body::BodyFilter {
        status,
        text: get("q").chars().take(200).collect(),
        page: at,
    };
    let (files, matching, counts) = body::bodies(page.store(), &page.actor(), &filter).await?;
    let action = page.href(&Bodies {});
    let status_code = status.map_or("", BodyStatus::code);
    let pages = pagination(at, body::BodyFilter::PAGE, matching, |number| {
        with_query(
            &action,
            &[
                ("status", status_code),
                ("q", &filter.text),
                ("page", &(number + 1).to_string()),
            ],
        )
    });
    let statuses = BodyStatus::ALL
        .iter()
        .map(|one| {
            let label = page.t(&format!("body-status-{one}"));
            let count = counts.get(one).copied().unwrap_or(0);
            json!({"value": one.code(), "label": format!("{label} ({count})"), "selected": status == Some(*one)})
        })
        .collect();
    page.render(&BodiesView {
        filtered: status.is_some() || !filter.text.is_empty(),
        statuses,
        search: filter.text.clone(),
        matching,
        rows: files
            .into_iter()
            .map(|file| BodyRow {
                name: file.name().get(language).to_owned(),
                href: page.href(&Body { body: file.id }),
                status: file.status.code(),
                registered: date(language, file.registered_at()),
                invented: file.row.invented,
                place: if file.row.region.is_empty() {
                    file.row.parent
                } else {
                    file.row.region
                },
            })
            .collect(),
        pages,
        action,
    })
}

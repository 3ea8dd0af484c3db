//! The receipt of a submission.

use super::{edition_label, entry_crumbs, evidence::attachment, sample_edition, title_or};
use crate::{
    Fault, Page,
    route::Route,
    routes::body::{BodyHome, Entry, EntryReceipt, EntryReceiptPdf, WithdrawEntry},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{EntryId, Language};
use imtiyaz_language::{Args, long_datetime, text};
use imtiyaz_store::EditionFile;
use imtiyaz_submission::entry::{self, Submitted};
use serde::Serialize;
use serde_json::{Value, json};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ReceiptView {
    /// The entry's title.
    pub entry_title: String,
    /// The entry's page.
    pub entry_href: String,
    /// The edition.
    pub label: EditionLabel,
    /// Its number.
    pub reference: String,
    /// What it says, as a summary list.
    pub rows: Vec<Value>,
    /// SHA-256 of what was frozen.
    pub digest: String,
    /// The files that were frozen with it.
    pub files: Vec<Value>,
    /// The receipt as PDF.
    pub pdf_href: String,
    /// Where the entry is taken back.
    pub withdraw_href: String,
    /// The reader's home.
    pub home_href: String,
}

impl View for ReceiptView {
    const TEMPLATE: &'static str = "pages/body/receipt.html";

    fn title(&self, language: Language) -> String {
        text(language, "body-receipt-title", &Args::new())
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        entry_crumbs(
            language,
            &self.entry_title,
            &self.entry_href,
            &self.title(language),
        )
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.label.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let href = BodyHome {}.href(language);
        let view = Self {
            entry_title: "الأداء الإلكتروني".to_owned(),
            entry_href: href.clone(),
            label: sample_edition(language),
            reference: "2019/014".to_owned(),
            rows: vec![json!({"key": "المشروع", "value": "الأداء الإلكتروني", "user": true})],
            digest: "ab".repeat(32),
            files: vec![json!({"name": "عرض.pdf", "sha256": "cd".repeat(32)})],
            pdf_href: href.clone(),
            withdraw_href: href.clone(),
            home_href: href,
        };
        vec![("ordinary", view)]
    }
}

async fn load(page: &Page, entry: EntryId) -> Result<(Submitted, EditionFile), Fault> {
    let found = entry::submitted(page.store(), &page.actor(), entry).await?;
    let edition = page
        .store()
        .edition_by_year(found.snapshot.reference.year)
        .await?
        .ok_or(Fault::NotFound)?;
    Ok((found, edition))
}

/// The page.
pub async fn get(page: Page, route: EntryReceipt) -> Result<Response, Fault> {
    let language = page.language();
    let (
        Submitted {
            receipt, snapshot, ..
        },
        edition,
    ) = load(&page, route.entry).await?;
    let category = edition.specification.category(snapshot.category.as_str());
    let row = |key: &str, value: &str, user: bool, ltr: bool| json!({"key": text(language, key, &Args::new()), "value": value, "user": user, "ltr": ltr});
    page.render(&ReceiptView {
        entry_title: title_or(language, &snapshot.title),
        entry_href: page.href(&Entry { entry: route.entry }),
        label: edition_label(language, &edition),
        reference: receipt.reference.to_string(),
        rows: vec![
            row("ui-reference", &receipt.reference.to_string(), false, true),
            row(
                "ui-received",
                &long_datetime(language, receipt.received_at),
                false,
                false,
            ),
            row(
                "body-field-title",
                title_or(language, &snapshot.title).as_str(),
                true,
                false,
            ),
            row(
                "body-field-category",
                category.map_or("", |category| category.name.get(language)),
                false,
                false,
            ),
            row(
                "body-field-body",
                snapshot.body.name.get(language),
                true,
                false,
            ),
        ],
        digest: receipt.digest,
        files: snapshot
            .files
            .iter()
            .map(|file| json!({"name": file.name, "sha256": file.sha256}))
            .collect(),
        pdf_href: page.href(&EntryReceiptPdf { entry: route.entry }),
        withdraw_href: page.href(&WithdrawEntry { entry: route.entry }),
        home_href: page.href(&BodyHome {}),
    })
}

/// The PDF.
pub async fn pdf(page: Page, route: EntryReceiptPdf) -> Result<Response, Fault> {
    let (found, edition) = load(&page, route.entry).await?;
    let paper = paper(&found, &edition);
    let language = page.language();
    // Setting a page takes some milliseconds of computing: not on a thread that serves others.
    let made =
        tokio::task::spawn_blocking(move || imtiyaz_documents::receipt(&paper, language)).await;
    let made = made.map_err(Fault::internal)?.map_err(Fault::internal)?;
    let name = format!(
        "{}.pdf",
        found.receipt.reference.to_string().replace('/', "-")
    );
    Ok(attachment("application/pdf", &name, made.bytes.into()))
}

fn paper(found: &Submitted, edition: &EditionFile) -> imtiyaz_documents::Receipt {
    let specification = &edition.specification;
    let Submitted {
        receipt,
        snapshot,
        by,
        invented,
    } = found;
    imtiyaz_documents::Receipt {
        award: specification.award.clone(),
        organiser: specification.organiser.clone(),
        number: Some(specification.number),
        year: specification.year,
        reference: receipt.reference,
        project: snapshot.title.clone(),
        body: snapshot.body.name.clone(),
        category: specification
            .category(snapshot.category.as_str())
            .map(|category| category.name.clone())
            .unwrap_or_default(),
        received_at: receipt.received_at,
        closes_at: edition.closes_at,
        submitted_by: by.clone(),
        digest: receipt.digest.clone(),
        files: snapshot
            .files
            .iter()
            .map(|file| imtiyaz_documents::ReceiptFile {
                name: file.name.clone(),
                size: file.size,
                sha256: file.sha256.clone(),
            })
            .collect(),
        demonstration: *invented,
    }
}

//! The files of one field: one at a time, each looked at before it is taken.

use super::{
    dossier::{self, FileLine},
    edition_label, entry_crumbs, entry_title, sample_edition,
};
use crate::{
    Fault, FormErrors, NoticeKind, Page,
    route::Route,
    routes::body::{BodyHome, Entry, EntryEvidence, EntrySection, EvidenceFile, RemoveEvidence},
    view::{Crumb, EditionLabel, View},
};
use axum::{
    extract::Multipart,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use imtiyaz_domain::{
    Language,
    specification::{EvidenceRule, FieldKind, MediaKind},
};
use imtiyaz_language::{Args, file_size, text};
use imtiyaz_store::entity;
use imtiyaz_submission::{
    SubmissionError,
    entry::{self, EntryFile, FileRefusal, Upload},
};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use sea_orm::EntityTrait;
use serde::Serialize;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceView {
    /// Where the form goes.
    pub action: String,
    /// The section the field stands in.
    pub back_href: String,
    /// The entry's page.
    pub entry_href: String,
    /// The entry's title.
    pub entry_title: String,
    /// The edition.
    pub label: EditionLabel,
    /// What is asked.
    pub name: String,
    /// How to answer.
    pub help: String,
    /// The files there are.
    pub files: Vec<FileLine>,
    /// Most files of this field.
    pub most: Option<u32>,
    /// Whether one more may be attached.
    pub room: bool,
    /// The kinds that are taken, in words.
    pub types: String,
    /// The same for the browser.
    pub accept: String,
    /// The largest file, in words.
    pub max_size: String,
    /// The description as typed.
    pub description: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for EvidenceView {
    const TEMPLATE: &'static str = "pages/body/evidence.html";
    const SCRIPTS: bool = true;

    fn title(&self, _language: Language) -> String {
        self.name.clone()
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        entry_crumbs(language, &self.entry_title, &self.entry_href, &self.name)
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.label.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let href = BodyHome {}.href(language);
        let empty = Self {
            action: href.clone(),
            back_href: href.clone(),
            entry_href: href.clone(),
            entry_title: "الأداء الإلكتروني".to_owned(),
            label: sample_edition(language),
            name: "عرض الخدمة".to_owned(),
            help: "وثيقة بصيغة PDF".to_owned(),
            files: Vec::new(),
            most: Some(3),
            room: true,
            types: types(language, MediaKind::ALL),
            accept: accept(MediaKind::ALL),
            max_size: file_size(language, 10_000_000),
            description: String::new(),
            errors: FormErrors::new(),
        };
        let files: Vec<FileLine> = dossier::samples(&href).remove(0).answers.remove(2).files;
        let files = files
            .into_iter()
            .map(|file| FileLine {
                remove_href: Some(href.clone()),
                ..file
            })
            .collect();
        let full = Self {
            files,
            room: false,
            ..empty.clone()
        };
        let mut refused = Self {
            description: "صور".to_owned(),
            ..empty.clone()
        };
        refused.errors = refusal(
            language,
            &FileRefusal {
                code: "too-large",
                limit: Some(10_000_000),
            },
            &empty.types,
        );
        vec![("empty", empty), ("full", full), ("refused", refused)]
    }
}

fn types(language: Language, kinds: &[MediaKind]) -> String {
    let separator = text(language, "body-list-comma", &Args::new());
    kinds
        .iter()
        .map(|kind| kind.code().to_uppercase())
        .collect::<Vec<_>>()
        .join(&format!("{separator} "))
}

fn accept(kinds: &[MediaKind]) -> String {
    kinds
        .iter()
        .map(|kind| kind.media_type())
        .collect::<Vec<_>>()
        .join(",")
}

fn refusal(language: Language, refusal: &FileRefusal, types: &str) -> FormErrors {
    let limit = refusal.limit.unwrap_or(0);
    let limit = match refusal.code {
        "too-large" | "too-large-together" => {
            file_size(language, u64::try_from(limit).unwrap_or(0))
        }
        _ => limit.to_string(),
    };
    let args = Args::new().with("limit", limit).with("types", types);
    FormErrors::one(
        language,
        "file",
        &format!("body-file-{}", refusal.code),
        &args,
    )
}

async fn load(page: &Page, route: &EntryEvidence) -> Result<EntryFile, Fault> {
    let file = entry::entry_file(page.store(), &page.actor(), route.entry).await?;
    if page.actor().works_for(file.body.id) {
        Ok(file)
    } else {
        Err(Fault::NotFound)
    }
}

fn view(page: &Page, route: &EntryEvidence, file: &EntryFile) -> Result<EvidenceView, Fault> {
    let language = page.language();
    let specification = &file.edition.specification;
    let (section, field) = specification.field(&route.field).ok_or(Fault::NotFound)?;
    if field.kind != FieldKind::File {
        return Err(Fault::NotFound);
    }
    let rule: &EvidenceRule = &specification.evidence;
    let files = dossier::files_of(language, file, &route.field, true);
    let room = field
        .limits
        .max_items
        .is_none_or(|most| files.len() < most as usize)
        && file.files.len() < rule.max_files as usize;
    Ok(EvidenceView {
        action: page.href(route),
        back_href: page.href(&EntrySection {
            entry: route.entry,
            section: section.id.to_string(),
        }),
        entry_href: page.href(&Entry { entry: route.entry }),
        entry_title: entry_title(language, file),
        label: edition_label(language, &file.edition),
        name: field.label.get(language).to_owned(),
        help: field.help.get(language).to_owned(),
        files,
        most: field.limits.max_items,
        room,
        types: types(language, &rule.media),
        accept: accept(&rule.media),
        max_size: file_size(language, rule.max_file_bytes),
        description: String::new(),
        errors: FormErrors::new(),
    })
}

/// The files and the form.
pub async fn get(page: Page, route: EntryEvidence) -> Result<Response, Fault> {
    let file = load(&page, &route).await?;
    if !file.state.is_editable() || !file.edition.phase.accepts_entries() {
        return Ok(page.redirect(&Entry { entry: route.entry }));
    }
    page.render(&view(&page, &route, &file)?)
}

/// Attaches one file. The description stands before the file in the form, so that it is known
/// when the file streams in.
pub async fn post(
    page: Page,
    route: EntryEvidence,
    multipart: Result<Multipart, axum::extract::multipart::MultipartRejection>,
) -> Result<Response, Fault> {
    let mut multipart = multipart.map_err(|_| Fault::Unsupported)?;
    let file = load(&page, &route).await?;
    let mut view = view(&page, &route, &file)?;
    let mut attached = None;
    while let Some(part) = multipart.next_field().await.map_err(broken)? {
        match part.name().unwrap_or_default() {
            "description" => {
                let typed = part.text().await.map_err(broken)?;
                view.description = typed.chars().take(1_000).collect();
            }
            "file" if attached.is_none() => {
                let file_name = part.file_name().unwrap_or_default().to_owned();
                if file_name.is_empty() {
                    attached = Some(Err(SubmissionError::File(FileRefusal {
                        code: "none-chosen",
                        limit: None,
                    })));
                    continue;
                }
                let upload = Upload {
                    field: route.field.clone(),
                    file_name,
                    description: view.description.clone(),
                };
                attached = Some(
                    entry::attach(page.store(), &page.actor(), route.entry, &upload, part).await,
                );
            }
            _ => return Err(Fault::BadRequest),
        }
    }
    match attached.unwrap_or(Err(SubmissionError::File(FileRefusal {
        code: "none-chosen",
        limit: None,
    }))) {
        Ok(_) => Ok(page.redirect_with(&route, NoticeKind::Success, "body-notice-attached")),
        Err(SubmissionError::File(found)) => {
            view.errors = refusal(page.language(), &found, &view.types);
            let status = match found.code {
                "too-large" => StatusCode::PAYLOAD_TOO_LARGE,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            page.render_as(status, &view)
        }
        Err(other) => Err(other.into()),
    }
}

fn broken(error: axum::extract::multipart::MultipartError) -> Fault {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Fault::TooLarge { max: None },
        _ => Fault::BadRequest,
    }
}

/// Takes a file off.
pub async fn remove(page: Page, route: RemoveEvidence) -> Result<Response, Fault> {
    let row = entity::evidence::Entity::find_by_id(route.evidence.raw())
        .one(page.store().read())
        .await
        .map_err(imtiyaz_store::StoreError::from)?
        .ok_or(Fault::NotFound)?;
    let field = entry::remove(page.store(), &page.actor(), route.evidence).await?;
    let back = EntryEvidence {
        entry: row.entry_id.into(),
        field: field.to_string(),
    };
    Ok(page.redirect_with(&back, NoticeKind::Success, "body-notice-removed"))
}

/// A file, always as something to keep: never shown within the site.
pub async fn download(page: Page, route: EvidenceFile) -> Result<Response, Fault> {
    let (file, bytes) = entry::evidence_file(page.store(), &page.actor(), route.evidence).await?;
    Ok(attachment(&file.media_type, &file.name, bytes))
}

/// An answer that is kept as a file of this name (RFC 6266).
pub(crate) fn attachment(media_type: &str, name: &str, bytes: bytes::Bytes) -> Response {
    let encoded = utf8_percent_encode(name, NON_ALPHANUMERIC).to_string();
    let disposition = format!("attachment; filename*=UTF-8''{encoded}");
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, media_type),
        (header::CONTENT_DISPOSITION, disposition.as_str()),
    ] {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    }
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("private, no-store"),
    );
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    response
}

//! Forms: structs that refuse unknown and repeated fields, and the errors a page shows.

use crate::{AppState, Fault};
use axum::{
    extract::{FromRequest, Request, rejection::FailedToBufferBody},
    http::{StatusCode, header},
    response::IntoResponse,
};
use imtiyaz_domain::Language;
use imtiyaz_language::Args;
use serde::{Serialize, de::DeserializeOwned};

/// A posted form. `T` derives `Deserialize` with `#[serde(deny_unknown_fields)]`; a field given
/// twice is refused unless it is a `Vec` (with `#[serde(default)]`). For a form whose fields are
/// only known at run time: `Form<Vec<(String, String)>>`.
///
/// A form of another shape answers 400, one that is too large 413: such a form was not sent by
/// our page, so nothing typed is lost.
pub struct Form<T>(pub T);

impl<T: DeserializeOwned> FromRequest<AppState> for Form<T> {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Fault> {
        let form = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
        if !form {
            return Err(Fault::Unsupported);
        }
        axum_extra::extract::Form::<T>::from_request(request, state)
            .await
            .map(|axum_extra::extract::Form(form)| Self(form))
            .map_err(|rejection| match rejection.into_response().status() {
                StatusCode::PAYLOAD_TOO_LARGE => Fault::TooLarge { max: None },
                StatusCode::UNSUPPORTED_MEDIA_TYPE => Fault::Unsupported,
                _ => Fault::BadRequest,
            })
    }
}

/// What an extractor that reads bodies met, as a fault.
impl From<FailedToBufferBody> for Fault {
    fn from(rejection: FailedToBufferBody) -> Self {
        if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
            Self::TooLarge { max: None }
        } else {
            Self::BadRequest
        }
    }
}

/// One error of a form: shown by its field and in the summary at the head of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldError {
    /// The `id` of the field's input; empty for an error of the whole form.
    pub field: String,
    /// The error's code: the catalogue key it was said with.
    pub code: String,
    /// The sentence in the reader's language.
    pub message: String,
}

/// The errors of a form, in the order of its fields. Empty: nothing is wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct FormErrors(Vec<FieldError>);

impl FormErrors {
    /// No errors yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds an error, said by the catalogue's `code`.
    pub fn add(&mut self, language: Language, field: &str, code: &str, args: &Args) {
        self.0.push(FieldError {
            field: field.to_owned(),
            code: code.to_owned(),
            message: imtiyaz_language::text(language, code, args),
        });
    }

    /// Adds an error whose sentence is made already.
    pub fn push(&mut self, field: &str, code: &str, message: String) {
        self.0.push(FieldError {
            field: field.to_owned(),
            code: code.to_owned(),
            message,
        });
    }

    /// One error alone.
    #[must_use]
    pub fn one(language: Language, field: &str, code: &str, args: &Args) -> Self {
        let mut errors = Self::new();
        errors.add(language, field, code, args);
        errors
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The errors.
    pub fn iter(&self) -> impl Iterator<Item = &FieldError> {
        self.0.iter()
    }

    /// The message for one field, if there is one.
    #[must_use]
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|error| error.field == field)
            .map(|error| error.message.as_str())
    }
}

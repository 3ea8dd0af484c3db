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
            .map_err(|rejection| match rejection {
                rejection if is_timeout(&rejection) => Fault::TooSlow,
                rejection => of_rejection(rejection),
            })
    }
}

/// Whether a body fell silent.
fn is_timeout(error: &dyn std::error::Error) -> bool {
    let mut source = error.source();
    while let Some(inner) = source {
        if inner.is::<tower_http::timeout::TimeoutError>() {
            return true;
        }
        source = inner.source();
    }
    false
}

fn of_rejection(rejection: impl IntoResponse) -> Fault {
    match rejection.into_response().status() {
        StatusCode::PAYLOAD_TOO_LARGE => Fault::TooLarge { max: None },
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Fault::Unsupported,
        _ => Fault::BadRequest,
    }
}

/// What an extractor that reads bodies met, as a fault.
impl From<FailedToBufferBody> for Fault {
    fn from(rejection: FailedToBufferBody) -> Self {
        if is_timeout(&rejection) {
            Self::TooSlow
        } else if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
            Self::TooLarge { max: None }
        } else {
            Self::BadRequest
        }
    }
}

/// One error of a form, as `error_summary` and a field's `error` take it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldError {
    /// The field's name in the form; its control's id is `f-<name>`. `None` for an error of the
    /// whole form.
    pub name: Option<String>,
    /// The error's code: the catalogue key it was said with.
    pub code: String,
    /// The sentence in the reader's language.
    pub text: String,
    /// The control's id where it is not `f-<name>`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// The errors of a form, in the order of its fields. Empty: nothing is wrong.
///
/// In templates: `error_summary(view.errors)`, and `error_of(view.errors, "email")` for the
/// `error` of one field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct FormErrors(Vec<FieldError>);

impl FormErrors {
    /// No errors yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds an error of a field (`""`: of the whole form), said by the catalogue's `code`.
    pub fn add(&mut self, language: Language, name: &str, code: &str, args: &Args) {
        self.push(name, code, imtiyaz_language::text(language, code, args));
    }

    /// Adds an error whose sentence is made already.
    pub fn push(&mut self, name: &str, code: &str, text: String) {
        self.0.push(FieldError {
            name: (!name.is_empty()).then(|| name.to_owned()),
            code: code.to_owned(),
            text,
            id: None,
        });
    }

    /// Adds an error made elsewhere (with an id of its own).
    pub fn push_error(&mut self, error: FieldError) {
        self.0.push(error);
    }

    /// One error alone.
    #[must_use]
    pub fn one(language: Language, name: &str, code: &str, args: &Args) -> Self {
        let mut errors = Self::new();
        errors.add(language, name, code, args);
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

    /// The error of one field, if there is one.
    #[must_use]
    pub fn of(&self, name: &str) -> Option<&FieldError> {
        self.0
            .iter()
            .find(|error| error.name.as_deref() == Some(name))
    }
}

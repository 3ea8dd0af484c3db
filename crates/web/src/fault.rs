//! What a handler answers when it cannot do what was asked. Handlers return it with `?`; the
//! page around it, in the reader's language, is made in one place ([`crate::layers`]).

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use imtiyaz_accounts::AccountError;
use imtiyaz_domain::policy::Verdict;
use imtiyaz_jury::JuryError;
use imtiyaz_store::StoreError;
use imtiyaz_submission::SubmissionError;
use std::{fmt, sync::Arc};

/// A request that is not answered with its page.
#[derive(Clone, Debug)]
pub enum Fault {
    /// 400: the form has another shape than ours (unknown, repeated or unreadable fields).
    BadRequest,
    /// 303 to the sign-in page, and back afterwards.
    SignIn,
    /// 303 to the page of the second factor.
    SecondFactor,
    /// 303 to the page where password and second factor are shown again, and back afterwards.
    /// For handlers that ask for it in some cases only; otherwise [`crate::route::Access::StepUp`].
    StepUp,
    /// 403: the reader may know of it and may not do it.
    Forbidden,
    /// 403: the form came from another site.
    CrossSite,
    /// 404: not there, or not for this reader.
    NotFound,
    /// 405: the address knows other methods.
    MethodNotAllowed,
    /// 408: the body did not come in time.
    TooSlow,
    /// 409: not in this phase of the edition.
    NotNow,
    /// 409: somebody changed it in the meantime.
    Conflict,
    /// 410: the time for it is over, or the link has served.
    Gone,
    /// 413: larger than is accepted.
    TooLarge {
        /// The largest accepted, in bytes, when it is worth saying.
        max: Option<u64>,
    },
    /// 415: a kind of body or file that is not accepted.
    Unsupported,
    /// 429: too many attempts.
    TooMany {
        /// Seconds until the next one counts.
        wait: u64,
    },
    /// 503: too busy; trying again may succeed.
    Busy,
    /// 500: ours. Logged once, with a reference that the page shows.
    Internal(Internal),
}

/// The cause of a 500, for the log.
#[derive(Clone, Debug)]
pub struct Internal {
    /// The error with its chain.
    pub cause: Arc<str>,
}

impl Fault {
    /// A failure of ours; its chain goes to the log, never to the page.
    pub fn internal(error: impl std::error::Error) -> Self {
        let mut cause = error.to_string();
        let mut source = error.source();
        while let Some(inner) = source {
            let text = inner.to_string();
            if !cause.ends_with(&text) {
                cause.push_str(": ");
                cause.push_str(&text);
            }
            source = inner.source();
        }
        Self::Internal(Internal {
            cause: cause.into(),
        })
    }

    /// A failure of ours without an error value.
    #[must_use]
    pub fn unexpected(cause: &str) -> Self {
        Self::Internal(Internal {
            cause: cause.into(),
        })
    }

    /// The policy's answer as an answer to the reader; `Ok` when it allows.
    ///
    /// # Errors
    /// 404, 403 or 409 as the verdict says.
    pub const fn unless_allowed(verdict: Verdict) -> Result<(), Self> {
        match verdict {
            Verdict::Allow => Ok(()),
            Verdict::Deny => Err(Self::Forbidden),
            Verdict::NotNow => Err(Self::NotNow),
            Verdict::Hide => Err(Self::NotFound),
        }
    }

    /// The fault of a refusal; [`Verdict::Allow`] is none and becomes a 500.
    #[must_use]
    pub fn of_verdict(verdict: Verdict) -> Self {
        match Self::unless_allowed(verdict) {
            Err(fault) => fault,
            Ok(()) => Self::unexpected("a use case refused what the policy allows"),
        }
    }

    /// The status of the answer.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::SignIn | Self::SecondFactor | Self::StepUp => StatusCode::SEE_OTHER,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::Forbidden | Self::CrossSite => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::NotNow | Self::Conflict => StatusCode::CONFLICT,
            Self::Gone => StatusCode::GONE,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unsupported => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The fault that stands for a bare status made below us (a layer, an extractor).
    #[must_use]
    pub fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::FORBIDDEN => Self::Forbidden,
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Self::MethodNotAllowed,
            StatusCode::REQUEST_TIMEOUT => Self::TooSlow,
            StatusCode::CONFLICT => Self::Conflict,
            StatusCode::GONE => Self::Gone,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge { max: None },
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::Unsupported,
            StatusCode::TOO_MANY_REQUESTS => Self::TooMany { wait: 60 },
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT => Self::Busy,
            status if status.is_client_error() => Self::BadRequest,
            status => Self::unexpected(status.as_str()),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Internal(internal) => write!(f, "500 {}", internal.cause),
            other => write!(f, "{} {other:?}", other.status().as_u16()),
        }
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        if error.is_busy() {
            Self::Busy
        } else {
            Self::internal(error)
        }
    }
}

impl From<AccountError> for Fault {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::Policy(verdict) => Self::of_verdict(verdict),
            AccountError::NotFound | AccountError::NotADemonstration => Self::NotFound,
            AccountError::LinkOver => Self::Gone,
            AccountError::Throttled { wait } => Self::TooMany { wait },
            AccountError::Refused | AccountError::WrongCode => Self::Forbidden,
            AccountError::Store(error) => error.into(),
            other => Self::internal(other),
        }
    }
}

impl From<JuryError> for Fault {
    fn from(error: JuryError) -> Self {
        match error {
            JuryError::Refused(verdict) => Self::of_verdict(verdict),
            JuryError::NotFound => Self::NotFound,
            JuryError::Stale(_) | JuryError::Confirmed => Self::Conflict,
            JuryError::UndertakingFirst | JuryError::InterestsFirst | JuryError::Obstacles(_) => {
                Self::NotNow
            }
            JuryError::Fields(_) | JuryError::Sheet(_) | JuryError::Decision(_) => Self::BadRequest,
            JuryError::Store(error) => error.into(),
            error @ (JuryError::Ranking(_) | JuryError::Paper(_)) => Self::internal(error),
        }
    }
}

impl From<SubmissionError> for Fault {
    fn from(error: SubmissionError) -> Self {
        match error {
            SubmissionError::Refused(verdict) => Self::of_verdict(verdict),
            SubmissionError::NotFound => Self::NotFound,
            SubmissionError::Gone { .. } => Self::Gone,
            SubmissionError::Stale(_) => Self::Conflict,
            SubmissionError::NotEditable
            | SubmissionError::Obstacles(_)
            | SubmissionError::BodyNotVerified => Self::NotNow,
            // The page of the form says these itself; without a form they are not ours.
            SubmissionError::Invalid(_)
            | SubmissionError::Violations(_)
            | SubmissionError::Specification(_)
            | SubmissionError::File(_) => Self::BadRequest,
            SubmissionError::Store(error) => error.into(),
        }
    }
}

impl From<minijinja::Error> for Fault {
    fn from(error: minijinja::Error) -> Self {
        // The debug form names the template and the line.
        Self::unexpected(&format!("{error:#}"))
    }
}

/// The bare answer: the page is put around it by the layer of error pages.
impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        if let Self::TooMany { wait } = &self {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(*wait));
        }
        response.extensions_mut().insert(self);
        response
    }
}

//! The message as it travels: headers, two bodies, the same bytes at every try.

use crate::{Composed, MailSettings};
use imtiyaz_store::entity::letter;
use lettre::{
    Address, Message,
    message::{
        Mailbox, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
};
use std::time::{Duration, SystemTime};

/// A message cannot be made of the letter. Trying again would not help.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MessageError {
    #[error("address: {0}")]
    Address(#[from] lettre::address::AddressError),
    #[error("message: {0}")]
    Message(#[from] lettre::error::Error),
}

/// Puts the letter into a message. Date, Message-ID and boundary come from the letter's row, so
/// that a second try is the same message and not another one.
pub(crate) fn message(
    settings: &MailSettings,
    letter: &letter::Model,
    composed: &Composed,
) -> Result<Message, MessageError> {
    let from = Mailbox::new(
        Some(composed.sender.clone()),
        settings.from.parse::<Address>()?,
    );
    let name = letter.name.trim();
    let to = Mailbox::new(
        (!name.is_empty()).then(|| name.to_owned()),
        letter.address.parse::<Address>()?,
    );
    let written = SystemTime::UNIX_EPOCH
        + Duration::from_micros(u64::try_from(letter.created_at).unwrap_or(0));
    let bodies = MultiPart::builder()
        .kind(lettre::message::MultiPartKind::Alternative)
        .boundary(format!("imtiyaz-{}", letter.message_id))
        .singlepart(
            SinglePart::builder()
                .header(ContentType::TEXT_PLAIN)
                .body(composed.text.clone()),
        )
        .singlepart(
            SinglePart::builder()
                .header(ContentType::TEXT_HTML)
                .body(composed.html.clone()),
        );
    let message = Message::builder()
        .from(from)
        .to(to)
        .subject(composed.subject.as_str())
        .date(written)
        .message_id(Some(format!("<{}@{}>", letter.message_id, settings.domain)))
        // RFC 3834: machines do not answer.
        .raw_header(HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        ))
        .raw_header(HeaderValue::new(
            HeaderName::new_from_ascii_str("Content-Language"),
            composed.language.tag().to_owned(),
        ))
        .multipart(bodies)?;
    Ok(message)
}

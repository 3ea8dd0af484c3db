//! The whole look: a PDF is parsed with all its objects, an image is unpacked and measured. Run in
//! the process with limits: whatever a hostile file makes of the parser ends there.

use super::{image, refused};
use crate::entry::{Content, FileRefusal, inspect};
use imtiyaz_domain::specification::MediaKind;
use lopdf::{Dictionary, Document, Object};

/// The most that all streams of a file may unpack to, in bytes.
const MOST_UNPACKED: usize = 200_000_000;
/// The most pages that are counted; an edition asks for far fewer.
const MOST_PAGES: usize = 2_000;
/// Names that make a document do something, carry other files, or be a form program.
const ACTIVE: [&[u8]; 9] = [
    b"JavaScript",
    b"JS",
    b"Launch",
    b"EmbeddedFile",
    b"EmbeddedFiles",
    b"XFA",
    b"RichMedia",
    b"SubmitForm",
    b"ImportData",
];

/// Looks at a whole file.
///
/// # Errors
/// The reason to refuse it.
pub fn whole(bytes: &[u8]) -> Result<Content, FileRefusal> {
    if bytes.is_empty() {
        return Err(refused("empty"));
    }
    let light = inspect(bytes)?;
    match light.kind {
        MediaKind::Pdf => pdf(bytes),
        MediaKind::Png => image::png(bytes).map(|()| light),
        MediaKind::Jpeg => image::jpeg(bytes).map(|()| light),
    }
}

fn pdf(bytes: &[u8]) -> Result<Content, FileRefusal> {
    let document = Document::load_mem(bytes).map_err(|error| match error {
        lopdf::Error::Decryption(_) => refused("encrypted"),
        _ => refused("damaged"),
    })?;
    if document.is_encrypted() || document.trailer.has(b"Encrypt") {
        return Err(refused("encrypted"));
    }
    let mut unpacked = 0;
    for object in document.objects.values() {
        harmless(object, 0)?;
        if let Object::Stream(stream) = object {
            harmless_dictionary(&stream.dict, 0)?;
            unpacked += size(stream, MOST_UNPACKED - unpacked)?;
        }
    }
    if let Ok(catalog) = document.catalog()
        && let Ok(opening) = catalog.get(b"OpenAction")
    {
        let (_, opening) = document
            .dereference(opening)
            .map_err(|_| refused("damaged"))?;
        // A place within the document may open; an action may not.
        if let Object::Dictionary(action) = opening
            && action.get(b"S").and_then(Object::as_name).ok() != Some(b"GoTo")
        {
            return Err(refused("active-content"));
        }
    }
    let pages = document.page_iter().take(MOST_PAGES + 1).count();
    match pages {
        0 => Err(refused("damaged")),
        many if many > MOST_PAGES => Err(refused("too-many-pages")),
        pages => Ok(Content {
            kind: MediaKind::Pdf,
            pages: u32::try_from(pages).ok(),
        }),
    }
}

/// What a stream unpacks to; images are measured by their frame, not unpacked.
fn size(stream: &lopdf::Stream, room: usize) -> Result<usize, FileRefusal> {
    let number = |key: &[u8]| {
        stream
            .dict
            .get(key)
            .and_then(Object::as_i64)
            .unwrap_or_default()
    };
    let image = stream.dict.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"Image");
    if image && number(b"Width").saturating_mul(number(b"Height")) > image::MOST_PIXELS {
        return Err(refused("too-many-pixels"));
    }
    let deflated = stream
        .filters()
        .is_ok_and(|filters| filters.iter().any(|filter| *filter == b"FlateDecode"));
    if !deflated {
        return Ok(stream.content.len().min(room));
    }
    image::unpacked(&stream.content, room)
}

/// No name of an action stands in the object; nesting is bounded.
fn harmless(object: &Object, depth: usize) -> Result<(), FileRefusal> {
    if depth > 100 {
        return Err(refused("damaged"));
    }
    match object {
        Object::Array(items) => items.iter().try_for_each(|item| harmless(item, depth + 1)),
        Object::Dictionary(dictionary) => harmless_dictionary(dictionary, depth + 1),
        _ => Ok(()),
    }
}

fn harmless_dictionary(dictionary: &Dictionary, depth: usize) -> Result<(), FileRefusal> {
    for (key, value) in dictionary {
        let does = ACTIVE.contains(&key.as_slice());
        let is = matches!(key.as_slice(), b"S" | b"Type" | b"Subtype")
            && value.as_name().is_ok_and(|name| ACTIVE.contains(&name));
        if does || is {
            return Err(refused("active-content"));
        }
        harmless(value, depth)?;
    }
    Ok(())
}

//! Compression, identifier, bytes.

use super::About;
use crate::error::Error;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document, Object, SaveOptions, Stream, StringFormat};
use sha2::{Digest, Sha256};
use std::io::Write;

/// Level 6: a third of the time of 9 for a few per cent of size. Changing it changes the bytes.
const LEVEL: u32 = 6;

/// Writes the file; its identifier is made from its content, so equal content is an equal file.
pub(super) fn save(mut file: Document, about: &About) -> Result<Vec<u8>, Error> {
    compress(&mut file)?;
    let mut digest = Sha256::new();
    for (id, object) in &file.objects {
        digest.update(id.0.to_be_bytes());
        if let Object::Stream(stream) = object {
            digest.update(&stream.content);
        }
    }
    digest.update(about.title.as_bytes());
    digest.update(about.created_unix.to_be_bytes());
    let id = Object::String(digest.finalize()[..16].to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(200)
        .compression_level(LEVEL)
        .build();
    let mut bytes = Vec::new();
    file.save_with_options(&mut bytes, options)
        .map_err(|e| Error::Write(e.to_string()))?;
    Ok(bytes)
}

/// Compresses every stream that allows it, on all processors.
fn compress(file: &mut Document) -> Result<(), Error> {
    let mut streams: Vec<&mut Stream> = file
        .objects
        .values_mut()
        .filter_map(|object| match object {
            Object::Stream(s) if s.allows_compression && !s.dict.has(b"Filter") => Some(s),
            _ => None,
        })
        .collect();
    let workers = std::thread::available_parallelism()
        .map_or(1, usize::from)
        .min(8);
    let share = streams.len().div_ceil(workers).max(1);
    std::thread::scope(|scope| {
        let tasks: Vec<_> = streams
            .chunks_mut(share)
            .map(|part| scope.spawn(|| part.iter_mut().try_for_each(|stream| deflate(stream))))
            .collect();
        tasks.into_iter().try_for_each(|task| match task.join() {
            Ok(done) => done.map_err(|e| Error::Write(e.to_string())),
            Err(_) => Err(Error::Write("compression stopped".to_owned())),
        })
    })
}

fn deflate(stream: &mut Stream) -> std::io::Result<()> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(LEVEL));
    encoder.write_all(&stream.content)?;
    let packed = encoder.finish()?;
    if packed.len() + 20 < stream.content.len() {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(packed);
    }
    Ok(())
}

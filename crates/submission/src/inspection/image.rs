//! Images: their frame, and for PNG that their data unpack to exactly that frame.

use super::refused;
use crate::entry::FileRefusal;
use flate2::read::ZlibDecoder;
use std::io::Read;

/// The most pixels of an image.
pub(super) const MOST_PIXELS: i64 = 50_000_000;

/// How much deflated data unpack to; `too-large-unpacked` beyond `room` bytes. Data that are not
/// deflated after all unpack to what could be read.
pub(super) fn unpacked(data: &[u8], room: usize) -> Result<usize, FileRefusal> {
    let mut reader = ZlibDecoder::new(data);
    let mut piece = vec![0; 64 * 1024];
    let mut total = 0_usize;
    while let Ok(read) = reader.read(&mut piece) {
        if read == 0 {
            break;
        }
        total += read;
        if total > room {
            return Err(refused("too-large-unpacked"));
        }
    }
    Ok(total)
}

fn frame(width: u32, height: u32) -> Result<(), FileRefusal> {
    match i64::from(width) * i64::from(height) {
        0 => Err(refused("damaged")),
        pixels if pixels > MOST_PIXELS => Err(refused("too-many-pixels")),
        _ => Ok(()),
    }
}

/// Whether a PNG is what its header says, to the last byte.
pub(super) fn png(bytes: &[u8]) -> Result<(), FileRefusal> {
    let damaged = || refused("damaged");
    let (mut at, mut data, mut header) = (8, Vec::new(), None);
    loop {
        let chunk = bytes.get(at..at + 8).ok_or_else(damaged)?;
        let length = u32::from_be_bytes([chunk[0], chunk[1], chunk[2], chunk[3]]) as usize;
        let end = at.checked_add(8 + length).ok_or_else(damaged)?;
        let content = bytes.get(at + 8..end).ok_or_else(damaged)?;
        bytes.get(end..end + 4).ok_or_else(damaged)?;
        match &chunk[4..] {
            b"IHDR" if content.len() == 13 => {
                let word = |at: usize| {
                    u32::from_be_bytes([
                        content[at],
                        content[at + 1],
                        content[at + 2],
                        content[at + 3],
                    ])
                };
                frame(word(0), word(4))?;
                header = Some((word(0), word(4), content[8], content[9], content[12]));
            }
            b"IDAT" => data.extend_from_slice(content),
            b"IEND" => {
                // What follows the end is another file in disguise.
                if end + 4 != bytes.len() {
                    return Err(damaged());
                }
                break;
            }
            _ => {}
        }
        at = end + 4;
    }
    let (width, height, depth, colour, interlaced) = header.ok_or_else(damaged)?;
    let channels = match colour {
        0 | 3 => 1,
        2 => 3,
        4 => 2,
        6 => 4,
        _ => return Err(damaged()),
    };
    let bits = u64::from(width) * channels * u64::from(depth);
    let rows = u64::from(height) * (bits.div_ceil(8) + 1);
    // Interlaced, the same pixels stand in seven passes with more row heads.
    let room = usize::try_from(rows + if interlaced == 1 { rows / 2 + 1_024 } else { 0 });
    let room = room.map_err(|_| damaged())?;
    let found = unpacked(&data, room)?;
    if interlaced == 0 && found != room || found == 0 {
        return Err(damaged());
    }
    Ok(())
}

/// Whether a JPEG's frame is of a bearable size.
pub(super) fn jpeg(bytes: &[u8]) -> Result<(), FileRefusal> {
    let mut at = 2;
    while let Some(&[0xFF, marker, high, low]) = bytes.get(at..at + 4) {
        let is_frame = (0xC0..=0xCF).contains(&marker) && ![0xC4, 0xC8, 0xCC].contains(&marker);
        if is_frame && let Some(&[h1, h0, w1, w0]) = bytes.get(at + 5..at + 9) {
            let word = |high, low| u32::from(u16::from_be_bytes([high, low]));
            return frame(word(w1, w0), word(h1, h0));
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
    }
    Err(refused("damaged"))
}

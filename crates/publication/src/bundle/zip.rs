//! The container: a ZIP file whose members are stored as they are, one after the other, without
//! dates or comments. Every tool opens it, the same members give the same bytes, and the reader
//! can demand that a file is exactly what the writer makes of its members: nothing can hide in
//! it, and no compressed member can grow without bound. That is why no general ZIP library is
//! used here.

use std::collections::BTreeMap;

/// The members by name.
pub type Members = BTreeMap<String, Vec<u8>>;

const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
/// 1 January 1980, the beginning of the format's time.
const DATE: u16 = 1 << 5 | 1;

/// Writes the members in the order of their names; `None` beyond the format's limits (65,535
/// members, 4 GB).
#[must_use]
pub fn write(members: &Members) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for (name, bytes) in members {
        let offset = u32::try_from(out.len()).ok()?;
        let size = u32::try_from(bytes.len()).ok()?;
        let length = u16::try_from(name.len()).ok()?;
        let mut common = Vec::with_capacity(26);
        for field in [10, 0, 0, 0, DATE] {
            put16(&mut common, field);
        }
        for field in [crc32(bytes), size, size] {
            put32(&mut common, field);
        }
        put16(&mut common, length);
        put16(&mut common, 0);

        put32(&mut out, LOCAL);
        out.extend(&common);
        out.extend(name.as_bytes());
        out.extend(bytes);

        put32(&mut directory, CENTRAL);
        put16(&mut directory, 10);
        directory.extend(&common);
        for field in [0, 0, 0] {
            put16(&mut directory, field);
        }
        put32(&mut directory, 0);
        put32(&mut directory, offset);
        directory.extend(name.as_bytes());
    }
    let count = u16::try_from(members.len()).ok()?;
    let (start, size) = (out.len(), directory.len());
    out.extend(directory);
    put32(&mut out, END);
    for field in [0, 0, count, count] {
        put16(&mut out, field);
    }
    put32(&mut out, u32::try_from(size).ok()?);
    put32(&mut out, u32::try_from(start).ok()?);
    put16(&mut out, 0);
    Some(out)
}

/// Reads a container; `None` when it is not exactly what [`write`] makes of its members.
#[must_use]
pub fn read(bytes: &[u8]) -> Option<Members> {
    let mut members = Members::new();
    let mut at = 0;
    while get32(bytes, at)? == LOCAL {
        let size = usize::try_from(get32(bytes, at + 18)?).ok()?;
        let length = usize::from(get16(bytes, at + 26)?);
        let name = bytes.get(at + 30..at + 30 + length)?;
        let name = std::str::from_utf8(name).ok()?;
        let start = at + 30 + length;
        let content = bytes.get(start..start.checked_add(size)?)?;
        // A second member of the same name is caught below: it is not written back.
        members.insert(name.to_owned(), content.to_vec());
        at = start + size;
    }
    (write(&members)? == bytes).then_some(members)
}

fn put16(out: &mut Vec<u8>, value: u16) {
    out.extend(value.to_le_bytes());
}

fn put32(out: &mut Vec<u8>, value: u32) {
    out.extend(value.to_le_bytes());
}

fn get16(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn get32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// CRC-32 as ZIP wants it (ISO 3309, reflected, polynomial EDB88320).
fn crc32(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = {
        let mut table = [0; 256];
        let mut index = 0;
        while index < 256 {
            let mut value = index as u32;
            let mut bit = 0;
            while bit < 8 {
                value = if value & 1 == 1 {
                    value >> 1 ^ 0xEDB8_8320
                } else {
                    value >> 1
                };
                bit += 1;
            }
            table[index] = value;
            index += 1;
        }
        table
    };
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        sum >> 8 ^ TABLE[usize::from(*byte ^ (sum & 0xFF) as u8)]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_nothing_else_is() {
        assert_eq!(
            crc32(b"123456789"),
            0xCBF4_3926,
            "the check value of CRC-32"
        );
        let members: Members = [("a.txt", "one"), ("b/c.txt", "")]
            .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
            .into();
        let bytes = write(&members).unwrap();
        assert_eq!(read(&bytes), Some(members));
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            // A name or a content may change only together with its checksum.
            assert!(read(&changed).is_none_or(|m| write(&m).unwrap() == changed));
        }
        assert_eq!(read(&[bytes.as_slice(), b"more"].concat()), None);
        assert_eq!(read(&bytes[..bytes.len() - 1]), None);
        assert_eq!(read(b""), None);
    }
}

//! The sRGB profile of the output intent, built from the published constants of IEC 61966-2-1
//! (ICC version 2, matrix and tone curve), so that no foreign file has to be carried.

fn fixed(value: f64) -> [u8; 4] {
    ((value * 65_536.0).round() as i32).to_be_bytes()
}

fn xyz(x: f64, y: f64, z: f64) -> Vec<u8> {
    let mut tag = b"XYZ \0\0\0\0".to_vec();
    tag.extend([x, y, z].into_iter().flat_map(fixed));
    tag
}

fn padded(mut tag: Vec<u8>) -> Vec<u8> {
    tag.resize(tag.len().next_multiple_of(4), 0);
    tag
}

fn description(words: &str) -> Vec<u8> {
    let mut tag = b"desc\0\0\0\0".to_vec();
    tag.extend((words.len() as u32 + 1).to_be_bytes());
    tag.extend(words.as_bytes());
    // Terminator, then empty Unicode and ScriptCode descriptions.
    tag.extend([0; 1 + 4 + 4 + 2 + 1 + 67]);
    padded(tag)
}

/// 1024 steps of the sRGB transfer function.
fn curve() -> Vec<u8> {
    const STEPS: u32 = 1024;
    let mut tag = b"curv\0\0\0\0".to_vec();
    tag.extend(STEPS.to_be_bytes());
    for i in 0..STEPS {
        let x = f64::from(i) / f64::from(STEPS - 1);
        let y = if x <= 0.040_45 {
            x / 12.92
        } else {
            ((x + 0.055) / 1.055).powf(2.4)
        };
        tag.extend(((y * 65_535.0).round() as u16).to_be_bytes());
    }
    padded(tag)
}

/// The profile.
pub(super) fn srgb() -> Vec<u8> {
    let mut copyright = b"text\0\0\0\0".to_vec();
    copyright.extend(b"No rights reserved\0");
    let tags: [(&[u8; 4], Vec<u8>); 7] = [
        (b"desc", description("sRGB IEC61966-2.1")),
        (b"cprt", padded(copyright)),
        (b"wtpt", xyz(0.9642, 1.0, 0.8249)),
        (b"rXYZ", xyz(0.436_07, 0.222_49, 0.013_92)),
        (b"gXYZ", xyz(0.385_15, 0.716_87, 0.097_08)),
        (b"bXYZ", xyz(0.143_07, 0.060_61, 0.7141)),
        (b"rTRC", curve()),
    ];
    // The three channels share one curve.
    let entries = tags.len() + 2;
    let mut table = (entries as u32).to_be_bytes().to_vec();
    let mut data: Vec<u8> = Vec::new();
    let base = 128 + 4 + 12 * entries;
    let mut entry = |signature: &[u8; 4], offset: usize, length: usize| {
        table.extend(signature);
        table.extend((offset as u32).to_be_bytes());
        table.extend((length as u32).to_be_bytes());
    };
    for (signature, tag) in &tags {
        let offset = base + data.len();
        entry(signature, offset, tag.len());
        if *signature == b"rTRC" {
            entry(b"gTRC", offset, tag.len());
            entry(b"bTRC", offset, tag.len());
        }
        data.extend(tag);
    }
    let mut profile = vec![0u8; 128];
    profile[8..12].copy_from_slice(&[2, 0x10, 0, 0]);
    profile[12..24].copy_from_slice(b"mntrRGB XYZ ");
    // A date is required; the standard's own year stands for it.
    profile[24..36].copy_from_slice(&[0x07, 0xCF, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
    profile[36..40].copy_from_slice(b"acsp");
    profile[68..80].copy_from_slice(&[0, 0, 0xF6, 0xD6, 0, 1, 0, 0, 0, 0, 0xD3, 0x2D]);
    profile.extend(table);
    profile.extend(data);
    let length = profile.len() as u32;
    profile[0..4].copy_from_slice(&length.to_be_bytes());
    profile
}

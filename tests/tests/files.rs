//! Bad files, as `imtiyaz inspect-file` meets them: in a process of its own with limits. Made here,
//! none is kept in the repository.

use imtiyaz_tests::binary;
use std::{
    io::Write as _,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// The process's answer to these bytes, or how it ended.
fn looked(bytes: &[u8]) -> String {
    let mut child = Command::new(binary::imtiyaz())
        .arg("inspect-file")
        .env_clear()
        .env("MIMALLOC_ARENA_RESERVE", "65536")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // It may end before it has read everything.
    let _ = child.stdin.take().unwrap().write_all(bytes);
    let ended = child.wait_with_output().unwrap();
    if ended.status.success() {
        String::from_utf8_lossy(&ended.stdout).trim().to_owned()
    } else {
        format!("ended: {}", ended.status)
    }
}

/// A PDF of these objects (numbered from 1; the first is the catalogue), with a table that fits.
fn pdf(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n", index + 1).as_bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let table = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).as_bytes());
    for place in places {
        bytes.extend(format!("{place:010} 00000 n \n").as_bytes());
    }
    let size = objects.len() + 1;
    bytes.extend(
        format!("trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF\n")
            .as_bytes(),
    );
    bytes
}

/// A sound document with this in its catalogue, and these objects behind its three.
fn with(catalogue: &str, more: &[Vec<u8>]) -> Vec<u8> {
    let mut objects = vec![
        format!("<</Type/Catalog/Pages 2 0 R{catalogue}>>").into_bytes(),
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>".to_vec(),
    ];
    objects.extend_from_slice(more);
    pdf(&objects, "")
}

fn stream(dictionary: &str, content: &[u8]) -> Vec<u8> {
    let mut object = format!("<<{dictionary}/Length {}>>\nstream\n", content.len()).into_bytes();
    object.extend(content);
    object.extend(b"\nendstream");
    object
}

/// Zeros, deflated by the system's own python, so that nothing here has to.
fn deflated(megabytes: usize) -> Vec<u8> {
    python(&format!(
        "import sys,zlib\nc=zlib.compressobj(9)\nout=b''\nz=bytes(1<<20)\nfor _ in range({megabytes}): out+=c.compress(z)\nsys.stdout.buffer.write(out+c.flush())"
    ))
}

fn python(script: &str) -> Vec<u8> {
    let out = Command::new("python3")
        .args(["-c", script])
        .output()
        .unwrap();
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    out.stdout
}

/// A PNG of this size whose data are these bytes (deflated already).
fn png(width: u32, height: u32, data: &[u8], after: &[u8]) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |name: &[u8], content: &[u8]| {
        bytes.extend(u32::try_from(content.len()).unwrap().to_be_bytes());
        bytes.extend(name);
        bytes.extend(content);
        bytes.extend([0; 4]);
    };
    let head = [
        &width.to_be_bytes()[..],
        &height.to_be_bytes(),
        &[8, 0, 0, 0, 0],
    ]
    .concat();
    chunk(b"IHDR", &head);
    chunk(b"IDAT", data);
    chunk(b"IEND", b"");
    bytes.extend(after);
    bytes
}

#[test]
fn sound_files_are_told_and_their_pages_counted() {
    assert_eq!(looked(&with("", &[])), "pdf 1");
    let rows = python("import sys,zlib\nsys.stdout.buffer.write(zlib.compress(bytes(3*4)))");
    assert_eq!(looked(&png(3, 3, &rows, b"")), "png");
    let jpeg = [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF,
        0xD9,
    ];
    assert_eq!(looked(&jpeg), "jpeg");
    // A paper of our own, with tags, embedded fonts and packed objects.
    let folder = tempfile::tempdir().unwrap();
    let specification = binary::workspace().join("fixtures/specifications/imtiyaz-2019.toml");
    let made = Command::new(binary::imtiyaz())
        .args(["specification", "print"])
        .arg(&specification)
        .current_dir(folder.path())
        .output()
        .unwrap();
    if made.stdout.starts_with(b"%PDF") {
        assert!(looked(&made.stdout).starts_with("pdf "));
    }
}

#[test]
fn every_bad_file_is_refused_and_none_takes_long() {
    let bomb = deflated(1_200);
    assert!(bomb.len() < 10_000_000);
    let row = python("import sys,zlib\nsys.stdout.buffer.write(zlib.compress(bytes(3*4)))");
    let sound = with("", &[]);
    let mut corpus: Vec<(String, Vec<u8>, &str)> = vec![
        ("nothing".into(), Vec::new(), "empty"),
        (
            "a program".into(),
            b"MZ\x90\0".repeat(100),
            "media-not-allowed",
        ),
        (
            "a page of the web".into(),
            b"<!doctype html><script>alert(1)</script>".to_vec(),
            "media-not-allowed",
        ),
        (
            "a drawing with a script".into(),
            b"<svg onload='alert(1)'/>".to_vec(),
            "media-not-allowed",
        ),
        (
            "an archive".into(),
            b"PK\x03\x04".repeat(50),
            "media-not-allowed",
        ),
        (
            "a page before the document".into(),
            [b"<html>".as_slice(), &sound].concat(),
            "media-not-allowed",
        ),
        (
            "a script in names".into(),
            with(
                "/Names<</JavaScript 4 0 R>>",
                &[b"<</S/JavaScript/JS(app.alert(1))>>".to_vec()],
            ),
            "active-content",
        ),
        (
            "a script written with escapes".into(),
            with("/OpenAction<</S/Java#53cript/J#53(app.alert)>>", &[]),
            "active-content",
        ),
        (
            "a program that is started".into(),
            with("/OpenAction<</S/L#61unch/F(calc.exe)>>", &[]),
            "active-content",
        ),
        (
            "an address that is opened".into(),
            with("/OpenAction<</S/URI/URI(http://evil.example)>>", &[]),
            "active-content",
        ),
        (
            "a form that is sent".into(),
            with("", &[b"<</S/SubmitForm/F(http://evil.example)>>".to_vec()]),
            "active-content",
        ),
        (
            "a file in the file".into(),
            with(
                "/Names<</EmbeddedFiles 4 0 R>>",
                &[b"<</Names[]>>".to_vec()],
            ),
            "active-content",
        ),
        (
            "an embedded program".into(),
            with("", &[stream("/Type/EmbeddedFile", b"MZ")]),
            "active-content",
        ),
        (
            "a form of the other kind".into(),
            with("/AcroForm<</XFA 4 0 R>>", &[stream("", b"<xdp/>")]),
            "active-content",
        ),
        (
            "moving pictures".into(),
            with("", &[b"<</Type/Annot/Subtype/RichMedia>>".to_vec()]),
            "active-content",
        ),
        (
            "a password".into(),
            pdf(
                &[
                    b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
                    b"<</Type/Pages/Count 0/Kids[]>>".to_vec(),
                    b"<</Filter/Standard/V 1/R 2/O(x)/U(x)/P 0>>".to_vec(),
                ],
                "/Encrypt 3 0 R",
            ),
            "encrypted",
        ),
        (
            "no page".into(),
            pdf(
                &[
                    b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
                    b"<</Type/Pages/Count 0/Kids[]>>".to_vec(),
                ],
                "",
            ),
            "damaged",
        ),
        (
            "pages that hold themselves".into(),
            pdf(
                &[
                    b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
                    b"<</Type/Pages/Count 1/Kids[2 0 R]>>".to_vec(),
                ],
                "",
            ),
            "damaged",
        ),
        (
            "a bomb".into(),
            with("", &[stream("/Filter/FlateDecode", &bomb)]),
            "too-large-unpacked",
        ),
        (
            "an image too large".into(),
            with(
                "",
                &[stream("/Subtype/Image/Width 100000/Height 100000", b"x")],
            ),
            "too-many-pixels",
        ),
        (
            "a picture of a billion points".into(),
            png(40_000, 40_000, &row, b""),
            "too-many-pixels",
        ),
        (
            "a picture that is a bomb".into(),
            png(3, 3, &bomb, b""),
            "too-large-unpacked",
        ),
        (
            "a picture that is too short".into(),
            png(300, 300, &row, b""),
            "damaged",
        ),
        (
            "a picture with an archive behind".into(),
            png(3, 3, &row, b"PK\x03\x04"),
            "damaged",
        ),
        (
            "a picture without points".into(),
            png(0, 3, &row, b""),
            "damaged",
        ),
        (
            "half a picture".into(),
            png(3, 3, &row, b"")[..40].to_vec(),
            "damaged",
        ),
        (
            "a photograph too large".into(),
            vec![
                0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0xFF, 0xFF, 0xFF, 0xFF, 1, 1, 0x11, 0, 0xFF, 0xD9,
            ],
            "too-many-pixels",
        ),
    ];
    // Every cut of a sound document, and every tenth byte turned over: refused, or still sound, but
    // never a crash that is not told as one.
    for end in (9..sound.len() - 8).step_by(40) {
        corpus.push((format!("cut at {end}"), sound[..end].to_vec(), "damaged"));
    }
    let (mut tried, mut slowest) = (0, Duration::ZERO);
    for (name, bytes, code) in &corpus {
        let begun = Instant::now();
        let said = looked(bytes);
        slowest = slowest.max(begun.elapsed());
        tried += 1;
        let refused = said.starts_with("refused ") || said.starts_with("ended:");
        assert!(refused, "{name}: {said}");
        // Where the parser itself ends by the limits, the site says “damaged”.
        if !code.is_empty() && said.starts_with("refused ") {
            assert_eq!(said, format!("refused {code}"), "{name}");
        }
    }
    let mut turned = 0;
    for at in (0..sound.len()).step_by(17) {
        let mut bytes = sound.clone();
        bytes[at] ^= 0x20;
        let said = looked(&bytes);
        assert!(
            said == "pdf 1" || said.starts_with("refused ") || said.starts_with("ended:"),
            "byte {at}: {said}"
        );
        turned += 1;
    }
    println!(
        "files: {tried} bad files refused, {turned} damaged ones met, the slowest took {slowest:?}"
    );
    assert!(tried > 30 && turned > 10);
}

#[test]
fn the_process_can_open_nothing_and_take_little() {
    // A document that asks for gigabytes of arrays: the process ends, this one stays.
    let many = format!("[{}]", "null ".repeat(12_000_000));
    let said = looked(&with("", &[many.into_bytes()]));
    assert!(
        said.starts_with("ended:") || said == "refused damaged" || said == "pdf 1",
        "{said}"
    );
    let deep = |open: &str, close: &str, times: usize| {
        vec![format!("{}{}", open.repeat(times), close.repeat(times)).into_bytes()]
    };
    // Nesting that would end a careless parser: what cannot be read of it is left out, in no time.
    for object in [deep("[", "]", 100_000), deep("<</A ", ">>", 50_000)] {
        let begun = Instant::now();
        let said = looked(&with("", &object));
        assert!(said == "pdf 1" || said == "refused damaged" || said.starts_with("ended:"));
        println!(
            "files: nested objects answered {said} in {:?}",
            begun.elapsed()
        );
    }
    // More than it reads is not read.
    let said = looked(&vec![b'%'; 70 << 20]);
    assert_eq!(said, "refused media-not-allowed");
}

//! Certificates, score book, dossier, attendance, letters and press release, read back from
//! their PDF in both languages.
//!
//! `IMTIYAZ_PAPERS=DIR cargo test -p imtiyaz-documents` keeps the files to look at.

#[allow(dead_code, reason = "shared with the other papers")]
mod sample;

use imtiyaz_documents::*;
use imtiyaz_domain::{
    BodyId, BodyKind, EntryId, Language, Localized, Outcome, Stamp,
    entry::{Answer, Answers, AttachedFile, Snapshot, SnapshotBody, applying_fields},
    specification::{FieldKind, Visibility},
};
use qrcodegen::{QrCode, QrCodeEcc};
use sample::FINGERPRINT;
use std::{
    path::{Path, PathBuf},
    process::Command,
};

const BOTH: [Language; 2] = [Language::Ar, Language::Fr];

struct Kept {
    folder: tempfile::TempDir,
    path: PathBuf,
}

/// Writes the file, and checks what holds for every paper: each letter had a face, the file is
/// sound, every face in it is embedded with its text.
fn keep(name: &str, pdf: &Pdf) -> Kept {
    assert!(
        pdf.missing.is_empty(),
        "{name}: no face for {:?}",
        pdf.missing
    );
    let folder = tempfile::tempdir().unwrap();
    let kept = std::env::var_os("IMTIYAZ_PAPERS").map(PathBuf::from);
    let path = kept
        .as_deref()
        .unwrap_or(folder.path())
        .join(format!("{name}.pdf"));
    std::fs::write(&path, &pdf.bytes).unwrap();
    let check = Command::new("qpdf").arg("--check").arg(&path).output();
    let check = check.expect("qpdf is installed");
    assert!(check.status.success(), "{name}: {check:?}");
    let fonts = run("pdffonts", &[&path]);
    for line in fonts.lines().skip(2) {
        let ends: Vec<&str> = line.split_whitespace().rev().take(5).collect();
        assert_eq!(ends[2..5], ["yes", "yes", "yes"], "{name}: {line}");
    }
    Kept { folder, path }
}

fn run(program: &str, args: &[&dyn AsRef<Path>]) -> String {
    let mut command = Command::new(program);
    for arg in args {
        command.arg(arg.as_ref());
    }
    let output = command.output().expect("poppler-utils is installed");
    assert!(output.status.success(), "{program}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The pages' text as a reader copies it, without bidi controls, spaces as one.
fn pages(name: &str, pdf: &Pdf) -> Vec<String> {
    let kept = keep(name, pdf);
    let text = run("pdftotext", &[&"-enc", &"UTF-8", &kept.path, &"-"]);
    drop(kept.folder);
    let pages: Vec<String> = text
        .trim_end_matches('\u{c}')
        .split('\u{c}')
        .map(flat)
        .collect();
    assert_eq!(pages.len(), pdf.pages, "{name}");
    pages
}

fn flat(text: &str) -> String {
    let plain: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words that stand in the text, each: a name may be broken over lines. Letters and digits only:
/// readers differ on which side of a foreign word they put brackets.
fn assert_words(text: &str, name: &str, paper: &str) {
    let letters = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    let text = letters(text);
    for word in flat(name).split(' ').map(letters) {
        assert!(
            text.contains(&word),
            "{paper}: no {word:?} (of {name:?}) in:\n{text}"
        );
    }
}

fn address(code: &str) -> String {
    format!("https://imtiyaz.example/ar/editions/2019#{code}")
}

fn sheets() -> Vec<Certificate> {
    Certificate::of_results(&sample::results(true), FINGERPRINT, &|_, _, _, code| {
        address(code)
    })
}

#[test]
fn each_laureate_has_a_certificate_and_a_withheld_prize_has_none() {
    let results = sample::results(true);
    let laureates: Vec<_> = results
        .groups
        .iter()
        .flat_map(|group| &group.prizes)
        .flat_map(|prize| prize.laureates.iter().map(move |one| (prize, one)))
        .collect();
    for language in BOTH {
        let name = format!("certificates-2019-{}", language.code());
        let list = sheets();
        let pdf = certificates(&list, sample::stamp(29, 16), language).unwrap();
        let pages = pages(&name, &pdf);
        assert_eq!(
            pages.len(),
            laureates.len(),
            "a sheet each, both of a shared prize"
        );
        let (withheld, shared, invented) = match language {
            Language::Ar => ("حجب", "مناصفة", "هيئة مخترعة"),
            _ => ("décerné aucun", "ex æquo", "organisme inventé"),
        };
        for (page, ((prize, laureate), sheet)) in pages.iter().zip(laureates.iter().zip(&list)) {
            assert_words(page, laureate.body.get(language), &name);
            // A prize on a line of its own has a capital letter.
            let lower = page.to_lowercase();
            assert_words(&lower, &prize.name.get(language).to_lowercase(), &name);
            assert_words(page, laureate.project.get(language), &name);
            assert!(page.contains(&sheet.code), "{} in {page}", sheet.code);
            for person in &laureate.team {
                assert_words(page, person.split(" — ").next().unwrap(), &name);
            }
            let says = |words: &str| {
                page.replace(['ُ', ' '], "")
                    .contains(&words.replace(' ', ""))
            };
            assert_eq!(says(shared), prize.outcome == Outcome::Shared, "{page}");
            assert_eq!(says(invented), laureate.invented, "{page}");
            assert!(!says(withheld) && !says("non décerné"), "{page}");
        }
    }
}

#[test]
fn the_code_changes_with_what_it_vouches_for_and_with_nothing_else() {
    let codes =
        |list: &[Certificate]| -> Vec<String> { list.iter().map(|one| one.code.clone()).collect() };
    let before = codes(&sheets());
    let unique: std::collections::BTreeSet<_> = before.iter().collect();
    assert_eq!(unique.len(), before.len());
    let mut results = sample::results(true);
    results.place = sample::text("الرباط", "Rabat");
    let none = |_: &_, _: &_, _: &_, code: &str| address(code);
    assert_eq!(
        codes(&Certificate::of_results(&results, FINGERPRINT, &none)),
        before
    );
    results.groups[0].prizes[0].laureates[0].body.fr.push('x');
    let after = codes(&Certificate::of_results(&results, FINGERPRINT, &none));
    assert_ne!(after[0], before[0]);
    assert_eq!(after[1..], before[1..]);
}

#[test]
fn the_square_on_the_page_says_the_address() {
    let list = &sheets()[..1];
    let pdf = certificates(list, sample::stamp(29, 16), Language::Ar).unwrap();
    let kept = keep("certificate-qr", &pdf);
    let image = kept.folder.path().join("page");
    run(
        "pdftoppm",
        &[&"-r", &"300", &"-gray", &"-aa", &"no", &kept.path, &image],
    );
    let image = std::fs::read(kept.folder.path().join("page-1.pgm")).unwrap();
    let image = Gray::of(&image);
    // The quiet zone is the only pure white in the middle of the sheet's lower half: its paper is
    // warm.
    let (left, right) = (image.width / 3, image.width * 2 / 3);
    let (top, bottom) = (image.height / 2, image.height * 17 / 20);
    let mut area: Option<(usize, usize, usize, usize)> = None;
    for y in top..bottom {
        for x in left..right {
            if image.at(x, y) == 255 {
                let a = area.get_or_insert((x, y, x, y));
                *a = (a.0.min(x), a.1.min(y), a.2.max(x), a.3.max(y));
            }
        }
    }
    let (x0, y0, x1, _) = area.expect("a square");
    let wanted = QrCode::encode_text(&list[0].address, QrCodeEcc::Medium).unwrap();
    let size = wanted.size();
    let step = (x1 + 1 - x0) as f64 / f64::from(size + 8);
    for row in 0..size {
        for column in 0..size {
            let at = |from: usize, n: i32| from + ((f64::from(n) + 4.5) * step) as usize;
            let dark = image.at(at(x0, column), at(y0, row)) < 128;
            assert_eq!(dark, wanted.get_module(column, row), "{column}, {row}");
        }
    }
}

/// A grey picture (PGM, eight bits).
struct Gray<'a> {
    width: usize,
    height: usize,
    dots: &'a [u8],
}

impl<'a> Gray<'a> {
    fn of(file: &'a [u8]) -> Self {
        let head: Vec<usize> = String::from_utf8_lossy(&file[3..30])
            .split_whitespace()
            .take(3)
            .map(|n| n.parse().unwrap())
            .collect();
        let (width, height) = (head[0], head[1]);
        Self {
            width,
            height,
            dots: &file[file.len() - width * height..],
        }
    }

    fn at(&self, x: usize, y: usize) -> u8 {
        self.dots[y * self.width + x]
    }
}

#[test]
fn the_people_of_a_team_have_diplomas() {
    let list =
        Certificate::diplomas_of_results(&sample::results(true), FINGERPRINT, &|_, _, _, code| {
            address(code)
        });
    assert_eq!(list.len(), 2);
    for language in BOTH {
        let name = format!("diplomas-2019-{}", language.code());
        let pages = pages(
            &name,
            &certificates(&list, sample::stamp(29, 16), language).unwrap(),
        );
        assert_words(&pages[0], "سعاد بنعلي", &name);
        assert_words(&pages[1], "Karim Idrissi développement", &name);
        assert_words(&pages[1], list[1].project.get(language), &name);
    }
}

#[test]
fn a_long_citation_and_a_large_team_stay_on_one_sheet() {
    let mut results = sample::results(false);
    let laureate = &mut results.groups[0].prizes[0].laureates[0];
    laureate.citation.ar = laureate.citation.ar.repeat(6);
    laureate.citation.fr = laureate.citation.fr.repeat(6);
    laureate.team = (1..=24).map(|n| format!("سعاد بنعلي {n}")).collect();
    laureate.body.ar = format!("{} وجماعة أيت ملول وجهة سوس ماسة", laureate.body.ar);
    let list = Certificate::of_results(&results, FINGERPRINT, &|_, _, _, code| address(code));
    for language in BOTH {
        let name = format!("certificates-long-{}", language.code());
        let pdf = certificates(&list, sample::stamp(29, 16), language).unwrap();
        let pages = pages(&name, &pdf);
        assert_eq!(pages.len(), list.len());
        let mark = match language {
            Language::Ar => "نسخة للعرض",
            _ => "Démonstration",
        };
        let marked = pages.iter().filter(|page| page.contains(mark)).count();
        let invented = list.iter().filter(|one| one.invented).count();
        assert_eq!(marked, invented, "only what is invented");
    }
}

fn book(rows: usize) -> ScoreBook {
    let results = sample::results(true);
    ScoreBook {
        award: results.award,
        organiser: results.organiser,
        number: Some(13),
        year: 2019,
        criteria: vec![
            ScoreBookCriterion {
                name: sample::text("الأثر", "Impact"),
                weight: "60 %".into(),
            },
            ScoreBookCriterion {
                name: sample::text("الابتكار", "Innovation"),
                weight: "40 %".into(),
            },
        ],
        categories: vec![ScoreBookCategory {
            name: sample::text("المحتوى الإلكتروني", "e-contenu"),
            rows: (0..rows)
                .map(|index| {
                    let (ar, fr, project_ar, project_fr) = sample::LAUREATES[index % 7];
                    ScoreBookRow {
                        label: (index + 1).to_string(),
                        reference: sample::number(index as u32 + 1).to_string(),
                        body: sample::text(ar, fr),
                        project: sample::text(project_ar, project_fr),
                        marks: vec![format!("{},5", index % 10), String::new()],
                        score: format!("{},25", index % 20),
                        invented: index % 9 == 0,
                    }
                })
                .collect(),
        }],
        sheets: false,
        fingerprint: FINGERPRINT.into(),
        created: sample::stamp(29, 16),
        demonstration: true,
    }
}

#[test]
fn the_score_book_repeats_its_head_and_numbers_its_pages() {
    for language in BOTH {
        let name = format!("score-book-{}", language.code());
        let pdf = score_book(&book(120), language).unwrap();
        let pages = pages(&name, &pdf);
        assert!(pages.len() > 3);
        let (head, number) = match language {
            Language::Ar => ("المشروع", "صفحة"),
            _ => ("Projet", "Page"),
        };
        for (index, page) in pages.iter().enumerate() {
            assert!(page.contains(head) || index + 1 == pages.len(), "{page}");
            let tight = page.replace(' ', "");
            let of = match language {
                Language::Ar => format!("{number}{}من{}", index + 1, pages.len()),
                _ => format!("{number}{}sur{}", index + 1, pages.len()),
            };
            assert!(tight.contains(&of), "{of} in {tight}");
        }
        let all = pages.join(" ");
        for row in 1..=120 {
            assert!(all.contains(&sample::number(row).to_string()), "{row}");
        }
    }
}

#[test]
fn a_register_of_many_rows_is_untagged_and_a_small_one_is_tagged() {
    for (rows, tagged) in [(40, "yes"), (TAGGED_ROWS + 1, "no")] {
        let pdf = score_book(&book(rows), Language::Fr).unwrap();
        let kept = keep("score-book-tags", &pdf);
        let about = run("pdfinfo", &[&kept.path]);
        let line = about
            .lines()
            .find(|line| line.starts_with("Tagged"))
            .unwrap();
        assert!(line.ends_with(tagged), "{rows}: {line}");
    }
}

/// An entry that answers every question of the shipped specification.
fn frozen() -> Snapshot {
    let specification = sample::example();
    let category = specification.categories[0].id.clone();
    let mut answers = Answers::new();
    let fields = specification.form.sections.iter().flat_map(|s| &s.fields);
    for field in fields {
        let text = |text: &str| Answer::Text { text: text.into() };
        let answer = match &field.kind {
            FieldKind::ShortText => text("خدمة رقمية للقرب"),
            FieldKind::LongText => text(
                "تمكن المنصة المرتفقين من إيداع شكاياتهم وتتبعها (ISO 27001).\nDélai moyen : 48 heures.",
            ),
            FieldKind::BilingualText => Answer::Bilingual {
                ar: "خلاصة المشروع للعموم".into(),
                fr: "Résumé du projet pour le public".into(),
            },
            FieldKind::Choice { choices } => Answer::Choices {
                keys: vec![choices[0].id.to_string()],
            },
            FieldKind::Choices { choices } => Answer::Choices {
                keys: choices.iter().take(2).map(|c| c.id.to_string()).collect(),
            },
            FieldKind::Number { .. } => Answer::Number { value: 12_500 },
            FieldKind::Date => Answer::Date {
                date: "2018-03-01".into(),
            },
            FieldKind::YesNo { .. } => Answer::YesNo {
                yes: true,
                justification: "محترم لمعايير الولوج".into(),
            },
            FieldKind::Link => text("https://chikaya.example/"),
            FieldKind::Table { columns, .. } => Answer::Rows {
                rows: vec![columns.iter().map(|c| c.name.fr.clone()).collect()],
            },
            FieldKind::Team => Answer::Rows {
                rows: vec![vec!["سعاد بنعلي".into(), "قيادة المشروع".into()]],
            },
            FieldKind::Partners => Answer::Rows {
                rows: vec![vec!["Agence de développement du digital".into()]],
            },
            FieldKind::Access => Answer::Access {
                address: "https://demo.example/".into(),
                login: "jury".into(),
                sealed: String::new(),
            },
            FieldKind::File => continue,
        };
        answers.insert(field.id.clone(), answer);
    }
    let files = specification
        .form
        .sections
        .iter()
        .flat_map(|s| &s.fields)
        .filter(|field| field.kind == FieldKind::File)
        .map(|field| AttachedFile {
            field: field.id.clone(),
            name: format!("رسالة-{}.pdf", field.id),
            size: 123_456,
            sha256: FINGERPRINT.into(),
            media_type: "application/pdf".into(),
            pages: Some(3),
            description: "وثيقة موقعة".into(),
            refused: false,
        })
        .collect();
    Snapshot {
        format: 1,
        entry: "0197d1c0-0000-7000-8000-000000000014"
            .parse::<EntryId>()
            .unwrap(),
        reference: sample::number(14),
        specification: FINGERPRINT.into(),
        body: SnapshotBody {
            id: "0197d1c0-0000-7000-8000-000000000015"
                .parse::<BodyId>()
                .unwrap(),
            kind: BodyKind::clone(&specification.eligibility.body_kinds[0].id),
            name: sample::text("جماعة أيت ملول", "Commune d’Aït Melloul"),
        },
        category,
        title: sample::text("منصة «شكاية» v2.0", "Plateforme « Chikaya » v2.0"),
        answers,
        files,
        declared: specification
            .declarations
            .iter()
            .map(|d| d.id.clone())
            .collect(),
        submitted_at: sample::stamp(10, 14),
    }
}

#[test]
fn the_dossier_holds_every_answer_in_the_order_of_the_specification() {
    let specification = sample::example();
    let snapshot = frozen();
    for language in BOTH {
        let name = format!("dossier-{}", language.code());
        let make = |reader| {
            let input = EntryDossier {
                specification: &specification,
                snapshot: &snapshot,
                digest: FINGERPRINT,
                submitted_by: "سعاد بنعلي",
                reader,
                demonstration: true,
            };
            entry_dossier(&input, language).unwrap()
        };
        let pdf = make(Visibility::Secretariat);
        let text = pages(&name, &pdf).join(" ");
        let fields = applying_fields(&specification, &snapshot.category, &snapshot.answers);
        for (section, field) in &fields {
            assert_words(&text, section.title.get(language), &name);
            assert_words(&text, field.label.get(language), &name);
        }
        for declaration in &specification.declarations {
            assert_words(&text, declaration.text.get(language), &name);
        }
        assert_words(&text, "Délai moyen 48 heures", &name);
        assert_words(&text, "تمكن المنصة المرتفقين من إيداع شكاياتهم", &name);
        assert!(text.contains(FINGERPRINT) && text.contains("2019/014"));
        assert!(text.contains(&FINGERPRINT[..32]));
        // The public reads less.
        let public = pages(&format!("{name}-public"), &make(Visibility::Public)).join(" ");
        assert!(public.len() < text.len());
        assert!(!public.contains("demo.example"));
    }
}

#[test]
fn the_attendance_record_names_every_member_who_was_called() {
    let minutes = sample::minutes_sample();
    for language in BOTH {
        let name = format!("attendance-{}", language.code());
        let text = pages(&name, &attendance(&minutes, language).unwrap()).join(" ");
        for seat in minutes
            .seats
            .iter()
            .filter(|seat| seat.attendance.is_some())
        {
            assert_words(&text, &seat.name, &name);
            assert_words(&text, seat.institution.get(language), &name);
        }
        let excused = match language {
            Language::Ar => "معتذر",
            _ => "excusé",
        };
        assert_words(&text, excused, &name);
    }
}

fn a_letter(message: LetterMessage) -> Letter {
    let results = sample::results(true);
    Letter {
        award: results.award,
        organiser: results.organiser,
        number: Some(13),
        year: 2019,
        reference: sample::number(14),
        body: sample::text("جماعة أيت ملول", "Commune d’Aït Melloul"),
        project: sample::text("منصة «شكاية» v2.0", "Plateforme « Chikaya » v2.0"),
        category: sample::text("المحتوى الإلكتروني", "e-contenu"),
        message,
        dated: sample::stamp(20, 9),
        demonstration: false,
    }
}

#[test]
fn letters_say_what_was_decided_and_why_on_one_page() {
    let reason = sample::text(
        "لم تُرفق رسالة رئيس الجماعة.",
        "La lettre du président de la commune n’est pas jointe.",
    );
    let prize = LetterPrize {
        name: sample::text("جائزة امتياز للتشجيع", "prix d’encouragement"),
        shared: true,
    };
    let result = |prizes: Vec<LetterPrize>| LetterMessage::Result {
        citation: if prizes.is_empty() {
            Localized::default()
        } else {
            sample::text(
                "تثمّن اللجنة جودة الخدمة.",
                "Le jury salue la qualité du service.",
            )
        },
        prizes,
        ceremony: Some("2020-01-29".into()),
    };
    let letters = [
        (
            "admissible",
            LetterMessage::Admissible,
            Localized::default(),
        ),
        (
            "inadmissible",
            LetterMessage::Inadmissible {
                reasons: vec![reason.clone()],
            },
            reason,
        ),
        ("prize", result(vec![prize.clone()]), prize.name),
        ("no-prize", result(vec![]), Localized::default()),
    ];
    for language in BOTH {
        for (code, message, says) in &letters {
            let name = format!("letter-{code}-{}", language.code());
            let pdf = letter(&a_letter(message.clone()), language).unwrap();
            let pages = pages(&name, &pdf);
            assert_eq!(pages.len(), 1, "{name}");
            assert_words(&pages[0], says.get(language), &name);
            assert!(pages[0].contains("2019/014"), "{name}");
            let won = match language {
                Language::Ar => pages[0].contains("مناصفة"),
                _ => pages[0].contains("ex æquo"),
            };
            assert_eq!(won, *code == "prize", "{name}");
        }
    }
}

#[test]
fn the_press_release_names_laureates_and_withheld_prizes() {
    let results = sample::results(true);
    let participation = sample::participation();
    for language in BOTH {
        let name = format!("press-release-2019-{}", language.code());
        let pdf = press_release(
            &PressRelease {
                results: &results,
                participation: Some(&participation),
                address: Some("https://imtiyaz.example/ar/editions/2019"),
                created: sample::stamp(29, 16),
            },
            language,
        )
        .unwrap();
        let text = pages(&name, &pdf).join(" ");
        for prize in results.groups.iter().flat_map(|group| &group.prizes) {
            for laureate in &prize.laureates {
                assert_words(&text, laureate.body.get(language), &name);
                assert_words(&text, laureate.project.get(language), &name);
            }
            assert_words(&text, prize.reason.get(language), &name);
        }
        assert!(text.contains("https://imtiyaz.example/ar/editions/2019"));
    }
}

#[test]
fn the_same_values_give_the_same_bytes() {
    let at = sample::stamp(29, 16);
    let results = sample::results(true);
    let minutes = sample::minutes_sample();
    let press = PressRelease {
        results: &results,
        participation: None,
        address: None,
        created: at,
    };
    let all = |language: Language| -> Vec<Vec<u8>> {
        vec![
            certificates(&sheets(), at, language).unwrap().bytes,
            score_book(&book(60), language).unwrap().bytes,
            attendance(&minutes, language).unwrap().bytes,
            letter(&a_letter(LetterMessage::Admissible), language)
                .unwrap()
                .bytes,
            press_release(&press, language).unwrap().bytes,
        ]
    };
    for language in BOTH {
        assert!(all(language) == all(language));
    }
    // A paper is dated by what it is given: another moment is another paper.
    let later = Stamp::from_micros(at.micros() + 86_400_000_000);
    assert!(
        certificates(&sheets(), at, Language::Ar).unwrap().bytes
            != certificates(&sheets(), later, Language::Ar).unwrap().bytes
    );
}

//! Every paper, read back from its PDF in both languages.
//!
//! `IMTIYAZ_PAPERS=DIR cargo test -p imtiyaz-documents` keeps the files to look at.

mod sample;

use imtiyaz_documents::*;
use imtiyaz_domain::Language;
use sample::{FINGERPRINT, LAUREATES};
use std::{path::PathBuf, process::Command};

/// The text of a PDF as a reader copies it, without bidi controls, spaces as one.
fn read_back(name: &str, pdf: &Pdf) -> String {
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
    let output = Command::new("pdftotext")
        .args(["-enc", "UTF-8"])
        .arg(&path)
        .arg("-")
        .output()
        .expect("pdftotext (poppler-utils) is installed");
    assert!(output.status.success());
    flat(&String::from_utf8(output.stdout).unwrap())
}

fn flat(text: &str) -> String {
    let plain: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words of a name that stand in the text, each: a name may be broken over lines. Letters and
/// digits only: readers differ on which side of a foreign word they put brackets.
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

fn full(demonstration: bool, language: Language) -> Pdf {
    let results = sample::results(demonstration);
    let (jury, entries, participation) =
        (sample::jury(), sample::entries(), sample::participation());
    bulletin(
        &Bulletin {
            results: &results,
            jury: &jury,
            entries: &entries,
            participation: Some(&participation),
            fingerprint: Some(FINGERPRINT),
            created: sample::stamp(29, 16),
        },
        language,
    )
    .unwrap()
}

#[test]
fn the_bulletin_names_every_laureate_in_both_languages() {
    for language in [Language::Ar, Language::Fr] {
        let name = format!("bulletin-2019-{}", language.code());
        let pdf = full(true, language);
        let text = read_back(&name, &pdf);
        for (body_ar, body_fr, project_ar, project_fr) in LAUREATES {
            let (body, project) = match language {
                Language::Ar => (
                    if body_ar.is_empty() { body_fr } else { body_ar },
                    if project_ar.is_empty() {
                        project_fr
                    } else {
                        project_ar
                    },
                ),
                _ => (body_fr, project_fr),
            };
            assert_words(&text, body, &name);
            assert_words(&text, project, &name);
        }
        let (withheld, why, page) = match language {
            Language::Ar => (
                "حُجبت الجائزة",
                "لم يبلغ أي ملف المستوى المطلوب",
                format!("صفحة 2 من {}", pdf.pages),
            ),
            _ => (
                "prix non décerné",
                "Aucun dossier n’a atteint le niveau",
                format!("Page 2 sur {}", pdf.pages),
            ),
        };
        assert_words(&text, withheld, &name);
        assert_words(&text, why, &name);
        let spaceless = |text: &str| text.replace(' ', "");
        assert!(
            spaceless(&text).contains(&spaceless(&page)),
            "{page} in {text}"
        );
        assert!(text.contains("2019/012") && text.contains("17,25"));
    }
}

#[test]
fn the_list_of_entries_follows_the_order_of_the_specification() {
    // No group of results says anything of the order here, and the entries come backwards.
    let mut results = sample::results(false);
    results.groups.clear();
    let (mut entries, participation) = (sample::entries(), sample::participation());
    entries.reverse();
    let input = Bulletin {
        results: &results,
        jury: &[],
        entries: &entries,
        participation: Some(&participation),
        fingerprint: Some(FINGERPRINT),
        created: sample::stamp(29, 16),
    };
    let text = read_back("order", &bulletin(&input, Language::Fr).unwrap());
    let at = |reference: &str| text.rfind(reference).unwrap();
    // One of each of the four categories.
    let places = ["2019/001", "2019/010", "2019/019", "2019/028"].map(at);
    assert!(places.is_sorted(), "{places:?} in {text}");
}

#[test]
fn a_demonstration_is_marked_on_every_page_and_a_real_bulletin_on_none() {
    let mark = "sans valeur officielle";
    let marked = full(true, Language::Fr);
    let count = read_back("marked", &marked).matches(mark).count();
    assert_eq!(count, marked.pages);
    let real = read_back("unmarked", &full(false, Language::Fr));
    assert_eq!(real.matches(mark).count(), 0);
}

#[test]
fn the_same_values_give_the_same_bytes() {
    assert_eq!(
        full(true, Language::Ar).bytes,
        full(true, Language::Ar).bytes
    );
    let rules_of = || {
        let specification = sample::example();
        rules(
            &Rules {
                specification: &specification,
                fingerprint: FINGERPRINT,
                public_key: Some(FINGERPRINT),
                created: sample::stamp(1, 9),
                demonstration: false,
            },
            Language::Fr,
        )
        .unwrap()
        .bytes
    };
    assert_eq!(rules_of(), rules_of());
}

#[test]
fn an_archived_edition_says_what_it_is_and_bears_no_signature() {
    let mut results = sample::results(false);
    results.gaps = vec![sample::text(
        "عدد الترشيحات غير معروف.",
        "Le nombre de candidatures n’est pas connu.",
    )];
    results.sources = vec!["https://example.org/source".into()];
    for language in [Language::Ar, Language::Fr] {
        let name = format!("archive-{}", language.code());
        let pdf = bulletin(
            &Bulletin {
                results: &results,
                jury: &[],
                entries: &[],
                participation: None,
                fingerprint: None,
                created: sample::stamp(29, 16),
            },
            language,
        )
        .unwrap();
        let text = read_back(&name, &pdf);
        let (known, signature) = match language {
            Language::Ar => ("عدد الترشيحات غير معروف", "التوقيع"),
            _ => ("nombre de candidatures n’est pas connu", "signature"),
        };
        assert_words(&text, known, &name);
        assert!(!text.contains(signature));
        assert!(text.contains("https://example.org/source"));
    }
}

#[test]
fn the_receipt_proves_what_was_received_and_when() {
    let receipt_of = sample::receipt_sample();
    for language in [Language::Ar, Language::Fr] {
        let name = format!("receipt-{}", language.code());
        let pdf = receipt(&receipt_of, language).unwrap();
        assert_eq!(pdf.pages, 1, "{name}");
        let text = read_back(&name, &pdf);
        for part in ["2019/014", "14:30", FINGERPRINT, "captures-ecran.png"] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert_words(&text, "جماعة أيت ملول", &name);
        assert_words(&text, "Commune d’Aït Melloul", &name);
    }
}

#[test]
fn the_minutes_hold_attendance_ranking_decisions_and_reasons() {
    let minutes_of = sample::minutes_sample();
    for language in [Language::Ar, Language::Fr] {
        let name = format!("minutes-{}", language.code());
        let text = read_back(&name, &minutes(&minutes_of, language).unwrap());
        let words = match language {
            Language::Ar => [
                "محضر المداولات",
                "معتذر",
                "حُجبت الجائزة",
                "تظل الملفات التالية غير مرتبة",
                "لأثره المحلي المتميز",
            ],
            _ => [
                "Procès-verbal des délibérations",
                "excusé",
                "prix non décerné",
                "restent non classés",
                "لأثره المحلي المتميز",
            ],
        };
        for part in words {
            assert_words(&text, part, &name);
        }
        for part in [
            "2019/034",
            "17,15",
            "college-mean/1",
            FINGERPRINT,
            "Youssef Amrani",
        ] {
            assert!(text.contains(part), "{name}: {part} in {text}");
        }
    }
}

#[test]
fn the_rules_print_every_part_of_the_specification_and_mark_examples() {
    let specification = sample::example();
    for language in [Language::Ar, Language::Fr] {
        let name = format!("rules-{}", language.code());
        let pdf = rules(
            &Rules {
                specification: &specification,
                fingerprint: FINGERPRINT,
                public_key: Some(FINGERPRINT),
                created: sample::stamp(1, 9),
                demonstration: true,
            },
            language,
        )
        .unwrap();
        let text = read_back(&name, &pdf);
        let names = specification
            .criteria
            .iter()
            .map(|c| &c.name)
            .chain(specification.categories.iter().map(|c| &c.name))
            .chain(specification.prizes.iter().map(|p| &p.name))
            .chain(specification.jury.seats.iter().map(|s| &s.institution))
            .chain(specification.screening.iter().map(|s| &s.question))
            .chain(
                specification
                    .form
                    .sections
                    .iter()
                    .flat_map(|s| s.fields.iter().map(|f| &f.label)),
            );
        for one in names {
            assert_words(&text, one.get(language), &name);
        }
        let marks = match language {
            Language::Ar => text.replace("مثال :", "مثال:").matches("مثال:").count(),
            _ => text.replace("\u{A0}", " ").matches("Exemple :").count(),
        };
        assert!(
            marks >= specification.examples.len(),
            "{marks} marks of examples"
        );
    }
}

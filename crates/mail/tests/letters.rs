//! Every letter, in every language, as its reader sees it.

use imtiyaz_domain::{Language, LetterKind};
use imtiyaz_language::Catalogue;
use imtiyaz_mail::{ComposeError, Composer};
use imtiyaz_store::{entity::letter, testing::START};
use serde_json::{Value, json};

const SITE: &str = "https://imtiyaz.example.ma";

/// Data as a use case would give it: every name that the kind needs, and a page.
fn data(kind: LetterKind) -> Value {
    let mut data = json!({ "page_path": "/ar/entries/12?a=1&b=2" });
    for name in kind.needs() {
        data[*name] = match *name {
            "count" => json!(3),
            "role" => json!("juror"),
            "change" => json!("password-changed"),
            "outcome" => json!("laureate"),
            "address" => json!("amina@example.ma"),
            "link_path" => json!("/ar/links/abc"),
            "title" => json!("Portail <Watiqa> & co"),
            "reference" => json!("2026/014"),
            "digest" => json!("0f".repeat(32)),
            "year" => json!(2026),
            "body" => json!("وكالة التنمية الرقمية"),
            "reason" | "question" => json!("السطر الأول\nDeuxième ligne"),
            "prize" => json!("جائزة امتياز للتميز"),
            "member" => json!("Karim Benjelloun"),
            "ruling" => json!("upheld"),
            "number" => json!("2019/1"),
            name if name.ends_with("_at") => json!(START.micros()),
            other => panic!("no sample for {other}"),
        };
    }
    data
}

fn row(kind: LetterKind, language: Language, data: &Value) -> letter::Model {
    letter::Model {
        id: uuid(),
        key: "k".to_owned(),
        account_id: None,
        address: "salma@example.ma".to_owned(),
        name: "سلمى العلوي".to_owned(),
        language: language.code().to_owned(),
        kind: kind.code().to_owned(),
        data: data.to_string(),
        state: "leased".to_owned(),
        attempts: 1,
        next_at: 0,
        leased_until: None,
        message_id: "0123456789abcdef0123456789abcdef".to_owned(),
        created_at: START.micros(),
        sent_at: None,
        last_error: String::new(),
    }
}

fn uuid() -> sea_orm::prelude::Uuid {
    sea_orm::prelude::Uuid::from_u128(1)
}

#[test]
fn every_kind_is_written_in_every_language_without_a_hole() {
    let composer = Composer::new(SITE).unwrap();
    for kind in LetterKind::ALL {
        for language in Language::ALL {
            let letter = composer
                .compose(&row(*kind, language, &data(*kind)))
                .unwrap_or_else(|error| {
                    panic!("{kind} in {}: {error}", language.code());
                });
            let expected = if language == Language::Zgh {
                Language::Ar
            } else {
                language
            };
            assert_eq!(letter.language, expected);
            for part in [&letter.subject, &letter.text, &letter.html] {
                assert!(
                    !part.contains('⟦') && !part.contains("{$") && !part.contains("None"),
                    "{kind}: {part}"
                );
                assert!(!part.trim().is_empty());
            }
            assert!(
                !letter.subject.contains(['\u{2068}', '\u{2069}', '\n']),
                "{}",
                letter.subject
            );
            let direction = if expected == Language::Ar {
                "dir=\"rtl\""
            } else {
                "dir=\"ltr\""
            };
            assert!(letter.html.starts_with("<!doctype html>") && letter.html.contains(direction));
            assert!(
                letter.text.ends_with(&format!("{SITE}\n")) || letter.text.ends_with(SITE),
                "{}",
                letter.text
            );
        }
    }
    assert_eq!(Catalogue::embedded().missing(), []);
    let faults: Vec<_> = Catalogue::embedded()
        .faults()
        .iter()
        .filter(|f| f.key.contains("letter"))
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn a_receipt_says_number_moment_and_digest_and_markup_in_a_title_stays_text() {
    let composer = Composer::new(SITE).unwrap();
    let letter = composer
        .compose(&row(
            LetterKind::EntryReceipt,
            Language::Fr,
            &data(LetterKind::EntryReceipt),
        ))
        .unwrap();
    assert_eq!(
        letter.subject,
        "Accusé de réception de la candidature 2026/014"
    );
    assert!(
        letter.html.contains("Portail &lt;Watiqa&gt; &amp; co"),
        "{}",
        letter.html
    );
    assert!(letter.text.contains("Portail <Watiqa> & co"));
    for whole in [&letter.text, &letter.html.replace("&#x2f;", "/")] {
        assert!(
            whole.contains("2026/014")
                && whole.contains(&"0f".repeat(32))
                && whole.contains("lundi 2 mars 2026")
        );
    }
    assert!(
        letter
            .html
            .contains("href=\"https://imtiyaz.example.ma/ar/entries/12?a=1&amp;b=2\"")
    );
    assert!(
        letter
            .text
            .contains("https://imtiyaz.example.ma/ar/entries/12?a=1&b=2\n")
    );
}

#[test]
fn arabic_counts_have_their_forms_and_years_no_separator() {
    let composer = Composer::new(SITE).unwrap();
    let mut said = Vec::new();
    for count in [1, 2, 3, 11, 100] {
        let letter = composer
            .compose(&row(
                LetterKind::EntriesAllotted,
                Language::Ar,
                &json!({ "count": count, "year": 2026 }),
            ))
            .unwrap();
        assert!(letter.text.contains("2026"));
        said.push(letter.subject);
    }
    assert_eq!(
        said,
        [
            "أُسند إليكم ترشيح واحد",
            "أُسند إليكم ترشيحان",
            "أُسندت إليكم 3 ترشيحات",
            "أُسند إليكم 11 ترشيحاً",
            "أُسند إليكم 100 ترشيح",
        ]
    );
}

#[test]
fn a_text_in_two_languages_comes_in_the_readers_or_else_in_the_other() {
    let composer = Composer::new(SITE).unwrap();
    let data = json!({ "title_ar": "بوابة وثيقة", "title_fr": "Portail Watiqa" });
    let subject = |language, data: &Value| {
        composer
            .compose(&row(LetterKind::EntryWithdrawn, language, data))
            .unwrap()
            .subject
    };
    assert_eq!(subject(Language::Ar, &data), "سحب الترشيح: بوابة وثيقة");
    assert_eq!(
        subject(Language::En, &data),
        "Entry withdrawn: Portail Watiqa"
    );
    let data = json!({ "title_ar": "بوابة وثيقة", "title_fr": "" });
    assert_eq!(
        subject(Language::Fr, &data),
        "Candidature retirée\u{a0}: بوابة وثيقة"
    );
}

#[test]
fn what_cannot_be_written_is_refused_with_its_cause() {
    let composer = Composer::new(SITE).unwrap();
    let compose = |kind, data: Value| composer.compose(&row(kind, Language::Ar, &data));
    assert!(matches!(
        compose(
            LetterKind::EntryWithdrawn,
            json!({ "title": "a\r\nBcc: x@y.z" })
        ),
        Err(ComposeError::Control)
    ));
    assert!(matches!(
        compose(LetterKind::EntryWithdrawn, json!({})),
        Err(ComposeError::Template(_))
    ));
    let away = json!({ "link_path": "//evil.example/x", "expires_at": 0 });
    assert!(matches!(
        compose(LetterKind::PasswordReset, away),
        Err(ComposeError::Template(_))
    ));
    let unknown = json!({ "change": "moon-phase", "changed_at": 0 });
    assert!(matches!(
        compose(LetterKind::SecurityNotice, unknown),
        Err(ComposeError::Template(_))
    ));
    let mut strange = row(LetterKind::EntryWithdrawn, Language::Ar, &json!({}));
    strange.kind = "later".to_owned();
    assert!(matches!(
        composer.compose(&strange),
        Err(ComposeError::UnknownKind(_))
    ));
}

//! S5: what somebody types (a name, a title, a reason) is text in every place it reaches: pages of
//! every reader, letters, tables, papers (pretalx, Indico 2026-25739, Decidim 2026-23891).

use super::{
    people::everybody,
    planted::{ALIVE, TEXT, plant},
    world::everything,
};
use crate::{jury::Jury, matrix::stand_in};
use imtiyaz_domain::{Language, LetterKind, Phase};
use imtiyaz_mail::Composer;
use imtiyaz_store::entity::letter;

#[tokio::test]
async fn hostile_names_and_titles_are_text_on_every_page_of_every_reader() {
    let jury = Jury::in_screening(&[2, 1]).await;
    let room = &jury.room;
    for juror in 0..room.jurors.len() {
        room.declare(juror, &[]).await;
    }
    room.start().await;
    for juror in 0..room.jurors.len() {
        for entry in 0..room.entries.len() {
            room.confirm(juror, entry, 7).await;
        }
    }
    plant(&jury, TEXT).await;
    let readers = everybody(&jury).await;
    plant(&jury, TEXT).await;
    let (mut pages, mut shown) = (0, 0);
    for phase in [Phase::Screening, Phase::Scoring, Phase::Deliberation] {
        stand_in(&jury, phase).await;
        for reader in &readers {
            for (path, page) in everything(&jury, reader, &[TEXT]).await {
                pages += 1;
                if !page.headers[0].contains("text/html") {
                    continue;
                }
                let text = page.text();
                shown += usize::from(text.contains("zqx"));
                for alive in ALIVE {
                    assert!(
                        !text.contains(alive),
                        "{} in {phase}: {path} holds {alive}",
                        reader.name
                    );
                }
                // Escaped, not within an address.
                if text.contains("zqx&") {
                    assert!(
                        text.contains("{{7*7}}"),
                        "{}: {path} works it out",
                        reader.name
                    );
                }
            }
        }
    }
    println!("s05: {pages} pages, {shown} of them with the hostile text, none of it alive");
    assert!(shown > 60, "{shown}");
}

#[tokio::test]
async fn hostile_texts_in_letters_stay_text_and_make_no_header() {
    let composer = Composer::new("https://imtiyaz.example").unwrap();
    let row = |name: &str, value: &str| {
        let mut data = serde_json::Map::new();
        for kind in LetterKind::ALL {
            for need in kind.needs() {
                data.insert(
                    (*need).to_owned(),
                    serde_json::Value::String(value.to_owned()),
                );
            }
        }
        (name.to_owned(), serde_json::Value::Object(data).to_string())
    };
    let (mut written, mut refused) = (0, 0);
    for language in Language::ALL {
        for kind in LetterKind::ALL {
            for (name, value) in [
                ("أمينة", TEXT),
                (TEXT, "1"),
                ("a\r\nBcc: b@evil.example", "1"),
                ("أمينة", "x\r\nBcc: b@evil.example\r\n\r\n<p>"),
            ] {
                let (name, data) = row(name, value);
                let letter = letter::Model {
                    id: sea_orm::prelude::Uuid::nil(),
                    key: String::new(),
                    account_id: None,
                    address: "a@example.ma".to_owned(),
                    name,
                    language: language.code().to_owned(),
                    kind: kind.code().to_owned(),
                    data,
                    state: "waiting".to_owned(),
                    attempts: 0,
                    next_at: 0,
                    leased_until: None,
                    message_id: "<1@example.ma>".to_owned(),
                    created_at: 0,
                    sent_at: None,
                    last_error: String::new(),
                };
                match composer.compose(&letter) {
                    Ok(composed) => {
                        written += 1;
                        assert!(!composed.subject.contains(['\r', '\n']), "{kind}");
                        for alive in ["<script>alert(1)", "<img src=x"] {
                            assert!(
                                !composed.html.contains(alive),
                                "{kind} {}: {alive}",
                                language.code()
                            );
                        }
                    }
                    Err(_) => refused += 1,
                }
            }
        }
    }
    println!("s05: {written} letters written with hostile texts, {refused} refused");
    assert!(written > 20 && refused > 20);
}

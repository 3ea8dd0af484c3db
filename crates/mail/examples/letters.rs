//! Writes every letter in every language as `.eml` and `.html` files, to look at:
//! `cargo run -p imtiyaz-mail --example letters -- FOLDER`.

use imtiyaz_domain::{Actor, Language, LetterKind, Notice, Recipient};
use imtiyaz_mail::{MailSettings, Mailer, run_once};
use imtiyaz_store::testing;
use serde_json::json;

fn main() {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).expect("a folder"));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(write(&folder));
}

async fn write(folder: &std::path::Path) {
    let store = testing::open().await;
    let now = store.now().micros();
    let mut uow = store.begin(&Actor::system()).await.expect("a unit of work");
    for kind in LetterKind::ALL {
        for language in [Language::Ar, Language::Fr, Language::En] {
            let to = Recipient {
                account: None,
                address: "salma.alaoui@example.ma".to_owned(),
                name: if language == Language::Ar {
                    "سلمى العلوي"
                } else {
                    "Salma Alaoui"
                }
                .to_owned(),
                language,
            };
            let data = json!({
                "page_path": "/ar/entries/2026-014", "link_path": "/ar/links/q3v8Zt1kXw7mB0s",
                "title_ar": "بوابة المساطر الإدارية «وثيقة»", "title_fr": "Portail des démarches « Watiqa »",
                "body_ar": "وكالة التنمية الرقمية", "body_fr": "Agence de développement du digital",
                "reason_ar": "لم يُرفق بالملف الالتزام الموقع من طرف رئيس الهيئة (المادة 7 من نظام الجائزة).",
                "reason_fr": "L’engagement signé par le chef de l’organisme n’est pas joint (article 7 du règlement).",
                "question_ar": "ما عدد المستعملين المسجلين في متم سنة 2025؟",
                "question_fr": "Quel était le nombre d’usagers inscrits à fin 2025 ?",
                "prize_ar": "جائزة امتياز للتميز", "prize_fr": "Prix d’excellence",
                "reference": "2026/014", "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "outcome": "laureate", "role": "juror", "change": "password-changed", "count": 11, "year": 2026,
                "received_at": now, "confirmed_at": now, "changed_at": now, "expires_at": now + 259_200_000_000_i64,
                "due_at": now + 604_800_000_000_i64, "closes_at": now + 604_800_000_000_i64,
                "old_at": now, "new_at": now + 604_800_000_000_i64,
            });
            let key = format!("{}-{}", kind.code(), language.code());
            uow.notify(Notice {
                key,
                to,
                kind: *kind,
                data,
            });
        }
    }
    uow.commit().await.expect("committed");
    let mut settings = MailSettings::in_folder(folder, "https://imtiyaz.example.ma");
    println!(
        "{:?}",
        run_once(&store, &Mailer::new(settings.clone()).expect("a mailer")).await
    );
    // The same once more, as pages.
    settings.delivery = imtiyaz_mail::Delivery::Memory;
    let composer = imtiyaz_mail::Composer::new(&settings.site).expect("templates");
    use sea_orm::EntityTrait;
    let rows = imtiyaz_store::entity::letter::Entity::find()
        .all(store.read())
        .await
        .expect("letters");
    for row in rows {
        let letter = composer.compose(&row).expect("a letter");
        std::fs::write(folder.join(format!("{}.html", row.key)), letter.html).expect("written");
        std::fs::write(folder.join(format!("{}.txt", row.key)), letter.text).expect("written");
    }
}

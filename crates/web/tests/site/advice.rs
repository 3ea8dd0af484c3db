//! How results are explained, and the advice beside them: to whom, when, and with which words.

use crate::jury::Jury;
use axum::http::{StatusCode, header};
use imtiyaz_domain::{ConflictLevel, Role};
use imtiyaz_ranking::{Rule, ScoreTable, rank};
use imtiyaz_store::{entity::grant_role, testing};
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

const PAGES: [&str; 5] = [
    "",
    "/CATEGORY",
    "/CATEGORY/jurors",
    "/CATEGORY/agreement",
    "/CATEGORY/files/sheets",
];

fn category(jury: &Jury) -> String {
    jury.room.specification.categories[0].id.to_string()
}

fn paths(jury: &Jury, language: &str) -> Vec<String> {
    let pages = PAGES.map(|page| {
        let page = page.replace("CATEGORY", &category(jury));
        format!("/{language}/chair/2019/advice{page}")
    });
    let mut pages = pages.to_vec();
    pages.push(format!("/{language}/chair/2019/ranking/paper"));
    pages
}

/// Somebody with a role in this edition.
async fn person(jury: &Jury, role: Role) -> String {
    let room = &jury.room;
    let actor = testing::account(&room.store, role.code()).await;
    let uow = room
        .store
        .begin(&imtiyaz_domain::Actor::system())
        .await
        .unwrap();
    grant_role::ActiveModel {
        id: Set(uow.new_id::<imtiyaz_domain::GrantId>().raw()),
        account_id: Set(actor.account.unwrap().raw()),
        role: Set(role.code().to_owned()),
        edition_id: Set(Some(room.edition.raw())),
        granted_at: Set(uow.now().micros()),
        ..Default::default()
    }
    .insert(uow.tx())
    .await
    .unwrap();
    uow.commit().await.unwrap();
    jury.enter(&actor).await
}

/// Six entries, two of them with the same marks; one of the five members is recused from the third.
async fn closed() -> Jury {
    let jury = Jury::new(&[6]).await;
    let marks = [
        [8, 7, 8, 9, 7],
        [8, 7, 8, 9, 7],
        [6, 0, 7, 5, 6],
        [4, 5, 3, 4, 5],
        [9, 3, 4, 8, 2],
        [3, 2, 4, 2, 3],
    ];
    let room = &jury.room;
    for juror in 0..5 {
        let levels = [(2, ConflictLevel::Conflict)];
        room.declare(juror, if juror == 1 { &levels } else { &[] })
            .await;
        for (entry, row) in marks.iter().enumerate() {
            if (juror, entry) != (1, 2) {
                room.confirm(juror, entry, row[juror]).await;
            }
        }
    }
    imtiyaz_jury::scoring::close_scoring(&room.store, &room.secretary, room.edition)
        .await
        .expect("closed");
    jury
}

#[tokio::test]
async fn advice_is_shown_after_the_close_and_to_those_who_read_the_ranking() {
    let open = Jury::new(&[2]).await;
    let jury = closed().await;
    for (site, after) in [(&open, false), (&jury, true)] {
        for role in [
            Role::Chair,
            Role::Secretary,
            Role::Auditor,
            Role::Juror,
            Role::Organiser,
        ] {
            let cookie = person(site, role).await;
            let reads = matches!(role, Role::Chair | Role::Secretary | Role::Auditor);
            for path in paths(site, "fr") {
                let answer = site.get(&path, &cookie).await;
                assert_eq!(
                    answer.status == StatusCode::OK,
                    after && reads,
                    "{role} {path}: {}",
                    answer.status
                );
            }
        }
    }
}

#[tokio::test]
async fn every_page_of_advice_says_that_it_replaces_nothing() {
    let jury = closed().await;
    let cookie = jury.enter(&jury.room.secretary).await;
    let warning = [
        ("ar", "هذه المؤشرات لا تعوض النتيجة الرسمية"),
        ("fr", "ne remplacent jamais le résultat officiel"),
        ("en", "never replaces the official result"),
        ("zgh", "هذه المؤشرات لا تعوض النتيجة الرسمية"),
    ];
    for (language, words) in warning {
        for path in &paths(&jury, language)[..4] {
            let page = jury.page(path, &cookie).await;
            assert!(page.contains(words), "{path}");
            assert!(!page.contains('⟦'), "{path}: a sentence is missing");
        }
    }
    let paths = paths(&jury, "fr");
    let standing = jury.page(&paths[1], &cookie).await;
    assert!(standing.contains("<svg") && standing.contains("2019/001"));
    assert!(standing.contains("imtiyaz calibrate sheets-"));
    let jurors = jury.page(&paths[2], &cookie).await;
    assert!(jurors.contains("J5") && jurors.contains("Intervalle"));
    let agreement = jury.page(&paths[3], &cookie).await;
    assert!(agreement.contains("Krippendorff") && agreement.contains("Schulze"));
    assert!(
        agreement.contains("Tous les membres n’ont pas lu"),
        "one is recused"
    );
}

#[tokio::test]
async fn the_plain_files_repeat_the_ranking_that_is_shown() {
    let jury = closed().await;
    let cookie = jury.enter(&jury.room.secretary).await;
    let file = async |kind: &str| {
        let path = format!("/fr/chair/2019/advice/{}/files/{kind}", category(&jury));
        jury.get(&path, &cookie).await
    };
    let sheets = file("sheets").await;
    let kept = sheets.headers[header::CONTENT_DISPOSITION]
        .to_str()
        .unwrap();
    assert!(kept.contains("sheets-") && kept.contains(".csv"));
    assert!(
        sheets
            .body
            .starts_with("entry,juror,college,criterion,score\n")
    );
    assert!(!sheets.body.contains("عضو"), "nobody is named");
    let mut table = ScoreTable::from_csv(&sheets.body);
    table.recuse_from_csv(&file("recused").await.body);
    let rule = Rule::from_toml(&file("rule").await.body).unwrap();
    let ranking = rank(&table, &rule).unwrap();
    let shown = jury.page("/fr/chair/2019/ranking", &cookie).await;
    assert!(
        shown.contains(&ranking.digest[..8]),
        "the digest on the page is that of the files"
    );
    assert_eq!(file("nothing").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn whoever_is_recused_from_a_category_gets_no_advice_on_it() {
    let jury = Jury::new(&[2]).await;
    let room = &jury.room;
    // The chair is recused; the others carry the category.
    for juror in 0..5 {
        let levels = [(0, ConflictLevel::Conflict)];
        room.declare(juror, if juror == 0 { &levels } else { &[] })
            .await;
        for entry in 0..2 {
            if (juror, entry) != (0, 0) {
                room.confirm(juror, entry, 7).await;
            }
        }
    }
    let closed =
        imtiyaz_jury::scoring::close_scoring(&room.store, &room.secretary, room.edition).await;
    closed.expect("closed");
    let chair = jury.juror(0).await;
    let paths = paths(&jury, "fr");
    let index = jury.page(&paths[0], &chair).await;
    assert!(!index.contains("2019/001"));
    for path in &paths[1..] {
        let answer = jury.get(path, &chair).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn a_result_is_explained_with_recusals_and_ties() {
    let jury = closed().await;
    let cookie = jury.enter(&jury.room.secretary).await;
    for language in ["ar", "fr", "en", "zgh"] {
        let at = |entry: usize| format!("/{language}/chair/2019/ranking/{}", jury.entry(entry));
        let tied = jury.page(&at(0), &cookie).await;
        assert!(!tied.contains('⟦'), "{language}");
        let steps = tied.matches("2019/002 = ").count();
        assert!(
            steps > 2,
            "{language}: every link of the chain is shown, {steps}"
        );
        let recused = jury.page(&at(2), &cookie).await;
        assert!(recused.contains("J2"), "{language}");
        let said = match language {
            "fr" => "s’est déporté de ce dossier",
            "en" => "is recused from this entry",
            _ => "متنح عن هذا الملف",
        };
        assert!(recused.contains(said), "{language}");
    }
    let paper = jury.get("/ar/chair/2019/ranking/paper", &cookie).await;
    assert_eq!(paper.headers["content-type"], "application/pdf");
    assert!(
        paper.headers["content-disposition"]
            .to_str()
            .unwrap()
            .contains("ranking-2019-ar.pdf")
    );
    assert!(paper.body.starts_with("%PDF"));
    let again = jury.get("/ar/chair/2019/ranking/paper", &cookie).await;
    assert_eq!(again.body, paper.body, "the same bytes each time");
}

#[tokio::test]
async fn an_organiser_plays_the_edition_before_it_opens() {
    let jury = Jury::in_screening(&[1]).await;
    let path = "/fr/organiser/editions/2019/rehearsal";
    for role in [Role::Secretary, Role::Juror, Role::Auditor] {
        let cookie = person(&jury, role).await;
        assert_ne!(
            jury.get(path, &cookie).await.status,
            StatusCode::OK,
            "{role}"
        );
    }
    let cookie = person(&jury, Role::Organiser).await;
    let page = jury
        .page(&format!("{path}?entries=5&readers=3"), &cookie)
        .await;
    assert!(
        page.contains("jurys inventés") && page.contains("du temps"),
        "{page}"
    );
    assert!(page.contains("value=\"5\""), "what was asked for is kept");
    let again = jury
        .page(&format!("{path}?entries=5&readers=3"), &cookie)
        .await;
    assert_eq!(
        again.split("key-figures").nth(1),
        page.split("key-figures").nth(1),
        "the same request gives the same figures"
    );
    let few = jury
        .page(&format!("{path}?entries=4&readers=1"), &cookie)
        .await;
    let few = imtiyaz_language::without_isolation(&few);
    for readers in ["3 lecteurs", "4 lecteurs", "5 lecteurs"] {
        assert!(
            few.contains(readers),
            "{readers}: the effect of more is shown"
        );
    }
    for (query, field) in [
        ("entries=1", "entries"),
        ("readers=no", "readers"),
        ("entries=100000", "entries"),
    ] {
        let answer = jury.get(&format!("{path}?{query}"), &cookie).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        assert!(
            answer.body.contains(&format!("href=\"#f-{field}\"")),
            "{query}"
        );
    }
    let weights: Vec<String> = jury
        .room
        .specification
        .criteria
        .iter()
        .map(|criterion| format!("w-{}=0", criterion.id))
        .collect();
    let none = jury
        .get(&format!("{path}?entries=4&{}", weights.join("&")), &cookie)
        .await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
}

//! Results come out once, by two people, not before their time; until then nobody sees them.

mod stage;

use imtiyaz_domain::{Language, Outcome, Phase, policy::Verdict};
use imtiyaz_publication::{
    Archive, HitKind, Palmares, PublicationError, open_data, prepare, preview, release,
};
use imtiyaz_store::{audit, entity, outbox, testing};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

fn codes(error: PublicationError) -> Vec<&'static str> {
    match error {
        PublicationError::Obstacles(obstacles) => obstacles.iter().map(|o| o.code).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn two_people_bring_the_results_out_and_not_before_their_time() {
    for store in testing::each().await {
        let stage = stage::edition(&store, Phase::Embargo).await;
        let (organiser, second, id) = (&stage.organiser, &stage.second, stage.edition);
        store.clock.set(stage::announcement().plus_seconds(-60));
        assert_eq!(
            codes(release(&store, second, id).await.unwrap_err()),
            ["not-prepared", "before-announcement"]
        );
        prepare(&store, organiser, id).await.unwrap();
        assert_eq!(
            codes(release(&store, organiser, id).await.unwrap_err()),
            ["same-person", "before-announcement"]
        );
        store.clock.set(stage::announcement());
        // A decision that changes after the preparation has to be prepared again.
        let row = entity::decision::Entity::find()
            .one(store.read())
            .await
            .unwrap()
            .unwrap();
        let uow = store.begin(organiser).await.unwrap();
        let mut changed = row.into_active_model();
        changed.reason_fr = Set("Autre motif".into());
        changed.update(uow.tx()).await.unwrap();
        uow.commit().await.unwrap();
        assert_eq!(
            codes(release(&store, second, id).await.unwrap_err()),
            ["results-changed"]
        );
        prepare(&store, &stage.secretary, id).await.unwrap();
        let shown = preview(&store, organiser, id).await.unwrap().unwrap();
        assert!(shown.before_release.is_empty());
        assert_eq!(shown.prepared.unwrap().name, "Secrétaire");

        release(&store, organiser, id).await.unwrap();
        let edition = entity::edition::Entity::find_by_id(id.raw())
            .one(store.read())
            .await
            .unwrap();
        let edition = edition.unwrap();
        assert_eq!(edition.phase, "published");
        assert_eq!(edition.published_at, Some(stage::announcement().micros()));
        // Once is enough, and the preparation is over too.
        assert!(matches!(
            release(&store, second, id).await,
            Err(PublicationError::Refused(Verdict::NotNow))
        ));
        assert_eq!(
            codes(prepare(&store, organiser, id).await.unwrap_err()),
            ["already-released"]
        );
        // One letter for each entry: to the lead where there is one, else to the contact.
        assert_eq!(outbox::counts(&store).await.unwrap().waiting, 6);
        let letters = entity::letter::Entity::find()
            .all(store.read())
            .await
            .unwrap();
        let to_lead = letters
            .iter()
            .filter(|l| l.account_id == stage.lead.account.map(Into::into));
        assert_eq!(to_lead.count(), 1);
        let winner = letters
            .iter()
            .filter(|l| l.data.contains("\"laureate\""))
            .count();
        assert_eq!(winner, 6);
        audit::verify(&store).await.unwrap();
        store.finish().await;
    }
}

#[tokio::test]
async fn only_those_who_prepare_the_results_may_see_them_under_embargo() {
    let store = testing::open().await;
    let stage = stage::edition(&store, Phase::Embargo).await;
    let id = stage.edition;
    for actor in [&stage.lead, &imtiyaz_domain::Actor::visitor(Language::Ar)] {
        for refused in [
            preview(&store, actor, id).await.err(),
            prepare(&store, actor, id).await.err(),
            release(&store, actor, id).await.err(),
        ] {
            let verdict = refused.expect("refused").verdict();
            assert!(
                matches!(verdict, Some(Verdict::Hide | Verdict::Deny)),
                "{verdict:?}"
            );
        }
    }
    // The secretariat prepares; it does not release.
    assert!(
        preview(&store, &stage.secretary, id)
            .await
            .unwrap()
            .is_some()
    );
    let refused = release(&store, &stage.secretary, id).await.unwrap_err();
    assert!(matches!(refused, PublicationError::Refused(Verdict::Deny)));
}

#[tokio::test]
async fn nothing_is_public_before_the_release_not_even_the_archive_of_that_year() {
    let store = testing::open().await;
    let archive = Archive::embedded().unwrap();
    let before = Palmares::load(&store, &archive).await.unwrap();
    assert!(before.edition(2019).is_some(), "the archive knows 2019");
    let stage = stage::edition(&store, Phase::Embargo).await;
    let hidden = Palmares::load(&store, &archive).await.unwrap();
    assert!(hidden.edition(2019).is_none());
    assert!(
        hidden.running(2019).is_some(),
        "that it takes place is no secret"
    );
    for words in ["Aurore", "الشفق", "MAP News Display", "Supertaqa"] {
        assert!(hidden.search(words).is_empty(), "{words}");
    }
    assert!(
        hidden
            .bodies()
            .iter()
            .all(|body| body.history.iter().all(|one| one.year != 2019))
    );

    store.clock.set(stage::announcement());
    prepare(&store, &stage.secretary, stage.edition)
        .await
        .unwrap();
    let stale = Palmares::freshness(&store).await.unwrap();
    release(&store, &stage.organiser, stage.edition)
        .await
        .unwrap();
    assert_ne!(Palmares::freshness(&store).await.unwrap(), stale);
    let open = Palmares::load(&store, &archive).await.unwrap();
    let edition = open.edition(2019).unwrap();
    assert_eq!(edition.laureates().count(), 6);
    assert!(edition.results.demonstration);
    let prizes: Vec<_> = edition
        .results
        .groups
        .iter()
        .flat_map(|g| &g.prizes)
        .collect();
    assert_eq!(
        prizes
            .iter()
            .filter(|p| p.outcome == Outcome::Withheld)
            .count(),
        3
    );
    assert_eq!(
        prizes
            .iter()
            .filter(|p| p.outcome == Outcome::Shared)
            .count(),
        1
    );
    // A prize of the jury that was not used is not announced.
    assert_eq!(prizes.len(), 8);
    assert_eq!(
        open.search("شفق").len(),
        1,
        "the article makes no difference"
    );
    assert!(matches!(
        open.search("aurore")[0].kind,
        HitKind::Laureate(_)
    ));
    // The body that the archive knows under the same name keeps one history.
    let treasury = open.body("tgr").unwrap();
    let years: Vec<i16> = treasury.history.iter().map(|one| one.year).collect();
    assert_eq!(years, [2019, 2012]);
}

#[tokio::test]
async fn open_data_says_what_the_results_say_and_no_cell_is_a_formula() {
    let store = testing::open().await;
    let stage = stage::edition(&store, Phase::Embargo).await;
    let record = preview(&store, &stage.organiser, stage.edition)
        .await
        .unwrap()
        .unwrap()
        .record
        .unwrap();
    let csv = open_data::results_csv([&record.results]);
    assert_eq!(&csv[..3], b"\xEF\xBB\xBF");
    let text = String::from_utf8(csv[3..].to_vec()).unwrap();
    assert!(text.contains("\r\n") && text.contains("'=Application marée"));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers: Vec<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    assert_eq!(headers, open_data::RESULT_COLUMNS);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 6 + 3, "six laureates, three withheld prizes");
    for cell in rows.iter().flatten() {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t']), "{cell}");
    }
    let entries = open_data::entries_csv(&record.entries);
    assert_eq!(String::from_utf8(entries).unwrap().lines().count(), 7);

    let json: serde_json::Value = serde_json::from_slice(&open_data::record_json(&record)).unwrap();
    assert_eq!(json["schema"], "imtiyaz/results/1");
    assert_eq!(json["edition"]["year"], 2019);
    assert_eq!(json["edition"]["groups"].as_array().unwrap().len(), 4);
    assert_eq!(json["entries"].as_array().unwrap().len(), 6);
    assert_eq!(json["participation"]["submitted"], 6);
    assert_eq!(json["jury"][0]["institution"]["fr"], "Ministère");
    // No marks, no people of the jury, no addresses.
    let text = json.to_string();
    assert!(!text.contains("@example.ma") && !text.contains("Organisatrice"));
}

#[test]
fn search_folds_spellings_and_bodies_keep_their_history() {
    let archive = Archive::embedded().unwrap();
    let editions = archive
        .editions
        .iter()
        .map(|known| imtiyaz_publication::PublicEdition {
            results: known.results.clone(),
            record: None,
            archive: Some(known.clone()),
            published_at: None,
        });
    let palmares = Palmares::of(editions.collect(), Vec::new());
    assert_eq!(
        palmares.search("وزارة العدل").len(),
        palmares.search("وزاره العدل").len()
    );
    assert_eq!(
        palmares.search("إقتصاد").len(),
        palmares.search("الاقتصاد").len()
    );
    assert!(
        !palmares.search("telecommunications").is_empty(),
        "accents make no difference"
    );
    assert!(palmares.search("").is_empty() && palmares.search("؟").is_empty());
    let justice = palmares.body("justice").unwrap();
    let years: Vec<i16> = justice.history.iter().map(|one| one.year).collect();
    assert_eq!(years, [2024, 2018, 2015, 2015, 2005]);
    let slugs: Vec<String> = palmares
        .edition(2015)
        .unwrap()
        .laureates()
        .map(|l| l.slug())
        .collect();
    assert!(
        slugs.contains(&"e-procedures-encouragement-2".to_owned()),
        "{slugs:?}"
    );
    let unique: std::collections::BTreeSet<_> = slugs.iter().collect();
    assert_eq!(unique.len(), slugs.len());
    for edition in &palmares.editions {
        for placed in edition.laureates() {
            let found = palmares
                .laureate(edition.results.year, &placed.slug())
                .unwrap();
            assert!(std::ptr::eq(found.laureate, placed.laureate));
        }
    }
    let figures = palmares.figures();
    assert_eq!(
        (figures.editions, figures.laureates, figures.withheld),
        (12, 63, 5)
    );
}

#[tokio::test]
async fn what_the_public_reads_takes_the_same_few_statements_however_much_there_is() {
    let store = testing::open().await;
    let archive = Archive::embedded().unwrap();
    let statements = async |work: &str| {
        let before = store.statements();
        match work {
            "freshness" => drop(Palmares::freshness(&store).await.unwrap()),
            _ => drop(Palmares::load(&store, &archive).await.unwrap()),
        }
        store.statements() - before
    };
    assert_eq!(
        (statements("freshness").await, statements("load").await),
        (1, 4)
    );
    let stage = stage::edition(&store, Phase::Embargo).await;
    store.clock.set(stage::announcement());
    prepare(&store, &stage.secretary, stage.edition)
        .await
        .unwrap();
    let before = store.statements();
    preview(&store, &stage.organiser, stage.edition)
        .await
        .unwrap();
    let preview_takes = store.statements() - before;
    assert!(preview_takes <= 7, "{preview_takes}");
    release(&store, &stage.organiser, stage.edition)
        .await
        .unwrap();
    assert_eq!(
        (statements("freshness").await, statements("load").await),
        (1, 4)
    );
}

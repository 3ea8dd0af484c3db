//! The use cases as their people live them, on every database there is.

mod support;

use imtiyaz_domain::{Answer, Answers, EntryState, Localized, Phase, Role, policy::Verdict};
use imtiyaz_store::{audit, entity, testing};
use imtiyaz_submission::{SubmissionError as E, body, edition, entry, screening};
use sea_orm::{EntityTrait, PaginatorTrait};
use std::sync::Arc;
use support::*;

#[tokio::test]
async fn a_hundred_identical_submits_make_one_submission_one_number_one_letter() {
    for store in testing::each().await {
        let scene = Arc::new(scene(&store, &store.clock).await);
        let (id, version) = draft(&store, &scene).await;
        let tasks: Vec<_> = (0..100)
            .map(|_| {
                let (store, scene) = (imtiyaz_store::Store::clone(&store), Arc::clone(&scene));
                tokio::spawn(async move {
                    entry::submit(
                        &store,
                        &scene.lead,
                        id,
                        version,
                        "one",
                        &declarations(&scene),
                    )
                    .await
                })
            })
            .collect();
        let mut receipts = Vec::new();
        for task in tasks {
            receipts.push(task.await.unwrap().unwrap());
        }
        receipts.dedup();
        assert_eq!(receipts.len(), 1, "{receipts:?}");
        assert_eq!(receipts[0].reference.to_string(), "2019/001");
        assert_eq!(
            entity::submission::Entity::find()
                .count(store.read())
                .await
                .unwrap(),
            1
        );
        let receipts_sent = letters(&store)
            .await
            .into_iter()
            .filter(|(kind, _)| kind == "entry-receipt")
            .count();
        assert_eq!(receipts_sent, 1);
        // The digest is that of what was frozen, for anybody to compute again.
        let entry::Submitted {
            receipt,
            snapshot,
            by,
            ..
        } = entry::submitted(&store, &scene.lead, id).await.unwrap();
        assert_eq!((&receipt, by.as_str()), (&receipts[0], "سعاد"));
        assert_eq!(snapshot.digest(), receipt.digest);
        let row = entity::entry::Entity::find_by_id(id.raw())
            .one(store.read())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            imtiyaz_domain::canonical::sha256_hex(row.snapshot.unwrap().as_bytes()),
            receipt.digest
        );
        audit::verify(&store).await.unwrap();
        store.finish().await;
    }
}

#[tokio::test]
async fn the_deadline_is_decided_to_the_second_and_the_draft_is_kept() {
    let store = testing::open().await;
    let scene = scene(&store, &store.clock).await;
    let grace = i64::from(scene.specification.calendar.grace_seconds);
    // Two entries may stand in one category, four in the edition.
    let moments = [(-1, true), (0, true), (grace, true), (grace + 1, false)];
    let categories = ["e-procedure", "e-procedure", "e-content", "e-content"];
    let mut drafts = Vec::new();
    for category in categories {
        let id = entry::start(
            &store,
            &scene.lead,
            scene.edition,
            scene.body,
            &beginning(category),
        )
        .await
        .unwrap();
        drafts.push((id, fill(&store, &scene, id).await));
    }
    for ((seconds, in_time), (id, version)) in moments.into_iter().zip(drafts) {
        store.clock.set(scene.closes.plus_seconds(seconds));
        let answer =
            entry::submit(&store, &scene.lead, id, version, "a", &declarations(&scene)).await;
        if in_time {
            assert_eq!(
                answer.unwrap().received_at,
                scene.closes.plus_seconds(seconds)
            );
        } else {
            assert!(
                matches!(answer, Err(E::Gone { closed_at }) if closed_at == scene.closes),
                "{seconds}"
            );
            let kept = entry::entry_file(&store, &scene.lead, id).await.unwrap();
            assert_eq!((kept.state, kept.row.version), (EntryState::Draft, version));
            assert!(!kept.dossier.answers.is_empty());
            // Neither saving nor attaching is possible any more.
            let save =
                entry::save_section(&store, &scene.lead, id, version, "project", Answers::new())
                    .await;
            assert!(matches!(save, Err(E::Gone { .. })));
            assert!(matches!(
                attach(&store, &scene.lead, id, "letter", "a.pdf", PDF).await,
                Err(E::Gone { .. })
            ));
            // Once the call is closed, the answer is the same.
            edition::close_call(&store, &scene.organiser, scene.edition)
                .await
                .unwrap();
            let late =
                entry::submit(&store, &scene.lead, id, version, "b", &declarations(&scene)).await;
            assert!(matches!(late, Err(E::Gone { .. })));
        }
    }
}

#[tokio::test]
async fn a_deadline_moved_for_one_body_counts_for_it_alone() {
    let store = testing::open().await;
    let scene = scene(&store, &store.clock).await;
    let (id, version) = draft(&store, &scene).await;
    let until = scene.closes.plus_seconds(86_400);
    let reason = Localized::new("عطب تقني", "Panne technique");
    let extension = edition::Extension {
        body: Some(scene.body),
        until,
        reason,
    };
    let denied = edition::extend(&store, &scene.lead, scene.edition, extension.clone()).await;
    assert!(matches!(denied, Err(E::Refused(_))));
    let unfounded = edition::Extension {
        reason: Localized::new("سبب", " "),
        until: scene.closes,
        ..extension.clone()
    };
    let Err(E::Invalid(faults)) =
        edition::extend(&store, &scene.organiser, scene.edition, unfounded).await
    else {
        panic!()
    };
    assert_eq!(
        faults.iter().map(|f| (f.field, f.code)).collect::<Vec<_>>(),
        [("until", "not-later"), ("reason_fr", "required")]
    );
    edition::extend(&store, &scene.organiser, scene.edition, extension)
        .await
        .unwrap();
    assert!(
        letters(&store)
            .await
            .iter()
            .any(|(kind, data)| kind == "deadline-extended" && data.contains("عطب تقني"))
    );
    store.clock.set(scene.closes.plus_seconds(3_600));
    assert!(
        entry::submit(&store, &scene.lead, id, version, "a", &declarations(&scene))
            .await
            .is_ok()
    );
    assert_eq!(
        store
            .edition(scene.edition)
            .await
            .unwrap()
            .unwrap()
            .closes_at,
        scene.closes
    );
}

#[tokio::test]
async fn two_people_never_overwrite_each_other() {
    for store in testing::each().await {
        let scene = scene(&store, &store.clock).await;
        let (id, version) = draft(&store, &scene).await;
        let mut other = testing::account(&store, "كريم").await;
        other
            .grants
            .push(grant(Role::BodyContributor, Some(scene.body)));
        let text = |text: &str| Answer::Text {
            text: text.to_owned(),
        };
        let answers = |need: &str| {
            let file_answers = [
                ("need", text(need)),
                ("solution", text("حل")),
                (
                    "languages",
                    Answer::Choices {
                        keys: vec!["arabic".to_owned()],
                    },
                ),
            ];
            file_answers
                .map(|(field, answer)| (key(field), answer))
                .into_iter()
                .collect::<Answers>()
        };
        let saved = entry::save_section(
            &store,
            &scene.lead,
            id,
            version,
            "service",
            answers("نصي أنا"),
        )
        .await
        .unwrap();
        assert_eq!(saved.version, version + 1);
        assert!(
            saved
                .violations
                .iter()
                .any(|v| v.field == "need" && v.code == "too-few-words")
        );
        // The other saved from the version before: both texts, nothing changed.
        let Err(E::Stale(stale)) =
            entry::save_section(&store, &other, id, version, "service", answers("نصه هو")).await
        else {
            panic!("overwritten")
        };
        assert_eq!(stale.theirs[&key("need")], text("نصي أنا"));
        assert_eq!(stale.mine[&key("need")], text("نصه هو"));
        assert_eq!((stale.version, stale.by.as_str()), (version + 1, "سعاد"));
        // Another section from the same old version is no conflict.
        let hosting = Answers::from([(
            key("hosting"),
            Answer::Choices {
                keys: vec!["abroad".to_owned()],
            },
        )]);
        let saved = entry::save_section(&store, &other, id, version, "technique", hosting)
            .await
            .unwrap();
        assert_eq!(saved.version, version + 2);
        let file = entry::entry_file(&store, &scene.lead, id).await.unwrap();
        assert_eq!(file.dossier.answers[&key("need")], text("نصي أنا"));
        assert_eq!(file.saved.name, "كريم");
        // The same text twice is one version.
        let again = entry::save_section(
            &store,
            &scene.lead,
            id,
            version,
            "service",
            answers("نصي أنا"),
        )
        .await
        .unwrap();
        assert_eq!(again.version, version + 2);
        // Submitting what somebody changed meanwhile asks to look again.
        let submit =
            entry::submit(&store, &scene.lead, id, version, "a", &declarations(&scene)).await;
        assert!(matches!(submit, Err(E::Invalid(faults)) if faults[0].code == "stale"));
        store.finish().await;
    }
}

#[tokio::test]
async fn files_that_are_not_what_they_say_are_refused_and_leave_no_trace() {
    let store = testing::open().await;
    let scene = scene(&store, &store.clock).await;
    let id = entry::start(
        &store,
        &scene.lead,
        scene.edition,
        scene.body,
        &beginning("mobile"),
    )
    .await
    .unwrap();
    let png: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x01\x02\x03\x04\0\0\0\0IEND\xae\x42\x60\x82";
    let big: &'static [u8] = Box::leak(vec![b'%'; 10_000_001].into_boxed_slice());
    let cases: [(&str, &'static [u8], &str); 7] = [
        ("عرض.pdf", png, "not-what-name-says"),
        ("عرض.docx", PDF, "media-not-allowed"),
        ("عرض.pdf", b"MZ\x90\0 program", "media-not-allowed"),
        ("عرض.pdf", b"", "empty"),
        ("عرض.pdf", b"%PDF-1.7 cut", "damaged"),
        (
            "عرض.pdf",
            b"%PDF-1.7\n<</Encrypt 1 0 R>>\nstartxref\n0\n%%EOF",
            "encrypted",
        ),
        ("عرض.pdf", big, "too-large"),
    ];
    for (name, bytes, code) in cases {
        let refused = attach(&store, &scene.lead, id, "presentation", name, bytes).await;
        assert!(
            matches!(&refused, Err(E::File(refusal)) if refusal.code == code),
            "{code}: {refused:?}"
        );
    }
    assert_eq!(
        entity::evidence::Entity::find()
            .count(store.read())
            .await
            .unwrap(),
        0
    );
    assert!(matches!(
        attach(&store, &scene.lead, id, "need", "a.pdf", PDF).await,
        Err(E::NotFound)
    ));
    let kept = attach(&store, &scene.lead, id, "letter", "رسالة.pdf", PDF)
        .await
        .unwrap();
    let twice = attach(&store, &scene.lead, id, "letter", "أخرى.pdf", PDF).await;
    assert!(matches!(twice, Err(E::File(refusal)) if refusal.code == "already-there"));
    let (file, bytes) = entry::evidence_file(&store, &scene.lead, kept)
        .await
        .unwrap();
    assert_eq!(
        (file.name.as_str(), file.pages, &bytes[..]),
        ("رسالة.pdf", Some(1), PDF)
    );
    // Another body, and the secretariat while it is a draft, do not even learn that it exists.
    let mut stranger = testing::account(&store, "غريب").await;
    stranger.grants.push(grant(
        Role::BodyLead,
        Some(testing::body(&store, "هيئة أخرى").await),
    ));
    for reader in [&stranger, &scene.secretary] {
        let hidden = entry::evidence_file(&store, reader, kept).await;
        assert!(
            matches!(hidden, Err(E::Refused(Verdict::Hide))),
            "{}",
            reader.name
        );
    }
    entry::remove(&store, &scene.lead, kept).await.unwrap();
    assert!(matches!(
        entry::evidence_file(&store, &scene.lead, kept).await,
        Err(E::NotFound)
    ));
    assert!(
        entry::entry_file(&store, &scene.lead, id)
            .await
            .unwrap()
            .files
            .is_empty()
    );
}

#[tokio::test]
async fn an_incomplete_entry_is_told_everything_it_lacks() {
    let store = testing::open().await;
    let scene = scene(&store, &store.clock).await;
    let id = entry::start(
        &store,
        &scene.lead,
        scene.edition,
        scene.body,
        &beginning("e-content"),
    )
    .await
    .unwrap();
    let Err(E::Violations(violations)) = entry::submit(&store, &scene.lead, id, 1, "a", &[]).await
    else {
        panic!()
    };
    let fields: Vec<&str> = violations.iter().map(|v| v.field.as_str()).collect();
    for field in ["summary", "need", "users", "letter", "declarations.rules"] {
        assert!(fields.contains(&field), "{field}: {fields:?}");
    }
    assert_eq!(
        entry::entry_file(&store, &scene.lead, id)
            .await
            .unwrap()
            .state,
        EntryState::Draft
    );
}

#[tokio::test]
async fn a_body_may_draft_before_it_is_verified_and_submit_after() {
    let store = testing::open().await;
    let mut scene = scene(&store, &store.clock).await;
    let mut lead = testing::account(&store, "نادية").await;
    let twin = body::register(&store, &lead, &profile("وِزارة الخَدمات"), true).await;
    assert!(matches!(twin, Err(E::Invalid(faults)) if faults[0].code == "body-known"));
    let Err(E::Invalid(faults)) =
        body::register(&store, &lead, &body::Profile::default(), true).await
    else {
        panic!()
    };
    assert_eq!(faults.len(), 5, "{faults:?}");
    let pending = body::register(&store, &lead, &profile("مكتب جديد"), true)
        .await
        .unwrap();
    lead.grants.push(grant(Role::BodyLead, Some(pending)));
    scene.lead = lead;
    scene.body = pending;
    let (id, version) = draft(&store, &scene).await;
    let refused = entry::submit(&store, &scene.lead, id, version, "a", &declarations(&scene)).await;
    assert!(matches!(refused, Err(E::BodyNotVerified)));
    assert!(matches!(
        body::verify(&store, &scene.lead, pending).await,
        Err(E::Refused(_))
    ));
    assert!(matches!(
        body::refuse(&store, &scene.secretary, pending, " ").await,
        Err(E::Invalid(_))
    ));
    body::refuse(&store, &scene.secretary, pending, "الاسم غير مطابق")
        .await
        .unwrap();
    body::update_profile(&store, &scene.lead, pending, 2, &profile("المكتب الجديد"))
        .await
        .unwrap();
    assert_eq!(
        body::body_file(&store, &scene.lead, pending)
            .await
            .unwrap()
            .row
            .status,
        "pending"
    );
    body::verify(&store, &scene.secretary, pending)
        .await
        .unwrap();
    entry::submit(&store, &scene.lead, id, version, "a", &declarations(&scene))
        .await
        .unwrap();
    let kinds: Vec<String> = letters(&store)
        .await
        .into_iter()
        .map(|(kind, _)| kind)
        .collect();
    for kind in [
        "body-registered",
        "body-refused",
        "body-verified",
        "entry-receipt",
    ] {
        assert!(kinds.contains(&kind.to_owned()), "{kind}: {kinds:?}");
    }
}

#[tokio::test]
async fn limits_of_entries_and_questions_of_eligibility_hold() {
    let store = testing::open().await;
    let scene = scene(&store, &store.clock).await;
    let start = async |category: &str| {
        entry::start(
            &store,
            &scene.lead,
            scene.edition,
            scene.body,
            &beginning(category),
        )
        .await
    };
    let mut ineligible = beginning("mobile");
    ineligible
        .eligibility
        .insert("in-service".to_owned(), false);
    ineligible.title_fr = " ".to_owned();
    let Err(E::Invalid(faults)) =
        entry::start(&store, &scene.lead, scene.edition, scene.body, &ineligible).await
    else {
        panic!()
    };
    assert_eq!(
        faults.iter().map(|f| f.code).collect::<Vec<_>>(),
        ["required", "not-eligible"]
    );
    let first = start("mobile").await.unwrap();
    start("mobile").await.unwrap();
    assert!(
        matches!(start("mobile").await, Err(E::Invalid(f)) if f[0].code == "category-full" && f[0].limit == Some(2))
    );
    start("e-content").await.unwrap();
    start("e-content").await.unwrap();
    assert!(
        matches!(start("e-procedure").await, Err(E::Invalid(f)) if f[0].code == "edition-full")
    );
    // A withdrawn entry makes room.
    entry::withdraw(&store, &scene.lead, first, "خطأ")
        .await
        .unwrap();
    let moved = start("e-procedure").await.unwrap();
    let version = entry::set_title(
        &store,
        &scene.lead,
        moved,
        1,
        "mobile",
        ("عنوان جديد", "Nouveau titre"),
    )
    .await
    .unwrap();
    assert_eq!(version, 2);
    let stale = entry::set_title(&store, &scene.lead, moved, 1, "mobile", ("آخر", "Autre")).await;
    assert!(matches!(stale, Err(E::Invalid(f)) if f[0].code == "stale"));
    assert_eq!(
        entry::entry_file(&store, &scene.lead, moved)
            .await
            .unwrap()
            .row
            .title_fr,
        "Nouveau titre"
    );
}

#[tokio::test]
async fn the_secretariat_screens_and_the_body_reads_why() {
    for store in testing::each().await {
        let scene = scene(&store, &store.clock).await;
        let (id, version) = draft(&store, &scene).await;
        let hidden = entry::entry_file(&store, &scene.secretary, id).await;
        assert!(matches!(hidden, Err(E::Refused(Verdict::Hide))));
        entry::submit(&store, &scene.lead, id, version, "a", &declarations(&scene))
            .await
            .unwrap();
        assert!(
            entry::entry_file(&store, &scene.secretary, id)
                .await
                .is_ok()
        );
        let admit = screening::admit(
            &store,
            &scene.secretary,
            id,
            &screening::Admissibility::Admissible,
        )
        .await;
        assert!(matches!(admit, Err(E::Invalid(f)) if f[0].code == "unanswered"));
        let answers = |yes: bool| -> Vec<_> {
            scene
                .specification
                .screening
                .iter()
                .map(|check| screening::CheckAnswer {
                    check: check.id.to_string(),
                    yes: Some(yes || check.id != "live"),
                    note: String::new(),
                })
                .collect()
        };
        assert!(matches!(
            screening::save_checks(&store, &scene.lead, id, &answers(true)).await,
            Err(E::Refused(_))
        ));
        screening::save_checks(&store, &scene.secretary, id, &answers(false))
            .await
            .unwrap();
        let admit = screening::admit(
            &store,
            &scene.secretary,
            id,
            &screening::Admissibility::Admissible,
        )
        .await;
        assert!(matches!(admit, Err(E::Invalid(f)) if f[0].code == "not-all-yes"));
        let silent = screening::Admissibility::Inadmissible(Localized::new("الخدمة غير متاحة", ""));
        assert!(
            matches!(screening::admit(&store, &scene.secretary, id, &silent).await, Err(E::Invalid(f)) if f[0].field == "reason_fr")
        );
        let reasons = Localized::new("الخدمة غير متاحة", "Service indisponible");
        screening::admit(
            &store,
            &scene.secretary,
            id,
            &screening::Admissibility::Inadmissible(reasons),
        )
        .await
        .unwrap();
        let file = entry::entry_file(&store, &scene.lead, id).await.unwrap();
        assert_eq!(
            (file.state, file.row.reason_fr.as_str()),
            (EntryState::Inadmissible, "Service indisponible")
        );
        assert!(
            letters(&store)
                .await
                .iter()
                .any(|(kind, data)| kind == "entry-inadmissible" && data.contains("2019/001"))
        );
        // The service is back: the decision changes, and is told.
        screening::save_checks(&store, &scene.secretary, id, &answers(true))
            .await
            .unwrap();
        screening::admit(
            &store,
            &scene.secretary,
            id,
            &screening::Admissibility::Admissible,
        )
        .await
        .unwrap();
        let board = screening::board(
            &store,
            &scene.secretary,
            scene.edition,
            &screening::BoardFilter::default(),
        )
        .await
        .unwrap();
        assert_eq!(
            (
                board.counts.of(EntryState::Admissible),
                board.counts.received(),
                board.by_category["e-procedure"]
            ),
            (1, 1, 1)
        );
        assert!(matches!(
            entry::withdraw(&store, &scene.secretary, id, "").await,
            Err(E::Refused(_))
        ));
        store.finish().await;
    }
}

#[tokio::test]
async fn the_board_finds_arabic_however_it_is_spelt() {
    for store in testing::each().await {
        let scene = scene(&store, &store.clock).await;
        let (first, version) = draft(&store, &scene).await;
        let _second = entry::start(
            &store,
            &scene.lead,
            scene.edition,
            scene.body,
            &beginning("mobile"),
        )
        .await
        .unwrap();
        entry::submit(
            &store,
            &scene.lead,
            first,
            version,
            "a",
            &declarations(&scene),
        )
        .await
        .unwrap();
        let found = async |text: &str, state: Option<EntryState>, category: Option<&str>| {
            let filter = screening::BoardFilter {
                text: text.to_owned(),
                state,
                category: category.map(ToOwned::to_owned),
                page: 0,
            };
            let board = screening::board(&store, &scene.secretary, scene.edition, &filter)
                .await
                .unwrap();
            assert_eq!(board.matching, board.rows.len() as u64);
            board.rows
        };
        assert_eq!(
            found("", None, None)
                .await
                .iter()
                .map(|row| row.state)
                .collect::<Vec<_>>(),
            [EntryState::Submitted, EntryState::Draft]
        );
        assert_eq!(found("الاداء الالكترونى", None, None).await.len(), 2);
        assert_eq!(
            found("PAIEMENT electronique", Some(EntryState::Draft), None)
                .await
                .len(),
            1
        );
        assert_eq!(found("وزاره", None, Some("mobile")).await.len(), 1);
        assert_eq!(found("2019/001", None, None).await[0].id, first);
        assert!(found("قنصلية", None, None).await.is_empty());
        assert!(matches!(
            screening::board(
                &store,
                &scene.lead,
                scene.edition,
                &screening::BoardFilter::default()
            )
            .await,
            Err(E::Refused(_))
        ));
        store.finish().await;
    }
}

#[tokio::test]
async fn an_edition_opens_and_closes_when_its_calendar_says() {
    let store = testing::open().await;
    let organiser = with_role(&store, "المنظم", Role::Organiser).await;
    let faults = edition::create(&store, &organiser, "format = 1\n").await;
    assert!(matches!(faults, Err(E::Specification(faults)) if faults.len() > 5));
    let specification = imtiyaz_domain::specification::read(OF_2019).unwrap();
    store
        .clock
        .set(specification.calendar.call_opens.plus_seconds(-1));
    let id = edition::create(&store, &organiser, OF_2019).await.unwrap();
    assert!(
        matches!(edition::create(&store, &organiser, OF_2019).await, Err(E::Invalid(f)) if f[0].code == "year-taken")
    );
    let early = edition::open_call(&store, &organiser, id).await;
    assert!(matches!(early, Err(E::Obstacles(o)) if o[0].code == "call-opens-later"));
    let other = OF_2019.replacen("weight = 25", "weight = 30", 1);
    let fingerprint = edition::replace_specification(&store, &organiser, id, &other)
        .await
        .unwrap();
    store.clock.set(specification.calendar.call_opens);
    edition::open_call(&store, &organiser, id).await.unwrap();
    // Frozen, and its fingerprint is in the log.
    assert!(matches!(
        edition::replace_specification(&store, &organiser, id, OF_2019).await,
        Err(E::NotEditable)
    ));
    assert_eq!(
        store.edition(id).await.unwrap().unwrap().fingerprint,
        fingerprint
    );
    let events = entity::audit_event::Entity::find()
        .all(store.read())
        .await
        .unwrap();
    assert!(
        events
            .iter()
            .any(|event| event.action == "call.opened" && event.detail.contains(&fingerprint))
    );
    assert!(
        matches!(edition::close_call(&store, &organiser, id).await, Err(E::Obstacles(o)) if o[0].code == "call-still-open")
    );
    let grace = i64::from(specification.calendar.grace_seconds);
    store
        .clock
        .set(specification.calendar.call_closes.plus_seconds(grace + 1));
    edition::close_call(&store, &organiser, id).await.unwrap();
    let status = edition::status(&store, &organiser, id).await.unwrap();
    assert_eq!(
        (status.file.phase, status.next),
        (Phase::Screening, Some(Phase::Scoring))
    );
    assert!(matches!(
        edition::open_call(&store, &organiser, id).await,
        Err(E::Refused(Verdict::NotNow))
    ));
}

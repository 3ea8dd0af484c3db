//! A body's way through the pages, in Arabic and French, without a script: registration, the
//! generated form, evidence, submission, receipt; and what the secretariat does with it.

use crate::{Answer, PASSWORD, Site, request};
use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use imtiyaz_domain::{Actor, Role, Specification, specification::FieldKind};
use imtiyaz_store::entity;
use imtiyaz_submission::edition;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use sea_orm::{EntityTrait, PaginatorTrait};

pub(crate) const OF_2019: &str =
    include_str!("../../../../fixtures/specifications/imtiyaz-2019.toml");
pub(crate) const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<</Type/Pages/Count 1>>endobj\n2 0 obj<</Type/Page>>endobj\nstartxref\n9\n%%EOF\n";

pub(crate) fn form(fields: &[(&str, &str)]) -> String {
    let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
        .collect();
    pairs.join("&")
}

/// A site with the call of 2019 open.
pub(crate) async fn call() -> (Site, Specification) {
    let site = Site::demonstration().await;
    let specification = imtiyaz_domain::specification::read(OF_2019).unwrap();
    site.store.clock.set(specification.calendar.call_opens);
    let id = edition::create(&site.store, &Actor::system(), OF_2019)
        .await
        .unwrap();
    edition::open_call(&site.store, &Actor::system(), id)
        .await
        .unwrap();
    (site, specification)
}

const REGISTRATION: [(&str, &str); 7] = [
    ("kind", "administration"),
    ("name_ar", "وزارة الخدمات"),
    ("name_fr", "Ministère des services"),
    ("person", "سعاد العلوي"),
    ("email", "souad@services.example.ma"),
    ("password", PASSWORD),
    ("repeated", PASSWORD),
];

/// Registers a body with its lead and signs in.
pub(crate) async fn registered(site: &Site, language: &str) -> String {
    let answer = site
        .post(&format!("/{language}/register"), "", &form(&REGISTRATION))
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let sign_in = form(&[
        ("email", "souad@services.example.ma"),
        ("password", PASSWORD),
        ("next", ""),
    ]);
    let answer = site.post(answer.location(), "", &sign_in).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    format!("sid={}", answer.cookie("sid").unwrap())
}

/// The first address on a page that holds these words.
pub(crate) fn link(answer: &Answer, holds: &str) -> String {
    let addresses = answer
        .body
        .split("href=\"")
        .skip(1)
        .chain(answer.body.split("action=\"").skip(1));
    let found = addresses
        .map(|rest| rest.split('"').next().unwrap())
        .find(|address| address.contains(holds));
    found
        .unwrap_or_else(|| panic!("no link to {holds}: {}", answer.body))
        .replace("&amp;", "&")
}

pub(crate) fn value(answer: &Answer, name: &str) -> String {
    let at = answer
        .body
        .split(&format!("name=\"{name}\" value=\""))
        .nth(1)
        .unwrap_or_else(|| panic!("no {name}: {}", answer.body));
    at.split('"').next().unwrap().to_owned()
}

/// Begins an entry; answers its address.
pub(crate) async fn started(site: &Site, language: &str, cookie: &str, category: &str) -> String {
    let home = site.get(&format!("/{language}/body"), cookie).await;
    let start = link(&home, "/entries/2019/new");
    let fields = form(&[
        ("eligibility.in-service", "yes"),
        ("eligibility.owner", "yes"),
        ("eligibility.laureate", "no"),
        ("category", category),
        ("title_ar", "الأداء الإلكتروني"),
        ("title_fr", "Paiement électronique"),
    ]);
    let answer = site.post(&start, cookie, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.location().to_owned()
}

/// What a person would type into every field of a section.
pub(crate) fn typed(specification: &Specification, section: &str) -> Vec<(String, String)> {
    let long = "خدمة عمومية رقمية لفائدة المرتفقين ".repeat(8);
    let mut fields = Vec::new();
    let mut put = |name: String, value: &str| fields.push((name, value.to_owned()));
    for field in &specification.section(section).unwrap().fields {
        let id = field.id.to_string();
        match &field.kind {
            FieldKind::ShortText | FieldKind::LongText => put(id, &long),
            FieldKind::BilingualText => {
                put(format!("{id}.ar"), &long);
                put(
                    format!("{id}.fr"),
                    &"un service public numérique ".repeat(8),
                );
            }
            FieldKind::Choice { choices } | FieldKind::Choices { choices } => {
                put(id, choices[0].id.as_str())
            }
            FieldKind::Number { .. } => put(id, "12"),
            FieldKind::Date => {
                for (part, value) in [("day", "1"), ("month", "mars"), ("year", "2019")] {
                    put(format!("{id}-{part}"), value);
                }
            }
            FieldKind::YesNo { .. } => {
                put(id.clone(), "no");
                put(format!("{id}.justification"), "مبرمج");
            }
            FieldKind::Link => put(id, "https://www.service.example.ma"),
            FieldKind::Table { columns, .. } => put(format!("{id}-0-{}", columns[0].id), "الأجل"),
            FieldKind::Team => {
                put(format!("{id}-0-name"), "سعاد");
                put(format!("{id}-0-part"), "رئيسة المشروع");
            }
            FieldKind::Access => {
                put(format!("{id}.address"), "https://essai.service.example.ma");
                put(format!("{id}.login"), "essai");
                put(format!("{id}.password"), "s3cret-essai");
            }
            FieldKind::Partners | FieldKind::File => {}
        }
    }
    // A yes-no without a justification has no box for one.
    fields.retain(|(name, _)| name != "personal-data.justification");
    fields
}

pub(crate) async fn save(
    site: &Site,
    cookie: &str,
    section: &str,
    version: &str,
    fields: &[(String, String)],
) -> Answer {
    let mut all: Vec<(&str, &str)> = vec![("version", version), ("then", "next")];
    all.extend(
        fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str())),
    );
    site.post(section, cookie, &form(&all)).await
}

pub(crate) async fn upload(
    site: &Site,
    cookie: &str,
    path: &str,
    name: &str,
    bytes: &[u8],
) -> Answer {
    let (_, token) = site.form_token(cookie).await;
    let mut body = format!(
        "--B\r\nContent-Disposition: form-data; name=\"form-token\"\r\n\r\n{token}\r\n--B\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\nوصف الملف\r\n--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/pdf\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--B--\r\n");
    let mut request: Request<Body> = request(Method::POST, path, cookie, Body::from(body));
    request.headers_mut().insert(
        header::CONTENT_TYPE,
        "multipart/form-data; boundary=B".parse().unwrap(),
    );
    site.send(request).await
}

#[tokio::test]
async fn a_body_goes_from_registration_to_its_receipt_in_arabic_and_french() {
    for language in ["ar", "fr"] {
        let (site, specification) = call().await;
        let cookie = registered(&site, language).await;
        let entry = started(&site, language, &cookie, "e-procedure").await;
        let overview = site.get(&entry, &cookie).await;
        assert_eq!(overview.status, StatusCode::OK);
        for section in specification.sections_of("e-procedure") {
            let path = link(&overview, &format!("/sections/{}", section.id));
            let page = site.get(&path, &cookie).await;
            let saved = save(
                &site,
                &cookie,
                &path,
                &value(&page, "version"),
                &typed(&specification, section.id.as_str()),
            )
            .await;
            assert_eq!(
                saved.status,
                StatusCode::SEE_OTHER,
                "{}: {}",
                section.id,
                saved.body
            );
            // What was saved is there again, letter for letter.
            let again = site.get(&path, &cookie).await;
            for (name, value) in typed(&specification, section.id.as_str()) {
                let hidden = name.ends_with(".password")
                    || name.contains("-month")
                    || value.contains(' ')
                    || value == "no";
                let shown = again.body.contains(&format!("value=\"{value}\""))
                    || again.body.contains(&value);
                assert!(hidden || shown, "{name}: {value}");
            }
            for field in section
                .fields
                .iter()
                .filter(|field| field.kind == FieldKind::File)
            {
                let files = link(&again, &format!("/evidence/{}", field.id));
                let attached = upload(&site, &cookie, &files, "وثيقة.pdf", PDF).await;
                assert_eq!(attached.status, StatusCode::SEE_OTHER, "{}", attached.body);
                assert!(site.get(&files, &cookie).await.body.contains("وثيقة.pdf"));
            }
        }
        // The password is in the database under seal only.
        let row = entity::entry::Entity::find()
            .one(site.store.read())
            .await
            .unwrap()
            .unwrap();
        assert!(row.answers.contains("c1:") && !row.answers.contains("s3cret-essai"));

        let overview = site.get(&entry, &cookie).await;
        let check = link(&overview, "/check");
        let page = site.get(&check, &cookie).await;
        assert!(
            !page.body.contains("name=\"attempt\""),
            "a body that waits cannot submit"
        );
        let secretary = site
            .signed_in("kitaba@example.ma", &[Role::Secretary])
            .await;
        let bodies = site
            .get(&format!("/{language}/secretariat/bodies"), &secretary)
            .await;
        let body = link(&bodies, "/secretariat/bodies/");
        let verified = site.post(&body, &secretary, "decision=verify").await;
        assert_eq!(verified.status, StatusCode::SEE_OTHER, "{}", verified.body);

        let page = site.get(&check, &cookie).await;
        let (version, attempt) = (value(&page, "version"), value(&page, "attempt"));
        let declared: Vec<String> = specification
            .declarations
            .iter()
            .map(|d| format!("declarations.{}", d.id))
            .collect();
        let undeclared = site
            .post(
                &check,
                &cookie,
                &form(&[("version", &version), ("attempt", &attempt)]),
            )
            .await;
        assert_eq!(undeclared.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            undeclared
                .body
                .contains("href=\"#f-declarations.accuracy\"")
        );
        let mut fields = vec![("version", version.as_str()), ("attempt", attempt.as_str())];
        fields.extend(declared.iter().map(|name| (name.as_str(), "1")));
        // A double click makes one submission and one answer.
        let first = site.post(&check, &cookie, &form(&fields)).await;
        let second = site.post(&check, &cookie, &form(&fields)).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.body);
        assert_eq!(first.location(), second.location());
        assert_eq!(
            entity::submission::Entity::find()
                .count(site.store.read())
                .await
                .unwrap(),
            1
        );

        let receipt = site.get(first.location(), &cookie).await;
        let row = entity::entry::Entity::find()
            .one(site.store.read())
            .await
            .unwrap()
            .unwrap();
        assert!(receipt.body.contains("2019/001") && receipt.body.contains(&row.digest.unwrap()));
        let pdf = site.get(&link(&receipt, "/receipt.pdf"), &cookie).await;
        assert_eq!(pdf.status, StatusCode::OK);
        assert!(pdf.body.starts_with("%PDF-"));
        assert!(
            pdf.headers[header::CONTENT_DISPOSITION]
                .to_str()
                .unwrap()
                .contains("2019%2D001%2Epdf")
        );
        // Read-only from now on.
        let section = site
            .get(&format!("{entry}/sections/project"), &cookie)
            .await;
        assert_eq!(
            (section.status, section.location()),
            (StatusCode::SEE_OTHER, entry.as_str())
        );
        let saved = save(
            &site,
            &cookie,
            &format!("{entry}/sections/project"),
            "1",
            &[],
        )
        .await;
        assert_eq!(saved.status, StatusCode::GONE);

        screened(&site, &specification, language, &secretary, &cookie, &entry).await;
    }
}

/// The secretariat finds the entry, checks it, admits it; the body reads so.
async fn screened(
    site: &Site,
    specification: &Specification,
    language: &str,
    secretary: &str,
    cookie: &str,
    entry: &str,
) {
    let board = site
        .get(
            &format!("/{language}/secretariat/2019/entries?q=%D8%A7%D9%84%D8%A7%D8%AF%D8%A7%D8%A1"),
            secretary,
        )
        .await;
    let screen = link(&board, "/secretariat/entries/");
    let page = site.get(&screen, secretary).await;
    assert!(page.body.contains("2019/001") && !page.body.contains("s3cret"));
    let early = site
        .post(&link(&page, "/decision"), secretary, "decision=admit")
        .await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    let silent = site
        .post(
            &link(&page, "/decision"),
            secretary,
            &form(&[
                ("decision", "refuse"),
                ("reason_ar", "سبب"),
                ("reason_fr", ""),
            ]),
        )
        .await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(silent.body.contains("سبب") && silent.body.contains("href=\"#f-reason_fr\""));
    let names: Vec<String> = specification
        .screening
        .iter()
        .map(|check| format!("check.{}", check.id))
        .collect();
    let answers: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "yes")).collect();
    let checked = site
        .post(&link(&page, "/checks"), secretary, &form(&answers))
        .await;
    assert_eq!(checked.status, StatusCode::SEE_OTHER, "{}", checked.body);
    let admitted = site
        .post(&link(&page, "/decision"), secretary, "decision=admit")
        .await;
    assert_eq!(admitted.status, StatusCode::SEE_OTHER, "{}", admitted.body);
    let page = site.get(entry, cookie).await;
    let admissible = imtiyaz_language::text(
        imtiyaz_domain::Language::from_code(language).unwrap(),
        "entry-state-admissible",
        &imtiyaz_language::Args::new(),
    );
    assert!(page.body.contains(&admissible));
    // Bodies have no business in the secretariat.
    assert_eq!(
        site.get(&screen, cookie).await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn whatever_is_wrong_everything_typed_stays() {
    let (site, _) = call().await;
    let mut wrong = REGISTRATION.to_vec();
    wrong[2].1 = "";
    wrong[4].1 = "pas une adresse";
    let answer = site.post("/fr/register", "", &form(&wrong)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for kept in [
        "وزارة الخدمات",
        "pas une adresse",
        "href=\"#f-name_fr\"",
        "href=\"#f-email\"",
    ] {
        assert!(answer.body.contains(kept), "{kept}");
    }
    assert!(
        !answer.body.contains(PASSWORD),
        "a password is never sent back"
    );
    assert_eq!(
        entity::account::Entity::find()
            .count(site.store.read())
            .await
            .unwrap(),
        0
    );

    let cookie = registered(&site, "fr").await;
    // The account and the body are made together, once. Whoever registers with an address that has
    // an account is answered as if it had none; its holder is told.
    let mut other = REGISTRATION.to_vec();
    other[1].1 = "هيئة أخرى للاختبار";
    other[2].1 = "Un autre organisme d’essai";
    let twice = site.post("/fr/register", "", &form(&other)).await;
    assert_eq!(twice.status, StatusCode::SEE_OTHER, "{}", twice.body);
    assert_eq!(twice.location(), "/fr/sign-in");
    let bodies = entity::body::Entity::find().count(site.store.read()).await;
    assert_eq!(bodies.unwrap(), 1, "nothing is registered by it");
    let letters = entity::letter::Entity::find().all(site.store.read()).await;
    assert!(
        letters
            .unwrap()
            .iter()
            .any(|letter| letter.data.contains("registration-attempted")),
        "the holder of the address is told"
    );
    assert_eq!(
        entity::account::Entity::find()
            .count(site.store.read())
            .await
            .unwrap(),
        1
    );
    let entry = started(&site, "fr", &cookie, "e-content").await;
    let section = format!("{entry}/sections/impact");
    let fields = [
        ("users", "beaucoup d’usagers"),
        ("results-0-before", "quinze jours"),
        ("results-1-indicator", "délai"),
        ("sustainability", "bref"),
    ];
    let fields: Vec<(String, String)> = fields
        .iter()
        .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
        .collect();
    let answer = save(&site, &cookie, &section, "1", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for kept in [
        "beaucoup d’usagers",
        "quinze jours",
        "bref",
        "href=\"#f-users\"",
        "href=\"#f-results\"",
    ] {
        assert!(answer.body.contains(kept), "{kept}");
    }
    // It is saved all the same, and the check page links to the very field.
    let again = site.get(&section, &cookie).await;
    assert!(again.body.contains("beaucoup d’usagers"));
    let check = site.get(&format!("{entry}/check"), &cookie).await;
    assert!(check.body.contains("/sections/impact?check#f-users"));
    assert!(check.body.contains("/evidence/letter"));

    // A colleague saved the same section meanwhile: both texts, nothing lost, and one may go on.
    let mine = [("need".to_owned(), "mon texte".to_owned())];
    let theirs = [("need".to_owned(), "leur texte".to_owned())];
    let section = format!("{entry}/sections/service");
    let seen = value(&site.get(&section, &cookie).await, "version");
    save(&site, &cookie, &section, &seen, &theirs).await;
    let conflict = save(&site, &cookie, &section, &seen, &mine).await;
    assert_eq!(conflict.status, StatusCode::CONFLICT);
    assert!(conflict.body.contains("mon texte") && conflict.body.contains("leur texte"));
    let kept = save(
        &site,
        &cookie,
        &section,
        &value(&conflict, "version"),
        &mine,
    )
    .await;
    assert_ne!(kept.status, StatusCode::CONFLICT);
    assert!(site.get(&section, &cookie).await.body.contains("mon texte"));

    // Files that are not what they say.
    let files = format!("{entry}/evidence/presentation");
    for (name, bytes) in [
        ("a.pdf", &b"MZ\x90 program"[..]),
        ("a.docx", PDF),
        ("a.pdf", b""),
        ("", b""),
    ] {
        let refused = upload(&site, &cookie, &files, name, bytes).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(
            refused.body.contains("وصف الملف") && refused.body.contains("href=\"#f-file\""),
            "{name}"
        );
    }
    let big = vec![b'%'; 10_000_001];
    assert_eq!(
        upload(&site, &cookie, &files, "a.pdf", &big).await.status,
        StatusCode::PAYLOAD_TOO_LARGE
    );
    assert_eq!(
        entity::evidence::Entity::find()
            .count(site.store.read())
            .await
            .unwrap(),
        0
    );

    // Unknown fields are said so; nothing is saved.
    let unknown = save(
        &site,
        &cookie,
        &section,
        "99",
        &[("admin".to_owned(), "1".to_owned())],
    )
    .await;
    assert_eq!(unknown.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn what_comes_late_is_told_and_shown() {
    let (site, specification) = call().await;
    let cookie = registered(&site, "ar").await;
    let entry = started(&site, "ar", &cookie, "e-content").await;
    let section = format!("{entry}/sections/service");
    let page = site.get(&section, &cookie).await;
    let grace = i64::from(specification.calendar.grace_seconds);
    site.store
        .clock
        .set(specification.calendar.call_closes.plus_seconds(grace + 1));
    // A session is shorter than a call.
    let sign_in = form(&[
        ("email", "souad@services.example.ma"),
        ("password", PASSWORD),
        ("next", ""),
    ]);
    let answer = site.post("/ar/sign-in", "", &sign_in).await;
    let cookie = format!("sid={}", answer.cookie("sid").unwrap());
    let late = save(
        &site,
        &cookie,
        &section,
        &value(&page, "version"),
        &[("need".to_owned(), "نص متأخر".to_owned())],
    )
    .await;
    assert_eq!(late.status, StatusCode::GONE);
    assert!(
        late.body.contains("نص متأخر"),
        "what was typed can be copied"
    );
    let submit = site
        .post(
            &format!("{entry}/check"),
            &cookie,
            &form(&[("version", "1"), ("attempt", &"0".repeat(32))]),
        )
        .await;
    assert_eq!(submit.status, StatusCode::GONE);
    assert_eq!(site.get(&entry, &cookie).await.status, StatusCode::OK);
}

#[tokio::test]
async fn strangers_do_not_learn_what_exists() {
    let (site, _) = call().await;
    let cookie = registered(&site, "fr").await;
    let entry = started(&site, "fr", &cookie, "mobile").await;
    let mut other = REGISTRATION;
    (other[1].1, other[2].1, other[4].1) = ("هيئة أخرى", "Autre organisme", "autre@example.ma");
    let answer = site.post("/fr/register", "", &form(&other)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let sign_in = form(&[
        ("email", "autre@example.ma"),
        ("password", PASSWORD),
        ("next", ""),
    ]);
    let answer = site.post("/fr/sign-in", "", &sign_in).await;
    let stranger = format!("sid={}", answer.cookie("sid").unwrap());
    let unknown = "/fr/entries/01900000-0000-7000-8000-000000000000";
    for suffix in [
        "",
        "/check",
        "/sections/project",
        "/evidence/letter",
        "/title",
        "/receipt",
        "/withdraw",
    ] {
        let theirs = site.get(&format!("{entry}{suffix}"), &stranger).await;
        let none = site.get(&format!("{unknown}{suffix}"), &stranger).await;
        assert_eq!(
            (theirs.status, none.status),
            (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND),
            "{suffix}"
        );
    }
    let save = save(
        &site,
        &stranger,
        &format!("{entry}/sections/project"),
        "1",
        &[],
    )
    .await;
    assert_eq!(save.status, StatusCode::NOT_FOUND);
    assert_eq!(site.get(&entry, "").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_organiser_opens_an_edition_from_its_text() {
    let site = Site::demonstration().await;
    let specification = imtiyaz_domain::specification::read(OF_2019).unwrap();
    site.store
        .clock
        .set(specification.calendar.call_opens.plus_seconds(-60));
    let cookie = site
        .signed_in("munazzim@example.ma", &[Role::Organiser])
        .await;
    let broken = OF_2019.replacen("weight = 25", "wieght = 25", 1);
    let answer = site
        .post(
            "/fr/organiser/editions/new",
            &cookie,
            &form(&[("source", &broken)]),
        )
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let line = 1 + broken[..broken.find("wieght").unwrap()]
        .matches('\n')
        .count();
    assert!(
        answer.body.contains(&format!("Ligne {line}")) || answer.body.contains(&line.to_string())
    );
    assert!(answer.body.contains("criteria[0].wieght") && answer.body.contains("wieght = 25"));
    assert_eq!(
        entity::edition::Entity::find()
            .count(site.store.read())
            .await
            .unwrap(),
        0
    );
    let created = site
        .post(
            "/fr/organiser/editions/new",
            &cookie,
            &form(&[("source", OF_2019)]),
        )
        .await;
    assert_eq!(created.status, StatusCode::SEE_OTHER, "{}", created.body);
    let status = created.location().to_owned();
    // Nobody outside sees the rules of an edition in preparation.
    assert_eq!(
        site.get("/fr/editions/2019/rules", "").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        site.get("/fr/editions/2019/rules", &cookie).await.status,
        StatusCode::OK
    );
    let page = site.get(&status, &cookie).await;
    assert!(page.body.contains(&specification.fingerprint()) && !page.body.contains("/open-call"));
    let early = site.post(&format!("{status}/open-call"), &cookie, "").await;
    assert_eq!(early.status, StatusCode::SEE_OTHER);
    site.store.clock.set(specification.calendar.call_opens);
    let page = site.get(&status, &cookie).await;
    let opened = site.post(&link(&page, "/open-call"), &cookie, "").await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER);
    let rules = site.get("/ar/editions/2019/rules", "").await;
    assert_eq!(rules.status, StatusCode::OK);
    for said in ["المنفعة", "25", "APEBI", &specification.fingerprint()] {
        assert!(rules.body.contains(said), "{said}");
    }
    let frozen = site
        .post(
            &format!("{status}/specification"),
            &cookie,
            &form(&[("source", OF_2019)]),
        )
        .await;
    assert_eq!(frozen.status, StatusCode::CONFLICT);
    let parts = [
        ("until-day", "20"),
        ("until-month", "11"),
        ("until-year", "2019"),
        ("until-hour", "16"),
        ("until-minute", "30"),
    ];
    let mut fields = parts.to_vec();
    fields.extend([("reason_ar", "عطب تقني"), ("reason_fr", "")]);
    let refused = site
        .post(&format!("{status}/deadline"), &cookie, &form(&fields))
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("عطب تقني") && refused.body.contains("href=\"#f-reason_fr\""));
    fields.pop();
    fields.push(("reason_fr", "Panne technique"));
    let extended = site
        .post(&format!("{status}/deadline"), &cookie, &form(&fields))
        .await;
    assert_eq!(extended.status, StatusCode::SEE_OTHER, "{}", extended.body);
    assert!(
        site.get(&status, &cookie)
            .await
            .body
            .contains("Panne technique")
    );
}

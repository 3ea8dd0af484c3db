//! What was typed is never lost: neither when the session ended while one wrote, nor when the
//! time was over. It is handed to the same person only.

use crate::{
    Answer, PASSWORD, Site,
    jury::Jury,
    request,
    submission::{call, form, registered, started, typed, value},
};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use imtiyaz_domain::Role;
use imtiyaz_store::entity::{self, kept_form};
use sea_orm::{ActiveModelTrait as _, ActiveValue::Set, EntityTrait as _, IntoActiveModel as _};

const WRITTEN: &str = "كتبنا هذا النص قبل انتهاء الجلسة";
const HOUR: i64 = 3600;

async fn send(site: &Site, path: &str, cookie: &str, form: &str) -> Answer {
    let body = Body::from(form.to_owned());
    site.send(request(Method::POST, path, cookie, body)).await
}

/// A section's form with one answer of our own.
fn section(specification: &imtiyaz_domain::Specification, version: &str) -> String {
    let mut fields = typed(specification, "project");
    let long = fields.iter_mut().find(|(name, _)| name == "summary.ar");
    long.unwrap().1 = WRITTEN.repeat(8);
    let mut all = vec![("version", version), ("then", "next")];
    all.extend(fields.iter().map(|(n, v)| (n.as_str(), v.as_str())));
    form(&all)
}

async fn signed_in_again(site: &Site, at: &str) -> Answer {
    let next = at.split_once("next=").map_or("", |(_, next)| next);
    let page = site.get(at, "").await;
    assert_eq!(page.status, StatusCode::OK);
    let fields = form(&[
        ("email", "souad@services.example.ma"),
        ("password", PASSWORD),
        ("next", next),
    ]);
    let answer = site.post(at.split('?').next().unwrap(), "", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer
}

#[tokio::test]
async fn a_section_sent_after_the_session_is_offered_to_the_same_person() {
    let (site, specification) = call().await;
    let cookie = registered(&site, "fr").await;
    let entry = started(&site, "fr", &cookie, "e-procedure").await;
    let path = format!("{entry}/sections/project");
    let page = site.get(&path, &cookie).await;
    let sent = section(&specification, &value(&page, "version"));
    site.store.clock.advance(HOUR + 1);

    // Nobody's token keeps nothing.
    let stranger = format!("sid={}", "A".repeat(43));
    send(&site, &path, &stranger, &sent).await;
    let none = kept_form::Entity::find().all(site.store.read()).await;
    assert!(none.unwrap().is_empty());

    let late = send(&site, &path, &cookie, &sent).await;
    assert_eq!(late.status, StatusCode::SEE_OTHER);
    assert_eq!(late.location(), format!("/fr/sign-in?next={path}"));
    assert_eq!(late.cookie("notice").unwrap(), "info:account-notice-kept");
    let row = kept_form::Entity::find().one(site.store.read()).await;
    assert!(!row.unwrap().unwrap().sealed.contains("summary"), "sealed");

    // Another person at the same browser finds nothing of it.
    let other = site.signed_in("autre@example.ma", &[Role::Secretary]).await;
    assert!(!site.get(&path, &other).await.body.contains(WRITTEN));

    let again = signed_in_again(&site, late.location()).await;
    assert_eq!(again.location(), path);
    let cookie = format!("sid={}", again.cookie("sid").unwrap());
    for path in [path.clone(), path.replace("/fr/", "/ar/")] {
        let offered = site.get(&path, &cookie).await;
        assert_eq!(offered.status, StatusCode::OK);
        assert!(offered.body.contains(WRITTEN), "{path}");
        assert!(offered.body.contains(&format!("{path}?saved")));
    }
    let stored = site.get(&format!("{path}?saved"), &cookie).await;
    assert!(!stored.body.contains(WRITTEN), "nothing was saved yet");

    let saved = site.post(&path, &cookie, &sent).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let page = site.get(&path, &cookie).await;
    assert!(page.body.contains(WRITTEN) && !page.body.contains("?saved"));
    let none = kept_form::Entity::find().all(site.store.read()).await;
    assert!(none.unwrap().is_empty(), "what is saved is not kept twice");
}

#[tokio::test]
async fn a_section_sent_after_session_and_deadline_is_shown_to_be_copied() {
    let (site, specification) = call().await;
    let cookie = registered(&site, "ar").await;
    let entry = started(&site, "ar", &cookie, "e-procedure").await;
    let path = format!("{entry}/sections/project");
    let page = site.get(&path, &cookie).await;
    let sent = section(&specification, &value(&page, "version"));
    let calendar = &specification.calendar;
    let closes = calendar
        .call_closes
        .plus_seconds(i64::from(calendar.grace_seconds));
    site.store.clock.set(closes.plus_seconds(-60));
    let again = signed_in_again(&site, &format!("/ar/sign-in?next={path}")).await;
    let cookie = format!("sid={}", again.cookie("sid").unwrap());
    site.store.clock.set(closes.plus_seconds(1));

    let late = site.post(&path, &cookie, &sent).await;
    assert_eq!(late.status, StatusCode::GONE);
    assert!(late.body.contains(WRITTEN));
    assert!(!late.body.contains("name=\"then\""), "nothing to save with");

    // The phase moves on, then the session ends: still nothing is lost.
    let row = entity::edition::Entity::find().one(site.store.read()).await;
    let mut row = row.unwrap().unwrap().into_active_model();
    row.phase = Set("screening".to_owned());
    let uow = site
        .store
        .begin(&imtiyaz_domain::Actor::system())
        .await
        .unwrap();
    row.update(uow.tx()).await.unwrap();
    uow.commit().await.unwrap();
    let late = site.post(&path, &cookie, &sent).await;
    assert_eq!(late.status, StatusCode::GONE);
    assert!(late.body.contains(WRITTEN));
    site.store.clock.advance(2 * HOUR);
    let ended = send(&site, &path, &cookie, &sent).await;
    let again = signed_in_again(&site, ended.location()).await;
    let cookie = format!("sid={}", again.cookie("sid").unwrap());
    let shown = site.get(again.location(), &cookie).await;
    assert_eq!(shown.status, StatusCode::GONE);
    assert!(shown.body.contains(WRITTEN));
}

#[tokio::test]
async fn a_score_sheet_sent_too_late_is_offered_or_shown() {
    let jury = Jury::new(&[1]).await;
    jury.room.declare(1, &[]).await;
    jury.room.declare(2, &[]).await;
    let path = format!("/fr/jury/2019/entries/{}", jury.entry(0));
    let sheet = jury.sheet(0, 7, "save", "commentaire-jamais-perdu");
    let cookie = jury.juror(1).await;
    jury.room.store.clock.advance(HOUR + 1);
    let ended = jury.send(Method::POST, &path, &cookie, &sheet).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.body);
    assert_eq!(ended.location(), format!("/fr/sign-in?next={path}"));

    let other = jury.juror(2).await;
    let page = jury.get(&path, &other).await;
    assert!(!page.body.contains("commentaire-jamais-perdu"));
    let cookie = jury.juror(1).await;
    let offered = jury.page(&path, &cookie).await;
    assert!(offered.contains("commentaire-jamais-perdu"));
    assert!(offered.contains(" checked") && offered.contains("name=\"seen\" value=\"0\""));
    let stored = jury.page(&format!("{path}?saved"), &cookie).await;
    assert!(!stored.contains("commentaire-jamais-perdu"));
    let saved = jury.post(&path, &cookie, &sheet).await;
    assert_eq!(saved.location(), format!("{path}#sheet"));
    let page = jury.page(&path, &cookie).await;
    assert!(page.contains("commentaire-jamais-perdu") && !page.contains("?saved"));

    // Scoring is closed while somebody writes.
    let row = entity::edition::Entity::find()
        .one(jury.room.store.read())
        .await;
    let mut row = row.unwrap().unwrap().into_active_model();
    row.phase = Set("deliberation".to_owned());
    let uow = jury
        .room
        .store
        .begin(&imtiyaz_domain::Actor::system())
        .await
        .unwrap();
    row.update(uow.tx()).await.unwrap();
    uow.commit().await.unwrap();
    let sheet = jury.sheet(1, 9, "confirm", "ecrit-trop-tard");
    let late = jury.post(&path, &cookie, &sheet).await;
    assert_eq!(late.status, StatusCode::GONE, "{}", late.location());
    assert!(late.body.contains("ecrit-trop-tard"));
    assert!(!late.body.contains("name=\"seen\""), "nothing to save with");
}

//! The pages from the deliberation to the signed minutes and the feedback, without JavaScript.

use super::{Jury, Room};
use axum::http::StatusCode;
use imtiyaz_domain::{Actor, EntryId, Phase, Role};
use imtiyaz_store::{entity, testing};
use imtiyaz_web::{
    route::Access,
    routes::{SLICES, deliberation},
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

fn encoded(words: &str) -> String {
    words
        .bytes()
        .map(|byte| format!("%{byte:02X}"))
        .collect::<String>()
}

impl Jury {
    /// Scored and closed, everybody present.
    async fn sitting(counts: &[usize], scores: &[i32]) -> Self {
        let jury = Self::new(counts).await;
        jury.room.score_all(scores).await;
        let secretary = jury.secretary().await;
        let closed = jury
            .post("/fr/secretariat/jury/2019/close", &secretary, "")
            .await;
        assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.body);
        jury.attend().await;
        jury
    }

    async fn attend(&self) {
        let sat: Vec<String> = self
            .room
            .jurors
            .iter()
            .map(|(seat, _)| format!("a-{seat}=present"))
            .collect();
        let path = "/fr/chair/2019/deliberation/attendance";
        let sat = self.post(path, &self.chair().await, &sat.join("&")).await;
        assert_eq!(sat.status, StatusCode::SEE_OTHER);
    }

    /// Withholds every prize of the ranking and concludes.
    async fn concluded(&self) {
        let chair = self.chair().await;
        let base = "/fr/chair/2019/deliberation";
        let withheld = format!(
            "outcome=withheld&reason_ar={}&reason_fr=Motif",
            encoded("سبب")
        );
        for category in &self.room.specification.categories {
            for prize in ["excellence", "encouragement"] {
                let path = format!("{base}/categories/{}/{prize}", category.id);
                let done = self.post(&path, &chair, &withheld).await;
                assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
            }
        }
        let path = format!("{base}/edition/jury-prize");
        self.post(&path, &chair, "outcome=not-used").await;
        let done = self.post("/fr/chair/2019/conclude", &chair, "").await;
        assert_eq!(done.location(), "/fr/chair/2019/minutes", "{}", done.body);
    }

    async fn granted(&self, name: &str, role: Role, entry: Option<usize>) -> Actor {
        let actor = testing::account(&self.room.store, name).await;
        let uow = self.room.store.begin(&Actor::system()).await.unwrap();
        entity::grant_role::ActiveModel {
            id: Set(uow.new_id::<imtiyaz_domain::GrantId>().raw()),
            account_id: Set(actor.account.unwrap().raw()),
            role: Set(role.code().to_owned()),
            edition_id: Set(entry.is_none().then(|| self.room.edition.raw())),
            body_id: Set(entry.map(|entry| self.room.bodies[entry].raw())),
            granted_at: Set(uow.now().micros()),
            ..Default::default()
        }
        .insert(uow.tx())
        .await
        .unwrap();
        uow.commit().await.unwrap();
        actor
    }

    async fn publish(&self) {
        let uow = self.room.store.begin(&Actor::system()).await.unwrap();
        entity::edition::Entity::update_many()
            .set(entity::edition::ActiveModel {
                phase: Set(Phase::Published.code().to_owned()),
                ..Default::default()
            })
            .filter(entity::edition::Column::Id.eq(self.room.edition.raw()))
            .exec(uow.tx())
            .await
            .unwrap();
        uow.commit().await.unwrap();
    }
}

/// The value of a hidden field.
fn hidden(page: &str, name: &str) -> String {
    page.split(&format!("name=\"{name}\" value=\""))
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .unwrap_or_else(|| panic!("no {name}"))
        .to_owned()
}

#[tokio::test]
async fn the_chair_keeps_agenda_and_motions_and_members_dissents() {
    for language in ["ar", "fr"] {
        let jury = Jury::sitting(&[2], &[8, 6]).await;
        let chair = jury.chair().await;
        let at = |path: &str| format!("/{language}/chair/2019/deliberation{path}");
        let silent = jury.post(&at("/agenda"), &chair, "title=&category=").await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(silent.body.contains("href=\"#f-title\""));
        let added = jury
            .post(&at("/agenda"), &chair, "title=Point+un&category=")
            .await;
        assert_eq!(added.location(), at("/agenda"));
        let page = jury.page(&at("/agenda"), &chair).await;
        assert!(page.contains("Point un"));
        if page.contains("/agenda/draw") {
            let drawn = jury.post(&at("/agenda/draw"), &chair, "").await;
            assert_eq!(drawn.location(), at("/agenda"));
            let again = jury.page(&at("/agenda"), &chair).await;
            assert!(!again.contains("/agenda/draw"), "each finding once");
        }
        let page = jury.page(&at("/agenda"), &chair).await;
        let items: Vec<String> = page
            .split("action=\"")
            .filter_map(|part| part.split('"').next())
            .filter(|href| href.contains("/agenda/items/"))
            .map(str::to_owned)
            .collect();
        assert!(!items.is_empty());
        let wrong = jury.post(&items[0], &chair, "outcome=").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        for item in &items {
            let done = jury.post(item, &chair, "outcome=Vu").await;
            assert_eq!(done.location(), at("/agenda"), "{}", done.body);
        }

        let nothing = jury.post(&at("/motions"), &chair, "text=").await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nothing.body.contains("href=\"#f-text\""));
        let (seat, _) = jury.room.jurors[2];
        let motion = format!(
            "text=Reporter&proposed_by={seat}&category=&item=&yes=3&no=2&abstain=&dissent-{seat}=Contre"
        );
        let put = jury.post(&at("/motions"), &chair, &motion).await;
        assert_eq!(put.location(), at("/motions"), "{}", put.body);
        let odd = jury
            .post(&at("/motions"), &chair, &format!("{motion}&other=1"))
            .await;
        assert_eq!(odd.status, StatusCode::BAD_REQUEST);
        let page = jury.page(&at("/motions"), &chair).await;
        assert!(page.contains("Reporter") && page.contains("Contre"));

        let path = at(&format!(
            "/categories/{}/excellence",
            jury.room.specification.categories[0].id
        ));
        let entry = jury.entry(0);
        let many = format!("outcome=awarded&entries={entry}&yes=9&no=&abstain=");
        let many = jury.post(&path, &chair, &many).await;
        assert_eq!(many.status, StatusCode::UNPROCESSABLE_ENTITY);
        let form =
            format!("outcome=awarded&entries={entry}&yes=4&no=1&abstain=&dissent-{seat}=Opinion");
        let decided = jury.post(&path, &chair, &form).await;
        assert_eq!(decided.location(), at(""), "{}", decided.body);
        assert!(jury.page(&path, &chair).await.contains("Opinion"));
        let member = jury.juror(1).await;
        assert_ne!(
            jury.get(&at("/agenda"), &member).await.status,
            StatusCode::OK
        );
    }
}

#[tokio::test]
async fn members_sign_the_authority_acts_and_an_addendum_follows() {
    for language in ["ar", "fr"] {
        let jury = Jury::sitting(&[1], &[7]).await;
        jury.concluded().await;
        let at = |path: &str| format!("/{language}/chair/2019/minutes{path}");
        let (member, chair) = (jury.juror(1).await, jury.chair().await);
        let desk = jury.page(&format!("/{language}/jury/2019"), &member).await;
        assert!(desk.contains(&at("")), "the desk leads to the minutes");
        let minutes = jury.page(&at(""), &member).await;
        assert!(minutes.contains(&at("/sign/0")));
        let form = jury.page(&at("/sign/0"), &member).await;
        let seen = hidden(&form, "seen");
        assert_eq!(seen.len(), 64);
        let silent = jury
            .post(&at("/sign/0"), &member, &format!("seen={seen}&statement="))
            .await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let other = format!("seen={}&act=signed&statement=", "0".repeat(64));
        let other = jury.post(&at("/sign/0"), &member, &other).await;
        assert_eq!(other.status, StatusCode::CONFLICT);
        let refusal = format!("seen={seen}&act=refused&statement=");
        let refusal = jury.post(&at("/sign/0"), &chair, &refusal).await;
        assert!(refusal.body.contains("href=\"#f-statement\""));
        let signed = format!("seen={seen}&act=signed&statement=");
        let answer = jury.post(&at("/sign/0"), &member, &signed).await;
        assert_eq!(answer.location(), at(""), "{}", answer.body);
        let minutes = jury.page(&at(""), &member).await;
        assert!(minutes.contains("عضو 2") && !minutes.contains(&at("/sign/0")));
        assert_eq!(
            jury.get(&at("/sign/0"), &member).await.status,
            StatusCode::NOT_FOUND
        );
        let secretary = jury.secretary().await;
        assert_eq!(
            jury.get(&at("/sign/0"), &secretary).await.status,
            StatusCode::FORBIDDEN
        );

        let amended = jury
            .post(&at("/amend"), &secretary, "reason=Erreur&text_ar=&text_fr=")
            .await;
        assert_eq!(amended.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(amended.body.contains("Erreur"), "what was typed is kept");
        let correction = format!(
            "reason=Erreur&text_ar={}&text_fr=Lire+ceci",
            encoded("تقرأ كذا")
        );
        let amended = jury.post(&at("/amend"), &secretary, &correction).await;
        assert_eq!(amended.location(), at(""), "{}", amended.body);
        let minutes = jury.page(&at(""), &member).await;
        assert!(minutes.contains("2019/1/1") && minutes.contains(&at("/sign/1")));
        for paper in ["/paper", "/addenda/1/paper"] {
            let paper = jury.get(&at(paper), &member).await;
            assert_eq!(paper.headers["content-type"], "application/pdf");
            assert!(paper.body.starts_with("%PDF"));
        }
        assert_eq!(
            jury.get(&at("/addenda/9/paper"), &member).await.status,
            StatusCode::NOT_FOUND
        );

        let organiser = jury.granted("السلطة", Role::Organiser, None).await;
        let authority = jury.enter(&organiser).await;
        let nobody = jury.get(&at("/authority"), &chair).await;
        assert_eq!(nobody.status, StatusCode::FORBIDDEN);
        let page = jury.page(&at("/authority"), &authority).await;
        assert!(page.contains("2019/1/1"), "it acts on the latest record");
        let silent = jury
            .post(&at("/authority"), &authority, "act=returned&reason=")
            .await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let returned = jury
            .post(&at("/authority"), &authority, "act=returned&reason=Motiver")
            .await;
        assert_eq!(returned.location(), at(""), "{}", returned.body);
        assert_eq!(jury.room.phase().await, Phase::Deliberation);
        let minutes = jury.page(&at(""), &chair).await;
        assert!(minutes.contains("Motiver") && minutes.contains("2019/1"));
        jury.attend().await;
        let again = jury.post("/fr/chair/2019/conclude", &chair, "").await;
        assert_eq!(again.location(), "/fr/chair/2019/minutes", "{}", again.body);
        assert!(jury.page(&at(""), &chair).await.contains("2019/1/2"));
    }
}

#[test]
fn signing_and_the_authoritys_step_ask_who_it_is_once_more() {
    let grave = |name: &str| {
        let routes = SLICES.iter().flat_map(|slice| slice.routes);
        let mut found = routes.filter(|route| route.name == name);
        let route = found.next().expect("the route");
        let mut posts = route.methods.iter().filter(|m| m.method == "post");
        matches!(posts.next().expect("a post").access, Access::StepUp(_))
    };
    assert!(grave("MinutesSign") && grave("MinutesAuthority"));
    assert!(deliberation::ROUTES.len() > 5);
}

#[tokio::test]
async fn the_chair_releases_remarks_and_the_body_reads_its_own_report_alone() {
    for language in ["ar", "fr"] {
        let jury = Jury::sitting(&[6], &[9, 8, 7, 6, 5, 4]).await;
        jury.concluded().await;
        let chair = jury.chair().await;
        let entry = jury.entry(0);
        let list = jury
            .page(&format!("/{language}/chair/2019/feedback"), &chair)
            .await;
        let path = format!("/{language}/chair/2019/feedback/{entry}");
        assert!(list.contains(&path));
        let page = jury.page(&path, &chair).await;
        assert!(!page.contains("عضو 2"), "no juror is named");
        let (sheet, criterion) = (hidden(&page, "sheet"), hidden(&page, "criterion"));
        let form = |text: &str, what: &str| {
            format!("sheet={sheet}&criterion={criterion}&text={text}&do={what}")
        };
        let silent = jury.post(&path, &chair, &form("", "release")).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let released = jury.post(&path, &chair, &form("RELEASED", "release")).await;
        assert_eq!(released.location(), path, "{}", released.body);
        let page = jury.page(&path, &chair).await;
        assert!(page.contains("RELEASED") && page.contains("تعليل النقطة"));

        let lead = jury.granted("مسؤول", Role::BodyLead, Some(0)).await;
        let other = jury.granted("آخر", Role::BodyLead, Some(1)).await;
        let (lead, other) = (jury.enter(&lead).await, jury.enter(&other).await);
        let report = format!("/{language}/entries/{entry}/feedback");
        let early = jury.get(&report, &lead).await;
        assert_eq!(early.status, StatusCode::CONFLICT, "not before the results");
        jury.publish().await;
        let page = jury.page(&report, &lead).await;
        assert!(page.contains("RELEASED") && page.contains("9,00") && page.contains("6,50"));
        for (_, juror) in &jury.room.jurors {
            assert!(!page.contains(&juror.name));
        }
        let paper = jury.get(&format!("{report}/paper"), &lead).await;
        assert!(paper.body.starts_with("%PDF"));
        for stranger in [&other, &jury.juror(1).await] {
            let refused = jury.get(&report, stranger).await.status;
            assert!(
                refused == StatusCode::NOT_FOUND || refused == StatusCode::FORBIDDEN,
                "{refused}"
            );
        }
        let secretary = jury.secretary().await;
        assert!(jury.page(&report, &secretary).await.contains("RELEASED"));
    }
}

#[tokio::test]
async fn a_body_challenges_a_member_on_a_page_and_the_chair_rules_on_another() {
    let source =
        super::room::SOURCE.replace("[jury.conflicts]", "[jury.conflicts]\nchallenge-days = 5");
    for language in ["ar", "fr"] {
        let room = Room::with_source(&source, &[1]).await;
        let jury = Jury::around(room).await;
        let lead = jury.granted("مسؤول", Role::BodyLead, Some(0)).await;
        let lead = jury.enter(&lead).await;
        let entry: EntryId = jury.room.entries[0];
        let path = format!("/{language}/entries/{entry}/challenge");
        let page = jury.page(&path, &lead).await;
        let (seat, _) = jury.room.jurors[2];
        assert!(page.contains(&seat.to_string()));
        let silent = jury.post(&path, &lead, "reason=").await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(silent.body.contains("href=\"#f-seat\""));
        let made = jury
            .post(&path, &lead, &format!("seat={seat}&reason=Concurrent"))
            .await;
        assert_eq!(made.location(), path, "{}", made.body);
        let list = format!("/{language}/chair/2019/challenges");
        let chair = jury.chair().await;
        let page = jury.page(&list, &chair).await;
        let id = hidden(&page, "challenge");
        let silent = jury
            .post(
                &list,
                &chair,
                &format!("challenge={id}&ruling=upheld&reason="),
            )
            .await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let ruled = format!("challenge={id}&ruling=upheld&reason=Fond%C3%A9");
        let ruled = jury.post(&list, &chair, &ruled).await;
        assert_eq!(ruled.location(), list, "{}", ruled.body);
        let page = jury.page(&path, &lead).await;
        assert!(page.contains("Fondé"), "the body reads the ruling");
        let start = jury
            .post(
                "/fr/secretariat/jury/2019/start",
                &jury.secretary().await,
                "",
            )
            .await;
        assert_eq!(start.status, StatusCode::CONFLICT, "the period runs");
    }
}

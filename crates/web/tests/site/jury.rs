//! The jury's pages, as a member, the secretary and the chair use them without JavaScript.

#[path = "minutes.rs"]
mod minutes;
#[path = "../../../jury/tests/common/mod.rs"]
#[allow(dead_code)]
pub(crate) mod room;

use crate::{Answer, ORIGIN, request};
use axum::{
    Router,
    body::Body,
    http::{Method, StatusCode},
};
use http_body_util::BodyExt as _;
use imtiyaz_accounts::{Accounts, AccountsSettings, demonstration};
use imtiyaz_domain::{Actor, ConflictLevel, Phase};
use imtiyaz_store::entity::grant_role;
use imtiyaz_web::{AppState, WebSettings, router};
use room::Room;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};
use tower::ServiceExt as _;

/// A jury at work, and its site.
pub(crate) struct Jury {
    pub(crate) room: Room,
    pub(crate) accounts: Accounts,
    pub(crate) router: Router,
}

impl Jury {
    /// Entries per category; scoring has started.
    pub(crate) async fn new(counts: &[usize]) -> Self {
        let jury = Self::in_screening(counts).await;
        jury.room.start().await;
        jury
    }

    pub(crate) async fn in_screening(counts: &[usize]) -> Self {
        Self::around(Room::new(counts).await).await
    }

    async fn around(room: Room) -> Self {
        let accounts = Accounts::new(AccountsSettings::with_key([7; 32]).for_demonstration());
        let mut settings = WebSettings::for_origin(ORIGIN);
        settings.demo = true;
        let state = AppState::new((*room.store).clone(), accounts.clone(), settings);
        let uow = room.store.begin(&Actor::system()).await.unwrap();
        grant_role::ActiveModel {
            id: Set(uow.new_id::<imtiyaz_domain::GrantId>().raw()),
            account_id: Set(room.secretary.account.unwrap().raw()),
            role: Set("secretary".to_owned()),
            edition_id: Set(Some(room.edition.raw())),
            granted_at: Set(uow.now().micros()),
            ..Default::default()
        }
        .insert(uow.tx())
        .await
        .unwrap();
        uow.commit().await.unwrap();
        Self {
            router: router(state),
            room,
            accounts,
        }
    }

    pub(crate) async fn enter(&self, actor: &Actor) -> String {
        let person = actor.account.unwrap();
        let opened = demonstration::enter(&self.accounts, &self.room.store, person, "test")
            .await
            .unwrap();
        format!("sid={}", opened.token.reveal())
    }

    pub(crate) async fn juror(&self, index: usize) -> String {
        self.enter(&self.room.jurors[index].1).await
    }

    pub(crate) async fn chair(&self) -> String {
        self.juror(0).await
    }

    pub(crate) async fn secretary(&self) -> String {
        self.enter(&self.room.secretary).await
    }

    pub(crate) async fn send(
        &self,
        method: Method,
        path: &str,
        cookie: &str,
        form: &str,
    ) -> Answer {
        let request = request(method, path, cookie, Body::from(form.to_owned()));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    pub(crate) async fn get(&self, path: &str, cookie: &str) -> Answer {
        self.send(Method::GET, path, cookie, "").await
    }

    pub(crate) async fn post(&self, path: &str, cookie: &str, form: &str) -> Answer {
        let (cookie, form) = crate::dressed(&self.router, cookie, form).await;
        self.send(Method::POST, path, &cookie, &form).await
    }

    /// A page that opens.
    pub(crate) async fn page(&self, path: &str, cookie: &str) -> String {
        let answer = self.get(path, cookie).await;
        assert_eq!(
            answer.status,
            StatusCode::OK,
            "{path}: {}",
            answer.location()
        );
        answer.body
    }

    pub(crate) fn entry(&self, index: usize) -> String {
        self.room.entries[index].to_string()
    }

    /// The form that declares nothing on any entry.
    fn no_interests(&self) -> String {
        let fields: Vec<String> = self
            .room
            .entries
            .iter()
            .map(|entry| format!("level-{entry}=none&note-{entry}="))
            .collect();
        fields.join("&")
    }

    /// A complete sheet.
    pub(crate) fn sheet(&self, seen: i32, score: i32, what: &str, comment: &str) -> String {
        let mut form = format!("seen={seen}&remark=&note=&do={what}");
        for criterion in &self.room.specification.criteria {
            let id = &criterion.id;
            form.push_str(&format!("&m-{id}={score}&c-{id}={comment}"));
        }
        form
    }
}

#[tokio::test]
async fn a_member_undertakes_declares_reads_scores_and_confirms() {
    for language in ["ar", "fr"] {
        let jury = Jury::new(&[2]).await;
        let cookie = jury.juror(1).await;
        let at = |path: &str| format!("/{language}/jury/2019{path}");
        assert_eq!(
            jury.get(&format!("/{language}/jury"), &cookie)
                .await
                .location(),
            at("")
        );
        let desk = jury.page(&at(""), &cookie).await;
        assert!(
            desk.contains(&at("/undertaking")),
            "the undertaking comes first"
        );
        let early = jury
            .get(&at(&format!("/entries/{}", jury.entry(0))), &cookie)
            .await;
        assert_eq!(early.location(), at("/undertaking"));

        let unticked = jury.post(&at("/undertaking"), &cookie, "").await;
        assert_eq!(unticked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unticked.body.contains("href=\"#f-accept\""));
        let accepted = jury.post(&at("/undertaking"), &cookie, "accept=1").await;
        assert_eq!(accepted.location(), at("/interests"));

        let early = jury
            .get(&at(&format!("/entries/{}", jury.entry(0))), &cookie)
            .await;
        assert_eq!(early.location(), at("/interests"));
        let (first, second) = (jury.entry(0), jury.entry(1));
        let half =
            format!("level-{first}=potential&note-{first}=&level-{second}=none&note-{second}=");
        let half = jury.post(&at("/interests"), &cookie, &half).await;
        assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            half.body.contains(&format!("href=\"#f-note-{first}\"")),
            "a tie says what it is"
        );
        let open = jury
            .post(
                &at("/interests"),
                &cookie,
                &format!("level-{first}=none&note-{first}=kept"),
            )
            .await;
        assert_eq!(open.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(open.body.contains(&format!("href=\"#f-level-{second}\"")));
        assert!(
            open.body.contains("value=\"kept\""),
            "what was typed is kept"
        );
        let declared = jury
            .post(&at("/interests"), &cookie, &jury.no_interests())
            .await;
        assert_eq!(declared.location(), at(""));

        let path = at(&format!("/entries/{first}"));
        let entry = jury.page(&path, &cookie).await;
        assert!(entry.contains("ملخص الخدمة") && entry.contains("Résumé du service"));
        assert!(entry.contains("href=\"#sheet\""));
        let saved = jury
            .post(&path, &cookie, &jury.sheet(0, 7, "save", ""))
            .await;
        assert_eq!(saved.location(), format!("{path}#sheet"));
        let again = jury.page(&path, &cookie).await;
        assert!(again.contains("name=\"seen\" value=\"1\""));
        assert_eq!(
            again.matches(" checked").count(),
            jury.room.specification.criteria.len()
        );

        let stale = jury
            .post(&path, &cookie, &jury.sheet(0, 3, "save", "autre"))
            .await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.body.contains("autre"), "what was typed is kept");
        let extremes = jury
            .post(&path, &cookie, &jury.sheet(1, 10, "confirm", ""))
            .await;
        assert_eq!(extremes.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(extremes.body.contains("href=\"#f-c-usefulness\""));
        let odd = jury
            .post(&path, &cookie, "seen=1&remark=&note=&do=save&m-nothing=4")
            .await;
        assert_eq!(odd.status, StatusCode::BAD_REQUEST);
        let confirmed = jury
            .post(&path, &cookie, &jury.sheet(1, 7, "confirm", ""))
            .await;
        assert_eq!(confirmed.location(), path);
        let receipt = jury.page(&path, &cookie).await;
        assert!(
            !receipt.contains("name=\"seen\""),
            "nothing is left to change"
        );
        let sheets = jury.page(&at("/sheets"), &cookie).await;
        assert!(sheets.contains("2019/001"));
        let late = jury
            .post(&path, &cookie, &jury.sheet(2, 3, "save", ""))
            .await;
        assert_eq!(late.status, StatusCode::GONE);
    }
}

#[tokio::test]
async fn save_and_next_leads_through_the_members_own_order() {
    let jury = Jury::new(&[3]).await;
    jury.room.declare(2, &[]).await;
    let cookie = jury.juror(2).await;
    let mut path = format!("/fr/jury/2019/entries/{}", jury.entry(0));
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..3 {
        assert!(seen.insert(path.clone()), "no entry comes twice: {path}");
        let saved = jury
            .post(&path, &cookie, &jury.sheet(0, 6, "confirm", ""))
            .await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        let page = jury.page(&path, &cookie).await;
        let next = page
            .split("href=\"")
            .filter_map(|part| part.split('"').next())
            .find(|href| {
                href.starts_with("/fr/jury/2019/entries/")
                    && !href.contains(&path)
                    && !href.contains("/files/")
            });
        match next {
            Some(next) => path = next.to_owned(),
            None => break,
        }
    }
    assert_eq!(seen.len(), 3);
}

#[tokio::test]
async fn an_entry_with_a_conflict_is_not_there_for_its_juror() {
    let jury = Jury::new(&[2]).await;
    jury.room.declare(1, &[(0, ConflictLevel::Conflict)]).await;
    let cookie = jury.juror(1).await;
    for path in ["", "/give-back", "/files/00"] {
        let path = format!("/ar/jury/2019/entries/{}{path}", jury.entry(0));
        assert_eq!(
            jury.get(&path, &cookie).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    let path = format!("/ar/jury/2019/entries/{}", jury.entry(0));
    let posted = jury
        .post(&path, &cookie, &jury.sheet(0, 5, "save", ""))
        .await;
    assert_eq!(posted.status, StatusCode::NOT_FOUND);
    let desk = jury.page("/ar/jury/2019", &cookie).await;
    assert!(!desk.contains(&jury.entry(0)) && desk.contains(&jury.entry(1)));
    // Nor is it for people without a seat, and another juror's desk is the juror's own.
    let secretary = jury.secretary().await;
    assert_eq!(
        jury.get(&path, &secretary).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        jury.get("/ar/jury/2019", &secretary).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn nobody_sees_anothers_marks_before_the_close() {
    let jury = Jury::new(&[1]).await;
    for juror in 0..5 {
        jury.room.declare(juror, &[]).await;
    }
    let words = "SECRETWORDS";
    let author = jury.juror(1).await;
    let path = format!("/fr/jury/2019/entries/{}", jury.entry(0));
    let confirmed = jury
        .post(&path, &author, &jury.sheet(0, 9, "confirm", words))
        .await;
    assert_eq!(confirmed.status, StatusCode::SEE_OTHER);
    let worked = format!("/fr/chair/2019/ranking/{}", jury.entry(0));
    let pages = [
        path.as_str(),
        "/fr/jury/2019",
        "/fr/jury/2019/sheets",
        "/fr/jury/2019/interests",
        "/fr/chair/2019",
        "/fr/chair/2019/coverage",
        "/fr/chair/2019/interests",
        "/fr/chair/2019/ranking",
        worked.as_str(),
        "/fr/chair/2019/deliberation",
        "/fr/chair/2019/minutes",
        "/fr/chair/2019/minutes/paper",
        "/fr/secretariat/jury/2019",
        "/fr/secretariat/jury/2019/allotment",
        "/fr/secretariat/jury/2019/close",
    ];
    for cookie in [
        jury.chair().await,
        jury.juror(2).await,
        jury.secretary().await,
    ] {
        for path in pages {
            let answer = jury.get(path, &cookie).await;
            assert!(!answer.body.contains(words), "{path}");
            let secret = path.contains("ranking")
                || path.contains("deliberation")
                || path.contains("minutes");
            assert!(
                !secret || answer.status != StatusCode::OK,
                "{path}: {}",
                answer.status
            );
        }
    }
    let own = jury.page(&path, &author).await;
    assert!(own.contains(words), "its author reads it");
}

#[tokio::test]
async fn the_close_says_what_is_missing_and_the_chair_takes_it_to_the_minutes() {
    for language in ["ar", "fr"] {
        let jury = Jury::new(&[2]).await;
        let (chair, secretary) = (jury.chair().await, jury.secretary().await);
        let at = |path: &str| format!("/{language}{path}");
        for juror in 0..5 {
            jury.room.declare(juror, &[]).await;
            jury.room.confirm(juror, 0, 8).await;
            if juror != 4 {
                jury.room.confirm(juror, 1, 6).await;
            }
        }
        let close = at("/secretariat/jury/2019/close");
        assert!(jury.page(&close, &secretary).await.contains("2019/002"));
        let refused = jury.post(&close, &secretary, "").await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.body.contains("role=\"alert\"") && refused.body.contains("2019/002"));
        assert_eq!(jury.room.phase().await, Phase::Scoring);
        let coverage = jury.page(&at("/chair/2019/coverage"), &chair).await;
        assert!(coverage.contains('●') && coverage.contains('○'));
        assert_eq!(
            jury.post(&close, &chair, "").await.status,
            StatusCode::FORBIDDEN
        );
        jury.room.confirm(4, 1, 6).await;
        // Nobody closes alone: without the chair's word the secretariat does not close.
        let agree = at("/secretariat/jury/2019/close/agreement");
        assert!(jury.page(&agree, &chair).await.contains("take-back"));
        let back = jury.post(&format!("{agree}/take-back"), &chair, "").await;
        assert_eq!(back.location(), agree);
        let alone = jury.post(&agree, &secretary, "").await;
        assert_eq!(alone.location(), agree, "the secretary's own word");
        let refused = jury.post(&close, &secretary, "").await;
        assert_eq!(
            refused.status,
            StatusCode::CONFLICT,
            "is not another person's"
        );
        assert_eq!(jury.room.phase().await, Phase::Scoring);
        assert_eq!(jury.post(&agree, &chair, "").await.location(), agree);
        let closed = jury.post(&close, &secretary, "").await;
        assert_eq!(closed.location(), at("/chair/2019/ranking"));

        let ranking = jury.page(&at("/chair/2019/ranking"), &chair).await;
        assert!(ranking.contains("8,00") && ranking.contains("6,00"));
        let worked = jury
            .page(
                &at(&format!("/chair/2019/ranking/{}", jury.entry(0))),
                &chair,
            )
            .await;
        assert!(
            worked.contains("8 × 40") || worked.contains("× 40"),
            "college weights are shown"
        );
        let juror = jury.juror(1).await;
        assert_ne!(
            jury.get(&at("/chair/2019/ranking"), &juror).await.status,
            StatusCode::OK
        );

        let deliberation = at("/chair/2019/deliberation");
        let early = jury.post(&at("/chair/2019/conclude"), &chair, "").await;
        assert_eq!(early.status, StatusCode::CONFLICT);
        let sat: Vec<String> = jury
            .room
            .jurors
            .iter()
            .map(|(seat, _)| format!("a-{seat}=present"))
            .collect();
        let sat = jury
            .post(
                &at("/chair/2019/deliberation/attendance"),
                &chair,
                &sat.join("&"),
            )
            .await;
        assert_eq!(sat.location(), deliberation);

        let categories = &jury.room.specification.categories;
        let excellence = format!("{deliberation}/categories/{}/excellence", categories[0].id);
        let form = jury.page(&excellence, &chair).await;
        assert!(form.contains("2019/001"));
        let departs = jury
            .post(
                &excellence,
                &chair,
                &format!(
                    "outcome=awarded&entries={}&reason_ar=&reason_fr=&departure=&yes=&no=&abstain=",
                    jury.entry(1)
                ),
            )
            .await;
        assert_eq!(departs.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(departs.body.contains("href=\"#f-departure\""));
        assert!(
            departs
                .body
                .contains(&format!("value=\"{}\" checked", jury.entry(1))),
            "the choice is kept"
        );
        let awarded = jury
            .post(
                &excellence,
                &chair,
                &format!(
                    "outcome=awarded&entries={}&yes=4&no=1&abstain=",
                    jury.entry(0)
                ),
            )
            .await;
        assert_eq!(awarded.location(), deliberation, "{}", awarded.body);
        let withheld = "outcome=withheld&reason_ar=%D8%B3%D8%A8%D8%A8&reason_fr=Motif";
        for (index, category) in categories.iter().enumerate() {
            for prize in ["excellence", "encouragement"] {
                if (index, prize) == (0, "excellence") {
                    continue;
                }
                let path = format!("{deliberation}/categories/{}/{prize}", category.id);
                let decided = jury.post(&path, &chair, withheld).await;
                assert_eq!(decided.location(), deliberation, "{path}");
            }
        }
        let unused = jury
            .post(
                &format!("{deliberation}/edition/jury-prize"),
                &chair,
                "outcome=not-used",
            )
            .await;
        assert_eq!(unused.location(), deliberation);
        let draft = jury.page(&at("/chair/2019/minutes"), &chair).await;
        assert!(draft.contains("2019/001"));
        let concluded = jury.post(&at("/chair/2019/conclude"), &chair, "").await;
        assert_eq!(concluded.location(), at("/chair/2019/minutes"));
        assert_eq!(jury.room.phase().await, Phase::Embargo);
        let minutes = jury.page(&at("/chair/2019/minutes"), &juror).await;
        assert!(
            minutes.contains("2019/1"),
            "members read the frozen minutes"
        );
        let paper = jury.get(&at("/chair/2019/minutes/paper"), &chair).await;
        assert_eq!(paper.headers["content-type"], "application/pdf");
        assert!(paper.body.starts_with("%PDF"));
    }
}

#[tokio::test]
async fn the_secretary_fills_seats_by_account_and_by_invitation() {
    let jury = Jury::in_screening(&[1]).await;
    let secretary = jury.secretary().await;
    let (seat, _) = jury.room.jurors[4];
    let path = format!("/fr/secretariat/jury/2019/seats/{seat}");
    let silent = jury
        .post(&format!("{path}/vacate"), &secretary, "reason=")
        .await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    let vacated = jury
        .post(
            &format!("{path}/vacate"),
            &secretary,
            "reason=D%C3%A9mission",
        )
        .await;
    assert_eq!(vacated.location(), "/fr/secretariat/jury/2019");
    let start = jury
        .post("/fr/secretariat/jury/2019/start", &secretary, "")
        .await;
    assert_eq!(start.status, StatusCode::CONFLICT, "a seat is vacant");
    let seats = jury.page("/fr/secretariat/jury/2019", &secretary).await;
    let vacant = seats
        .split("href=\"")
        .filter_map(|part| part.split('"').next())
        .filter(|href| href.contains("/seats/"))
        .last()
        .unwrap()
        .to_owned();
    let wrong = jury
        .post(&vacant, &secretary, "email=personne&name=X&letters=fr")
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let invited = jury
        .post(
            &vacant,
            &secretary,
            "email=sanae%40example.ma&name=Sanae+Mrini&letters=fr",
        )
        .await;
    assert_eq!(
        invited.location(),
        "/fr/secretariat/jury/2019",
        "{}",
        invited.body
    );
    let taken = jury
        .post(
            &vacant,
            &secretary,
            &format!(
                "email={}%40example.ma&name=X&letters=fr",
                jury.room.jurors[1].1.account.unwrap()
            ),
        )
        .await;
    assert_eq!(
        taken.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "one person, one seat"
    );
    let juror = jury.juror(1).await;
    assert_eq!(
        jury.get("/fr/secretariat/jury/2019", &juror).await.status,
        StatusCode::FORBIDDEN
    );
}

/// Interface rule: by keyboard alone, from the head of the page to "save and next" it takes at
/// most 16 tab stops for six criteria: two before the sheet, two for each criterion, one for the
/// remarks, one for the button.
#[tokio::test]
async fn the_score_sheet_takes_few_tab_stops() {
    let jury = Jury::new(&[1]).await;
    jury.room.declare(1, &[]).await;
    let cookie = jury.juror(1).await;
    let page = jury
        .page(&format!("/fr/jury/2019/entries/{}", jury.entry(0)), &cookie)
        .await;
    let sheet = page.split("id=\"sheet\"").nth(1).unwrap();
    // The box of the lost line stands before the form, hidden while the line holds.
    let form = sheet.split("<form").nth(1).unwrap();
    let form = form.split("</form>").next().unwrap();
    let before = form.split("value=\"next\"").next().unwrap();
    let (shown, remarks) = before.split_once("<details").unwrap();
    let groups: std::collections::BTreeSet<&str> = shown
        .split("type=\"radio\" name=\"")
        .skip(1)
        .filter_map(|part| part.split('"').next())
        .collect();
    let criteria = jury.room.specification.criteria.len();
    assert_eq!(groups.len(), criteria);
    assert_eq!(shown.matches("<textarea").count(), criteria);
    assert_eq!(
        shown.matches("<a ").count() + shown.matches("<button").count(),
        0
    );
    assert!(!remarks.starts_with(" open"), "closed until it is wanted");
    let per_criterion = (groups.len() + shown.matches("<textarea").count()) / criteria;
    // The way there, six criteria, the remarks, the button.
    let stops = [2, 6 * per_criterion, 1, 1].iter().sum::<usize>();
    assert!(stops <= 16, "{stops} tab stops");
}

//! One seat: appointing a person by account or invitation, or vacating it.

use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    pages::jury::{edition, label, sample_label, say},
    route::Route as _,
    routes::{
        account::Invitation as InvitationRoute,
        secretariat_jury::{JuryAllotment, JuryAppoint, JurySeats, JuryVacate},
    },
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_accounts::{
    AccountError, account,
    invitation::{self, Invitation},
};
use imtiyaz_domain::{Grant, Language, Phase};
use imtiyaz_jury::{
    JuryError, Seat,
    seats::{self, Appointment},
};
use imtiyaz_language::Args;
use serde::{Deserialize, Serialize};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct AppointView {
    /// The edition.
    pub edition: EditionLabel,
    /// The year.
    pub year: i16,
    /// The institution.
    pub institution: String,
    /// The college and the duty.
    pub place: String,
    /// Who fills it; `None` while vacant.
    pub holder: Option<String>,
    /// Where the form goes.
    pub action: String,
    /// Back to the seats.
    pub cancel_href: String,
    /// The address typed.
    pub email: String,
    /// The name typed.
    pub name: String,
    /// The language chosen.
    pub letters: String,
    /// The reason typed.
    pub reason: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for AppointView {
    const TEMPLATE: &'static str = "pages/secretariat/jury_appoint.html";

    fn title(&self, language: Language) -> String {
        say(
            language,
            if self.holder.is_some() {
                "jury-seat-vacate"
            } else {
                "jury-seat-appoint-title"
            },
        )
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![
            Crumb::link(say(language, "jury-seats"), self.cancel_href.clone()),
            Crumb::here(self.title(language)),
        ]
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let seats = JurySeats { year: 2019 }.href(language);
        let vacant = Self {
            edition: sample_label(language),
            year: 2019,
            institution: "الجمعية المغربية للأنترنت (MISOC)".to_owned(),
            place: format!("المجتمع المدني · {}", say(language, "seat-duty-member")),
            holder: None,
            action: seats.clone(),
            cancel_href: seats,
            email: String::new(),
            name: String::new(),
            letters: "ar".to_owned(),
            reason: String::new(),
            errors: FormErrors::new(),
        };
        let mut wrong = vacant.clone();
        wrong
            .errors
            .add(language, "email", "jury-seat-email-wrong", &Args::new());
        let filled = Self {
            holder: Some("سناء المريني".to_owned()),
            ..vacant.clone()
        };
        vec![("vacant", vacant), ("wrong", wrong), ("filled", filled)]
    }
}

async fn seat(
    page: &Page,
    route: &JuryAppoint,
) -> Result<(imtiyaz_store::EditionFile, Seat), Fault> {
    let file = edition(page, route.year).await?;
    let board = seats::board(page.store(), &page.actor(), file.id).await?;
    let seat = board.seats().find(|seat| seat.id == route.seat).cloned();
    Ok((file, seat.ok_or(Fault::NotFound)?))
}

fn view(
    page: &Page,
    route: &JuryAppoint,
    file: &imtiyaz_store::EditionFile,
    seat: &Seat,
) -> AppointView {
    let language = page.language();
    let (year, id) = (route.year, route.seat);
    let college = file
        .specification
        .college(seat.college.as_str())
        .map(|college| college.name.get(language).to_owned())
        .unwrap_or_default();
    AppointView {
        edition: label(file, language),
        year,
        institution: seat.institution.get(language).to_owned(),
        place: format!(
            "{college} · {}",
            page.t(&format!("seat-duty-{}", seat.duty))
        ),
        holder: seat.holder.as_ref().map(|holder| holder.name.clone()),
        action: if seat.holder.is_some() {
            page.href(&JuryVacate { year, seat: id })
        } else {
            page.href(route)
        },
        cancel_href: page.href(&JurySeats { year }),
        email: String::new(),
        name: String::new(),
        letters: Language::Ar.code().to_owned(),
        reason: String::new(),
        errors: FormErrors::new(),
    }
}

/// Shows the form.
pub async fn get(page: Page, route: JuryAppoint) -> Result<Response, Fault> {
    let (file, seat) = seat(&page, &route).await?;
    page.render(&view(&page, &route, &file, &seat))
}

/// Whom to appoint.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Whom {
    #[serde(default)]
    email: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    letters: String,
}

/// Appoints the account of the address, or invites it.
pub async fn post(
    page: Page,
    route: JuryAppoint,
    Form(form): Form<Whom>,
) -> Result<Response, Fault> {
    let (file, seat) = seat(&page, &route).await?;
    let letters = Language::from_code(&form.letters).unwrap_or_default();
    let mut view = view(&page, &route, &file, &seat);
    view.email.clone_from(&form.email);
    view.name.clone_from(&form.name);
    letters.code().clone_into(&mut view.letters);
    let language = page.language();
    let say_wrong = |view: &mut AppointView, field: &str, key: &str| {
        view.errors.add(language, field, key, &Args::new());
    };
    if account::address(&form.email).is_none() {
        say_wrong(&mut view, "email", "jury-seat-email-wrong");
        return page.render_invalid(&view);
    }
    let actor = page.actor();
    let back = JurySeats { year: route.year };
    if let Some(account) = account::by_address(page.store(), &form.email).await? {
        let appointment = Appointment {
            account,
            body: None,
            invented: false,
        };
        return match seats::appoint(page.store(), &actor, route.seat, appointment).await {
            // While scoring is on, the entries reach a new member by the allotment.
            Ok(()) if file.phase == Phase::Scoring => Ok(page.redirect_with(
                &JuryAllotment { year: route.year },
                NoticeKind::Warning,
                "jury-notice-appointed-scoring",
            )),
            Ok(()) => Ok(page.redirect_with(&back, NoticeKind::Success, "jury-notice-appointed")),
            Err(JuryError::Fields(wrong)) => {
                for fault in wrong {
                    let (field, key) = match (fault.field.as_str(), fault.code) {
                        ("seat", _) => ("", "jury-seat-taken"),
                        (_, "taken") => ("email", "jury-seat-account-taken"),
                        _ => ("email", "jury-seat-account-unknown"),
                    };
                    say_wrong(&mut view, field, key);
                }
                page.render_invalid(&view)
            }
            Err(error) => Err(error.into()),
        };
    }
    if seat.holder.is_some() {
        say_wrong(&mut view, "", "jury-seat-taken");
        return page.render_invalid(&view);
    }
    let invitation = Invitation {
        email: form.email,
        name: form.name,
        language: letters,
        grant: Grant {
            role: seats::role_of(seat.duty),
            edition: Some(file.id),
            body: None,
            seat: Some(seat.id),
        },
    };
    let link = |token: &imtiyaz_accounts::Token| {
        InvitationRoute {
            token: token.reveal().to_owned(),
        }
        .href(letters)
    };
    match invitation::invite(page.store(), &actor, &invitation, link).await {
        Ok(_) => Ok(page.redirect_with(&back, NoticeKind::Success, "jury-notice-invited")),
        Err(AccountError::Address) => {
            say_wrong(&mut view, "email", "jury-seat-email-wrong");
            page.render_invalid(&view)
        }
        Err(AccountError::Name) => {
            say_wrong(&mut view, "name", "jury-seat-name-wrong");
            page.render_invalid(&view)
        }
        Err(error) => Err(error.into()),
    }
}

/// Why the seat is vacated.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    #[serde(default)]
    reason: String,
}

/// Vacates the seat.
pub async fn vacate(
    page: Page,
    route: JuryVacate,
    Form(form): Form<Reason>,
) -> Result<Response, Fault> {
    let (year, id) = (route.year, route.seat);
    let appoint = JuryAppoint { year, seat: id };
    let (file, seat) = seat(&page, &appoint).await?;
    match seats::vacate(page.store(), &page.actor(), id, &form.reason).await {
        Ok(_) => {
            let back = JurySeats { year };
            Ok(page.redirect_with(&back, NoticeKind::Success, "jury-notice-vacated"))
        }
        Err(JuryError::Fields(wrong)) if wrong.iter().all(|fault| fault.field == "reason") => {
            let mut view = view(&page, &appoint, &file, &seat);
            view.reason = form.reason;
            for fault in wrong {
                let key = format!("jury-reason-{}", fault.code);
                view.errors
                    .add(page.language(), "reason", &key, &Args::new());
            }
            page.render_invalid(&view)
        }
        Err(JuryError::Fields(_)) => Err(Fault::Conflict),
        Err(error) => Err(error.into()),
    }
}

//! Addresses of the slice `secretariat-jury`: how the secretariat serves the jury.

use crate::{
    pages::secretariat::jury::{
        agree, allotment, appoint, changes, follow, gate, incomplete, seats,
    },
    route::{NavLink, Route as _, Slice},
    routes,
    view::ViewCheck,
};
use imtiyaz_domain::{EntryId, Language, Role, SeatId};
use imtiyaz_language::{Args, text};

routes! {
    /// Leads to the jury of the latest edition.
    JuryOffice "/secretariat/jury" {
        get(Needs(ManageJury)) => seats::home,
    }
    /// The seats and who fills them.
    JurySeats { year: i16 } "/secretariat/jury/{year}" {
        get(Needs(ReadCoverage)) => seats::get,
        post(Needs(ManageJury)) => seats::prepare,
    }
    /// Appointing a person to a seat, or vacating it.
    JuryAppoint { year: i16, seat: SeatId } "/secretariat/jury/{year}/seats/{seat}" {
        get(Needs(ManageJury)) => appoint::get,
        post(StepUp(ManageJury)) => appoint::post,
    }
    /// Vacating a seat.
    JuryVacate { year: i16, seat: SeatId } "/secretariat/jury/{year}/seats/{seat}/vacate" {
        post(StepUp(ManageJury)) => appoint::vacate,
    }
    /// What is missing before scoring starts, and starting it.
    JuryStart { year: i16 } "/secretariat/jury/{year}/start" {
        get(Needs(ManageJury)) => gate::get_start,
        post(Needs(ManageJury)) => gate::post_start,
    }
    /// The allotment: what a new solve would change, and applying it.
    JuryAllotment { year: i16 } "/secretariat/jury/{year}/allotment" {
        get(Needs(ManageJury)) => allotment::get,
        post(Needs(ManageJury)) => allotment::post,
    }
    /// Who is late, reminders, the course of the scoring, discrepancies.
    JuryFollow { year: i16 } "/secretariat/jury/{year}/follow" {
        get(Needs(ReadCoverage)) => follow::get,
        post(Needs(RemindMembers)) => follow::post,
    }
    /// Sheets that were confirmed and then changed.
    JuryChanges { year: i16 } "/secretariat/jury/{year}/changes" {
        get(Needs(ReadRanking)) => changes::get,
    }
    /// What is missing before scoring closes, and closing it.
    JuryClose { year: i16 } "/secretariat/jury/{year}/close" {
        get(Needs(CloseScoring)) => gate::get_close,
        post(StepUp(CloseScoring)) => gate::post_close,
    }
    /// The word of a second person for the close.
    JuryAgree { year: i16 } "/secretariat/jury/{year}/close/agreement" {
        get(Needs(AgreeToClose)) => agree::get,
        post(StepUp(AgreeToClose)) => agree::post,
    }
    /// Takes that word back.
    JuryDisagree { year: i16 } "/secretariat/jury/{year}/close/agreement/take-back" {
        post(Needs(AgreeToClose)) => agree::take_back,
    }
    /// The decision to leave an entry incomplete.
    JuryIncomplete { year: i16, entry: EntryId } "/secretariat/jury/{year}/entries/{entry}/incomplete" {
        get(Needs(CloseScoring)) => incomplete::get,
        post(Needs(CloseScoring)) => incomplete::post,
    }
}

/// The slice.
pub static SLICE: Slice = Slice {
    views: || {
        vec![
            ViewCheck::of::<seats::SeatsView>(),
            ViewCheck::of::<appoint::AppointView>(),
            ViewCheck::of::<gate::GateView>(),
            ViewCheck::of::<agree::AgreeView>(),
            ViewCheck::of::<follow::FollowView>(),
            ViewCheck::of::<changes::ChangesView>(),
            ViewCheck::of::<allotment::AllotmentView>(),
            ViewCheck::of::<incomplete::IncompleteView>(),
        ]
    },
    nav: |actor, language: Language| {
        if actor.has_anywhere(Role::Secretary) || actor.has_anywhere(Role::Organiser) {
            vec![NavLink {
                label: text(language, "nav-jury", &Args::new()),
                href: JuryOffice {}.href(language),
            }]
        } else {
            Vec::new()
        }
    },
    ..Slice::new("secretariat-jury", ROUTES)
};

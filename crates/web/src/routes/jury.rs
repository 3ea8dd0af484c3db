//! Addresses of the slice `jury`: a member's own desk.

use crate::{
    pages::jury::{change, desk, entry, give_back, interests, offline, sheets, undertaking},
    route::{NavLink, Route as _, Slice},
    routes,
    view::ViewCheck,
};
use imtiyaz_domain::{Actor, EntryId, Language, Role};
use imtiyaz_language::{Args, text};

routes! {
    /// Leads to the desk of the latest edition in which the reader holds a seat.
    JuryHome "/jury" {
        get(SignedIn) => desk::home,
    }
    /// A member's desk: what to do next, progress, own entries.
    JuryDesk { year: i16 } "/jury/{year}" {
        get(SignedIn) => desk::get,
    }
    /// The undertaking of confidentiality and impartiality.
    JuryUndertaking { year: i16 } "/jury/{year}/undertaking" {
        get(SignedIn) => undertaking::get,
        post(SignedIn) => undertaking::post,
    }
    /// The declaration of interests, for all entries.
    JuryInterests { year: i16 } "/jury/{year}/interests" {
        get(SignedIn) => interests::get,
        post(SignedIn) => interests::post,
    }
    /// An entry beside its score sheet.
    JuryEntry { year: i16, entry: EntryId } "/jury/{year}/entries/{entry}" {
        get(SignedIn) => entry::get,
        post(SignedIn) => entry::post,
    }
    /// Changing a confirmed sheet, with a reason.
    JuryChange { year: i16, entry: EntryId } "/jury/{year}/entries/{entry}/change" {
        get(SignedIn) => change::get,
        post(SignedIn) => change::post,
    }
    /// The script that keeps a sheet when the connection is lost.
    JuryWorker "/jury/worker.js" {
        get(Public) => offline::worker,
    }
    /// Giving an entry back: "I cannot judge this".
    JuryGiveBack { year: i16, entry: EntryId } "/jury/{year}/entries/{entry}/give-back" {
        get(SignedIn) => give_back::get,
        post(SignedIn) => give_back::post,
    }
    /// A file of an entry.
    JuryFile { year: i16, entry: EntryId, digest: String } "/jury/{year}/entries/{entry}/files/{digest}" {
        get(SignedIn) => entry::file,
    }
    /// One's own confirmed sheets with their receipts.
    JurySheets { year: i16 } "/jury/{year}/sheets" {
        get(SignedIn) => sheets::get,
    }
}

/// Whether the person judges: holds a seat that reads entries.
pub fn judges(actor: &Actor) -> bool {
    [Role::Juror, Role::Chair, Role::Observer]
        .into_iter()
        .any(|role| actor.has_anywhere(role))
}

/// The slice.
pub static SLICE: Slice = Slice {
    views: || {
        vec![
            ViewCheck::of::<desk::DeskView>(),
            ViewCheck::of::<undertaking::UndertakingView>(),
            ViewCheck::of::<interests::InterestsView>(),
            ViewCheck::of::<entry::EntryView>(),
            ViewCheck::of::<give_back::GiveBackView>(),
            ViewCheck::of::<sheets::SheetsView>(),
        ]
    },
    nav: |actor, language: Language| {
        if judges(actor) {
            vec![NavLink {
                label: text(language, "jury-desk", &Args::new()),
                href: JuryHome {}.href(language),
            }]
        } else {
            Vec::new()
        }
    },
    home: |actor, language| {
        (judges(actor) && !actor.has_anywhere(Role::Chair)).then(|| JuryHome {}.href(language))
    },
    ..Slice::new("jury", ROUTES)
};

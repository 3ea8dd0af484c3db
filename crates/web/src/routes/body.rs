//! Addresses of the slice `body`.

use crate::{
    pages::body::{
        check, evidence, home, overview, profile, receipt, register, section, start, title,
        withdraw,
    },
    route::{NavLink, Route, Slice},
    routes,
    view::ViewCheck,
};
use imtiyaz_domain::{BodyId, EntryId, EvidenceId, Role};
use imtiyaz_language::{Args, text};

/// A section's form: long texts in two languages, percent-encoded.
const SECTION_LIMIT: usize = 2_000_000;
/// The greatest file any specification may allow, and what stands around it in a form.
const FILE_LIMIT: usize = 501_000_000;

routes! {
    /// Registering a body, with an account for the one who does.
    RegisterBody "/register" {
        get(Public) => register::get,
        post(Public) => register::post,
    }
    /// What to do next, for a body's people.
    BodyHome "/body" {
        get(SignedIn) => home::get,
    }
    /// A body's profile.
    BodyProfile { body: BodyId } "/bodies/{body}" {
        get(SignedIn) => profile::get,
        post(SignedIn) => profile::post,
    }
    /// Beginning an entry.
    StartEntry { body: BodyId, year: i16 } "/bodies/{body}/entries/{year}/new" {
        get(Needs(DraftEntry)) => start::get,
        post(Needs(DraftEntry)) => start::post,
    }
    /// An entry: its sections and how far each is.
    Entry { entry: EntryId } "/entries/{entry}" {
        get(SignedIn) => overview::get,
    }
    /// An entry's title and category.
    EntryTitle { entry: EntryId } "/entries/{entry}/title" {
        get(SignedIn) => title::get,
        post(Needs(DraftEntry)) => title::post,
    }
    /// One section of the form.
    EntrySection { entry: EntryId, section: String } "/entries/{entry}/sections/{section}" {
        get(SignedIn) => section::get,
        post(Needs(DraftEntry), limit = SECTION_LIMIT) => section::post,
    }
    /// The same, saved by a script while one writes.
    AutosaveSection { entry: EntryId, section: String } "/entries/{entry}/sections/{section}/autosave" {
        post(Needs(DraftEntry), limit = SECTION_LIMIT) => section::autosave,
    }
    /// The files of one field.
    EntryEvidence { entry: EntryId, field: String } "/entries/{entry}/evidence/{field}" {
        get(SignedIn) => evidence::get,
        post(Needs(DraftEntry), limit = FILE_LIMIT) => evidence::post,
    }
    /// A file, to be kept or looked at.
    EvidenceFile { evidence: EvidenceId } "/evidence/{evidence}" {
        get(SignedIn) => evidence::download,
    }
    /// Takes a file off a draft.
    RemoveEvidence { evidence: EvidenceId } "/evidence/{evidence}/remove" {
        post(Needs(DraftEntry)) => evidence::remove,
    }
    /// The whole entry before it is submitted.
    CheckEntry { entry: EntryId } "/entries/{entry}/check" {
        get(SignedIn) => check::get,
        post(Needs(SubmitEntry)) => check::post,
    }
    /// The receipt.
    EntryReceipt { entry: EntryId } "/entries/{entry}/receipt" {
        get(SignedIn) => receipt::get,
    }
    /// The receipt as PDF.
    EntryReceiptPdf { entry: EntryId } "/entries/{entry}/receipt.pdf" {
        get(SignedIn) => receipt::pdf,
    }
    /// Taking an entry back.
    WithdrawEntry { entry: EntryId } "/entries/{entry}/withdraw" {
        get(Needs(RetractEntry)) => withdraw::get,
        post(Needs(RetractEntry)) => withdraw::post,
    }
}

fn works_for_a_body(actor: &imtiyaz_domain::Actor) -> bool {
    [Role::BodyLead, Role::BodyContributor, Role::BodyApprover]
        .iter()
        .any(|role| actor.has_anywhere(*role))
}

/// The slice.
pub static SLICE: Slice = Slice {
    views: || {
        vec![
            ViewCheck::of::<register::RegisterView>(),
            ViewCheck::of::<home::HomeView>(),
            ViewCheck::of::<profile::ProfileView>(),
            ViewCheck::of::<start::StartView>(),
            ViewCheck::of::<overview::OverviewView>(),
            ViewCheck::of::<title::TitleView>(),
            ViewCheck::of::<section::SectionView>(),
            ViewCheck::of::<evidence::EvidenceView>(),
            ViewCheck::of::<check::CheckView>(),
            ViewCheck::of::<receipt::ReceiptView>(),
            ViewCheck::of::<withdraw::WithdrawView>(),
        ]
    },
    nav: |actor, language| {
        if !works_for_a_body(actor) {
            return Vec::new();
        }
        vec![NavLink {
            label: text(language, "body-home-title", &Args::new()),
            href: BodyHome {}.href(language),
        }]
    },
    home: |actor, language| works_for_a_body(actor).then(|| BodyHome {}.href(language)),
    ..Slice::new("body", ROUTES)
};

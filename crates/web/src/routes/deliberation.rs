//! Addresses of the slice `deliberation`: agenda, motions, signatures, addenda, the authority.

use crate::{
    pages::chair::{
        deliberation::{agenda, motions},
        minutes::{amend, authority, paper, sign},
    },
    route::Slice,
    routes,
    view::ViewCheck,
};
use imtiyaz_domain::AgendaItemId;

routes! {
    /// The agenda of the deliberation.
    ChairAgenda { year: i16 } "/chair/{year}/deliberation/agenda" {
        get(Needs(ReadRanking)) => agenda::get,
        post(Needs(RecordDecisions)) => agenda::post,
    }
    /// Puts what the results propose on the agenda.
    ChairAgendaDraw { year: i16 } "/chair/{year}/deliberation/agenda/draw" {
        post(Needs(RecordDecisions)) => agenda::draw,
    }
    /// Records what came of an item.
    ChairAgendaItem { year: i16, item: AgendaItemId } "/chair/{year}/deliberation/agenda/items/{item}" {
        post(Needs(RecordDecisions)) => agenda::treat,
    }
    /// The motions.
    ChairMotions { year: i16 } "/chair/{year}/deliberation/motions" {
        get(Needs(ReadRanking)) => motions::get,
        post(Needs(RecordDecisions)) => motions::post,
    }
    /// Signing the minutes (`which` 0) or an addendum (its order).
    MinutesSign { year: i16, which: usize } "/chair/{year}/minutes/sign/{which}" {
        get(Needs(SignMinutes)) => sign::get,
        post(StepUp(SignMinutes)) => sign::post,
    }
    /// Writing an addendum.
    MinutesAmend { year: i16 } "/chair/{year}/minutes/amend" {
        get(Needs(AmendMinutes)) => amend::get,
        post(Needs(AmendMinutes)) => amend::post,
    }
    /// An addendum as a paper.
    AddendumPaper { year: i16, which: usize } "/chair/{year}/minutes/addenda/{which}/paper" {
        get(Needs(ReadMinutes)) => paper::addendum,
    }
    /// The authority's own step on the minutes.
    MinutesAuthority { year: i16 } "/chair/{year}/minutes/authority" {
        get(Needs(ActOnMinutes)) => authority::get,
        post(StepUp(ActOnMinutes)) => authority::post,
    }
}

/// The slice.
pub static SLICE: Slice = Slice {
    views: || {
        vec![
            ViewCheck::of::<agenda::AgendaView>(),
            ViewCheck::of::<motions::MotionsView>(),
            ViewCheck::of::<sign::SignView>(),
            ViewCheck::of::<amend::AmendView>(),
            ViewCheck::of::<authority::AuthorityView>(),
        ]
    },
    ..Slice::new("deliberation", ROUTES)
};

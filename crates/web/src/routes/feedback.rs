//! Addresses of the slice `feedback`: what a body is told of its entry, and how it challenges a
//! member before.

use crate::{
    pages::feedback::{challenge, challenges, remarks, report, reports},
    route::Slice,
    routes,
    view::ViewCheck,
};
use imtiyaz_domain::EntryId;

routes! {
    /// The entries with how many remarks are released.
    ChairFeedback { year: i16 } "/chair/{year}/feedback" {
        get(Needs(ReleaseRemarks)) => reports::get,
    }
    /// The remarks on an entry, released one by one.
    ChairRemarks { year: i16, entry: EntryId } "/chair/{year}/feedback/{entry}" {
        get(Needs(ReleaseRemarks)) => remarks::get,
        post(Needs(ReleaseRemarks)) => remarks::post,
    }
    /// The feedback report of an entry.
    EntryFeedback { entry: EntryId } "/entries/{entry}/feedback" {
        get(Needs(ReadFeedback)) => report::get,
    }
    /// The same as a paper, in the address's language.
    EntryFeedbackPaper { entry: EntryId } "/entries/{entry}/feedback/paper" {
        get(Needs(ReadFeedback)) => report::paper,
    }
    /// Challenging a member of the jury.
    EntryChallenge { entry: EntryId } "/entries/{entry}/challenge" {
        get(Needs(ChallengeMember)) => challenge::get,
        post(Needs(ChallengeMember)) => challenge::post,
    }
    /// The challenges, and the rulings on them.
    ChairChallenges { year: i16 } "/chair/{year}/challenges" {
        get(Needs(ReadChallenges)) => challenges::get,
        post(Needs(RuleOnChallenges)) => challenges::post,
    }
}

/// The slice.
pub static SLICE: Slice = Slice {
    views: || {
        vec![
            ViewCheck::of::<reports::ReportsView>(),
            ViewCheck::of::<remarks::RemarksView>(),
            ViewCheck::of::<report::ReportView>(),
            ViewCheck::of::<challenge::ChallengeView>(),
            ViewCheck::of::<challenges::ChallengesView>(),
        ]
    },
    ..Slice::new("feedback", ROUTES)
};

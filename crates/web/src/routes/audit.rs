//! Addresses of the slice `audit`: the log of everything that happened, read and verified.

use crate::{
    pages::audit::{export, home, log, verification},
    route::{NavLink, Route as _, Slice},
    routes,
    view::ViewCheck,
};
use imtiyaz_domain::{Language, Role};
use imtiyaz_language::{Args, text};

routes! {
    /// Where those who audit begin.
    AuditHome "/audit" {
        get(Needs(ReadAudit)) => home::get,
    }
    /// The events, filtered.
    AuditLog "/audit/events" {
        get(Needs(ReadAudit)) => log::get,
    }
    /// All events that match, as a file; that it was asked for is an event itself.
    AuditExport "/audit/events/export" {
        post(StepUp(ReadAudit)) => export::post,
    }
    /// Recomputes the chain and says what holds.
    AuditVerification "/audit/verification" {
        get(Needs(ReadAudit)) => verification::get,
    }
}

/// The slice.
pub static SLICE: Slice = Slice {
    views: || {
        vec![
            ViewCheck::of::<home::HomeView>(),
            ViewCheck::of::<log::LogView>(),
            ViewCheck::of::<verification::VerificationView>(),
        ]
    },
    nav: |actor, language: Language| {
        let reads = [Role::Organiser, Role::Auditor, Role::Administrator];
        reads
            .iter()
            .any(|role| actor.has_anywhere(*role))
            .then(|| NavLink {
                label: text(language, "audit-title", &Args::new()),
                href: AuditHome {}.href(language),
            })
            .into_iter()
            .collect()
    },
    home: |actor, language| {
        actor
            .has_anywhere(Role::Auditor)
            .then(|| AuditHome {}.href(language))
    },
    ..Slice::new("audit", ROUTES)
};

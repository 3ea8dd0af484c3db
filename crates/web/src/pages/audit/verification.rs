//! The chain recomputed from the first event on: what holds, or which event is broken and how.

use super::{home_crumb, say};
use crate::{
    Fault, Page,
    pages::secretariat::with_query,
    route::Route as _,
    routes::audit::{AuditLog, AuditVerification},
    view::{Crumb, View},
};
use axum::response::Response;
use imtiyaz_accounts::audit;
use imtiyaz_domain::{Language, Stamp};
use imtiyaz_language::{Args, integer, text};
use imtiyaz_store::audit::{AuditFaultKind, AuditReport};
use serde::Serialize;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct VerificationView {
    /// When it was verified, in microseconds.
    pub at: i64,
    /// What was found, in one sentence.
    pub found: String,
    /// What is broken and what it means; `None` when everything holds.
    pub fault: Option<String>,
    /// The hash of the last sound event.
    pub head: String,
    /// The events around the fault, or the log.
    pub log_href: String,
    /// Once more.
    pub again_href: String,
}

impl VerificationView {
    fn of(language: Language, at: Stamp, report: &AuditReport) -> Self {
        let log = AuditLog {}.href(language);
        let sound = Args::new()
            .with("count", report.rows)
            .with("number", integer(language, report.rows));
        let (found, fault, log_href) = match report.fault {
            None => (text(language, "audit-whole", &sound), None, log),
            Some(fault) => {
                let kind = match fault.kind {
                    AuditFaultKind::Gap => "gap",
                    AuditFaultKind::Chain => "chain",
                    AuditFaultKind::Content => "content",
                    AuditFaultKind::End => "end",
                };
                let number = Args::new().with("number", integer(language, fault.seq));
                // The list opens with the event itself, those before it below.
                let before = (fault.seq + 1).to_string();
                (
                    text(language, "audit-broken", &number),
                    Some(text(language, &format!("audit-fault-{kind}"), &number)),
                    with_query(&log, &[("before", &before)]),
                )
            }
        };
        Self {
            at: at.micros(),
            found,
            fault,
            head: report.head.clone(),
            log_href,
            again_href: AuditVerification {}.href(language),
        }
    }
}

impl View for VerificationView {
    const TEMPLATE: &'static str = "pages/audit/verification.html";

    fn title(&self, language: Language) -> String {
        say(language, "audit-verification")
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![home_crumb(language), Crumb::here(self.title(language))]
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let at = Stamp::from_rfc3339("2019-12-10T10:00:00Z").unwrap_or(Stamp::from_micros(0));
        let report = |kind| AuditReport {
            rows: 1_248,
            head: "5e".repeat(32),
            fault: Option::map(kind, |kind| imtiyaz_store::audit::AuditFault {
                seq: 1_249,
                kind,
            }),
        };
        [
            ("whole", None),
            ("gap", Some(AuditFaultKind::Gap)),
            ("chain", Some(AuditFaultKind::Chain)),
            ("content", Some(AuditFaultKind::Content)),
            ("end", Some(AuditFaultKind::End)),
        ]
        .into_iter()
        .map(|(name, kind)| (name, Self::of(language, at, &report(kind))))
        .collect()
    }
}

/// Verifies, and says what was found.
pub async fn get(page: Page) -> Result<Response, Fault> {
    let report = audit::verify(page.store(), &page.actor()).await?;
    page.render(&VerificationView::of(page.language(), page.now(), &report))
}

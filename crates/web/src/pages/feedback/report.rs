//! The feedback report of an entry: profile, remarks, paper.

use crate::{
    Fault, Page,
    pages::{
        chair::minutes::paper::{attachment, paper_language},
        jury::say,
    },
    routes::feedback::{EntryFeedback, EntryFeedbackPaper},
    view::{Crumb, View},
};
use axum::response::Response;
use imtiyaz_domain::{Language, feedback::Feedback};
use imtiyaz_jury::feedback;
use imtiyaz_language::{Args, decimal, percent, text};
use serde::Serialize;

/// A criterion of the profile.
#[derive(Clone, Debug, Serialize)]
pub struct ProfileRow {
    /// Its name.
    pub name: String,
    /// Its weight.
    pub weight: String,
    /// The entry's mean; empty when not shown.
    pub own: String,
    /// The category's mean; empty when not shown.
    pub category: String,
    /// How long the bar is, in thousandths of the scale.
    pub bar: i64,
    /// Where the category's mark stands, in thousandths; `None` when not shown.
    pub mark: Option<i64>,
}

/// A remark.
#[derive(Clone, Debug, Serialize)]
pub struct RemarkLine {
    /// What it is on.
    pub on: String,
    /// The words.
    pub text: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ReportView {
    /// The reference.
    pub reference: String,
    /// The title of the entry.
    pub entry_title: String,
    /// The body.
    pub body: String,
    /// The category.
    pub category: String,
    /// The prizes.
    pub prizes: Vec<String>,
    /// The sentence above the profile.
    pub lead: String,
    /// Whether there is a profile to show.
    pub shown: bool,
    /// Whether it stands beside the category's.
    pub compared: bool,
    /// The profile.
    pub rows: Vec<ProfileRow>,
    /// The remarks.
    pub remarks: Vec<RemarkLine>,
    /// The paper.
    pub paper_href: String,
    /// Whether something is invented.
    pub demonstration: bool,
}

impl View for ReportView {
    const TEMPLATE: &'static str = "pages/feedback/report.html";

    fn title(&self, language: Language) -> String {
        say(language, "feedback-title")
    }

    fn breadcrumbs(&self, _language: Language) -> Vec<Crumb> {
        vec![Crumb::here(self.reference.clone())]
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let row = |name: &str, own: i64, mean: Option<i64>| ProfileRow {
            name: name.to_owned(),
            weight: percent(language, 25, 0),
            own: decimal(language, own, 2),
            category: mean
                .map(|mean| decimal(language, mean, 2))
                .unwrap_or_default(),
            bar: own,
            mark: mean,
        };
        let some = Self {
            reference: "2019/014".to_owned(),
            entry_title: "منصة المواعيد بالمراكز الصحية".to_owned(),
            body: "مندوبية الصحة بجهة نموذجية".to_owned(),
            category: "الخدمات الإجرائية الإلكترونية".to_owned(),
            prizes: vec!["جائزة امتياز للتشجيع".to_owned()],
            lead: text(
                language,
                "feedback-profile-text",
                &Args::new().with("count", 9),
            ),
            shown: true,
            compared: true,
            rows: vec![
                row("المنفعة", 812, Some(655)),
                row("الابتكار", 540, Some(702)),
            ],
            remarks: vec![RemarkLine {
                on: "المنفعة".to_owned(),
                text: "خدمة تستجيب لحاجة واضحة.".to_owned(),
            }],
            paper_href: String::new(),
            demonstration: true,
        };
        let little = Self {
            shown: false,
            compared: false,
            rows: Vec::new(),
            remarks: Vec::new(),
            prizes: Vec::new(),
            lead: say(language, "feedback-few-sheets"),
            ..some.clone()
        };
        vec![("some", some), ("little", little)]
    }
}

fn view(page: &Page, route: &EntryFeedback, report: &Feedback) -> ReportView {
    let language = page.language();
    let (low, high) = report.scale;
    let place = |value: i64| (value - low) * 1_000 / (high - low).max(1);
    let points = |value: Option<i64>| {
        value
            .map(|value| decimal(language, value, 2))
            .unwrap_or_default()
    };
    let lead = match (report.own_shown, report.compared) {
        (false, _) => page.t("feedback-few-sheets"),
        (true, None) => page.t("feedback-profile-alone"),
        (true, Some(count)) => page.t_with(
            "feedback-profile-text",
            &Args::new().with("count", i64::from(count)),
        ),
    };
    ReportView {
        reference: report.reference.to_string(),
        entry_title: report.title.get(language).to_owned(),
        body: report.body.get(language).to_owned(),
        category: report.category.get(language).to_owned(),
        prizes: report
            .prizes
            .iter()
            .map(|prize| prize.get(language).to_owned())
            .collect(),
        lead,
        shown: report.own_shown,
        compared: report.compared.is_some(),
        rows: if report.own_shown {
            report
                .profile
                .iter()
                .map(|line| ProfileRow {
                    name: line.name.get(language).to_owned(),
                    weight: percent(language, i64::from(line.weight_percent), 0),
                    own: points(line.own),
                    category: points(line.category),
                    bar: line.own.map_or(0, place),
                    mark: line.category.map(place),
                })
                .collect()
        } else {
            Vec::new()
        },
        remarks: report
            .remarks
            .iter()
            .map(|remark| RemarkLine {
                on: remark.criterion.as_ref().map_or_else(
                    || page.t("feedback-on-the-whole"),
                    |criterion| criterion.get(language).to_owned(),
                ),
                text: remark.text.clone(),
            })
            .collect(),
        paper_href: page.href(&EntryFeedbackPaper { entry: route.entry }),
        demonstration: report.demonstration,
    }
}

/// Shows it.
pub async fn get(page: Page, route: EntryFeedback) -> Result<Response, Fault> {
    let report = feedback::report(page.store(), &page.actor(), route.entry).await?;
    page.render(&view(&page, &route, &report))
}

/// Hands it as a paper, in the address's language.
pub async fn paper(page: Page, route: EntryFeedbackPaper) -> Result<Response, Fault> {
    let language = paper_language(page.language());
    let bytes = feedback::paper(page.store(), &page.actor(), route.entry, language).await?;
    attachment(bytes, &format!("feedback-{}.pdf", language.code()))
}

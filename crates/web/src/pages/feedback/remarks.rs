//! The remarks on an entry: released one by one, edited so that nobody is recognised, the original
//! beside them.

use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    pages::{
        chair::{Tab, sample_tabs, tabs},
        jury::{EntryLine, label, sample_label, say},
    },
    route::Route as _,
    routes::feedback::{ChairFeedback, ChairRemarks, EntryFeedback},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{Key, Language, SheetId};
use imtiyaz_jury::{JuryError, feedback};
use imtiyaz_language::Args;
use serde::{Deserialize, Serialize};

/// A remark.
#[derive(Clone, Debug, Serialize)]
pub struct RemarkRow {
    /// Tells the controls apart.
    pub id: String,
    /// The sheet, as the form sends it.
    pub sheet: String,
    /// The criterion's key; empty for a remark on the whole.
    pub criterion: String,
    /// What it is on, in words.
    pub on: String,
    /// What the juror wrote.
    pub original: String,
    /// What stands in the control.
    pub text: String,
    /// Whether it is released.
    pub released: bool,
    /// Whether what is released differs from what was written.
    pub edited: bool,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct RemarksView {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// The entry.
    pub entry: EntryLine,
    /// The remarks.
    pub rows: Vec<RemarkRow>,
    /// Where the forms go.
    pub action: String,
    /// The report as the body will read it.
    pub report_href: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for RemarksView {
    const TEMPLATE: &'static str = "pages/feedback/remarks.html";

    fn title(&self, language: Language) -> String {
        say(language, "feedback-release")
    }

    fn breadcrumbs(&self, _language: Language) -> Vec<Crumb> {
        self.way.clone()
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let here = ChairFeedback { year: 2019 }.href(language);
        let row = |id: &str, released, edited| RemarkRow {
            id: id.to_owned(),
            sheet: "s".to_owned(),
            criterion: "usefulness".to_owned(),
            on: "المنفعة".to_owned(),
            original: "بصفتي مسؤولا سابقا عن المشروع، أرى أن الخدمة نافعة.".to_owned(),
            text: "الخدمة نافعة.".to_owned(),
            released,
            edited,
        };
        let some = Self {
            edition: sample_label(language),
            way: vec![Crumb::here(say(language, "feedback-release"))],
            tabs: sample_tabs(language, "chair-ranking"),
            entry: EntryLine::sample(14),
            rows: vec![row("0", false, false), row("1", true, true)],
            action: here.clone(),
            report_href: here,
            errors: FormErrors::new(),
        };
        let none = Self {
            rows: Vec::new(),
            ..some.clone()
        };
        let wrong = Self {
            errors: FormErrors::one(language, "text-0", "feedback-text-required", &Args::new()),
            ..some.clone()
        };
        vec![("some", some), ("none", none), ("wrong", wrong)]
    }
}

async fn view(page: &Page, route: &ChairRemarks) -> Result<RemarksView, Fault> {
    let language = page.language();
    let actor = page.actor();
    let shown = feedback::remarks(page.store(), &actor, route.entry).await?;
    let file = &shown.panel.edition;
    if file.year() != route.year {
        return Err(Fault::NotFound);
    }
    let rows = shown
        .lines
        .iter()
        .enumerate()
        .map(|(index, line)| RemarkRow {
            id: index.to_string(),
            sheet: line.sheet.to_string(),
            criterion: line
                .criterion
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            on: feedback::criterion_name(&file.specification, line.criterion.as_ref()).map_or_else(
                || page.t("feedback-on-the-whole"),
                |name| name.get(language).to_owned(),
            ),
            text: line
                .released
                .clone()
                .unwrap_or_else(|| line.original.clone()),
            released: line.released.is_some(),
            edited: line
                .released
                .as_ref()
                .is_some_and(|released| *released != line.original),
            original: line.original.clone(),
        })
        .collect();
    let reference = shown.entry.reference.to_string();
    Ok(RemarksView {
        edition: label(file, language),
        way: vec![
            Crumb::link(
                page.t("feedback-reports"),
                page.href(&ChairFeedback { year: route.year }),
            ),
            Crumb::here(reference),
        ],
        tabs: tabs(&actor, file, language, "feedback-reports"),
        entry: EntryLine::of(&shown.entry, language),
        rows,
        action: page.href(route),
        report_href: page.href(&EntryFeedback { entry: route.entry }),
        errors: FormErrors::new(),
    })
}

/// Shows them.
pub async fn get(page: Page, route: ChairRemarks) -> Result<Response, Fault> {
    page.render(&view(&page, &route).await?)
}

/// What a remark's form sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RemarkForm {
    sheet: SheetId,
    #[serde(default)]
    criterion: String,
    #[serde(default)]
    text: String,
    #[serde(rename = "do")]
    what: String,
}

/// Releases a remark, or takes it back.
pub async fn post(
    page: Page,
    route: ChairRemarks,
    Form(form): Form<RemarkForm>,
) -> Result<Response, Fault> {
    let actor = page.actor();
    let criterion = match form.criterion.as_str() {
        "" => None,
        key => Some(Key::new(key).map_err(|_| Fault::BadRequest)?),
    };
    let (entry, sheet, on) = (route.entry, form.sheet, criterion.as_ref());
    let (done, key) = match form.what.as_str() {
        "release" => (
            feedback::release(page.store(), &actor, entry, sheet, on, &form.text).await,
            "feedback-notice-released",
        ),
        "withdraw" => (
            feedback::withdraw(page.store(), &actor, entry, sheet, on).await,
            "feedback-notice-withdrawn",
        ),
        _ => return Err(Fault::BadRequest),
    };
    match done {
        Ok(()) => Ok(page.redirect_with(&route, NoticeKind::Success, key)),
        Err(JuryError::Fields(wrong)) => {
            let mut view = view(&page, &route).await?;
            let sheet = form.sheet.to_string();
            let own = view
                .rows
                .iter_mut()
                .find(|row| row.sheet == sheet && row.criterion == form.criterion);
            let Some(own) = own else {
                return Err(Fault::NotFound);
            };
            own.text = form.text;
            let field = format!("text-{}", own.id);
            for fault in wrong {
                let key = format!("feedback-text-{}", fault.code);
                view.errors.add(page.language(), &field, &key, &Args::new());
            }
            page.render_invalid(&view)
        }
        Err(error) => Err(error.into()),
    }
}

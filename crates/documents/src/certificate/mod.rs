//! Certificates of merit for laureates, and diplomas for the people of their teams.
//!
//! One sheet each, lying; a whole ceremony's in one file. A prize that is shared gives one to
//! each laureate; a prize that is withheld gives none, and nothing here says so.

mod sheet;

use crate::{PaperError, code::short_code, words::Words};
use imtiyaz_domain::{
    Language, Localized, Outcome, Reference, Stamp,
    results::{EditionResults, Laureate, PrizeGroup, PrizeResult},
};
use imtiyaz_typesetting::{
    Block, Color, Document, DocumentOptions, Drawing, Margins, PageSize, PageTemplate, Paint, Pdf,
    Theme, mm,
};
use serde_json::json;

/// One certificate (for the body) or diploma (for a person of its team).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Certificate {
    /// The award's name.
    pub award: Localized,
    /// The organiser.
    pub organiser: Localized,
    /// The edition's number.
    pub number: Option<u16>,
    /// The edition's year.
    pub year: i16,
    /// Day of the ceremony as `2020-01-29`, when known.
    pub ceremony: Option<String>,
    /// Where the ceremony is, when known.
    pub place: Localized,
    /// The category; empty for a prize of the whole edition.
    pub category: Localized,
    /// The prize.
    pub prize: Localized,
    /// Whether others share the prize.
    pub shared: bool,
    /// The body.
    pub body: Localized,
    /// The project; may be unknown.
    pub project: Localized,
    /// The jury's citation; may be empty.
    pub citation: Localized,
    /// The team to be credited; empty on a diploma.
    pub team: Vec<String>,
    /// Whom a diploma is for; `None` makes it the body's certificate.
    pub person: Option<String>,
    /// The entry's reference.
    pub reference: Option<Reference>,
    /// The code it is checked by, as [`Certificate::codes_of`] makes it.
    pub code: String,
    /// What its QR code says: an address, or the code alone.
    pub address: String,
    /// Whether the body is invented for demonstration.
    pub invented: bool,
    /// Whether the edition is a demonstration.
    pub demonstration: bool,
}

/// Where an award's certificate can be checked: from the laureate and the code to what the QR
/// code says.
pub type Address<'a> = dyn Fn(&PrizeGroup, &PrizeResult, &Laureate, &str) -> String + 'a;

impl Certificate {
    /// The certificates of an edition's laureates, in the order of the results.
    #[must_use]
    pub fn of_results(
        results: &EditionResults,
        fingerprint: &str,
        address: &Address<'_>,
    ) -> Vec<Self> {
        let mut list = Vec::new();
        each(results, |group, prize, laureate| {
            list.push(Self::one(
                results,
                (group, prize, laureate),
                (fingerprint, address),
                None,
            ));
        });
        list
    }

    /// The diplomas of the people their teams credit, in the order of the results.
    #[must_use]
    pub fn diplomas_of_results(
        results: &EditionResults,
        fingerprint: &str,
        address: &Address<'_>,
    ) -> Vec<Self> {
        let mut list = Vec::new();
        each(results, |group, prize, laureate| {
            for person in &laureate.team {
                list.push(Self::one(
                    results,
                    (group, prize, laureate),
                    (fingerprint, address),
                    Some(person),
                ));
            }
        });
        list
    }

    fn one(
        results: &EditionResults,
        (group, prize, laureate): (&PrizeGroup, &PrizeResult, &Laureate),
        (fingerprint, address): (&str, &Address<'_>),
        person: Option<&String>,
    ) -> Self {
        // What a code vouches for, and nothing else: all of it stands in the open data.
        let code = short_code(&json!({
            "certificate": 1,
            "year": results.year,
            "specification": fingerprint,
            "category": group.category.as_ref().map(ToString::to_string),
            "prize": { "ar": prize.name.ar, "fr": prize.name.fr },
            "reference": laureate.reference.map(|reference| reference.to_string()),
            "body": { "ar": laureate.body.ar, "fr": laureate.body.fr },
            "project": { "ar": laureate.project.ar, "fr": laureate.project.fr },
            "person": person,
        }));
        Self {
            award: results.award.clone(),
            organiser: results.organiser.clone(),
            number: results.number,
            year: results.year,
            ceremony: results.ceremony.clone(),
            place: results.place.clone(),
            category: match group.category {
                Some(_) => group.name.clone(),
                None => Localized::default(),
            },
            prize: prize.name.clone(),
            shared: prize.outcome == Outcome::Shared,
            body: laureate.body.clone(),
            project: laureate.project.clone(),
            citation: match person {
                Some(_) => Localized::default(),
                None => laureate.citation.clone(),
            },
            team: match person {
                Some(_) => Vec::new(),
                None => laureate.team.clone(),
            },
            person: person.cloned(),
            reference: laureate.reference,
            address: address(group, prize, laureate, &code),
            code,
            invented: laureate.invented,
            demonstration: results.demonstration,
        }
    }
}

/// Every laureate of a prize that was given.
fn each(results: &EditionResults, mut visit: impl FnMut(&PrizeGroup, &PrizeResult, &Laureate)) {
    for group in &results.groups {
        for prize in &group.prizes {
            if matches!(prize.outcome, Outcome::Awarded | Outcome::Shared) {
                for laureate in &prize.laureates {
                    visit(group, prize, laureate);
                }
            }
        }
    }
}

/// Certificates or diplomas, a sheet each, in one file. `created` is the moment they are dated
/// with where no ceremony is known.
///
/// # Errors
/// [`PaperError`] when the typesetter fails, and for an empty list.
pub fn certificates(
    list: &[Certificate],
    created: Stamp,
    language: Language,
) -> Result<Pdf, PaperError> {
    let words = Words(language);
    let theme = Theme::default();
    // Most fit as they are: one layout tells. Where some do not, each is set as large as it fits.
    let first: Vec<Vec<Block>> = list
        .iter()
        .map(|one| sheet::blocks(one, created, words, &theme, sheet::FITS[0]))
        .collect();
    let mut document = open(list, created, words, &theme);
    fill(&mut document, first);
    if document.measure()? != list.len() {
        let mut fitting = Vec::with_capacity(list.len());
        for one in list {
            fitting.push(fitted(one, created, words, &theme)?);
        }
        document = open(list, created, words, &theme);
        fill(&mut document, fitting);
    }
    Ok(document.finish()?)
}

fn fill(document: &mut Document, sheets: Vec<Vec<Block>>) {
    for (index, blocks) in sheets.into_iter().enumerate() {
        if index > 0 {
            document.push(Block::PageBreak);
        }
        document.extend(blocks);
    }
}

/// The sheet in the largest dress that keeps it on one page.
fn fitted(
    one: &Certificate,
    created: Stamp,
    words: Words,
    theme: &Theme,
) -> Result<Vec<Block>, PaperError> {
    for fit in sheet::FITS {
        let mut document = open(std::slice::from_ref(one), created, words, theme);
        document.extend(sheet::blocks(one, created, words, theme, fit));
        if document.measure()? == 1 {
            return Ok(sheet::blocks(one, created, words, theme, fit));
        }
    }
    let last = sheet::FITS[sheet::FITS.len() - 1];
    Ok(sheet::blocks(one, created, words, theme, last))
}

fn open(list: &[Certificate], created: Stamp, words: Words, theme: &Theme) -> Document {
    let kind = match list.first().and_then(|one| one.person.as_ref()) {
        Some(_) => "diplomas",
        None => "certificates",
    };
    let title = words.say(kind);
    let mut options = DocumentOptions::new(title, words.lang(), created.seconds());
    if let Some(one) = list.first() {
        let edition = words.edition(one.number, one.year);
        options.title = format!("{} — {} — {edition}", options.title, one.award.get(words.0));
        options.author = one.organiser.get(words.0).to_owned();
        options.subject = edition;
    }
    options.creator = "Imtiyaz".to_owned();
    options.theme = theme.clone();
    let margins = Margins {
        top: mm(23.0),
        right: mm(31.0),
        bottom: mm(22.5),
        left: mm(31.0),
    };
    let ornament = ornament(theme);
    options.page =
        PageTemplate::new(PageSize::A4_LANDSCAPE, margins).background(move |_, _| ornament.clone());
    Document::new(options)
}

/// The sheet: warm paper, a frame of zellige, and the house's star faintly in the middle.
fn ornament(theme: &Theme) -> Drawing {
    let PageSize { width, height } = PageSize::A4_LANDSCAPE;
    let paper = Color::hex(0xFF_FDF8);
    let mut sheet = Drawing::new(width, height);
    sheet.rect(0.0, 0.0, width, height, paper);
    let (cx, cy) = (width / 2.0, height / 2.0);
    let faint = Color::hex(0xF8_F2E3);
    sheet.khatam(cx, cy, 205.0, faint);
    sheet.khatam(cx, cy, 172.0, paper);
    sheet.khatam(cx, cy, 164.0, Paint::stroke(faint, 1.4));
    sheet.interlaced_star(cx, cy, 150.0, 0.0, Color::hex(0xFB_F7EC));
    sheet.zellige_frame(mm(9.0), mm(9.0), theme.accent, theme.gold, theme.second);
    sheet
}

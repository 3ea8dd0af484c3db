//! Letters to a body: its entry is admissible, or it is not and why; its entry received a prize,
//! or it did not.

use crate::{
    PaperError,
    look::{Head, Paper, centered},
    words::capital,
};
use imtiyaz_domain::{Language, Localized, Reference, Stamp};
use imtiyaz_language::Args;
use imtiyaz_typesetting::{Align, Block, Callout, Columns, List, Paragraph, Pdf, Rule, Text};

/// A letter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Letter {
    /// The award's name.
    pub award: Localized,
    /// The organiser, who writes it.
    pub organiser: Localized,
    /// The edition's number.
    pub number: Option<u16>,
    /// The edition's year.
    pub year: i16,
    /// The entry's reference.
    pub reference: Reference,
    /// The body it is written to.
    pub body: Localized,
    /// The project's title.
    pub project: Localized,
    /// The category.
    pub category: Localized,
    /// What it says.
    pub message: LetterMessage,
    /// The moment it is dated with.
    pub dated: Stamp,
    /// True when the body or the edition is invented for demonstration.
    pub demonstration: bool,
}

/// What a letter says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LetterMessage {
    /// The jury will read the entry.
    Admissible,
    /// It will not.
    Inadmissible {
        /// Why, one sentence each.
        reasons: Vec<Localized>,
    },
    /// The entry received these prizes; none when empty.
    Result {
        /// The prizes.
        prizes: Vec<LetterPrize>,
        /// The jury's citation; may be empty.
        citation: Localized,
        /// The day of the ceremony as `2020-01-29`, when known.
        ceremony: Option<String>,
    },
}

/// A prize in a letter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LetterPrize {
    /// Its name.
    pub name: Localized,
    /// Whether others share it.
    pub shared: bool,
}

impl LetterMessage {
    /// The catalogue's key of its subject, below `letter-`.
    const fn code(&self) -> &'static str {
        match self {
            Self::Admissible => "admissible",
            Self::Inadmissible { .. } => "inadmissible",
            Self::Result { prizes, .. } if prizes.is_empty() => "no-prize",
            Self::Result { .. } => "prize",
        }
    }
}

/// The letter in Arabic or French (or English).
///
/// # Errors
/// [`PaperError`] when the typesetter fails; never for any letter.
pub fn letter(input: &Letter, language: Language) -> Result<Pdf, PaperError> {
    let head = Head {
        award: &input.award,
        organiser: &input.organiser,
        number: input.number,
        year: input.year,
    };
    let code = input.message.code();
    let subject = format!("letter-{code}-subject");
    let mut paper = Paper::new(language, &subject, &head, input.dated, input.demonstration);
    let words = paper.words;
    paper.letterhead(&input.organiser);
    paper.demonstration_notice(input.demonstration);
    address(&mut paper, input);
    let args = Args::new()
        .with("reference", input.reference.to_string())
        .with("award", input.award.get(language))
        .with("edition", words.edition(input.number, input.year));
    let subject = words
        .t("letter-subject")
        .bold()
        .span(" ")
        .span(words.say(&subject));
    paper.document.push(imtiyaz_typesetting::Heading::new(
        1,
        subject.size(12.5).align(Align::Start),
    ));
    opening(&mut paper, "letter-salutation");
    paper.say(&format!("letter-{code}-text"), &args);
    entry(&mut paper, input);
    match &input.message {
        LetterMessage::Admissible => paper.say("letter-admissible-next", &args),
        LetterMessage::Inadmissible { reasons } => inadmissible(&mut paper, reasons, &args),
        LetterMessage::Result {
            prizes,
            citation,
            ceremony,
        } => result(&mut paper, prizes, citation, ceremony.as_deref()),
    }
    paper
        .document
        .push(Paragraph::new(words.t("letter-closing").align(Align::Justify)).before(12.0));
    signature(&mut paper);
    paper.finish()
}

/// The day, whom it is written to, and about which entry.
fn address(paper: &mut Paper, input: &Letter) {
    let words = paper.words;
    let day = words.long_date(input.dated);
    let dated = words.t_with("letter-dated", &Args::new().with("day", day));
    paper.document.push(
        Paragraph::new(dated.align(Align::End))
            .before(6.0)
            .after(10.0),
    );
    let to = vec![
        centered(words.t("letter-to"), 1.0),
        centered(words.name(&input.body).bold().size(12.5), 0.0),
    ];
    paper.document.push(
        Columns::new()
            .gap(10.0)
            .column(0.5, Vec::new())
            .column(1.0, to)
            .column(0.5, Vec::new()),
    );
}

fn opening(paper: &mut Paper, key: &str) {
    let words = paper.words;
    paper
        .document
        .push(Paragraph::new(words.t(key)).before(8.0));
}

fn entry(paper: &mut Paper, input: &Letter) {
    let words = paper.words;
    let mut facts = vec![
        (
            words.t("letter-reference"),
            vec![Text::number(input.reference.to_string()).bold()],
        ),
        (
            words.t("receipt-project"),
            vec![words.name(&input.project).bold()],
        ),
    ];
    if !input.category.is_empty() {
        let category = vec![words.name(&input.category)];
        facts.push((words.t("receipt-category"), category));
    }
    paper.facts(facts);
}

fn inadmissible(paper: &mut Paper, reasons: &[Localized], args: &Args) {
    let words = paper.words;
    paper.say("letter-inadmissible-reasons", args);
    let mut list = List::bulleted();
    for reason in reasons {
        list = list.item(words.name(reason));
    }
    paper.document.push(list);
    paper.say("letter-inadmissible-next", args);
}

fn result(paper: &mut Paper, prizes: &[LetterPrize], citation: &Localized, day: Option<&str>) {
    let words = paper.words;
    let theme = paper.theme.clone();
    for prize in prizes {
        let mut name = capital(prize.name.get(words.0));
        if prize.shared {
            name = format!("{name} — {}", words.say("shared"));
        }
        let name = words.own(name).bold().size(15.0).color(theme.accent);
        paper
            .document
            .push(Callout::new(vec![centered(name, 0.0)]).bar(theme.gold));
    }
    if !citation.is_empty() {
        paper.say("letter-citation", &Args::new());
        paper
            .document
            .paragraph(words.name(citation).align(Align::Justify));
    }
    match (prizes.is_empty(), day) {
        (true, _) => paper.say("letter-no-prize-next", &Args::new()),
        (false, Some(day)) => {
            let args = Args::new().with("day", words.day(day));
            paper.say("letter-prize-ceremony", &args);
        }
        (false, None) => paper.say("letter-prize-next", &Args::new()),
    }
}

/// The writer signs at the end side alone.
fn signature(paper: &mut Paper) {
    let words = paper.words;
    let muted = paper.theme.muted;
    let sign = vec![
        centered(words.t("sign-organiser").bold(), 1.0),
        centered(words.t("sign-here").size(8.5).color(muted), 36.0),
        Rule::thin().color(muted).into(),
    ];
    paper.document.push(Block::KeepTogether(vec![
        Block::Spacer(14.0),
        Columns::new()
            .gap(30.0)
            .column(1.0, Vec::new())
            .column(0.9, sign)
            .into(),
    ]));
}

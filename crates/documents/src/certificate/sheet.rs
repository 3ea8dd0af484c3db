//! What stands on one certificate.

use super::Certificate;
use crate::{
    code::qr,
    look::centered,
    words::{Words, capital},
};
use imtiyaz_domain::{Language, Stamp};
use imtiyaz_language::Args;
use imtiyaz_typesetting::{Block, Columns, Drawing, Figure, Heading, Paragraph, Rule, Text, Theme};

/// How a sheet is dressed: a factor on every size, and whether the second language's citation
/// and the team's names stand on it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fit {
    scale: f32,
    citation: bool,
    team: bool,
}

const fn fit(scale: f32, citation: bool, team: bool) -> Fit {
    Fit {
        scale,
        citation,
        team,
    }
}

/// From the largest to the smallest dress; only long citations and large teams need the last.
pub(super) const FITS: [Fit; 9] = [
    fit(1.0, true, true),
    fit(0.94, true, true),
    fit(0.88, true, true),
    fit(0.82, true, true),
    fit(0.76, true, true),
    fit(0.70, true, true),
    fit(0.82, true, false),
    fit(0.70, true, false),
    fit(0.82, false, false),
];

/// The blocks of one sheet.
pub(super) fn blocks(
    one: &Certificate,
    created: Stamp,
    words: Words,
    theme: &Theme,
    fit: Fit,
) -> Vec<Block> {
    let sheet = Sheet {
        one,
        words,
        other: Words(match words.0 {
            Language::Ar => Language::Fr,
            _ => Language::Ar,
        }),
        theme,
        fit,
    };
    let mut blocks = sheet.head();
    blocks.extend(sheet.title());
    blocks.extend(sheet.name());
    blocks.extend(sheet.prize());
    blocks.extend(sheet.praise());
    blocks.push(Block::Bottom(sheet.foot(created)));
    blocks
}

struct Sheet<'a> {
    one: &'a Certificate,
    words: Words,
    other: Words,
    theme: &'a Theme,
    fit: Fit,
}

impl Sheet<'_> {
    /// Points at this sheet's scale; Latin letters look larger than Arabic ones of a size.
    fn size(&self, words: Words, points: f32) -> f32 {
        let latin = if words.is_rtl() { 1.0 } else { 0.88 };
        points * latin * self.fit.scale
    }

    fn line(&self, text: Text, words: Words, points: f32, after: f32) -> Block {
        centered(
            text.size(self.size(words, points)).leading(1.45),
            after * self.fit.scale,
        )
    }

    /// The state and the organiser in both languages, the house's star between them.
    fn head(&self) -> Vec<Block> {
        let side = |language: Language| -> Vec<Block> {
            let words = Words(language);
            let mut lines = vec![self.line(words.t("country").bold(), words, 12.0, 0.0)];
            if let Some(name) = self.one.organiser.exact(language) {
                let name = words.own(name).color(self.theme.muted);
                lines.push(self.line(name, words, 9.8, 0.0));
            }
            lines
        };
        let (near, far) = if self.words.is_rtl() {
            (Language::Ar, Language::Fr)
        } else {
            (Language::Fr, Language::Ar)
        };
        let radius = 22.0 * self.fit.scale;
        let mut star = Drawing::new(2.0 * radius + 2.0, 2.0 * radius + 2.0);
        star.rosette(
            radius + 1.0,
            radius + 1.0,
            radius,
            self.theme.accent,
            self.theme.second,
        );
        vec![
            Columns::new()
                .gap(10.0)
                .column(1.0, side(near))
                .column(0.36, vec![Figure::decorative(star).into()])
                .column(1.0, side(far))
                .into(),
        ]
    }

    /// What it is, in both languages, and of which award.
    fn title(&self) -> Vec<Block> {
        let kind = match self.one.person {
            Some(_) => "diploma",
            None => "certificate",
        };
        let title = self.words.t(kind).display().color(self.theme.accent);
        let size = self.size(self.words, if self.words.is_rtl() { 38.0 } else { 36.0 });
        let other = self.other.t(kind).color(self.theme.gold).bold();
        let edition = self.words.edition(self.one.number, self.one.year);
        let award = self
            .words
            .own(format!("{} — {edition}", self.one.award.get(self.words.0)));
        vec![
            centered(title.size(size).leading(1.32), 0.0),
            self.line(other, self.other, 13.0, 2.0),
            self.line(award.color(self.theme.muted), self.words, 11.0, 3.0),
        ]
    }

    /// Who receives it: the sheet's heading, so that a file of hundreds has a table of names.
    fn name(&self) -> Vec<Block> {
        let given = match self.one.person {
            Some(_) => "diploma-given",
            None => "certificate-given",
        };
        let mut blocks = vec![self.line(self.words.t(given), self.words, 12.5, 0.0)];
        if let Some(person) = &self.one.person {
            let (name, part) = name_and_part(person);
            let text = self.words.typed(name).display();
            let arabic = is_arabic(name);
            blocks.push(self.heading(text, arabic, name));
            if !part.is_empty() {
                let part = self.words.typed(part).color(self.theme.muted);
                blocks.push(self.line(part, self.words, 11.0, 0.0));
            }
            blocks.push(self.line(
                self.words.name(&self.one.body).bold(),
                self.words,
                13.0,
                2.0,
            ));
            return blocks;
        }
        let (language, name) = self.one.body.in_language(self.words.0);
        let text = self.words.name(&self.one.body).display();
        blocks.push(self.heading(text, language == Language::Ar, name));
        if let Some(name) = self.one.body.exact(self.other.0)
            && language != self.other.0
        {
            let name = self.other.own(name).bold().color(self.theme.second);
            blocks.push(self.line(name, self.other, 13.0, 2.0));
        }
        blocks
    }

    fn heading(&self, text: Text, arabic: bool, name: &str) -> Block {
        // A long name in the largest letters would fill three lines.
        let long = name.chars().count() as f32;
        let points = if long > 60.0 {
            19.0
        } else if long > 38.0 {
            23.0
        } else {
            29.0
        };
        let points = if arabic { points } else { points * 0.86 } * self.fit.scale;
        let text = text
            .size(points)
            .color(self.theme.second)
            .leading(1.36)
            .center();
        Heading::new(1, text).into()
    }

    /// The prize, the category, the project.
    fn prize(&self) -> Vec<Block> {
        let (one, words) = (self.one, self.words);
        let mut prize = capital(one.prize.get(words.0));
        if one.shared {
            prize = format!("{prize} — {}", words.say("shared"));
        }
        let prize = words.own(prize).bold().color(self.theme.accent);
        let mut blocks = vec![self.line(prize, words, 17.0, 1.0)];
        if !one.category.is_empty() {
            let category = words
                .t("certificate-category")
                .color(self.theme.muted)
                .span(" ")
                .span(words.inside(&one.category).bold());
            blocks.push(self.line(category, words, 12.0, 0.0));
        }
        if !one.project.is_empty() {
            let key = match one.person {
                Some(_) => "diploma-project",
                None => "certificate-project",
            };
            let project = words
                .t(key)
                .color(self.theme.muted)
                .span(" ")
                .span(words.inside(&one.project).bold());
            blocks.push(self.line(project, words, 12.0, 2.0));
        }
        blocks
    }

    /// The citation and the people it is owed to.
    fn praise(&self) -> Vec<Block> {
        let (one, words) = (self.one, self.words);
        let mut blocks = Vec::new();
        if self.fit.citation && !one.citation.is_empty() {
            let citation = words.name(&one.citation);
            blocks.push(self.line(citation, words, 10.6, 2.0));
        }
        if one.team.is_empty() {
            return blocks;
        }
        let team = if self.fit.team {
            let mut team = words.t("team").bold().span(" ");
            for (index, person) in one.team.iter().enumerate() {
                if index > 0 {
                    team = team.span(words.say("list-comma"));
                }
                let name = name_and_part(person).0;
                team = team.span(words.person(name));
            }
            team
        } else {
            let count = i64::try_from(one.team.len()).unwrap_or(i64::MAX);
            words.t_with("certificate-team-count", &Args::new().with("count", count))
        };
        blocks.push(self.line(team.color(self.theme.muted), words, 9.8, 0.0));
        blocks
    }

    /// Signatures at both sides; between them what the sheet is checked by.
    fn foot(&self, created: Stamp) -> Vec<Block> {
        let (one, words, theme) = (self.one, self.words, self.theme);
        let day = match &one.ceremony {
            Some(day) => words.day(day),
            None => words.long_date(created),
        };
        let dated = if one.place.is_empty() {
            words.t_with("dated", &Args::new().with("day", day))
        } else {
            words.t_with(
                "dated-at",
                &Args::new()
                    .with("day", day)
                    .with("place", one.place.get(words.0)),
            )
        };
        let place = |key: &str| -> Vec<Block> {
            vec![
                centered(words.t(key).bold().size(10.5).leading(1.4), 0.0),
                Block::Spacer(40.0),
                Rule::thin().color(theme.muted).into(),
                centered(
                    words
                        .t("sign-here")
                        .size(7.6)
                        .color(theme.muted)
                        .leading(1.3),
                    0.0,
                ),
            ]
        };
        let mut middle = Vec::new();
        if let Some(code) = qr(&one.address, 62.0, theme.accent) {
            let alt = words.t_with(
                "certificate-qr",
                &Args::new().with("code", one.code.as_str()),
            );
            middle.push(Figure::new(code, alt).into());
        }
        middle.push(
            Paragraph::new(
                Text::number(&one.code)
                    .bold()
                    .size(9.6)
                    .center()
                    .leading(1.3),
            )
            .before(0.0)
            .after(0.0)
            .into(),
        );
        let mut small = words.t("certificate-check");
        if let Some(reference) = one.reference {
            small = small.span(" · ").span(
                imtiyaz_typesetting::Span::new(reference.to_string())
                    .isolated(imtiyaz_typesetting::Direction::Ltr),
            );
        }
        middle.push(centered(
            small.size(7.4).color(theme.muted).leading(1.3),
            0.0,
        ));
        let mut blocks = vec![
            centered(dated.size(9.6).leading(1.4), 3.0),
            Columns::new()
                .gap(26.0)
                .column(1.0, place("sign-organiser"))
                .column(0.8, middle)
                .column(1.0, place("sign-chair"))
                .into(),
        ];
        if one.demonstration || one.invented {
            let mut mark = words.t("demonstration-short");
            if one.invented {
                mark = mark.span(" · ").span(words.say("certificate-invented"));
            }
            blocks.push(centered(
                mark.bold().size(8.2).color(theme.second).leading(1.3),
                0.0,
            ));
        }
        blocks
    }
}

/// A credited person's name and part: teams are kept as `name — part`.
fn name_and_part(person: &str) -> (&str, &str) {
    person
        .split_once(" — ")
        .map_or((person, ""), |(name, part)| (name.trim(), part.trim()))
}

fn is_arabic(text: &str) -> bool {
    text.chars().any(|c| ('\u{600}'..='\u{6FF}').contains(&c))
}

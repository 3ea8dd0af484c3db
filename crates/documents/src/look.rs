//! What all papers of the award share: letterhead, title, running lines, the mark of a
//! demonstration, key figures, signatures.

use crate::words::Words;
use imtiyaz_domain::{Language, Localized, Stamp};
use imtiyaz_language::Args;
use imtiyaz_typesetting::{
    Align, Block, Callout, Cell, Color, Column, Columns, Document, DocumentOptions, Drawing,
    Figure, Heading, Margins, PageTemplate, Paint, Paragraph, Profile, Rule, Running, Stroke,
    Table, TableStyle, Text, Theme, mm,
};

/// Who a paper speaks for.
pub(crate) struct Head<'a> {
    pub award: &'a Localized,
    pub organiser: &'a Localized,
    pub number: Option<u16>,
    pub year: i16,
}

/// A paper being written.
pub(crate) struct Paper {
    pub words: Words,
    pub document: Document,
    pub theme: Theme,
}

impl Paper {
    /// An A4 paper with its running lines; `kind` is the catalogue's key of its title.
    pub(crate) fn new(
        language: Language,
        kind: &str,
        head: &Head<'_>,
        created: Stamp,
        demonstration: bool,
    ) -> Self {
        let sheet = PageTemplate::a4().margins(Margins {
            top: mm(18.0),
            right: mm(19.0),
            bottom: mm(20.0),
            left: mm(19.0),
        });
        let profile = Profile::Accessible;
        Self::on(
            sheet,
            language,
            kind,
            head,
            (created, profile),
            demonstration,
        )
    }

    /// A lying A4 paper for wide tables, with its running lines.
    pub(crate) fn lying(
        language: Language,
        kind: &str,
        head: &Head<'_>,
        made: (Stamp, Profile),
        demonstration: bool,
    ) -> Self {
        let sheet = PageTemplate::a4_landscape().margins(Margins {
            top: mm(16.0),
            right: mm(14.0),
            bottom: mm(17.0),
            left: mm(14.0),
        });
        Self::on(sheet, language, kind, head, made, demonstration)
    }

    fn on(
        sheet: PageTemplate,
        language: Language,
        kind: &str,
        head: &Head<'_>,
        (created, profile): (Stamp, Profile),
        demonstration: bool,
    ) -> Self {
        let words = Words(language);
        let title = words.say(kind);
        let edition = words.edition(head.number, head.year);
        let full = format!("{title} — {} — {edition}", head.award.get(language));
        let mut options = DocumentOptions::new(full, words.lang(), created.seconds());
        options.author = head.organiser.get(language).to_owned();
        options.subject = format!("{title} — {edition}");
        options.creator = "Imtiyaz".to_owned();
        let theme = options.theme.clone();
        options.profile = profile;
        options.page = page(sheet, words, &theme, head, &title, demonstration);
        Self {
            words,
            theme,
            document: Document::new(options),
        }
    }

    /// The letterhead: state and organiser in both languages, the ornament between them.
    pub(crate) fn letterhead(&mut self, organiser: &Localized) {
        let side = |language: Language| -> Vec<Block> {
            let words = Words(language);
            let mut lines = vec![centered(words.t("country").bold().size(10.5), 1.0)];
            if let Some(name) = organiser.exact(language) {
                let name = words.own(name).color(self.theme.muted).size(9.5);
                lines.push(centered(name, 0.0));
            }
            lines
        };
        let (near, far) = if self.words.is_rtl() {
            (Language::Ar, Language::Fr)
        } else {
            (Language::Fr, Language::Ar)
        };
        let mut mark = Drawing::new(50.0, 50.0);
        mark.rosette(25.0, 25.0, 24.0, self.theme.accent, self.theme.second);
        self.document.push(
            Columns::new()
                .gap(10.0)
                .column(1.0, side(near))
                .column(0.42, vec![Figure::decorative(mark).into()])
                .column(1.0, side(far)),
        );
        self.document.push(Rule::double().around(5.0));
    }

    /// The paper's title with the award and the edition below it.
    pub(crate) fn title(&mut self, kind: &str, head: &Head<'_>) {
        let words = self.words;
        let size = if words.is_rtl() { 30.0 } else { 24.0 };
        self.document.push(Block::Spacer(6.0));
        self.document.push(
            Heading::new(1, words.t(kind).display().size(size).center())
                .subtitle(words.name(head.award).bold().size(13.0).center())
                .subtitle(
                    words
                        .own(words.edition(head.number, head.year))
                        .color(self.theme.second)
                        .bold()
                        .size(11.5)
                        .center(),
                ),
        );
        let frieze = frieze(self.document.text_width(), &self.theme);
        self.document.push(Figure::decorative(frieze));
    }

    /// Says that invented data are in.
    pub(crate) fn demonstration_notice(&mut self, demonstration: bool) {
        if demonstration {
            let words = self.words.t("demonstration").bold();
            self.document.push(
                Callout::new(vec![words.into()])
                    .bar(self.theme.second)
                    .ground(self.theme.second.tint(0.92)),
            );
        }
    }

    /// Figures side by side: a number and what it counts.
    pub(crate) fn figures(&mut self, figures: &[(String, String)]) {
        let mut columns = Columns::new().gap(8.0);
        for (number, label) in figures {
            columns = columns.column(
                1.0,
                vec![
                    centered(
                        Text::number(number)
                            .bold()
                            .size(21.0)
                            .color(self.theme.accent),
                        0.0,
                    ),
                    centered(self.words.own(label).size(9.5).color(self.theme.muted), 0.0),
                ],
            );
        }
        self.document.push(Block::Spacer(2.0));
        self.document.push(columns);
        self.document.push(Rule::thin().around(7.0));
    }

    /// A section's title.
    pub(crate) fn section(&mut self, key: &str) {
        self.document.push(Heading::new(2, self.words.t(key)));
    }

    /// A paragraph of the catalogue.
    pub(crate) fn say(&mut self, key: &str, args: &Args) {
        let text = self.words.t_with(key, args).align(Align::Justify);
        self.document.paragraph(text);
    }

    /// Rows of a name and what it is.
    pub(crate) fn facts(&mut self, facts: Vec<(Text, Vec<Text>)>) {
        let mut table = Table::new(vec![Column::share(1.0).row_header(), Column::share(2.9)])
            .style(TableStyle {
                row_rule: Some((self.theme.hairline, 0.5)),
                ..TableStyle::plain()
            });
        for (name, values) in facts {
            table = table.row(vec![
                Cell::new(name.color(self.theme.muted)),
                Cell::stack(values),
            ]);
        }
        self.document.push(table);
    }

    /// Places for signatures, kept together: what each signs as, and its name if known.
    pub(crate) fn signatures(&mut self, lead: Option<Text>, places: Vec<(Text, Option<Text>)>) {
        let words = self.words;
        let theme = self.theme.clone();
        let mut blocks = Vec::new();
        if let Some(lead) = lead {
            blocks.push(Paragraph::new(lead).before(14.0).keep_with_next().into());
        }
        for pair in places.chunks(2) {
            let mut columns = Columns::new().gap(40.0);
            for (place, name) in pair {
                let mut column = vec![centered(place.clone().bold(), 1.0)];
                if let Some(name) = name {
                    column.push(centered(name.clone(), 1.0));
                }
                column.push(centered(
                    words.t("sign-here").size(8.5).color(theme.muted),
                    34.0,
                ));
                column.push(Rule::thin().color(theme.muted).into());
                columns = columns.column(1.0, column);
            }
            if pair.len() == 1 {
                columns = columns.column(1.0, Vec::new());
            }
            blocks.push(Block::Spacer(10.0));
            blocks.push(columns.into());
        }
        self.document.push(Block::KeepTogether(blocks));
    }

    /// A digest that the paper can be checked by.
    pub(crate) fn digest(&mut self, key: &str, digest: &str) {
        let label = self.words.t(key).size(8.5).color(self.theme.muted);
        self.document.push(
            Paragraph::new(label)
                .before(8.0)
                .after(0.0)
                .keep_with_next(),
        );
        self.document.push(Paragraph::new(
            Text::number(digest).size(8.0).color(self.theme.muted),
        ));
    }

    /// The bytes.
    pub(crate) fn finish(self) -> Result<crate::Pdf, crate::PaperError> {
        Ok(self.document.finish()?)
    }
}

/// The sheet with its running lines.
fn page(
    sheet: PageTemplate,
    words: Words,
    theme: &Theme,
    head: &Head<'_>,
    title: &str,
    demonstration: bool,
) -> PageTemplate {
    let award = words.name(head.award);
    let about = words.own(format!("{title} · {}", head.year));
    let warning = words.t("demonstration-short");
    let (muted, second) = (theme.muted, theme.second);
    sheet
        .header(move |page| {
            let mut line = Running::none();
            if !page.first() {
                line = line.start(about.clone().size(8.5).color(muted)).rule();
            }
            if demonstration {
                line = line.end(warning.clone().bold().size(8.5).color(second));
            } else if !page.first() {
                line = line.end(award.clone().size(8.5).color(muted));
            }
            line
        })
        .footer(move |page| {
            let args = Args::new()
                .with("page", page.number.to_string())
                .with("pages", page.total.to_string());
            Running::none()
                .rule()
                .center(words.t_with("page", &args).size(8.5).color(muted))
        })
}

/// A centred paragraph with this white below it.
pub(crate) fn centered(text: Text, after: f32) -> Block {
    Paragraph::new(text.center())
        .before(0.0)
        .after(after)
        .into()
}

/// A frieze of eight-pointed stars and lozenges over the whole width.
fn frieze(width: f32, theme: &Theme) -> Drawing {
    let height = 15.0;
    let mut drawing = Drawing::new(width, height + 6.0);
    let middle = height / 2.0 + 2.0;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few dozen stars"
    )]
    let count = (width / 17.0).floor() as usize | 1;
    let step = width / count as f32;
    for index in 0..count {
        let x = step * (index as f32 + 0.5);
        let heart = if index % 2 == 0 {
            theme.second
        } else {
            theme.gold
        };
        drawing.khatam(x, middle, 6.4, theme.accent);
        drawing.khatam(x, middle, 4.1, Color::WHITE);
        drawing.khatam(x, middle, 2.5, heart);
        if index + 1 < count {
            let x = x + step / 2.0;
            let side = 1.6;
            drawing.polygon(
                vec![
                    (x - side, middle),
                    (x, middle - side),
                    (x + side, middle),
                    (x, middle + side),
                ],
                theme.gold,
            );
        }
    }
    for y in [0.6, height + 3.4] {
        drawing.line((0.0, y), (width, y), Stroke::new(theme.gold, 0.7));
    }
    drawing
}

/// Horizontal bars with their labels above and their numbers at the end; right to left, they
/// grow leftwards.
pub(crate) fn bars(width: f32, rows: &[(Text, u32)], words: Words, theme: &Theme) -> Drawing {
    let (line, bar) = (25.0, 7.0);
    let most = rows.iter().map(|(_, n)| *n).max().unwrap_or(1).max(1);
    let room = width - 30.0;
    let mut drawing = Drawing::new(width, line * rows.len() as f32 + 4.0);
    let rtl = words.is_rtl();
    for (index, (label, count)) in rows.iter().enumerate() {
        let top = line * index as f32;
        let long = (room * *count as f32 / most as f32).max(0.8);
        let (at, anchor) = if rtl {
            (width, imtiyaz_typesetting::Anchor::Right)
        } else {
            (0.0, imtiyaz_typesetting::Anchor::Left)
        };
        drawing.label(label.clone().size(9.5), at, top + 10.0, anchor);
        let x = if rtl { width - room } else { 0.0 };
        drawing.rounded_rect(x, top + 15.0, room, bar, 1.5, Paint::fill(theme.pale));
        let x = if rtl { width - long } else { 0.0 };
        drawing.rounded_rect(x, top + 15.0, long, bar, 1.5, Paint::fill(theme.accent));
        let (at, anchor) = if rtl {
            (width - room - 6.0, imtiyaz_typesetting::Anchor::Right)
        } else {
            (room + 6.0, imtiyaz_typesetting::Anchor::Left)
        };
        let number = Text::number(words.count(i64::from(*count)))
            .bold()
            .size(9.5);
        drawing.label(number, at, top + 21.5, anchor);
    }
    drawing
}

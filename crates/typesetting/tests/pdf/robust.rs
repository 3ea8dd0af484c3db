//! Whatever people type, the typesetter answers with a document.

use crate::tools::{File, document, run, stdout};
use imtiyaz_typesetting::*;

/// A plain linear congruential generator: the same texts every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn text(&mut self, length: usize) -> String {
        const PIECES: [&str; 40] = [
            "ا", "لا", "لله", "ب", "ـ", "ء", "َ", "ّ", "ٰ", "ﷺ", "٣", "9", "é", "e\u{301}", "œ", "-",
            "/", ".", ",", "%", " ", " ", " ", "\u{A0}", "\u{202F}", "\n", "\r\n", "\t", "(", ")",
            "«", "»", "ⵣ", "ⵯ", "\u{200D}", "\u{200C}", "\u{202E}", "\u{2067}", "🏆", "\u{AD}",
        ];
        (0..length)
            .map(|_| PIECES[self.roll(PIECES.len())])
            .collect()
    }
}

#[test]
fn no_text_breaks_the_typesetter() {
    for seed in 0..60 {
        let mut dice = Dice(seed);
        let mut d = document(if seed % 2 == 0 { Lang::AR } else { Lang::FR });
        for i in 0..12 {
            let length = dice.roll(60);
            let lang = [Lang::AR, Lang::FR, Lang::ZGH, Lang::NONE][dice.roll(4)];
            let mut text = Text::new(lang, dice.text(length))
                .span(Span::new(dice.text(5)).bold().isolated(Direction::Ltr))
                .span(Span::new(dice.text(5)).link("https://example.org/a b"))
                .align([Align::Start, Align::Justify, Align::Center, Align::End][i % 4]);
            if i == 7 {
                text = text.display();
            }
            d.paragraph(text.clone());
            d.push(
                Table::new(vec![
                    Column::auto().numeric(),
                    Column::fixed(14.0),
                    Column::share(1.0),
                ])
                .header(vec![Text::ar(dice.text(6)).into(), Cell::empty()])
                .row(vec![
                    text.clone().into(),
                    Text::fr(dice.text(9)).into(),
                    text.into(),
                ]),
            );
        }
        let pdf = d.finish().unwrap_or_else(|e| panic!("seed {seed}: {e}"));
        if seed % 10 == 0 {
            let checked = run("qpdf", "qpdf", &["--check", "FILE"], &File::of(&pdf));
            assert!(checked.status.success(), "seed {seed}");
        }
    }
}

#[test]
fn what_no_page_can_hold_is_an_error() {
    let mut d = document(Lang::AR);
    d.push(Figure::decorative(Drawing::new(10.0, 2000.0)));
    assert!(matches!(d.finish(), Err(Error::TooTall { .. })));
}

#[test]
fn empty_parts_leave_no_trace() {
    let mut d = document(Lang::AR);
    d.paragraph(Text::ar(""));
    d.heading(1, Text::ar("  "));
    d.push(List::bulleted().item(Text::ar("")));
    d.push(Table::new(vec![Column::auto()]));
    d.push(Callout::new(Vec::new()));
    d.push(Columns::new());
    d.push(Text::ar("نص"));
    let pdf = d.finish().unwrap();
    assert_eq!(pdf.pages, 1);
}

#[test]
fn a_document_may_be_set_on_another_thread() {
    fn sendable<T: Send>(_: &T) {}
    sendable(&document(Lang::AR));
}

#[test]
fn a_second_reader_finds_the_words_too() {
    let mut d = document(Lang::AR);
    let name = "فاطمة الزهراء الإدريسي";
    d.paragraph(Text::ar(name));
    let file = File::of(&d.finish().unwrap());
    let words = stdout(
        "mutool",
        "mupdf-tools",
        &["draw", "-q", "-F", "txt", "FILE"],
        &file,
    );
    // Older versions tell the line as it stands on the page, from left to right.
    let turned: String = name.chars().rev().collect();
    assert!(words.contains(name) || words.contains(&turned), "{words}");
}

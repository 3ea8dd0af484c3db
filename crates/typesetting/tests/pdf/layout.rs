//! Where things stand.

use crate::tools::{boxes, document, page_words, words};
use imtiyaz_typesetting::*;

#[test]
fn the_first_column_of_an_arabic_table_is_on_the_right() {
    for (lang, first_is_right) in [(Lang::AR, true), (Lang::FR, false)] {
        let mut d = document(lang);
        d.push(
            Table::new(vec![
                Column::share(1.0),
                Column::share(1.0),
                Column::share(1.0),
            ])
            .row(vec![
                Cell::number("111"),
                Cell::number("222"),
                Cell::number("333"),
            ]),
        );
        let boxes = boxes(&d.finish().unwrap());
        let left = |text: &str| boxes.iter().find(|w| w.text == text).expect("is set").area[0];
        assert_eq!(left("111") > left("222"), first_is_right);
        assert_eq!(left("222") > left("333"), first_is_right);
    }
}

#[test]
fn decimal_signs_stand_under_each_other() {
    let mut d = document(Lang::AR);
    d.push(
        Table::new(vec![Column::share(1.0), Column::share(1.0).numeric()])
            .row(vec![Text::ar("أ").into(), Cell::number("7,5")])
            .row(vec![Text::ar("ب").into(), Cell::number("117,25")])
            .row(vec![Text::ar("ج").into(), Cell::number("42")]),
    );
    let boxes = boxes(&d.finish().unwrap());
    let area = |text: &str| boxes.iter().find(|w| w.text == text).expect("is set").area;
    let digit = (area("42")[2] - area("42")[0]) / 2.0;
    // "42" ends where the signs of the others stand; one and three digits stand before them.
    let sign = area("42")[2];
    assert!((area("7,5")[0] + digit - sign).abs() < 0.3, "{boxes:?}");
    assert!(
        (area("117,25")[0] + 3.0 * digit - sign).abs() < 0.3,
        "{boxes:?}"
    );
}

#[test]
fn no_word_leaves_the_text_area() {
    let long = "كلمة ".repeat(400);
    let mut d = document(Lang::AR);
    d.paragraph(Text::ar(&long).align(Align::Justify));
    d.paragraph(Text::fr("administration ".repeat(200)).align(Align::Justify));
    d.paragraph(Text::fr(format!(
        "voir https://example.org/{} ici",
        "chemin/".repeat(40)
    )));
    d.push(
        Table::new(vec![Column::auto(), Column::auto(), Column::auto()]).row(vec![
            Text::ar(&long[..400]).into(),
            Text::fr("anticonstitutionnellement".repeat(3)).into(),
            Text::fr("un deux trois ".repeat(30)).into(),
        ]),
    );
    let pdf = d.finish().unwrap();
    let page = PageTemplate::a4();
    let (left, right) = (mm(19.0), mm(19.0) + page.text_width());
    let boxes = boxes(&pdf);
    assert!(boxes.len() > 500);
    for word in &boxes {
        let [x0, y0, x1, y1] = word.area;
        assert!(x0 > left - 1.5 && x1 < right + 1.5, "{word:?}");
        assert!(
            y0 > 0.0 && y1 < PageSize::A4.height - mm(21.0) + 6.0,
            "{word:?}"
        );
    }
}

#[test]
fn a_group_stays_on_one_page() {
    for filler in 30..60 {
        let mut d = document(Lang::AR);
        for _ in 0..filler {
            d.paragraph(Text::ar("سطر").size(10.0));
        }
        d.push(Block::KeepTogether(vec![
            Text::ar("رئيسة اللجنة").into(),
            Block::Spacer(40.0),
            Text::ar("المقرر المكلف").into(),
        ]));
        let pdf = d.finish().unwrap();
        let both = (1..=pdf.pages)
            .map(|p| page_words(&pdf, p))
            .filter(|w| w.contains("رئيسة اللجنة") && w.contains("المقرر المكلف"))
            .count();
        assert_eq!(both, 1, "{filler} lines above");
        if pdf.pages > 1 {
            return; // The group moved as a whole: seen what there is to see.
        }
    }
    panic!("the group never reached the end of the page");
}

#[test]
fn a_heading_never_ends_a_page() {
    let mut moved = false;
    for filler in 24..44 {
        let mut d = document(Lang::AR);
        for _ in 0..filler {
            d.paragraph(Text::ar("سطر").size(10.0));
        }
        d.heading(2, Text::ar("باب النتائج"));
        d.paragraph(Text::ar("نص يلي العنوان"));
        let pdf = d.finish().unwrap();
        let page = (1..=pdf.pages).find(|p| page_words(&pdf, *p).contains("باب النتائج"));
        let page = page.expect("the heading is set");
        assert!(
            page_words(&pdf, page).contains("نص يلي العنوان"),
            "{filler} lines above"
        );
        moved |= page > 1;
    }
    assert!(moved, "the heading never reached the end of the page");
}

#[test]
fn a_row_taller_than_a_page_is_broken_and_nothing_is_lost() {
    let mut d = document(Lang::AR);
    let lines: String = (1..=150).map(|i| format!("السطر {i}\n")).collect();
    d.push(
        Table::new(vec![Column::auto(), Column::share(1.0)])
            .header(vec![Text::ar("رأس").into(), Text::ar("البيان").into()])
            .row(vec![
                Text::ar("أ").into(),
                Text::ar(lines.trim_end()).into(),
            ])
            .row(vec![Text::ar("ب").into(), Text::ar("الخاتمة").into()]),
    );
    let pdf = d.finish().unwrap();
    assert!(pdf.pages >= 3);
    let all = words(&pdf);
    for i in 1..=150 {
        let line = format!("السطر {i}");
        assert_eq!(
            all.lines().filter(|l| l.trim() == line).count(),
            1,
            "{line}\n{all}"
        );
    }
    assert!(all.contains("الخاتمة"));
    assert!((1..=pdf.pages).all(|p| page_words(&pdf, p).contains("البيان")));
}

#[test]
fn what_belongs_at_the_foot_stands_there() {
    let mut d = document(Lang::AR);
    d.paragraph(Text::ar("النص"));
    d.push(Block::Bottom(vec![Text::ar("التوقيع").into()]));
    let pdf = d.finish().unwrap();
    assert_eq!(pdf.pages, 1);
    let boxes = boxes(&pdf);
    let foot = boxes.iter().find(|w| w.text == "التوقيع").expect("is set");
    assert!(
        foot.area[3] > PageSize::A4.height - mm(21.0) - 12.0,
        "{foot:?}"
    );
}

#[test]
fn an_isolated_reference_keeps_its_order_inside_arabic() {
    let mut d = document(Lang::AR);
    d.paragraph(
        Text::ar("الهاتف ")
            .span(Span::new("+212-537-123-456").isolated(Direction::Ltr))
            .span(" للاستفسار"),
    );
    let boxes = boxes(&d.finish().unwrap());
    let number = boxes
        .iter()
        .find(|w| w.text.contains("537"))
        .expect("is set");
    assert_eq!(number.text, "+212-537-123-456", "{boxes:?}");
    let after = boxes.iter().find(|w| w.text == "للاستفسار").expect("is set");
    assert!(
        after.area[2] < number.area[0],
        "what follows stands on its left: {boxes:?}"
    );
}

#[test]
fn faults_of_the_caller_are_told() {
    assert!(matches!(document(Lang::AR).finish(), Err(Error::Empty)));
    let mut d = document(Lang::AR);
    d.push(Table::new(vec![Column::auto()]).row(vec![Cell::empty(), Cell::empty()]));
    assert!(matches!(
        d.finish(),
        Err(Error::TableShape {
            cells: 2,
            columns: 1
        })
    ));
    let mut options = DocumentOptions::new("x", Lang::AR, 0);
    options.page = PageTemplate::a4().margins(Margins::all(mm(105.0)));
    let mut d = Document::new(options);
    d.paragraph(Text::ar("نص"));
    assert!(matches!(d.finish(), Err(Error::NoRoom { .. })));
}

#[test]
fn white_makes_no_page_of_its_own() {
    let mut d = document(Lang::AR);
    d.space(50.0).paragraph(Text::ar("نص")).space(2000.0);
    d.push(Block::PageBreak)
        .paragraph(Text::ar("ثان"))
        .space(2000.0);
    assert_eq!(d.finish().unwrap().pages, 2);
}

#[test]
fn a_heading_stays_with_what_follows_the_white() {
    for filler in 24..44 {
        let mut d = document(Lang::AR);
        for _ in 0..filler {
            d.paragraph(Text::ar("سطر").size(10.0));
        }
        d.heading(2, Text::ar("باب النتائج")).space(12.0);
        d.paragraph(Text::ar("نص يلي العنوان"));
        let pdf = d.finish().unwrap();
        let with = |p: &usize| page_words(&pdf, *p).contains("باب النتائج");
        let page = (1..=pdf.pages).find(with).expect("the heading is set");
        assert!(
            page_words(&pdf, page).contains("نص يلي العنوان"),
            "{filler} lines above"
        );
    }
}

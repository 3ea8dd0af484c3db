//! The file as a file.

use crate::tools::{CREATED, File, run, stdout};
use imtiyaz_typesetting::*;

/// A document that uses everything.
pub fn full(lang: Lang, profile: Profile) -> Pdf {
    let mut options = DocumentOptions::new("الوثيقة الكاملة", lang, CREATED);
    options.other_titles = vec![(Lang::FR, "Le document complet".to_owned())];
    options.author = "المصلحة".to_owned();
    options.subject = "الموضوع".to_owned();
    options.creator = "suite".to_owned();
    options.profile = profile;
    options.attachments = vec![Attachment {
        name: "results.json".to_owned(),
        media_type: "application/json".to_owned(),
        description: "النتائج".to_owned(),
        bytes: b"{}".to_vec(),
    }];
    options.page = PageTemplate::a4()
        .header(|page| {
            if page.first() {
                Running::none()
            } else {
                Running::none().end(Text::ar("الوثيقة الكاملة"))
            }
        })
        .footer(|page| {
            Running::none()
                .rule()
                .center(Text::ar(format!("صفحة {} من {}", page.number, page.total)))
        })
        .background(|_, size| {
            let mut sheet = Drawing::new(size.width, size.height);
            sheet.rect(
                8.0,
                8.0,
                size.width - 16.0,
                size.height - 16.0,
                Paint::stroke(Color::hex(0xDDDDDD), 0.5),
            );
            sheet
        });
    let mut d = Document::new(options);
    let mut star = Drawing::new(60.0, 60.0);
    star.rosette(30.0, 30.0, 28.0, Color::hex(0x005531), Color::hex(0xB02A2E));
    star.label(Text::number("12").size(8.0), 30.0, 32.0, Anchor::Middle);
    star.line(
        (0.0, 59.0),
        (60.0, 59.0),
        Stroke::new(Color::BLACK, 0.4).dashed(2.0, 1.0),
    );
    d.push(
        Columns::new()
            .column(1.0, vec![Text::ar("يمين").into()])
            .column(1.0, vec![Figure::decorative(star.clone()).into()]),
    );
    d.push(Heading::new(1, Text::ar("العنوان (الأول)")).subtitle(Text::fr("Le titre")));
    d.heading(2, Text::ar("الباب"));
    d.paragraph(
        Text::ar("انظر ")
            .link("البوابة الوطنية", "https://example.org/مسار")
            .span(" للمزيد: شَهَادَةُ."),
    );
    d.paragraph(Text::zgh("ⵜⴰⴳⵍⴷⵉⵜ ⵏ ⵍⵎⵖⵔⵉⴱ").bold());
    d.paragraph(Text::ar("شَهَادَةُ تَقْدِيرٍ").display().size(30.0));
    d.push(Figure::new(star, Text::ar("نجمة ثمانية")).caption(Text::ar("نجمة")));
    d.push(List::numbered().item(Text::ar("أولا")).item_of(vec![
        Text::ar("ثانيا").into(),
        List::bulleted().item(Text::ar("فرع")).into(),
    ]));
    d.push(Callout::new(vec![Text::ar("تنبيه").into()]));
    d.push(
        Table::new(vec![
            Column::auto().numeric().row_header(),
            Column::share(1.0),
            Column::auto().numeric(),
        ])
        .caption(Text::ar("جدول النتائج"))
        .header(vec![
            Text::ar("الرتبة").into(),
            Cell::bilingual(Text::ar("المشروع"), Text::fr("Projet")),
            Text::ar("النقطة").into(),
        ])
        .row(Row::new(vec![Cell::new(Text::ar("الفئة الأولى")).columns(3)]).group())
        .rows((1..60).map(|i| {
            vec![
                Cell::number(i.to_string()),
                Cell::bilingual(Text::ar("منصة"), Text::fr("Plateforme")),
                if i == 7 {
                    Cell::empty()
                } else {
                    Cell::number(format!("{},{:02}", 20 - i / 5, i))
                },
            ]
        })),
    );
    d.push(Table::key_values(vec![(
        Text::ar("المكان").into(),
        Text::ar("الرباط").into(),
    )]));
    d.push(Rule::double());
    d.push(Block::Bottom(vec![Text::ar("التوقيع").into()]));
    let pdf = d.finish().expect("the document is sound");
    assert!(pdf.missing.is_empty(), "{:?}", pdf.missing);
    pdf
}

#[test]
fn the_same_calls_give_the_same_bytes() {
    let first = full(Lang::AR, Profile::Accessible);
    // Another document in between: nothing may leak from one to the next.
    let _ = full(Lang::FR, Profile::Register);
    assert!(first.bytes == full(Lang::AR, Profile::Accessible).bytes);
    let elsewhere = std::thread::spawn(|| full(Lang::AR, Profile::Accessible).bytes).join();
    assert!(first.bytes == elsewhere.expect("the thread ends"));
}

#[test]
fn the_stamp_is_the_callers() {
    let file = File::of(&full(Lang::AR, Profile::Accessible));
    let info = stdout("pdfinfo", "poppler-utils", &["-isodates", "FILE"], &file);
    let line = |key: &str| {
        info.lines()
            .find(|l| l.starts_with(key))
            .unwrap_or_default()
            .to_owned()
    };
    assert!(line("CreationDate").contains("2026-11-18T"), "{info}");
    assert!(line("Title").contains("الوثيقة الكاملة"), "{info}");
    assert!(line("Author").contains("المصلحة"), "{info}");
    assert!(line("Tagged").contains("yes"), "{info}");
    assert!(line("Page size").contains("A4"), "{info}");
}

#[test]
fn the_file_is_clean() {
    for profile in [Profile::Accessible, Profile::Register] {
        let file = File::of(&full(Lang::AR, profile));
        let output = run("qpdf", "qpdf", &["--check", "FILE"], &file);
        let said = String::from_utf8_lossy(&output.stdout).into_owned()
            + &String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
        assert!(
            said.contains("No syntax or stream encoding errors"),
            "{said}"
        );
    }
}

#[test]
fn every_face_is_embedded_subset_and_has_its_text() {
    let file = File::of(&full(Lang::AR, Profile::Accessible));
    let fonts = stdout("pdffonts", "poppler-utils", &["FILE"], &file);
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert_eq!(rows.len(), 4, "{fonts}");
    for row in rows {
        assert!(row.contains("CID TrueType"), "{row}");
        let flags: Vec<&str> = row.split_whitespace().rev().skip(2).take(3).collect();
        assert_eq!(flags, ["yes", "yes", "yes"], "{row}");
    }
}

#[test]
fn attachments_come_out_as_they_went_in() {
    let file = File::of(&full(Lang::AR, Profile::Accessible));
    let list = stdout("pdfdetach", "poppler-utils", &["-list", "FILE"], &file);
    assert!(list.contains("results.json"), "{list}");
}

#[test]
fn the_outline_follows_the_headings() {
    let mut d = crate::tools::document(Lang::AR);
    for (level, title) in [
        (1, "الأول"),
        (2, "الفرع"),
        (2, "الفرع الثاني"),
        (1, "الثاني"),
    ] {
        d.heading(level, Text::ar(title));
        d.paragraph(Text::ar("نص"));
    }
    let bytes = d.finish().unwrap().bytes;
    let file = lopdf::Document::load_mem(&bytes).unwrap();
    let toc = file.get_toc().unwrap();
    let entries: Vec<(usize, &str)> = toc
        .toc
        .iter()
        .map(|e| (e.level, e.title.as_str()))
        .collect();
    assert_eq!(
        entries,
        [
            (1, "الأول"),
            (2, "الفرع"),
            (2, "الفرع الثاني"),
            (1, "الثاني")
        ]
    );
}

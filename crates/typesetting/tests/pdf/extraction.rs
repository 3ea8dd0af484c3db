//! Copying and searching.

use crate::tools::{CREATED, document, page_words, squeezed, words};
use imtiyaz_typesetting::*;

/// Sets each line as a paragraph and expects each to be copied as it was written.
fn copied(lines: &[&str]) {
    let mut d = document(Lang::AR);
    for line in lines {
        d.paragraph(Text::ar(line));
    }
    let pdf = d.finish().expect("the document is sound");
    assert!(pdf.missing.is_empty(), "{:?}", pdf.missing);
    let words = words(&pdf);
    let found: Vec<&str> = words.lines().collect();
    for line in lines {
        assert!(
            found.contains(line),
            "«{line}» was not copied as such from:\n{words}"
        );
    }
}

/// As [`copied`], but indifferent to where poppler puts the space beside a number.
fn copied_but_for_space(lines: &[&str]) {
    let mut d = document(Lang::AR);
    for line in lines {
        d.paragraph(Text::ar(line));
    }
    let words = words(&d.finish().expect("the document is sound"));
    let found: Vec<String> = words.lines().map(squeezed).collect();
    for line in lines {
        assert!(
            found.contains(&squeezed(line)),
            "«{line}» was not copied as such from:\n{words}"
        );
    }
}

#[test]
fn arabic_words_are_copied_as_written() {
    copied(&[
        "المملكة المغربية",
        "الجائزة الوطنية للإدارة الإلكترونية",
        "فاطمة الزهراء الإدريسي",
        "محضر مداولات لجنة التحكيم",
        "ولاية جهة طنجة-تطوان-الحسيمة",
    ]);
}

#[test]
fn lam_alef_and_other_ligatures_are_copied_as_written() {
    copied(&[
        "لا إله إلا الله",
        "الإدارة الآن لإعلان الأولى",
        "يناير ثاني حسني في تقني",
        "للّه",
    ]);
}

#[test]
fn vowelled_words_are_copied_as_written() {
    copied(&[
        "شَهَادَةُ تَقْدِيرٍ وَاسْتِحْقَاقٍ",
        "بِسْمِ اللهِ الرَّحْمٰنِ الرَّحِيمِ",
        "وبناءً على ملفِّ ترشيحٍ مُعيَّن",
    ]);
}

#[test]
fn digits_dates_and_references_are_copied_as_written() {
    copied_but_for_space(&[
        "الملف رقم 2019/014",
        "حرر بالرباط في 17 نونبر 2026",
        "على الساعة 10:30 بالضبط",
        "١٧ نونبر ٢٠٢٦",
        "النقطة 18,75 من 20",
    ]);
}

#[test]
fn latin_inside_arabic_is_copied_as_written() {
    copied_but_for_space(&[
        "لجنة ISO وفرع AFNOR معا",
        "اعتماد معيار ISO/TC 37 في الإدارة",
        "الأستاذ Jean-Pierre من جامعة Montréal",
    ]);
}

#[test]
fn brackets_keep_their_side() {
    copied(&[
        "الجلسة (ب)",
        "منصة «شكاية» الجديدة",
        "(خمسة عشر يوما) من التاريخ",
    ]);
}

#[test]
fn the_ceremonial_face_is_copied_as_written() {
    let mut d = document(Lang::AR);
    let title = "شَهَادَةُ تَقْدِيرٍ";
    d.paragraph(Text::ar(title).display().size(40.0));
    d.paragraph(Text::ar("جماعة الدار البيضاء").display().size(30.0));
    let words = words(&d.finish().unwrap());
    assert!(words.contains(title), "{words}");
    assert!(words.contains("جماعة الدار البيضاء"), "{words}");
}

#[test]
fn french_and_tamazight_are_copied_as_written() {
    let mut d = document(Lang::FR);
    let lines = [
        "Procès-verbal n° 12/2026 – cœur, Noël, œuvre.",
        "dit « oui » : l’administration électronique, 87,5 %",
    ];
    for line in lines {
        d.paragraph(Text::fr(line));
    }
    d.paragraph(Text::zgh("ⵜⴰⴳⵍⴷⵉⵜ ⵏ ⵍⵎⵖⵔⵉⴱ"));
    let words = words(&d.finish().unwrap());
    for line in lines.into_iter().chain(["ⵜⴰⴳⵍⴷⵉⵜ ⵏ ⵍⵎⵖⵔⵉⴱ"]) {
        assert!(words.contains(line), "{line} is not in\n{words}");
    }
}

#[test]
fn both_languages_of_a_stacked_cell_are_found() {
    let mut d = document(Lang::AR);
    let pairs = [
        ("فاطمة الزهراء الإدريسي", "Fatima-Zahra El Idrissi"),
        (
            "بوابة الخدمات الإلكترونية للوكالة",
            "Portail e-services de l’agence",
        ),
        ("ولاية جهة الشرق بوجدة", "Wilaya de l’Oriental, Oujda"),
    ];
    d.push(
        Table::new(vec![Column::auto().numeric(), Column::share(1.0)]).rows(
            pairs.iter().enumerate().map(|(i, (ar, fr))| {
                vec![
                    Cell::number((i + 1).to_string()),
                    Cell::bilingual(Text::ar(ar), Text::fr(fr)),
                ]
            }),
        ),
    );
    let words = words(&d.finish().unwrap());
    for (ar, fr) in pairs {
        assert!(words.contains(ar), "{ar} is not in\n{words}");
        assert!(words.contains(fr), "{fr} is not in\n{words}");
    }
}

#[test]
fn table_heads_are_repeated_and_pages_numbered() {
    let mut options = DocumentOptions::new("سجل", Lang::AR, CREATED);
    options.page = PageTemplate::a4().footer(|page| {
        Running::none().center(Text::ar(format!("صفحة {} من {}", page.number, page.total)))
    });
    let mut d = Document::new(options);
    d.push(
        Table::new(vec![Column::auto().numeric(), Column::share(1.0)])
            .header(vec![
                Text::ar("الرتبة").into(),
                Text::ar("المشروع المرشح").into(),
            ])
            .rows((1..=130).map(|i| {
                vec![
                    Cell::number(i.to_string()),
                    Text::ar(format!("مشروع عدد {i}")).into(),
                ]
            })),
    );
    let pdf = d.finish().unwrap();
    assert!(pdf.pages >= 3, "{} pages", pdf.pages);
    for page in 1..=pdf.pages {
        let words = page_words(&pdf, page);
        assert_eq!(
            words.matches("المشروع المرشح").count(),
            1,
            "page {page}:\n{words}"
        );
        let number = squeezed(&format!("صفحة {page} من {}", pdf.pages));
        assert!(
            squeezed(&words).contains(&number),
            "{number} is not on its page:\n{words}"
        );
    }
    let all = words(&pdf);
    for i in 1..=130 {
        let row = format!("مشروع عدد {i}");
        assert_eq!(
            all.lines()
                .filter(|l| squeezed(l) == squeezed(&row))
                .count(),
            1,
            "{row}"
        );
    }
}

#[test]
fn what_no_face_draws_is_reported_and_still_copied() {
    let mut d = document(Lang::AR);
    d.paragraph(Text::ar("اسم 漢 غريب"));
    let pdf = d.finish().unwrap();
    let missing: Vec<char> = pdf.missing.iter().map(|m| m.character).collect();
    assert_eq!(missing, ['漢']);
    assert!(pdf.missing[0].context.contains("غريب"));
    assert!(words(&pdf).contains('漢'));
}

#[test]
fn bidi_controls_cannot_disguise_a_name() {
    let mut d = document(Lang::FR);
    d.paragraph(Text::fr("nom : \u{202E}ZAITMI\u{202C} fin"));
    let words = words(&d.finish().unwrap());
    assert!(words.contains("nom : ZAITMI fin"), "{words}");
}

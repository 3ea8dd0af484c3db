//! The page's samples: a draft, errors, a confirmed sheet, nothing yet, what came too late.

use super::{
    grid::{fault_sentence, partial, total_text},
    view::{
        AnchorLine, ChangePart, CommentField, CriterionField, EntryView, FileLine, MarkOption,
        OtherLine, ReadField, ReadSection, ReceiptLine, SheetPart, Shown, UnsavedLine,
    },
};
use crate::{
    FormErrors,
    kept::KeptBox,
    pages::jury::{EntryLine, offline::Offline, sample_label, say},
    route::Route as _,
    routes::jury::JuryDesk,
};
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, decimal, file_size, percent};
use imtiyaz_ranking::Exact;

pub(super) fn samples(language: Language) -> Vec<(&'static str, EntryView)> {
    let criterion = |name: &str, label: &str, chosen: Option<i32>| CriterionField {
        name: format!("m-{name}"),
        label: label.to_owned(),
        weight: percent(language, 25, 0),
        hint: "استجابة الخدمة لحاجة حقيقية لدى المستعملين.".to_owned(),
        options: (0..=10)
            .map(|mark| MarkOption {
                value: mark.to_string(),
                label: mark.to_string(),
                selected: chosen == Some(mark),
            })
            .collect(),
        anchors: vec![AnchorLine {
            value: "5".to_owned(),
            text: "مقبول".to_owned(),
        }],
        comment: CommentField {
            name: format!("c-{name}"),
            value: String::new(),
            hint: Some(say(language, "jury-comment-extremes")),
            error: None,
        },
        error: None,
        chosen: chosen.map(|mark| mark.to_string()),
    };
    let sample_entry = JuryDesk { year: 2019 }.href(language);
    let draft = EntryView {
        edition: sample_label(language),
        year: 2019,
        entry: EntryLine::sample(14),
        category: "الخدمات الإجرائية الإلكترونية".to_owned(),
        sections: vec![ReadSection {
            title: "الحاجة والحل".to_owned(),
            fields: vec![
                ReadField {
                    label: "الحاجة التي تستجيب لها الخدمة".to_owned(),
                    criterion: Some("المنفعة".to_owned()),
                    answer: Shown::Prose {
                        text:
                            "كان المرتفق ينتقل إلى المركز الصحي لأخذ موعد.\nتتيح المنصة حجزه عن بعد."
                                .to_owned(),
                    },
                },
                ReadField {
                    label: "ملخص موجه للعموم".to_owned(),
                    criterion: None,
                    answer: Shown::Bilingual {
                        ar: "حجز المواعيد عن بعد.".to_owned(),
                        fr: "La prise de rendez-vous à distance.".to_owned(),
                    },
                },
                ReadField {
                    label: "لغات الخدمة".to_owned(),
                    criterion: None,
                    answer: Shown::List {
                        items: vec!["العربية".to_owned(), "الفرنسية".to_owned()],
                    },
                },
                ReadField {
                    label: "عدد المستعملين".to_owned(),
                    criterion: None,
                    answer: Shown::Value {
                        text: decimal(language, 125_000, 0),
                        note: "خلال سنة 2018".to_owned(),
                    },
                },
                ReadField {
                    label: "عنوان الخدمة".to_owned(),
                    criterion: None,
                    answer: Shown::Link {
                        href: "https://example.ma/rdv".to_owned(),
                    },
                },
                ReadField {
                    label: "أعضاء الفريق".to_owned(),
                    criterion: None,
                    answer: Shown::Rows {
                        columns: vec!["الاسم".to_owned(), "الدور".to_owned()],
                        rows: vec![vec!["سلمى بناني".to_owned(), "رئيسة المشروع".to_owned()]],
                    },
                },
                ReadField {
                    label: "الولوج إلى العرض التوضيحي".to_owned(),
                    criterion: None,
                    answer: Shown::Access {
                        href: "https://demo.example.ma".to_owned(),
                        login: "jury".to_owned(),
                        password: "امتياز-2019".to_owned(),
                    },
                },
            ],
        }],
        files: vec![FileLine {
            name: "rapport.pdf".to_owned(),
            description: "تقرير نتائج السنة الأولى".to_owned(),
            kind: "PDF".to_owned(),
            size: file_size(language, 482_133),
            href: sample_entry.clone(),
        }],
        sheet: SheetPart {
            state: "draft",
            open: true,
            seen: 2,
            saved_at: Some(1_577_000_000_000_000),
            anchors: vec![AnchorLine {
                value: "5".to_owned(),
                text: "مقبول".to_owned(),
            }],
            criteria: vec![
                criterion("usefulness", "المنفعة", Some(7)),
                criterion("quality", "جودة الخدمة وسهولة الولوج", None),
            ],
            total: partial(language, 1, 2),
            remark: String::new(),
            note: "للمقارنة مع الملف 2019/007".to_owned(),
            action: sample_entry.clone(),
            give_back_href: sample_entry.clone(),
            receipt: None,
            change_href: None,
            change: None,
            seat: "0190".to_owned(),
            offline: Some(Offline::sample(language)),
        },
        others: Vec::new(),
        next_href: Some(sample_entry.clone()),
        kept: None,
        unsaved: None,
        errors: FormErrors::new(),
    };
    let mut wrong = draft.clone();
    let sentence = fault_sentence(language, "missing", "جودة الخدمة وسهولة الولوج", None);
    wrong
        .errors
        .push("m-quality", "sheet-fault-missing", sentence);
    wrong.sheet.criteria[1].error = wrong.errors.of("m-quality").cloned();
    let mut confirmed = draft.clone();
    confirmed.sheet.state = "confirmed";
    confirmed.sheet.open = false;
    confirmed.sheet.criteria[1].chosen = Some("8".to_owned());
    confirmed.sheet.total = total_text(language, &Exact::ratio(15, 2), 10, 0);
    confirmed.sheet.change_href = Some(sample_entry.clone());
    confirmed.sheet.receipt = Some(ReceiptLine {
        juror: "J-4f1c09ab77de".to_owned(),
        at: 1_577_100_000_000_000,
        commitment: "6b1f".repeat(16),
        nonce: "09af".repeat(16),
    });
    let mut empty = draft.clone();
    empty.sections.clear();
    empty.files.clear();
    empty.sheet.state = "none";
    empty.sheet.seen = 0;
    empty.sheet.saved_at = None;
    empty.next_href = None;
    let mut changed = draft.clone();
    changed.sheet.state = "confirmed";
    changed.sheet.change = Some(ChangePart {
        reason: String::new(),
        back_href: sample_entry.clone(),
    });
    changed.errors.push(
        "reason",
        "jury-reason-required",
        say(language, "jury-reason-required"),
    );
    let mut shared = confirmed.clone();
    shared.others = vec![OtherLine {
        juror: "J-09ab77de4f1c".to_owned(),
        college: "القطاع الخاص".to_owned(),
        marks: vec![UnsavedLine {
            label: "المنفعة".to_owned(),
            mark: "6".to_owned(),
            words: "الأرقام غير موثقة كلها.".to_owned(),
        }],
        remark: String::new(),
    }];
    let mut kept = draft.clone();
    kept.kept = Some(KeptBox {
        at: "12:00".to_owned(),
        saved_href: sample_entry,
    });
    let mut late = confirmed.clone();
    late.errors = FormErrors::one(language, "", "jury-too-late", &Args::new());
    late.unsaved = Some(vec![UnsavedLine {
        label: "المنفعة".to_owned(),
        mark: "7".to_owned(),
        words: "خدمة يحتاج إليها المرتفق.".to_owned(),
    }]);
    vec![
        ("kept", kept),
        ("late", late),
        ("change", changed),
        ("others", shared),
        ("draft", draft),
        ("wrong", wrong),
        ("confirmed", confirmed),
        ("empty", empty),
    ]
}

//! The papers of the deliberation and what follows it, read back: minutes with agenda, motions,
//! votes by member, dissents, signatures, the authority's step; addenda; feedback.
//!
//! `IMTIYAZ_PAPERS=DIR cargo test -p imtiyaz-documents` keeps the files to look at.

#[allow(dead_code)]
mod sample;

use imtiyaz_documents::*;
use imtiyaz_domain::{
    Key, Language, Localized, Outcome,
    decision::Votes,
    deliberation::{Choice, ItemSource, MotionResult},
    feedback::{Feedback, FeedbackRemark, ProfileLine},
    jury::SeatDuty,
    minutes::{
        Acts, Addendum, AddendumCause, AuthorityAct, AuthorityStep, Minutes, MinutesItem,
        MinutesMotion, MinutesVoice, Quorum, Signature, SignatureAct,
    },
};
use sample::{FINGERPRINT, minutes_sample, stamp};
use std::{path::PathBuf, process::Command};

/// The letters and digits of a PDF as a reader copies them.
fn letters(name: &str, pdf: &Pdf) -> String {
    assert!(pdf.missing.is_empty(), "{name}: {:?}", pdf.missing);
    let folder = tempfile::tempdir().unwrap();
    let kept = std::env::var_os("IMTIYAZ_PAPERS").map(PathBuf::from);
    let path = kept
        .as_deref()
        .unwrap_or(folder.path())
        .join(format!("{name}.pdf"));
    std::fs::write(&path, &pdf.bytes).unwrap();
    let output = Command::new("pdftotext")
        .args(["-enc", "UTF-8"])
        .arg(&path)
        .arg("-")
        .output()
        .expect("pdftotext (poppler-utils) is installed");
    assert!(output.status.success());
    plain(&String::from_utf8(output.stdout).unwrap())
}

fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn assert_says(text: &str, words: &str, paper: &str) {
    for word in words.split_whitespace().map(plain) {
        assert!(text.contains(&word), "{paper}: no {word:?} (of {words:?})");
    }
}

fn member(index: usize, choice: Option<Choice>, dissent: &str) -> MinutesVoice {
    let seat = &minutes_sample().seats[index];
    MinutesVoice {
        name: seat.name.clone(),
        institution: seat.institution.clone(),
        choice,
        dissent: dissent.to_owned(),
    }
}

fn talked() -> Minutes {
    let mut minutes = minutes_sample();
    minutes.agenda = vec![
        MinutesItem {
            source: ItemSource::Tie,
            category: Some(minutes.categories[0].name.clone()),
            title: "تساوت النقطة 16,12 بين الملفين 2019/002 و2019/003".into(),
            outcome: "فصلت اللجنة بينهما بالتصويت.".into(),
        },
        MinutesItem {
            source: ItemSource::Chair,
            category: None,
            title: "Calendrier de la cérémonie".into(),
            outcome: "Reporté à la prochaine séance.".into(),
        },
    ];
    minutes.motions = vec![MinutesMotion {
        text: "منح جائزة لجنة الانتقاء لمشروع خارج الترتيب".into(),
        category: None,
        proposed_by: "كريم التازي".into(),
        result: MotionResult::Carried,
        votes: Some(Votes {
            yes: 2,
            no: 1,
            abstain: 0,
            casting: false,
        }),
        voices: vec![
            member(0, Some(Choice::Yes), ""),
            member(1, Some(Choice::No), "Le classement suffisait."),
            member(2, Some(Choice::Yes), ""),
        ],
    }];
    let shared = minutes
        .decisions
        .iter_mut()
        .find(|decision| decision.outcome == Outcome::Awarded)
        .expect("an awarded prize");
    shared.voices = vec![
        member(0, Some(Choice::Yes), ""),
        member(1, Some(Choice::Abstain), ""),
        member(2, Some(Choice::No), "كنت أفضل حجب هذه الجائزة."),
    ];
    minutes.quorum_by_college = vec![imtiyaz_domain::minutes::CollegeQuorum {
        college: Localized::new("القطاع العام", "Secteur public"),
        quorum: Quorum {
            present: 2,
            needed: 1,
        },
    }];
    minutes
}

fn acts(minutes: &Minutes) -> Acts {
    let sign = |index: usize, act, statement: &str| Signature {
        name: minutes.seats[index].name.clone(),
        institution: minutes.seats[index].institution.clone(),
        duty: minutes.seats[index].duty,
        act,
        statement: statement.to_owned(),
        at: stamp(16, 11),
    };
    Acts {
        sha256: "ab".repeat(32),
        signatures: vec![
            sign(0, SignatureAct::Signed, ""),
            sign(1, SignatureAct::Refused, "Le vote n’a pas été secret."),
            sign(2, SignatureAct::Signed, "أوقع مع التحفظ المدون أعلاه."),
        ],
        authority: vec![
            AuthorityStep {
                act: AuthorityAct::TookNote,
                reason: String::new(),
                name: "سعاد بناني".into(),
                at: stamp(17, 9),
            },
            AuthorityStep {
                act: AuthorityAct::Returned,
                reason: "لم يعلل حجب جائزة التشجيع.".into(),
                name: "سعاد بناني".into(),
                at: stamp(18, 9),
            },
        ],
        addenda: vec!["2019/1/1".into()],
    }
}

#[test]
fn signed_minutes_say_what_was_moved_voted_dissented_signed_and_noted() {
    for language in [Language::Ar, Language::Fr] {
        let minutes = talked();
        let acts = acts(&minutes);
        let name = format!("minutes-signed-{}", language.code());
        let pdf = signed_minutes(&minutes, &acts, language).unwrap();
        let text = letters(&name, &pdf);
        for words in [
            "تساوت النقطة",
            "Reporté à la prochaine séance",
            "منح جائزة لجنة الانتقاء",
            "Le classement suffisait",
            "كنت أفضل حجب هذه الجائزة",
            "Le vote n’a pas été secret",
            "لم يعلل حجب جائزة التشجيع",
            "سعاد بناني",
        ] {
            assert_says(&text, words, &name);
        }
        let (signed, refused, noted) = match language {
            Language::Ar => ("وُقّع على المنصة", "امتنع عن التوقيع", "أُخذ العلم بالمحضر"),
            _ => ("Signé sur la plateforme", "A refusé de signer", "pris acte"),
        };
        for words in [signed, refused, noted] {
            assert_says(&text, words, &name);
        }
        assert!(text.contains(&acts.sha256), "the digest that was signed");
        let unsigned = letters(
            &format!("minutes-{}", language.code()),
            &minutes_of(language),
        );
        assert!(!unsigned.contains(&plain(signed)));
    }
}

fn minutes_of(language: Language) -> Pdf {
    minutes(&talked(), language).unwrap()
}

fn corrected(cause: AddendumCause) -> Addendum {
    let minutes = minutes_sample();
    let returned = cause == AddendumCause::Returned;
    Addendum {
        number: "2019/1/1".into(),
        minutes: minutes.number.clone(),
        minutes_sha256: FINGERPRINT.into(),
        edition: minutes.edition,
        year: minutes.year,
        award: minutes.award.clone(),
        organiser: minutes.organiser.clone(),
        frozen_at: stamp(20, 12),
        demonstration: true,
        cause,
        reason: "خطأ مادي في اسم هيئة".into(),
        text: if returned {
            Localized::default()
        } else {
            Localized::new(
                "تقرأ «المندوبية الجهوية» بدل «المديرية الجهوية».",
                "Lire « délégation régionale » au lieu de « direction régionale ».",
            )
        },
        seats: if returned {
            minutes.seats.clone()
        } else {
            Vec::new()
        },
        quorum: returned.then_some(minutes.quorum),
        decisions: if returned {
            minutes.decisions[..1].to_vec()
        } else {
            Vec::new()
        },
        motions: Vec::new(),
    }
}

#[test]
fn an_addendum_names_the_minutes_it_corrects_and_why() {
    for language in [Language::Ar, Language::Fr] {
        for cause in [AddendumCause::Correction, AddendumCause::Returned] {
            let input = corrected(cause);
            let name = format!("addendum-{cause}-{}", language.code());
            let signed = Acts {
                sha256: "cd".repeat(32),
                signatures: vec![Signature {
                    name: "أمينة العلوي".into(),
                    institution: Localized::new("وزارة", "Ministère"),
                    duty: SeatDuty::Chair,
                    act: SignatureAct::Signed,
                    statement: String::new(),
                    at: stamp(21, 10),
                }],
                ..Acts::default()
            };
            let pdf = addendum(&input, &signed, language).unwrap();
            let text = letters(&name, &pdf);
            assert_says(&text, "خطأ مادي في اسم هيئة", &name);
            assert!(text.contains(FINGERPRINT), "the record it belongs to");
            assert_says(&text, "201911", &name);
            if cause == AddendumCause::Correction {
                let words = input.text.get(language);
                assert_says(&text, words, &name);
                assert_says(&text, "أمينة العلوي", &name);
            } else {
                let laureate = &input.decisions[0].laureates[0];
                assert_says(&text, laureate.title.get(language), &name);
            }
        }
    }
}

fn report(compared: Option<u32>, own_shown: bool) -> Feedback {
    let minutes = minutes_sample();
    let row = &minutes.categories[0].rows[0];
    let criteria = [
        ("usefulness", "المنفعة", "Utilité", 812, 655),
        ("quality", "جودة الخدمة", "Qualité du service", 540, 702),
        ("innovation", "الابتكار", "Innovation", 700, 610),
        (
            "durability",
            "الاستدامة والقابلية للتعميم",
            "Pérennité et généralisation",
            333,
            495,
        ),
    ];
    Feedback {
        award: minutes.award.clone(),
        organiser: minutes.organiser.clone(),
        edition: 13,
        year: 2019,
        reference: row.reference,
        title: row.title.clone(),
        body: row.body.clone(),
        category: minutes.categories[0].name.clone(),
        prizes: vec![Localized::new(
            "جائزة امتياز للتشجيع",
            "Prix d’encouragement",
        )],
        profile: criteria
            .into_iter()
            .map(|(key, ar, fr, own, category)| ProfileLine {
                key: Key::new(key).unwrap(),
                name: Localized::new(ar, fr),
                weight_percent: 25,
                own: own_shown.then_some(own),
                category: compared.map(|_| category),
            })
            .collect(),
        scale: (0, 1_000),
        own_shown,
        compared,
        remarks: vec![
            FeedbackRemark {
                criterion: Some(Localized::new("المنفعة", "Utilité")),
                text: "خدمة تستجيب لحاجة واضحة.".into(),
            },
            FeedbackRemark {
                criterion: None,
                text: "Il reste à ouvrir le service aux Marocains du monde.".into(),
            },
        ],
        made_at: stamp(29, 17),
        demonstration: true,
    }
}

#[test]
fn a_feedback_report_shows_means_where_enough_stand_behind_them() {
    for language in [Language::Ar, Language::Fr] {
        let name = format!("feedback-{}", language.code());
        let text = letters(&name, &feedback(&report(Some(9), true), language).unwrap());
        for words in ["خدمة تستجيب لحاجة واضحة", "ouvrir le service aux Marocains"]
        {
            assert_says(&text, words, &name);
        }
        assert!(text.contains("812") && text.contains("655"));
        let alone = letters(
            &format!("feedback-alone-{}", language.code()),
            &feedback(&report(None, true), language).unwrap(),
        );
        assert!(alone.contains("812") && !alone.contains("655"));
        let few = letters(
            &format!("feedback-few-{}", language.code()),
            &feedback(&report(None, false), language).unwrap(),
        );
        assert!(!few.contains("812"));
    }
}

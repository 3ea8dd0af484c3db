//! An edition with everything in it: awarded, shared, withheld, jury prize, names in one script
//! only, mixed titles, invented bodies.

use imtiyaz_documents::*;
use imtiyaz_domain::{
    Key, Localized, Outcome, Reference, Specification, Stamp,
    decision::Votes,
    jury::{Attendance, SeatDuty},
    minutes::{
        LeftIncomplete, Minutes, MinutesCategory, MinutesDecision, MinutesRow, MinutesSeat, Quorum,
    },
    results::{
        CatalogueEntry, EditionResults, JurySeat, Laureate, Participation, PrizeGroup, PrizeResult,
        Tier,
    },
    specification,
};

pub const FINGERPRINT: &str = "9f2c4a7d1e0b5c8f3a6d9e2b7c4f1a8d5e0b3c6f9a2d7e4b1c8f5a0d3e6b9c2f";

pub fn text(ar: &str, fr: &str) -> Localized {
    Localized::new(ar, fr)
}

pub fn key(text: &str) -> Key {
    Key::new(text).unwrap()
}

pub fn number(number: u32) -> Reference {
    Reference { year: 2019, number }
}

pub fn stamp(day: i8, hour: i8) -> Stamp {
    let local = jiff::civil::date(2020, 1, day).at(hour, 30, 0, 0);
    Stamp::from_local(local).unwrap()
}

pub const CATEGORIES: [(&str, &str, &str); 4] = [
    ("e-content", "المحتوى الإلكتروني", "e-contenu"),
    ("e-procedure", "الخدمات الإجرائية الإلكترونية", "e-démarche"),
    ("mobile", "التطبيقات الذكية", "applications mobiles"),
    (
        "e-participation",
        "المشاركة الاجتماعية الإلكترونية",
        "e-participation communautaire",
    ),
];

/// Body in Arabic, in French, project in Arabic, in French.
pub const LAUREATES: [(&str, &str, &str, &str); 7] = [
    (
        "الوكالة الحضرية للصخيرات تمارة",
        "Agence urbaine de Skhirat-Témara",
        "الموقع الإلكتروني للوكالة",
        "site web de l’agence",
    ),
    (
        "",
        "Agence marocaine pour l’efficacité énergétique",
        "",
        "Supertaqa",
    ),
    (
        "الخزينة العامة للمملكة",
        "Trésorerie générale du Royaume (TGR)",
        "الإيداع الإلكتروني للفواتير",
        "dépôt électronique des factures",
    ),
    (
        "",
        "PortNet",
        "منصة «PortNet» للتجارة الخارجية (النسخة 2.0)",
        "dématérialisation de l’agrément",
    ),
    (
        "الوكالة الوطنية للموانئ",
        "Agence nationale des ports (ANP)",
        "الشباك الوحيد",
        "guichet unique",
    ),
    (
        "وكالة المغرب العربي للأنباء",
        "Agence Maghreb Arabe Presse (MAP)",
        "تطبيق MAP News Display",
        "MAP News Display",
    ),
    (
        "جماعة أيت ملول",
        "Commune d’Aït Melloul",
        "الصفحة التفاعلية على فيسبوك",
        "page interactive officielle sur Facebook",
    ),
];

fn laureate(index: usize, number_: u32) -> Laureate {
    let (body_ar, body_fr, project_ar, project_fr) = LAUREATES[index];
    Laureate {
        body_keys: vec![],
        body: text(body_ar, body_fr),
        body_kind: text("مؤسسة عمومية", "établissement public"),
        project: text(project_ar, project_fr),
        reference: Some(number(number_)),
        citation: if index.is_multiple_of(2) {
            text(
                "تثمّن اللجنة جودة الخدمة وسهولة الولوج إليها، وأثرها الملموس في تقليص آجال المعالجة من 15 يوما إلى 48 ساعة.",
                "Le jury salue la qualité du service, sa simplicité d’accès et son effet mesurable : le délai de traitement est passé de 15 jours à 48 heures.",
            )
        } else {
            Localized::default()
        },
        summary: text(
            "خدمة إلكترونية مفتوحة في وجه المرتفقين منذ سنة 2018، مندمجة مع بوابة الخدمات العمومية، وتحترم معيار ISO 27001 والقانون 09-08.",
            "Service en ligne ouvert aux usagers depuis 2018, intégré au portail des services publics, conforme à la norme ISO 27001 et à la loi 09-08.",
        ),
        team: if index == 2 {
            vec![
                "سعاد بنعلي — قيادة المشروع".into(),
                "Karim Idrissi — développement".into(),
            ]
        } else {
            vec![]
        },
        score: (index == 2).then(|| "17,25".to_owned()),
        source: None,
        invented: index == 4,
    }
}

fn prize(tier: Tier, outcome: Outcome, laureates: Vec<Laureate>) -> PrizeResult {
    PrizeResult {
        tier,
        name: match tier {
            Tier::Excellence => text("جائزة امتياز للتميز", "prix d’excellence"),
            Tier::Jury => text("جائزة لجنة الانتقاء", "prix spécial du jury"),
            _ => text("جائزة امتياز للتشجيع", "prix d’encouragement"),
        },
        outcome,
        reason: if outcome == Outcome::Withheld {
            text(
                "لم يبلغ أي ملف المستوى المطلوب في معيار الأثر.",
                "Aucun dossier n’a atteint le niveau requis sur le critère d’impact.",
            )
        } else {
            Localized::default()
        },
        laureates,
        source: None,
    }
}

pub fn results(demonstration: bool) -> EditionResults {
    use Outcome::{Awarded, Shared, Withheld};
    let group = |index: usize, prizes| PrizeGroup {
        category: Some(key(CATEGORIES[index].0)),
        name: text(CATEGORIES[index].1, CATEGORIES[index].2),
        prizes,
    };
    EditionResults {
        number: Some(13),
        year: 2019,
        award: text(
            "الجائزة الوطنية للإدارة الإلكترونية «امتياز»",
            "Prix national de l’administration électronique « e-mtiaz »",
        ),
        organiser: text(
            "وزارة الاقتصاد والمالية وإصلاح الإدارة",
            "Ministère de l’Économie, des Finances et de la Réforme de l’administration",
        ),
        ceremony: Some("2020-01-29".into()),
        place: text("سلا", "Salé"),
        entries: Some(35),
        groups: vec![
            group(
                0,
                vec![
                    prize(Tier::Excellence, Awarded, vec![laureate(0, 3)]),
                    prize(Tier::Encouragement, Awarded, vec![laureate(1, 7)]),
                ],
            ),
            group(
                1,
                vec![
                    prize(Tier::Excellence, Awarded, vec![laureate(2, 12)]),
                    prize(
                        Tier::Encouragement,
                        Shared,
                        vec![laureate(3, 15), laureate(4, 19)],
                    ),
                ],
            ),
            group(
                2,
                vec![
                    prize(Tier::Excellence, Awarded, vec![laureate(5, 22)]),
                    prize(Tier::Encouragement, Withheld, vec![]),
                ],
            ),
            group(3, vec![prize(Tier::Excellence, Withheld, vec![])]),
            PrizeGroup {
                category: None,
                name: Localized::default(),
                prizes: vec![prize(Tier::Jury, Awarded, vec![laureate(6, 31)])],
            },
        ],
        gaps: vec![],
        remarks: vec![],
        sources: vec![],
        demonstration,
    }
}

pub fn jury() -> Vec<JurySeat> {
    [
        (
            "الوزارة المنظمة",
            "Ministère organisateur",
            "القطاع العام",
            "secteur public",
            SeatDuty::Chair,
        ),
        (
            "مصالح رئيس الحكومة",
            "Services du Chef du gouvernement",
            "القطاع العام",
            "secteur public",
            SeatDuty::Member,
        ),
        (
            "",
            "Fédération APEBI",
            "القطاع الخاص",
            "secteur privé",
            SeatDuty::Member,
        ),
        (
            "",
            "Association MISOC",
            "المجتمع المدني",
            "société civile",
            SeatDuty::Member,
        ),
    ]
    .into_iter()
    .map(|(ar, fr, college_ar, college_fr, duty)| JurySeat {
        institution: text(ar, fr),
        college: text(college_ar, college_fr),
        duty,
        invented: false,
    })
    .collect()
}

pub fn entries() -> Vec<CatalogueEntry> {
    (1..=35)
        .map(|n| {
            let (category, ar, fr) = CATEGORIES[(n as usize - 1) / 9];
            let (body_ar, body_fr, project_ar, project_fr) = LAUREATES[n as usize % 7];
            CatalogueEntry {
                reference: number(n),
                category: key(category),
                category_name: text(ar, fr),
                body: text(body_ar, body_fr),
                body_key: key("body"),
                body_kind: text("إدارة عمومية", "administration publique"),
                project: text(project_ar, project_fr),
                summary: Localized::default(),
                invented: n % 5 == 0,
            }
        })
        .collect()
}

pub fn participation() -> Participation {
    Participation {
        submitted: 35,
        admissible: 33,
        bodies: 28,
        by_category: CATEGORIES
            .iter()
            .zip([9, 12, 8, 6])
            .map(|((_, ar, fr), n)| (text(ar, fr), n))
            .collect(),
        by_kind: vec![
            (text("إدارة عمومية", "Administration publique"), 14),
            (
                text(
                    "مؤسسة أو منشأة عمومية",
                    "Établissement ou entreprise publique",
                ),
                16,
            ),
            (text("جماعة ترابية", "Collectivité territoriale"), 5),
        ],
    }
}

pub fn receipt_sample() -> Receipt {
    let results = results(true);
    Receipt {
        award: results.award,
        organiser: results.organiser,
        number: Some(13),
        year: 2019,
        reference: number(14),
        project: text("منصة «شكاية» v2.0", "Plateforme « Chikaya » v2.0"),
        body: text("جماعة أيت ملول", "Commune d’Aït Melloul"),
        category: text(
            "المشاركة الاجتماعية الإلكترونية",
            "e-participation communautaire",
        ),
        received_at: stamp(10, 14),
        closes_at: stamp(15, 16),
        submitted_by: "سعاد بنعلي".into(),
        digest: FINGERPRINT.into(),
        files: vec![
            ReceiptFile {
                name: "رسالة رئيس الجماعة.pdf".into(),
                size: 1_234_567,
                sha256: FINGERPRINT.into(),
            },
            ReceiptFile {
                name: "captures-ecran.png".into(),
                size: 45_000,
                sha256: FINGERPRINT.into(),
            },
        ],
        demonstration: true,
    }
}

pub fn minutes_sample() -> Minutes {
    let results = results(true);
    let names = [
        "أمينة العلوي",
        "Youssef Amrani",
        "كريم التازي",
        "Nadia Berrada",
    ];
    let row = |category: usize, i: usize| {
        let (body_ar, body_fr, project_ar, project_fr) = LAUREATES[(i + category) % 7];
        MinutesRow {
            place: (i < 5).then_some(i as u32 + 1),
            reference: number((category * 9 + i) as u32 + 1),
            title: text(project_ar, project_fr),
            body: text(body_ar, body_fr),
            means: if i < 5 {
                vec![format!("{}.10", 17 - i), format!("{}.20", 17 - i)]
            } else {
                Vec::new()
            },
            score: if i < 5 {
                format!("{}.{:02}", 17 - i, 15 + i * 7)
            } else {
                String::new()
            },
            sheets: if i < 5 { 4 } else { 2 },
            invented: i == 3,
        }
    };
    let mut decisions = Vec::new();
    for group in &results.groups {
        for prize in &group.prizes {
            decisions.push(MinutesDecision {
                category: group.category.is_some().then(|| group.name.clone()),
                prize: prize.name.clone(),
                tier: prize.tier,
                outcome: prize.outcome,
                laureates: prize
                    .laureates
                    .iter()
                    .map(|l| MinutesRow {
                        reference: l.reference.unwrap(),
                        body: l.body.clone(),
                        title: l.project.clone(),
                        ..row(0, 0)
                    })
                    .collect(),
                reason: prize.reason.clone(),
                departure: if prize.tier == Tier::Jury {
                    "اختارت اللجنة هذا المشروع خارج الترتيب لأثره المحلي المتميز.".into()
                } else {
                    String::new()
                },
                votes: (prize.outcome == Outcome::Withheld).then_some(Votes {
                    yes: 2,
                    no: 2,
                    abstain: 0,
                    casting: true,
                }),
                shared_reward: Localized::default(),
                voices: Vec::new(),
            });
        }
    }
    let specification = example();
    Minutes {
        number: "2019/1".into(),
        edition: 13,
        year: 2019,
        award: results.award,
        organiser: results.organiser,
        fingerprint: FINGERPRINT.into(),
        called_for: stamp(15, 10),
        frozen_at: stamp(15, 17),
        demonstration: true,
        seats: jury()
            .into_iter()
            .zip(names)
            .enumerate()
            .map(|(i, (seat, name))| MinutesSeat {
                institution: seat.institution,
                college: seat.college,
                duty: seat.duty,
                name: name.into(),
                attendance: Some(if i == 3 {
                    Attendance::Excused
                } else {
                    Attendance::Present
                }),
                recused_from: if i == 2 {
                    vec![number(3), number(7), number(12)]
                } else {
                    Vec::new()
                },
                invented: true,
            })
            .collect(),
        quorum: Quorum {
            present: 3,
            needed: 3,
        },
        quorum_by_college: Vec::new(),
        method: specification.ranking.method.clone(),
        decimals: specification.ranking.decimals,
        ties: specification.ranking.ties.clone(),
        vote: specification.deliberation.vote,
        casting_vote: specification.deliberation.casting_vote,
        categories: (0..4)
            .map(|category| MinutesCategory {
                key: specification.categories[category].id.clone(),
                name: text(CATEGORIES[category].1, CATEGORIES[category].2),
                digest: FINGERPRINT.into(),
                colleges: vec![
                    text("القطاع العام", "Secteur public"),
                    text("القطاع الخاص", "Secteur privé"),
                ],
                rows: (0..6).map(|i| row(category, i)).collect(),
            })
            .collect(),
        decisions,
        left_incomplete: vec![LeftIncomplete {
            reference: number(34),
            reason: "تعذر تعويض عضو متنح.".into(),
        }],
        agenda: Vec::new(),
        motions: Vec::new(),
    }
}

pub fn example() -> Specification {
    specification::read(include_str!(
        "../../../../fixtures/specifications/imtiyaz-2019.toml"
    ))
    .expect("the shipped specification is sound")
}

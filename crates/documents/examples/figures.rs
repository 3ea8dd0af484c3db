//! What large papers cost: time, peak memory, size, pages a second, each in a process of its own.
//!
//! `cargo run --release -p imtiyaz-documents --example figures` prints the table;
//! `… -- certificates 500 ar out.pdf` and `… -- score-book 10000 fr out.pdf` make one paper.

use imtiyaz_documents::*;
use imtiyaz_domain::{
    Language, Localized, Outcome, Reference, Stamp,
    results::{EditionResults, Laureate, PrizeGroup, PrizeResult, Tier},
};
use std::{env, fs, process::Command, time::Instant};

/// The binary's allocator: a paper is many small objects.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const CREATED: Stamp = Stamp::from_micros(1_580_310_000_000_000);

fn main() {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    if let [kind, count, code, rest @ ..] = args.as_slice() {
        one(kind, count.parse().expect("a number"), code, rest.first());
        return;
    }
    println!("paper                    pages     time   peak MiB      bytes  pages/s");
    let me = env::current_exe().expect("this program");
    for (kind, count) in [
        ("certificates", "1"),
        ("certificates", "500"),
        ("score-book", "1000"),
        ("score-book", "10000"),
    ] {
        for code in ["ar", "fr"] {
            let run = Command::new(&me).args([kind, count, code]).status();
            assert!(run.is_ok_and(|status| status.success()));
        }
    }
}

fn one(kind: &str, count: usize, code: &str, out: Option<&&str>) {
    let language: Language = Language::from_code(code).expect("ar, fr or en");
    let begun = Instant::now();
    let pdf = match kind {
        "certificates" => {
            let results = results(count);
            let address = |_: &_, _: &_, _: &_, code: &str| {
                format!("https://imtiyaz.example/ar/editions/2019#{code}")
            };
            let list = Certificate::of_results(&results, "00", &address);
            certificates(&list, CREATED, language)
        }
        _ => score_book(&book(count), language),
    };
    let pdf = pdf.expect("a paper");
    let time = begun.elapsed().as_secs_f64();
    println!(
        "{:<24} {:>5} {time:>7.3}s {:>9.0} {:>10} {:>8.0}",
        format!("{count} {kind} {code}"),
        pdf.pages,
        peak(),
        pdf.bytes.len(),
        pdf.pages as f64 / time
    );
    if let Some(path) = out {
        fs::write(path, &pdf.bytes).expect("written");
    }
}

/// The most memory this process held, in MiB.
fn peak() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|rest| rest.split_whitespace().next())
        .and_then(|kib| kib.parse::<f64>().ok())
        .unwrap_or_default()
        / 1024.0
}

const BODIES: [(&str, &str); 8] = [
    ("جماعة أيت ملول", "Commune d’Aït Melloul"),
    ("الخزينة العامة للمملكة", "Trésorerie générale du Royaume"),
    ("الوكالة الوطنية للموانئ", "Agence nationale des ports"),
    ("الوكالة الحضرية لتطوان", "Agence urbaine de Tétouan"),
    ("المديرية العامة للضرائب", "Direction générale des impôts"),
    (
        "المكتب الوطني للسكك الحديدية",
        "Office national des chemins de fer",
    ),
    ("جهة سوس ماسة", "Région Souss-Massa"),
    ("وزارة العدل", "Ministère de la Justice"),
];
const PROJECTS: [(&str, &str); 7] = [
    ("منصة «شكاية» v2.0", "Plateforme « Chikaya » v2.0"),
    ("الشباك الوحيد للمستثمر", "Guichet unique de l’investisseur"),
    (
        "رقمنة الصفقات العمومية (e-MP)",
        "Dématérialisation des marchés publics (e-MP)",
    ),
    (
        "مرصد المعطيات المفتوحة",
        "Observatoire des données ouvertes",
    ),
    ("تطبيق الهاتف «صحة»", "Application mobile « Sehha »"),
    ("نظام SIG لتدبير العقار", "SIG de gestion foncière"),
    ("بوابة الخدمات الإلكترونية", "Portail des services en ligne"),
];

fn named(names: &[(&str, &str)], index: usize) -> Localized {
    let (ar, fr) = names[index % names.len()];
    Localized::new(ar, fr)
}

fn numbered(names: &[(&str, &str)], index: usize, number: usize) -> Localized {
    let (ar, fr) = names[index % names.len()];
    Localized::new(&format!("{ar} {number}"), &format!("{fr} {number}"))
}

/// An edition of so many laureates.
fn results(count: usize) -> EditionResults {
    let laureate = |index: usize| Laureate {
        body_keys: Vec::new(),
        body: numbered(&BODIES, index, index / 8 + 1),
        body_kind: Localized::default(),
        project: named(&PROJECTS, index),
        reference: Some(Reference {
            year: 2019,
            number: index as u32 + 1,
        }),
        citation: Localized::new(
            "تثمّن اللجنة جودة الخدمة وسهولة الولوج إليها، وأثرها الملموس في تقليص آجال المعالجة من 15 يوما إلى 48 ساعة.",
            "Le jury salue la qualité du service, sa simplicité d’accès et son effet mesurable : le délai de traitement est passé de 15 jours à 48 heures.",
        ),
        summary: Localized::default(),
        team: vec!["سعاد بنعلي".to_owned(), "Karim Idrissi".to_owned()],
        score: None,
        source: None,
        invented: true,
    };
    let prize = PrizeResult {
        tier: Tier::Excellence,
        name: Localized::new("جائزة امتياز للتميز", "prix d’excellence"),
        outcome: Outcome::Awarded,
        reason: Localized::default(),
        laureates: (0..count).map(laureate).collect(),
        source: None,
    };
    EditionResults {
        number: Some(13),
        year: 2019,
        award: Localized::new(
            "الجائزة الوطنية للإدارة الإلكترونية «امتياز»",
            "Prix national de l’administration électronique « e-mtiaz »",
        ),
        organiser: Localized::new(
            "وزارة الاقتصاد والمالية وإصلاح الإدارة",
            "Ministère de l’Économie, des Finances et de la Réforme de l’administration",
        ),
        ceremony: Some("2020-01-29".to_owned()),
        place: Localized::new("سلا", "Salé"),
        entries: None,
        groups: vec![PrizeGroup {
            category: None,
            name: Localized::default(),
            prizes: vec![prize],
        }],
        gaps: Vec::new(),
        remarks: Vec::new(),
        sources: Vec::new(),
        demonstration: true,
    }
}

/// A book of so many rows.
fn book(count: usize) -> ScoreBook {
    let results = results(0);
    let criteria = [
        ("الأثر", "Impact", "30 %"),
        ("الابتكار", "Innovation", "20 %"),
        ("جودة الخدمة", "Qualité de service", "20 %"),
        ("الولوج", "Accessibilité", "15 %"),
        ("الاستدامة", "Pérennité", "15 %"),
    ];
    let row = |index: usize| {
        let mark = |salt: usize| {
            let units = 2_000 - (index * 131 + salt * 7_919) % 1_200;
            format!("{},{:02}", units / 100, units % 100)
        };
        ScoreBookRow {
            label: (index + 1).to_string(),
            reference: format!("2019/{:05}", index + 1),
            body: numbered(&BODIES, index, index / 8 + 1),
            project: named(&PROJECTS, index / 3),
            marks: (0..criteria.len()).map(mark).collect(),
            score: mark(17),
            invented: false,
        }
    };
    ScoreBook {
        award: results.award,
        organiser: results.organiser,
        number: results.number,
        year: results.year,
        criteria: criteria
            .iter()
            .map(|(ar, fr, weight)| ScoreBookCriterion {
                name: Localized::new(ar, fr),
                weight: (*weight).to_owned(),
            })
            .collect(),
        categories: vec![ScoreBookCategory {
            name: Localized::default(),
            rows: (0..count).map(row).collect(),
        }],
        sheets: false,
        fingerprint: "00".repeat(32),
        created: CREATED,
        demonstration: true,
    }
}

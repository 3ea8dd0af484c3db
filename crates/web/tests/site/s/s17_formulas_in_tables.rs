//! S17: no cell of any table that leaves the site begins like a formula (Indico).

use super::{people::everybody, planted::plant, world::addresses};
use crate::{Site, jury::Jury, matrix::stand_in, public::stage};
use axum::http::{StatusCode, header};
use imtiyaz_domain::Phase;
use imtiyaz_publication::{prepare, release};

const FORMULAS: [&str; 8] = [
    "=HYPERLINK(1)",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\u{200f}=1+1",
    "＝1+1",
    "＋1",
];

/// Cells that a spreadsheet would work out; numbers are not formulas.
fn alive(table: &str) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let mut found = Vec::new();
    for record in reader.records() {
        for cell in &record.unwrap() {
            let visible = cell.trim_start_matches(['\u{200e}', '\u{200f}', '\u{feff}', ' ']);
            let begins =
                visible.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
            if begins && cell.parse::<f64>().is_err() {
                found.push(cell.to_owned());
            }
        }
    }
    found
}

#[test]
fn a_formula_is_recognised() {
    assert_eq!(alive("a,=1+1,-3\n'=1,x,\u{200f}=2\n").len(), 2);
}

#[tokio::test]
async fn tables_of_the_working_rooms_hold_no_formula() {
    let (mut tables, mut cells) = (0, 0);
    for formula in FORMULAS {
        let jury = Jury::in_screening(&[3, 1]).await;
        let room = &jury.room;
        for juror in 0..room.jurors.len() {
            room.declare(juror, &[]).await;
        }
        room.start().await;
        for juror in 0..room.jurors.len() {
            for entry in 0..room.entries.len() {
                room.confirm(juror, entry, 5).await;
            }
        }
        let readers = everybody(&jury).await;
        plant(&jury, formula).await;
        stand_in(&jury, Phase::Deliberation).await;
        for reader in &readers {
            for path in addresses(&jury, "get", "fr") {
                if !path.contains("/files/") && !path.contains("csv") {
                    continue;
                }
                let got = jury.get(&path, &reader.cookie).await;
                let kind = got
                    .headers
                    .get(header::CONTENT_TYPE)
                    .map(|kind| kind.to_str().unwrap().to_owned());
                if got.status == StatusCode::OK && kind.is_some_and(|kind| kind.contains("csv")) {
                    let found = alive(&got.body);
                    assert!(found.is_empty(), "{formula:?} {path}: {found:?}");
                    tables += 1;
                    cells += got.body.matches(',').count();
                }
            }
            // The log, as a table.
            let got = jury
                .post("/fr/audit/events/export", &reader.cookie, "format=csv")
                .await;
            if got.status == StatusCode::OK {
                let found = alive(&got.body);
                assert!(found.is_empty(), "{formula:?} in the log: {found:?}");
                tables += 1;
                cells += got.body.matches(',').count();
            }
        }
    }
    println!("s17: {tables} tables of about {cells} cells with hostile names, no formula");
    assert!(tables > 8 * 4);
}

#[tokio::test]
async fn open_data_hold_no_formula() {
    let site = Site::demonstration().await;
    // The stage has a project whose title begins with an equals sign.
    let stage = stage::edition(&site.store, Phase::Embargo).await;
    site.store.clock.set(stage::announcement());
    prepare(&site.store, &stage.secretary, stage.edition)
        .await
        .unwrap();
    release(&site.store, &stage.organiser, stage.edition)
        .await
        .unwrap();
    let mut tables = 0;
    for path in [
        "/fr/editions/2019/results.csv",
        "/fr/editions/2019/entries.csv",
        "/fr/open-data/results.csv",
    ] {
        let got = site.get(path, "").await;
        assert_eq!(got.status, StatusCode::OK, "{path}");
        assert!(
            alive(&got.body).is_empty(),
            "{path}: {:?}",
            alive(&got.body)
        );
        tables += usize::from(got.body.contains("Application marée"));
    }
    assert!(tables >= 1, "the hostile title is in one of them");
}

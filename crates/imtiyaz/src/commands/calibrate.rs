//! `imtiyaz calibrate`: severity, the calibrated standing and how sure it is, from plain files.

use super::{
    plain_files,
    text_table::{TextTable, figure, percent},
};
use crate::{
    cli::CalibrateArgs,
    exit::{self, Code},
};
use imtiyaz_ranking::calibration::{Calibration, Component, calibrate};

/// Calibrates and prints.
pub fn run(args: &CalibrateArgs) -> anyhow::Result<Code> {
    let Some((ratings, void)) = plain_files::ratings(&args.sheets)? else {
        return Ok(exit::FAULTY_INPUT);
    };
    let calibration = calibrate(&ratings, args.draws, args.seed);
    if args.sheets.json {
        println!("{}", serde_json::to_string_pretty(&calibration)?);
    } else {
        print(&calibration);
        plain_files::left_out(void);
    }
    Ok(exit::SUCCESS)
}

fn print(calibration: &Calibration) {
    println!("Advisory: it says how firm a ranking is and changes no official figure.");
    println!(
        "Severity by REML, entries fixed and jurors random; chances from {} draws of the mixed model, seed {}.",
        calibration.draws, calibration.seed
    );
    let parts = calibration.components.len();
    for (part, component) in (1..).zip(&calibration.components) {
        println!();
        if parts > 1 {
            println!(
                "Group {part} of {parts}: jurors of different groups share no entry, so that their severity cannot be compared."
            );
        }
        print_component(component);
    }
}

fn print_component(component: &Component) {
    if let Some(why) = &component.not_identified {
        println!("Not calibrated, the raw means stand: {why}.");
    }
    let mut entries = TextTable::new(&[
        "place",
        "<entry",
        "sheets",
        "raw",
        "calibrated",
        "s.e.",
        "90 % of places",
        "first",
        "podium",
    ]);
    for (place, entry) in (1..).zip(&component.entries) {
        let places = entry.best.zip(entry.worst).map_or_else(
            || "-".to_owned(),
            |(best, worst)| format!("{best} to {worst}"),
        );
        entries.row([
            place.to_string(),
            entry.entry.clone(),
            entry.sheets.to_string(),
            figure(Some(entry.raw_mean), 2),
            figure(Some(entry.calibrated), 2),
            figure(entry.se, 2),
            places,
            percent(entry.first),
            percent(entry.podium),
        ]);
    }
    entries.print();
    if component.jurors.is_empty() {
        return;
    }
    println!();
    let mut jurors = TextTable::new(&[
        "<juror",
        "sheets",
        "effect",
        "s.e.",
        "mean square",
        "with the others",
        "<flags",
    ]);
    for juror in &component.jurors {
        jurors.row([
            juror.juror.clone(),
            juror.sheets.to_string(),
            juror
                .effect
                .map_or_else(|| "-".to_owned(), |effect| format!("{effect:+.2}")),
            figure(juror.se, 2),
            figure(juror.mean_square_ratio, 2),
            figure(juror.rest_correlation, 2),
            juror.flags.join(", "),
        ]);
    }
    jurors.print();
    println!(
        "An effect above 0 is lenient, in points on the same entries. A flag is a question, not a verdict:"
    );
    println!(
        "noisy: mean square above 1.5; unlike: correlation more than .35 below the median; far-sheets: a sheet"
    );
    println!(
        "beyond 3 studentised residuals; severe: effect beyond 2 standard errors and 1 point."
    );
    if let Some(variances) = &component.variances {
        println!(
            "Variance: entries {}, jurors {}, noise {}. Readers for a reliability of .8: {} by raw means, {} calibrated.",
            figure(Some(variances.entry), 3),
            figure(Some(variances.juror), 3),
            figure(Some(variances.residual), 3),
            figure(Some(variances.readers_raw), 1),
            figure(Some(variances.readers_calibrated), 1),
        );
    }
}

//! `imtiyaz agreement`: how far jurors agree, who stands apart, what more readers would bring.

use super::{
    plain_files,
    text_table::{TextTable, figure, percent},
};
use crate::{
    cli::AgreementArgs,
    exit::{self, Code},
};
use imtiyaz_ranking::{CROSS_CHECK_LIMIT, CrossCheck, PanelComponent, PanelReport};

/// Computes and prints.
pub fn run(args: &AgreementArgs) -> anyhow::Result<Code> {
    let Some((ratings, void)) = plain_files::ratings(&args.sheets)? else {
        return Ok(exit::FAULTY_INPUT);
    };
    let report = PanelReport::of(&ratings);
    if args.sheets.json {
        println!("{}", serde_json::to_string_pretty(&report)?);
    } else {
        print(&report);
        plain_files::left_out(void);
    }
    Ok(exit::SUCCESS)
}

fn print(report: &PanelReport) {
    let a = &report.agreement;
    println!("Advisory: it describes a panel, changes no score and excludes nobody.");
    println!(
        "{} entries, {} jurors, {} sheets; {} entries were read by every juror.\n",
        a.entries, a.jurors, a.values, a.complete
    );
    let mut table = TextTable::new(&["<coefficient", "value", "<of"]);
    let mut line = |name: &str, value: Option<f64>, of: &str| {
        table.row([name.to_owned(), figure(value, 3), of.to_owned()]);
    };
    line("ICC(1,1)", a.icc11, "one juror, each entry read by others");
    line("ICC(2,1)", a.icc21, "one juror, absolute agreement");
    line("ICC(3,1)", a.icc31, "one juror, consistency");
    line(
        "ICC(1,k)",
        a.icc1k,
        "the panel's mean, each entry read by others",
    );
    line("ICC(2,k)", a.icc2k, "the panel's mean, absolute agreement");
    line("ICC(3,k)", a.icc3k, "the panel's mean, consistency");
    line("Kendall's W", a.kendall_w, "orders, corrected for ties");
    line("Krippendorff's α", a.alpha_nominal, "nominal: equal or not");
    line("", a.alpha_ordinal, "ordinal: ranks");
    line("", a.alpha_interval, "interval: differences");
    line("", a.alpha_ratio, "ratio: proportions");
    table.print();
    if a.complete < 2 {
        println!("The ICC and W need two entries that every juror has read; α needs none.");
    }
    let parts = report.components.len();
    for (part, component) in (1..).zip(&report.components) {
        println!();
        if parts > 1 {
            println!(
                "Group {part} of {parts}, {} entries: jurors of different groups share no entry.",
                component.entries
            );
        }
        print_component(component);
    }
    println!();
    match &report.cross_check {
        Some(check) => print_cross_check(check),
        None => println!("More than {CROSS_CHECK_LIMIT} entries: not counted pair by pair."),
    }
}

fn print_component(component: &PanelComponent) {
    match (&component.variances, &component.not_identified) {
        (Some(v), _) => {
            println!(
                "Variance: entries {}, jurors {}, noise {}.",
                figure(Some(v.entry), 3),
                figure(Some(v.juror), 3),
                figure(Some(v.residual), 3)
            );
            println!(
                "Reliability of {} readers: {} by raw means, {} calibrated; for .8 it takes {} or {} readers.",
                figure(Some(v.readers), 1),
                figure(Some(v.reliability_raw), 2),
                figure(Some(v.reliability_calibrated), 2),
                figure(Some(v.readers_for_80_raw), 1),
                figure(Some(v.readers_for_80_calibrated), 1),
            );
        }
        (None, why) => println!(
            "Variances cannot be told apart: {}.",
            why.as_deref().unwrap_or("no model fits")
        ),
    }
    let flagged: Vec<_> = component
        .jurors
        .iter()
        .filter(|juror| !juror.flags.is_empty())
        .collect();
    if flagged.is_empty() {
        println!("No juror carries a flag.");
    } else {
        println!("A flag is a question, not a verdict:");
        let mut table = TextTable::new(&["<juror", "sheets", "<flag", "<rule that raised it"]);
        for juror in flagged {
            for flag in &juror.flags {
                let sheets = flag
                    .sheets
                    .iter()
                    .map(|(entry, t)| format!("{entry} {t:+.1}"));
                let sheets = sheets.collect::<Vec<_>>().join(", ");
                let rule = match sheets.as_str() {
                    "" => flag.rule.to_owned(),
                    sheets => format!("{}: {sheets}", flag.rule),
                };
                let count = juror.sheets.to_string();
                table.row([juror.juror.clone(), count, flag.flag.to_owned(), rule]);
            }
        }
        table.print();
    }
    if component.pairs.is_empty() {
        println!("No pair of jurors strays from the panel together beyond chance.");
    } else {
        println!(
            "Pairs who stray from the panel in the same way beyond chance (collusion, or a shared taste):"
        );
        let mut table = TextTable::new(&["<jurors", "shared", "correlation", "z"]);
        for pair in &component.pairs {
            table.row([
                pair.jurors.join(" and "),
                pair.shared.to_string(),
                figure(Some(pair.correlation), 2),
                figure(Some(pair.z), 1),
            ]);
        }
        table.print();
    }
}

fn print_cross_check(check: &CrossCheck) {
    println!(
        "The same sheets as orders of preference, for the curious (a pair is compared by who read both):"
    );
    let mut table = TextTable::new(&[
        "<entry", "mean", "place", "Borda", "place", "Copeland", "place", "Schulze",
    ]);
    for entry in &check.entries {
        table.row([
            entry.entry.clone(),
            figure(Some(entry.mean), 2),
            entry.place_mean.to_string(),
            percent(entry.borda),
            entry.place_borda.to_string(),
            entry.copeland.to_string(),
            entry.place_copeland.to_string(),
            entry.place_schulze.to_string(),
        ]);
    }
    table.print();
    println!(
        "Kendall's τ-b with the mean's places: Borda {}, Copeland {}, Schulze {}.",
        figure(check.tau_borda, 3),
        figure(check.tau_copeland, 3),
        figure(check.tau_schulze, 3)
    );
}

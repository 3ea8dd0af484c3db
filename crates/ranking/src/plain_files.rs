//! What a ranking was made from, as the plain files that `imtiyaz rank` reads: with them anybody
//! gets the same digest and the same result on a machine of their own.

use std::fmt::Write;

use crate::exact::Exact;
use crate::official::Ranking;
use crate::rule::{Method, Rule};

impl Ranking {
    /// `SHEETS.csv`: every score of every sheet, void ones too, by entry and juror. An entry without
    /// a row stands alone on its line.
    pub fn sheets_csv(&self) -> String {
        let panel = &self.panel;
        let mut out = String::from("entry,juror,college,criterion,score\n");
        for (at, entry) in panel.entries.iter().enumerate() {
            let empty = out.len();
            let Some(working) = self.working(entry) else {
                continue;
            };
            for sheet in &working.sheets {
                for (criterion, score) in self.rule.criteria.iter().zip(&sheet.scores) {
                    let score = score.map(|score| score.to_string()).unwrap_or_default();
                    line(
                        &mut out,
                        &[entry, &sheet.juror, &sheet.college, &criterion.id, &score],
                    );
                }
            }
            let recused = panel.recusals.iter().any(|(e, _)| *e as usize == at);
            if out.len() == empty && !recused {
                line(&mut out, &[entry, "", "", "", ""]);
            }
        }
        out
    }

    /// `RECUSED.csv`: who is recused from what.
    pub fn recused_csv(&self) -> String {
        let panel = &self.panel;
        let mut recusals = panel.recusals.clone();
        recusals.sort_unstable();
        recusals.dedup();
        let mut out = String::from("entry,juror\n");
        for (entry, juror) in recusals {
            let (entry, juror) = (entry as usize, juror as usize);
            line(&mut out, &[&panel.entries[entry], &panel.jurors[juror]]);
        }
        out
    }
}

/// One line; a cell that needs quotes gets them.
fn line(out: &mut String, cells: &[&str]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        if cell.contains([',', '"', '\n', '\r']) {
            let _ = write!(out, "\"{}\"", cell.replace('"', "\"\""));
        } else {
            out.push_str(cell);
        }
    }
    out.push('\n');
}

impl Rule {
    /// `RULE.toml`: the rule as [`Rule::from_toml`] reads it, weights as exact fractions.
    pub fn to_toml(&self) -> String {
        let mut out = String::new();
        let text = |text: &str| toml::Value::String(text.to_owned()).to_string();
        let number = |value: &Exact| text(&value.to_string());
        // Writing to a String cannot fail.
        let _ = writeln!(out, "name = {}", text(&self.name));
        let _ = writeln!(out, "method = \"{}\"", self.method.word());
        let _ = writeln!(out, "decimals = {}", self.decimals);
        let _ = writeln!(out, "min_sheets = {}", self.min_sheets);
        let ties: Vec<String> = self
            .ties
            .iter()
            .map(|tie| format!("\"{}\"", tie.word()))
            .collect();
        let _ = writeln!(out, "ties = [{}]", ties.join(", "));
        let scale = [self.scale.min, self.scale.max, self.scale.step].map(|end| end.shortest());
        let _ = writeln!(
            out,
            "scale = {{ min = {}, max = {}, step = {} }}",
            scale[0], scale[1], scale[2]
        );
        for criterion in &self.criteria {
            let (id, weight) = (text(&criterion.id), number(&criterion.weight));
            let _ = writeln!(out, "\n[[criterion]]\nid = {id}\nweight = {weight}");
        }
        for college in &self.colleges {
            let (id, weight) = (text(&college.id), number(&college.weight));
            let _ = writeln!(
                out,
                "\n[[college]]\nid = {id}\nweight = {weight}\nmin_sheets = {}",
                college.min_sheets
            );
        }
        for threshold in &self.thresholds {
            let _ = writeln!(out, "\n[[threshold]]\nid = {}", text(&threshold.id));
            if let Some(least) = threshold.at_least {
                let _ = writeln!(out, "at_least = {}", least.shortest());
            }
            if let Some(first) = threshold.first {
                let _ = writeln!(out, "first = {first}");
            }
        }
        match &self.method {
            Method::Clip { delta, decimals } => {
                let _ = writeln!(
                    out,
                    "\n[clip]\ndelta = {}\ndecimals = {decimals}",
                    number(delta)
                );
            }
            Method::TrimmedMean { high, low } => {
                let _ = writeln!(out, "\n[trim]\nhigh = {high}\nlow = {low}");
            }
            Method::CollegeMean | Method::PlainMean => {}
        }
        out
    }
}

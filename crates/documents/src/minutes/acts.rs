//! What became of a frozen record: signatures in their places, refusals with their statements, the
//! authority's step apart.

use crate::look::{Paper, centered};
use imtiyaz_domain::{
    jury::SeatDuty,
    minutes::{Acts, AuthorityAct, MinutesSeat, Signature, SignatureAct},
};
use imtiyaz_language::Args;
use imtiyaz_typesetting::{Align, Block, Callout, Columns, Paragraph, Rule, Text};

/// A place for each member who signs, filled where the member did.
pub(super) fn signatures(
    paper: &mut Paper,
    lead: Option<Text>,
    seats: &[&MinutesSeat],
    acts: &Acts,
) {
    let words = paper.words;
    let mut blocks: Vec<Block> = Vec::new();
    if let Some(lead) = lead {
        blocks.push(Paragraph::new(lead).before(14.0).keep_with_next().into());
    }
    for pair in seats.chunks(2) {
        let mut columns = Columns::new().gap(40.0);
        for seat in pair {
            columns = columns.column(1.0, place(paper, seat, act_of(acts, seat)));
        }
        if pair.len() == 1 {
            columns = columns.column(1.0, Vec::new());
        }
        blocks.push(Block::KeepTogether(vec![
            Block::Spacer(10.0),
            columns.into(),
        ]));
    }
    for block in blocks {
        paper.document.push(block);
    }
    for signature in acts.signatures.iter().filter(|s| !s.statement.is_empty()) {
        statement(paper, signature);
    }
    if !acts.signatures.is_empty() {
        paper.digest("signed-digest", &acts.sha256);
        let note = words.t("signed-note").size(8.5).color(paper.theme.muted);
        paper.document.paragraph(note);
    }
}

/// Who signed, for a record that lists no seats.
pub(super) fn who_signed(paper: &mut Paper, acts: &Acts) {
    if acts.signatures.is_empty() {
        return;
    }
    let seats: Vec<MinutesSeat> = acts
        .signatures
        .iter()
        .map(|signature| MinutesSeat {
            institution: signature.institution.clone(),
            college: imtiyaz_domain::Localized::default(),
            duty: signature.duty,
            name: signature.name.clone(),
            attendance: None,
            recused_from: Vec::new(),
            invented: false,
        })
        .collect();
    let places: Vec<&MinutesSeat> = seats.iter().collect();
    signatures(paper, None, &places, acts);
}

fn act_of<'a>(acts: &'a Acts, seat: &MinutesSeat) -> Option<&'a Signature> {
    acts.signatures
        .iter()
        .find(|signature| signature.institution == seat.institution && signature.name == seat.name)
        .or_else(|| {
            let mut own = acts.signatures.iter();
            own.find(|signature| signature.institution == seat.institution)
        })
}

fn place(paper: &Paper, seat: &MinutesSeat, act: Option<&Signature>) -> Vec<Block> {
    let words = paper.words;
    let muted = paper.theme.muted;
    let duty = words.t(&format!("duty-{}", seat.duty)).bold();
    let name = if seat.name.is_empty() {
        words.name(&seat.institution)
    } else {
        words.typed(&seat.name)
    };
    let mut column = vec![centered(duty, 1.0), centered(name, 1.0)];
    if seat.duty != SeatDuty::Chair || !seat.name.is_empty() {
        let institution = words.name(&seat.institution).size(8.2).color(muted);
        column.push(centered(institution, 1.0));
    }
    match act {
        None => column.push(centered(words.t("sign-here").size(8.5).color(muted), 34.0)),
        Some(signature) => {
            let key = match signature.act {
                SignatureAct::Signed => "signed-in-system",
                SignatureAct::Refused => "refused-to-sign",
            };
            let mark = words.t(key).bold().color(match signature.act {
                SignatureAct::Signed => paper.theme.accent,
                SignatureAct::Refused => paper.theme.second,
            });
            column.push(centered(mark, 1.0));
            let at = words
                .own(words.long_datetime(signature.at))
                .size(8.5)
                .color(muted);
            column.push(centered(at, 12.0));
        }
    }
    column.push(Rule::thin().color(muted).into());
    column
}

fn statement(paper: &mut Paper, signature: &Signature) {
    let words = paper.words;
    let key = match signature.act {
        SignatureAct::Signed => "statement-of",
        SignatureAct::Refused => "refusal-of",
    };
    let lead = words.t(key).span(" ").span(signature.name.as_str()).bold();
    paper.document.push(
        Callout::new(vec![
            Paragraph::new(lead).keep_with_next().into(),
            words
                .typed(&signature.statement)
                .align(Align::Justify)
                .into(),
        ])
        .bar(paper.theme.second),
    );
}

/// The authority's steps, apart from what the jury decided; nothing without one.
pub(super) fn authority(paper: &mut Paper, acts: &Acts) {
    if acts.authority.is_empty() {
        return;
    }
    let words = paper.words;
    paper.section("authority");
    paper.say("authority-text", &Args::new());
    for step in &acts.authority {
        let args = Args::new().with("moment", words.long_datetime(step.at));
        let lead = words
            .t_with(&format!("authority-{}", step.act), &args)
            .bold();
        let mut blocks: Vec<Block> = vec![Paragraph::new(lead).keep_with_next().into()];
        if !step.reason.is_empty() {
            blocks.push(words.typed(&step.reason).align(Align::Justify).into());
        }
        blocks.push(
            Paragraph::new(words.typed(&step.name).size(8.5).color(paper.theme.muted)).into(),
        );
        let bar = match step.act {
            AuthorityAct::Returned => paper.theme.second,
            AuthorityAct::TookNote | AuthorityAct::Approved => paper.theme.accent,
        };
        paper.document.push(Callout::new(blocks).bar(bar));
    }
}

/// Which addenda there are; nothing without one.
pub(super) fn addenda(paper: &mut Paper, acts: &Acts) {
    if acts.addenda.is_empty() {
        return;
    }
    let args = Args::new().with("numbers", acts.addenda.join(" · "));
    let text = paper.words.t_with("minutes-addenda", &args).bold();
    paper
        .document
        .push(Callout::new(vec![text.into()]).bar(paper.theme.second));
}

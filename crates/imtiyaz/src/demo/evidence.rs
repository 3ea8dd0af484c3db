//! A real PDF to attach as evidence: made on the spot, saying of itself that it is an example.

use super::{fixtures::DemoEntry, words::SENTENCES};
use imtiyaz_domain::Stamp;
use imtiyaz_typesetting::{Cell, Column, Document, DocumentOptions, Heading, Lang, Table, Text};

/// The file: its name and its bytes.
///
/// # Errors
/// When it cannot be set: a fault of the typesetter.
pub fn report(entry: &DemoEntry, at: Stamp) -> anyhow::Result<(String, Vec<u8>)> {
    let mut document = Document::new(DocumentOptions::new(
        &entry.title.ar,
        Lang::AR,
        at.seconds(),
    ));
    document.push(Heading::new(1, Text::ar(&entry.title.ar)).subtitle(Text::fr(&entry.title.fr)));
    document.paragraph(Text::ar("وثيقة توضيحية أُعدّت للعرض؛ أرقامها افتراضية."));
    document.paragraph(Text::ar(SENTENCES[4]));
    let mut table = Table::new(vec![
        Column::share(2.0),
        Column::share(1.0).numeric(),
        Column::share(1.0).numeric(),
    ])
    .header(vec![
        Text::ar("المؤشر").into(),
        Cell::number("2018"),
        Cell::number("2019"),
    ]);
    for (index, name) in [
        "الطلبات المعالجة عن بعد",
        "متوسط الأجل بالأيام",
        "نسبة رضا المرتفقين",
    ]
    .iter()
    .enumerate()
    {
        let base = entry.quality * (u32::try_from(index).unwrap_or(0) + 1);
        table = table.row(vec![
            Text::ar(*name).into(),
            Cell::number(base.to_string()),
            Cell::number((base + entry.quality / 4).to_string()),
        ]);
    }
    document.push(table);
    let pdf = document.finish()?;
    Ok((format!("{}.pdf", entry.id), pdf.bytes))
}

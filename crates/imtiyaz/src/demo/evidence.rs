//! Real PDFs to attach as evidence: made on the spot, each for its own field, saying of
//! themselves that they are examples.

use super::{fixtures::DemoEntry, words::SENTENCES};
use imtiyaz_domain::{Stamp, specification::Field};
use imtiyaz_typesetting::{
    Cell, Column, Document, DocumentOptions, Heading, Lang, Paragraph, Pdf, Table, Text,
};

/// A file as a body would attach it.
pub struct Evidence {
    /// Its name.
    pub name: String,
    /// What it shows.
    pub description: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The file for a field of the form: a letter where the form asks for one, a presentation of the
/// service otherwise. Names are of Latin letters, as most bodies write them.
///
/// # Errors
/// When it cannot be set: a fault of the typesetter.
pub fn file(field: &Field, entry: &DemoEntry, at: Stamp) -> anyhow::Result<Evidence> {
    let id = field.id.as_str();
    let letter = id.contains("letter");
    let (prefix, description, pdf) = if letter {
        let description = "رسالة موقعة من رئيس الهيئة (وثيقة توضيحية)";
        ("lettre", description, signed_letter(entry, at)?)
    } else {
        let description = "عرض الخدمة ومؤشراتها (وثيقة توضيحية)";
        ("presentation", description, report(entry, at)?)
    };
    Ok(Evidence {
        name: format!("{prefix}-{}.pdf", entry.id),
        description,
        bytes: pdf.bytes,
    })
}

fn document(title: &str, entry: &DemoEntry, at: Stamp) -> Document {
    let mut document = Document::new(DocumentOptions::new(title, Lang::AR, at.seconds()));
    document.push(Heading::new(1, Text::ar(title)).subtitle(Text::fr(&entry.title.fr)));
    document.paragraph(Text::ar(
        "وثيقة توضيحية أُعدّت للعرض؛ محتواها وأرقامها افتراضية.",
    ));
    document
}

/// The letter by which the head of a body enters its project.
fn signed_letter(entry: &DemoEntry, at: Stamp) -> anyhow::Result<Pdf> {
    let mut document = document("رسالة ترشيح", entry, at);
    for line in [
        "إلى السيد رئيس لجنة التحكيم".to_owned(),
        "الموضوع: الترشيح للجائزة الوطنية للإدارة الإلكترونية «امتياز»".to_owned(),
        format!(
            "سلام تام بوجود مولانا الإمام، وبعد، فيشرفنا أن نقدم ترشيح {} بمشروع «{}»، \
             ونشهد بصحة المعطيات الواردة في ملف الترشيح، ونضع رهن إشارة اللجنة كل توضيح تطلبه.",
            entry.body.ar, entry.title.ar
        ),
        "وتفضلوا، السيد الرئيس، بقبول فائق التقدير والاحترام.".to_owned(),
        "رئيس الهيئة (توقيع افتراضي)".to_owned(),
    ] {
        document.push(Paragraph::new(Text::ar(&line)).after(6.0));
    }
    Ok(document.finish()?)
}

/// The service in words and figures.
fn report(entry: &DemoEntry, at: Stamp) -> anyhow::Result<Pdf> {
    let mut document = document(&entry.title.ar, entry, at);
    document.paragraph(Text::ar(&entry.summary.ar));
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
    let quality = entry.quality;
    for (name, before, after) in [
        ("الطلبات المعالجة عن بعد", quality * 410, quality * 675),
        ("متوسط الأجل بالأيام", 12, 3),
        ("نسبة رضا المرتفقين (%)", quality * 3 / 4, quality),
    ] {
        table = table.row(vec![
            Text::ar(name).into(),
            Cell::number(before.to_string()),
            Cell::number(after.to_string()),
        ]);
    }
    document.push(table);
    Ok(document.finish()?)
}

//! What the file says of itself: document information, XMP, output intent, attachments.

use super::calendar::Date;
use super::icc;
use super::{About, PRODUCER, literal, name, text};
use crate::error::Error;
use lopdf::{Document, Object, ObjectId, Stream, dictionary};
use printpdf::{OffsetDateTime, PdfDocument};

/// Fills printpdf's own document information.
pub(super) fn info(pdf: &mut PdfDocument, about: &About) -> Result<(), Error> {
    let moment = OffsetDateTime::from_unix_timestamp(about.created_unix)
        .map_err(|_| Error::Time(about.created_unix))?;
    let info = &mut pdf.metadata.info;
    info.creation_date = moment;
    info.modification_date = moment;
    info.metadata_date = moment;
    info.author.clone_from(&about.author);
    info.subject.clone_from(&about.subject);
    info.creator.clone_from(&about.creator);
    info.producer = PRODUCER.to_owned();
    Ok(())
}

/// Language, XMP, output intent and viewer preferences; the information dictionary is brought in
/// agreement with the XMP, as PDF/A demands.
pub(super) fn catalog(
    file: &mut Document,
    catalog: ObjectId,
    about: &About,
    created: &Date,
    tagged: bool,
) -> Result<(), Error> {
    let packet = xmp(about, created, tagged);
    // Left uncompressed, so that simple tools find it.
    let xml = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    let xmp = file.add_object(Stream::new(xml, packet.into_bytes()).with_compression(false));
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, icc::srgb()));
    let intent = file.add_object(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => literal("sRGB"),
        "Info" => literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    });
    let root = file.get_dictionary_mut(catalog)?;
    root.set("Metadata", xmp);
    root.set("OutputIntents", vec![intent.into()]);
    root.set("Lang", literal(about.lang.tag));
    // No /Direction here: with R2L some readers reverse the words of every French line.
    root.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    let info = file.trailer.get(b"Info")?.as_reference()?;
    let info = file.get_dictionary_mut(info)?;
    for key in [
        &b"GTS_PDFXVersion"[..],
        b"Identifier",
        b"Trapped",
        b"Keywords",
    ] {
        info.remove(key);
    }
    for (key, value) in [
        ("Author", &about.author),
        ("Subject", &about.subject),
        ("Creator", &about.creator),
    ] {
        if value.is_empty() {
            info.remove(key.as_bytes());
        }
    }
    info.set("CreationDate", literal(&created.pdf));
    info.set("ModDate", literal(&created.pdf));
    Ok(())
}

/// Embeds the attachments as associated files.
pub(super) fn attachments(
    file: &mut Document,
    catalog: ObjectId,
    about: &About,
    created: &Date,
) -> Result<(), Error> {
    if about.attachments.is_empty() {
        return Ok(());
    }
    let mut list: Vec<_> = about.attachments.iter().collect();
    // A name tree is sorted.
    list.sort_by(|a, b| a.name.cmp(&b.name));
    let (mut files, mut names) = (Vec::new(), Vec::new());
    for attachment in list {
        let facts = dictionary! {
            "Type" => "EmbeddedFile",
            "Subtype" => name(&attachment.media_type),
            "Params" => dictionary! {
                "Size" => attachment.bytes.len() as i64, "ModDate" => literal(&created.pdf),
            },
        };
        let bytes = file.add_object(Stream::new(facts, attachment.bytes.clone()));
        let specification = file.add_object(dictionary! {
            "Type" => "Filespec",
            "F" => literal(&attachment.name),
            "UF" => text(&attachment.name),
            "AFRelationship" => "Data",
            "Desc" => text(&attachment.description),
            "EF" => dictionary! { "F" => bytes, "UF" => bytes },
        });
        files.push(Object::Reference(specification));
        names.extend([literal(&attachment.name), specification.into()]);
    }
    let root = file.get_dictionary_mut(catalog)?;
    root.set("AF", files);
    root.set(
        "Names",
        dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } },
    );
    Ok(())
}

fn escape(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// The extension schema PDF/A asks for before it accepts the PDF/UA mark.
const UA_SCHEMA: &str = r#"<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA the file conforms to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"#;

/// The XMP packet.
fn xmp(about: &About, created: &Date, tagged: bool) -> String {
    let title = escape(&about.title);
    let mut titles = format!(r#"<rdf:li xml:lang="x-default">{title}</rdf:li>"#);
    titles += &format!(r#"<rdf:li xml:lang="{}">{title}</rdf:li>"#, about.lang.tag);
    let mut languages = format!("<rdf:li>{}</rdf:li>", about.lang.tag);
    for (lang, other) in about.other_titles.iter().filter(|(l, _)| *l != about.lang) {
        titles += &format!(
            r#"<rdf:li xml:lang="{}">{}</rdf:li>"#,
            lang.tag,
            escape(other)
        );
        languages += &format!("<rdf:li>{}</rdf:li>", lang.tag);
    }
    let mut body = String::new();
    if !about.author.is_empty() {
        let author = escape(&about.author);
        body += &format!("<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>");
    }
    if !about.subject.is_empty() {
        body += &format!(
            r#"<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:description>"#,
            escape(&about.subject)
        );
    }
    if !about.creator.is_empty() {
        body += &format!(
            "<xmp:CreatorTool>{}</xmp:CreatorTool>",
            escape(&about.creator)
        );
    }
    let (schema, ua) = if tagged {
        (UA_SCHEMA, "<pdfuaid:part>1</pdfuaid:part>")
    } else {
        ("", "")
    };
    let level = if tagged { "A" } else { "U" };
    let date = &created.iso;
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">{schema}\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" \
         xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\
         <dc:format>application/pdf</dc:format>\
         <dc:title><rdf:Alt>{titles}</rdf:Alt></dc:title>\
         <dc:language><rdf:Bag>{languages}</rdf:Bag></dc:language>{body}\
         <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>\
         <pdf:Producer>{PRODUCER}</pdf:Producer>\
         <pdfaid:part>3</pdfaid:part><pdfaid:conformance>{level}</pdfaid:conformance>{ua}\
         </rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"
    )
}

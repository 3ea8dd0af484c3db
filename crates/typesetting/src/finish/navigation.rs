//! Links and the outline.

use super::{literal, name, text};
use crate::canvas::{Bookmark, Canvas};
use crate::error::Error;
use lopdf::{Document, Object, ObjectId, dictionary};

/// Adds the link annotations to their pages. (printpdf's own lack what PDF/A and PDF/UA ask for.)
pub(super) fn links(
    file: &mut Document,
    pages: &[ObjectId],
    canvas: &Canvas,
) -> Result<Vec<ObjectId>, Error> {
    let mut ids = Vec::with_capacity(canvas.links.len());
    for (i, link) in canvas.links.iter().enumerate() {
        let area: Vec<Object> = link.area.iter().map(|v| Object::Real(*v)).collect();
        let mut annotation = dictionary! {
            "Type" => "Annot",
            "Subtype" => "Link",
            "Rect" => area,
            "Border" => vec![0.into(), 0.into(), 0.into()],
            // Printed, as PDF/A demands.
            "F" => 4,
            "Contents" => text(&link.words),
            "A" => dictionary! { "S" => "URI", "URI" => literal(&ascii(&link.uri)) },
        };
        if canvas.tagged() {
            annotation.set("StructParent", (pages.len() + i) as i64);
        }
        let id = file.add_object(annotation);
        let page = file.get_dictionary_mut(pages[link.page])?;
        match page.get_mut(b"Annots") {
            Ok(Object::Array(list)) => list.push(id.into()),
            _ => page.set("Annots", vec![id.into()]),
        }
        ids.push(id);
    }
    Ok(ids)
}

/// A URI in 7-bit ASCII, as PDF wants it: everything else percent-encoded.
fn ascii(uri: &str) -> String {
    uri.bytes()
        .map(|b| {
            if b.is_ascii_graphic() {
                char::from(b).to_string()
            } else {
                format!("%{b:02X}")
            }
        })
        .collect()
}

/// Writes the outline as a tree of headings.
pub(super) fn outline(
    file: &mut Document,
    catalog: ObjectId,
    pages: &[ObjectId],
    bookmarks: &[Bookmark],
) -> Result<(), Error> {
    if bookmarks.is_empty() {
        return Ok(());
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| file.new_object_id()).collect();
    // Parent of each entry: the nearest one before it of a higher rank.
    let mut open: Vec<usize> = Vec::new();
    let mut kids: Vec<Vec<usize>> = vec![Vec::new(); bookmarks.len()];
    let mut parents: Vec<Option<usize>> = Vec::with_capacity(bookmarks.len());
    let mut tops = Vec::new();
    for (i, bookmark) in bookmarks.iter().enumerate() {
        while open
            .last()
            .is_some_and(|&p| bookmarks[p].level >= bookmark.level)
        {
            open.pop();
        }
        parents.push(open.last().copied());
        match open.last() {
            Some(&parent) => kids[parent].push(i),
            None => tops.push(i),
        }
        open.push(i);
    }
    for (i, bookmark) in bookmarks.iter().enumerate() {
        let parent = parents[i];
        let siblings = parent.map_or(&tops, |p| &kids[p]);
        let at = siblings.iter().position(|&s| s == i).unwrap_or(0);
        let target = vec![
            pages[bookmark.page].into(),
            name("XYZ"),
            Object::Null,
            Object::Real((bookmark.top * 100.0).round() / 100.0),
            Object::Null,
        ];
        let mut entry = dictionary! {
            "Title" => text(&bookmark.title),
            "Parent" => parent.map_or(root, |p| ids[p]),
            "Dest" => target,
        };
        if at > 0 {
            entry.set("Prev", ids[siblings[at - 1]]);
        }
        if let Some(&next) = siblings.get(at + 1) {
            entry.set("Next", ids[next]);
        }
        if let (Some(&first), Some(&last)) = (kids[i].first(), kids[i].last()) {
            entry.set("First", ids[first]);
            entry.set("Last", ids[last]);
            entry.set("Count", kids[i].len() as i64);
        }
        file.objects.insert(ids[i], entry.into());
    }
    let (first, last) = (ids[tops[0]], ids[tops[tops.len() - 1]]);
    let outlines = dictionary! {
        "Type" => "Outlines", "First" => first, "Last" => last, "Count" => bookmarks.len() as i64,
    };
    file.objects.insert(root, outlines.into());
    let catalog = file.get_dictionary_mut(catalog)?;
    catalog.set("Outlines", root);
    if bookmarks.len() > 1 {
        catalog.set("PageMode", "UseOutlines");
    }
    Ok(())
}

//! Tags: everything that is drawn is content or decoration, and the structure leads to it.

use crate::soundness::full;
use imtiyaz_typesetting::{Lang, Profile};
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;

const PAINTS: [&str; 12] = [
    "Tj", "TJ", "'", "\"", "f", "f*", "F", "S", "s", "B", "B*", "Do",
];

fn number(object: &Object) -> i64 {
    object.as_i64().expect("an integer")
}

fn tagged() -> Document {
    Document::load_mem(&full(Lang::AR, Profile::Accessible).bytes).expect("the file can be read")
}

/// The parent tree: key to value.
fn parents(file: &Document) -> BTreeMap<i64, Object> {
    let catalog = file.catalog().unwrap();
    let root = file
        .get_dictionary(
            catalog
                .get(b"StructTreeRoot")
                .unwrap()
                .as_reference()
                .unwrap(),
        )
        .unwrap();
    let tree = file
        .get_dictionary(root.get(b"ParentTree").unwrap().as_reference().unwrap())
        .unwrap();
    let numbers = tree.get(b"Nums").unwrap().as_array().unwrap();
    numbers
        .chunks(2)
        .map(|pair| (number(&pair[0]), pair[1].clone()))
        .collect()
}

fn role(file: &Document, id: ObjectId) -> String {
    let element = file.get_dictionary(id).unwrap();
    String::from_utf8_lossy(element.get(b"S").unwrap().as_name().unwrap()).into_owned()
}

#[test]
fn everything_drawn_is_content_or_decoration() {
    let file = tagged();
    let parents = parents(&file);
    let mut contents = 0;
    for (page_number, page) in file.get_pages() {
        let dictionary = file.get_dictionary(page).unwrap();
        let key = number(dictionary.get(b"StructParents").unwrap());
        let owners = match &parents[&key] {
            Object::Reference(id) => file.get_object(*id).unwrap().as_array().unwrap().clone(),
            other => other.as_array().unwrap().clone(),
        };
        let content = Content::decode(&file.get_page_content(page)).unwrap();
        let (mut open, mut seen) = (Vec::new(), Vec::new());
        for operation in &content.operations {
            match operation.operator.as_str() {
                "BDC" | "BMC" => {
                    let tag = String::from_utf8_lossy(operation.operands[0].as_name().unwrap())
                        .into_owned();
                    let properties = operation.operands.get(1).and_then(|o| o.as_dict().ok());
                    let mcid = properties.and_then(|d| d.get(b"MCID").ok()).map(number);
                    if tag != "ReversedChars" {
                        assert!(
                            open.iter().all(|o| o == "ReversedChars"),
                            "marks nest on page {page_number}"
                        );
                    }
                    if let Some(mcid) = mcid {
                        let owner = owners[mcid as usize].as_reference().unwrap();
                        assert_eq!(
                            role(&file, owner),
                            tag,
                            "page {page_number}, content {mcid}"
                        );
                        seen.push(mcid);
                    } else {
                        assert!(tag == "Artifact" || tag == "ReversedChars", "{tag}");
                    }
                    open.push(tag);
                }
                "EMC" => {
                    open.pop().expect("marks are balanced");
                }
                paint if PAINTS.contains(&paint) => {
                    assert!(
                        open.iter().any(|o| o != "ReversedChars"),
                        "page {page_number}: {paint} is unmarked"
                    );
                }
                _ => {}
            }
        }
        assert!(open.is_empty(), "page {page_number}");
        seen.sort_unstable();
        assert_eq!(
            seen,
            (0..owners.len() as i64).collect::<Vec<_>>(),
            "page {page_number}"
        );
        contents += seen.len();
    }
    assert!(contents > 200, "{contents}");
}

/// Walks the tree, telling each element with its parent's role.
fn walk(
    file: &Document,
    at: &Object,
    parent: &str,
    visit: &mut impl FnMut(&Dictionary, &str, &str),
) {
    match at {
        Object::Reference(id) => walk(file, file.get_object(*id).unwrap(), parent, visit),
        Object::Array(list) => list.iter().for_each(|kid| walk(file, kid, parent, visit)),
        Object::Dictionary(element) => {
            let Ok(role) = element.get(b"S").and_then(Object::as_name) else {
                return;
            };
            let role = String::from_utf8_lossy(role).into_owned();
            visit(element, &role, parent);
            if let Ok(kids) = element.get(b"K") {
                walk(file, kids, &role, visit);
            }
        }
        _ => {}
    }
}

#[test]
fn the_structure_is_that_of_the_document() {
    let file = tagged();
    let catalog = file.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"ar-MA");
    let root = file
        .get_dictionary(
            catalog
                .get(b"StructTreeRoot")
                .unwrap()
                .as_reference()
                .unwrap(),
        )
        .unwrap();
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    let mut languages: BTreeMap<String, usize> = BTreeMap::new();
    walk(
        &file,
        root.get(b"K").unwrap(),
        "",
        &mut |element, role, parent| {
            *count.entry(role.to_owned()).or_default() += 1;
            if let Ok(lang) = element.get(b"Lang").and_then(Object::as_str) {
                *languages
                    .entry(String::from_utf8_lossy(lang).into_owned())
                    .or_default() += 1;
            }
            let wanted: &[&str] = match role {
                "TR" => &["THead", "TBody"],
                "TH" | "TD" => &["TR"],
                "THead" | "TBody" => &["Table"],
                "LI" => &["L"],
                "Lbl" | "LBody" => &["LI"],
                "H1" | "H2" | "Table" | "Figure" => &["Document", "Div"],
                "Document" => &[""],
                _ => return,
            };
            assert!(wanted.contains(&parent), "{role} under {parent}");
            let attributes = element.get(b"A").and_then(Object::as_dict).ok();
            if role == "TH" {
                assert!(
                    attributes.is_some_and(|a| a.has(b"Scope")),
                    "a TH without its scope"
                );
            }
            if role == "Figure" {
                assert!(element.has(b"Alt"), "a figure without words");
                assert!(
                    attributes.is_some_and(|a| a.has(b"BBox")),
                    "a figure without its box"
                );
            }
        },
    );
    for (role, wanted) in [
        ("Document", 1),
        ("H1", 1),
        ("H2", 1),
        ("Table", 2),
        ("TR", 62),
        ("L", 2),
        ("LI", 3),
        ("Figure", 1),
        ("Link", 1),
    ] {
        assert_eq!(count.get(role), Some(&wanted), "{role} in {count:?}");
    }
    // The head is repeated on every page for the eye, and told once.
    assert_eq!(count["THead"], 1);
    for lang in ["ar-MA", "fr-MA", "zgh"] {
        assert!(languages.contains_key(lang), "{languages:?}");
    }
}

#[test]
fn a_register_has_no_tags() {
    let file = Document::load_mem(&full(Lang::AR, Profile::Register).bytes).unwrap();
    assert!(!file.catalog().unwrap().has(b"StructTreeRoot"));
    assert!(file.catalog().unwrap().has(b"OutputIntents"));
}

#[test]
fn links_are_printed_described_and_in_ascii() {
    let file = tagged();
    let annotations: Vec<&Dictionary> = file
        .objects
        .values()
        .filter_map(|o| o.as_dict().ok())
        .filter(|d| {
            d.get(b"Subtype")
                .and_then(Object::as_name)
                .is_ok_and(|n| n == b"Link")
        })
        .collect();
    assert_eq!(annotations.len(), 1);
    for link in annotations {
        assert_eq!(number(link.get(b"F").unwrap()), 4);
        assert!(link.has(b"Contents") && link.has(b"StructParent"));
        let action = link.get(b"A").unwrap().as_dict().unwrap();
        let uri = action.get(b"URI").unwrap().as_str().unwrap();
        assert!(uri.is_ascii() && uri.starts_with(b"https://example.org/%D9%85"));
    }
}

//! The structure tree, and the way back from content to it (ISO 32000-1 §14.7).

use super::{literal, text};
use crate::canvas::Canvas;
use crate::error::Error;
use crate::tag::{Kid, Node, Role};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// Writes the tree, marks the file as tagged, and ties pages and annotations to it.
pub(super) fn tree(
    file: &mut Document,
    catalog: ObjectId,
    pages: &[ObjectId],
    canvas: &Canvas,
    annotations: &[ObjectId],
) -> Result<(), Error> {
    let nodes = &canvas.tree.nodes;
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = nodes.iter().map(|_| file.new_object_id()).collect();
    // Nodes that never got content hang nowhere and are not written.
    let mut reached = vec![false; nodes.len()];
    let mut open = vec![0];
    while let Some(at) = open.pop() {
        reached[at] = true;
        open.extend(nodes[at].kids.iter().filter_map(|k| match k {
            Kid::Node(n) => Some(*n),
            _ => None,
        }));
    }
    for (at, node) in nodes.iter().enumerate().filter(|(at, _)| reached[*at]) {
        let page = node.kids.iter().find_map(|k| match k {
            Kid::Content { page, .. } => Some(*page),
            _ => None,
        });
        let mut kids: Vec<Object> = node
            .kids
            .iter()
            .map(|kid| match *kid {
                Kid::Node(n) => Object::Reference(ids[n]),
                Kid::Content { page: p, mcid } if Some(p) == page => Object::Integer(mcid),
                Kid::Content { page, mcid } => {
                    dictionary! { "Type" => "MCR", "Pg" => pages[page], "MCID" => mcid }.into()
                }
                Kid::Annotation { page, index } => {
                    dictionary! { "Type" => "OBJR", "Pg" => pages[page], "Obj" => annotations[index] }
                        .into()
                }
            })
            .collect();
        let mut element = dictionary! {
            "Type" => "StructElem",
            "S" => node.role.name(),
            "P" => node.parent.map_or(root, |p| ids[p]),
        };
        match kids.len() {
            0 => {}
            1 => element.set("K", kids.remove(0)),
            _ => element.set("K", kids),
        }
        if let Some(page) = page {
            element.set("Pg", pages[page]);
        }
        if let Some(lang) = node.lang {
            element.set("Lang", literal(lang));
        }
        facts(&mut element, node);
        file.objects.insert(ids[at], element.into());
    }
    let mut numbers: Vec<Object> = Vec::with_capacity(2 * (pages.len() + annotations.len()));
    for (at, page) in canvas.pages.iter().enumerate() {
        let owners: Vec<Object> = page.owners.iter().map(|&n| ids[n].into()).collect();
        let owners = file.add_object(Object::Array(owners));
        numbers.extend([(at as i64).into(), owners.into()]);
        let page = file.get_dictionary_mut(pages[at])?;
        page.set("StructParents", at as i64);
        page.set("Tabs", "S");
    }
    for (at, link) in canvas.links.iter().enumerate() {
        numbers.extend([((pages.len() + at) as i64).into(), ids[link.node].into()]);
    }
    let parents = file.add_object(dictionary! { "Nums" => numbers });
    let tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => ids[0],
        "ParentTree" => parents,
        "ParentTreeNextKey" => (pages.len() + annotations.len()) as i64,
    };
    file.objects.insert(root, tree.into());
    let catalog = file.get_dictionary_mut(catalog)?;
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    Ok(())
}

/// Attributes beside role and language.
fn facts(element: &mut Dictionary, node: &Node) {
    let Some(facts) = &node.facts else { return };
    if let Some(alt) = &facts.alt {
        element.set("Alt", text(alt));
    }
    let mut attributes = Dictionary::new();
    if let Some(scope) = facts.scope {
        attributes.set("O", "Table");
        attributes.set("Scope", scope);
    }
    if let Some(columns) = facts.columns {
        attributes.set("O", "Table");
        attributes.set("ColSpan", columns as i64);
    }
    if let Some(numbering) = facts.numbering {
        attributes.set("O", "List");
        attributes.set("ListNumbering", numbering);
    }
    if node.role == Role::Figure
        && let Some(bounds) = facts.bounds
    {
        attributes.set("O", "Layout");
        attributes.set("Placement", "Block");
        let bounds: Vec<Object> = bounds
            .iter()
            .map(|v| Object::Real((v * 100.0).round() / 100.0))
            .collect();
        attributes.set("BBox", bounds);
    }
    if !attributes.is_empty() {
        element.set("A", attributes);
    }
}

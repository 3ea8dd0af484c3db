//! What the form says.

use crate::Fault;
use imtiyaz_domain::Mark;
use imtiyaz_jury::{reading::Reading, sheets::Content};
use std::collections::BTreeMap;

/// What the form says.
pub(crate) struct Posted {
    /// The version that was seen.
    pub seen: i32,
    /// Marks and words.
    pub content: Content,
    /// Whether the sheet is to be confirmed.
    pub confirm: bool,
    /// Whether the next entry is wanted.
    pub onward: bool,
    /// Why a confirmed sheet is changed.
    pub reason: String,
}

/// Reads the form of this entry's sheet. A sheet that another member filled, and a browser kept
/// until the reader signed in, is refused.
pub(crate) fn posted(fields: Vec<(String, String)>, reading: &Reading) -> Result<Posted, Fault> {
    let mut given: BTreeMap<String, String> = BTreeMap::new();
    for (name, value) in fields {
        let criterion = name.strip_prefix("m-").or_else(|| name.strip_prefix("c-"));
        let known = match criterion {
            Some(key) => reading.criteria.iter().any(|criterion| criterion.id == key),
            None => ["seen", "seat", "remark", "note", "do", "reason"].contains(&name.as_str()),
        };
        if !known || given.insert(name, value).is_some() {
            return Err(Fault::BadRequest);
        }
    }
    let mut take = |name: &str| given.remove(name).unwrap_or_default();
    let marks = reading
        .criteria
        .iter()
        .map(|criterion| {
            let score = take(&format!("m-{}", criterion.id));
            let score = match score.as_str() {
                "" => None,
                units => Some(units.parse().map_err(|_| Fault::BadRequest)?),
            };
            Ok(Mark {
                criterion: criterion.id.clone(),
                score,
                comment: take(&format!("c-{}", criterion.id)),
            })
        })
        .collect::<Result<Vec<_>, Fault>>()?;
    let what = take("do");
    let seat = take("seat");
    if !seat.is_empty() && seat != reading.seat.to_string() {
        return Err(Fault::BadRequest);
    }
    Ok(Posted {
        seen: take("seen").parse().map_err(|_| Fault::BadRequest)?,
        content: Content {
            marks,
            remark: take("remark"),
            private_note: take("note"),
        },
        confirm: what == "confirm",
        onward: what == "next",
        reason: take("reason"),
    })
}

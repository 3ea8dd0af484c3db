//! Ways into the demonstration: as a visitor, or as one of its ready people through the buttons
//! of the sign-in page.

use crate::{browser::Tab, site::Site};
use anyhow::ensure;

/// A way in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Door {
    /// Its short name, also the folder of its pictures.
    pub name: &'static str,
    /// The person as the sign-in page names them; `None` for a visitor.
    pub person: Option<&'static str>,
}

/// Nobody in particular.
pub const VISITOR: Door = Door {
    name: "visitor",
    person: None,
};
/// Whoever answers for the candidacy of a body that wins.
pub const BODY: Door = Door {
    name: "body",
    person: Some("أمينة الحسني"),
};
/// The permanent secretariat.
pub const SECRETARY: Door = Door {
    name: "secretary",
    person: Some("سلمى بناني"),
};
/// The juror with sheets left to fill.
pub const JUROR: Door = Door {
    name: "juror",
    person: Some("إدريس أوحساين"),
};
/// The jury's president.
pub const CHAIR: Door = Door {
    name: "chair",
    person: Some("محمد الإدريسي"),
};
/// The organiser who prepares.
pub const ORGANISER: Door = Door {
    name: "organiser",
    person: Some("عبد الإله التازي"),
};
/// The organiser who releases.
pub const SECOND_ORGANISER: Door = Door {
    name: "organiser2",
    person: Some("Nadia Chraibi"),
};
/// Who runs the platform.
pub const ADMINISTRATOR: Door = Door {
    name: "administrator",
    person: Some("Youssef Ameziane"),
};
/// Who reads everything and changes nothing.
pub const AUDITOR: Door = Door {
    name: "auditor",
    person: Some("Khadija Ouazzani"),
};

/// One door per kind of reader.
#[must_use]
pub const fn all() -> [Door; 8] {
    [
        VISITOR,
        BODY,
        SECRETARY,
        JUROR,
        CHAIR,
        ORGANISER,
        ADMINISTRATOR,
        AUDITOR,
    ]
}

/// Enters, and answers the path of the page one lands on.
///
/// # Errors
/// When the person has no button, or the button does not let in.
pub async fn enter(tab: &Tab, site: &Site, door: Door, language: &str) -> anyhow::Result<String> {
    let Some(person) = door.person else {
        tab.open(&site.at(&format!("/{language}"))).await?;
        return tab.path().await;
    };
    tab.forget().await?;
    tab.open(&site.at(&format!("/{language}/sign-in"))).await?;
    let sign_in = tab.path().await?;
    tab.press_button(person).await?;
    let landed = tab.path().await?;
    ensure!(
        landed != sign_in,
        "{person} is not let in:\n{}",
        tab.text().await?
    );
    Ok(landed)
}

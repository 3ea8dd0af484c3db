//! The four languages of the award.

use serde::{Deserialize, Serialize};

/// A language of pages, letters and documents. Arabic comes first.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Arabic as written in Morocco.
    #[default]
    Ar,
    /// French.
    Fr,
    /// English.
    En,
    /// Standard Moroccan Tamazight in Tifinagh.
    Zgh,
}

/// The direction in which a language is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Right to left.
    Rtl,
    /// Left to right.
    Ltr,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Ar, Self::Fr, Self::En, Self::Zgh];

    /// The code used in addresses and catalogues: `ar`, `fr`, `en`, `zgh`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::Fr => "fr",
            Self::En => "en",
            Self::Zgh => "zgh",
        }
    }

    /// The BCP 47 tag for the `lang` attribute.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ar => "ar-MA",
            Self::Fr => "fr-MA",
            Self::En => "en",
            Self::Zgh => "zgh",
        }
    }

    /// The language's own name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ar => "العربية",
            Self::Fr => "Français",
            Self::En => "English",
            Self::Zgh => "ⵜⴰⵎⴰⵣⵉⵖⵜ",
        }
    }

    /// The direction of its script.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::Ar => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// The language with this code, if it is one of ours.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }
}

impl Direction {
    /// `rtl` or `ltr`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Rtl => "rtl",
            Self::Ltr => "ltr",
        }
    }
}

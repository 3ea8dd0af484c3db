//! Advice in sentences, for the pages of advice and the agenda of the deliberation.

use crate::pages::jury::say;
use imtiyaz_documents::share_text;
use imtiyaz_domain::Language;
use imtiyaz_jury::{Panel, agenda::Point};
use imtiyaz_language::{
    Args, Gender, decimal, isolate, isolate_ltr, ordinal, percent, text, without_isolation,
};
use imtiyaz_ranking::Trigger;

/// A figure with this many decimals.
#[must_use]
pub fn figure(language: Language, value: f64, places: u8) -> String {
    let units = (value * 10f64.powi(i32::from(places))).round();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "points and coefficients, at most a few thousand"
    )]
    decimal(language, units as i64, places)
}

/// A figure that may be missing.
#[must_use]
pub fn figure_or_dash(language: Language, value: Option<f64>, places: u8) -> String {
    value.map_or_else(|| "–".to_owned(), |value| figure(language, value, places))
}

/// A chance in hundredths; what is all but certain, or all but impossible, is not called so.
#[must_use]
pub fn chance(language: Language, value: f64) -> String {
    let whole = |hundredths: i64| without_isolation(&percent(language, hundredths, 0));
    if value < 0.005 {
        return format!("< {}", whole(1));
    }
    if value > 0.995 {
        return format!("> {}", whole(99));
    }
    #[expect(clippy::cast_possible_truncation, reason = "between 0 and 100")]
    whole((value * 100.0).round() as i64)
}

/// What stands between the items of a list.
const fn list_mark(language: Language) -> &'static str {
    match language {
        Language::Ar | Language::Zgh => "، ",
        _ => ", ",
    }
}

/// The names of what advice speaks of.
pub struct Names<'a> {
    /// The jury.
    pub panel: &'a Panel,
    /// The reader's language.
    pub language: Language,
}

impl Names<'_> {
    /// What makes a name run as its sentence does: its own parts are isolated and do not say.
    const fn lead(&self) -> &'static str {
        match self.language {
            Language::Ar | Language::Zgh => "\u{200f}",
            _ => "",
        }
    }

    /// `2019/014 – the title`.
    #[must_use]
    pub fn entry(&self, reference: &str) -> String {
        let found = self
            .panel
            .entries
            .iter()
            .find(|entry| entry.reference.to_string() == reference);
        let reference = isolate_ltr(reference);
        match found {
            Some(entry) => {
                let title = isolate(entry.title.get(self.language));
                format!("{}{reference} – {title}", self.lead())
            }
            None => reference,
        }
    }

    /// References alone, as a list.
    #[must_use]
    pub fn references(&self, references: &[String]) -> String {
        let each: Vec<String> = references.iter().map(|one| isolate_ltr(one)).collect();
        each.join(list_mark(self.language))
    }

    /// `J3 – the institution`.
    #[must_use]
    pub fn juror(&self, label: &str) -> String {
        match self.institution(label) {
            Some(name) => {
                format!("{}{} – {}", self.lead(), isolate_ltr(label), isolate(name))
            }
            None => isolate_ltr(label),
        }
    }

    /// The institution of a juror.
    #[must_use]
    pub fn institution(&self, label: &str) -> Option<&str> {
        let seat = self.panel.seats.iter().find(|seat| seat.label == label)?;
        Some(seat.institution.get(self.language))
    }

    /// The name of a criterion or a college.
    #[must_use]
    pub fn part(&self, key: &str) -> String {
        let specification = &self.panel.edition.specification;
        let criterion = specification.criterion(key).map(|c| &c.name);
        let name = criterion.or_else(|| specification.college(key).map(|c| &c.name));
        name.map_or_else(|| key.to_owned(), |name| name.get(self.language).to_owned())
    }

    /// Why the ranking does not stand firmly.
    #[must_use]
    pub fn trigger(&self, trigger: &Trigger) -> String {
        let language = self.language;
        let flagged = |flagged: bool| if flagged { "yes" } else { "no" };
        let (code, args) = match trigger {
            Trigger::CalibratedWinnerDiffers { calibrated } => (
                "calibrated-winner",
                Args::new().with("entry", self.entry(calibrated)),
            ),
            Trigger::CalibratedPodiumDiffers => ("calibrated-podium", Args::new()),
            Trigger::WinnerDependsOnJuror {
                juror,
                flagged: marked,
                winner,
            } => (
                if winner.is_empty() {
                    "winner-unranked"
                } else {
                    "winner-juror"
                },
                Args::new()
                    .with("juror", self.juror(juror))
                    .with("winner", self.references(winner))
                    .with("flagged", flagged(*marked)),
            ),
            Trigger::PodiumDependsOnJuror {
                juror,
                flagged: marked,
            } => (
                "podium-juror",
                Args::new()
                    .with("juror", self.juror(juror))
                    .with("flagged", flagged(*marked)),
            ),
            Trigger::WeightDecides { of, share, flip } => (
                "weight",
                Args::new()
                    .with("part", self.part(of))
                    .with("share", isolate_ltr(&share_text(language, share)))
                    .with("flip", isolate_ltr(&share_text(language, flip))),
            ),
            Trigger::WinnerUncertain { chance: value } => (
                "uncertain",
                Args::new().with("chance", isolate_ltr(&chance(language, *value))),
            ),
            Trigger::Disconnected { components } => (
                "disconnected",
                Args::new().with("count", i64::try_from(*components).unwrap_or(i64::MAX)),
            ),
        };
        text(language, &format!("advice-trigger-{code}"), &args)
    }

    /// A point of the agenda.
    #[must_use]
    pub fn point(&self, point: &Point) -> String {
        let language = self.language;
        match point {
            Point::Trigger(trigger) => self.trigger(trigger),
            Point::Incomplete { entry, lacking } => {
                let colleges: Vec<String> = lacking
                    .iter()
                    .map(|short| isolate(&self.part(&short.college)))
                    .collect();
                let args = Args::new()
                    .with("entry", self.entry(entry))
                    .with("colleges", colleges.join(list_mark(language)));
                text(language, "advice-point-incomplete", &args)
            }
            Point::Tied {
                entries,
                score,
                place,
            } => {
                let place = place.map_or_else(String::new, |place| {
                    ordinal(language, place, Gender::Feminine)
                });
                let args = Args::new()
                    .with("entries", self.references(entries))
                    .with("score", imtiyaz_documents::decimal_text(language, *score))
                    .with("place", place);
                text(language, "advice-point-tied", &args)
            }
            Point::Disagreement { entry, low, high } => {
                let args = Args::new()
                    .with("entry", self.entry(entry))
                    .with("low", figure(language, low.1, 2))
                    .with("lowest", self.juror(&low.0))
                    .with("high", figure(language, high.1, 2))
                    .with("highest", self.juror(&high.0));
                text(language, "advice-point-disagreement", &args)
            }
            Point::Alike { jurors, shared } => {
                let args = Args::new()
                    .with("one", self.juror(&jurors.0))
                    .with("other", self.juror(&jurors.1))
                    .with("count", i64::try_from(*shared).unwrap_or(i64::MAX));
                text(language, "advice-point-alike", &args)
            }
        }
    }
}

/// A flag with the rule that raises it.
#[must_use]
pub fn flag(language: Language, word: &str) -> String {
    say(language, &format!("advice-flag-{word}"))
}

//! What can be wrong with a specification file: where, what, and what was found.

use crate::coded::coded;
use serde::Serialize;
use std::fmt;

coded! {
    /// What is wrong. The code is a catalogue key below `specification-fault-`.
    FaultCode {
        /// The file is not TOML at this place.
        Syntax = "syntax",
        /// A key that the format does not know.
        UnknownKey = "unknown-key",
        /// A key that has to be there is not.
        Missing = "missing",
        /// A value of another type than the key takes.
        WrongType = "wrong-type",
        /// A text without any letter.
        EmptyText = "empty-text",
        /// The Arabic or the French form of a text is not there.
        LanguageMissing = "language-missing",
        /// Not a short name of `a-z`, `0-9` and `-`.
        NotAKey = "not-a-key",
        /// The same key twice where each must be its own.
        Duplicate = "duplicate",
        /// A key that names nothing in this file.
        UnknownReference = "unknown-reference",
        /// A word that is none of those the key takes.
        UnknownCode = "unknown-code",
        /// Not a weight such as `30`, `"0.30"` or `"1/3"`.
        NotAWeight = "not-a-weight",
        /// A weight of zero.
        ZeroWeight = "zero-weight",
        /// Not a moment such as `2019-10-31 16:30`.
        NotAMoment = "not-a-moment",
        /// A moment that is not after the one before it in the calendar.
        OutOfOrder = "out-of-order",
        /// Not a decimal number of so many digits.
        NotANumber = "not-a-number",
        /// A number outside its bounds.
        OutOfRange = "out-of-range",
        /// A mark that is not on the scale.
        OffScale = "off-scale",
        /// The steps do not lead from the least mark to the greatest.
        UnevenSteps = "uneven-steps",
        /// A list that has to hold something is empty.
        EmptyList = "empty-list",
        /// The least is more than the most.
        BoundsReversed = "bounds-reversed",
        /// A key that fields of this kind do not take.
        DoesNotApply = "does-not-apply",
        /// A condition on a field that comes later, is not a choice, or is the field itself.
        ConditionNotDecidable = "condition-not-decidable",
        /// No criterion holds in this category.
        CategoryWithoutCriterion = "category-without-criterion",
        /// No prize can be won in this category.
        CategoryWithoutPrize = "category-without-prize",
        /// No section of the form is asked in this category.
        CategoryWithoutForm = "category-without-form",
        /// No seat of this college scores.
        CollegeWithoutSeat = "college-without-seat",
        /// The jury has no chair, or more than one.
        OneChairWanted = "one-chair-wanted",
        /// More members are wanted than hold seats.
        TooFewSeats = "too-few-seats",
        /// The ranks of a category's prizes are not 1, 2, 3 …
        RanksNotInOrder = "ranks-not-in-order",
        /// A prize with a rank belongs to a category and to its ranking.
        RankOutsideCategory = "rank-outside-category",
        /// The chain does not end with `ex-aequo`, or ends before its end.
        TieChainOpen = "tie-chain-open",
        /// An example that names no part of this file.
        UnknownPart = "unknown-part",
    }
}

/// One fault of a specification file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SpecificationFault {
    /// Where, as a key path: `criteria[2].weight` (counted from 0, as the format's tools count).
    pub path: String,
    /// The line in the file, from 1.
    pub line: usize,
    /// What.
    pub code: FaultCode,
    /// What was found; empty where nothing was.
    pub found: String,
    /// What would have been right: the nearest known key, the words it takes, a bound; may be empty.
    pub wanted: String,
}

impl SpecificationFault {
    /// The fault as an English sentence for the command line, without its place.
    #[must_use]
    pub fn sentence(&self) -> String {
        let (found, wanted) = (&self.found, &self.wanted);
        let hint = |text: &str| {
            if wanted.is_empty() {
                String::new()
            } else {
                format!("{text}{wanted}")
            }
        };
        match self.code {
            FaultCode::Syntax => format!("this is not TOML: {found}"),
            FaultCode::UnknownKey => {
                format!("unknown key `{found}`{}", hint("; did you mean: "))
            }
            FaultCode::Missing => format!("this key is missing{}", hint("; it takes ")),
            FaultCode::WrongType => format!("{wanted} is wanted here, not {found}"),
            FaultCode::EmptyText => "this text is empty".to_owned(),
            FaultCode::LanguageMissing => {
                format!("the text in `{wanted}` is missing: every text is written in ar and fr")
            }
            FaultCode::NotAKey => format!(
                "`{found}` is not a key: 1 to 40 characters of a-z, 0-9 and -, starting with a letter"
            ),
            FaultCode::Duplicate => {
                format!("`{found}` is there already{}", hint(", at "))
            }
            FaultCode::UnknownReference => {
                format!(
                    "`{found}` names nothing in this file{}",
                    hint("; there is: ")
                )
            }
            FaultCode::UnknownCode => format!("`{found}` is not one of: {wanted}"),
            FaultCode::NotAWeight => {
                format!("`{found}` is not a weight: write 30, \"0.30\" or \"1/3\"")
            }
            FaultCode::ZeroWeight => "a weight is greater than zero".to_owned(),
            FaultCode::NotAMoment => {
                format!("`{found}` is not a moment: write \"2019-10-31 16:30\", Moroccan time")
            }
            FaultCode::OutOfOrder => format!("{found} is not after {wanted}"),
            FaultCode::NotANumber => format!("`{found}` is not {wanted}"),
            FaultCode::OutOfRange => format!("{found} is out of bounds: {wanted}"),
            FaultCode::OffScale => format!("{found} is not on the scale ({wanted})"),
            FaultCode::UnevenSteps => {
                format!(
                    "steps of {found} do not lead from the least mark to the greatest ({wanted})"
                )
            }
            FaultCode::EmptyList => "at least one is wanted here".to_owned(),
            FaultCode::BoundsReversed => {
                format!("the least, {found}, is more than the most, {wanted}")
            }
            FaultCode::DoesNotApply => format!("`{found}` does not apply to {wanted}"),
            FaultCode::ConditionNotDecidable => format!(
                "a condition looks at a yes-no, choice or choices field that comes earlier in the form; `{found}` is not one"
            ),
            FaultCode::CategoryWithoutCriterion => {
                format!("no criterion holds in the category `{found}`")
            }
            FaultCode::CategoryWithoutPrize => {
                format!("no prize can be won in the category `{found}`")
            }
            FaultCode::CategoryWithoutForm => {
                format!("no section of the form is asked in the category `{found}`")
            }
            FaultCode::CollegeWithoutSeat => {
                format!("no seat of the college `{found}` scores (duty chair or member)")
            }
            FaultCode::OneChairWanted => format!("one seat has the duty `chair`; found {found}"),
            FaultCode::TooFewSeats => {
                format!("{found} is more than the seats that score: {wanted}")
            }
            FaultCode::RanksNotInOrder => {
                format!("the ranks of the prizes are {found}; wanted: {wanted}")
            }
            FaultCode::RankOutsideCategory => {
                "a prize with a rank is given in categories, from the pool `category`".to_owned()
            }
            FaultCode::TieChainOpen => {
                "the tie chain ends with `ex-aequo`, which stands nowhere else".to_owned()
            }
            FaultCode::UnknownPart => format!("`{found}` is no part of this file"),
        }
    }
}

impl fmt::Display for SpecificationFault {
    /// `line 41: criteria[2].weight: a weight is greater than zero`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: ", self.line)?;
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.sentence())
    }
}

//! Everything that depends on the reader's language: sentences from the Fluent catalogues,
//! numbers, dates, times, ordinals, alphabetical order, and the keys that search compares.
//!
//! It never reads a clock (a [`Stamp`](imtiyaz_domain::Stamp) is given), never reads the
//! machine's locale or time zone data (both are compiled in), and knows no page: it answers
//! with text. Direction and markup belong to the templates.
//!
//! To add a sentence: write its key into `templates/locales/ar/<room>.ftl` and into the files
//! beside it in `fr` and `en`; a test names every key, argument and plural form that is
//! forgotten. A new file there is picked up by the build. Tamazight takes attested words only
//! and shows Arabic elsewhere; [`Catalogue::lookup`] says which of the two it gave.
//!
//! ```
//! use imtiyaz_domain::Language;
//! use imtiyaz_language::{Args, text};
//!
//! let days = |count: i64| text(Language::Ar, "time-left-days", &Args::new().with("count", count));
//! assert_eq!(days(1), "بقي يوم واحد");
//! assert_eq!(days(2), "بقي يومان");
//! ```

mod args;
mod catalogue;
mod check;
mod collation;
mod duration;
mod folding;
mod isolation;
mod names;
mod number;
mod ordinal;
mod parse;
mod time;

pub use args::{Arg, Args};
pub use catalogue::{Catalogue, Found, LANGUAGES, Missing, plain, text};
pub use check::{Fault, FaultKind};
pub use collation::{compare, sort_by_text, sort_key};
pub use duration::{Remaining, file_size, remaining};
pub use folding::fold;
pub use isolation::{isolate, isolate_ltr, without_isolation};
pub use names::{month_name, parse_month, weekday_name};
pub use number::{decimal, integer, percent};
pub use ordinal::{Gender, ordinal};
pub use parse::{NumberError, parse_decimal, parse_integer};
pub use time::{
    TimeZoneFault, date, datetime, deadline, long_date, long_datetime, machine_time, offset, time,
    timezone_self_test, year,
};

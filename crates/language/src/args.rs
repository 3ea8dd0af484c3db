//! The arguments of a message.

/// One argument: text as it is, or a count that chooses a plural form and is written with the
/// digits and separators of the language.
///
/// Years, references and numbers of editions go as text: they are names, not counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Text, put into the message unchanged (isolated where the message is isolated).
    Text(String),
    /// A whole number; chooses the plural form.
    Count(i64),
}

/// The named arguments of one message.
///
/// ```
/// use imtiyaz_language::Args;
/// let args = Args::new().with("count", 3).with("name", "امتياز");
/// assert_eq!(args.iter().count(), 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Args(Vec<(String, Arg)>);

impl Args {
    /// No arguments.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The same arguments and one more; a name given twice keeps its last value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Arg>) -> Self {
        self.set(name, value);
        self
    }

    /// Adds or replaces an argument.
    pub fn set(&mut self, name: &str, value: impl Into<Arg>) {
        let value = value.into();
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, old)) => *old = value,
            None => self.0.push((name.to_owned(), value)),
        }
    }

    /// The arguments in the order in which they were given.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Arg)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<&str> for Arg {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<&String> for Arg {
    fn from(value: &String) -> Self {
        Self::Text(value.clone())
    }
}

impl From<String> for Arg {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

macro_rules! counts {
    ($($kind:ty),+) => { $(
        impl From<$kind> for Arg {
            fn from(value: $kind) -> Self {
                Self::Count(i64::from(value))
            }
        }
    )+ };
}
counts!(i8, i16, i32, i64, u8, u16, u32);

/// Counts beyond `i64` do not exist in an award; such a value is written as the largest.
impl From<usize> for Arg {
    fn from(value: usize) -> Self {
        Self::Count(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

/// As for `usize`.
impl From<u64> for Arg {
    fn from(value: u64) -> Self {
        Self::Count(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

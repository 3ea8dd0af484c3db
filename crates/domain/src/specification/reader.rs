//! A small reader over the spanned TOML tree: it goes on after a fault, so that all are found.

use super::{
    FaultCode, SpecificationFault, Weight,
    literal::{fixed_point, literal, paragraphs, type_name},
    nearest::nearest,
};
use crate::{Key, Localized, Stamp, text};
use std::{cell::RefCell, collections::BTreeMap, ops::RangeInclusive};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// Stands for a key that could not be read; cross checks pass over it.
pub(super) const UNREAD: &str = "unread";

/// Collects faults and remembers on which line each part stands.
pub(super) struct Reader {
    line_starts: Vec<usize>,
    lines: RefCell<BTreeMap<String, usize>>,
    faults: RefCell<Vec<SpecificationFault>>,
}

impl Reader {
    pub(super) fn new(source: &str) -> Self {
        let breaks = source
            .bytes()
            .enumerate()
            .filter(|(_, byte)| *byte == b'\n');
        let line_starts = std::iter::once(0)
            .chain(breaks.map(|(at, _)| at + 1))
            .collect();
        Self {
            line_starts,
            lines: RefCell::default(),
            faults: RefCell::default(),
        }
    }

    /// The line (from 1) on which a byte of the source stands.
    pub(super) fn line(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= offset)
    }

    pub(super) fn fault_at(
        &self,
        path: &str,
        line: usize,
        code: FaultCode,
        found: &str,
        wanted: &str,
    ) {
        self.faults.borrow_mut().push(SpecificationFault {
            path: path.to_owned(),
            line,
            code,
            found: found.to_owned(),
            wanted: wanted.to_owned(),
        });
    }

    /// A fault at a part that was read, or at the nearest part around it.
    pub(super) fn fault(&self, path: &str, code: FaultCode, found: &str, wanted: &str) {
        let line = self.line_of(path);
        self.fault_at(path, line, code, found, wanted);
    }

    fn line_of(&self, path: &str) -> usize {
        let lines = self.lines.borrow();
        let mut part = path;
        loop {
            if let Some(line) = lines.get(part) {
                return *line;
            }
            match part.rfind(['.', '[']) {
                Some(cut) => part = &part[..cut],
                None => return 1,
            }
        }
    }

    /// Whether a part of this path was read (list positions left out of the path or not).
    pub(super) fn knows_part(&self, path: &str) -> bool {
        let bare = |path: &str| {
            let mut inside = false;
            path.chars()
                .filter(|c| {
                    inside = *c == '[' || (inside && *c != ']');
                    !inside && *c != ']'
                })
                .collect::<String>()
        };
        self.lines
            .borrow()
            .keys()
            .any(|known| known == path || bare(known) == path)
    }

    fn remember(&self, path: &str, line: usize) {
        self.lines.borrow_mut().insert(path.to_owned(), line);
    }

    /// The faults in the order of the file.
    pub(super) fn into_faults(self) -> Vec<SpecificationFault> {
        let mut faults = self.faults.into_inner();
        faults.sort_by(|a, b| (a.line, &a.path).cmp(&(b.line, &b.path)));
        faults.dedup();
        faults
    }
}

/// A table of the file. Every key that is asked for is known; [`Table::finish`] reports the rest.
pub(super) struct Table<'a> {
    reader: &'a Reader,
    /// `None` for a table that is not there: its absence is reported once, and asking it for
    /// keys reports nothing more.
    map: Option<&'a DeTable<'a>>,
    path: String,
    line: usize,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Table<'a> {
    pub(super) fn root(reader: &'a Reader, map: &'a DeTable<'a>) -> Self {
        Self {
            reader,
            map: Some(map),
            path: String::new(),
            line: 1,
            asked: RefCell::default(),
        }
    }

    fn nested(&self, map: Option<&'a DeTable<'a>>, path: String, line: usize) -> Self {
        Table {
            reader: self.reader,
            map,
            path,
            line,
            asked: RefCell::default(),
        }
    }

    pub(super) fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        }
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.map.is_some_and(|map| map.contains_key(key))
    }

    /// Reports a fault at one of this table's keys.
    pub(super) fn fault(&self, key: &str, code: FaultCode, found: &str, wanted: &str) {
        // A table that is not there has its own fault.
        if self.map.is_none() {
            return;
        }
        self.reader.fault(&self.path_of(key), code, found, wanted);
    }

    /// Reports the keys nobody asked for.
    pub(super) fn finish(self) {
        self.finish_here();
    }

    /// [`Table::finish`] for a table that is only borrowed.
    pub(super) fn finish_here(&self) {
        let Some(map) = self.map else { return };
        let asked = self.asked.borrow();
        for key in map.keys() {
            let name = key.get_ref().as_ref();
            if !asked.contains(&name) {
                let line = self.reader.line(key.span().start);
                let wanted = nearest(name, &asked).unwrap_or_default();
                self.reader.fault_at(
                    &self.path_of(name),
                    line,
                    FaultCode::UnknownKey,
                    name,
                    wanted,
                );
            }
        }
    }

    /// A fault at a key that may not have been asked for yet.
    pub(super) fn fault_in(&self, key: &'static str, code: FaultCode, found: &str, wanted: &str) {
        self.ask(key);
        self.fault(key, code, found, wanted);
    }

    /// A whole number that another part of the reader checks and reports.
    pub(super) fn peek_integer(&self, key: &str) -> Option<i64> {
        let value = self.map?.get(key)?.get_ref().as_integer()?;
        i64::from_str_radix(value.as_str(), value.radix()).ok()
    }

    /// [`Table::finish`] where these keys are known, though perhaps not asked for.
    pub(super) fn finish_with(self, known: &[&'static str]) {
        self.asked.borrow_mut().extend(known);
        self.finish_here();
    }

    fn ask(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.borrow_mut().push(key);
        let (name, value) = self.map?.get_key_value(key)?;
        self.reader
            .remember(&self.path_of(key), self.reader.line(name.span().start));
        Some(value)
    }

    fn ask_required(&self, key: &'static str, takes: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        let value = self.ask(key);
        if value.is_none() && self.map.is_some() {
            self.reader
                .fault_at(&self.path_of(key), self.line, FaultCode::Missing, "", takes);
        }
        value
    }

    fn wrong_type(&self, path: &str, value: &DeValue<'_>, wanted: &str) {
        self.reader
            .fault(path, FaultCode::WrongType, type_name(value), wanted);
    }

    /// A table that has to be there.
    pub(super) fn table(&self, key: &'static str) -> Table<'a> {
        let path = self.path_of(key);
        let Some(value) = self.ask_required(key, "a table") else {
            return self.nested(None, path, self.line);
        };
        self.as_table(value, path)
    }

    /// A table that may be left out.
    pub(super) fn table_if_there(&self, key: &'static str) -> Option<Table<'a>> {
        let value = self.ask(key)?;
        Some(self.as_table(value, self.path_of(key)))
    }

    fn as_table(&self, value: &'a Spanned<DeValue<'a>>, path: String) -> Table<'a> {
        let line = self.reader.line(value.span().start);
        self.reader.remember(&path, line);
        let map = value.get_ref().as_table();
        if map.is_none() {
            self.wrong_type(&path, value.get_ref(), "a table");
        }
        self.nested(map, path, line)
    }

    /// A list of tables; when `some` is wanted, an empty one is a fault.
    pub(super) fn tables(&self, key: &'static str, some: bool) -> Vec<Table<'a>> {
        let asked = if some {
            self.ask_required(key, "a list of tables")
        } else {
            self.ask(key)
        };
        let Some(value) = asked else {
            return Vec::new();
        };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_type(&self.path_of(key), value.get_ref(), "a list of tables");
            return Vec::new();
        };
        if some && items.is_empty() {
            self.fault(key, FaultCode::EmptyList, "", "");
        }
        let each = items.iter().enumerate();
        each.map(|(index, item)| self.as_table(item, format!("{}[{index}]", self.path_of(key))))
            .collect()
    }

    /// A text that has to be there, on one line.
    pub(super) fn string(&self, key: &'static str) -> String {
        self.ask_required(key, "a text")
            .map_or_else(String::new, |value| self.as_string(key, value))
    }

    fn as_string(&self, key: &str, value: &'a DeValueAt<'a>) -> String {
        let Some(found) = value.get_ref().as_str() else {
            self.wrong_type(&self.path_of(key), value.get_ref(), "a text");
            return String::new();
        };
        let cleaned = text::clean_line(found);
        if cleaned.is_empty() {
            self.fault(key, FaultCode::EmptyText, "", "");
        }
        cleaned
    }

    /// A text in Arabic and French (and others) that has to be there.
    pub(super) fn localized(&self, key: &'static str) -> Localized {
        let path = self.path_of(key);
        self.ask_required(key, "a text in ar and fr")
            .map_or_else(Localized::default, |value| self.as_localized(value, path))
    }

    /// A text in Arabic and French that may be left out as a whole.
    pub(super) fn localized_if_there(&self, key: &'static str) -> Localized {
        let path = self.path_of(key);
        self.ask(key)
            .map_or_else(Localized::default, |value| self.as_localized(value, path))
    }

    fn as_localized(&self, value: &'a DeValueAt<'a>, path: String) -> Localized {
        if !value.get_ref().is_table() {
            self.wrong_type(&path, value.get_ref(), "a text in ar and fr");
            return Localized::default();
        }
        let table = self.as_table(value, path);
        let text = |language: &'static str| {
            let value = table.ask(language)?;
            match value.get_ref().as_str() {
                Some(found) => Some(paragraphs(found)),
                None => {
                    table.wrong_type(&table.path_of(language), value.get_ref(), "a text");
                    Some(UNREAD.to_owned())
                }
            }
        };
        let must = |language: &'static str| match text(language) {
            Some(found) if !found.is_empty() => found,
            _ => {
                let path = table.path_of(language);
                table
                    .reader
                    .fault(&path, FaultCode::LanguageMissing, "", language);
                String::new()
            }
        };
        let localized = Localized {
            ar: must("ar"),
            fr: must("fr"),
            en: text("en").filter(|text| !text.is_empty()),
            zgh: text("zgh").filter(|text| !text.is_empty()),
        };
        table.finish();
        localized
    }

    /// A key that has to be there.
    pub(super) fn key(&self, key: &'static str) -> Key {
        self.ask_required(key, "a key")
            .map_or_else(unread, |value| self.as_key(&self.path_of(key), value))
    }

    /// A key that may be left out.
    pub(super) fn key_if_there(&self, key: &'static str) -> Option<Key> {
        self.ask(key)
            .map(|value| self.as_key(&self.path_of(key), value))
    }

    fn as_key(&self, path: &str, value: &DeValueAt<'a>) -> Key {
        let Some(found) = value.get_ref().as_str() else {
            self.wrong_type(path, value.get_ref(), "a key");
            return unread();
        };
        Key::new(found).unwrap_or_else(|_| {
            self.reader.fault(path, FaultCode::NotAKey, found, "");
            unread()
        })
    }

    /// A list of keys; left out it is empty.
    pub(super) fn keys(&self, key: &'static str) -> Vec<Key> {
        self.strings_at(key, |path, value| self.as_key(path, value))
    }

    /// A list of texts; left out it is empty.
    pub(super) fn strings(&self, key: &'static str) -> Vec<String> {
        self.strings_at(key, |path, value| {
            value.get_ref().as_str().map_or_else(
                || {
                    self.wrong_type(path, value.get_ref(), "a text");
                    String::new()
                },
                ToOwned::to_owned,
            )
        })
    }

    fn strings_at<T>(&self, key: &'static str, one: impl Fn(&str, &DeValueAt<'a>) -> T) -> Vec<T> {
        let Some(value) = self.ask(key) else {
            return Vec::new();
        };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_type(&self.path_of(key), value.get_ref(), "a list");
            return Vec::new();
        };
        let each = items.iter().enumerate();
        each.map(|(index, item)| {
            let path = format!("{}[{index}]", self.path_of(key));
            self.reader
                .remember(&path, self.reader.line(item.span().start));
            one(&path, item)
        })
        .collect()
    }

    /// A whole number within bounds that has to be there.
    pub(super) fn integer(&self, key: &'static str, bounds: RangeInclusive<i64>) -> i64 {
        let value = self.ask_required(key, "a whole number");
        value
            .and_then(|value| self.as_integer(key, value, &bounds))
            .unwrap_or(*bounds.start())
    }

    /// A whole number within bounds that may be left out.
    pub(super) fn integer_if_there(
        &self,
        key: &'static str,
        bounds: RangeInclusive<i64>,
    ) -> Option<i64> {
        self.ask(key)
            .and_then(|value| self.as_integer(key, value, &bounds))
    }

    fn as_integer(
        &self,
        key: &str,
        value: &DeValueAt<'a>,
        bounds: &RangeInclusive<i64>,
    ) -> Option<i64> {
        let Some(found) = value.get_ref().as_integer() else {
            self.wrong_type(&self.path_of(key), value.get_ref(), "a whole number");
            return None;
        };
        let number = i64::from_str_radix(found.as_str(), found.radix()).ok();
        if number.is_none_or(|number| !bounds.contains(&number)) {
            let wanted = format!("{} to {}", bounds.start(), bounds.end());
            self.fault(key, FaultCode::OutOfRange, &found.to_string(), &wanted);
            return None;
        }
        number
    }

    /// Yes or no, or what holds when it is left out.
    pub(super) fn boolean(&self, key: &'static str, otherwise: bool) -> bool {
        let Some(value) = self.ask(key) else {
            return otherwise;
        };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong_type(&self.path_of(key), value.get_ref(), "true or false");
            otherwise
        })
    }

    /// One word of a fixed list.
    pub(super) fn code<T: Copy>(
        &self,
        key: &'static str,
        words: &[(&str, T)],
        otherwise: Option<T>,
    ) -> T {
        let known = words.iter().map(|(word, _)| *word).collect::<Vec<_>>();
        let list = known.join(", ");
        let value = if otherwise.is_some() {
            self.ask(key)
        } else {
            self.ask_required(key, &format!("one of: {list}"))
        };
        let fallback = otherwise.unwrap_or(words[0].1);
        let Some(value) = value else { return fallback };
        let Some(found) = value.get_ref().as_str() else {
            self.wrong_type(
                &self.path_of(key),
                value.get_ref(),
                &format!("one of: {list}"),
            );
            return fallback;
        };
        words.iter().find(|(word, _)| *word == found).map_or_else(
            || {
                self.fault(key, FaultCode::UnknownCode, found, &list);
                fallback
            },
            |(_, value)| *value,
        )
    }

    /// A list of words of a fixed list.
    pub(super) fn codes<T: Copy>(&self, key: &'static str, words: &[(&str, T)]) -> Vec<T> {
        let list = words
            .iter()
            .map(|(word, _)| *word)
            .collect::<Vec<_>>()
            .join(", ");
        let found = self.strings(key);
        let mut read = Vec::new();
        for (index, word) in found.iter().enumerate() {
            match words.iter().find(|(known, _)| known == word) {
                Some((_, value)) => read.push(*value),
                None => self.fault(
                    &format!("{key}[{index}]"),
                    FaultCode::UnknownCode,
                    word,
                    &list,
                ),
            }
        }
        read
    }

    /// A weight greater than zero.
    pub(super) fn weight(&self, key: &'static str) -> Weight {
        const ONE: Weight = Weight {
            numerator: 1,
            denominator: 1,
        };
        let Some(value) = self.ask_required(key, "a weight") else {
            return ONE;
        };
        let Some(found) = literal(value.get_ref()) else {
            self.wrong_type(&self.path_of(key), value.get_ref(), "a weight");
            return ONE;
        };
        match Weight::parse(&found) {
            None => {
                self.fault(key, FaultCode::NotAWeight, &found, "");
                ONE
            }
            Some(weight) if weight.numerator == 0 => {
                self.fault(key, FaultCode::ZeroWeight, &found, "");
                ONE
            }
            Some(weight) => weight,
        }
    }

    /// A moment in Moroccan wall time.
    pub(super) fn moment(&self, key: &'static str) -> Option<Stamp> {
        let value = self.ask_required(key, "a moment such as \"2019-10-31 16:30\"")?;
        let found = match value.get_ref() {
            DeValue::Datetime(datetime) => datetime.to_string(),
            DeValue::String(text) => text.to_string(),
            other => {
                self.wrong_type(&self.path_of(key), other, "a moment");
                return None;
            }
        };
        let local = match found.len() {
            16 => format!("{}:00", found.replace(' ', "T")),
            _ => found.replace(' ', "T"),
        };
        let moment = (local.len() == 19)
            .then(|| local.parse::<jiff::civil::DateTime>().ok())
            .flatten()
            .and_then(Stamp::from_local);
        if moment.is_none() {
            self.fault(key, FaultCode::NotAMoment, &found, "");
        }
        moment
    }

    /// A decimal number in its unit of `10^-decimals`, that has to be there.
    pub(super) fn decimal(&self, key: &'static str, decimals: u8) -> Option<i64> {
        let value = self.ask_required(key, "a number")?;
        self.as_decimal(key, value, decimals)
    }

    /// A decimal number that may be left out.
    pub(super) fn decimal_if_there(&self, key: &'static str, decimals: u8) -> Option<i64> {
        let value = self.ask(key)?;
        self.as_decimal(key, value, decimals)
    }

    fn as_decimal(&self, key: &str, value: &DeValueAt<'a>, decimals: u8) -> Option<i64> {
        let Some(found) = literal(value.get_ref()) else {
            self.wrong_type(&self.path_of(key), value.get_ref(), "a number");
            return None;
        };
        let number = fixed_point(&found, decimals);
        if number.is_none() {
            let wanted = format!("a number with at most {decimals} decimals");
            self.fault(key, FaultCode::NotANumber, &found, &wanted);
        }
        number
    }
}

type DeValueAt<'a> = Spanned<DeValue<'a>>;

fn unread() -> Key {
    Key::new(UNREAD).unwrap_or_else(|_| unreachable!("the placeholder is a key"))
}

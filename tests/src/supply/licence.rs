//! Licence expressions (SPDX): `MIT OR Apache-2.0`, `(A OR B) AND C`, and the older `MIT/Apache-2.0`.

/// Whether the expression can be met with licences of the list alone; an error where it is none.
///
/// # Errors
/// What cannot be read.
pub fn allowed(expression: &str, list: &[String]) -> Result<bool, String> {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader {
        words: &words,
        at: 0,
        list,
    };
    let met = reader.or()?;
    if reader.at == words.len() {
        Ok(met)
    } else {
        Err(format!("{expression}: left over at word {}", reader.at + 1))
    }
}

struct Reader<'a> {
    words: &'a [&'a str],
    at: usize,
    list: &'a [String],
}

impl Reader<'_> {
    fn takes(&mut self, word: &str) -> bool {
        let there = self.words.get(self.at) == Some(&word);
        self.at += usize::from(there);
        there
    }

    fn or(&mut self) -> Result<bool, String> {
        let mut met = self.and()?;
        while self.takes("OR") {
            met |= self.and()?;
        }
        Ok(met)
    }

    fn and(&mut self) -> Result<bool, String> {
        let mut met = self.one()?;
        while self.takes("AND") {
            met &= self.one()?;
        }
        Ok(met)
    }

    fn one(&mut self) -> Result<bool, String> {
        if self.takes("(") {
            let met = self.or()?;
            return if self.takes(")") {
                Ok(met)
            } else {
                Err("a bracket is not closed".to_owned())
            };
        }
        let name = self
            .words
            .get(self.at)
            .filter(|word| !["OR", "AND", "WITH", ")"].contains(word))
            .ok_or("a licence is missing")?;
        let mut name = (*name).to_owned();
        self.at += 1;
        if self.takes("WITH") {
            let exception = self.words.get(self.at).ok_or("an exception is missing")?;
            self.at += 1;
            name = format!("{name} WITH {exception}");
        }
        Ok(self.list.contains(&name))
    }
}

#[cfg(test)]
mod tests {
    use super::allowed;

    #[test]
    fn expressions_are_met_by_what_is_allowed() {
        let list = ["MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception"].map(str::to_owned);
        for (expression, met) in [
            ("MIT", true),
            ("MIT/GPL-3.0", true),
            ("MIT OR GPL-3.0", true),
            ("MIT AND GPL-3.0", false),
            ("GPL-3.0", false),
            ("GPL-3.0 OR MIT AND BSD-3-Clause", false),
            ("(GPL-3.0 OR MIT) AND Apache-2.0", true),
            ("Apache-2.0 WITH LLVM-exception", true),
            ("MIT WITH LLVM-exception", false),
        ] {
            assert_eq!(allowed(expression, &list), Ok(met), "{expression}");
        }
        for broken in [
            "",
            "OR MIT",
            "(MIT",
            "MIT Apache-2.0",
            "MIT AND",
            "MIT WITH",
        ] {
            assert!(allowed(broken, &list).is_err(), "{broken}");
        }
    }
}

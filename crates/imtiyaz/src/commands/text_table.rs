//! Tables of text for a terminal: columns as wide as their widest cell.

/// A table that prints itself, a heading first.
pub struct TextTable {
    /// Headings; one that begins with `<` is of words and stands to the left, others are figures.
    headings: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

impl TextTable {
    /// An empty table. A heading that begins with `<` (not printed) aligns its column to the left.
    pub fn new(headings: &[&'static str]) -> Self {
        Self {
            headings: headings.to_vec(),
            rows: Vec::new(),
        }
    }

    /// Adds a row, a cell for each heading.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// Prints it on standard output.
    pub fn print(&self) {
        for line in self.lines() {
            println!("{line}");
        }
    }

    fn lines(&self) -> Vec<String> {
        let bare = |heading: &str| heading.trim_start_matches('<').to_owned();
        let heading: Vec<String> = self.headings.iter().map(|h| bare(h)).collect();
        let rows = || std::iter::once(&heading).chain(&self.rows);
        let width = |column: usize| {
            let cells = rows().filter_map(|row| row.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..self.headings.len()).map(width).collect();
        let line = |row: &Vec<String>| {
            let cells = row.iter().zip(&self.headings).zip(&widths);
            let cells = cells.map(|((cell, heading), width)| {
                if heading.starts_with('<') {
                    format!("{cell:<width$}")
                } else {
                    format!("{cell:>width$}")
                }
            });
            cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
        };
        rows().map(line).collect()
    }
}

/// A figure with this many decimals; a dash where there is none.
pub fn figure(value: Option<f64>, decimals: usize) -> String {
    match value.filter(|value| value.is_finite()) {
        Some(value) => format!("{value:.decimals$}"),
        None => "-".to_owned(),
    }
}

/// A share of one as a percentage with one decimal; a dash where there is none.
pub fn percent(value: Option<f64>) -> String {
    match value.filter(|value| value.is_finite()) {
        Some(value) => format!("{:.1} %", 100.0 * value),
        None => "-".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{TextTable, figure, percent};

    #[test]
    fn columns_line_up() {
        let mut table = TextTable::new(&["place", "<entry", "score"]);
        table.row(["1".into(), "wadi".into(), "7.48".into()]);
        table.row(["10".into(), "nakhla".into(), "-".into()]);
        assert_eq!(
            table.lines(),
            [
                "place  entry   score",
                "    1  wadi     7.48",
                "   10  nakhla      -"
            ]
        );
        assert_eq!(figure(Some(f64::NAN), 2), "-");
        assert_eq!(percent(Some(0.405)), "40.5 %");
    }
}

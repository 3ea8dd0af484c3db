//! Column widths of a table, and where its decimal signs stand.

use super::Engine;
use super::cells::{Part, Seat};
use super::table::{Column, Table, Width};
use crate::text::wrap::{max_width, min_width};
use crate::text::{Direction, Text};

/// Where the columns stand and how their numbers line up.
pub(super) struct Grid {
    pub rtl: bool,
    pub x: f32,
    pub width: f32,
    widths: Vec<f32>,
    /// For numeric columns: width before and after the decimal sign.
    pub decimals: Vec<Option<(f32, f32)>>,
}

impl Grid {
    /// Left edge and width of `count` columns from `first` on.
    pub fn span(&self, first: usize, count: usize) -> (f32, f32) {
        let before: f32 = self.widths[..first].iter().sum();
        let width: f32 = self.widths[first..first + count].iter().sum();
        let left = if self.rtl {
            self.x + self.width - before - width
        } else {
            self.x + before
        };
        (left, width)
    }
}

impl Engine {
    /// Column widths and the decimal signs of numeric columns.
    pub(super) fn grid(&mut self, table: &Table, x: f32, width: f32) -> Grid {
        let count = table.columns.len();
        let pad = 2.0 * table.style.pad_x;
        let (mut least, mut most) = (vec![0.0f32; count], vec![0.0f32; count]);
        let mut decimals: Vec<Option<(f32, f32)>> = table
            .columns
            .iter()
            .map(|c| c.numeric.then_some((0.0, 0.0)))
            .collect();
        let heads = table.headers.iter().map(|row| (row, Part::Head));
        for (row, part) in heads.chain(table.rows.iter().map(|row| (row, Part::Body))) {
            let mut at = 0;
            for cell in &row.cells {
                let column = &table.columns[at];
                let wanted = column.width == Width::Auto || column.numeric;
                if cell.columns == 1 && wanted {
                    for (i, text) in cell.texts.iter().enumerate() {
                        let seat = Seat {
                            table,
                            row,
                            column,
                            cell,
                            part,
                        };
                        let setting = self.cell_setting(seat, i);
                        let shaped = self.shaper.shape(text, setting.style);
                        least[at] = least[at].max(min_width(&shaped) + pad);
                        most[at] = most[at].max(max_width(&shaped) + pad);
                        if let Some((whole, fraction)) = &mut decimals[at]
                            && part == Part::Body
                            && is_number(text)
                        {
                            let sign = decimal_sign(&shaped.text);
                            *whole = whole.max(shaped.width(0..sign));
                            *fraction = fraction.max(shaped.width(sign..shaped.text.len()));
                        }
                    }
                }
                at += cell.columns;
            }
        }
        for (at, decimal) in decimals.iter().enumerate() {
            if let Some((whole, fraction)) = decimal {
                least[at] = least[at].max(whole + fraction + pad);
                most[at] = most[at].max(whole + fraction + pad);
            }
        }
        let widths = distribute(&table.columns, &least, &most, width);
        let total: f32 = widths.iter().sum();
        let rtl = table.direction.unwrap_or(self.direction) == Direction::Rtl;
        // A table narrower than the line stands at its start side.
        let x = if rtl { x + width - total } else { x };
        Grid {
            rtl,
            x,
            width: total,
            widths,
            decimals,
        }
    }
}

/// Shares `width` among columns. Automatic columns get what they need where there is room, and
/// shrink towards their longest word where there is not; shares get the rest.
fn distribute(columns: &[Column], least: &[f32], most: &[f32], width: f32) -> Vec<f32> {
    let pick = |wanted: fn(&Width) -> bool, of: &dyn Fn(usize) -> f32| -> f32 {
        columns
            .iter()
            .enumerate()
            .filter(|(_, c)| wanted(&c.width))
            .map(|(i, _)| of(i))
            .sum()
    };
    let auto = |w: &Width| *w == Width::Auto;
    let fixed = pick(
        |w| matches!(w, Width::Fixed(_)),
        &|i| match columns[i].width {
            Width::Fixed(points) => points,
            _ => 0.0,
        },
    );
    let shares = pick(
        |w| matches!(w, Width::Share(_)),
        &|i| match columns[i].width {
            Width::Share(weight) => weight,
            _ => 0.0,
        },
    );
    let (small, large) = (pick(auto, &|i| least[i]), pick(auto, &|i| most[i]));
    let rest = (width - fixed).max(0.0);
    // Automatic columns leave at least two fifths to shares, if there are any.
    let room = if shares > 0.0 { rest * 0.6 } else { rest };
    let grown = if large <= room || large <= small {
        1.0
    } else {
        ((room - small) / (large - small)).clamp(0.0, 1.0)
    };
    let used = small + (large - small) * grown;
    let spare = (rest - used).max(0.0);
    // Fixed columns wider than the line shrink alike.
    let tight = if fixed > width { width / fixed } else { 1.0 };
    columns
        .iter()
        .enumerate()
        .map(|(i, column)| match column.width {
            Width::Fixed(points) => points * tight,
            Width::Share(weight) => spare * weight / shares,
            Width::Auto => {
                let own = least[i] + (most[i] - least[i]) * grown;
                let extra = if shares > 0.0 || used <= 0.0 {
                    0.0
                } else {
                    spare * own / used
                };
                // Too many long words: everything shrinks alike, and words are cut.
                let squeeze = if used > rest && used > 0.0 {
                    rest / used
                } else {
                    1.0
                };
                (own + extra) * squeeze
            }
        })
        .collect()
}

/// Whether a text is nothing but a number, so that it may line up with others.
pub(super) fn is_number(text: &Text) -> bool {
    let plain = text.plain();
    plain.chars().any(char::is_numeric)
        && plain.chars().all(|c| {
            c.is_numeric()
                || matches!(
                    c,
                    ',' | '.'
                        | '\u{66B}'
                        | '\u{66C}'
                        | ' '
                        | '\u{A0}'
                        | '\u{202F}'
                        | '%'
                        | '+'
                        | '-'
                        | '−'
                )
        })
}

/// Byte index of the decimal sign (or of the end of the digits).
pub(super) fn decimal_sign(text: &str) -> usize {
    text.rfind([',', '.', '\u{66B}'])
        .or_else(|| {
            text.rfind(char::is_numeric)
                .map(|i| i + text[i..].chars().next().map_or(1, char::len_utf8))
        })
        .unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_fill_the_line() {
        let columns = vec![
            Column::fixed(30.0),
            Column::auto(),
            Column::share(1.0),
            Column::share(2.0),
        ];
        let widths = distribute(
            &columns,
            &[0.0, 20.0, 0.0, 0.0],
            &[0.0, 50.0, 0.0, 0.0],
            380.0,
        );
        assert_eq!(widths, [30.0, 50.0, 100.0, 200.0]);
    }

    #[test]
    fn automatic_columns_shrink_towards_their_longest_word() {
        let columns = vec![Column::auto(), Column::auto()];
        let widths = distribute(&columns, &[40.0, 60.0], &[100.0, 300.0], 200.0);
        assert!((widths.iter().sum::<f32>() - 200.0).abs() < 1e-3);
        assert!(widths[0] >= 40.0 && widths[1] >= 60.0);
    }

    #[test]
    fn the_decimal_sign_is_found() {
        assert_eq!(decimal_sign("17,16"), 2);
        assert_eq!(decimal_sign("17"), 2);
        assert_eq!(decimal_sign("1 248 %"), 5);
    }
}

//! The look of a table.

use crate::units::Color;

/// Lines, grounds and sizes of a table. `None` takes the theme's.
#[derive(Debug, Clone)]
pub struct TableStyle {
    /// Ground of the head; no head ground if the inner value is `None`.
    pub head_ground: Option<Option<Color>>,
    /// Ink of the head.
    pub head_ink: Option<Color>,
    /// Ground of every other row; none if the inner value is `None`.
    pub zebra: Option<Option<Color>>,
    /// Line below each row: ink and thickness.
    pub row_rule: Option<(Color, f32)>,
    /// White at both sides of a cell's words, in points.
    pub pad_x: f32,
    /// White above and below a cell's words, in points.
    pub pad_y: f32,
    /// Size of words that run right to left, in points.
    pub rtl: f32,
    /// Size of words that run left to right, in points.
    pub ltr: f32,
}

impl Default for TableStyle {
    fn default() -> TableStyle {
        TableStyle {
            head_ground: None,
            head_ink: None,
            zebra: None,
            row_rule: None,
            pad_x: 5.0,
            pad_y: 3.0,
            rtl: 10.0,
            ltr: 8.8,
        }
    }
}

impl TableStyle {
    /// Without grounds: thin lines only.
    pub fn plain() -> TableStyle {
        TableStyle {
            head_ground: Some(None),
            zebra: Some(None),
            ..TableStyle::default()
        }
    }

    /// Tight, for registers of many rows.
    pub fn dense() -> TableStyle {
        TableStyle {
            pad_x: 3.0,
            pad_y: 1.2,
            rtl: 8.6,
            ltr: 7.6,
            ..TableStyle::default()
        }
    }
}

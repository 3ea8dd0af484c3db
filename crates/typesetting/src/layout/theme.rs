//! The look of a document where the caller says nothing else.

use crate::text::{Align, Direction, Style, Text};
use crate::units::Color;

/// Dress of one heading level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HeadingStyle {
    /// Size in points where the heading runs right to left.
    pub rtl: f32,
    /// Size in points where it runs left to right (Latin letters look larger).
    pub ltr: f32,
    /// Ink.
    pub color: Color,
    /// Where its lines stand.
    pub align: Align,
    /// White above, in points.
    pub before: f32,
    /// White below, in points.
    pub after: f32,
}

/// Sizes, inks and distances.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// Main ink of headings, table heads, rules.
    pub accent: Color,
    /// A second ink, used sparingly.
    pub second: Color,
    /// Ink of ornament lines.
    pub gold: Color,
    /// Ink of secondary words.
    pub muted: Color,
    /// Ground of every other table row, and of callouts.
    pub pale: Color,
    /// Ink of thin lines.
    pub hairline: Color,
    /// Size of text that runs right to left, in points.
    pub rtl: f32,
    /// Size of text that runs left to right, in points.
    pub ltr: f32,
    /// Distance of lines as a multiple of the size, right to left.
    pub rtl_leading: f32,
    /// Distance of lines as a multiple of the size, left to right.
    pub ltr_leading: f32,
    /// White between paragraphs, in points.
    pub gap: f32,
    /// Levels 1 to 4; deeper levels look like the fourth.
    pub headings: [HeadingStyle; 4],
}

impl Default for Theme {
    fn default() -> Theme {
        let accent = Color::hex(0x00_5531);
        let second = Color::hex(0xB0_2A2E);
        let ink = Color::hex(0x1B_1F1D);
        let start = Align::Start;
        Theme {
            accent,
            second,
            gold: Color::hex(0x9A_7A2C),
            muted: Color::hex(0x55_5F5A),
            pale: Color::hex(0xF1_F5F2),
            hairline: Color::hex(0xC4_D2CA),
            rtl: 11.0,
            ltr: 9.6,
            rtl_leading: 1.68,
            ltr_leading: 1.45,
            gap: 6.0,
            headings: [
                HeadingStyle {
                    rtl: 18.0,
                    ltr: 15.5,
                    color: accent,
                    align: Align::Center,
                    before: 10.0,
                    after: 8.0,
                },
                HeadingStyle {
                    rtl: 14.0,
                    ltr: 12.2,
                    color: second,
                    align: start,
                    before: 14.0,
                    after: 5.0,
                },
                HeadingStyle {
                    rtl: 12.2,
                    ltr: 10.8,
                    color: accent,
                    align: start,
                    before: 10.0,
                    after: 3.0,
                },
                HeadingStyle {
                    rtl: 11.2,
                    ltr: 9.8,
                    color: ink,
                    align: start,
                    before: 8.0,
                    after: 2.0,
                },
            ],
        }
    }
}

impl Theme {
    pub(crate) fn heading(&self, level: u8) -> &HeadingStyle {
        &self.headings[usize::from(level.clamp(1, 4)) - 1]
    }

    /// The dress of running text.
    pub(crate) fn body(&self, text: &Text) -> Style {
        let size = self.by_direction(text, self.rtl, self.ltr);
        Style {
            size: Some(size),
            ..Style::default()
        }
    }

    pub(crate) fn by_direction(&self, text: &Text, rtl: f32, ltr: f32) -> f32 {
        if text.direction == Direction::Rtl {
            rtl
        } else {
            ltr
        }
    }
}

//! Lengths, colours, papers. Every length of this crate is in PostScript points (1/72 inch).

/// Millimetres to points.
///
/// ```
/// assert!((imtiyaz_typesetting::mm(25.4) - 72.0).abs() < 1e-3);
/// ```
pub const fn mm(millimetres: f32) -> f32 {
    millimetres * 72.0 / 25.4
}

/// An sRGB colour, eight bits a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Color {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
}

impl Color {
    /// Black ink.
    pub const BLACK: Color = Color::hex(0x00_0000);
    /// Paper white.
    pub const WHITE: Color = Color::hex(0xFF_FFFF);

    /// A colour from `0xRRGGBB`.
    pub const fn hex(rgb: u32) -> Color {
        Color {
            r: (rgb >> 16) as u8,
            g: (rgb >> 8) as u8,
            b: rgb as u8,
        }
    }

    /// Mixes the colour with white: `0.0` is the colour itself, `1.0` is white.
    pub fn tint(self, share: f32) -> Color {
        let share = share.clamp(0.0, 1.0);
        let mix = |c: u8| (f32::from(c) + (255.0 - f32::from(c)) * share).round() as u8;
        Color {
            r: mix(self.r),
            g: mix(self.g),
            b: mix(self.b),
        }
    }

    pub(crate) fn unit(self) -> [f32; 3] {
        // Three decimals are beyond what eight bits can tell and keep the content streams short.
        [self.r, self.g, self.b].map(|c| (f32::from(c) / 255.0 * 1000.0).round() / 1000.0)
    }
}

/// A page's outer size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PageSize {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
}

impl PageSize {
    /// A4 upright, 210 × 297 mm.
    pub const A4: PageSize = PageSize {
        width: mm(210.0),
        height: mm(297.0),
    };
    /// A4 lying, 297 × 210 mm.
    pub const A4_LANDSCAPE: PageSize = PageSize {
        width: mm(297.0),
        height: mm(210.0),
    };
}

/// The white around the text, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Margins {
    /// Above.
    pub top: f32,
    /// Right side, whatever the direction.
    pub right: f32,
    /// Below.
    pub bottom: f32,
    /// Left side, whatever the direction.
    pub left: f32,
}

impl Margins {
    /// The same white on every side.
    pub const fn all(points: f32) -> Margins {
        Margins {
            top: points,
            right: points,
            bottom: points,
            left: points,
        }
    }

    /// White above and below, and at both sides.
    pub const fn of(vertical: f32, horizontal: f32) -> Margins {
        Margins {
            top: vertical,
            right: horizontal,
            bottom: vertical,
            left: horizontal,
        }
    }
}

//! Vector pictures: charts, ornament, codes. Coordinates run from the top left corner of the
//! drawing to the right and downwards, in points.

use crate::text::Text;
use crate::units::Color;

/// A stroke.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Ink.
    pub color: Color,
    /// Thickness in points.
    pub width: f32,
    /// Lengths of dash and gap in points; `None` for a full line.
    pub dash: Option<(f32, f32)>,
}

impl Stroke {
    /// A full line.
    pub const fn new(color: Color, width: f32) -> Stroke {
        Stroke {
            color,
            width,
            dash: None,
        }
    }

    /// Dashed.
    pub const fn dashed(mut self, on: f32, off: f32) -> Stroke {
        self.dash = Some((on, off));
        self
    }
}

/// How a closed shape is painted.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Paint {
    /// Inside.
    pub fill: Option<Color>,
    /// Outline.
    pub stroke: Option<Stroke>,
}

impl Paint {
    /// Filled, without outline.
    pub const fn fill(color: Color) -> Paint {
        Paint {
            fill: Some(color),
            stroke: None,
        }
    }

    /// An outline only.
    pub const fn stroke(color: Color, width: f32) -> Paint {
        Paint {
            fill: None,
            stroke: Some(Stroke::new(color, width)),
        }
    }

    /// Adds an outline.
    pub const fn outlined(mut self, color: Color, width: f32) -> Paint {
        self.stroke = Some(Stroke::new(color, width));
        self
    }
}

impl From<Color> for Paint {
    fn from(color: Color) -> Paint {
        Paint::fill(color)
    }
}

/// A shape without text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Path {
    Rect {
        left: f32,
        top: f32,
        width: f32,
        height: f32,
        radius: f32,
        paint: Paint,
    },
    Circle {
        cx: f32,
        cy: f32,
        radius: f32,
        paint: Paint,
    },
    Polygon {
        rings: Vec<Vec<(f32, f32)>>,
        paint: Paint,
        even_odd: bool,
    },
    Polyline {
        points: Vec<(f32, f32)>,
        stroke: Stroke,
    },
}

/// Which point of a label stands at its coordinates (horizontally; the baseline vertically).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Left,
    /// Its middle.
    Middle,
    /// Its right end.
    Right,
}

#[derive(Debug, Clone)]
pub(crate) enum Shape {
    Path(Path),
    Label {
        text: Text,
        x: f32,
        y: f32,
        anchor: Anchor,
    },
}

/// A vector picture.
///
/// ```
/// use imtiyaz_typesetting::{Anchor, Color, Drawing, Paint, Text};
/// let mut chart = Drawing::new(200.0, 60.0);
/// chart.rect(0.0, 10.0, 120.0, 14.0, Paint::fill(Color::hex(0x005531)));
/// chart.label(Text::number("17,16").size(9.0), 126.0, 21.0, Anchor::Left);
/// ```
#[derive(Debug, Clone)]
pub struct Drawing {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) shapes: Vec<Shape>,
}

impl Drawing {
    /// An empty drawing of a size in points.
    pub fn new(width: f32, height: f32) -> Drawing {
        Drawing {
            width,
            height,
            shapes: Vec::new(),
        }
    }

    /// Width in points.
    pub fn width(&self) -> f32 {
        self.width
    }

    /// Height in points.
    pub fn height(&self) -> f32 {
        self.height
    }

    /// A rectangle.
    pub fn rect(
        &mut self,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        paint: impl Into<Paint>,
    ) -> &mut Self {
        self.rounded_rect(x, y, width, height, 0.0, paint)
    }

    /// A rectangle with round corners.
    pub fn rounded_rect(
        &mut self,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        radius: f32,
        paint: impl Into<Paint>,
    ) -> &mut Self {
        let paint = paint.into();
        self.path(Path::Rect {
            left: x,
            top: y,
            width,
            height,
            radius,
            paint,
        })
    }

    /// A circle.
    pub fn circle(&mut self, cx: f32, cy: f32, radius: f32, paint: impl Into<Paint>) -> &mut Self {
        self.path(Path::Circle {
            cx,
            cy,
            radius,
            paint: paint.into(),
        })
    }

    /// A closed polygon.
    pub fn polygon(&mut self, points: Vec<(f32, f32)>, paint: impl Into<Paint>) -> &mut Self {
        self.path(Path::Polygon {
            rings: vec![points],
            paint: paint.into(),
            even_odd: false,
        })
    }

    /// Several closed rings painted as one; where an even number of them lie over each other
    /// stays open.
    pub fn rings(&mut self, rings: Vec<Vec<(f32, f32)>>, paint: impl Into<Paint>) -> &mut Self {
        self.path(Path::Polygon {
            rings,
            paint: paint.into(),
            even_odd: true,
        })
    }

    /// A straight line.
    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), stroke: Stroke) -> &mut Self {
        self.polyline(vec![from, to], stroke)
    }

    /// An open line through several points.
    pub fn polyline(&mut self, points: Vec<(f32, f32)>, stroke: Stroke) -> &mut Self {
        self.path(Path::Polyline { points, stroke })
    }

    /// A line of text; (`x`, `y`) is the anchor on its baseline.
    pub fn label(&mut self, text: Text, x: f32, y: f32, anchor: Anchor) -> &mut Self {
        self.shapes.push(Shape::Label { text, x, y, anchor });
        self
    }

    /// A square grid of `count` × `count` modules (a two-dimensional code) of `side` points, as
    /// one path: `dark(column, row)` says which are inked.
    pub fn modules(
        &mut self,
        x: f32,
        y: f32,
        side: f32,
        count: usize,
        color: Color,
        dark: impl Fn(usize, usize) -> bool,
    ) -> &mut Self {
        let step = side / count as f32;
        let mut rings = Vec::new();
        for row in 0..count {
            let mut column = 0;
            while column < count {
                let from = column;
                while column < count && dark(column, row) {
                    column += 1;
                }
                if column > from {
                    let (l, r) = (x + from as f32 * step, x + column as f32 * step);
                    let (t, b) = (y + row as f32 * step, y + (row + 1) as f32 * step);
                    rings.push(vec![(l, t), (r, t), (r, b), (l, b)]);
                }
                column += 1;
            }
        }
        if rings.is_empty() {
            return self;
        }
        self.path(Path::Polygon {
            rings,
            paint: Paint::fill(color),
            even_odd: false,
        })
    }

    /// Puts another drawing on this one, its top left corner at (`x`, `y`).
    pub fn draw(&mut self, other: &Drawing, x: f32, y: f32) -> &mut Self {
        self.shapes
            .extend(other.shapes.iter().map(|shape| shape.moved(x, y)));
        self
    }

    fn path(&mut self, path: Path) -> &mut Self {
        self.shapes.push(Shape::Path(path));
        self
    }
}

impl Shape {
    fn moved(&self, dx: f32, dy: f32) -> Shape {
        let shift = |points: &[(f32, f32)]| points.iter().map(|p| (p.0 + dx, p.1 + dy)).collect();
        match self.clone() {
            Shape::Label { text, x, y, anchor } => Shape::Label {
                text,
                x: x + dx,
                y: y + dy,
                anchor,
            },
            Shape::Path(path) => Shape::Path(match path {
                Path::Rect {
                    left,
                    top,
                    width,
                    height,
                    radius,
                    paint,
                } => Path::Rect {
                    left: left + dx,
                    top: top + dy,
                    width,
                    height,
                    radius,
                    paint,
                },
                Path::Circle {
                    cx,
                    cy,
                    radius,
                    paint,
                } => Path::Circle {
                    cx: cx + dx,
                    cy: cy + dy,
                    radius,
                    paint,
                },
                Path::Polygon {
                    rings,
                    paint,
                    even_odd,
                } => {
                    let rings = rings.iter().map(|r| shift(r)).collect();
                    Path::Polygon {
                        rings,
                        paint,
                        even_odd,
                    }
                }
                Path::Polyline { points, stroke } => Path::Polyline {
                    points: shift(&points),
                    stroke,
                },
            }),
        }
    }
}

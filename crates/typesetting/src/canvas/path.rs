//! Emits vector shapes.

use super::{Canvas, hundredths};
use crate::layout::drawing::{Paint, Path, Stroke};
use crate::units::Color;
use printpdf::{
    Line, LineDashPattern, LinePoint, Op, PaintMode, Point, Polygon, PolygonRing, Pt, Rect,
    WindingOrder,
};

/// Distance of a Bézier circle's handles from its anchors, in radii.
const ARC: f32 = 0.552_284_8;

impl Canvas {
    /// Draws a shape whose origin is at (`x`, `y`).
    pub(crate) fn path(&mut self, path: &Path, x: f32, y: f32) {
        self.end_text();
        match path {
            Path::Rect {
                left,
                top,
                width,
                height,
                radius,
                paint,
            } if *radius <= 0.0 => {
                let Some(mode) = self.paint(paint) else {
                    return;
                };
                let bottom = self.up(y + top + height);
                self.push(Op::DrawRectangle {
                    rectangle: Rect {
                        x: Pt(hundredths(x + left)),
                        y: Pt(hundredths(bottom)),
                        width: Pt(hundredths(*width)),
                        height: Pt(hundredths(*height)),
                        mode: Some(mode),
                        winding_order: None,
                    },
                });
                self.solid(paint);
            }
            Path::Rect {
                left,
                top,
                width,
                height,
                radius,
                paint,
            } => {
                let ring = rounded(*left, *top, *width, *height, *radius);
                self.polygon(&[ring], paint, false, x, y);
            }
            Path::Circle {
                cx,
                cy,
                radius,
                paint,
            } => {
                let (r, d) = (*radius, 2.0 * *radius);
                self.polygon(&[rounded(cx - r, cy - r, d, d, r)], paint, false, x, y);
            }
            Path::Polygon {
                rings,
                paint,
                even_odd,
            } => {
                let rings: Vec<Vec<(f32, f32, bool)>> = rings
                    .iter()
                    .map(|r| r.iter().map(|p| (p.0, p.1, false)).collect())
                    .collect();
                self.polygon(&rings, paint, *even_odd, x, y);
            }
            Path::Polyline { points, stroke } => {
                self.begin_stroke(stroke);
                let points = points
                    .iter()
                    .map(|p| LinePoint {
                        p: self.point(x + p.0, y + p.1),
                        bezier: false,
                    })
                    .collect();
                self.push(Op::DrawLine {
                    line: Line {
                        points,
                        is_closed: false,
                    },
                });
                self.end_stroke(stroke);
            }
        }
    }

    pub(super) fn fill_rings(&mut self, rings: Vec<PolygonRing>, color: Color) {
        self.set_fill(color);
        let polygon = Polygon {
            rings,
            mode: PaintMode::Fill,
            winding_order: WindingOrder::NonZero,
        };
        self.push(Op::DrawPolygon { polygon });
    }

    fn polygon(
        &mut self,
        rings: &[Vec<(f32, f32, bool)>],
        paint: &Paint,
        even_odd: bool,
        x: f32,
        y: f32,
    ) {
        let Some(mode) = self.paint(paint) else {
            return;
        };
        let rings = rings
            .iter()
            .map(|ring| PolygonRing {
                points: ring
                    .iter()
                    .map(|&(px, py, bezier)| LinePoint {
                        p: self.point(x + px, y + py),
                        bezier,
                    })
                    .collect(),
            })
            .collect();
        let winding_order = if even_odd {
            WindingOrder::EvenOdd
        } else {
            WindingOrder::NonZero
        };
        self.push(Op::DrawPolygon {
            polygon: Polygon {
                rings,
                mode,
                winding_order,
            },
        });
        self.solid(paint);
    }

    fn point(&self, x: f32, y: f32) -> Point {
        Point {
            x: Pt(hundredths(x)),
            y: Pt(hundredths(self.up(y))),
        }
    }

    fn paint(&mut self, paint: &Paint) -> Option<PaintMode> {
        if let Some(fill) = paint.fill {
            self.set_fill(fill);
        }
        if let Some(stroke) = &paint.stroke {
            self.begin_stroke(stroke);
        }
        match (paint.fill, &paint.stroke) {
            (Some(_), Some(_)) => Some(PaintMode::FillStroke),
            (Some(_), None) => Some(PaintMode::Fill),
            (None, Some(_)) => Some(PaintMode::Stroke),
            (None, None) => None,
        }
    }

    fn solid(&mut self, paint: &Paint) {
        if let Some(stroke) = &paint.stroke {
            self.end_stroke(stroke);
        }
    }

    fn begin_stroke(&mut self, stroke: &Stroke) {
        self.set_stroke(stroke.color, stroke.width);
        if let Some((on, off)) = stroke.dash {
            self.push(Op::SetLineDashPattern {
                dash: LineDashPattern::new(0.0, &[on, off]),
            });
        }
    }

    fn end_stroke(&mut self, stroke: &Stroke) {
        if stroke.dash.is_some() {
            self.push(Op::SetLineDashPattern {
                dash: LineDashPattern::new(0.0, &[]),
            });
        }
    }
}

/// A rectangle with round corners, clockwise from its top left; `true` marks Bézier handles.
fn rounded(x: f32, y: f32, w: f32, h: f32, r: f32) -> Vec<(f32, f32, bool)> {
    let r = r.min(w / 2.0).min(h / 2.0);
    let k = r * (1.0 - ARC);
    let (x2, y2) = (x + w, y + h);
    vec![
        (x + r, y, false),
        (x2 - r, y, false),
        (x2 - k, y, true),
        (x2, y + k, true),
        (x2, y + r, false),
        (x2, y2 - r, false),
        (x2, y2 - k, true),
        (x2 - k, y2, true),
        (x2 - r, y2, false),
        (x + r, y2, false),
        (x + k, y2, true),
        (x, y2 - k, true),
        (x, y2 - r, false),
        (x, y + r, false),
        (x, y + k, true),
        (x + k, y, true),
        (x + r, y, false),
    ]
}

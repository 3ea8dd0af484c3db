//! Geometric ornament of the Moroccan tradition, from its constructions: no emblem of any
//! institution is drawn here.

use super::drawing::{Drawing, Paint};
use crate::units::Color;
use std::f32::consts::{FRAC_PI_2, FRAC_PI_4, PI, TAU};

fn ring(cx: f32, cy: f32, radius: f32, count: usize, turn: f32, step: usize) -> Vec<(f32, f32)> {
    (0..count)
        .map(|i| {
            let angle = turn + (i * step) as f32 * TAU / count as f32;
            (cx + radius * angle.cos(), cy + radius * angle.sin())
        })
        .collect()
}

/// The outline of the eight-pointed star (khatam): the union of two squares turned by 45°.
fn khatam(cx: f32, cy: f32, radius: f32, turn: f32) -> Vec<(f32, f32)> {
    // The inner corners lie where the sides of the two squares cross.
    let inner = radius * FRAC_PI_4.cos() / (FRAC_PI_4 / 2.0).cos();
    (0..16)
        .map(|i| {
            let r = if i % 2 == 0 { radius } else { inner };
            let angle = turn + i as f32 * PI / 8.0;
            (cx + r * angle.cos(), cy + r * angle.sin())
        })
        .collect()
}

impl Drawing {
    /// A filled eight-pointed star (khatam), `radius` from its centre to its points.
    pub fn khatam(&mut self, cx: f32, cy: f32, radius: f32, paint: impl Into<Paint>) -> &mut Self {
        self.polygon(khatam(cx, cy, radius, 0.0), paint)
    }

    /// The eight-pointed star as two interlaced squares, open where they lie over each other.
    pub fn interlaced_star(
        &mut self,
        cx: f32,
        cy: f32,
        radius: f32,
        turn: f32,
        color: Color,
    ) -> &mut Self {
        let squares = (0..2).map(|k| ring(cx, cy, radius, 4, turn + k as f32 * FRAC_PI_4, 1));
        self.rings(squares.collect(), color)
    }

    /// A rosette: a khatam, a ring of paper, a smaller khatam inside, and its heart.
    pub fn rosette(
        &mut self,
        cx: f32,
        cy: f32,
        radius: f32,
        ink: Color,
        heart: Color,
    ) -> &mut Self {
        self.polygon(khatam(cx, cy, radius, 0.0), ink);
        self.polygon(khatam(cx, cy, radius * 0.80, 0.0), Color::WHITE);
        self.polygon(khatam(cx, cy, radius * 0.72, 0.0), ink);
        self.polygon(khatam(cx, cy, radius * 0.46, PI / 8.0), Color::WHITE);
        self.polygon(khatam(cx, cy, radius * 0.36, 0.0), heart);
        self.circle(cx, cy, radius * 0.12, Color::WHITE)
    }

    /// A frame of zellige around the drawing: a band of stars and crosses `band` points wide,
    /// `inset` points from the edge, between thin lines.
    pub fn zellige_frame(
        &mut self,
        inset: f32,
        band: f32,
        ink: Color,
        line: Color,
        heart: Color,
    ) -> &mut Self {
        let (w, h) = (self.width, self.height);
        let across = (((w - 2.0 * inset) / band).round() as usize).max(2);
        let down = (((h - 2.0 * inset) / band).round() as usize).max(2);
        let (sx, sy) = (
            (w - 2.0 * inset - band) / (across - 1) as f32,
            (h - 2.0 * inset - band) / (down - 1) as f32,
        );
        let first = inset + band / 2.0;
        let mut centres = Vec::new();
        for i in 0..across {
            let x = first + i as f32 * sx;
            centres.extend([(x, first), (x, h - first)]);
        }
        for j in 1..down - 1 {
            let y = first + j as f32 * sy;
            centres.extend([(first, y), (w - first, y)]);
        }
        let r = band / 2.0;
        for &(cx, cy) in &centres {
            self.polygon(khatam(cx, cy, r * 0.96, 0.0), ink);
            self.polygon(khatam(cx, cy, r * 0.62, PI / 8.0), Color::WHITE);
            self.polygon(khatam(cx, cy, r * 0.50, PI / 8.0), line);
            self.polygon(ring(cx, cy, r * 0.20, 4, 0.0, 1), heart);
        }
        // Lozenges in the gaps between neighbours.
        for i in 0..across - 1 {
            let x = first + (i as f32 + 0.5) * sx;
            for y in [first, h - first] {
                for side in [-0.68, 0.68] {
                    self.polygon(ring(x, y + side * r, r * 0.24, 4, FRAC_PI_2, 1), line);
                }
            }
        }
        for j in 0..down - 1 {
            let y = first + (j as f32 + 0.5) * sy;
            for x in [first, w - first] {
                for side in [-0.68, 0.68] {
                    self.polygon(ring(x + side * r, y, r * 0.24, 4, FRAC_PI_2, 1), line);
                }
            }
        }
        for (gap, width) in [(2.6, 1.2), (5.6, 0.4)] {
            let outer = inset - gap;
            self.rect(
                outer,
                outer,
                w - 2.0 * outer,
                h - 2.0 * outer,
                Paint::stroke(line, width),
            );
            let inner = inset + band + gap;
            self.rect(
                inner,
                inner,
                w - 2.0 * inner,
                h - 2.0 * inner,
                Paint::stroke(line, width),
            );
        }
        self
    }
}

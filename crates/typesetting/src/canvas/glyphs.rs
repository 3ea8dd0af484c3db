//! Emits the runs of a line so that readers can copy and search them.
//!
//! What makes Arabic text come out right in the common readers was found by experiment:
//! glyphs of a right-to-left run in visual order inside one `TJ` between `/ReversedChars BMC` and
//! `EMC` (ISO 32000-1 §14.8.2.3.3), runs of a line in logical order, and the text of a ligature
//! in such a run reversed, since readers reverse it character by character.

use super::{Canvas, hundredths, resource, rgb};
use crate::fonts;
use crate::text::line::Line;
use crate::text::shape::{Glyph, Run};
use harfrust::GlyphId;
use harfrust::font::glyph::outline::PathElement;
use printpdf::{
    Codepoint, FontId, LinePoint, Op, PdfFontHandle, Point, PolygonRing, Pt, TextItem, TextMatrix,
    TextRenderingMode,
};

/// The Arabic vowel signs and their like (tashkeel), which stand above or below a letter.
fn is_vowel_sign(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}'
        | '\u{6DF}'..='\u{6E4}' | '\u{6E7}' | '\u{6E8}' | '\u{6EA}'..='\u{6ED}')
}

/// A glyph with its code and its absolute place.
struct Placed {
    code: u16,
    x: f32,
    rise: f32,
    /// How far a viewer's pen moves after it, in points.
    step: f32,
}

impl Canvas {
    /// Draws the runs of a line whose left end is at `x` and whose baseline is at `y`. `before` is
    /// called with each run and its left and right ends, in logical order.
    pub(crate) fn line(
        &mut self,
        line: &Line,
        text: &str,
        x: f32,
        y: f32,
        mut before: impl FnMut(&mut Canvas, &Run, f32, f32),
    ) {
        let mut pen = x;
        let mut runs: Vec<(&Run, f32, f32)> = Vec::with_capacity(line.runs.len());
        for run in &line.runs {
            let right = pen + run.width();
            runs.push((run, pen, right));
            pen = right;
        }
        runs.sort_by_key(|(run, ..)| run.range.start);
        for (run, left, right) in runs {
            before(self, run, left, right);
            self.run(run, text, left, y);
        }
    }

    fn run(&mut self, run: &Run, text: &str, x: f32, y: f32) {
        let placed = self.place(run, text, x, y);
        if placed.is_empty() {
            return;
        }
        self.begin_text();
        self.set_fill(run.dress.color);
        if self.state.font != Some((run.face, run.size)) {
            let font = PdfFontHandle::External(FontId(resource(run.face)));
            self.push(Op::SetFont {
                font,
                size: Pt(run.size),
            });
            self.state.font = Some((run.face, run.size));
        }
        // Tifinagh has no bold face: its strokes are thickened instead.
        let stroked = run.dress.bold && fonts::FILES[run.face].weight < 600;
        if stroked {
            let width = hundredths(run.size * 0.035);
            self.push(Op::SetOutlineColor {
                col: rgb(run.dress.color),
            });
            self.push(Op::SetOutlineThickness { pt: Pt(width) });
            self.state.stroke = Some((run.dress.color, width));
            self.push(Op::SetTextRenderingMode {
                mode: TextRenderingMode::FillStroke,
            });
        }
        if run.rtl() {
            self.push(Op::BeginMarkedContent {
                tag: "ReversedChars".to_owned(),
            });
        }
        let baseline = self.up(y);
        for group in placed.chunk_by(|a, b| (a.rise - b.rise).abs() < 0.005) {
            self.show(group, run.size, baseline);
        }
        if run.rtl() {
            self.push(Op::EndMarkedContent);
        }
        if stroked {
            self.push(Op::SetTextRenderingMode {
                mode: TextRenderingMode::Fill,
            });
        }
    }

    /// Gives every glyph its code and place.
    fn place(&mut self, run: &Run, text: &str, x: f32, y: f32) -> Vec<Placed> {
        let face = &fonts::faces()[run.face];
        let mut pen = x;
        let mut placed = Vec::with_capacity(run.glyphs.len());
        // Vowel signs, in the order readers want them, waiting for the letter they stand on.
        let mut signs = String::new();
        for glyph in &run.glyphs {
            let left = pen + glyph.dx * run.size;
            pen += glyph.advance * run.size;
            let words = &text[glyph.start as usize..glyph.end as usize];
            let still = glyph.advance.abs() < 1e-4;
            let sign = run.rtl() && words.chars().all(is_vowel_sign);
            if still && (glyph.extra || sign) {
                // Readers take each glyph for a letter of its own and tear words apart at signs
                // that stand above others: signs are drawn as paths, their letter carries them.
                self.outline(run, glyph, left, y);
                if !glyph.extra {
                    signs.extend(words.chars().rev());
                }
                continue;
            }
            let code = if glyph.extra {
                self.codes.code(run.face, glyph.id, "\u{200C}")
            } else if run.rtl() && (!signs.is_empty() || words.chars().nth(1).is_some()) {
                let mut reversed = std::mem::take(&mut signs);
                reversed.extend(words.chars().rev());
                self.codes.code(run.face, glyph.id, &reversed)
            } else {
                self.codes.code(run.face, glyph.id, words)
            };
            placed.push(Placed {
                code,
                x: left,
                rise: glyph.dy * run.size,
                step: face.pdf_width(glyph.id) / 1000.0 * run.size,
            });
        }
        placed
    }

    /// One `Tm` and one `TJ`; its numbers correct the viewer's pen to where shaping wants it.
    fn show(&mut self, group: &[Placed], size: f32, baseline: f32) {
        let Some(first) = group.first() else { return };
        let start = hundredths(first.x);
        let mut pen = start;
        let mut points = Vec::with_capacity(group.len());
        for (i, glyph) in group.iter().enumerate() {
            pen += glyph.step;
            let mut offset = 0.0;
            if let Some(next) = group.get(i + 1) {
                offset = ((pen - next.x) * 1000.0 / size).round();
                pen -= offset * size / 1000.0;
            }
            points.push(Codepoint {
                gid: glyph.code,
                offset,
                cid: None,
            });
        }
        let place = [1.0, 0.0, 0.0, 1.0, start, hundredths(baseline + first.rise)];
        self.push(Op::SetTextMatrix {
            matrix: TextMatrix::Raw(place),
        });
        self.push(Op::ShowText {
            items: vec![TextItem::GlyphIds(points)],
        });
    }

    /// Keeps the outline of a glyph to be drawn as a path after the open mark.
    fn outline(&mut self, run: &Run, glyph: &Glyph, x: f32, y: f32) {
        let face = &fonts::faces()[run.face];
        let mut path: Vec<PathElement> = Vec::new();
        let Some(outline) = face
            .font
            .outline_glyphs()
            .get(GlyphId::new(u32::from(glyph.id)))
        else {
            return;
        };
        if outline
            .draw(&Default::default(), Default::default(), &mut path)
            .is_err()
        {
            return;
        }
        let scale = run.size / face.units;
        let (left, base) = (x, self.up(y) + glyph.dy * run.size);
        let point = |px: f32, py: f32, bezier: bool| LinePoint {
            p: Point {
                x: Pt(hundredths(left + px * scale)),
                y: Pt(hundredths(base + py * scale)),
            },
            bezier,
        };
        let mut rings: Vec<PolygonRing> = Vec::new();
        let mut at = (0.0, 0.0);
        for element in path {
            let ring = rings.last_mut().map(|r: &mut PolygonRing| &mut r.points);
            match (element, ring) {
                (PathElement::MoveTo { x, y }, _) => {
                    rings.push(PolygonRing {
                        points: vec![point(x, y, false)],
                    });
                    at = (x, y);
                }
                (PathElement::LineTo { x, y }, Some(ring)) => {
                    ring.push(point(x, y, false));
                    at = (x, y);
                }
                (PathElement::QuadTo { cx0, cy0, x, y }, Some(ring)) => {
                    // A quadratic curve as the cubic one that equals it.
                    let third = |from: f32, to: f32| from + (to - from) * 2.0 / 3.0;
                    ring.push(point(third(at.0, cx0), third(at.1, cy0), true));
                    ring.push(point(third(x, cx0), third(y, cy0), true));
                    ring.push(point(x, y, false));
                    at = (x, y);
                }
                (
                    PathElement::CurveTo {
                        cx0,
                        cy0,
                        cx1,
                        cy1,
                        x,
                        y,
                    },
                    Some(ring),
                ) => {
                    ring.push(point(cx0, cy0, true));
                    ring.push(point(cx1, cy1, true));
                    ring.push(point(x, y, false));
                    at = (x, y);
                }
                _ => {}
            }
        }
        if !rings.is_empty() {
            self.outlines.push((rings, run.dress.color));
        }
    }
}

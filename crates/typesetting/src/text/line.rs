//! A line of a paragraph: its runs in visual order, its ink, its justification.

use super::shape::{Run, Shaped};
use crate::fonts;
use harfrust::{GlyphId, ShaperFont};
use std::ops::Range;

/// One line, ready to place.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// Runs from left to right.
    pub runs: Vec<Run>,
    pub width: f32,
    /// Whether the paragraph ends (or is forced to break) here: such a line is never stretched.
    pub last: bool,
}

/// Cuts `range` out of a shaped paragraph and puts its runs in visual order (UAX #9, L1 and L2).
pub(crate) fn cut(shaped: &Shaped, range: Range<usize>, last: bool) -> Line {
    let text = &shaped.text;
    let end = range.start + text[range.clone()].trim_end().len();
    let forced = text[range.clone()].ends_with('\n');
    let mut runs: Vec<Run> = Vec::new();
    for run in &shaped.runs {
        let (from, to) = (run.range.start.max(range.start), run.range.end.min(end));
        if from >= to {
            continue;
        }
        let glyphs = if from == run.range.start && to == run.range.end {
            run.glyphs.clone()
        } else {
            let inside = |g: &&super::shape::Glyph| (from..to).contains(&(g.start as usize));
            run.glyphs.iter().filter(inside).copied().collect()
        };
        runs.push(Run {
            range: from..to,
            glyphs,
            ..run.clone_without_glyphs()
        });
    }
    reorder(&mut runs);
    let width = runs.iter().map(Run::width).sum();
    Line {
        runs,
        width,
        last: last || forced,
    }
}

impl Run {
    fn clone_without_glyphs(&self) -> Run {
        Run {
            glyphs: Vec::new(),
            range: self.range.clone(),
            ..*self
        }
    }
}

/// Rule L2: from the highest level down, reverse every stretch at that level or above.
fn reorder(runs: &mut [Run]) {
    let highest = runs.iter().map(|r| r.level).max().unwrap_or(0);
    let lowest_odd = runs.iter().map(|r| r.level).filter(|l| l & 1 == 1).min();
    let Some(lowest_odd) = lowest_odd else { return };
    for level in (lowest_odd..=highest).rev() {
        let mut i = 0;
        while i < runs.len() {
            let from = i;
            while i < runs.len() && runs[i].level >= level {
                i += 1;
            }
            runs[from..i].reverse();
            i += 1;
        }
    }
}

/// A space may grow to this many times its own width before the line is left ragged instead.
const LARGEST_SPACE: f32 = 3.2;

impl Line {
    /// Stretches the spaces between words so that the line fills `width`.
    pub fn justify(&mut self, text: &str, width: f32) {
        let missing = width - self.width;
        if self.last || missing <= 0.0 {
            return;
        }
        let is_space = |g: &super::shape::Glyph| &text[g.start as usize..g.end as usize] == " ";
        let (mut count, mut natural) = (0, 0.0);
        for run in &self.runs {
            for glyph in run.glyphs.iter().filter(|g| is_space(g)) {
                count += 1;
                natural += glyph.advance * run.size;
            }
        }
        if count == 0 || missing > natural * (LARGEST_SPACE - 1.0) {
            return;
        }
        let more = missing / count as f32;
        for run in &mut self.runs {
            let size = run.size;
            run.glyphs
                .iter_mut()
                .filter(|g| is_space(g))
                .for_each(|g| g.advance += more / size);
        }
        self.width = width;
    }

    /// How far the ink reaches above and below the baseline, in points (both positive).
    pub fn ink(&self) -> (f32, f32) {
        let (mut above, mut below) = (0.0f32, 0.0f32);
        for run in &self.runs {
            let face = &fonts::faces()[run.face];
            let font = ShaperFont::new(&face.font);
            let scale = run.size / face.units;
            for glyph in &run.glyphs {
                if let Some(e) = font.glyph_extents(GlyphId::new(u32::from(glyph.id))) {
                    let shift = glyph.dy * run.size;
                    above = above.max(e.y_bearing as f32 * scale + shift);
                    below = below.max(-((e.y_bearing + e.height) as f32 * scale + shift));
                }
            }
        }
        (above, below)
    }
}

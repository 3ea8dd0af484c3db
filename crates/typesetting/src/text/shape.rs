//! Turns text into positioned glyphs, independent of any width, and remembers what it has shaped.

use super::itemise::{Item, draws, itemise};
use super::{Direction, Dress, Style, Text};
use crate::fonts;
use harfrust::{
    Buffer, ClusterLevel, Direction as HbDirection, Language, Script as HbScript, ShapeOptions,
    ShapePlan, ShaperFont,
};
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::rc::Rc;
use unicode_bidi::{BidiInfo, Level};
use unicode_script::Script;

/// A glyph with its place; lengths in em of the run's size.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Glyph {
    pub id: u16,
    pub advance: f32,
    pub dx: f32,
    pub dy: f32,
    /// Byte range of the characters it stands for.
    pub start: u32,
    pub end: u32,
    /// Not the first glyph of its characters: it carries no text of its own.
    pub extra: bool,
}

/// Glyphs of one item, in visual order (left to right).
#[derive(Debug, Clone)]
pub(crate) struct Run {
    pub face: usize,
    pub level: u8,
    pub dress: Dress,
    /// Size in points, the face's optical factor included.
    pub size: f32,
    pub range: Range<usize>,
    pub span: usize,
    pub glyphs: Vec<Glyph>,
}

impl Run {
    pub fn rtl(&self) -> bool {
        self.level & 1 == 1
    }

    pub fn width(&self) -> f32 {
        self.glyphs.iter().map(|g| g.advance).sum::<f32>() * self.size
    }
}

/// A shaped paragraph, not yet broken into lines.
#[derive(Debug)]
pub(crate) struct Shaped {
    /// The text set, with the isolates that were put around isolated spans.
    pub text: String,
    pub rtl: bool,
    /// Runs in logical order.
    pub runs: Vec<Run>,
    /// Advance in points at the first byte of each cluster.
    pub advance: Vec<f32>,
    /// Largest size in points.
    pub size: f32,
    /// Whether the ceremonial face is used: its lines need more air.
    pub display: bool,
    /// Where a line may (`false`) or must (`true`) end.
    pub breaks: Vec<(usize, bool)>,
}

impl Shaped {
    /// Width of a byte range in points.
    pub fn width(&self, range: Range<usize>) -> f32 {
        self.advance[range].iter().sum()
    }
}

type Key = (String, Vec<(usize, u32, bool, bool, [u8; 3])>, bool);

/// Shapes paragraphs. One per document.
pub(crate) struct Shaper {
    fonts: Vec<ShaperFont<'static, 'static>>,
    plans: HashMap<(usize, Script, bool), ShapePlan>,
    cache: HashMap<Key, Rc<Shaped>>,
    buffer: Option<Buffer>,
    /// Stand-in glyph of each face for a character it lacks.
    stand_in: Vec<(char, u16)>,
    /// Characters no face draws, with the text they stood in.
    pub missing: BTreeMap<char, String>,
}

/// Longer texts seldom repeat; remembering them would only cost memory.
const CACHED_BYTES: usize = 160;

impl Shaper {
    pub fn new() -> Shaper {
        let fonts = fonts::shaper_fonts();
        let stand_in = fonts
            .iter()
            .map(|font| {
                ['\u{25A1}', '\u{FFFD}', '?', '\u{2D4F}']
                    .into_iter()
                    .find_map(|c| {
                        let glyph = font.nominal_glyph(c as u32)?.to_u32();
                        (glyph != 0).then_some((c, glyph as u16))
                    })
                    .unwrap_or((' ', 0))
            })
            .collect();
        Shaper {
            fonts,
            plans: HashMap::new(),
            cache: HashMap::new(),
            buffer: Some(Buffer::new()),
            stand_in,
            missing: BTreeMap::new(),
        }
    }

    /// Shapes a text whose open styles are filled from `below`.
    pub fn shape(&mut self, text: &Text, below: Style) -> Rc<Shaped> {
        let style = text.over(below);
        let (plain, spans) = join(text, style);
        let rtl = text.direction == Direction::Rtl;
        let key: Key = (
            plain,
            spans
                .iter()
                .map(|(r, d)| {
                    let c = d.color;
                    (r.end, d.size.to_bits(), d.bold, d.display, [c.r, c.g, c.b])
                })
                .collect(),
            rtl,
        );
        if let Some(shaped) = self.cache.get(&key) {
            return Rc::clone(shaped);
        }
        let shaped = Rc::new(self.shape_new(&key.0, &spans, rtl));
        if key.0.len() <= CACHED_BYTES {
            self.cache.insert(key, Rc::clone(&shaped));
        }
        shaped
    }

    fn shape_new(&mut self, text: &str, spans: &[(Range<usize>, Dress)], rtl: bool) -> Shaped {
        let base = if rtl { Level::rtl() } else { Level::ltr() };
        let bidi = BidiInfo::new(text, Some(base));
        let mut missing = Vec::new();
        let items = itemise(text, spans, &bidi.levels, &self.fonts, &mut missing);
        for c in missing {
            self.missing
                .entry(c)
                .or_insert_with(|| text.chars().take(80).collect());
        }
        let runs: Vec<Run> = items.into_iter().map(|item| self.run(text, item)).collect();
        let mut advance = vec![0.0; text.len() + 1];
        for run in &runs {
            for glyph in &run.glyphs {
                advance[glyph.start as usize] += glyph.advance * run.size;
            }
        }
        Shaped {
            text: text.to_owned(),
            rtl,
            advance,
            size: spans.iter().map(|(_, d)| d.size).fold(0.0, f32::max),
            display: spans.iter().any(|(_, d)| d.display),
            breaks: super::wrap::opportunities(text),
            runs,
        }
    }

    fn run(&mut self, text: &str, item: Item) -> Run {
        let face = &fonts::faces()[item.face];
        let rtl = item.level & 1 == 1;
        // European digits inside Arabic keep their full height and tight fit: the face's Arabic
        // forms of them are small figures on the same width, which look spaced out.
        let digits = !rtl && text[item.range.clone()].is_ascii();
        let tag = if digits { Script::Latin } else { item.script };
        let (script, language) = match tag {
            Script::Arabic => (HbScript::ARABIC, "ar"),
            Script::Tifinagh => (HbScript::TIFINAGH, "zgh"),
            _ => (HbScript::LATIN, "fr"),
        };
        let direction = if rtl {
            HbDirection::RightToLeft
        } else {
            HbDirection::LeftToRight
        };
        let language = Language::new(language);
        let plan = self.plans.entry((item.face, tag, rtl)).or_insert_with(|| {
            ShapePlan::new(&face.font, direction, Some(script), language.as_ref(), &[])
        });
        let font = &self.fonts[item.face];
        let stand_in = self.stand_in[item.face];
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.clear();
        buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
        for (i, c) in text[item.range.clone()].char_indices() {
            let c = if draws(font, c) { c } else { stand_in.0 };
            buffer.push(c as u32, (item.range.start + i) as u32);
        }
        // The context makes letters join across items (a bold syllable inside a word).
        buffer.set_pre_context(&text[..item.range.start]);
        buffer.set_post_context(&text[item.range.end..]);
        buffer.set_direction(direction);
        buffer.set_script(Some(script));
        buffer.set_language(language);
        // The only failure is a buffer that is already shaped, and this one was just filled.
        let shaped = harfrust::shape(font, &mut buffer, ShapeOptions::new().plan(Some(plan)));
        debug_assert!(shaped.is_ok());

        let em = 1.0 / face.units;
        let (infos, positions) = (buffer.glyph_infos(), buffer.glyph_positions());
        let mut starts: Vec<u32> = infos.iter().map(|g| g.cluster).collect();
        starts.sort_unstable();
        starts.dedup();
        let mut glyphs: Vec<Glyph> = infos
            .iter()
            .zip(positions)
            .map(|(info, position)| {
                let next = starts.partition_point(|&s| s <= info.cluster);
                let id = match info.glyph_id as u16 {
                    0 => stand_in.1,
                    id => id,
                };
                Glyph {
                    id,
                    advance: position.x_advance as f32 * em,
                    dx: position.x_offset as f32 * em,
                    dy: position.y_offset as f32 * em,
                    start: info.cluster,
                    end: starts.get(next).copied().unwrap_or(item.range.end as u32),
                    extra: false,
                }
            })
            .collect();
        // In logical order the first glyph of a cluster carries its text; the others are extra.
        let mut seen = u32::MAX;
        let mark = |glyph: &mut Glyph| {
            glyph.extra = glyph.start == seen;
            seen = glyph.start;
        };
        if rtl {
            glyphs.iter_mut().rev().for_each(mark)
        } else {
            glyphs.iter_mut().for_each(mark)
        }
        self.buffer = Some(buffer);
        Run {
            face: item.face,
            level: item.level,
            dress: item.dress,
            size: item.dress.size * face.file.scale,
            range: item.range,
            span: item.span,
            glyphs,
        }
    }
}

/// Joins the spans, putting isolates (UAX #9) around those that asked for it.
fn join(text: &Text, style: Style) -> (String, Vec<(Range<usize>, Dress)>) {
    let mut plain = String::new();
    let mut spans = Vec::with_capacity(text.spans.len().max(1));
    for span in &text.spans {
        let start = plain.len();
        match span.isolated {
            Some(direction) => {
                plain.push(if direction == Direction::Rtl {
                    '\u{2067}'
                } else {
                    '\u{2066}'
                });
                plain.push_str(&span.text);
                plain.push('\u{2069}');
            }
            None => plain.push_str(&span.text),
        }
        spans.push((start..plain.len(), span.style.over(style).dress()));
    }
    if spans.is_empty() {
        spans.push((0..0, style.dress()));
    }
    (plain, spans)
}

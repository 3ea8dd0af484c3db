//! Where lines end: UAX #14, tailored for official French and Arabic.

use super::shape::Shaped;
use std::ops::Range;
use unicode_linebreak::{BreakOpportunity, linebreaks};

/// Every place a line of `text` may end (`false`) or must end (`true`), in order.
pub(crate) fn opportunities(text: &str) -> Vec<(usize, bool)> {
    linebreaks(text)
        .filter_map(|(at, opportunity)| match opportunity {
            BreakOpportunity::Mandatory => Some((at, true)),
            BreakOpportunity::Allowed => allowed(text, at).then_some((at, false)),
        })
        .collect()
}

/// The tailoring: what UAX #14 allows and typesetters do not.
fn allowed(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let (Some(previous), Some(next)) = (before.chars().next_back(), after.chars().next()) else {
        return true;
    };
    let token = before
        .rsplit([' ', '\u{A0}', '\n'])
        .next()
        .unwrap_or(before);
    // An address stays whole, unless it is so long that the line filler must cut it anyway.
    if token.contains("://") || (token.contains('@') && token.contains('.')) {
        return previous == ' ';
    }
    // A short prefix stays with its word: e-mtiaz, no-code.
    if previous == '-' && token.chars().filter(|c| c.is_alphanumeric()).count() <= 2 {
        return false;
    }
    // The French double signs hang on the word before, the opening mark on the word after.
    if previous == ' ' {
        if matches!(
            next,
            '»' | ':' | ';' | '!' | '?' | '%' | '؛' | '؟' | '€' | '°'
        ) {
            return false;
        }
        return !before.trim_end().ends_with('«');
    }
    // Dates and references such as 2026/014 stay whole.
    if matches!(previous, '/' | '.' | ',') && next.is_numeric() {
        return false;
    }
    true
}

/// Breaks the paragraph into lines of at most `width` points (first fit). A word longer than a
/// line is cut between clusters.
pub(crate) fn wrap(shaped: &Shaped, width: f32) -> Vec<Range<usize>> {
    let text = &shaped.text;
    let mut lines = Vec::new();
    let (mut start, mut done) = (0, 0); // start of the line; end of what is known to fit
    let mut used = 0.0; // width from `start` to `done`, trailing space included
    for &(at, must) in &shaped.breaks {
        let seen = done + text[done..at].trim_end().len();
        let visible = shaped.width(done..seen);
        if used + visible > width + 0.01 && done > start {
            lines.push(start..done);
            start = done;
            used = 0.0;
        }
        if visible > width + 0.01 {
            // Cut the word itself.
            let mut cut = start;
            let mut sum = 0.0;
            for (offset, _) in text[start..seen].char_indices() {
                let here = start + offset;
                let step = shaped.advance[here];
                if sum + step > width && here > cut {
                    lines.push(cut..here);
                    cut = here;
                    sum = 0.0;
                }
                sum += step;
            }
            start = cut;
            used = shaped.width(cut..at);
        } else {
            used += shaped.width(done..at);
        }
        done = at;
        if must && at < text.len() {
            lines.push(start..at);
            start = at;
            used = 0.0;
        }
    }
    if start < text.len() || lines.is_empty() {
        lines.push(start..text.len());
    }
    lines
}

/// As [`wrap`], with the lines as even as they can be in the same number of lines: for titles.
pub(crate) fn wrap_even(shaped: &Shaped, width: f32) -> Vec<Range<usize>> {
    let lines = wrap(shaped, width);
    if lines.len() < 2 || lines.len() > 6 {
        return lines;
    }
    let (mut low, mut high) = (width * 0.4, width);
    for _ in 0..12 {
        let middle = f32::midpoint(low, high);
        if wrap(shaped, middle).len() > lines.len() {
            low = middle
        } else {
            high = middle
        }
    }
    wrap(shaped, high)
}

/// The widest stretch that cannot be broken, in points.
pub(crate) fn min_width(shaped: &Shaped) -> f32 {
    let mut from = 0;
    let mut widest = 0.0f32;
    for &(at, _) in &shaped.breaks {
        let seen = from + shaped.text[from..at].trim_end().len();
        widest = widest.max(shaped.width(from..seen));
        from = at;
    }
    widest
}

/// The width it takes without any break but the mandatory ones, in points.
pub(crate) fn max_width(shaped: &Shaped) -> f32 {
    let mut from = 0;
    let mut widest = 0.0f32;
    for &(at, must) in &shaped.breaks {
        if must || at == shaped.text.len() {
            let seen = from + shaped.text[from..at].trim_end().len();
            widest = widest.max(shaped.width(from..seen));
            from = at;
        }
    }
    widest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn breaks(text: &str) -> Vec<&str> {
        let mut from = 0;
        opportunities(text)
            .into_iter()
            .map(|(at, _)| {
                let piece = &text[from..at];
                from = at;
                piece
            })
            .collect()
    }

    #[test]
    fn french_signs_hang_on_their_word() {
        assert_eq!(breaks("dit « oui » : fin"), ["dit ", "« oui » : ", "fin"]);
    }

    #[test]
    fn prefixes_addresses_and_references_stay_whole() {
        assert_eq!(breaks("le prix e-mtiaz"), ["le ", "prix ", "e-mtiaz"]);
        assert_eq!(
            breaks("voir https://a.ma/b-c?d=e ici"),
            ["voir ", "https://a.ma/b-c?d=e ", "ici"]
        );
        assert_eq!(
            breaks("المرجع 2026/014 هنا"),
            ["المرجع ", "2026/014 ", "هنا"]
        );
    }
}

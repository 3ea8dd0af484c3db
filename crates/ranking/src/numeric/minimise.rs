//! Minima of smooth functions of one and of two variables.

/// The minimum of `f` on [low, high]: the best of a grid of `steps` intervals, refined by golden
/// section. The grid keeps it from stopping at a lesser valley.
pub(crate) fn on_interval(low: f64, high: f64, steps: u32, f: impl Fn(f64) -> f64) -> f64 {
    let width = (high - low) / f64::from(steps);
    let point = |i: u32| low + width * f64::from(i);
    let values: Vec<f64> = (0..=steps).map(|i| f(point(i))).collect();
    let best = (0..=steps)
        .min_by(|a, b| values[*a as usize].total_cmp(&values[*b as usize]))
        .unwrap_or(0);
    let golden = (5f64.sqrt() - 1.0) / 2.0;
    let (mut a, mut b) = (point(best.saturating_sub(1)), point((best + 1).min(steps)));
    let (mut c, mut d) = (b - golden * (b - a), a + golden * (b - a));
    let (mut at_c, mut at_d) = (f(c), f(d));
    for _ in 0..60 {
        if at_c < at_d {
            (b, d, at_d) = (d, c, at_c);
            c = b - golden * (b - a);
            at_c = f(c);
        } else {
            (a, c, at_c) = (c, d, at_d);
            d = a + golden * (b - a);
            at_d = f(d);
        }
    }
    if at_c < at_d { c } else { d }
}

/// The minimum of `f` in the square [low, high]² from a start, by the simplex of Nelder and Mead, first of side `step`
/// (Computer Journal 7 (1965) 308–313); stops when the values agree within `tolerance` or after
/// 400 steps.
pub(crate) fn in_square(
    low: f64,
    high: f64,
    start: [f64; 2],
    step: f64,
    tolerance: f64,
    f: impl Fn([f64; 2]) -> f64,
) -> [f64; 2] {
    let inside = |p: [f64; 2]| p.map(|x| x.clamp(low, high));
    let value = |p: [f64; 2]| (f(p), p);
    let [x, y] = inside(start);
    let toward = |x: f64| if x + step <= high { x + step } else { x - step };
    let mut simplex = [value([x, y]), value([toward(x), y]), value([x, toward(y)])];
    for _ in 0..400 {
        simplex.sort_by(|a, b| a.0.total_cmp(&b.0));
        let [best, good, worst] = simplex;
        let size = (0..2)
            .map(|i| (best.1[i] - worst.1[i]).abs())
            .fold(0.0, f64::max);
        if worst.0 - best.0 <= tolerance && size < step / 50.0 {
            break;
        }
        let middle = [0, 1].map(|i| (best.1[i] + good.1[i]) / 2.0);
        let along = |t: f64| {
            value(inside(
                [0, 1].map(|i| middle[i] + t * (worst.1[i] - middle[i])),
            ))
        };
        let reflected = along(-1.0);
        simplex[2] = if reflected.0 < best.0 {
            let expanded = along(-2.0);
            if expanded.0 < reflected.0 {
                expanded
            } else {
                reflected
            }
        } else if reflected.0 < good.0 {
            reflected
        } else {
            let contracted = along(if reflected.0 < worst.0 { -0.5 } else { 0.5 });
            if contracted.0 < worst.0.min(reflected.0) {
                contracted
            } else {
                let shrink = |p: [f64; 2]| value([0, 1].map(|i| (p[i] + best.1[i]) / 2.0));
                simplex[1] = shrink(good.1);
                shrink(worst.1)
            }
        };
    }
    simplex.sort_by(|a, b| a.0.total_cmp(&b.0));
    simplex[0].1
}

//! Many normal draws at a time.

use std::sync::LazyLock;

use crate::numeric::functions::{exp, ln};
use crate::numeric::random::Random;

/// Where the tail begins when the density is cut into 256 layers of equal area, and that area.
const TAIL: f64 = 3.654_152_885_361_009;
const AREA: f64 = 0.004_928_673_233_99;

/// The layers' right edges, widest first, and the density e^(−x²/2) there.
struct Layers {
    edge: [f64; 257],
    density: [f64; 257],
}

static LAYERS: LazyLock<Layers> = LazyLock::new(|| {
    let density = |x: f64| exp(-x * x / 2.0);
    let mut edge = [0.0; 257];
    edge[0] = AREA / density(TAIL);
    edge[1] = TAIL;
    for i in 2..256 {
        let height = AREA / edge[i - 1] + density(edge[i - 1]);
        edge[i] = (-2.0 * ln(height)).sqrt();
    }
    Layers {
        edge,
        density: edge.map(density),
    }
});

/// Fills `out` with standard normal draws, by the ziggurat of G. Marsaglia and W. W. Tsang (Journal
/// of Statistical Software 5 (2000) 8) with 256 layers as J. A. Doornik arranges it (2005): nearly
/// always one step of the generator, one product and one comparison.
pub(crate) fn normals<'a>(random: &mut Random, out: impl Iterator<Item = &'a mut f64>) {
    let layers = &*LAYERS;
    for out in out {
        *out = one(layers, random);
    }
}

#[inline]
fn one(layers: &Layers, random: &mut Random) -> f64 {
    loop {
        let bits = random.bits();
        // The layer from the low bits, a number between −1 and 1 from the high ones.
        let layer = (bits & 255) as usize;
        let x = ((bits >> 11) as f64 / (1u64 << 52) as f64 - 1.0) * layers.edge[layer];
        if x.abs() < layers.edge[layer + 1] {
            return x;
        }
        if layer == 0 {
            return tail(random).copysign(x);
        }
        let (low, high) = (layers.density[layer], layers.density[layer + 1]);
        if low + random.uniform() * (high - low) < exp(-x * x / 2.0) {
            return x;
        }
    }
}

/// Beyond the last layer (Marsaglia 1964).
#[cold]
fn tail(random: &mut Random) -> f64 {
    loop {
        // 1 − u is above zero, so that its logarithm is finite.
        let beyond = -ln(1.0 - random.uniform()) / TAIL;
        let other = -ln(1.0 - random.uniform());
        if 2.0 * other > beyond * beyond {
            return TAIL + beyond;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_layers_have_one_area() {
        let Layers { edge, density } = &*LAYERS;
        for i in 1..256 {
            let area = edge[i] * (density[i + 1] - density[i]);
            assert!((area / AREA - 1.0).abs() < 1e-7, "{i}: {area}");
        }
    }

    #[test]
    fn draws_are_normal() {
        let mut draws = vec![0.0; 400_000];
        normals(&mut Random::new(5), draws.iter_mut());
        let n = draws.len() as f64;
        let moment = |power: i32| draws.iter().map(|x: &f64| x.powi(power)).sum::<f64>() / n;
        for (power, expected, tolerance) in [
            (1, 0.0, 0.006),
            (2, 1.0, 0.009),
            (3, 0.0, 0.025),
            (4, 3.0, 0.06),
        ] {
            assert!(
                (moment(power) - expected).abs() < tolerance,
                "{power}: {}",
                moment(power)
            );
        }
        // From the tables; the last is beyond the tail's beginning.
        for (z, below) in [
            (-1.959_963_985, 0.025),
            (-0.674_489_750, 0.25),
            (0.1, 0.539_827_837),
            (1.281_551_566, 0.9),
            (3.7, 0.999_892_200),
        ] {
            let share = draws.iter().filter(|x| **x < z).count() as f64 / n;
            let error = (below * (1.0 - below) / n).sqrt();
            assert!((share - below).abs() < 4.0 * error, "{z}: {share}");
        }
    }
}

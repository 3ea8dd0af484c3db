//! Instances as plain files: every pair written out, or defined by a handful of integers.

use super::{BadInstance, Instance, Pair};
use serde::{Deserialize, de::IgnoredAny};
use std::fmt;

/// The file is not an instance.
#[derive(Debug)]
pub enum CaseFault {
    /// Not the JSON that is expected.
    Json(serde_json::Error),
    /// Neither `entries` nor `n` among its keys, so that it is an instance of neither shape.
    NoShape,
    /// A generated instance with more pairs to look at than this room takes on.
    TooLarge,
    /// Its numbers do not fit together: everything that does not.
    Instance(Vec<BadInstance>),
}

impl fmt::Display for CaseFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(fault) => write!(f, "not an instance: {fault}"),
            Self::NoShape => f.write_str(
                "not an instance: it has neither `entries` (every pair written out) nor `n` (generated)",
            ),
            Self::TooLarge => f.write_str("more than 1,000,000,000 pairs of an entry and a juror"),
            Self::Instance(faults) => {
                let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
                f.write_str(&lines.join("\n"))
            }
        }
    }
}

impl std::error::Error for CaseFault {}

/// Which of the two shapes a file has.
#[derive(Deserialize)]
struct Shape {
    entries: Option<IgnoredAny>,
    n: Option<IgnoredAny>,
}

/// An instance that a few integers define in full, by a hash of 32 bits.
///
/// The college of juror `j` is `j mod 3`; entry `e` is of category `mix(seed, 1, e) mod ncat`;
/// juror `j` is competent in `mix(seed, 2, j, t) mod ncat` for `t < ncomp`; `e` and `j` conflict
/// when `mix(seed, 3, e, j) mod 1000 < conf`; a reading costs `mix(seed, 4, e, j) mod 100`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Generated {
    n: u32,
    #[serde(rename = "J")]
    jurors: u32,
    k: [u32; 3],
    ncat: u32,
    ncomp: u32,
    conf: u32,
    seed: u32,
    max_load: Option<u32>,
    #[serde(default = "even_loads")]
    lam: i64,
}

const fn even_loads() -> i64 {
    20
}

/// An instance with every pair written out.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    entries: usize,
    /// College of each juror.
    colleges: Vec<u16>,
    /// Readers per entry, by college.
    quota: Vec<u32>,
    /// Most entries of any juror.
    max_load: u32,
    #[serde(default = "even_loads")]
    balance: i64,
    /// Entry, juror, cost.
    eligible: Vec<(u32, u32, i32)>,
    /// Entry, juror: readings that stay.
    #[serde(default)]
    fixed: Vec<(u32, u32)>,
}

impl Instance {
    /// Reads an instance from JSON: `{"entries", "colleges", "quota", "max_load", "balance",
    /// "eligible": [[entry, juror, cost]…], "fixed": [[entry, juror]…]}`, or the integers of a
    /// generated one: `{"n", "J", "k", "ncat", "ncomp", "conf", "seed", "max_load", "lam"}`.
    ///
    /// # Errors
    /// [`CaseFault`] when the text has another shape or its numbers do not fit together.
    pub fn from_json(text: &str) -> Result<Self, CaseFault> {
        let shape: Shape = serde_json::from_str(text).map_err(CaseFault::Json)?;
        if shape.n.is_some() {
            let case: Generated = serde_json::from_str(text).map_err(CaseFault::Json)?;
            return case.instance();
        }
        if shape.entries.is_none() {
            return Err(CaseFault::NoShape);
        }
        let case: Written = serde_json::from_str(text).map_err(CaseFault::Json)?;
        let pair = |(entry, juror, cost)| Pair { entry, juror, cost };
        let capacity = vec![case.max_load; case.colleges.len()];
        Self::checked(
            case.entries,
            case.colleges,
            case.quota,
            capacity,
            case.balance,
            case.eligible.into_iter().map(pair).collect(),
            case.fixed,
        )
        .map_err(CaseFault::Instance)
    }
}

impl Generated {
    fn instance(self) -> Result<Instance, CaseFault> {
        const MOST: u64 = 1_000_000_000;
        let categories = self.ncat.max(1);
        let product = |a: u32, b: u32| u64::from(a) * u64::from(b);
        let looked_at = [
            (self.n, self.jurors),
            (self.jurors, categories),
            (self.jurors, self.ncomp),
        ];
        if looked_at.iter().any(|(a, b)| product(*a, *b) > MOST) {
            return Err(CaseFault::TooLarge);
        }
        let place =
            |juror: u32, category: u32| juror as usize * categories as usize + category as usize;
        let mut competent = vec![false; place(self.jurors, 0)];
        for juror in 0..self.jurors {
            for turn in 0..self.ncomp {
                let category = mix(self.seed, 2, juror, turn) % categories;
                competent[place(juror, category)] = true;
            }
        }
        let mut pairs = Vec::new();
        for entry in 0..self.n {
            let category = mix(self.seed, 1, entry, 0) % categories;
            for juror in 0..self.jurors {
                let able = competent[place(juror, category)];
                if able && mix(self.seed, 3, entry, juror) % 1000 >= self.conf {
                    let cost = i32::try_from(mix(self.seed, 4, entry, juror) % 100).unwrap_or(0);
                    pairs.push(Pair { entry, juror, cost });
                }
            }
        }
        // One and a half times the even share of the busiest college.
        let most = (0..3u64).map(|college| {
            let jurors = (u64::from(self.jurors) + 2 - college) / 3;
            let wanted = 3 * product(self.n, self.k[college as usize]);
            let most = wanted.div_ceil(2 * jurors.max(1));
            u32::try_from(most).unwrap_or(u32::MAX)
        });
        let capacity = self.max_load.or_else(|| most.max()).unwrap_or(0);
        Instance::checked(
            self.n as usize,
            (0..self.jurors).map(|juror| (juror % 3) as u16).collect(),
            self.k.to_vec(),
            vec![capacity; self.jurors as usize],
            self.lam,
            pairs,
            Vec::new(),
        )
        .map_err(CaseFault::Instance)
    }
}

/// A 32-bit avalanche (the final mix of MurmurHash3 over four products).
const fn mix(seed: u32, tag: u32, a: u32, b: u32) -> u32 {
    let mut x = seed.wrapping_mul(2_654_435_761)
        ^ tag.wrapping_mul(2_246_822_519)
        ^ a.wrapping_mul(3_266_489_917)
        ^ b.wrapping_mul(668_265_263);
    x ^= x >> 16;
    x = x.wrapping_mul(0x85eb_ca6b);
    x ^= x >> 13;
    x = x.wrapping_mul(0xc2b2_ae35);
    x ^ (x >> 16)
}

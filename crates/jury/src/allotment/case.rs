//! Instances as plain files: every pair written out, or defined by a handful of integers.

use super::{BadInstance, Instance, Pair};
use serde::Deserialize;
use std::fmt;

/// The file is not an instance.
#[derive(Debug)]
pub enum CaseFault {
    /// Not the JSON that is expected.
    Json(serde_json::Error),
    /// Its numbers do not fit together.
    Instance(BadInstance),
}

impl fmt::Display for CaseFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(fault) => write!(f, "not an instance: {fault}"),
            Self::Instance(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for CaseFault {}

#[derive(Deserialize)]
#[serde(untagged)]
enum Case {
    Generated(Generated),
    Written(Written),
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
        match serde_json::from_str(text).map_err(CaseFault::Json)? {
            Case::Generated(case) => case.instance(),
            Case::Written(case) => {
                let pair = |(entry, juror, cost)| Pair { entry, juror, cost };
                let capacity = vec![case.max_load; case.colleges.len()];
                Self::new(
                    case.entries,
                    case.colleges,
                    case.quota,
                    capacity,
                    case.balance,
                    case.eligible.into_iter().map(pair).collect(),
                    case.fixed,
                )
            }
        }
        .map_err(CaseFault::Instance)
    }
}

impl Generated {
    fn instance(self) -> Result<Instance, BadInstance> {
        let categories = self.ncat.max(1);
        let mut competent = vec![false; (self.jurors * categories) as usize];
        for juror in 0..self.jurors {
            for turn in 0..self.ncomp {
                let category = mix(self.seed, 2, juror, turn) % categories;
                competent[(juror * categories + category) as usize] = true;
            }
        }
        let mut pairs = Vec::new();
        for entry in 0..self.n {
            let category = mix(self.seed, 1, entry, 0) % categories;
            for juror in 0..self.jurors {
                let able = competent[(juror * categories + category) as usize];
                if able && mix(self.seed, 3, entry, juror) % 1000 >= self.conf {
                    let cost = i32::try_from(mix(self.seed, 4, entry, juror) % 100).unwrap_or(0);
                    pairs.push(Pair { entry, juror, cost });
                }
            }
        }
        // One and a half times the even share of the busiest college.
        let most = (0..3).map(|college| {
            let jurors = (self.jurors + 2 - college) / 3;
            let wanted = 3 * self.n * self.k[college as usize];
            wanted.div_ceil(2 * jurors.max(1))
        });
        let capacity = self.max_load.or_else(|| most.max()).unwrap_or(0);
        Instance::new(
            self.n as usize,
            (0..self.jurors).map(|juror| (juror % 3) as u16).collect(),
            self.k.to_vec(),
            vec![capacity; self.jurors as usize],
            self.lam,
            pairs,
            Vec::new(),
        )
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

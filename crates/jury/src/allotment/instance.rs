//! What is to be allotted: entries, jurors by college, quotas, eligible pairs.

use std::fmt;

/// One eligible reading and its cost (preference, competence, seeded jitter), an integer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Pair {
    /// The entry, from 0.
    pub entry: u32,
    /// The juror, from 0.
    pub juror: u32,
    /// What this reading costs.
    pub cost: i32,
}

/// The instance does not make sense.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BadInstance {
    /// A pair names an entry or a juror that does not exist.
    OutOfRange(u32, u32),
    /// The same pair stands twice.
    Twice(u32, u32),
    /// A juror's college has no quota.
    UnknownCollege(u32),
    /// The lists of colleges and capacities have different lengths.
    Lengths,
    /// The price of uneven loads is negative.
    NegativeBalance,
}

impl fmt::Display for BadInstance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OutOfRange(entry, juror) => {
                write!(f, "pair ({entry}, {juror}) names no entry or no juror")
            }
            Self::Twice(entry, juror) => write!(f, "pair ({entry}, {juror}) stands twice"),
            Self::UnknownCollege(juror) => write!(f, "juror {juror} is in a college without quota"),
            Self::Lengths => f.write_str("jurors have a college and a capacity each"),
            Self::NegativeBalance => f.write_str("the price of uneven loads is negative"),
        }
    }
}

impl std::error::Error for BadInstance {}

/// An allotment problem. Entries and jurors are numbered from 0.
#[derive(Clone, Debug)]
pub struct Instance {
    entries: usize,
    college: Vec<u16>,
    quota: Vec<u32>,
    capacity: Vec<u32>,
    balance: i64,
    /// The pairs of entry `e` are `first[e]..first[e + 1]`, sorted by juror.
    first: Vec<usize>,
    juror: Vec<u32>,
    cost: Vec<i32>,
    fixed: Vec<(u32, u32)>,
}

impl Instance {
    /// An instance of `entries` entries and `college.len()` jurors.
    ///
    /// `quota` is per college, `capacity` per juror, `fixed` the readings that stay whatever
    /// happens (sheets that exist, manual swaps); they count towards quotas and loads, and need
    /// not be eligible pairs.
    ///
    /// # Errors
    /// [`BadInstance`] on the first thing that does not make sense; [`Instance::checked`] tells all.
    pub fn new(
        entries: usize,
        college: Vec<u16>,
        quota: Vec<u32>,
        capacity: Vec<u32>,
        balance: i64,
        pairs: Vec<Pair>,
        fixed: Vec<(u32, u32)>,
    ) -> Result<Self, BadInstance> {
        Self::checked(entries, college, quota, capacity, balance, pairs, fixed)
            .map_err(|faults| faults.into_iter().next().unwrap_or(BadInstance::Lengths))
    }

    /// The same as [`Instance::new`].
    ///
    /// # Errors
    /// Everything that does not make sense.
    pub fn checked(
        entries: usize,
        college: Vec<u16>,
        quota: Vec<u32>,
        capacity: Vec<u32>,
        balance: i64,
        mut pairs: Vec<Pair>,
        mut fixed: Vec<(u32, u32)>,
    ) -> Result<Self, Vec<BadInstance>> {
        pairs.sort_unstable();
        fixed.sort_unstable();
        let mut faults = Vec::new();
        if college.len() != capacity.len() {
            faults.push(BadInstance::Lengths);
        }
        if balance < 0 {
            faults.push(BadInstance::NegativeBalance);
        }
        let unknown = (0u32..)
            .zip(&college)
            .filter(|(_, g)| usize::from(**g) >= quota.len());
        faults.extend(unknown.map(|(juror, _)| BadInstance::UnknownCollege(juror)));
        let known =
            |entry: u32, juror: u32| (entry as usize) < entries && (juror as usize) < college.len();
        let all = pairs
            .iter()
            .map(|pair| (pair.entry, pair.juror))
            .chain(fixed.iter().copied());
        faults.extend(
            all.filter(|(entry, juror)| !known(*entry, *juror))
                .map(|(entry, juror)| BadInstance::OutOfRange(entry, juror)),
        );
        let twice = pairs.windows(2).map(|two| {
            let [a, b] = [two[0], two[1]].map(|pair| (pair.entry, pair.juror));
            (a, b)
        });
        let twice = twice.chain(fixed.windows(2).map(|two| (two[0], two[1])));
        faults.extend(
            twice
                .filter(|(a, b)| a == b)
                .map(|((entry, juror), _)| BadInstance::Twice(entry, juror)),
        );
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut first = vec![0; entries + 1];
        for pair in &pairs {
            first[pair.entry as usize + 1] += 1;
        }
        for entry in 0..entries {
            first[entry + 1] += first[entry];
        }
        Ok(Self {
            entries,
            college,
            quota,
            capacity,
            balance,
            first,
            juror: pairs.iter().map(|pair| pair.juror).collect(),
            cost: pairs.iter().map(|pair| pair.cost).collect(),
            fixed,
        })
    }

    /// How many entries.
    #[must_use]
    pub fn entries(&self) -> usize {
        self.entries
    }

    /// How many jurors.
    #[must_use]
    pub fn jurors(&self) -> usize {
        self.college.len()
    }

    /// How many colleges.
    #[must_use]
    pub fn colleges(&self) -> usize {
        self.quota.len()
    }

    /// How many eligible pairs.
    #[must_use]
    pub fn size(&self) -> usize {
        self.juror.len()
    }

    /// The college of a juror.
    #[must_use]
    pub fn college_of(&self, juror: u32) -> usize {
        usize::from(self.college[juror as usize])
    }

    /// Readers wanted of a college, per entry.
    #[must_use]
    pub fn quota(&self, college: usize) -> u32 {
        self.quota[college]
    }

    /// Most entries of a juror.
    #[must_use]
    pub fn capacity(&self, juror: u32) -> u32 {
        self.capacity[juror as usize]
    }

    /// The readings that stay whatever happens, sorted.
    #[must_use]
    pub fn fixed(&self) -> &[(u32, u32)] {
        &self.fixed
    }

    /// The jurors of a college, ascending.
    #[must_use]
    pub fn jurors_of(&self, college: usize) -> Vec<u32> {
        (0..u32::try_from(self.jurors()).unwrap_or(u32::MAX))
            .filter(|juror| self.college_of(*juror) == college)
            .collect()
    }

    /// Eligible jurors of an entry with their costs, ascending by juror.
    pub fn eligible(&self, entry: u32) -> impl Iterator<Item = (u32, i32)> {
        let range = self.first[entry as usize]..self.first[entry as usize + 1];
        range.map(|index| (self.juror[index], self.cost[index]))
    }

    /// The cost of a reading: 0 for a fixed pair that is not eligible, `None` for any other.
    #[must_use]
    pub fn cost(&self, entry: u32, juror: u32) -> Option<i32> {
        let range = self.first[entry as usize]..self.first[entry as usize + 1];
        match self.juror[range.clone()].binary_search(&juror) {
            Ok(index) => Some(self.cost[range.start + index]),
            Err(_) => self.is_fixed(entry, juror).then_some(0),
        }
    }

    /// Whether the reading stays whatever happens.
    #[must_use]
    pub fn is_fixed(&self, entry: u32, juror: u32) -> bool {
        self.fixed.binary_search(&(entry, juror)).is_ok()
    }

    /// The even share of a college's jurors: `⌊n·k / jurors⌋`; 0 without jurors.
    #[must_use]
    pub fn even_share(&self, college: usize) -> u32 {
        let jurors = self
            .college
            .iter()
            .filter(|g| usize::from(**g) == college)
            .count();
        let wanted = self.entries * self.quota[college] as usize;
        u32::try_from(wanted.checked_div(jurors).unwrap_or(0)).unwrap_or(u32::MAX)
    }

    /// What the `load`-th entry of a juror costs beyond its pair, when the even share is `share`.
    #[must_use]
    pub fn step(&self, share: u32, load: u32) -> i64 {
        self.balance * i64::from(load.saturating_sub(share))
    }

    /// Entries per juror.
    #[must_use]
    pub fn loads(&self, pairs: &[(u32, u32)]) -> Vec<u32> {
        let mut loads = vec![0; self.jurors()];
        for (_, juror) in pairs {
            loads[*juror as usize] += 1;
        }
        loads
    }

    /// The objective of a set of readings; `None` when one is neither eligible nor fixed.
    #[must_use]
    pub fn objective(&self, pairs: &[(u32, u32)]) -> Option<i64> {
        let mut sum = 0;
        for (entry, juror) in pairs {
            sum += i64::from(self.cost(*entry, *juror)?);
        }
        let shares: Vec<u32> = (0..self.colleges()).map(|g| self.even_share(g)).collect();
        for (juror, load) in self.loads(pairs).into_iter().enumerate() {
            let share = shares[usize::from(self.college[juror])];
            let over = i64::from(load.saturating_sub(share));
            sum += self.balance * over * (over + 1) / 2;
        }
        Some(sum)
    }
}

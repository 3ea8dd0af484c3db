//! The solver: a primal-dual min-cost flow on the graph of one college's jurors.
//!
//! Every entry starts with its cheapest readers, which is optimal while loads cost nothing. What
//! a juror holds beyond the even share is then moved, one reading at a time, along shortest paths
//! of the residual graph to jurors who have room. Entries are condensed away: moving from juror
//! `a` to juror `b` costs the least `cost(e, b) − cost(e, a)` over the entries `a` reads and `b`
//! may read, kept in a matrix that is mended after every move. Prices (node potentials) keep all
//! reduced costs non-negative throughout, so the end is optimal, and the prices prove it.

use super::infeasible::{CapacityShort, Crowded, Infeasible, TooFewReaders};
use super::instance::Instance;

const NEVER: i32 = i32::MAX;
const FAR: i64 = i64::MAX;

/// The readings and prices of one college.
pub(super) struct College {
    /// The readings that were chosen; fixed ones are not among them.
    pub(super) pairs: Vec<(u32, u32)>,
    /// Price by juror.
    pub(super) prices: Vec<(u32, i64)>,
}

impl College {
    pub(super) fn solve(instance: &Instance, college: usize) -> Result<Self, Infeasible> {
        let mut flow = Flow::new(instance, college)?;
        flow.run()?;
        let mut pairs = Vec::new();
        for held in &flow.held {
            for &pair in held {
                let juror = flow.jurors[flow.to[pair] as usize];
                pairs.push((flow.entry[pair], juror));
            }
        }
        let prices = flow.jurors.iter().copied().zip(flow.price).collect();
        Ok(Self { pairs, prices })
    }
}

/// The state of one college. Jurors are numbered within the college here; a `pair` is an index
/// into `to`, `cost`, `entry` and `used`.
struct Flow<'a> {
    instance: &'a Instance,
    college: usize,
    jurors: Vec<u32>,
    share: u32,
    /// Pairs of entry `e`: `first[e]..first[e + 1]`.
    first: Vec<usize>,
    to: Vec<u32>,
    cost: Vec<i32>,
    entry: Vec<u32>,
    used: Vec<bool>,
    /// The pairs a juror holds, fixed ones aside.
    held: Vec<Vec<usize>>,
    fixed: Vec<u32>,
    capacity: Vec<u32>,
    /// What has reached the sink through the juror, fixed readings included.
    load: Vec<u32>,
    /// What the juror holds beyond `load` and must give away.
    excess: Vec<u32>,
    price: Vec<i64>,
    /// Least cost of moving one reading from row to column, and by which pair of the column.
    moves: Vec<(i32, u32)>,
}

impl<'a> Flow<'a> {
    fn new(instance: &'a Instance, college: usize) -> Result<Self, Infeasible> {
        let jurors = instance.jurors_of(college);
        let count = jurors.len();
        let mut local = vec![u32::MAX; instance.jurors()];
        for (index, juror) in jurors.iter().enumerate() {
            local[*juror as usize] = u32::try_from(index).unwrap_or(u32::MAX);
        }
        let mut fixed = vec![0; count];
        let mut fixed_of_entry = vec![0_u32; instance.entries()];
        for (entry, juror) in instance.fixed() {
            if instance.college_of(*juror) == college {
                fixed[local[*juror as usize] as usize] += 1;
                fixed_of_entry[*entry as usize] += 1;
            }
        }

        let mut first = vec![0];
        let (mut to, mut cost, mut entry_of) = (Vec::new(), Vec::new(), Vec::new());
        let mut reasons = Infeasible::default();
        let quota = instance.quota(college);
        for (index, already) in fixed_of_entry.iter().enumerate() {
            let entry = u32::try_from(index).unwrap_or(u32::MAX);
            for (juror, price) in instance.eligible(entry) {
                let place = local[juror as usize];
                if place != u32::MAX && !instance.is_fixed(entry, juror) {
                    to.push(place);
                    cost.push(price);
                    entry_of.push(entry);
                }
            }
            let free = u32::try_from(to.len() - first[index]).unwrap_or(u32::MAX);
            if free + already < quota {
                reasons.too_few.push(TooFewReaders {
                    college,
                    entry,
                    eligible: free + already,
                    wanted: quota,
                });
            }
            first.push(to.len());
        }

        let capacity: Vec<u32> = jurors.iter().map(|j| instance.capacity(*j)).collect();
        let wanted: u64 = fixed_of_entry
            .iter()
            .map(|already| u64::from(quota.max(*already)))
            .sum();
        let room: u64 = capacity
            .iter()
            .zip(&fixed)
            .map(|(capacity, fixed)| u64::from(*capacity.max(fixed)))
            .sum();
        if room < wanted {
            reasons.capacity.push(CapacityShort {
                college,
                wanted,
                capacity: room,
            });
        }
        if !reasons.is_empty() {
            return Err(reasons);
        }

        let mut flow = Self {
            instance,
            college,
            share: instance.even_share(college),
            used: vec![false; to.len()],
            held: vec![Vec::new(); count],
            load: vec![0; count],
            excess: vec![0; count],
            price: vec![0; count],
            moves: vec![(NEVER, 0); count * count],
            jurors,
            first,
            to,
            cost,
            entry: entry_of,
            fixed,
            capacity,
        };
        flow.start(quota, &fixed_of_entry);
        Ok(flow)
    }

    /// Gives every entry its cheapest readers, the least loaded first among equals.
    fn start(&mut self, quota: u32, fixed_of_entry: &[u32]) {
        for (entry, already) in fixed_of_entry.iter().enumerate() {
            let wanted = quota.saturating_sub(*already) as usize;
            let mut pairs: Vec<usize> = (self.first[entry]..self.first[entry + 1]).collect();
            let rank = |pair: &usize| {
                let juror = self.to[*pair] as usize;
                (self.cost[*pair], self.held[juror].len(), *pair)
            };
            if wanted < pairs.len() {
                pairs.select_nth_unstable_by_key(wanted, rank);
                pairs.truncate(wanted);
            }
            for pair in pairs {
                self.used[pair] = true;
                self.held[self.to[pair] as usize].push(pair);
            }
        }
        for juror in 0..self.jurors.len() {
            let held = u32::try_from(self.held[juror].len()).unwrap_or(u32::MAX);
            let all = held + self.fixed[juror];
            let free = self.share.min(self.capacity[juror]).max(self.fixed[juror]);
            self.load[juror] = all.min(free);
            self.excess[juror] = all - self.load[juror];
            self.refill(juror);
        }
    }

    /// Computes a juror's row of the matrix of moves anew.
    fn refill(&mut self, juror: usize) {
        let count = self.jurors.len();
        let row = &mut self.moves[juror * count..(juror + 1) * count];
        row.fill((NEVER, 0));
        for &pair in &self.held[juror] {
            let entry = self.entry[pair] as usize;
            let left = self.cost[pair];
            let range = self.first[entry]..self.first[entry + 1];
            let others = self.to[range.clone()].iter().zip(&self.cost[range.clone()]);
            for ((other, (to, cost)), used) in range.clone().zip(others).zip(&self.used[range]) {
                let cell = &mut row[*to as usize];
                if !used && cost - left < cell.0 {
                    *cell = (cost - left, u32::try_from(other).unwrap_or(u32::MAX));
                }
            }
        }
    }

    fn run(&mut self) -> Result<(), Infeasible> {
        loop {
            self.move_along_free_paths();
            if self.excess.iter().all(|excess| *excess == 0) {
                return Ok(());
            }
            let distance = self.distances();
            let stuck = (0..self.jurors.len())
                .find(|juror| self.excess[*juror] > 0 && distance[*juror] == FAR);
            if let Some(juror) = stuck {
                return Err(self.crowd(juror));
            }
            // Jurors who reach no room keep the greatest distance: arcs between them keep their
            // reduced costs, arcs into them only gain.
            let most = distance.iter().copied().filter(|d| *d != FAR).max();
            for (price, distance) in self.price.iter_mut().zip(&distance) {
                *price += if *distance == FAR {
                    most.unwrap_or(0)
                } else {
                    *distance
                };
            }
        }
    }

    /// Whether the juror may take one more reading at exactly its price.
    fn has_room_at_price(&self, juror: usize) -> bool {
        self.load[juror] < self.capacity[juror]
            && self.instance.step(self.share, self.load[juror] + 1) == self.price[juror]
    }

    /// Moves readings along paths of reduced cost 0 until no such path is found.
    fn move_along_free_paths(&mut self) {
        let mut dead = vec![false; self.jurors.len()];
        for juror in 0..self.jurors.len() {
            while self.excess[juror] > 0 {
                let Some(path) = self.free_path(juror, &mut dead) else {
                    break;
                };
                self.excess[juror] -= 1;
                let last = path.last().map_or(juror, |(_, to, _)| *to);
                self.load[last] += 1;
                for (from, to, pair) in path {
                    self.shift(from, to, pair);
                }
            }
        }
    }

    /// A shortest path of free moves from a juror to one with room, breadth first: every hop
    /// costs a row of the matrix, so few hops matter. Where there is none, everything seen on the
    /// way is dead until prices change.
    fn free_path(&self, start: usize, dead: &mut [bool]) -> Option<Vec<(usize, usize, usize)>> {
        if dead[start] {
            return None;
        }
        let count = self.jurors.len();
        let mut came_from = vec![usize::MAX; count];
        let mut queue = vec![start];
        came_from[start] = start;
        let mut head = 0;
        while let Some(&at) = queue.get(head) {
            head += 1;
            if self.has_room_at_price(at) {
                let mut path = Vec::new();
                let mut to = at;
                while to != start {
                    let from = came_from[to];
                    path.push((from, to, self.moves[from * count + to].1 as usize));
                    to = from;
                }
                path.reverse();
                return Some(path);
            }
            let row = &self.moves[at * count..(at + 1) * count];
            for (to, (cost, _)) in row.iter().enumerate() {
                let free = *cost != NEVER
                    && i64::from(*cost) + self.price[to] == self.price[at]
                    && came_from[to] == usize::MAX
                    && !dead[to];
                if free {
                    came_from[to] = at;
                    queue.push(to);
                }
            }
        }
        for juror in queue {
            dead[juror] = true;
        }
        None
    }

    /// Moves one reading from a juror to another, to the column's `pair`.
    fn shift(&mut self, from: usize, to: usize, pair: usize) {
        let count = self.jurors.len();
        let entry = self.entry[pair] as usize;
        let range = self.first[entry]..self.first[entry + 1];
        let Some(place) = self.held[from].iter().position(|held| range.contains(held)) else {
            return;
        };
        let left = self.held[from].swap_remove(place);
        self.used[left] = false;
        self.used[pair] = true;
        self.held[to].push(pair);
        self.refill(from);
        let number = |pair: usize| u32::try_from(pair).unwrap_or(u32::MAX);
        for other in range.clone().filter(|other| self.used[*other]) {
            let reader = self.to[other] as usize;
            if reader == to {
                for target in range.clone().filter(|target| !self.used[*target]) {
                    let cost = self.cost[target] - self.cost[other];
                    let cell = &mut self.moves[reader * count + self.to[target] as usize];
                    if cost < cell.0 {
                        *cell = (cost, number(target));
                    }
                }
            } else {
                // Another reader of the entry may now hand it back to `from`, not to `to`.
                let cost = self.cost[left] - self.cost[other];
                let cell = &mut self.moves[reader * count + from];
                if cost < cell.0 {
                    *cell = (cost, number(left));
                }
                if self.moves[reader * count + to].1 as usize == pair
                    && self.moves[reader * count + to].0 != NEVER
                {
                    self.moves[reader * count + to] = self.cheapest_move(reader, to);
                }
            }
        }
    }

    /// One cell of the matrix of moves, computed anew.
    fn cheapest_move(&self, from: usize, to: usize) -> (i32, u32) {
        let target = u32::try_from(to).unwrap_or(u32::MAX);
        let mut best = (NEVER, 0);
        for &held in &self.held[from] {
            let entry = self.entry[held] as usize;
            let range = self.first[entry]..self.first[entry + 1];
            if let Ok(place) = self.to[range.clone()].binary_search(&target) {
                let pair = range.start + place;
                let cost = self.cost[pair] - self.cost[held];
                if !self.used[pair] && cost < best.0 {
                    best = (cost, u32::try_from(pair).unwrap_or(u32::MAX));
                }
            }
        }
        best
    }

    /// Reduced distance of every juror to room, backwards from the sink (Dijkstra, dense).
    fn distances(&self) -> Vec<i64> {
        let count = self.jurors.len();
        let mut distance: Vec<i64> = (0..count)
            .map(|juror| {
                if self.load[juror] < self.capacity[juror] {
                    self.instance.step(self.share, self.load[juror] + 1) - self.price[juror]
                } else {
                    FAR
                }
            })
            .collect();
        let mut done = vec![false; count];
        loop {
            let nearest = (0..count)
                .filter(|juror| !done[*juror] && distance[*juror] != FAR)
                .min_by_key(|juror| distance[*juror]);
            let Some(at) = nearest else {
                return distance;
            };
            done[at] = true;
            let through = distance[at] + self.price[at];
            for from in 0..count {
                let (cost, _) = self.moves[from * count + at];
                if cost != NEVER && !done[from] {
                    let way = through + i64::from(cost) - self.price[from];
                    distance[from] = distance[from].min(way);
                }
            }
        }
    }

    /// The entries and jurors that keep a juror's excess from going anywhere (a Hall set).
    fn crowd(&self, stuck: usize) -> Infeasible {
        let count = self.jurors.len();
        let mut reached = vec![false; count];
        let mut open = vec![stuck];
        reached[stuck] = true;
        while let Some(at) = open.pop() {
            for (to, reached) in reached.iter_mut().enumerate() {
                if !*reached && self.moves[at * count + to].0 != NEVER {
                    *reached = true;
                    open.push(to);
                }
            }
        }
        let inside = || (0..count).filter(|juror| reached[*juror]);
        let mut entries: Vec<u32> = inside()
            .flat_map(|juror| self.held[juror].iter().map(|pair| self.entry[*pair]))
            .collect();
        entries.sort_unstable();
        entries.dedup();
        let wanted = inside()
            .map(|juror| self.held[juror].len() as u64 + u64::from(self.fixed[juror]))
            .sum();
        let capacity = inside()
            .map(|juror| u64::from(self.capacity[juror].max(self.fixed[juror])))
            .sum();
        Infeasible {
            crowded: vec![Crowded {
                college: self.college,
                entries,
                jurors: inside().map(|juror| self.jurors[juror]).collect(),
                wanted,
                capacity,
            }],
            ..Infeasible::default()
        }
    }
}

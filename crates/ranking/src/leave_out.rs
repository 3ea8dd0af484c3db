//! Ranking again without one juror or one college: only what that changes is done again.

use std::ops::Range;

use crate::fraction::Fraction;
use crate::official::{self, Ranking};
use crate::panel::Panel;
use crate::parallel;
use crate::rank_correlation::tau_of_places;
use crate::rule::{Method, Rule, TieBreak};
use crate::stability::Without;
use crate::sums::Sums;
use crate::ties;

impl Ranking {
    /// Leaves each juror who has a sheet out in turn and ranks again by the same rule; an
    /// entry that becomes incomplete is then unranked. By juror.
    pub fn leave_one_juror_out(&self) -> Vec<Without> {
        let panel = &self.panel;
        let mut read: Vec<Vec<(usize, usize)>> = vec![Vec::new(); panel.jurors.len()];
        for entry in 0..panel.entries.len() {
            for (at, sheet) in panel.sheets_of(entry) {
                read[sheet.juror as usize].push((entry, at));
            }
        }
        let mut has_sheet: Vec<bool> = read.iter().map(|sheets| !sheets.is_empty()).collect();
        for sheet in &panel.void {
            has_sheet[sheet.juror as usize] = true;
        }
        let jurors: Vec<usize> = (0..read.len()).filter(|juror| has_sheet[*juror]).collect();
        let base = Base::of(self);
        let mut all: Vec<Option<Without>> = vec![None; jurors.len()];
        let items = all.iter_mut().zip(&jurors);
        parallel::for_each(
            items,
            || Again::of(&base),
            |again, (slot, juror)| {
                let order = again.without(*juror, &read[*juror]);
                *slot = Some(self.compare(panel.jurors[*juror].clone(), order, &base.places));
            },
        );
        all.into_iter().flatten().collect()
    }

    /// Leaves each college out in turn, the other weights keeping their proportions, and ranks again;
    /// empty under methods that do not weigh colleges, or with a single one. In the rule's order.
    pub fn leave_one_college_out(&self) -> Vec<Without> {
        let panel = &self.panel;
        let weighs = self.rule.method == Method::CollegeMean;
        let others = |college: usize| {
            let mut groups = panel.groups.iter().enumerate();
            groups.any(|(group, g)| group != college && g.weight > 0)
        };
        let places = places(self);
        (0..panel.groups.len())
            .filter(|college| weighs && others(*college))
            .map(|college| {
                let rest = panel.without_group(college);
                let chain = Chain::of(&rest, &self.rule);
                let mut scored: Vec<(i64, usize)> = (0..rest.entries.len())
                    .filter_map(|entry| {
                        let score = chain.sums.score(entry, None)?;
                        Some((-score.rounded(self.rule.decimals)?, entry))
                    })
                    .collect();
                scored.sort_unstable();
                let mut order = Vec::with_capacity(scored.len());
                for tied in scored.chunk_by(|a, b| a.0 == b.0) {
                    let members = tied.iter().map(|(_, entry)| *entry);
                    chain.settle(members.collect(), None, &[], &mut order);
                }
                self.compare(self.rule.colleges[college].id.clone(), &order, &places)
            })
            .collect()
    }

    fn compare(&self, left_out: String, order: &[(usize, u32)], before: &[u32]) -> Without {
        let among = |last: u32| {
            let first = order.iter().take_while(|(_, place)| *place <= last);
            let mut entries: Vec<usize> = first.map(|(at, _)| *at).collect();
            // Entries are numbered by identifier.
            entries.sort_unstable();
            let names = entries.into_iter().map(|at| self.panel.entries[at].clone());
            names.collect()
        };
        let both = order.iter().map(|(at, place)| (before[*at], *place));
        let pairs: Vec<(u32, u32)> = both.filter(|(before, _)| *before > 0).collect();
        let changes = pairs.iter().map(|(a, b)| a.abs_diff(*b));
        Without {
            left_out,
            winner: among(1),
            podium: among(3),
            n_ranked: order.len(),
            max_rank_change: changes.max().unwrap_or(0),
            tau_b: tau_of_places(pairs),
        }
    }
}

/// Each entry's place; 0 for one that is not ranked.
fn places(ranking: &Ranking) -> Vec<u32> {
    let mut places = vec![0; ranking.entries.len()];
    for ranked in &ranking.entries {
        places[ranked.at] = ranked.place.unwrap_or(0);
    }
    places
}

/// The tie chain, link by link.
struct Chain<'a> {
    panel: &'a Panel,
    sums: Sums<'a>,
    links: Vec<Link>,
}

#[derive(Clone, Copy)]
enum Link {
    Criterion(usize),
    Copeland,
}

impl<'a> Chain<'a> {
    fn of(panel: &'a Panel, rule: &Rule) -> Self {
        let links = rule.ties.iter().flat_map(|link| match link {
            TieBreak::Criteria => rule.tie_order().into_iter().map(Link::Criterion).collect(),
            TieBreak::Copeland => vec![Link::Copeland],
        });
        Self {
            panel,
            sums: Sums::of(panel),
            links: links.collect(),
        }
    }

    /// Puts entries of one score, given by identifier, behind those already in `order`. `own` holds
    /// for each entry the sheet that is left out with the juror `skip`, one above its place in the
    /// panel, or 0; empty when none is.
    fn settle(
        &self,
        members: Vec<usize>,
        skip: Option<u32>,
        own: &[u32],
        order: &mut Vec<(usize, u32)>,
    ) {
        self.split(members, skip, own, &self.links, order);
    }

    fn split(
        &self,
        members: Vec<usize>,
        skip: Option<u32>,
        own: &[u32],
        links: &[Link],
        order: &mut Vec<(usize, u32)>,
    ) {
        match links {
            [link, further @ ..] if members.len() > 1 => match link {
                Link::Criterion(criterion) => {
                    let without = |entry: usize| (*own.get(entry)? as usize).checked_sub(1);
                    let mean = |entry| self.sums.criterion(entry, *criterion, without(entry));
                    let figures = members.iter().map(|entry| mean(*entry)).collect();
                    self.split_by(figures, members, skip, own, further, order);
                }
                Link::Copeland => {
                    let figures = ties::copeland(self.panel, &members, skip);
                    self.split_by(figures, members, skip, own, further, order);
                }
            },
            _ => {
                let place = u32::try_from(order.len() + 1).unwrap_or(u32::MAX);
                order.extend(members.into_iter().map(|entry| (entry, place)));
            }
        }
    }

    fn split_by<F: Ord>(
        &self,
        figures: Vec<F>,
        members: Vec<usize>,
        skip: Option<u32>,
        own: &[u32],
        links: &[Link],
        order: &mut Vec<(usize, u32)>,
    ) {
        let mut valued: Vec<(F, usize)> = figures.into_iter().zip(members).collect();
        // Stable: equal figures keep the order by identifier.
        valued.sort_by(|a, b| b.0.cmp(&a.0));
        for same in valued.chunk_by(|a, b| a.0 == b.0) {
            let members = same.iter().map(|(_, entry)| *entry).collect();
            self.split(members, skip, own, links, order);
        }
    }
}

/// The ranking with every juror.
struct Base<'a> {
    ranking: &'a Ranking,
    chain: Chain<'a>,
    places: Vec<u32>,
    /// The ranked entries in their order, and runs of one score in it, best first.
    order: Vec<usize>,
    runs: Vec<(i64, Range<usize>)>,
    /// Each ranked entry's run.
    run_of: Vec<usize>,
    /// The criteria the tie chain begins with, and each entry's means on them.
    criteria: Vec<usize>,
    means: Vec<Fraction>,
    /// For each run, whether those criteria alone tell all its entries apart.
    strict: Vec<bool>,
}

impl<'a> Base<'a> {
    fn of(ranking: &'a Ranking) -> Self {
        let ranked = || ranking.entries.iter().filter(|e| e.place.is_some());
        let scores: Vec<i64> = ranked()
            .map(|e| e.score.map_or(0, |score| -score.units()))
            .collect();
        let order: Vec<usize> = ranked().map(|e| e.at).collect();
        let mut run_of = vec![usize::MAX; ranking.entries.len()];
        let mut runs = Vec::new();
        let mut start = 0;
        for run in scores.chunk_by(|a, b| a == b) {
            let range = start..start + run.len();
            start = range.end;
            for entry in &order[range.clone()] {
                run_of[*entry] = runs.len();
            }
            runs.push((run[0], range));
        }
        let chain = Chain::of(&ranking.panel, &ranking.rule);
        let criteria: Vec<usize> = chain
            .links
            .iter()
            .map_while(|link| match link {
                Link::Criterion(criterion) => Some(*criterion),
                Link::Copeland => None,
            })
            .collect();
        let means = (0..ranking.entries.len()).flat_map(|entry| {
            let mean = |criterion: &usize| chain.sums.criterion(entry, *criterion, None);
            criteria.iter().map(mean).collect::<Vec<_>>()
        });
        let mut base = Self {
            ranking,
            places: places(ranking),
            means: means.collect(),
            strict: Vec::new(),
            chain,
            order,
            runs,
            run_of,
            criteria,
        };
        let strict = |(_, range): &(i64, Range<usize>)| {
            let mut pairs = base.order[range.clone()].windows(2);
            pairs.all(|two| base.means(two[0]) != base.means(two[1]))
        };
        base.strict = base.runs.iter().map(strict).collect();
        base
    }

    fn means(&self, entry: usize) -> &[Fraction] {
        let width = self.criteria.len();
        &self.means[entry * width..(entry + 1) * width]
    }

    /// Where an entry without one of its sheets belongs among entries that the criteria tell apart,
    /// best first; `None` where they do not tell it from one of them.
    fn slot(&self, line: &[usize], entry: usize, without: usize) -> Option<usize> {
        let mean = |at: usize| {
            let criterion = self.criteria[at];
            self.chain.sums.criterion(entry, criterion, Some(without))
        };
        let first = (!self.criteria.is_empty()).then(|| mean(0))?;
        let found = line.binary_search_by(|other| {
            let others = self.means(*other);
            let mut order = first.cmp(&others[0]);
            for (at, other) in others.iter().enumerate().skip(1) {
                order = order.then_with(|| mean(at).cmp(other));
            }
            order
        });
        found.err()
    }
}

/// Room for ranking again.
struct Again<'a> {
    base: &'a Base<'a>,
    /// For each entry, one above the place of its sheet by the juror; 0 without one.
    own: Vec<u32>,
    /// For each run, whether it loses an entry.
    broken: Vec<bool>,
    /// The entries the juror read that are still ranked: score (negative, for sorting) and entry.
    changed: Vec<(i64, usize)>,
    /// The entries of one run.
    line: Vec<usize>,
    order: Vec<(usize, u32)>,
}

impl<'a> Again<'a> {
    fn of(base: &'a Base<'a>) -> Self {
        Self {
            base,
            own: vec![0; base.places.len()],
            broken: vec![false; base.runs.len()],
            changed: Vec::new(),
            line: Vec::new(),
            order: Vec::with_capacity(base.order.len()),
        }
    }

    /// Entries and places without a juror whose valid sheets are given as (entry, place of the sheet).
    fn without(&mut self, juror: usize, sheets: &[(usize, usize)]) -> &[(usize, u32)] {
        let base = self.base;
        let skip = u32::try_from(juror).ok();
        self.changed.clear();
        for &(entry, at) in sheets {
            self.own[entry] = u32::try_from(at + 1).unwrap_or(u32::MAX);
            if let Some(broken) = self.broken.get_mut(base.run_of[entry]) {
                *broken = true;
                let score = self.score(entry, at, skip);
                self.changed.extend(score.map(|score| (-score, entry)));
            }
        }
        self.changed.sort_unstable();
        self.order.clear();
        let mut changed = self.changed.chunk_by(|a, b| a.0 == b.0).peekable();
        let chain = &base.chain;
        for (run, (score, range)) in base.runs.iter().enumerate() {
            while let Some(own) = changed.next_if(|own| own[0].0 < *score) {
                let members = own.iter().map(|(_, entry)| *entry).collect();
                chain.settle(members, skip, &self.own, &mut self.order);
            }
            let joining = changed.next_if(|own| own[0].0 == *score);
            let entries = &base.order[range.clone()];
            if joining.is_none() && !self.broken[run] {
                // The same entries with the same sheets come out as they did.
                let (first, start) = (base.places[entries[0]], self.order.len());
                let place = |entry: &usize| base.places[*entry] - first + 1 + start as u32;
                self.order
                    .extend(entries.iter().map(|entry| (*entry, place(entry))));
                continue;
            }
            let joining = joining.unwrap_or_default();
            self.line.clear();
            let staying = entries.iter().filter(|entry| self.own[**entry] == 0);
            self.line.extend(staying);
            if base.strict[run] && joining.len() <= 1 {
                // Those who stay stand as they did; one who joins finds its place among them.
                let slot = joining.first().map_or(Some(0), |(_, entry)| {
                    let sheet = self.own[*entry] as usize - 1;
                    base.slot(&self.line, *entry, sheet)
                });
                if let Some(slot) = slot {
                    if let Some((_, entry)) = joining.first() {
                        self.line.insert(slot, *entry);
                    }
                    let next = self.order.len() as u32 + 1;
                    self.order.extend(self.line.iter().copied().zip(next..));
                    continue;
                }
            }
            self.line.extend(joining.iter().map(|(_, entry)| *entry));
            self.line.sort_unstable();
            if !self.line.is_empty() {
                chain.settle(self.line.clone(), skip, &self.own, &mut self.order);
            }
        }
        for own in changed {
            let members = own.iter().map(|(_, entry)| *entry).collect();
            chain.settle(members, skip, &self.own, &mut self.order);
        }
        for (entry, _) in sheets {
            self.own[*entry] = 0;
            if let Some(broken) = self.broken.get_mut(base.run_of[*entry]) {
                *broken = false;
            }
        }
        &self.order
    }

    /// The published score of an entry without one of its sheets.
    fn score(&self, entry: usize, at: usize, skip: Option<u32>) -> Option<i64> {
        let Ranking { rule, panel, .. } = self.base.ranking;
        if matches!(rule.method, Method::CollegeMean | Method::PlainMean) {
            let score = self.base.chain.sums.score(entry, Some(at))?;
            return score.rounded(rule.decimals);
        }
        official::published(rule, &official::score(panel, rule, entry, skip))
    }
}

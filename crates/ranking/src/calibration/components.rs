//! Which jurors can be compared with which.

use crate::ratings::Ratings;

/// The connected components of the graph of jurors and entries, each as ratings of its own; the
/// component of the first entry comes first. Severity cannot be compared across components.
pub fn components(ratings: &Ratings) -> Vec<Ratings> {
    let jurors = ratings.jurors().len();
    // Each juror points towards the least juror it is joined with.
    let mut parent: Vec<usize> = (0..jurors).collect();
    fn root(parent: &mut [usize], mut at: usize) -> usize {
        while parent[at] != at {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        at
    }
    for entry in 0..ratings.entries().len() {
        let row = ratings.of_entry(entry);
        for pair in row.windows(2) {
            let (a, b) = (root(&mut parent, pair[0].0), root(&mut parent, pair[1].0));
            parent[a.max(b)] = a.min(b);
        }
    }
    let roots: Vec<usize> = (0..jurors).map(|juror| root(&mut parent, juror)).collect();
    let mut order: Vec<usize> = Vec::new();
    for entry in 0..ratings.entries().len() {
        if let Some((juror, _)) = ratings.of_entry(entry).first()
            && !order.contains(&roots[*juror])
        {
            order.push(roots[*juror]);
        }
    }
    if order.len() == 1 {
        return vec![ratings.clone()];
    }
    let part = |root: usize| {
        let inside = ratings.iter().filter(|(_, juror, _)| roots[*juror] == root);
        Ratings::new(inside.map(|(entry, juror, value)| {
            (
                ratings.entries()[entry].as_str(),
                ratings.jurors()[juror].as_str(),
                value,
            )
        }))
    };
    order.into_iter().map(part).collect()
}

//! How well an allotment ties the jury together: components and λ₂ of the juror graph.
//!
//! With `B` the entry × juror incidence, `S = diag(N_j) − Bᵀ D_e⁻¹ B` is what is left of the
//! jurors' normal equations once entries are fitted. Its second smallest eigenvalue λ₂ is 0 when
//! some jurors share no entry, even at one remove, with the others: their severity cannot then be
//! compared.

use super::Instance;

/// What the readings look like as a design.
#[derive(Clone, PartialEq, Debug)]
pub struct Design {
    /// Groups of jurors and entries that share no reading; 1 is wanted. Idle jurors are left out.
    pub components: usize,
    /// Jurors without any entry.
    pub idle: usize,
    /// The second smallest eigenvalue of `S` over the jurors with entries; 0 when not connected.
    pub lambda2: f64,
    /// Mean variance of the difference of two jurors' fitted severities, in units of the residual
    /// variance: `2 (tr S⁺) / (m − 1)`. `None` when not connected.
    pub pair_variance: Option<f64>,
    /// Least entries of a juror.
    pub least: u32,
    /// Most entries of a juror.
    pub most: u32,
}

/// Examines the readings of an allotment; cubic in the number of jurors.
#[must_use]
pub fn design(instance: &Instance, pairs: &[(u32, u32)]) -> Design {
    let loads = instance.loads(pairs);
    let (count, readers) = readers(instance, pairs, &loads);
    let components = joined(count, &readers);
    let mut matrix = vec![0.0; count * count];
    for jurors in readers.iter().filter(|jurors| !jurors.is_empty()) {
        #[expect(clippy::cast_precision_loss, reason = "a handful of readers")]
        let part = 1.0 / jurors.len() as f64;
        for &a in jurors {
            matrix[a * count + a] += 1.0;
            for &b in jurors {
                matrix[a * count + b] -= part;
            }
        }
    }
    let connected = components == 1 && count > 1;
    let values = if connected {
        eigenvalues(matrix, count)
    } else {
        Vec::new()
    };
    #[expect(clippy::cast_precision_loss, reason = "far fewer jurors than 2^52")]
    let pair_variance = connected.then(|| {
        let trace: f64 = values.iter().skip(1).map(|value| 1.0 / value).sum();
        2.0 * trace / (count as f64 - 1.0)
    });
    Design {
        components,
        idle: loads.len() - count,
        lambda2: values.get(1).copied().unwrap_or(0.0).max(0.0),
        pair_variance,
        least: loads.iter().copied().min().unwrap_or(0),
        most: loads.iter().copied().max().unwrap_or(0),
    }
}

/// Groups of jurors and entries that share no reading, idle jurors left out; linear.
#[must_use]
pub fn components(instance: &Instance, pairs: &[(u32, u32)]) -> usize {
    let (count, readers) = readers(instance, pairs, &instance.loads(pairs));
    joined(count, &readers)
}

/// How many jurors have entries, and the readers of every entry, numbered among these.
fn readers(instance: &Instance, pairs: &[(u32, u32)], loads: &[u32]) -> (usize, Vec<Vec<usize>>) {
    let mut place = vec![usize::MAX; loads.len()];
    let mut count = 0;
    for juror in (0..loads.len()).filter(|juror| loads[*juror] > 0) {
        place[juror] = count;
        count += 1;
    }
    let mut readers: Vec<Vec<usize>> = vec![Vec::new(); instance.entries()];
    for (entry, juror) in pairs {
        readers[*entry as usize].push(place[*juror as usize]);
    }
    (count, readers)
}

/// Components of the graph of jurors, two of them joined when they read the same entry.
fn joined(count: usize, readers: &[Vec<usize>]) -> usize {
    let mut parent: Vec<usize> = (0..count).collect();
    fn root(parent: &mut [usize], mut at: usize) -> usize {
        while parent[at] != at {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        at
    }
    for jurors in readers {
        for two in jurors.windows(2) {
            let (a, b) = (root(&mut parent, two[0]), root(&mut parent, two[1]));
            parent[a] = b;
        }
    }
    (0..count).filter(|at| parent[*at] == *at).count()
}

/// Eigenvalues of a symmetric matrix, ascending: Householder's reduction to tridiagonal form, then
/// bisection with Sturm counts (Golub and Van Loan, Matrix Computations, §8.3 and §8.4).
fn eigenvalues(mut a: Vec<f64>, n: usize) -> Vec<f64> {
    let mut diagonal = vec![0.0; n];
    let mut beside = vec![0.0; n];
    for k in 0..n.saturating_sub(2) {
        let below = (k + 1)..n;
        let norm = below
            .clone()
            .map(|i| a[i * n + k] * a[i * n + k])
            .sum::<f64>()
            .sqrt();
        if norm == 0.0 {
            continue;
        }
        let head = a[(k + 1) * n + k];
        let alpha = if head > 0.0 { -norm } else { norm };
        let mut v: Vec<f64> = below.clone().map(|i| a[i * n + k]).collect();
        v[0] -= alpha;
        let length = v.iter().map(|x| x * x).sum::<f64>();
        if length == 0.0 {
            continue;
        }
        // A ← H A H with H = I − 2 v vᵀ / (vᵀ v), as a symmetric update of rank two.
        let mut p: Vec<f64> = below
            .clone()
            .map(|i| {
                let row = &a[i * n + k + 1..i * n + n];
                2.0 / length * row.iter().zip(&v).map(|(x, y)| x * y).sum::<f64>()
            })
            .collect();
        let along = p.iter().zip(&v).map(|(x, y)| x * y).sum::<f64>() / length;
        for (x, y) in p.iter_mut().zip(&v) {
            *x -= along * y;
        }
        for i in 0..v.len() {
            let row = &mut a[(i + k + 1) * n + k + 1..(i + k + 1) * n + n];
            for ((cell, vj), pj) in row.iter_mut().zip(&v).zip(&p) {
                *cell -= v[i] * pj + p[i] * vj;
            }
        }
        a[(k + 1) * n + k] = alpha;
    }
    for i in 0..n {
        diagonal[i] = a[i * n + i];
        if i > 0 {
            beside[i] = a[i * n + i - 1];
        }
    }
    let reach = (0..n)
        .map(|i| {
            let next = beside.get(i + 1).copied().unwrap_or(0.0);
            diagonal[i].abs() + beside[i].abs() + next.abs()
        })
        .fold(0.0, f64::max);
    // How many eigenvalues lie below x.
    let below = |x: f64| {
        let mut count = 0;
        let mut q = 1.0;
        for i in 0..n {
            let square = if i == 0 { 0.0 } else { beside[i] * beside[i] };
            q = diagonal[i] - x - if i == 0 { 0.0 } else { square / q };
            if q == 0.0 {
                q = f64::EPSILON * reach.max(1.0);
            }
            if q < 0.0 {
                count += 1;
            }
        }
        count
    };
    (0..n)
        .map(|wanted| {
            let (mut low, mut high) = (-reach, reach);
            while high - low > 1e-13 * reach.max(1.0) {
                let middle = 0.5 * (low + high);
                if middle <= low || middle >= high {
                    break;
                }
                if below(middle) > wanted {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            0.5 * (low + high)
        })
        .collect()
}

"""The same sums in NumPy and in Rust, side by side, on the same invented jury.

    python3 -m venv venv && venv/bin/pip install numpy
    venv/bin/python crates/ranking/benches/numpy_reference.py [ENTRIES JURORS READERS]

Without sizes it runs 1,000 entries x 100 jurors x 100 readers and 10,000 x 1,000 x 9. NumPy works
in binary floating point on arrays that are already in memory; the official ranking in Rust works in
exact fractions from a table of names, checks every row and hashes its inputs. Each figure is the
best of three runs. Not part of the tests.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

WEIGHTS = np.array([0.30, 0.25, 0.20, 0.15, 0.10])
COLLEGES = np.array([0.4, 0.3, 0.3])


def invent(entries, jurors, readers, rng):
    """Who read what, and scores in halves from 0 to 10."""
    merit, severity = rng.normal(0, 1, entries), rng.normal(0, 0.7, jurors)
    seen = np.argsort(rng.random((entries, jurors)), axis=1)[:, :readers]
    entry, juror = np.repeat(np.arange(entries), readers), seen.ravel()
    base = 6 + merit[entry] + severity[juror] + rng.normal(0, 0.65, entry.size)
    scores = base[:, None] + rng.normal(0, 0.7, (entry.size, 5))
    return entry, juror, np.clip(np.round(scores * 2) / 2, 0, 10)


def official(entry, juror, scores, entries, skip=-1):
    """College means, weights, one rounding, order; ties stay in order of entry."""
    keep = juror != skip
    total = scores[keep] @ WEIGHTS
    cell = entry[keep] * 3 + juror[keep] % 3
    count = np.bincount(cell, minlength=entries * 3).reshape(entries, 3)
    sums = np.bincount(cell, total, minlength=entries * 3).reshape(entries, 3)
    with np.errstate(invalid="ignore"):
        score = (sums / count) @ COLLEGES
    score = np.floor(score * 100 + 0.5 + 1e-9) / 100
    return score, np.argsort(-score, kind="stable")


def reml(entry, juror, y, entries, jurors):
    """Entries fixed, jurors random: one eigendecomposition, then a search over ln lambda."""
    n_e, n_j = np.bincount(entry, minlength=entries), np.bincount(juror, minlength=jurors)
    s_e, s_j = np.bincount(entry, y, entries), np.bincount(juror, y, jurors)
    incidence = np.zeros((entries, jurors))
    incidence[entry, juror] = 1
    matrix = np.diag(n_j.astype(float)) - incidence.T @ (incidence / n_e[:, None])
    rest = s_j - incidence.T @ (s_e / n_e)
    values, vectors = np.linalg.eigh(matrix)
    z = vectors.T @ rest
    within, freedom = np.sum((y - (s_e / n_e)[entry]) ** 2), y.size - entries

    def criterion(ln_lambda):
        lam = np.exp(ln_lambda)
        q = within - np.sum(z * z / (values + lam))
        return freedom * np.log(q / freedom) + np.sum(np.log(values + lam)) - jurors * ln_lambda

    grid = np.linspace(-9, 9, 721)
    for _ in range(4):
        best = grid[np.argmin([criterion(x) for x in grid])]
        width = grid[1] - grid[0]
        grid = np.linspace(best - width, best + width, 41)
    lam = np.exp(best)
    residual = (within - np.sum(z * z / (values + lam))) / freedom
    return residual / lam, residual


def draws(entry, juror, y, entries, jurors, variances, rng):
    """2,000 vectors of merits from the mixed model's posterior, ranked."""
    var_e, var_j, var_r = variances
    ridge, lam = var_r / var_e, var_r / var_j
    n_e = np.bincount(entry, minlength=entries)
    design = np.zeros((entries, jurors + 1))
    design[:, 0] = n_e
    design[entry, juror + 1] = 1
    y = y - y.mean()
    s_e = np.bincount(entry, y, entries)
    right = np.concatenate(([y.sum()], np.bincount(juror, y, jurors)))
    full = np.zeros((jurors + 1, jurors + 1))
    n_j = np.bincount(juror, minlength=jurors)
    full[0, 0], full[0, 1:], full[1:, 0] = y.size, n_j, n_j
    full[1:, 1:] = np.diag(n_j + lam)
    matrix = full - design.T @ (design / (n_e + ridge)[:, None])
    solution = np.linalg.solve(matrix, right - design.T @ (s_e / (n_e + ridge)))
    factor = np.linalg.cholesky(matrix)
    noise = rng.normal(size=(jurors + 1, 2000))
    fixed = solution[:, None] + np.sqrt(var_r) * np.linalg.solve(factor.T, noise)
    theta = (s_e[:, None] - design @ fixed) / (n_e + ridge)[:, None]
    theta += np.sqrt(var_r / (n_e + ridge))[:, None] * rng.normal(size=theta.shape)
    places = np.argsort(np.argsort(-theta, axis=0), axis=0) + 1
    return np.mean(places == 1, axis=1), np.quantile(places, [0.05, 0.95], axis=1)


def best_of_three(work):
    times = []
    for _ in range(3):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    return min(times), result


def write(folder, entry, juror, scores):
    names = ["public", "private", "civil"]
    rule = 'name = "side by side"\nscale = { min = 0, max = 10, step = 0.5 }\n'
    rule += "".join(f'[[criterion]]\nid = "c{i}"\nweight = {w}\n' for i, w in enumerate(WEIGHTS))
    rule += "".join(f'[[college]]\nid = "{n}"\nweight = {w}\n' for n, w in zip(names, COLLEGES))
    (folder / "RULE.toml").write_text(rule)
    with open(folder / "SHEETS.csv", "w") as out:
        out.write("entry,juror,college,criterion,score\n")
        for e, j, row in zip(entry, juror, scores):
            for c, score in enumerate(row):
                out.write(f"E{e:05},J{j:04},{names[j % 3]},c{c},{score:g}\n")


def compare(entries, jurors, readers):
    rng = np.random.default_rng(1)
    entry, juror, scores = invent(entries, jurors, readers, rng)
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), entry, juror, scores)
        command = ["cargo", "bench", "-q", "-p", "imtiyaz-ranking", "--bench", "side_by_side", "--", folder]
        output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    rust = json.loads(output.strip().splitlines()[-1])

    y = scores @ WEIGHTS
    ours = {}
    ours["official"], (score, _) = best_of_three(lambda: official(entry, juror, scores, entries))
    ours["reml"], (var_j, var_r) = best_of_three(lambda: reml(entry, juror, y, entries, jurors))
    ours["draws"], _ = best_of_three(
        lambda: draws(entry, juror, y, entries, jurors, rust["mixed"], rng))
    ours["leave_one_out"], _ = best_of_three(
        lambda: [official(entry, juror, scores, entries, skip) for skip in range(jurors)])

    theirs = np.array([np.nan if s is None else s for s in rust["scores"]], dtype=float)
    same = np.allclose(theirs, score, atol=1e-9, equal_nan=True)
    print(f"{entries} entries, {jurors} jurors, {entry.size} sheets")
    print(f"  published scores {'agree' if same else 'DIFFER'}; variances "
          f"{rust['juror_variance']:.5f}/{rust['residual_variance']:.5f} and {var_j:.5f}/{var_r:.5f}")
    for what, numpy_time in ours.items():
        rust_time = rust["seconds"][what]
        print(f"  {what:<14} numpy {numpy_time:9.4f} s   rust {rust_time:9.4f} s   x{numpy_time / rust_time:.1f}")


if __name__ == "__main__":
    if len(sys.argv) == 4:
        compare(*map(int, sys.argv[1:]))
    else:
        compare(1_000, 100, 100)
        compare(10_000, 1_000, 9)

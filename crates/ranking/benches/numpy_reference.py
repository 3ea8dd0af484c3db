"""The same sums in NumPy and in Rust, side by side in one run, on the same invented juries.

    crates/ranking/benches/compare [ENTRIES JURORS READERS]

Without sizes it runs 1,000 entries x 100 jurors x 5 readers, 10,000 x 1,000 x 9, and REML alone for
10,000 x 1,000 x 3. For each it writes one table of sheets; both sides
read it, do each computation in turn (A B A B ...), and what they find is compared. Not part of the tests.

What NumPy is given: the table as arrays of integers, read beforehand, as the Rust table is; BLAS with
as many threads as it likes (said in the heading); whole numbers of 64 bits where the ranking must be
exact; SciPy's sparse products, LAPACK's eigendecomposition and Brent's search where they are the
quickest of what was tried. What it is spared is said beside each function.
"""

import hashlib
import json
import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import scipy
from scipy import linalg, optimize, sparse, stats

WEIGHTS = np.array([30, 25, 20, 15, 10])
COLLEGES = np.array([4, 3, 3])
NAMES = ["public", "private", "civil"]
DRAWS = 2_000
ROUNDS = 5


def invent(entries, jurors, readers, rng):
    """Who read what, and scores in halves from 0 to 10 (counted in halves), rows in no order."""
    merit, severity = rng.normal(0, 1, entries), rng.normal(0, 0.7, jurors)
    seen = np.argsort(rng.random((entries, jurors)), axis=1)[:, :readers]
    entry, juror = np.repeat(np.arange(entries), readers), seen.ravel()
    base = 6 + merit[entry] + severity[juror] + rng.normal(0, 0.65, entry.size)
    scores = base[:, None] + rng.normal(0, 0.7, (entry.size, 5))
    scores = np.clip(np.round(scores * 2), 0, 20).astype(np.int64)
    n = entry.size
    rows = {
        "entry": np.repeat(entry, 5),
        "juror": np.repeat(juror, 5),
        "criterion": np.tile(np.arange(5), n),
        "score": scores.ravel(),
    }
    order = rng.permutation(n)
    return {name: column.reshape(n, 5)[order].ravel() for name, column in rows.items()}


# --- official -------------------------------------------------------------------------------------

def panel(rows, entries, jurors):
    """Rows to complete sheets: on the scale, none twice, none short, by entry and juror."""
    score = rows["score"]
    if score.min() < 0 or score.max() > 20:
        raise ValueError("off the scale")
    key = (rows["entry"] * jurors + rows["juror"]) * 5 + rows["criterion"]
    order = np.argsort(key)
    key = key[order]
    if (key[1:] == key[:-1]).any():
        raise ValueError("a row stands twice")
    sheet, first, count = np.unique(key // 5, return_index=True, return_counts=True)
    whole = count == 5
    scores = score[order][first[whole, None] + np.arange(5)]
    sheet = sheet[whole]
    entry, juror = sheet // jurors, sheet % jurors
    return entry, juror, scores


def sums(entry, juror, scores, entries):
    """Sheets, totals and criterion sums by entry and college, in whole numbers."""
    cell = entry * 3 + juror % 3
    count = np.bincount(cell, minlength=entries * 3).reshape(entries, 3)
    by_criterion = np.stack([
        np.bincount(cell, scores[:, c], minlength=entries * 3) for c in range(5)
    ], axis=-1).astype(np.int64).reshape(entries, 3, 5)
    return count, by_criterion


def means(count, by_criterion, weights=COLLEGES):
    """Exact criterion means over each entry's common denominator, and that denominator."""
    present = np.maximum(count, 1)
    common = np.lcm.reduce(present, axis=1)
    share = weights * (common[:, None] // present)
    return np.einsum("eg,egc->ec", share, by_criterion), common


def order_of(count, by_criterion, weights=COLLEGES):
    """Published score (hundredths), and the order by score, then criterion by criterion, exactly."""
    over, common = means(count, by_criterion, weights)
    under = common * (2 * 100 * weights.sum())
    total = over @ WEIGHTS
    published = (2 * 100 * total + under) // (2 * under)
    complete = (count >= np.where(weights > 0, 1, 0)).all(axis=1)
    published = np.where(complete, published, -1)
    # Over the common multiple of all denominators the means are whole numbers that compare.
    scale = np.lcm.reduce(np.unique(common)) // common
    keys = [-(over[:, c] * scale) for c in range(4, -1, -1)]
    order = np.lexsort([*keys, -published])
    order = order[complete[order]]
    # Ex aequo: who equals the one before in everything shares its place.
    compared = np.stack([published, *keys])[:, order]
    new = np.ones(order.size, dtype=bool)
    new[1:] = (compared[:, 1:] != compared[:, :-1]).any(axis=0)
    places = np.maximum.accumulate(np.where(new, np.arange(1, order.size + 1), 0))
    return published, order, places


def official(rows, entries, jurors):
    """Checks, exact sums, rounding, places. Spared: Copeland for what the criteria leave tied."""
    entry, juror, scores = panel(rows, entries, jurors)
    count, by_criterion = sums(entry, juror, scores, entries)
    return order_of(count, by_criterion)


def digest(rows, entries, jurors):
    """The SHA-256 of the sheets written out, as the Rust ranking carries one."""
    entry, juror, scores = panel(rows, entries, jurors)
    written = [f"{v / 2:g}" for v in range(21)]
    lines = [f"entry\tE{e:05}" for e in range(entries)]
    for e, j, row in zip(entry.tolist(), juror.tolist(), scores.tolist()):
        cells = "\t".join([written[s] for s in row])
        lines.append(f"sheet\tE{e:05}\tJ{j:04}\t{NAMES[j % 3]}\t{cells}")
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def bare(entry, juror, totals, entries):
    """Nothing but the sums: floats, sheets ready made, no checks, no exactness, no tie chain."""
    cell = entry * 3 + juror % 3
    count = np.bincount(cell, minlength=entries * 3).reshape(entries, 3)
    total = np.bincount(cell, totals, minlength=entries * 3).reshape(entries, 3)
    with np.errstate(invalid="ignore"):
        score = (total / count) @ (COLLEGES / 10)
    score = np.floor(score * 100 + 0.5 + 1e-9) / 100
    return score, np.argsort(-score, kind="stable")


# --- calibration ----------------------------------------------------------------------------------

def reml(entry, juror, y, entries, jurors):
    """Entries fixed, jurors random: effects, variances and standard errors, by one
    eigendecomposition of the jurors' equations and Brent's search over ln lambda."""
    n_e, n_j = np.bincount(entry, minlength=entries), np.bincount(juror, minlength=jurors)
    y = y - y.mean()
    s_e, s_j = np.bincount(entry, y, entries), np.bincount(juror, y, jurors)
    b = sparse.csr_array((np.ones(y.size), (entry, juror)), shape=(entries, jurors))
    matrix = np.diag(n_j.astype(float)) - (b.T @ sparse.diags_array(1 / n_e) @ b).toarray()
    rest = s_j - b.T @ (s_e / n_e)
    values, vectors = linalg.eigh(matrix, driver="evd", overwrite_a=True, check_finite=False)
    values = np.maximum(values, 0)
    z = vectors.T @ rest
    within, freedom = np.sum((y - (s_e / n_e)[entry]) ** 2), y.size - entries

    def criterion(ln_lambda):
        lam = np.exp(ln_lambda)
        q = within - np.sum(z * z / (values + lam))
        return freedom * np.log(q / freedom) + np.sum(np.log(values + lam)) - jurors * ln_lambda

    found = optimize.minimize_scalar(criterion, bounds=(-9, 9), method="bounded",
                                     options={"xatol": 1e-10})
    lam = np.exp(found.x)
    residual = (within - np.sum(z * z / (values + lam))) / freedom
    beta = vectors @ (z / (values + lam))
    theta = (s_e - b @ beta) / n_e
    inverse = (vectors / (values + lam)) @ vectors.T
    shared = np.bincount(entry, (b @ inverse)[entry, juror], entries)
    entry_se = np.sqrt(residual * (1 / n_e + shared / n_e**2))
    juror_se = np.sqrt(residual * np.diagonal(inverse))
    return {"juror_variance": residual / lam, "residual_variance": residual, "jurors": beta,
            "entries": theta, "entry_se": entry_se, "juror_se": juror_se}


def factor(entry, juror, y, entries, jurors, variances):
    """The mixed model's equations at given variances, factorised; not timed, as the Rust draws
    are given theirs."""
    var_e, var_j, var_r = variances
    ridge, lam = var_r / var_e, var_r / var_j
    n_e, n_j = np.bincount(entry, minlength=entries), np.bincount(juror, minlength=jurors)
    b = sparse.csr_array((np.ones(y.size), (entry, juror)), shape=(entries, jurors))
    design = sparse.hstack([sparse.csr_array(n_e[:, None].astype(float)), b]).tocsr()
    y = y - y.mean()
    s_e = np.bincount(entry, y, entries)
    right = np.concatenate(([y.sum()], np.bincount(juror, y, jurors)))
    full = np.zeros((jurors + 1, jurors + 1))
    full[0, 0], full[0, 1:], full[1:, 0] = y.size, n_j, n_j
    full[1:, 1:] = np.diag(n_j + lam)
    matrix = full - (design.T @ sparse.diags_array(1 / (n_e + ridge)) @ design).toarray()
    lower = linalg.cholesky(matrix, lower=True)
    solution = linalg.cho_solve((lower, True), right - design.T @ (s_e / (n_e + ridge)))
    return lower, solution, design, s_e, n_e + ridge, var_r


def draws(lower, solution, design, s_e, diagonal, var_r, rng):
    """2,000 vectors of merits from the posterior, each ranked; chances and 90 % intervals."""
    noise = rng.normal(size=(solution.size, DRAWS))
    fixed = solution[:, None] + math.sqrt(var_r) * linalg.solve_triangular(
        lower, noise, trans="T", lower=True, check_finite=False)
    theta = (s_e[:, None] - design @ fixed) / diagonal[:, None]
    theta += np.sqrt(var_r / diagonal)[:, None] * rng.normal(size=theta.shape)
    # One draw a row, so that sorting runs along memory; the order turned round by one assignment.
    order = np.argsort(-theta.T, axis=1)
    places = np.empty(order.shape, dtype=np.int32)
    np.put_along_axis(places, order, np.arange(1, s_e.size + 1, dtype=np.int32)[None, :], axis=1)
    places = np.ascontiguousarray(places.T)
    low, high = math.ceil(DRAWS * 0.05) - 1, math.ceil(DRAWS * 0.95) - 1
    first, podium = np.mean(places == 1, axis=1), np.mean(places <= 3, axis=1)
    places.partition([low, high], axis=1)
    return first, podium, places[:, low], places[:, high]


# --- stability ------------------------------------------------------------------------------------

def stability(entry, juror, scores, entries, jurors):
    """Without each juror and each college: winner, podium, tau-b, largest change of place; weight
    flips in floating point. Taking a juror's sheets from the sums instead of adding all again."""
    count, by_criterion = sums(entry, juror, scores, entries)
    _, order, order_places = order_of(count, by_criterion)
    places = np.full(entries, -1)
    places[order] = order_places
    by_juror = np.argsort(juror, kind="stable")
    bounds = np.searchsorted(juror[by_juror], np.arange(jurors + 1))

    def compare(order, after):
        before = places[order]
        both = before > 0
        tau = stats.kendalltau(before[both], after[both], method="asymptotic").statistic
        change = np.abs(before - after)[both].max(initial=0)
        return order[after == 1], order[after <= 3], tau, change

    without = []
    for j in range(jurors):
        own = by_juror[bounds[j]:bounds[j + 1]]
        less, less_scores = count.copy(), by_criterion.copy()
        less[entry[own], j % 3] -= 1
        less_scores[entry[own], j % 3] -= scores[own]
        without.append(compare(*order_of(less, less_scores)[1:]))
    colleges = []
    for g in range(3):
        weights = np.where(np.arange(3) == g, 0, COLLEGES)
        colleges.append(compare(*order_of(count, by_criterion, weights)[1:]))
    over, common = means(count, by_criterion)
    points = over / common[:, None]
    by_college = (by_criterion @ WEIGHTS) / np.maximum(count, 1)
    flips = [flip(points[order], c, WEIGHTS) for c in range(5)]
    flips += [flip(by_college[order], g, COLLEGES) for g in range(3)]
    return without, colleges, flips


def flip(points, moved, weights):
    """The nearest shares of one weight at which somebody equals the first."""
    share = weights[moved] / weights.sum()
    leader = np.argmax(points @ weights)
    d = points[leader] - np.delete(points, leader, axis=0)
    others = weights.sum() - weights[moved]
    a, b = (d @ weights - d[:, moved] * weights[moved]) / others, d[:, moved]
    with np.errstate(divide="ignore", invalid="ignore"):
        at = a / (a - b)
    at = at[(at >= 0) & (at <= 1)]
    above, below = at[at >= share], at[at < share]
    return above.min(initial=np.inf), below.max(initial=-np.inf)


# --- side by side ---------------------------------------------------------------------------------

def write(folder, rows):
    rule = 'name = "side by side"\nties = ["criteria"]\nscale = { min = 0, max = 10, step = 0.5 }\n'
    rule += "".join(f'[[criterion]]\nid = "c{i}"\nweight = 0.{w:02}\n' for i, w in enumerate(WEIGHTS))
    rule += "".join(f'[[college]]\nid = "{n}"\nweight = 0.{w}\n' for n, w in zip(NAMES, COLLEGES))
    (folder / "RULE.toml").write_text(rule)
    with open(folder / "SHEETS.csv", "w") as out:
        out.write("entry,juror,college,criterion,score\n")
        for e, j, c, s in zip(*(rows[name].tolist() for name in rows)):
            out.write(f"E{e:05},J{j:04},{NAMES[j % 3]},c{c},{s / 2:g}\n")


class Rust:
    """The other half, waiting in its own process to be told what to do."""

    def __init__(self, folder):
        build = ["cargo", "bench", "-q", "-p", "imtiyaz-ranking", "--bench", "side_by_side",
                 "--no-run", "--message-format=json"]
        lines = subprocess.run(build, check=True, capture_output=True, text=True).stdout.splitlines()
        made = [json.loads(line) for line in lines if '"executable"' in line]
        program = [m["executable"] for m in made if m.get("executable")][-1]
        self.process = subprocess.Popen([program, str(folder)], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)

        self.pid = self.process.pid

    def ask(self, what):
        self.process.stdin.write(what + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def run(self, what):
        """Wall and processor seconds of one piece of work, and the memory it added at its peak."""
        clock = (~self.pid << 3) | 2  # Linux: the processor clock of another process.
        Path(f"/proc/{self.pid}/clear_refs").write_text("5")  # Forget the peak so far.
        memory, cpu = self.status("VmRSS"), time.clock_gettime(clock)
        wall = self.ask(f"run {what}")
        return wall, time.clock_gettime(clock) - cpu, (self.status("VmHWM") - memory) / 1024

    def status(self, name):
        lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(name + ":"))


def measure(work):
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    return time.perf_counter() - wall, time.process_time() - cpu, result


def peak_memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def in_a_child(work):
    """How much memory the work adds, in a process of its own, in MB."""
    read, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        before = peak_memory()
        work()
        os.write(write_end, str(max(0.0, peak_memory() - before)).encode())
        os._exit(0)
    os.close(write_end)
    os.waitpid(child, 0)
    with os.fdopen(read) as answer:
        return float(answer.read() or "nan")


def close(name, ours, theirs, tolerance):
    ours, theirs = np.asarray(ours, float), np.asarray(theirs, float)
    if ours.shape != theirs.shape:
        return f"{name} DIFFER in shape {ours.shape} {theirs.shape}"
    apart = np.abs(ours - theirs).max(initial=0)
    word = "agree" if apart <= tolerance else "DIFFER"
    return f"{name} {word} ({apart:.1e})"


# What the project asks of itself: so many seconds at most, and five times NumPy.
AT_MOST = {("official", 90_000): 0.05, ("reml", 30_000): 1.0}
TIMES = 5


def compare(entries, jurors, readers, only=None):
    rng = np.random.default_rng(1)
    rows = invent(entries, jurors, readers, rng)
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), rows)
        rust = Rust(folder)
        ready = rust.ask("answer")
        side_by_side(rust, ready, rows, entries, jurors, readers, rng, only)


def side_by_side(rust, ready, rows, entries, jurors, readers, rng, only):
    entry, juror, scores = panel(rows, entries, jurors)
    y = scores @ WEIGHTS / 200
    given = factor(entry, juror, y, entries, jurors, ready["mixed"])
    print(f"\n{entries:,} entries, {jurors:,} jurors, {readers} readers: {entry.size:,} sheets, "
          f"{rows['score'].size:,} scores")
    print(f"{'':<34}{'NumPy s':>9}{'Rust s':>9}{'ratio':>7}{'CPU s':>9}{'CPU s':>9}{'ratio':>7}"
          f"{'MB':>7}{'MB':>7}  targets")
    work = {
        "official": ("official ranking", lambda: official(rows, entries, jurors)),
        "digest": ("  and the sheets' digest", lambda: (
            official(rows, entries, jurors), digest(rows, entries, jurors))),
        "bare": ("  (NumPy: bare sums, no checks)", lambda: bare(entry, juror, y, entries)),
        "reml": ("REML fit", lambda: reml(entry, juror, y, entries, jurors)),
        "draws": (f"{DRAWS:,} posterior draws", lambda: draws(*given, rng)),
        "stability": ("full stability", lambda: stability(entry, juror, scores, entries, jurors)),
    }
    found = {}
    for name, (label, numpy_work) in work.items():
        if only and name not in only:
            continue
        # The Rust ranking always checks, breaks ties and hashes: it stands beside all three.
        ask = "official" if name in ("digest", "bare") else name
        ours, theirs, peaks = [], [], []
        for _ in range(ROUNDS):
            wall, cpu, result = measure(numpy_work)
            theirs.append((wall, cpu))
            *times, added = rust.run(ask)
            ours.append(times)
            peaks.append(added)
        found[name] = result, rust.ask("answer")
        (nw, nc), (rw, rc) = (np.min(np.array(t), axis=0) for t in (theirs, ours))
        memory = in_a_child(numpy_work)
        print(f"{label:<34}{nw:9.4f}{rw:9.4f}{nw / rw:7.1f}{nc:9.4f}{rc:9.4f}{nc / rc:7.1f}"
              f"{memory:7.0f}{max(peaks):7.0f}  {targets(name, entry.size, nw, rw)}", flush=True)
    report(found, entries)


def targets(name, sheets, theirs, ours):
    if name == "bare":
        return ""
    said = [f"x{TIMES} {'reached' if theirs / ours >= TIMES else 'not reached'}"]
    most = AT_MOST.get((name, sheets))
    if most:
        said.append(f"{most} s {'kept' if ours <= most else 'not kept'}")
    return ", ".join(said)


def report(found, entries):
    if "official" in found:
        report_official(*found["official"])
    report_reml(*found["reml"])
    if "draws" in found:
        report_draws(*found["draws"], entries)
        report_stability(*found["stability"])


def report_official(found, answer):
    published, order, _ = found
    print("  " + close("published scores", answer["scores"], np.where(published < 0, -1, published), 0),
          end="; ")
    print(close("order", answer["order"], order, 0) if len(answer["order"]) == order.size
          else "order DIFFERS in length")


def report_reml(fit, answer):
    for name, tolerance in [("juror_variance", 1e-5), ("residual_variance", 1e-5), ("jurors", 1e-5),
                            ("entries", 1e-5), ("entry_se", 1e-5), ("juror_se", 1e-5)]:
        ours = np.asarray(answer[name], float)
        if name == "entries":
            ours = ours - answer["centre"]
        print("  " + close(name, ours, fit[name], tolerance), end=";" if name != "juror_se" else "\n")


def report_draws(found, answer, entries):
    first, podium, best, worst = found
    # Two independent sets of draws: chances differ by their own noise, at most four of its SDs.
    for name, theirs in [("first", first), ("podium", podium)]:
        noise = 4 * np.sqrt(2 * 0.25 / DRAWS)
        print("  " + close(f"chances {name}", answer[name], theirs, noise), end=";")
    print("  " + close("interval ends, share of the field",
                       np.array(answer["best"] + answer["worst"]) / entries,
                       np.concatenate([best, worst]) / entries, 0.1))


def report_stability(found, answer):
    without, colleges, flips = found
    rust_without = answer["without"]
    taus = [w[2] for w in without + colleges]
    print("  " + close("tau without", [w["tau"] for w in rust_without], taus, 1e-12), end="; ")
    print(close("largest changes", [w["max_rank_change"] for w in rust_without],
                [w[3] for w in without + colleges], 0), end="; ")
    same = all(sorted(w[0].tolist()) == sorted(r["winner"]) and sorted(w[1].tolist()) == sorted(r["podium"])
               for w, r in zip(without + colleges, rust_without))
    print(f"winners and podiums {'agree' if same else 'DIFFER'};", end=" ")
    finite = [[x if np.isfinite(x) else -1 for x in f] for f in flips]
    print(close("weight flips", answer["flips"], finite, 1e-9))


if __name__ == "__main__":
    try:
        from threadpoolctl import threadpool_info
        pools = {f"{p['internal_api']} {p['version']} {p.get('architecture', '')} x{p['num_threads']}"
                 for p in threadpool_info()}
    except ImportError:
        pools = {"BLAS threads unknown: install threadpoolctl"}
    print(f"NumPy {np.__version__}, SciPy {scipy.__version__}, {'; '.join(sorted(pools))}, "
          f"{os.cpu_count()} processors; best of {ROUNDS} interleaved runs; MB is memory added")
    sizes = [(1_000, 100, 5), (10_000, 1_000, 9)]
    if len(sys.argv) == 4:
        sizes = [tuple(map(int, sys.argv[1:]))]
    for size in sizes:
        compare(*size)
    if len(sys.argv) != 4:
        compare(10_000, 1_000, 3, only={"reml"})

"""Fit the weights of what speaks for a common claim, and write them where the comparison reads them.

    python tests/benchmarks/fit_weights.py [--dry-run]

Logistic regressions, with a light pull of the weights to 0 (Newton's method). For sentences of articles: over
the hopeful pairs of the stories of ``training.py``, each story with the same say; the thresholds are those
that are best for stories the weights were not fitted on. For statements that stand alone: over the pairs of
msrp_train. With --dry-run nothing is written.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Sequence
from operator import mul
from pathlib import Path
from statistics import fmean

import training
from training import Known

import gold as gold_file
from newsdiff.compare import observations, statements
from newsdiff.compare import weights as weights_module
from newsdiff.compare.weights import Weights

FILE = Path(weights_module.__file__).with_name("weights.json")
#: The say of a story by its group; that of one with few right pairs is a little less.
SAY = {training.SAMPLE: 1.5, training.GOLD: 1.0, training.READ: 1.0, training.SUMMARIES: 0.5}
FEW = 20
#: The pull of the weights of observations, each in units of its spread, to 0.
PULL = 2e-4
STEPS = 12
#: Thresholds tried, in log-odds; how many neighbours are averaged over, as the best of a rough curve is luck.
GRID = tuple(-2.0 + 0.1 * step for step in range(26))
SMOOTH = 2
#: Of thresholds that differ by no more than this in F1 the strictest is taken.
ALIKE = 0.002
#: How far below the threshold of a matched pair that of a possible one lies.
POSSIBLE_BELOW = 1.3
#: The log-odds of saying the same from which a statement may say part of what another does.
PART_OF = -2.3

Vector = list[float]
Row = tuple[float, bool, Sequence[float]]


def fit(stories: Sequence[Known], matched: float) -> Weights:
    """Fit the weights on ``stories``; ``matched`` is the threshold they are given."""
    rows: list[Row] = []
    for story in stories:
        say = SAY[story.group] / (len(story.right) + FEW)
        rows += [(say, pair in story.right, vector) for pair, vector in story.seen.items()]
    start, weights = _regress(rows)
    return Weights(start, weights, matched, matched - POSSIBLE_BELOW)


def fit_statements(judged: Sequence[training.Judged]) -> Weights:
    """Fit the weights of statements that stand alone; matched is what is likelier right than not."""
    start, weights = _regress([(1.0, pair.same, pair.seen) for pair in judged])
    return Weights(start, weights, 0.0, PART_OF)


def _regress(rows: Sequence[Row]) -> tuple[float, tuple[float, ...]]:
    """Give where the evidence starts and the weights that make the rows (say, outcome, vector) likeliest."""
    total = sum(say for say, _, _ in rows)
    size = len(rows[0][2])
    means = [sum(say * x[k] for say, _, x in rows) / total for k in range(size)]
    spreads = [
        math.sqrt(sum(say * (x[k] - means[k]) ** 2 for say, _, x in rows) / total) or 1.0 for k in range(size)
    ]
    scaled = [
        (say / total, right, [*((v - m) / s for v, m, s in zip(x, means, spreads, strict=True)), 1.0])
        for say, right, x in rows
    ]
    found = _newton(scaled, size + 1)
    weights = tuple(w / s for w, s in zip(found[:-1], spreads, strict=True))
    return found[-1] - sum(map(mul, weights, means)), weights


def _newton(rows: Sequence[Row], size: int) -> Vector:
    """Give the weights that make the rows (say, outcome, vector) likeliest, the last that of the constant."""
    found = [0.0] * size
    for _ in range(STEPS):
        slope = [PULL * w for w in found[:-1]] + [0.0]
        bend = [[PULL * (i == j and i < size - 1) for j in range(size)] for i in range(size)]
        for say, right, x in rows:
            chance = 1 / (1 + math.exp(-sum(map(mul, found, x))))
            off, sure = say * (chance - right), say * chance * (1 - chance)
            for i, xi in enumerate(x):
                slope[i] += off * xi
                line, part = bend[i], sure * xi
                for j in range(i + 1):
                    line[j] += part * x[j]
        for i in range(size):
            for j in range(i):
                bend[j][i] = bend[i][j]
        step = _solve(bend, slope)
        found = [w - d for w, d in zip(found, step, strict=True)]
        if max(map(abs, step)) < 1e-6:
            break
    return found


def _solve(matrix: list[Vector], right: Vector) -> Vector:
    """Solve a system of linear equations by Gaussian elimination."""
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for i in range(size):
        best = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[best] = rows[best], rows[i]
        for r in range(i + 1, size):
            factor = rows[r][i] / rows[i][i]
            rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i], strict=True)]
    found = [0.0] * size
    for i in reversed(range(size)):
        rest = sum(rows[i][j] * found[j] for j in range(i + 1, size))
        found[i] = (rows[i][size] - rest) / rows[i][i]
    return found


def scores(story: Known, weights: Weights) -> dict[training.Ends, float]:
    """Give the log-odds of the story's pairs."""
    return {pair: weights.weigh(x) for pair, x in story.seen.items()}


def leave_one_out(stories: Sequence[Known]) -> list[Weights]:
    """Give for each story the weights fitted on the others, with the threshold that is best for those."""
    left = [fit([other for other in stories if other is not story], 0.0) for story in stories]
    curves = [_curve(story, weights) for story, weights in zip(stories, left, strict=True)]
    found = []
    for at, weights in enumerate(left):
        matched = _best(stories, curves, at)
        found.append(Weights(weights.start, weights.weights, matched, matched - POSSIBLE_BELOW))
    return found


def _curve(story: Known, weights: Weights) -> list[float]:
    """Give, for each threshold tried, the mean of the F1 of links and that of partners."""
    true = gold_file.gold_pairs(story.gold)
    found = scores(story, weights)
    curve = []
    for threshold in GRID:
        chosen = {
            (min(x, y), max(x, y))
            for (a, b), score in found.items()
            if score >= threshold
            for x in story.places[a]
            for y in story.places[b]
        }
        links, partners = gold_file.score_pairs(chosen, true)
        curve.append((links.f1 + partners.f1) / 2)
    return curve


def _best(stories: Sequence[Known], curves: Sequence[Sequence[float]], without: int = -1) -> float:
    """Give the threshold best for the stories, one perhaps left out, each with its say."""
    says = [SAY[story.group] * (at != without) for at, story in enumerate(stories)]
    means = [sum(map(mul, says, column)) for column in zip(*curves, strict=True)]
    smooth = {
        GRID[at]: fmean(means[at - SMOOTH : at + SMOOTH + 1]) for at in range(SMOOTH, len(GRID) - SMOOTH)
    }
    good = max(smooth.values()) - ALIKE
    return round(max(threshold for threshold, value in smooth.items() if value >= good), 3)


def fit_all(stories: Sequence[Known]) -> Weights:
    """Fit on all stories, with the threshold that is best where each is left out."""
    left = [fit([other for other in stories if other is not story], 0.0) for story in stories]
    curves = [_curve(story, weights) for story, weights in zip(stories, left, strict=True)]
    return fit(stories, _best(stories, curves))


def as_json(stories: Sequence[Known], judged: Sequence[training.Judged]) -> str:
    """Fit on all there is and write the weights as the file has them."""
    counts = {group: sum(story.group == group for story in stories) for group in SAY}
    pairs = sum(len(story.seen) for story in stories)
    right = sum(len(story.right) for story in stories)
    told = ", ".join(f"{count} {group}" for group, count in counts.items())
    same = sum(pair.same for pair in judged)
    data = {
        weights_module.ARTICLES: {
            "fitted on": f"{pairs} pairs of sentences ({right} right) of {len(stories)} stories: {told}",
            **_section(fit_all(stories), observations.OBSERVATIONS),
        },
        weights_module.STATEMENTS: {
            "fitted on": f"{len(judged)} pairs of news sentences ({same} the same) of msrp_train",
            **_section(fit_statements(judged), statements.OBSERVATIONS),
        },
    }
    return json.dumps(data, indent=2) + "\n"


def _section(weights: Weights, names: Sequence[str]) -> dict[str, object]:
    """Write one section."""
    return {
        "start": round(weights.start, 3),
        "weights": {name: round(w, 3) for name, w in zip(names, weights.weights, strict=True)},
        "matched": weights.matched,
        "possible": round(weights.possible, 3),
    }


def main() -> None:
    """Fit, print and write."""
    text = as_json(training.known_stories(), training.judged_pairs())
    print(text)
    if "--dry-run" not in sys.argv:
        FILE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

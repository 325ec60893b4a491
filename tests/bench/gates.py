"""What is asked of the figures, and the arithmetic on them.

One run measures every subject once, side by side: `run[subject][event]` lists samples in milliseconds. Ratios
are formed inside one run before their median is taken, so that a busy machine disturbs both sides alike.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

Run = Mapping[str, Mapping[str, Sequence[float]]]

SIZES = {"10 KB": 10_000, "1 MB": 1_000_000}
KEYS = ("page", "sentence", "turn", "question", "end", "home", "letter", "hit")


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a run: a quantile of an event's samples."""

    subject: str
    event: str
    quantile: float = 0.5

    def of(self, run: Run) -> float | None:
        samples = run.get(self.subject, {}).get(self.event)
        return quantile(samples, self.quantile) if samples else None

    def __str__(self) -> str:
        return f"{self.subject}, {self.event} p{self.quantile * 100:.0f}"


@dataclass(frozen=True, slots=True)
class Gate:
    """`figure` may be `limit` times `base` at most."""

    figure: Figure
    base: Figure
    limit: float

    def ratio(self, runs: Sequence[Run]) -> float | None:
        """The median of the runs' ratios; None where a run lacks one of the figures."""
        pairs = [(self.figure.of(run), self.base.of(run)) for run in runs]
        ratios = [figure / base for figure, base in pairs if figure is not None and base]
        return median(ratios) if ratios and len(ratios) == len(pairs) else None

    def met(self, runs: Sequence[Run]) -> bool:
        ratio = self.ratio(runs)
        return ratio is not None and ratio <= self.limit


def _gates(first_paint: float, key_quantile: float, key: float, parse: float) -> tuple[Gate, ...]:
    return (
        Gate(Figure("pullquote 10 KB", "first paint"), Figure("bare", "first paint"), first_paint),
        *(
            Gate(Figure(f"pullquote {size}", event, key_quantile), Figure("floor", "page", key_quantile), key)
            for size in SIZES
            for event in KEYS
        ),
        Gate(Figure("parse 1 MB", "whole work"), Figure("parse 1 MB", "decode and split"), parse),
    )


GATES = _gates(first_paint=1.25, key_quantile=0.95, key=2.0, parse=25.0) + tuple(
    Gate(Figure("crowded 1 MB", key), Figure("pullquote 1 MB", key), 1.3)
    for key in ("page", "sentence", "turn", "question")
)
"""What is aimed at, for a full bench on a quiet machine."""
QUICK_GATES = _gates(first_paint=1.45, key_quantile=0.5, key=2.5, parse=40.0)
"""What a quick bench fails on: in three short runs only medians are stable, and only large differences tell."""


def quantile(samples: Sequence[float], share: float) -> float:
    """By nearest rank: a value that was measured."""
    return sorted(samples)[max(0, math.ceil(share * len(samples)) - 1)]


def figures_table(runs: Sequence[Run]) -> str:
    """Every subject's events over all runs: how often, p50 and p95 in milliseconds."""
    lines = [f"{'':<34}{'n':>5}{'p50 ms':>10}{'p95 ms':>10}"]
    events = dict.fromkeys((subject, event) for run in runs for subject in run for event in run[subject])
    for subject, event in events:
        samples = [sample for run in runs for sample in run.get(subject, {}).get(event, ())]
        if samples:
            p50, p95 = quantile(samples, 0.5), quantile(samples, 0.95)
            lines.append(f"{f'{subject}, {event}':<34}{len(samples):>5}{p50:>10.1f}{p95:>10.1f}")
    return "\n".join(lines)


def gates_table(runs: Sequence[Run], gates: Sequence[Gate] = GATES) -> str:
    """Every gate with its ratio, its limit and whether it is met."""
    lines = []
    for gate in gates:
        ratio = gate.ratio(runs)
        figure = "not measured" if ratio is None else f"{ratio:.2f}"
        verdict = "met" if gate.met(runs) else "NOT MET"
        lines.append(f"{f'{gate.figure} / {gate.base}':<60}{figure:>13} of {gate.limit:<6g}{verdict}")
    return "\n".join(lines)

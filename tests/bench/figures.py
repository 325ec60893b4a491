"""The arithmetic of a bench, and its tables.

One run measures every subject once, side by side: `run[subject][event]` lists samples, in milliseconds where the
event's name says nothing else. Ratios are formed inside one run before their median is taken, so that a busy machine
disturbs both sides alike.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

Run = Mapping[str, Mapping[str, Sequence[float]]]


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
    """`figure`, less what `above` is, may be `limit` times `base` at most; without a limit it is only shown."""

    figure: Figure
    base: Figure | float
    limit: float = math.inf
    ambition: float | None = None
    above: Figure | None = None

    def ratio(self, runs: Sequence[Run]) -> float | None:
        """The median of the runs' ratios; None where a run lacks one of the figures."""
        ratios = [ratio for run in runs if (ratio := self._ratio(run)) is not None]
        return median(ratios) if ratios and len(ratios) == len(runs) else None

    def _ratio(self, run: Run) -> float | None:
        figure, above = self.figure.of(run), self.above.of(run) if self.above else 0.0
        base = self.base.of(run) if isinstance(self.base, Figure) else self.base
        return (figure - above) / base if figure is not None and above is not None and base else None

    def met(self, runs: Sequence[Run]) -> bool:
        ratio = self.ratio(runs)
        return ratio is not None and ratio <= self.limit

    def __str__(self) -> str:
        above = f" - {self.above.subject}" if self.above else ""
        if isinstance(self.base, Figure):
            return f"{self.figure}{above} / {self.base}"
        return f"{self.figure}{above}" + (f" / {self.base:g}" if self.base != 1 else "")


def quantile(samples: Sequence[float], share: float) -> float:
    """By nearest rank: a value that was measured."""
    return sorted(samples)[max(0, math.ceil(share * len(samples)) - 1)]


def figures_table(runs: Sequence[Run]) -> str:
    """Every subject's events over all runs: how often, p50 and p95, and what a key makes the program send."""
    lines = [f"{'':<38}{'n':>5}{'p50 ms':>10}{'p95 ms':>10}{'bytes':>10}"]
    events = dict.fromkeys((subject, event) for run in runs for subject in run for event in run[subject])
    for subject, event in events:
        samples, sent = (
            [sample for run in runs for sample in run.get(subject, {}).get(name, ())]
            for name in (event, f"{event} bytes")
        )
        if samples and not event.endswith(" bytes"):
            middle, tail = _number(quantile(samples, 0.5)), _number(quantile(samples, 0.95))
            weight = f"{median(sent):.0f}" if sent else ""
            line = f"{f'{subject}, {event}':<38}{len(samples):>5}{middle:>10}{tail:>10}{weight:>10}"
            lines.append(line.rstrip())
    return "\n".join(lines)


def gates_table(runs: Sequence[Run], gates: Sequence[Gate]) -> str:
    """Every gate: its ratio, the limit and the share of it, what is hoped for, and whether it is met."""
    lines = [f"{'':<68}{'ratio':>12}{'limit':>7}{'of it':>7}{'ambition':>9}"]
    for gate in gates:
        ratio = gate.ratio(runs)
        figure = "not measured" if ratio is None else f"{ratio:.2f}"
        limit, share, verdict = "", "", ""
        if gate.limit < math.inf:
            limit, verdict = f"{gate.limit:.4g}", "met" if gate.met(runs) else "NOT MET"
            share = "" if ratio is None else f"{ratio / gate.limit:.0%}"
        ambition = "" if gate.ambition is None else f"{gate.ambition:g}"
        lines.append(f"{gate!s:<68}{figure:>12}{limit:>7}{share:>7}{ambition:>9}  {verdict}".rstrip())
    return "\n".join(lines)


def _number(value: float) -> str:
    return f"{value:.1f}" if value < math.inf else "-"

"""What the core does in a second, beside decoding and splitting into lines: `python -m tests.bench.core`."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple, TypeVar

from pullquote.quotes.check import check
from pullquote.readers import read
from pullquote.transcript.build import build
from pullquote.transcript.model import Transcript
from pullquote.transcript.outline import outline_lines
from pullquote.transcript.search import find
from tests.bench.generate import WORDS, transcript

DRAFT_WORDS = 2_000
CHECK = 3.0
"""What checking a draft may cost, in times of reading and parsing what it is checked against."""
FILES, FILE_SIZE = (10, 25, 50), 100_000
"""How many transcripts of how many bytes each a draft is checked against."""
LINEAR = 1.25
"""What a transcript may cost among the most of them, in times of what it costs among the fewest."""
RARE = "“fair share” naïve harbour"
"""Words that stand nowhere: the whole text is searched for them."""


T = TypeVar("T")


class Costs(NamedTuple):
    """Seconds."""

    split: float
    parse: float
    outline: float
    find: float
    check: float


def draft(spoken: Transcript, words: int, seed: int = 1) -> str:
    """An article of about so many words, half of it quotations; every fourth has one word changed."""
    rng = random.Random(seed)
    parts: list[str] = []
    count = 0
    while count < words:
        turn = rng.choice(spoken.turns)
        quoted = spoken.text[turn.body.start : turn.body.end].split("\n")[0].split()[:30]
        if len(quoted) > 8 and len(parts) % 4 == 3:
            quoted[rng.randrange(2, 6)] = "otherwise"
        said = " ".join(quoted).replace("“", "").replace("”", "")
        told = " ".join(rng.choices(WORDS, k=30))
        parts.append(f"{told.capitalize()}. “{said}” said a speaker.")
        count += len(quoted) + 33
    return "\n\n".join(parts)


def measure(path: Path) -> Costs:
    took: list[float] = []

    def timed(work: Callable[[], T]) -> T:
        start = perf_counter()
        result = work()
        took.append(perf_counter() - start)
        return result

    timed(lambda: path.read_bytes().decode().splitlines())
    parsed = timed(lambda: build(read(path)))
    timed(lambda: sum(len(line) for line in outline_lines(parsed)))
    timed(lambda: sum(1 for _ in find(parsed, RARE)))
    written = draft(parsed, DRAFT_WORDS)
    timed(lambda: list(check(written, [parsed])))
    return Costs(*took)


def against_many(folder: Path, runs: int) -> dict[int, float]:
    """Seconds that checking one draft against so many transcripts of equal length takes."""
    parsed = []
    for seed in range(max(FILES)):
        path = folder / f"{seed}.txt"
        path.write_text(transcript(FILE_SIZE, seed=seed), encoding="utf-8")
        parsed.append(build(read(path)))
    written = draft(parsed[0], DRAFT_WORDS)
    took: dict[int, list[float]] = {files: [] for files in FILES}
    for _ in range(runs):
        for files in FILES:
            start = perf_counter()
            list(check(written, parsed[:files]))
            took[files].append(perf_counter() - start)
    return {files: median(times) for files, times in took.items()}


def table(costs: Mapping[str, Sequence[Costs]]) -> str:
    """Every work of each size: milliseconds, times decoding and splitting, and times the same of the smallest size,
    as if that had been as large: 1 is linear.
    """
    lines = [f"{'':<20}{'ms':>10}{'x split':>10}{'growth':>10}"]
    firsts: dict[str, float] = {}
    for size, runs in costs.items():
        megabytes = float(size.split()[0])
        for work in Costs._fields:
            value = median(getattr(run, work) for run in runs)
            beside = median(getattr(run, work) / run.split for run in runs)
            growth = value / megabytes / firsts.setdefault(work, value / megabytes)
            lines.append(f"{f'{size}, {work}':<20}{value * 1000:>10.1f}{beside:>10.2f}{growth:>10.2f}")
    return "\n".join(lines)


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.core", description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--sizes", nargs="+", type=int, default=[1, 10], metavar="MB")
    args = parser.parse_args(argv)
    costs: dict[str, list[Costs]] = {f"{size} MB": [] for size in args.sizes}
    with tempfile.TemporaryDirectory(prefix="pullquote-core-") as folder:
        path = Path(folder) / "transcript.txt"
        for size in args.sizes:
            path.write_text(transcript(size * 1_000_000), encoding="utf-8")
            costs[f"{size} MB"] = [measure(path) for _ in range(args.runs)]
        many = against_many(Path(folder), args.runs)
    print(table(costs))
    print("\nthe draft against files of 100 KB each, ms, and for each file times that of the fewest")
    each = {files: took / files for files, took in many.items()}
    for files, took in many.items():
        print(f"{files:<20}{took * 1000:>10.1f}{each[files] / each[FILES[0]]:>10.2f}")
    is_linear = each[FILES[-1]] <= LINEAR * each[FILES[0]]
    print("linear" if is_linear else "NOT LINEAR")
    checked = median(run.check / (run.split + run.parse) for run in costs[f"{args.sizes[0]} MB"])
    verdict = "met" if checked <= CHECK else "NOT MET"
    print(
        f"\na draft of {DRAFT_WORDS} words, checked / read and parsed: {checked:.2f} of {CHECK:g} {verdict}"
    )
    return 0 if checked <= CHECK and is_linear else 1


if __name__ == "__main__":
    sys.exit(main())

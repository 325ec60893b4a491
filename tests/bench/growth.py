"""How what a reader waits for grows with the transcript: `python -m tests.bench.growth`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

from tests.bench.generate import FIRST_WORDS, landmarked
from tests.bench.programs import PULLQUOTE, READY, Cycle, Event, environment, python, reader
from tests.bench.terminal import NotPaintedError, Terminal

SIZES = {"10 KB": 10_000, "1 MB": 1_000_000, "10 MB": 10_000_000, "100 MB": 100_000_000}
CYCLES = [*PULLQUOTE, Cycle([Event("mark", "m"), Event("unmark", "u")])]
SILENT = 2.0
"""Seconds without a byte after which a transcript of any size has been read."""
RATE, HELD = 30.0, 20.0
"""Repeats a second of a held key, and seconds that it is held."""
THREE_FRAMES = 50.0
"""Milliseconds of three frames at 60 Hz: a held key that queues nothing is painted by then."""

Figures = Mapping[str, Sequence[float]]


def measure(path: Path, home: Path, presses: int) -> Figures:
    """Open one transcript, wait until all of it is read, press every key."""
    return replace(reader(path, "reader", CYCLES), quiet=SILENT, patience=180.0).measure(home, presses)


def held(path: Path, home: Path, key: str, seconds: float) -> float:
    """Milliseconds from the last repeat of a held key to the last frame."""
    with Terminal(python("pullquote", path), environment(home)) as terminal:
        terminal.start(FIRST_WORDS, READY)
        return terminal.hold(key, RATE, seconds)


def table(runs: Mapping[str, Sequence[Figures]]) -> str:
    """The medians of each size, and their ratios to the smallest."""
    measured = (event for figures in runs.values() for run in figures for event in run)
    events = dict.fromkeys(event for event in measured if not event.endswith(" bytes"))
    lines = [f"{'':<12}" + "".join(f"{size:>20}" for size in runs)]
    for event in events:
        values = [
            median([sample for run in figures for sample in run.get(event, ())] or [0])
            for figures in runs.values()
        ]
        cells = [f"{value:10.1f} ({value / values[0]:6.2f})" if values[0] else "-" for value in values]
        lines.append(f"{event:<12}" + "".join(f"{cell:>20}" for cell in cells))
    return "\n".join(lines)


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.growth", description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--presses", type=int, default=12)
    parser.add_argument("--sizes", nargs="+", choices=SIZES, default=list(SIZES))
    args = parser.parse_args(argv)
    runs: dict[str, list[Figures]] = {size: [] for size in args.sizes}
    last: dict[str, float] = {}
    with tempfile.TemporaryDirectory(prefix="pullquote-growth-") as name:
        folder = Path(name)
        try:
            for size in args.sizes:
                (folder / size).write_text(landmarked(SIZES[size]), encoding="utf-8")
            for number in range(args.runs):
                for size in args.sizes:
                    home = folder / f"home {number} {size}"
                    home.mkdir()
                    runs[size].append(measure(folder / size, home, args.presses))
            for key, event in (("j", "sentence"), (" ", "page")):
                last[event] = held(folder / args.sizes[-1], folder, key, HELD)
        except NotPaintedError as error:
            print(f"growth: {error}", file=sys.stderr)
            return 1
    print(f"median milliseconds, and the ratio to {args.sizes[0]}\n\n{table(runs)}\n")
    for event, late in last.items():
        verdict = "met" if late <= THREE_FRAMES else "NOT MET"
        print(
            f"{event} held {HELD:.0f} s at {RATE:.0f} a second: the last frame came {late:.1f} ms"
            f" after the last repeat, of {THREE_FRAMES:.0f} {verdict}"
        )
    return 0 if all(late <= THREE_FRAMES for late in last.values()) else 1


if __name__ == "__main__":
    sys.exit(main())

"""Measure, print a table, exit 1 where a gate is not met."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from tests.bench.gates import GATES, QUICK_GATES, SIZES, Run, figures_table, gates_table
from tests.bench.generate import transcript
from tests.bench.programs import measure_parsing, programs
from tests.bench.terminal import NotPaintedError

QUICK_SECONDS = 38.0
"""After this no further run starts, so that a quick bench ends within a minute."""

PAINTED, PAINTS = ("bare", "pullquote 10 KB"), 4
"""Whose first paint is measured so many times more in each run: one start in ten meets something else that runs."""


def measure(folder: Path, runs: int, presses: int, seconds: float, *, quick: bool) -> list[Run]:
    """Interleaved runs; one more comes first and does not count: it fills caches and compiles."""
    files = {size: folder / f"{size.replace(' ', '')}.txt" for size in SIZES}
    for size, path in files.items():
        path.write_text(transcript(SIZES[size]), encoding="utf-8")
    subjects = programs(files, quick=quick)
    deadline = perf_counter() + seconds
    done: list[Run] = []
    for number in range(-1, runs):
        if done and perf_counter() > deadline:
            break
        first = number % len(subjects)
        run = {
            program.name: program.measure(_home(folder), presses if number >= 0 else 0)
            for program in subjects[first:] + subjects[:first]
        }
        again = PAINTS if number >= 0 else 0
        for program in [program for program in subjects if program.name in PAINTED] * again:
            painted = program.measure(_home(folder), 0)["first paint"]
            samples = run[program.name]
            run[program.name] = {**samples, "first paint": [*samples["first paint"], *painted]}
        run["parse 1 MB"] = measure_parsing(files["1 MB"])
        if number >= 0:
            done.append(run)
    return done


def _home(folder: Path) -> Path:
    """An empty home of its own for one start of a program."""
    return Path(tempfile.mkdtemp(prefix="home-", dir=folder))


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="within a minute; tells large differences only")
    parser.add_argument("--runs", type=int, help="runs (default: 7, quick: 3)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every sample, in milliseconds")
    args = parser.parse_args(argv)

    runs = args.runs or (3 if args.quick else 7)
    try:
        with tempfile.TemporaryDirectory(prefix="pullquote-bench-") as folder:
            presses, seconds = (12, QUICK_SECONDS) if args.quick else (20, float("inf"))
            done = measure(Path(folder), runs, presses, seconds, quick=args.quick)
    except NotPaintedError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    gates = QUICK_GATES if args.quick else GATES
    print(f"{figures_table(done)}\n\n{gates_table(done, gates)}")
    if args.json:
        args.json.write_text(json.dumps(done, indent=1), encoding="utf-8")
    return 0 if all(gate.met(done) for gate in gates) else 1


if __name__ == "__main__":
    sys.exit(main())

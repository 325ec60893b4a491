"""Measure, print a table, exit 1 where a gate is not met."""

from __future__ import annotations

import argparse
import json
import math
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from tests.bench.figures import Gate, Run, figures_table, gates_table
from tests.bench.gates import GATES, NOISE, QUICK_GATES, QUICK_SIZES, READ_SIZES, SIZES, ahead
from tests.bench.generate import landmarked
from tests.bench.parsing import measure_parsing
from tests.bench.peers import PEERS, RIVALS, peers
from tests.bench.programs import Program, programs, quick_programs
from tests.bench.terminal import NotPaintedError


class Bench(NamedTuple):
    """What is measured how often."""

    programs: Sequence[Program]
    runs: int
    presses: int
    seconds: float = float("inf")
    """After these no further run starts."""
    painted: Sequence[str] = ()
    paints: int = 4
    """Whose first paint is measured so many times more in each run: one start in ten meets something else that runs."""
    parsed: Mapping[Path, int] = {}
    """Files that are parsed, and how often in each run."""

    def measure(self, folder: Path) -> list[Run]:
        """Interleaved runs; one more comes first and does not count: it fills caches and compiles."""
        deadline = perf_counter() + self.seconds
        done: list[Run] = []
        for number in range(-1, self.runs):
            if done and perf_counter() > deadline:
                break
            first = number % len(self.programs)
            counted = self._run(folder, [*self.programs[first:], *self.programs[:first]], counts=number >= 0)
            if number >= 0:
                done.append(counted)
        return done

    def _run(self, folder: Path, programs: Sequence[Program], *, counts: bool) -> Run:
        run = {
            program.name: {**program.measure(_home(folder), self.presses if counts else 0)}
            for program in programs
        }
        again = [program.painting() for program in programs if program.name in self.painted]
        for program in again * (self.paints if counts else 0):
            painted = program.measure(_home(folder), 0)["first paint"]
            run[program.name]["first paint"] = [*run[program.name]["first paint"], *painted]
        for path, times in self.parsed.items():
            run[f"parse {path.stem}"] = {**measure_parsing(path, times)}
        return run


def _home(folder: Path) -> Path:
    """An empty home of its own for one start of a program."""
    return Path(tempfile.mkdtemp(prefix="home-", dir=folder))


def _files(folder: Path, sizes: Mapping[str, int]) -> dict[str, Path]:
    files = {size: folder / f"{size}.txt" for size in sizes}
    for size, path in files.items():
        path.write_text(landmarked(sizes[size]), encoding="utf-8")
    return files


def quick(folder: Path, runs: int | None) -> Bench:
    """Ends within a minute."""
    files = _files(folder, QUICK_SIZES)
    return Bench(
        quick_programs(files),
        runs or 3,
        presses=12,
        seconds=38.0,
        painted=["bare", "pullquote 10 KB"],
        parsed={files["1 MB"]: 5},
    )


def full(folder: Path, runs: int | None) -> Bench:
    files = _files(folder, SIZES)
    return Bench(
        programs(files),
        runs or 5,
        presses=20,
        painted=["bare", *(f"pullquote {size}" for size in SIZES)],
        parsed={files["1 MB"]: 5, files["10 MB"]: 3},
    )


def beside_peers(folder: Path, runs: int | None, installed: Path) -> Bench:
    return Bench(peers(_files(folder, READ_SIZES), installed), runs or 3, presses=6)


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--quick", action="store_true", help="within a minute; tells large differences only")
    which.add_argument(
        "--peers",
        type=Path,
        metavar="FOLDER",
        help=f"beside those of {', '.join(PEERS)} that FOLDER/bin holds",
    )
    parser.add_argument("--runs", type=int, help="runs (default: 5, quick and peers: 3)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every sample")
    args = parser.parse_args(argv)

    gates: Sequence[Gate] = QUICK_GATES if args.quick else (*GATES, *NOISE)
    try:
        with tempfile.TemporaryDirectory(prefix="pullquote-bench-") as name:
            folder = Path(name)
            if args.peers:
                done = beside_peers(folder, args.runs, args.peers).measure(folder)
                gates = (*ahead(done, RIVALS), *ahead(done, PEERS.keys() - set(RIVALS), math.inf))
            else:
                done = (quick if args.quick else full)(folder, args.runs).measure(folder)
    except NotPaintedError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    print(f"{figures_table(done)}\n\n{gates_table(done, gates)}")
    if args.json:
        args.json.write_text(json.dumps(done, indent=1), encoding="utf-8")
    return 0 if all(gate.met(done) for gate in gates) else 1


if __name__ == "__main__":
    sys.exit(main())

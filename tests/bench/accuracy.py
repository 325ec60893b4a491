"""How well transcripts are read, as a table: `python -m tests.bench.accuracy [FOLDER]`.

The folder, or the one that PULLQUOTE_CORPUS names, holds `real/GENRE/NAME.EXT` and `gold/GENRE/NAME.json`; without one,
the project's samples are scored. The exit status is 1 where a mean lies below the floor: that of
`tests/corpus/floor.json` for a folder, 1 in every figure for the samples. `tests/corpus/score.py` says what is counted.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from statistics import fmean

from tests.corpus.score import document_figures, documents

ROOT = Path(__file__).parents[2]
FLOOR = ROOT / "tests/corpus/floor.json"
FIGURES = ("turns", "ends", "people", "names", "kinds", "title", "date", "silent")


def means(rows: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """The mean of each figure over the documents that have it, and of all figures of each document."""
    columns: defaultdict[str, list[float]] = defaultdict(list)
    for figures in rows.values():
        columns["overall"].append(fmean(figures.values()))
        for name, figure in figures.items():
            columns[name].append(figure)
    return {name: fmean(column) for name, column in columns.items()}


def table(rows: Mapping[str, Mapping[str, float]]) -> str:
    """A line a document, and one of means."""
    width = max(map(len, rows))
    head = " " * width + "".join(f"{name:>8}" for name in ("overall", *FIGURES))
    lines = [_line(name, {"overall": fmean(row.values()), **row}, width) for name, row in rows.items()]
    return "\n".join([head, *lines, _line(f"{len(rows)} documents", means(rows), width)])


def _line(name: str, figures: Mapping[str, float], width: int) -> str:
    cells = (f"{figures[key]:8.3f}" if key in figures else " " * 8 for key in ("overall", *FIGURES))
    return f"{name:{width}}" + "".join(cells)


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.accuracy", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("folder", nargs="?", type=Path, default=os.environ.get("PULLQUOTE_CORPUS"))
    args = parser.parse_args(argv)
    folder = Path(args.folder) if args.folder else None
    gold = sorted((folder / "gold").glob("*/*.json") if folder else (ROOT / "tests/gold").glob("*.json"))
    if not gold:
        print(f"accuracy: no gold files in {folder}: name a folder with real/ and gold/", file=sys.stderr)
        return 2
    rows = {said["file"]: document_figures(folder or ROOT, said) for said in documents(gold)}
    print(table(rows))
    floor = (
        json.loads(FLOOR.read_text("utf-8"))["all"] if folder else dict.fromkeys(("overall", *FIGURES), 1.0)
    )
    worse = [
        f"{name} {mean:.3f} < {floor[name]}"
        for name, mean in means(rows).items()
        if mean < floor.get(name, 0)
    ]
    print(f"below the floor: {', '.join(worse)}" if worse else "nothing is below the floor")
    return int(bool(worse))


if __name__ == "__main__":
    sys.exit(main())

"""What is measured: the programs, the keys pressed in them, and parsing without a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter

from pullquote.paths import notebook_path
from tests.bench.generate import FIRST_WORDS
from tests.bench.terminal import Terminal

ROOT = Path(__file__).parents[2]

Cycle = Sequence[tuple[str, str]]
"""Events and their keys, pressed in turn."""
FLOOR: Sequence[Cycle] = [(("page", " "),)] * 3
"""More presses than elsewhere: every key's p95 is divided by this one's."""
PULLQUOTE: Sequence[Cycle] = (
    (("page", " "),),
    (("sentence", "j"),),
    (("turn", "]"),),
    (("question", "}"),),
    (("end", "G"), ("home", "g")),
    (("prompt", "/"), ("letter", "h"), ("letter", "a"), ("letter", "r"), ("kept hit", "\r"), ("hit", "n")),
)


CROWDED: Sequence[Cycle] = PULLQUOTE[:4]
SEARCH = "/the\r"
"""Finds some 10,000 places in 1 MB."""
MARKS = 1000
PARSES = 5


@dataclass(frozen=True, slots=True)
class Program:
    """A program on a terminal; `rewind` is the key that goes back to the top."""

    name: str
    argv: Sequence[str]
    cycles: Sequence[Cycle] = ()
    rewind: str = ""
    prepare: Callable[[Path], None] | None = None
    """What is done to its home before it starts."""
    typed: str = ""
    """Keys before the first that is measured."""
    wait: float = 0.0
    """Seconds from its start to the first key."""

    def measure(self, home: Path, presses: int) -> Mapping[str, Sequence[float]]:
        """Start it once and press each key up to `presses` times. Raises `NotPaintedError`."""
        samples: dict[str, list[float]] = {}
        if self.prepare:
            self.prepare(home)
        with Terminal([sys.executable, *self.argv], environment(home)) as terminal:
            samples["first paint"] = [terminal.first_paint(FIRST_WORDS)]
            if self.wait:
                terminal.settled(quiet=self.wait, timeout=self.wait)
            for key in self.typed:
                terminal.press(key, timeout=2.0)
            for cycle in self.cycles:
                if self.rewind:
                    terminal.press(self.rewind)
                for number in range(presses * len(cycle)):
                    event, key = cycle[number % len(cycle)]
                    took = terminal.press(key)
                    if took is None:  # At the end of the text nothing goes on.
                        terminal.press(self.rewind)
                        took = terminal.press(key)
                    if took is None:
                        break
                    samples.setdefault(event, []).append(took)
        return samples


def programs(files: Mapping[str, Path], *, quick: bool) -> list[Program]:
    """The two yardsticks, then Pullquote on each file; in a full bench also with much to show on the larger one."""
    large = files["1 MB"]
    crowded = Program(
        "crowded 1 MB", ["-m", "pullquote", str(large)], CROWDED, "g", partial(_mark, large), SEARCH
    )
    return [
        Program("bare", ["-m", "tests.bench.bare", FIRST_WORDS]),
        Program("floor", ["-m", "tests.bench.floor", FIRST_WORDS], FLOOR),
        *(
            Program(f"pullquote {size}", ["-m", "pullquote", str(path)], PULLQUOTE, "g")
            for size, path in files.items()
        ),
        *([] if quick else [crowded]),
    ]


def _mark(path: Path, home: Path) -> None:
    """Keep a thousand quotes of a transcript in the notebook of a home."""
    from pullquote.quotes.pick import pick
    from pullquote.readers import read
    from pullquote.store.notebook import Notebook
    from pullquote.transcript.build import build

    transcript = build(read(path))
    spoken = [turn.body for turn in transcript.turns if not turn.untranscribed][:MARKS]
    (home / "data").mkdir()
    with Notebook.open(home / "data" / notebook_path().name) as notebook:
        for start, end in spoken:
            notebook.mark(pick(transcript, start, min(end, start + 60)))


def measure_parsing(path: Path) -> Mapping[str, Sequence[float]]:
    """Reading and building a transcript, and what any program must do: decode and split the lines."""
    from pullquote.readers import read
    from pullquote.transcript.build import build

    samples: dict[str, list[float]] = {"decode and split": [], "whole work": []}
    for _ in range(PARSES):
        start = perf_counter()
        path.read_bytes().decode().splitlines()
        split = perf_counter()
        build(read(path))
        end = perf_counter()
        samples["decode and split"].append((split - start) * 1000)
        samples["whole work"].append((end - split) * 1000)
    return samples


def environment(home: Path) -> dict[str, str]:
    """A plain modern terminal and an empty home."""
    paths = [str(ROOT), str(ROOT / "tui"), os.environ.get("PYTHONPATH", "")]
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "HOME": str(home),
        "PULLQUOTE_DATA": str(home / "data"),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
    }

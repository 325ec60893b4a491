"""What is measured: the programs, and the keys pressed in them. Both are data."""

from __future__ import annotations

import math
import os
import shutil
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from pullquote.paths import notebook_path
from tests.bench.generate import FAR_WORD, FAR_WORDS, FIRST_WORDS, LAST_WORDS
from tests.bench.terminal import SETTLED, NotPaintedError, Painted, Terminal

ROOT = Path(__file__).parents[2]

Samples = Mapping[str, Sequence[float]]
"""Events and how long each took, in milliseconds; "peak MB", and bytes where an event says so."""


class Event(NamedTuple):
    """Keys and what the screen then shows: `until`, or where that is empty something else than before."""

    name: str
    keys: str
    until: str = ""


class Cycle(NamedTuple):
    """Events in turn, again and again: `times`, or where that is None as often as the bench says."""

    events: Sequence[Event]
    times: int | None = None


def each(*events: Event) -> list[Cycle]:
    """Every event for itself."""
    return [Cycle([event]) for event in events]


PAGE, SENTENCE = Event("page", " "), Event("sentence", "j")
PAGE_BACK = Event("page back", "b", FIRST_WORDS)
"""From the second page: a scrolling that is animated shows what was said first when it has all but ended."""
END, HOME = Event("end", "G", LAST_WORDS), Event("home", "g", FIRST_WORDS)
FAR_HIT = Event("far hit", f"/{FAR_WORD}\r", FAR_WORDS)
"""From the first letter of a search to its hit; that a program looks while letters come is no advantage."""
MOVES = each(PAGE, SENTENCE, Event("turn", "]"), Event("question", "}"))
ENDS, FAR = Cycle([END, HOME]), Cycle([FAR_HIT], times=1)
LETTERS = [Event("letter", letter) for letter in "har"]
FIND = Cycle([Event("prompt", "/"), *LETTERS, Event("kept hit", "\r"), Event("hit", "n")])
PULLQUOTE = [*MOVES, ENDS, FIND]
LESS = [*each(PAGE), ENDS, FAR]
VIM = [*each(Event("page", "\x06")), Cycle([END, Event("home", "gg", FIRST_WORDS)]), FAR]
NOW_AND_THEN = Cycle([PAGE, SENTENCE], times=4)

SEARCH = "/the\r"
"""Finds some 10,000 places in 1 MB."""
MARKS = 1000
READY = "Enter pastes"
"""What Pullquote says of the sentence at the cursor."""
READ = 2.0
"""Seconds without a byte after which all of a transcript has been read."""
READING = 0.15
"""Seconds between keys in which reading goes on: it stops for a tenth of a second at a key."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program on a terminal; `rewind` is the key that goes back to the top."""

    name: str
    argv: Sequence[str]
    cycles: Sequence[Cycle] = ()
    rewind: str = ""
    first: str = FIRST_WORDS
    """What its first paint shows."""
    ready: str = ""
    """What it shows once it answers keys; the first paint may come before."""
    prepare: Callable[[Path], None] | None = None
    """What is done to its home before it starts."""
    typed: str = ""
    """Keys before the first that is measured."""
    quiet: float = SETTLED
    """Seconds without a byte after which the first key is pressed; 0: right after the first paint."""
    pause: float = 0.0
    """Seconds before each key."""
    patience: float = 20.0
    """Seconds after which its start, or an event that waits for a text, has failed."""
    stumbles: bool = False
    """Whether what it does not get done takes for ever, instead of ending the bench."""

    def measure(self, home: Path, presses: int) -> Samples:
        """Start it once and go through its cycles up to `presses` times. Raises `NotPaintedError`."""
        if self.prepare:
            self.prepare(home)
        samples: defaultdict[str, list[float]] = defaultdict(list)
        try:
            with Terminal(self.argv, environment(home)) as terminal:
                start = terminal.start(self.first, self.ready, self.quiet, self.patience)
                samples["first paint"] = [start.painted]
                if self.quiet:
                    samples["settled"] = [start.settled]
                for key in self.typed:
                    terminal.press(key, timeout=2.0)
                for cycle in self.cycles if presses else ():
                    self._go_through(cycle, terminal, presses, samples)
                samples["peak MB"] = [terminal.peak_memory()]
        except NotPaintedError:
            if not self.stumbles:
                raise
        if self.stumbles:
            expected = (event.name for cycle in self.cycles for event in cycle.events)
            for name in ("first paint", *(expected if presses else ())):
                samples.setdefault(name, [math.inf])
        return samples

    def _go_through(
        self, cycle: Cycle, terminal: Terminal, presses: int, samples: Mapping[str, list[float]]
    ) -> None:
        if self.rewind:
            terminal.press(self.rewind)
        for _ in range(presses if cycle.times is None else cycle.times):
            for event in cycle.events:
                painted = self._press(event, terminal)
                if painted is None:
                    return
                samples[event.name].append(painted.took)
                samples[f"{event.name} bytes"].append(painted.sent)

    def _press(self, event: Event, terminal: Terminal) -> Painted | None:
        terminal.wait(self.pause)
        if event.until:
            return terminal.press(event.keys, event.until, self.patience)
        painted = terminal.press(event.keys)
        if painted is None and self.rewind:  # At the end of the text nothing goes on.
            terminal.press(self.rewind)
            painted = terminal.press(event.keys)
        return painted

    def painting(self) -> Program:
        """The same, of which only the first paint is measured."""
        return replace(self, cycles=(), ready="", quiet=0.0)


def python(module: str, *arguments: object) -> Sequence[str]:
    """The command line of a module."""
    return [sys.executable, "-m", module, *map(str, arguments)]


def reader(path: Path, name: str, cycles: Sequence[Cycle] = PULLQUOTE) -> Program:
    """Pullquote on a file."""
    return Program(name, python("pullquote", path), cycles, "g", ready=READY)


def yardsticks() -> list[Program]:
    """What nothing made with Textual can be quicker than."""
    return [
        Program("bare", python("tests.bench.bare", FIRST_WORDS)),
        # More presses than elsewhere: every key's p95 is divided by this one's.
        Program("floor", python("tests.bench.floor", FIRST_WORDS), each(PAGE) * 3),
    ]


def quick_programs(files: Mapping[str, Path]) -> list[Program]:
    """The yardsticks, then Pullquote on each file."""
    return [*yardsticks(), *(reader(path, f"pullquote {size}") for size, path in files.items())]


def programs(files: Mapping[str, Path]) -> list[Program]:
    """The yardsticks; Pullquote on each file, with much to show, and while it reads; what is no Textual app;
    and two of them once more, which shows how much the machine's noise is.
    """
    bare, floor = yardsticks()
    small, medium, large, huge = (reader(path, f"pullquote {size}") for size, path in files.items())
    at_once = replace(large, quiet=0.0, rewind="")
    crowd = partial(_mark, files["1 MB"])
    return [
        bare,
        floor,
        small,
        replace(medium, quiet=READ),
        replace(large, quiet=READ, cycles=[*MOVES, ENDS, FAR, FIND]),
        huge.painting(),
        replace(medium, name="crowded 1 MB", cycles=MOVES, prepare=crowd, typed=SEARCH),
        replace(at_once, name="reading 10 MB", cycles=[NOW_AND_THEN], pause=READING),
        replace(at_once, name="idle 10 MB", cycles=[NOW_AND_THEN], pause=READING, quiet=READ),
        replace(at_once, name="pullquote 10 MB at once", ready="", cycles=[Cycle([END], times=1)]),
        *(program for program in _pagers(files["10 MB"]) if shutil.which(program.argv[0])),
        replace(bare, name="bare again"),
        replace(small, name="pullquote 10 KB again", cycles=each(PAGE)),
    ]


def _pagers(path: Path) -> list[Program]:
    """What is no Textual app."""
    less = Program("less 10 MB", ["less", str(path)], LESS, "g")
    return [
        less,
        replace(less, name="less 10 MB at once", cycles=[Cycle([END], times=1)], rewind="", quiet=0.0),
        Program("vim 10 MB", ["vim", "-R", "-n", "-u", "NONE", "+set nocp", str(path)], VIM, "gg"),
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

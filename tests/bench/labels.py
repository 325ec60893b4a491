"""Whether reading takes time in proportion to length, whatever the labels: `python -m tests.bench.labels`.

For each label grammar the worst texts that were thought of are read at one size and at four times that: one name
again and again, never the same one twice, labels that break off at their last character, one line without end.
The table has seconds and their ratios; linear is 4. The exit status is 1 where a ratio is above `MOST`, which is
looked at again before it counts. `--size 10` measures 10 MB alone, without a second size.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable, Iterator
from itertools import count
from time import process_time

from pullquote.readers import read
from pullquote.transcript.build import build
from pullquote.transcript.labels import COMMON, RARE

MOST = 6.0
TIMES = 4
LABELS = {
    "bold": "**{}:** ",
    "bold-timed": "**{}** 0:12\n",
    "bold-stamped": "0:12 **{}** ",
    "bold-alone": "**{}**\n",
    "bold-bare": "**{}** – ",
    "bracket": "[{}]: ",
    "chat": "[12/03/2024, 10:15] {}: ",
    "nick": "10:15 <{}> ",
    "hourly": "{}  10:15 AM\n",
    "timed": "{} (The Outlet)  0:34\n",
    "time-first": "[00:12] {}\n",
    "bracket-bare": "[{}] ",
    "circle": "○{}（代理君）　",
    "letter": "Q  {} ",
    "letter-stop": "Q. {} ",
    "chevron": ">> {} ",
    "interviewer": "――{} ",
    "stop": "Mr. {} of Harrow. ",
    "colon": "{} (The Outlet), 12: (0:12): ",
    "voices": "– {}? ",
    "stop-dash": "{}, on behalf of the Group. – ",
    "titled-dash": "Mr {} (Harrow) -",
    "dash": "{} (Harrow) – ",
    "name-dash": "{} — ",
    "alone": "{} – Mayor\n",
    "heading": "### {} – Mayor\n",
    "heading-one": "### {:.6}\n",
    "item": "- {}: ",
    "call-sign": "00 01 04 12 {} ",
    "stamped": "{} [00:01:02] ",
    "surname-first": "{} I. I., mayor. ",
    "diamond": "◇ {}> ",
    "hashed": "#{}# ",
    "hour-below": "{}\n10:15 AM\n",
    "dated-first": "[2031-05-03 10:15] {}\n",
    "bracket-wide": "【{}】",
    "tabbed": "{}\t",
}
_SAID = "Is it deep? It is very deep, and nobody knows how deep.\n\n"
_SYLLABLES = "ba ne ki lo ru ta ve mi so du".split()


def name(number: int) -> str:
    """Two words of an invented name that no other number has."""
    digits = f"{number:06}"
    return (
        "".join(_SYLLABLES[int(d)] for d in digits[:3]).title()
        + " "
        + "".join(_SYLLABLES[int(d)] for d in digits[3:]).title()
    )


def _same(label: str) -> Iterator[str]:
    return (label.format(name(n % 7)) + _SAID for n in count())


def _other(label: str) -> Iterator[str]:
    return (label.format(name(n)) + _SAID for n in count())


def _capitals(label: str) -> Iterator[str]:
    return (label.format(name(n // 2).upper()) + _SAID for n in count())


def _broken(label: str) -> Iterator[str]:
    return (label.format(" ".join(map(name, range(n % 9 + 1)))).rstrip()[:-1] + _SAID for n in count())


def _close(label: str) -> Iterator[str]:
    return (label.format(name(n % 1000)).rstrip("\n") + "\n" for n in count())


def _endless(label: str) -> Iterator[str]:
    return (label.format(name(n)).replace("\n", " ") for n in count())


SHAPES: dict[str, Callable[[str], Iterator[str]]] = {
    "same": _same,
    "other": _other,
    "capitals": _capitals,
    "broken": _broken,
    "close": _close,
    "endless": _endless,
}


def text(grammar: str, shape: str, size: int) -> str:
    """A text of about `size` characters."""
    out: list[str] = []
    length = 0
    for piece in SHAPES[shape](LABELS[grammar]):
        out.append(piece)
        length += len(piece)
        if length >= size:
            return "".join(out)
    raise AssertionError


def seconds(written: str) -> float:
    """Processor time of reading a text from its bytes to the transcript."""
    data = written.encode()
    gc.collect()
    start = process_time()
    build(read("a.md" if "**" in written[:50] else "a.txt", data))
    return process_time() - start


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.labels", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--size", type=float, help="measure this many MB alone")
    parser.add_argument("--small", type=float, default=0.5, help="MB of the smaller text (default: 0.5)")
    parser.add_argument("--grammar", choices=LABELS, action="append")
    args = parser.parse_args(argv)

    small = int((args.size or args.small) * 1e6)
    worst = 0.0
    print(f"{'':14}" + "".join(f"{shape:>18}" for shape in SHAPES))
    for grammar in args.grammar or [grammar.name for grammar in COMMON + RARE]:
        cells = []
        for shape in SHAPES:
            one = seconds(text(grammar, shape, small))
            if args.size:
                cells.append(f"{one:.2f}")
                continue
            four = seconds(text(grammar, shape, TIMES * small))
            if four / one > MOST:  # another look: the machine may have been busy
                one, four = (
                    min(seconds(text(grammar, shape, n * small)) for _ in range(2)) for n in (1, TIMES)
                )
            worst = max(worst, four / one)
            cells.append(f"{one:.2f} {four:.2f} {four / one:4.1f}")
        print(f"{grammar:14}" + "".join(f"{cell:>18}" for cell in cells), flush=True)
    if not args.size:
        print(f"worst ratio {worst:.1f}, allowed {MOST} (linear: {TIMES})")
    return int(worst > MOST)


if __name__ == "__main__":
    sys.exit(main())

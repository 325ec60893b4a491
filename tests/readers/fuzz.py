"""Throw damaged and made-up files at the readers: `python -m tests.readers.fuzz --reader vtt --count 200000 --seed 1`.

What holds of every input: it is read or refused in one line, within seconds; a transcript can be made of it; every
offset lies in its text, in order; and no word stands in its text that the file does not hold (`held.py` says how
that is told apart from how the reader tells it). An input is known by seed and number: `--only NUMBER` runs it alone.
"""

from __future__ import annotations

import argparse
import re
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from pullquote.readers import FORMATS, Unreadable, read
from pullquote.transcript.build import build, segments
from pullquote.transcript.model import Document, Transcript
from tests.readers.held import ADDED, NESTED, WORD, held, in_two
from tests.readers.inputs import inputs

PATIENCE = 20
"""Seconds after which an input counts as a hang; the largest takes a small part of one."""


class HangError(Exception):
    """An input took longer than `PATIENCE`."""


def check(form: str, data: bytes) -> bool:
    """Read an input; whether it was read, and not refused. Raises `AssertionError` for what does not hold."""
    try:
        document = read(None, data, form=form)
    except Unreadable as error:
        if "\n" in str(error):
            raise ValueError("a refusal of more than one line") from error
        return False
    _check_hints(document)
    _check_turns(build(document))
    _check_words(form, data, document)
    return True


def _check_hints(document: Document) -> None:
    document.text.encode()
    at = 0
    for hint in document.hints:
        assert at <= hint.start <= hint.end <= len(document.text), (
            f"{hint} lies outside the text or its order"
        )
        at = hint.end


def _check_turns(transcript: Transcript) -> None:
    at = 0
    for turn in transcript.turns:
        assert at <= turn.start <= turn.body.start <= turn.body.end <= len(transcript.text), (
            "a turn lies outside"
        )
        at = turn.body.end
    pieces = [transcript.text[start:end] for _, start, end in segments(transcript)]
    assert "".join(pieces) == transcript.text, "the segments are not the text"


def _check_words(form: str, data: bytes, document: Document) -> None:
    source = held(form, data, document.source.encoding)
    # A damaged font makes other letters of what is beyond ASCII.
    words = set(re.findall("[A-Za-z0-9]+" if form == "pdf" else WORD, document.text)) - ADDED
    alien = [word for word in words if word not in source and not (form in NESTED and in_two(word, source))]
    assert not alien, f"words that the file does not hold: {sorted(alien)[:5]}"


@contextmanager
def patience(seconds: int) -> Iterator[None]:
    """Raise `HangError` in what takes longer; no limit where the system has no alarm."""

    def ring(number: int, frame: FrameType | None) -> None:
        raise HangError(f"no end after {seconds} s")

    if not hasattr(signal, "SIGALRM"):
        yield
        return
    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def failure(form: str, data: bytes) -> str | None:
    """What is wrong with how an input is read, and where; None where nothing is."""
    try:
        with patience(PATIENCE):
            check(form, data)
    except Exception as error:  # whatever a reader lets through is what is looked for
        frame = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} at {Path(frame.filename).name}:{frame.lineno}: {error}"
    return None


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.readers.fuzz", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--reader", choices=FORMATS, required=True)
    parser.add_argument("--count", type=int, help="how many inputs (default: 500)")
    parser.add_argument("--minutes", type=float, help="for how long, instead of a count")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--only", type=int, metavar="NUMBER", help="a single input, written to standard output"
    )
    args = parser.parse_args(argv)
    if args.only is not None:
        data = inputs(args.reader, args.seed, args.only)
        sys.stdout.buffer.write(data)
        print(failure(args.reader, data) or "nothing is wrong", file=sys.stderr)
        return 0

    most = args.count or (sys.maxsize if args.minutes else 500)
    start = time.monotonic()
    failed: dict[str, int] = {}
    number = 0
    while number < most and not (args.minutes and time.monotonic() - start > args.minutes * 60):
        if what := failure(args.reader, inputs(args.reader, args.seed, number)):
            place = what.partition(": ")[0]
            if place not in failed:
                print(f"{args.reader} {args.seed}/{number}: {what}", flush=True)
            failed[place] = failed.get(place, 0) + 1
        number += 1
    took = time.monotonic() - start
    result = ", ".join(f"{place} ({times}x)" for place, times in failed.items()) or "nothing is wrong"
    print(
        f"{time.strftime('%Y-%m-%d')} {args.reader} seed {args.seed}: {number:,} in {took / 60:.1f} min: {result}"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

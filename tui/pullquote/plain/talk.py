"""The plain mode in a terminal, where it is a conversation, and in a script, where it is a list of commands.

No mark prompts for a command, as in ed(1): a screen reader would speak it after every sentence. Lines come as the
terminal gives them, without an editor of our own, which would write escape sequences.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from pullquote.paths import notebook_path
from pullquote.plain import spoken
from pullquote.plain.commands import Refused
from pullquote.plain.desk import PATIENCE, Desk
from pullquote.plain.session import Session
from pullquote.plain.spoken import count, sentence
from pullquote.reading.cursor import Edge
from pullquote.reading.state import Opened, opened
from pullquote.store.errors import RecoveredError, StoreError
from pullquote.store.keeper import Keeper
from pullquote.transcript.build import build
from pullquote.transcript.hidden import HIDDEN
from pullquote.transcript.model import Document

Voice = Callable[[Iterable[str]], None]
LONGEST = 4096
"""Characters of a line of commands."""


def converse(document: Document, lines: TextIO, out: TextIO) -> None:
    """Read in a terminal, on from where the user left off, until they quit, or end or interrupt their input."""
    say = _voice(out)
    with _sitting(document) as (session, desk, kept):
        try:
            session.reading.go(kept.place or 0)
            say(_greeting(session, document, kept))
            while not session.left and (line := lines.readline()):
                _answer(session, line, say)
        except KeyboardInterrupt:
            say([""])  # below the ^C that the terminal shows
        finally:
            desk.leave(document, session.transcript.header.title, session.reading.stop)


def _answer(session: Session, line: str, say: Voice) -> None:
    try:
        say(session.do(line))
    except Refused as why:
        say([sentence(str(why))])
    except KeyboardInterrupt:  # of a long list, say: the next one ends it all
        say(["", "Interrupted."])


def obey(document: Document, lines: TextIO, out: TextIO) -> bool:
    """Do a script's commands, from the beginning of the transcript; False where there are none.

    As in ed(1), the first that cannot be done ends it: what follows would act on the wrong words. It is raised as
    `Refused`.
    """
    say, first = _voice(out), lines.readline(LONGEST)
    if not first:
        return False
    with _sitting(document) as (session, desk, _):
        try:
            _obey(session, _from(first, lines), say)
        finally:
            if desk.wrote:  # what was kept belongs to this file, also when it is changed
                desk.leave(document, session.transcript.header.title, None)
    return True


def _obey(session: Session, lines: Iterable[str], say: Voice) -> None:
    for number, line in enumerate(lines, 1):
        try:
            if len(line) == LONGEST:
                raise Refused("no command is that long")
            say(session.do(line))
        except Refused as why:
            raise Refused(f"line {number} of the commands: {why}") from None
        if session.left:
            return


def _from(first: str, lines: TextIO) -> Iterator[str]:
    line = first
    while line:
        yield line
        line = lines.readline(LONGEST)


@contextmanager
def _sitting(document: Document) -> Iterator[tuple[Session, Desk, Opened]]:
    """A session on a document as the user has corrected it; afterwards all is kept that was to be."""
    keeper = Keeper(notebook_path())
    try:
        desk = Desk(keeper)
        try:
            kept = _what_was_kept(desk, document)
        except StoreError as error:
            kept = Opened()
            print(f"pullquote: nothing will be kept: {error}", file=sys.stderr)
        desk.kept.update(kept.marks)
        yield Session(build(document, kept.corrections), desk), desk, kept
    finally:
        if not keeper.close(PATIENCE):
            print("pullquote: the notebook did not answer: the last action may not be kept", file=sys.stderr)


def _what_was_kept(desk: Desk, document: Document) -> Opened:
    try:
        return desk.ask(opened(document.source))
    except RecoveredError as error:
        print(f"pullquote: {error}", file=sys.stderr)
        return desk.ask(opened(document.source))


def _greeting(session: Session, document: Document, kept: Opened) -> Iterator[str]:
    """What this is, how much of it, and the first sentence, or the one where the user left off."""
    transcript, stop = session.transcript, session.reading.stop
    titled = list(spoken.occasion(transcript))
    yield from titled or ([Path(document.source.path).name] if document.source.path else [])
    counts = [count(len(transcript.turns), "turn")]
    if transcript.exchanges:
        counts.append(count(len(transcript.exchanges), "question"))
    yield sentence(", ".join(counts))
    yield from map(sentence, document.source.notices)
    yield "Enter reads on, ? (question mark) lists the commands, q quits."
    if kept.place and stop:
        yield f"Back at line {transcript.line_at(stop.start)}."
    try:
        yield from session.here()
    except Edge as edge:
        yield sentence(str(edge))


def _voice(out: TextIO) -> Voice:
    """Prints lines, and hands them on at once; on a terminal no row breaks inside a word."""

    def say(lines: Iterable[str]) -> None:
        for line in lines:
            shown = HIDDEN.sub("", line)
            for row in _rows(shown) if out.isatty() else [shown]:
                print(row, file=out)
        out.flush()

    return say


def _rows(line: str) -> list[str]:
    from shutil import get_terminal_size
    from textwrap import wrap

    width = max(10, get_terminal_size().columns - 1)
    return wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""]

"""Pieces of speech with their speakers and times → a text to read, and hints that say who says what and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import isfinite
from typing import NamedTuple

from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Hint

PARAGRAPH = 600
"""A paragraph ends with the first sentence that reaches this length, in code points."""
_AT_MOST = 1500
"""Where no sentence ends, it ends with the piece that reaches this length."""
_PAUSE = 2.5
"""Or, from half the length on, at a pause as long as this, in seconds."""
UNKNOWN = "Unknown"
"""The name of a voice that nobody named; the next of that name may be another's."""
_ENDS = lazy(r"[.!?…。！？][\"”’»)\]」』]*\Z")
_UNPRINTABLE = lazy(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_LONGEST_NAME = 120
_MACHINE = lazy(r"\d{1,6}|[A-Za-z]")


class Said(NamedTuple):
    """A stretch of speech that the format has as one: a cue, a segment, a sentence."""

    voice: str | None
    """Who speaks, as the format words it; None where it goes on as before, or nobody knows."""
    text: str
    begins: float | None = None
    """In seconds."""
    ends: float | None = None
    breaks: bool = False
    """A paragraph begins here."""
    mark: str = ""
    """What the format prints where another voice begins that it does not name: ">>"."""


def plain(text: str) -> str:
    """A text on one line, without what cannot be printed."""
    return " ".join(_UNPRINTABLE.sub(" ", text).split())


def voice_name(stated: object) -> str | None:
    """A speaker as labels print it: "Anna Berg", "spk_0", and "Speaker 1" for what is only a number or a letter."""
    if isinstance(stated, bool) or not isinstance(stated, str | int | float):
        return None
    name = plain(f"{stated:g}" if isinstance(stated, float) else str(stated)[: _LONGEST_NAME * 2]).rstrip(
        " :："
    )
    if not name or len(name) > _LONGEST_NAME:
        return None
    return f"Speaker {name}" if _MACHINE.fullmatch(name) else name


def compose(top: Iterable[str], pieces: Iterable[Said]) -> tuple[str, tuple[Hint, ...]]:
    """The lines of the top matter, then each turn as a paragraph or several, labelled where somebody is stated.

    Pieces of one speaker in a row are one turn. A time hint of no width says when the words from there on are said.
    """
    out: list[str] = []
    hints: list[Hint] = []
    at = 0

    def put(text: str) -> None:
        nonlocal at
        out.append(text)
        at += len(text)

    if head := "\n".join(filter(None, map(plain, top))):
        put(head + "\n\n")
        hints.append(Hint("header", 0, at))
    voice, length, last, ended = None, -1, "", None  # length: of the paragraph, -1 before the first
    for piece in _printable(pieces):
        turns = bool(piece.mark) or (piece.voice is not None and piece.voice != voice)
        if turns or length < 0 or piece.breaks or _is_full(length, last, ended, piece.begins):
            put("\n\n" if length >= 0 else "")
            length = 0
        elif not (is_wide(last[-1]) and is_wide(piece.text[0])):
            put(" ")
        if piece.begins is not None:
            hints.append(Hint("time", at, at, f"{piece.begins:.3f}"))
        if turns:
            voice = piece.voice or UNKNOWN
            label = piece.mark or f"{voice}:"
            hints.append(Hint("label", at, at + len(label), voice))
            put(f"{label} ")
        put(piece.text)
        length += len(piece.text)
        last, ended = piece.text, piece.ends
    put("\n")
    return "".join(out), tuple(hints)


def _printable(pieces: Iterable[Said]) -> Iterator[Said]:
    for piece in pieces:
        if text := plain(piece.text):
            sound = piece.begins is not None and isfinite(piece.begins) and 0 <= piece.begins < 1e9
            yield piece._replace(text=text, begins=piece.begins if sound else None)


def _is_full(length: int, last: str, ended: float | None, begins: float | None) -> bool:
    """Whether a paragraph of this length, with these last words, ends before what begins then."""
    if length >= _AT_MOST:
        return True
    paused = ended is not None and begins is not None and begins - ended >= _PAUSE
    return length >= (PARAGRAPH // 2 if paused else PARAGRAPH) and bool(_ENDS.search(last))


def is_wide(character: str) -> bool:
    """Whether a character is of a script that sets no spaces: Chinese, Japanese."""
    return "\u3000" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"

"""What stands inside turns and is not speech: notes, times, marks of a format, headings, what cannot be seen."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Generator, Iterable, Iterator, Sequence
from itertools import pairwise

from pullquote.transcript.headings import in_capitals
from pullquote.transcript.hidden import HIDDEN, SUSPECT
from pullquote.transcript.labels.grammar import CLOCK, SPACE
from pullquote.transcript.labels.label import Label
from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Document, Segment, Span
from pullquote.transcript.notes import note_or_time
from pullquote.transcript.record import closed, recorded

SLICE = 1 << 17
"""How much is looked at before giving way, in code points."""

_BRACKETS = frozenset("([（［")
_PLAIN = lazy(rf"(?:[ -'*-Z\\-~\n]++|[^(\[（［{SUSPECT}])*+")
"""Passing over what is plain, the commonest first, is several times as fast as searching for what is not."""
_RULE = lazy(rf"(?:[*_=~#⁂•·–—-]{SPACE}*+){{3,40}}+$|⁂{SPACE}*+$", re.MULTILINE)
_RULE_STARTS = frozenset("*_=~#⁂•·–—-")
_LINE_RULES = ("\n---", "\n===", "\n***", "\n___")
_LINE_RULE = lazy(rf"^(?:-{{3,40}}+|={{3,40}}+|\*{{3,40}}+|_{{3,40}}+){SPACE}*+$", re.MULTILINE)
"""A rule right under what is said, with no blank line above it."""
_LINE_TIME = lazy(
    rf"^{SPACE}*+({CLOCK}(?:{SPACE}*+-{{1,2}}>?{SPACE}*+{CLOCK})?+)(?=\s)(?!{SPACE}*+[ap]\.?m\b)",
    re.MULTILINE | re.I,
)
_PAGE = lazy(rf"(\d{{1,4}}){SPACE}*+(?:\n{SPACE}*+(?:\n|\Z)|\Z)")
_CLOSING = lazy(
    rf"\W*(?:(?:the )?end(?:e|s)?(?: (?:of|der|du|del)\b[^\n]{{0,60}})?\W*(?:(?:at )?{CLOCK}[^\n]{{0,20}})?"
    rf"|{CLOCK}\s*(?:[ap]\.?\s?m\b\.?|uhr|hrs?|h)?\W*(?:[a-z]{{1,4}}t|gmt|utc)?\W*"
    r"|-?\s*30\s*-?|(?:this )?(?:transcript(?:ion|s)?|transcribed|recorded|edited|produced)\b[^\n]{0,160}"
    r"|©[^\n]*|copyright\b[^\n]*|(?:https?://|www\.)\S+|[#*_=~-]{3,})",
    re.IGNORECASE,
)


def find_apart(
    document: Document,
    labels: Sequence[Label],
    paragraphs: Sequence[int],
    speech: int,
    breaks: Iterable[Span],
) -> Generator[float, None, tuple[Segment, ...]]:
    """What stands apart from position `speech` on (what cannot be seen: anywhere); yields what part is done.

    In order, not overlapping: furniture goes before notes and times, and inside a label only its time is kept.
    """
    text = document.text
    solid = [Segment("furniture", *span) for span in breaks]
    solid += [
        Segment("furniture", h.start, h.end) for h in document.hints if h.kind in ("furniture", "heading")
    ]
    last = labels[-1].body if labels else speech
    if (shut := closed(text, last)) is not None:
        solid.append(Segment("furniture", shut, shut + len(text[shut:].rstrip())))
    solid += _closing(text, last)
    soft = [Segment("note", hint.start, hint.end) for hint in document.hints if hint.kind == "note"]
    soft += [Segment("time", h.start, h.end) for h in document.hints if h.kind == "time" and h.start < h.end]
    hidden: list[Segment] = []
    timed = _lines_are_timed(text)
    begins = [label.start for label in labels]
    for start, end in _slices(text, paragraphs):
        solid += (Segment("furniture", *span) for span in recorded(text, start, end, begins))
        for at in _notable(text, start, end):
            if text[at] not in _BRACKETS:
                first = hidden.pop().start if hidden and hidden[-1].end == at else at
                hidden.append(Segment("furniture", first, at + 1))
            elif piece := note_or_time(text, at):
                soft.append(piece)
        if timed:
            soft += (Segment("time", *match.span(1)) for match in _LINE_TIME.finditer(text, start, end))
        yield end / len(text)
    solid += (
        Segment("furniture", *match.span())
        for start in paragraphs
        if text[start] in _RULE_STARTS and (match := _RULE.match(text, start))
    )
    if any(rule in text[:SLICE] for rule in _LINE_RULES):
        solid += (Segment("furniture", *match.span()) for match in _LINE_RULE.finditer(text))
    solid += _page_numbers(text, paragraphs)
    solid += (Segment("furniture", *span) for span in in_capitals(text, labels))
    solid = [*_in_speech(solid, labels, speech), *hidden]
    soft = [
        *_in_speech(soft, labels, speech),
        *(Segment("time", *label.time) for label in labels if label.time),
    ]
    return _merged(solid, soft)


def _slices(text: str, paragraphs: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The text in slices that end where paragraphs do."""
    start = 0
    while start < len(text):
        index = bisect_left(paragraphs, start + SLICE)
        end = paragraphs[index] if index < len(paragraphs) else len(text)
        yield start, end
        start = end


def _notable(text: str, start: int, end: int) -> Iterator[int]:
    """The positions of brackets and of characters that cannot be seen."""
    while (start := _PLAIN.match(text, start, end).end()) < end:  # type: ignore[union-attr]
        if text[start] in _BRACKETS or HIDDEN.match(text, start):
            yield start
        start += 1


def _lines_are_timed(text: str) -> bool:
    """Whether lines begin with a time stamp so often that it cannot be what was said."""
    head = text[:SLICE]
    times = len(_LINE_TIME.findall(head))
    return times >= 3 and times * 10 > len(re.findall(r"^[^\S\n]*\S", head, re.MULTILINE))


def _page_numbers(text: str, paragraphs: Sequence[int]) -> list[Segment]:
    """Paragraphs that are a number and no more, where there are several of them and they count on."""
    found = [
        match for start in paragraphs if "0" < text[start] <= "9" and (match := _PAGE.match(text, start))
    ]
    numbers = [int(match[1]) for match in found]
    counts = len(numbers) >= 3 and all(before < after for before, after in pairwise(numbers))
    return [Segment("furniture", *match.span(1)) for match in found] if counts else []


def _closing(text: str, start: int) -> Iterator[Segment]:
    """The lines under the last words, which begin at `start`: the hour, "END", who transcribed it."""
    end = len(text)
    while (line := text.rfind("\n", start, end) + 1) > start:
        if printed := text[line:end].strip():
            if not _CLOSING.fullmatch(printed):
                return
            yield Segment("furniture", line, line + len(text[line:end].rstrip()))
        end = line - 1


def _in_speech(pieces: Iterable[Segment], labels: Sequence[Label], speech: int) -> Iterator[Segment]:
    """Those pieces that lie below the top matter and in no label."""
    starts = [label.start for label in labels]
    for piece in pieces:
        above = bisect_left(starts, piece.end) - 1
        if piece.start >= speech and (above < 0 or piece.start >= labels[above].body):
            yield piece


def _merged(solid: Iterable[Segment], soft: Iterable[Segment]) -> tuple[Segment, ...]:
    """Both, in order; what is soft gives way to what is solid."""
    walls = list(_disjoint(solid))
    ends = [wall.end for wall in walls]
    out = list(walls)
    for piece in _disjoint(soft):
        at = piece.start
        index = bisect_left(ends, at + 1)
        while index < len(walls) and walls[index].start < piece.end:
            if walls[index].start > at:
                out.append(Segment(piece.matter, at, walls[index].start))
            at = walls[index].end
            index += 1
        if at < piece.end:
            out.append(Segment(piece.matter, at, piece.end))
    out.sort(key=lambda piece: piece.start)
    return tuple(out)


def _disjoint(pieces: Iterable[Segment]) -> Iterator[Segment]:
    at = 0
    for piece in sorted(pieces, key=lambda piece: (piece.start, -piece.end)):
        if piece.end > at:
            yield Segment(piece.matter, max(at, piece.start), piece.end)
            at = piece.end

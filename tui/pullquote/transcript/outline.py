"""The outline: opening statements, then each question with what it asks and who answers; or turns and headings."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Literal, NamedTuple

from pullquote.transcript.asks import Asks
from pullquote.transcript.dates import find_dates
from pullquote.transcript.model import Exchange, Span, Transcript, Turn

EntryKind = Literal["heading", "speaker", "statement", "turn", "question", "ask", "answer"]
_SHORT = 100
"""Asks and beginnings of turns are given in up to this many code points."""


class Entry(NamedTuple):
    """One row of the outline."""

    depth: int
    kind: EntryKind
    text: str
    turn: int | None
    position: int
    """Where it leads, in the document's text; ascending from entry to entry."""
    speaker: str | None
    number: int | None
    """Of a question, from 1."""


def entries(transcript: Transcript) -> Iterator[Entry]:
    """The outline, row by row; each is found when it is taken, so a long outline can be built in slices."""
    headings = _headings(transcript)
    ahead = next(headings, None)
    for entry in _questions(transcript) if transcript.exchanges else _turns(transcript):
        while ahead and ahead.position <= entry.position:
            yield ahead
            ahead = next(headings, None)
        yield entry
    yield from chain([ahead] if ahead else [], headings)


def outline_lines(transcript: Transcript) -> Iterator[str]:
    """The outline for print: each row with its line in the file at the left."""
    glyphs = {"statement": "▸ ", "turn": "▸ ", "answer": "→ "}
    for entry in entries(transcript):
        line = transcript.line_at(entry.position)
        number = f"{entry.number:>3} " if entry.kind == "question" else "    " * entry.depth
        yield f"{line:>6}  {number}{glyphs.get(entry.kind, '')}{entry.text}".rstrip()


def _headings(transcript: Transcript) -> Iterator[Entry]:
    """The headings below the header, but for those that say the occasion again, as the heads of pages do."""
    title, date = transcript.header.title, transcript.header.date
    for hint in transcript.document.hints:
        if hint.kind == "heading" and hint.start >= transcript.header.end:
            words = hint.value or transcript.text[hint.start : hint.end].strip(" #*_=")
            if title and words.casefold() == title.casefold():
                continue
            if date and words[-1:].isdecimal() and [(0, len(words), date)] == list(find_dates(words)):
                continue
            yield Entry(0, "heading", words, transcript.turn_at(hint.start), hint.start, None, None)


def _turns(transcript: Transcript) -> Iterator[Entry]:
    for index, turn in enumerate(transcript.turns):
        name = _who(transcript, turn)
        words = "" if turn.untranscribed else _begin(transcript, turn.body)
        text = " · ".join(part for part in (name, words) if part)
        yield Entry(1, "turn", text, index, turn.start, turn.speaker, None)


def _questions(transcript: Transcript) -> Iterator[Entry]:
    asks = Asks(transcript)
    first = transcript.exchanges[0].question[0]
    if any(turn.kind == "statement" for turn in transcript.turns[:first]):
        yield Entry(0, "heading", "Opening", 0, transcript.turns[0].start, None, None)
        yield from _statements(transcript, 0, first)
    yield Entry(0, "heading", "Questions", first, transcript.turns[first].start, None, None)
    for number, exchange in enumerate(transcript.exchanges, 1):
        yield from _exchange(transcript, asks, exchange, number)
        following = transcript.exchanges[number].question[0] if number < len(transcript.exchanges) else None
        yield from _statements(transcript, exchange.question[0], following)


def _statements(transcript: Transcript, first: int, last: int | None) -> Iterator[Entry]:
    speaker: str | None = ""
    for index, turn in enumerate(transcript.turns[first:last], first):
        if turn.kind == "statement" and turn.speaker != speaker:
            yield Entry(1, "statement", _who(transcript, turn), index, turn.start, turn.speaker, None)
        speaker = turn.speaker


def _exchange(transcript: Transcript, asks: Asks, exchange: Exchange, number: int) -> Iterator[Entry]:
    index = exchange.question[0]
    turn = transcript.turns[index]
    yield Entry(0, "question", _asker(transcript, turn), index, turn.start, turn.speaker, number)
    found = asks.of(exchange)
    for ask in found:
        if not transcript.turns[ask.turn].untranscribed:
            words = _begin(transcript, ask.span)
            text = f"not answered: {words}" if ask.answered == "no" else words
            yield Entry(1, "ask", text, ask.turn, ask.span.start, turn.speaker, None)
    if not found:
        yield Entry(1, "ask", _begin(transcript, turn.body), index, turn.body.start, turn.speaker, None)
    speaker: str | None = ""
    for answer in exchange.answers:
        said = transcript.turns[answer]
        if said.speaker != speaker:
            yield Entry(1, "answer", _who(transcript, said), answer, said.start, said.speaker, None)
        speaker = said.speaker


def _who(transcript: Transcript, turn: Turn) -> str:
    speaker = transcript.speaker_of(turn)
    return (speaker.name if speaker else "Unknown speaker") + _untranscribed(turn)


def _asker(transcript: Transcript, turn: Turn) -> str:
    speaker = transcript.speaker_of(turn)
    if speaker is None or (speaker.anonymous and len(speaker.name) == 1):
        name = "Question"
    else:
        name = speaker.name.capitalize() if speaker.anonymous and speaker.name.isupper() else speaker.name
    outlet = speaker.affiliation if speaker else None
    return (f"{outlet} · {name}" if outlet else name) + _untranscribed(turn)


def _untranscribed(turn: Turn) -> str:
    return " (not transcribed)" if turn.untranscribed else ""


def _begin(transcript: Transcript, span: Span) -> str:
    """The first words of a span, in one line."""
    folded = transcript.fold(Span(span.start, min(span.end, span.start + 4 * _SHORT)))
    words = " ".join(folded.text.split())
    if len(words) <= _SHORT:
        return words
    return words[: _SHORT - 1].rsplit(" ", 1)[0].rstrip(" ,;:.—–-") + "…"

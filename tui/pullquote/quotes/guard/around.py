"""What stands around the words of a quotation: the rest of its first and last sentence, and the sentences beside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pullquote.transcript.fold import Folded, fold
from pullquote.transcript.model import Span, Transcript, Turn
from pullquote.transcript.sentences import sentence_spans

_WINDOW = 1500
"""How many characters on either side are looked through for the ends of sentences: no sentence is as long."""
_SHOWN = 5
"""How many words are shown of what is cut off."""
_ENDED = re.compile(r"[?!][\"'”’»)\]]*$")


class Around(NamedTuple):
    """A stretch of one turn and its surroundings; stage notes are cut out of all of it."""

    previous: str
    """The sentence before that in which the words begin; empty at the beginning of a turn."""
    before: str
    """What stands before the words in their first sentence."""
    first: str
    """The words of the first sentence that are picked."""
    last: str
    """The words of the last sentence that are picked; the same as `first` where there is but one."""
    after: str
    """What stands after the words in their last sentence."""
    following: str
    """The sentence after that in which the words end; empty at the end of a turn."""
    opening: str
    """The paragraph up to the words."""
    closing: str
    """The paragraph after the words."""

    @property
    def begins_inside(self) -> bool:
        """Whether words of the first sentence are cut off."""
        return any(char.isalnum() for char in self.before)

    @property
    def ends_inside(self) -> bool:
        """Whether words of the last sentence are cut off."""
        return any(char.isalnum() for char in self.after)


def around(transcript: Transcript, turn: Turn, span: Span) -> Around:
    """The surroundings of a span that lies within a turn."""
    language = transcript.header.language
    low, high = transcript.paragraph_at(span.start), transcript.paragraph_at(span.end - 1)
    start = _said(transcript, turn, low)
    end = start if low == high else _said(transcript, turn, high)
    at, until = start.index(span.start), end.index(span.end)
    within = until if low == high else len(start.text)
    previous, (begin, begun), _ = _sentence(start.text, at, language)
    _, (finish, finished), following = _sentence(end.text, max(until - 1, 0), language)
    last = end.text[max(finish, at if low == high else 0) : until]
    after, follows = end.text[until:finished], end.text[slice(*following)]
    if _ENDED.search(last.rstrip()):  # "Will you? if not, why": the next sentence only lacks its capital
        after, follows = "", after or follows
    return Around(
        previous=start.text[slice(*previous)] or _beside(transcript, turn, low, -1),
        before=start.text[begin:at],
        first=start.text[max(at, begin) : min(begun, within)],
        last=last,
        after=after,
        following=follows.strip() or _beside(transcript, turn, high, 1),
        opening=start.text[:at],
        closing=end.text[until:],
    )


def _said(transcript: Transcript, turn: Turn, index: int) -> Folded:
    """What is said in a paragraph of a turn, without stage notes."""
    start, end = transcript.paragraph(index)
    start, end = max(start, turn.body.start), min(end, turn.body.end)
    return fold(transcript.text, start, end, transcript.apart_in(start, end), transcript.wrap)


def _sentence(
    text: str, at: int, language: str | None
) -> tuple[tuple[int, int], tuple[int, int], tuple[int, int]]:
    """The sentence that holds a place, between those before and after it; (0, 0) where there is none."""
    low = text.find(" ", at - _WINDOW) + 1 if at > _WINDOW else 0
    nothing = (0, 0)
    spans = [(low + a, low + b) for a, b in sentence_spans(text[low : at + _WINDOW], language)]
    number = next((n for n, (_, end) in enumerate(spans) if at < end), len(spans) - 1)
    if number < 0:
        return nothing, nothing, nothing
    previous = spans[number - 1] if number else nothing
    following = spans[number + 1] if number + 1 < len(spans) else nothing
    return previous, spans[number], following


def _beside(transcript: Transcript, turn: Turn, index: int, step: int) -> str:
    """The last sentence of the paragraph before, or the first of the paragraph after; notes alone are skipped."""
    for text in _paragraphs(transcript, turn, index, step):
        if text:
            place = len(text) - 1 if step < 0 else 0
            return text[slice(*_sentence(text, place, transcript.header.language)[1])]
    return ""


def _paragraphs(transcript: Transcript, turn: Turn, index: int, step: int) -> Iterator[str]:
    """The paragraphs of a turn beside one, in either direction; three at most, of which two may be notes alone."""
    for number in range(index + step, index + 4 * step, step):
        if not 0 <= number < len(transcript.paragraphs):
            return
        start, end = transcript.paragraph(number)
        if end <= turn.body.start or start >= turn.body.end:
            return
        yield _said(transcript, turn, number).text


def first_words(text: str) -> str:
    """The beginning of a text, as it is shown."""
    shown = text.split()[:_SHOWN]
    return " ".join(shown).rstrip(",.;:") + (" …" if len(text.split()) > _SHOWN else "")


def last_words(text: str) -> str:
    """The end of a text, as it is shown."""
    shown = text.split()[-_SHOWN:]
    return ("… " if len(text.split()) > _SHOWN else "") + " ".join(shown).rstrip(",;:")

"""What stands around the words of a quotation: the rest of its first and last sentence, and the sentences beside."""

from __future__ import annotations

import re
from typing import NamedTuple

from pullquote.transcript.fold import Folded, fold
from pullquote.transcript.model import Span, Transcript, Turn
from pullquote.transcript.sentences import sentence_spans

_WINDOW = 800
"""How many characters on either side of an edge are looked through for the ends of sentences."""
_NOTES = 3
"""So many paragraphs beside one are looked through for a sentence: others may be stage notes alone."""
_BLANK = 8
"""How many blank characters may stand between two paragraphs."""
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
    heading: str
    """The sentence with a colon at its end that announces the paragraph in which the words begin; else empty."""
    opening: str
    """The paragraph up to the words, as printed."""
    closing: str
    """The paragraph after the words, as printed."""

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
    low, high = _paragraph(transcript, turn, span.start), _paragraph(transcript, turn, span.end - 1)
    start, end = _near(transcript, low, span.start), _near(transcript, high, span.end)
    at, until = start.index(span.start), end.index(span.end)
    language = transcript.header.language
    previous, (begin, begun), _ = _sentence(start.text, at, language)
    _, (finish, finished), following = _sentence(
        end.text, max(len(end.text[:until].rstrip()) - 1, 0), language
    )
    last = end.text[max(finish, end.index(span.start)) : until]
    after, follows = end.text[until:finished], end.text[slice(*following)]
    if _ENDED.search(last.rstrip()):  # "Will you? if not, why": the next sentence only lacks its capital
        after, follows = "", after or follows
    return Around(
        previous=start.text[slice(*previous)] or _beside(transcript, turn, low.start, -1),
        before=start.text[begin:at],
        first=start.text[max(at, begin) : min(begun, start.index(span.end))],
        last=last,
        after=after,
        following=follows.strip() or _beside(transcript, turn, high.end, 1),
        heading=_announcing(transcript, turn, low.start),
        opening=transcript.text[low.start : span.start],
        closing=transcript.text[span.end : high.end],
    )


def _paragraph(transcript: Transcript, turn: Turn, at: int) -> Span:
    """The paragraph that holds a place, as far as it belongs to a turn."""
    start, end = transcript.paragraph(transcript.paragraph_at(at))
    return Span(max(start, turn.body.start), min(end, turn.body.end))


def _near(transcript: Transcript, paragraph: Span, at: int) -> Folded:
    """What is said in a paragraph near a place, without stage notes."""
    start, end = max(paragraph.start, at - _WINDOW), min(paragraph.end, at + _WINDOW)
    return fold(transcript.text, start, end, transcript.apart_in(start, end), transcript.wrap)


def _sentence(text: str, at: int, language: str | None) -> tuple[Span, Span, Span]:
    """The sentence that holds a place, between those before and after it; empty spans where there is none."""
    nothing = Span(0, 0)
    spans = [nothing, *(Span(*pair) for pair in sentence_spans(text, language)), nothing]
    number = next((n for n, span in enumerate(spans) if at < span.end), max(len(spans) - 2, 1))
    previous, found, following, *_ = [*spans[number - 1 : number + 2], nothing]
    return previous, found, following


def _beside(transcript: Transcript, turn: Turn, edge: int, step: int) -> str:
    """The last sentence of the paragraph before an edge, or the first of that after; notes alone are skipped."""
    for _ in range(_NOTES):
        at = edge - 1 if step < 0 else edge
        if not turn.body.start <= at < turn.body.end:
            return ""
        paragraph = _paragraph(transcript, turn, at)
        text = _near(transcript, paragraph, at).text
        if text:
            return text[
                slice(*_sentence(text, len(text) - 1 if step < 0 else 0, transcript.header.language)[1])
            ]
        edge = paragraph.start if step < 0 else paragraph.end
    return ""


def _announcing(transcript: Transcript, turn: Turn, edge: int) -> str:
    """The sentence before a paragraph if a colon ends it."""
    colon = transcript.text[max(turn.body.start, edge - _BLANK) : edge].rstrip().endswith(":")
    return _beside(transcript, turn, edge, -1) if colon else ""


def first_words(text: str) -> str:
    """The beginning of a text, as it is shown."""
    shown = text.split()[:_SHOWN]
    return " ".join(shown).rstrip(",.;:") + (" …" if len(text.split()) > _SHOWN else "")


def last_words(text: str) -> str:
    """The end of a text, as it is shown."""
    shown = text.split()[-_SHOWN:]
    return ("… " if len(text.split()) > _SHOWN else "") + " ".join(shown).rstrip(",;:")

"""What an editor's omissions take from the words that stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pullquote.quotes.guard import edges, voices
from pullquote.quotes.guard.around import first_words
from pullquote.quotes.guard.heads import joined_elsewhere
from pullquote.quotes.guard.language import Language, last_of
from pullquote.quotes.guard.limits import (
    asked_by_gap,
    condition_by_gap,
    degree,
    denied_by_gap,
    imagined_by_gap,
    limits,
)
from pullquote.quotes.guard.negations import negates
from pullquote.quotes.guard.pairs import half_kept
from pullquote.quotes.guard.rules import Found
from pullquote.quotes.model import Edit, Quote
from pullquote.transcript.fold import fold
from pullquote.transcript.model import Transcript

_WORD = re.compile(r"\w")
_ANSWER = 8
"""Up to so many words right after a question answer it."""
_REACH = 400
"""How many characters beside an omission are looked at."""

_LOOKS: tuple[tuple[str, Callable[[str, str, str, Language], str]], ...] = (
    ("condition", condition_by_gap),
    ("supposition", imagined_by_gap),
    ("question", asked_by_gap),
    ("denied", denied_by_gap),
    ("half", half_kept),
    ("head", joined_elsewhere),
)
"""Rules that look at what is printed before a gap, what is left out, and what is printed after it."""


class Gap(NamedTuple):
    """Words left out: with the marks around them, and what is printed after them."""

    text: str
    rest: str
    before: str = ""
    """What is printed before them."""
    marked: str = ""
    """The words left out without the marks after them, which are printed."""
    onward: str = ""
    """What follows the quotation, as printed: a quotation mark may be closed there only."""
    bracket: str = ""
    """What stands in their place."""


def omissions(
    transcript: Transcript, quote: Quote, edits: Sequence[Edit], words: Language
) -> Iterator[Found]:
    """What is left out between the first word and the last, and matters to those printed."""
    for gap in _gaps(transcript, quote, edits):
        if not negates(gap.bracket, words):
            for word in limits(gap.text, words, gap.rest):
                yield "negation" if negates(word, words) else "condition", word
        yield from edges.left_out(gap.before, gap.text, gap.rest, words)
        if answer := _answer(gap, words):
            yield "answered", answer
        if partly := degree(gap.before, gap.text, words):
            yield "condition", partly
        for rule, look in _LOOKS:
            if found := look(gap.before, gap.text, gap.rest, words):
                yield rule, found
        opened = voices.opened_in(gap.before, gap.marked, gap.rest + gap.onward, words)
        if said := opened or voices.left_out(gap.before, gap.text, gap.rest, words):
            yield "quoted", said


def _answer(gap: Gap, words: Language) -> str:
    """The sentences left out after a question that stays, so that those after them seem to answer it."""
    tag = last_of(words.tag, gap.before)
    if tag and tag.end() == len(gap.before.rstrip()):
        return ""  # "It is a mill, right?"
    asked, said = re.match(r"[^\w.…!]*\?\W*", gap.text), gap.text.rstrip("\"'”’»“ ")
    answer = said[asked.end() :] if asked else ""
    if not gap.rest or not answer.endswith((".", "!")) or len(answer.split()) > _ANSWER:
        return ""  # more words may be about anything
    return first_words(answer)


def _gaps(transcript: Transcript, quote: Quote, edits: Sequence[Edit]) -> Iterator[Gap]:
    """What edits leave out or replace, and what lies between two spans of one turn."""
    for edit in edits:
        if edit.kind in ("omit", "replace"):
            yield _gap(transcript, quote, edit.start, edit.end, edit.text)
    for left, right in pairwise(quote.spans):
        if transcript.turn_at(left.start) == transcript.turn_at(right.start):
            yield _gap(transcript, quote, left.end, right.start)


def _gap(transcript: Transcript, quote: Quote, start: int, end: int, bracket: str = "") -> Gap:
    text, last = transcript.text, quote.spans[-1].end
    while start > quote.spans[0].start and not text[start - 1].isalnum():
        start -= 1
    following = _WORD.search(text, end, last)
    until = following.start() if following else last
    first = max(quote.spans[0].start, start - _REACH)
    return Gap(
        text=_said(transcript, start, until),
        rest=_said(transcript, end, min(last, end + _REACH)),
        before=_said(transcript, first, start),
        marked=_said(transcript, start, end),
        onward=text[last : min(last + _REACH, transcript.turns[quote.turn].body.end)],
        bracket=bracket,
    )


def _said(transcript: Transcript, start: int, end: int) -> str:
    return fold(transcript.text, start, end, transcript.apart_in(start, end), transcript.wrap).text

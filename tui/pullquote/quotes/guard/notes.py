"""What the brackets and dashes of a transcript say: interruptions, interpreters, and what nobody heard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pullquote.quotes.guard.around import first_words, last_words
from pullquote.quotes.guard.language import Language, matcher
from pullquote.quotes.guard.rules import Found
from pullquote.quotes.model import Quote
from pullquote.transcript.model import Transcript, Turn

_BRACKETS = re.compile(r"[(\[][^()\[\]]*(?:[(\[][^()\[\]]*[)\]][^()\[\]]*)*[)\]]")
_HECKLED = re.compile(r"(?:^.|[–—-]\s)(\w+\.?(?:[ -]\w+\.?){0,4})(?:\s*[(\[][^()\[\]]*[)\]])*\s*:\s")
"""Who is said to have called something out: "(Ada Lind [Harbour Party]: Nonsense!)"."""
_PRINTED = re.compile(r"[12]\d{3}\)$")
"""Where and when a book was printed."""
_UNSURE = re.compile(r"\[\?+\]|\(\?+\)|\[[^\[\]\n]{1,40}\?\]|\[(?:ph|sp)\]|_{4,}")
_BROKEN = re.compile(r"(?:--+|[—–]|\s-|…|\.\.\.)\s*$")
_NOTE = 160
"""Up to so many characters in brackets are a note; more are a parenthesis of the speaker's."""
_BESIDE = 60
"""How far beside the words a note is looked for."""


def heckled(said: str) -> Iterator[Found]:
    """Calls from the floor that stand in brackets among the words."""
    for bracket in _BRACKETS.finditer(said):
        if _is_call(bracket[0]):
            yield "quoted", bracket[0]


def torn(opening: str, said: str) -> Iterator[Found]:
    """A bracket that opens before the words and closes among them: what stands in it may be another's."""
    start, end = re.search(r"[(\[][^()\[\]]*$", opening), re.match(r"[^()\[\]]*[)\]]", said)
    if start and end and len(start[0] + end[0]) <= _NOTE:
        yield "quoted", first_words(start[0] + end[0])


def _is_call(bracket: str) -> bool:
    named = _HECKLED.search(bracket)
    printed = _PRINTED.search(bracket)  # "(Norrvik: Harbour Press, 1998)"
    return bool(named and not printed and all(word[:1].isupper() for word in named[1].split()))


def interrupted(transcript: Transcript, quote: Quote, words: Language) -> Iterator[Found]:
    """What comes in between the words, or breaks them off: another's turn, or a note of one.

    "(Applause.)" is none. A note of a voice is one where it finds a sentence unfinished.
    """
    for left, right in pairwise(quote.spans):
        low, high = transcript.turn_at(left.start), transcript.turn_at(right.start)
        if low is not None and high is not None and high - low > 1:
            yield "interruption", first_words(transcript.words_of(transcript.turns[low + 1]))
    for span in quote.spans:
        for mark in _BRACKETS.finditer(transcript.text, span.start + 1, span.end - 1):
            before = transcript.text[max(span.start, mark.start() - _BESIDE) : mark.start()]
            if _interrupts(mark[0], before, words):
                yield "interruption", mark[0]
    last = quote.spans[-1]
    said = transcript.text[slice(*last)]
    if last.end >= transcript.turns[quote.turn].body.end and _BROKEN.search(said[-_BESIDE:]):
        yield "broken off", last_words(said)


def _interrupts(bracket: str, before: str, words: Language) -> bool:
    if matcher(words.interruption).search(bracket):
        return True
    return bool(_BROKEN.search(before)) and (_is_call(bracket) or bool(matcher(words.heckle).search(bracket)))


def unclear(transcript: Transcript, quote: Quote, words: Language) -> Iterator[Found]:
    """Marks of what was not heard, in the words and right beside them."""
    for span in quote.spans:
        start, end = max(0, span.start - _BESIDE), span.end + _BESIDE
        for mark in _BRACKETS.finditer(transcript.text, start, end):
            between = (
                transcript.text[mark.end() : span.start],
                transcript.text[span.end : mark.start()],
            )
            whole = (mark.end() <= span.start and transcript.text[span.start].isupper()) or (
                mark.start() >= span.end and transcript.text[span.end - 1] in ".!?"
            )
            if whole or "".join(between).strip():
                continue
            if matcher(words.unclear).search(mark[0]):
                yield "unclear", mark[0]
        for mark in _UNSURE.finditer(transcript.text, span.start, span.end):
            yield "unclear", mark[0]


def interpreted(transcript: Transcript, turn: Turn, words: Language) -> Iterator[Found]:
    """What says that an interpreter spoke: the label, a note at the head of the turn, or the document of itself."""
    head = transcript.text[turn.start : turn.body.start]
    note = _BRACKETS.match(transcript.text, turn.body.start, min(turn.body.end, turn.body.start + _BESIDE))
    for text in (head, note[0] if note else "", transcript.header.status or ""):
        if found := matcher(words.interpreted).search(text):
            yield "interpreted", found[0]
            return

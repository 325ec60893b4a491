"""Shaping a quotation: a cursor on its words, and what an editor does to those that it holds."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from pullquote.quotes.edits import ELLIPSIS, put, reshaped, said_of
from pullquote.quotes.model import Edit, Quote
from pullquote.transcript.model import Span, Transcript
from pullquote.transcript.sentences import word_spans

Look = Literal["said", "struck", "out", "in", "emphasis"]
_AROUND = re.compile(r"[.,;:!?…—–\-\"“”„«»‘’'()]+")
"""Marks that a word takes along, and that an editor's brackets leave outside."""
_PAIRS = {"”": "“", "’": "‘", "»": "«", ")": "(", "]": "[", '"': '"'}
_OPENS = {opens: closes for closes, opens in _PAIRS.items()}
_BETWEEN_SENTENCES = re.compile(r"(?:\A|[.?!…][^\w\s]*|\n)\s*\Z")


class Piece(NamedTuple):
    """A stretch of the words as said, with the edits marked in it."""

    text: str
    look: Look
    """ "struck" by the publisher; "out" is said and not printed, "in" is printed and was not said."""
    word: int | None
    """Which word it is of."""


class Shaping:
    """A quotation, its words, a cursor that holds one of them or more, and the edits, which can be taken back."""

    def __init__(self, transcript: Transcript, quote: Quote) -> None:
        """Raises `EditError` where its edits do not fit the text as it is read now."""
        self.transcript = transcript
        self.quote = reshaped(transcript, quote, quote.edits)
        self.said = said_of(transcript, quote.spans)
        self.words = [Span(*word) for word in _words(self.said.text)]
        """In code points of what is said."""
        self._struck = list(transcript.struck_in(quote.whole))
        self.at = 0
        self._anchor = 0
        self._before: list[Quote] = []

    @property
    def held(self) -> range:
        """The words that the cursor holds."""
        return range(min(self.at, self._anchor), max(self.at, self._anchor) + 1)

    def go(self, word: int, *, extend: bool = False) -> None:
        """Put the cursor on a word, or as near as there is one; with `extend` it holds all on the way."""
        self.at = max(0, min(word, len(self.words) - 1))
        if not extend:
            self._anchor = self.at

    # The edits; each raises `EditError` where it makes no sense

    def omit(self) -> None:
        self._do("omit", *_left_out(self.said.text, self._held.start, self._held.end))

    def insert(self, text: str) -> None:
        """Put words in brackets after those held."""
        end = self._core.end
        self._do("insert", end, end, text)

    def replace(self, text: str) -> None:
        """Put words in brackets in the place of those held."""
        self._do("replace", *self._core, text)

    def recase(self) -> None:
        """Change the first letter from a capital to a small one, or back."""
        start = self._core.start
        self._do("recase", start, start + 1)

    def sic(self) -> None:
        self._do("sic", *self._core)

    def emphasis(self) -> None:
        self._do("emphasis", *self._core)

    def take_back(self) -> bool:
        """Take back the last edit, also one of an earlier day; False where there is none."""
        if self._before:
            self.quote = self._before.pop()
        elif self.quote.edits:
            self.quote = reshaped(self.transcript, self.quote, self.quote.edits[:-1])
        else:
            return False
        return True

    def _do(
        self,
        kind: Literal["omit", "insert", "replace", "recase", "sic", "emphasis"],
        start: int,
        end: int,
        text: str = "",
    ) -> None:
        first, last = self.said.span(start, end) if start < end else (self.said.at[start - 1] + 1,) * 2
        edits = put(self.quote.edits, Edit(kind, first, last, text))
        shaped = reshaped(self.transcript, self.quote, edits)
        self._before.append(self.quote)
        self.quote = shaped

    @property
    def _held(self) -> Span:
        held = self.held
        return Span(self.words[held[0]].start, self.words[held[-1]].end)

    @property
    def _core(self) -> Span:
        """The words held without the marks around them."""
        start, end = self._held
        text = self.said.text[start:end]
        before, after = _AROUND.match(text), re.search(rf"{_AROUND.pattern}\Z", text)
        core = Span(start + (before.end() if before else 0), end - (len(after[0]) if after else 0))
        return core if core.start < core.end else Span(start, end)

    # What is shown

    def pieces(self) -> Iterator[Piece]:
        """All that is said, with the edits marked."""
        text, spans = self.said.text, self.quote.spans
        gaps = (Edit("omit", left.end, right.start) for left, right in pairwise(spans))
        at = 0
        for edit in sorted((*self.quote.edits, *gaps), key=lambda one: (one.start, one.end)):
            start, end = self.said.index(edit.start), self.said.index(edit.end)
            yield from self._cut(at, start, "said")
            out = edit.kind in ("omit", "replace", "recase")
            yield from self._cut(
                start, end, "out" if out else "emphasis" if edit.kind == "emphasis" else "said"
            )
            if put_in := _put_in(edit, text[start:end]):
                yield Piece(put_in, "in", self._word_at(end - 1))
            at = end
        yield from self._cut(at, len(text), "said")

    def _cut(self, start: int, end: int, look: Look) -> Iterator[Piece]:
        """A stretch, word by word."""
        while start < end:
            word = self._word_at(start)
            if word is None:
                following = bisect_left(self.words, start, key=lambda span: span.start)
                until = self.words[following].start if following < len(self.words) else end
            else:
                until = self.words[word].end
            place = self.said.at[start]
            struck = look == "said" and any(one.start <= place < one.end for one in self._struck)
            yield Piece(self.said.text[start : min(until, end)], "struck" if struck else look, word)
            start = min(until, end)

    def _word_at(self, place: int) -> int | None:
        word = bisect_right(self.words, place, key=lambda span: span.start) - 1
        return word if word >= 0 and place < self.words[word].end else None


def _words(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for paragraph in text.split("\n\n"):
        yield from ((at + start, at + end) for start, end in word_spans(paragraph))
        at += len(paragraph) + 2


def _put_in(edit: Edit, said: str) -> str:
    """What an edit adds after the words that it is about."""
    match edit.kind:
        case "omit":
            return f" {ELLIPSIS}"
        case "insert":
            return f" [{edit.text}]"
        case "replace":
            return f"[{edit.text}]"
        case "recase":
            return f"[{said.swapcase()}]"
        case "sic":
            return " [sic]"
    return ""


def _left_out(text: str, start: int, end: int) -> Span:
    """What goes with words that are left out: not the stop of a sentence whose beginning stays, nor half a pair."""
    begins = _BETWEEN_SENTENCES.search(text, max(0, start - 8), start) is not None
    while end - start > 1 and _stays(text[end - 1], text[start : end - 1], _PAIRS, begins=begins):
        end -= 1
    while end - start > 1 and _stays(text[start], text[start + 1 : end], _OPENS, begins=True):
        start += 1
    return Span(start, end)


def _stays(mark: str, others: str, pairs: dict[str, str], *, begins: bool) -> bool:
    return (mark in ".?!…" and not begins) or (mark in pairs and pairs[mark] not in others)

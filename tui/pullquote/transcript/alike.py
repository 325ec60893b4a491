"""What counts as the same when words are looked for: case, accents, kinds of quotation marks, dashes and spaces."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple
from unicodedata import category, combining, normalize

from pullquote.transcript.lazy import lazy

_QUOTES = dict.fromkeys("‘’‚‛‹›′`´ʹʼ＇", "'") | dict.fromkeys("“”„‟«»″〝〞＂", '"')
_DASHES = "\u2212"
"""Besides the punctuation that Unicode calls dashes: the minus."""
_LETTERS = {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "ł": "l", "ŧ": "t"}
"""Letters that Unicode does not take apart, as they are typed without a key for them."""
_ACCENT = lazy(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f]"
)
"""Marks that may be left out in writing: those of Latin, Greek and Cyrillic, the points of Hebrew and Arabic. Not the
vowels of Indic scripts or the sound marks of kana, without which other words stand there."""
_EVEN = lazy(r"[\t-\r -~\xa0‘’“”–—]*+")
"""The commonest of the characters that are compared as one character each."""
_DASH = lazy(" ?-[- ]*+")
_WIDE_GAP = lazy(r"\s++-[-\s]*+|-[-\s]++|\s\s++")
_WIDE_SPACE = lazy(r"\s\s++")


class _Table(dict[int, str]):
    """For `str.translate`: what each character is compared as, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        alike = self[code] = self._alike(chr(code))
        return alike

    def _alike(self, char: str) -> str:
        if char in _QUOTES:
            return _QUOTES[char]
        if char in _DASHES or category(char) == "Pd":
            return "-"
        return "" if _is_hidden(char) else char


class _Loose(_Table):
    """Without case and accents too; compatibility forms (ligatures, full-width letters, "…") are taken apart."""

    def _alike(self, char: str) -> str:
        same = super()._alike(char)
        if same != char:
            return same
        apart = normalize("NFKD", normalize("NFKD", char).casefold())
        return "".join(_LETTERS.get(part, part) for part in apart if not _ACCENT.match(part))


def _is_hidden(char: str) -> bool:
    """Soft hyphens, characters of no width, controls."""
    return category(char) in ("Cf", "Cc") and not char.isspace()


class Likeness(NamedTuple):
    """A way to compare texts."""

    table: Mapping[int, str]
    loose: bool
    """Whether spaces around a dash do not matter: "war – and", "war—and"; "long-" and "term" on two lines."""

    def of(self, text: str) -> str:
        """The text as it is compared, in one line; no space at its ends."""
        return self.closed_up(text.translate(self.table))

    def closed_up(self, text: str) -> str:
        """A text whose characters are those compared, with its gaps made as narrow as they can be."""
        line = " ".join(text.split())
        return _DASH.sub("-", line) if self.loose and "-" in line else line


LOOSE = Likeness(_Loose(), loose=True)
"""For words."""
STRICT = Likeness(_Table(), loose=False)
"""For patterns, in which case, accents and the spaces around a dash may be meant."""


class Line:
    """Stretches of a document, read on as one line for comparison, with the way back to where its words stand.

    `stretches` are spans of `text`, in order. The way back is worked out when it is first asked for.
    """

    def __init__(self, text: str, stretches: Sequence[tuple[int, int]], likeness: Likeness) -> None:
        self._document, self._stretches, self._likeness = text, stretches, likeness
        self._printed = "".join([text[start:end] for start, end in stretches])
        self._compared = self._printed.translate(likeness.table)
        self.text = likeness.closed_up(self._compared)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where `self.text[start:end]`, which is not empty, stands in the document."""
        last = self._place(end - 1) + 1
        while last < len(self._document) and combining(self._document[last]):
            last += 1
        return self._place(start), last

    def _place(self, index: int) -> int:
        """The position in the document of a character of the line."""
        index = _follow(self._gaps, index)
        if self._printed_at is not None:
            index = self._printed_at[index]
        return _follow(self._jumps, index)

    @cached_property
    def _gaps(self) -> list[tuple[int, int]]:
        """From the line to what is compared: where an even stretch begins in the one and in the other."""
        compared = self._compared
        narrowed = len(compared) - len(compared.lstrip())
        starts = [(0, narrowed)]
        for gap in (_WIDE_GAP if self._likeness.loose else _WIDE_SPACE).finditer(compared, narrowed):
            first, last = gap.span()
            dash = compared.find("-", first, last)
            starts.append((first - narrowed, max(dash, first)))
            narrowed += last - first - 1
            starts.append((last - narrowed, last))
        return starts

    @cached_property
    def _printed_at(self) -> list[int] | None:
        """From what is compared to what is printed, a character each; None where one stands for one."""
        if _EVEN.fullmatch(self._printed):
            return None
        table = self._likeness.table
        return [index for index, char in enumerate(self._printed) for _ in table[ord(char)]]

    @cached_property
    def _jumps(self) -> list[tuple[int, int]]:
        """From what is printed to the document, as in `_gaps`."""
        lengths = accumulate((end - start for start, end in self._stretches), initial=0)
        return [(at, start) for at, (start, _) in zip(lengths, self._stretches, strict=False)]


def _follow(starts: Sequence[tuple[int, int]], index: int) -> int:
    """Where a place lies that is so far behind the last of the starts before it."""
    here, there = starts[bisect_right(starts, index, key=itemgetter(0)) - 1]
    return there + index - here

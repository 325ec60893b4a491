"""What stands around a quote's words, by which their place is told from every other at which they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, takewhile

from pullquote.quotes.model import Selector
from pullquote.quotes.stream import compared, words
from pullquote.transcript.common import opcodes
from pullquote.transcript.model import Span
from pullquote.transcript.sentences import inside_word

NEAR = 32
"""Code points on either side that are enough for words that stand but once, as Hypothesis keeps them."""
FURTHER = (128, 512, 2048)
"""Those that are kept of words that recur: the first from which all of their places are told apart."""
AT_MOST = 200
"""Places that are looked at where words recur."""
DISTINCT = 5
"""So many words do not stand in a row by chance."""
_ALIKE = 1 / 3
"""The share of a context from which two places are not told apart."""


class Context:
    """What stood before and after a quote's words, as comparable words."""

    def __init__(self, selector: Selector) -> None:
        before = compared(selector.prefix)
        after = compared(selector.suffix)
        self.before, self.after = before[len(before) > 1 :], after[: len(after) - (len(after) > 1)]
        """Without the first and the last one, which may be cut."""
        self.words = len(self.before) + len(self.after)
        kept = max(len(selector.prefix), len(selector.suffix))
        self.radii = [*[radius for radius in (NEAR, *FURTHER) if radius < kept][1:], kept]
        """Code points within which it is compared, from near to far."""
        self.recurs = kept > NEAR
        """Whether the words stood elsewhere too, or were few: more than the least was kept to tell their place."""
        self._selector = selector
        self._pairs: dict[int, tuple[list[tuple[str, ...]], list[tuple[str, ...]]]] = {}

    def around(self, text: str, span: Span, radius: int | None = None) -> float:
        """The share of its pairs of words that stand around a place, within the nearest radius or another one.

        1 where there is none.
        """
        radius = radius or self.radii[0]
        before, after = self._within(radius)
        if not before and not after:
            return 1.0
        here = set(_pairs(compared(text[max(0, span.start - radius - 8) : span.start])))
        there = set(_pairs(compared(text[span.end : span.end + radius + 8])))
        common = sum(pair in here for pair in before) + sum(pair in there for pair in after)
        return common / (len(before) + len(after))

    def in_order(self, text: str, span: Span) -> int:
        """How many words of the nearest context stand around a place in their order.

        A place a few words away from another has the same company, but not as much of it before and after.
        """
        radius = self.radii[0]
        before, after = self._words(radius)
        here = compared(text[max(0, span.start - 2 * radius) : span.start])
        there = compared(text[span.end : span.end + 2 * radius])
        return _common(before, here[max(0, len(here) - len(before)) :]) + _common(after, there[: len(after)])

    def beside(self, text: str, span: Span) -> float:
        """Which share of the two words next to a place are those of the context; 1 where it has none."""
        before, after = _neighbours(text, span, NEAR)
        sides = ((self.before[::-1], before), (self.after, after))
        same = [wanted[:1] == here[:1] for wanted, here in sides if wanted]
        return sum(same) / len(same) if same else 1.0

    def is_of_another(self, text: str, span: Span) -> bool:
        """Whether a place is rather one of those in the near context, at which the words stand as well."""
        prefix, exact = self._selector.prefix[-FURTHER[0] :], self._selector.exact
        kept = prefix + exact + self._selector.suffix[: FURTHER[0]]
        own, here = Span(len(prefix), len(prefix) + len(exact)), _neighbours(text, span, 2 * NEAR)
        ours = _alike(_neighbours(kept, own, 2 * NEAR), here)
        others = (one for one in occurrences(kept, exact) if one != own)
        return any(_alike(_neighbours(kept, one, 2 * NEAR), here) > ours for one in others)

    def _within(self, radius: int) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
        if radius not in self._pairs:
            last = radius == self.radii[-1]
            before, after = (self.before, self.after) if last else self._words(radius)
            self._pairs[radius] = _pairs(before), _pairs(after)
        return self._pairs[radius]

    def _words(self, radius: int) -> tuple[list[str], list[str]]:
        """What stood within a radius, but for the words at its edge, which may be cut."""
        before, after = self._selector.prefix[-radius:], self._selector.suffix[:radius]
        return compared(before)[1:], compared(after)[:-1]


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    return sum(b - a for tag, a, b, _, _ in opcodes(left, right) if tag == "equal")


def _neighbours(text: str, span: Span, reach: int) -> tuple[list[str], list[str]]:
    """The words within so many code points before a place, from it backwards, and after it."""
    before = compared(text[max(0, span.start - reach) : span.start])
    return before[::-1], compared(text[span.end : span.end + reach])


def _alike(ours: tuple[list[str], list[str]], theirs: tuple[list[str], list[str]]) -> int:
    """How many words in a row are the same, on either side of two places."""
    return sum(
        1
        for own, other in zip(ours, theirs, strict=True)
        for _ in takewhile(lambda pair: pair[0] == pair[1], zip(own, other, strict=False))
    )


def _pairs(row: Sequence[str]) -> list[tuple[str, ...]]:
    """Words with their followers: chance brings words together, but seldom pairs of them."""
    return list(pairwise(row)) if len(row) > 1 else [tuple(row)] * len(row)


def selector(text: str, span: Span, *, telling: bool = True) -> Selector:
    """A span of a text by its words, with so much around them as tells it from the other places where they stand.

    What is only shown needs no more than the least of it, for which nothing is looked for.
    """
    reach = _reach(text, span) if telling else NEAR
    return _selector(text, span, reach)


def _selector(text: str, span: Span, reach: int) -> Selector:
    start, end = span
    return Selector(text[start:end], text[max(0, start - reach) : start], text[end : end + reach], start, end)


def _reach(text: str, span: Span) -> int:
    exact = text[slice(*span)]
    others = [one for one in islice(occurrences(text, exact), AT_MOST) if one != span]
    if not others and sum(1 for _ in words(exact)) >= DISTINCT:
        return NEAR
    for reach in FURTHER:
        context = Context(_selector(text, span, reach))
        # One that is closer than what is compared shares some of it: the nearer context tells it apart.
        others = [
            one
            for one in others
            if abs(one.start - span.start) > reach and context.around(text, one, reach) >= _ALIKE
        ]
        if not others:
            return reach
    return FURTHER[-1]


def occurrences(text: str, wanted: str, low: int = 0, high: int | None = None) -> Iterator[Span]:
    """Where some text stands within a stretch of another, but not inside a longer word."""
    at = low - 1
    while wanted and (at := text.find(wanted, at + 1, high)) >= 0:
        if not inside_word(text, at) and not inside_word(text, at + len(wanted)):
            yield Span(at, at + len(wanted))

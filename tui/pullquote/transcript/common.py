"""What two sequences have in common, in order, found in time that grows little faster than they do.

What is rare in both fixes where they meet (Bram Cohen's "patience diff"); between two such places lies little, and
that is compared in full. Comparing all of it in full would grow with the square of what was changed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import chain, pairwise
from typing import NamedTuple, TypeVar

T = TypeVar("T", bound=Hashable)
_IN_FULL = 10_000
"""Pairs of elements up to which a stretch is compared in full."""
_DEPTH = 12
"""How often a stretch is parted anew; what then is still long has little in common."""
_RARE = (1, 4)
"""How often an element may stand in a stretch, in both sequences as often, and fix a place: first once only."""
_CANDIDATES = 4
"""Elements of the other side that are compared with one."""
_VOTES = 8
"""The rarest words of an element that vote for those."""


class _Match(NamedTuple):
    """Elements from `left` in one sequence are those from `right` in the other."""

    left: int
    right: int
    size: int


def opcodes(left: Sequence[T], right: Sequence[T]) -> list[tuple[str, int, int, int, int]]:
    """What makes one sequence of the other, as difflib's `get_opcodes` says it: "equal", "replace", "delete" …"""
    codes: list[tuple[str, int, int, int, int]] = []
    a = b = 0
    end = _Match(len(left), len(right), 0)
    for match in _merged([*_matches(left, right, range(len(left)), range(len(right)), _DEPTH), end]):
        if a < match.left or b < match.right:
            tag = "insert" if a == match.left else "delete" if b == match.right else "replace"
            codes.append((tag, a, match.left, b, match.right))
        a, b = match.left + match.size, match.right + match.size
        if match.size:
            codes.append(("equal", match.left, a, match.right, b))
    return codes


def _merged(matches: Iterable[_Match]) -> Iterator[_Match]:
    """Matches that adjoin as one."""
    last: _Match | None = None
    for match in matches:
        if last and (last.left + last.size, last.right + last.size) == (match.left, match.right):
            last = last._replace(size=last.size + match.size)
            continue
        if last:
            yield last
        last = match
    if last:
        yield last


def _matches(left: Sequence[T], right: Sequence[T], a: range, b: range, depth: int) -> Iterator[_Match]:
    """What two stretches have in common, in order: what both begin and end with set apart first."""
    head = 0
    while head < min(len(a), len(b)) and left[a[head]] == right[b[head]]:
        head += 1
    tail = 0
    while tail < min(len(a), len(b)) - head and left[a[-1 - tail]] == right[b[-1 - tail]]:
        tail += 1
    if head:
        yield _Match(a.start, b.start, head)
    inner_a, inner_b = range(a.start + head, a.stop - tail), range(b.start + head, b.stop - tail)
    if inner_a and inner_b:
        if len(inner_a) * len(inner_b) <= _IN_FULL:
            yield from _in_full(left, right, inner_a, inner_b)
        elif depth:
            yield from _between_anchors(left, right, inner_a, inner_b, depth - 1)
    if tail:
        yield _Match(a.stop - tail, b.stop - tail, tail)


def _in_full(left: Sequence[T], right: Sequence[T], a: range, b: range) -> Iterator[_Match]:
    matcher = SequenceMatcher(None, left[a.start : a.stop], right[b.start : b.stop], autojunk=False)
    for block in matcher.get_matching_blocks():
        if block.size:
            yield _Match(a.start + block.a, b.start + block.b, block.size)


def _between_anchors(
    left: Sequence[T], right: Sequence[T], a: range, b: range, depth: int
) -> Iterator[_Match]:
    """What two stretches have in common at the places that rare elements fix, and between these."""
    anchors = next(filter(None, (_anchors(left, right, a, b, often) for often in _RARE)), [])
    ends = chain([(a.start - 1, b.start - 1)], anchors, [(a.stop, b.stop)])
    for (low_a, low_b), (high_a, high_b) in pairwise(ends):
        if anchors:
            yield from _matches(left, right, range(low_a + 1, high_a), range(low_b + 1, high_b), depth)
        if high_a < a.stop:
            yield _Match(high_a, high_b, 1)


def _anchors(left: Sequence[T], right: Sequence[T], a: range, b: range, often: int) -> list[tuple[int, int]]:
    """Places that elements fix which stand so often at most in both stretches; as many as stand in order."""
    places: dict[T, list[int]] = defaultdict(list)
    for at in b:
        places[right[at]].append(at)
    count = Counter(left[at] for at in a)
    seen: Counter[T] = Counter()
    pairs = []
    for at in a:
        element = left[at]
        if count[element] <= often and len(places.get(element, ())) == count[element]:
            pairs.append((at, places[element][seen[element]]))
            seen[element] += 1
    return ascending(pairs)


def ascending(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most of some pairs, given by their first number, whose second numbers ascend too (Fredman, 1975)."""
    lowest: list[int] = []
    holders: list[int] = []
    before: list[int] = []
    for number, (_, second) in enumerate(pairs):
        at = bisect_left(lowest, second)
        lowest[at : at + 1] = [second]
        holders[at : at + 1] = [number]
        before.append(holders[at - 1] if at else -1)
    chosen, number = [], holders[-1] if holders else -1
    while number >= 0:
        chosen.append(pairs[number])
        number = before[number]
    return chosen[::-1]


def paired(
    left: Sequence[Sequence[str]],
    right: Sequence[Sequence[str]],
    alike: Callable[[Sequence[str], Sequence[str]], bool],
) -> dict[int, int]:
    """Which of some texts, each given by its words, are alike, in order: numbers on the left to those on the right.

    Few are compared in full; of many, each with those that share its rarest words.
    """
    if len(left) * len(right) <= _IN_FULL // 25:
        found = [(a, b) for a in range(len(left)) for b in range(len(right)) if alike(left[a], right[b])]
    else:
        found = [
            (a, b)
            for a, others in _candidates(left, right)
            for b in sorted(others)
            if alike(left[a], right[b])
        ]
    found.sort(key=lambda pair: (pair[0], -pair[1]))  # of those of one text, one at most ascends
    return dict(ascending(found))


def _candidates(
    left: Sequence[Sequence[str]], right: Sequence[Sequence[str]]
) -> Iterator[tuple[int, list[int]]]:
    """For each text on the left those on the right that may be like it."""
    holding: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(right):
        for word in set(words):
            holding[word].append(number)
    for number, words in enumerate(left):
        shared = sorted((len(holding[word]), word) for word in set(words) if word in holding)
        votes: Counter[int] = Counter()
        for often, word in shared[:_VOTES]:
            if often <= len(right) // 4 + 1 and often <= 64:
                votes.update(holding[word])
        yield number, [other for other, _ in votes.most_common(_CANDIDATES)]

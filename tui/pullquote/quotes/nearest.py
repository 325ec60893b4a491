"""The passages of a transcript that are most like some words: looked for around the rarest of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from pullquote.quotes.stream import Place, Stream

ALIKE = 0.6
"""The share of words in common from which two passages are one in different wordings."""
_RARE = 8
"""Words that are looked for: the longest are the rarest."""
_STARTS = 6
"""Places that are compared."""


class Likeness(NamedTuple):
    """A passage, and the share of words that it has in common with those that are wanted."""

    share: float
    place: Place


def nearest(streams: Sequence[Stream], wanted: Sequence[str]) -> tuple[Stream, Place] | None:
    """The passage most like some words, if it is like enough."""
    best: tuple[Stream, Likeness] | None = None
    for stream in streams:
        for likeness in likenesses(stream, wanted, candidates(stream, wanted)):
            if best is None or likeness.share > best[1].share:
                best = stream, likeness
    return (best[0], best[1].place) if best and best[1].share >= ALIKE else None


def likenesses(
    stream: Stream, wanted: Sequence[str], starts: Iterable[tuple[int, int]]
) -> Iterator[Likeness]:
    """What stands where some words may begin in another wording, given as turns and words in them, from 0."""
    for turn, first in dict.fromkeys(starts):
        said = stream.said(turn)
        low = max(0, first - 3)
        window = said[low : first + len(wanted) + len(wanted) // 2 + 4]
        matcher = SequenceMatcher(None, window, wanted, autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if blocks:
            start, end = _edges(blocks, len(wanted), len(window))
            share = 2 * sum(block.size for block in blocks) / (len(wanted) + end - start)
            yield Likeness(share, Place(turn, low + start, low + end))


def _edges(blocks: Sequence[Any], wanted: int, window: int) -> tuple[int, int]:
    """The stretch of the window that answers to all of the words, those before and after the common ones included."""
    start = max(0, blocks[0].a - blocks[0].b)
    last = blocks[-1]
    return start, min(window, last.a + last.size + wanted - last.b - last.size)


def candidates(stream: Stream, wanted: Sequence[str]) -> list[tuple[int, int]]:
    """Turns and words in them at which a passage like the wanted one may begin, the likeliest first."""
    telling = {word for word in wanted if len(word) > 2 or word.isdigit()}
    votes: Counter[tuple[int, int]] = Counter()
    for word in sorted(telling, key=lambda word: (-len(word), word))[:_RARE]:
        offset = wanted.index(word)
        for place in stream.find([word]):
            votes[place.turn, max(0, place.first - offset) // 4] += 1
    return [(turn, bucket * 4) for (turn, bucket), _ in votes.most_common(_STARTS)]

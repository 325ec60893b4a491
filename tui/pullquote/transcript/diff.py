"""Two versions of a transcript, turn by turn: what a publisher changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from pullquote.transcript.common import opcodes, paired
from pullquote.transcript.model import Transcript, Turn

_WORD = re.compile(r"\S+")
ALIKE = 0.5
"""The share of words in common from which two turns are one in two wordings."""
CONTEXT = 6
"""Words that are shown on either side of a change."""


class Piece(NamedTuple):
    """Some words, and in which version they stand."""

    where: Literal["both", "old", "new"]
    text: str


class Change(NamedTuple):
    """A turn that is not what it was."""

    kind: Literal["reworded", "another speaker", "added", "removed"]
    """`another speaker`: in the same words; who speaks may have changed with the words too."""
    old: int | None
    """The turn's index in the old version."""
    new: int | None
    pieces: tuple[Piece, ...]
    """Its words, those of both versions in order."""


def diff(old: Transcript, new: Transcript) -> Iterator[Change]:
    """What is different, in the order of the new version; white space and line ends are no difference."""
    before, after = _turns(old), _turns(new)
    # A number for each wording: difflib looks every turn up again and again, and a tuple does not keep its hash.
    numbers: dict[tuple[str, ...], int] = {}
    left_numbers, right_numbers = (
        [numbers.setdefault(turn, len(numbers)) for turn in turns] for turns in (before, after)
    )
    for tag, a, b, c, d in opcodes(left_numbers, right_numbers):
        if tag == "equal":
            for left, right in zip(range(a, b), range(c, d), strict=True):
                yield from _speaker_changed(old, new, left, right, before[left])
        else:
            yield from _block(old, new, before, after, range(a, b), range(c, d))


def position_of_word(transcript: Transcript, turn: Turn, number: int) -> int:
    """Where in the document a word of a turn begins, counted from 0; the turn's last position after the last word."""
    for paragraph in transcript.paragraphs_of(turn):
        folded = transcript.fold(paragraph)
        for match in _WORD.finditer(folded.text):
            if number == 0:
                return folded.at[match.start()]
            number -= 1
    return max(turn.body.start, turn.body.end - 1)


def _turns(transcript: Transcript) -> list[tuple[str, ...]]:
    return [tuple(transcript.words_of(turn).split()) for turn in transcript.turns]


def _block(
    old: Transcript,
    new: Transcript,
    before: Sequence[tuple[str, ...]],
    after: Sequence[tuple[str, ...]],
    left: range,
    right: range,
) -> Iterator[Change]:
    """Turns that are in neither version as in the other: pairs in two wordings, and what came or went."""
    at = right.start
    partners = paired(before[left.start : left.stop], after[right.start : right.stop], _alike)
    for turn in left:
        if turn - left.start not in partners:
            yield Change("removed", turn, None, _whole("old", before[turn]))
            continue
        partner = right.start + partners[turn - left.start]
        for other in range(at, partner):
            yield Change("added", None, other, _whole("new", after[other]))
        yield Change("reworded", turn, partner, tuple(pieces(before[turn], after[partner])))
        at = partner + 1
    for other in range(at, right.stop):
        yield Change("added", None, other, _whole("new", after[other]))


def _speaker_changed(
    old: Transcript, new: Transcript, left: int, right: int, words: tuple[str, ...]
) -> Iterator[Change]:
    was, now = old.speaker_of(old.turns[left]), new.speaker_of(new.turns[right])
    if (was and was.name) != (now and now.name):
        yield Change("another speaker", left, right, _whole("both", words))


def _alike(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two turns are one in two wordings: seen from the words of both before their order is looked at."""
    needed = ALIKE * (len(left) + len(right)) / 2
    if min(len(left), len(right)) < needed or (Counter(left) & Counter(right)).total() < needed:
        return False
    return sum(b - a for tag, a, b, _, _ in opcodes(left, right) if tag == "equal") >= needed


def pieces(left: Sequence[str], right: Sequence[str]) -> Iterator[Piece]:
    """Two wordings as one: the words of both, those of the old and those of the new one, in order."""
    for tag, a, b, c, d in opcodes(left, right):
        if tag == "equal":
            yield Piece("both", " ".join(left[a:b]))
            continue
        if a < b:
            yield Piece("old", " ".join(left[a:b]))
        if c < d:
            yield Piece("new", " ".join(right[c:d]))


def _whole(where: Literal["both", "old", "new"], words: Sequence[str]) -> tuple[Piece, ...]:
    return (Piece(where, " ".join(words)),)


def marked(pieces: Sequence[Piece]) -> str:
    """In one line: the words left out in [-…-], the new ones in {+…+}, as `wdiff` marks them."""
    marks = {"both": "{}", "old": "[-{}-]", "new": "{{+{}+}}"}
    last = len(pieces) - 1
    return " ".join(
        marks[where].format(_shortened(text, number > 0, number < last) if where == "both" else text)
        for number, (where, text) in enumerate(pieces)
    )


def _shortened(text: str, follows: bool, precedes: bool) -> str:
    """Words that did not change, but for those beside a change; where nothing changed, the first of them."""
    words = text.split()
    if not (follows or precedes):
        return " ".join(words if len(words) <= 2 * CONTEXT else [*words[: 2 * CONTEXT], "…"])
    head, tail = (CONTEXT if follows else 0), (CONTEXT if precedes else 0)
    if len(words) <= head + tail + 2:
        return text
    return " ".join([*words[:head], "…", *words[len(words) - tail :]])

"""Who asks and who answers: the kind of each turn, and the exchanges that they form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Generator, Sequence
from typing import NamedTuple

from pullquote.transcript.asking import asks
from pullquote.transcript.labels.label import Opening
from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Document, Exchange, Kind, Part, Speaker
from pullquote.transcript.parts import Group, groups_of, parts_of
from pullquote.transcript.slices import OFTEN
from pullquote.transcript.speakers import People

_FOLLOWS = lazy(
    r"\W*(?:and|but|then|also|or|und|aber|dann|et|mais|puis|y|pero|entonces|e|mas|então|ma|poi|і|й|та|але|и|но|а|ale)\b"
    r"|.{0,100}\bfollow(?:ing|ed)?[\s-]?up\b",
    re.IGNORECASE | re.DOTALL,
)
"""How a turn begins that goes on from the answer before it."""
_WORD_IN_BETWEEN = 100
"""An asker's turn up to this many code points that asks nothing ("Wow.") opens no exchange."""


class Arrangement(NamedTuple):
    """The kind of each turn, the exchanges in order, and the speakers with their `part` set."""

    kinds: list[Kind]
    exchanges: list[Exchange]
    speakers: dict[str, Speaker]


def arrange(
    document: Document, openings: Sequence[Opening], people: People
) -> Generator[float, None, Arrangement]:
    """Tell questions from answers, in time linear in the length of the document; yields what part is done."""
    speakers = [people.speakers[identity] if identity is not None else None for identity in people.of]
    of = yield from groups_of(document, openings, speakers)
    yield 0.25
    parts = yield from parts_of(of)
    yield 0.5
    told = _told(document, openings)
    does = [told.get(turn) or (parts[id(group)] if group else "speaks") for turn, group in enumerate(of)]
    walk = _Walk(document.text, openings, of, does, _under_headings(document, openings) if told else _NONE)
    for turn in range(len(openings)):
        walk.step(turn)
        if turn % OFTEN == 0:
            yield (1 + turn / len(openings)) / 2
    yield 1.0
    done: dict[str, Part] = {}
    for identity, part, kind in zip(people.of, walk.parts, walk.kinds, strict=True):
        if identity is not None and done.get(identity) in (None, "speaks"):
            done[identity] = "answers" if kind == "answer" else part
    yield 1.0
    exchanges = walk.exchanges()
    yield 1.0
    return Arrangement(
        kinds=walk.kinds,
        exchanges=exchanges,
        speakers={
            identity: speaker._replace(part=done[identity]) for identity, speaker in people.speakers.items()
        },
    )


_NONE: frozenset[int] = frozenset()
_TOLD: dict[str, Part] = {"asks": "asks", "answers": "answers"}


def _told(document: Document, openings: Sequence[Opening]) -> dict[int, Part]:
    """What the format says that is done in a turn."""
    stated = {hint.start: part for hint in document.hints if (part := _TOLD.get(hint.kind))}
    if not stated:
        return {}
    return {
        turn: stated[label.start]
        for turn, (label, *_) in enumerate(openings)
        if label and label.start in stated
    }


def _under_headings(document: Document, openings: Sequence[Opening]) -> frozenset[int]:
    """The turns that begin a matter: the first under each heading."""
    begins = [opening.body.start for opening in openings]
    return frozenset(bisect_left(begins, hint.end) for hint in document.hints if hint.kind == "heading")


class _Open:
    """An exchange in the making."""

    def __init__(self, asker: Group, turn: int) -> None:
        self.asker = asker
        self.question = [turn]
        self.answers: list[int] = []
        self.follows: int | None = None


class _Walk:
    """One walk over the turns, in order."""

    def __init__(
        self,
        text: str,
        openings: Sequence[Opening],
        of: Sequence[Group | None],
        parts: Sequence[Part],
        closing: frozenset[int],
    ) -> None:
        self.parts = parts
        self._closing = closing
        """Turns with which something else begins: no answers to what was asked before."""
        self.kinds: list[Kind] = []
        self._text, self._openings, self._of = text, openings, of
        self._found: list[_Open] = []
        self._current: _Open | None = None
        self._moderated = False
        self._several = len({id(group) for group, part in zip(of, parts, strict=True) if part == "asks"}) > 1

    def step(self, turn: int) -> None:
        """Place the next turn."""
        group, part = self._of[turn], self.parts[turn]
        if turn in self._closing:
            self._current = None
        if group is None:
            self.kinds.append("statement")
        elif part == "asks" or (part == "moderates" and self._moderator_asks(turn)):
            self.kinds.append("question")
            self._ask(turn, group)
        elif part == "moderates":
            self.kinds.append("moderator")
            if self._current and self._current.answers:
                self._current = None
            self._moderated = True
        elif self._current:
            self.kinds.append("answer")
            self._current.answers.append(turn)
        else:
            self.kinds.append("statement")

    def exchanges(self) -> list[Exchange]:
        """The exchanges found."""
        return [Exchange(tuple(one.question), tuple(one.answers), one.follows) for one in self._found]

    def _ask(self, turn: int, group: Group) -> None:
        current = self._current
        asked = self._openings[turn].untranscribed or asks(self._said(turn))
        if current and (not current.answers or (not asked and self._is_short(turn, group))):
            current.question.append(turn)
            return
        self._current = _Open(group, turn)
        if self._found and not self._moderated and self._follows(self._found[-1], self._current, turn):
            self._current.follows = len(self._found) - 1
        self._found.append(self._current)
        self._moderated = False

    def _is_short(self, turn: int, group: Group) -> bool:
        limit = _WORD_IN_BETWEEN if group.stated == "speaks" else _WORD_IN_BETWEEN // 4
        return len(self._said(turn)) <= limit

    def _follows(self, before: _Open, now: _Open, turn: int) -> bool:
        if before.asker is not now.asker or not before.answers:
            return False
        named = self._several and now.asker.stated == "speaks"
        return (named and self._answers_next(turn, before)) or bool(_FOLLOWS.match(self._said(turn)[:200]))

    def _answers_next(self, turn: int, before: _Open) -> bool:
        following = self._of[turn + 1] if turn + 1 < len(self._of) else None
        return any(self._of[answer] is following for answer in before.answers)

    def _moderator_asks(self, turn: int) -> bool:
        """A moderator's "Next question?" is none: what follows is not an answer."""
        following = self.parts[turn + 1] if turn + 1 < len(self.parts) else "asks"
        return (
            following in ("answers", "speaks")
            and not self._openings[turn].untranscribed
            and asks(self._said(turn))
        )

    def _said(self, turn: int) -> str:
        start, end = self._openings[turn].body
        return self._text[start:end]

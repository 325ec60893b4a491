"""Who asks, who answers and who moderates: by what labels say, and by how the turns of a whole document alternate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Sequence
from itertools import pairwise

from pullquote.transcript.asking import MARKS, asks
from pullquote.transcript.examination import witnesses
from pullquote.transcript.labels.label import Opening
from pullquote.transcript.model import Document, Part, Speaker
from pullquote.transcript.slices import OFTEN

_TAIL = 120
"""A turn asks at its end where a question mark stands within this many code points of it."""
_ALTERNATION = 0.68
"""The share of neighbouring turns, one by an asker and one not, from which a dialogue is one of questions."""
_FEW = 4
"""Turns from which on what somebody does is told by these alone, and not by whom they stand between."""
_BRIEF = 2000
"""Code points beyond which a turn is a statement, whatever is asked in it."""
_END = -1
"""After the last turn somebody else might ask: who speaks last is not thereby an asker."""


Pairs = Counter[tuple[int, int]]
"""How often one group, by its `id()`, is followed by another, or by itself."""


class Group:
    """All turns of one person, or all turns under one label that names nobody."""

    def __init__(self, stated: Part, outlet: bool) -> None:
        self.stated = stated
        """What the label itself says."""
        self.outlet = outlet
        self.sworn = False
        """A witness, who is examined by those who speak before."""
        self.crowd = False
        """Each turn may be another person's."""
        self.turns: list[int] = []
        self.transcribed = 0
        """Turns that hold words: of the others nobody knows what is said, or how much."""
        self.length = 0
        """Code points said in them."""
        self.ends = 0
        """Turns that end by asking."""
        self.brief: list[str] = []
        """The turns of one who says little and ends none, or few, by asking."""

    @property
    def density(self) -> float:
        """Questions at the ends of turns by words said; a little doubt keeps small groups from the extremes."""
        return (self.ends + 0.02) / (self.length + 200)

    @property
    def looks_asking(self) -> bool:
        """An outlet in the label, or mostly questions: what a reporter with a name has."""
        return self.outlet or self.ends * 2 > len(self.turns)

    @property
    def requests(self) -> bool:
        """Whether one who says little asks for something in all of it: "I wonder if you could …"."""
        return bool(self.brief) and len(self.brief) == len(self.turns) and all(map(asks, self.brief))


def groups_of(
    document: Document, openings: Sequence[Opening], speakers: Sequence[Speaker | None]
) -> Generator[float, None, list[Group | None]]:
    """The group of each turn, None where the speaker is unknown; gives way."""
    groups: dict[tuple[bool, str], Group] = {}
    first: dict[tuple[bool, str], str] = {}
    known: dict[str, Group] = {}
    of: list[Group | None] = []
    text = document.text
    sworn = witnesses(text)
    marks = [mark for mark in MARKS if mark in text]
    for turn, (opening, speaker) in enumerate(zip(openings, speakers, strict=True)):
        if turn % OFTEN == 0:
            yield 0.25 * turn / len(openings)
        if speaker is None:
            of.append(None)
            continue
        group = known.get(speaker.id)
        if group is None:
            key = (speaker.anonymous, speaker.name.casefold() if speaker.anonymous else speaker.id)
            group = groups.get(key)
            if group is None:
                group = groups[key] = Group(speaker.part, speaker.affiliation is not None)
                if any(name.issuperset(speaker.name.casefold().split()) for name in sworn):
                    group.stated, group.sworn = "answers", True
                first[key] = speaker.id
            group.crowd = group.crowd or first[key] != speaker.id
            known[speaker.id] = group
        start, end = opening.body
        of.append(group)
        group.turns.append(turn)
        if opening.untranscribed:
            continue
        group.transcribed += 1
        group.length += end - start
        tail = text[max(start, end - _TAIL) : end]
        group.ends += any(mark in tail for mark in marks)
    for group in groups.values():
        if len(group.turns) < _FEW and not group.looks_asking:
            said = [openings[turn].body for turn in group.turns]
            group.brief = [text[start:end] for start, end in said if end - start < _BRIEF]
    return of


def parts_of(of: Sequence[Group | None]) -> Generator[float, None, dict[int, Part]]:
    """What each group does in the conversation, by the group's `id()`; gives way."""
    groups = _each(group for group in of if group)
    parts: dict[int, Part] = {id(group): group.stated for group in groups}
    line = [group for group in of if group and group.stated != "moderates"]
    # Whose a voice without a name is nobody knows: it counts only where the named ones do not explain the dialogue.
    named = [group for group in line if not (group.crowd and group.stated == "speaks")]
    yield 0.25
    askers = _askers(named) or _examiners(line) or _askers(line)
    if not askers:
        return parts
    yield 0.35
    pairs = _pairs(line)
    askers |= _named_reporters(line, pairs, askers)
    yield 0.45
    moderators = _moderators(line, pairs, askers)
    for group in groups:
        if id(group) in askers:
            parts[id(group)] = "asks"
        elif id(group) in moderators:
            parts[id(group)] = "moderates"
    return parts


def _askers(line: Sequence[Group]) -> set[int]:
    """The askers: those whose labels say so, and the split of the others that explains the alternation best.

    The others are taken one by one, those who ask most densely first; what changes with each is counted on.
    """
    groups = _each(line)
    stated = {id(group) for group in groups if group.stated == "asks"} or _beside_a_guest(groups)
    neighbours: dict[int, Counter[int]] = {id(group): Counter() for group in groups}
    following = _pairs(line)
    for (one, two), count in following.items():
        neighbours[one][two] += count
        neighbours[two][one] += count
    if line:
        neighbours[id(line[-1])][_END] += 1

    chosen = {_END}
    asking, others = _Sum(), _Sum()
    for group in groups:
        others.add(group)
    changes = neighbours[id(line[-1])][_END] if line else 0

    def choose(group: Group) -> None:
        nonlocal changes
        for other, count in neighbours[id(group)].items():
            if other != id(group):
                changes += -count if other in chosen else count
        chosen.add(id(group))
        asking.add(group)
        others.add(group, -1)

    for group in groups:
        if id(group) in stated:
            choose(group)
    best = 0
    best_changes = changes if stated else _ALTERNATION * len(line)
    # Where labels say "Question", one who answers them, or never asks, is no asker.
    answering = {two for one, two in following if one in stated}
    free = [
        group
        for group in sorted(groups, key=lambda group: group.density, reverse=True)
        if group.stated == "speaks"
        and (group.looks_asking or id(group) not in answering)
        and (group.ends or (group.transcribed and not stated))
    ]
    for at, group in enumerate(free):
        choose(group)
        next_density = free[at + 1].density if at + 1 < len(free) else 0.0
        if (
            changes > best_changes
            and group.density > 1.15 * next_density
            and asking.asks_clearly_more(others)
        ):
            best, best_changes = at + 1, changes
    return stated | {id(group) for group in free[:best]}


def _examiners(line: Sequence[Group]) -> set[int]:
    """Those whom a witness follows most of the time, and who ask: however much they say, as counsel does."""
    followed: Counter[int] = Counter()
    for one, two in pairwise(line):
        followed[id(one)] += two.sworn
    return {
        id(group)
        for group in _each(line)
        if not group.sworn and group.ends and 2 * followed[id(group)] > len(group.turns)
    }


def _beside_a_guest(groups: Sequence[Group]) -> set[int]:
    """The other of two, where labels tell that one is there to answer: "Anna Berg (guest)"."""
    others = [id(group) for group in groups if group.stated != "answers"]
    return set(others) if len(others) == 1 and len(groups) == 2 else set()


class _Sum:
    """What several groups say together."""

    def __init__(self) -> None:
        self.turns = self.ends = self.length = 0

    def add(self, group: Group, sign: int = 1) -> None:
        self.turns += sign * group.transcribed
        self.ends += sign * group.ends
        self.length += sign * group.length

    def asks_clearly_more(self, others: _Sum) -> bool:
        """True where these ask clearly more by what they say, and say clearly less at a time, than the others."""
        if not others.turns or self.ends < 2 or self.ends < 0.1 * self.turns:
            return False
        denser = self.ends * (others.length + 500) > 2.2 * (others.ends + 0.1) * (self.length + 500)
        sure = self.ends * 5 >= self.turns * 4 and not others.ends
        return denser and (sure or others.length / others.turns > 1.6 * self.length / self.turns)


def _named_reporters(line: Sequence[Group], pairs: Pairs, askers: set[int]) -> set[int]:
    """Those with an outlet, questions or requests who speak little, are answered, and do not answer the askers."""
    groups = _each(line)
    after, _ = _neighbours(pairs, askers)
    asking = askers | {id(group) for group in groups if group.looks_asking}
    answered: Counter[int] = Counter()
    for (one, two), count in pairs.items():
        if two != one and (after[two] or two not in asking):
            answered[one] += count
    return {
        id(group)
        for group in groups
        if group.stated == "speaks"
        and (len(group.turns) < _FEW or group.crowd)
        and after[id(group)] * 2 < len(group.turns)
        and answered[id(group)] * 2 >= len(group.turns)
        and (group.looks_asking or group.requests)
    }


def _moderators(line: Sequence[Group], pairs: Pairs, askers: set[int]) -> set[int]:
    """Those who speak before askers, not after them, and briefly by the measure of those who answer."""
    after, before = _neighbours(pairs, askers)
    answering = _Sum()
    groups = _each(line)
    for group in groups:
        if after[id(group)] * 4 > len(group.turns):
            answering.add(group)
    brief = min(400, answering.length / max(1, answering.turns) / 2)
    return {
        id(group)
        for group in groups
        if group.stated == "speaks"
        and group.transcribed > 1
        and after[id(group)] * 4 <= len(group.turns)
        and before[id(group)] * 2 >= len(group.turns)
        and group.length < brief * group.transcribed
    }


def _each(line: Iterable[Group]) -> list[Group]:
    """Every group once, in the order in which they first speak."""
    return list({id(group): group for group in line}.values())


def _pairs(line: Sequence[Group]) -> Pairs:
    return Counter(pairwise(map(id, line)))


def _neighbours(pairs: Pairs, askers: set[int]) -> tuple[Counter[int], Counter[int]]:
    """How many turns of each group stand right after an asker's, and right before one."""
    after: Counter[int] = Counter()
    before: Counter[int] = Counter()
    for (one, two), count in pairs.items():
        after[two] += count if one in askers else 0
        before[one] += count if two in askers else 0
    return after, before

"""Who asks, who answers and who moderates: by what labels say, and by how the turns of a whole document alternate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pullquote.transcript.asking import MARKS
from pullquote.transcript.labels.label import Opening
from pullquote.transcript.model import Document, Part, Speaker

_TAIL = 120
"""A turn asks at its end where a question mark stands within this many code points of it."""
_ALTERNATION = 0.68
"""The share of neighbouring turns, one by an asker and one not, from which a dialogue is one of questions."""
_END = -1
"""After the last turn somebody else might ask: who speaks last is not thereby an asker."""


@dataclass(slots=True)
class Group:
    """All turns of one person, or all turns under one label that names nobody."""

    stated: Part
    """What the label itself says."""
    outlet: bool
    crowd: bool
    """Each turn may be another person's."""
    turns: list[int] = field(default_factory=list)
    transcribed: int = 0
    """Turns that hold words: of the others nobody knows what is said, or how much."""
    length: int = 0
    """Code points said in them."""
    ends: int = 0
    """Turns that end by asking."""

    @property
    def density(self) -> float:
        """Questions at the ends of turns by words said; a little doubt keeps small groups from the extremes."""
        return (self.ends + 0.02) / (self.length + 200)

    @property
    def looks_asking(self) -> bool:
        """An outlet in the label, or mostly questions: what a reporter with a name has."""
        return self.outlet or self.ends * 2 > len(self.turns)


def groups_of(
    document: Document, openings: Sequence[Opening], speakers: Sequence[Speaker | None]
) -> list[Group | None]:
    """The group of each turn; None where the speaker is unknown."""
    groups: dict[tuple[bool, str], Group] = {}
    first: dict[tuple[bool, str], str] = {}
    of: list[Group | None] = []
    text = document.text
    marks = [mark for mark in MARKS if mark in text]
    for turn, (opening, speaker) in enumerate(zip(openings, speakers, strict=True)):
        if speaker is None:
            of.append(None)
            continue
        key = (speaker.anonymous, speaker.name.casefold() if speaker.anonymous else speaker.id)
        group = groups.get(key)
        if group is None:
            group = groups[key] = Group(speaker.part, speaker.affiliation is not None, crowd=False)
            first[key] = speaker.id
        group.crowd = group.crowd or first[key] != speaker.id
        start, end = opening.body
        of.append(group)
        group.turns.append(turn)
        if opening.untranscribed:
            continue
        group.transcribed += 1
        group.length += end - start
        group.ends += any(text.rfind(mark, max(start, end - _TAIL), end) >= 0 for mark in marks)
    return of


def parts_of(of: Sequence[Group | None]) -> dict[int, Part]:
    """What each group does in the conversation, by the group's `id()`."""
    groups = list({id(group): group for group in of if group}.values())
    parts: dict[int, Part] = {id(group): group.stated for group in groups}
    line = [group for group in of if group and group.stated != "moderates"]
    # Whose a voice without a name is nobody knows: it counts only where the named ones do not explain the dialogue.
    named = [group for group in line if not (group.crowd and group.stated == "speaks")]
    askers = _askers(named) or _askers(line)
    if not askers:
        return parts
    after, _ = _neighbours(line, askers)
    askers |= {
        id(group)
        for group in groups
        if group.stated == "speaks"
        and (len(group.turns) < 4 or group.crowd)
        and after.get(id(group), 0) * 2 < len(group.turns)
        and group.looks_asking
        and _is_answered(group, line, askers, after)
    }
    after, before = _neighbours(line, askers)
    for group in groups:
        if id(group) in askers:
            parts[id(group)] = "asks"
        elif group.stated == "speaks" and _leads_over(group, groups, after, before):
            parts[id(group)] = "moderates"
    return parts


def _askers(line: Sequence[Group]) -> set[int]:
    """The askers: those whose labels say so, and the split of the others that explains the alternation best."""
    groups = list({id(group): group for group in line}.values())
    pairs = Counter(pairwise([*map(id, line), _END]))
    chosen = best = {id(group) for group in groups if group.stated == "asks"}
    best_alternation = _alternation(pairs, best) if best else _ALTERNATION
    # Where labels say "Question", one who answers them, or never asks, is no asker.
    answering = {two for one, two in pairs if one in best}
    free = [
        group
        for group in sorted(groups, key=lambda group: group.density, reverse=True)
        if group.stated == "speaks"
        and (group.looks_asking or id(group) not in answering)
        and (group.ends or (group.transcribed and not best))
    ]
    for at, group in enumerate(free):
        chosen = chosen | {id(group)}
        asking = [other for other in groups if id(other) in chosen]
        others = [other for other in groups if id(other) not in chosen]
        alternation = _alternation(pairs, chosen)
        if alternation > best_alternation and _is_split(asking, others, group, free[at + 1 :]):
            best, best_alternation = chosen, alternation
    return best


def _is_split(askers: Sequence[Group], others: Sequence[Group], last: Group, free: Sequence[Group]) -> bool:
    """True where askers ask clearly more by what they say, and say clearly less at a time."""
    turns, other_turns = sum(g.transcribed for g in askers), sum(g.transcribed for g in others)
    if not other_turns:
        return False
    ends, length = sum(g.ends for g in askers), sum(g.length for g in askers)
    other_ends, other_length = sum(g.ends for g in others), sum(g.length for g in others)
    if ends < 2 or ends < 0.1 * turns:
        return False
    denser = ends * (other_length + 500) > 2.2 * (other_ends + 0.1) * (length + 500)
    gap = not free or last.density > 1.15 * free[0].density
    return denser and gap and other_length / other_turns > 1.6 * length / turns


def _alternation(pairs: Mapping[tuple[int, int], int], askers: set[int]) -> float:
    """The share of neighbouring turns of which just one is an asker's."""
    changes = sum(
        count for (one, two), count in pairs.items() if (one in askers) != (two in askers or two == _END)
    )
    return changes / max(1, sum(pairs.values()))


def _neighbours(line: Sequence[Group], askers: set[int]) -> tuple[dict[int, int], dict[int, int]]:
    """How many turns of each group stand right after an asker's, and right before one."""
    after: dict[int, int] = {}
    before: dict[int, int] = {}
    for one, two in pairwise(line):
        if id(one) in askers:
            after[id(two)] = after.get(id(two), 0) + 1
        if id(two) in askers:
            before[id(one)] = before.get(id(one), 0) + 1
    return after, before


def _is_answered(group: Group, line: Sequence[Group], askers: set[int], after: Mapping[int, int]) -> bool:
    """True where at least half of its turns are followed by one who answers others, or who could not be asking."""
    followers = [two for one, two in pairwise(line) if one is group and two is not group]
    answering = sum(
        after.get(id(two), 0) > 0 or not (two.looks_asking or id(two) in askers) for two in followers
    )
    return answering * 2 >= len(group.turns)


def _leads_over(
    group: Group, groups: Sequence[Group], after: Mapping[int, int], before: Mapping[int, int]
) -> bool:
    """True for one who speaks before askers, not after them, and briefly by the measure of those who answer."""
    count = len(group.turns)
    if (
        group.transcribed < 2
        or after.get(id(group), 0) > 0.25 * count
        or before.get(id(group), 0) < 0.5 * count
    ):
        return False
    answering = [other for other in groups if after.get(id(other)) and other is not group]
    mean = sum(other.length for other in answering) / max(1, sum(other.transcribed for other in answering))
    return group.length / group.transcribed < min(400, mean / 2)

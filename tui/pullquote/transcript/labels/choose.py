"""Which labels of a document are labels: hypotheses scored on the whole text, not lines judged one by one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Generator, Iterable, Sequence
from functools import cache, cached_property
from math import log2
from typing import NamedTuple

from pullquote.transcript.labels import GRAMMARS
from pullquote.transcript.labels.grammar import Grammar
from pullquote.transcript.labels.label import Label
from pullquote.transcript.labels.likeness import is_field, is_initials, is_voice, likeness, words
from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Span
from pullquote.transcript.notes import is_note

SLICE = 1 << 17
"""How much is looked at before giving way, in code points."""
_FAR = 15_000
"""Labels that stand farther apart than this on average, in code points, explain nothing."""
_LOOK_UP = 1 << 18
"""How much of the text is searched for other uses of a label's words."""
_PAIRS = ({"Q", "A"}, {"Q", "R"}, {"P", "R"}, {"D", "R"}, {"F", "A"})
"""Letters for question and answer: English, French, Spanish, Italian, German."""


_ADDRESSED = lazy(r"(?:M[rs]|Mrs|Miss|Dr|The)\.? (?:\w+ )*?[^\W\d_a-z]{2}")
"""Nothing but a label prints "Mr. SMITH." and "The SPEAKER." at the start of a line: one is enough."""


class Proposal(NamedTuple):
    """What looks like a label, and how it stands in the text."""

    label: Label
    opens: bool
    """It opens a paragraph: the line above is blank."""
    free: bool
    """It opens one, or the line above ends where its words do: no hard wrap runs over into this line."""
    alone: bool
    """Nothing else stands on its line."""


def proposals(text: str) -> Generator[float, None, list[Proposal]]:
    """Whatever looks like a label at the start of a line to any grammar; yields what part is done."""
    found: list[Proposal] = []
    at = given = 0
    while True:
        end = text.find("\n", at)
        line = text[at : end if end >= 0 else len(text)].lstrip()
        for grammar in _able(line[:1], ":" in line or "：" in line):
            if label := grammar.propose(text, at):
                found.append(_placed(text, label))
        if end < 0:
            return found
        at = end + 1
        if at - given > SLICE:
            given = at
            yield at / len(text)


@cache
def _able(lead: str, colon: bool) -> list[Grammar]:
    return [grammar for grammar in GRAMMARS if lead and grammar.may_stand(lead, colon)]


_FINISHED = frozenset(".!?…:;—–-\"”’'»)]}。！？」』*")


def _placed(text: str, label: Label) -> Proposal:
    end = text.rfind("\n", 0, label.start)
    above = text[text.rfind("\n", 0, max(0, end)) + 1 : max(0, end)].strip()
    finished = not above or above[-1] in _FINISHED or not 50 <= len(above) <= 160
    return Proposal(label, not above, finished, not _rest_of_line(text, label))


def _rest_of_line(text: str, label: Label) -> str:
    end = text.find("\n", label.body)
    return text[label.body : end if end >= 0 else len(text)].strip()


class Choice(NamedTuple):
    """The labels of a document, in order."""

    labels: tuple[Label, ...]
    grammar: str
    """The grammars that explain it, with their scores."""
    breaks: tuple[Span, ...] = ()
    """Lines marked like labels that name nobody: `**Break:** [08:17]`."""


def choose(text: str, proposed: Sequence[Proposal]) -> Choice:
    """Choose the families of labels (one grammar, one shape) that explain the document together."""
    proposed = _below_fields(text, proposed)
    by_shape: defaultdict[tuple[str, str], list[Proposal]] = defaultdict(list)
    for proposal in proposed:
        by_shape[proposal.label.grammar, _shape(proposal)].append(proposal)
    usage = Usage(text)
    families = [Family(len(text), usage, kin) for kin in by_shape.values()]
    chosen = [family for family in families if family.is_established()] or _the_few(len(text), families)
    for family in chosen:
        family.accept()
    most = max((len(family.accepted) for family in chosen), default=0)
    chosen = [family for family in chosen if family.counts_beside(most)]
    known = {label.name for family in chosen for label in family.accepted}
    grammars = {family.grammar for family in chosen}
    for family in families:
        if family.grammar in grammars or (chosen and family.grammar == "letter"):
            family.accept_known(known, enough=0.5 if family in chosen else 1.0)
    labels = _one_a_place(families)
    taken = {label.start for label in labels}
    breaks = [
        Span(label.start, label.body)
        for label, _, _, alone in proposed
        if chosen and alone and label.grammar == "bold" and label.start not in taken
    ]
    scores: defaultdict[str, float] = defaultdict(float)
    for family in chosen:
        scores[family.grammar] += family.score
    told = ", ".join(
        f"{grammar} {score:.1f}" for grammar, score in sorted(scores.items(), key=lambda each: -each[1])
    )
    return Choice(labels, told, tuple(breaks))


class Usage:
    """How a document uses words elsewhere than in its labels."""

    def __init__(self, text: str) -> None:
        self._head = text[:_LOOK_UP]

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(words(self._head))

    @cached_property
    def _things(self) -> frozenset[str]:
        articles = r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Dd]er|[Dd]ie|[Dd]as|[Ll][ea]|[Ee]l|[Ii]l)"
        return frozenset(re.findall(rf"{articles}\s([^\W\d_a-z]{{2,3}})\b", self._head))

    @cached_property
    def _legend(self) -> frozenset[str]:
        return frozenset(re.findall(r"\(([^\W\d_a-z]{2,3})\)", self._head))

    def is_common(self, name: str) -> bool:
        """Whether every word of a label occurs in small letters too: then it is no name."""
        capitalised = [word for word in words(name) if word[0].isupper()]
        return bool(capitalised) and all(word.lower() in self._words for word in capitalised)

    def is_thing(self, initials: str) -> bool:
        """Whether the text says "the API"."""
        return initials in self._things

    def is_explained(self, initials: str) -> bool:
        """Whether a legend stands in the text: "Orla Fenn (OF)"."""
        return initials in self._legend


class Family:
    """The labels of one grammar and one shape, and those of them that the document bears out."""

    def __init__(self, length: int, usage: Usage, proposed: Sequence[Proposal]) -> None:
        self.length = length
        self.usage = usage
        self.grammar = proposed[0].label.grammar
        self.accepted: list[Label] = []
        addressed = self.grammar == "stop"
        opening = Counter(
            label.name
            for label, opens, free, _ in proposed
            if opens or (addressed and free and _ADDRESSED.match(label.name))
        )
        spaced = 2 * opening.total() >= len(proposed)
        """The document sets its turns apart by blank lines."""
        self.labels = [label for label, _, free, _ in proposed if free or not spaced]
        self.counts = opening if spaced else Counter(label.name for label in self.labels)
        self.abbreviates = 2 * sum(map(is_initials, self.counts)) > len(self.counts)
        """Most labels are initials, and "BEN" is no first name."""
        self.top = max(self.counts.values(), default=0)
        self.likeness = {
            label.name: self._likeness(label) for label in {each.name: each for each in self.labels}.values()
        }
        self.support = {name: self.likeness[name] * (1 + log2(count)) for name, count in self.counts.items()}

    @property
    def score(self) -> float:
        return sum(self.support[label.name] for label in self.accepted)

    def _likeness(self, label: Label) -> float:
        """How much a label looks like somebody, knowing how the document uses its words elsewhere."""
        like = likeness(label.name, label.asides[0] if label.asides else "")
        if self.grammar.startswith("bracket") and is_note(label.name):
            return 0
        if self.grammar == "stop" and like < 0.6:
            return like / 2  # "NATO. We" and "OK. So" are sentences
        if is_initials(label.name) and (
            self.abbreviates or "/" in label.name or self.usage.is_thing(label.name)
        ):
            return 0.8 if self._are_known(label.name) else 0.4
        rare = self.counts[label.name] < max(3, self.top / 10)
        if 0 < like < 0.9 and rare and self.usage.is_common(label.name):
            return like * 0.4
        return like

    def _are_known(self, initials: str) -> bool:
        """Whether initials, of one person or of several ("OF/TB"), recur or stand in a legend: "Orla Fenn (OF)"."""
        return not self.usage.is_thing(initials) and all(
            self.counts[each] > 1 or self.usage.is_explained(each) for each in initials.split("/")
        )

    def is_established(self) -> bool:
        """Whether labels recur often enough, and by enough people, to be this document's way."""
        core = [name for name, support in self.support.items() if support >= 1]
        settled = sum(self.counts[name] for name in core)
        likely = [name for name, support in self.support.items() if support >= 0.75]
        if self.grammar == "stop" and likely and all(map(_ADDRESSED.match, likely)):
            return True
        recurs = settled >= 3 or (len(core) >= 2 and settled >= 2)
        return recurs and self.length <= _FAR * settled and self._letters_pair()

    def _letters_pair(self) -> bool:
        letters = {name[0] for name in self.counts}
        if self.grammar == "letter-stop":
            return any(pair <= letters for pair in _PAIRS) and len(letters) == 2
        return self.grammar != "letter" or "Q" in letters

    def people(self) -> list[Label]:
        """The labels that look like somebody even where too little recurs to tell."""
        if not self._letters_pair():
            return []
        enough = 0.5 if self.top > 1 else 0.8
        return [label for label in self.labels if self.likeness[label.name] >= enough]

    def accept(self, enough: float = 0.5) -> None:
        """Take the labels with so much support."""
        good = {
            name
            for name, support in self.support.items()
            if support >= enough and self.likeness[name] >= 0.25
        }
        self.accepted = [label for label in self.labels if label.name in good]

    def accept_known(self, known: set[str], enough: float) -> None:
        """Take also the labels that other families bear out, and those that speak for themselves."""
        if not self._letters_pair():
            return
        for name, like in self.likeness.items():
            if like >= 0.9 or (like >= 0.8 and self.counts[name] > 1) or name in known:
                self.likeness[name] = max(0.5, like)
                self.support[name] = max(1.0, self.support.get(name, 0))
        self.accept(enough)

    def counts_beside(self, most: int) -> bool:
        """Whether this family is large enough beside the document's largest."""
        return len(self.accepted) >= max(1, most * 0.03) or all(
            is_voice(label.name) for label in self.accepted
        )


def _the_few(length: int, families: Iterable[Family]) -> list[Family]:
    """The families of the few labels of a short document, or of the single one above a speech."""
    able = [family for family in families if family.people()]
    people = [label for family in able for label in family.people()]
    if len({label.name for label in people}) >= 2:
        return able if length <= 3000 * len(people) else []
    if len(people) != 1 or able[0].grammar not in ("colon", "bold", "bracket"):
        return []
    sole = people[0]
    stated = able[0].likeness[sole.name] >= 0.9 or sole.name.isupper()
    return able if stated and sole.start < 1500 and length - sole.body > 200 else []


def _one_a_place(families: Iterable[Family]) -> tuple[Label, ...]:
    """All accepted labels in order; where two grammars know the same line, that of the larger family."""
    ranked = sorted(families, key=lambda family: (len(family.accepted), family.score))
    found = {label.start: label for family in ranked for label in family.accepted}
    return tuple(found[start] for start in sorted(found))


def _shape(proposal: Proposal) -> str:
    name = proposal.label.name
    case = "capitals" if name.isupper() else "small" if name.islower() else "mixed"
    return f"{case}{' timed' * bool(proposal.label.time)}{' alone' * proposal.alone}"


def _below_fields(text: str, proposed: Sequence[Proposal]) -> Sequence[Proposal]:
    """Leave out the fields of the top matter: "Date: …", "Location: …", and "Host: Jane Doe" among them."""
    last = -1
    for index, (label, *_) in enumerate(proposed):
        said = _rest_of_line(text, label)
        if not said or len(said) > 160 or (said[-1] in ".!?…" and not is_field(label.name)):
            break
        if is_field(label.name) or (is_voice(label.name) and likeness(said) >= 0.8):
            last = index
    return proposed[last + 1 :]

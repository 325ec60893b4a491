"""Labels of one grammar and one shape: whether the document bears them out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log2

from pullquote.transcript.labels import TRAITS
from pullquote.transcript.labels.label import Label
from pullquote.transcript.labels.likeness import is_initials, is_nobody, is_voice, likeness
from pullquote.transcript.labels.propose import Proposal
from pullquote.transcript.labels.usage import Usage
from pullquote.transcript.lazy import lazy
from pullquote.transcript.names import is_office
from pullquote.transcript.notes import is_note

_FAR = 15_000
"""Labels that stand farther apart than this on average, in code points, explain nothing."""
_PAIRS = ({"Q", "A"}, {"Q", "R"}, {"P", "R"}, {"D", "R"}, {"F", "A"})
"""Letters for question and answer: English, French, Spanish, Italian, German."""
_ADDRESSED = lazy(r"(?:M[rs]|Mrs|Miss|Dr|The)\.? (?:\w+ )*?[^\W\d_a-z]{2}")
"""Nothing but a label prints "Mr. SMITH." and "The SPEAKER." at the start of a line: one is enough."""
_INITIALLED = lazy(r"[^\W\d_][\w'’-]+(?:[ \xa0]?[^\W\d_]\.){1,2}")
"""`ІВАНЕНКО І.І.`"""
_A_ROOMFUL = 5
"""How often a label in bold that looks like no name recurs where it is somebody's all the same."""
_LEAST_INDENTED, _SHARE_INDENTED = 3, 0.8
_TITLES = 3
"""A title is printed so often at most: on the cover, in the contents, above the words."""
_SECTION = lazy(r"[IVX]{1,6}\.?|(?:[^\W\d_] ){3,40}[^\W\d_]+\.?")
"""What stands before a dash in a table of contents: `IV. -`, and a heading spread out: `C O N T E N T S -`."""


def _initials(name: str) -> str:
    """Those of a full name, in small letters; a label that is one word has none."""
    parts = name.split()
    return "".join(part[0] for part in parts).casefold() if len(parts) > 1 else ""


def _indented(proposed: Sequence[Proposal]) -> Sequence[Proposal]:
    """Those at the indent of paragraphs, where the page sets paragraphs apart so: a sentence may end at the margin."""
    inside = [proposal for proposal in proposed if proposal.indent]
    return inside if len(inside) >= max(_LEAST_INDENTED, _SHARE_INDENTED * len(proposed)) else proposed


class Family:
    """The labels of one grammar and one shape, and those of them that the document bears out."""

    def __init__(self, length: int, usage: Usage, proposed: Sequence[Proposal]) -> None:
        self.length = length
        self.usage = usage
        self.grammar = proposed[0].label.grammar
        self.traits = TRAITS[self.grammar]
        self.accepted: list[Label] = []
        addressed = self.grammar == "stop"
        if addressed:
            proposed = _indented(proposed)
        opening = Counter(
            label.name
            for label, opens, free, *_ in proposed
            if opens or (addressed and free and _ADDRESSED.match(label.name))
        )
        spaced = 2 * opening.total() >= len(proposed) and not self.grammar.startswith("letter")
        """The document sets its turns apart by blank lines."""
        self.labels = [label for label, _, free, *_ in proposed if free or not spaced]
        self.counts = opening if spaced else Counter(label.name for label in self.labels)
        self.abbreviates = 2 * sum(map(is_initials, self.counts)) > len(self.counts)
        """Most labels are initials, and "BEN" is no first name."""
        self.top = max(self.counts.values(), default=0)
        self.likeness = {
            label.name: self._likeness(label) for label in {each.name: each for each in self.labels}.values()
        }
        self._leave_out_titles()
        self._bear_out_rooms()
        self.support = {name: self.likeness[name] * (1 + log2(count)) for name, count in self.counts.items()}

    @property
    def score(self) -> float:
        return sum(self.support[label.name] for label in self.accepted)

    def _likeness(self, label: Label) -> float:
        """How much a label looks like somebody, knowing how the document uses its words elsewhere."""
        like = likeness(label.name, label.asides[0] if label.asides else "")
        if self.grammar.startswith("bracket") and (is_note(label.name) or self.usage.is_tag(label.name)):
            return 0
        if "dash" in self.traits and self.counts[label.name] < 3 and _SECTION.fullmatch(label.name):
            return 0
        if "mark" in self.traits:
            return max(like, 0.8)
        if self.grammar == "name-dash" and len(label.name) == 1:
            return 0.5 if self.counts[label.name] > 2 else 0
        if self.grammar == "stop" and like < 0.6:
            count = self.counts[label.name]
            # "NATO. We" and "OK. So" are sentences, unless nothing but labels prints the word in capitals.
            return like / 2 if count < 2 or self.usage.is_mentioned(label.name, count) else like
        if "line" in self.traits and like >= 0.8 and label.asides:
            once = label.name.isupper() and self.counts[label.name] < 2
            return like / 2 if once and not any(map(is_office, (label.name, label.asides[0]))) else 0.9
        if (
            "line" in self.traits
            and like < 0.9
            and self.counts[label.name] < 2
            and not self.usage.is_mentioned(label.name, 1)
        ):
            return 0.9 if _INITIALLED.fullmatch(label.name) else like / 2  # a heading
        if is_initials(label.name) and (
            self.abbreviates or "/" in label.name or self.usage.is_thing(label.name)
        ):
            return 0.8 if self._are_known(label.name) else 0.4
        if like == 0.25 and (self.grammar == "hourly" or self._is_nick(label.name)):
            return 0.6
        if "item" in self.traits and like < 0.8 and self.usage.is_common(label.name):
            return like * 0.4
        rare = self.counts[label.name] < max(3, self.top / (3 if "one word" in self.traits else 10))
        if 0 < like < 0.9 and rare and self.usage.is_common(label.name):
            return like * 0.4
        return like

    def _leave_out_titles(self) -> None:
        """Take what stands before the colon of a title for nobody: "KEEPING THE LOCKS OPEN: TOLLS, TIDES AND PUMPS"."""
        if self.grammar == "colon":
            few = [
                label
                for label in self.labels
                if label.name.isupper() and len(label.name.split()) > 2 and self.counts[label.name] <= _TITLES
            ]
            printed = {label.name for label in few if self.usage.is_titled(label)}
            for name in printed - {label.name for label in few if not self.usage.is_titled(label)}:
                self.likeness[name] = 0

    def _bear_out_rooms(self) -> None:
        """Take a bold label that recurs among those of people for a voice: "Lisbon office", where a room has one."""
        if self.grammar != "bold" or sum(like >= 0.8 for like in self.likeness.values()) < 2:
            return
        for name, count in self.counts.items():
            if count >= _A_ROOMFUL and name[:1].isupper() and len(name.split()) < 5 and not is_nobody(name):
                self.likeness[name] = max(0.5, self.likeness[name])

    def _is_nick(self, name: str) -> bool:
        """Whether a label in small letters is a name that the text writes with a capital, and no word of it."""
        count = self.counts[name]
        return (
            count > 1
            and self.usage.is_mentioned(name.capitalize(), 0)
            and not self.usage.is_mentioned(name, count)
        )

    def _are_known(self, initials: str) -> bool:
        """Whether initials, of one person or of several ("OF/TB"), recur or stand in a legend: "Orla Fenn (OF)"."""
        return not self.usage.is_thing(initials) and all(
            self.counts[each] > 1 or self.usage.is_explained(each) for each in initials.split("/")
        )

    def is_established(self) -> bool:
        """Whether labels recur often enough, and by enough people, to be this document's way."""
        if "line" in self.traits:
            return len(self._recurring()) > 1 and self.length <= _FAR // 4 * self.counts.total()
        if self.grammar == "voices":
            return self._changes_voices()
        if "takes turns" in self.traits and not self._takes_turns():
            return False
        core = [name for name, support in self.support.items() if support >= 1]
        settled = sum(self.counts[name] for name in core)
        likely = [name for name, support in self.support.items() if support >= 0.75]
        if self.grammar == "stop" and likely and all(map(_ADDRESSED.match, likely)):
            return True
        recurs = settled >= 3 or (len(core) >= 2 and settled >= 2)
        return recurs and self.length <= _FAR * settled and self._letters_pair()

    def _recurring(self) -> list[str]:
        return [
            name
            for name, count in self.counts.items()
            if count > 1 and (self.likeness[name] >= 0.8 or (name.isupper() and self.likeness[name] >= 0.5))
        ]

    def _takes_turns(self) -> bool:
        """Whether two people or more speak again and again, and what has a dash is not mostly something else."""
        again = [name for name, count in self.counts.items() if count > 1 and self.likeness[name] >= 0.5]
        if self.grammar == "item" and not any(self._is_named(name) for name in again):
            return False
        return len(again) > 1 and 2 * sum(self.counts[name] for name in again) >= self.counts.total()

    def _is_named(self, name: str) -> bool:
        """Whether a label is a full name, or stands elsewhere in the text too, as "Modify" in a plan does not."""
        return self.likeness[name] >= 0.8 or self.usage.is_mentioned(name, self.counts[name])

    def joins(self, chosen: Sequence[Family]) -> bool:
        """Whether these are labels beside the document's others, or where it has none.

        Chevrons for those whom nobody named; names alone on their lines only with initials, as in Ukraine's record.
        """
        if "unnamed" in self.traits:
            return self.is_established()
        initialled = sum(bool(_INITIALLED.fullmatch(label.name)) for label in self.labels)
        return self.grammar == "alone" and bool(chosen) and 2 * initialled > len(self.labels)

    def _changes_voices(self) -> bool:
        """Whether dashes set apart voices, not the items of a list: they open most paragraphs, and many ask."""
        if len(self.labels) < 4:
            return False
        asking = self.usage.asking(self.labels)
        return asking * 4 >= len(self.labels) and self.usage.paragraphs(self.labels[0].start) <= 2 * len(
            self.labels
        )

    def _letters_pair(self) -> bool:
        letters = {name[0] for name in self.counts}
        if self.grammar == "letter-stop":
            return any(pair <= letters for pair in _PAIRS) and len(letters) == 2
        return self.grammar != "letter" or "Q" in letters

    def _asks_alone(self) -> bool:
        """Whether nothing but questions has a letter, since those who answer have names: `P.-`."""
        return self.grammar == "letter-stop" and {name[0] for name in self.counts} <= {"Q", "P"}

    def is_spoken_to(self) -> bool:
        """Whether these are only voices in small letters and a stop, as speakers address the chair: "Voorzitter. …"."""
        return self.grammar == "stop" and all(is_voice(name) and not name.isupper() for name in self.counts)

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
        if self.grammar == "time-first" and len(self.accepted) >= max(10, 0.9 * len(self.labels)):
            self.accepted = self.labels  # `[00:12:30] Podcast`: the form alone says that somebody speaks

    def accept_known(self, known: set[str], enough: float) -> None:
        """Take also the labels that other families bear out, and those that speak for themselves."""
        if not (self._letters_pair() or self._asks_alone()):
            return
        for name, like in self.likeness.items():
            borne_out = name.casefold() in known or (
                like >= 0.8 and not known.isdisjoint((name.split()[-1].casefold(), _initials(name)))
            )
            if like >= 0.9 or (like >= 0.8 and self.counts[name] > 1) or borne_out:
                self.likeness[name] = max(0.5, like)
                self.support[name] = max(1.0, self.support.get(name, 0))
        self.accept(enough)

    def counts_beside(self, most: int) -> bool:
        """Whether this family is large enough beside the document's largest."""
        return len(self.accepted) >= max(1, most * 0.03) or all(
            is_voice(label.name) for label in self.accepted
        )

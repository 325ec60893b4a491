"""Which labels of a document are labels: hypotheses scored on the whole text, not lines judged one by one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pullquote.transcript.labels import COMMON, RARE
from pullquote.transcript.labels.chat import OTHER
from pullquote.transcript.labels.family import Family
from pullquote.transcript.labels.label import Label
from pullquote.transcript.labels.likeness import is_voice
from pullquote.transcript.labels.propose import (
    Proposal,
    below_fields,
    below_lists,
    proposals,
    with_words,
)
from pullquote.transcript.labels.usage import Usage
from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Span
from pullquote.transcript.names import is_office

_LATE = 0.5
"""In which part of a document its first label is at the latest, unless another kind stands above."""


class Choice(NamedTuple):
    """The labels of a document, in order."""

    labels: tuple[Label, ...]
    grammar: str
    """The grammars that explain it, with their scores."""
    breaks: tuple[Span, ...] = ()
    """Lines marked like labels that name nobody: `**Break:** [08:17]`."""
    settled: bool = True
    """They recur, and name people, or ask and answer: no other grammar need be tried."""


def find(text: str, top: int, begins: Mapping[int, int]) -> Generator[float, None, Choice]:
    """The labels of a text from position `top` on: by the common grammars, or else by all; yields what part is done."""
    proposed = yield from proposals(text, COMMON, begins)
    proposed = [proposal for proposal in proposed if proposal.label.start >= top]
    choice = yield from choose(text, proposed)
    if choice.settled and choice.labels[0].start - top <= _LATE * (len(text) - top):
        return choice
    rare = yield from proposals(text, RARE, begins)
    proposed += [proposal for proposal in rare if proposal.label.start >= top]
    return (yield from choose(text, sorted(proposed, key=lambda proposal: proposal.label.start)))


def choose(text: str, proposed: Sequence[Proposal], has_top: bool = True) -> Generator[float, None, Choice]:
    """Choose the families of labels (one grammar, one shape) that explain the document together; gives way.

    `has_top` says that top matter may stand above what is said: its fields are no labels.
    """
    proposed = list(with_words(text, proposed))
    if has_top:
        proposed = below_fields(text, proposed)
    yield 1.0
    by_shape: defaultdict[tuple[str, str], list[Proposal]] = defaultdict(list)
    for proposal in proposed:
        by_shape[proposal.label.grammar, _shape(proposal)].append(proposal)
    yield 1.0
    usage = Usage(text)
    families = [Family(len(text), usage, kin) for kin in by_shape.values()]
    yield 1.0
    chosen = _explaining(len(text), families)
    yield 1.0
    known = {label.name.casefold() for family in chosen for label in family.accepted}
    grammars = {family.grammar for family in chosen}
    for family in families:
        if _goes_with(family, grammars):
            family.accept_known(known, enough=0.5 if family in chosen else 1.0)
    yield 1.0
    labels = _given_names_first(below_lists(text, _one_a_place(families)))
    yield 1.0
    settled = any(family.is_established() for family in chosen) and any(map(_tells, labels))
    breaks = tuple(_breaks(text, proposed, labels, grammars)) if chosen else ()
    return Choice(labels, _scores(chosen), breaks, settled)


def _explaining(length: int, families: Sequence[Family]) -> list[Family]:
    """The families that explain the document, with their labels accepted."""
    chosen = _established(families) or _the_few(length, families)
    chosen += [family for family in families if family not in chosen and family.joins(chosen)]
    for family in chosen:
        family.accept()
    most = max((len(family.accepted) for family in chosen), default=0)
    return [family for family in chosen if family.counts_beside(most)]


def _goes_with(family: Family, grammars: set[str]) -> bool:
    """Whether a few labels of a family may stand beside those of the chosen grammars.

    The letters of questions go with any; those who interrupt `Q.` and `A.` are printed in capitals.
    """
    if not grammars or family.grammar in grammars:
        return bool(grammars)
    if family.grammar.startswith("letter"):
        return "stop" not in grammars  # there "P. LUND." is a name
    if family.grammar == "bracket" and "colon" in grammars:
        return all(is_voice(label.name) for label in family.labels)  # "(UNKNOWN):" beside "BERG:"
    letters = any(grammar.startswith("letter") for grammar in grammars)
    return letters and family.grammar == "colon" and family.labels[0].name.isupper()


def _breaks(
    text: str, proposed: Iterable[Proposal], labels: Iterable[Label], grammars: set[str]
) -> Iterator[Span]:
    """Lines that look like labels and are none: a break in a podcast, who comes and goes in a chat."""
    taken = {label.start for label in labels}
    for label, _, _, alone, _ in proposed:
        if alone and label.grammar == "bold" and label.start not in taken:
            yield Span(label.start, label.body)
    if grammars & {"chat", "nick"}:
        yield from (Span(*line.span()) for line in OTHER.finditer(text) if _first(line) not in taken)


def _first(line: re.Match[str]) -> int:
    """Where what is printed on a line begins."""
    return line.end() - len(line[0].lstrip())


def _scores(chosen: Iterable[Family]) -> str:
    scores: defaultdict[str, float] = defaultdict(float)
    for family in chosen:
        scores[family.grammar] += family.score
    ordered = sorted(scores.items(), key=lambda each: -each[1])
    return ", ".join(f"{grammar} {score:.1f}" for grammar, score in ordered)


def _tells(label: Label) -> bool:
    """Whether a label names a person, or is the letter of a question or an answer."""
    return label.grammar.startswith("letter") or not is_voice(label.name)


def _established(families: Iterable[Family]) -> list[Family]:
    """The families that are the document's way; names alone on lines only where hardly anything else is."""
    found = [family for family in families if "unnamed" not in family.traits and family.is_established()]
    alone = [family for family in found if "line" in family.traits]
    marked = [family for family in found if family not in alone]
    if any(family.grammar in ("colon", "bold") for family in marked):
        marked = [family for family in marked if not family.is_spoken_to()]
    if any(family.grammar == "item" for family in marked):
        marked = [family for family in marked if family.grammar != "voices"]  # "- Berg: text" has a name
    few = sum(len(family.labels) for family in marked) * 2 < sum(len(family.labels) for family in alone)
    return [*marked, *alone] if few else marked


def _the_few(length: int, families: Iterable[Family]) -> list[Family]:
    """The families of the few labels of a short document, or of the single one above a speech."""
    able = [family for family in families if family.people() and "needs many" not in family.traits]
    people = [label for family in able for label in family.people()]
    if len({label.name for label in people}) >= 2:
        return able if length <= 3000 * len(people) else []
    if len(people) != 1 or able[0].grammar not in ("colon", "bold", "bracket"):
        return []
    sole = people[0]
    stated = able[0].likeness[sole.name] >= 0.9 or sole.name.isupper()
    return able if stated and sole.start < 1500 and length - sole.body > 200 else []


def _one_a_place(families: Sequence[Family]) -> tuple[Label, ...]:
    """All accepted labels in order; where two grammars know the same line, that of the larger family.

    Of two as large it is the one that asks for more.
    """
    ranked = sorted(
        families, key=lambda family: ("unnamed" in family.traits, -len(family.accepted), -family.score)
    )
    found: dict[int, Label] = {}
    for label in (label for family in ranked for label in family.accepted):
        found.setdefault(label.start, label)
    return tuple(found[start] for start in sorted(found))


_GIVEN = lazy(r"[^\W\d_][^\W\d_]*[a-zß-ÿ\u0101-\u04ff][^\W\d_]*(?:[ -][^\W\d_]+\.?)?")
_SURNAME_FIRST = 0.8


def _given_names_first(labels: tuple[Label, ...]) -> tuple[Label, ...]:
    """Turn names about where most labels have the form "Brook, Ada", as those of meetings in large offices.

    What stands there after the comma is one name or two and nobody else's: an outlet or an office recurs.
    """
    parted = {(label.name, label.asides[0]) for label in labels if label.asides and not label.told}
    about = {(last, first) for last, first in parted if _GIVEN.fullmatch(first) and " " not in last}
    about -= {
        (last, first) for last, first in about if is_voice(first) or is_office(first) or is_office(last)
    }
    if len(about) < max(2, _SURNAME_FIRST * len(parted)) or len({first for _, first in about}) < len(about):
        return labels
    return tuple(
        label._replace(name=f"{label.asides[0]} {label.name}", asides=label.asides[1:])
        if label.asides and (label.name, label.asides[0]) in about
        else label
        for label in labels
    )


def _shape(proposal: Proposal) -> str:
    name = proposal.label.name
    if proposal.label.grammar in ("nick", "dated-first"):
        return ""  # there stands whatever somebody calls himself
    case = "capitals" if name.isupper() else "small" if name.islower() else "mixed"
    return f"{case}{' timed' * bool(proposal.label.time)}{' alone' * proposal.alone}"

"""Labels → people: who stands behind the printed labels, and the evidence that the document gives for it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Generator, Iterable, Sequence
from typing import NamedTuple

from pullquote.transcript import topmatter
from pullquote.transcript.directory import Directory, Person
from pullquote.transcript.hidden import unhidden
from pullquote.transcript.labels.label import Start
from pullquote.transcript.model import Certainty, Document, Evidence, Header, Speaker
from pullquote.transcript.printed import Printed, distinct, find_offices, find_participant


class People(NamedTuple):
    """Who speaks: the speakers by id, in order of first appearance; and for each turn its speaker and how sure."""

    speakers: dict[str, Speaker]
    of: list[str | None]
    certainty: list[Certainty]


def identify(document: Document, header: Header, starts: Sequence[Start]) -> Generator[float, None, People]:
    """Tell who speaks in each turn, joining labels only where the document itself gives the reason.

    Yields what part is done.
    """
    lines = _lines(document.text, starts)
    labels = yield from distinct(document, starts, lines)
    first = min((start.at for start in starts if start.label), default=0)
    top = topmatter.read(document, header, first)
    directory = Directory(top)
    find_offices(labels, document.text)
    find_participant(labels)
    for label in sorted(labels, key=Printed.rank):
        directory.enter(label)
    if starts and starts[0].label is None:
        directory.enter_principal()
    directory.give_roles()
    directory.tell_apart()
    yield 1.0
    return _people(directory.persons, lines)


def _lines(text: str, starts: Sequence[Start]) -> list[int]:
    lines: list[int] = []
    line, counted = 1, 0
    for at, _ in starts:
        line, counted = line + text.count("\n", counted, at), at
        lines.append(line)
    return lines


def slug(name: str) -> str:
    """A name as an id: small letters without accents, parted by hyphens."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return re.sub(r"[^\w]+|_", "-", unicodedata.normalize("NFC", plain)).strip("-") or "speaker"


def _people(persons: Iterable[Person], lines: Sequence[int]) -> People:
    of: list[str | None] = [None] * len(lines)
    certainty: list[Certainty] = ["unknown"] * len(lines)
    found: list[tuple[int, Speaker]] = []
    taken: Counter[str] = Counter()

    def identity(name: str) -> str:
        plain = free = slug(name)
        while free in taken:
            taken[plain] += 1
            free = f"{plain}-{taken[plain]}"
        taken[free] = 1
        return free

    for person in persons:
        heard = person.voice
        speaker = Speaker(
            id="",
            name=unhidden(person.name),
            role=person.role and unhidden(person.role),
            affiliation=next((unhidden(one.affiliation) for one in person.labels if one.affiliation), None),
            anonymous=heard is not None,
            press=heard is not None and heard.press,
            part=next((label.part for label in person.labels if label.part != "speaks"), "speaks"),
            labels=tuple(dict.fromkeys(label.printed for label in person.labels if label.printed)),
            evidence=tuple(person.evidence),
        )
        if heard and heard.many:
            (label,) = person.labels
            for turn in label.turns:
                one = identity(f"{person.name}-{lines[turn]}")
                evidence = (label.told or Evidence("label", label.printed, lines[turn]),)
                found.append((turn, speaker._replace(id=one, evidence=evidence)))
                of[turn], certainty[turn] = one, "inferred" if label.told else "stated"
            continue
        one = identity(person.name)
        for label in person.labels:
            for turn in label.turns:
                of[turn], certainty[turn] = one, "inferred" if label in person.joined else "stated"
        for turn in person.unlabelled:
            of[turn], certainty[turn] = one, "inferred"
        turns = [label.turns[0] for label in person.labels] + person.unlabelled
        if turns:
            found.append((min(turns), speaker._replace(id=one)))
    found.sort(key=lambda entry: entry[0])
    return People({speaker.id: speaker for _, speaker in found}, of, certainty)

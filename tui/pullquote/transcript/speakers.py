"""Labels → people: who stands behind the printed labels, and the evidence that the document gives for it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pullquote.transcript import topmatter
from pullquote.transcript.directory import Directory, Person
from pullquote.transcript.hidden import unhidden
from pullquote.transcript.labels.label import Opening
from pullquote.transcript.model import (
    NO_CORRECTIONS,
    Certainty,
    Corrections,
    Document,
    Evidence,
    Header,
    Speaker,
)
from pullquote.transcript.printed import Printed, distinct, find_offices


class People(NamedTuple):
    """Who speaks: the speakers by id, in order of first appearance; and for each turn its speaker and how sure."""

    speakers: dict[str, Speaker]
    of: list[str | None]
    certainty: list[Certainty]


def identify(
    document: Document, header: Header, openings: Sequence[Opening], corrections: Corrections = NO_CORRECTIONS
) -> People:
    """Tell who speaks in each turn, joining labels only where the document itself gives the reason."""
    lines = _lines(document.text, openings)
    labels = distinct(document, openings, lines)
    first = min((opening.label.start for opening in openings if opening.label), default=0)
    top = topmatter.read(document, header, first)
    directory = Directory(top)
    find_offices(labels, document.text)
    for label in sorted(labels, key=Printed.rank):
        directory.enter(label)
    if openings and openings[0].label is None:
        directory.enter_principal()
    directory.give_roles()
    return _corrected(_people(directory.persons, openings, lines), openings, lines, corrections)


def _lines(text: str, openings: Sequence[Opening]) -> list[int]:
    lines: list[int] = []
    line, at = 1, 0
    for opening in openings:
        start = _start(opening)
        line += text.count("\n", at, start)
        at = start
        lines.append(line)
    return lines


def _start(opening: Opening) -> int:
    return opening.label.start if opening.label else opening.body.start


def _slug(name: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return re.sub(r"[^\w]+|_", "-", unicodedata.normalize("NFC", plain)).strip("-") or "speaker"


def _people(persons: Iterable[Person], openings: Sequence[Opening], lines: Sequence[int]) -> People:
    of: list[str | None] = [None] * len(openings)
    certainty: list[Certainty] = ["unknown"] * len(openings)
    found: list[tuple[int, Speaker]] = []
    taken: Counter[str] = Counter()

    def identity(name: str) -> str:
        slug = free = _slug(name)
        while free in taken:
            taken[slug] += 1
            free = f"{slug}-{taken[slug]}"
        taken[free] = 1
        return free

    for person in persons:
        heard = person.labels[0].voice if person.labels and not person.joined else None
        speaker = Speaker(
            id="",
            name=unhidden(person.name),
            role=person.role and unhidden(person.role),
            affiliation=next((unhidden(one.affiliation) for one in person.labels if one.affiliation), None),
            anonymous=heard is not None,
            press=heard is not None and heard.press,
            part=next((label.part for label in person.labels if label.part != "speaks"), "speaks"),
            labels=tuple(dict.fromkeys(label.printed for label in person.labels)),
            evidence=tuple(person.evidence),
        )
        if heard and heard.many:
            (label,) = person.labels
            for turn in label.turns:
                one = identity(f"{person.name}-{lines[turn]}")
                evidence = (Evidence("label", label.printed, lines[turn]),)
                found.append((turn, speaker._replace(id=one, evidence=evidence)))
                of[turn], certainty[turn] = one, "stated"
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


def _corrected(
    people: People, openings: Sequence[Opening], lines: Sequence[int], corrections: Corrections
) -> People:
    """What the user knows better outranks every guess."""
    if corrections == NO_CORRECTIONS:
        return people
    speakers = dict(people.speakers)
    of, certainty = list(people.of), list(people.certainty)

    def final(identity: str) -> str:
        seen = {identity}
        while (identity := corrections.merged.get(identity, identity)) not in seen:
            seen.add(identity)
        return identity

    def speaker(identity: str, line: int) -> Speaker:
        return speakers.setdefault(
            identity, Speaker(identity, identity, evidence=(Evidence("correction", identity, line),))
        )

    for source in corrections.merged:
        if (gone := people.speakers.get(source)) and final(source) != source:
            line = gone.evidence[0].line
            kept = speaker(final(source), line)
            speakers[kept.id] = kept._replace(
                labels=tuple(dict.fromkeys(kept.labels + gone.labels)),
                evidence=(*kept.evidence, *gone.evidence, Evidence("correction", gone.name, line)),
            )
    for turn, opening in enumerate(openings):
        assigned = corrections.assigned.get(_start(opening))
        if assigned is not None:
            of[turn] = speaker(final(assigned), lines[turn]).id
            certainty[turn] = "stated"
        elif (identity := of[turn]) is not None and final(identity) != identity:
            of[turn] = final(identity)
            certainty[turn] = "stated"
    heard = dict.fromkeys(identity for identity in of if identity is not None)
    for identity in heard:
        known = speakers[identity]
        changed = known._replace(
            name=corrections.names.get(identity, known.name),
            role=corrections.roles.get(identity, known.role),
            affiliation=corrections.affiliations.get(identity, known.affiliation),
            anonymous=corrections.anonymous.get(
                identity, known.anonymous and identity not in corrections.names
            ),
        )
        if changed != known:
            evidence = Evidence("correction", changed.name, changed.evidence[0].line)
            speakers[identity] = changed._replace(evidence=(*changed.evidence, evidence))
    return People({identity: speakers[identity] for identity in heard}, of, certainty)

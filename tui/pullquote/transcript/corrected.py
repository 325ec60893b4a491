"""What the user knows better, put in place of what was read: boundaries of turns, whose they are, who these are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from pullquote.transcript.labels.label import Start
from pullquote.transcript.model import Certainty, Corrections, Evidence, Part, Speaker
from pullquote.transcript.printed import as_printed
from pullquote.transcript.speakers import People

UNNAMED = "Unnamed speaker"
"""What a person is called whose name the user took away."""


def corrected_starts(text: str, read: Sequence[Start], corrections: Corrections) -> list[Start]:
    """Where turns start after all. A cut in the top matter, in a label or at a space is none; the first one stays."""
    kept = [*read[:1], *(start for start in read[1:] if start.at not in corrections.joined)]
    at = [start.at for start in kept]
    cuts = [
        Start(cut, None)
        for cut in corrections.cut
        if at[0] < cut < len(text)
        and not text[cut].isspace()
        and cut >= (above := kept[bisect_right(at, cut) - 1]).body
        and cut != above.at
    ]
    return sorted([*kept, *cuts], key=lambda start: start.at)


def corrected_people(
    people: People, read: Sequence[Start], starts: Sequence[Start], text: str, corrections: Corrections
) -> People:
    """Who speaks in each of `starts`; `people` are those whom the document itself gives to `read`.

    A correction that speaks of nobody known (another reading of the document had an id that this one has not) is
    passed over.
    """
    known = {person: _told(person, people.speakers, corrections) for person in _ids(people, corrections)}
    claims: dict[int, tuple[str | None, Certainty]] = {
        start.at: claim
        for start, claim in zip(read, zip(people.of, people.certainty, strict=True), strict=True)
    }
    of: list[str | None] = []
    certainty: list[Certainty] = []
    labels: dict[str, dict[str, None]] = {}
    parts: dict[str, set[Part]] = {}
    for at, label in starts:
        printed = as_printed(label.printed, text) if label else ""
        heard, sure = claims.get(at, (None, "unknown"))
        said = next((one for one in _voices(at, printed, corrections) if one in known), None)
        who = said or heard
        person = _final(who, corrections.merged, known) if who is not None else None
        if person is not None:
            parts.setdefault(person, set()).add(people.speakers[heard].part if heard else "speaks")
            labels.setdefault(person, {}).update({printed: None} if printed else {})
            if said or person != heard or person in corrections.names:
                sure = "stated"
        of.append(person)
        certainty.append(sure)
    merged = _merged(known, corrections)
    speakers = {
        person: _gathered(known[person], merged.get(person, ()), heard_under)
        for person, heard_under in labels.items()
    }
    for person in speakers.keys() - people.speakers.keys():
        if len(parts[person]) == 1:  # what the labels over all turns of somebody new say that they do there
            speakers[person] = speakers[person]._replace(part=parts[person].pop())
    return People(speakers, of, certainty)


def _ids(people: People, corrections: Corrections) -> Iterable[str]:
    """Everybody: those who were read, and those whom only the user knows."""
    return dict.fromkeys([*people.speakers, *corrections.names])


def _voices(at: int, printed: str, corrections: Corrections) -> Iterable[str]:
    """Whom the user says to be heard in a turn, the strongest word first."""
    if at in corrections.assigned:
        yield corrections.assigned[at]
    if printed in corrections.labels:
        yield corrections.labels[printed]


def _final(person: str, merged: Mapping[str, str], known: Mapping[str, Speaker]) -> str:
    """Who somebody is after all merges; they end where nobody is known, and lead nowhere in a circle."""
    seen = [person]
    while (further := merged.get(seen[-1])) is not None and further in known:
        if further in seen:
            return person
        seen.append(further)
    return seen[-1]


def _merged(known: Mapping[str, Speaker], corrections: Corrections) -> dict[str, list[Speaker]]:
    """Those who turned out to be somebody else, by whom they are."""
    found: dict[str, list[Speaker]] = {}
    for person, speaker in known.items():
        if (final := _final(person, corrections.merged, known)) != person:
            found.setdefault(final, []).append(speaker)
    return found


def _told(person: str, read: Mapping[str, Speaker], corrections: Corrections) -> Speaker:
    """A person with what the user says of them, and that the user says it."""
    speaker = read.get(person) or Speaker(person, corrections.names[person])
    told: list[str] = []
    name, anonymous = speaker.name, speaker.anonymous
    if person in corrections.names:
        name, anonymous = corrections.names[person], False
        told.append(f"the name is {name}")
    if corrections.anonymous.get(person):
        name, anonymous = (speaker.name if speaker.anonymous else UNNAMED), True
        told = ["nobody gave this voice a name"]
    elif anonymous and person in corrections.anonymous:
        anonymous = False
        told.append(f"{name} is a name")
    role = corrections.roles.get(person, speaker.role)
    if person in corrections.roles:
        told.append(f"the office is {role}" if role else "no office")
    affiliation = corrections.affiliations.get(person, speaker.affiliation)
    if person in corrections.affiliations:
        told.append(f"the outlet is {affiliation}" if affiliation else "no outlet")
    return speaker._replace(
        name=name,
        role=role,
        affiliation=affiliation,
        anonymous=anonymous,
        evidence=(*(Evidence("correction", one, None) for one in told), *speaker.evidence),
    )


def _gathered(speaker: Speaker, same: Iterable[Speaker], heard_under: Mapping[str, None]) -> Speaker:
    """A person with all that is known of those who are the same, and with the labels of the turns they speak."""
    for other in same:
        speaker = speaker._replace(
            role=speaker.role or other.role,
            affiliation=speaker.affiliation or other.affiliation,
            evidence=(
                Evidence("correction", f"{other.name} is the same person", None),
                *speaker.evidence,
                *other.evidence,
            ),
        )
    own = [label for label in speaker.labels if label in heard_under]
    return speaker._replace(
        labels=tuple(dict.fromkeys([*own, *heard_under])),
        evidence=tuple(dict.fromkeys(speaker.evidence)),
    )

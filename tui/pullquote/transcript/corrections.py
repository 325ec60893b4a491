"""What a user can put right: each deed takes a transcript as it stands and gives the corrections to build it anew.

Persons are named by their ids. A deed that makes no sense raises `CannotCorrectError`; its message is for the user.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from typing import NamedTuple, TypeVar

from pullquote.transcript.hidden import clean
from pullquote.transcript.model import Corrections, Transcript
from pullquote.transcript.sentences import inside_word
from pullquote.transcript.speakers import slug

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class CannotCorrectError(ValueError):
    """This cannot be put right so; the message says why."""


class Strand(NamedTuple):
    """What can be split off a person: a label that we joined or the user gave, or somebody whom the user merged."""

    label: str | None
    person: str | None
    shown: str


def rename(transcript: Transcript, person: str, name: str) -> Corrections:
    """Give a person a name. The name that stands there already is confirmed, where it was only inferred."""
    name = clean(name)
    speaker, corrections = transcript.speakers[person], transcript.corrections
    if not name:
        raise CannotCorrectError("a name has at least one letter")
    if name == speaker.name and not speaker.anonymous and not _is_inferred(transcript, person):
        raise CannotCorrectError(f"{name} is the name already")
    if named(transcript, name) not in (None, person):
        raise CannotCorrectError(f"{name} speaks here already: merge the two")
    return corrections._replace(
        names={**corrections.names, person: name},
        anonymous=_without(corrections.anonymous, person),
    )


def set_role(transcript: Transcript, person: str, role: str) -> Corrections:
    """Say which office a person holds; none where `role` is empty."""
    corrections, told = transcript.corrections, clean(role) or None
    if told == transcript.speakers[person].role:
        raise CannotCorrectError(f"{told} is the office already" if told else "there is no office")
    return corrections._replace(roles={**corrections.roles, person: told})


def set_affiliation(transcript: Transcript, person: str, affiliation: str) -> Corrections:
    """Say for which outlet, party or body a person speaks; for none where `affiliation` is empty."""
    corrections, told = transcript.corrections, clean(affiliation) or None
    if told == transcript.speakers[person].affiliation:
        raise CannotCorrectError(f"{told} is the outlet already" if told else "there is no outlet")
    return corrections._replace(affiliations={**corrections.affiliations, person: told})


def toggle_anonymous(transcript: Transcript, person: str) -> Corrections:
    """Say that nobody gave this voice a name; or that what stands there is one after all."""
    corrections, read = transcript.corrections, transcript.as_read.get(person)
    anonymous = not transcript.speakers[person].anonymous
    without = read is not None and read.anonymous and person not in corrections.names
    if anonymous == without:
        return corrections._replace(anonymous=_without(corrections.anonymous, person))
    return corrections._replace(anonymous={**corrections.anonymous, person: anonymous})


def merge(transcript: Transcript, one: str, other: str) -> Corrections:
    """Make two persons one: the second, or the one with a name."""
    if one == other:
        raise CannotCorrectError("this is the same person already")
    corrections = transcript.corrections
    gone, kept = one, other
    if transcript.speakers[kept].anonymous and not transcript.speakers[gone].anonymous:
        gone, kept = kept, gone
    return corrections._replace(merged={**_without(corrections.merged, kept), gone: kept})


def strands(transcript: Transcript, person: str) -> list[Strand]:
    """What can be split off a person, what the user joined first; nothing where one label is all there is."""
    corrections, read = transcript.corrections, transcript.as_read.get(person)
    merged = [gone for gone, kept in corrections.merged.items() if kept == person]
    given = [label for label, owner in corrections.labels.items() if owner == person]
    own = [label for label in read.labels if label not in corrections.labels] if read else []
    return [
        *(Strand(None, gone, _shown(transcript, gone)) for gone in merged),
        *(Strand(label, None, f"“{label}”") for label in [*given, *(own if len(own) > 1 else [])]),
    ]


def split(transcript: Transcript, strand: Strand) -> Corrections:
    """Take a strand off the person it was joined to: what the user joined is as before, a label is a new person."""
    corrections = transcript.corrections
    if strand.person is not None:
        return corrections._replace(merged=_without(corrections.merged, strand.person))
    label = strand.label or ""
    if label in corrections.labels:
        return corrections._replace(labels=_without(corrections.labels, label))
    corrections, person = _newcomer(transcript, corrections, _core(label))
    return corrections._replace(labels={**corrections.labels, label: person})


def give(transcript: Transcript, turn: int, who: str, *, new: bool = False) -> Corrections:
    """Give a turn to another speaker: to the person `who`, or if that is `new`, to somebody of this name."""
    said = transcript.turns[turn]
    if not new and who == said.speaker and said.certainty == "stated":
        raise CannotCorrectError(f"this turn is by {transcript.speakers[who].name} already")
    corrections, person = _somebody(transcript, transcript.corrections, who, new)
    return corrections._replace(assigned={**corrections.assigned, said.start: person})


def give_label(transcript: Transcript, turn: int, who: str, *, new: bool = False) -> Corrections:
    """Give all turns under the label of a turn to one speaker, as `give` does with one turn."""
    label = transcript.label_of(transcript.turns[turn])
    if label is None:
        raise CannotCorrectError("no label stands over this turn")
    corrections, person = _somebody(transcript, transcript.corrections, who, new)
    if corrections.labels.get(label) == person:
        raise CannotCorrectError(f"“{label}” is {transcript.speakers[person].name} already")
    return corrections._replace(labels={**corrections.labels, label: person})


def join(transcript: Transcript, turn: int) -> Corrections:
    """Say that a turn is none: its words, and what looked like its label, go on in the turn above."""
    if turn == 0:
        raise CannotCorrectError("there is no turn above the first")
    corrections, start = transcript.corrections, transcript.turns[turn].start
    if start in corrections.cut:
        assigned = _without(corrections.assigned, start)
        return corrections._replace(cut=corrections.cut - {start}, assigned=assigned)
    return corrections._replace(joined=corrections.joined | {start})


def cut(transcript: Transcript, position: int, who: str | None = None, *, new: bool = False) -> Corrections:
    """Begin a turn at a position inside another, by `who` as in `give`; by nobody known if that is None."""
    text, corrections = transcript.text, transcript.corrections
    index = transcript.turn_at(position)
    if index is None or not (turn := transcript.turns[index]).start <= position < turn.body.end:
        raise CannotCorrectError("nothing is said here that could be cut")
    if position <= turn.body.start:
        raise CannotCorrectError("a turn begins here already")
    inside = any(piece.start < position < piece.end for piece in transcript.apart_in(position, position + 1))
    if inside or text[position].isspace() or inside_word(text, position):
        raise CannotCorrectError("a turn can only begin where a word does")
    if position in corrections.joined:
        corrections = corrections._replace(joined=corrections.joined - {position})
    else:
        corrections = corrections._replace(cut=corrections.cut | {position})
    if who is None:
        return corrections
    corrections, person = _somebody(transcript, corrections, who, new)
    return corrections._replace(assigned={**corrections.assigned, position: person})


def named(transcript: Transcript, name: str) -> str | None:
    """The id of the person who bears a name, whatever its case."""
    folded = clean(name).casefold()
    found = (
        key for key, one in transcript.speakers.items() if not one.anonymous and one.name.casefold() == folded
    )
    return next(found, None)


def carried(stored: Corrections, before: Corrections, after: Corrections) -> Corrections:
    """`stored` with what changed from `before` to `after`: what another window put right meanwhile stays."""
    changed = {}
    for name in Corrections._fields:
        kept, old, new = (getattr(one, name) for one in (stored, before, after))
        if isinstance(kept, frozenset):
            changed[name] = (kept - (old - new)) | (new - old)
        else:
            gone = {key for key in old if key not in new}
            told = {key: value for key, value in new.items() if key not in old or old[key] != value}
            changed[name] = {key: value for key, value in kept.items() if key not in gone} | told
    return Corrections(**changed)


def _somebody(
    transcript: Transcript, corrections: Corrections, who: str, new: bool
) -> tuple[Corrections, str]:
    """The id of a person, known or new; the corrections name the one who is new."""
    if not new:
        return corrections, who
    name = clean(who)
    if not name:
        raise CannotCorrectError("a name has at least one letter")
    known = named(transcript, name)
    return (corrections, known) if known else _newcomer(transcript, corrections, name)


def _newcomer(transcript: Transcript, corrections: Corrections, name: str) -> tuple[Corrections, str]:
    """A person whom only the user knows, with an id that nobody has or had."""
    taken = {*transcript.as_read, *corrections.names, *corrections.merged, *corrections.assigned.values()}
    plain = person = slug(name)
    number = 1
    while person in taken:
        number += 1
        person = f"{plain}-{number}"
    return corrections._replace(names={**corrections.names, person: name}), person


def _is_inferred(transcript: Transcript, person: str) -> bool:
    return any(turn.speaker == person and turn.certainty == "inferred" for turn in transcript.turns)


def _shown(transcript: Transcript, person: str) -> str:
    read = transcript.as_read.get(person)
    name = transcript.corrections.names.get(person) or (read.name if read else person)
    lines = [evidence.line for evidence in read.evidence if evidence.line is not None] if read else []
    return f"{name}, line {lines[0]}" if lines else name


def _core(label: str) -> str:
    """A label without what stands in parentheses or after a comma."""
    return clean(re.split(r"[(,]", label, maxsplit=1)[0]) or label


def _without(entries: Mapping[K, V], gone: K) -> dict[K, V]:
    return {key: value for key, value in entries.items() if key != gone}

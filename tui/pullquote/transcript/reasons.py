"""Why a turn is its speaker's, in words for a reader."""

from __future__ import annotations

from typing import NamedTuple

from pullquote.transcript.model import Evidence, Transcript, Turn

_WORDS = {
    "label": "a label",
    "title": "the title names who speaks",
    "office": "the same office stands beside the name",
    "surname": "the same surname",
    "first name": "the same first name",
    "spelling": "a slip in the spelling of",
    "initials": "these are the initials of",
    "legend": "the legend of initials",
}


class Reason(NamedTuple):
    """Where a reason stands ("line 3", "you") and what it is."""

    where: str
    what: str


def certainty(transcript: Transcript, turn: Turn, because: Evidence | None) -> str:
    """How sure it is whose a turn is: corrected, certain, inferred (by the evidence `because`) or unknown."""
    if transcript.is_corrected(turn):
        return "corrected by you"
    if turn.certainty == "inferred":
        return f"inferred, line {because.line}" if because else "inferred"
    if turn.certainty == "unknown":
        return "unknown: nothing here says who speaks"
    return "certain: the label says it" if turn.label else "certain: the document says it"


def reasons(transcript: Transcript, turn: Turn, because: Evidence | None) -> list[Reason]:
    """What speaks for a turn's speaker: the label here, what decides for this turn, all the rest, and all labels."""
    found: list[Reason] = []
    evidence = list(transcript.evidence_of(turn))
    if because in evidence:
        evidence = [because, *(one for one in evidence if one != because)]
    label = transcript.label_of(turn)
    if label:
        found.append(Reason(f"line {turn.line}", f"the label here: “{label}”"))
    for kind, text, line in evidence:
        if kind == "label" and text == label:
            continue
        what = text if kind == "correction" else f"{_WORDS.get(kind, kind)}: “{text}”"
        found.append(Reason("you" if line is None else f"line {line}", what))
    speaker = transcript.speaker_of(turn)
    if speaker and len(speaker.labels) > 1:
        found.append(Reason("labels", " · ".join(f"“{one}”" for one in speaker.labels)))
    return list(dict.fromkeys(found))

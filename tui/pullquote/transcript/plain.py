"""A transcript as plain lines: every turn under its speaker's name."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.transcript.model import Transcript


def plain_lines(transcript: Transcript) -> Iterator[str]:
    """The title, then each turn: its speaker with office or outlet, its paragraphs, a blank line after each."""
    header = transcript.header
    facts = ", ".join(fact for fact in (header.place, header.date, header.status) if fact)
    if header.title or facts:
        yield " · ".join(part for part in (header.title, facts) if part)
        yield ""
    for turn in transcript.turns:
        speaker = transcript.speaker_of(turn)
        name = speaker.name if speaker else "Unknown speaker"
        beside = (speaker.role or speaker.affiliation) if speaker else None
        yield f"{name}, {beside}:" if beside else f"{name}:"
        yield from transcript.words_of(turn).split("\n")
        yield ""

"""What the plain mode says of a transcript, in lines made to be heard: no columns, no drawing, names in words."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.reading.commands import numbered
from pullquote.transcript.model import Span, Transcript, Turn
from pullquote.transcript.outline import Entry, entries
from pullquote.transcript.shares import shares
from pullquote.transcript.slices import finished
from pullquote.writers.typography import long_date

_ONLY_A_PART = ("q", "a", "question", "answer")
"""Labels that name nobody: "question 3" says it all."""


def occasion(transcript: Transcript) -> Iterator[str]:
    """The title, and a line with place, date and status; what the document does not say is left out."""
    header = transcript.header
    date = long_date(header.date) if header.date else None
    facts = ", ".join(fact for fact in (header.place, date, header.status) if fact)
    yield from (line for line in (header.title, facts) if line)


def heading(transcript: Transcript, number: int) -> str:
    """Who speaks in a turn: "Tobias Renn, Coastal Radio, question 3"; also told is a name that no label states."""
    turn = transcript.turns[number]
    guessed = f"name {turn.certainty}" if turn.speaker is not None and turn.certainty != "stated" else ""
    parts = [name(transcript, turn), transcript.role_of(number), guessed]
    words = ", ".join(part for part in parts if part) or "Unknown speaker"
    return words[0].upper() + words[1:]


def name(transcript: Transcript, turn: Turn) -> str:
    """A turn's speaker with office or outlet; empty where the label says no more than that somebody asks."""
    speaker = transcript.speaker_of(turn)
    if speaker is None:
        return "Unknown speaker"
    if speaker.anonymous and speaker.name.casefold().strip(" .:") in _ONLY_A_PART:
        return speaker.affiliation or ""
    return ", ".join(part for part in (speaker.name, speaker.role or speaker.affiliation) if part)


def said(transcript: Transcript, span: Span) -> Iterator[str]:
    """What is said in a span of one turn, a line for each paragraph, verse run on; stage notes stay."""
    number = transcript.turn_at(span.start)
    if number is None:
        return
    for paragraph in transcript.paragraphs_of(transcript.turns[number]):
        start, end = max(paragraph.start, span.start), min(paragraph.end, span.end)
        if start < end and (words := transcript.fold(Span(start, end)).text):
            yield words.replace("\n", " ")


def whole(transcript: Transcript) -> Iterator[str]:
    """All of a transcript: the occasion, then each turn under its speaker, a blank line after each."""
    header = list(occasion(transcript))
    yield from header
    if header:
        yield ""
    for number, turn in enumerate(transcript.turns):
        yield f"{heading(transcript, number)}:"
        yield from transcript.words_of(turn).split("\n")
        yield ""


def speakers(transcript: Transcript) -> Iterator[str]:
    """Everybody who speaks and how much, who says most first; with the number that goes to them, if they have one."""
    numbers = {speaker: number for number, speaker in enumerate(numbered(transcript), 1)}
    for share in finished(shares(transcript)):
        speaker = transcript.speakers[share.speaker]
        who = ", ".join(part for part in (speaker.name, speaker.role or speaker.affiliation) if part)
        key = f"{numbers[speaker.id]}: " if speaker.id in numbers else ""
        yield f"{key}{who}, {count(share.turns, 'turn')}, {count(share.words, 'word')}, {share.share:.0%}"


def outline(transcript: Transcript) -> Iterator[str]:
    """The outline, a line an entry with the line to go to; what each entry is stands in words."""
    for entry in entries(transcript):
        if entry.turn is None or entry.kind == "heading":
            yield f"{entry.text}:"
        elif entry.kind == "ask":
            yield f"asks: {entry.text}"
        else:
            line = transcript.line_at(entry.position)
            yield f"{_entry(transcript, entry, transcript.turns[entry.turn])}, line {line}"


def _entry(transcript: Transcript, entry: Entry, turn: Turn) -> str:
    who = name(transcript, turn)
    match entry.kind:
        case "question":
            who = f"question {entry.number}: {who}" if who else f"question {entry.number}"
        case "answer":
            who = f"answer: {who}" if who else "answer"
        case "turn" if not turn.untranscribed:
            who = entry.text.replace(" · ", ": ", 1)
    return f"{who}, not transcribed" if turn.untranscribed else who


def count(number: int, what: str) -> str:
    """ "1 word", "1,034 words"."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def sentence(words: str) -> str:
    """Words as a line of their own: a capital, and a full stop."""
    return f"{words[0].upper()}{words[1:]}{'' if words[-1] in '.!?:' else '.'}"

"""What the plain mode says of a transcript, in lines made to be heard: no columns, no drawing, names in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pullquote.reading.commands import numbered
from pullquote.transcript.model import Span, Speaker, Transcript, Turn
from pullquote.transcript.outline import Entry, entries
from pullquote.transcript.shares import Share, shares
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
    turn, part = transcript.turns[number], transcript.role_of(number)
    speaker, who = transcript.speaker_of(turn), name(transcript, turn)
    if speaker and not who and not part:
        who = speaker.name
    guessed = f"name {turn.certainty}" if speaker and turn.certainty != "stated" else ""
    return ", ".join(words for words in (who, part if who else part.capitalize(), guessed) if words)


def name(transcript: Transcript, turn: Turn) -> str:
    """A turn's speaker with office or outlet; empty where the label says no more than that somebody asks."""
    speaker = transcript.speaker_of(turn)
    return called(speaker) if speaker else "Unknown speaker"


def called(speaker: Speaker) -> str:
    """A speaker with office or outlet; empty for one who is labelled as asking, and no more."""
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
    nameless = []
    for share in finished(shares(transcript)):
        if who := called(transcript.speakers[share.speaker]):
            key = f"{numbers[share.speaker]}: " if share.speaker in numbers else ""
            yield f"{key}{who}, {_much([share])}"
        else:
            nameless.append(share)
    if nameless:
        yield f"without a name, {_much(nameless)}"


def _much(by: Sequence[Share]) -> str:
    turns, words = sum(share.turns for share in by), sum(share.words for share in by)
    return f"{count(turns, 'turn')}, {count(words, 'word')}, {sum(share.share for share in by):.0%}"


def outline(transcript: Transcript) -> Iterator[str]:
    """The outline, a line an entry with the line to go to; what each entry is stands in words."""
    for entry in entries(transcript):
        if entry.turn is None or entry.kind == "heading":
            yield f"{entry.text}:"
        elif entry.kind == "ask":
            yield f"asks: {entry.text}"
        else:
            yield _entry(transcript, entry, transcript.turns[entry.turn])


def _entry(transcript: Transcript, entry: Entry, turn: Turn) -> str:
    """ "question 3: Tobias Renn, Coastal Radio, line 121"; what a mere turn says follows after its line."""
    part = {"question": f"question {entry.number}", "answer": "answer"}.get(entry.kind, "")
    who = ": ".join(words for words in (part, name(transcript, turn)) if words)
    untold = "not transcribed" if turn.untranscribed else ""
    line = f"line {transcript.line_at(entry.position)}"
    words = entry.text.partition(" · ")[2] if entry.kind == "turn" else ""
    told = ", ".join(fact for fact in (who, untold, line) if fact)
    return f"{told}: {words}" if words else told


def count(number: int, what: str) -> str:
    """ "1 word", "1,034 words"."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def sentence(words: str) -> str:
    """Words as a line of their own: a capital, and a full stop."""
    return f"{words[0].upper()}{words[1:]}{'' if words[-1] in '.!?:' else '.'}"

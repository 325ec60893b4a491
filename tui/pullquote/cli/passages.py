"""What `pullquote find` shows: each sentence in which something was found, with who says it and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pullquote.transcript.alike import LOOSE
from pullquote.transcript.fold import Folded
from pullquote.transcript.model import Span, Speaker, Transcript, name_of
from pullquote.transcript.search import Hit, Query, Search
from pullquote.transcript.sentences import sentence_spans

BOLD, PLAIN = "\x1b[1;4m", "\x1b[0m"


class Passage(NamedTuple):
    """The sentence that holds a hit, or the sentences, where it goes on into the next."""

    line: int
    """Of the first hit in it."""
    turn: int
    speaker: Speaker | None
    text: str
    """In one line, as a reader reads it."""
    hits: tuple[tuple[int, int], ...]
    """What was found, in code points of `text`."""
    spans: tuple[Span, ...]
    """The same in the document's text."""


def passages(transcript: Transcript, query: Query, speaker: str | None = None) -> Iterator[Passage]:
    """Where it is said, in order; by those only whose name, office, outlet or label holds `speaker`, if given."""
    turns = None if speaker is None else _turns_of(transcript, speaker).__contains__
    found = Search(transcript, query, turns=turns)
    last: Passage | None = None
    for passage in (_passage(transcript, hit) for hit in found):
        if (
            last
            and (last.turn, last.text) == (passage.turn, passage.text)
            and last.hits[-1] < passage.hits[0]
        ):
            last = last._replace(hits=last.hits + passage.hits, spans=last.spans + passage.spans)
            continue
        if last:
            yield last
        last = passage
    if last:
        yield last


def _turns_of(transcript: Transcript, wanted: str) -> set[int]:
    wanted = LOOSE.of(wanted)
    people = {key for key, speaker in transcript.speakers.items() if _is_called(speaker, wanted)}
    return {number for number, turn in enumerate(transcript.turns) if turn.speaker in people}


def _is_called(speaker: Speaker, wanted: str) -> bool:
    names = (speaker.name, speaker.role, speaker.affiliation, *speaker.labels)
    return any(wanted in LOOSE.of(name) for name in names if name)


def _passage(transcript: Transcript, hit: Hit) -> Passage:
    turn = transcript.turns[hit.turn]
    paragraph, body = transcript.paragraph(transcript.paragraph_at(hit.start)), turn.body
    folded = transcript.fold(Span(max(paragraph.start, body.start), min(paragraph.end, body.end)))
    first, last = folded.index(hit.start), max(folded.index(hit.start) + 1, folded.index(hit.end))
    start, end = _around(folded, first, last, transcript.header.language)
    return Passage(
        transcript.line_at(hit.start),
        hit.turn,
        transcript.speaker_of(turn),
        folded.text[start:end].replace("\n", " "),
        ((first - start, min(last, end) - start),),
        (Span(hit.start, hit.end),),
    )


def _around(folded: Folded, first: int, last: int, language: str | None) -> tuple[int, int]:
    """The sentences of a paragraph that a stretch of it lies in."""
    sentences = [span for span in sentence_spans(folded.text, language) if span[1] > first and span[0] < last]
    return (sentences[0][0], sentences[-1][1]) if sentences else (0, len(folded.text))


def shown(file: str, passage: Passage, *, bold: bool) -> str:
    """A passage for print: file, line and speaker before it; what was found stands out if `bold`."""
    parts, done = [f"{file}:{passage.line}: {name_of(passage.speaker)}: "], 0
    for start, end in passage.hits if bold else ():
        parts += [passage.text[done:start], BOLD, passage.text[start:end], PLAIN]
        done = end
    return "".join([*parts, passage.text[done:]])


def as_json(file: str, transcript: Transcript, found: Iterable[Passage]) -> Iterator[dict[str, object]]:
    """Every hit by itself. `start` and `end` count code points of the document's text, lines count from 1."""
    for passage in found:
        turn, speaker = transcript.turns[passage.turn], passage.speaker
        for (first, last), span in zip(passage.hits, passage.spans, strict=True):
            yield {
                "file": file,
                "line": transcript.line_at(span.start),
                "turn": passage.turn,
                "kind": turn.kind,
                "speaker": speaker.name if speaker else None,
                "role": speaker.role if speaker else None,
                "affiliation": speaker.affiliation if speaker else None,
                "certainty": turn.certainty,
                "start": span.start,
                "end": span.end,
                "text": passage.text[first:last],
                "sentence": passage.text,
            }

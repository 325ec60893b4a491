"""The transcript as JSON: the schema "pullquote/transcript/1"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from pullquote.transcript.asks import Asks
from pullquote.transcript.fold import Folded
from pullquote.transcript.model import Exchange, Segment, Span, Speaker, Transcript, Turn

SCHEMA = "pullquote/transcript/1"


def as_json(transcript: Transcript) -> dict[str, Any]:
    """The whole transcript in JSON's own types; lines count from 1, times are seconds.

    `spans` are positions in the document's text; `notes` and asks are positions in the turn's own `text`. All count
    code points, their ends excluded. `given` has the details that the user gave, by name: they stand in the header too.
    """
    source, header = transcript.document.source, transcript.header
    asks = Asks(transcript)
    words = [_Words(transcript, turn) for turn in transcript.turns]
    return {
        "schema": SCHEMA,
        "source": {
            "path": source.path,
            "url": transcript.url,
            "format": source.format,
            "sha256": source.sha256,
        },
        "title": header.title,
        "date": header.date,
        "place": header.place,
        "publisher": header.publisher,
        "status": header.status,
        "language": header.language,
        "given": dict(transcript.corrections.given),
        "speakers": [_speaker(speaker) for speaker in transcript.speakers.values()],
        "turns": [_turn(transcript, turn, said) for turn, said in zip(transcript.turns, words, strict=True)],
        "exchanges": [_exchange(asks, exchange, words) for exchange in transcript.exchanges],
    }


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "role": speaker.role,
        "affiliation": speaker.affiliation,
        "anonymous": speaker.anonymous,
        "labels": list(speaker.labels),
        "evidence": [evidence._asdict() for evidence in speaker.evidence],
    }


def _turn(transcript: Transcript, turn: Turn, words: _Words) -> dict[str, Any]:
    return {
        "speaker": turn.speaker,
        "label": transcript.label_of(turn),
        "kind": turn.kind,
        "text": words.text,
        "spans": words.spans,
        "notes": [words.place(note) for note in words.notes],
        "line": turn.line,
        "page": turn.page,
        "start": turn.begins,
        "end": turn.ends,
        "certainty": turn.certainty,
    }


def _exchange(asks: Asks, exchange: Exchange, words: Sequence[_Words]) -> dict[str, Any]:
    found = []
    for ask in asks.of(exchange):
        start, end = words[ask.turn].place(ask.span)
        found.append({"turn": ask.turn, "start": start, "end": end, "to": ask.to, "answered": ask.answered})
    return {
        "question": list(exchange.question),
        "answers": list(exchange.answers),
        "follows": exchange.follows,
        "asks": found,
    }


class _Words:
    """What a turn says, with the way from the document's positions to those in its `text`."""

    def __init__(self, transcript: Transcript, turn: Turn) -> None:
        self.spans: list[list[int]] = []
        self.notes: list[Span] = []
        self._pieces: list[tuple[int, Folded]] = []
        self._starts: list[int] = []
        length = 0
        for paragraph in transcript.paragraphs_of(turn):
            folded = transcript.fold(paragraph)
            if not folded.text:
                continue
            self._pieces.append((length, folded))
            self._starts.append(paragraph.start)
            length += len(folded.text) + 2
            if apart := transcript.apart_in(*paragraph):
                self.notes += transcript.notes_in(paragraph)
                self.spans += _kept(transcript.text, paragraph, apart)
            else:
                self.spans.append([*paragraph])
        self.text = "\n\n".join(folded.text for _, folded in self._pieces)

    def place(self, span: Span) -> list[int]:
        """Where a span of the document stands in `text`."""
        return [self._index(span.start), self._index(span.end - 1) + 1]

    def _index(self, position: int) -> int:
        offset, folded = self._pieces[max(0, bisect_right(self._starts, position) - 1)]
        return offset + min(folded.index(position), len(folded.text) - 1)


def _kept(text: str, paragraph: Span, apart: Sequence[Segment]) -> list[list[int]]:
    """A paragraph without the furniture, times and labels inside it."""
    kept: list[list[int]] = []
    at = paragraph.start
    cuts = [(cut.start, cut.end) for cut in apart if cut.matter != "note"]
    for start, end in (*cuts, (paragraph.end, paragraph.end)):
        piece = text[at : min(start, paragraph.end)]
        if piece.strip():
            kept.append([at + len(piece) - len(piece.lstrip()), at + len(piece.rstrip())])
        at = max(at, end)
    return kept

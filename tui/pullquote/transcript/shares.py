"""How much each speaker says."""

from __future__ import annotations

from collections.abc import Generator
from typing import NamedTuple

from pullquote.transcript.model import Transcript, Turn

_OFTEN = 64
"""After how many turns to give way."""


class Share(NamedTuple):
    """What one speaker says of a transcript."""

    speaker: str
    turns: int
    words: int
    share: float
    """Of all words said by anybody, from 0 to 1."""


def shares(transcript: Transcript) -> Generator[None, None, list[Share]]:
    """Everybody's share, who says most first; work that yields often. Stage notes are nobody's words."""
    turns: dict[str, int] = {}
    words: dict[str, int] = {}
    whole = 0
    for number, turn in enumerate(transcript.turns):
        said = _words(transcript, turn)
        whole += said
        if turn.speaker is not None:
            turns[turn.speaker] = turns.get(turn.speaker, 0) + 1
            words[turn.speaker] = words.get(turn.speaker, 0) + said
        if number % _OFTEN == 0:
            yield
    found = [
        Share(speaker, turns[speaker], words[speaker], words[speaker] / max(1, whole)) for speaker in turns
    ]
    return sorted(found, key=lambda share: -share.words)


def _words(transcript: Transcript, turn: Turn) -> int:
    apart = sum(_count(transcript, piece.start, piece.end) for piece in transcript.apart_in(*turn.body))
    return _count(transcript, *turn.body) - apart


def _count(transcript: Transcript, start: int, end: int) -> int:
    return len(transcript.text[start:end].split())

"""What is read out of JSON."""

from __future__ import annotations

import json
from typing import Any

from pullquote.readers import read
from pullquote.transcript.build import build


def said(value: Any) -> list[tuple[str | None, str, float | None]]:
    """Each turn: who speaks, the words in one line, and when it begins, in seconds."""
    found = build(read("a.json", json.dumps(value).encode()))
    return [
        (
            who.name if (who := found.speaker_of(turn)) else None,
            " ".join(found.words_of(turn).split()),
            turn.begins,
        )
        for turn in found.turns
    ]

"""Who says what in transcripts of many kinds: whole short ones, with every turn's speaker and first words.

In a fixture `?` is a voice that the document does not name, `-` nobody known.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pullquote.readers import read
from pullquote.transcript.build import build

FIXTURES = Path(__file__).parent / "fixtures" / "kinds"


def cases() -> Iterator[object]:
    for path in sorted(FIXTURES.glob("*.txt")):
        for case in path.read_text(encoding="utf-8").split("=== ")[1:]:
            name, _, rest = case.partition("\n--- text\n")
            text, _, turns = rest.partition("--- turns\n")
            yield pytest.param(name, text, turns.strip().splitlines(), id=f"{path.stem}: {name}")


@pytest.mark.parametrize(("name", "text", "turns"), list(cases()))
def test_every_turn_is_its_speaker_s(name: str, text: str, turns: list[str]) -> None:
    transcript = build(read(name, text.encode()))
    found = []
    for turn, expected in zip(transcript.turns, turns, strict=False):
        speaker = transcript.speaker_of(turn)
        who = "-" if speaker is None else "?" if speaker.anonymous else speaker.name
        words = " ".join(transcript.words_of(turn).split())
        found.append(f"{who} | {words[: len(expected.partition(' | ')[2])]}")
    assert found == turns
    assert len(transcript.turns) == len(turns)

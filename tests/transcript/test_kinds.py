"""Who says what in transcripts of many kinds: whole short ones, with every turn's speaker and first words.

In a fixture `?` is a voice that the document does not name, `-` nobody known.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.readers import read
from pullquote.transcript.build import build
from tests.support import read_or_refused

FIXTURES = Path(__file__).parent / "fixtures" / "kinds"


def cases() -> Iterator[tuple[str, str, list[str]]]:
    for path in sorted(FIXTURES.glob("*.txt")):
        for case in path.read_text(encoding="utf-8").split("=== ")[1:]:
            name, _, rest = case.partition("\n--- text\n")
            text, _, turns = rest.partition("--- turns\n")
            yield name, text, turns.strip().splitlines()


CASES = list(cases())
PIECES = [
    "\n",
    "\n\n",
    ": ",
    ". ",
    "Q. ",
    "A. ",
    "1 ",
    ">> ",
    "**",
    "– ",
    "BY MR. BERG:",
    "10:15",
    "○",
    "(",
    "] ",
    ".",
    "A",
]


@pytest.mark.parametrize(("name", "text", "turns"), CASES, ids=[case[0] for case in CASES])
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


@given(
    st.sampled_from(CASES),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.sampled_from(PIECES)), max_size=12),
)
def test_damaged_transcripts_of_every_kind_are_read(
    case: tuple[str, str, list[str]], damage: list[tuple[float, int, str]]
) -> None:
    name, text, _ = case
    for part, gone, new in damage:
        at = round(part * len(text))
        text = text[:at] + new + text[at + gone :]
    read_or_refused(name, text.encode())

"""Which lines are labels: pairs of a text and its labels, in files that anybody can extend (see the folder)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pullquote.readers import read
from pullquote.transcript.build import build

FIXTURES = Path(__file__).parent / "fixtures" / "labels"


def pairs() -> Iterator[object]:
    for path in sorted(FIXTURES.glob("*.txt")):
        for case in path.read_text(encoding="utf-8").split("=== ")[1:]:
            name, _, rest = case.partition("\n--- text\n")
            text, _, labels = rest.partition("--- labels\n")
            yield pytest.param(text, labels.strip().splitlines(), id=f"{path.stem}: {name}")


@pytest.mark.parametrize(("text", "labels"), list(pairs()))
def test_these_lines_are_labels(text: str, labels: list[str]) -> None:
    transcript = build(read("case.md" if "**" in text else "case.txt", text.encode()))
    found = [
        f"{transcript.line_at(turn.start)} {transcript.text[slice(*turn.label)]}"
        for turn in transcript.turns
        if turn.label
    ]
    assert found == labels

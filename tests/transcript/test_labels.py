"""Which lines are labels: pairs of a text and its labels, in files that anybody can extend (see the folder)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.readers import read
from pullquote.transcript.build import build
from pullquote.transcript.labels import COMMON, RARE, TRAITS

FIXTURES = Path(__file__).parent / "fixtures" / "labels"

PIECES = """
    Mr Mr. The President Anna ANNA O'NEIL ÅSA J. of pro tempore Q A said 0:34 12:05:01 0:12 --> . .-- , : ： * ** _ [ ]
    ( ) （ ） < > >> - -- — • \\ | 1 Radio
""".split()


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


@settings(max_examples=600)
@given(st.lists(st.sampled_from([*PIECES, " ", " ", "\xa0", "  "]), min_size=2, max_size=12).map("".join))
def test_what_a_label_may_look_like_hides_no_label(line: str) -> None:
    line = f"{line.strip()} Good morning."
    for grammar in COMMON + RARE:
        if grammar.pattern.match(line):
            assert grammar.may_stand(line[:1], ":" in line or "：" in line), grammar.name
            assert grammar.is_like(line, 0), grammar.name


def test_grammars_of_one_name_have_the_same_traits() -> None:
    assert all(grammar.traits == TRAITS[grammar.name] for grammar in COMMON + RARE)

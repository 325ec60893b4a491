"""Finding what was said."""

from __future__ import annotations

import pytest

from pullquote.readers import read
from pullquote.transcript.build import build
from pullquote.transcript.search import find

TALK = build(
    read(
        None,
        """Harbour talk

Question: Is it “safe”?

Ada Lind: Thank you, Jonah. (Applause.) A shelf is an odd  place
for a boat - isn’t it?

We keep it there.

Question: [speaks in Norrish]

Ada Lind: Yes.
""".encode(),
    )
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("thank YOU,  jonah.", ["Thank you, Jonah."]),
        ("Thank you, Jonah. A shelf", ["Thank you, Jonah. (Applause.) A shelf"]),
        ("Jonah. (Applause.) A shelf", ["Jonah. (Applause.) A shelf"]),
        ("odd place for a boat – isn't it? We keep", ["odd  place\nfor a boat - isn’t it?\n\nWe keep"]),
        ('is it "safe"', ["Is it “safe”"]),
        ("helf is", []),
        ("an od", []),
        ("(Applause.)", []),
        ("speaks in Norrish", []),
        ("safe”? Thank", []),
        (" ", []),
        ("yes", ["Yes"]),
    ],
)
def test_words_are_found_whole_wherever_they_are_said(words: str, found: list[str]) -> None:
    assert [TALK.text[slice(*hit)] for hit in find(TALK, words)] == found

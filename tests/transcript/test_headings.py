"""Headings in capitals stand under the last words of a turn and are not said."""

from __future__ import annotations

from pullquote.readers import read
from pullquote.transcript.build import build

SITTING = """Mayor Berg: Roll call, please.

ROLL CALL

Clerk: Councillors Brook, Vale and Lund.

INTRODUCTION OF GUESTS

THE MILL AND THE LOCK (SECOND READING)

Mayor Berg: Welcome.

ORDER

Clerk: All are here.

CARRIED!

Mayor Berg: Thank you.
"""


def said(text: str) -> list[str]:
    transcript = build(read("a.txt", text.encode()))
    return [transcript.words_of(turn) for turn in transcript.turns]


def test_headings_above_a_label_are_nobody_s_and_exclamations_are_somebody_s() -> None:
    assert said(SITTING) == [
        "Roll call, please.",
        "Councillors Brook, Vale and Lund.",
        "Welcome.\n\nORDER",
        "All are here.\n\nCARRIED!",
        "Thank you.",
    ]


def test_one_paragraph_in_capitals_is_no_custom_of_the_document() -> None:
    once = SITTING.replace("INTRODUCTION OF GUESTS\n\nTHE MILL AND THE LOCK (SECOND READING)\n\n", "")
    assert said(once.replace("CARRIED!\n\n", ""))[0] == "Roll call, please.\n\nROLL CALL"


def test_captions_in_capitals_stay_whole() -> None:
    text = (
        "ANNA: YES.\n\nTHE MILL ROAD\n\nBEN: NO.\n\nTHE OTHER ROAD\n\nANNA: WHY\n\nTHE OLD ROAD\n\nBEN: SO.\n"
    )
    assert "THE MILL ROAD" in said(text)[0]

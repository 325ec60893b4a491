"""Europarl: a tag above each speech says whose it is; the tags themselves are not said."""

from __future__ import annotations

from pullquote.readers import read
from pullquote.transcript.build import build

DEBATE = """<CHAPTER ID="018">
One-minute speeches
<SPEAKER ID="177" NAME="President">
We begin.
<SPEAKER ID=178 LANGUAGE="PL" NAME="Ada Brook" AFFILIATION="PPE">
(PL) Madam President, the lock is deep.
<P>
It is also old.
<SPEAKER ID="179" NAME="President">
Thank you.
"""


def test_the_tags_say_who_speaks_and_are_furniture() -> None:
    transcript = build(read("ep.txt", DEBATE.encode()))
    said = [
        (speaker.name if (speaker := transcript.speaker_of(turn)) else "", transcript.words_of(turn))
        for turn in transcript.turns
    ]
    assert said == [
        ("President", "We begin."),
        ("Ada Brook", "(PL) Madam President, the lock is deep.\nIt is also old."),
        ("President", "Thank you."),
    ]
    assert transcript.text == DEBATE


def test_a_tag_that_somebody_quotes_is_none() -> None:
    text = 'Anna: It is <SPEAKER ID="1" NAME="X"> there.\n\nBen: So?\n\nAnna: Yes.\n'
    assert len(build(read("a.txt", text.encode())).turns) == 3

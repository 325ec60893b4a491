"""How a text is cut into turns and paragraphs, and how it was wrapped."""

from __future__ import annotations

from pullquote.readers import read
from pullquote.transcript.build import build
from pullquote.transcript.model import Transcript

WRAPPED = """\
MS. VARGA:  It was a dark night by the river, and the lock was closed
until the morning came, when somebody at last went down to open it
and found that the water had already done so, without any of us.

Q    So nobody was there at all to see it, if I understand you well,
and the whole of the night went by without a light in the window?

MS. VARGA:  You understand me very well indeed, and I thank you for
it.  It is not often that somebody listens to the end of a sentence.

Q    Thank you.
"""
VERSE = """\
by Harbour Minister Ilse Varga

Friends,
We waited for the water.
It came at night;
And it took the lock,
The bridge,
And the mill beside the lock that had stood there for two hundred years without a scratch.

Question: And then?

Minister Varga: We built it again.

Question: Why?
"""


def of(text: str) -> Transcript:
    return build(read("a.txt", text.encode()))


def test_hard_wrapped_lines_are_joined() -> None:
    transcript = of(WRAPPED)
    assert transcript.wrap is not None
    assert 66 <= transcript.wrap <= 72
    assert "\n" not in "".join(transcript.words_of(turn) for turn in transcript.turns)


def test_verse_keeps_its_lines() -> None:
    transcript = of(VERSE)
    assert transcript.wrap is None
    assert transcript.words_of(transcript.turns[0]).splitlines()[:3] == [
        "Friends,",
        "We waited for the water.",
        "It came at night;",
    ]


def test_an_opening_without_a_label_is_a_turn() -> None:
    first = of(VERSE).turns[0]
    assert first.label is None
    assert first.line == 3


def test_a_paragraph_without_a_label_goes_on_the_turn_above() -> None:
    transcript = of("Anna Berg: Yes.\n\nAnd more.\n\nBen Olsen: No.\n")
    assert [transcript.words_of(turn) for turn in transcript.turns] == ["Yes.\n\nAnd more.", "No."]


def test_every_printed_label_opens_a_turn_also_where_the_same_person_goes_on() -> None:
    assert len(of("ANNA: Yes.\n\nANNA: And yes.\n\nBEN: No.\n").turns) == 3


def test_a_text_without_labels_is_one_turn_of_nobody() -> None:
    [turn] = of("It was a dark night.\n\nNobody came: not one boat.\n").turns
    assert (turn.speaker, turn.label, turn.certainty) == (None, None, "unknown")


def test_a_label_without_words_is_an_empty_turn() -> None:
    transcript = of("ANNA: Yes.\n\nBEN:\n\nANNA: So.\n\nBEN: No.\n")
    empty = transcript.turns[1]
    assert empty.body.start == empty.body.end
    assert transcript.words_of(empty) == ""


def test_the_label_is_given_as_printed_without_its_marks() -> None:
    transcript = of("Anna Berg (Harbour Post): Yes.\n\n>> BEN OLSEN: No.\n\nAnna Berg (Harbour Post): So.\n")
    first = transcript.turns[0]
    assert first.label
    assert transcript.text[slice(*first.label)] == "Anna Berg (Harbour Post)"


def test_the_choice_of_grammar_can_be_shown() -> None:
    assert of(WRAPPED).grammar == "letter 4.0, colon 3.6"
    assert of("Nobody speaks.\n").grammar == ""


def test_times_beside_labels_are_when_turns_begin() -> None:
    transcript = of("Anna Berg  0:34\nYes.\n\nBen Olsen  1:02:03\nNo.\n\nAnna Berg  1:02:09\nSo.\n")
    assert [turn.begins for turn in transcript.turns] == [34, 3723, 3729]

"""Finding what was said."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from unittest.mock import patch

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pullquote.readers import read
from pullquote.transcript import scout, search
from pullquote.transcript.alike import LOOSE, STRICT, Line
from pullquote.transcript.build import build
from pullquote.transcript.model import Transcript
from pullquote.transcript.search import PatternError, Query, Search, find
from tests.support import make_document

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
LETTER = build(
    read(
        None,
        """Ada Lind: The Café Ødegård paid 2.5\u00a0billion crowns, Zora’s long-
term debt, for the de\u00adfence of
the harbour—and the naï\u200bve “fair share”…

Bo Varga: What, half of it?

Ada Lind: Half of it, Bo. No more.
""".encode(),
    )
)


def found(transcript: Transcript, query: Query) -> list[str]:
    return [transcript.text[hit.start : hit.end] for hit in Search(transcript, query)]


@pytest.mark.parametrize(
    ("words", "expected"),
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
def test_words_are_found_whole_wherever_they_are_said(words: str, expected: list[str]) -> None:
    assert [TALK.text[slice(*span)] for span in find(TALK, words)] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("helf is", ["helf is"]),
        ("applause", ["Applause"]),
        ("speaks in", ["speaks in"]),
        ("ada lind", []),
        ("harbour talk", []),
    ],
)
def test_parts_of_words_and_stage_notes_are_found_but_neither_labels_nor_the_header(
    words: str, expected: list[str]
) -> None:
    assert found(TALK, Query(words)) == expected


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("2.5 billion", "2.5\u00a0billion"),
        ("2.5\u202fBILLION", "2.5\u00a0billion"),
        ("zora's", "Zora’s"),
        ("Zora’s", "Zora’s"),
        ("cafe odegard", "Café Ødegård"),
        ("CAFE\u0301", "Café"),
        ("long-term", "long-\nterm"),
        ("defence of the", "de\u00adfence of\nthe"),
        ("naive", "naï\u200bve"),
        ("harbour - and", "harbour—and"),
        ('"fair share"...', "“fair share”…"),
    ],
)
def test_what_typing_changes_does_not_matter(words: str, printed: str) -> None:
    assert found(LETTER, Query(words)) == [printed]


def test_a_letter_with_its_accent_apart_is_taken_whole() -> None:
    talk = build(read(None, "Ada Lind: A cafe\u0301.\n\nBo Varga: Where?\n\nAda Lind: Here.\n".encode()))
    assert found(talk, Query("cafe")) == ["cafe\u0301"]


def test_signs_without_which_another_word_stands_are_no_accents() -> None:
    assert [LOOSE.of(text) for text in ("かき", "がき", "ЇЖАК", "Straße", "ﬁn")] == [
        "かき",
        "か\u3099き",
        "іжак",
        "strasse",
        "fin",
    ]


def test_every_hit_knows_its_turn() -> None:
    assert [hit.turn for hit in Search(LETTER, Query("half of it"))] == [1, 2]


def test_only_the_turns_that_are_asked_for_are_searched() -> None:
    assert [hit.turn for hit in Search(LETTER, Query("half of it"), turns=lambda turn: turn == 2)] == [2]


def test_a_search_goes_from_one_position_to_another() -> None:
    whole = list(Search(LETTER, Query("a")))
    for edge in range(0, len(LETTER.text), 7):
        later = [hit for hit in Search(LETTER, Query("a")).hits(edge) if hit]
        former = [hit for hit in Search(LETTER, Query("a")).hits(0, edge) if hit]
        assert former + later == whole


def test_hits_do_not_overlap() -> None:
    talk = build(read(None, b"Ada Lind: Hahahaha.\n\nBo Varga: What?\n\nAda Lind: Nothing.\n"))
    assert found(talk, Query("haha")) == ["Haha", "haha"]


def test_a_hit_may_lie_across_the_pieces_in_which_a_long_turn_is_searched() -> None:
    said = "\n\n".join(f"Now number {n} is\n\ncounted." for n in range(600))
    talk = build(make_document(f"Counting\n\n{said}"))
    assert len(talk.turns) == 1
    joints = talk.text.count("is\n\ncounted.\n\nNow number", talk.turns[0].start)
    assert len(found(talk, Query("is counted. Now number"))) == joints > 500


# Patterns


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"half .. it\b", ["half of it", "Half of it"]),
        (r"^half", ["Half"]),
        (r"zora's \w+-\s\w+", ["Zora’s long-\nterm"]),
        (r"café|cafe", ["Café"]),
        ("x*", []),
    ],
)
def test_a_pattern_is_tried_on_each_paragraph_as_one_line(pattern: str, expected: list[str]) -> None:
    assert found(LETTER, Query(pattern, regex=True)) == expected


def test_a_pattern_can_be_held_to_whole_words() -> None:
    assert found(LETTER, Query("r[ao]", regex=True)) == ["ro", "ra"]
    assert found(LETTER, Query("m?o[fr]e?", regex=True, whole_words=True)) == ["of", "of", "of", "more"]


@pytest.mark.parametrize("pattern", ["(", "[a", "*", "a{99999999999}", "(?P<a>x)(?P<a>y)", "(" * 9000])
def test_what_is_no_pattern_is_told_in_one_line(pattern: str) -> None:
    with pytest.raises(PatternError) as told:
        Search(LETTER, Query(pattern, regex=True))
    assert str(told.value).startswith("not a regular expression: ")
    assert "\n" not in str(told.value)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no signal can stop a match here")
def test_a_pattern_that_takes_for_ever_is_broken_off() -> None:
    talk = build(read(None, f"Ada Lind: {'a' * 60}.\n\nBo Varga: What?\n\nAda Lind: No.\n".encode()))
    before = signal.getsignal(signal.SIGALRM)
    with pytest.raises(PatternError, match="takes too long"):
        list(Search(talk, Query(r"(a|a)+$", regex=True)))
    assert signal.getsignal(signal.SIGALRM) is before


# What must hold of any text

WORDS = st.lists(
    st.sampled_from(
        "the |café |cafe\u0301 |de\u00adfence |-| – |\n|\u00a0|ß|’|…|æ|[a note] |İ|각|2.5|_|e".split("|")
    ),
    max_size=30,
).map("".join)


@given(WORDS)
def test_every_character_of_a_line_has_its_place_in_the_text(text: str) -> None:
    stretches = [(0, len(text) // 3), (len(text) // 2, len(text))]
    for likeness in (LOOSE, STRICT):
        line = Line(text, stretches, likeness)
        assert line.text == likeness.of("".join(text[slice(*stretch)] for stretch in stretches))
        places = [line.span(index, index + 1)[0] for index in range(len(line.text))]
        assert places == sorted(places)
        for char, place in zip(line.text, places, strict=True):
            printed = text[place].translate(likeness.table)
            assert char in printed or (char == " " and printed.isspace())


BROKEN = st.lists(
    st.sampled_from(["de", "fence", "café", "café", "\u00ad", "\b", " ", "\n", "’s", "well "]), max_size=9
).map("".join)


SOUGHT = st.sampled_from(["defence", "cafe", "fence's", "fence de", "e de\u00adfence well"])


@given(st.lists(BROKEN, min_size=1, max_size=9), SOUGHT)
@example(["one", "de\bfence", "three"], "defence")
@example(["one", "de\u00adfence", "three"], "defence")
def test_looking_ahead_misses_nothing(turns: Sequence[str], words: str) -> None:
    said = "\n\n".join(f"{'Ada Lind' if n % 2 else 'Bo Varga'}: Well, {turn}" for n, turn in enumerate(turns))
    talk = build(make_document(said))
    ahead = Search(talk, Query(words))
    everywhere = Search(talk, Query(words))
    everywhere._scout = None
    with patch.object(scout, "LOOK", 120):
        assert list(ahead) == list(everywhere)


@given(st.lists(BROKEN, min_size=1, max_size=30), SOUGHT, st.integers(0, 100))
def test_a_long_turn_is_searched_in_pieces_as_if_at_once(
    paragraphs: Sequence[str], words: str, start: int
) -> None:
    talk = build(make_document("A talk\n\nThis is it.\n\n" + "\n\n".join(paragraphs)))
    at_once = [hit for hit in Search(talk, Query(words)) if hit.start >= start]
    with patch.object(scout, "LOOK", 30), patch.object(search, "PIECE", 12):
        assert [hit for hit in Search(talk, Query(words)).hits(start) if hit] == at_once

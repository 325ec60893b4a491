"""Which grammars a line is shown to, and patterns and phrases that are cheap to load."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from pullquote.transcript.labels import COMMON, RARE
from pullquote.transcript.labels.label import Label
from pullquote.transcript.labels.propose import proposals
from pullquote.transcript.lazy import lazy
from pullquote.transcript.phrases import Phrases
from pullquote.transcript.slices import finished

PIECES = [
    *(
        "  ",
        "\t",
        "- ",
        "• ",
        ">> ",
        "**",
        "_",
        "[",
        "]",
        "\\[",
        "(",
        ")",
        "<",
        ">",
        ":",
        "：",
        ". ",
        " ",
        "\n",
    ),
    *(
        "0:34",
        "(00:12)",
        "٣:٤٥",
        "Q",
        "A",
        "Q. ",
        "ADA LUND",
        "Ada Lund",
        "Mr. LUND",
        "Élise",
        "記者",
        "words",
    ),
]


def _proposed(text: str) -> list[Label]:
    return [proposal.label for proposal in finished(proposals(text, COMMON + RARE))]


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join))
def test_no_line_is_kept_from_a_grammar_that_knows_it(text: str) -> None:
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    known = [
        label
        for at in starts
        for grammar in COMMON + RARE
        if grammar.fits(text[at:].partition("\n")[0].lstrip()) and (label := grammar.propose(text, at))
    ]
    assert _proposed(text) == known


def test_a_lazy_pattern_does_what_the_pattern_does() -> None:
    pattern = lazy(r"(a+)b", re.IGNORECASE)
    assert [match[1] for match in pattern.finditer("aab AB b")] == ["aa", "A"]
    assert pattern.fullmatch("aa") is None


def test_the_first_and_longest_phrase_is_found_as_the_text_words_it() -> None:
    phrases = Phrases("as prepared, as prepared for delivery, unrevised*, I'm")
    assert phrases.find("Remarks As  prepared\nfor delivery, unrevised") == "As prepared for delivery"
    assert phrases.find("İ: Unrevisedly") == "Unrevisedly"
    assert phrases.find("Was prepared, as preparedness") is None
    assert phrases.find("") is None

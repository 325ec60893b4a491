from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.transcript.sentences import sentence_spans, word_spans

FIXTURES = Path(__file__).parent / "fixtures" / "sentences"


def paragraphs() -> Iterator[tuple[str, list[str], bool]]:
    """Language, sentences with what parts them in front, and whether they are right without the language."""
    for path in sorted(FIXTURES.glob("*.txt")):
        for block in path.read_text("utf-8").split("\n\n"):
            comments = [line for line in block.splitlines() if line.startswith("#")]
            lines = [line.replace("⏎", "\n") for line in block.splitlines() if not line.startswith("#")]
            yield path.stem, lines, "# needs the language" not in comments


def cases() -> Iterator[object]:
    for language, lines, anywhere in paragraphs():
        yield pytest.param(lines, language, id=f"{language}: {lines[0][:40]}")
        if anywhere:
            yield pytest.param(lines, None, id=f"unknown {language}: {lines[0][:40]}")


def pieces(spans: list[tuple[int, int]], text: str) -> list[str]:
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(("lines", "language"), list(cases()))
def test_sentences_are_those_of_the_fixture(lines: list[str], language: str | None) -> None:
    text = "".join(line[1:] if line.startswith("+") else f" {line}" for line in lines).lstrip()
    assert pieces(sentence_spans(text, language), text) == [line.removeprefix("+") for line in lines]


def test_a_tag_with_a_region_means_its_language_and_an_unknown_one_means_none() -> None:
    text = "Wir sind am 18. Hafentag."
    assert len(sentence_spans(text, "de-AT")) == 1
    assert sentence_spans(text, "tlh") == sentence_spans(text)
    assert len(sentence_spans(text)) == 2


def test_white_space_alone_holds_no_sentence_and_no_word() -> None:
    for text in ("", " ", " \n "):
        assert sentence_spans(text) == word_spans(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“Let’s go,” she said.", ["“Let’s", "go,”", "she", "said."]),
        ("a well-known (and long) 3.5-mile road.", ["a", "well-known", "(and", "long)", "3.5-mile", "road."]),
        ("They stayed—twice--then left.", ["They", "stayed—", "twice--", "then", "left."]),
        ("one – two", ["one", "–", "two"]),
        ("« Bonjour ! » Et vous ?", ["« Bonjour ! »", "Et", "vous ?"]),
        ("last quarter.However, no", ["last", "quarter.", "However,", "no"]),
        ("so . . . no", ["so", ". . .", "no"]),
        ("line\nbreak", ["line", "break"]),
        ("「港」、カニはGDP（仮）。OK", ["「港」、", "カニ", "は", "GDP", "（仮）。", "OK"]),
        ("我们，好！", ["我", "们，", "好！"]),
        ("ми п’ємо каву", ["ми", "п’ємо", "каву"]),
        ("e\u0301te\u0301 👩‍👩‍👧 ok", ["e\u0301te\u0301", "👩‍👩‍👧", "ok"]),
        ("漢\U000e0100字", ["漢\U000e0100", "字"]),
    ],
)
def test_a_word_takes_along_the_marks_around_it(text: str, words: list[str]) -> None:
    assert pieces(word_spans(text), text) == words


GRAPHEMES = [
    "e\u0301",
    "।\u0301",
    "。\ufe00",
    "漢\U000e0100",
    "カ\u3099",
    "ｶ\uff9e",
    "👍🏽",
    "👩‍👧",
    "🇺🇦",
    "❤\ufe0f",
    ".\u0308",
    "-\u0301",
]
BROKEN = ["\u0301", "\u200d", "🇺", "🏽"]
ATOMS = [*" \n.!?…\"'“”«»()[]（）「」—–-:;,aAiIé0漢かカ。！", "Mr", "U.S", "laughter", "etc", *GRAPHEMES]
texts = st.lists(st.sampled_from(ATOMS), max_size=40)
Spans = Callable[[str], list[tuple[int, int]]]


@pytest.mark.parametrize("spans_of", [sentence_spans, word_spans])
@given(atoms=st.lists(st.sampled_from([*ATOMS, *BROKEN]), max_size=40) | st.text(max_size=40))
def test_spans_ascend_and_cover_all_that_is_not_white_space(spans_of: Spans, atoms: list[str] | str) -> None:
    text = "".join(atoms)
    at = 0
    for start, end in spans_of(text):
        assert at <= start < end
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


@pytest.mark.parametrize("spans_of", [sentence_spans, word_spans])
@given(atoms=texts)
def test_no_span_begins_or_ends_inside_a_grapheme(spans_of: Spans, atoms: list[str]) -> None:
    inside: set[int] = set()
    at = 0
    for atom in atoms:
        if atom in GRAPHEMES:
            inside.update(range(at + 1, at + len(atom)))
        at += len(atom)
    for span in spans_of("".join(atoms)):
        assert inside.isdisjoint(span)


@given(texts)
def test_a_word_begins_wherever_a_sentence_does(atoms: list[str]) -> None:
    text = "".join(atoms)
    assert {start for start, _ in sentence_spans(text)} <= {start for start, _ in word_spans(text)}


@pytest.mark.parametrize(
    "unit", [". ", '."', "“「", "(a. ", "(abc.) ", "! -", "aa.Aa", "a !", "日", "\u200d"]
)
def test_hostile_text_is_read_in_linear_time(unit: str) -> None:
    text = unit * 100_000  # Quadratic time would not end.
    assert sentence_spans(text)[-1][1] == word_spans(text)[-1][1] == len(text.rstrip())

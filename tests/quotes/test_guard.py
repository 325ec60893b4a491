"""The guard: what each rule warns of and what it lets pass, on the examples of `guard/`; and what is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from pullquote.quotes.guard import Caution, guard, said_of
from pullquote.quotes.guard.language import LANGUAGES, Language, language
from pullquote.quotes.guard.rules import RULES
from pullquote.quotes.model import Edit, NotQuotableError, Quote
from pullquote.quotes.pick import pick
from pullquote.readers import read
from pullquote.transcript.build import build
from pullquote.transcript.model import Span, Transcript

EXAMPLES = Path(__file__).parent / "guard"
ELSEWHERE = {"unknown speaker"}
"""Tested below: it needs no words of a language."""
MARKS = {"[[": "begin", "]]": "end", "{{": "omit", "}}": "keep"}


class Example(NamedTuple):
    """A transcript with the words picked in [[ ]] and those left out in {{ }}, and what a rule says of it."""

    language: str
    rule: str
    text: str
    expected: str


def examples() -> Iterator[Example]:
    for path in sorted(EXAMPLES.glob("??.md")):
        _, *sections = re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        for section in sections:
            rule, body = section.split("\n", 1)
            for text, expected in re.findall(r"(.+?)\n=> ([^\n]*)\n", body, re.DOTALL):
                yield Example(path.stem, rule.strip(), text.strip(), expected)


def picked(text: str, code: str | None = "en") -> tuple[Transcript, Quote, tuple[Edit, ...]]:
    """The transcript of an example, the quote that is marked in it, and its omissions."""
    if not text.startswith("Ada Lind"):
        text = f"Ada Lind: {text}"
    text += "\n\nBo Ek: Yes.\n\nAda Lind: No.\n\nBo Ek: Yes.\n"
    plain, places = "", []
    for piece in re.split(r"(\[\[|\]\]|\{\{|\}\})", text):
        if piece in MARKS:
            places.append((MARKS[piece], len(plain)))
        else:
            plain += piece
    transcript = build(read(None, plain.encode()))
    transcript = transcript._replace(header=transcript.header._replace(language=code))
    at = {kind: [place for mark, place in places if mark == kind] for kind in MARKS.values()}
    spans = tuple(map(Span, at["begin"], at["end"]))
    edits = tuple(Edit("omit", *pair) for pair in zip(at["omit"], at["keep"], strict=True))
    return transcript, pick(transcript, *spans[0])._replace(spans=spans), edits


def cautions(text: str, code: str | None = "en") -> tuple[Caution, ...]:
    return guard(*picked(text, code))


@pytest.mark.parametrize(
    "example", list(examples()), ids=lambda one: f"{one.language}, {one.rule}: {one.text}"
)
def test_a_rule_says_of_an_example_what_its_fixture_says(example: Example) -> None:
    said = [
        caution.words for caution in cautions(example.text, example.language) if caution.rule == example.rule
    ]
    assert (said or ["nothing"]) == [example.expected]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_rule_has_an_example_that_warns_and_one_that_does_not(code: str) -> None:
    told = {rule: set[bool]() for rule in RULES if rule not in ELSEWHERE}
    for example in examples():
        if example.language == code:
            told[example.rule].add(example.expected == "nothing")
    assert {rule: both for rule, both in told.items() if both != {True, False}} == {}


def test_words_of_a_voice_without_a_name_are_noted() -> None:
    talk = build(read(None, b"We sail on Monday. The wind is good.\n"))
    quote = pick(talk, 0, len("We sail on Monday."))
    assert [caution.rule for caution in guard(talk, quote)] == ["unknown speaker"]


def test_what_is_replaced_by_its_own_negation_is_not_left_out() -> None:
    transcript, quote, _ = picked("[[We will not sell the mill]].")
    at = transcript.text.index("not")
    assert [c.words for c in guard(transcript, quote, (Edit("replace", at, at + 3, "never"),))] == []
    assert [c.words for c in guard(transcript, quote, (Edit("replace", at, at + 3, "gladly"),))] == ["not"]


def test_what_lies_between_two_spans_of_a_turn_is_left_out() -> None:
    assert [c.message for c in cautions("[[We will]] never [[sell the mill]].")] == ["leaves out “never”"]


def test_warnings_come_before_notes_and_are_said_in_one_line() -> None:
    found = cautions("I think we do not [[sell the mill]], but we might.")
    assert [caution.level for caution in found] == sorted(
        (caution.level for caution in found), key=["warning", "note"].index
    )
    assert said_of(found) == "take care: leaves out “not”; stops before “but we might”"
    assert said_of(caution for caution in found if caution.level == "note") == ""


def test_in_a_language_without_a_file_only_marks_are_judged() -> None:
    assert cautions("[[Nu (inaudible) vindem moara]].", "ro")[0].rule == "unclear"
    assert [c.rule for c in cautions("Nu vom [[vinde moara]].", "ro")] == ["begins inside"]


def test_where_the_language_is_not_known_negations_of_any_are_seen() -> None:
    assert cautions("Wir wollen nicht [[die Mühle]].", None)[0].words == "nicht"


@pytest.mark.parametrize("piece", ["(", "(a ", "[(", "“", "a", "-- ", "n'", "if ", "But ", "Ada Lind "])
def test_what_is_made_to_take_long_does_not(piece: str) -> None:
    text = f"We sail ({piece * 3000}) on Monday, {piece * 3000} if you like."
    transcript, quote, _ = picked(f"[[We sail]] {text}")
    body = transcript.turns[0].body
    for span in (quote.spans[0], body, Span(body.start, body.end - 5), Span(body.start + 30, body.end)):
        guard(transcript, quote._replace(spans=(span,), words=transcript.text[slice(*span)]))


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_fills_every_list_but_those_it_can_do_without(code: str) -> None:
    empty = {name for name in Language._fields if not getattr(language(code), name).strip(" ,")}
    assert empty <= {
        "whether",
        "infinitive",
        "obliged",
        "articles",
        "relative",
    }  # not every language has such words


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_list_of_a_language_names_a_word_twice(code: str) -> None:
    for name in Language._fields:
        words = [" ".join(word.split()).casefold() for word in getattr(language(code), name).split(",")]
        assert sorted(set(words)) == sorted(words), name


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_list_of_some_words_of_another_has_no_others(code: str) -> None:
    words = language(code)
    for part, whole in ((words.until, words.condition), (words.particle, words.contrary)):
        assert {word.strip() for word in part.split(",")} <= {" ".join(w.split()) for w in whole.split(",")}


def test_the_guard_takes_any_pick_of_any_sample() -> None:
    for path in sorted((Path(__file__).parents[2] / "sample_data").iterdir()):
        transcript = build(read(path))
        for turn in transcript.turns[:20]:
            length = turn.body.end - turn.body.start
            for start, end in (
                (0, length),
                (0, length // 2),
                (length // 3, length),
                (length // 3, length // 2),
            ):
                span = Span(turn.body.start + start, turn.body.start + end)
                try:
                    quote = pick(transcript, *span)
                except NotQuotableError:
                    continue
                for caution in guard(transcript, quote):
                    assert caution.message
                    assert "\n" not in caution.message

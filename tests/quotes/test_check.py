"""Checking drafts: every verdict on the drafts of `drafts/`, and what is said beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.quotes.check import Credit, Finding, Verdict, check
from pullquote.quotes.drafts import quotations
from pullquote.quotes.stream import same
from pullquote.readers import docx as docx_reader
from pullquote.readers import html as html_reader
from pullquote.readers import read
from pullquote.readers.draft import read_draft
from pullquote.transcript.build import build
from pullquote.transcript.model import Turn
from tests.readers.making import docx, paragraph, style
from tests.support import lines_run

DRAFTS = Path(__file__).parent / "drafts"
SAMPLES = Path(__file__).parents[2] / "sample_data"
TRANSCRIPTS = {
    "harbour": build(read(SAMPLES / "harbour_press_conference.txt")),
    "lighthouse": build(read(SAMPLES / "lighthouse_interview.txt")),
}
HARBOUR = TRANSCRIPTS["harbour"]


def drafts() -> Iterator[tuple[str, str, list[str]]]:
    for path in sorted(DRAFTS.glob("*.md")):
        _, *parts = re.split(r"\n\n", path.read_text(encoding="utf-8"), maxsplit=1)
        for draft, verdicts in re.findall(r"(.+?)\n((?:=> [^\n]*\n)+)", parts[0], re.DOTALL):
            expected = [line.removeprefix("=> ") for line in verdicts.splitlines() if line != "=> nothing"]
            yield path.stem, draft.strip(), expected


def findings(draft: str) -> list[Finding]:
    return list(check(draft, [HARBOUR]))


@pytest.mark.parametrize(("name", "draft", "expected"), list(drafts()))
def test_a_draft_is_judged_as_its_fixture_says(name: str, draft: str, expected: list[str]) -> None:
    found = check(draft, [TRANSCRIPTS[name]])
    told = [f"{one.verdict}, {one.credit}" for one in found if one.verdict != "passed over"]
    assert told == expected


def test_the_drafts_hold_sixty_quotations_and_every_verdict() -> None:
    verdicts = [verdict.split(", ") for _, _, expected in drafts() for verdict in expected]
    assert len(verdicts) >= 60
    assert {verdict for verdict, _ in verdicts} == set(get_args(Verdict)) - {"passed over"}
    assert {credit for _, credit in verdicts} == set(get_args(Credit))


SAID = "The barrier will be able to close before the autumn tides"
FORMATS: dict[str, str | bytes] = {
    "text": f"“{SAID},” Vasholm said.\n\n“Moving away would mean safety,” Vasholm said.\n\n“{SAID}.”\n— Tobias Renn\n",
    "markdown": f"# Tides\n\n“{SAID},” **Vasholm** said.\n\n“Moving away would mean safety,” Vasholm said.\n\n"
    f"> {SAID}.\n\n— Tobias Renn\n",
    "html": f"<!doctype html><p><q>{SAID}</q>, Vasholm said.</p><p><Q CLASS='a'>Moving away would mean safety</Q>, "
    f"Vasholm said.</p><blockquote cite='#'><p>{SAID}.</p><p>— Tobias Renn</p></blockquote><p>The end.</p>",
    "docx": docx(
        paragraph(f"“{SAID},” Vasholm said.")
        + paragraph("“Moving away would mean safety,” Vasholm said.")
        + paragraph(f"{SAID}.", "Quote")
        + paragraph("— Tobias Renn", "Quote")
        + paragraph("The end."),
        style("Quote"),
    ),
}


@pytest.mark.parametrize("form", FORMATS)
def test_a_draft_is_judged_alike_in_every_format(form: str) -> None:
    draft = FORMATS[form]
    found = findings(read_draft(None, draft.encode() if isinstance(draft, str) else draft))
    told = [(one.verdict, one.credit) for one in found]
    assert told == [("exact", "right"), ("differs", "right"), ("exact", "wrong")]


@pytest.mark.parametrize("form", ["html", "docx"])
def test_a_draft_is_read_once(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    module, name = {"html": (html_reader, "main_part"), "docx": (docx_reader, "paragraphs")}[form]
    read = Mock(wraps=getattr(module, name))
    monkeypatch.setattr(module, name, read)
    draft = FORMATS[form]
    read_draft(None, draft.encode() if isinstance(draft, str) else draft)
    assert len(read.mock_calls) == 1


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("1,200", "1200", True),
        ("1,234,567.5", "1234567.5", True),
        ("1.234.567", "1234567", True),
        ("1,2", "12", False),
        ("1.200", "1200", False),
        ("0,125", "0125", False),
        ("12,3456", "123456", False),
    ],
)
def test_thousands_set_apart_make_no_other_number(one: str, other: str, alike: bool) -> None:
    assert (same(one) == same(other)) is alike


def test_a_number_that_is_said_of_something_else_is_named_too() -> None:
    talk = build(read(None, b"Ada Lind: The town has 48 boats and 12 horses here.\n\nBo Ek: And 31 geese.\n"))
    (finding,) = check('"The town has 31 boats and 12 horses here," Lind said.', [talk])
    assert (finding.differences, finding.elsewhere) == ((("31", "48"),), (3,))


@pytest.mark.parametrize("unit", ["“word ", "'word ", '"word ', "„word ", "‘word “other ", "> “word\n\n"])
def test_marks_that_are_never_closed_are_each_looked_at_once(unit: str) -> None:
    assert lines_run(lambda: quotations(unit * 400)) <= 2.2 * lines_run(lambda: quotations(unit * 200))


def test_a_swapped_number_is_named_with_both_places() -> None:
    (finding,) = findings("“3.5 million tonnes of it,” Vasholm said.")
    assert finding.verdict == "differs"
    assert finding.differences == (("3.5", "3.4"),)
    assert finding.differences[0].is_number
    assert [HARBOUR.text.split("\n")[line - 1].count("3.5 million") for line in finding.elsewhere] == [1]
    assert "3.4 million tonnes" in finding.said


def test_a_dropped_negation_is_the_difference() -> None:
    (finding,) = findings("“Moving away would mean safety,” Vasholm said.")
    assert finding.differences == (("", "not"),)


def test_the_words_that_an_omission_hides_are_named() -> None:
    (finding,) = findings("“Moving away would … mean safety,” Vasholm said.")
    assert finding.limits == ("not",)


def test_the_speaker_is_the_one_who_said_it_whoever_is_named() -> None:
    (finding,) = findings("“The barrier will be able to close before the autumn tides,” Renn said.")
    assert (finding.named, finding.speaker) == ("Renn", "Ingrid Vasholm")
    assert not finding.is_fair


def test_words_said_by_several_are_found_in_the_mouth_that_is_named() -> None:
    talk = build(read(None, b"Ada Lind: We shall see about that.\n\nBo Ek: We shall see about that.\n"))
    for name in ("Lind", "Ek"):
        (finding,) = check(f"“We shall see about that,” {name} said.", [talk])
        assert (finding.credit, finding.speaker and finding.speaker.split()[-1]) == ("right", name)


def test_the_transcript_that_holds_the_words_is_found_among_several() -> None:
    (finding,) = check("“The gun. The horn made the milk shake in the jug.”", list(TRANSCRIPTS.values()))
    assert finding.source is TRANSCRIPTS["lighthouse"]


def test_a_finding_as_json_has_its_place() -> None:
    (finding,) = findings("Said on Monday:\n\n“Moving away would not mean safety,” Vasholm said.")
    found = finding.as_json()
    start, end = found["source"]["spans"][0]
    assert HARBOUR.text[start:end] == "Moving away would not mean safety"
    assert found["source"]["lines"] == [HARBOUR.line_at(start)]
    assert (found["line"], found["verdict"], found["attribution"]["verdict"]) == (3, "exact", "right")


SPEECHES = [turn for turn in HARBOUR.turns if turn.body.end - turn.body.start > 200]


@given(st.sampled_from(SPEECHES), st.data())
def test_what_is_quoted_from_a_turn_is_never_told_to_differ(turn: Turn, data: st.DataObject) -> None:
    said = HARBOUR.words_of(turn).replace("\n\n", "\n").split()
    first = data.draw(st.integers(0, len(said) - 8))
    quoted = " ".join(said[first : first + data.draw(st.integers(6, 30))])
    found = [finding for finding in findings(f"«{quoted}»") if finding.drafted.start == 0]
    assert [finding.verdict for finding in found] in (["exact"], ["folded"], ["fair"], ["unfair"])


@given(st.sampled_from(SPEECHES), st.data())
def test_a_word_altered_in_a_quotation_is_never_called_fair(turn: Turn, data: st.DataObject) -> None:
    said = HARBOUR.words_of(turn).split()
    first = data.draw(st.integers(0, len(said) - 12))
    words = said[first : first + 12]
    words[data.draw(st.integers(1, 10))] = "zebras"
    assert not any(finding.is_fair for finding in findings(f"«{' '.join(words)}»"))


@given(st.text(alphabet="“”\"„«»‘’'abc. \n>—[]…", max_size=80))
def test_any_draft_is_read_and_every_quotation_lies_in_it(draft: str) -> None:
    for one in quotations(draft):
        assert 0 <= one.start < one.end <= len(draft)
        assert one.line == draft.count("\n", 0, one.start) + 1
    list(check(draft, [HARBOUR]))


def test_a_quotation_of_several_paragraphs_reopens_in_each() -> None:
    (one,) = quotations("“First of it.\n\n“Second of it,” he said.")
    assert one.words == "First of it.\n\nSecond of it,"


def test_an_apostrophe_and_a_mark_that_is_never_closed_are_no_quotation() -> None:
    assert quotations("It's the boys' own. The ’90s. A 5\" pipe. “Never closed.\n\nNext.") == []


@pytest.mark.parametrize("said", ["two cafe\u0301s and", "12 m² and ½ of", "ﷺ ﬁne №", "a™ b⁄c ①"])
def test_letters_that_can_be_taken_apart_are_found_where_they_stand(said: str) -> None:
    text = f"JANE DOE: There were {said} seven boats in the harbour.\n\nTOM ROE: Why?\n"
    (finding,) = check("“Seven boats in the harbour,” Doe said.", [build(read(None, text.encode()))])
    assert finding.said == "seven boats in the harbour"


@pytest.mark.parametrize(
    ("draft", "credit"),
    [
        ("Renn asked Vasholm, “Is there a risk that the towns grow tired of paying?”", "right"),
        ("“Is there a risk that the towns grow tired of paying?” Renn asked Vasholm.", "right"),
        ("“Is there a risk that the towns grow tired of paying?” he asked Vasholm.", "not stated"),
        ("“Is there a risk that the towns grow tired of paying?” asked Renn.", "right"),
        ("“Is there a risk that the towns grow tired of paying?” asked Vasholm.", "wrong"),
    ],
)
def test_who_is_asked_or_told_is_not_taken_for_who_speaks(draft: str, credit: str) -> None:
    assert [finding.credit for finding in findings(draft)] == [credit]

"""Lists of quotes as one text: Markdown, JSON, a table, any style."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.quotes.model import Quote
from pullquote.writers import STYLES, WITH_NOTES, style
from pullquote.writers.csv import FORMULA
from pullquote.writers.export import FORMS, NAMES, Exported, write
from pullquote.writers.export.csv import COLUMNS
from tests.support import make_quote, make_receipt

WHEN = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
OTHER = make_receipt(sha256="b" * 64, path="/talks/tide_table.txt")


NOTED = Exported("m1", "mark", make_quote(), WHEN, tags=("lead", "the tug"), note="Ask *Bo*,\n50% sure.")
"""What the user wrote a note and two tags on."""


def mark(quote: Quote, key: str = "m1") -> Exported:
    return Exported(key, "mark", quote, WHEN)


def table(*exported: Exported) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(write(exported, "csv"))))


def test_every_form_and_style_can_be_exported_and_is_named_once() -> None:
    assert len(set(NAMES)) == len(NAMES)
    assert set(NAMES) == {*FORMS, *STYLES}
    for name in NAMES:
        text = write([mark(make_quote())], name)
        assert "The ferry sails on Monday" in text or name == "link"
        assert text.endswith("\n")
        assert not text.endswith("\n\n")


def test_markdown_has_a_heading_for_each_transcript_with_its_quotes_under_it() -> None:
    exported = [
        mark(make_quote(words="It sails.")),
        mark(make_quote(words="It waits.")),
        mark(make_quote(words="It is late.", title=None, receipt=OTHER)),
    ]
    assert write(exported, "markdown") == (
        "# Harbour briefing\n\n/talks/ferry.txt (SHA-256 aaaaaaaaaaaa)\n\n"
        "> It sails.\n>\n> — Ada Lindqvist, Harbour Master, Harbour briefing, Norrvik, 4 March 2021\n\n"
        "> It waits.\n>\n> — Ada Lindqvist, Harbour Master, Harbour briefing, Norrvik, 4 March 2021\n\n"
        "# /talks/tide\\_table.txt\n\n/talks/tide\\_table.txt (SHA-256 bbbbbbbbbbbb)\n\n"
        "> It is late.\n>\n> — Ada Lindqvist, Harbour Master, Norrvik, 4 March 2021\n"
    )


def test_markdown_has_the_note_and_the_tags_under_the_quote_and_outside_it() -> None:
    quote, note, tags = write([NOTED], "markdown").split("\n\n")[2:]
    assert all(line.startswith(">") for line in quote.split("\n"))
    assert (note, tags) == ("*Note:* Ask \\*Bo\\*, 50% sure.", "*Tags:* lead, the tug\n")


def test_ris_has_tags_as_keywords_and_the_note_after_the_words() -> None:
    lines = write([NOTED, mark(make_quote())], "ris").split("\n")
    end = lines.index("ER  - ")
    assert lines[end - 4 : end] == [
        "N1  - The ferry sails on Monday.",
        "KW  - lead",
        "KW  - the tug",
        "N1  - Note: Ask *Bo*, 50% sure.",
    ]
    assert not [line for line in lines[end:] if line.startswith("KW") or "Bo" in line]


@pytest.mark.parametrize(("name", "field"), [("biblatex", "annotation"), ("bibtex", "annote")])
def test_an_entry_has_tags_as_keywords_and_quotes_the_words_before_the_note(name: str, field: str) -> None:
    first, second = write([NOTED, mark(make_quote())], name).split("\n\n")
    assert "  keywords = {lead, the tug},\n" in first
    assert f"  {field} = {{“The ferry sails on Monday.” Note: Ask *Bo*, 50\\% sure.}},\n" in first
    assert f"  {field} = {{The ferry sails on Monday.}},\n" in second
    assert "keywords" not in second


def test_csl_json_has_tags_as_keyword_and_the_note_as_note() -> None:
    first, second = json.loads(write([NOTED, mark(make_quote())], "csl-json"))
    assert (first["keyword"], first["note"]) == ("lead, the tug", "Note: Ask *Bo*, 50% sure.")
    assert first["annote"] == "The ferry sails on Monday."
    assert not {"keyword", "note"} & set(second)


@pytest.mark.parametrize("name", sorted(WITH_NOTES))
def test_a_style_alone_says_nothing_of_notes(name: str) -> None:
    assert write([mark(make_quote())], name) == style(name)(make_quote()) + "\n"


def test_any_style_parts_the_quotes_by_a_blank_line() -> None:
    quotes = [make_quote(words="It sails."), make_quote(words="It waits.")]
    in_style = style("attributed")
    expected = f"{in_style(quotes[0])}\n\n{in_style(quotes[1])}\n"
    assert write([mark(quote) for quote in quotes], "attributed") == expected


def test_json_has_everything_with_its_receipt() -> None:
    asked = make_quote(words="When does it sail?", name=None)
    copy = Exported("c1", "copy", make_quote(question=asked), WHEN, "words", "The ferry sails on Monday.")
    exported: dict[str, Any] = json.loads(write([mark(make_quote()), copy], "json"))
    assert exported["schema"] == "pullquote/quotes/1"
    first, second = exported["quotes"]
    assert (first["id"], first["kind"], first["pasted"], first["question"]) == ("m1", "mark", None, None)
    assert second["created"] == "2024-05-06T07:08:09+00:00"
    assert (second["style"], second["pasted"]) == ("words", "The ferry sails on Monday.")
    assert second["question"]["words"] == "When does it sail?"
    assert second["spans"] == [[15, 41]]
    receipt = second["receipt"]
    assert (receipt["sha256"], receipt["lines"]) == ("a" * 64, [1, 1])
    assert receipt["selectors"][0]["exact"] == "The ferry sails on Monday."


def test_a_table_has_a_header_and_a_row_for_each_quote() -> None:
    verse = make_quote(words='We sail,\nsaid "Bo".\n\nOn Monday.', affiliation="Ferry Board")
    (row,) = table(mark(verse))
    assert list(row) == COLUMNS
    assert row["words"] == verse.words
    assert (row["name"], row["affiliation"], row["date"]) == ("Ada Lindqvist", "Ferry Board", "2021-03-04")
    assert (row["first_line"], row["certainty"]) == ("1", "stated")
    assert row["evidence"] == "Ada Lindqvist (line 1)"
    assert (row["kind"], row["style"], row["id"]) == ("mark", "", "m1")


@given(st.sampled_from(FORMULA), st.text(max_size=5))
def test_no_cell_is_a_formula(first: str, rest: str) -> None:
    value = first + rest
    quote = make_quote(words=value, name=value, title=value, receipt=make_receipt(path=value, label=value))
    exported = Exported("c1", "copy", quote, WHEN, "words", value)
    for row in csv.reader(StringIO(write([exported], "csv"), newline="")):
        assert not [cell for cell in row if cell.startswith(FORMULA)]


@pytest.mark.parametrize("before", ["\u200b", " ", "\u00a0 "], ids=ascii)
def test_a_formula_behind_what_is_not_seen_is_none_either(before: str) -> None:
    (row,) = table(mark(make_quote(words=f"{before}=1+1")))
    assert row["words"].startswith("'")
    assert row["words"].endswith("=1+1")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("hidden", ["\x1b[31m", "\x9b31m", "\u202e", "\u2066", "\x07", "\U000e0041"])
def test_nothing_exported_steers_a_terminal(name: str, hidden: str) -> None:
    quote = make_quote(words=f"It{hidden} sails.", name=f"Ada{hidden}", title=f"{hidden}Briefing")
    text = write([mark(quote)], name)
    assert hidden[0] not in text
    assert "sails" in text or name == "link"

"""The page of quotes: valid, whole in itself, in the colours of its speakers, with a way to every quote."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.quotes.model import Quote
from pullquote.transcript.hidden import unhidden
from pullquote.transcript.model import Evidence
from pullquote.writers.colours import DARK, LIGHT, Hues
from pullquote.writers.export import Exported, write
from pullquote.writers.export.page import TINT, style_sheet
from pullquote.writers.html import rich
from tests.support import make_quote, make_receipt
from tests.writers.hostile import quotes
from tests.writers.invented import QUOTES

WHEN = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
TIDES = make_receipt(sha256="b" * 64, path="/home/ada/tide table.txt")


def page(*made: Quote) -> str:
    return write([Exported(f"m{number}", "mark", quote, WHEN) for number, quote in enumerate(made)], "html")


def noted(*made: Quote) -> str:
    """The page with a note and a tag on every quote: its own words."""
    return write(
        [Exported("m1", "mark", one, WHEN, tags=(one.words,), note=one.words) for one in made], "html"
    )


def tree(text: str) -> Any:
    """The page as a validating parser reads it."""
    html5lib = pytest.importorskip("html5lib", reason="html5lib is not installed")
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def said(element: Any) -> str:
    return "".join(element.itertext())


def bare(text: str) -> str:
    return "".join(unhidden(text).split())


@given(st.lists(quotes(), min_size=1, max_size=4))
def test_it_is_valid_whatever_it_quotes_and_holds_every_word(made: list[Quote]) -> None:
    read = tree(page(*made))
    assert [bare(said(quote)) for quote in read.iter("blockquote")] == [bare(quote.words) for quote in made]


@given(quotes())
def test_it_is_valid_whatever_the_user_wrote(quote: Quote) -> None:
    (note,) = (line for line in tree(noted(quote)).iter("p") if line.get("class") == "note")
    assert bare(said(note)) == "Note" + bare(quote.words)


def test_the_invented_quotes_stand_on_it_under_their_names() -> None:
    read = tree(page(*QUOTES.values()))
    figures = list(read.iter("figure"))
    assert len(figures) == len(QUOTES)
    captions = dict(
        zip(QUOTES, (" ".join(said(one.find("figcaption")).split()) for one in figures), strict=True)
    )
    assert captions["two-part name"] == "IB Ilse van der Berg Ferry Union line 1 #"
    assert captions["anonymous questioner"] == "Q A questioner line 1 #"
    assert captions["interpreted"] == "AL Ada Lindqvist Harbour Master, through an interpreter line 1 #"
    assert captions["podcast"] == "AL Ada Lindqvist 1:02:34 #"
    assert captions["deposition"] == "AL Ada Lindqvist page 14:5–12 #"
    assert captions["half a sentence"] == "AL Ada Lindqvist Harbour Master paragraph 9 #"
    assert captions["nothing known"] == "? Unknown speaker line 1 #"


@given(quotes())
def test_it_asks_for_nothing_from_elsewhere(quote: Quote) -> None:
    text = page(quote)
    read = tree(text)
    known = {
        "a",
        "b",
        "blockquote",
        "body",
        "br",
        "code",
        "details",
        "figcaption",
        "figure",
        "h1",
        "head",
        "header",
    }
    known |= {"html", "main", "meta", "p", "section", "span", "style", "summary", "time", "title"}
    assert {element.tag for element in read.iter()} <= known
    assert not [
        name for element in read.iter() for name in element.attrib if name in ("src", "style", "srcset")
    ]
    assert "default-src 'none'" in text
    assert not re.search(r"url\(|@import|@font-face", style_sheet())


def test_every_quote_and_every_speaker_can_be_linked_to() -> None:
    read = tree(page(make_quote(), QUOTES["two-part name"], make_quote(receipt=TIDES, title="Tides")))
    ids = [element.get("id") for element in read.iter() if element.get("id")]
    assert ids == ["t1", "q-m0", "q-m1", "t2", "q-m2"]
    links = {link.get("href").removeprefix("#") for link in read.iter("a")}
    assert links == set(ids)


def test_a_speaker_has_one_colour_in_all_transcripts_and_neighbours_have_others() -> None:
    made = [
        make_quote(),
        QUOTES["two-part name"],
        QUOTES["reporter"],
        QUOTES["moderator"],
        make_quote(receipt=TIDES),
    ]
    figures = list(tree(page(*made)).iter("figure"))
    assert [figure.get("class") for figure in figures] == ["s0", "s1", "nobody", "moderator", "s0"]


def test_quotes_stand_by_transcript_and_a_file_goes_by_its_name_alone() -> None:
    text = page(make_quote(), make_quote(title=None, receipt=TIDES))
    read = tree(text)
    assert said(read.find(".//h1")) == "2 quotes from 2 transcripts"
    assert [said(head) for head in read.iter("h2")] == ["Harbour briefing", "tide table.txt"]
    assert "/home/ada" not in text
    assert said(tree(page(make_quote())).find(".//h1")) == "Harbour briefing"


def test_it_says_when_and_where_it_was_said_and_where_that_is_written() -> None:
    read = tree(page(QUOTES["press conference"]))
    occasion, origin = (said(line) for line in read.iter("p") if line.get("class") in ("occasion", "origin"))
    assert occasion == "press conference · Norrvik · 4 March 2021 · Norrvik Harbour Board · As delivered"
    assert origin == "https://norrvik.example/talks/ferry SHA-256 aaaaaaaaaaaa"
    assert read.find(".//time").get("datetime") == "2021-03-04"
    (place,) = (
        link.get("href") for span in read.iter("span") if span.get("class") == "place" for link in span
    )
    assert place == "https://norrvik.example/talks/ferry#:~:text=The%20ferry%20sails%20on%20Monday."


def test_a_shaped_quote_shows_what_was_done_and_what_was_said() -> None:
    figure = tree(page(QUOTES["shaped"])).find(".//figure")
    assert said(figure.find("blockquote/p/em")) == "*ferry*"
    assert said(figure.find("p")) == "emphasis added; other brackets in original"
    assert said(figure.find("details/p")) == QUOTES["shaped"].said


def test_what_the_user_wrote_stands_under_the_words_and_not_among_them() -> None:
    one = Exported("m1", "mark", make_quote(), WHEN, tags=("lead", "<tug>"), note="Ask Bo.\nTwice.")
    figure = tree(write([one], "html")).find(".//figure")
    assert said(figure.find("blockquote")).strip() == make_quote().words
    (note,) = (line for line in figure.findall("p") if line.get("class") == "note")
    assert said(note) == "Note Ask Bo.Twice."
    assert [said(tag) for tag in figure.findall("ul/li")] == ["lead", "<tug>"]
    assert list(figure).index(note) > list(figure).index(figure.find("blockquote"))


def test_a_name_that_is_not_certain_is_called_so_and_a_question_is_folded_away() -> None:
    inferred = make_receipt(label=None, certainty="inferred", evidence=(Evidence("title", "by …", 3),))
    figure = tree(page(make_quote(receipt=inferred, question=QUOTES["question with answer"].question))).find(
        ".//figure"
    )
    assert (
        said(figure.find("figcaption")).split("\n")[2]
        == "Ada Lindqvist Harbour Master · name inferred, line 3"
    )
    assert said(figure.find("details/summary")) == "Asked by Bo Varga"
    assert figure.find("details").get("open") is None


@pytest.mark.parametrize("hues", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_can_be_read_on_its_ground(hues: Hues) -> None:
    for hue in (*hues.named, hues.neutral, hues.moderator):
        ground = _mixed(hue, hues.ground, TINT / 100)
        assert _contrast(_rgb(hue), ground) >= 4.5
        assert _contrast(_mixed(hues.ink, hues.ground, 0.72), ground) >= 4.5
        assert _contrast(_rgb(hues.ground), _rgb(hue)) >= 4.5, "initials on their disc"


def _rgb(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))


def _mixed(one: str, other: str, share: float) -> tuple[float, ...]:
    return tuple(a * share + b * (1 - share) for a, b in zip(_rgb(one), _rgb(other), strict=True))


def _contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """WCAG 2.2, contrast ratio."""

    def luminance(colour: tuple[float, ...]) -> float:
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@given(st.lists(quotes(), min_size=1, max_size=3))
def test_rich_text_is_block_quotes_and_paragraphs(made: list[Quote]) -> None:
    read = tree(f"<!DOCTYPE html><title>x</title>{rich(made)[0]}")
    assert {element.tag for element in read.find("body")} <= {"blockquote", "p"}
    assert [bare(said(one)) for one in read.iter("blockquote")] == [bare(one.words) for one in made]

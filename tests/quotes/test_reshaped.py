"""A shaped quote: what it prints, what stays as it was said, and the way back."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.quotes.edits import EditError, reshaped, said_of
from pullquote.quotes.guard import guard
from pullquote.quotes.model import Edit, EditKind, NotQuotableError, Quote
from pullquote.quotes.pick import attributed, pick, pick_several
from pullquote.readers import read
from pullquote.store.codec import quote_from_json, quote_to_json
from pullquote.transcript.build import build
from pullquote.transcript.model import Span, Transcript
from pullquote.transcript.sentences import word_spans
from pullquote.writers import STYLES, style

TALK = """Harbour talk

Bo Varga (Radio Norrvik): When does it sail?

Ada Lind: It does not sail on Monday, and the [mail] goes
with it. Nobody knows when.

They say it comes back.

Bo Varga (Radio Norrvik): Thank you.
"""
ANSWER = (
    "It does not sail on Monday, and the [mail] goes\nwith it. Nobody knows when.\n\nThey say it comes back."
)


@cache
def talk() -> Transcript:
    return build(read("talk.txt", TALK.encode()))


def span_of(words: str) -> Span:
    start = TALK.index(words)
    return Span(start, start + len(words))


def edit(kind: EditKind, words: str, text: str = "") -> Edit:
    span = span_of(words)
    return Edit(kind, span.end if kind == "insert" else span.start, span.end, text)


def answer(*edits: Edit) -> Quote:
    return pick(talk(), *span_of(ANSWER), edits=edits)


def test_without_edits_a_quote_has_nothing_of_a_shape() -> None:
    quote = answer()
    assert (quote.edits, quote.said, quote.parts, quote.remarks) == ((), None, (), ())
    assert {"edits", "said", "parts"}.isdisjoint(quote.as_json())


def test_a_shaped_quote_prints_the_edits_and_keeps_what_was_said() -> None:
    plain = answer()
    quote = answer(edit("replace", "It", "The ferry"), edit("omit", ", and the [mail] goes\nwith it"))
    assert quote.words.startswith("[The ferry] does not sail on Monday …. Nobody knows when.\n\nThey say")
    assert quote.said == plain.words
    assert (quote.spans, quote.receipt) == (plain.spans, plain.receipt)


def test_an_omission_may_reach_over_a_paragraph() -> None:
    assert "when … comes back." in answer(edit("omit", ".\n\nThey say it")).words


def test_several_spans_of_a_turn_are_one_quote_with_what_lies_between_left_out() -> None:
    spans = [span_of("It does not sail"), span_of("Nobody knows when.")]
    quote = pick_several(talk(), spans)
    assert quote.words == "It does not sail … Nobody knows when."
    assert list(quote.spans) == spans
    assert [selector.exact for selector in quote.receipt.selectors] == [
        "It does not sail",
        "Nobody knows when.",
    ]
    assert pick_several(talk(), spans, edits=[edit("sic", "Nobody")]).words.endswith(
        "… Nobody [sic] knows when."
    )


@pytest.mark.parametrize("others", [["Thank you."], ["It does"]])
def test_spans_of_two_turns_or_out_of_order_are_no_quote(others: list[str]) -> None:
    with pytest.raises(NotQuotableError):
        pick_several(talk(), [span_of("Nobody knows"), *map(span_of, others)])


def test_a_reader_is_told_of_emphasis_and_of_whose_brackets_they_are() -> None:
    assert answer(edit("emphasis", "Nobody")).remarks == ("emphasis added",)
    quote = answer(edit("emphasis", "Nobody"), edit("replace", "It", "The ferry"))
    assert quote.remarks == ("emphasis added", "other brackets in original")
    without = pick(talk(), *span_of("They say it comes back."), edits=[edit("replace", "They", "Sailors")])
    assert without.remarks == ()


def test_the_guard_warns_of_what_an_edit_leaves_out() -> None:
    assert "not" in [caution.words for caution in guard(talk(), answer(edit("omit", "not")))]


def test_a_new_name_leaves_a_shape_as_it_is() -> None:
    quote = answer(edit("sic", "goes"))._replace(name="Somebody")
    assert attributed(talk(), quote) == answer(edit("sic", "goes"))


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("markdown", "> \\[The ferry\\] does *not* sail …."),
        ("html", "<p>[The ferry] does <em>not</em> sail ….</p>"),
        ("org", "[The ferry] does /not/ sail …."),
        ("wiki", "&#91;The ferry&#93; does ''not'' sail …."),
        ("latex", r"{[The ferry] does \emph{not} sail …}"),
        ("words", "[The ferry] does not sail …."),
    ],
)
def test_a_style_marks_an_editors_deeds_as_its_format_does(name: str, printed: str) -> None:
    words = span_of("It does not sail on Monday, and the [mail] goes\nwith it.")
    edits = [
        edit("replace", "It", "The ferry"),
        edit("emphasis", "not"),
        edit("omit", "on Monday, and the [mail] goes\nwith it"),
    ]
    assert printed in style(name)(pick(talk(), *words, edits=edits))


def test_latex_closes_no_quotation_where_it_was_not_closed() -> None:
    document = read(
        "t.txt", b'Ada Lind: She said "it sails" and went.\n\nBo Varga: When?\n\nAda Lind: Now.\n'
    )
    transcript = build(document)
    start, end = (document.text.index(words) for words in ("She", "went"))
    crossing = Edit("emphasis", document.text.index("said"), document.text.index(" sails"))
    written = style("latex")(pick(transcript, start, end, edits=[crossing]))
    assert r"\enquote" not in written


@pytest.mark.parametrize(
    "name", sorted(STYLES.keys() - {"words", "link", "news", "csv", "ris", "bibtex", "biblatex", "csl-json"})
)
def test_a_style_with_an_attribution_says_that_emphasis_is_added(name: str) -> None:
    written = style(name)(answer(edit("emphasis", "Nobody")))
    assert "emphasis added" in written or '"kind": "emphasis"' in written


WORDS = [Span(*said_of(talk(), answer().spans).span(*word)) for word in word_spans(answer().words)]
KINDS: tuple[EditKind, ...] = ("omit", "insert", "replace", "recase", "sic", "emphasis")


@st.composite
def some_edits(draw: st.DrawFn) -> list[Edit]:
    """Edits of whole words, which may not go together."""
    found = []
    for _ in range(draw(st.integers(0, 4))):
        first = draw(st.integers(0, len(WORDS) - 1))
        last = draw(st.integers(first, len(WORDS) - 1))
        kind = draw(st.sampled_from(KINDS))
        start, end = WORDS[first].start, WORDS[last].end
        text = draw(st.text(st.characters(exclude_characters="[]\n\r\ue010\ue011"), max_size=9))
        ends = {"insert": (end, end), "recase": (start, start + 1)}.get(kind, (start, end))
        found.append(Edit(kind, *ends, text if kind in ("insert", "replace") else ""))
    return found


def shaped_or_plain(edits: list[Edit]) -> Quote:
    try:
        return answer(*edits)
    except EditError:
        return answer()


@given(some_edits())
def test_every_edit_can_be_taken_back(edits: list[Edit]) -> None:
    quote = shaped_or_plain(edits)
    for edit in quote.edits:
        rest = [one for one in quote.edits if one != edit]
        assert reshaped(talk(), reshaped(talk(), quote, rest), quote.edits) == quote
    assert reshaped(talk(), quote, ()) == answer()


@given(some_edits())
def test_what_is_printed_as_said_stands_in_the_source_in_order(edits: list[Edit]) -> None:
    quote = shaped_or_plain(edits)
    at, said = 0, answer().words
    assert "".join(part.text for part in quote.parts) in (quote.words, "")
    for part in quote.parts:
        if part.kind in ("said", "emphasis"):
            at = said.index(part.text.strip(" "), at) + len(part.text.strip(" "))


@given(some_edits())
def test_a_shaped_quote_comes_back_from_the_notebook_as_it_was(edits: list[Edit]) -> None:
    quote = shaped_or_plain(edits)
    assert quote_from_json(quote_to_json(quote)) == quote


@given(some_edits())
def test_every_style_writes_every_shape(edits: list[Edit]) -> None:
    quote = shaped_or_plain(edits)
    for name in STYLES:
        assert not any(char in style(name)(quote) for char in "\ue010\ue012\ue014")


@given(st.sets(st.integers(0, len(WORDS) - 1), min_size=2, max_size=6))
def test_spans_with_gaps_print_their_words_in_order(numbers: set[int]) -> None:
    picked = [WORDS[number] for number in sorted(numbers)]
    words = pick_several(talk(), picked).words
    rest = iter(answer().words.split())
    assert all(word in rest for word in words.replace("…", " ").split() if any(map(str.isalnum, word)))
    assert words.count("…") == sum(right.start > left.end for left, right in pairwise(picked))

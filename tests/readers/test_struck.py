"""Words that a publisher struck, in each format: their text is as it was, and it is stated that they are struck."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.quotes.model import Edit, Quote
from pullquote.quotes.pick import pick
from pullquote.readers import read
from pullquote.readers.draft import read_draft
from pullquote.readers.reading import Reading
from pullquote.readers.struck import stated, struck, with_struck
from pullquote.store.codec import quote_from_json, quote_to_json
from pullquote.transcript.build import build
from pullquote.transcript.model import Hint, Span, Transcript
from tests.readers.making import docx, paragraph

WORDS = "We met {}Helena{} [Helene] at the pier."
REST = "Thank you for that.", "We did."


def page(opens: str, closes: str) -> bytes:
    said = WORDS.format(opens, closes)
    return (
        f"<!doctype html><p><b>Ada Lind:</b> {said}</p><p><b>Bo Ek:</b> {REST[0]}</p><p><b>Ada Lind:</b> {REST[1]}</p>"
    ).encode()


def table(opens: str, closes: str) -> bytes:
    """A page whose turns are the rows of a table."""
    rows = ("Ada Lind", WORDS.format(opens, closes)), ("Bo Ek", REST[0]), ("Ada Lind", REST[1])
    cells = "".join(f"<tr><td>{name}</td><td>{words}</td></tr>" for name, words in rows)
    return f"<!doctype html><table><tr><th>Speaker</th><th>Words</th></tr>{cells}</table>".encode()


def preformatted(opens: str, closes: str) -> bytes:
    said = WORDS.format(opens, closes)
    return f"<!doctype html><pre>Ada Lind: {said}\n\nBo Ek: {REST[0]}\n\nAda Lind: {REST[1]}\n</pre>".encode()


def file(properties: str) -> bytes:
    """A Word file whose first paragraph has a run with these properties."""
    run = (
        f'</w:t></w:r><w:r><w:rPr>{properties}</w:rPr><w:t>Helena</w:t></w:r><w:r><w:t xml:space="preserve">'
    )
    first = paragraph("Ada Lind: We met @ [Helene] at the pier.")
    return docx(first.replace("@", run) + paragraph(f"Bo Ek: {REST[0]}") + paragraph(f"Ada Lind: {REST[1]}"))


def markdown(opens: str, closes: str) -> bytes:
    return f"# Talk\n\nAda Lind: {WORDS.format(opens, closes)}\n\nBo Ek: {REST[0]}\n\nAda Lind: {REST[1]}\n".encode()


FILES = {
    "s": page("<s>", "</s>"),
    "del": page("<b><del>", "</del></b>"),
    "strike": page("<strike>", "</strike>"),
    "style": page('<span style="text-decoration: line-through">', "</span>"),
    "two": page("<s>Hel</s><s>", "</s>").replace(b"Helena", b"ena"),
    "table": table("<del>", "</del>"),
    "table, style": table('<p><span style="text-decoration: line-through">', "</span></p>"),
    "pre": preformatted("<s>", "</s>"),
    "~~": markdown("~~", "~~"),
    "emphasised": markdown("~~*", "*~~"),
    "<s>": markdown("<s>", "</s>"),
    "docx": file("<w:strike/>"),
    "docx, twice": file("<w:dstrike/>"),
}


def talk(form: str) -> Transcript:
    return build(read(None, FILES[form]))


def quoted(transcript: Transcript, *edits: tuple[str, str, str]) -> Quote:
    text = transcript.text
    at = text.index("We met")
    shape = [
        Edit(kind, text.index(words, at), text.index(words, at) + len(words), put)  # type: ignore[arg-type]
        for kind, words, put in edits
    ]
    return pick(transcript, at, text.index("pier.") + 5, edits=shape)


@pytest.mark.parametrize("form", FILES)
def test_struck_words_are_told_and_no_others(form: str) -> None:
    transcript = talk(form)
    turn = transcript.turns[0]
    assert transcript.words_of(turn) == WORDS.format("", "")
    assert [transcript.text[slice(*span)] for span in transcript.struck_in(turn.body)] == ["Helena"]
    assert not list(transcript.struck_in(transcript.turns[1].body))


@pytest.mark.parametrize("properties", ["", '<w:strike w:val="0"/>', "<w:i/>"])
def test_a_run_that_is_not_struck_is_not(properties: str) -> None:
    transcript = build(read(None, file(properties)))
    assert not list(transcript.struck_in(transcript.turns[0].body))


@pytest.mark.parametrize("text", ["about ~~ 5 ~~ or so", "a ~~~x~~~", r"a \~~x~~"])
def test_tildes_are_not_always_a_strike(text: str) -> None:
    transcript = build(read(None, f"# Talk\n\nAda Lind: {text}\n\nBo Ek: Yes.\n".encode()))
    assert not list(transcript.struck_in(transcript.turns[0].body))


def test_a_strike_that_is_cut_tells_only_what_is_quoted() -> None:
    transcript = talk("s")
    at = transcript.text.index("lena")
    assert pick(transcript, at, at + 13).struck == ("lena",)


def test_a_quotation_tells_what_was_struck_beside_it() -> None:
    quote = quoted(talk("s"))
    assert quote.words == "We met Helena [Helene] at the pier."
    assert quote.remarks == ("“Helena” struck in original",)
    assert quote_from_json(quote_to_json(quote)) == quote


@pytest.mark.parametrize(
    ("edit", "remarks"),
    [
        (("omit", "Helena", ""), ()),  # all the brackets are the publisher's
        (("omit", "Helena [Helene]", ""), ()),
        (("replace", "We", "The crew"), ("other brackets in original", "“Helena” struck in original")),
        (("sic", "pier", ""), ("other brackets in original", "“Helena” struck in original")),
        (("emphasis", "Helena", ""), ("emphasis added", "“Helena” struck in original")),
    ],
)
def test_whose_the_brackets_are_is_told_where_there_are_both(
    edit: tuple[str, str, str], remarks: tuple[str, ...]
) -> None:
    assert quoted(talk("s"), edit).remarks == remarks


def test_a_draft_has_the_words_without_marks() -> None:
    for form in ("s", "docx"):
        assert WORDS.format("", "") in read_draft(None, FILES[form])


# The marks


@given(st.lists(st.tuples(st.text("ab \n", max_size=6), st.booleans()), max_size=8))
def test_the_text_is_what_it_would_be_without_the_marks(pieces: list[tuple[str, bool]]) -> None:
    text = "".join(struck(piece) if out else piece for piece, out in pieces)
    reading = stated(Reading(text))
    assert reading.text == "".join(piece for piece, _ in pieces)
    told = "".join(reading.text[hint.start : hint.end] for hint in reading.hints)
    assert "".join(told.split()) == "".join("".join(piece.split()) for piece, out in pieces if out)


def test_other_hints_move_along_and_none_overlap() -> None:
    text = f"{struck('ab')} cd: {struck('ef')} gh"
    reading = stated(Reading(text, hints=(Hint("label", 0, text.index(":") + 1, struck("ab") + " cd"),)))
    assert reading.text == "ab cd: ef gh"
    assert reading.hints == (Hint("label", 0, 6, "ab cd"), Hint("struck", 7, 9))


def test_what_stands_in_struck_words_parts_them() -> None:
    inner = Hint("furniture", 3, 4)
    assert with_struck([inner], [Span(1, 6)]) == (Hint("struck", 1, 3), inner, Hint("struck", 4, 6))

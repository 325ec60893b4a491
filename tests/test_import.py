"""`pullquote import`: what was exported comes back, and what is not whole does no harm."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.cli import main
from pullquote.paths import notebook_path
from pullquote.quotes.anchor import Finder
from pullquote.quotes.model import Quote
from pullquote.quotes.pick import pick
from pullquote.quotes.stream import Stream
from pullquote.readers import read
from pullquote.store.annotations import Annotated, annotated
from pullquote.store.notebook import Notebook
from pullquote.store.records import Copy, Mark
from pullquote.transcript.build import build
from pullquote.transcript.search import find
from pullquote.writers.export import Exported, write
from pullquote.writers.jsonld import CONTEXT
from tests.support import make_quote, make_receipt
from tests.writers.hostile import LINES, quotes
from tests.writers.schemas import check_annotation

Captured = pytest.CaptureFixture[str]
FERRY = "Ada Lindqvist: The ferry sails on Monday.\n\nBo Varga: And who pays for it?\n"
MOMENT = datetime(2031, 3, 12, 12, tzinfo=UTC)
ID = "0d8f2a4e-6f0c-4c87-9a55-2f6d3b1f7c10"


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(FERRY, "utf-8")
    document = read(path)
    transcript = build(document)
    with Notebook.open(notebook_path()) as notebook:
        notebook.opened(document, "Ferry")
        for words in ("And who pays for it?", "The ferry sails on Monday."):
            quote = pick(transcript, *next(find(transcript, words)))
            notebook.mark(quote)
            notebook.record_copy(quote, "words", words)
    return path


def held() -> tuple[list[Mark], list[Copy]]:
    with Notebook.open(notebook_path()) as notebook:
        return notebook.marks(), notebook.copies()


def export(capsys: Captured, to: Path, *args: str) -> Path:
    assert main(["export", "--as", "jsonld", *args, "-o", str(to)]) == 0
    return to


def run(capsys: Captured, *files: Path) -> tuple[int, str, str]:
    code = main(["import", *map(str, files)])
    return code, *capsys.readouterr()


def test_what_was_exported_comes_into_an_empty_notebook_without_loss(
    ferry: Path, tmp_path: Path, capsys: Captured
) -> None:
    marks = export(capsys, tmp_path / "marks.jsonld")
    copies = export(capsys, tmp_path / "copies.jsonld", "--copies")
    before = held()
    notebook_path().unlink()
    assert run(capsys, marks, copies) == (
        0,
        f"{marks}: 2 quotes taken in\n{copies}: 2 quotes taken in\n",
        "",
    )
    assert held() == before
    with Notebook.open(notebook_path()) as notebook:
        assert notebook.versions(str(ferry)) == [read(ferry).source.sha256]
        assert [one.path for one in notebook.recent(-1)] == [str(ferry)]


def test_what_is_here_already_is_not_taken_in_twice(ferry: Path, tmp_path: Path, capsys: Captured) -> None:
    file, before = export(capsys, tmp_path / "marks.jsonld"), held()
    assert run(capsys, file)[:2] == (0, f"{file}: 0 quotes taken in, 2 here already\n")
    assert held() == before


def test_what_was_taken_away_stays_away(ferry: Path, tmp_path: Path, capsys: Captured) -> None:
    file = export(capsys, tmp_path / "marks.jsonld")
    with Notebook.open(notebook_path()) as notebook:
        notebook.unmark(notebook.marks()[0].id)
    run(capsys, file)
    assert len(held()[0]) == 1


def test_what_is_exported_are_web_annotations(ferry: Path, tmp_path: Path, capsys: Captured) -> None:
    """Web Annotation Data Model, 3.1 and 4.2: the context, and what an annotation must have."""
    written = json.loads(export(capsys, tmp_path / "marks.jsonld").read_text("utf-8"))
    assert "http://www.w3.org/ns/anno.jsonld" in written["@context"]
    for one in written["@graph"]:
        assert one["id"].startswith("urn:uuid:")
        assert one["type"] == "Annotation"
        assert one["created"].endswith("Z")
        assert one["target"]["source"]
        assert {selector["type"] for selector in one["target"]["selector"]} == {
            "TextQuoteSelector",
            "TextPositionSelector",
        }


def test_a_mark_that_went_out_and_came_in_is_found_where_it_was(
    ferry: Path, tmp_path: Path, capsys: Captured
) -> None:
    file = export(capsys, tmp_path / "marks.jsonld")
    finder = Finder(Stream(build(read(ferry))))
    for one in annotated(file.read_text("utf-8")):
        assert isinstance(one, Annotated)
        found = finder.find(one.quote)
        assert (found.state, found.spans) == ("unchanged", one.quote.spans)


@given(quotes())
@settings(deadline=None)
def test_every_quote_is_read_back_as_it_was(quote: Quote) -> None:
    (one,) = annotated(write([Exported(ID, "copy", quote, MOMENT, "words", quote.words)], "jsonld"))
    assert one == Annotated(ID, quote, MOMENT.isoformat(timespec="microseconds"), "words", quote.words)


@given(st.lists(LINES, max_size=3).map(tuple), LINES)
@settings(deadline=None)
def test_tags_and_note_are_read_back_as_they_were(tags: tuple[str, ...], note: str) -> None:
    written = write([Exported(ID, "mark", make_quote(), MOMENT, tags=tags, note=note)], "jsonld")
    (one,) = annotated(written)
    assert isinstance(one, Annotated)
    assert (one.tags, one.note) == (tags, note)


def test_tags_and_note_come_into_an_empty_notebook(ferry: Path, tmp_path: Path, capsys: Captured) -> None:
    with Notebook.open(notebook_path()) as notebook:
        key = notebook.marks()[0].id
        notebook.tag(key, ("lead", "the tug"))
        notebook.note(key, "Ask Bo.")
    file, before = export(capsys, tmp_path / "marks.jsonld"), held()[0]
    for one in json.loads(file.read_text("utf-8"))["@graph"]:
        check_annotation({"@context": CONTEXT, **one})
    notebook_path().unlink()
    assert run(capsys, file)[0] == 0
    assert held()[0] == before
    assert (before[0].tags, before[0].note) == (("lead", "the tug"), "Ask Bo.")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"{", "is neither JSON"),
        (b"\xff\xfe\xff", "is neither JSON"),
        (b"[" * 100_000, "is neither JSON"),
        (b"{}", "holds no annotations"),
        (b"[1, null, {}]", "holds no annotations"),
        (None, "cannot read"),
    ],
)
def test_what_is_no_export_is_refused_in_a_line(
    content: bytes | None, why: str, tmp_path: Path, capsys: Captured
) -> None:
    file = tmp_path / "quotes.jsonld"
    if content is not None:
        file.write_bytes(content)
    code, out, err = run(capsys, file)
    assert (code, out) == (2, "")
    assert why in err
    assert err.count("\n") == 1


def hypothesis_export(path: Path, *selectors: dict[str, str]) -> Path:
    """A file as Hypothesis exports it."""
    rows = [
        {
            "uri": "https://norrvik.example/ferry",
            "text": "Look at this",
            "tags": [],
            "target": [{"selector": [{"type": "RangeSelector"}, {"type": "TextQuoteSelector", **one}]}],
        }
        for one in selectors
    ]
    path.write_text(json.dumps({"export_date": "2031-03-12", "annotations": rows}), "utf-8")
    return path


def test_other_programs_annotations_are_taken_where_their_words_surely_stand(
    tmp_path: Path, capsys: Captured
) -> None:
    talk = tmp_path / "ferry.txt"
    talk.write_text(FERRY, "utf-8")
    file = hypothesis_export(
        tmp_path / "hypothesis.json",
        {"exact": "The ferry sails on Monday.", "prefix": "Ada Lindqvist: ", "suffix": " Bo"},
        {"exact": "The ferry sails on Sunday.", "prefix": "Ada Lindqvist: ", "suffix": " Bo"},
    )
    code = main(["import", str(file), "--of", str(talk)])
    assert (code, capsys.readouterr().out) == (
        0,
        f"{file}: 1 quote taken in, 1 left out: not surely found in {talk}\n",
    )
    ((mark,), _) = held()
    assert (mark.quote.words, mark.quote.name) == ("The ferry sails on Monday.", "Ada Lindqvist")
    assert mark.quote.receipt.sha256 == read(talk).source.sha256


def test_other_programs_annotations_need_their_transcript(tmp_path: Path, capsys: Captured) -> None:
    file = hypothesis_export(tmp_path / "hypothesis.json", {"exact": "The ferry sails on Monday."})
    assert run(capsys, file)[:2] == (
        1,
        f"{file}: 0 quotes taken in, 1 left out: --of TRANSCRIPT says what they are of\n",
    )


def test_an_annotation_that_quotes_nothing_is_left_out(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "others.jsonld"
    file.write_text(json.dumps({"type": "Annotation", "target": "https://norrvik.example/"}))
    assert run(capsys, file)[:2] == (1, f"{file}: 0 quotes taken in, 1 left out: not whole\n")


CLIPPED = """\ufeffThe Ferry (Lindqvist, Ada)
- Your Highlight on page 12 | Location 170-172 | Added on Wednesday, 12 March 2031 09:12:04

The ferry sails on Monday.
==========
The Ferry (Lindqvist, Ada)
- Ihre Markierung auf Seite 12 | bei Position 175-175 | Hinzugefügt am Mittwoch, 12. März 2031 09:12:40

And who pays for it?
==========
The Ferry (Lindqvist, Ada)
- Ihre Notiz auf Seite 12 | bei Position 175 | Hinzugefügt am Mittwoch, 12. März 2031 09:13:00

Ask again.
==========
The Ferry (Lindqvist, Ada)
- Votre signet sur la page 12 | Emplacement 176 | Ajouté le mercredi 12 mars 2031 09:14:00


==========
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_kindles_highlights_are_taken_where_their_words_stand_but_not_its_notes(
    line_end: str, tmp_path: Path, capsys: Captured
) -> None:
    talk, file = tmp_path / "ferry.txt", tmp_path / "My Clippings.txt"
    talk.write_text(FERRY, "utf-8")
    file.write_bytes(CLIPPED.replace("\n", line_end).encode())
    assert main(["import", str(file), "--of", str(talk)]) == 0
    assert capsys.readouterr().out == f"{file}: 2 quotes taken in\n"
    assert [(mark.quote.words, mark.quote.name) for mark in held()[0]] == [
        ("The ferry sails on Monday.", "Ada Lindqvist"),
        ("And who pays for it?", "Bo Varga"),
    ]


def test_a_clipping_that_is_cut_off_is_told(tmp_path: Path, capsys: Captured) -> None:
    talk, file = tmp_path / "ferry.txt", tmp_path / "My Clippings.txt"
    talk.write_text(FERRY, "utf-8")
    file.write_text(CLIPPED[: CLIPPED.index("pays")], "utf-8")
    assert main(["import", str(file), "--of", str(talk)]) == 0
    assert capsys.readouterr().out == f"{file}: 1 quote taken in, 1 left out: not whole\n"


def test_what_recurs_is_not_taken_from_clippings_since_nothing_tells_its_places_apart(
    tmp_path: Path, capsys: Captured
) -> None:
    talk, file = tmp_path / "ferry.txt", tmp_path / "My Clippings.txt"
    talk.write_text(f"{FERRY}\n{FERRY}", "utf-8")
    file.write_text(CLIPPED, "utf-8")
    assert main(["import", str(file), "--of", str(talk)]) == 1
    assert capsys.readouterr().out.endswith(f"2 left out: not surely found in {talk}\n")


ROUGH = "\tAda\nB\u2028Lind\x1bqvist\x00 \x85Jr.\ud800"


def test_names_and_places_are_taken_in_as_one_line() -> None:
    """From a file that anybody may have written: white space folded, controls left out, nothing but space unknown."""
    asked = make_quote(name=ROUGH, affiliation=ROUGH, publisher=" \n ")
    about: dict[str, Any] = dict.fromkeys(
        ("name", "role", "affiliation", "title", "place", "publisher", "genre"), ROUGH
    )
    rough = make_quote(**about, question=asked, receipt=make_receipt(label=ROUGH, status=ROUGH))
    exported = Exported(ID, "mark", rough, MOMENT, tags=(ROUGH,), note=ROUGH)
    (one,) = annotated(write([exported], "jsonld"))
    assert isinstance(one, Annotated)
    plain = "Ada B Lindqvist Jr."
    tidy: dict[str, Any] = dict.fromkeys(about, plain)
    assert one.quote == rough._replace(
        **tidy,
        question=asked._replace(name=plain, affiliation=plain, publisher=None),
        receipt=rough.receipt._replace(label=plain, status=plain),
    )
    assert (one.tags, one.note) == ((plain,), plain)


SPOILT: list[tuple[tuple[str | int, ...], Any]] = [
    (("kind",), "note"),
    (("id",), "../../x"),
    (("created",), "yesterday"),
    (("kind",), "copy"),
    (("quote", "words"), 5),
    (("quote", "date"), "yesterday"),
    (("quote", "date"), "20310312"),
    (("quote", "date"), "2031-02-30"),
    (("quote", "name"), 5),
    (("tags",), [5]),
    (("note",), None),
    (("quote", "spans"), []),
    (("quote", "spans", 0), [9, 3]),
    (("quote", "spans", 0), [-1, 3]),
    (("quote", "anonymous"), "no"),
    (("quote", "receipt", "sha256"), "abc"),
    (("quote", "receipt", "lines"), [0, 1]),
    (("quote", "receipt", "lines"), [1]),
    (("quote", "receipt", "selectors"), []),
    (("quote", "receipt", "selectors", 0, "start"), 10**40),
    (("quote", "receipt", "certainty"), "sure"),
    (("quote", "receipt", "evidence"), [["label", "Ada", "one"]]),
    (("quote", "question"), {"words": "And?"}),
]


@pytest.mark.parametrize(("path", "value"), SPOILT, ids=[f"{path[-1]}={value}" for path, value in SPOILT])
def test_what_is_not_whole_is_left_out(path: tuple[str | int, ...], value: object) -> None:
    text = write([Exported(ID, "mark", make_quote(), MOMENT)], "jsonld")
    data = json.loads(text)
    at = data["@graph"][0]["pullquote"]
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    assert annotated(text) != [None]
    assert annotated(json.dumps(data)) == [None]


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_anything_may_come_in(kept: object) -> None:
    for field in ("quote", "id"):
        whole = {"id": ID, "kind": "mark", "created": "2031-03-12T12:00:00+00:00", "quote": {}} | {
            field: kept
        }
        assert annotated(json.dumps({"type": "Annotation", "pullquote": whole})) == [None]
    assert annotated(json.dumps({"type": "Annotation", "pullquote": kept})) == [None]

"""What we write, read by others: parsers of RIS, BibTeX and HTML, and pandoc, which cites from it.

The parsers come with the `dev` extra; pandoc is asked where it is installed.
"""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from datetime import UTC, datetime
from difflib import SequenceMatcher
from io import StringIO
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.cli.docx import docx
from pullquote.quotes.model import Quote
from pullquote.store.annotations import Annotated, annotated
from pullquote.transcript.details import parsed
from pullquote.writers import style, together
from pullquote.writers.export import Exported, write
from tests.support import make_quote
from tests.writers.differences import DIFFERENCES, STYLE_FILES
from tests.writers.differences import words as _words
from tests.writers.hostile import LINES, quotes
from tests.writers.invented import QUOTES
from tests.writers.schemas import check_annotation, check_csl

PANDOC = shutil.which("pandoc")
needs_pandoc = pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed")
NAMES = list(QUOTES)
WHEN = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


def bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


# RIS


@given(quotes())
def test_ris_is_read_whole(quote: Quote) -> None:
    rispy = pytest.importorskip("rispy", reason="rispy is not installed")
    (entry,) = rispy.loads(style("ris")(quote))
    assert bare("".join(entry["notes"])) == bare(quote.words)
    assert bare(entry.get("title", "")) == bare(quote.title or "")
    assert bare(entry.get("publisher", "")) == bare(quote.publisher or "")
    if quote.name and not quote.anonymous:
        assert len(entry["authors"]) == 1
    else:
        assert "authors" not in entry


# BibTeX and biblatex


@pytest.mark.parametrize("name", ["bibtex", "biblatex"])
@given(quote=quotes())
def test_an_entry_is_read_whole(name: str, quote: Quote) -> None:
    bibtex = pytest.importorskip("pybtex.database", reason="pybtex is not installed")
    (entry,) = bibtex.parse_string(style(name)(quote), "bibtex").entries.values()
    assert bare(_untexed(entry.fields["annote" if name == "bibtex" else "annotation"])) == bare(quote.words)
    assert bare(_untexed(entry.fields.get("title", ""))) == bare(quote.title or "")
    authors = entry.persons.get("author", [])
    assert len(authors) == (1 if quote.name and not quote.anonymous else 0)


_WRITTEN = {
    "textbackslash": "\\",
    "textasciicircum": "^",
    "textasciitilde": "~",
    "textquotedbl": '"',
    "textasciigrave": "`",
    "textless": "<",
    "textgreater": ">",
    "textbraceleft": "{",
    "textbraceright": "}",
}


def _untexed(field: str) -> str:
    """A field as LaTeX prints it, as far as we write it: commands, escapes, groups."""
    pattern = re.compile(r"\\([a-z]+)\{\}|\\([{}$&#%_])|\\/|[{}]|([^\\{}]+)")
    pieces = list(pattern.finditer(field))
    assert "".join(piece[0] for piece in pieces) == field
    return "".join(_WRITTEN[piece[1]] if piece[1] else piece[2] or piece[3] or "" for piece in pieces)


@pytest.mark.parametrize(
    ("quote", "parts"),
    [
        ("press conference", (["Ada"], [], ["Lindqvist"], [])),
        ("two-part name", (["Ilse"], ["van", "der"], ["Berg"], [])),
        ("speech, junior", (["Martin"], [], ["Elling"], ["Jr."])),
        ("office without a name", ([], [], ["{Secretary of the Harbour Board}"], [])),
        ("Ukrainian", (["Володимир"], [], ["Бондаренко"], [])),
    ],
)
def test_a_name_is_taken_apart_as_we_meant_it(quote: str, parts: tuple[list[str], ...]) -> None:
    bibtex = pytest.importorskip("pybtex.database", reason="pybtex is not installed")
    (entry,) = bibtex.parse_string(style("bibtex")(QUOTES[quote]), "bibtex").entries.values()
    (person,) = entry.persons["author"]
    assert (person.first_names, person.prelast_names, person.last_names, person.lineage_names) == parts


# HTML


@given(quotes())
def test_html_is_valid_and_holds_the_words(quote: Quote) -> None:
    html5lib = pytest.importorskip("html5lib", reason="html5lib is not installed")
    page = f"<!DOCTYPE html><title>x</title>{style('html')(quote)}"
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert bare("".join(tree.find(".//blockquote").itertext())) == bare(quote.words)
    known = {"figure", "blockquote", "p", "br", "figcaption", "cite", "a", "time"}
    assert {element.tag for element in tree.find("body").iter()} <= known | {"body"}


# CSL-JSON


@given(st.lists(quotes(), min_size=1, max_size=3))
def test_items_are_those_of_the_schema(made: list[Quote]) -> None:
    items = json.loads(together("csl-json", made))
    check_csl(items)
    assert len({item["id"] for item in items}) == len(made)


@pytest.mark.parametrize(
    "wrong",
    [
        {"type": "talk"},
        {"titel": "x"},
        {"author": ["Ada"]},
        {"author": [{"first": "Ada"}]},
        {"issued": "2021"},
        {"issued": {"date-parts": [[2021, 3, 4, 5]]}},
    ],
    ids=str,
)
def test_the_schema_finds_what_is_wrong(wrong: dict[str, Any]) -> None:
    (item,) = json.loads(style("csl-json")(QUOTES["interview"]))
    check_csl([item])
    with pytest.raises(AssertionError):
        check_csl([item | wrong])


# JSON-LD


@given(st.lists(quotes(), min_size=1, max_size=3))
def test_annotations_are_those_of_the_model(made: list[Quote]) -> None:
    check_annotation(json.loads(style("jsonld")(made[0])))
    exported = [
        Exported(f"{number:036}", "mark", quote, WHEN, tags=("lead", SIGNS)[:number], note=SIGNS)
        for number, quote in enumerate(made)
    ]
    for written in (together("jsonld", made), write(exported, "jsonld")):
        graph = json.loads(written)
        context = graph["@context"]
        assert len(graph["@graph"]) == len(made)
        for annotation in graph["@graph"]:
            check_annotation({"@context": context, **annotation})


@pytest.mark.parametrize(
    "wrong",
    [
        {"@context": "http://example.org"},
        {"type": "Note"},
        {"id": "m1"},
        {"motivation": "liking"},
        {"target": {"selector": {}}},
        {"body": {"type": "TextualBody"}},
        {"created": "yesterday"},
    ],
    ids=str,
)
def test_the_model_finds_what_is_wrong(wrong: dict[str, Any]) -> None:
    annotation = json.loads(style("jsonld")(QUOTES["interview"]))
    with pytest.raises(AssertionError):
        check_annotation(annotation | wrong)


# What the user wrote


@given(LINES, LINES)
def test_tags_and_note_are_read_whole_and_apart_from_the_words(tag: str, note: str) -> None:
    one = Exported("m1", "mark", make_quote(), WHEN, tags=("lead", tag.replace(",", ";")), note=note)
    check_csl(json.loads(write([one], "csl-json")))
    rispy = pytest.importorskip("rispy", reason="rispy is not installed")
    (read,) = rispy.loads(write([one], "ris"))
    assert [bare(word) for word in read["keywords"]] == ["lead", bare(one.tags[1])]
    assert [bare(text) for text in read["notes"]] == [bare(make_quote().words), bare(f"Note: {note}")]
    bibtex = pytest.importorskip("pybtex.database", reason="pybtex is not installed")
    for name, field in (("biblatex", "annotation"), ("bibtex", "annote")):
        (entry,) = bibtex.parse_string(write([one], name), "bibtex").entries.values()
        assert bare(_untexed(entry.fields["keywords"])) == bare(", ".join(one.tags))
        assert bare(_untexed(entry.fields[field])) == bare(f"“{make_quote().words}” Note: {note}")


@needs_pandoc
def test_pandoc_reads_the_note_and_the_tags_out_of_a_word_document(tmp_path: Path) -> None:
    path = tmp_path / "quotes.docx"
    one = Exported("m1", "mark", make_quote(), WHEN, tags=("lead", "the tug"), note="*Ask* Bo.")
    path.write_bytes(docx(write([one], "markdown")))
    read = _pandoc("", str(path), "-t", "markdown", "--wrap=none").split("\n\n")
    assert [text.strip() for text in read[-2:]] == ["*Note:* \\*Ask\\* Bo.", "*Tags:* lead, the tug"]
    assert not [text for text in read[-2:] if text.startswith(">")]


# Names and titles that every format has another use for

SIGNS = "Å. “B” ‘C’ «D» & % # _ { } ~ \" ' 主席 é"


ROUGH = (
    "\t\x07"
    + SIGNS.replace(" ", "\r\n ", 2).replace(" %", "\u2028%").replace("{", "\x1b{\x00")
    + "\x85\u2029"
)
"""The same as it may come by a file of annotations or on the command line."""


def test_signs_of_every_kind_pass_through_all() -> None:
    """In the name, the title, the place, the body and, with line feeds, the words."""
    words = f"{SIGNS}\n{SIGNS}\n\n{SIGNS}"
    rough = make_quote(words=words, name=ROUGH, title=ROUGH, place=ROUGH, publisher=ROUGH, role=ROUGH)
    (one,) = annotated(write([Exported(str(uuid4()), "mark", rough, WHEN)], "jsonld"))
    assert isinstance(one, Annotated)
    quote = one.quote
    assert parsed([f"title={ROUGH}"]) == {"title": SIGNS} == {"title": quote.title}
    check_csl(items := json.loads(style("csl-json")(quote)))
    assert items[0]["title"] == items[0]["publisher"] == items[0]["author"][0]["literal"] == SIGNS
    check_annotation(json.loads(style("jsonld")(quote)))
    (row,) = csv.DictReader(StringIO(style("csv")(quote)))
    assert row["speaker"] == row["title"] == row["place"] == row["publisher"] == SIGNS
    assert json.loads(style("json")(quote))["words"] == words
    rispy = pytest.importorskip("rispy", reason="rispy is not installed")
    (read,) = rispy.loads(style("ris")(quote))
    assert bare(read["title"]) == bare(read["publisher"]) == bare(SIGNS)
    bibtex = pytest.importorskip("pybtex.database", reason="pybtex is not installed")
    for name in ("bibtex", "biblatex"):
        (entry,) = bibtex.parse_string(style(name)(quote), "bibtex").entries.values()
        assert bare(_untexed(entry.fields["title"])) == bare(SIGNS)
        assert bare(_untexed(str(entry.persons["author"][0]))) == bare(SIGNS)


@pytest.mark.parametrize("name", ["bibtex", "biblatex"])
@given(quote=quotes())
def test_bibtexparser_reads_an_entry_too(name: str, quote: Quote) -> None:
    bibtexparser = pytest.importorskip("bibtexparser", reason="bibtexparser is not installed")
    library = bibtexparser.parse_string(style(name)(quote))
    assert not library.failed_blocks
    (entry,) = library.entries
    field = entry.fields_dict["annote" if name == "bibtex" else "annotation"]
    assert bare(_untexed(field.value)) == bare(quote.words)


@needs_pandoc
@pytest.mark.parametrize("name", ["csl-json", "biblatex", "bibtex"])
def test_pandoc_reads_such_names_and_titles(name: str) -> None:
    quote = make_quote(name=SIGNS, title=SIGNS, publisher=SIGNS)
    read = json.loads(_pandoc(style(name)(quote), "-f", name.replace("-", ""), "-t", "csljson"))
    assert _compared(read[0]["title"]) == _compared(SIGNS)
    assert _compared("".join(read[0]["author"][0].values())) == _compared(SIGNS)


# pandoc


@needs_pandoc
@pytest.mark.parametrize("quote", [quote for quote in NAMES if quote != "nothing known"])
def test_pandoc_cites_bibtex_as_we_do(quote: str) -> None:
    """Author, year and title of Chicago's author-date entry, as citeproc makes it of our item, are those of our own.

    What follows the title has no day here, which BibTeX has no field for; what else differs stands in `differences`.
    """
    options = ("-f", "bibtex", "--citeproc", "-t", "plain", "--wrap=none")
    ours = style("chicago-author-date")(QUOTES[quote]).split("\n\n")[-1]
    cited = _pandoc(style("bibtex")(QUOTES[quote]), *options).replace(
        "Berg, Ilse van der", "van der Berg, Ilse"
    )
    last = QUOTES[quote].title or ours.split(".")[1]  # where there is no title, the year
    shared = _compared(ours).partition(_compared(last))[0] + _compared(last)
    assert _compared(cited).startswith(shared)


STYLES_OF_CSL = Path("/usr/share/citation-style-language/styles")
"""Where Debian's package citation-style-language-styles puts the style files, which are not ours to hand on."""
CITED = (
    *("press conference", "anonymous questioner", "office without a name", "two-part name", "no date"),
    *("date in the title", "no title", "deposition", "hearing", "podcast", "interview", "speech, junior"),
    *("Ukrainian", "Chinese"),
)


@needs_pandoc
@pytest.mark.skipif(not STYLES_OF_CSL.is_dir(), reason="citation-style-language-styles is not installed")
@pytest.mark.parametrize("name", STYLE_FILES)
def test_citeproc_cites_our_items_as_we_do_but_for_what_is_meant(name: str) -> None:
    """Word for word and in the same order, both the citation and the entry; see `differences`."""
    meant = [one for one in DIFFERENCES if name in one.styles]
    needed = set()
    for quote in CITED:
        ours = _ours(name, QUOTES[quote])
        for item in ("csl-json", "biblatex"):
            theirs = _theirs(name, item, style(item)(QUOTES[quote]))
            for where in ("citation", "entry"):
                here = [one for one in meant if one.where == where]
                for added, words in zip(
                    ("ours", "theirs"), _differing(ours[where], theirs[where]), strict=True
                ):
                    allowed = {one: Counter(_words(getattr(one, added)(name, QUOTES[quote]))) for one in here}
                    unexplained = words - sum(allowed.values(), Counter())
                    assert not unexplained, (quote, item, where, added, ours[where], theirs[where])
                    needed |= {one for one in here if allowed[one] & words}
    assert [one.why for one in meant if one not in needed] == []


def _ours(name: str, quote: Quote) -> dict[str, str]:
    head, *notes, entry = style(name)(quote).split("\n\n")
    return {"citation": notes[0].removeprefix("1. ") if notes else head[head.rindex("(") :], "entry": entry}


def _theirs(name: str, item: str, text: str) -> dict[str, str]:
    """What citeproc makes of an item in a style: the citation or the note, and the entry."""
    (key,) = re.findall(r'"id": "([^"]+)"|^@\w+\{(\w+),', text, re.MULTILINE)
    with NamedTemporaryFile("w", suffix=".json" if item == "csl-json" else ".bib", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        csl = STYLES_OF_CSL / f"{STYLE_FILES[name]}.csl"
        options = ("--citeproc", f"--bibliography={file.name}", f"--csl={csl}", "-t", "plain", "--wrap=none")
        cited, entry, *notes = _pandoc(f"[@{''.join(key)}]", "-f", "markdown", *options).strip().split("\n\n")
    return {"citation": notes[0].removeprefix("[1] ") if notes else cited, "entry": entry}


def _differing(ours: str, theirs: str) -> tuple[Counter[str], Counter[str]]:
    """The words that only one of two texts has at a place, of ours and of theirs; what is moved is in both."""
    one, other = _words(ours), _words(theirs)
    only: tuple[Counter[str], Counter[str]] = Counter(), Counter()
    for what, start, end, at, to in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if what != "equal":
            only[0].update(one[start:end])
            only[1].update(other[at:to])
    return only


@needs_pandoc
@pytest.mark.parametrize("quote", NAMES)
def test_pandoc_reads_the_words_out_of_markdown_org_and_html(quote: str) -> None:
    for name in ("markdown", "org", "html"):
        read = _pandoc(style(name)(QUOTES[quote]), "-f", name, "-t", "plain", "--wrap=none")
        assert _compared(QUOTES[quote].words) in _compared(read), name


@needs_pandoc
def test_pandoc_reads_the_words_out_of_a_word_document(tmp_path: Path) -> None:
    exported = [Exported(name, "mark", quote, WHEN) for name, quote in QUOTES.items()]
    path = tmp_path / "quotes.docx"
    path.write_bytes(docx(write(exported, "markdown")))
    read = _pandoc("", str(path), "-t", "plain", "--wrap=none")
    for name, quote in QUOTES.items():
        assert bare(quote.words) in bare(re.sub(r"^ *\* *", "", read, flags=re.MULTILINE)), name


@needs_pandoc
@pytest.mark.parametrize("quote", NAMES)
def test_pandoc_reads_the_words_out_of_latex(quote: str) -> None:
    document = _pandoc(style("latex")(QUOTES[quote]), "-f", "latex", "-t", "plain", "--wrap=none")
    assert _compared(QUOTES[quote].words.rstrip(".")) in _compared(document)


def _compared(text: str) -> str:
    """Letters and digits, folded."""
    return "".join(char for char in text.casefold() if char.isalnum())


def _pandoc(text: str, *args: str) -> str:
    assert PANDOC
    command: list[Any] = [PANDOC, *args]
    done = subprocess.run(command, input=text, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout

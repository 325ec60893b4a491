"""Links followed by Chromium, where it is installed: what it highlights is what was quoted, to the pixel."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

import pytest

from pullquote.quotes.pick import pick
from pullquote.readers import read
from pullquote.transcript.build import build
from tests.browser import browse, needs_chromium, served

pytestmark = [pytest.mark.system, needs_chromium]

PAGE = """\
Harbour talk
Ada Lind: We sail on Monday, and we sail at noon – or not at all. It costs 5, 6 & 7 crowns; that's “all-in”, as we say.
We always have sailed, and we always will – come rain, come shine, come what may – until nobody is left who remembers \
why we did it in the first place, and until the last of the lights goes out on the northern shore, where my mother \
kept them, and her mother before her, in every kind of weather that there is.
Bo Varga: We sail? When?
Ada Lind: We sail. “Never” & nowhere else; we sail at noon. A well-known half-truth, #1 of 100%.
我们星期一开船。中午开船，或者根本不开。
Bo Varga: We sail? Où ça, l’été ? À Noël, peut-être.
Ada Lind: Ми відпливаємо в понеділок, а не в неділю. Yes. No, no, no. Then we sail home.
Bo Varga: When? And why not on a Sunday?
Ada Lind: Because nobody sails on a Sunday.
""".splitlines()

GROUPS: dict[str, list[str | tuple[str, str]]] = {
    "once": ["on Monday", "as we say", "Never", "half-truth", "home", "why not", "nobody sails", "Où ça"],
    "signs": [
        "It costs 5, 6 & 7 crowns",
        "“all-in”",
        "#1 of 100%.",
        "l’été ? À Noël",
        "“Never” & nowhere else;",
    ],
    "repeated": ["we sail at noon – or", "We sail. “", "we sail at noon. A", "Then we sail", "on a Sunday?"],
    "short": ["at all.", "When? And", "Yes.", "Because"],
    "other scripts": [
        "我们星期一开船。",
        "中午开船，或者根本不开。",
        "Ми відпливаємо",
        "неділю",
        "понеділок, а",
    ],
    "long": [
        "come rain, come shine, come what may",
        "until the last of the lights goes out on the northern shore",
    ],
    "a paragraph": [PAGE[2]],
    "over paragraphs": [("“all-in”, as", "We always have"), ("A well-known", "中午开船")],
}
"""Words to quote, or their beginning and their end; those of a group do not overlap."""
TEXT = "\n\n".join(PAGE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("page")
    (folder / "plain.html").write_text(_page([]), "utf-8")
    return folder


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with served(folder) as found:
        yield found


@pytest.mark.parametrize("group", GROUPS)
def test_a_browser_highlights_the_words_that_were_quoted(group: str, folder: Path, address: str) -> None:
    talk = build(read(folder / "plain.html"))
    assert talk.text.strip() == TEXT
    spans, directives = [], []
    for words in GROUPS[group]:
        first, last = words if isinstance(words, tuple) else (words, words)
        start = TEXT.index(first)
        end = TEXT.index(last, start) + len(last)
        spans.append((start, end))
        directives.append(pick(talk, start, end).receipt.fragment or "")
    assert all(directives)
    (folder / "marked.html").write_text(_page(spans), "utf-8")
    seen = _seen(f"{address}/plain.html#:~:{'&'.join(directives)}", folder)
    assert seen == _seen(f"{address}/marked.html", folder)
    assert seen != _seen(f"{address}/plain.html", folder)


def _page(spans: Sequence[tuple[int, int]]) -> str:
    """The page; what lies within `spans` of its text is painted as what a link leads to is (CSS Custom Highlights)."""
    style = "::target-text, ::highlight(quoted) { color: #f0f; background: none }"
    ranges = [[*_place(start), *_place(end - 1)] for start, end in spans]
    script = f"""
        const quoted = {json.dumps(ranges)}.map(([first, start, last, end]) => {{
            const range = new Range(), blocks = document.querySelectorAll("p")
            range.setStart(blocks[first].firstChild, start)
            range.setEnd(blocks[last].firstChild, end + 1)
            return range
        }})
        if (quoted.length) CSS.highlights.set("quoted", new Highlight(...quoted))
    """
    blocks = "".join(f"<p>{escape(block)}</p>" for block in PAGE)
    head = f"<!DOCTYPE html><meta charset=utf-8><title>Harbour talk</title><style>{style}</style>"
    return f"{head}{blocks}<script>{script}</script>"


def _place(position: int) -> tuple[int, int]:
    """The block of a position of the text, and where in it the position is."""
    above = TEXT[:position].split("\n\n")
    return len(above) - 1, len(above[-1])


def _seen(address: str, folder: Path) -> bytes:
    """The page as a picture."""
    picture = folder / "seen.png"
    picture.unlink(missing_ok=True)
    browse(address, folder / "profile", "--window-size=900,900", f"--screenshot={picture}")
    return picture.read_bytes()

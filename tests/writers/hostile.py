"""Quotes whose every word comes from somebody who wishes the formats ill."""

from __future__ import annotations

from hypothesis import strategies as st

from pullquote.quotes.model import Quote
from pullquote.transcript.hidden import clean
from tests.support import make_quote, make_receipt

_SIGNS = "ab Zé主ї7 &%#_{}~\"'‘’«»“”„‚`$^\\<>|[]()*=+-@,;:!?./…–—\u00a0"
_PIECES = st.sampled_from(
    (
        *_SIGNS,
        "{{",
        "]]",
        "-->",
        "<b>",
        "&amp;",
        "\\end{x}",
        "''",
        "--",
        "~~~",
        "http://x",
        " and ",
        "=1",
        "@x{",
        "$$",
    )
)


def _line(least: int) -> st.SearchStrategy[str]:
    words = st.lists(_PIECES, min_size=least, max_size=14).map("".join)
    return words.map(lambda text: " ".join(text.split())).filter(lambda line: len(line) >= least)


LINES = _line(1)
"""A line as the reading of a transcript leaves it: no space at its ends, no two in a row."""
WORDS = st.lists(st.lists(LINES, min_size=1, max_size=3).map("\n".join), min_size=1, max_size=3).map(
    "\n\n".join
)
"""Paragraphs, of one line or of verse."""
_ROUGH = st.sampled_from(
    (*_SIGNS, "\n", "\r\n", "\t", "\u2028", "\u2029", "\x85", "\x00", "\x1b[31m", "\u202e")
)
FACTS = st.lists(_ROUGH | _PIECES, min_size=1, max_size=14).map("".join).map(clean).filter(bool)
"""A name, a title or a place with anything in it, as what comes from outside is cleaned."""
_MAYBE = st.none() | FACTS


@st.composite
def quotes(draw: st.DrawFn) -> Quote:
    """A quote that holds such text wherever a document has a say."""
    url = st.none() | LINES.map("https://x.example/{}".format)
    return make_quote(
        words=draw(WORDS),
        name=draw(_MAYBE),
        role=draw(_MAYBE),
        anonymous=draw(st.booleans()),
        asks=draw(st.booleans()),
        title=draw(_MAYBE),
        place=draw(_MAYBE),
        publisher=draw(_MAYBE),
        date=draw(st.sampled_from((None, "2021-03-04"))),
        genre=draw(st.sampled_from((None, "interview", "press conference", "deposition", "podcast"))),
        interviewer=draw(_MAYBE),
        language=draw(st.sampled_from((None, "en-GB", "de", "fr", "es", "uk", "xx"))),
        receipt=make_receipt(url=draw(url), path=draw(_MAYBE), label=draw(_MAYBE), status=draw(_MAYBE)),
    )

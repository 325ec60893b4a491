"""Out of what a style wrote, the words: each format undone by hand, as a reader of it would."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from html import unescape
from urllib.parse import unquote

from pullquote.quotes.model import Quote
from pullquote.writers import STYLES

_MARKS = str.maketrans("", "", "“”‘’„‚«»‹›\"'\u00a0\u2060")
_STOPS = ".,;:"


def bare(text: str) -> str:
    """A text without space and without quotation marks, which styles turn."""
    return "".join(text.translate(_MARKS).split())


def holds(name: str, written: str, quote: Quote) -> bool:
    """Whether the words can be read back out of what a style wrote, and are those of the quote.

    Prose may move the last stop; a link has only the ends of the words, if any.
    """
    words = bare(quote.words)
    if name == "link":
        printed = bare(
            "".join(selector.exact for selector in quote.receipt.selectors)
        )  # with its stage notes
        return _leads_to(written, words) or _leads_to(written, printed)
    if name == "jsonld":
        return _selects(written, quote)
    if name in WHOLE:
        return bare(WHOLE[name](written)) == words
    return words.rstrip(_STOPS) in bare(WITHIN[name](written))


def _as_it_is(written: str) -> str:
    return written


def _markdown(written: str) -> str:
    return re.sub(r"\\([^a-zA-Z\d\s])", r"\1", re.sub(r"^> ?", "", written, flags=re.MULTILINE))


def _html(written: str) -> str:
    inner = written[written.index("<blockquote") : written.index("</blockquote>")]
    return unescape(re.sub(r"<[^>]*>", " ", inner))


def _wiki(written: str) -> str:
    text = written[written.index("|text=") + 6 : written.index("<ref>")]
    return unescape(text.replace("<br />", ""))


_ENTITIES = dict(
    zip("ast slash under equal tilde plus asciicirc vbar dollar lt".split(), "*/_=~+^|$<", strict=True)
)
_ENTITIES["zwnj"] = ""


def _org(written: str) -> str:
    text = written.replace("\\\\\n", "\n")
    return re.sub(r"\\([a-z]+)\{\}", lambda entity: _ENTITIES[entity[1]], text)


_COMMANDS = {
    "textbackslash": "\\",
    "textasciicircum": "^",
    "textasciitilde": "~",
    "textquotedbl": '"',
    "textasciigrave": "`",
    "textless": "<",
    "textgreater": ">",
    "textbraceleft": "{",
    "textbraceright": "}",
    **dict.fromkeys(("enquote", "emph", "blockquote", "begin", "end"), ""),
}


def _tex(written: str) -> str:
    text = written.replace("\\\\{}\n", "\n")
    return re.sub(
        r"\\([a-z]+)(?:\{\})?|\\([{}$&#%_])|\\/|([{}])",
        lambda found: found[2] or (_COMMANDS[found[1]] if found[1] else ""),
        text,
    )


def _field(name: str) -> Callable[[str], str]:
    def read(written: str) -> str:
        value = re.search(rf"^  {name} = \{{(.*)\}},$", written, re.MULTILINE)
        assert value
        return _tex(value[1])

    return read


def _ris(written: str) -> str:
    return "\n".join(line[6:] for line in written.splitlines() if line.startswith("N1  - "))


def _csv(written: str) -> str:
    (row,) = csv.DictReader(io.StringIO(written))
    return row["quote"]


def _json(written: str) -> str:
    words: str = json.loads(written)["words"]
    return words


def _csl(written: str) -> str:
    words: str = json.loads(written)[0]["annote"]
    return words


def _selects(written: str, quote: Quote) -> bool:
    """Selectors hold what stands in the document, with its marks and its stage notes."""
    targets = json.loads(written)["target"]
    selectors = [one["selector"] for one in (targets if isinstance(targets, list) else [targets])]
    found = [(one[0] if isinstance(one, list) else one)["exact"] for one in selectors]
    return found == [selector.exact for selector in quote.receipt.selectors]


def _leads_to(written: str, words: str) -> bool:
    _, directive, terms = written.partition(":~:text=")
    if not directive:
        return True
    start, *end = [unquote(term) for term in terms.split(",") if not term.endswith("-")]
    return words.startswith(bare(start)) and words.endswith(bare(end[0] if end else start))


WHOLE: dict[str, Callable[[str], str]] = {
    "words": _as_it_is,
    "html": _html,
    "wiki": _wiki,
    "csl-json": _csl,
    "biblatex": _field("annotation"),
    "bibtex": _field("annote"),
    "ris": _ris,
    "csv": _csv,
    "json": _json,
}
"""How the words alone are read."""
_PROSE = tuple("attributed qa news text apa mla chicago chicago-author-date deposition".split())
WITHIN: dict[str, Callable[[str], str]] = {
    **dict.fromkeys(_PROSE, _as_it_is),
    "markdown": _markdown,
    "org": _org,
    "latex": _tex,
}
"""How the text is read that the words stand in."""
assert {*WHOLE, *WITHIN, "link", "jsonld"} == set(STYLES)

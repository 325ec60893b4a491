"""LaTeX for the package csquotes, which sets the quotation marks of the document's language.

`\\blockquote` runs a short quotation in and sets a long one off; several paragraphs stand in `displayquote` (csquotes
manual, 3.3 and 4). Quotations inside are `\\enquote`; those inside these keep marks of their own, as csquotes goes no
deeper (2.1, `maxlevel`). An editor's brackets and ellipses are printed as they stand: converters that do not know
`\\textins` and `\\textelp` would drop them, and splice what was parted. The text is escaped for LaTeX in UTF-8.
"""

from __future__ import annotations

import re

from pullquote.quotes.model import Quote
from pullquote.writers.attribution import attribution
from pullquote.writers.shape import EMPHASIS, emphasis, paragraphs
from pullquote.writers.typography import Marks, convention, marked

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    '"': r"\textquotedbl{}",
    "`": r"\textasciigrave{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
}
_SPECIALS = re.compile("[" + re.escape("".join(_SPECIAL)) + "]")
_JOINED = re.compile(r"([-',])(?=\1)|\\text(less|greater)\{\}(?=\\text\2)")
"""What fonts would make one sign of, as "–" of two hyphens and "«" of two of "<"."""
_PARTS = r"\/"
"""Between two signs: an italic correction, which is a kern. LuaTeX joins signs across `{}`."""
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f\ud800-\udfff]")
_INSIDE = _OPENS, _CLOSES = "\ue000", "\ue001"
"""For a quotation inside, until the rest is escaped; characters that nobody says."""


def write(quote: Quote) -> str:
    said_by = f"{{{escaped(attribution(quote))}}}" if attribution(quote) else ""
    deeper = convention(quote.language).marks * 4
    written = paragraphs(
        quote, lambda paragraph: _paragraph(paragraph, _INSIDE, *deeper), emphasis(r"\emph{", "}")
    )
    stop = ""
    if re.search(r"[^.]\.\Z", quote.words) and written[-1].endswith("."):
        written[-1], stop = written[-1][:-1], "."
    if len(written) == 1:
        return rf"\blockquote[{said_by}][{stop}]{{{written[0]}}}"
    text = "\n\n".join(written)
    return f"\\begin{{displayquote}}[{said_by}][{stop}]\n{text}\n\\end{{displayquote}}"


def escaped(text: str) -> str:
    """Text that LaTeX prints as it stands."""
    text = _SPECIALS.sub(lambda special: _SPECIAL[special[0]], _CONTROLS.sub(" ", text))
    return _JOINED.sub(lambda sign: sign[0] + _PARTS, text)


def _paragraph(words: str, *marks: Marks) -> str:
    """A paragraph with `\\enquote` for quotations inside, if each that opens is closed; lines of verse stay lines."""
    inside = marked(words, *marks)
    if _OPENS in words or _CLOSES in words or not _is_nested_in_emphasis(inside):
        inside = words
    text = escaped(inside).replace("\n", " \\\\{}\n")
    return text.replace(_OPENS, r"\enquote{").replace(_CLOSES, "}") if inside != words else text


def _is_nested_in_emphasis(text: str) -> bool:
    """Whether each quotation inside is closed, and none where it is not open: in emphasis, or out of it."""
    pieces = re.split("|".join(EMPHASIS), text)
    outer = "".join(pieces[::2])
    return all(is_nested(piece, _OPENS, _CLOSES) for piece in (outer, *pieces[1::2]))


def is_nested(text: str, opens: str, closes: str) -> bool:
    """Whether each that opens is closed, and none is closed that was not opened."""
    depth = 0
    for char in text:
        depth += (char == opens) - (char == closes)
        if depth < 0:
            return False
    return depth == 0

"""What an editor did to a quotation, for the styles that have markup for it, and what they all tell of it.

A style escapes whole paragraphs, since what needs escaping depends on what stands beside it. So what is to be marked
is set between private characters first, which nobody says, and these are exchanged when the rest is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from pullquote.quotes.model import Part, Quote

EMPHASIS = "\ue010", "\ue011"
BRACKET = "\ue012[", "]\ue013"
OMISSION = "\ue014…\ue015"
_FENCES = re.compile("[\ue010-\ue015]")
_FENCED = {
    "emphasis": ("\ue010", "\ue011"),
    "bracket": ("\ue012", "\ue013"),
    "omission": ("\ue014", "\ue015"),
}
_STRETCH = re.compile(r"\S(?:[^\n]*\S)?")


def emphasis(opens: str, closes: str) -> Mapping[str, str]:
    """The marks of a style that has some for what is emphasised, and none of its own for other edits."""
    return {EMPHASIS[0]: opens, EMPHASIS[1]: closes} | dict.fromkeys("\ue012\ue013\ue014\ue015", "")


def paragraphs(quote: Quote, written: Callable[[str], str], marks: Mapping[str, str]) -> list[str]:
    """The paragraphs as a style writes them, with its marks for those of an editor."""
    if not quote.parts or _FENCES.search(quote.words):
        return [written(paragraph) for paragraph in quote.words.split("\n\n")]
    fenced = "".join(map(_fenced, quote.parts))
    return [_exchanged(written(paragraph), marks) for paragraph in fenced.split("\n\n")]


def _fenced(part: Part) -> str:
    """A part between its fences, on each of its lines."""
    if part.kind not in _FENCED:
        return part.text
    opens, closes = _FENCED[part.kind]
    return _STRETCH.sub(lambda said: f"{opens}{said[0]}{closes}", part.text)


def _exchanged(text: str, marks: Mapping[str, str]) -> str:
    for fence, mark in marks.items():
        text = text.replace(fence, mark)
    return text


def remarked(text: str, quote: Quote, form: str = " ({})") -> str:
    """The text, and after it what a reader must be told of the quotation: "… (emphasis added)"."""
    return text + form.format("; ".join(quote.remarks)) if quote.remarks else text

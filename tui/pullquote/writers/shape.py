"""What an editor emphasised, for the styles that have markup for it, and what they all tell of a shaped quotation.

A style escapes whole paragraphs, since what needs escaping depends on what stands beside it. So what is to be marked
is set between private characters first, which nobody says, and these are exchanged when the rest is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from pullquote.quotes.model import Part, Quote

EMPHASIS = "\ue010", "\ue011"
_FENCE = re.compile("[\ue010\ue011]")
_STRETCH = re.compile(r"\S(?:[^\n]*\S)?")


def emphasis(opens: str, closes: str) -> Mapping[str, str]:
    """The marks that a style has for what is emphasised."""
    return {EMPHASIS[0]: opens, EMPHASIS[1]: closes}


def paragraphs(quote: Quote, written: Callable[[str], str], marks: Mapping[str, str]) -> list[str]:
    """The paragraphs as a style writes them, with its marks for what an editor emphasised."""
    if not quote.parts or _FENCE.search(quote.words):
        return [written(paragraph) for paragraph in quote.words.split("\n\n")]
    fenced = "".join(map(_fenced, quote.parts))
    return [_exchanged(written(paragraph), marks) for paragraph in fenced.split("\n\n")]


def _fenced(part: Part) -> str:
    """A part, on each of its lines between the fences if it is emphasised."""
    if part.kind != "emphasis":
        return part.text
    return _STRETCH.sub(lambda said: said[0].join(EMPHASIS), part.text)


def _exchanged(text: str, marks: Mapping[str, str]) -> str:
    for fence, mark in marks.items():
        text = text.replace(fence, mark)
    return text


def remarked(text: str, quote: Quote, form: str = " ({})") -> str:
    """The text, and after it what a reader must be told of the quotation: "… (emphasis added)"."""
    return text + form.format("; ".join(quote.remarks)) if quote.remarks else text

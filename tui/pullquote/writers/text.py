"""A block for plain text: indented, in lines that fit a letter; lines of verse stay lines."""

from __future__ import annotations

from textwrap import fill

from pullquote.quotes.model import Quote
from pullquote.writers.attribution import attribution

_MARGIN = " " * 4
_WIDTH = 72


def write(quote: Quote) -> str:
    paragraphs = ["\n".join(map(_filled, paragraph.split("\n"))) for paragraph in quote.words.split("\n\n")]
    if said_by := attribution(quote):
        paragraphs.append(_filled(f"— {said_by}"))
    return "\n\n".join(paragraphs)


def _filled(line: str) -> str:
    return fill(
        line,
        _WIDTH,
        initial_indent=_MARGIN,
        subsequent_indent=_MARGIN,
        break_long_words=False,
        break_on_hyphens=False,
    )

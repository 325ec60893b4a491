"""A Markdown block quote (CommonMark 0.31, 5.1) with its attribution under it."""

from __future__ import annotations

import re

from pullquote.quotes.model import Quote
from pullquote.writers.attribution import attribution
from pullquote.writers.shape import emphasis, paragraphs
from pullquote.writers.typography import joined

_SPECIAL = re.compile(r"[\\`*_\[\]<>#~|]|&(?=#?\w+;)")
_LIST = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))", re.MULTILINE)


def write(quote: Quote) -> str:
    written = paragraphs(quote, lambda paragraph: escaped(joined(paragraph)), emphasis("*", "*"))
    if said_by := attribution(quote):
        written.append(f"— {escaped(said_by)}")
    return "\n>\n".join(f"> {paragraph}" for paragraph in written)


def escaped(text: str) -> str:
    """Text that Markdown shows as it stands (CommonMark 0.31, 2.4)."""
    text = _SPECIAL.sub(lambda special: "\\" + special[0], text)
    return _LIST.sub(lambda mark: mark[1] + (mark[2] + "\\" if mark[2].isdigit() else "\\" + mark[2]), text)

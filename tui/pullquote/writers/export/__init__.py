"""How the notebook leaves: many quotes as one text, one form a file.

A form's module has the name of the form and one function, `write(exported) -> str`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from importlib import import_module
from typing import Literal, NamedTuple

from pullquote.quotes.model import Quote
from pullquote.transcript.hidden import unhidden
from pullquote.writers import NONE, STYLES, Own, Written, together

FORMS: Mapping[str, str] = {
    "markdown": "a heading for each transcript, block quotes under it",
    "html": "one page with all it needs, for a screen of any size",
    "json": "everything, with receipts",
    "csv": "a table for a spreadsheet",
    "jsonld": "W3C Web Annotations, which `pullquote import` reads back",
}
"""The forms that a whole list has, with a line about each; any style can be had too."""
NAMES = (*FORMS, *(name for name in STYLES if name not in FORMS))
"""What a list of quotes can be written as."""


class Exported(NamedTuple):
    """A quote of the notebook: a mark, or a copy with its style and what was pasted."""

    id: str
    kind: Literal["mark", "copy"]
    quote: Quote
    created: datetime
    style: str | None = None
    pasted: str | None = None
    tags: tuple[str, ...] = ()
    note: str = ""


def write(exported: Sequence[Exported], name: str, own: Own = NONE) -> str:
    """Quotes in a form or a style, with a line feed at the end; raises `KeyError` for a name that is neither.

    Nothing in it steers a terminal: characters that hide are left out, and in JSON they are escapes.
    """
    if name in FORMS:
        text: str = import_module(f"pullquote.writers.export.{name}").write(exported)
    else:
        written = [Written(one.tags, one.note) for one in exported]
        text = together(name, [one.quote for one in exported], own, written)
    return unhidden(text).rstrip("\n") + "\n"

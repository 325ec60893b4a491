"""How a quote leaves: one style a file, each a pure function from a quote to text.

A style module has the name of its style, `_` for `-`, and one function for all to use, `write(quote) -> str`.
Whatever comes from outside (words, names, titles, addresses) is escaped there as its format asks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pullquote.quotes.model import Quote
    from pullquote.writers.template import Template

Own = Mapping[str, "Template"]
"""Styles of the user's own, by name."""
NONE: Own = MappingProxyType({})


class Written(NamedTuple):
    """What the user wrote on a quote."""

    tags: tuple[str, ...] = ()
    note: str = ""


STYLES: Mapping[str, str] = {
    "words": "the words alone",
    "attributed": "the words with who said them, where and when",
    "qa": "the question with the answer",
    "news": "a sentence for the news, as AP writes it",
    "text": "a block for plain text, with its attribution",
    "markdown": "a Markdown block quote with its attribution",
    "html": "an HTML figure: block quote and caption",
    "org": "an Org quote block",
    "latex": "LaTeX, for the package csquotes",
    "wiki": "MediaWiki: {{Quote}} with its reference",
    "apa": "cited as the APA does, with the entry (7th edition)",
    "mla": "cited as the MLA does, with the entry (9th edition)",
    "chicago": "cited in a Chicago note, with the entry (17th edition)",
    "chicago-author-date": "cited by author and date, with the entry (Chicago, 17th edition)",
    "deposition": "the words by page and line, as pleadings cite them",
    "link": "the address; on a web page, right to the words",
    "csl-json": "CSL-JSON for Zotero, pandoc and others",
    "biblatex": "an entry for biblatex",
    "bibtex": "an entry for BibTeX",
    "ris": "RIS for EndNote, Mendeley and others",
    "csv": "a row for spreadsheets, under its headings",
    "json": "all that is known of the quote, as JSON",
    "jsonld": "a W3C Web Annotation, as JSON-LD",
}
"""Every style's name with a line about it."""
DEFAULT = "attributed"
WITH_QUESTION = frozenset({"qa", "deposition"})
"""The styles that print the question if the quote carries it."""
WITH_NOTES = frozenset({"csl-json", "biblatex", "bibtex", "ris"})
"""The styles whose entries have a place for the user's tags and note; their `write_all` takes these too."""
RICH = "rich text"
"""In place of a style's name: the block quote of `html.rich`, which is copied and never printed."""


def styles(own: Own = NONE) -> dict[str, str]:
    """Every style's name with a line about it, the user's own last."""
    return {**STYLES, **{name: template.about for name, template in own.items()}}


def asks(name: str, own: Own = NONE) -> bool:
    """Whether a style prints the question."""
    return own[name].asks if name in own else name in WITH_QUESTION


def style(name: str, own: Own = NONE) -> Callable[[Quote], str]:
    """The writer of a style; raises `KeyError` for a name that is neither in `STYLES` nor the user's own."""
    if name in own:
        return own[name].write
    write: Callable[[Quote], str] = _module(name).write
    return write


def together(
    name: str, quotes: Sequence[Quote], own: Own = NONE, written: Sequence[Written] | None = None
) -> str:
    """Several quotes in one style, as one text that its readers take whole; raises `KeyError` as `style` does.

    What the user wrote on them, one for each quote, is printed by the styles `WITH_NOTES`.
    """
    if name not in own and (write_all := getattr(_module(name), "write_all", None)):
        noted = [written or [Written()] * len(quotes)] if name in WITH_NOTES else []
        text: str = write_all(quotes, *noted)
        return text
    return "\n\n".join(map(style(name, own), quotes))


def _module(name: str) -> ModuleType:
    if name not in STYLES:
        raise KeyError(name)
    return import_module(f"pullquote.writers.{name.replace('-', '_')}")

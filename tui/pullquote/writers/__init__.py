"""How a quote leaves: one style a file, each a pure function from a quote to text.

A style module has the name of its style and one function, `write(quote) -> str`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

from pullquote.quotes.model import Quote

STYLES: Mapping[str, str] = {
    "words": "the words alone",
    "attributed": "the words with who said them, where and when",
    "markdown": "a Markdown block quote with its attribution",
    "qa": "the question with the answer",
}
"""Every style's name with a line about it; its module has the same name."""
DEFAULT = "attributed"


def style(name: str) -> Callable[[Quote], str]:
    """The writer of a style; raises `KeyError` for a name that is not in `STYLES`."""
    if name not in STYLES:
        raise KeyError(name)
    write: Callable[[Quote], str] = import_module(f"pullquote.writers.{name}").write
    return write


def together(name: str, quotes: Sequence[Quote]) -> str:
    """Several quotes in one style, as one text that its readers take whole; raises `KeyError` as `style` does."""
    return "\n\n".join(map(style(name), quotes))

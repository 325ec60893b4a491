"""A quote block of Org (Org manual, "Paragraphs").

What Org would take for markup is written as an entity ("Special Symbols") or, where there is none,
parted by the one that prints nothing.
"""

from __future__ import annotations

import re

from pullquote.quotes.model import Quote
from pullquote.writers.attribution import attribution
from pullquote.writers.shape import EMPHASIS, emphasis, paragraphs

_ENTITIES = {
    "*": "ast",
    "/": "slash",
    "_": "under",
    "=": "equal",
    "~": "tilde",
    "+": "plus",
    "^": "asciicirc",
    "$": "dollar",
    "<": "lt",
    "|": "vbar",
}
_SPECIAL = re.compile(
    r"[_^$<]"
    rf"|(?:(?<=[\s({{'\"{EMPHASIS[0]}-])|^)[*/=~+](?=\S)"  # may open emphasis
    r"|^[*+|]",  # opens a heading, a list, a table
    re.MULTILINE,
)
_INNER = re.compile(r"(?<=\[)(?=\[|fn:|cite)|(?<=\{)(?=\{)|(?<=\\)(?=[\w\\(\[])|(?<=@)(?=@)")
"""Inside what opens a link, a note, a macro, a command."""
_AT_START = re.compile(r"^(?=[#:-]|\w+[.)]\s)", re.MULTILINE)
"""Before what opens a keyword, a drawer, a list."""
_PARTED = r"\zwnj{}"


def write(quote: Quote) -> str:
    written = paragraphs(quote, _paragraph, emphasis("/", "/"))
    if said_by := attribution(quote):
        written.append(escaped(f"— {said_by}"))
    return "\n".join(["#+begin_quote", "\n\n".join(written), "#+end_quote"])


def _paragraph(words: str) -> str:
    return " \\\\\n".join(map(escaped, words.split("\n")))


def escaped(text: str) -> str:
    """Text that Org exports as it stands."""
    text = _AT_START.sub("\0", _INNER.sub("\0", text.replace("\0", "")))
    text = _SPECIAL.sub(lambda mark: f"\\{_ENTITIES[mark[0]]}{{}}", text)
    return text.replace("\0", _PARTED)

"""A heading for each transcript, with where it came from; under it its quotes as block quotes.

What the user wrote on a quote stands under it, outside the block quote, and is called what it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from pullquote.writers import style
from pullquote.writers.export import Exported
from pullquote.writers.markdown import escaped

NO_NAME = "Standard input"


def write(exported: Sequence[Exported]) -> str:
    return "\n\n".join(_paragraphs(exported))


def _paragraphs(exported: Sequence[Exported]) -> Iterator[str]:
    in_markdown = style("markdown")
    for sha256, group in groupby(exported, key=lambda one: one.quote.receipt.sha256):
        kept = list(group)
        quote = kept[0].quote
        receipt = quote.receipt
        origin = receipt.path or receipt.url or NO_NAME
        yield f"# {escaped(quote.title or origin)}"
        yield f"{escaped(origin)} (SHA-256 {sha256[:12]})"
        for one in kept:
            yield in_markdown(one.quote)
            yield from _written(one)


def _written(one: Exported) -> Iterator[str]:
    tags = ", ".join(one.tags)
    for name, text in (("Note", one.note), ("Tags", tags)):
        if folded := " ".join(text.split()):
            yield f"*{name}:* {escaped(folded)}"

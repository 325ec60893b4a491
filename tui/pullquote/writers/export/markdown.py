"""A heading for each transcript, with where it came from; under it its quotes as block quotes."""

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
        quotes = [one.quote for one in group]
        receipt = quotes[0].receipt
        origin = receipt.path or receipt.url or NO_NAME
        yield f"# {escaped(quotes[0].title or origin)}"
        yield f"{escaped(origin)} (SHA-256 {sha256[:12]})"
        yield from map(in_markdown, quotes)

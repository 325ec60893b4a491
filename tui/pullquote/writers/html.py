"""An HTML figure: the words in a block quote, who said them in the caption (HTML Living Standard, 4.4.4 and 4.4.12)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from pullquote.quotes.model import Quote
from pullquote.writers import DEFAULT, together
from pullquote.writers.attribution import speaker
from pullquote.writers.citation import address
from pullquote.writers.shape import emphasis, paragraphs, remarked
from pullquote.writers.typography import long_date

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def write(quote: Quote) -> str:
    lines = words(quote)
    if told := caption(quote):
        lines.append(f"<figcaption>— {told}</figcaption>")
    return "\n".join(["<figure>", *lines, "</figure>"])


def rich(quotes: Sequence[Quote]) -> tuple[str, str]:
    """Quotes for a word processor or a mail, which know block quotes but no figures; and the same as plain text."""
    html = "\n".join("\n".join([*words(quote), *_told(quote)]) for quote in quotes)
    return html, together(DEFAULT, quotes)


def _told(quote: Quote) -> list[str]:
    told = caption(quote)
    return [f"<p>— {told}</p>"] if told else []


def words(quote: Quote) -> list[str]:
    """The lines of the block quote."""
    cite = f' cite="{escaped(address(quote))}"' if address(quote) else ""
    lang = f' lang="{escaped(quote.language)}"' if quote.language else ""
    lines = [f"<blockquote{cite}{lang}>"]
    lines += paragraphs(quote, _paragraph, emphasis("<em>", "</em>"))
    return [*lines, "</blockquote>"]


def _paragraph(words: str) -> str:
    return f"<p>{'<br>'.join(map(escaped, words.split(chr(10))))}</p>"


def escaped(text: str) -> str:
    """Text that HTML shows as it stands, in an element or an attribute; what no page may hold is left out (13.1.4)."""
    return escape(_FORBIDDEN.sub("", text))


def caption(quote: Quote) -> str:
    """Who said it, and where and when, with the address; empty where nothing is known."""
    title = f"<cite>{escaped(quote.title)}</cite>" if quote.title else ""
    if title and address(quote):
        title = f'<a href="{escaped(address(quote))}">{title}</a>'
    date = quote.date and f'<time datetime="{quote.date}">{long_date(quote.date, quote.language)}</time>'
    parts = (escaped(speaker(quote) or ""), title, escaped(quote.place or ""), date)
    return remarked(", ".join(part for part in parts if part), quote).lstrip()

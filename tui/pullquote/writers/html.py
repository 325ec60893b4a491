"""An HTML figure: the words in a block quote, who said them in the caption (HTML Living Standard, 4.4.4 and 4.4.12)."""

from __future__ import annotations

import re
from html import escape

from pullquote.quotes.model import Quote
from pullquote.writers.attribution import speaker
from pullquote.writers.citation import address
from pullquote.writers.shape import emphasis, paragraphs, remarked
from pullquote.writers.typography import long_date

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def write(quote: Quote) -> str:
    cite = f' cite="{escaped(address(quote))}"' if address(quote) else ""
    lang = f' lang="{escaped(quote.language)}"' if quote.language else ""
    lines = [f"<blockquote{cite}{lang}>"]
    lines += paragraphs(quote, _paragraph, emphasis("<em>", "</em>"))
    lines.append("</blockquote>")
    if caption := _caption(quote):
        lines.append(f"<figcaption>— {caption}</figcaption>")
    return "\n".join(["<figure>", *lines, "</figure>"])


def _paragraph(words: str) -> str:
    return f"<p>{'<br>'.join(map(escaped, words.split(chr(10))))}</p>"


def escaped(text: str) -> str:
    """Text that HTML shows as it stands, in an element or an attribute; what no page may hold is left out (13.1.4)."""
    return escape(_FORBIDDEN.sub("", text))


def _caption(quote: Quote) -> str:
    title = f"<cite>{escaped(quote.title)}</cite>" if quote.title else ""
    if title and address(quote):
        title = f'<a href="{escaped(address(quote))}">{title}</a>'
    date = quote.date and f'<time datetime="{quote.date}">{long_date(quote.date, quote.language)}</time>'
    parts = (escaped(speaker(quote) or ""), title, escaped(quote.place or ""), date)
    return remarked(", ".join(part for part in parts if part), quote).lstrip()

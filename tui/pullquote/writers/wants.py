"""What a style needs of a quote to be complete."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pullquote.quotes.model import Quote

_ENTRY = ("title", "date", "publisher")
WANTS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(
        "wiki apa mla chicago chicago-author-date csl-json biblatex bibtex ris".split(),
        _ENTRY,
    ),
    "link": ("url",),
}
"""The details by which a reader finds what an entry names (APA 7, 9.4: author, date, title, source)."""


def lacking(name: str, quote: Quote) -> list[str]:
    """The details without which a style says too little of where a quote is from; an address is a source too."""
    url = quote.receipt.url
    has = quote._asdict() | {"publisher": quote.publisher or url, "url": url}
    return [detail for detail in WANTS.get(name, ()) if not has[detail]]


def told(lacks: Sequence[str]) -> str:
    """What is lacking, in words: "no date and no publisher is known"."""
    return f"{' and '.join(f'no {_WORDS.get(detail, detail)}' for detail in lacks)} is known"


_WORDS = {"url": "address"}

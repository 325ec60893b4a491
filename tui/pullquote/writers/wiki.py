"""MediaWiki: the template Quote, the reference in it by a citation template of Help:Citation Style 1.

The citation template is that of the occasion (Cite press release, Cite interview, Cite speech), else Cite web;
without an address, Citation. In the parameters of a template, pipes, braces, brackets and what else means something
stand as character references (Help:Templates, "Special characters").
"""

from __future__ import annotations

import re

from pullquote.quotes.model import Quote
from pullquote.writers.attribution import occasion, speaker
from pullquote.writers.citation import address, author
from pullquote.writers.shape import emphasis, paragraphs, remarked
from pullquote.writers.typography import long_date

_SPECIAL = re.compile(
    r"[|{}\[\]<>]|&(?=#?\w+;)|'(?=')|(?<=')'|~(?=~)|_(?=_)|^[*#:;=-]|(?<=\w):(?=//)", re.MULTILINE
)
_TEMPLATES = {
    "press conference": "Cite press release",
    "interview": "Cite interview",
    "speech": "Cite speech",
    "lecture": "Cite speech",
}


def write(quote: Quote) -> str:
    words = "\n\n".join(paragraphs(quote, _paragraph, emphasis("''", "''")))
    rows = [f"|text={words}<ref>{_reference(quote)}</ref>"]
    if said_by := speaker(quote):
        rows.append(f"|author={escaped(said_by)}")
    if where := remarked(occasion(quote), quote).lstrip():
        rows.append(f"|source={escaped(where)}")
    return "\n".join(["{{Quote", *rows, "}}"])


def _paragraph(words: str) -> str:
    return "<br />\n".join(map(escaped, words.split("\n")))


def escaped(text: str) -> str:
    """Text that MediaWiki shows as it stands."""
    return _SPECIAL.sub(lambda special: f"&#{ord(special[0])};", text)


def _reference(quote: Quote) -> str:
    url = address(quote)
    template = _TEMPLATES.get(quote.genre or "", "Cite web" if url else "Citation")
    fields: dict[str, str | None] = {}
    if said_by := author(quote):
        fields["last"] = said_by.surname
        fields["first"] = " ".join(filter(None, (said_by.given, said_by.suffix)))
    if template == "Cite interview":
        fields["interviewer"] = quote.interviewer
    fields |= {
        "title": quote.title or "Transcript",
        "date": long_date(quote.date) if quote.date else None,
        "location": quote.place,
        "publisher": quote.publisher,
        "language": quote.language if quote.language and not quote.language.startswith("en") else None,
    }
    told = [f"|{name}={escaped(value)}" for name, value in fields.items() if value]
    if url:
        told.append(f"|url={re.sub(r'[][]', lambda char: f'%{ord(char[0]):X}', url)}")
    return " ".join([f"{{{{{template}", *told]) + "}}"

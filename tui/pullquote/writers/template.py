"""Styles of the user's own: a template with the names of what is known in braces.

    “{words}” ({surname}[[, {date}]])

A part in double square brackets is left out where anything that it names is not known. Nothing is computed: a field
is a bare name, so that no template can reach what lies behind a value or ask for a billion spaces.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from string import Formatter
from typing import NamedTuple

from pullquote.quotes.model import Quote
from pullquote.writers import locators
from pullquote.writers.attribution import attribution, occasion, speaker, who
from pullquote.writers.citation import address, author
from pullquote.writers.link import location
from pullquote.writers.typography import joined, long_date, quoted

FIELDS: Mapping[str, tuple[str, Callable[[Quote], str | None]]] = {
    "words": ("the words alone", lambda quote: joined(quote.words)),
    "quoted": ("the words in quotation marks", lambda quote: quoted(quote.words, quote.language)),
    "attribution": ("who said it, where and when", attribution),
    "speaker": ("who said it, with the office or the outlet", speaker),
    "name": ("who said it", who),
    "surname": ("the family name", lambda quote: getattr(author(quote), "surname", None)),
    "role": ("the office held", lambda quote: quote.role),
    "affiliation": ("the outlet, party or body spoken for", lambda quote: quote.affiliation),
    "occasion": ("title, place and date", occasion),
    "title": ("the title", lambda quote: quote.title),
    "genre": ("what it is: press conference, hearing …", lambda quote: quote.genre),
    "place": ("the place", lambda quote: quote.place),
    "publisher": ("the publisher", lambda quote: quote.publisher),
    "language": ("the language, as in de", lambda quote: quote.language),
    "date": ("the date, as the language writes it", lambda quote: _dated(quote)),
    "iso": ("the date as 2031-03-12", lambda quote: quote.date),
    "year": ("2031", lambda quote: _part(quote, 0)),
    "month": ("03", lambda quote: _part(quote, 1)),
    "day": ("12", lambda quote: _part(quote, 2)),
    "url": ("the address, if one is known", address),
    "link": ("the address right to the words, else the file’s", lambda quote: location(quote, fragment=True)),
    "time": ("the time stamp, as in 4:05", lambda quote: _time(quote)),
    "page": ("page and line, as in 14:5–12", locators.page_lines),
    "line": ("the line of the file", lambda quote: str(quote.receipt.lines[0])),
    "paragraph": ("the number of the paragraph", lambda quote: _number(quote.paragraph)),
    "remarks": ("what must be told of the words: emphasis added", lambda quote: "; ".join(quote.remarks)),
    "status": ("what the document says of itself: As delivered", lambda quote: quote.receipt.status),
    "question": ("the question answered", lambda quote: _question(quote)),
}
"""What a template can name: a line about it, and where it comes from."""


class TemplateError(ValueError):
    """This is no template; the message says why."""


class Piece(NamedTuple):
    """Text as it stands, and the field after it, if any."""

    text: str
    field: str | None


class Part(NamedTuple):
    """Pieces that are written together; an optional part only where all that it names is known."""

    pieces: tuple[Piece, ...]
    optional: bool


class Template(NamedTuple):
    """A style of the user's own."""

    text: str
    """As the user wrote it."""
    about: str
    parts: tuple[Part, ...]

    @property
    def asks(self) -> bool:
        """Whether it prints the question."""
        return any(piece.field == "question" for part in self.parts for piece in part.pieces)

    def write(self, quote: Quote) -> str:
        """The quote in this style: what is not known outside of brackets is empty."""
        return "".join(_written(part, quote) for part in self.parts)


def template(text: str, about: str = "") -> Template:
    """A template as the user wrote it; raises `TemplateError`."""
    parts, inside = [], False
    for piece in re.split(r"(\[\[|\]\](?!\]))", text):
        if piece in ("[[", "]]"):
            if inside == (piece == "[["):
                raise TemplateError("[[ opens inside of another part" if inside else "]] closes no part")
            inside = not inside
        elif piece:
            parts.append(Part(tuple(_pieces(piece)), inside))
    if inside:
        raise TemplateError("a part opens with [[ and does not close with ]]")
    whole = Template(text, about or "a style of your own", tuple(parts))
    if not any(piece.field in _WORDS for part in parts for piece in part.pieces if not part.optional):
        raise TemplateError("{words} or {quoted} must stand in it, outside of [[ ]]")
    return whole


_WORDS = ("words", "quoted")


def _pieces(text: str) -> list[Piece]:
    try:
        parsed = list(Formatter().parse(text))
    except ValueError:
        raise TemplateError("a brace stands alone: {{ and }} print one") from None
    for _, field, width, conversion in parsed:
        if field is not None and field not in FIELDS:
            near = get_close_matches(field, FIELDS, n=1)
            hint = f" ({near[0]}?)" if near else f": there are {', '.join(FIELDS)}"
            raise TemplateError(f"there is no field {{{field}}}{hint}")
        if width or conversion:
            raise TemplateError(f"{{{field}}} takes nothing after its name")
    return [Piece(literal, field) for literal, field, _, _ in parsed]


def _written(part: Part, quote: Quote) -> str:
    out: list[str] = []
    for literal, field in part.pieces:
        value = FIELDS[field][1](quote) if field else None
        if part.optional and field and not value:
            return ""
        out += [literal, value or ""]
    return "".join(out)


def _dated(quote: Quote) -> str | None:
    return long_date(quote.date, quote.language) if quote.date else None


def _part(quote: Quote, index: int) -> str | None:
    return quote.date.split("-")[index] if quote.date else None


def _time(quote: Quote) -> str | None:
    return locators.clock(quote.begins) if quote.begins is not None else None


def _number(number: int | None) -> str | None:
    return str(number) if number else None


def _question(quote: Quote) -> str | None:
    return joined(quote.question.words) if quote.question else None

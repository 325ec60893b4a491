"""Where our citations differ from what citeproc makes of our own items by the style files of the CSL project.

Each difference is meant, has its source, and is needed: a test finds those that nothing shows any more. What differs is
a matter of words; marks, capitals and italics are not compared, since plain text has no italics, biblatex keeps the
capitals that stand in braces, and style files set in italics what our entries set in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from pullquote.quotes.model import Quote
from pullquote.writers import locators
from pullquote.writers.citation import address, american_date, author, short_date
from pullquote.writers.kinds import description, kind

STYLE_FILES = {
    "apa": "apa",
    "mla": "modern-language-association",
    "chicago": "chicago-fullnote-bibliography",
    "chicago-author-date": "chicago-author-date",
}
"""By our names for them, the files' names (without `.csl`)."""
_LOCATORS = {
    "apa": locators.apa,
    "mla": locators.mla,
    "chicago": locators.chicago,
    "chicago-author-date": locators.chicago,
}


class Difference(NamedTuple):
    """Words that only we print of a quote, and words that only citeproc prints; those moved are in both."""

    styles: Sequence[str]
    where: str
    """In the "citation" (the note), or in the "entry" of the list."""
    ours: Callable[[str, Quote], str]
    theirs: Callable[[str, Quote], str]
    why: str


def words(text: str) -> list[str]:
    """The words of an entry, an address being one; capitals and marks do not count."""
    found = re.findall(r"https?://\S*[^\s.,]|[^\W_]+", text)
    return [word if "://" in word else word.casefold() for word in found]


def _nothing(_: str, __: Quote) -> str:
    return ""


def _place(_: str, quote: Quote) -> str:
    return quote.place or ""


def _publisher(_: str, quote: Quote) -> str:
    return quote.publisher or ""


def _day(_: str, quote: Quote) -> str:
    return american_date(quote.date) if quote.date else ""


def _short_date(_: str, quote: Quote) -> str:
    return " ".join(short_date(quote.date)) if quote.date else ""


def _medium(_: str, quote: Quote) -> str:
    return description(quote)


def _pages(_: str, quote: Quote) -> str:
    return f"p pp {locators.page_lines(quote)}" if quote.pages else ""


def _locator(style: str, quote: Quote) -> str:
    return _LOCATORS[style](quote)


def _particle(_: str, quote: Quote) -> str:
    said_by = author(quote)
    return said_by.particle if said_by else ""


def _turned(_: str, quote: Quote) -> str:
    """The name, if it has a particle: which of its words are taken for moved is not for us to say."""
    said_by = author(quote)
    return f"{said_by.inverted()} {said_by.initialled()}" if said_by and said_by.particle else ""


def _asked_by(_: str, quote: Quote) -> str:
    name = quote.interviewer
    return f"interview by {name} {name[0]} interviewer" if name else ""


def _untold(_: str, quote: Quote) -> str:
    """Of words without an author: the description and the year, either of which is taken for moved."""
    return "" if author(quote) else f"{description(quote)} {(quote.date or '')[:4]}"


def _day_in_court(_: str, quote: Quote) -> str:
    return _day(_, quote) if kind(quote).biblatex == "jurisdiction" else ""


def _in_court(_: str, quote: Quote) -> str:
    """Of what the types of citation managers take for a case: everything but the title."""
    if kind(quote).biblatex != "jurisdiction":
        return ""
    said_by = author(quote)
    return f"{said_by.initialled() if said_by else ''} {_medium('', quote)} {_day('', quote)} {(quote.date or '')[:4]}"


def _title_in_court(_: str, quote: Quote) -> str:
    return quote.title or "" if kind(quote).biblatex == "jurisdiction" else ""


def _address_and_date(_: str, quote: Quote) -> str:
    return f"{address(quote)} {_short_date('', quote)}" if quote.genre else ""


def _if(field: str, text: str) -> Callable[[str, Quote], str]:
    return lambda _, quote: text if getattr(quote, field) else ""


ALL = tuple(STYLE_FILES)
CHICAGO = ("chicago", "chicago-author-date")
DIFFERENCES = (
    Difference(
        ALL,
        "entry",
        _place,
        _nothing,
        "We name the place wherever it is known (APA 7, 10.13; MLA 9, ch. 5, location; Chicago 17, 14.217); the files "
        "print it of speeches only, and that of APA never.",
    ),
    Difference(
        ("chicago",),
        "citation",
        _place,
        _nothing,
        "The same in notes.",
    ),
    Difference(
        CHICAGO,
        "entry",
        _publisher,
        _nothing,
        "We name the body that held it (Chicago 17, 14.217: the sponsor of a meeting); the files leave it out of "
        "entries.",
    ),
    Difference(
        ("chicago",),
        "citation",
        _publisher,
        _publisher,
        "In the note the body stands after the parenthesis, as it does in our entry; the file puts it inside.",
    ),
    Difference(
        ("apa", "chicago-author-date"),
        "entry",
        _day,
        _nothing,
        "We give the day of whatever was said on one (APA 7, 10.13; Chicago 17, 15.49, which repeats the year with "
        "it); the files give the year alone of documents and pages.",
    ),
    Difference(
        ("chicago",),
        "entry",
        _day,
        _nothing,
        "The same of recordings that biblatex describes.",
    ),
    Difference(
        ("chicago",), "citation", _day, _day, "The file prints the date of documents twice in a note."
    ),
    Difference(
        ("mla",),
        "entry",
        _medium,
        _nothing,
        "The medium is the last element (MLA 9, ch. 5, optional elements: a transcript); the file has none.",
    ),
    Difference(
        ("mla",),
        "entry",
        _address_and_date,
        _address_and_date,
        "The date stands before the location, and the address after it (MLA 9, ch. 5, order of elements); the file "
        "dates speeches last, and not at all where only biblatex's `date` is known and no `eventdate`.",
    ),
    Difference(
        ("apa", "mla", "chicago-author-date"),
        "entry",
        _nothing,
        _pages,
        "The page of a passage belongs in its citation (APA 7, 8.28; MLA 9, ch. 6; Chicago 17, 15.9); the files print "
        "what our items need it for there, in the entry too.",
    ),
    Difference(
        ALL,
        "citation",
        _locator,
        _nothing,
        "citeproc is asked for a citation of the whole, and ours is of a passage.",
    ),
    Difference(
        ALL,
        "entry",
        _turned,
        _turned,
        "A particle stays with the family name where the person's own use is not known (APA 7, 9.8; Chicago 17, 8.5); "
        "the files of Chicago demote it, and so does citeproc what it reads from biblatex.",
    ),
    Difference(
        ("apa", "mla", "chicago-author-date"), "citation", _particle, _nothing, "The same in the citation."
    ),
    Difference(
        ("apa",),
        "entry",
        _untold,
        _untold,
        "The description in brackets follows the title also where that stands in the author's place (APA 7, 9.12 and "
        "9.21); the file puts the date between.",
    ),
    Difference(
        ("apa",),
        "entry",
        _in_court,
        _day_in_court,
        "Testimony is cited as a speech is, since the legal forms (APA 7, ch. 11) ask for what no transcript states.",
    ),
    Difference(
        ("apa",), "citation", _in_court, _title_in_court, "The same, and the file cites it by its title."
    ),
    Difference(
        ALL,
        "entry",
        _asked_by,
        _nothing,
        "Who asked is cited (APA 7, 10.13; MLA 9, ch. 5, contributors; Chicago 17, 14.211); biblatex has no field for "
        "it but `note`, which citeproc does not print.",
    ),
    Difference(("chicago",), "citation", _asked_by, _nothing, "The same in notes."),
    Difference(
        CHICAGO,
        "entry",
        _nothing,
        _if("interviewer", "interview"),
        "After “interview by” we say “transcript” and not “interview transcript” once more.",
    ),
    Difference(("chicago",), "citation", _nothing, _if("interviewer", "interview"), "The same in notes."),
    Difference(
        ("apa",),
        "citation",
        _nothing,
        _if("interviewer", "A personal communication March 4"),
        "An interview that readers can look up is cited with its entry (APA 7, 8.9 and 10.13); the file takes each one "
        "for a personal communication.",
    ),
)

"""What the citation styles share: the author, the title, the date, and the quotation with its reference after it.

The words of a citation are those of the paper it stands in, which is taken to be in English.
"""

from __future__ import annotations

import re

from pullquote.quotes.model import Quote
from pullquote.writers.kinds import capital, description
from pullquote.writers.names import PersonName, parted
from pullquote.writers.shape import remarked
from pullquote.writers.typography import MONTHS, joined, quoted

_SHORT_MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()


def author(quote: Quote) -> PersonName | None:
    """Who said it, if somebody named did: a voice without a name is no author."""
    return None if quote.anonymous or not quote.name else parted(quote.name, quote.language)


def year(quote: Quote) -> str:
    return quote.date[:4] if quote.date else ""


def american_date(date: str) -> str:
    """`2023-09-28` as "September 28, 2023"."""
    year, month, day = date.split("-")
    return f"{MONTHS[int(month) - 1]} {int(day)}, {year}"


def day_of(date: str) -> str:
    """`2023-09-28` as "September 28"."""
    return american_date(date).partition(",")[0]


def short_date(date: str) -> tuple[str, str, str]:
    """The day, the month and the year, the month as MLA 9, appendix 1, and The Bluebook, table T12, shorten it."""
    year, month, day = date.split("-")
    return str(int(day)), _SHORT_MONTHS[int(month) - 1], year


def address(quote: Quote) -> str:
    """The document's address on the web, what no address may hold percent-encoded; empty where none is known."""
    url = quote.receipt.url or ""
    if not re.match(r"https?://", url, re.IGNORECASE):
        return ""
    return "".join(
        char if char.isprintable() and char not in ' "<>\\^`{|}' else _encoded(char) for char in url
    )


def _encoded(char: str) -> str:
    """RFC 3986, 2.1; half a character is none."""
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "ignore"))


def run_in(quote: Quote, cited: str) -> str:
    """The words in quotation marks, the citation in parentheses before the stop that ends the sentence."""
    words = re.sub(r"(?:(?<!\.)\.|[,;:])(’*”)\Z", r"\1", quoted(quote.words, "en-US"))
    return f"{words} ({remarked(cited, quote, '; {}')})."


def block(quote: Quote, cited: str) -> str:
    """The words set off without quotation marks, the citation after the last stop."""
    return f"{joined(quote.words)} ({remarked(cited, quote, '; {}')})"


def sentences(*parts: str | None) -> str:
    """The parts of a reference that are known, a full stop after each."""
    return " ".join(part if re.search(r"[.?!][”’]?\Z", part) else f"{part}." for part in parts if part)


_SMALL = frozenset(
    """
    a an the and but for or nor as at by from in into of off on onto over per than through to under up upon via with
    about above across after against along among around before behind below beneath beside between beyond during
    except inside like near outside since toward towards until within without versus vs v
    """.split()
)

_FIRST = re.compile(r"\A[“‘„«\"'(\[]*[^\W\d_]")


def headline(title: str) -> str:
    """A title with capitals, but for articles, prepositions and conjunctions (Chicago 17, 8.159; MLA 9, 2.90).

    Words that hold a capital anywhere stay as they are.
    """
    words = title.split(" ")
    out: list[str] = []
    for index, word in enumerate(words):
        opens = index == 0 or words[index - 1].endswith((":", "?", "!", "—"))
        small = word.strip(",;:.“”‘’\"'()").casefold() in _SMALL and not opens and index + 1 < len(words)
        keeps = small or word != word.lower()
        out.append(word if keeps else _FIRST.sub(lambda first: first[0].upper(), word))
    return " ".join(out)


def title(quote: Quote, *, headlined: bool = True) -> str:
    """The title, in English with the capitals of a headline if asked for; empty where the document has none."""
    if not quote.title:
        return ""
    english = headlined and (quote.language or "en").startswith("en")
    return headline(quote.title) if english else quote.title


def titled(quote: Quote) -> str:
    """The title in quotation marks, a full stop inside them; empty where there is none."""
    work = title(quote)
    return quoted(work if work[-1] in "?!" else f"{work}.", "en-US") if work else ""


def called(quote: Quote) -> str:
    """Whom or what a parenthesis names: the family name, the title, or what it is."""
    if said_by := author(quote):
        return said_by.surname
    return quoted(title(quote), "en-US") if quote.title else capital(description(quote))

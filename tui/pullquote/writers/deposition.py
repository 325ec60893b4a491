"""The words by page and line, as pleadings cite testimony: "Lindqvist Dep. 14:5–12" (The Bluebook, B17.1, BT1).

With its question, the testimony stands as Q. and A. What numbers no pages is cited by its time stamps, else by the
lines of a text file or by paragraphs.
"""

from __future__ import annotations

from pullquote.quotes.model import Quote
from pullquote.writers.attribution import who
from pullquote.writers.citation import author, short_date
from pullquote.writers.locators import TEXT_FORMATS, clock, page_lines
from pullquote.writers.qa import NOT_TRANSCRIBED
from pullquote.writers.shape import remarked
from pullquote.writers.typography import joined, quoted

_RECORDS = {"deposition": "Dep.", "hearing": "Hr’g Tr.", "oral argument": "Oral Arg. Tr."}


def write(quote: Quote) -> str:
    if quote.question is None:
        return f"{quoted(quote.words, 'en-US')} {citation(quote)}"
    asked = joined(quote.question.words) or NOT_TRANSCRIBED
    return f"Q. {asked}\n\nA. {joined(quote.words)}\n\n{citation(quote)}"


def citation(quote: Quote) -> str:
    """Where the words stand: whose testimony, page and line, the day; and who speaks, where it is not his testimony."""
    record = _RECORDS.get(quote.genre or "", "Tr.")
    said_by = author(quote)
    if said_by and record == "Dep." and not quote.asks:
        cited, speaker = f"{said_by.surname} Dep. {_place(quote)}", None
    else:
        cited, speaker = f"{record} {_place(quote)}", who(quote)
    if quote.date:
        day, month, year = short_date(quote.date)
        cited += f", {month} {day}, {year}"
    cited = f"{cited} ({speaker})" if speaker else cited
    return f"{remarked(cited, quote)}."


def _place(quote: Quote) -> str:
    if pages := page_lines(quote):
        return pages
    if quote.begins is not None:
        return f"at {clock(quote.begins, full=True)}"
    if quote.paragraph and quote.receipt.format not in TEXT_FORMATS:
        return f"¶ {quote.paragraph}"
    first, last = quote.receipt.lines
    return f"l. {first}" if first == last else f"ll. {first}–{last}"

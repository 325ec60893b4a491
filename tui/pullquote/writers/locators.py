"""Where in a document words stand, as each style names it.

A time stamp goes before the pages and lines that the document prints, and these before a count of its paragraphs.
"""

from __future__ import annotations

from pullquote.quotes.model import PageLine, Quote

TEXT_FORMATS = ("text", "markdown")
"""What is read as it is: positions and lines of the text are those of the file."""


def clock(seconds: float, *, full: bool = False) -> str:
    """`4:05`, from an hour on `1:04:05`; `full` is `00:04:05`, whole seconds all of them."""
    minutes, second = divmod(int(seconds), 60)
    hours, minute = divmod(minutes, 60)
    if full:
        return f"{hours:02}:{minute:02}:{second:02}"
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def page_lines(quote: Quote) -> str:
    """`14:5-12` with a dash, `14:20-15:3`, or `14` where the lines have no numbers; empty where the pages have none."""
    if not quote.pages:
        return ""
    first, last = quote.pages[0], quote.pages[-1]
    if first == last:
        return _place(first)
    if first.page == last.page and None not in (first.line, last.line):
        return f"{_place(first)}–{last.line}"
    return f"{_place(first)}–{_place(last)}"


def _place(at: PageLine) -> str:
    return at.page if at.line is None else f"{at.page}:{at.line}"


def apa(quote: Quote) -> str:
    """APA 7, 8.28: a time stamp, "p. 14" or a counted "para. 3"."""
    if quote.begins is not None:
        return clock(quote.begins)
    if pages := page_lines(quote):
        return f"{'pp.' if quote.pages[0].page != quote.pages[-1].page else 'p.'} {pages}"
    return f"para. {quote.paragraph}" if quote.paragraph else ""


def mla(quote: Quote) -> str:
    """MLA 9, chapter 6: a time or a page without a word; what the work does not number itself is not counted."""
    return clock(quote.begins, full=True) if quote.begins is not None else page_lines(quote)


def chicago(quote: Quote) -> str:
    """Chicago 17, 14.158-14.160 and 14.261: "at 4:05", a page, or "para. 3"."""
    if quote.begins is not None:
        return f"at {clock(quote.begins)}"
    return page_lines(quote) or (f"para. {quote.paragraph}" if quote.paragraph else "")

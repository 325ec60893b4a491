"""A row for spreadsheets under a row of headings (RFC 4180).

No cell is a formula: one that a spreadsheet would take for one begins with an apostrophe (OWASP, "CSV Injection").
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from pullquote.quotes.model import Quote
from pullquote.transcript.hidden import unhidden
from pullquote.writers.citation import address
from pullquote.writers.locators import clock, page_lines
from pullquote.writers.typography import joined

HEADINGS = (
    *(
        "quote",
        "speaker",
        "role",
        "affiliation",
        "title",
        "kind",
        "place",
        "date",
        "publisher",
        "page",
        "time",
    ),
    *("first line", "last line", "certainty", "status", "language", "address", "file", "sha256"),
)
FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""What a formula begins with; some spreadsheets take the full-width signs too."""


def write(quote: Quote) -> str:
    return write_all([quote])


def write_all(quotes: Sequence[Quote]) -> str:
    return "\n".join(map(_line, (HEADINGS, *map(row, quotes))))


def row(quote: Quote) -> tuple[str, ...]:
    """The cells under `HEADINGS`."""
    receipt = quote.receipt
    cells = (
        *(joined(quote.words), quote.name, quote.role, quote.affiliation, quote.title, quote.genre),
        *(quote.place, quote.date, quote.publisher, page_lines(quote)),
        clock(quote.begins, full=True) if quote.begins is not None else None,
        *(str(receipt.lines[0]), str(receipt.lines[1]), receipt.certainty, receipt.status, quote.language),
        *(address(quote), receipt.path, receipt.sha256),
    )
    return tuple(safe(cell or "") for cell in cells)


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula, nor would if it passed over what cannot be seen."""
    cell = unhidden(cell)
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(FORMULA) else cell


def _line(cells: Iterable[str]) -> str:
    out = StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="").writerow(cells)
    return out.getvalue()

"""A table with a header row, a quote a row (RFC 4180, but with line feeds), safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from pullquote.transcript.model import Evidence
from pullquote.writers.csv import safe
from pullquote.writers.export import Exported

COLUMNS = """
    words name role affiliation title place date first_line last_line certainty evidence status
    path url sha256 kind created style pasted id tags note
""".split()


def write(exported: Sequence[Exported]) -> str:
    table = StringIO()
    rows = csv.writer(table, lineterminator="\n")
    rows.writerow(COLUMNS)
    for one in exported:
        rows.writerow(safe(value) if isinstance(value, str) else value for value in _values(one))
    return table.getvalue()


def _values(one: Exported) -> Iterator[str | int | None]:
    quote, receipt = one.quote, one.quote.receipt
    yield from (quote.words, quote.name, quote.role, quote.affiliation, quote.title, quote.place, quote.date)
    yield from receipt.lines
    yield receipt.certainty
    yield "; ".join(map(_reason, receipt.evidence))
    yield from (receipt.status, receipt.path, receipt.url, receipt.sha256)
    yield from (one.kind, one.created.isoformat(), one.style, one.pasted, one.id)
    yield from (", ".join(one.tags), one.note)


def _reason(reason: Evidence) -> str:
    return f"{reason.text} (line {reason.line})" if reason.line else f"{reason.text} (corrected)"

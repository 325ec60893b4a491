"""Speech in angle brackets, as corpora of linguists have it: `<BERG: Good evening.>`, `<BERG:> Good evening.`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pullquote.readers.reading import Reading
from pullquote.transcript.dates import find_dates
from pullquote.transcript.model import Hint

_LEAST = 3
"""Fewer such lines are marks of something else."""
_OPENS = re.compile(
    r"^<(?P<label>(?P<name>[^\W\d_][^\n<>:=\"/]{0,60}+):)(?P<shut>>?+)(?=[^\S\n])", re.MULTILINE
)
_FIELD = re.compile(r"^<(?P<key>title|date)[=:]\s*\"(?P<value>[^\"\n]{1,300})\">", re.MULTILINE)
_NOTE = re.compile(r"<[A-Z][A-Z' -]{2,40}+>")


def read_tagged(text: str) -> Reading | None:
    """The labels and notes of a text whose turns stand in brackets; None for any other."""
    opening = list(_OPENS.finditer(text))
    if len(opening) < _LEAST:
        return None
    found = {match["key"]: match["value"] for match in _FIELD.finditer(text, 0, opening[0].start())}
    if day := next((day for _, _, day in find_dates(found.pop("date", ""))), ""):
        found["date"] = day
    return Reading(text, hints=tuple(_hints(text, opening)), metadata=found)


def _hints(text: str, opening: list[re.Match[str]]) -> Iterator[Hint]:
    if opening[0].start():
        yield Hint("header", 0, opening[0].start())
    ends = [match.start() for match in opening[1:]] + [len(text)]
    for match, end in zip(opening, ends, strict=True):
        yield Hint("furniture", match.start(), match.start() + 1)
        yield Hint("label", *match.span("label"), match["name"].strip())
        if match["shut"]:
            yield Hint("furniture", *match.span("shut"))
        last = match.end()
        for note in _NOTE.finditer(text, match.end(), end):
            yield Hint("note", *note.span())
            last = note.end()
        shut = match.end() + len(text[match.end() : end].rstrip()) - 1
        if shut >= last and text[shut] == ">":
            yield Hint("furniture", shut, shut + 1)

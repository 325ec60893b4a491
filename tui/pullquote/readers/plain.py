"""Plain text: it states nothing but the numbers of its lines and the columns of its tables.

All else is left to the label grammars.
"""

from __future__ import annotations

from pullquote.readers.decode import decode
from pullquote.readers.numbered import numbered_lines
from pullquote.readers.reading import Reader, Reading
from pullquote.transcript.model import Hint

_SAMPLE = 4096
SIGN = "\n<"
"""What the beginning of a text holds whose turns stand in brackets."""
_PAGES = 1 << 14
_FEW = 2
"""More gaps than this in so much text are looked at."""
_HEADINGS = (
    "speaker sprecher locuteur intervenant hablante orador locutor falante interveniente parlante relatore mluvčí "
    "felszólaló beszélő vorbitor konuşmacı ομιλητής דובר المتحدث спикер 发言 發言 话人 話者 発言".split()
)
"""One of these stands at the beginning of a table of speech that has neither bars nor tabs, or it is a file of rows."""


def table_hints(text: str) -> tuple[Hint, ...]:
    """What a text states that is a table of speech."""
    head = text[:_SAMPLE].casefold()
    if (
        head.count("\t") < 2
        and head.count("|") < 2
        and not any(heading in head for heading in _HEADINGS)
        and not _is_of_rows(head)
    ):
        return ()
    from pullquote.readers.columns import column_hints

    return column_hints(text)


def _is_of_rows(head: str) -> bool:
    """Whether the first line parts single words, such as headings are, and the second has as many parts or more."""
    first, _, rest = head.partition("\n")
    second = rest.partition("\n")[0]
    return any(0 < first.count(mark) <= second.count(mark) and " " not in first.strip() for mark in ",;")


def _running(text: str) -> tuple[Hint, ...]:
    """The heads and feet of a text that may be one of pages: it has form feeds, or lines that stand far apart."""
    if not any(text.count(gap, 0, _PAGES) > _FEW for gap in ("\f", "\n\n\n\n")):
        return ()
    from pullquote.readers.running import running_lines

    return tuple(running_lines(text))


def _read(data: bytes, encoding: str | None) -> Reading:
    decoded = decode(data, encoding)
    if hints := numbered_lines(decoded.text):
        return Reading(*decoded, hints=hints, metadata={"layout": "numbered lines"})
    if "<SPEAKER ID=" in decoded.text[:_SAMPLE]:
        from pullquote.readers.europarl import europarl_hints

        return Reading(*decoded, hints=europarl_hints(decoded.text))
    if SIGN in decoded.text[:_SAMPLE]:
        from pullquote.readers.tagged import read_tagged

        if tagged := read_tagged(decoded.text):
            return tagged._replace(encoding=decoded.encoding, notices=decoded.notices)
    if table := table_hints(decoded.text):
        from pullquote.readers.columns import table_day

        day = table_day(decoded.text)
        return Reading(*decoded, hints=table, metadata={"date": day} if day else {})
    return Reading(*decoded, hints=_running(decoded.text))


PLAIN = Reader("text", 2, recognises=lambda head, suffix: True, read=_read)

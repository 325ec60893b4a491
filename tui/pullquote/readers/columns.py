"""Tables of speech: which column says who, when and what; and tables written as plain text, column by column.

Rows come parted by tabs, by commas or semicolons (RFC 4180), by bars (Markdown, boxes of dashes), or by spaces under
a row of headings. The text stays as it is: names become labels, and what else stands around the words is furniture.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from pullquote.readers.rows import time_of
from pullquote.readers.said import voice_name
from pullquote.transcript.dates import find_dates
from pullquote.transcript.labels.likeness import likeness
from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Hint, Span

_WHO = frozenset(
    """
    speaker speakers speaker_name speaker_label speaker_id name who voice participant person author character nick
    user username sender sprecher sprecherin sprecher/in
    redner locuteur intervenant orateur hablante orador oradora interlocutor interveniente locutor locutora falante
    parlante relatore spreker talare taler puhuja mówca řečník mluvčí felszólaló beszélő vorbitor konuşmacı ομιλητής
    דובר المتحدث спикер говорящий выступающий спікер 发言人 发言者 说话人 發言人 話者 発言者 발언자 화자
    """.split()
)
_WHAT = frozenset(
    """
    text transcript transcription words remarks utterance content speech statement message comment comments dialogue
    sentence wortlaut rede redebeitrag äusserung beitrag texte contenu propos texto fala intervenção transcrição
    discurso intervención transcripción trascrizione testo intervento tekst spreektekst texten projev szöveg
    felszólalás metin konuşma κείμενο ομιλία טקסט النص текст речь 内容 文本
    發言 発言 발언 내용
    """.split()
)
_WHEN = frozenset(
    """
    time timestamp time_stamp timecode time_code start start_time begin begins from in zeit beginn temps début tiempo
    hora inicio tempo ora inizio tid время начало час 时间 時間 시간
    """.split()
)
_DAY = frozenset("date datum data fecha dato dátum päivämäärä дата tarih 日期 日付 날짜".split())
_DAYS = 40
"""Rows of which the day is looked at."""
_OF_WORDS = frozenset("text transcript words utterance speech statement message comment sentence".split())
_NO_WORDS = frozenset(
    "id ids no nr number count length type kind lang language date day time start end url file index score".split()
)
"""What such a heading is not of, where it says more: `text_id`, `speechDate`."""
_PARTS = lazy(r"[^\W\d_]+?(?=[A-ZÀ-Þ]|[\W\d_]|\Z)")
_ABOVE = 60
"""Lines in which a row of headings is looked for."""
_LEAST = 3
"""Fewer rows than this, without headings, are no table."""
LONGEST_NAME = 60
TIME = lazy(r"[\[(]?(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?")
_RULE = lazy(r"[-:=+|\s]+")
_APART = lazy(r"\S+(?:[ ]\S+)*")
_DELIMITED = {
    delimiter: lazy(
        rf'[^\S\n{delimiter}]*+(?:"((?:[^"]|""){{0,20000}}+)"(?=[ ]*(?:{delimiter}|\r?\n|\Z))'
        rf"|([^{delimiter}\n]*+))[ ]*+(?:({delimiter})|\r?\n|\Z)"
    )
    for delimiter in "\t,;"
}


class Roles(NamedTuple):
    """Which column holds what. Rows with times are pieces of speech, those without are turns."""

    who: int
    what: int
    when: int | None
    width: int
    """How many columns there are."""
    day: int | None = None


Row = list[Span]
"""Its cells, without quotation marks and the white space around them."""


class _Table(NamedTuple):
    start: int
    """Where it begins; what stands above it is top matter."""
    roles: Roles
    rows: Iterable[Row]


def roles(headings: Sequence[str]) -> Roles | None:
    """What the headings of a table say of its columns; None where they do not say who speaks and, after it, what."""
    plain = ["_".join(heading.casefold().strip(" :*_").split()) for heading in headings]
    who, what, when, day = (
        next((at for at, heading in enumerate(plain) if heading in known), None)
        for known in (_WHO, _WHAT, _WHEN, _DAY)
    )
    if what is None:
        what = next((at for at, heading in enumerate(headings) if _tells_of_words(heading)), None)
    if who is None or what is None or who > what:
        return None
    return Roles(who, what, when, len(plain), day)


def _tells_of_words(heading: str) -> bool:
    """Whether a heading of several parts tells of words: `commentFull`, `clean_text`."""
    parts = {part.casefold() for part in _PARTS.findall(heading[:LONGEST_NAME])}
    return not parts.isdisjoint(_OF_WORDS) and parts.isdisjoint(_NO_WORDS)


def column_hints(text: str) -> tuple[Hint, ...]:
    """Who says what when, in a text that is a table; empty for any other."""
    table = _headed(text) or _tabbed(text)
    if table is None:
        return ()
    rows = [row for row in table.rows if row]
    hints = tuple(_hints(text, table._replace(rows=rows)))
    labels = sum(hint.kind == "label" for hint in hints)
    return hints if labels > 1 and _says_more(table.roles, rows) else ()


def table_day(text: str) -> str:
    """The day that a column of dates gives the first rows of a table; empty where it gives none, or several."""
    table = _headed(text)
    if table is None or table.roles.day is None:
        return ""
    rows = [row for row in islice(table.rows, _DAYS) if len(row) == table.roles.width]
    days = {day for row in rows for _, _, day in find_dates(text[slice(*row[table.roles.day])][:40])}
    return days.pop() if len(days) == 1 else ""


def _says_more(of: Roles, rows: Iterable[Row]) -> bool:
    """Whether the cells of words hold more than those of names: "Ada Brook, present" is a list of who came."""
    whole = [row for row in rows if len(row) > of.what]
    return sum(end - start for start, end in (row[of.what] for row in whole)) > sum(
        end - start for start, end in (row[of.who] for row in whole)
    )


def _headed(text: str) -> _Table | None:
    """The table under the first row of headings."""
    at = 0
    for _ in range(_ABOVE):
        end = _line_end(text, at)
        line = text[at:end]
        if len(line) < 1000:
            for delimiter in _DELIMITED:
                if delimiter in line:
                    cells = next(_delimited(text, at, delimiter))
                    if found := _roles(text, cells):
                        return _Table(at, found, islice(_delimited(text, at, delimiter), 1, None))
            if "|" in line and (found := _roles(text, _barred(text, at, end))):
                return _Table(at, found, _bars(text, end + 1))
            columns = [match.span() for match in _APART.finditer(text, at, end)]
            if found := _roles(text, [Span(*column) for column in columns]):
                starts = [start - at for start, _ in columns]
                return _Table(at, found, _spaced(text, end + 1, starts))
        at = end + 1
        if at >= len(text):
            break
    return None


def _tabbed(text: str) -> _Table | None:
    """A table without headings, parted by tabs: a name that recurs in one column, the words in the last."""
    if text.count("\t", 0, 4096) < _LEAST:
        return None
    sample = [[text[slice(*cell)] for cell in row] for row in islice(_delimited(text, 0, "\t"), 40)]
    count, often = Counter(map(len, sample)).most_common(1)[0]
    rows = [row for row in sample if len(row) == count]
    if count < 2 or often < _LEAST or often < 0.8 * len(sample):
        return None
    columns = list(zip(*rows, strict=True))
    times = [at for at, column in enumerate(columns) if all(TIME.fullmatch(cell) for cell in column)]
    who = next((at for at, column in enumerate(columns[:-1]) if at not in times and _names(column)), None)
    if who is None or sum(map(len, columns[-1])) <= sum(map(len, columns[who])):
        return None
    return _Table(0, Roles(who, count - 1, times[0] if times else None, count), _delimited(text, 0, "\t"))


def _names(column: Sequence[str]) -> bool:
    """Whether the cells of a column name people, and some of them again and again."""
    names = set(column)
    likely = sum(len(name) <= LONGEST_NAME and likeness(name) >= 0.5 for name in names)
    return 2 <= len(names) <= 0.7 * len(column) and likely >= 0.8 * len(names)


def _roles(text: str, cells: Row) -> Roles | None:
    return roles([text[slice(*cell)] for cell in cells]) if len(cells) > 1 else None


def _hints(text: str, table: _Table) -> Iterator[Hint]:
    at = seen = table.start if any(map(str.isalnum, text[: table.start])) else 0
    if at:
        yield Hint("header", 0, at)
    last = ""
    for row in table.rows:
        seen = row[-1].end
        if len(row) == 1:  # a line of the words above
            at = row[0].end
        if len(row) <= table.roles.what or all(
            _RULE.fullmatch(text, *cell) or cell[0] == cell[1] for cell in row
        ):
            continue
        who, what = row[table.roles.who], row[table.roles.what]
        name = voice_name(text[slice(*who)].strip(":*_ ")) or ""
        names = bool(name) and (name != last or table.roles.when is None) and len(name) <= LONGEST_NAME
        last = last if len(name) <= LONGEST_NAME else ""
        first = who if names else what
        if what.start == what.end or first.start < at:
            continue
        yield from _between(text, at, first.start)
        if (
            table.roles.when is not None
            and (time := seconds(text[slice(*row[table.roles.when])])) is not None
        ):
            yield Hint("time", first.start, first.start, f"{time:.3f}")
        if names:
            yield Hint("label", who.start, who.end, name)
            yield from _between(text, who.end, what.start)
            last = name
        if text[what.start - 1 : what.start] == '"':
            doubled = re.finditer('""', text[what.start : what.end])
            yield from (
                Hint("furniture", what.start + mark.start(), what.start + mark.start() + 1)
                for mark in doubled
            )
        at = what.end
    yield from _between(text, at, max(_line_end(text, at), _line_end(text, seen)))


def _between(text: str, start: int, end: int) -> Iterator[Hint]:
    start, end = _trimmed(text, start, end)
    if start < end:
        yield Hint("furniture", start, end)


def seconds(cell: str) -> float | None:
    """The time that a cell tells, in seconds; None where it tells none."""
    return time_of(cell.strip("[]() "))


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def _delimited(text: str, at: int, delimiter: str) -> Iterator[Row]:
    """Rows of cells that a character parts; a cell in quotation marks may hold it, and line breaks."""
    row: Row = []
    match_at = partial(_DELIMITED[delimiter].match, text)
    while at < len(text) and (match := match_at(at)):
        row.append(_trimmed(text, *match.span(1 if match[1] is not None else 2)))
        if match[3] is None:
            yield row
            row = []
        at = match.end()
    if row:
        yield row


def _bars(text: str, at: int) -> Iterator[Row]:
    """The rows of a table drawn with bars, to the first line without."""
    while at < len(text):
        end = _line_end(text, at)
        if not text[at:end].lstrip().startswith(("|", "+", "-", ":")) and "|" not in text[at:end]:
            return
        yield _barred(text, at, end)
        at = end + 1


def _barred(text: str, at: int, end: int) -> Row:
    line = _trimmed(text, at, end)
    start = line.start + (text[line.start : line.start + 1] == "|")
    stop = line.end - (text[line.end - 1 : line.end] == "|" and line.end > start)
    row: Row = []
    while True:
        bar = text.find("|", start, stop)
        row.append(_trimmed(text, start, bar if bar >= 0 else stop))
        if bar < 0:
            return row
        start = bar + 1


def _spaced(text: str, at: int, starts: Sequence[int]) -> Iterator[Row]:
    """The rows under headings that begin so far from the margin; a cell may go on below."""
    while at < len(text):
        end = _line_end(text, at)
        edges = [min(at + start, end) for start in starts]
        if any(start < end and not text[start - 1].isspace() for start in edges[1:]):
            apart = [Span(*match.span()) for match in _APART.finditer(text, at, end)]
            yield apart if len(apart) == len(starts) else [_trimmed(text, at, end)]
        else:
            yield [_trimmed(text, *edge) for edge in zip(edges, [*edges[1:], end], strict=True)]
        at = end + 1


def _trimmed(text: str, start: int, end: int) -> Span:
    cell = text[start:end]
    start += len(cell) - len(cell.lstrip())
    return Span(start, start + len(cell.strip()))

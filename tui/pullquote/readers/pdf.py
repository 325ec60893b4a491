"""PDF: lines by where they stand on the page, joined to paragraphs; what runs along every page is left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from pullquote.readers.decode import Unreadable
from pullquote.readers.page import Page
from pullquote.readers.reading import Reader, Reading

_MOST_PAGES = 5000
_SAME_LINE = 3.0
"""Points by which pieces of one line may differ in height."""
_INDENT = 6.0
_FOLIO = re.compile(
    r"\W*(?:(?:page|seite|p[aá]gina|pag)\.?\s*)?\d{1,4}(?:\s*(?:of|von|de|/)\s*\d{1,4})?\W*", re.IGNORECASE
)
_NUMBER = re.compile(r"\s*(\d{1,2})(?:\s+|\Z)")
_ENDED = re.compile(r"[.!?…:—–-][\"”’»)\]]*\Z")
_LABEL = re.compile(r"(?:[^\W\d_a-z][^\s:]*(?:\s+[^\s:]+){0,6}:|[QA][.:]?)(?:\s|\Z)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HYPHENATED = re.compile(r"([^\W\d_]+)-\Z")
_LOWER = re.compile(r"[^\W\d_]+")


class Line(NamedTuple):
    """A line, or a column's part of one; `x` and `y` in points from the lower left corner."""

    x: float
    y: float
    text: str


def _recognises(head: bytes, suffix: str) -> bool:
    return b"%PDF-" in head[:1024]


def _read(data: bytes, encoding: str | None) -> Reading:
    pages = _without_numbers(_without_running(_pages(data)))
    if not any(pages):
        raise Unreadable("holds no text, only pictures of it: recognise its text (OCR) first")
    page = Page()
    for paragraph in _paragraphs(pages):
        page.print(paragraph)
    return page.reading({})


PDF = Reader("pdf", 1, _recognises, _read)


def _pages(data: bytes) -> list[list[Line]]:
    """The lines of each page from top to bottom, column by column."""
    import logging
    from io import BytesIO

    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("is encrypted: save it without a password first")
        if len(reader.pages) > _MOST_PAGES:
            raise Unreadable(f"has more than {_MOST_PAGES} pages: split it first")
        return [_columns(_lines(page), float(page.mediabox.width)) for page in reader.pages]
    except Unreadable:
        raise
    except Exception as error:  # a damaged PDF fails in too many ways to name
        why = " ".join(str(error).split())[:100] or type(error).__name__
        raise Unreadable(f"is a PDF that cannot be read: {why}") from None


def _lines(page: object) -> list[Line]:
    """The pieces of text on a page; those that follow each other on one line are one."""
    found: list[Line] = []

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], font: object, size: float) -> None:
        if not text.strip("\n"):
            return
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        for number, part in enumerate(text.strip("\n").split("\n")):
            at = y - number * 4 * _SAME_LINE
            last = found[-1] if found else None
            if last and abs(last.y - at) < _SAME_LINE and last.x <= x < _right(last) + 3 * _SAME_LINE:
                gap = " " if last.text.strip().isdigit() else ""
                found[-1] = last._replace(text=last.text + gap + part)
            elif part.strip():
                found.append(Line(x, at, part))

    page.extract_text(visitor_text=visit)  # type: ignore[attr-defined]
    return found


def _right(line: Line) -> float:
    """About where a line ends: its characters are half as wide as a usual face is high."""
    return line.x + 6.5 * len(line.text)


def _columns(lines: list[Line], width: float) -> list[Line]:
    """Lines in reading order: where many begin in the middle of the page beside others, the left ones first."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.y):
        if rows and rows[-1][0].y - line.y < _SAME_LINE:
            rows[-1].append(line)
        else:
            rows.append([line])
    middle = Counter(
        round(line.x / 4)
        for row in rows
        for line in row
        if 0.4 * width < line.x < 0.65 * width and len(row) > 1
    )
    if middle:
        (at, count), *_ = middle.most_common(1)
        if count >= max(8, 0.4 * len(rows)):
            edge = at * 4 - 8
            left = list(_merged([line for line in row if line.x < edge] for row in rows))
            return left + list(_merged([line for line in row if line.x >= edge] for row in rows))
    return list(_merged(rows))


def _merged(rows: Iterable[list[Line]]) -> Iterator[Line]:
    for row in rows:
        if row:
            row.sort(key=lambda line: line.x)
            yield Line(row[0].x, row[0].y, " ".join(line.text.strip() for line in row))


def _form(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", " ".join(line.text.casefold().split())), round(line.y / 8)


def _without_running(pages: list[list[Line]]) -> list[list[Line]]:
    """Leave out the heads, feet and numbers of pages: what recurs at the same height at their edges."""
    seen: Counter[tuple[str, int]] = Counter()
    for lines in pages:
        seen.update({_form(line) for line in _by_height(lines)[:4] + _by_height(lines)[-4:]})
    enough = max(2, 0.4 * len(pages))

    def runs(line: Line) -> bool:
        return bool(_FOLIO.fullmatch(line.text)) or seen[_form(line)] >= enough

    kept: list[list[Line]] = []
    for lines in pages:
        gone: set[Line] = set()
        for edge in (_by_height(lines), _by_height(lines)[::-1]):
            for line in edge[:4]:
                if not runs(line):
                    break
                gone.add(line)
        kept.append([line for line in lines if line not in gone])
    return kept


def _by_height(lines: Iterable[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: -line.y)


def _without_numbers(pages: list[list[Line]]) -> list[list[Line]]:
    """Leave out the numbers of lines, where those of most pages count up."""
    steps = lines_seen = 0
    for lines in pages:
        numbers = [int(match[1]) if (match := _NUMBER.match(line.text)) else -9 for line in lines]
        steps += sum(b == a + 1 for a, b in pairwise(numbers))
        lines_seen += len(lines)
    if steps < max(5, 0.6 * lines_seen):
        return pages
    return [
        [
            line._replace(text=bare, x=line.x + (len(line.text.lstrip()) - len(bare)) * 6.5)
            for line in lines
            if (bare := _NUMBER.sub("", line.text, count=1))
        ]
        for lines in pages
    ]


def _paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    """Paragraphs, parted where an indent, a gap or a short line parts them."""
    known = Counter(_WORD.findall(" ".join(line.text for lines in pages for line in lines).casefold()))
    long = max((len(line.text) for lines in pages for line in lines), default=0)
    drops = [a.y - b.y for lines in pages for a, b in pairwise(lines) if a.y > b.y]
    leading = median(drops) if drops else 0.0
    words = ""
    above: Line | None = None
    for lines in pages:
        margin = _margin(lines)
        for line in lines:
            if above is not None and _parts(above, line, margin, leading, long):
                yield words
                words = ""
            words = _joined(words, " ".join(line.text.split()), known)
            above = line
    yield words


def _margin(lines: Sequence[Line]) -> float:
    """Where most lines of a page begin."""
    begins = Counter(round(line.x) for line in lines)
    often = max(begins.values(), default=0)
    return min((x for x, count in begins.items() if count >= 0.4 * often), default=0)


def _parts(above: Line, line: Line, margin: float, leading: float, long: int) -> bool:
    """Whether a new paragraph begins with a line."""
    short, ended = len(above.text) < 0.75 * long, bool(_ENDED.search(above.text.strip()))
    if 0 < above.y - line.y > 1.4 * leading:
        return True
    if line.x - margin > _INDENT:
        return abs(line.x - above.x) > _INDENT / 2 or short or ended
    return (ended and (short or bool(_LABEL.match(line.text.lstrip())))) or above.x - margin > 8 * _INDENT


def _joined(words: str, line: str, known: Mapping[str, int]) -> str:
    """Two lines as one; a word divided at their end is whole again, if it is not written with a hyphen."""
    begun, rest = _HYPHENATED.search(words), _LOWER.match(line)
    if not begun or not rest or not rest[0].islower():
        return f"{words} {line}".strip()
    one, other = begun[1].casefold(), rest[0].casefold()
    kept = f"{one}-{other}" in known or (
        one + other not in known and known.get(one, 0) > 1 and known.get(other, 0) > 1
    )
    return words + line if kept else words[:-1] + line

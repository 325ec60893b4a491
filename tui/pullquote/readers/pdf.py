"""PDF: lines by where they stand on the page, joined to paragraphs; what runs along every page is left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from pullquote.readers.decode import Unreadable
from pullquote.readers.page import Page
from pullquote.readers.reading import Reader, Reading

if TYPE_CHECKING:
    from pypdf import PageObject

_MOST_PAGES = 5000
_SAME_LINE = 3.0
"""Points by which pieces of one line may differ in height."""
_INDENT = 6.0
_EDGE = 3.0
"""Points outside a page at which words still begin; what stands farther off nobody sees."""
_OFTEN = 0.15
"""The share of lines that stand so close below others as the lines of a paragraph do."""
_FOLIO = re.compile(
    r"\W*(?:(?:page|seite|p[aá]gina|pag)\.?\s*)?\d{1,4}(?:\s*(?:of|von|de|/)\s*\d{1,4})?\W*", re.IGNORECASE
)
_DIGITS = re.compile(r"(?<![\d.,:/])\d{1,5}(?![\d.,:/])")
_NUMBER = re.compile(r"\s*(\d{1,2})(?:\s+|\Z)")
_ENDED = re.compile(r"[.!?…:—–。！？：-][\"”’»)\]」』）]*\Z")
_LABEL = re.compile(r"(?:[^\W\d_a-z][^\s:]*(?:\s+[^\s:]+){0,6}:|[QA][.:]?)(?:\s|\Z)")
_CJK_LABEL = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]{1,8}(?: ?[\u3400-\u9fff\uf900-\ufaff]{1,8})? ?：")
_CJK = r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]"
"""What is written without spaces between words: Chinese, Japanese, and their marks."""
_SPACED_CJK = re.compile(rf"(?<={_CJK})\s+(?={_CJK})")
_ENDS_CJK, _BEGINS_CJK = re.compile(rf"{_CJK}\Z"), re.compile(_CJK)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HYPHENATED = re.compile(r"([^\W\d_]+)-\Z")
_LOWER = re.compile(r"[^\W\d_]+")


class Line(NamedTuple):
    """A line, or a column's part of one, in points from the lower left corner."""

    x: float
    y: float
    text: str
    right: float
    """About where it ends."""
    second: float = 0.0
    """Where what follows a number at its start begins, if that stands apart."""
    page: str = ""
    number: str = ""
    """Its own, where lines are numbered."""
    bold: bool = False
    """All of it, in that face."""


Column = list[Line]
"""Lines from top to bottom."""


def _recognises(head: bytes, suffix: str) -> bool:
    return b"%PDF-" in head[:1024]


def _read(data: bytes, encoding: str | None) -> Reading:
    columns = _without_numbers(_without_running(_pages(data)))
    if not columns:
        raise Unreadable("holds no text, only pictures of it: recognise its text (OCR) first")
    page = Page()
    place = ("", "")
    for paragraph in _paragraphs(columns):
        for at, line in paragraph.begins:
            if line.page != place[0]:
                page.mark("page", at, line.page)
            if line.number and (line.page, line.number) != place:
                page.mark("line", at, line.number)
            place = line.page, line.number
        page.print(" ".join(paragraph.words))
    return page.reading({})


PDF = Reader("pdf", 3, _recognises, _read)


def _pages(data: bytes) -> list[list[Column]]:
    """The columns of each page."""
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


def _lines(page: PageObject) -> list[Line]:
    """The pieces of text on a page; those that follow each other on one line are one."""
    found: list[Line] = []
    box = page.mediabox
    left, right, bottom, top = float(box.left), float(box.right), float(box.bottom), float(box.top)

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], font: object, size: float) -> None:
        if not text.strip("\n"):
            return
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        em = abs(size * tm[0] * cm[0]) or 12.0
        bold = isinstance(font, dict) and "bold" in str(font.get("/BaseFont", "")).lower()
        for number, part in enumerate(text.strip("\n").split("\n")):
            at, width = y - number * em, em * len(part) / 2
            last = found[-1] if found else None
            follows = last and abs(last.y - at) < _SAME_LINE and last.x <= x < last.right + em
            apart = last and last.text.strip().isdigit() and x > last.right + em / 3
            if last and follows and not apart:
                both = last.bold and (bold or not part.strip())
                found[-1] = last._replace(text=last.text + part, right=max(last.right, x) + width, bold=both)
            elif part.strip() and left - _EDGE < x < right + _EDGE and bottom - _EDGE < at < top + _EDGE:
                found.append(Line(x, at, part, x + width, bold=bold))

    page.extract_text(visitor_text=visit)
    return found


def _columns(lines: list[Line], width: float) -> list[Column]:
    """Lines by columns: there are two where many lines begin in the middle of the page beside others."""
    rows: list[list[Line]] = []
    for line in _by_height(lines):
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
    at, count = max(middle.items(), key=lambda item: item[1], default=(0, 0))
    if count < max(8, 0.4 * len(rows)):
        return [list(_merged(rows))]
    edge = at * 4 - 8
    return [
        list(_merged([line for line in row if line.x < edge] for row in rows)),
        list(_merged([line for line in row if line.x >= edge] for row in rows)),
    ]


def _merged(rows: Iterable[list[Line]]) -> Iterator[Line]:
    for row in rows:
        if row:
            row.sort(key=lambda line: line.x)
            text = " ".join(line.text.strip() for line in row)
            second = row[1].x if len(row) > 1 and row[0].text.strip().isdigit() else 0.0
            bold = all(line.bold for line in row)
            yield Line(row[0].x, row[0].y, text, row[-1].right, second, bold=bold)


def _form(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", " ".join(line.text.casefold().split())), round(line.y / 8)


def _without_running(pages: list[list[Column]]) -> list[Column]:
    """Leave out the heads, feet and numbers of pages: what recurs at the same height at their edges.

    Each line that is left knows the number of its page.
    """
    heights = [_by_height(line for column in page for line in column) for page in pages]
    seen: Counter[tuple[str, int]] = Counter()
    for lines in heights:
        seen.update({_form(line) for line in lines[:4] + lines[-4:]})
    enough = max(2, 0.4 * len(pages))
    running: list[set[Line]] = []
    for lines in heights:
        gone: set[Line] = set()
        for edge in (lines[:4], lines[:-5:-1]):
            gone.update(
                takewhile(lambda line: _FOLIO.fullmatch(line.text) or seen[_form(line)] >= enough, edge)
            )
        running.append(gone)
    kept: list[Column] = []
    for page, gone, number in zip(pages, running, _page_numbers(running), strict=True):
        columns = ([line._replace(page=number) for line in column if line not in gone] for column in page)
        kept += [left for left in columns if left]
    return kept


def _page_numbers(running: Sequence[Iterable[Line]]) -> list[str]:
    """The numbers of pages: those that their heads or feet count up by, or else how many there are."""
    ahead: Counter[int] = Counter()
    for nth, lines in enumerate(running, 1):
        ahead.update({int(number) - nth for line in lines for number in _DIGITS.findall(line.text)})
    step, count = max(ahead.items(), key=lambda item: item[1], default=(0, 0))
    step = step if count >= max(2, 0.6 * len(running)) else 0
    return [str(nth + step) for nth in range(1, len(running) + 1)]


def _by_height(lines: Iterable[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: -line.y)


def _without_numbers(columns: list[Column]) -> list[Column]:
    """Leave out the numbers of lines, where most count up, or those that stand beside paragraphs."""
    steps = 0
    for lines in columns:
        numbers = [int(match[1]) if (match := _NUMBER.match(line.text)) else -9 for line in lines]
        steps += sum(b == a + 1 for a, b in pairwise(numbers))
    if steps < max(5, 0.6 * sum(map(len, columns))):
        return _without_paragraph_numbers(columns)
    return [
        [
            line._replace(
                text=bare,
                number=line.text.split()[0] if bare != line.text else "",
                x=line.second or line.right - (line.right - line.x) * len(bare) / len(line.text),
            )
            for line in lines
            if (bare := _unnumbered(line.text))
        ]
        for lines in columns
    ]


def _unnumbered(text: str) -> str:
    match = _NUMBER.match(text)
    return text[match.end() :] if match else text


def _without_paragraph_numbers(columns: list[Column]) -> list[Column]:
    """Leave out numbers that stand apart, to the left of what begins a paragraph, and count on from page to page."""
    numbers = [int(line.text.split()[0]) for lines in columns for line in lines if line.second]
    steps = sum(b == a + 1 for a, b in pairwise(numbers))
    if steps < max(5, 0.9 * len(numbers) - 1):
        return columns
    return [
        [
            line._replace(text=line.text.split(maxsplit=1)[1], x=line.second) if line.second else line
            for line in lines
        ]
        for lines in columns
    ]


class _Layout(NamedTuple):
    """How a document sets its paragraphs apart."""

    leading: float
    long: int
    """The characters of its longest line."""
    indents: bool
    gaps: bool


def _layout(columns: Sequence[Column]) -> _Layout:
    size = sum(map(len, columns))
    long = max((len(line.text) for lines in columns for line in lines), default=0)
    drops = [a.y - b.y for lines in columns for a, b in pairwise(lines) if a.y > b.y]
    common = Counter(map(round, drops))
    leading = min((drop for drop, count in common.items() if count >= _OFTEN * len(drops)), default=0)
    indents = sum(
        line.x - margin > _INDENT for lines in columns for margin in (_margin(lines),) for line in lines
    )
    return _Layout(
        leading, long, indents > 0.04 * size, sum(drop > 1.4 * leading for drop in drops) > 0.04 * size
    )


class _Paragraph:
    """Lines joined to one, with where each of them begins in it."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.begins: list[tuple[int, Line]] = []
        self._length = 0

    def add(self, line: Line, known: Mapping[str, int]) -> None:
        text = _SPACED_CJK.sub("", " ".join(line.text.split()))
        count, last = len(self.words), self.words[-1] if self.words else ""
        _join(self.words, text, known)
        if len(self.words) > count:
            self._length += len(text) + bool(count)
        else:  # a divided word is whole again
            self._length += len(self.words[-1]) - len(last)
        self.begins.append((self._length - len(text), line))


def _paragraphs(columns: Sequence[Column]) -> Iterator[_Paragraph]:
    """Paragraphs, parted where an indent, a gap or a short line parts them."""
    known = Counter(_WORD.findall(" ".join(line.text for lines in columns for line in lines).casefold()))
    layout = _layout(columns)
    paragraph = _Paragraph()
    above: Line | None = None
    for lines in columns:
        margin = _margin(lines)
        for line in lines:
            if above is not None and _parts(above, line, margin, layout):
                yield paragraph
                paragraph = _Paragraph()
            paragraph.add(line, known)
            above = line
    yield paragraph


def _margin(lines: Sequence[Line]) -> float:
    """Where most lines of a column begin."""
    begins = Counter(round(line.x) for line in lines)
    often = max(begins.values(), default=0)
    return min((x for x, count in begins.items() if count >= 0.4 * often), default=0)


def _parts(above: Line, line: Line, margin: float, layout: _Layout) -> bool:
    """Whether a new paragraph begins with a line."""
    short, ended = len(above.text) < 0.75 * layout.long, bool(_ENDED.search(above.text.strip()))
    goes_on = above.y > line.y
    if goes_on and above.y - line.y > 1.4 * layout.leading:
        return True
    if above.bold and not line.bold and not ended and short:
        return True  # a name or a heading above its words
    if (ended or short) and _CJK_LABEL.match(line.text.lstrip()):
        return True
    if line.x - margin > _INDENT:
        return abs(line.x - above.x) > _INDENT / 2 or short or ended
    if layout.indents or (layout.gaps and goes_on):
        return False
    return ended and (short or bool(_LABEL.match(line.text.lstrip())))


def _join(words: list[str], line: str, known: Mapping[str, int]) -> None:
    """Add a line; a word divided at the end of the one before is whole again, if no hyphen belongs in it.

    Chinese and Japanese go on without a space.
    """
    if words and _BEGINS_CJK.match(line) and _ENDS_CJK.search(words[-1]):
        words[-1] += line
        return
    begun, rest = _HYPHENATED.search(words[-1][-64:]) if words else None, _LOWER.match(line)
    if not begun or not rest or not rest[0].islower():
        words.append(line)
        return
    one, other = begun[1].casefold(), rest[0].casefold()
    both_known = known.get(one, 0) > 1 and known.get(other, 0) > 1
    kept = f"{one}-{other}" in known or (one + other not in known and both_known)
    words[-1] = (words[-1] if kept else words[-1][:-1]) + line

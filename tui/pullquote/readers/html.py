"""HTML: a saved page's transcript in paragraphs, its labels whole though they are split over tags (WHATWG HTML).

Where the page states who speaks (`<cite>`, a table with a column of speakers), labels are stated; labels that are
only printed, bold or plain, are left to the label grammars.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from pullquote.readers.decode import Decoded, Unreadable, decode
from pullquote.readers.page import Element, grow, main_part, refuse_deep
from pullquote.readers.reading import Reader, Reading
from pullquote.transcript.dates import find_dates
from pullquote.transcript.model import Hint

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_LARGEST = 200_000_000
_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")
_LIKE_HTML = re.compile(
    rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*"
    rb"<(?:!doctype\s+html|(?:html|head|body|meta|title|div|p|pre|cite|article|main|section|table|dl|h[1-6]|center|font)"
    rb"[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_BOLD_CLASS = re.compile(r"\.([\w-]+)\s*\{[^{}]*?\bfont(?:-weight)?\s*:[^;{}]*\b(?:bold|[6-9]00)\b")
_BOLD_STYLE = re.compile(r"font(?:-weight)?\s*:[^;]*\b(?:bold|[6-9]00)\b")
_SPEAKER = re.compile(r"(?:^|[\s_-])(?:speaker|talker|speaker-?name|person-?name)(?:$|[\s_-])", re.IGNORECASE)
_BLOCKS = frozenset(
    "address article blockquote body center dd details dir div dl dt fieldset h1 h2 h3 h4 h5 h6 header hgroup hr li "
    "main ol p pre section summary table tbody td tfoot th thead tr ul caption html".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_TIME = re.compile(r"[\[(]?(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?")
_FURNITURE = re.compile(
    r"\[\[Page [A-Z]*\d+\]\]|\{time\}[ ]*\d{1,4}|^[ ]*_{8,}[ ]*$|^\d{1,2} [A-Z][a-z]+ \d{4} ?: Column \d+[A-Z]*$",
    re.MULTILINE,
)
"""Marks of the Congressional Record and of Hansard: pages, hours, rules, columns."""
_SPACES = re.compile(r"(?:[ \t\r\f\v\n]|(?<![«‹])\xa0(?![:;?!»›%]))+")
"""A no-break space is mostly layout; French sets it beside its marks."""


class _Piece(NamedTuple):
    """Words inside a block; a line break of the page is a piece of its own, "\\n"."""

    text: str
    strong: bool = False
    cited: bool = False
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph of the page."""

    text: str
    lead: int = 0
    """How far it begins bold or cited: there a label may stand."""
    cited: bool = False
    """The page states that its beginning names the speaker."""
    kind: str = "text"
    """Or "heading", "table", "pre"; "label" and "said" are a turn's two blocks."""

    @property
    def name(self) -> str:
        """The beginning, as the name it may be."""
        return " ".join(self.text[: self.lead].split()).rstrip(" :：")

    @property
    def rest(self) -> str:
        return self.text[self.lead :].strip()

    @property
    def is_coloned(self) -> bool:
        return self.text[: self.lead].rstrip()[-1:] in (":", "：") or self.rest[:1] in (":", "：")

    @property
    def is_like_label(self) -> bool:
        """Whether the beginning, with nothing to say so but its face, may name somebody."""
        name = self.name
        return bool(
            0 < len(name) <= 70
            and name[0].isupper()
            and len(name.split()) <= 8
            and name[-1] not in ".?!,;…"
            and not self.is_coloned
            and (not self.rest or self.rest[0] not in ".,;(-–—’'")
            and not any(find_dates(name))
        )

    @property
    def is_heading(self) -> bool:
        """A line that is bold as a whole, and neither a sentence nor a label."""
        alone = self.kind == "text" and self.lead == len(self.text) and len(self.text) <= 160
        return alone and self.text[-1] not in ".?!:：,;…" and not _TIME.search(self.text)


_LABELLED = re.compile(r"[^\W\d_][^:：\n]{0,60}[:：]\s*\S+\s+\S+\s+\S+\s+\S+\s+\S+")


def _recognises(head: bytes, suffix: str) -> bool:
    if suffix in _SUFFIXES:
        return b"<" in head
    return bool(_LIKE_HTML.match(head.replace(b"\0", b"")))


def _read(data: bytes, encoding: str | None) -> Reading:
    if len(data) > _LARGEST:
        raise Unreadable("is too large to be a page: more than 200 MB")
    decoded = _decode(data, encoding)
    refuse_deep(decoded.text)
    from selectolax.lexbor import LexborHTMLParser

    page = LexborHTMLParser(decoded.text)
    if page.root is None:
        raise Unreadable("holds no page: nothing to read")
    styles = " ".join(node.text() for node in page.css("style"))
    root = main_part(grow(page.root))
    blocks = _labelled(list(_blocks(root, frozenset(_BOLD_CLASS.findall(styles)))))
    metadata = _metadata(page, blocks)
    title = metadata.get("title", "")
    if title and not any(title.casefold() in block.text.casefold() for block in blocks[:12]):
        blocks.insert(0, _Block(title, kind="heading"))
    text, hints = _written(blocks)
    if not text.strip():
        raise Unreadable("holds no words: nothing to read")
    return Reading(text, decoded.encoding, decoded.notices, hints, metadata)


HTML = Reader("html", 1, _recognises, _read)


def _decode(data: bytes, encoding: str | None) -> Decoded:
    """What is valid UTF-8 is; else what the page declares, as browsers understand it; else the guess."""
    declared = _CHARSET.search(data[:8192])
    if encoding is None and declared:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            try:
                name = codecs.lookup(declared[1].decode("ascii", "replace")).name
                name = "cp1252" if name in ("iso8859-1", "ascii") else name
                data.decode(name)
                encoding = name
            except (LookupError, UnicodeError):
                pass
    return decode(data, encoding)


def _blocks(root: Element, bold: frozenset[str]) -> Iterator[_Block]:
    """The page's paragraphs in order."""
    nesting = _tables_with_tables(root)
    pieces: list[_Piece] = []
    waiting: list[tuple[Element | str | None, _Piece]] = [(root, _Piece(""))]
    while waiting:
        node, like = waiting.pop()
        if isinstance(node, str):
            pieces.append(like._replace(text=node))
            continue
        if node is not None and node.tag == "br":
            pieces.append(like._replace(text="\n"))
            continue
        rows = _table(node) if node and node.tag == "table" and id(node) not in nesting else None
        if node is None or node.tag in _BLOCKS:
            yield from _paragraphs(pieces)
            pieces = []
        if rows is not None:
            yield from rows
        elif node is not None:
            like = _like(node, like, bold)
            waiting += [(None, like)] * (node.tag in _BLOCKS)
            waiting += ((child, like) for child in reversed(node.children))
    yield from _paragraphs(pieces)


def _like(node: Element, like: _Piece, bold: frozenset[str]) -> _Piece:
    """What the words in an element are like, in an element of which they are like this."""
    said = node.attributes
    strong = (
        like.strong
        or node.tag in ("b", "strong", "h2", "h3", "h4", "h5", "h6")
        or (bool(bold) and not bold.isdisjoint((said.get("class") or "").split()))
        or bool(_BOLD_STYLE.search(said.get("style") or ""))
    )
    cited = node.tag == "cite" or (node.size <= 80 and bool(_SPEAKER.search(node.named)))
    cited = cited or (node.tag == "dl" and _names_in(node)) or (like.cited and node.tag != "dd")
    kind = "heading" if node.tag in _HEADINGS else "pre" if node.tag == "pre" else like.kind
    return _Piece("", strong, cited, kind)


def _paragraphs(pieces: Sequence[_Piece]) -> Iterator[_Block]:
    """The paragraphs of a block: two line breaks part them, as `<p>` would have."""
    kind = next((piece.kind for piece in pieces if piece.text.strip()), None)
    if kind == "pre":
        text = "".join(piece.text for piece in pieces).replace("\r\n", "\n").expandtabs()
        yield _Block(text.strip("\n").rstrip(), kind="pre")
        return
    part: list[_Piece] = []
    broken = False
    for piece in pieces if kind else ():
        if piece.text == "\n":
            if broken:
                yield from _paragraph(part, kind or "text")
                part = []
            broken = True
        elif piece.text.strip():
            broken = False
        part.append(piece)
    yield from _paragraph(part, kind or "text")


def _paragraph(pieces: Sequence[_Piece], kind: str) -> Iterator[_Block]:
    out: list[str] = []
    lead, leading, cited = 0, True, False
    length, last = 0, _Piece("")
    for piece in pieces:
        words = "\n" if piece.text == "\n" else _SPACES.sub(" ", piece.text)
        before = out[-1][-1:] if out else "\n"
        if before in ("", " ", "\n"):
            words = words.lstrip(" ")
        if not words:
            continue
        if words == "\n":
            if not out:
                continue
            length -= len(out[-1]) - len(out[-1].rstrip(" "))
            out[-1] = out[-1].rstrip(" ")
        if last.strong and piece.strong and before.islower() and words[0].isupper():
            words = " " + words  # "<b>Anna</b><b>Berg</b>"
        out.append(words)
        length += len(words)
        plain = words.strip(" \n\xa0:：")
        leading = leading and (piece.strong or piece.cited or not plain)
        if leading and plain:
            lead, cited = length, piece.cited and (cited or not lead)
        elif leading and lead and words.strip() and "\n" not in out[-1:]:
            lead = length  # the colon after "<b>Name</b>"
        last = piece
    text = "".join(out).rstrip()
    if text.strip():
        yield _Block(text, min(lead, len(text)), cited, kind)


def _tables_with_tables(root: Element) -> set[int]:
    """The tables that hold others, by `id`: they lay out a page."""
    found: set[int] = set()
    waiting: list[tuple[Element, Element | None]] = [(root, None)]
    while waiting:
        node, table = waiting.pop()
        if node.tag == "table":
            if table is not None:
                found.add(id(table))
            table = node
        waiting += ((child, table) for child in node.children if isinstance(child, Element))
    return found


def _table(table: Element) -> list[_Block] | None:
    """A table's rows: turns where it has a column of speakers, else data that nobody said; None: mere layout."""
    rows: list[list[str]] = []
    for row in (each for each in table.elements() if each.tag == "tr"):
        cells = [cell.text() for cell in row.children if isinstance(cell, Element)]
        if cells := [cell for cell in cells if cell.strip()]:
            rows.append(cells)
    turns = [turn for turn in map(_turn, rows) if turn]
    names = Counter(name for name, _, _ in turns)
    headed = bool(rows) and any(re.fullmatch(r"(?i)speakers?|names?|who|voice", cell) for cell in rows[0])
    if len(turns) >= 3 and len(turns) >= 0.7 * len(rows):
        long = sum(len(words) for _, _, words in turns) > sum(len(name) for name, _, _ in turns)
        if (headed or names.total() > len(names)) and long:
            return [block for turn in turns[headed and turns[0][0] in rows[0] :] for block in _said(*turn)]
    if any(len(cell) > 300 for row in rows for cell in row):
        return None
    if sum(len(row) > 1 for row in rows) < 2 or any(_LABELLED.match(cell) for row in rows for cell in row):
        return None
    return [_Block("\n".join("  ".join(row) for row in rows), kind="table")]


def _turn(cells: list[str]) -> tuple[str, str, str] | None:
    """The name, time and words of a row."""
    time = next((cell for cell in cells if _TIME.fullmatch(cell)), "")
    rest = [cell for cell in cells if cell != time]
    if len(rest) != 2 or len(rest[0]) > 60:
        return None
    return rest[0].rstrip(" :"), time, rest[1]


def _said(name: str, time: str, words: str) -> Iterator[_Block]:
    yield _Block(f"{name}: {time}".rstrip(), len(name) + 1, cited=True)
    yield _Block(words)


def _names_in(definitions: Element) -> bool:
    """Whether a `<dl>` is a talk: its terms recur, or end in colons."""
    terms = [
        child.text() for child in definitions.children if isinstance(child, Element) and child.tag == "dt"
    ]
    short = [term for term in terms if 0 < len(term) <= 80]
    return len(short) >= 3 and (
        2 * len(set(short)) <= len(short) or all(term.endswith(":") for term in short)
    )


def _labelled(blocks: list[_Block]) -> list[_Block]:
    """The paragraphs with their labels before the words, bold ones with a colon; what else is bold is a heading."""
    stated = [
        b
        for b in blocks
        if b.cited and 0 < len(b.name) <= 100 and (b.is_coloned or not b.rest or _TIME.fullmatch(b.rest))
    ]
    printed = sum(block.is_coloned and not block.cited for block in blocks)
    states = len(stated) >= 2 and len(stated) >= printed
    bare = Counter(block.name for block in blocks if block.is_like_label)
    recurring = {name for name, count in bare.items() if count > 1}
    often = sum(bare[name] for name in recurring)
    labels = bare.keys() if len(recurring) >= 2 and often >= 4 and often > printed else frozenset[str]()
    stating = set(map(id, stated)) if states else set[int]()
    out: list[_Block] = []
    for block in blocks:
        if id(block) in stating or (block.is_like_label and block.name in labels):
            out.append(_as_label(block, id(block) in stating))
            continue
        block = replace(block, cited=False)
        if out and out[-1].kind == "label" and block.kind in ("text", "pre"):
            label = out.pop()
            joint = "\n" if label.rest else " "
            block = replace(label, text=label.text + joint + block.text, kind="text")
        elif block.is_heading:
            block = replace(block, kind="heading")
        out.append(block)
    return out


def _as_label(block: _Block, stated: bool) -> _Block:
    rest = block.rest.lstrip(":： \n")
    timed = bool(_TIME.fullmatch(rest))
    colon = ":" if stated or not timed else ""  # `Name 0:34` is a label for the grammars
    kind = "text" if rest and not timed else "label"
    return _Block(f"{block.name}{colon} {rest}".rstrip(), len(block.name + colon), stated, kind)


def _written(blocks: Sequence[_Block]) -> tuple[str, tuple[Hint, ...]]:
    """The text, a blank line between paragraphs, and what is stated of it."""
    out: list[str] = []
    hints: list[Hint] = []
    at = 0
    for block in blocks:
        end = at + len(block.text)
        if block.kind == "heading":
            hints.append(Hint("heading", at, end, " ".join(block.text.split())))
        elif block.kind == "table":
            hints.append(Hint("furniture", at, end))
        elif block.cited:
            hints.append(Hint("label", at, at + block.lead, block.name))
            if (time := _TIME.match(block.text, block.lead + 1)) and block.text[time.end() :][:1] in (
                "",
                "\n",
            ):
                hints.append(Hint("time", at + time.start(), at + time.end(), time[0].strip("[]()")))
        else:
            marks = _FURNITURE.finditer(block.text)
            hints += (Hint("furniture", at + mark.start(), at + mark.end()) for mark in marks)
        out.append(block.text)
        at = end + 2
    return "\n\n".join(out), tuple(hints)


_TITLE_END = re.compile(r"\s+[|•·–—-]\s+[^|•·]{2,60}$")
_MADE_BY = re.compile(
    r"\b(?:created by|untitled|microsoft word|converted|document|index|home|\.docx?$|\.pdf$)\b", re.IGNORECASE
)
_DATES = re.compile(
    r"date|dc\.date(?:\.\w+)?|dcterms\.(?:date|created|issued)|article:published_time|datepublished|pubdate|publish-?date|"
    r"publication[-_]date|sailthru\.date|parsely-pub-date",
    re.IGNORECASE,
)
_LINKED_DATE = re.compile(r"\"datePublished\"\s*:\s*\"(\d{4}-\d\d-\d\d)")


def _metadata(page: LexborHTMLParser, blocks: Sequence[_Block]) -> dict[str, str]:
    """What the page states of the whole: in its head, its first heading, its marked place and date."""
    meta: dict[str, str] = {}
    for node in page.css("meta"):
        said = node.attributes
        key, value = said.get("property") or said.get("name") or said.get("itemprop"), said.get("content")
        if key and value and value.strip():
            meta.setdefault(key.lower(), " ".join(value.split()))
    found: dict[str, str] = {}
    if title := _title(page, meta, blocks):
        found["title"] = title
    if day := _date(page, meta, title, blocks):
        found["date"] = day
    if (place := page.css_first(".p-location, [itemprop=location]")) and 0 < len(_plain(place.text())) < 80:
        found["place"] = _plain(place.text())
    if publisher := meta.get("og:site_name") or meta.get("dc.publisher"):
        found["publisher"] = publisher
    html = page.css_first("html")
    language = (html.attributes.get("lang") or "" if html else "").split("-")[0].lower()
    if re.fullmatch("[a-z]{2,3}", language):
        found["language"] = language
    return found


def _plain(text: str) -> str:
    return " ".join(text.split())


def _title(page: LexborHTMLParser, meta: dict[str, str], blocks: Sequence[_Block]) -> str:
    first = next((block for block in blocks if block.kind != "table"), None)
    if first and first.kind == "pre" and (printed := _centred(first.text)):
        return printed
    node = page.css_first("title")
    titles = [meta.get("og:title", ""), _plain(node.text()) if node else ""]
    site = meta.get("og:site_name", "")
    headings = [_plain(h.text()) for h in page.css("h1")]
    top = [block for block in blocks[:6] if block.kind == "heading" and not any(find_dates(block.text))]
    headings += [_plain(block.text) for block in top[:1]]
    for heading in dict.fromkeys(headings):
        if (
            heading
            and heading != site
            and (len(set(headings)) == 1 or any(heading.casefold() in t.casefold() for t in titles))
        ):
            return heading
    for title in titles:
        if title and not _MADE_BY.search(title):
            return _TITLE_END.sub("", title)
    return headings[0] if headings else ""


def _centred(text: str) -> str:
    """The heading of a page of fixed width: the first lines that stand far from the margin in capitals."""
    match = re.search(r"(?:^ {4,}[^a-z\n]*[A-Z][^a-z\n]*\n)+", text[:4000], re.MULTILINE)
    return _plain(match[0]).strip("_ ") if match else ""


def _date(page: LexborHTMLParser, meta: dict[str, str], title: str, blocks: Sequence[_Block]) -> str:
    """The day it was said: by the title, by a line at the top, by the page's own marks, in this order."""
    node = page.css_first("title")
    top = [block.text for block in blocks[:8] if len(block.text) < 160]
    if blocks and blocks[0].kind == "pre":
        top += [line for line in blocks[0].text[:1500].split("\n") if len(line) < 160]
    for line in (title, node.text() if node else "", *top):
        if len(days := [day for _, _, day in find_dates(line)]) == 1:
            return days[0]
    marked = [value for key, value in meta.items() if _DATES.fullmatch(key)]
    times = [(each.attributes.get("datetime") or "") for each in page.css("time[datetime]")[:1]]
    linked = [
        match[1]
        for node in page.css("script[type='application/ld+json']")
        for match in _LINKED_DATE.finditer(node.text())
    ]
    return next((day for value in (*times, *marked, *linked) for _, _, day in find_dates(value[:10])), "")

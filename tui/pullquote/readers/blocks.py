"""A page's paragraphs: their words in order, how far each begins bold or cited, tables and definition lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pullquote.readers.columns import LONGEST_NAME, TIME, Roles, roles
from pullquote.readers.markup import PARTING, Element
from pullquote.readers.said import voice_name
from pullquote.readers.struck import TAGS, struck
from pullquote.transcript.dates import find_dates

BOLD_CLASS = re.compile(r"\.([\w-]+)\s*\{[^{}]{0,400}?\bfont(?:-weight)?\s*:[^;{}]{0,80}\b(?:bold|[6-9]00)\b")
_BOLD_STYLE = re.compile(r"font(?:-weight)?\s*:[^;]{0,80}\b(?:bold|[6-9]00)\b")
_SLANTED_STYLE = re.compile(r"font-style\s*:\s*(?:italic|oblique)")
_STRUCK_STYLE = re.compile(r"text-decoration(?:-line)?\s*:[^;]{0,80}\bline-through\b")
_SPEAKER = re.compile(r"(?:^|[\s_-])(?:speaker|talker|speaker-?name|person-?name)(?:$|[\s_-])", re.IGNORECASE)
_BLOCKS = frozenset(
    "address article blockquote body center dd details dir div dl dt fieldset h1 h2 h3 h4 h5 h6 header hgroup hr li "
    "main ol p pre section summary table tbody td tfoot th thead tr ul caption html".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_SPACES = re.compile(r"(?:[ \t\r\f\v\n]|(?<![«‹])\xa0(?![:;?!»›%]))+")
"""A no-break space is mostly layout; French sets it beside its marks."""


class _Piece(NamedTuple):
    """Words inside a block; a line break of the page is a piece of its own, "\\n"."""

    text: str
    strong: bool = False
    cited: bool = False
    kind: str = "text"
    slanted: bool = False
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the page."""

    text: str
    lead: int = 0
    """How far it begins bold or cited: there a label may stand."""
    cited: bool = False
    """The page states that its beginning names the speaker."""
    kind: str = "text"
    """Or "heading", "table", "pre"; "label" where the words stand in the next block."""
    slanted: bool = False
    """All of it is in italics."""
    line: int = 0
    """Its number, where the page numbers its lines and this is one."""
    page: str = ""
    """The number of the printed page that begins with it."""

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
            and name[-1] not in ".?!,;…-–—"
            and not self.is_coloned
            and not self._goes_on(name)
            and not any(find_dates(name))
        )

    def _goes_on(self, name: str) -> bool:
        """Whether what follows the beginning makes one sentence or one title with it, rather than being said."""
        return self.rest[:1] in (*".,;-–—’'",) or (self.rest[:1] == "(" and len(name) > 1)

    @property
    def is_heading(self) -> bool:
        """A line that is bold as a whole, and neither a sentence nor a label."""
        alone = self.kind == "text" and self.lead == len(self.text) and len(self.text) <= 160
        return alone and self.text[-1] not in ".?!:：,;…" and not TIME.search(self.text)

    @property
    def question(self) -> int:
        """The length of the question that it is, or begins with on lines of its own, all in bold; 0 for none.

        In italics only the whole paragraph is one.
        """
        if self.slanted and self.kind == "text" and self.text.rstrip('"”’»*)').endswith(("?", "？")):
            return len(self.text)
        asked = self.text[: self.lead].rstrip()
        alone = (
            not self.text[len(asked) :].strip() or self.text[self.lead - 1 : self.lead + 1].find("\n") >= 0
        )
        asks = asked.rstrip('"”’»*)').endswith(("?", "？")) and len(asked) > 8
        return len(asked) if asks and alone and not self.cited and self.kind in ("text", "heading") else 0


_LABELLED = re.compile(r"[^\W\d_][^:：\n]{0,60}[:：]\s*\S+\s+\S+\s+\S+\s+\S+\s+\S+")


def paragraphs(root: Element, bold: frozenset[str]) -> Iterator[Block]:
    """The page's paragraphs in order."""
    nesting = _tables_with_tables(root)
    pieces: list[_Piece] = []
    waiting: list[tuple[Element | str | None, _Piece]] = [(root, _Piece(""))]
    while waiting:
        node, like = waiting.pop()
        if isinstance(node, str):
            pieces.append(like._replace(text=struck(node) if like.struck else node))
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
    slanted = like.slanted or node.tag in ("em", "i") or bool(_SLANTED_STYLE.search(said.get("style") or ""))
    return _Piece("", strong, cited, kind, slanted, like.struck or _is_struck(node))


def _is_struck(node: Element) -> bool:
    return node.tag in TAGS or bool(_STRUCK_STYLE.search(node.attributes.get("style") or ""))


def _paragraphs(pieces: Sequence[_Piece]) -> Iterator[Block]:
    """The paragraphs of a block: two line breaks part them, as `<p>` would have."""
    kind = next((piece.kind for piece in pieces if piece.text.strip()), None)
    if kind == "pre":
        text = "".join(piece.text for piece in pieces).replace("\r\n", "\n").expandtabs()
        yield Block(text.strip("\n").rstrip(), kind="pre")
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


def _paragraph(pieces: Sequence[_Piece], kind: str) -> Iterator[Block]:
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
        counts = (
            not lead and len(plain) < 3 and plain.isdecimal()
        )  # the number of a line, before "<b>Name</b>"
        leading = leading and (piece.strong or piece.cited or not plain or counts)
        if leading and plain and not counts:
            lead, cited = length, piece.cited and (cited or not lead)
        elif leading and lead and words.strip() and "\n" not in out[-1:]:
            lead = length  # the colon after "<b>Name</b>"
        last = piece
    text = "".join(out).rstrip()
    if text.strip():
        slanted = all(piece.slanted for piece in pieces if piece.text.strip())
        yield Block(text, min(lead, len(text)), cited, kind, slanted)


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


def _table(table: Element) -> list[Block] | None:
    """A table's rows: turns where it has a column of speakers, else data that nobody said; None: mere layout."""
    text = _with_marks if any(map(_is_struck, table.elements())) else Element.text
    whole = [
        [text(cell) for cell in row.children if isinstance(cell, Element)]
        for row in table.elements()
        if row.tag == "tr"
    ]
    if whole and (headed_by := roles(whole[0])) and len(whole) > 2:
        return list(_headed(whole[1:], headed_by))
    rows = [filled for row in whole if (filled := [cell for cell in row if cell.strip()])]
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
    return [Block("\n".join("  ".join(row) for row in rows), kind="table")]


def _with_marks(cell: Element) -> str:
    """The text of a cell, white space folded, with marks around what is struck."""
    pieces: list[str] = []
    waiting: list[tuple[Element | str, bool]] = [(cell, False)]
    while waiting:
        top, out = waiting.pop()
        if isinstance(top, str):
            pieces.append(struck(top) if out else top)
        else:
            pieces.append(" " * (top.tag in PARTING))
            out = out or _is_struck(top)
            waiting += ((child, out) for child in reversed(top.children))
    return " ".join("".join(pieces).split())


def _headed(rows: Sequence[Sequence[str]], of: Roles) -> Iterator[Block]:
    """The rows of a table whose headings say who speaks; one without a name goes on with what is said above."""
    last = ""
    for cells in rows:
        if len(cells) != of.width or not cells[of.what].strip():
            continue
        name = voice_name(cells[of.who]) or last
        if name != last and len(name) <= LONGEST_NAME:
            time = cells[of.when].strip() if of.when is not None else ""
            yield from _said(name, time if TIME.fullmatch(time) else "", cells[of.what])
            last = name
        else:
            yield Block(cells[of.what])


def _turn(cells: list[str]) -> tuple[str, str, str] | None:
    """The name, time and words of a row."""
    time = next((cell for cell in cells if TIME.fullmatch(cell)), "")
    rest = [cell for cell in cells if cell != time]
    if len(rest) != 2 or len(rest[0]) > LONGEST_NAME:
        return None
    return rest[0].rstrip(" :"), time, rest[1]


def _said(name: str, time: str, words: str) -> Iterator[Block]:
    yield Block(f"{name}: {time}".rstrip(), len(name) + 1, cited=True)
    yield Block(words)


def _names_in(definitions: Element) -> bool:
    """Whether a `<dl>` is a talk: its terms recur, or end in colons."""
    terms = [
        child.text() for child in definitions.children if isinstance(child, Element) and child.tag == "dt"
    ]
    short = [term for term in terms if 0 < len(term) <= 80]
    return len(short) >= 3 and (
        2 * len(set(short)) <= len(short) or all(term.endswith(":") for term in short)
    )

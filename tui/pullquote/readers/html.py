"""HTML: a saved page's transcript in paragraphs, its labels whole though they are split over tags (WHATWG HTML).

Where the page states who speaks (`<cite>`, a table with a column of speakers), labels are stated; labels that are
only printed, bold or plain, are left to the label grammars.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from pullquote.readers.blocks import BOLD_CLASS, Block, paragraphs
from pullquote.readers.columns import TIME
from pullquote.readers.decode import Decoded, Unreadable, decode
from pullquote.readers.lines import numbered_paragraphs
from pullquote.readers.linked import linked_title
from pullquote.readers.markup import grow, main_part, refuse_deep
from pullquote.readers.numbered import numbered_lines
from pullquote.readers.reading import Reader, Reading
from pullquote.readers.struck import stated
from pullquote.transcript.dates import find_dates
from pullquote.transcript.model import Hint

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_LARGEST = 200_000_000
_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")
_LIKE_HTML = re.compile(
    rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?>.*?-->)\s*)*+"
    rb"<(?:!doctype\s+html|(?:html|head|body|meta|title|div|p|pre|cite|article|main|section|table|dl|h[1-6]|center|font)"
    rb"[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_FURNITURE = re.compile(
    r"\[\[Page [A-Z]*\d+\]\]|\{time\}[ ]*\d{1,4}|^[ ]*_{8,}[ ]*$|^\d{1,2} [A-Z][a-z]+ \d{4} ?: Column \d+[A-Z]*$",
    re.MULTILINE,
)
"""Marks of the Congressional Record and of Hansard: pages, hours, rules, columns."""


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
    blocks = _labelled(numbered_paragraphs(list(paragraphs(root, frozenset(BOLD_CLASS.findall(styles))))))
    metadata = _metadata(page, blocks)
    title = metadata.get("title", "")
    if title and not any(title.casefold() in block.text.casefold() for block in blocks[:12]):
        blocks.insert(0, Block(title, kind="heading"))
    text, hints = _written(blocks)
    if not text.strip():
        raise Unreadable("holds no words: nothing to read")
    if any(block.line for block in blocks):
        metadata["layout"] = "numbered lines"
    elif lines := numbered_lines(text):
        hints, metadata["layout"] = lines, "numbered lines"
    return stated(Reading(text, decoded.encoding, decoded.notices, hints, metadata))


HTML = Reader("html", 2, _recognises, _read)


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


def _labelled(blocks: list[Block]) -> list[Block]:
    """The paragraphs with their labels before the words, bold ones with a colon; what else is bold is a heading."""
    stated = [
        b
        for b in blocks
        if b.cited and 0 < len(b.name) <= 100 and (b.is_coloned or not b.rest or TIME.fullmatch(b.rest))
    ]
    printed = sum(block.is_coloned and not block.cited for block in blocks)
    states = len(stated) >= 2 and len(stated) >= printed
    bare = Counter(block.name for block in blocks if block.is_like_label)
    recurring = {name for name, count in bare.items() if count > 1}
    often = sum(bare[name] for name in recurring)
    labels = bare.keys() if len(recurring) >= 2 and often >= 4 and often > printed else frozenset[str]()
    stating = set(map(id, stated)) if states else set[int]()
    asks = not states and sum(block.question > 0 for block in blocks) > printed
    out: list[Block] = []
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
        elif block.question and (asks or block.kind != "heading"):
            block = replace(block, kind="text")
        out.append(block)
    return out


def _as_label(block: Block, stated: bool) -> Block:
    rest = block.rest.lstrip(":： \n")
    timed = bool(TIME.fullmatch(rest))
    colon = ":" if stated or not timed else ""  # `Name 0:34` is a label for the grammars
    kind = "text" if rest and not timed else "label"
    text = f"{block.name}{colon} {rest}".rstrip()
    return replace(block, text=text, lead=len(block.name + colon), cited=stated, kind=kind)


def _written(blocks: Sequence[Block]) -> tuple[str, tuple[Hint, ...]]:
    """The text, a blank line between paragraphs but none between numbered lines, and what is stated of it."""
    out: list[str] = []
    hints: list[Hint] = []
    at = 0
    for above, block in pairwise([Block(""), *blocks]):
        out.append("" if not out else "\n" if above.line or block.line else "\n\n")
        at += len(out[-1])
        end = at + len(block.text)
        if block.page:
            hints.append(Hint("page", at, at, block.page))
        if block.line:
            hints.append(Hint("line", at, at, str(block.line)))
        if block.kind == "heading":
            hints.append(Hint("heading", at, end, " ".join(block.text.split())))
        elif length := block.question:
            hints.append(Hint("question", at, at, str(length)))
        elif block.kind == "table":
            hints.append(Hint("furniture", at, end))
        elif block.cited:
            hints.append(Hint("label", at, at + block.lead, block.name))
            if (time := TIME.match(block.text, block.lead + 1)) and block.text[time.end() :][:1] in (
                "",
                "\n",
            ):
                hints.append(Hint("time", at + time.start(), at + time.end(), time[0].strip("[]()")))
        else:
            marks = _FURNITURE.finditer(block.text)
            hints += (Hint("furniture", at + mark.start(), at + mark.end()) for mark in marks)
        out.append(block.text)
        at = end
    return "".join(out), tuple(hints)


_TITLE_END = re.compile(r"\s+[|•·–—-]\s+[^|•·]{2,60}$")
_RULED = re.compile(r"(?:^ ++[^A-Za-z\n=\[]*+[A-Z][^a-z\n=\[]*+\n(?: *+\n)?+)++(?=={20,}$)", re.MULTILINE)
_FAR = re.compile(r"(?:^ {4,}[^a-z\n]*[A-Z][^a-z\n]*\n)+", re.MULTILINE)
_MADE_BY = re.compile(
    r"\b(?:created by|untitled|microsoft word|converted|document|index|home|\.docx?$|\.pdf$)\b", re.IGNORECASE
)
_NO_TITLE = re.compile(
    r"(?:the )?(?:full )?(?:transcripts?|interviews?|podcasts?|episodes?|news)", re.IGNORECASE
)
_DATES = re.compile(
    r"date|dc\.date(?:\.\w+)?|dcterms\.(?:date|created|issued)|article:published_time|datepublished|pubdate|publish-?date|"
    r"publication[-_]date|sailthru\.date|parsely-pub-date",
    re.IGNORECASE,
)
_LINKED_DATE = re.compile(r"\"datePublished\"\s*:\s*\"(\d{4}-\d\d-\d\d)")


def _metadata(page: LexborHTMLParser, blocks: Sequence[Block]) -> dict[str, str]:
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


def _title(page: LexborHTMLParser, meta: dict[str, str], blocks: Sequence[Block]) -> str:
    node = page.css_first("title")
    first = next((block for block in blocks if block.kind != "table"), None)
    if first and first.kind == "pre" and (printed := _centred(first.text)):
        stated = _plain(node.text()).strip(" -–—") if node else ""
        return stated if printed.casefold() in stated.casefold() else printed
    titles = [meta.get(key, "") for key in ("og:title", "twitter:title", "dc.title", "dcterms.title")]
    titles += [linked_title(page), _plain(node.text()) if node else ""]
    sites = {
        meta.get("og:site_name", ""),
        *(match[0].strip(" |•·–—-") for match in map(_TITLE_END.search, titles) if match),
    }
    headings = [_plain(h.text()) for h in page.css("h1")]
    top = [block for block in blocks[:6] if block.kind == "heading" and not any(find_dates(block.text))]
    headings += [_plain(block.text) for block in top[:1]]
    for heading in dict.fromkeys(headings):
        if (
            heading
            and (heading not in sites or len(headings) == 1)
            and (len(set(headings)) == 1 or any(heading.casefold() in t.casefold() for t in titles))
        ):
            return heading
    for title in titles:
        if title and not _MADE_BY.search(title) and not _NO_TITLE.fullmatch(title):
            return _TITLE_END.sub("", title)
    return headings[0] if headings else ""


def _centred(text: str) -> str:
    """The heading of a page of fixed width: the lines in capitals above a rule, else the first far from the margin."""
    match = _RULED.search(text, 0, 4000) or _FAR.search(text, 0, 4000)
    return _plain(match[0]).strip("_ ") if match else ""


def _date(page: LexborHTMLParser, meta: dict[str, str], title: str, blocks: Sequence[Block]) -> str:
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

"""A Word file's paragraphs: what is to be read in them, how they are styled (ECMA-376, part 1, 17)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from pullquote.readers.struck import struck

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_GONE = frozenset(
    "del moveFrom instrText delText Fallback rt rPr pPr sdtPr footnoteReference commentReference".split()
)
"""Deleted, a field's code, the same once more for old programs, or no text."""
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_OFF = ("0", "false", "off")
_HEADING = re.compile(r"(?:heading|title|subtitle|toc heading)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    name: str = ""
    heading: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    lead: str
    """What is bold at its start."""
    style: Style
    cells: tuple[str, ...] = ()
    """The texts of a table's row, empty ones too, where the paragraph is one."""

    @property
    def bold(self) -> bool:
        return self.style.bold or self.lead.rstrip(" :") == self.text.rstrip(" :")

    @property
    def look(self) -> tuple[str, bool]:
        """What tells one sort of paragraph from another."""
        return self.style.name, self.bold


def styles(root: Element | None) -> dict[str, Style]:
    """A file's styles by identifier; what a style does not say it has from the one it is based on."""
    found = {style.get("styleId", ""): style for style in root.iter("style")} if root is not None else {}

    def chain(one: str) -> Iterator[Element]:
        seen: set[str] = set()
        while one in found and one not in seen:
            seen.add(one)
            yield found[one]
            based = found[one].find("basedOn")
            one = based.get("val", "") if based is not None else ""

    def first(one: str, path: str) -> Element | None:
        return next((hit for style in chain(one) if (hit := style.find(path)) is not None), None)

    def style(one: str) -> Style:
        name = _value(found[one].find("name"))
        heading = bool(_HEADING.match(name)) or _outlined(first(one, "pPr/outlineLvl"))
        return Style(name, heading, _is_on(first(one, "rPr/b")))

    return {one: style(one) for one in found}


def paragraphs(body: Element, known: Mapping[str, Style]) -> Iterator[Paragraph]:
    """All paragraphs in reading order; a table's row of several cells is one."""
    for child in body:
        if child.tag == "p":
            yield from _paragraph(child, known)
        elif child.tag == "tbl":
            for row in child.iter("tr"):
                cells = [list(paragraphs(cell, known)) for cell in row.iter("tc")]
                texts = tuple("\n".join(p.text for p in cell).strip() for cell in cells)
                filled = [text for text in texts if text]
                if len(filled) > 1:
                    yield Paragraph(" ".join(filled), "", Style(), texts)
                else:
                    yield from (paragraph for cell in cells for paragraph in cell)
        elif child.tag not in _GONE:
            yield from paragraphs(child, known)


def _paragraph(element: Element, known: Mapping[str, Style]) -> Iterator[Paragraph]:
    style = known.get(_value(element.find("pPr/pStyle")), Style())
    if _outlined(element.find("pPr/outlineLvl")):
        style = Style(style.name, True, style.bold)
    runs: list[tuple[str, bool]] = []
    boxes: list[Element] = []
    _gather(element, False, runs, boxes, known)
    lead = "".join(text for text, bold in takewhile(lambda run: run[1] or not run[0].strip(), runs))
    yield Paragraph("".join(text for text, _ in runs).strip(), lead.strip(), style)
    for box in boxes:
        yield from paragraphs(box, known)


def _gather(
    element: Element,
    bold: bool,
    runs: list[tuple[str, bool]],
    boxes: list[Element],
    known: Mapping[str, Style],
) -> None:
    for child in element:
        if child.tag in _GONE:
            continue
        if child.tag == "t":
            runs.append((child.text or "", bold))
        elif child.tag in _BREAKS:
            runs.append((_BREAKS[child.tag], bold))
        elif child.tag == "txbxContent":
            boxes.append(child)
        elif child.tag in ("drawing", "pict", "object"):
            boxes += child.iter("txbxContent")
        elif child.tag == "r":
            properties = child.find("rPr")
            if properties is None:
                _gather(child, False, runs, boxes, known)
            elif not _is_on(properties.find("vanish")):
                heavy = properties.find("b")
                styled = known.get(_value(properties.find("rStyle")), Style()).bold
                first = len(runs)
                _gather(child, styled if heavy is None else _is_on(heavy), runs, boxes, known)
                if _is_on(properties.find("strike")) or _is_on(properties.find("dstrike")):
                    runs[first:] = [(struck(text), bold) for text, bold in runs[first:]]
        else:
            _gather(child, bold, runs, boxes, known)


def _value(element: Element | None) -> str:
    return element.get("val", "") if element is not None else ""


def _is_on(element: Element | None) -> bool:
    return element is not None and element.get("val", "1") not in _OFF


def _outlined(element: Element | None) -> bool:
    return element is not None and _value(element) in tuple("012345678")

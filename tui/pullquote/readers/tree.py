"""XML bytes → elements under their local names, by expat: nothing is fetched, nothing grows, nothing nests for ever."""

from __future__ import annotations

from collections.abc import Iterator
from sys import intern
from typing import IO, TYPE_CHECKING, NoReturn

from pullquote.readers.decode import Unreadable

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

DEEPEST = 200
MOST = 1_000_000
"""How many elements are read."""
_LONGEST_ENTITY = 50
_BLOCKS = frozenset(
    "p div li tr dd dt h1 h2 h3 h4 h5 h6 blockquote block ul ol table br lb seg l lg ab td th".split()
)


def parse(source: IO[bytes], encoding: str | None = None) -> Element:
    """Parse a file; raises `Unreadable` for what is broken, or made to exhaust its reader."""
    from xml.etree.ElementTree import TreeBuilder
    from xml.parsers import expat

    builder = TreeBuilder()
    parser = expat.ParserCreate(encoding, "}")
    parser.buffer_text = True
    depth = count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > DEEPEST:
            raise Unreadable("nests its elements too deep: no transcript does")
        if count > MOST:
            raise Unreadable("has too many elements: split it first")
        builder.start(_local(name), {_local(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_local(name))

    def entity(name: str, parameter: bool, value: str | None, *rest: object) -> None:
        if value is not None and ("&" in value or len(value) > _LONGEST_ENTITY):
            raise Unreadable("defines entities that grow: no transcript needs them")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = entity
    try:
        parser.ParseFile(source)
        return builder.close()
    except expat.ExpatError as error:
        _broken(error.lineno, expat.ErrorString(error.code))
    except (LookupError, ValueError, AssertionError) as error:
        if isinstance(error, Unreadable):
            raise
        _broken(parser.CurrentLineNumber, str(error))


def _broken(line: int, why: str) -> NoReturn:
    raise Unreadable(f"is broken XML: line {line}, {' '.join(why.split())}")


def _local(name: str) -> str:
    return intern(name.rpartition("}")[2])


def words(element: Element | None) -> str:
    """All text in an element, white space folded."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def paragraphs(element: Element) -> Iterator[str]:
    """The text of an element, parted where it holds blocks of text; white space folded."""
    pieces: list[str] = []
    _gather(element, pieces)
    for block in "".join(pieces).split("\0"):
        if folded := " ".join(block.split()):
            yield folded


def _gather(element: Element, pieces: list[str]) -> None:
    pieces.append(element.text or "")
    for child in element:
        edge = "\0" if child.tag in _BLOCKS else ""
        pieces.append(edge)
        _gather(child, pieces)
        pieces += (edge, child.tail or "")

"""The tree of a web page as far as it may hold a transcript: without what surrounds it (WHATWG HTML)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pullquote.readers.decode import Unreadable

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

DEEPEST = 2000
"""How many elements may stand open at once: the parser takes time that is quadratic in it."""

MOST = 1_000_000
"""How many tags a page may have; the longest debates have a tenth of it."""

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9-]*)", re.IGNORECASE)
_UNCLOSED = frozenset(
    "area base br col embed hr img input link meta source track wbr p li dt dd td th tr option thead tbody".split()
)
PARTING = frozenset("br p div li".split())
"""Elements that part the words in them from those before."""
_LEFT_OUT = frozenset(
    "script style noscript template nav footer aside form button select svg iframe object audio video canvas "
    "figure figcaption head title input textarea dialog menu".split()
)
_BESIDE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navbox|navigation|navi|menu|breadcrumbs?|footer|cookies?|consent|share|sharing|social|"
    r"related|recommend(?:ed|ations?)|sidebar|newsletter|subscribe|comments?|advert\w*|ads?|promo|popup|modal|toolbar|"
    r"pagination|pager|skip(?:link)?|hidden|sr-only|widget|slider|carousel|gallery|lightbox|caption|search|toc|catlinks|"
    r"editsection|noprint|printfooter|jump-link|reference|reflist|siteSub|contentSub|infobox|tooltip|complementary|"
    r"contentinfo|banner|login|copyright)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Classes, ids and roles of what stands beside a page's words."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BESIDE_AT_MOST = 0.25
"""What holds more of the page's text, alone or with its like, is no boilerplate, whatever it is called."""


@dataclass(slots=True)
class Element:
    """An element with its text in order; `size` and `linked` count code points but for white space."""

    tag: str
    attributes: Mapping[str, str | None]
    children: list[Element | str] = field(default_factory=list)
    size: int = 0
    linked: int = 0

    @property
    def named(self) -> str:
        """Its classes, id and role: what its author calls it."""
        return " ".join(filter(None, map(self.attributes.get, ("class", "id", "role"))))

    def elements(self) -> Iterator[Element]:
        """The elements under this one, in document order."""
        waiting = [child for child in reversed(self.children) if isinstance(child, Element)]
        while waiting:
            yield (element := waiting.pop())
            waiting += (child for child in reversed(element.children) if isinstance(child, Element))

    def text(self) -> str:
        """All its text, white space folded."""
        pieces: list[str] = []
        waiting: list[Element | str] = [self]
        while waiting:
            top = waiting.pop()
            if isinstance(top, str):
                pieces.append(top)
            else:
                pieces.append(" " * (top.tag in PARTING))
                waiting += reversed(top.children)
        return " ".join("".join(pieces).split())


def refuse_deep(html: str) -> None:
    """Raise `Unreadable` for a page whose elements stand too deep in one another, or are too many."""
    depth = 0
    for number, match in enumerate(_TAG.finditer(html)):
        if number > MOST:
            raise Unreadable("has too many elements to be a transcript: save its text first")
        if match["name"].lower() not in _UNCLOSED:
            depth = max(0, depth - 1) if match["end"] else depth + 1
            if depth > DEEPEST:
                raise Unreadable("is nested too deeply to be a page: save it as plain text first")


def grow(node: LexborNode) -> Element:
    """The tree under a parsed node, without scripts, comments and what can never be transcript."""
    root = Element("body", {})
    open_: list[Element] = [root]
    at = node.child
    while True:
        while at is None:
            open_.pop()
            if not open_:
                _measure(root)
                return root
            assert node is not None
            at, node = node.next, node.parent  # type: ignore[assignment]
        tag = at.tag or ""
        if tag == "-text":
            open_[-1].children.append(at.text_content or "")
        elif tag[:1].isalpha() and tag not in _LEFT_OUT:
            element = Element(tag, at.attributes)
            open_[-1].children.append(element)
            if at.child is not None:
                open_.append(element)
                node, at = at, at.child
                continue
        at = at.next


def _measure(page: Element) -> None:
    for element in reversed([page, *page.elements()]):
        inner = [child for child in element.children if isinstance(child, Element)]
        words = (word for child in element.children if isinstance(child, str) for word in child.split())
        element.size = sum(map(len, words)) + sum(child.size for child in inner)
        element.linked = element.size if element.tag == "a" else sum(child.linked for child in inner)


def main_part(page: Element) -> Element:
    """The element that holds the transcript, freed of what is called a menu, a footer, a list of links."""
    _prune(page)
    _measure(page)
    candidates = [
        each
        for each in page.elements()
        if each.size > 0.4 * page.size
        and (each.tag in ("article", "main") or (each.attributes.get("role") or "") in ("article", "main"))
    ]
    root = min(candidates, key=lambda each: each.size, default=page)
    while (inner := _inner(root)) is not None:
        root = inner
    return root


def _inner(root: Element) -> Element | None:
    """The one child with nearly all the text, if nothing beside it can be part of the transcript."""
    inner = max(
        (child for child in root.children if isinstance(child, Element)),
        key=lambda child: child.size,
        default=None,
    )
    if inner is None or inner.size <= 0.85 * root.size or inner.tag in ("p", "pre", "table", "dl", "td"):
        return None
    beside = (root.size - root.linked) - (inner.size - inner.linked)
    titled = any(
        child.tag == "h1" or any(each.tag == "h1" for each in child.elements())
        for child in root.children
        if isinstance(child, Element) and child is not inner
    )
    return None if titled or beside > 1000 else inner


def _prune(page: Element) -> None:
    whole = page.size
    waiting = [page]
    while waiting:
        parent = waiting.pop()
        alike = Counter[str]()
        """How much those of each class hold together; none of no class."""
        for child in parent.children:
            if isinstance(child, Element) and child.attributes.get("class"):
                alike[child.attributes.get("class") or ""] += child.size
        kept = [
            child
            for child in parent.children
            if isinstance(child, str)
            or max(child.size, alike[child.attributes.get("class") or ""]) > _BESIDE_AT_MOST * whole
            or not _is_beside(child)
        ]
        parent.children = kept
        waiting += (child for child in kept if isinstance(child, Element))


def _is_beside(element: Element) -> bool:
    said = element.attributes
    if "hidden" in said or said.get("aria-hidden") == "true":
        return True
    if re.search(r"display:\s*none", said.get("style") or ""):
        return True
    if element.tag == "header" and not any(each.tag in ("h1", "h2") for each in element.elements()):
        return True
    if element.tag == "ul" and element.linked > 0.8 * element.size > 0:
        return True
    named = _CAMEL.sub("-", element.named)
    return bool(named and element.tag not in ("p", "span", "body") and _BESIDE.search(named))

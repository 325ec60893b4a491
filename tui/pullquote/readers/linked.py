"""What a page states of itself in JSON-LD (schema.org): the title of its article or episode."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_KINDS = frozenset(
    """
    article newsarticle reportagenewsarticle blogposting podcastepisode radioepisode tvepisode episode
    """.split()
)
_LARGEST = 1_000_000
_LONGEST = 300
_MOST = 200
"""Objects that are looked at."""


def linked_title(page: LexborHTMLParser) -> str:
    """The headline of the page's article, else the name of its episode; empty where it states none."""
    found = [one for one in _objects(page) if _KINDS.intersection(_kinds(one))]
    for key in ("headline", "name"):
        for one in found:
            if isinstance(one.get(key), str) and 0 < len(title := " ".join(one[key].split())) <= _LONGEST:
                return title
    return ""


def _objects(page: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    for node in page.css("script[type='application/ld+json']"):
        text = node.text()
        if len(text) > _LARGEST or "\\u" in text:  # words that the page does not hold as they are
            continue
        try:
            stated = json.loads(text)
        except (ValueError, RecursionError):
            continue
        waiting = [stated]
        for _ in range(_MOST):
            if not waiting:
                break
            top = waiting.pop(0)
            if isinstance(top, list):
                waiting[:0] = top[:_MOST]
            elif isinstance(top, dict):
                yield top
                waiting.append(top.get("@graph"))


def _kinds(one: dict[str, Any]) -> set[str]:
    stated = one.get("@type")
    return {
        kind.lower() for kind in (stated if isinstance(stated, list) else [stated]) if isinstance(kind, str)
    }

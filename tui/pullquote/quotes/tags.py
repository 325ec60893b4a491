"""The tags of a quote: as they are typed, told apart, and printed."""

from __future__ import annotations

from collections.abc import Iterable

LONGEST = 60
"""Code points of a tag."""


def parsed(text: str) -> tuple[str, ...]:
    """The tags that a text lists, between commas, with or without "#"; one in another case is the same tag."""
    found: dict[str, str] = {}
    for part in text.split(","):
        if tag := " ".join(part.split()).lstrip("#").strip()[:LONGEST]:
            found.setdefault(_bare(tag), tag)
    return tuple(found.values())


def listed(tags: Iterable[str]) -> str:
    """Tags as `parsed` reads them: "budget, the lead"."""
    return ", ".join(tags)


def shown(tags: Iterable[str]) -> str:
    """Tags for a list: "#budget #the-lead"."""
    return " ".join(f"#{'-'.join(tag.split())}" for tag in tags)


def same(tag: str, other: str) -> bool:
    """Whether two tags are one, as they are typed or shown."""
    return _bare(tag) == _bare(other)


def _bare(tag: str) -> str:
    return " ".join(tag.lstrip("#").replace("-", " ").casefold().split())

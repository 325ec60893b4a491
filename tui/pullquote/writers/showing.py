"""Every style with an example, for `pullquote styles`."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.writers import DEFAULT, STYLES, style
from pullquote.writers.example import EXAMPLE

_SHOWN = 16
"""Lines of a long example."""


def as_json() -> list[dict[str, str]]:
    """Each style's name, the line about it and an example."""
    return [{"name": name, "about": about, "example": style(name)(EXAMPLE)} for name, about in STYLES.items()]


def lines() -> Iterator[str]:
    """The same to read."""
    for number, one in enumerate(as_json()):
        if number:
            yield ""
        yield f"{one['name']}: {one['about']}{' (unless you choose)' if one['name'] == DEFAULT else ''}"
        yield ""
        example = one["example"].splitlines()
        yield from (f"    {line}".rstrip() for line in example[:_SHOWN])
        if len(example) > _SHOWN:
            yield f"    … and {len(example) - _SHOWN} lines more"

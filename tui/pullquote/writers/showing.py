"""Every style with an example, for `pullquote styles`."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.writers import DEFAULT, NONE, Own, style, styles
from pullquote.writers.example import EXAMPLE

_SHOWN = 16
"""Lines of a long example."""


def as_json(own: Own = NONE) -> list[dict[str, str]]:
    """Each style's name, the line about it and an example."""
    return [
        {"name": name, "about": about, "example": style(name, own)(EXAMPLE)}
        for name, about in styles(own).items()
    ]


def lines(own: Own = NONE, default: str = DEFAULT) -> Iterator[str]:
    """The same to read, and what a template of the user's own can name."""
    for one in as_json(own):
        yield f"{one['name']}: {one['about']}{' (the default)' if one['name'] == default else ''}"
        yield ""
        example = one["example"].splitlines()
        yield from (f"    {line}".rstrip() for line in example[:_SHOWN])
        if len(example) > _SHOWN:
            yield f"    … and {len(example) - _SHOWN} lines more"
        yield ""
    yield from _fields()


def _fields() -> Iterator[str]:
    from pullquote.writers.template import FIELDS

    yield "A style of your own is a template in config.toml (`pullquote config --edit`). It can name:"
    yield ""
    yield from (f"    {f'{{{name}}}':<14} {about}" for name, (about, _) in FIELDS.items())

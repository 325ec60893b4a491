"""What every style makes of the invented quotes: a file a style in `expected`, a section a quote.

`python -m tests.writers.paired` writes down what the styles make now, to be read line by line before it is kept.
"""

from __future__ import annotations

from pathlib import Path

from pullquote.writers import STYLES, style
from tests.writers.invented import QUOTES

EXPECTED = Path(__file__).parent / "expected"
_HEAD = "=== "
_BULKY = ("csl-json", "json", "jsonld")
"""Styles of many lines, which are shown for some of the quotes."""
_SOME = (
    "press conference",
    "anonymous questioner",
    "office without a name",
    "two-part name",
    "interpreted",
    "inner quotes",
    "ellipsis",
    "question with answer",
    "no date",
    "nothing known",
    "deposition without the question",
    "podcast",
    "interview",
    "Chinese",
    "hostile",
)


def shown(name: str) -> list[str]:
    """The quotes that a style is shown for."""
    return list(_SOME if name in _BULKY else QUOTES)


def expected(name: str) -> dict[str, str]:
    """What a style is to make of each quote."""
    sections = (EXPECTED / f"{name}.txt").read_text("utf-8").split(_HEAD)[1:]
    return {head: body.rstrip("\n") for head, _, body in (section.partition("\n") for section in sections)}


def _written(name: str) -> str:
    return "\n".join(f"{_HEAD}{quote}\n{style(name)(QUOTES[quote])}\n" for quote in shown(name))


if __name__ == "__main__":
    for one in STYLES:
        (EXPECTED / f"{one}.txt").write_text(_written(one), "utf-8")

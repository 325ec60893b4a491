"""The colours of speakers, which the reader and the page of quotes share.

Hues come in an order in which neighbours differ in lightness as well as in hue, so that they stay apart under
deuteranopia. On the ground they are made for, with as much of themselves blended into it as stands behind the words,
text in them reaches 4.5:1 (WCAG 2.2, 1.4.3).
"""

from __future__ import annotations

from typing import NamedTuple


class Hues(NamedTuple):
    """Colours on one ground, as `#rrggbb`."""

    ground: str
    ink: str
    named: tuple[str, ...]
    """Of named speakers by first appearance; beyond the last they repeat."""
    neutral: str
    """Of all anonymous voices."""
    moderator: str


DARK = Hues(
    "#14161b",
    "#dcdfe4",
    ("#62b0ff", "#f2a0c9", "#ffb347", "#c79bff", "#4fc79a", "#f7e36b", "#9be7f2", "#ff8a65"),
    neutral="#a9b0bb",
    moderator="#9db0c4",
)
LIGHT = Hues(
    "#faf9f6",
    "#1d2026",
    ("#0a58ca", "#00664a", "#b23a10", "#5b32b3", "#00606e", "#8f4e00", "#a02a6b", "#615c00"),
    neutral="#555c66",
    moderator="#4a5b6e",
)


def initials(name: str, *, anonymous: bool = False) -> str:
    """The first letters of the first and the last name; the first letter of a label; "?" where there is none."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    if not words:
        return "?"
    if anonymous or len(words) == 1:
        return words[0][0].upper()
    return (words[0][0] + words[-1][0]).upper()

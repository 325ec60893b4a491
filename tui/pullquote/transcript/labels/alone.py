"""A name on a line of its own, its words below: `Operator`, `Name`, `Name – Title`, `NAME`, `**Name - Title**`."""

from __future__ import annotations

from pullquote.transcript import offices
from pullquote.transcript.labels.grammar import ASIDES, INDENT, SPACE, Grammar
from pullquote.transcript.labels.label import Label
from pullquote.transcript.labels.likeness import is_voice
from pullquote.transcript.lazy import lazy

_PARTED = lazy(r"\s[-–—]{1,2}\s+")


_LINKS = frozenset({"of", "for", "and"})
_TITLES = offices.HONORIFICS | offices.HEADS | {"the"}


def looks_alone(line: str) -> bool:
    """Whether a line could be a name, or a name and a title: a few words with capitals, and no sentence."""
    if not 3 <= len(line) <= 92 or not line[0].isupper():
        return False
    words = line.split()
    if len(words) > 1 and words[1][0].islower() and words[1] not in offices.PARTICLES:
        return False  # most lines of prose
    line = line.rstrip()
    initial = line[-1] == "." and line[-2:-1].isupper() and line[-3:-2] in (" ", ".")
    if line[-1] in ".!?,;:…–—-" and not initial:
        return False
    name = _PARTED.split(line.partition(" (")[0])[0].split()
    if len(name) < 2 and not line.isupper() and not is_voice(line):
        return False
    titled = name[0].strip(".").casefold() in _TITLES
    return len(name) <= 6 and all(
        word[0].isupper() or word in offices.PARTICLES or (titled and word in _LINKS) for word in name
    )


class _Alone(Grammar):
    """The title after the dash is told apart like what stands after a comma."""

    def propose(self, text: str, start: int) -> Label | None:
        label = super().propose(text, start)
        if label is None:
            return None
        name, *titles = _PARTED.split(label.name)
        return label._replace(name=name, asides=(*titles, *label.asides))


HEADING = _Alone(
    "heading",
    rf"{INDENT}#{{1,6}}+{SPACE}++(?P<name>[^\W\d_][^\n:()#]{{1,88}}?){ASIDES}{SPACE}*#*$(?=\s*\S)",
    leads="#",
    colon=False,
    fits=lambda line: looks_alone(line.strip("#").strip()),
)
"""Markdown: `### Name`."""
ALONE = _Alone(
    "alone",
    rf"{INDENT}(?P<mark>(?:\*\*|__)?+)(?P<name>[^\W\d_][^\n:()*]{{1,88}}?){ASIDES}(?P=mark){SPACE}*$(?=\s*\S)",
    leads="a*_",
    colon=False,
    fits=lambda line: looks_alone(line.rstrip().removeprefix("**").removesuffix("**").strip("_")),
)

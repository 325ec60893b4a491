"""A name on a line of its own, its words below: `Operator`, `Name`, `Name – Title`, `NAME`, `**Name - Title**`."""

from __future__ import annotations

from pullquote.transcript import offices
from pullquote.transcript.labels.grammar import ASIDES, INDENT, SPACE, STAMP, Grammar
from pullquote.transcript.labels.label import Label
from pullquote.transcript.labels.likeness import is_nobody, is_voice
from pullquote.transcript.lazy import lazy
from pullquote.transcript.names import is_office

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


_TIME = lazy(rf"{SPACE}*+[-–—|]?+{SPACE}*+{STAMP}\Z")


def _without_time(line: str) -> str:
    at = line.rfind(" ")
    return line[: match.start()] if at > 0 and (match := _TIME.match(line, at)) else line


class _Alone(Grammar):
    """The title after the dash is told apart like what stands after a comma."""

    def propose(self, text: str, start: int) -> Label | None:
        label = super().propose(text, start)
        if label is None:
            return None
        name, *titles = _PARTED.split(label.name)
        return label._replace(name=name, asides=(*titles, *label.asides))


_LONGEST = 240
"""Code points of an office, a name, and where they speak from."""


def _is_beside_office(line: str) -> bool:
    """Whether a line in capitals ends or begins in what may be a name: `KEEPER OF THE LOCK, ADA BERG`."""
    if not line.isupper() or not 12 <= len(line) <= _LONGEST or looks_alone(line):
        return False
    name = line.rstrip(") ").rpartition(" (")[0] if line.endswith(")") else line
    first, *others = name.split(", ")
    return (
        bool(others) and name[-1].isalpha() and any(1 < len(each.split()) < 7 for each in (first, others[-1]))
    )


class _Office(Grammar):
    """The office is told apart like what stands after a name."""

    def propose(self, text: str, start: int) -> Label | None:
        label = super().propose(text, start)
        if label is None or not label.asides:
            return None
        if is_office(label.asides[0]) and not (is_office(label.name) or is_nobody(label.name)):
            return label if 1 < len(label.name.split()) < 7 else None
        office, _, name = f"{label.name}, {label.asides[0]}".rpartition(", ")
        if is_office(name) or (is_nobody(f"{office} {name}") and not is_office(office)):
            return None
        return label._replace(name=name, asides=(office, *label.asides[1:]))


HEADING = _Alone(
    "heading",
    rf"{INDENT}#{{1,6}}+{SPACE}++(?P<name>[^\W\d_][^\n:()#]{{1,88}}?){ASIDES}"
    rf"(?:{SPACE}*+[-–—|]?+{SPACE}*+(?P<time>{STAMP}))?+{SPACE}*#*$(?=\s*\S)",
    leads="#",
    colon=False,
    fits=lambda line: looks_alone(_without_time(line.strip("#").strip())),
    traits=("needs many", "line"),
)
"""Markdown: `### Name`, `#### Name (0:34)`."""
HEADING_ONE = Grammar(
    "heading-one",
    rf"{INDENT}#{{2,6}}+{SPACE}++(?P<name>[^\W\d_][\w'’.-]{{1,24}}+)"
    rf"(?:{SPACE}*+[-–—|]?+{SPACE}*+(?P<time>{STAMP}))?+{SPACE}*#*$(?=\s*\S)",
    leads="#",
    colon=False,
    traits=("needs many", "takes turns", "one word"),
)
"""`### Mara`: one word, and it must recur."""
ALONE = _Alone(
    "alone",
    rf"{INDENT}(?P<mark>(?:\*\*|__)?+)(?P<name>[^\W\d_][^\n:()*]{{1,88}}?){ASIDES}(?P=mark){SPACE}*$(?=\s*\S)",
    leads="a*_",
    colon=False,
    fits=lambda line: looks_alone(line.rstrip().removeprefix("**").removesuffix("**").strip("_")),
    traits=("needs many", "line"),
)
OFFICE_ALONE = _Office(
    "alone",
    rf"{INDENT}(?P<name>[^\W\d_][^\n:*]{{1,{_LONGEST}}}?){ASIDES}{SPACE}*$(?=\s*\S)",
    leads="a",
    colon=False,
    fits=_is_beside_office,
    traits=("needs many", "line"),
)
"""`KEEPER OF THE LOCK AND OF ALL THE WEIRS, ADA BERG (BY VIDEO)`, or the name first: what is too long to be one."""

"""Who is listed in the top matter: those present, the members of a body, its witnesses, who sits in which chair."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from pullquote.transcript import names
from pullquote.transcript.lazy import lazy
from pullquote.transcript.mention import CAPITALISED, Mention, person

Line = tuple[int, str]
"""Its number, from 1, and its words."""

_ATTENDING = lazy(
    r"\b(?:attendees|attendance|participants|present|roll call|teilnehmende|anwesende?|présents|asistentes"
    r"|participantes|obecni|присутні|участники)\b",
    re.IGNORECASE,
)
_ITEM = lazy(r"\s*[-*•+]\s+(.{3,80})$")
_COLUMNS = lazy(r"(?<=\S)(?:[^\S\n]{3,}|\t)(?=\S)")
"""What parts the columns of a list."""
_MANY = 4
"""Lines of a form from which on they are a list."""
_WITNESS = lazy(
    rf"(?P<last>{CAPITALISED}), (?:(?:Hon|Dr|Mr|Mrs|Ms|Gen|Adm|Rev|Prof|Lt|Col)\.? )*"
    rf"(?P<first>{CAPITALISED}(?: {CAPITALISED}){{0,2}}?)(?:, (?P<office>[^,.]+))?(?:[,.]|$)"
)
"""`Quill, Hon. Ada M., Secretary, Department of Ports.... 8`, in the contents of a hearing."""
_LEADERS = lazy(r"\.[ .]{2,}\d*$")
_END = lazy(r"(?<=\w\w)\.$")
"""A stop that is no initial's."""
_UNFINISHED = lazy(r"^(?i:an?|the) |(?: (?:of|for|from|in|to|at|and|&|the))+$")
"""What an office begins with, or ends with where the line does."""

_PRESIDENCIES = {
    "présidence": "président",
    "presidencia": "presidente",
    "presidência": "presidente",
    "presidenza": "presidente",
    "presidència": "president",
}
_CHAIRED = lazy(
    rf"\b(?P<chair>(?i:{'|'.join(_PRESIDENCIES)}))\s+(?i:d\w{{0,4}})\s+(?:\w{{1,5}}\.\s*){{0,4}}"
    rf"(?P<name>{CAPITALISED}(?:[^\S\n]+(?:[iey]\s+)?{CAPITALISED}){{1,4}})"
)
"""`Présidence de M. Jean Roche`: who sits in the chair, in the minutes of parliaments."""


def pieces(text: str) -> Iterator[Line]:
    """The lines of a text, white space folded; the columns of a list one by one."""
    for number, line in enumerate(text.split("\n"), 1):
        for piece in _COLUMNS.split(line) if "   " in line or "\t" in line else (line,):
            yield number, " ".join(piece.split())


def attending(text: str) -> Iterator[Line]:
    """The lines of a list under a heading such as "Attendees", each as if it said so itself."""
    if not any(f"\n{bullet} " in text for bullet in "-*•+"):
        return
    listed = False
    for number, line in enumerate(text.split("\n"), 1):
        if item := _ITEM.match(line):
            if listed:
                yield number, f"Present: {' '.join(item[1].split())}"
        elif line.strip():
            listed = len(line) < 60 and bool(_ATTENDING.search(line))


def listed(lines: Sequence[Line]) -> Iterator[Mention]:
    """Those who stand in lists, and who sits in which chair."""
    for number, line in lines:
        yield from _chair(line, number)
    yield from _of_a_list(map(_member, lines))
    yield from _of_a_list(map(_witness, lines, [*(words for _, words in lines[1:]), ""]))
    yield from _in_chairs(lines)


def _of_a_list(found: Iterable[Mention | None]) -> tuple[Mention, ...]:
    """Those of a list, where it is one."""
    mentions = tuple(mention for mention in found if mention)
    return mentions if len(mentions) >= _MANY else ()


def _member(line: Line) -> Mention | None:
    """One of a body's members, as hearings list them: `ADA QUILL, Wexford, Chairman`."""
    number, words = line
    name, *rest = words.split(", ")
    if not rest or len(name.split()) < 2 or not names.in_capitals(name) or names.in_capitals(rest[0]):
        return None
    office = next(filter(names.is_office, rest), "")
    return Mention(names.recase(name, words), office, words, number) if names.is_person(name) else None


def _witness(line: Line, below: str) -> Mention | None:
    """One who testifies, as the contents of hearings list them: dots lead to the page, on this line or the next."""
    number, words = line
    if not any(".." in each or ". ." in each for each in (words, below)):
        return None
    match = _WITNESS.match(_LEADERS.sub(".", words))
    if match is None:
        return None
    name, office = (
        f"{_END.sub('', match['first'])} {match['last']}",
        _UNFINISHED.sub("", match["office"] or ""),
    )
    words = _LEADERS.sub("", words)
    held = office if names.is_office(office) else ""
    return Mention(name, held, words, number) if names.is_person(name) else None


def _chair(line: str, number: int) -> Iterator[Mention]:
    if not any(chair in line.casefold() for chair in _PRESIDENCIES):
        return
    for match in _CHAIRED.finditer(line):
        if names.is_person(match["name"]):
            yield Mention(match["name"], _PRESIDENCIES[match["chair"].casefold()], line.strip(), number)


def _in_chairs(lines: Iterable[Line]) -> Iterator[Mention]:
    """Who sits where, as minutes print it: "Chair: Ada Brook", or the name on the line below."""
    office = ""
    for number, line in lines:
        seat, colon, who = line.partition(":")
        if colon and names.is_head(seat.strip().casefold()):
            office = seat.strip()
        elif line:
            who = line
        if office and who.strip() and (found := person(who.strip(), line, number)):
            yield found._replace(office=office)
        if line and who.strip():
            office = ""

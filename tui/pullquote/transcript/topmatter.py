"""Whom the top matter names: in the title, in a list of those present, in a legend of initials."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pullquote.transcript import names, rosters
from pullquote.transcript.lazy import lazy
from pullquote.transcript.mention import CAPITALISED, Mention, person
from pullquote.transcript.model import Document, Header

_REACH = 20_000
"""How far into a document top matter is looked for, in code points."""

_EVENT = (
    r"(?:remarks?|speech|address|statement|conference|briefing|comments|lecture|talk|keynote|testimony|opening|introduction"
    r"|rede|ansprache|erklärung|pressekonferenz|discours|allocution|déclaration|intervention|discurso|declaración"
    r"|intervención|intervento|discorso|przemówienie|wystąpienie|виступ|промова|выступление|речь|заявление)"
)
_BY = lazy(rf"^\s*by\s+|\b{_EVENT}s?\s+(?:by|of|from|von|de|du|del|di|da|par)\s+(?:the\s+)?", re.IGNORECASE)
_OWN = lazy(rf"(?:^|\bof\s)\s*(.{{3,80}}?)['’]s?\s+(?:[\w-]+\s){{0,2}}{_EVENT}", re.IGNORECASE)
_GUEST = lazy(
    r"\b(?:interview|conversation|q&a|gespräch|entretien|entrevista|intervista|deposition|testimony)\s*"
    r"(?:(?<=\s)(?:with|of|mit|avec|con|com)|[:–—])\s+",
    re.IGNORECASE,
)
_ASKER = lazy(
    r"^\W{0,4}(?:interviewer|interviewed by|interviewt von|entrevistadora?|intervistatore|intervieweuse|intervieweur)"
    r"\W{0,3}:\W{0,4}",
    re.IGNORECASE,
)
_STOP = lazy(
    r"\s+(?:with|to|at|on|in|before|during|following|after|for|about|mit|avec|con|com)\s"
    r"|\s*[,;:|()\[\]]|\s+[–—-]+\s|(?<!\b\w)(?<!\b[DM]r)(?<!\bM[rs]s)(?<!\bProf)[.!?](?:\s|$)"
)
_INTRODUCES = "by|with|between|featuring|guests?|hosts?|is|are|mit|von|avec|par|con"
_AND = "and|und|et|y"
_INTRODUCTION = lazy(_INTRODUCES)
_BREAK = rf"[,;:|()\[\]•*]|\s[–—-]+\s|\b(?:{_INTRODUCES}|{_AND}|of)\b"
_PIECE = lazy(
    rf"(?P<lead>^|{_BREAK})\s*(?P<words>(?:(?!\s[–—-]+\s|\b(?:{_INTRODUCES}|{_AND})\b)[^,;:|()\[\]•*])+)",
    re.IGNORECASE,
)
"""A piece of a line, and what parts it from the piece before."""
_LIST = lazy(
    r"\b(?:speakers?|participants?|attendees|present|in attendance|guests?|panell?ists?|hosts?|interviewee|interviewer"
    r"|teilnehmer|anwesend|participantes|присутні|участники)\b[^:]{0,30}:",
    re.IGNORECASE,
)
_INITIALS = r"[A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ]{2,4}"
_PARTICLES = "(?:de|van|von|der|den|da|di|del|la|le|bin|al)"
_FULL_NAME = rf"(?<![\w'’.-]){CAPITALISED}(?:[^\S\n]+{CAPITALISED}){{1,4}}"
_LEGEND = lazy(
    rf"(?P<name>{_FULL_NAME})[^\S\n]*(?:\((?P<after>{_INITIALS})\)|\|[^\S\n]*(?P<cell>{_INITIALS})[^\S\n]*(?:\||$))"
    rf"|^[^\S\n]*\W{{0,4}}(?P<before>{_INITIALS})\W{{0,4}}[^\S\n]*[=:|–—-][^\S\n]*(?P<long>{_FULL_NAME})",
    re.MULTILINE,
)
"""`Anna Berg (AB)`, `| Anna Berg | AB |`, `AB = Anna Berg`."""
_PARTS = lazy(
    r"(?:^|\s)[\[(]?(?P<letter>[^\W\d_a-z])[\])]?[^\S\n]*[=:–—-][^\S\n]*"
    r"(?P<part>[^\W\d_a-z][^\W\d_A-Z]{2,20}(?:[ ][a-zß-ÿ]{2,20}){0,3})(?=\s|[,;.]|\Z)"
)
"""`I = Interviewer`, `[K] – Keeper`."""
_LIKE_LEGEND = lazy(
    r"[(|][^\S\n]*[^\W\d_a-z]{2,4}\b|^[^\w\n]*[^\W\d_a-z]{1,4}\W{0,4}[^\S\n]*[=:–—-]", re.MULTILINE
)
"""What every legend holds; where it is missing, the pattern above need not be compiled."""

_LONGEST_PLACE = 24
"""Code points of what may stand between a name in capitals and an office."""


class TopMatter(NamedTuple):
    """Whom the top matter names."""

    people: tuple[Mention, ...]
    principal: Mention | None
    """The one whose remarks these are."""
    guest: Mention | None
    """The one who is interviewed."""
    asker: Mention | None
    """The one who interviews."""
    legend: dict[str, Mention]
    """By initials."""
    head: str
    """Its text."""

    def in_full(self, initials: str) -> Mention | None:
        """The one person in its prose whose initials these are."""
        found = {
            " ".join(match[0].split()): match.start() for match in _written_out(initials).finditer(self.head)
        }
        name, at = next(iter(found.items()), ("", 0))
        if len(found) != 1 or not names.is_person(name):
            return None
        line = self.head[self.head.rfind("\n", 0, at) + 1 :].partition("\n")[0]
        return Mention(name, "", line.strip(), self.head.count("\n", 0, at) + 1)


def _written_out(initials: str) -> re.Pattern[str]:
    words = [rf"{re.escape(letter)}[^\W\d_A-ZÀ-Þ][\w'’-]*+" for letter in initials]
    between = rf"[^\S\n]++(?:{_PARTICLES}[^\S\n]++){{0,2}}"
    return re.compile(rf"(?<![\w'’.-]){between.join(words)}")


def read(document: Document, header: Header, first_label: int) -> TopMatter:
    """Read the top matter, and for a legend all that stands before the first label."""
    head = document.top(min(header.end, _REACH))
    lines = list(rosters.pieces(head))
    if header.title and not any(header.title in line for _, line in lines):
        begins = header.title.split()[0]
        lines.insert(0, (next((number for number, line in lines if begins in line), 1), header.title))
    lines += rosters.attending(document.text[: min(first_label, _REACH)])
    return TopMatter(
        people=(
            *(mention for number, line in lines for mention in _people_in(line, number)),
            *rosters.listed(lines),
        ),
        principal=_only(_principal(line, number) for number, line in lines),
        guest=_only(_after(_GUEST, line, number) for number, line in lines),
        asker=_only(_asker(line, number) for number, line in lines),
        legend=_legend(document.text[: min(first_label, _REACH)]),
        head=head,
    )


def _only(found: Iterable[Mention | None]) -> Mention | None:
    """The first of several mentions, if all are of one person."""
    mentions = [mention for mention in found if mention]
    return mentions[0] if len({names.key(mention.name) for mention in mentions}) == 1 else None


def _people_in(line: str, number: int) -> Iterator[Mention]:
    """Persons with an office before or after the name, after a word such as "with", or in a list of those present."""
    listed = bool(_LIST.search(line))
    before: Mention | None = None
    shouted = False
    for piece in _PIECE.finditer(line):
        words, lead = piece["words"].strip(" .\"'“”_#"), piece["lead"].casefold()
        is_place = shouted and lead == "," and not words.isupper()  # "ADA BERG, North Tarn, Chairman"
        found = person(words, line, number) if words and not is_place else None
        if before and not before.office and lead in (",", "(", "–") and not found and names.is_office(words):
            yield before._replace(office=words)
        elif found and (found.office or listed or _INTRODUCTION.fullmatch(lead) or (before and lead != "of")):
            yield found
        if not (is_place and before and not before.office and len(words) <= _LONGEST_PLACE):
            before = found if found or lead not in (",", "(") else None
            shouted = bool(found) and words.isupper()


def _after(pattern: re.Pattern[str], line: str, number: int) -> Mention | None:
    """The one person named after a pattern; nobody where it is two."""
    match = pattern.search(line)
    if match is None:
        return None
    stop = _STOP.search(line, match.end())
    words = line[match.end() : stop.start() if stop else len(line)]
    first, _, second = words.partition(" and ")
    if person(second, line, number) and person(first, line, number):
        return None
    return person(re.sub(r"['’]s$", "", words), line, number)


def _asker(line: str, number: int) -> Mention | None:
    field = line.partition(":")[0].casefold()
    asks = len(field) < len(line) and ("interv" in field or "entrevist" in field)
    return _after(_ASKER, line, number) if asks else None


def _principal(line: str, number: int) -> Mention | None:
    if found := _after(_BY, line, number):
        return found
    match = _OWN.search(line) if "'" in line or "’" in line else None
    return person(match[1], line, number) if match else None


def _legend(text: str) -> dict[str, Mention]:
    legend: dict[str, Mention] = {}
    if not _LIKE_LEGEND.search(text):
        return legend
    for match in _LEGEND.finditer(text):
        initials = match["after"] or match["cell"] or match["before"]
        name = match["name"] or match["long"]
        if name[0].casefold() == initials[0].casefold():
            legend.setdefault(initials, _told(match, name))
    parts = [match for match in _PARTS.finditer(text) if match["part"][0] == match["letter"]]
    if not legend and len({match["letter"] for match in parts}) > 1:
        legend = {match["letter"]: _told(match, match["part"]) for match in parts}
    return legend


def _told(match: re.Match[str], name: str) -> Mention:
    return Mention(name.strip(), "", match[0].strip(), match.string.count("\n", 0, match.start()) + 1)

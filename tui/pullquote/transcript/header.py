"""What the top matter says of the occasion: title, date, place, status."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from pullquote.transcript.dates import find_dates
from pullquote.transcript.hidden import unhidden
from pullquote.transcript.labels.likeness import is_field, is_voice
from pullquote.transcript.language import language_of
from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Document, Header
from pullquote.transcript.parties import case_title
from pullquote.transcript.phrases import Phrases, alternatives
from pullquote.transcript.threshold import FIELD, LINK, REACH, is_hour, is_status, speech_begins, status_in

_LATER = Phrases(
    """
    updated, modified, revised, published, posted, released, printed, accessed, retrieved, aktualisiert, stand,
    veröffentlicht, mis à jour, mise à jour, publié, actualizado, actualizada, publicado, publicada, aggiornato,
    aggiornata, pubblicato, обновлено, опубликовано, оновлено, опубліковано
    """
)
"""Beside a date: it is not the event's."""
_PLACE_FIELDS = frozenset(
    "place location venue ort lieu lugar luogo local plaats место місце 場所 地点".split()
)
_DATE_FIELDS = frozenset(
    """
    date datum fecha data дата 日期 日時 날짜 dato
    """.split()
) | {"interview date", "date of interview", "date recorded", "recording date"}
_INTERVIEWED = lazy("interview|인터뷰|インタビュー", re.IGNORECASE)
_BESIDE_A_DATE = 25
_TOP = 8
"""Lines among which the title stands."""
_LOUD = 30
"""Code points: shorter lines in capitals are letterheads."""
_SHORT = 200
"""Code points of a line that may state when: what is longer is prose."""
_FIELDS_REACH = 10_000
"""How far such fields are looked for among the first turns, in code points."""
_TITLE_FIELDS = frozenset("title event subject titel titre título titolo veranstaltung".split())
_CONTINUES = lazy(
    r"(?:\b(?:and|of|the|with|on|for|to|in|at|by|und|von|mit|et|de|du|y|con)|[,–—&-])\s*\Z", re.I
)
_LETTERHEAD = lazy(
    r"(?:for immediate release|press release|transcript|office of the .*|the white house|embargo.*|page \d+.*"
    r"|home|news|speeches.*|summary|(?:summary )?keywords|speakers)\W*",
    re.IGNORECASE,
)
_BUILDINGS = frozenset(
    """
    Room Hall House Garden Palace Center Centre Theater Theatre Building Auditorium Library Ballroom Stadium Airport
    Base Hotel Museum Chamber Arena Square Headquarters Lawn Palais Campus
    """.split()
)
_EVENT = Phrases(
    """
    conference, briefing, interview, summit, speech, remarks, meeting, session, hearing, transcript, podcast, episode,
    debate, address, statement, talk, lecture, pressekonferenz, sitzung, gespräch, conférence, conferencia, conferenza,
    sesión, séance
    """
)
_WEEKDAYS = alternatives(
    """
    monday, tuesday, wednesday, thursday, friday, saturday, sunday, montag, dienstag, mittwoch, donnerstag, freitag,
    samstag, sonntag, mon, tue, tues, wed, thu, thur, thurs, fri, sat, sun, lundi, mardi, mercredi, jeudi, vendredi,
    samedi, dimanche, lunes, martes, miércoles, jueves, viernes, sábado, domingo
    """
)
_WEEKDAY = lazy(rf"\s*(?:on\s+)?(?:{_WEEKDAYS})\b,?\s*(?:den|le|el)?\s*", re.IGNORECASE)
_PLACE = lazy(r"[^\W\d_a-z][\w.'’-]*(?:,?\s[\w.'’-]+){0,3}")


def read_header(document: Document, first: int | None) -> Header:
    """Read the top matter of a document whose first label stands at `first` (None: there is no label).

    `Header.end` is where speech begins: at that label, at an unlabelled opening above it, or at 0.
    """
    text = document.text
    end = speech_begins(document, first)
    lines = list(_lines(document.top(min(end, REACH))))
    said = {name: plain for name, value in document.metadata.items() if (plain := unhidden(value).strip())}
    return Header(
        title=said.get("title") or _title(lines),
        date=said.get("date") or _date(said.get("title"), lines, document),
        place=said.get("place") or _place(lines),
        publisher=said.get("publisher"),
        status=said.get("status") or _status(lines),
        language=said.get("language") or language_of(text[end : end + REACH] or text),
        end=end,
    )


def _lines(top: str) -> Iterator[str]:
    for line in unhidden(top).splitlines():
        if plain := re.sub(r"^\W*(?<!\()[•·|#*>_-]+\s*", "", line.strip()).strip("*_ \t|"):
            yield plain


def _field(line: str, names: frozenset[str]) -> str | None:
    match = FIELD.match(line)
    return match[2].strip() if match and match[1].casefold() in names else None


def _is_field(line: str) -> bool:
    match = FIELD.match(line)
    return bool(match and (is_field(match[1]) or is_voice(match[1])))


def _is_in_brackets(line: str) -> bool:
    """Whether a line tells what happens before anybody speaks: `[MUSIC]`."""
    return line.strip()[:1] in ("[", "(") and line.strip()[-1:] in ("]", ")")


def _title(lines: list[str]) -> str | None:
    for line in lines:
        if title := _field(line, _TITLE_FIELDS):
            return _plain(title)
    if any(line[:1] in "vV" for line in lines) and (title := case_title(lines)):
        return _plain(title)
    able = [(index, line) for index, line in enumerate(lines[:_TOP]) if _may_be_title(line)]
    if not able:
        return None
    loud = [each for each in able if each[1].isupper() and len(each[1]) > _LOUD and _EVENT.find(each[1])]
    # "LOCKS AND WEIRS, A HEARING OF THE HOUSE" goes before what a site prints above it, if that tells of no event.
    index, line = loud[0] if loud and not _EVENT.find(able[0][1]) else able[0]
    if _CONTINUES.search(line) and index + 1 < len(lines):
        line = f"{line} {lines[index + 1]}"
    return _plain(line)


def _may_be_title(line: str) -> bool:
    return (
        not _is_dated(line)
        and not _is_field(line)
        and not _LETTERHEAD.fullmatch(line)
        and not LINK.match(line)
        and not is_status(line)
        and not is_hour(line)
        and not _is_in_brackets(line)
        and line.lstrip()[0] != "@"
        and any(c.isalpha() for c in line)
    )


def _plain(line: str) -> str:
    return " ".join(line.split())


def _date(title: str | None, lines: list[str], document: Document) -> str | None:
    """The first date of the title, of the short lines, of what is stated below them, of prose."""
    lines = [line for line in lines if not _LATER.find(line)]
    short = [line for line in lines if len(line) <= _SHORT // 2]
    stated = (line for line in short if _is_dated(line))
    for line in chain([title] if title else [], stated, short, _dated(document), lines):
        for _, _, day in find_dates(line):
            return day
    return None


def _is_dated(line: str) -> bool:
    """Whether a date, with the day of the week or a place, is all that a line holds."""
    return any(len(line) - (end - start) < _BESIDE_A_DATE for start, end, _ in find_dates(line))


def _dated(document: Document) -> Iterator[str]:
    """The fields of dates, and the lines about the interview, that stand where labels already stand above them."""
    for line in _lines(document.top(_FIELDS_REACH)):
        field = FIELD.match(line)
        if len(line) <= _SHORT and (
            (field and field[1].casefold() in _DATE_FIELDS) or _INTERVIEWED.search(line)
        ):
            yield line


def _place(lines: list[str]) -> str | None:
    for line in lines:
        if place := _field(line, _PLACE_FIELDS):
            return _plain(place)
    for line in lines:
        if len(line) < 70 and _is_building(line):
            return _plain(line)
        for start, _, _ in find_dates(line):
            if line[:start].rstrip().endswith((",", "den", "le", "el")):
                place = _WEEKDAY.sub("", line[:start]).strip(" ,–—-(")
                if _PLACE.fullmatch(place) and not _EVENT.find(place):
                    return _plain(place)
    return None


def _is_building(line: str) -> bool:
    """Whether a line names a place such as "Harbour Hall": words with capitals, and a building at the end."""
    named = r"(?:[^\Wa-z_][\w.'’-]*(?:\s+(?:of|the|and|de|du)\b)*\s+){1,6}\S+"
    return _BUILDINGS.issuperset(line.split()[-1:]) and bool(re.fullmatch(named, line))


def _status(lines: list[str]) -> str | None:
    return next((status for line in lines if (status := status_in(line))), None)

"""What the top matter says of the occasion, and where speech begins below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pullquote.transcript.dates import find_dates
from pullquote.transcript.language import language_of
from pullquote.transcript.model import Document, Header

_REACH = 20_000
"""How far into a document its top matter may reach, in code points."""

_STATUS = re.compile(
    r"\b(?:as (?:actually )?(?:delivered|prepared(?: for delivery)?|given|spoken|interpreted)|check(?:ed)? against delivery|prepared remarks"
    r"|(?:un(?:official|corrected|edited|revised)|rush|rough|draft|preliminary|provisional|edited|near-verbatim|verbatim|corrected|"
    r"machine[- ]generated|auto(?:matically)?[- ]generated|final|partial|lightly edited)\s+(?:transcript(?:ion)?|record|text|version)"
    r"|not (?:yet )?(?:corrected|edited|an official)[^.\n]{0,40}|edited for (?:length|clarity|brevity)[^.\n]{0,30}"
    r"|es gilt das gesprochene wort|unkorrigiert\w*|vorläufige[rs]? \w+|seul le prononcé fait foi|texto sin corregir)\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:updated|modified|revised|published|posted|released|printed|accessed|retrieved|aktualisiert|stand|veröffentlicht"
    r"|mis(?:e)? à jour|publié|actualizad[oa]|publicad[oa]|aggiornat[oa]|pubblicat[oa]|обновлено|опубликовано|оновлено|опубліковано)\b",
    re.IGNORECASE,
)
_FIELD = re.compile(r"\W{0,4}([^\W\d_][^:：\n]{1,30}?)\s*[:：]\s+(\S[^\n]*)")
_PLACE_FIELDS = frozenset("place location venue ort lieu lugar luogo local plaats place: місце место 場所 地点".split())
_TITLE_FIELDS = frozenset("title event subject titel titre título titolo veranstaltung".split())
_BULLET = re.compile(r"\s*(?:[•·*▪◦‣|–—-]|\d{1,2}[.)])(?:\s|$)")
_BYLINE = re.compile(r"(?:by|with|from|von|mit|par|avec|por|con|di|da|door|від|от)\s+[^\Wa-z\d_]", re.IGNORECASE)
_LINK = re.compile(r"(?:https?://|www\.)\S+")
_HOUR = re.compile(r"\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\b\.?|uhr|hrs?|h|est|edt|gmt|cet)?", re.IGNORECASE)
_RULE = re.compile(r"[\W_]+")
_TRANSCRIPT = re.compile(
    r"\W*(?:(?:full|complete|edited|audio|video|interview|episode|podcast)\s+)?(?:transcript(?:ion)?|transkript|wortlaut|transcripción"
    r"|transcrição|trascrizione|стенограмма|стенограма|文字起こし)\W*(?:begins|follows)?\W*",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:transcripts?|transcription|transcribed|recorded|recording|edited|conducted|took place|interviewer|interviewed|"
    r"available (?:at|from|on)|following (?:is|are)|copyright|all rights reserved|sponsored|wortprotokoll|aufgezeichnet|"
    r"retranscription|transcripción|entretien réalisé|стенограм\w+)\b",
    re.IGNORECASE,
)
_PERSONAL = re.compile(
    r"\b(?:I|[Ii]['’]m|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|[Tt]hank|[Tt]hanks|[Ww]elcome|[Hh]ello|[Hh]i|[Ll]adies|[Dd]ear|[Ll]et['’]s|"
    r"[Gg]ood (?:morning|afternoon|evening|day)|[Cc]olleagues|[Oo]kay|"
    r"[Ii]ch|[Ww]ir|[Uu]ns|[Dd]anke|[Hh]erren|[Gg]eehrte\w*|[Ww]illkommen|[Jj]e|[Nn]ous|[Vv]ous|[Mm]erci|[Mm]essieurs|[Bb]onjour|"
    r"[Gg]racias|[Ss]eñor[ae]s|[Bb]uen[oa]s|[Nn]osotros|[Yy]o|[Gg]razie|[Ss]ignori|[Bb]uongiorno|[Nn]oi|[Oo]brigad[oa]|[Ss]enhor[ae]s|"
    r"[Ii]k|[Ww]ij|[Dd]ank|[Dd]ames|[Dd]ziękuję|[Pp]aństwo|[Ss]zanown\w+|[Яя]|[Мм]ы|[Вв]ы|[Сс]пасибо|[Уу]важаемые|[Мм]и|[Вв]и|"
    r"[Дд]якую|[Шш]ановн\w+|[Вв]ітаю|[Дд]руз[ія]|[Jj]ag|[Tt]ack)\b|皆さん|私|我|大家|谢谢|各位|여러분|감사"
)
_SENTENCE = re.compile(r"[.!?…。！？][\"”’»)]*\s*\Z|,\s*\Z")
_CONTINUES = re.compile(r"(?:\b(?:and|of|the|with|on|for|to|in|at|by|und|von|mit|et|de|du|y|con)|[,–—&-])\s*\Z", re.IGNORECASE)
_GENERIC = re.compile(
    r"(?:for immediate release|press release|transcript|office of the .*|the white house|embargo\w*.*|page \d+.*|home|news|speeches.*)\W*",
    re.IGNORECASE,
)
_BUILDING = re.compile(
    r"(?:[^\Wa-z_][\w.'’-]*(?:\s+(?:of|the|and|de|du)\b)*\s+){1,6}(?:Room|Hall|House|Garden|Palace|Cent(?:er|re)|Theat(?:er|re)|Building|"
    r"Auditorium|Library|Ballroom|Stadium|Airport|Base|Hotel|Museum|Chamber|Arena|Square|Headquarters|Lawn|Palais|Campus)"
)
_EVENT = re.compile(
    r"\b(?:conference|briefing|interview|summit|speech|remarks|meeting|session|hearing|transcript|podcast|episode|debate|address|"
    r"statement|talk|lecture|q&a|pressekonferenz|sitzung|gespräch|conférence|conferencia|conferenza|sesión|séance)\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    r"\s*(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b,?\s*(?:den|le|el)?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Paragraph:
    start: int
    text: str

    @cached_property
    def lines(self) -> list[str]:
        return [line.strip() for line in self.text.splitlines() if line.strip()]

    def is_matter(self) -> bool:
        """Whether this is certainly top matter: titles, by-lines, dates, fields, bullets, links."""
        return all(_is_matter(line) for line in self.lines)

    def is_about(self) -> bool:
        """Whether this is prose about the recording."""
        return bool(_ABOUT.search(self.text)) and len(self.text) < 1200

    def is_personal(self) -> bool:
        return bool(_PERSONAL.search(self.text))


def _is_matter(line: str) -> bool:
    return bool(
        len(line) <= 160
        and (
            _BULLET.match(line)
            or _RULE.fullmatch(line)
            or _STATUS.fullmatch(line.strip("()[]*_. "))
            or _LINK.match(line)
            or _HOUR.match(line) and len(line) < 40
            or _FIELD.match(line) and not _SENTENCE.search(line)
            or _BYLINE.match(line) and not _SENTENCE.search(line)
            or any(len(line) - (end - start) < 40 for start, end, _ in find_dates(line))
            or not _SENTENCE.search(line) and len(line) < 120
        )
    )


def read_header(document: Document, first: int | None) -> Header:
    """Read the top matter of a document whose first label stands at `first` (None: there is no label).

    `Header.end` is where speech begins: at that label, at an unlabelled opening above it, or at 0.
    """
    text = document.text
    end = _speech_begins(document, first)
    lines = list(_lines(text, end))
    said = document.metadata
    return Header(
        title=said.get("title") or _title(lines),
        date=said.get("date") or _date(said.get("title"), lines),
        place=said.get("place") or _place(lines),
        publisher=said.get("publisher"),
        status=said.get("status") or _status(lines),
        language=said.get("language") or language_of(text[end : end + _REACH] or text),
        end=end,
    )


def _paragraphs(text: str, start: int, end: int) -> Iterator[_Paragraph]:
    for match in re.finditer(r"\S(?:.|\n(?!\s*\n|\Z))*", text[start:end]):
        yield _Paragraph(start + match.start(), match[0])


def _speech_begins(document: Document, first: int | None) -> int:
    text = document.text
    start = max((hint.end for hint in document.hints if hint.kind == "header"), default=0)
    headings = {hint.start for hint in document.hints if hint.kind == "heading"}
    limit = min(len(text) if first is None else first, start + _REACH)
    above = list(_paragraphs(text, start, limit))
    for index in reversed(range(len(above))):
        if _TRANSCRIPT.fullmatch(above[index].text):
            above = above[index + 1 :]
            break
    speech = None
    for index, paragraph in enumerate(above):
        if paragraph.start in headings or paragraph.is_matter():
            continue
        if first is None or _reads_as_speech(above[index:]):
            speech = paragraph.start
            break
    if speech is not None:
        return speech
    if first is not None:
        return first
    return start


def _reads_as_speech(run: list[_Paragraph]) -> bool:
    paragraph = run[0]
    if paragraph.is_about() and not (paragraph.is_personal() and _SENTENCE.search(paragraph.text)):
        return False
    if paragraph.is_personal():
        return bool(_SENTENCE.search(paragraph.text) or len(paragraph.text) > 200)
    return len(paragraph.text.split()) > 12 and any(other.is_personal() for other in run[1:])


def _lines(text: str, end: int) -> Iterator[str]:
    for line in text[: min(end, _REACH)].splitlines():
        if plain := re.sub(r"^\W*(?<!\()[•·|#*>_-]+\s*", "", line.strip()).strip("*_ \t|"):
            yield plain


def _field(line: str, names: frozenset[str]) -> str | None:
    match = _FIELD.match(line)
    return match[2].strip() if match and match[1].casefold() in names else None


def _title(lines: list[str]) -> str | None:
    for line in lines:
        if title := _field(line, _TITLE_FIELDS):
            return _plain(title)
    for index, line in enumerate(lines[:8]):
        dated = any(len(line) - (end - start) < 25 for start, end, _ in find_dates(line))
        if (
            not dated
            and not _FIELD.match(line)
            and not _GENERIC.fullmatch(line)
            and not _LINK.match(line)
            and not (_STATUS.fullmatch(line.strip("()[]. ")))
            and not (_HOUR.match(line) and len(line) < 40)
            and any(c.isalpha() for c in line)
        ):
            if _CONTINUES.search(line) and index + 1 < len(lines):
                line = f"{line} {lines[index + 1]}"
            return _plain(line)
    return None


def _plain(line: str) -> str:
    return " ".join(line.split())


def _date(title: str | None, lines: list[str]) -> str | None:
    for line in ([title] if title else []) + [line for line in lines if not _LATER.search(line)]:
        for _, _, day in find_dates(line):
            return day
    return None


def _place(lines: list[str]) -> str | None:
    for line in lines:
        if place := _field(line, _PLACE_FIELDS):
            return _plain(place)
    for line in lines:
        if len(line) < 70 and _BUILDING.fullmatch(line) and not _EVENT.sub("", line).strip() == "":
            return _plain(line)
        for start, _, _ in find_dates(line):
            place = _WEEKDAY.sub("", line[:start]).strip(" ,–—-(")
            if place and line[:start].rstrip().endswith((",", "den", "le", "el")) and _is_place(place):
                return _plain(place)
    return None


def _is_place(words: str) -> bool:
    return len(words) < 40 and not _EVENT.search(words) and bool(re.fullmatch(r"[^\W\d_a-z][\w.'’ ,-]*", words)) and len(words.split()) < 5


def _status(lines: list[str]) -> str | None:
    for line in lines:
        if match := _STATUS.search(line):
            plain = line.strip("()[]*_. ")
            return _plain(plain if len(plain) < 70 and not plain.endswith(".") else match[0])
    return None

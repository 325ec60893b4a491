"""Where speech begins under the top matter of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pullquote.transcript.dates import find_dates
from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Document
from pullquote.transcript.phrases import Phrases

_MATTER = 4
"""So many paragraphs of top matter are more than a heading in what is said."""
REACH = 20_000
"""How far into a document its top matter may reach, in code points."""

FIELD = lazy(r"\W{0,4}([^\W\d_][^:：\n]{1,30}?)\s*[:：]\s+(\S[^\n]*)")
LINK = lazy(r"(?:https?://|www\.)\S+")
_CLOCK = r"\d{1,2}[:.]\d{2}\s*(?:[ap]\.?\s?m\b\.?|uhr|hrs?|h)?"
_ZONE = r"\(?(?:[a-z]{1,4}t|gmt|utc|local time)?\)?"
_HOUR = lazy(rf"(?:at\s+)?{_CLOCK}\s*{_ZONE}(?:\s*(?:-|–|to)\s*{_CLOCK}\s*{_ZONE})?", re.IGNORECASE)
"""The hour on a line of its own: "12:37 P.M. EDT"."""
_LIKE_HOUR = lazy(r"\D*+\d{1,2}[:.]\d")

_STATUS = Phrases(
    """
    as delivered, as actually delivered, as prepared, as prepared for delivery, as given, as spoken, as interpreted,
    check against delivery, checked against delivery, prepared remarks,
    unofficial transcript, uncorrected transcript, unedited transcript, unrevised transcript, rush transcript,
    rough transcript, draft transcript, preliminary transcript, provisional transcript, edited transcript,
    lightly edited transcript, corrected transcript, verbatim transcript, near-verbatim transcript, final transcript,
    partial transcript, machine-generated transcript, auto-generated transcript, automatically generated transcript,
    unofficial transcription, rough transcription, uncorrected record, verbatim record, unrevised version,
    unofficial text, not an official transcript, edited for length, edited for clarity, edited for brevity,
    edited for length and clarity, edited for brevity and clarity, lightly edited for clarity,
    es gilt das gesprochene Wort, unkorrigiert*, vorläufiges Protokoll, vorläufige Fassung,
    seul le prononcé fait foi, texto sin corregir
    """
)
_BULLET = lazy(r"\s*(?:[•·*▪◦‣|–—-]|\d{1,2}[.)])(?:\s|$)")
_BYLINE = lazy(r"(?:by|with|from|von|mit|par|avec|por|con|di|da|door|від|от)\s+[^\Wa-z\d_]", re.IGNORECASE)
_RULE = lazy(r"[\W_]+")
_TAG = lazy(r"</?[A-Za-z!][^<>]*>(?:.*>)?")
"""A line of HTML in Markdown: a picture, a quotation pulled out of the talk."""
_KINDS = ("full", "complete", "edited", "audio", "video", "interview", "episode", "podcast", "")
_TRANSCRIPTS = (
    "transcript transcription transkript wortlaut transcripción transcrição trascrizione стенограмма стенограма"
    " 文字起こし proceedings"
).split()
_TRANSCRIPT = frozenset(
    kind + transcript + begins
    for kind in _KINDS
    for transcript in _TRANSCRIPTS
    for begins in ("begins", "follows", "below", "starts", "")
)
"""The letters of a heading that says that all above it is top matter: "Full transcript:", "P R O C E E D I N G S"."""
_ABOUT = Phrases(
    """
    transcript*, transcribed, recorded, recording, edited, conducted, took place, interviewer, interviewed,
    available at, available from, available on, following is, following are, copyright, all rights reserved, sponsored,
    wortprotokoll, aufgezeichnet, retranscription, entretien réalisé, стенограм*
    """
)
"""What prose about the recording says, and speech seldom does."""
_PERSONAL = Phrases(
    """
    I'm, I’m, we, you, my, our, your, thank, thanks, welcome, hello, hi, ladies, dear, let's, let’s, good morning,
    good afternoon, good evening, good day, colleagues, okay,
    ich, wir, uns, danke, herren, geehrte*, willkommen, je, nous, vous, merci, messieurs, bonjour,
    gracias, señores, señoras, buenos, buenas, nosotros, yo, grazie, signori, buongiorno, noi,
    obrigado, obrigada, senhores, senhoras, ik, wij, dank, dames, dziękuję, państwo, szanown*, jag, tack,
    я, мы, вы, спасибо, уважаемые, ми, ви, дякую, шановн*, вітаю, друзі, друзья
    """
)
_PERSONAL_ALSO = lazy(r"\bI\b(?!\.)|皆さん|私|我|大家|谢谢|各位|여러분|감사")
_SENTENCE = lazy(r"[.!?…。！？][\"”’»)]*\s*\Z|,\s*\Z")
"""The end of a sentence, or of a salutation."""
_PARAGRAPH = lazy(r"\S(?:.|\n(?!\s*\n|\Z))*")


class _Paragraph(NamedTuple):
    start: int
    text: str

    def is_matter(self) -> bool:
        """Whether this is certainly top matter: titles, by-lines, dates, fields, bullets, links."""
        return all(_is_matter(line) for line in map(str.strip, self.text.splitlines()) if line)

    def is_speech(self, below: Sequence[_Paragraph]) -> bool:
        """Whether this reads as said by somebody, not as told about the recording."""
        personal, ended = self.is_personal(), bool(_SENTENCE.search(self.text))
        if _ABOUT.find(self.text) and len(self.text) < 1200 and not (personal and ended):
            return False
        if personal:
            return ended or len(self.text) > 200
        return len(self.text.split()) > 12 and any(other.is_personal() for other in below)

    def is_personal(self) -> bool:
        return bool(_PERSONAL.find(self.text) or _PERSONAL_ALSO.search(self.text))


def speech_begins(document: Document, first: int | None) -> int:
    """Where somebody speaks: at the first label, or at an unlabelled opening above it; without labels, anywhere."""
    text = document.text
    start = max((hint.end for hint in document.hints if hint.kind == "header"), default=0)
    for hint in document.hints:
        if hint.kind == "time" and hint.start == hint.end:
            return hint.start  # What has a time is said.
    headings = {hint.start for hint in document.hints if hint.kind == "heading"}
    limit = min(len(text) if first is None else first, start + REACH)
    text = document.top(limit)
    above = [_Paragraph(match.start(), match[0]) for match in _PARAGRAPH.finditer(text, start, limit)]
    for index in reversed(range(len(above))):
        if _letters(above[index].text) in _TRANSCRIPT:
            above = above[index + 1 :]
            break
    for index, paragraph in enumerate(above):
        if paragraph.start in headings or paragraph.is_matter() or _is_set_off(document.text, paragraph):
            continue
        below = above[index + 1 :]
        if first is None or (paragraph.is_speech(below) and not _is_cut_off(below)):
            return paragraph.start
    return start if first is None else first


def _is_set_off(printed: str, paragraph: _Paragraph) -> bool:
    """Whether a paragraph of Markdown is in italics or in HTML as a whole, as editors introduce a talk and quote it."""
    start, end = paragraph.start, paragraph.start + len(paragraph.text.rstrip())
    before, mark = printed[max(0, start - 2) : max(0, start - 1)], printed[max(0, start - 1) : start]
    if mark in ("*", "_") and before != mark and printed[end : end + 1] == mark:
        return True
    last = printed.find("\n", end)
    lines = printed[printed.rfind("\n", 0, start) + 1 : last if last >= 0 else len(printed)].split("\n")
    return all(line.lstrip().startswith("<") and _TAG.fullmatch(line.strip()) for line in lines)


def _is_cut_off(below: Sequence[_Paragraph]) -> bool:
    """Whether more top matter stands under some prose than words that may be said: it is the printer's."""
    matter = sum(paragraph.is_matter() for paragraph in below)
    return matter >= _MATTER and 2 * matter > len(below)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold())) if len(text) < 80 else ""


def is_hour(line: str) -> bool:
    """Whether a line is the hour, or from when to when: "17:05", "at 9.30 a.m. EST", "10:00 - 11:30"."""
    return bool(_LIKE_HOUR.match(line) and _HOUR.fullmatch(line))


def status_in(line: str) -> str | None:
    """What a line says of the text's standing, as it words it: "As delivered"."""
    found = _STATUS.find(line)
    if found is None:
        return None
    plain = line.strip("()[]*_. ")
    return " ".join((plain if len(plain) < 70 and not plain.endswith(".") else found).split())


def is_status(line: str) -> bool:
    plain = " ".join(line.strip("()[]*_. ").split())
    return bool(plain) and _STATUS.find(plain) == plain


def _is_matter(line: str) -> bool:
    if len(line) > 160:
        return False
    if _BULLET.match(line) or _RULE.fullmatch(line) or LINK.match(line) or is_hour(line) or is_status(line):
        return True
    if any(len(line) - (end - start) < 40 for start, end, _ in find_dates(line)):
        return True
    return not _SENTENCE.search(line) and (len(line) < 120 or bool(FIELD.match(line) or _BYLINE.match(line)))

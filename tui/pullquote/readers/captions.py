"""Captions: WebVTT (W3C, 4 April 2019) and SubRip, as far as they hold speech.

Both are cues under a line of times. What is read of them is the speech: rolling captions unrolled, labels that
stand in the cues ("Anna Berg: …") found as in any text, the cues of one speaker in a row joined.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from pullquote.readers.decode import Unreadable, decode
from pullquote.readers.reading import Reader, Reading
from pullquote.readers.said import Said, compose, plain, voice_name
from pullquote.transcript.labels.choose import choose
from pullquote.transcript.labels.label import Label
from pullquote.transcript.labels.propose import proposals
from pullquote.transcript.lazy import lazy
from pullquote.transcript.slices import finished

_CLOCK = r"(?:\d{1,4}:)?\d{1,2}:\d{1,2}[.,:]\d{1,6}"
_STARTS = lazy(
    rf"\A(?:\ufeff|\s)*+(?:[^\n]{{0,40}}\n\s{{0,20}}+)??[^\S\n]*{_CLOCK}[^\S\n]*-{{1,2}}>[^\S\n]*\d", re.ASCII
)
_TIMES = lazy(rf"^[^\S\n]*({_CLOCK})[^\S\n]*-{{1,2}}>[^\S\n]*({_CLOCK})[^\n]*", re.MULTILINE | re.ASCII)
_SIGNATURE = lazy(r"\A(?:\ufeff|\s)*+WEBVTT(?![^\s-])")
_HEADER = lazy(r"\s*WEBVTT[^\S\n]+[-–—]+[^\S\n]+(?P<title>[^\n]+)")
_FIELD = lazy(
    r"^(?:NOTE[^\S\n]+)?(?P<key>title|language)[^\S\n]*:[^\S\n]*(?P<value>[^\n]+)",
    re.IGNORECASE | re.MULTILINE,
)
_TAG = lazy(
    r"<v(?P<class>\.[^\s<>]*)?[^\S\n]+(?P<voice>[^<>\n]{1,200})>|<(?P<close>/v)>"
    r"|</?[A-Za-z][^<>\n]{0,200}>|<(?:\d+:)+\d+[.,]\d+>|\{\\[^{}\n]{1,100}\}"
)
_MARK = r">{2,3}\s*(?=\S)"
"""`>>` opens what another voice says, in captions made for television (CEA-608)."""
_DASH = r"[-–—‐]\s*(?=\S)"
"""A dash does so where two stand in one cue."""
_MARK_ONLY, _DASH_ONLY, _MARK_OR_DASH = lazy(_MARK), lazy(_DASH), lazy(f"{_MARK}|{_DASH}")
_NEARLY = 0.9


class Cue(NamedTuple):
    begins: float
    ends: float
    lines: tuple[str, ...]


def _glimpse(head: bytes) -> str:
    """The first bytes as text, as far as it takes to see digits in them, whatever the encoding."""
    text = head.replace(b"\0", b"").decode("utf-8", "replace").lstrip("\ufeff\ufffd")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_webvtt(head: bytes, suffix: str) -> bool:
    text = _glimpse(head)
    if _SIGNATURE.match(text):
        return True
    return suffix == ".vtt" and bool(_TIMES.search(text))


def _is_subrip(head: bytes, suffix: str) -> bool:
    text = _glimpse(head)
    return bool(_STARTS.match(text) or (suffix == ".srt" and _TIMES.search(text)))


def _read(data: bytes, encoding: str | None) -> Reading:
    text, found, notices = decode(data, encoding)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    top, cues = _cues(text)
    if not cues:
        raise Unreadable("has captions' form, but no cue in it: nothing to read")
    metadata = _metadata(top)
    pieces = _by_voice(cues)
    if not any(piece.voice for piece in pieces):
        pieces = _by_label(_unrolled(cues))
    said, hints = compose([metadata["title"]] if "title" in metadata else [], pieces)
    if not said.strip():
        raise Unreadable("has no words in its cues: nothing to read")
    return Reading(said, found, notices, hints, metadata)


WEBVTT = Reader("vtt", 1, _is_webvtt, _read)
SUBRIP = Reader("srt", 1, _is_subrip, _read)


def _metadata(top: str) -> dict[str, str]:
    """What stands above the first cue: a title beside the signature, a language."""
    found = {field["key"].lower(): plain(field["value"]) for field in _FIELD.finditer(top)}
    if not re.fullmatch(r"[A-Za-z]{2,3}(?:-\w+)*", found.get("language", "")):
        found.pop("language", None)
    else:
        found["language"] = found["language"].partition("-")[0].lower()
    signature = _HEADER.match(top)
    if signature and (title := plain(signature["title"])):
        found.setdefault("title", title)
    return {key: value for key, value in found.items() if value}


def _cues(text: str) -> tuple[str, list[Cue]]:
    """What stands above the cues, and the cues in the file's order."""
    times = list(_TIMES.finditer(text))
    cues: list[Cue] = []
    strict = bool(_SIGNATURE.match(text))
    for index, match in enumerate(times):
        end = times[index + 1].start() if index + 1 < len(times) else len(text)
        body = text[match.end() : end].split("\n")[1:]
        lines = _before_blank(body) if strict else body
        lines = lines if index + 1 == len(times) else _without_number(lines)
        cues.append(
            Cue(_seconds(match[1]), _seconds(match[2]), tuple(line for line in lines if line.strip()))
        )
    return text[: times[0].start()] if times else text, cues


def _before_blank(lines: list[str]) -> list[str]:
    blank = next((index for index, line in enumerate(lines) if not line), len(lines))
    return lines[:blank]


def _without_number(lines: list[str]) -> list[str]:
    """The lines of a cue without the number of the next one."""
    last = next((index for index in reversed(range(len(lines))) if lines[index].strip()), -1)
    return lines[:last] if last >= 0 and lines[last].strip().isdecimal() else lines


def _seconds(clock: str) -> float:
    """`h:m:s.ms`, `m:s.ms`; a comma or a colon may stand before the thousandths."""
    whole, fraction = re.split(r"[.,]|:(?=\d+\Z)", clock, maxsplit=1)
    total = 0
    for part in whole.split(":"):
        total = total * 60 + int(part)
    return total + float(f"0.{fraction}")


def _unescape(text: str) -> str:
    if "&" not in text:
        return text
    from html import unescape

    return unescape(text)


def _words(line: str) -> str:
    return _unescape(_TAG.sub("", line))


def _by_voice(cues: Iterable[Cue]) -> list[Said]:
    """What is said, by the voice tags: `<v Anna Berg>words</v>`; a voice lasts until another is named."""
    pieces: list[Said] = []
    for cue in cues:
        voice, at, words = None, 0, ""
        payload = "\n".join(cue.lines)
        for tag in _TAG.finditer(payload):
            words += payload[at : tag.start()]
            at = tag.end()
            if tag["voice"] and (name := voice_name(_unescape(tag["voice"]))):
                pieces.append(Said(voice, _unescape(words), cue.begins, cue.ends))
                voice, words = name, ""
        pieces.append(Said(voice, _unescape(words + payload[at:]), cue.begins, cue.ends))
    return pieces


def _unrolled(cues: Sequence[Cue]) -> list[Cue]:
    """Cues that say again what the one before said, as it rolls up the screen, without what is said again."""
    plain_cues = [
        cue._replace(lines=tuple(words for line in cue.lines if (words := plain(_words(line)))))
        for cue in cues
    ]
    plain_cues = [cue for cue in plain_cues if cue.lines]
    fresh: list[Cue] = []
    shown: tuple[str, ...] = ()
    repeats = 0
    for cue in plain_cues:
        new = _new_lines(shown, cue.lines)
        repeats += new != cue.lines
        shown = cue.lines
        fresh.append(cue._replace(lines=new))
    if repeats < 3 or repeats * 5 < len(plain_cues):
        return plain_cues
    return [cue for cue in fresh if cue.lines]


def _new_lines(shown: tuple[str, ...], lines: tuple[str, ...]) -> tuple[str, ...]:
    for count in range(min(len(shown), len(lines)), 0, -1):
        if shown[-count:] == lines[:count]:
            return lines[count:]
    # A line that grows word by word.
    if shown and lines and lines[0].startswith(shown[-1] + " "):
        return (lines[0][len(shown[-1]) + 1 :], *lines[1:])
    return lines


def _by_label(cues: Sequence[Cue]) -> list[Said]:
    """What is said, by the labels that stand in the cues, and by the marks for another voice."""
    dashed = any(sum(1 for line in cue.lines if _DASH_ONLY.match(line)) > 1 for cue in cues)
    mark = _MARK_OR_DASH if dashed else _MARK_ONLY
    lines = [(cue, first == 0, line) for cue in cues for first, line in enumerate(cue.lines)]
    marks = [match[0].strip() if (match := mark.match(line)) else "" for *_, line in lines]
    texts = [line.removeprefix(mark).lstrip() for mark, (*_, line) in zip(marks, lines, strict=True)]
    printed = ["\n" * first + text for (_, first, _), text in zip(lines, texts, strict=True)]
    ends = accumulate(len(line) + 1 for line in printed)
    starts = [end - len(text) - 1 for end, text in zip(ends, texts, strict=True)]
    labels = {label.start: label for label in _labels("\n".join(printed), len(cues))}
    return [
        _piece(text, start, labels.get(start), cue, first, mark)
        for (cue, first, _), text, start, mark in zip(lines, texts, starts, marks, strict=True)
    ]


def _labels(text: str, cues: int) -> list[Label]:
    """The labels that stand in cues. Where nearly every cue has one, as meetings are exported, all that look it are."""
    proposed = finished(proposals(text))
    labels = finished(choose(text, proposed)).labels
    opening = [
        proposal.label for proposal in proposed if proposal.opens and proposal.label.grammar == "colon"
    ]
    names = {label.name for label in opening}
    if len(opening) < max(5, cues * _NEARLY) or 2 * len(names) > len(opening):
        return list(labels)
    known = {label.start for label in labels}
    return [*labels, *(label for label in opening if label.start not in known)]


def _piece(text: str, start: int, label: Label | None, cue: Cue, first: bool, mark: str) -> Said:
    if label is None:
        return Said(None, text, cue.begins if first or mark else None, cue.ends, mark=mark)
    printed = text[label.printed.start - start : label.printed.end - start]
    return Said(voice_name(printed), text[label.body - start :], cue.begins, cue.ends, breaks=bool(mark))

"""Captions: WebVTT (W3C, 4 April 2019), SubRip and YouTube's SubViewer, as far as they hold speech.

All are cues under a line of times. What is read of them is the speech: rolling captions unrolled, labels that
stand in the cues ("Anna Berg: …") found as in any text, the cues of one speaker in a row joined.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pullquote.readers.cued import Cue, by_label
from pullquote.readers.decode import Unreadable, decode
from pullquote.readers.reading import Reader, Reading
from pullquote.readers.said import Said, compose, plain, voice_name
from pullquote.transcript.lazy import lazy

_CLOCK = r"(?:\d{1,4}:)?\d{1,2}:\d{1,2}[.,:]\d{1,6}"
_STARTS = lazy(
    rf"\A(?:\ufeff|\s)*+(?:[^\n]{{0,40}}\n\s{{0,20}}+)??[^\S\n]*{_CLOCK}[^\S\n]*-{{1,2}}>[^\S\n]*\d", re.ASCII
)
_TIMES = lazy(rf"^[^\S\n]*({_CLOCK})[^\S\n]*-{{1,2}}>[^\S\n]*({_CLOCK})[^\n]*", re.MULTILINE | re.ASCII)
_COMMA_TIMES = lazy(rf"^[^\S\n]*({_CLOCK}),({_CLOCK})[^\S\n]*$", re.MULTILINE | re.ASCII)
_COMMA_STARTS = lazy(rf"\A(?:\ufeff|\s)*+{_CLOCK},{_CLOCK}[^\S\n]*\n", re.ASCII)
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


def _is_subviewer(head: bytes, suffix: str) -> bool:
    text = _glimpse(head)
    return bool(_COMMA_STARTS.match(text) or (suffix == ".sbv" and _COMMA_TIMES.search(text)))


def _read(data: bytes, encoding: str | None) -> Reading:
    text, found, notices = decode(data, encoding)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _COMMA_STARTS.match(text):
        text = _COMMA_TIMES.sub(r"\1 --> \2", text.replace("[br]", "\n"))
    top, cues = _cues(text)
    if not cues:
        raise Unreadable("has captions' form, but no cue in it: nothing to read")
    metadata = _metadata(top)
    pieces = _by_voice(cues)
    if not any(piece.voice for piece in pieces):
        pieces = by_label(_unrolled(cues))
    said, hints = compose([metadata["title"]] if "title" in metadata else [], pieces)
    if not said.strip():
        raise Unreadable("has no words in its cues: nothing to read")
    return Reading(said, found, notices, hints, metadata)


WEBVTT = Reader("vtt", 2, _is_webvtt, _read)
SUBRIP = Reader("srt", 2, _is_subrip, _read)
SUBVIEWER = Reader("sbv", 1, _is_subviewer, _read)


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

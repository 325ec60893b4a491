"""What words a file holds, told generously, and without the readers."""

from __future__ import annotations

import html
import json
import re
import zipfile
import zlib
from collections import defaultdict
from io import BytesIO
from typing import Any

from selectolax.lexbor import LexborHTMLParser

WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[\W_]+")
_MARKS = (re.compile(r"<[^<>]*>|\{\\[^{}]*\}"), re.compile(r"<[^>]*>"), re.compile(r"\{\\[^{}]*\}"))
"""Tags, and what SubRip has instead; a browser takes `<b<i>` for one, and an arrow in what is said makes none."""
_SHOWN = re.compile(r"\(((?:\\.|[^\\()])*)\)\s*Tj", re.DOTALL)
_HYPHENS = re.compile(r"-\s+")
_DECLARED = re.compile(rb"""<\?xml\s[^>]{0,80}?encoding\s*=\s*["']([\w.-]+)""")
ADDED = frozenset("Speaker speaker Unknown Unidentified Question Answer Prime Minister".split()) | {
    *map(str, range(10))
}
"""The names that readers give to voices that a file only numbers or marks, or whose office it is."""

NESTED = ("json", "xml", "html", "docx", "pdf", "vtt", "srt", "sbv")
"""Formats in which something that is not shown may stand inside a word: markup, or the time of the cue in which a
sentence goes on that is written without spaces."""


def held(form: str, data: bytes, encoding: str | None) -> str:
    """All letters and digits that a file holds, in order and without what is between them; words are parts of it.

    Again where markup may part a word: once with its tags, whose attributes may name somebody, and once without.
    """
    if form == "docx":
        data = _unzipped(data)
    text = _decoded(form, data, encoding)
    if form == "json":
        text = f"{text} {_strings(text)}"
    elif form == "pdf":
        text = re.sub(
            r"\\(\d{3}|.)", _unescaped, f"{text} {''.join(_SHOWN.findall(text))} {_HYPHENS.sub('', text)}"
        )
    elif form != "text":
        text = " ".join(
            (text, *(html.unescape(each) for each in (text, *(mark.sub("", text) for mark in _MARKS))))
        )
        text = f"{text} {html.unescape(text)}" if form == "xml" else text  # timed text is escaped twice
    if form == "html":
        text += " " + (LexborHTMLParser(text).text() or "")
    return _BETWEEN.sub("", text)


def in_two(word: str, source: str) -> bool:
    """Whether a word is two that a file holds, joined: in a damaged file what parted them may be gone."""
    return any(word[:at] in source and word[at:] in source for at in range(1, len(word)))


def _decoded(form: str, data: bytes, encoding: str | None) -> str:
    if form == "pdf":
        return data.decode("cp1252", "replace")
    declared = _DECLARED.match(data)
    try:
        return data.decode(encoding or (declared[1].decode() if declared else "utf-8"), "replace")
    except LookupError:
        return data.decode("utf-8", "replace")


def _unescaped(match: re.Match[str]) -> str:
    """A character of a PDF string: octal, or escaped for its shape."""
    said = match[1]
    octal = said.isdecimal() and max(said) < "8"
    return bytes([int(said, 8) & 255]).decode("cp1252", "replace") if octal else said


def _unzipped(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return b" ".join(archive.read(name) for name in archive.namelist())
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        return data


def _strings(text: str) -> str:
    """The strings and numbers of JSON, or of JSON a line; one after another what has the same key."""
    text = text.removeprefix("\ufeff")
    try:
        values: list[Any] = [json.loads(text)]
    except ValueError:
        values = [json.loads(line) for line in text.splitlines() if line.strip()]
    found: defaultdict[str, list[str]] = defaultdict(list)
    waiting = [("", value) for value in reversed(values)]
    while waiting:
        key, value = waiting.pop()
        if isinstance(value, dict):
            waiting += reversed(
                [pair for name, inner in value.items() for pair in (("", name), (name, inner))]
            )
        elif isinstance(value, list):
            waiting += [(key, inner) for inner in reversed(value)]
        elif value is not None:
            found[key].append(f"{value:g}" if isinstance(value, float) else str(value))
    return " ".join("".join(each) for each in found.values())

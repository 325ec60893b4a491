"""XML of parliaments, of speech corpora, of captions and of a prime minister's office: which of them a file is."""

from __future__ import annotations

import re
from importlib import import_module
from io import BytesIO

from pullquote.readers.decode import Unreadable, decode
from pullquote.readers.reading import Reader, Reading
from pullquote.readers.tree import parse

_ROOT = re.compile(
    r"\A\ufeff?\s*+(?:(?><\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*+(?:\[.*?\]\s*+)?+>)\s*+)*+<(?:[\w.-]++:)?+([\w.-]++)",
    re.DOTALL,
)
_DIALECTS = {
    "TEI": ("dialects", "tei"),
    "teiCorpus": ("dialects", "tei"),
    "TEI.2": ("dialects", "tei"),
    "publicwhip": ("dialects", "publicwhip"),
    "debates": ("dialects", "publicwhip"),
    "akomaNtoso": ("dialects", "akoma_ntoso"),
    "Trans": ("dialects", "transcriber"),
    "dbtplenarprotokoll": ("dialects", "bundestag"),
    "transcripts": ("dialects", "prime_minister"),
    "transcript": ("dialects", "prime_minister"),
    "hansard": ("hansards", "hansard"),
    "tt": ("timedtext", "ttml"),
    "timedtext": ("timedtext", "timed_text"),
    "ANNOTATION_DOCUMENT": ("timedtext", "elan"),
}
"""By the name of the root: the module and the function that read it."""


def _root(head: bytes) -> str:
    wide = head[:2] in (b"\xff\xfe", b"\xfe\xff")
    match = _ROOT.match(head.decode("utf-16" if wide else "utf-8", "replace"))
    return match[1] if match else ""


def _recognises(head: bytes, suffix: str) -> bool:
    root = _root(head)
    return root in _DIALECTS or (suffix == ".xml" and bool(root) and root.lower() != "html")


def _read(data: bytes, encoding: str | None) -> Reading:
    if encoding is not None:
        data, encoding = decode(data, encoding).text.encode("utf-8", "replace"), "utf-8"
    root = parse(BytesIO(data), encoding)
    dialect = "timedtext" if root.tag == "transcript" and root.find("text") is not None else root.tag
    if dialect not in _DIALECTS:
        raise Unreadable(f"is XML of a kind that is not read (<{root.tag[:40]}>): save it as text first")
    module, function = _DIALECTS[dialect]
    reading: Reading = getattr(import_module(f"pullquote.readers.{module}"), function)(root)
    return reading


XML = Reader("xml", 2, _recognises, _read)

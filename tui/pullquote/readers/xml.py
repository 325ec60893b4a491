"""XML of parliaments, of speech corpora and of a prime minister's office: which of them a file is, and its words."""

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
    "TEI": "tei",
    "teiCorpus": "tei",
    "TEI.2": "tei",
    "publicwhip": "publicwhip",
    "debates": "publicwhip",
    "akomaNtoso": "akoma_ntoso",
    "Trans": "transcriber",
    "dbtplenarprotokoll": "bundestag",
    "transcripts": "prime_minister",
    "transcript": "prime_minister",
    "hansard": "hansard",
}


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
    dialect = _DIALECTS.get(root.tag)
    if dialect is None:
        raise Unreadable(f"is XML of a kind that is not read (<{root.tag[:40]}>): save it as text first")
    module = import_module(f"pullquote.readers.{'hansards' if dialect == 'hansard' else 'dialects'}")
    reading: Reading = getattr(module, dialect)(root)
    return reading


XML = Reader("xml", 1, _recognises, _read)

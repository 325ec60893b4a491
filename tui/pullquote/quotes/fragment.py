"""The directive of an address that leads a browser to quoted words on a web page.

After URL Fragment Text Directives (WICG, 2023): `text=[prefix-,]start[,end][,-suffix]`. A browser goes to the first
place that fits, blind to case; each term must lie within one block of the page and begin and end with whole words.
"""

from __future__ import annotations

from pullquote.transcript.alike import STRICT
from pullquote.transcript.model import Span
from pullquote.transcript.sentences import inside_word

LONGEST = 300
"""Longer words are given by their beginning and their end (section 4.3.1 of the directives, on exact matches)."""
SHORTEST = 4
"""Fewer words are always given with what stands beside them (4.3.2, on context)."""
_WORDS = 6
"""Of a beginning or an end, to begin with."""
_REACH = 200_000
"""How far back it is looked whether the words stand elsewhere too, in code points."""


def fragment(text: str, span: Span) -> str | None:
    """The directive for `text[span.start:span.end]`; None where none is sure to lead there.

    A line of the text is taken for a block of the page.
    """
    blocks = [" ".join(line.split()) for line in text[span.start : span.end].splitlines() if line.strip()]
    if not blocks or any(inside_word(text, at) for at in span):
        return None
    if len(blocks) == 1 and len(blocks[0]) <= LONGEST:
        start, end = blocks[0], ""
    elif not (ends := _ends(blocks)):
        return None
    else:
        start, end = ends
    before = text[max(0, span.start - _REACH) : span.start]
    short = not end and len(start.split()) < SHORTEST
    prefix = _prefix(before, start, needed=short or len(before) == _REACH)
    if prefix is None:
        return None
    terms = [f"{_encoded(prefix)}-"] if prefix else []
    return "text=" + ",".join([*terms, *map(_encoded, filter(None, (start, end)))])


def _ends(blocks: list[str]) -> tuple[str, str] | None:
    """The first words and the last, of these so many that they stand nowhere between the two."""
    start = " ".join(blocks[0].split()[:_WORDS])
    rest = _plain("\n".join([blocks[0][len(start) :], *blocks[1:]]))
    last = blocks[-1].split()
    for count in range(min(_WORDS, len(last)), len(last) + 1):
        end = " ".join(last[-count:])
        if len(start) + len(end) > LONGEST:
            return None
        if rest.endswith(_plain(end)) and rest.find(_plain(end)) == len(rest) - len(_plain(end)):
            return start, end
    return None


def _prefix(before: str, start: str, *, needed: bool) -> str | None:
    """What must stand before `start`, in its block or the one above; "" for nothing, None if nothing helps."""
    plain = _plain(before)
    if not needed and not _stands(plain, start):
        return ""
    block = next((line.split() for line in reversed(before.splitlines()) if line.strip()), [])
    for count in range(min(3, len(block)), len(block) + 1):
        prefix = " ".join(block[len(block) - count :])
        if prefix and not _stands(plain, f"{prefix} {start}"):
            return prefix
    return None if _stands(plain, start) else ""


def _stands(plain: str, words: str) -> bool:
    return _plain(words) in plain


def _plain(text: str) -> str:
    """A text as browsers compare it: blind to case, to kinds of quotation marks and to how much space there is."""
    return STRICT.of(text.lower())


def _encoded(term: str) -> str:
    """A term percent-encoded; `-`, `,` and `&` part terms and directives (4.1), so they are encoded too."""
    from urllib.parse import quote

    return quote(term, safe="").replace("-", "%2D")

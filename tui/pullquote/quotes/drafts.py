"""Finding the quotations in a draft: what stands in quotation marks, or in a block of its own."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

MARKS = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "‘": "’", "‚": "‘", "「": "」", "『": "』"}
"""Opening quotation marks and what closes each; German and Danish books also open with » and close with «."""
_OPENING = re.compile(rf"(?<![^\W_])[{''.join(MARKS)}](?=[^\s,.;:)]|\s(?<=«\s))")
_GAP = re.compile(r"\n[^\S\n]*\n\s*")
_BLOCK = re.compile(r"(?m)^[ \t]{0,3}>.*(?:\n[ \t]{0,3}>.*)*")
_MARKER = re.compile(r"(?m)^[ \t]{0,3}>[ \t]?")
_SIGNATURE = re.compile(r"\s*[—–]\s*\S")
_FOLLOWING = re.compile(r"\s*([^\n]*)")


class Drafted(NamedTuple):
    """A quotation in a draft."""

    words: str
    """Without its quotation marks; paragraphs parted by a blank line."""
    start: int
    end: int
    """In code points of the draft, quotation marks included."""
    line: int
    """From 1."""
    before: str
    after: str
    """What the draft says around it in the same paragraph, where the one who said it is named."""


def quotations(draft: str) -> list[Drafted]:
    """The quotations of a draft in plain text or Markdown, in order."""
    blocks = list(_blocks(draft))
    inside = [(block.start, block.end) for block in blocks]
    marked = (one for one in _marked(draft) if not any(a <= one.start < b for a, b in inside))
    return sorted((*blocks, *marked), key=lambda one: one.start)


def _blocks(draft: str) -> Iterator[Drafted]:
    """Block quotes as Markdown marks them (CommonMark 0.31, 5.1); a last paragraph after a dash signs them."""
    for match in _BLOCK.finditer(draft):
        paragraphs = [part.strip() for part in _GAP.split(_MARKER.sub("", match[0])) if part.strip()]
        signature = paragraphs.pop() if len(paragraphs) > 1 and _SIGNATURE.match(paragraphs[-1]) else ""
        words = "\n\n".join(_one_line(part) for part in paragraphs)
        if words[:1] in MARKS and words[-1:] in MARKS[words[0]]:
            words = words[1:-1]
        line = draft.count("\n", 0, match.start()) + 1
        before = draft[: match.start()].rstrip().rpartition("\n")[2] if not signature else ""
        yield Drafted(
            words, match.start(), match.end(), line, before, signature or _signature(draft, match.end())
        )


def _marked(draft: str) -> Iterator[Drafted]:
    gaps = [gap.span() for gap in _GAP.finditer(draft)]
    at, line, counted = 0, 1, 0
    while opening := _OPENING.search(draft, at):
        start, end = opening.start(), _end(draft, opening.start())
        at = end or start + 1
        if end:
            paragraphs = _GAP.split(draft[start:end])
            words = "\n\n".join(_one_line(part[1:]) for part in paragraphs)[:-1].rstrip()
            before, after = _around(draft, gaps, start, end)
            line, counted = line + draft.count("\n", counted, start), start
            yield Drafted(words, start, end, line, before, after)


def _end(draft: str, start: int) -> int | None:
    """Where a quotation that opens at `start` ends, after its closing mark; None where nothing closes it.

    One of several paragraphs opens again in each and is closed in the last (Chicago Manual of Style, 17th ed., 13.30).
    """
    mark, at = draft[start], start + 1
    while True:
        gap = _GAP.search(draft, at)
        stop = gap.start() if gap else len(draft)
        closing = _closing(draft, mark, at, stop)
        if closing is not None:
            return closing + 1
        if gap is None or draft[gap.end() : gap.end() + 1] != mark:
            return None
        at = gap.end() + 1


def _closing(draft: str, mark: str, at: int, stop: int) -> int | None:
    """The place of the mark that closes, past the ones that open and close within, and past apostrophes."""
    depth = 0
    for place in range(at, stop):
        char = draft[place]
        if char == mark and mark not in MARKS[mark]:
            depth += 1
        elif char in MARKS[mark] and not draft[place + 1 : place + 2].isalnum():
            if depth == 0:
                return place
            depth -= 1
    return None


def _around(draft: str, gaps: Sequence[tuple[int, int]], start: int, end: int) -> tuple[str, str]:
    """The rest of the paragraph, other quotations cut; a signature in the paragraph below belongs to it.

    `gaps` are all those of the draft, in order: none is looked for once for each quotation.
    """
    above = bisect_right(gaps, start, key=lambda gap: gap[1])
    below = bisect_left(gaps, end, key=lambda gap: gap[0])
    before = draft[gaps[above - 1][1] if above else 0 : start]
    after = draft[end : gaps[below][0] if below < len(gaps) else len(draft)]
    return _unquoted(before), _unquoted(after) or _signature(draft, end)


def _signature(draft: str, end: int) -> str:
    """The line after a quotation, where a dash begins it."""
    found = _FOLLOWING.match(draft, end)
    following = found[1] if found else ""
    return following if _SIGNATURE.match(following) else ""


_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|„[^“”]*[“”]|\"[^\"]*\"")


def _unquoted(text: str) -> str:
    return _one_line(_QUOTED.sub(" … ", text))


def _one_line(text: str) -> str:
    return " ".join(text.split())

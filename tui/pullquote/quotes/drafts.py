"""Finding the quotations in a draft: what stands in quotation marks, or in a block of its own."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

MARKS = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    '"': '"',
    "‘": "’",
    "'": "'",
    "‚": "‘",
    "「": "」",
    "『": "』",
}
"""Opening quotation marks and what closes each; German and Danish books also open with » and close with «."""
_OPENING = re.compile(
    rf"(?<![^\W_])[{''.join(MARKS)}](?=[^\s,.;:)]|\s(?<=«\s))"
    r"(?!(?<=['’‘])(?:\d\ds?|tis|twas|em|til|cause|n)\b)",  # apostrophes: the '90s, 'tis
    re.IGNORECASE,
)
_GAP = re.compile(r"\n[^\S\n]*\n\s*")
_BLOCK = re.compile(r"(?m)^[ \t]{0,3}>.*(?:\n[ \t]{0,3}>.*)*")
_MARKER = re.compile(r"(?m)^[ \t]{0,3}>[ \t]?")
_SIGNATURE = re.compile(r"\s*[—–]\s*\S")
_FOLLOWING = re.compile(r"\s*([^\n]*)")
_REACH = 2000
"""Code points around a quotation in which it may be said whose it is."""


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
    """The quotations of a draft in plain text or Markdown, in order; in time that grows with its length."""
    feeds = [match.start() for match in re.finditer("\n", draft)]
    blocks = list(_blocks(draft, feeds))
    ends = [block.end for block in blocks]
    marked = []
    for one in _marked(draft, feeds):
        at = bisect_right(ends, one.start)
        if at == len(blocks) or one.start < blocks[at].start:
            marked.append(one)
    return sorted((*blocks, *marked), key=lambda one: one.start)


def _blocks(draft: str, feeds: Sequence[int]) -> Iterator[Drafted]:
    """Block quotes as Markdown marks them (CommonMark 0.31, 5.1); a last paragraph after a dash signs them."""
    for match in _BLOCK.finditer(draft):
        paragraphs = [part.strip() for part in _GAP.split(_MARKER.sub("", match[0])) if part.strip()]
        signature = paragraphs.pop() if len(paragraphs) > 1 and _SIGNATURE.match(paragraphs[-1]) else ""
        words = "\n\n".join(_one_line(part) for part in paragraphs)
        if words[:1] in MARKS and words[-1:] in MARKS[words[0]]:
            words = words[1:-1]
        before = draft[max(0, match.start() - _REACH) : match.start()].rstrip().rpartition("\n")[2]
        after = signature or _signature(draft, match.end())
        line = bisect_left(feeds, match.start()) + 1
        yield Drafted(words, match.start(), match.end(), line, before if not signature else "", after)


def _marked(draft: str, feeds: Sequence[int]) -> Iterator[Drafted]:
    gaps = [gap.span() for gap in _GAP.finditer(draft)]
    spans = list(_spans(draft, gaps))
    for start, end in spans:
        paragraphs = _GAP.split(draft[start:end])
        words = "\n\n".join(_one_line(part[1:]) for part in paragraphs)[:-1].rstrip()
        before, after = _around(draft, gaps, spans, start, end)
        yield Drafted(words, start, end, bisect_left(feeds, start) + 1, before, after)


# What closes what


def _spans(draft: str, gaps: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where quotations open and where they end, after their closing marks; those within others are passed over."""
    ends: dict[str, dict[int, int]] = {}
    at = 0
    while opening := _OPENING.search(draft, at):
        mark, at = opening[0], opening.start() + 1
        if mark not in ends:
            ends[mark] = _ends(draft, mark, gaps)
        if end := ends[mark].get(opening.start()):
            yield opening.start(), end
            at = end


def _ends(draft: str, mark: str, gaps: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Where quotations end that a mark opens, by where it stands; those that nothing closes are left out.

    One of several paragraphs opens again in each and is closed in the last (Chicago Manual of Style, 17th ed., 13.30).
    """
    found: dict[int, int] = {}
    paragraphs = zip([0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(draft)], strict=True)
    for start, stop in reversed(list(paragraphs)):
        closed, unclosed = _closings(draft, mark, start, stop)
        found.update(closed)
        after = bisect_left(gaps, stop, key=lambda gap: gap[0])
        again = found.get(gaps[after][1]) if after < len(gaps) else None
        if again:
            found.update(dict.fromkeys(unclosed, again))
    return found


def _closings(draft: str, mark: str, start: int, stop: int) -> tuple[dict[int, int], list[int]]:
    """What closes the marks of one paragraph, past the ones that open and close within; and those left open."""
    closers = MARKS[mark]
    places = [
        match.start() for match in re.compile(f"[{re.escape(mark + closers)}]").finditer(draft, start, stop)
    ]
    closed: dict[int, int] = {}
    opened: list[int] = []
    for number, place in enumerate(places):
        if draft[place] == mark and mark not in closers:
            opened.append(place)
        elif _closes(draft, place) and not (
            _is_possessive(draft, place) and _ends_later(draft, places, number)
        ):
            if mark in closers:  # it opens and closes alike: all that is open ends here
                closed.update(dict.fromkeys(opened, place + 1))
                opened.clear()
            elif opened:
                closed[opened.pop()] = place + 1
        elif mark in closers and _OPENING.match(draft, place):
            opened.append(place)
    return closed, opened


def _closes(draft: str, place: int) -> bool:
    """Whether a mark may close: no letter follows it, as one does an apostrophe; a straight one stands at a word."""
    return not draft[place + 1 : place + 2].isalnum() and not (
        draft[place] == "'" and draft[place - 1 : place].isspace()
    )


def _is_possessive(draft: str, place: int) -> bool:
    """Whether a mark may be the apostrophe of a plural: "the boys' own"."""
    return (
        draft[place] in "'’"
        and draft[place - 1 : place] in ("s", "x", "z")
        and draft[place + 1 : place + 2] == " "
        and draft[place + 2 : place + 3].isalpha()
    )


def _ends_later(draft: str, places: Sequence[int], number: int) -> bool:
    """Whether a mark after a stop or a comma, as British typesetters close, comes before another one opens."""
    for place in places[number + 1 :]:
        if _closes(draft, place):
            if draft[place - 1 : place] in ",.?!…;:":
                return True
            if not _is_possessive(draft, place):
                return False
        elif _OPENING.match(draft, place):
            return False
    return False


# What stands around


def _around(
    draft: str, gaps: Sequence[tuple[int, int]], spans: Sequence[tuple[int, int]], start: int, end: int
) -> tuple[str, str]:
    """The rest of the paragraph, other quotations cut; a signature in the paragraph below belongs to it.

    `gaps` and `spans` are all those of the draft, in order: none is looked for once for each quotation.
    """
    above = bisect_right(gaps, start, key=lambda gap: gap[1])
    below = bisect_left(gaps, end, key=lambda gap: gap[0])
    low = max(start - _REACH, gaps[above - 1][1] if above else 0)
    high = min(end + _REACH, gaps[below][0] if below < len(gaps) else len(draft))
    return _unquoted(draft, spans, low, start), _unquoted(draft, spans, end, high) or _signature(draft, end)


def _signature(draft: str, end: int) -> str:
    """The line after a quotation, where a dash begins it."""
    found = _FOLLOWING.match(draft, end)
    following = found[1] if found else ""
    return following if _SIGNATURE.match(following) else ""


def _unquoted(draft: str, spans: Sequence[tuple[int, int]], low: int, high: int) -> str:
    """What stands between two places, in one line, with an ellipsis for each quotation."""
    pieces, at = [], low
    for number in range(bisect_right(spans, low, key=lambda span: span[1]), len(spans)):
        start, end = spans[number]
        if start >= high:
            break
        pieces.append(draft[at : max(at, start)])
        at = end
    return _one_line(" … ".join([*pieces, draft[at:high]]))


def _one_line(text: str) -> str:
    return " ".join(text.split())

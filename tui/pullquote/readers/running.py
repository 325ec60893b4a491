"""Text that was saved from pages: the heads and feet that stand beside every gap between two of them."""

from __future__ import annotations

import re
from collections import Counter

from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Hint, Span

_LEAST = 3
"""A line beside fewer gaps than this runs along nothing."""
_SHARE = 0.6
"""Of the gaps, at least so many have such a line."""
_LONGEST = 100
"""Code points of a head or a foot."""
_GAP = lazy(r"\f\s*+|\n(?:[^\S\n]*+\n){3,}\s*+")
_SENTENCE = lazy(r"[.?!:;,…][\"”’)\]]*\Z")


def running_lines(text: str) -> list[Hint]:
    """The lines that recur right above or right below the gaps between pages, but for their numbers."""
    gaps = [Span(*match.span()) for match in _GAP.finditer(text)]
    found: list[Hint] = []
    for beside in ([_below(text, gap) for gap in gaps], [_above(text, gap) for gap in gaps]):
        forms = Counter(form for line in beside if (form := _form(text, line)))
        often = {form for form, count in forms.items() if count >= _LEAST}
        if (
            sum(forms[form] for form in often) >= max(_LEAST, _SHARE * len(gaps))
            and len(often) < len(gaps) / 3
        ):
            found += (Hint("furniture", *line) for line in beside if _form(text, line) in often)
    return sorted(set(found))


def _below(text: str, gap: Span) -> Span:
    end = text.find("\n", gap.end)
    return Span(gap.end, gap.end + len(text[gap.end : end if end >= 0 else len(text)].rstrip()))


def _above(text: str, gap: Span) -> Span:
    near = max(0, gap.start - 2 * _LONGEST)
    end = near + len(text[near : gap.start].rstrip())
    start = text.rfind("\n", 0, end) + 1
    return Span(end - len(text[start:end].lstrip()), end)


def _form(text: str, line: Span) -> str:
    """A line without what differs from page to page; nothing for one that somebody may have said."""
    if not 0 < line.end - line.start <= _LONGEST:
        return ""
    printed = " ".join(text[line.start : line.end].split())
    return "" if _SENTENCE.search(printed) else re.sub(r"\d+", "#", printed.casefold())

"""Markdown: `**Name:** text`, `**Name**: text`, `**Name** (Outlet): text`, and `**Name**  0:15` on its own line."""

from __future__ import annotations

from pullquote.transcript.labels.grammar import ASIDES, INDENT, SPACE, STAMP, Grammar

_LINK = r"(?:\([^()\s]{1,400}+\))?+"
"""Where a time leads, on a page that plays the recording."""
_TIME = rf"[`_]?+(?P<time>{STAMP})[`_]?+{_LINK}"

BOLD = Grammar(
    "bold",
    rf"{INDENT}(?:[-*•]{SPACE}++)?+(?:{_TIME}{SPACE}*+[-–—|]?+{SPACE}*+)?+(?P<mark>\*\*|__|\*|_)(?=[^\W_])"
    rf"(?P<name>[^\n:：*()（）\[\]]{{1,100}}+){ASIDES}"
    rf"(?:[:：]{SPACE}*+(?P=mark)|(?P=mark){ASIDES.replace('aside', 'outside')}{SPACE}*+[:：])"
    rf"(?:{SPACE}*+(?P<late>{STAMP})(?={SPACE}*+$))?+",
    leads="*_-•\\[(0`",
    like=r"[^*_\n]*+[*_]",
)
BOLD_CLOCK = Grammar(
    "bold",
    rf"{INDENT}(?:[-*•]{SPACE}++)?+(?P<mark>\*\*|__)(?P<name>[^\W\d_][^\n:：*()（）\[\]]{{0,60}}+){ASIDES}(?P=mark)"
    rf"{SPACE}*+{_TIME}{SPACE}*+[:：]",
    leads="*_-•",
    like=r"[^:\n]*?\d:\d",
)
"""`**Name** [0:15]: text`."""

BOLD_TIMED = Grammar(
    "bold-timed",
    rf"{INDENT}(?P<mark>\*\*|__|\*|_)(?P<name>[^\W\d_][^\n:：*()（）\[\]]{{0,60}}+){ASIDES}(?P=mark)"
    rf"{SPACE}*+[-–—|]?+{SPACE}*+[*(]{{0,2}}+{_TIME}[*)]{{0,2}}+{SPACE}*+\\?$",
    leads="*_",
    like=r"[^:\n]*?\d:\d",
)
TIMED_BOLD = Grammar(
    "bold-timed",
    rf"{INDENT}(?P<mark>\*\*|__)(?P<time>{STAMP}){SPACE}++[-–—|]?+{SPACE}*+"
    rf"(?P<name>[^\W\d_][^\n:：*()（）\[\]]{{0,60}}+){ASIDES}(?P=mark){SPACE}*+\\?$",
    leads="*_",
    like=r"[*_]{2}[^:\n]{0,6}\d:\d",
)
"""`**0:15 Name**` on its own line."""

_BARE = rf"{INDENT}(?P<mark>\*\*|__)(?P<name>[^\W\d_][^\n:：*()（）\[\]]{{0,40}}?){ASIDES}(?P=mark)"


def _is_name_in_bold(line: str) -> bool:
    """Whether a line begins with a few words in bold, and no sentence."""
    end = line.find(line[:2], 2, 90)
    return end > 2 and line[end - 1] not in ".?!,;…" and line.count(" ", 0, end) < 5


BOLD_ALONE = Grammar(
    "bold-alone",
    rf"{_BARE}{SPACE}*+\\?$(?=\s*\S)",
    leads="*_",
    colon=False,
    fits=_is_name_in_bold,
    traits=("needs many", "takes turns", "one word"),
)
"""`**Name**` on a line of its own, be it one word: the names recur."""
BOLD_BARE = Grammar(
    "bold-bare",
    rf"{_BARE}(?:{SPACE}*+[\u3000–—|]|{SPACE}*+-(?=\s)|(?={SPACE})){SPACE}*+(?=\S)",
    leads="*_",
    colon=False,
    fits=_is_name_in_bold,
    traits=("needs many", "takes turns", "item"),
)
"""`**Name** text`, `__Name__　text`, `**Name** – text`: so do these."""
BOLD_STAMPED = Grammar(
    "bold-stamped",
    rf"{INDENT}(?P<time>{STAMP}){SPACE}++[-–—|]?+{SPACE}*+(?P<mark>\*\*|__)"
    rf"(?P<name>[^\W\d_][^\n:：*()（）\[\]]{{0,60}}+){ASIDES}(?P=mark)(?!{SPACE}*+[:：])",
    leads="\\[(0",
    like=r"[^*_\n]{1,40}+[*_]{2}",
)
"""`0:00:11.2 **Name** text`."""

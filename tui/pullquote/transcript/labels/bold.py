"""Markdown: `**Name:** text`, `**Name**: text`, `**Name** (Outlet): text`, and `**Name**  0:15` on its own line."""

from __future__ import annotations

from pullquote.transcript.labels.grammar import ASIDES, INDENT, SPACE, STAMP, Grammar

BOLD = Grammar(
    "bold",
    rf"{INDENT}(?:[-*•]{SPACE}++)?+(?:(?P<time>{STAMP}){SPACE}*+)?+(?P<mark>\*\*|__|\*|_)(?=[^\W_])"
    rf"(?P<name>[^\n:：*()（）\[\]]{{1,100}}+){ASIDES}"
    rf"(?:[:：]{SPACE}*+(?P=mark)|(?P=mark){ASIDES.replace('aside', 'outside')}{SPACE}*+[:：])"
    rf"(?:{SPACE}*+(?P<late>{STAMP})(?={SPACE}*+$))?+",
    leads="*_-•\\[(0",
    like=r"[^*_\n]*+[*_]",
)

BOLD_TIMED = Grammar(
    "bold-timed",
    rf"{INDENT}(?P<mark>\*\*|__|\*|_)(?P<name>[^\W\d_][^\n:：*()（）\[\]]{{0,60}}+){ASIDES}(?P=mark)"
    rf"{SPACE}*+[-–—|]?+{SPACE}*+(?P<time>{STAMP}){SPACE}*+$",
    leads="*_",
    like=r"[^:\n]*?\d:\d",
)

BOLD_STAMPED = Grammar(
    "bold-stamped",
    rf"{INDENT}(?P<time>{STAMP}){SPACE}++[-–—|]?+{SPACE}*+(?P<mark>\*\*|__)"
    rf"(?P<name>[^\W\d_][^\n:：*()（）\[\]]{{0,60}}+){ASIDES}(?P=mark)(?!{SPACE}*+[:：])",
    leads="\\[(0",
    like=r"[^*_\n]{1,40}+[*_]{2}",
)
"""`0:00:11.2 **Name** text`."""

BOLD_ALONE = Grammar(
    "bold-alone",
    rf"{INDENT}(?P<mark>\*\*|__)(?P<name>[^\W\d_][\w'’-]{{1,30}}+)(?P=mark){SPACE}*+$(?=\s*\S)",
    leads="*_",
    colon=False,
    fits=lambda line: line[2:3].isupper() and " " not in line.rstrip(),
)
"""`**Name**` on a line of its own, one word; of several words it is as it would be without marks."""

"""Marks that stand for a name, or beside it: `>> text`, `– text`, `○議長（森君）　text`, `◇ 진행자> text`."""

from __future__ import annotations

from pullquote.transcript.labels.grammar import INDENT, SPACE, Grammar

CHEVRON = Grammar(
    "chevron",
    rf"{INDENT}(?P<name>>{{2,3}}+){SPACE}*+(?=\S)",
    leads=">",
    colon=False,
    unnamed="Unknown",
    traits=("needs many", "mark", "unnamed"),
)
VOICES = Grammar(
    "voices",
    rf"{INDENT}(?P<name>[–—-]){SPACE}++(?=\S)",
    leads="–—-",
    colon=False,
    unnamed="Unknown",
    traits=("needs many", "mark"),
)
"""A dash where another voice begins."""
INTERVIEWER = Grammar(
    "interviewer",
    rf"{INDENT}(?P<name>[―─—]{{2}}+)(?=[^\W\d_])",
    leads="―─—",
    colon=False,
    unnamed="Question",
    traits=("needs many", "mark", "unnamed"),
)
"""`――text`, as Japanese magazines print what the interviewer says."""
CIRCLE = Grammar(
    "circle",
    rf"{INDENT}[○◯〇●◎](?P<name>[가-힣]{{2,20}}+[ ][가-힣]{{2,4}}+(?=[ ])"
    r"|[^\s（）]{1,24}+(?:（[^（）\n]{1,4}+）[^\s（）]{1,8}+)?+)(?P<aside>(?:（[^（）\n]{1,24}+）)?+)[ \u3000]{1,3}+",
    leads="○◯〇●◎",
    colon=False,
    traits=("needs many", "mark"),
)
"""The minutes of Japanese and Korean assemblies."""
DIAMOND = Grammar(
    "diamond",
    rf"{INDENT}[◇◆▷▶□■◎●☆★]{SPACE}*+(?P<name>[^\W\d_][^\n<>:：]{{0,24}}+)[>:：]{SPACE}*+(?=\S)",
    leads="◇◆▷▶□■◎●☆★",
    colon=False,
    traits=("needs many", "mark"),
)
"""Talks on Korean radio."""
HASHED = Grammar(
    "hashed",
    rf"{INDENT}#(?P<name>[^\W\d_][^\n#]{{0,40}}+)(?<!\s)#{SPACE}*+:?+{SPACE}*+(?=\S)",
    leads="#",
    colon=False,
    traits=("needs many", "takes turns"),
)
"""`#Name# text`."""

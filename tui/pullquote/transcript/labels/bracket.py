"""`[Name]: text`, `(UNKNOWN): text`, `[SPEAKER_00] text`, `[Name 00:34] text`, `<Name> text`, `【Name】text`."""

from __future__ import annotations

from pullquote.transcript.labels.grammar import INDENT, SPACE, STAMP, Grammar

_NAME = r"(?P<name>[^\W\d_](?:(?![ ,]*\d{1,2}:\d)[^\n:\[\]<>()]){0,60}+)"

BRACKET = Grammar(
    "bracket",
    rf"{INDENT}(?:(?P<time>{STAMP}){SPACE}*+)?+\\?[\[(]{_NAME}(?:[ ,]*(?P<late>{STAMP}))?\\?[\])]{SPACE}*+:",
    leads="\\[(0",
    like=r"[^\[(\n]*+[\[(]",
)
BRACKET_BARE = Grammar(
    "bracket-bare",
    rf"{INDENT}(?:(?P<time>{STAMP}){SPACE}*+)?+[\[<]{_NAME}(?:[ ,]*(?P<late>{STAMP}))?[\]>](?={SPACE})"
    rf"(?!{SPACE}*+[\[<])",
    leads="\\[(0<",
    like=r"[^\[<\n]*+[\[<]",
    colon=False,
)
BRACKET_WIDE = Grammar(
    "bracket-wide",
    rf"{INDENT}[【（](?P<name>[^\W\d_][^\n【】（）：:、。]{{0,20}}+)[】）][：:]?+",
    leads="【（",
    colon=False,
    traits=("needs many", "takes turns"),
)
"""Press conferences in Japan and China."""

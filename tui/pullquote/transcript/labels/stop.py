"""`CHAIR NAME.  text`, `Mr. NAME of State. text`, `The SPEAKER pro tempore. text`, `Chair Name. text`."""

from __future__ import annotations

from pullquote.transcript.labels.grammar import INDENT, SPACE, Grammar

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽΑ-ΩА-ЯЁЄІЇҐ"
_CAPITALS = rf"[{_UPPER}][{_UPPER}.'’-]*[{_UPPER}]"
_TITLE = (
    r"(?:M|Mr|Mrs|Ms|Mme|Miss|Dr|Prof|Sen|Rep|Gen|Adm|Hon|Sir|The|THE|El|La|Le|Der|Die|Herr|Frau|Señor|Señora|"
    r"Senator|Representative|Secretary|Chair|Chairman|Chairwoman|Chairperson|President|Governor|Judge|Justice|"
    r"Commissioner|Minister|Ambassador|Vice Chair|Vice Chairman)"
)
_SMALL = r"(?:of|de|del|la|van|von|der|pro|tempore|the|señor|señora)"
_INITIAL = rf"[{_UPPER}]\."

_SECTION = r"(?:SEC|SECTION|ART|ARTICLE|CHAPTER|PART|TITLE|NO|NOS)\b"
"""What opens a section of a law that is read into the record: "SEC. 2. Short title."."""

_WORD = rf"(?:{_CAPITALS}|[{_UPPER}][\w'’-]++)"
_TITLED = rf"(?:{_TITLE}\.?[ \xa0])++(?:(?:{_SMALL}|{_INITIAL})[ \xa0])*+{_WORD}"

_CAPITAL = r"[^\W\d_a-z]"
_LIKE_WORD = rf"(?:{_CAPITAL}[\w.'’-]*|{_SMALL}\b)"
"""A word with a capital, or one that may be small. The sets above, of single capitals, take long to compile."""

STOP = Grammar(
    "stop",
    rf"{INDENT}(?P<name>(?:{_TITLED}|(?!{_SECTION}){_CAPITALS})(?:[ \xa0](?:{_WORD}|{_INITIAL}|{_SMALL}))*+)"
    rf"(?P<aside>(?:{SPACE}*+\([^()\n]{{1,60}}+\))?+)\.[-–—]{{0,2}}+(?={SPACE})",
    leads="a",
    like=rf"(?:{_CAPITAL}(?:{_CAPITAL}|[.'’-])[\w.'’-]*|{_CAPITAL}\w*\.?[ \xa0]{_LIKE_WORD})"
    rf"(?:[ \xa0]{_LIKE_WORD}){{0,40}}(?:(?<=[.-])|{SPACE}*+\(|\.)",
    colon=False,
)

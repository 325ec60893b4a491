"""`CHAIR NAME.  text`, `Mr. NAME of State. text`, `M. Nom, ministre. text`, `Mme la présidente. text`."""

from __future__ import annotations

import re

from pullquote.transcript.labels.grammar import INDENT, SPACE, Grammar
from pullquote.transcript.labels.label import Label
from pullquote.transcript.labels.likeness import is_voice
from pullquote.transcript.lazy import lazy
from pullquote.transcript.names import is_office, split
from pullquote.transcript.offices import ENGLISH_HEADS

_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
"""A capital; what else it may be outside Latin-1 is looked at when the name is found: a set of all takes long."""
_CAPITALS = rf"{_UPPER}(?:[.'’-]?{_UPPER})++"
_SHORTENED = "M|Mr|Mrs|Ms|Mme|Mlle|Dr|Prof|Sen|Rep|Gen|Adm|Hon|MR|MRS|MS|DR"
"""Titles that a stop may follow; after a whole word it ends the label: "The Chairman. The committee will come …"."""
_WHOLE = (
    "Miss|Sir|The|THE|El|La|Le|Der|Die|Herr|Frau|Señor|Señora|"
    "Senator|Representative|Secretary|Chair|Chairman|Chairwoman|Chairperson|President|Governor|Judge|Justice|"
    "Commissioner|Minister|Ambassador|Vice Chair|Vice Chairman"
)
_TITLE = f"{_SHORTENED}|{_WHOLE}"
_NO_NAMES = frozenset(f"{_SHORTENED}|Gov|Lt|Col|Capt|Sgt|Maj|Pres|Amb".casefold().split("|"))
"""Titles that stand before a name and for nobody: "SEN. ADA BERG, R-TARN" in a list of those present."""
_TITLES = frozenset(re.split(r"[| ]", _TITLE))
_LINKS = "of|de|del|des|du|la|le|les|et|van|von|der|pro|tempore|the|señor|señora"
_SMALL = rf"(?:{_LINKS})"
_INITIAL = rf"{_UPPER}\."

_SECTION = (
    r"(?:(?:SEC|SECTION|ART|ARTICLE|CHAPTER|PART|TITLE|NO|NOS|ACT|SCENE)\b|(?:Sec|Art|No)\.[ \xa0](?:\d|Sec))"
)
"""What opens a section of a law that is read into the record: "SEC. 2. Short title."."""

_WORD = rf"{_UPPER}(?:[\w'’-]|[.](?=\w))++"
_TITLED = rf"(?:(?:(?:{_SHORTENED})\.?|(?:{_WHOLE}))[ \xa0])++(?:(?:{_SMALL}|{_INITIAL})[ \xa0])*+{_WORD}"
_BY_OFFICE = r"(?:M\.|Mme)[ \xa0]l[ae][ \xa0][^\n.,:;?!]{3,80}+"
_OFFICE = r"(?:,[ \xa0][^\n.,:;?!]{3,120}+(?:,[ \xa0][^\n.,:;?!]{3,60}+)?+)?+"

_VOICE = rf"(?!(?:{_TITLE})[ .]){_UPPER}[^\W\d_]++(?:[ \xa0][\w'’-]++){{0,7}}+"


def _may_be_a_label(line: str) -> bool:
    """Whether a line begins with capitals, with a title, or with a few words that mean somebody, and a stop."""
    stop = line.find(".", 1, 240)
    if stop < 0 or not line[0].isupper():
        return False
    first = line[:16].split()[0].rstrip(".,")
    if first in _TITLES or (first.isupper() and (len(first) > 1 or stop == 1)):
        return first in ("M", "Mme") or _is_a_name(line)  # as "Mme la présidente" is none
    if stop > 60 or line.count(" ", 0, stop) > 7 or not line[stop + 1 : stop + 2].isspace():
        return False
    voice = line[:stop].partition(",")[0]
    return ":" not in voice and is_voice(voice)


_KNOWN_SMALL = frozenset(_LINKS.split("|"))


def _is_a_name(line: str) -> bool:
    """Whether only words of a name stand before the first stop, comma or bracket."""
    for word in line[:240].split():
        if word[-1] in ".," or "(" in word:
            return True
        if word[-1] == ":" or (not word[0].isupper() and word not in _KNOWN_SMALL):
            return False
    return False


class _Stop(Grammar):
    """What stands after a comma must be an office ("Mr. Berg, thank you." is a sentence), and what follows a label in
    capitals must not be capitals all through, as in the small print of a licence.
    """

    def propose(self, text: str, start: int) -> Label | None:
        label = super().propose(text, start)
        if label is None or label.name.casefold() in _NO_NAMES:
            return None
        printed = text[label.printed.start : label.printed.end]
        if "," in printed and (not is_office(label.asides[0]) or _is_somebody(label.asides[0])):
            return None
        if is_voice(label.name):
            return label
        words = label.name.split()
        if _ABBREVIATED.fullmatch(label.name):
            return None
        if words[1:2] not in (["le"], ["la"]) and not all(map(_is_of_a_name, words)):
            return None
        rest = text[label.body : label.body + 60].partition("\n")[0]
        return None if label.name.isupper() and rest.isupper() and len(rest) > 12 else label


_ABBREVIATED = lazy(r"[B-DF-HJ-NP-TV-Z]{2,3}")
"""`WM`: a name alone has a vowel."""
_SHORT_OF_A_THING = lazy(r"[^\W\d_](?:\.[^\W\d_])+")
"""`U.K`, `E.U`: what an article stands before, and no person's name."""


def _is_somebody(aside: str) -> bool:
    """Whether another person stands there, who is spoken to as well: "Senator Berg, Senator Lund. Thank you"."""
    held = split(aside)
    return bool(held.name) and held.office.casefold() in ENGLISH_HEADS


def _is_of_a_name(word: str) -> bool:
    return word in _KNOWN_SMALL or (
        word[0].isupper() and len(word) > 1 and not _SHORT_OF_A_THING.fullmatch(word)
    )


STOP = _Stop(
    "stop",
    rf"{INDENT}(?!{_SECTION})(?P<name>(?:{_BY_OFFICE}|(?:{_TITLED}|(?:{_INITIAL}[ \xa0]?){{0,3}}{_CAPITALS})"
    rf"(?:[ \xa0](?:{_WORD}|{_INITIAL}|{_SMALL}))*+(?![ \xa0]?\w)|{_VOICE}){_OFFICE})"
    rf"(?P<aside>(?:{SPACE}*+\([^()\n]{{1,60}}+\))?+)\.(?:{SPACE}?+[-–—]{{1,2}}+(?={SPACE}))?+(?={SPACE})",
    leads="a",
    colon=False,
    fits=_may_be_a_label,
)
SURNAME_FIRST = Grammar(
    "surname-first",
    rf"{INDENT}(?P<name>{_UPPER}[\w'’-]++(?:[ \xa0]{_INITIAL}){{2}}(?:,[ \xa0][^\n.:;?!]{{3,100}}+\.)?+)(?={SPACE})",
    leads="a",
    colon=False,
    fits=lambda line: "." in line[3:24] and line[line.find(" ") + 2 : line.find(" ") + 3] == ".",
    traits=("needs many",),
)
"""`Иванов И. И. text`, `Иванов И. И., министр. text`."""

"""What a label grammar is, and the pieces that several of them share."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from pullquote.transcript.labels.label import Label
from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Span

SPACE = r"[^\S\n]"
INDENT = rf"{SPACE}{{0,16}}+"
CLOCK = r"(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?(?!\d)"
STAMP = rf"\\?[\[(]?{CLOCK}(?:{SPACE}*-{{1,2}}>?{SPACE}*{CLOCK})?\\?[\])]?"
"""A time stamp as transcripts print it: `0:34`, `(00:34)`, `[00:00:34.120]`, `00:12 --> 00:15`."""
DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
HOUR = r"\d{1,2}:\d{2}(?::\d{2})?(?:[ \xa0\u202f]?[AaPp]\.?[Mm]\b\.?)?"
"""The hour of a day, as chats print it: `10:15`, `10:15:02`, `10:15 AM`."""
ASIDES = rf"(?P<aside>(?:{SPACE}*+[(（](?!{CLOCK})[^()（）\n]{{1,60}}+[)）]){{0,3}}+)"

_ASIDE = lazy(r"[(（]([^()（）]+)[)）]")
_CLOCK = lazy(CLOCK)
_OF_A_DAY = lazy(r"[A-Za-z/]|\d[-.]\d+[-.]\d")
_NOT_SPACE = lazy(r"\S")
_OPTIONAL = ("aside", "outside", "time", "late")
"""The groups that a pattern may lack."""


Trait = Literal["dash", "item", "line", "mark", "needs many", "one word", "takes turns", "unnamed"]
"""What is known of a grammar's labels, whatever the document:

- dash: so look the lines of a table of contents, `IV. – …`;
- item: they may open the items of a list, `- Fixed: …`;
- line: a label is a line of its own, as headings are;
- mark: its marks alone say that somebody speaks;
- needs many: a few in a short document tell nothing;
- one word: a label may be one word, as headings are;
- takes turns: much else has the form, lists and notes and agendas, so several people must speak again and again;
- unnamed: it tells that another speaks, and not who.
"""


class Grammar:
    """How a label looks. Groups of `pattern`: name; and, where it has them, aside, outside, time, late (a time)."""

    def __init__(
        self,
        name: str,
        pattern: str,
        *,
        leads: str,
        colon: bool = True,
        like: str | None = None,
        fits: Callable[[str], bool] = bool,
        unnamed: str = "",
        hours: bool = False,
        traits: tuple[Trait, ...] = (),
    ) -> None:
        self.name = name
        self.fits = fits
        """A first look at a line, without its indent: the pattern is for those that pass."""
        self.pattern = lazy(pattern, re.MULTILINE)
        self._leads = leads
        """The characters that its line may begin with; "a" is any letter, "0" any digit."""
        self._colon = colon
        """Its line holds a colon, be it that of a clock."""
        self._unnamed = unnamed
        """Whose label it is where it prints no name, but only a mark where another voice begins."""
        self.traits = frozenset(traits)
        self._hours = hours
        """Its times are hours of the day."""
        self._like = lazy(rf"{SPACE}*+(?:{like})") if like else None
        """How its line begins, said more shortly: until one does, the pattern, which takes longer, is not compiled."""
        self._compiled = like is None

    def may_stand(self, lead: str, colon: bool) -> bool:
        """Whether a line that begins so, and holds a colon or not, is worth looking at."""
        kind = "0" if lead.isdecimal() else "a" if lead.isalnum() else lead
        return (colon or not self._colon) and (lead in self._leads or kind in self._leads)

    def is_like(self, text: str, start: int) -> bool:
        """Whether a line may at all begin with such a label."""
        return self._like is None or self._like.match(text, start) is not None

    def propose(self, text: str, start: int) -> Label | None:
        """The label that a line starts with, whatever it may be worth."""
        if not self._compiled and not self.is_like(text, start):
            return None
        self._compiled = True
        match = self.pattern.match(text, start)
        if match is None:
            return None
        has = match.re.groupindex
        aside, outside, time, late = [match[name] if name in has else None for name in _OPTIONAL]
        begin, end = match.span("name")
        printed = text[begin : match.end("aside") if aside else end].rstrip()
        name, *asides = (self._unnamed,) if self._unnamed else match["name"].split(",", 1)
        for brackets in (aside, outside):
            asides += _ASIDE.findall(brackets) if brackets else []
        stamp = time or late
        return Label(
            start=_NOT_SPACE.search(text, start).start(),  # type: ignore[union-attr]
            printed=Span(begin, begin + len(printed)),
            body=match.end(),
            name=" ".join(name.split()),
            asides=tuple([" ".join(aside.split()) for aside in asides]) if asides else (),
            grammar=self.name,
            time=Span(*match.span("time" if time else "late")) if stamp else None,
            seconds=seconds(stamp) if stamp and not self._hours else None,
        )


def seconds(stamp: str) -> float | None:
    """The seconds from the beginning that a time stamp means: its first clock, `h:m:s` or `m:s`.

    None where there is none, or where it is the hour of a day: "10:15 AM", "12/03/2024 10:15".
    """
    clock = _CLOCK.search(stamp)
    if clock is None or _OF_A_DAY.search(stamp):
        return None
    total = 0.0
    for part in clock[0].replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total

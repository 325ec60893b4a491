"""A speaker's name as bibliographies take it apart: family name, given names, particles, and who has none of these.

The parts are those of CSL 1.0.2 ("Name variables"); particles stay with the family name ("van der Berg, Ada"), as APA
7, 9.8, and Chicago 17, 8.5, have it where the person's own use is not known.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from pullquote.transcript.names import split
from pullquote.transcript.offices import PARTICLES


class PersonName(NamedTuple):
    """A name in parts. One that cannot be parted, a body's or an only name, is all `literal`."""

    literal: str = ""
    given: str = ""
    particle: str = ""
    family: str = ""
    suffix: str = ""

    @property
    def surname(self) -> str:
        """What the person is called by for short."""
        return self.literal or f"{self.particle} {self.family}".strip()

    def inverted(self) -> str:
        """As lists are sorted: "van der Berg, Ada, Jr."."""
        return self.literal or ", ".join(filter(None, (self.surname, self.given, self.suffix)))

    def initialled(self) -> str:
        """The same with initials: "van der Berg, A. M.-L." (APA 7, 9.8)."""
        if self.literal or _CJK.search(self.given):
            return self.inverted()
        initials = " ".join(
            "-".join(f"{part[0]}." for part in name.split("-") if part) for name in self.given.split()
        )
        return ", ".join(filter(None, (self.surname, initials, self.suffix)))


_SUFFIX = re.compile(r",?\s+((?:Jr|Sr)\.?|II|III|IV)$")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NO_NAME = re.compile(r"[^\w\s.'’·-]|\d")
"""What no name of one person holds: "Lund & Weir", "Speaker 1"."""
_FAMILY_FIRST = ("zh", "ja", "ko", "vi", "hu")
"""Languages that put the family name first."""
_TWO_SURNAMES = ("es", "ca", "gl", "eu")
"""Languages whose speakers bear their father's and their mother's: "Eva Granell Vidal"."""
_DOUBLE_NAMES = frozenset(
    "ana francisco jesús joan josep josé juan lluís luis maria maría miguel rosa".split()
)
"""There, a first name that a second one often follows: "José María Aranda"."""
_JOINS = {"y", "e", "i"}
"""Between two family names: "Ortega y Gasset"."""
_CAPITAL_TOO = {"van", "von", "de", "del", "della", "di", "da", "du", "la", "le", "dos", "ter", "ten"}
"""Particles that some families write with a capital: "De Niro"."""
_BODIES = frozenset(
    """
    agency alliance association authority bank board bureau cabinet centre center chamber church club commission
    committee company congress corporation council court department directorate federation foundation government
    group house inc institute league ltd ministry network news office organisation organization parliament party
    press radio secretariat senate society television times tribunal trust union university
    ausschuss ministerium verein verband gmbh conseil ministère comité association consejo ministerio комітет рада
    міністерство
    """.split()
)
"""A name that holds one of these words is a body's."""


def parted(name: str, language: str | None = None) -> PersonName:
    """A name in its parts; `language` is that of the document it stands in."""
    name = " ".join(name.split())
    suffix = _SUFFIX.search(name)
    bare = name[: suffix.start()] if suffix else name
    words = bare.split()
    if len(words) < 2 or _NO_NAME.search(bare) or _is_body(words):
        return PersonName(literal=name)
    language = (language or "").partition("-")[0]
    if _CJK.search(name) or language in _FAMILY_FIRST:
        return PersonName(family=words[0], given=" ".join(words[1:]))
    at = len(words) - 1
    if at > 2 and words[at - 1] in _JOINS:
        at -= 2
    family = at
    while at > 1 and _is_particle(words[at - 1]):
        at -= 1
    if language in _TWO_SURNAMES and at > 1 and (at > 2 or words[0].casefold() not in _DOUBLE_NAMES):
        at -= 1
        family = at
    return PersonName(
        given=" ".join(words[:at]),
        particle=" ".join(words[at:family]),
        family=" ".join(words[family:]),
        suffix=suffix[1] if suffix else "",
    )


def _is_particle(word: str) -> bool:
    return word in PARTICLES - _JOINS or word.casefold() in _CAPITAL_TOO


def _is_body(words: list[str]) -> bool:
    bare = {word.strip(".,").casefold() for word in words}
    return (
        not _BODIES.isdisjoint(bare)
        or words[0] in ("The", "Der", "Die", "Das")
        or not split(" ".join(words)).name
    )

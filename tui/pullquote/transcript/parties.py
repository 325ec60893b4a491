"""The style of a case, from the caption on a court's cover: who stands against whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from pullquote.transcript.lazy import lazy

_AGAINST = lazy(r"(?:v|vs)\.?(?:\s*[):|§].*|\s+(?:(?:Case|Docket)\b|Nos?\.|\d).*)?", re.IGNORECASE)
_ROLE = lazy(
    r"(?:(?:cross|counter)-?)?(?:petitioner|respondent|plaintiff|defendant|appellant|appellee|claimant)s?\b.*",
    re.IGNORECASE,
)
_BESIDE = lazy(r"\s*[):|§].*|\s+(?:Case|Docket|Civil|Criminal)?\s*Nos?\..*")
"""What the caption prints in its right half: the number of the case, the rule between both."""
_COURT = lazy(
    r"\b(?:court|division|circuit|tribunal|commission|(?:district|county) of)\b"
    r"|\A(?:in the|before)\b|\d{4}\Z|\A\W*x?\W*\Z",
    re.IGNORECASE,
)
"""What stands above a party: whose record this is, a date, the rule around the caption, drawn to an `x`."""
_MOST = 6
"""Lines that the name of a party, and what it is in the case, may take."""


def case_title(lines: Sequence[str]) -> str | None:
    """`ADRIAN FENN v. WEIR PROPERTIES, ET AL.`; None where no caption stands in the lines of the top matter."""
    for at, line in enumerate(lines):
        if _AGAINST.fullmatch(line):
            above = [*takewhile(_is_of_party, reversed(lines[max(0, at - _MOST) : at]))]
            below = lines[at + 1 : at + 1 + _MOST]
            one, other = _party(reversed(above)), _party(below)
            if one and other and any(map(_ROLE.match, [*above, *below])):
                return f"{one} v. {other}"
    return None


def _is_of_party(line: str) -> bool:
    return not _COURT.search(_BESIDE.sub("", line))


def _party(lines: Iterable[str]) -> str:
    """The name of a party: the lines down to the one that says what it is in the case."""
    named = takewhile(lambda line: not _ROLE.match(line), lines)
    return " ".join(bare for line in named if (bare := _BESIDE.sub("", line).strip())).rstrip(" ,;")

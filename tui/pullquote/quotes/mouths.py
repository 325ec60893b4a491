"""Who a draft says has said something."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from pullquote.quotes.drafts import Drafted
from pullquote.transcript.model import Speaker

SPEECH = """
    said says say saying told tells asked asks added adds replied answered stated states declared declares explained
    explains insisted warned noted argued argues claimed claims testified recalled continued wrote writes according
    sagt sagte erklärte erklärt meinte betonte fragte antwortete
    dit déclare déclaré déclara expliqué affirme affirmé ajouté demande demandé répondu
    dijo dice declaró explicó afirmó añadió preguntó respondió
    сказав сказала заявив заявила зазначив зазначила додав додала запитав запитала
""".split()
"""Words beside which the name of the one who speaks stands in a newspaper's sentence."""
_TOO_FAR = 40
"""Words between a name and a quotation from which the one says nothing of the other."""
_OBJECT = ("of", "to", "about", "with", "on", "for", "über", "an", "à", "de", "a")
"""Before a name these make it the one who is spoken of, or to."""
_SPOKEN_TO = {"asked", "asks", "told", "tells"}
"""Behind one who speaks, and before a name, these make it the one who is spoken to: "Renn asked Vasholm"."""
_NO_NAME = {
    "He",
    "She",
    "They",
    "It",
    "We",
    "I",
    "You",
    "The",
    "A",
    "An",
    "But",
    "And",
    "Who",
    "This",
    "That",
}
_NO_NAME |= set(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Yesterday Today Later Earlier".split()
)
_PRONOUN = "he|she|they|er|sie|il|elle|ils|elles|él|ella|ellos|ellas|він|вона|вони"
_NAME = r"[^\W\d_a-zà-ÿ][\w’'-]+(?:\s+(?:de|von|van|der|al|bin|la|le|[^\W\d_a-zà-ÿ][\w’'.-]*))*"
_STRANGER = re.compile(
    rf"(?:\b({_NAME})\s+(?:{'|'.join(SPEECH)})\b)|(?:\b(?:{'|'.join(SPEECH)})\s+({_NAME}))"
)
_PRONOUN_SPEAKS = re.compile(
    rf"\b(?:(?:{_PRONOUN})\s+(?:(?:has|had|also|then|a|hat|ha)\s+)?(?:{'|'.join(SPEECH)})"
    rf"|(?:{'|'.join(SPEECH)})[\s-](?:t-)?(?:{_PRONOUN}))\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\s*[—–]\s*")
_WORDS = re.compile(r"[\w’'-]+")


class Mouth(NamedTuple):
    """Whom a draft names beside a quotation."""

    name: str
    speakers: frozenset[str]
    """The speakers of the transcript whom the name may mean; none for somebody who does not speak there."""
    is_sure: bool = True
    """False where a pronoun may mean any of these speakers, or somebody else."""


class Mouths:
    """Knows the names of speakers, and finds whom a draft gives a quotation to."""

    def __init__(self, speakers: Mapping[str, Speaker]) -> None:
        names: dict[str, set[str]] = {}
        for key, speaker in speakers.items():
            if not speaker.anonymous:
                for name in {speaker.name, speaker.name.split()[-1]}:
                    names.setdefault(name, set()).add(key)
        self._named = {name.casefold(): Mouth(name, frozenset(keys)) for name, keys in names.items()}
        longest_first = sorted(names, key=len, reverse=True)
        self._pattern = re.compile(
            rf"\b(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})\b", re.IGNORECASE
        )

    def of(self, drafted: Drafted) -> Mouth | None:
        """The one whom the draft names beside a quotation; None where it names nobody."""
        if _SIGNED.match(drafted.after):
            signed = _SIGNED.sub("", drafted.after, count=1)
            found = self._known(signed)
            return found[0][1] if found else Mouth(signed.split(",")[0].strip(" ."), frozenset())
        best: tuple[int, Mouth] | None = None
        for text, behind in ((drafted.after, True), (drafted.before, False)):
            for at, named in (*self._known(text), *self._strangers(text)):
                far = _distance(text, at, named.name, behind)
                if far < _TOO_FAR and (best is None or far < best[0]):
                    best = (far, named)
        pronoun = _pronoun(drafted)
        if pronoun is not None and (best is None or pronoun < best[0]):
            return self._meant(drafted.before)
        return best[1] if best else None

    def _meant(self, before: str) -> Mouth | None:
        """Whom a pronoun means: the one speaker who is named before it, or any of several."""
        mouths = dict.fromkeys(named for _, named in self._known(before))
        if not mouths:
            return None
        several = len({one.speakers for one in mouths}) > 1
        return Mouth(
            " or ".join(one.name for one in mouths) if several else next(iter(mouths)).name,
            frozenset().union(*(one.speakers for one in mouths)),
            is_sure=not several,
        )

    def _known(self, text: str) -> list[tuple[int, Mouth]]:
        """The full names and surnames of speakers in a text, each with its place."""
        return [(match.start(), self._named[match[0].casefold()]) for match in self._pattern.finditer(text)]

    def _strangers(self, text: str) -> list[tuple[int, Mouth]]:
        """Names beside a word of speech that no speaker bears."""
        found = []
        for match in _STRANGER.finditer(text):
            name = match[1] or match[2]
            if name.split()[0] not in _NO_NAME and not self._known(name):
                found.append((match.start(1 if match[1] else 2), Mouth(name, frozenset())))
        return found


def _pronoun(drafted: Drafted) -> int | None:
    """How far a pronoun that speaks ("he said") is from the quotation, in words; None where there is none."""
    found = []
    for text, behind in ((drafted.after, True), (drafted.before, False)):
        for match in _PRONOUN_SPEAKS.finditer(text):
            found.append(_distance(text, match.start(), match[0].split()[0], behind))
    return min(found, default=None)


def _distance(text: str, at: int, name: str, behind: bool) -> int:
    """How far a name is from the quotation, in words; nearer beside a word of speech, further as its object."""
    before, after = _WORDS.findall(text[:at]), _WORDS.findall(text[at + len(name) :])
    if before and before[-1] in _SPOKEN_TO and (not behind or len(before) > 1):
        return _TOO_FAR
    far = len(before) if behind else len(after)
    beside = {word.casefold() for word in (*before[-3:], *after[:4])}
    if not beside & set(SPEECH):
        far += 15
    if before and before[-1].casefold() in _OBJECT and "according" not in beside:
        far += 15
    ends = re.findall(r"[.!?](?=\s)", text[:at] if behind else text[at:])
    return far + 12 * len(ends)

"""What kind of occasion a document says that it records."""

from __future__ import annotations

import re
from itertools import islice

from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Transcript

GENRES = {
    "deposition": r"deposition",
    "oral argument": r"oral arguments?",
    "hearing": r"hearing|anhörung|audiencia|слухання",
    "press conference": r"(?:press|news) (?:conference|briefing)|pressekonferenz|conférence de presse"
    r"|(?:rueda|conferencia) de prensa|прес-?конференц[іи][яїй]",
    "interview": r"interview|entretien|entrevista|інтерв['’]ю",
    "podcast": r"podcast",
    "broadcast": r"broadcast|sendung|émission",
    "debate": r"debate|debatte|débat|дебати",
    "lecture": r"lecture|vorlesung|лекція",
    "speech": r"speech|remarks|keynote|address (?:by|to|before)|rede|ansprache|discours|discurso|виступ|промова",
    "meeting": r"meeting|sitting|sitzung|séance|sesión|засідання",
}
"""What documents call the occasion, in some languages; the narrower sense goes first."""

_WORDS = {genre: lazy(rf"\b(?:{words})\b", re.IGNORECASE) for genre, words in GENRES.items()}
_LINES, _LONGEST = 30, 100
"""How much of the top matter is looked at: so many lines, none of them longer."""


def genre_of(transcript: Transcript) -> str | None:
    """What the user or the format states, or the title or a line of the top matter names; None where none does."""
    header = transcript.header
    if told := transcript.corrections.given.get("genre"):
        return _named(told) or told
    if stated := transcript.document.metadata.get("genre"):
        return _named(stated) or " ".join(stated.split()).casefold()
    if header.title and (genre := _named(header.title)):
        return genre
    lines = islice(transcript.text[: header.end].splitlines(), _LINES)
    return next((genre for line in lines if len(line) <= _LONGEST and (genre := _named(line))), None)


def _named(words: str) -> str | None:
    return next((genre for genre, pattern in _WORDS.items() if pattern.search(words)), None)

"""What is asked inside an exchange, ask by ask: of whom, and whether it was answered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pullquote.transcript import offices
from pullquote.transcript.asking import MARKS, announces, requests
from pullquote.transcript.model import Answered, Ask, Exchange, Span, Speaker, Transcript
from pullquote.transcript.names import is_head
from pullquote.transcript.sentences import sentence_spans

_COURTESY = (
    r"(?:(?:mr|mrs|ms|miss|dr|mister|madam|madame|herr|frau|sir|monsieur|professor|señora?|pan[ie]?)\.?\s+)?"
)
_CLOSERS = "\"'”’»)]*_ "


class _Asked(NamedTuple):
    span: Span
    to: str | None


class Asks:
    """Finds the asks of a transcript's exchanges when they are wanted, one exchange at a time."""

    def __init__(self, transcript: Transcript) -> None:
        self._transcript = transcript
        self._forms = _forms(transcript)
        names = "|".join(re.escape(form) for form in sorted(self._forms, key=len, reverse=True))
        self._vocative = (
            re.compile(
                rf"(?:^\W*|[,;:—–]\s*|\b(?:and|so|but|to|for|und|an|et|à|y|para|e|і|до|и|к)\s+){_COURTESY}(?:the\s+)?({names})"
                r"(?=\s*[,:;?!.…—–]|\s*$)",
                re.IGNORECASE,
            )
            if names
            else None
        )

    def of(self, exchange: Exchange) -> tuple[Ask, ...]:
        """What is asked in an exchange, in order."""
        turns = self._transcript.turns
        answers: dict[str | None, Answered] = {}
        for turn in (turns[index] for index in exchange.answers):
            if answers.get(turn.speaker) != "yes":
                answers[turn.speaker] = "untranscribed" if turn.untranscribed else "yes"
        first = next(iter(answers), None)
        return tuple(
            Ask(index, asked.span, asked.to, answers.get(asked.to, "no") if asked.to is not None else "no")
            for index in exchange.question
            for asked in self._asked_in(index, first)
        )

    def _asked_in(self, index: int, to: str | None) -> Iterator[_Asked]:
        """The asks of a turn; `to` is asked until another is addressed."""
        transcript = self._transcript
        turn = transcript.turns[index]
        if turn.untranscribed:
            yield _Asked(turn.body, to)
            return
        announced: _Asked | None = None
        found = False
        for paragraph in transcript.paragraphs_of(turn):
            folded = transcript.fold(paragraph)
            for start, end in sentence_spans(folded.text, transcript.header.language):
                sentence = folded.text[start:end]
                to = self._addressed(sentence) or to
                if sentence.rstrip(_CLOSERS).endswith(tuple(MARKS)) or requests(sentence):
                    found = True
                    yield _Asked(Span(*folded.span(start, end)), to)
                elif announced is None and announces(sentence):
                    announced = _Asked(Span(*folded.span(start, end)), to)
        if announced and not found:
            yield announced

    def _addressed(self, sentence: str) -> str | None:
        """Whom a sentence speaks to by name or office."""
        folded = sentence.casefold()
        if self._vocative is None or not any(form in folded for form in self._forms):
            return None
        match = self._vocative.search(sentence)
        return self._forms.get(match[1].casefold()) if match else None


def _forms(transcript: Transcript) -> dict[str, str]:
    """How those who answer may be addressed, casefolded; a form that fits two of them addresses nobody."""
    forms: dict[str, str | None] = {}
    for speaker in transcript.speakers.values():
        if speaker.part == "answers" and not speaker.anonymous:
            for form in _forms_of(speaker):
                forms[form] = speaker.id if forms.get(form, speaker.id) == speaker.id else None
    return {form: identity for form, identity in forms.items() if identity is not None}


def _forms_of(speaker: Speaker) -> set[str]:
    words = speaker.name.casefold().split()
    forms = {" ".join(words), words[-1], *([words[0]] if len(words[0]) > 2 else [])}
    office: list[str] = []
    for word in (speaker.role or "").casefold().split():
        if word.strip(",") in offices.LINKS:
            break
        office.append(word.strip(","))
    for at in range(len(office)):
        title = " ".join(office[at:])
        if is_head(office[-1]) or any(is_head(word) for word in office[at:-1]):
            forms |= {title, f"{title} {words[-1]}"}
    return forms - {"general"}

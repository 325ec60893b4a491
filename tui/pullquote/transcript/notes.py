"""Stage notes and time stamps: what a transcript tells beside what was said."""

from __future__ import annotations

import re

from pullquote.transcript.labels.grammar import CLOCK
from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Segment
from pullquote.transcript.phrases import Phrases

_BRACKETED = {
    "[": lazy(r"\[[^\[\]\n]{1,160}(?:\n[^\[\]\n]{1,160})?\]"),
    "(": lazy(r"\([^()\n]{1,240}(?:\n[^()\n]{1,240})?\)"),
    "（": lazy(r"（[^（）\n]{1,80}）"),
    "［": lazy(r"［[^［］\n]{1,80}］"),
}
"""In brackets, by the first of them, on one line or over a hard wrap."""
_TIME = lazy(rf"\W*{CLOCK}(?:\W+{CLOCK})?\W*")
_WORDS = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ACTS = frozenset(
    """
    laughter laughs laugh laughing chuckles chuckle chuckling giggles applause applauds applauding clapping claps cheers
    cheering boos booing crosstalk cross-talk inaudible unintelligible indiscernible indistinct garbled overlapping
    graphic graphics
    off-mic off-mike silence pause pauses paused music bell bells sighs sigh coughs cough sneezes sniffles gasps
    whispers whispering shouting shouts yells sings singing hums crying cries sobs gestures gesturing nods nodding
    points pointing smiles shrugs interruption interrupts interrupted interposing ovation beep beeps static redacted
    recess adjourned adjourns bleep bleeped snaps knocks ringing rings exhales inhales murmurs hesitates stammers
    beifall heiterkeit lachen zuruf zurufe zwischenruf zwischenrufe applaus gelächter unverständlich unterbrechung
    widerspruch glocke lacht schmunzelt musik schweigen
    applaudissements rires rire inaudible exclamations sourires brouhaha musique silence rit
    aplausos aplauso risas risos ríe ininteligible inaudibles murmullos música rumores palmas protestas
    applausi risa risate ilarità commenti incomprensibile ride
    gelach onverstaanbaar lacht
    oklaski śmiech wesołość niezrozumiałe dzwonek
    аплодисменты смех неразборчиво шум пауза смеётся смеется оживление
    оплески сміх нерозбірливо шум сміється
    skratt skrattar applåder latter klapsalver naurua taputuksia gülüşmeler alkışlar
    笑 笑い 拍手 笑声 掌声 鼓掌 웃음 박수 ضحك تصفيق צחוק מחיאות
    """.split()
)
"""Words of which one makes a bracket a stage note."""
_SAYS = frozenset(
    """
    speaks speaking spoke answers answering asks asking replies replying continues continuing says talks talking
    responds responding parle spricht habla parla говорит говорить відповідає отвечает mówi
    """.split()
)
_SPEAKS = lazy(
    r"[^\W\d_]+\s+(?:in\s+|en\s+|auf\s+|по[- ]|на\s+|na\s+|po\s+)?(?:\w+\s+)?[^\W\d_]+", re.IGNORECASE
)
"""Speech in a language that was not transcribed."""
_HAPPENS = Phrases(
    """
    commercial break, break, off mic, off mike, off microphone, off-microphone, no response, no audible response,
    no answer, through interpreter, through an interpreter, through translator, through a translator, as interpreted,
    video clip, video plays, video played, video begins, video ends, audio clip, audio plays, audio cuts out,
    audio break, begin video, begin audio, begin clip, end video, end audio, end clip, end of recording,
    end of transcript, end of interview, end of tape, start of recording, clears throat,
    clears his throat, clears her throat, moment of silence, technical difficulties, technical difficulty,
    phone rings, foreign language, multiple speakers, speaker off*
    """
)
_PERSONAL = lazy(r"\b(?:I|I'm|we|you|my|our|your|me|us)\b")


def is_note(inside: str, alone: bool = False) -> bool:
    """Whether what stands in brackets tells what happened, rather than being words said or supplied.

    `alone`: nothing else stands in the paragraph. "[an]", "[Russia]", "[sic]" and "(or not)" are speech.
    """
    plain = inside.strip(" .\t\n\xa0\\")
    said = _WORDS.findall(plain)
    if not said:
        return False
    if alone:
        return not (len(said) > 6 and _PERSONAL.search(plain) and not plain.isupper())
    if len(said) > 9:
        return False
    telling = said if len(said) <= 5 or plain.isupper() else said[:2] + said[-1:]
    if any(word.casefold() in _ACTS for word in telling):
        return True
    if len(said) <= 5 and said[0].casefold() in _SAYS and _SPEAKS.fullmatch(plain):
        return True
    happens = _HAPPENS.find(plain)
    return happens is not None and len(plain) <= len(happens) + 12


def note_or_time(text: str, start: int) -> Segment | None:
    """The stage note or the time stamp in brackets that begins at a position."""
    match = _BRACKETED[text[start]].match(text, start)
    if match is None:
        return None
    if _TIME.fullmatch(match[0]):
        return Segment("time", *match.span())
    if is_note(match[0][1:-1], _is_alone(text, *match.span())):
        return Segment("note", *match.span())
    return None


_LINE_BEGINS = lazy(r"(?:\A|\n)[^\S\n]*[*_]{0,3}\Z")
_LINE_ENDS = lazy(r"[*_]{0,3}+[^\S\n]*+(?:\n|\Z)")


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether nothing else stands on the line; an indent of more than forty is not looked through."""
    before = text[max(0, start - 40) : start]
    begins = _LINE_BEGINS.search(before) if len(before) < 40 or "\n" in before else None
    return bool(begins and _LINE_ENDS.match(text, end))

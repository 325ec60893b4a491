"""Stage notes and time stamps: what a transcript tells beside what was said."""

from __future__ import annotations

import re

from pullquote.transcript.labels.grammar import CLOCK
from pullquote.transcript.model import Segment

_BRACKETED = re.compile(
    r"\[[^\[\]\n]{1,160}(?:\n[^\[\]\n]{1,160})?\]|\([^()\n]{1,240}(?:\n[^()\n]{1,240})?\)|（[^（）\n]{1,80}）|［[^［］\n]{1,80}］"
)
_TIME = re.compile(rf"\W*{CLOCK}(?:\W+{CLOCK})?\W*")
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ACTS = frozenset(
    """
    laughter laughs laugh laughing chuckles chuckle chuckling giggles applause applauds applauding clapping claps cheers
    cheering boos booing crosstalk cross-talk inaudible unintelligible indiscernible indistinct garbled overlapping
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
_SPEAKS = re.compile(
    r"(?:speak(?:s|ing)?|spoke|answer(?:s|ing)?|ask(?:s|ing)?|repl(?:ies|ying)|continu(?:es|ing)|says?|talk(?:s|ing)?|respon(?:ds|ding)|in|parle|spricht|habla|"
    r"parla|говорит|говорить|відповідає|отвечает|mówi)\s+(?:in\s+|en\s+|auf\s+|по[- ]|na\s+|po\s+)?(?:\w+\s+)?[^\W\d_]+",
    re.I,
)
_PHRASE = re.compile(
    r"(?:\w+ )?(?:commercial break|break|off[- ]mi(?:c|ke|crophone)s?|no (?:audible )?(?:response|answer)|through (?:an )?(?:interpreter|translator)|"
    r"as interpreted|video (?:clip|plays?|played|begins|ends)|audio (?:clip|plays?|cuts? out|break)|(?:begin|end|start)s?(?: of)? (?:video|audio|clip|tape|transcript|recording|interview)\b.*|"
    r"clears (?:his|her|their )?\s*throat|moment of silence|technical (?:difficulties|difficulty)|phone rings|foreign language|multiple speakers|speaker off\b.*)",
    re.I,
)
_PERSONAL = re.compile(r"\b(?:I|I'm|we|you|my|our|your|me|us)\b")


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
    if any(word.casefold() in _ACTS for word in (said if len(said) <= 5 or plain.isupper() else said[:2] + said[-1:])):
        return True
    return bool(_PHRASE.fullmatch(plain) or (_SPEAKS.fullmatch(plain) and len(said) <= 5 and said[0].lower() != "in"))


def note_or_time(text: str, start: int) -> Segment | None:
    """The stage note or the time stamp in brackets that begins at a position."""
    match = _BRACKETED.match(text, start)
    if match is None:
        return None
    if _TIME.fullmatch(match[0]):
        return Segment("time", *match.span())
    if is_note(match[0][1:-1], _is_alone(text, *match.span())):
        return Segment("note", *match.span())
    return None


def _is_alone(text: str, start: int, end: int) -> bool:
    line = text.rfind("\n", 0, start) + 1
    after = text.find("\n", end)
    return not text[line:start].strip() and not text[end : after if after >= 0 else len(text)].strip()

"""How asking looks: question marks, and requests that do without."""

from __future__ import annotations

from pullquote.transcript.lazy import lazy

MARKS = "?？؟\u037e"

# Small letters, matched against small letters, are twice as fast as without regard to case.
_REQUEST = lazy(
    r"\b(?:(?:can|could|may|might) (?:i|we) ask"
    r"|(?:can|could|would|will) you (?:please |just )?(?:tell|say|explain|comment|give|talk)"
    r"|please (?:introduce|tell|describe|explain|comment|talk|share)|introduce yourself"
    r"|tell (?:us|me) (?:a (?:little )?bit )?(?:about|how|what|why|more|where|who)"
    r"|(?:talk|walk|take) (?:to )?(?:us|me) (?:about|through)|describe (?:for us|to us|how|what|your)"
    r"|i(?:['’]d| would) (?:love|like) (?:you )?to (?:hear|know|ask|talk about|comment|tell|explain)"
    r"|i (?:wonder|was wondering)"
    r"|erzählen sie|beschreiben sie|erklären sie|stellen sie sich"
    r"|parlez-nous|expliquez-nous|présentez-vous|dites-nous"
    r"|cuéntenos|cuéntame|háblenos|explíquenos|preséntese|conte-nos|fale-nos|ci (?:dica|parli|racconti)"
    r"|розкажіть|поясніть|расскажите|поясните|proszę (?:powiedzieć|opowiedzieć))\b"
)
_ANNOUNCED = lazy(
    r"\b(?:let me ask|i (?:have|had) (?:a|one|two|another) questions?|my (?:first |second )?question)\b"
)


def requests(text: str) -> bool:
    """True where words ask for an answer without a question mark."""
    return bool(_REQUEST.search(text.lower()))


def announces(text: str) -> bool:
    """True where words say that a question is coming; they are one only where none comes."""
    return bool(_ANNOUNCED.search(text.lower()))


def asks(text: str) -> bool:
    """True where words hold a question or a request."""
    return any(mark in text for mark in MARKS) or requests(text) or announces(text)

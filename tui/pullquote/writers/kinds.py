"""What reference managers call an occasion.

The types are those of CSL 1.0.2 (appendix III), the biblatex manual (2.1) and the RIS format (2011), and they are
paired as Zotero's exporters pair them.
"""

from __future__ import annotations

from typing import NamedTuple

from pullquote.quotes.model import Quote


class Kind(NamedTuple):
    """The type of an item in each format."""

    csl: str
    biblatex: str
    ris: str


_LEGAL = Kind("legal_case", "jurisdiction", "CASE")
_SPOKEN = Kind("speech", "unpublished", "SLIDE")
_KINDS = {
    "deposition": _LEGAL,
    "oral argument": _LEGAL,
    "hearing": Kind("hearing", "jurisdiction", "HEAR"),
    "interview": Kind("interview", "misc", "ELEC"),
    "podcast": Kind("broadcast", "audio", "SOUND"),
    "broadcast": Kind("broadcast", "misc", "GEN"),
    "press conference": _SPOKEN,
    "debate": _SPOKEN,
    "lecture": _SPOKEN,
    "speech": _SPOKEN,
    "meeting": _SPOKEN,
}
_PAGE = Kind("webpage", "online", "ELEC")
_TEXT = Kind("document", "misc", "GEN")


def kind(quote: Quote) -> Kind:
    """The types for a quote's document; general ones where it does not say what it records."""
    found = _KINDS.get(quote.genre or "", _PAGE if quote.receipt.url else _TEXT)
    return found._replace(ris="GEN") if found.ris == "ELEC" and not quote.receipt.url else found


def description(quote: Quote) -> str:
    """What the document is, in words: "press conference transcript"."""
    return f"{quote.genre} transcript" if quote.genre else "transcript"


def capital(words: str) -> str:
    """The words with a capital at their start."""
    return words[:1].upper() + words[1:]

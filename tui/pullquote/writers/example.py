"""An invented quote, to show what a style makes of one."""

from __future__ import annotations

from pullquote.quotes.model import Quote, Receipt, Selector
from pullquote.transcript.model import Evidence, Span

_WORDS = "We build the sea wall for those who come after us."
_ASKED = "Whom is it for?"


def _receipt(words: str, line: int, name: str) -> Receipt:
    return Receipt(
        path="/transcripts/sea_wall.txt",
        url="https://norrvik.example/talks/sea-wall",
        sha256="5ea" + "0" * 61,
        reader="text/1",
        format="text",
        version="1",
        lines=(line, line),
        selectors=(Selector(words, f"{name}: ", "\n", line * 100, line * 100 + len(words)),),
        label=name,
        evidence=(Evidence("label", name, line),),
        certainty="stated",
        status="As delivered",
        fragment="text=" + words.replace(" ", "%20"),
    )


_QUESTION = Quote(
    spans=(Span(700, 700 + len(_ASKED)),),
    words=_ASKED,
    turn=2,
    name="Bo Varga",
    role=None,
    affiliation="Radio Norrvik",
    anonymous=False,
    press=False,
    asks=True,
    title="Press conference on the sea wall",
    place="Norrvik",
    date="2031-03-04",
    receipt=_receipt(_ASKED, 7, "Bo Varga"),
    publisher="Norrvik Harbour Board",
    language="en",
    genre="press conference",
    paragraph=3,
)
EXAMPLE = _QUESTION._replace(
    spans=(Span(900, 900 + len(_WORDS)),),
    words=_WORDS,
    turn=3,
    name="Ada Lindqvist",
    role="Harbour Master",
    affiliation=None,
    asks=False,
    receipt=_receipt(_WORDS, 9, "Ada Lindqvist"),
    question=_QUESTION,
    paragraph=4,
)
"""What Ada Lindqvist never said, with the question that nobody asked."""

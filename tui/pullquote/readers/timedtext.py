"""XML of captions and of annotated recordings: words with their times, and with their speakers where it states them.

TTML: https://www.w3.org/TR/ttml2/, as broadcasters and Apple's podcasts use it; YouTube's timed text; ELAN's tiers
(https://www.mpi.nl/tools/elan/EAF_Annotation_Format_3.0_and_ELAN.pdf).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from pullquote.readers.cued import Cue, by_label
from pullquote.readers.decode import Unreadable
from pullquote.readers.reading import Reading
from pullquote.readers.rows import time_of
from pullquote.readers.said import Said, compose, voice_name
from pullquote.readers.tree import paragraphs, words


def ttml(root: Element) -> Reading:
    title = words(root.find("head/metadata/title"))
    names = {agent.get("id", ""): words(agent.find("name")) for agent in root.iter("agent")}
    spoken = [
        Said(
            voice_name(names.get(who) or who) if who else None,
            _line(paragraph),
            time_of(paragraph.get("begin")),
            time_of(paragraph.get("end")),
        )
        for paragraph, who in _paragraphs(root, "")
    ]
    return _reading(title, spoken, root.get("lang", ""))


def _paragraphs(parent: Element, agent: str) -> Iterator[tuple[Element, str]]:
    """Each paragraph, with the one who speaks in it; an agent is that of all within."""
    for element in parent:
        who = element.get("agent", agent)
        if element.tag == "p":
            inner = (span.get("agent") for span in element.iter("span"))
            yield element, who or next(filter(None, inner), "")
        elif element.tag != "head":
            yield from _paragraphs(element, who)


def _line(paragraph: Element) -> str:
    tagged = [span for span in paragraph.iter("span") if span.get("unit") == "word"]
    return " ".join(map(words, tagged)) if tagged else " ".join(paragraphs(paragraph))


def timed_text(root: Element) -> Reading:
    """YouTube: `<text start="1.5" dur="2">`, or `<p t="1500" d="2000">`; entities may be escaped twice."""
    from html import unescape

    spoken = [
        Said(None, unescape(words(element)), time_of(element.get("start")) or _milliseconds(element.get("t")))
        for element in root.iter()
        if element.tag in ("text", "p")
    ]
    return _reading("", spoken, "")


def _milliseconds(printed: str | None) -> float | None:
    time = time_of(printed)
    return time / 1000 if time is not None else None


def elan(root: Element) -> Reading:
    """Tiers of annotations: each tier is somebody's; those that hang on another explain it, and say nothing."""
    times = {
        slot.get("TIME_SLOT_ID"): _milliseconds(slot.get("TIME_VALUE")) for slot in root.iter("TIME_SLOT")
    }
    spoken = [
        Said(
            voice_name(tier.get("PARTICIPANT") or tier.get("TIER_ID")),
            words(annotation.find("ANNOTATION_VALUE")),
            times.get(annotation.get("TIME_SLOT_REF1")),
            times.get(annotation.get("TIME_SLOT_REF2")),
        )
        for tier in root.iter("TIER")
        if tier.get("PARENT_REF") is None
        for annotation in tier.iter("ALIGNABLE_ANNOTATION")
    ]
    return _reading("", sorted(spoken, key=_begins), "")


def _begins(piece: Said) -> float:
    return piece.begins if piece.begins is not None else 0.0


def _reading(title: str, spoken: Iterable[Said], language: str) -> Reading:
    pieces = [piece for piece in spoken if piece.text.strip()]
    if not pieces:
        raise Unreadable("holds no words: nothing to read")
    if not any(piece.voice for piece in pieces):
        pieces = by_label(
            [Cue(_begins(piece), piece.ends or _begins(piece), (piece.text,)) for piece in pieces]
        )
    text, hints = compose([title] if title else [], pieces)
    metadata = {"title": title, "language": language.partition("-")[0].lower()}
    return Reading(text, hints=hints, metadata={key: value for key, value in metadata.items() if value})

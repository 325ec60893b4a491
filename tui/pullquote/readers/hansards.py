"""XML of two parliaments' own offices, both in an element `hansard`: Canberra's, and the digitised volumes of London's.

Canberra: https://www.aph.gov.au/Parliamentary_Business/Hansard; London, 1803 to 2005: https://www.hansard-archive.parliament.uk/
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from pullquote.readers.page import Page
from pullquote.readers.reading import Reading
from pullquote.readers.tree import paragraphs, words

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LABELS = ("HPS-Member", "HPS-Office", "HPS-GeneralI")
"""Classes of spans: `HPS-MemberSpeech`, `HPS-OfficeInterjecting`, `HPS-GeneralInterjecting`."""
_BESIDE = re.compile(r"\A(?:\s*+\([^()]*+\))*+\s*+[:—–-]?\s*+")
"""What stands between a label and the words: `(Pond) (Minister for Fish) (10:07):`."""


def hansard(root: Element) -> Reading:
    return _canberra(root) if root.find("session.header") is not None else _london(root)


# --- London: a paragraph is a member's, or the clerk's


def _london(root: Element) -> Reading:
    page = Page()
    for break_ in root.iter():
        if break_.tag in ("col", "image"):
            break_.text = None  # the number of a column, in the middle of what is said
    _volume(page, root)
    date = root.find(".//date")
    return page.reading({"date": _day(date.get("format", "")) if date is not None else "", "language": "en"})


def _volume(page: Page, parent: Element) -> None:
    for element in parent:
        if element.tag in ("title", "date"):
            page.heading(words(element))
        elif element.tag == "p":
            _contribution(page, element)
        elif element.tag not in ("table", "index", "frontmatter", "division"):
            _volume(page, element)


def _contribution(page: Page, paragraph: Element) -> None:
    member, said = paragraph.find("member"), paragraph.find("membercontribution")
    if said is None or words(said).startswith("—"):  # "LORD BERG—Appointed to take the Chair."
        return page.note(words(paragraph))
    if member is not None:
        page.label(words(member).lstrip("* "))  # the asterisk: revised by the member
    for block in paragraphs(said):
        page.say(block.lstrip(": "))
    return None


# --- Canberra: who talks is said above the words, and who interrupts by the class of a span


def _canberra(root: Element) -> Reading:
    page = Page()
    names = {words(who.find("name.id")): _talker(who) for who in root.iter("talker")}
    for element in root:
        if element.tag != "session.header":
            _debate(page, names, element)
    return page.reading({"date": _day(words(root.find("session.header/date"))), "language": "en"})


def _talker(talker: Element) -> str:
    """The full name in "Berg, Anna MP (The SPEAKER)"."""
    stated = {name.get("role", ""): words(name) for name in talker.iter("name")}
    surname, _, first = stated.get("metadata", "").partition(" (")[0].partition(",")
    first = re.sub(r"\s+(?:MP|Senator)\b.*|^Sen(?:ator)?\b", "", first.strip())
    return f"{first} {surname}".strip()


def _debate(page: Page, names: dict[str, str], parent: Element) -> None:
    for element in parent:
        if element.tag == "title":
            page.heading(words(element))
        elif element.tag == "talk.start":
            _starts(page, element)
        elif element.tag == "talk.text":
            for paragraph in element.iter("p"):
                _said(page, names, paragraph)
        elif element.tag.endswith(".text"):
            for paragraph in element.iter("p"):
                if not paragraph.get("class", "").endswith("Debate"):  # the heading once more
                    page.note(words(paragraph))
        elif element.tag == "para":
            page.say(words(element))
        elif element.tag not in ("page.no", "type", "division"):
            _debate(page, names, element)


def _starts(page: Page, start: Element) -> None:
    """Until 2011 the first words stand beside the name of the one who says them."""
    talker = start.find("talker")
    said = [words(paragraph).lstrip("—– ") for paragraph in start.iter("para")]
    if talker is not None and said:
        display = talker.find("name[@role='display']")
        page.label(words(display) or _talker(talker), _talker(talker))
    for paragraph in said:
        page.say(paragraph)


def _said(page: Page, names: dict[str, str], paragraph: Element) -> None:
    """Since then a label is in a span; what stands in parentheses after it is a seat, an office, the hour."""
    text = words(paragraph)
    if printed := _label(paragraph):
        link = paragraph.find(".//a[@href]")
        page.label(printed, names.get(link.get("href", ""), "") if link is not None else "")
        text = _BESIDE.sub("", text.partition(printed)[2] if printed in text else text)
    page.say(text)


def _label(paragraph: Element) -> str:
    """The label with which a paragraph begins."""
    spans = ((span.get("class", ""), words(span).rstrip(":")) for span in paragraph.iter("span"))
    return next((printed for kind, printed in spans if printed and kind.startswith(_LABELS)), "")


def _day(printed: str) -> str:
    match = _DAY.search(printed)
    return match[0] if match else ""

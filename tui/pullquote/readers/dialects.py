"""What each kind of XML states: who speaks, what is a heading, what is a note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from itertools import chain
from xml.etree.ElementTree import Element

from pullquote.readers.decode import Unreadable
from pullquote.readers.page import Page
from pullquote.readers.reading import Reading
from pullquote.readers.tree import paragraphs, words
from pullquote.transcript.dates import find_dates
from pullquote.transcript.model import HintKind

_NOBODY = "Unidentified speaker"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _day(printed: str | None) -> str:
    match = _DAY.search(printed or "")
    return match[0] if match else ""


# --- TEI, Parla-CLARIN, ParlaMint: https://tei-c.org/release/doc/tei-p5-doc/en/html/TS.html

_HAPPENS = frozenset("note vocal kinesic incident writing stage gap pause".split())
_CAPITAL = "A-ZÀ-ÞŠŽČĆĐŁŚŻŹŘŇĎŤĀĒĪŪĢĶĻŅŐŰĞİŞȘȚΑ-ΩΆΈΉΊΌΎΏА-ЯЄІЇҐ"
_BORN = re.compile(r"[._-]\d{1,4}\Z")
_CAMEL = re.compile(rf"[{_CAPITAL}][^\W\d_{_CAPITAL}]*[-.]?")


def tei(root: Element) -> Reading:
    language = root.get("lang", "")
    page = Page()
    title = _in_language(root.iterfind(".//titleStmt/title"), language)
    page.title(title)
    spoken = chain(
        root.iterfind(".//settingDesc//date"),
        root.iterfind(".//sourceDesc//date"),
        root.iterfind(".//front//docDate"),
    )
    names = {
        person.get("id", ""): _person(person)
        for person in chain(root.iter("person"), root.iter("personGrp"), root.iter("role"))
    }
    for text in root.iter("text"):
        _Tei(page, names).read(text)
        break
    return page.reading(
        {
            "title": title,
            "date": next((day for date in spoken if (day := _day(date.get("when") or words(date)))), ""),
            "place": _in_language(root.iterfind(".//settingDesc//name[@type='city']"), language)
            or words(root.find(".//settingDesc//settlement")),
            "publisher": words(root.find(".//sourceDesc//publisher"))
            or _in_language(root.iterfind(".//publicationStmt/publisher/orgName"), language)
            or words(root.find(".//publicationStmt/publisher")),
            "language": language,
        }
    )


def _in_language(found: Iterable[Element], language: str) -> str:
    """The first text in the document's own language, or the first."""
    texts = list(found)
    own = [text for text in texts if text.get("lang", language) == language]
    return words(next(iter(own or texts), None))


def _person(person: Element) -> str:
    name = person.find(".//persName")
    if name is None:
        return words(person) if person.tag == "role" else ""
    parts = [words(part) for tag in ("forename", "nameLink", "surname") for part in name.iterfind(tag)]
    return " ".join(parts) or words(name)


class _Tei:
    def __init__(self, page: Page, names: dict[str, str]) -> None:
        self._page = page
        self._names = names
        self._printed = ""
        self._last = ""

    def read(self, element: Element) -> None:
        for child in element:
            if child.tag == "head":
                self._page.heading(words(child))
            elif child.tag == "note" and child.get("type") == "speaker":
                self._printed = words(child)
            elif child.tag in _HAPPENS:
                if child.get("reason") != "editorial":
                    self._page.note(words(child))
            elif child.tag in ("u", "sp"):
                self._turn(child)
            elif child.tag in ("p", "opener", "closer"):
                self._page.note(words(child))
            else:
                self.read(child)

    def _turn(self, turn: Element) -> None:
        who = turn.get("who", "").split(" ")[0].lstrip("#")
        printed, self._printed = self._printed or words(turn.find("speaker")), ""
        goes_on = turn.get("prev") or (who == self._last != "" and turn.tag == "u")
        self._last = who
        if not goes_on or printed:
            name = self._names.get(who) or _named_by(who, printed)
            if who.lower().startswith("unknown"):
                name = _NOBODY
            self._page.label(printed or name or _NOBODY, name)
        inside = [child for child in turn if child.tag != "speaker"]
        if not any(child.tag in ("seg", "p", "ab", "l", "lg") for child in inside):
            self._page.say(_spoken(turn))
            return
        for child in inside:
            if child.tag in _HAPPENS:
                self._page.note(words(child))
            else:
                self._page.say(_spoken(child))


def _named_by(who: str, printed: str) -> str:
    """The name in an identifier ("BergAnna", "BergAnna.1952"), in the order of the label that is printed, if any."""
    who = _BORN.sub("", who)
    parts = _CAMEL.findall(who)
    if not printed:
        return " ".join(parts) if "".join(parts) == who and all(len(part) > 1 for part in parts) else who
    known = {part.casefold(): part for part in parts}
    order = [known[word] for word in re.findall(r"\w+", printed.casefold()) if word in known]
    return " ".join(order) if len(order) > 1 and len(order) == len(parts) else ""


def _spoken(element: Element) -> str:
    """What is said in an utterance, with what happens meanwhile in brackets; tagged words are joined again."""
    pieces: list[str] = []
    tagged = element.find(".//w") is not None

    def add(text: str | None) -> None:
        if text and not (tagged and text.isspace()):
            pieces.append(text)

    def gather(part: Element) -> None:
        if part.tag in ("w", "pc"):
            pieces.append(words(part) + " " * (part.get("join") not in ("right", "both")))
            return
        if part.tag in _HAPPENS:
            if happened := words(part):
                pieces.append(happened if happened[0] in "([" else f" [{happened}] ")
            return
        if part.tag != "speaker":
            add(part.text)
            for child in part:
                gather(child)
                add(child.tail)

    gather(element)
    return "".join(pieces)


# --- parlparse, as at theyworkforyou.com and openaustralia.org: https://parser.theyworkforyou.com/


_WHIP_TURNS: dict[str, HintKind | None] = {"speech": None, "ques": "asks", "reply": "answers"}
"""Written questions and their answers have elements of their own."""


def publicwhip(root: Element) -> Reading:
    page = Page()
    day = ""
    holders: dict[str, str] = {}
    for element in root:
        day = day or _day(element.get("id"))
        if element.tag.endswith("heading"):
            page.heading(words(element))
        elif element.tag in _WHIP_TURNS:
            name = element.get("speakername", "").strip()
            spoken = bool(name) and element.get("nospeaker") != "true"
            whole = _whole(name, element.get("speakerid", ""), holders)
            page.label(name if spoken else "", whole, does=_WHIP_TURNS[element.tag])
            for paragraph in paragraphs(element):
                (page.say if spoken else page.note)(paragraph)
        elif element.tag == "division":
            for votes in element:
                page.note("; ".join(paragraph for member in votes for paragraph in paragraphs(member)))
    return page.reading({"date": day})


def _whole(name: str, who: str, holders: dict[str, str]) -> str:
    """The speaker of a label: "The Presiding Officer" too is who was told in parentheses when this one first spoke."""
    if who in ("", "unknown"):
        return name
    first = holders.setdefault(who, name)
    return first if first.startswith(f"{name} (") else name


# --- Akoma Ntoso: https://docs.oasis-open.org/legaldocml/akn-core/v1.0/

_SPEECHES: dict[str, HintKind | None] = {"speech": None, "question": "asks", "answer": "answers"}
_REMARKS = frozenset("scene narrative summary other adjournment rollCall".split())


def akoma_ntoso(root: Element) -> Reading:
    page = Page()
    title = words(root.find(".//preface//docTitle")) or words(root.find(".//preface//docType"))
    page.title(title)
    names = {
        who.get("eId", who.get("id", "")): who.get("showAs", "")
        for who in chain(root.iter("TLCPerson"), root.iter("TLCRole"))
    }
    body = root.find(".//debateBody")
    _akoma_ntoso(page, names, body if body is not None else root)
    language = root.find(".//FRBRlanguage")
    dates = [date.get("date") for date in root.iterfind(".//FRBRWork/FRBRdate[@name!='generation']")]
    dates += [uri.get("value") for uri in root.iterfind(".//FRBRWork/FRBRuri")]
    dates += [date.get("date") for date in root.iterfind(".//FRBRWork/FRBRdate")]
    return page.reading(
        {
            "title": title,
            "date": next((day for date in dates if (day := _day(date))), ""),
            "language": language.get("language", "") if language is not None else "",
        }
    )


def _akoma_ntoso(page: Page, names: dict[str, str], parent: Element) -> None:
    for element in parent:
        if element.tag in ("heading", "subheading"):
            page.heading(words(element))
        elif element.tag in _REMARKS:
            page.note(words(element))
        elif element.tag in _SPEECHES:
            by = element.get("by", "").lstrip("#")
            name = names.get(by, "")
            printed = words(element.find("from")) or name or by or _NOBODY
            page.label(printed, name, does=_SPEECHES[element.tag])
            page.say(element.text or "")
            for child in element:
                if child.tag in _REMARKS:
                    page.note(words(child))
                elif child.tag not in ("from", "num", "heading", "subheading"):
                    for paragraph in paragraphs(child):
                        page.say(paragraph)
        elif element.tag != "meta":
            _akoma_ntoso(page, names, element)


# --- Transcriber: https://trans.sourceforge.net/


def transcriber(root: Element) -> Reading:
    page = Page()
    episode = root.find("Episode")
    title = episode.get("program", "") if episode is not None else ""
    page.title(title)
    names = {who.get("id", ""): who.get("name", "") for who in root.iter("Speaker")}
    topics = {topic.get("id", ""): topic.get("desc", "") for topic in root.iter("Topic")}
    last = ""
    for element in root.iter():
        if element.tag == "Section" and topics.get(element.get("topic", "")):
            page.heading(topics[element.get("topic", "")])
            last = ""
        elif element.tag == "Turn":
            speakers = element.get("speaker", "").split()
            for number, said in _voices(element):
                who = speakers[number - 1] if 0 < number <= len(speakers) else ""
                if who != last:
                    page.label(names.get(who) or who or _NOBODY)
                if said.strip():
                    page.say(said)
                    last = who
    return page.reading(
        {
            "title": title,
            "date": _day(episode.get("air_date")) if episode is not None else "",
            "language": root.get("lang", ""),
        }
    )


def _voices(turn: Element) -> Iterator[tuple[int, str]]:
    """The number of each speaker in a turn, with what is said."""
    number, said = 1, [turn.text or ""]
    for child in turn:
        if child.tag == "Who":
            yield number, " ".join(said)
            number, said = int(nb) if (nb := child.get("nb", "")).isdecimal() else 1, []
        elif child.tag == "Event" and child.get("type") == "noise" and child.get("desc"):
            said.append(f"[{child.get('desc')}]")
        said.append(child.tail or "")
    yield number, " ".join(said)


# --- Bundestag: https://www.bundestag.de/services/opendata


def bundestag(root: Element) -> Reading:
    page = Page()
    title = words(root.find(".//kopfdaten/plenarprotokoll-nummer"))
    page.title(title)
    day = next((day for _, _, day in find_dates(root.get("sitzung-datum", ""))), "")
    course = root.find("sitzungsverlauf")
    for element in course if course is not None else ():
        _bundestag(page, element)
    return page.reading({"title": title, "date": day, "language": "de"})


def _bundestag(page: Page, element: Element) -> None:
    if element.tag == "kommentar":
        page.note(words(element))
    elif element.tag == "name":
        page.label(words(element))
    elif element.tag == "p" and element.get("klasse") == "redner":
        name = element.find("redner/name")
        parts = [words(name.find(tag)) for tag in ("vorname", "nachname")] if name is not None else []
        if (redner := element.find("redner")) is not None:
            page.label(redner.tail or " ".join(parts), " ".join(filter(None, parts)))
    elif element.tag == "p" and (element.get("klasse") or "").startswith("T_"):
        page.heading(words(element))
    elif element.tag == "p":
        page.say(words(element))
    else:
        for child in element:
            _bundestag(page, child)


# --- The transcripts of Australia's prime ministers: https://pmtranscripts.pmc.gov.au/


class _Flow(HTMLParser):
    """HTML → its lines, paragraphs parted by blank lines."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._pieces: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._pieces.append(
            "\n" if tag == "br" else "\n\n" if tag in ("p", "div", "li", "tr", "h2", "h3") else ""
        )

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag: str) -> None:
        self._pieces.append("\n\n" if tag in ("p", "div", "li", "ul", "h2", "h3") else "")

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """What begins like `<![CDATA[` is a comment, as it is to a browser; `HTMLParser` would not go on."""
        return self.parse_bogus_comment(i)

    def handle_data(self, data: str) -> None:
        self._pieces.append(re.sub(r"\s+", " ", data))

    def text(self) -> str:
        lines = "\n".join(line.strip() for line in "".join(self._pieces).split("\n"))
        return re.sub(r"\n{3,}", "\n\n", lines).strip()


def prime_minister(root: Element) -> Reading:
    page = Page()
    metadata: dict[str, str] = {}
    for one in root.iter("transcript"):
        content = one.find("content")
        if content is None:
            continue
        title = words(one.find("title"))
        surname, _, first = words(one.find("prime-minister")).partition(",")
        name = f"{first.strip()} {surname.strip()}".strip()
        day = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", words(one.find("release-date")))
        page.title(title)
        alone = "speech" in words(one.find("release-type")).lower()
        page.title(f"{'By ' * alone}Prime Minister {name}" if name else "")
        page.print(_Flow("".join(content.itertext())).text())
        metadata = metadata or {
            "title": title,
            "date": f"{day[3]}-{day[2]:0>2}-{day[1]:0>2}" if day else "",
            "language": "en",
        }
    if not metadata:
        raise Unreadable("is XML without the contents of a transcript")
    return page.reading(metadata)

"""Word: the text as a reader of the finished document sees it, and whom its styles show to be speaking."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from pullquote.readers.columns import Roles, roles, seconds
from pullquote.readers.decode import Unreadable
from pullquote.readers.page import Page
from pullquote.readers.reading import Reader, Reading
from pullquote.readers.said import voice_name
from pullquote.readers.struck import stated
from pullquote.readers.tree import parse
from pullquote.readers.word import Paragraph, paragraphs, styles
from pullquote.transcript.labels.grammar import CLOCK

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element
    from zipfile import ZipFile

LARGEST = 200_000_000
"""How much a file may unpack to, in bytes."""
_LONGEST = 40_000_000
"""How much its document may, and its styles; a thousand printed pages take half of it."""
_DAMAGE = (EOFError, LookupError, NotImplementedError, OSError, OverflowError, RuntimeError, ValueError)
"""What `zipfile` also raises on damaged archives."""
_LABEL = 100
"""Labels are no longer, in code points."""
_MAIN = re.compile(r"word/document\d*\.xml")
_EXPORTED = re.compile(
    r".{2,60} (?:started|stopped) transcription|Transcribed by https?://\S+"
    r"|This editable transcript was computer generated\b.{0,200}"
)
"""What the programs of meetings (Teams, Otter, Meet) print above and below what was said."""
_SENTENCE = re.compile(r"[.!?…;,]\W*\Z")
_STAMP = re.compile(rf"\W*{CLOCK}\W*(?:{CLOCK})?\W*")


def _recognises(head: bytes, suffix: str) -> bool:
    return head.startswith(b"PK\x03\x04")


def _read(data: bytes, encoding: str | None) -> Reading:
    found = paragraphs_of(data)
    page = Page()
    label_looks = _label_looks(found)
    title = _title(found, label_looks)
    if label_looks:
        _print_styled(page, found, label_looks)
    elif leads := _leads(found):
        _print_led(page, found, leads)
    else:
        _print_all(page, found)
    return stated(page.reading({"title": title}))


DOCX = Reader("docx", 3, _recognises, _read)


def paragraphs_of(data: bytes) -> list[Paragraph]:
    """The paragraphs of a Word file that hold words; raises `Unreadable`."""
    import struct
    import zlib
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(data)) as archive:
            main, looks = _parts(archive)
    except Unreadable:
        raise
    except (BadZipFile, zlib.error, struct.error, *_DAMAGE) as error:
        raise Unreadable(f"is a broken Word document: {' '.join(str(error).split()) or 'damaged'}") from None
    body = main.find("body")
    return [each for each in paragraphs(main if body is None else body, styles(looks)) if each.text]


def _parts(archive: ZipFile) -> tuple[Element, Element | None]:
    """The document and its styles."""
    entries = archive.infolist()
    if sum(entry.file_size for entry in entries) > LARGEST:
        raise Unreadable("unpacks to more than 200 MB: no transcript does")
    if any(entry.flag_bits & 1 for entry in entries):
        raise Unreadable("is encrypted: save it without a password first")
    name = next((entry.filename for entry in entries if _MAIN.fullmatch(entry.filename)), None)
    if name is None:
        raise Unreadable("is an archive without a Word document in it: unpack it first")
    if any(entry.file_size > _LONGEST for entry in entries if entry.filename in (name, "word/styles.xml")):
        raise Unreadable("holds a document of more than 40 MB: no transcript does")
    with archive.open(name) as part:
        main = parse(part)
    if "word/styles.xml" not in archive.namelist():
        return main, None
    with archive.open("word/styles.xml") as part:
        return main, parse(part)


def _label_looks(found: Sequence[Paragraph]) -> set[tuple[str, bool]]:
    """The looks of paragraphs that name who speaks next: short, recurring, and always above the speech."""
    size: Counter[tuple[str, bool]] = Counter()
    for paragraph in found:
        size[paragraph.look] += len(paragraph.text)
    speech = size.most_common(1)[0][0] if size else ("", False)
    by_look: dict[tuple[str, bool], list[int]] = {}
    for index, paragraph in enumerate(found):
        by_look.setdefault(paragraph.look, []).append(index)
    return {
        look
        for look, places in by_look.items()
        if look != speech
        and len(places) >= 3
        and len({found[place].text for place in places}) < len(places)
        and sum(_is_short(found[place]) for place in places) >= 0.9 * len(places)
        and sum(found[place + 1].look == speech for place in places if place + 1 < len(found))
        >= 0.8 * len(places)
    }


def _is_short(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return len(text) <= _LABEL and not paragraph.cells and text[0] not in "([" and not _SENTENCE.search(text)


def _leads(found: Sequence[Paragraph]) -> set[str]:
    """The names in bold with which paragraphs begin, and no colon or stop parts them from the words that follow.

    They recur, and open most of the speech: those of headings and of what is stressed do not.
    """
    led = Counter(paragraph.lead for paragraph in found if _is_led(paragraph))
    again = {lead for lead, count in led.items() if count > 1}
    enough = max(4, 0.5 * sum(not one.style.heading for one in found))
    return again if len(again) > 1 and sum(led[lead] for lead in again) >= enough else set()


def _is_led(paragraph: Paragraph) -> bool:
    """Whether a paragraph begins with something in bold that could be a name, and goes on with words."""
    lead, rest = paragraph.lead, paragraph.text.removeprefix(paragraph.lead).lstrip(" \xa0\"“‘'…")
    if paragraph.cells or paragraph.bold or not 1 < len(lead) <= _LABEL:
        return False
    return lead[-1].isalpha() and rest[:1].isalpha()


def _title(found: Sequence[Paragraph], label_looks: set[tuple[str, bool]]) -> str:
    """The first paragraph of the top matter that is set apart as a title."""
    for paragraph in found[:12]:
        if paragraph.look in label_looks or ":" in paragraph.text or len(paragraph.text) > 200:
            return ""
        if paragraph.style.heading or (paragraph.bold and not paragraph.text.endswith("?")):
            return " ".join(paragraph.text.split())
    return ""


def _print_styled(page: Page, found: Sequence[Paragraph], label_looks: set[tuple[str, bool]]) -> None:
    """Print a document whose labels are known by their look; the same words in another look are labels too."""
    names = {one.text for one in found if one.look in label_looks and _is_short(one)}
    said = {found[at + 1].look for at in range(len(found) - 1) if found[at].text in names}
    last = max((at for at, paragraph in enumerate(found) if paragraph.look in said), default=len(found))
    begun = False
    for at, paragraph in enumerate(found):
        if paragraph.text in names:
            page.label(paragraph.text)
            begun = True
        elif not begun:
            page.print(paragraph.text)
        elif paragraph.style.heading:
            page.heading(paragraph.text)
        elif at > last:
            page.note(paragraph.text)
        else:
            page.say(paragraph.text)


def _print_led(page: Page, found: Sequence[Paragraph], leads: set[str]) -> None:
    """Print a document whose paragraphs begin with the names of those who speak, in bold."""
    begun = False
    for paragraph in found:
        if paragraph.lead in leads and _is_led(paragraph):
            begun = True
            page.label(paragraph.lead)
            page.say(paragraph.text.removeprefix(paragraph.lead))
        elif paragraph.style.heading:
            page.heading(paragraph.text)
        elif begun:
            page.say(paragraph.text)
        else:
            page.print(paragraph.text)


def _print_all(page: Page, found: Sequence[Paragraph]) -> None:
    """Print a document; under headings that say who speaks in which column of a table, its rows are turns."""
    headed: Roles | None = None
    last = ""
    for paragraph in found:
        if paragraph.cells and (named := roles(paragraph.cells)):
            headed, last = named, ""
        elif headed and len(paragraph.cells) == headed.width:
            last = _print_said(page, paragraph.cells, headed, last)
        else:
            _print(page, paragraph)


def _print_said(page: Page, cells: Sequence[str], of: Roles, last: str) -> str:
    """Print a row that names its speaker, or goes on with the one above; returns who that is."""
    named = voice_name(cells[of.who])
    name = named or last
    if name != last or (named and of.when is None):
        page.label(name, begins=seconds(cells[of.when]) if of.when is not None else None)
    for words in cells[of.what].split("\n"):
        page.say(words)
    return name


def _print(page: Page, paragraph: Paragraph) -> None:
    if paragraph.cells:
        page.print(_row(paragraph.cells))
    elif _EXPORTED.fullmatch(paragraph.text):
        page.print(paragraph.text, "furniture")
    elif paragraph.style.heading:
        page.heading(paragraph.text)
    else:
        if paragraph.bold and paragraph.text.endswith(("?", "？")):
            page.mark("question", 0, str(len(paragraph.text)))
        page.print(paragraph.text)


def _row(cells: Sequence[str]) -> str:
    """A row of a table as a turn: "Anna Berg (00:12): Yes." where its cells are such."""
    cells = [cell for cell in cells if cell]
    stamps = [cell for cell in cells if _STAMP.fullmatch(cell)]
    rest = [cell for cell in cells if cell not in stamps]
    if len(rest) != 2 or len(rest[0]) > _LABEL or "\n" in rest[0]:
        return "\n".join(cells)
    stamp = f" ({stamps[0].strip(' ()[]')})" if stamps else ""
    return f"{rest[0].rstrip(' :')}{stamp}: {rest[1]}"

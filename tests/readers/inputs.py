"""Inputs for the fuzzing of readers: samples damaged in a few places, and files put together from pieces."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random

from tests.readers import test_captions, test_recognised, test_rows, test_timedtext, test_xml
from tests.readers.making import docx, paragraph, pdf
from tests.readers.trees import damaged_json, damaged_xml

ROOT = Path(__file__).parents[2]
LONGEST = 3000
"""Damage is done to a stretch of a sample that is no longer, in bytes: short inputs are tried in their thousands."""
_CUT = ("text", "markdown", "vtt", "srt", "sbv")
"""Formats of which any stretch is a file."""
_SUFFIXES = {".txt": "text", ".md": "markdown", ".htm": "html"}

_SPACES = [
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "  ",
    "\xa0",
    "\u3000",
    "\ufeff",
    "\0",
    "\x85",
    "\u2028",
    "\u200e",
    "\u202e",
]
_COMMON = """
    é ß İ 漢 e\u0301 \U0001f600 \ud7ff ： :_ ._ ?_ -_ –_ —_ ( ) [ ] < > & " ' \\ * _ # | / ○ ◯ ―― >>_ 12_ 0:34 00:01:02
    10:15_AM 999999999999 -1 1e999 (Laughter.) … Q A Q._ A._ Ada_Brook ADA_BROOK MR._BERG Mr._BERG_of_Harrow._
    BY_MR._BERG: The_CHAIR._ What_is_it? It_is_deep. Thank_you.
"""
"""Parted by spaces; `_` is one, `¶` ends a line, `~` is a tab."""
_OWN = {
    "text": "Speaker~Time~Text¶ Ada~0:34~ Date:_4_May_2031¶ ____ ---¶ ______4¶¶_1__ 10:15_<ada>_",
    "markdown": "** **Ada:**_ #_ ###_Ada¶ ---¶title:_x¶---¶ [0:34](#t) ` >_ |_a_|_b_|¶|---|---|¶ \\[ *_",
    "vtt": "WEBVTT¶¶ 00:01.000_-->_00:02.000¶ <v_Ada> </v> <c.x> NOTE_x¶ STYLE¶ <00:01.500> --> 99:59:59.9_-->_0:0.0",
    "srt": "1¶ 00:00:01,000_-->_00:00:02,000¶ <i> {\\an8} --> -_ 00:00:99,999_-->_00:00:00,000¶",
    "sbv": "0:00:01.000,0:00:02.000¶ 0:00:99.999,0:00:00.000¶ [br] (Ada)¶ Ada:_ >>_",
    "json": '{ } [ ] , : null true 0 "speaker" "text" "words" "start" "results" "segments" \\u0000 \\ud800 NaN',
    "xml": "<u_who='#A'> </u> <speech> </speech> <p> </p> <!-- <![CDATA[ ]]> &amp; &#0; &x; <seg> <note> <?x?>",
    "html": "<p> </p> <b> </b> <br> <table> <tr> <td> </td> </tr> </table> <pre> <dl> <dt> <dd> <cite> <h2>"
    " <div_class=nav> <span_class=speaker> </span> <main> &nbsp; &#0; <!-- <script> <style> <svg> <template>",
    "docx": "<w:p> </w:p> <w:r> </w:r> <w:t> </w:t> <w:tbl> <w:tr> <w:tc> </w:tc> </w:tr> </w:tbl> <w:del> </w:del>"
    " <w:br/> <w:tab/> <w:b/> &#x9;",
    "pdf": "BT ET _Tj _Td endobj stream¶ << >> /Type/Page /Length_9 4_0_R xref (x)_Tj_ %%EOF \\( \\222",
}


def _parted(pieces: str) -> list[str]:
    spaces = str.maketrans("_¶~", " \n\t")
    return [piece.translate(spaces) for piece in pieces.split()]


COMMON = [*_SPACES, *_parted(_COMMON)]
OWN = {form: _parted(pieces) for form, pieces in _OWN.items()}


@cache
def samples(form: str) -> tuple[bytes, ...]:
    """Files of a format: the project's samples, and those of the readers' own tests."""
    found = [
        path.read_bytes() for path in sorted((ROOT / "sample_data").iterdir()) if _form(path.name) == form
    ]
    for path in sorted((ROOT / "tests/transcript/fixtures/kinds").glob("*.txt")):
        for case in path.read_text("utf-8").split("=== ")[1:]:
            name, _, rest = case.partition("\n--- text\n")
            if _form(name) == form:
                found.append(rest.partition("--- turns\n")[0].encode())
    own: dict[str, list[str]] = {
        "vtt": [test_captions.VOICES, test_captions.LABELLED],
        "sbv": [test_captions.SUBVIEWER],
        "xml": [
            test_xml.TEI,
            test_xml.WHIP,
            test_xml.LONDON,
            test_xml.CANBERRA,
            test_xml.AKOMA,
            test_xml.TRANS,
            test_xml.BUNDESTAG,
            test_xml.PRIME,
            test_timedtext.TTML,
            test_timedtext.UNNAMED,
            test_timedtext.TIMED,
            test_timedtext.ELAN,
        ],
        "json": [
            *(json.dumps(shape[1]) for shape in test_recognised.SHAPES.values()),
            *map(json.dumps, (test_rows.TIMED | test_rows.CHATS).values()),
        ],
    }
    found += [text.encode() for text in own.get(form, [])]
    if form == "pdf":
        lines = [
            "MR. BERG: How deep is it?",
            "MS. LUND: It is deep, and deeper than the coun-",
            "cil believes.",
        ]
        page = [(72.0, 700.0 - 14 * row, text) for row, text in enumerate(lines * 6)]
        found = [
            pdf([page]),
            pdf([page[:9], page[9:]]),
            pdf([[(72.0, 40.0, "4"), *page], [(72.0, 40.0, "5"), *page]]),
        ]
    return tuple(found)


def inputs(form: str, seed: int, number: int) -> bytes:
    """The input of this number: a damaged sample, or in one of four cases something put together from pieces."""
    random = Random(f"{form} {seed} {number}")
    if random.random() < 0.25:
        return _made(form, random)
    data = random.choice(samples(form))
    if form == "docx" and random.random() < 0.9:
        return _inside(data, random)
    if form == "json" and random.random() < 0.7:
        return damaged_json(data, random)
    if form == "xml" and random.random() < 0.7:
        return damaged_xml(data, [*COMMON, *OWN["text"]], random)
    if form in _CUT and len(data) > LONGEST:
        at = random.randrange(len(data) - LONGEST)
        data = data[at if random.random() < 0.5 else 0 :][:LONGEST]
    return damaged(form, data, random)


def damaged(form: str, data: bytes, random: Random) -> bytes:
    """A file changed in one to six places: cut, doubled, moved, spliced with another, with pieces put in."""
    for _ in range(random.randint(1, 6)):
        at = random.randrange(len(data) + 1)
        end = min(len(data), at + int(random.expovariate(1 / 20)))
        data = random.choice(_DAMAGES)(form, data, at, end, random)
    return data


def _put(form: str, data: bytes, at: int, end: int, random: Random) -> bytes:
    return data[:at] + _piece(form, random) * random.choice((1, 1, 1, 2, 40)) + data[at:]


def _cut(form: str, data: bytes, at: int, end: int, random: Random) -> bytes:
    return data[:at] + data[end:]


def _double(form: str, data: bytes, at: int, end: int, random: Random) -> bytes:
    return data[:end] + data[at:end] * random.choice((1, 1, 3, 30)) + data[end:]


def _byte(form: str, data: bytes, at: int, end: int, random: Random) -> bytes:
    return data[:at] + bytes([random.randrange(256)]) + data[at + 1 :]


def _number(form: str, data: bytes, at: int, end: int, random: Random) -> bytes:
    """Another number in the place of the next."""
    new = random.choice((b"0", b"1", b"-1", b"99", b"2147483648", b"9" * 30))
    return data[:at] + re.sub(rb"\d+", new, data[at:], count=1)


def _splice(form: str, data: bytes, at: int, end: int, random: Random) -> bytes:
    other = random.choice(samples(form))
    start = random.randrange(len(other) + 1)
    return data[:at] + other[start : start + random.randrange(200)] + data[end:]


Damage = Callable[[str, bytes, int, int, Random], bytes]
_DAMAGES: tuple[Damage, ...] = (_put, _put, _cut, _double, _byte, _number, _splice)


def _piece(form: str, random: Random) -> bytes:
    return random.choice(OWN[form] if random.random() < 0.5 else COMMON).encode("utf-8", "replace")


def _made(form: str, random: Random) -> bytes:
    """A file put together from pieces."""
    pieces = b"".join(_piece(form, random) for _ in range(random.randint(1, 120)))
    if form == "docx":
        return docx(
            "<w:p><w:r><w:t>" + pieces.decode("utf-8", "replace") + "</w:t></w:r></w:p>" + paragraph("Yes.")
        )
    if form == "pdf":
        text = pieces.decode("utf-8", "replace").encode("cp1252", "replace").decode("cp1252").splitlines()
        return pdf([[(random.randrange(600), random.randrange(800), line) for line in text]])
    if form == "vtt":
        return b"WEBVTT\n\n" * random.randint(0, 1) + pieces
    if form == "xml":
        return (
            random.choice((b"<TEI><text><body>%s</body></text></TEI>", b"<publicwhip>%s</publicwhip>"))
            % pieces
        )
    return pieces


def _inside(data: bytes, random: Random) -> bytes:
    """A Word file with damage done to the XML in it."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as changed:
        for entry in archive.infolist():
            part = archive.read(entry)
            if entry.filename == "word/document.xml":
                own = random.random() < 0.7
                part = damaged_xml(part, COMMON, random) if own else damaged("docx", part, random)
            changed.writestr(zipfile.ZipInfo(entry.filename), part)
    return out.getvalue()


def _form(name: str) -> str:
    suffix = Path(name).suffix
    return _SUFFIXES.get(suffix, suffix.lstrip("."))

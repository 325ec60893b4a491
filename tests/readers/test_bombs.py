"""Files made to exhaust their reader are refused, or read, in a process that may take little memory and time.

The limits are the system's: 200 MB above what the program holds when it starts, and a few seconds of processor time.
"""

from __future__ import annotations

import json
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest

from tests.readers.making import W, docx

resource = pytest.importorskip("resource", reason="needs limits on a process's memory")

MB = 1 << 20
SPACES = b" " * MB
SECONDS = 20
"""Of processor time; what is refused takes a part of one."""
CHILD = """
import resource, sys
from pathlib import Path
from pullquote.readers import Unreadable, read
import pullquote.readers.html, pullquote.readers.xml, pullquote.readers.docx, pullquote.readers.pdf
import pypdf, selectolax.lexbor

data = Path(sys.argv[1]).read_bytes()
held = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (held + 200 * 2**20,) * 2)
resource.setrlimit(resource.RLIMIT_CPU, (SECONDS,) * 2)
try:
    print("read", len(read(sys.argv[1], data).text))
except Unreadable as refusal:
    print("refused:", refusal)
""".replace("SECONDS", str(SECONDS))


def answer(path: Path) -> str:
    """What becomes of a file in a process with little memory: one line; the end of its errors where it breaks."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(path)], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr[-400:]
    return done.stdout.strip().replace(str(path), path.name)


def packed(before: bytes, size: int, after: bytes) -> bytes:
    """Raw deflate data (RFC 1951) of `size` spaces between two texts: one MB of them is packed, then repeated."""
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    head = packer.compress(before) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(SPACES) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + block * (size // MB) + packer.compress(after) + packer.flush()


def checked(check: Callable[[bytes, int], int], begun: int, before: bytes, size: int, after: bytes) -> int:
    """The checksum of what `packed` packs."""
    value = check(before, begun)
    for _ in range(size // MB):
        value = check(SPACES, value)
    return check(after, value)


@cache
def deflated(size: int, inside: bytes = b"") -> bytes:
    """A Word file whose document unpacks to `size` spaces in a paragraph."""
    text = (
        b"<w:document %s><w:body><w:p><w:r><w:t>Anna Berg: Yes." % W.encode() + inside,
        size,
        b"</w:t></w:r></w:p></w:body></w:document>",
    )
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", packed(*text))
    data = bytearray(stream.getvalue())
    unpacked = len(text[0]) + size + len(text[2])
    for method in (8, data.rfind(b"PK\x01\x02") + 10):  # in the file's own header and in the directory
        struct.pack_into("<H", data, method, zipfile.ZIP_DEFLATED)
        struct.pack_into("<I", data, method + 6, checked(zlib.crc32, 0, *text))
        struct.pack_into("<I", data, method + 14, unpacked)
    return bytes(data)


def understated() -> bytes:
    """A Word file that unpacks to 1 GB and says that it holds 1 kB."""
    data = bytearray(deflated(1024 * MB))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 1024)
    data[22:26] = struct.pack("<I", 1024)
    return bytes(data)


def overstated() -> bytes:
    """A Word file of a few bytes that says that it holds 1 GB."""
    data = bytearray(docx("<w:p><w:r><w:t>Anna Berg: Yes.</w:t></w:r></w:p>"))
    at = data.find(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 1024 * MB)
    return bytes(data)


def laughs(root: str = "TEI") -> bytes:
    """Entities of entities: 10 to the 9th."""
    lines = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE {root} [<!ENTITY l0 "lol">{lines}]><{root}><text><p>&l9;</p></text></{root}>'.encode()


def pdf_bomb() -> bytes:
    """A PDF whose page unpacks to 1 GB."""
    text = b"", 1024 * MB, b""
    stream = b"\x78\x9c" + packed(*text) + struct.pack(">I", checked(zlib.adler32, 1, *text))
    return one_page(b"1", b"%d/Filter/FlateDecode" % len(stream), stream)


def declared_pdf() -> bytes:
    """A PDF that says its page takes 1 GB."""
    return one_page(b"1073741824", b"1073741824", b"BT (x) Tj ET")


def one_page(count: bytes, length: bytes, stream: bytes) -> bytes:
    return (
        b"%PDF-1.4\n"
        + b"".join(
            b"%d 0 obj\n%s\nendobj\n" % (number, said)
            for number, said in enumerate(
                (
                    b"<</Type/Catalog/Pages 2 0 R>>",
                    b"<</Type/Pages/Count " + count + b"/Kids[3 0 R]>>",
                    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
                    b"<</Length " + length + b">>stream\n" + stream + b"\nendstream",
                ),
                1,
            )
        )
        + b"trailer<</Size 5/Root 1 0 R>>\n%%EOF\n"
    )


DEEP = 10_000
MANY = 3_000_000
FILES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a Word file that unpacks to 1 GB": ("a.docx", lambda: deflated(1024 * MB)),
    "a Word file that unpacks to 150 MB": ("a.docx", lambda: deflated(150 * MB)),
    "a Word file that says less than it holds": ("a.docx", understated),
    "a Word file that says it holds 1 GB": ("a.docx", overstated),
    "a Word file of entities": (
        "a.docx",
        lambda: docx("<w:p/>", **{"word/document.xml": laughs("document").decode()}),
    ),
    "a Word file nested 10,000 deep": ("a.docx", lambda: docx("<w:tbl>" * DEEP + "</w:tbl>" * DEEP)),
    "a Word file of 3,000,000 elements": ("a.docx", lambda: docx("<w:r/>" * MANY)),
    "XML of 3,000,000 elements": ("a.xml", lambda: b"<TEI>" + b"<p/>" * MANY + b"</TEI>"),
    "a page of 3,000,000 elements": ("a.html", lambda: b"<html>" + b"<p>" * MANY),
    "an archive of 50,000 files": ("a.docx", lambda: docx("<w:p/>", **{f"x{n}": "" for n in range(50_000)})),
    "XML of entities": ("a.xml", laughs),
    "XML with one long entity": (
        "a.xml",
        lambda: f'<!DOCTYPE TEI [<!ENTITY a "{"a" * 100_000}">]><TEI>{"&a;" * 100_000}</TEI>'.encode(),
    ),
    "XML nested 10,000 deep": ("a.xml", lambda: b"<TEI>" + b"<div>" * DEEP + b"</div>" * DEEP + b"</TEI>"),
    "XML of an outer file": (
        "a.xml",
        lambda: b'<!DOCTYPE TEI [<!ENTITY a SYSTEM "file:///dev/zero">]><TEI><text>&a;</text></TEI>',
    ),
    "a page nested 10,000 deep": ("a.html", lambda: b"<div>" * DEEP + b"Anna: Yes." + b"</div>" * DEEP),
    "a page of 10,000 open tables": ("a.html", lambda: b"<html>" + b"<table><tr><td>" * DEEP + b"Anna: Yes."),
    "JSON nested 10,000 deep": ("a.json", lambda: b'{"results":' + b"[" * DEEP + b"]" * DEEP + b"}"),
    "JSON nested 10,000 deep in segments": (
        "a.json",
        lambda: b'{"segments":' * DEEP + b'[{"text": "Yes."}]' + b"}" * DEEP,
    ),
    "JSON of numbers without end": (
        "a.json",
        lambda: json.dumps({"results": {"x": "1"}}).encode() + b"9" * 5 * MB,
    ),
    "a PDF that unpacks to 1 GB": ("a.pdf", pdf_bomb),
    "a PDF that says it holds 1 GB": ("a.pdf", declared_pdf),
    "quotes nested 10,000 deep": (
        "a.md",
        lambda: b"> " * DEEP + b"**Anna:** Yes.\n" + b"**" * DEEP + b"[" * DEEP,
    ),
    "a cue in 10,000 voices": (
        "a.vtt",
        lambda: b"WEBVTT\n\n00:01.000 --> 00:02.000\n" + b"<v Anna><c>" * DEEP + b"Yes.",
    ),
    "a line of 10 MB": ("a.txt", lambda: b"Anna: " + b"yes " * (10 * MB // 4)),
}


@pytest.mark.parametrize("what", FILES)
def test_a_file_that_would_exhaust_its_reader_is_answered_within_little_memory(
    what: str, tmp_path: Path
) -> None:
    name, make = FILES[what]
    path = tmp_path / name
    path.write_bytes(make())
    said = answer(path)
    assert said.startswith(("read ", f"refused: {name} "))
    assert "\n" not in said


@pytest.mark.parametrize("make", [lambda: deflated(1024 * MB), overstated], ids=["unpacks", "says"])
def test_a_gigabyte_in_little_is_refused(make: Callable[[], bytes], tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(make())
    assert answer(path) == "refused: a.docx unpacks to more than 200 MB: no transcript does"

"""Other readers that run in a terminal, where somebody has installed them: toolong, frogmouth, baca and epy.

Each gets the same text, in a format that it reads. What one does not get done within its patience counts as taking
for ever.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from tests.bench.generate import FAR_WORD, FAR_WORDS, FIRST_WORDS, LAST_WORDS
from tests.bench.programs import ENDS, FAR, PAGE, PAGE_BACK, READ, Cycle, Event, Program, reader

PATIENCE = 30.0
"""Seconds after which what is waited for is never going to come."""
SCROLLED = 0.5
"""Seconds before each key, in which a scrolling that is animated ends."""

CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Bench</dc:title><dc:language>en</dc:language>
<dc:identifier id="id">bench</dc:identifier></metadata>
<manifest><item id="text" href="text.xhtml" media-type="application/xhtml+xml"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>
<spine toc="ncx"><itemref idref="text"/></spine></package>"""
CONTENTS = """<?xml version="1.0"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><docTitle><text>Bench</text></docTitle>
<navMap><navPoint id="text" playOrder="1"><navLabel><text>Bench</text></navLabel><content src="text.xhtml"/></navPoint>
</navMap></ncx>"""
PAGE_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Bench</title></head><body>\n'
)


@dataclass(frozen=True, slots=True)
class Peer:
    """A reader's command, the ending of the files that it reads, and its keys."""

    command: str
    ending: str
    page: str
    back: str
    end: str
    home: str
    first: str = FIRST_WORDS
    find: str = "\r"
    """The key that goes to a hit once the word is typed; empty where it has no search."""

    def program(self, name: str, executable: Path, path: Path) -> Program:
        return Program(
            name,
            [str(executable), str(path)],
            self._cycles(),
            self.home,
            first=self.first,
            quiet=READ,
            pause=SCROLLED,
            patience=PATIENCE,
            stumbles=True,
        )

    def _cycles(self) -> list[Cycle]:
        pages = Cycle([Event("page", self.page), PAGE_BACK._replace(keys=self.back)])
        ends = Cycle([Event("end", self.end, LAST_WORDS), Event("home", self.home, FIRST_WORDS)], 2)
        hit = Event("far hit", f"{FAR_WORD}{self.find}", FAR_WORDS)  # Its prompt is open before it is timed.
        return [pages, ends, *([Cycle([Event("prompt", "/"), hit], 1)] if self.find else [])]


PEERS = {
    "toolong": Peer("tl", ".txt", " ", "b", "\x1b[F", "\x1b[H", first=LAST_WORDS, find="\x1b[B"),
    "frogmouth": Peer("frogmouth", ".md", " ", "b", "\x1b[F", "\x1b[H", find=""),
    "baca": Peer("baca", ".epub", " ", "h", "G", "g"),
    "epy": Peer("epy", ".epub", " ", "h", "G", "g"),
}
RIVALS = ("toolong", "frogmouth", "baca")
"""Those that Pullquote is to be ahead of; of the others it is only shown."""


def peers(files: Mapping[str, Path], installed: Path) -> list[Program]:
    """Pullquote on each file, and those of `PEERS` that `installed`/bin holds."""
    return [
        program
        for size, path in files.items()
        for program in (_ours(size, path), *_theirs(size, path, installed))
    ]


def _ours(size: str, path: Path) -> Program:
    cycles = [Cycle([PAGE, PAGE_BACK]), ENDS._replace(times=2), FAR]
    return replace(reader(path, f"pullquote {size}", cycles), quiet=READ)


def _theirs(size: str, path: Path, installed: Path) -> Iterator[Program]:
    for name, peer in PEERS.items():
        executable = installed / "bin" / peer.command
        if executable.exists():
            yield peer.program(f"{name} {size}", executable, _in_format(path, peer.ending))


def _in_format(path: Path, ending: str) -> Path:
    """The same text beside the file, with another ending; paragraphs of an EPUB are elements."""
    written = path.with_suffix(ending)
    if not written.exists():
        text = path.read_text("utf-8")
        if ending == ".epub":
            _write_epub(written, text)
        else:
            written.write_text(text, encoding="utf-8")
    return written


def _write_epub(path: Path, text: str) -> None:
    """The least that EPUB readers take (EPUB 2.0.1, OCF 2.0.1: `mimetype` first, and not compressed)."""
    paragraphs = "".join(f"<p>{paragraph}</p>\n" for paragraph in text.split("\n\n"))
    with ZipFile(path, "w", ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/epub+zip", ZIP_STORED)
        book.writestr("META-INF/container.xml", CONTAINER)
        book.writestr("book.opf", PACKAGE)
        book.writestr("toc.ncx", CONTENTS)
        book.writestr("text.xhtml", f"{PAGE_HEAD}{paragraphs}</body></html>")

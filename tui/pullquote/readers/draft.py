"""A draft that is to be checked, as Markdown: what its format marks as a quotation is marked so in the text.

A page says it by `<q>` and `<blockquote>` (WHATWG HTML, 4.4.4 and 4.5.7), a Word file by the style of a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from pullquote.readers import Unreadable, arrive

_OPENS, _ENDS = "\ue000", "\ue001"
"""Stand alone where a block quote begins and where it ends; for private use, so that no draft has them."""
_TAGS = (
    (re.compile(rb"<q(?=[\s>])[^>]*>", re.IGNORECASE), rb"\g<0>&#8220;"),
    (re.compile(rb"</q\s*>", re.IGNORECASE), rb"&#8221;\g<0>"),
    (re.compile(rb"<blockquote(?=[\s>])[^>]*>", re.IGNORECASE), rb"\g<0><p>&#xE000;</p>"),
    (re.compile(rb"</blockquote\s*>", re.IGNORECASE), rb"<p>&#xE001;</p>\g<0>"),
)
_STYLE = re.compile(
    r"(?:intense |block )?(?:quot(?:e|es|ation)|block text|zitat|citation|cita)\b", re.IGNORECASE
)


def read_draft(path: str | Path | None, data: bytes | None = None) -> str:
    """The text of a draft: of a file, of what an address holds, or of bytes; raises `Unreadable`."""
    here = arrive(path, data)
    form, data = here.reader().name, here.data
    if form == "docx":
        try:
            return _styled(data)
        except Unreadable as error:
            raise Unreadable(f"{here.name} {error}") from None
    if form != "html":
        return here.read(form=form)[1].text
    for tag, marked in _TAGS:
        data = tag.sub(marked, data)
    _, page = here._replace(data=data).read(form=form)
    return _in_blocks(page.text.split("\n\n"))


def _styled(data: bytes) -> str:
    """The paragraphs of a Word file; those in a style for quotations as block quotes."""
    from pullquote.readers.docx import paragraphs_of
    from pullquote.readers.struck import unmarked

    lines: list[str] = []
    for paragraph in paragraphs_of(data):
        quoted, text = bool(_STYLE.match(paragraph.style.name)), unmarked(paragraph.text)
        lines += [_OPENS, text, _ENDS] if quoted else [text]
    return _in_blocks(lines)


def _in_blocks(paragraphs: Iterable[str]) -> str:
    """Paragraphs with a blank line between them; those of a block quote as Markdown marks them, in one block."""
    out: list[str] = []
    depth, ended = 0, False
    for paragraph in paragraphs:
        words = paragraph.replace(_OPENS, "").replace(_ENDS, "").strip()
        depth += paragraph.count(_OPENS)
        if words and depth:
            block = "\n".join(f"> {line}" for line in words.split("\n"))
            goes_on = ended and out and out[-1].startswith("> ")
            out[-1:] = [f"{out[-1]}\n>\n{block}"] if goes_on else [*out[-1:], block]
        elif words:
            out.append(words)
        if words:
            ended = depth > 0
        depth = max(0, depth - paragraph.count(_ENDS))
    return "\n\n".join(out)

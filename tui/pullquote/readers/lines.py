"""Numbered lines of a web page, each a paragraph, as courts' transcripts are put there: joined, cited page:line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pullquote.readers.blocks import Block

_LEAST = 20
"""Fewer numbered lines than this are a list."""
_SHARE = 0.6
"""Of the paragraphs, at least so many have a number."""
_LONGEST = 40
"""Lines on a page."""
_NUMBER = re.compile(r"(\d{1,2})(?:\s+|$)")
_PAGE = re.compile(r"\W*(?:page\W+)?0*(\d{1,5})\W*", re.IGNORECASE)


def numbered_paragraphs(blocks: Sequence[Block]) -> list[Block]:
    """The paragraphs without the numbers of their lines, which become `Block.line`; as they are where none has one.

    What stands between pages is data that nobody said; a number there is the page's, in `Block.page` of its first line.
    """
    counted = list(_counted(blocks))
    lines = sum(number > 0 for number in counted)
    if lines < max(_LEAST, _SHARE * len(blocks)):
        return list(blocks)
    return list(_without_numbers(blocks, counted))


def _counted(blocks: Sequence[Block]) -> Iterator[int]:
    """For each paragraph the number it begins with, where that goes on from the one above, or is the first; else 0."""
    last = 0
    for block in blocks:
        match = _NUMBER.match(block.text)
        number = int(match[1]) if match else 0
        goes_on = 0 < number <= _LONGEST and number in (last + 1, 1)
        last = number if goes_on else last
        yield number if goes_on else 0


def _without_numbers(blocks: Sequence[Block], counted: Sequence[int]) -> Iterator[Block]:
    page = ""
    first = next(at for at, number in enumerate(counted) if number)
    for at, (block, number) in enumerate(zip(blocks, counted, strict=True)):
        if number:
            taken = _NUMBER.match(block.text).end()  # type: ignore[union-attr]
            if block.text[taken:]:
                lead = max(0, block.lead - taken)
                yield replace(block, text=block.text[taken:], lead=lead, line=number, page=page)
                page = ""
        elif alone := _PAGE.fullmatch(block.text):
            page = alone[1]
            yield replace(block, kind="table")
        else:
            yield replace(block, kind="table") if at > first else block

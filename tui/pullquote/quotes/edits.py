"""What an editor does to a quotation in the open: words left out, brackets put in, a capital changed.

The marks are those that styles agree on: an ellipsis for what is left out, square brackets for what was not said, [sic]
for what was said so (Chicago Manual of Style, 17th ed., 13.50, 13.59, 13.61).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from pullquote.transcript.fold import Folded

EditKind = Literal["omit", "insert", "replace", "recase", "sic", "emphasis"]
PartKind = Literal["said", "omission", "bracket", "emphasis"]
ELLIPSIS = "…"


class EditError(ValueError):
    """This cannot be done to a quotation; the message says why, for the user."""


class Edit(NamedTuple):
    """One deed at a place of the document."""

    kind: EditKind
    start: int
    end: int
    """In code points of the document's text; the same as `start` for what is put in between two words."""
    text: str = ""
    """What stands in the brackets of `insert` and `replace`."""


class Part(NamedTuple):
    """A stretch of a quotation as it is printed."""

    kind: PartKind
    text: str


def put(edits: Sequence[Edit], edit: Edit) -> tuple[Edit, ...]:
    """The edits with one more, in order; raises `EditError` where it meets another, or has nothing to say."""
    text = edit.text.strip()
    if edit.kind in ("insert", "replace") and (not text or any(char in text for char in "[]\n\r")):
        raise EditError("brackets hold some words on one line, and no brackets of their own")
    if any(_meet(edit, other) for other in edits):
        raise EditError("something is changed there already: undo that first")
    return tuple(sorted((*edits, edit._replace(text=text)), key=lambda one: (one.start, one.end)))


def _meet(one: Edit, other: Edit) -> bool:
    if one.start == one.end or other.start == other.end:
        return one.start == other.start and one.end == other.end
    return one.start < other.end and other.start < one.end


def shaped(said: Folded, edits: Sequence[Edit]) -> tuple[Part, ...]:
    """A quotation as it is printed, part by part.

    `said` is all of its words, paragraphs parted by a blank line; `edits` lie in it, in order. Raises `EditError` for
    an edit outside of it, an omission at its edge, or when nothing that was said is left.
    """
    parts = list(_parts(said, edits))
    if parts and "omission" in (parts[0].kind, parts[-1].kind):
        raise EditError("what is left out at the beginning or the end is not quoted at all: select less")
    if not any(char.isalnum() for part in parts if part.kind in ("said", "emphasis") for char in part.text):
        raise EditError("nothing that was said is left")
    return tuple(part for part in _spaced(parts) if part.text)


def _parts(said: Folded, edits: Sequence[Edit]) -> Iterator[Part]:
    text, at = said.text, 0
    for edit in edits:
        start, end = said.index(edit.start), said.index(edit.end)
        if not said.at or not said.at[0] <= edit.start <= edit.end <= said.at[-1] + 1:
            raise EditError("that lies outside of the quotation")
        if text[at:start]:
            yield Part("said", text[at:start])
        match edit.kind:
            case "omit":
                yield Part("omission", ELLIPSIS)
            case "insert":
                before, after = text[:start][-1:].isalnum(), text[start : start + 1].isalnum()
                yield Part("bracket", f"{' ' * before}[{edit.text}]{' ' * after}")
            case "replace":
                yield Part("bracket", f"[{edit.text}]")
            case "recase":
                yield Part("bracket", f"[{text[start].swapcase()}]")
            case "sic":
                yield Part("said", text[start:end])
                yield Part("bracket", " [sic]")
            case "emphasis":
                yield Part("emphasis", text[start:end])
        at = end
    if text[at:]:
        yield Part("said", text[at:])


def _spaced(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts with one space on either side of an omission, and none before the mark that ends a sentence."""
    for number, (kind, text) in enumerate(parts):
        before = parts[number - 1].kind if number else None
        after = parts[number + 1].kind if number + 1 < len(parts) else None
        if before == "omission":
            text = text.lstrip()
            text = text if text[:1] in tuple(".,;:!?") else f" {text}"
        if after == "omission":
            text = f"{text.rstrip()} "
        yield Part(kind, text)


def remarks(edits: Sequence[Edit], *, brackets_in_original: bool) -> tuple[str, ...]:
    """What a reader must be told beside the quotation."""
    found = []
    if any(edit.kind == "emphasis" for edit in edits):
        found.append("emphasis added")
    if brackets_in_original and any(edit.kind in ("insert", "replace", "recase") for edit in edits):
        found.append("other brackets in original")
    return tuple(found)

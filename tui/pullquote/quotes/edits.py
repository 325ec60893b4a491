"""What an editor does to a quotation in the open: words left out, brackets put in, a capital changed.

The marks are those that styles agree on: an ellipsis for what is left out, square brackets for what was not said, [sic]
for what was said so (Chicago Manual of Style, 17th ed., 13.50, 13.59, 13.61).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from pullquote.quotes.model import Edit, Part, Quote
from pullquote.quotes.pick import spoken
from pullquote.transcript.fold import Folded
from pullquote.transcript.model import Span, Transcript

ELLIPSIS = "…"
_NO_SPACE_BEFORE = tuple(".,;:!?”’»)]")
_NO_SPACE_AFTER = tuple("“‘„‚«([")


class EditError(ValueError):
    """This cannot be done to a quotation; the message says why, for the user."""


def reshaped(transcript: Transcript, quote: Quote, edits: Iterable[Edit]) -> Quote:
    """A quote of this transcript's text with these edits and no others; raises `EditError`.

    What lies between two of its spans is left out. Spans and receipt stay those of the words of the source.
    """
    own: tuple[Edit, ...] = ()
    for edit in edits:
        own = put(own, edit)
    said, every = said_of(transcript, quote.spans), own
    for left, right in pairwise(quote.spans):
        every = put(every, Edit("omit", left.end, right.start))
    if not every:
        return quote._replace(words=said.text, edits=(), said=None, parts=())
    parts = shaped(said, every)
    words = "".join(part.text for part in parts)
    return quote._replace(words=words, edits=own, said=said.text, parts=parts)


def said_of(transcript: Transcript, spans: Sequence[Span]) -> Folded:
    """All that is said from the first to the last of a turn's spans, paragraphs parted by a blank line."""
    index = transcript.turn_at(spans[0].start)
    if index is None:
        raise EditError("this is not speech")
    text: list[str] = []
    at: list[int] = []
    for piece in spoken(transcript, transcript.turns[index], Span(spans[0].start, spans[-1].end)):
        if text:
            text.append("\n\n")
            at += [at[-1] + 1] * 2
        text.append(piece.text)
        at += piece.at
    return Folded("".join(text), at)


def put(edits: Sequence[Edit], edit: Edit) -> tuple[Edit, ...]:
    """The edits with one more, in order; raises `EditError` where it meets another, or has nothing to say."""
    text = edit.text.strip()
    if edit.kind in ("insert", "replace") and (not text or any(char in text for char in "[]\n\r")):
        raise EditError("brackets hold some words on one line, and no brackets of their own")
    if any(_meet(edit, other) for other in edits):
        raise EditError("something is changed there already: undo that first")
    return tuple(sorted((*edits, edit._replace(text=text)), key=lambda one: (one.start, one.end)))


def _meet(one: Edit, other: Edit) -> bool:
    if one.start == one.end == other.start == other.end:
        return True
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
                if text[start].swapcase() == text[start]:
                    raise EditError("this has no capital to change")
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
    """The parts with a space on either side of an omission, but none before a stop or inside of quotation marks."""
    for number, (kind, text) in enumerate(parts):
        before = parts[number - 1].kind if number else None
        after = parts[number + 1].kind if number + 1 < len(parts) else None
        if before == "omission":
            text = text.lstrip()
            text = text if text[:1] in _NO_SPACE_BEFORE else f" {text}"
        if after == "omission":
            text = text.rstrip()
            text = text if text[-1:] in _NO_SPACE_AFTER else f"{text} "
        yield Part(kind, text)

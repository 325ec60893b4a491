"""Finding a quote again in another text: another version of its transcript, or another reader's text of it."""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.quotes.model import Selector
from pullquote.transcript.model import Span


def find_again(text: str, selectors: Sequence[Selector]) -> Span | None:
    """From the first to the last of a quote's words where each stands, and in this order; None if one does not.

    Words are found by a TextQuoteSelector (W3C Web Annotation Data Model, 4.2.4): letter for letter where they
    stand only once, and where they stand more often, by what stood before and after them. Nothing is guessed.
    """
    spans = [_find(text, selector) for selector in selectors]
    found = [span for span in spans if span is not None]
    if not found or len(found) < len(spans) or found != sorted(found):
        return None
    return Span(found[0].start, found[-1].end)


def _find(text: str, selector: Selector) -> Span | None:
    exact, prefix = selector.exact, selector.prefix
    at = _only(text, exact)
    if at is None:
        at = _only(text, prefix + exact + selector.suffix, len(prefix))
    if at is None or _cuts_word(text, at) or _cuts_word(text, at + len(exact)):
        return None
    return Span(at, at + len(exact))


def _only(text: str, words: str, skip: int = 0) -> int | None:
    """Where the only place of some words is, `skip` further on; None where there is none, or more than one."""
    at = text.find(words)
    return at + skip if at >= 0 and text.find(words, at + 1) < 0 else None


def _cuts_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()

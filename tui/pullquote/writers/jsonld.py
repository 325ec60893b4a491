"""A highlight as JSON-LD (W3C Web Annotation Data Model, 2017; Web Annotation Vocabulary, 2017).

The target is the document at its address or, where none is known, by the name that its bytes give it (RFC 6920), with
a TextQuoteSelector (4.2.4); positions (4.2.5) only where the document is text itself and not what was read out of it.
The body says who spoke. The annotation's own name is made of these, so that the same quote always has the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pullquote.quotes.model import Quote, Selector
from pullquote.transcript.hidden import plain_json
from pullquote.writers.attribution import attribution
from pullquote.writers.citation import address
from pullquote.writers.link import name_of
from pullquote.writers.locators import TEXT_FORMATS

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def write(quote: Quote) -> str:
    return plain_json({"@context": CONTEXT} | annotation(quote), indent=2)


def write_all(quotes: Sequence[Quote]) -> str:
    return plain_json({"@context": CONTEXT, "@graph": [annotation(quote) for quote in quotes]}, indent=2)


def annotation(quote: Quote) -> dict[str, Any]:
    """The annotation, without its context."""
    from uuid import NAMESPACE_URL, uuid5

    places = ",".join(f"{selector.start}-{selector.end}" for selector in quote.receipt.selectors)
    name = name_of(quote.receipt)
    targets = [_target(quote, selector) for selector in quote.receipt.selectors]
    said_by = attribution(quote)
    body = {"type": "TextualBody", "value": said_by, "format": "text/plain", "purpose": "describing"}
    return {
        "id": f"urn:uuid:{uuid5(NAMESPACE_URL, f'{name}#{places}')}",
        "type": "Annotation",
        "motivation": "highlighting",
        **({"body": body} if said_by else {}),
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _target(quote: Quote, selector: Selector) -> dict[str, Any]:
    exact = {
        "type": "TextQuoteSelector",
        "exact": selector.exact,
        "prefix": selector.prefix,
        "suffix": selector.suffix,
    }
    at = {"type": "TextPositionSelector", "start": selector.start, "end": selector.end}
    return {
        "source": address(quote) or name_of(quote.receipt),
        "selector": [exact, at] if quote.receipt.format in TEXT_FORMATS else exact,
    }

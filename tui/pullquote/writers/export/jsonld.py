"""All quotes as W3C Web Annotations (Web Annotation Data Model, 2017), which `pullquote import` reads back.

Beside what every program understands, each annotation has all that is kept of it, under a term of our own: a JSON
literal (JSON-LD 1.1, 4.2.2), which other programs pass over.

    {"@context": ["http://www.w3.org/ns/anno.jsonld", {…}],
     "@graph": [{"id", "type": "Annotation", "motivation", "created", "body", "target",
                 "pullquote": {"id", "kind": "mark"|"copy", "created", "style"|null, "pasted"|null,
                               "tags": [text], "note": text, "quote": {…}}}]}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC
from typing import Any

from pullquote.transcript.hidden import plain_json
from pullquote.writers.export import Exported
from pullquote.writers.jsonld import CONTEXT, annotation

TERM = {"@version": 1.1, "pullquote": {"@id": "urn:pullquote:kept", "@type": "@json"}}


def write(exported: Sequence[Exported]) -> str:
    graph = [_annotation(one) for one in exported]
    return plain_json({"@context": [CONTEXT, TERM], "@graph": graph}, indent=1)


def _annotation(one: Exported) -> dict[str, Any]:
    plain = annotation(one.quote)
    if bodies := [*([plain["body"]] if "body" in plain else []), *_written(one)]:
        plain["body"] = bodies[0] if len(bodies) == 1 else bodies
    return {
        **plain,
        "id": f"urn:uuid:{one.id}",
        "created": one.created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "pullquote": {
            "id": one.id,
            "kind": one.kind,
            "created": one.created.isoformat(),
            "style": one.style,
            "pasted": one.pasted,
            "tags": list(one.tags),
            "note": one.note,
            "quote": one.quote.as_json(),
        },
    }


def _written(one: Exported) -> Iterator[dict[str, str]]:
    """What the user wrote on it, as bodies (3.3.5)."""
    for purpose, text in [*(("tagging", tag) for tag in one.tags), ("commenting", one.note)]:
        if text:
            yield {"type": "TextualBody", "value": text, "format": "text/plain", "purpose": purpose}

"""Everything that is kept of each quote, as one JSON object.

    {"schema": "pullquote/quotes/1",
     "quotes": [{"id", "kind": "mark"|"copy", "created": ISO 8601 in UTC,
                 "style": of a copy|null, "pasted": the text of a copy|null,
                 "tags": [text], "note": text,
                 "words", "name"|null, "role"|null, "affiliation"|null, "anonymous": bool, "press": bool, "asks": bool,
                 "title"|null, "place"|null, "date": "YYYY-MM-DD"|null,
                 "turn": index, "spans": [[start, end]] in the document's text, "notes": [stage notes cut],
                 if shaped: "edits": [{"kind", "start", "end", "text"}], "said": the words before,
                            "parts": [{"kind": "said"|"omission"|"bracket"|"emphasis", "text"}] of "words",
                 if its publisher struck some of the words: "struck": [those],
                 "question": the same from "words" on|null,
                 "receipt": {"path"|null, "url"|null, "sha256", "reader", "format", "version",
                             "lines": [first, last], from 1, "label"|null, "status"|null,
                             "given": [names of details that the user gave],
                             "certainty": "stated"|"inferred"|"unknown", "evidence": [[kind, text, line]],
                             "selectors": [{"exact", "prefix", "suffix", "start", "end"}]}}]}

Selectors are a TextQuoteSelector and a TextPositionSelector in one (W3C Web Annotation Data Model, 4.2.4, 4.2.5).
"""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.transcript.hidden import plain_json
from pullquote.writers.export import Exported

SCHEMA = "pullquote/quotes/1"


def write(exported: Sequence[Exported]) -> str:
    quotes = [
        {
            "id": one.id,
            "kind": one.kind,
            "created": one.created.isoformat(),
            "style": one.style,
            "pasted": one.pasted,
            "tags": list(one.tags),
            "note": one.note,
            **one.quote.as_json(),
        }
        for one in exported
    ]
    return plain_json({"schema": SCHEMA, "quotes": quotes}, indent=1)

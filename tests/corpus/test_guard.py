"""What the guard warns of in passages of a corpus that were read and judged one by one.

`guard.json` holds places and judgements, no words: each pick is [start, end, label], and where an omission was made
inside of it, the start and the end of that. "dangerous" is a passage that by itself leaves another idea of what its
speaker said, meant or vouched for than it does in its place; or that cuts off the negation of a verb it has begun.
`picks` are sentences, clauses and omissions as chance had them, `cuts` were made beside a negation, a condition, a
"but", a question or a verb of saying: hardly anybody would cut there, but there a cut does harm. `fresh` were drawn and
judged later, before the guard had seen them: what it says of those is nearest to what it says of yours, though rules
have been made since with the older ones at hand (README has the share of the last ones when they were new). A document
whose text is another by now is passed over.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from pullquote.quotes.guard import guard
from pullquote.quotes.model import Edit
from pullquote.quotes.pick import pick
from pullquote.readers import read
from pullquote.transcript.build import build

CORPUS = os.environ.get("PULLQUOTE_CORPUS")
JUDGED: dict[str, Any] = json.loads(Path(__file__).with_name("guard.json").read_text("utf-8"))


def warned(corpus: Path) -> dict[str, Counter[tuple[str, bool]]]:
    """How many picks and cuts of each label were warned of, and how many were not."""
    told: dict[str, Counter[tuple[str, bool]]] = {"picks": Counter(), "cuts": Counter(), "fresh": Counter()}
    for name, judged in JUDGED["documents"].items():
        document = read(corpus / "real" / name)
        if not hashlib.sha256(document.text.encode()).hexdigest().startswith(judged["text"]):
            continue
        transcript = build(document)
        for kind, counts in told.items():
            for start, end, label, *omitted in judged.get(kind, []):
                edits = (Edit("omit", *omitted),) if omitted else ()
                found = guard(transcript, pick(transcript, start, end), edits)
                counts[label, any(caution.level == "warning" for caution in found)] += 1
    return told


@pytest.mark.skipif(not CORPUS, reason="PULLQUOTE_CORPUS names no corpus")
def test_few_harmless_passages_warn_and_most_dangerous_ones_do() -> None:
    told = warned(Path(CORPUS or ""))
    shares = {
        kind: {
            label: counts[label, True] / max(1, counts[label, True] + counts[label, False])
            for label in ("harmless", "dangerous")
        }
        for kind, counts in told.items()
    }
    print(json.dumps({kind: {"picks": told[kind].total()} | shares[kind] for kind in told}, indent=1))
    assert told["picks"].total() > 500, "too many documents have changed: judge the passages again"
    for kind, floor in JUDGED["floor"].items():
        assert shares[kind]["harmless"] <= floor["harmless"], kind
        assert shares[kind]["dangerous"] >= floor["dangerous"], kind

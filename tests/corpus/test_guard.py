"""What the guard warns of in passages of a corpus that were read and judged one by one.

`guard.json` holds places and judgements, no words: each pick is [start, end, label], and where an omission was made
inside of it, the start and the end of that. "dangerous" is a passage that by itself leaves another idea of what its
speaker said, meant or vouched for than it does in its place. A document whose text is another by now is passed over.
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


def warned(corpus: Path) -> Counter[tuple[str, bool]]:
    """How many picks of each label were warned of, and how many were not."""
    told: Counter[tuple[str, bool]] = Counter()
    for name, judged in JUDGED["documents"].items():
        document = read(corpus / "real" / name)
        if not hashlib.sha256(document.text.encode()).hexdigest().startswith(judged["text"]):
            continue
        transcript = build(document)
        for start, end, label, *omitted in judged["picks"]:
            edits = (Edit("omit", *omitted),) if omitted else ()
            found = guard(transcript, pick(transcript, start, end), edits)
            told[label, any(caution.level == "warning" for caution in found)] += 1
    return told


@pytest.mark.skipif(not CORPUS, reason="PULLQUOTE_CORPUS names no corpus")
def test_few_harmless_passages_warn_and_most_dangerous_ones_do() -> None:
    told = warned(Path(CORPUS or ""))
    shares = {
        label: told[label, True] / max(1, told[label, True] + told[label, False])
        for label in ("harmless", "dangerous")
    }
    print(json.dumps({"picks": told.total()} | shares, indent=1))
    assert told.total() > 500, "too many documents have changed: judge the passages again"
    assert shares["harmless"] <= JUDGED["floor"]["harmless"]
    assert shares["dangerous"] >= JUDGED["floor"]["dangerous"]

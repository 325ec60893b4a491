"""What each reader makes of its samples, by its version: `python -m tests.readers.versions` writes it down.

A receipt names the reader and its version, so that a better reader is not taken for a revised transcript. What a reader
makes of the same bytes may therefore change only with its version.
"""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from pathlib import Path

from pullquote.readers import FORMATS, Unreadable, read
from tests.readers.inputs import samples

KEPT = Path(__file__).parent / "versions.json"
_TOLD_BY_ANOTHER = "pdf"
"""What stands on a page is told by pypdf: another version of it may tell it otherwise."""

Made = dict[str, dict[str, str]]
"""By reader and version: the digest of each sample, and that of what is made of it."""


def made() -> Made:
    """What the readers make of their samples today."""
    found: Made = {}
    for form in FORMATS:
        for data in samples(form) if form != _TOLD_BY_ANOTHER else ():
            try:
                document = read(f"a.{form}", data, form=form)
            except Unreadable:
                continue
            told = repr((document.text, document.hints, sorted(document.metadata.items())))
            found.setdefault(document.source.reader, {})[_digest(data)] = _digest(
                told.encode("utf-8", "replace")
            )
    return found


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()[:12]


def kept() -> Made:
    """What was written down last."""
    found: Made = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    return found


def changed(before: Made, now: Made) -> list[str]:
    """The readers, with their versions, that make something else of a sample than they did."""
    return [
        reader
        for reader in sorted(before.keys() & now.keys())
        if any(before[reader].get(sample, told) != told for sample, told in now[reader].items())
    ]


def main() -> int:
    now = made()
    if again := changed(kept(), now):
        print(f"raise the version first: {', '.join(again)} made something else of a sample", file=sys.stderr)
        return 1
    KEPT.write_text(json.dumps(now, indent=1, sort_keys=True) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

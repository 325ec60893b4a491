"""Another process that uses the notebook, for tests of what only processes can do to each other."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from pullquote.store.errors import StoreError
from pullquote.store.notebook import Notebook
from pullquote.transcript.model import Span
from tests.store.diary import ids, steps, take
from tests.support import make_quote


def keep_a_diary(path: Path, seed: str) -> None:
    """Take step after step and say so of each, until killed."""
    with Notebook.open(path) as notebook:
        known = ids(notebook)
        for step in steps(int(seed)):
            take(notebook, known, step)
            print("kept", flush=True)


def mark_many(path: Path, first: str, number: str) -> None:
    """Once told to, open the notebook and mark `number` spans."""
    print("ready", flush=True)
    sys.stdin.readline()
    with Notebook.open(path) as notebook:
        for start in range(int(first), int(first) + int(number)):
            notebook.mark(make_quote(spans=(Span(start, start + 1),)))


def mark_without_rights(path: Path) -> None:
    """As somebody whom permissions stop, say how many marks there are, then mark."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
    try:
        with Notebook.open(path) as notebook:
            print(notebook.count(make_quote().receipt.sha256))
            notebook.mark(make_quote(spans=(Span(1, 2),)))
    except StoreError as error:
        print(error)


def mark_on_full_disk(path: Path) -> None:
    """Mark, mark where no file may grow any more, and mark when it may again."""
    import resource

    with Notebook.open(path) as notebook:
        notebook.mark(make_quote())
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, hard))
        try:
            notebook.mark(make_quote(spans=(Span(1, 2),), words="long " * 10_000))
        except StoreError as error:
            full = str(error)
        # Nothing can be said before: standard output may be a file too.
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        print(full)
        print(notebook.mark(make_quote(spans=(Span(3, 4),))).new)


if __name__ == "__main__":
    verb, path, *rest = sys.argv[1:]
    globals()[verb](Path(path), *rest)

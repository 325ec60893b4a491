"""`pullquote` alone: the transcripts read last."""

from __future__ import annotations

import sys

from pullquote.cli.opening import require_terminal
from pullquote.cli.output import FINE, Refusal, print_lines
from pullquote.cli.read import read


def recent() -> int:
    """Offer the transcripts read last."""
    from pullquote.paths import notebook_path
    from pullquote.store.errors import StoreError
    from pullquote.store.notebook import Notebook

    path = notebook_path()
    try:
        with Notebook.open(path) as notebook:
            found = notebook.recent(30)
    except StoreError as error:
        raise Refusal(str(error)) from None
    if not found:
        print("No transcript was read yet. `pullquote FILE` opens one; `pullquote --help` says more.")
        return FINE
    if not sys.stdout.isatty():
        print_lines(one.path for one in found)
        return FINE
    require_terminal("`pullquote | cat` lists them without one")
    from pullquote.app.recent import choose

    chosen = choose(found)
    return read(chosen) if chosen else FINE

"""The reader in the terminal: the only part that knows Textual."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pullquote.reading.checked import Draft
    from pullquote.transcript.model import Document


def run(document: Document, draft: Draft | None = None) -> None:
    """Open a document in the terminal, with a draft that is checked against it; returns when the user leaves."""
    from pullquote.paths import notebook_path
    from pullquote.reading.state import Opened, opened
    from pullquote.store.keeper import Keeper

    keeper = Keeper(notebook_path())
    kept = keeper.look(opened(document.source), Opened())  # while Textual is being imported

    from pullquote.app.app import PullquoteApp
    from pullquote.config import load

    PullquoteApp(document, keeper, kept, load(), draft).run()
    if not keeper.close(timeout=15):
        print("pullquote: the notebook did not answer: the last action may not be kept", file=sys.stderr)

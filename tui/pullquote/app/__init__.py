"""The reader in the terminal: the only part that knows Textual."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pullquote.reading.checked import Draft
    from pullquote.transcript.model import Document


def run(document: Document, draft: Draft | None = None) -> None:
    """Open a document in the terminal, with a draft that is checked against it; returns when the user leaves."""
    from pullquote.app.early import early
    from pullquote.config import load
    from pullquote.paths import notebook_path
    from pullquote.reading.opening import begin
    from pullquote.store.keeper import Keeper

    keeper, settings = Keeper(notebook_path()), load()
    opening = begin(document, keeper)
    with early(opening, settings) as first:
        from pullquote.app.app import PullquoteApp

        app = PullquoteApp(opening, keeper, settings, draft)
        del opening  # another text may be read in its place
        if first.is_shown:
            from pullquote.app.driver import following

            app.driver_class = following(first)
        app.run()
    if not keeper.close(timeout=15):
        print("pullquote: the notebook did not answer: the last action may not be kept", file=sys.stderr)

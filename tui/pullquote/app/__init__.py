"""The reader in the terminal: the only part that knows Textual."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pullquote.reading.checked import Draft
    from pullquote.transcript.model import Document


def run(
    document: Document, draft: Draft | None = None, *, encoding: str | None = None, form: str | None = None
) -> int:
    """Open a document in the terminal, with a draft that is checked against it; the exit code when the user leaves.

    Encoding and format are what the user said of the file, for when it is read again.
    """
    from pullquote.app.early import early
    from pullquote.app.ending import end_in_order, in_peace
    from pullquote.config import load
    from pullquote.paths import notebook_path
    from pullquote.reading.opening import begin
    from pullquote.store.keeper import Keeper

    end_in_order()
    keeper, settings = Keeper(notebook_path()), load()
    opening = begin(document, keeper)
    with early(opening, settings) as first:
        from pullquote.app.app import PullquoteApp

        app = PullquoteApp(opening, keeper, settings, draft, encoding=encoding, form=form)
        del opening  # another text may be read in its place
        if first.is_shown:
            from pullquote.app.driver import following

            app.driver_class = following(first)
        app.run()
    in_peace()
    if not keeper.close(timeout=15):
        print("pullquote: the notebook did not answer: the last action may not be kept", file=sys.stderr)
    return app.return_code or 0

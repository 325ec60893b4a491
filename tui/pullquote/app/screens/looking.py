"""How the text is set and coloured."""

from __future__ import annotations

from pullquote.app.screens.base import BaseScreen
from pullquote.config import NARROWEST, WIDEST

STEP = 4
"""Cells by which a key makes lines wider or narrower."""


class Looking(BaseScreen):
    """The measure and the theme. The app keeps what is chosen."""

    def action_wider(self) -> None:
        self._change_measure(STEP)

    def action_narrower(self) -> None:
        self._change_measure(-STEP)

    def _change_measure(self, step: int) -> None:
        """Set lines that are wider or narrower than those on the screen."""
        view = self.view
        chosen, before = view.measure, view.painter.measure
        view.set_measure(max(NARROWEST, min(before + step, WIDEST)))
        self.show_place()
        if view.painter.measure == before:
            view.measure = chosen
            self.status.tell(f"lines cannot be {'wider' if step > 0 else 'narrower'} here: {before} columns")
        else:
            self.status.tell(f"lines of {view.painter.measure} columns")

    def action_theme(self) -> None:
        self.app.action_change_theme()

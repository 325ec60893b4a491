"""The places jumped from, to go back to them and forward again."""

from __future__ import annotations


class Visited:
    """Positions of the document, as a browser keeps pages."""

    def __init__(self) -> None:
        self._behind: list[int] = []
        self._ahead: list[int] = []

    def leave(self, here: int) -> None:
        """The reader jumps from here to somewhere else."""
        self._ahead.clear()
        if not self._behind or self._behind[-1] != here:
            self._behind.append(here)

    def back(self, here: int) -> int | None:
        """Where the reader was before; None where there was nothing."""
        return self._step(self._behind, self._ahead, here)

    def forward(self, here: int) -> int | None:
        """Where the reader went back from."""
        return self._step(self._ahead, self._behind, here)

    @staticmethod
    def _step(source: list[int], other: list[int], here: int) -> int | None:
        while source:
            place = source.pop()
            if place != here:
                other.append(here)
                return place
        return None

"""A readable transcript, printed block by block, with hints over what the format states."""

from __future__ import annotations

from collections.abc import Mapping

from pullquote.readers.decode import Unreadable
from pullquote.readers.reading import Reading
from pullquote.transcript.model import Hint, HintKind


class Page:
    """Blocks parted by blank lines; a label stands before the first words said under it."""

    def __init__(self) -> None:
        self._blocks: list[str] = []
        self._length = 0
        self._hints: list[Hint] = []
        self._label: tuple[str, str] | None = None
        self._begins: float | None = None
        self._does: HintKind | None = None

    def print(self, block: str, kind: HintKind | None = None) -> None:
        """Print a block as it is; `kind` says what it is where it is not speech."""
        if not block.strip():
            return
        if kind:
            self._hints.append(Hint(kind, self._length, self._length + len(block), block))
        self._blocks.append(block)
        self._length += len(block) + 2

    def mark(self, kind: HintKind, at: int, value: str) -> None:
        """Mark a place in the block that is printed next, `at` characters from its beginning."""
        self._hints.append(Hint(kind, self._length + at, self._length + at, value))

    def title(self, words: str) -> None:
        self.print(" ".join(words.split()))

    def heading(self, words: str) -> None:
        self.print(" ".join(words.split()), "heading")

    def note(self, words: str) -> None:
        """Print what happened, in brackets."""
        if words := " ".join(words.split()):
            self.print(words if words[0] + words[-1] in ("()", "[]") else f"[{words}]", "note")

    def label(
        self, printed: str, name: str = "", begins: float | None = None, does: HintKind | None = None
    ) -> None:
        """Begin a turn, at a time in seconds; `name` is the speaker where the label is not the name.

        `does` is "asks" or "answers" where the format says so.
        """
        self._begins = begins
        self._does = does
        printed = _bare(printed)
        self._label = (printed, name.strip() or printed) if printed else None

    def say(self, words: str) -> None:
        """Print a paragraph said under the last label."""
        words = " ".join(words.split())
        if not words:
            return
        if self._label:
            printed, name = self._label
            if self._begins is not None:
                self.mark("time", 0, f"{self._begins:.3f}")
            if self._does:
                self.mark(self._does, 0, "")
            self._hints.append(Hint("label", self._length, self._length + len(printed) + 1, name))
            words = f"{printed}: {words}"
            self._label = None
        self.print(words)

    def reading(self, metadata: Mapping[str, str]) -> Reading:
        """All that was printed; what stands above the first label is top matter."""
        text = "\n\n".join(self._blocks)
        if not text:
            raise Unreadable("holds no words: nothing to read")
        hints = self._hints
        first = next((number for number, hint in enumerate(hints) if hint.kind == "label"), 0)
        if hints and hints[first].kind == "label" and hints[first].start:
            begins = hints[first].start
            hints = [Hint("header", 0, begins), *(hint for hint in hints if hint.start >= begins)]
        return Reading(text + "\n", hints=tuple(hints), metadata={k: v for k, v in metadata.items() if v})


def _bare(printed: str) -> str:
    """A label without its colon and the brackets or dash around it."""
    return " ".join(printed.split()).rstrip(" :：.–—-").strip()

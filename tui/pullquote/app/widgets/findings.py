"""The pane of findings: a draft's quotations with their verdicts, and both wordings of the one at the cursor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.style import Style
from textual.message import Message
from textual.strip import Strip

from pullquote.app.bindings import LIST_LINES, Topic
from pullquote.app.widgets.listing import Listing
from pullquote.painting.palette import Palette
from pullquote.painting.wrap import clip, width_of, wrap
from pullquote.quotes.check import Finding
from pullquote.reading.checked import SAYS, Run, compared, counted, remarks
from pullquote.transcript.hidden import unhidden

GOOD, BAD = "✓", "✗"
SHOWN = 600
"""Code points of a wording that may be seen."""
Part = tuple[str, Style]


class Findings(Listing):
    """A row a quotation: its line in the draft, the verdict, its words. The text follows the cursor."""

    DEFAULT_CSS = "Findings { height: 45%; min-height: 6; max-height: 20; width: 100%; }"
    HELP_HERE = Topic(
        "In the list of findings",
        (
            ("enter", "Go to its place in the transcript"),
            *LIST_LINES,
            ("escape", "Put the list away, back to where you were"),
        ),
    )
    head_rows = 1

    class Pointed(Message):
        """The cursor is on a finding."""

        def __init__(self, finding: Finding) -> None:
            super().__init__()
            self.finding = finding

    class Picked(Pointed):
        """The user wants to go to a finding's place."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette)
        self.draft = ""
        self.findings: Sequence[Finding] = ()

    def show(self, draft: str, findings: Sequence[Finding]) -> None:
        """List these; the cursor stays on its entry if the list is of the same draft."""
        same = draft == self.draft and len(findings) == len(self.findings)
        first = next((at for at, one in enumerate(findings) if not one.is_fair), 0)
        self.draft, self.findings = draft, findings
        self.starts = range(len(findings) + 1)
        self.go(self.at if same else first)

    @property
    def current(self) -> Finding | None:
        """The finding at the cursor."""
        return self.findings[self.at] if self.findings else None

    # Painting

    def head(self, row: int) -> Strip:
        palette = self.palette
        ground = palette.title_ground(None)
        title, ink = palette.style(palette.ink, ground, bold=True), palette.style(palette.ink, ground)
        told = f"   {counted(self.findings)}"
        return self.line(
            [(clip(f" {self.draft}", max(8, self.size.width - width_of(told))), title), (told, ink)], ink
        )

    def entry(self, index: int, row: int) -> Strip:
        finding, palette = self.findings[index], self.palette
        ground = self.ground
        if index == self.at:
            ground = palette.selection if self.has_focus else palette.cursor
        ink = palette.style(palette.ink, ground)
        muted = ink if index == self.at else palette.style(palette.muted, ground)
        glyph = (f" {BAD} ", palette.style(palette.accent, ground, bold=True))
        if finding.is_fair:
            glyph = (f" {GOOD} ", muted)
        credit = "WRONG MOUTH" if finding.credit == "wrong" else finding.verdict
        verdict = f"{credit:<12}"
        line = f"{finding.drafted.line:>4}  "
        words = " ".join(finding.drafted.words[:SHOWN].split())
        room = self.size.width - 3 - len(line) - len(verdict)
        return self.line(
            [glyph, (line, muted), (verdict, muted), (clip(f"“{unhidden(words)}”", room), ink)], ink
        )

    @property
    def foot_rows(self) -> int:
        return max(3, (self.size.height - self.head_rows) * 3 // 5)

    def foot(self, row: int) -> Strip:
        ink = self.palette.style(self.palette.ink, self.palette.bar)
        parts = self.told[row] if row < len(self.told) else []
        if row == self.foot_rows - 1 and len(self.told) > self.foot_rows:
            parts = [*parts, (" …", ink)]
        return self.line([(" ", ink), *parts], ink)

    def details(self) -> Iterator[list[Part]]:
        """The verdict and the place; both wordings where they differ; what else is to be said."""
        finding = self.current
        if finding is None:
            return
        width = max(8, self.size.width - 2)
        ink = self.palette.style(self.palette.ink, self.palette.bar)
        strong = self.palette.style(self.palette.ink, self.palette.bar, bold=True)
        lines = (
            list(dict.fromkeys(str(finding.source.line_at(span.start)) for span in finding.spans))
            if finding.source
            else []
        )
        where = [
            finding.speaker or "",
            f"line{'s' if len(lines) > 1 else ''} {', '.join(lines)}" if lines else "",
        ]
        unnamed = "nobody named" if finding.credit == "not stated" and finding.spans else ""
        told = " · ".join(filter(None, (SAYS[finding.verdict], *where, unnamed)))
        remarked = list(remarks(finding))
        yield from self._rows([(told, False)], width, strong, strong)
        if finding.credit == "wrong":
            yield from self._rows([(remarked.pop(0), False)], width, strong, strong)
        differ = self.palette.style(self.palette.accent, self.palette.bar, bold=True)
        ours, theirs = compared(finding)
        yield from self._rows([("draft:", False), *ours], width, ink, differ)
        if finding.spans and finding.verdict not in ("exact", "folded"):
            yield from self._rows([("said: ", False), *theirs], width, ink, differ)
        for remark in remarked:
            yield from self._rows([(remark, False)], width, ink, ink)

    def _rows(self, runs: Sequence[Run], width: int, plain: Style, differs: Style) -> Iterator[list[Part]]:
        """Runs of words in rows; those that differ underlined, too, for eyes and terminals without colours."""
        text, at, marked = "", 0, []
        for words, is_other in runs:
            words = unhidden(words[:SHOWN])
            text += f" {words}" if text else words
            at = len(text)
            if is_other:
                marked.append((at - len(words), at))
        marking = differs + Style(underline=True)
        for start, end in wrap(text, width):
            parts, place = [], start
            for first, last in marked:
                if first < end and start < last:
                    parts.append((text[place : max(place, first)], plain))
                    parts.append((text[max(place, first) : min(last, end)], marking))
                    place = min(last, end)
            yield [*parts, (text[place:end], plain)]

    # What the user does

    def go(self, index: int) -> None:
        super().go(index)
        if self.current:
            self.post_message(self.Pointed(self.current))

    def picked(self, index: int) -> None:
        if self.current:
            self.post_message(self.Picked(self.current))

    def clicked(self, index: int, times: int) -> None:
        if times == 2:
            self.picked(index)
        else:
            self.go(index)

"""The terminal application: what the screens share (the notebook, the clipboard, the themes), and what runs behind."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from time import monotonic
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from textual import events
from textual.app import App, SystemCommand
from textual.screen import Screen

from pullquote.app.configured import Configured
from pullquote.app.ending import before_the_end
from pullquote.app.screens.quoting import Mark
from pullquote.app.screens.reader import ReaderScreen
from pullquote.config import Settings
from pullquote.reading.commands import COMMANDS
from pullquote.reading.opening import Opening, fingerprint, fitting, is_short
from pullquote.reading.state import opened
from pullquote.store.errors import StoreError
from pullquote.store.keeper import Keeper
from pullquote.transcript.build import build, steps
from pullquote.transcript.model import Corrections, Source, Span, Transcript

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from textual.theme import Theme

    from pullquote.reading.checked import Draft
    from pullquote.store.notebook import Notebook

T = TypeVar("T")
SLICE = 0.003
"""Seconds of work in the background between two looks at the keys."""
QUIET = 0.1
"""Seconds after a key in which nothing runs in the background."""
LOOK = 0.01
"""Seconds of them between two looks at whether the user waits for the work."""
WATCH = 1.0
"""Seconds between two looks at the file on the disk."""


class PullquoteApp(Configured, App[None]):
    """Reads one document."""

    TITLE = "Pullquote"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar = []

    def __init__(
        self,
        opening: Opening,
        keeper: Keeper,
        settings: Settings | None = None,
        draft: Draft | None = None,
        *,
        encoding: str | None = None,
        form: str | None = None,
    ) -> None:
        super().__init__(settings or Settings())
        self.document = opening.document
        self.keeper = keeper
        self._opening: Opening | None = opening
        self._corrections = opening.kept.corrections
        self._notice = opening.notice
        self._aside: ThreadPoolExecutor | None = None
        self._key_at = 0.0
        self._noted = False
        self._file = opening.file
        self._draft = draft
        self._encoding, self._form = encoding, form

    # The document

    def get_default_screen(self) -> Screen[Any]:
        opening, self._opening = self._opening, None
        assert opening is not None
        self.reader = ReaderScreen(opening.transcript, self.make_palette(), opening.place)
        self.reader.settled = opening.whole
        if opening.further is not None:
            self.reader.return_to(opening.further)
        self.reader.marks = _marked(opening.kept.marks)
        return self.reader

    def on_mount(self) -> None:
        self.take_keys()
        before_the_end(self.leave)
        self.theme_changed_signal.subscribe(self, self._theme_changed)
        self.call_after_refresh(self._started)

    def _started(self) -> None:
        """After the first paint: what is not needed for it."""
        told = (*self.document.source.notices, self._notice, self._problem())
        notices = [notice for notice in told if notice]
        if notices:
            self.reader.status.tell(" · ".join(notices), warns=True)
        self.run_worker(self._read_on(), exclusive=True, group="reading")
        if self._draft:
            self.reader.check(self._draft)
        self.set_interval(WATCH, self._watch_file)

    def _problem(self) -> str:
        """What is wrong in the settings, in one notice."""
        if len(self.problems) < 2:
            return "".join(self.problems)
        return f"{self.problems[0]} (and {len(self.problems) - 1} more: `pullquote config`)"

    async def _read_on(self) -> None:
        """Read what is not read yet, then make the outline."""
        if self.reader.settled:
            transcript = self.reader.transcript
            outlining = self.reader.outline.show(transcript)
        else:
            reading = steps(self.document, self._corrections)
            transcript = await self.in_slices(reading, lambda: self.reader.is_awaited)
            outlining = self.reader.outline.show(transcript)
            next(outlining, None)  # what fills the pane comes in one frame with the text
            self.reader.settle(transcript)
        await self.in_slices(outlining)
        self.reader.show_around()
        if not self._noted:
            self._noted = True
            gc.freeze()  # what was made until now stays: to look it over again would hold up keys
            gc.enable()
            self._note_opening(transcript)
            self.reader.find_marks_again()

    def read_again(self, corrections: Corrections) -> None:
        """Read the document with other corrections: at once where it is short, else in slices."""
        self._corrections = corrections
        if is_short(self.document):
            self.reader.take(build(self.document, corrections))
        else:
            self.reader.settled = False
        self.run_worker(self._read_on(), exclusive=True, group="reading")

    async def in_slices(
        self, work: Generator[object, None, T], awaited: Callable[[], bool] = lambda: False
    ) -> T:
        """Do work in slices that give way to keys, but go on at once while the user waits for it; its result."""
        while True:
            until = monotonic() + SLICE
            while monotonic() < until:
                try:
                    next(work)
                except StopIteration as finished:
                    return cast("T", finished.value)
            await asyncio.sleep(0)
            while (quiet := self._key_at + QUIET - monotonic()) > 0 and not awaited():
                await asyncio.sleep(min(quiet, LOOK))

    def _note_opening(self, transcript: Transcript) -> None:
        title = transcript.header.title

        def failed(why: str) -> None:
            if not self._notice:
                self.reader.status.tell(why, warns=True)

        self.keep(lambda notebook: notebook.opened(self.document, title), failed=failed)

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key):
            self._key_at = monotonic()
            if event.is_forwarded and self._type_ahead(event):
                return
        await super().on_event(event)

    def _type_ahead(self, event: events.Key) -> bool:
        """Type in a prompt what was pressed before it had the focus, and so comes back: nobody took it."""
        insert = getattr(self.focused, "insert_text_at_cursor", None)
        if insert is None or not event.is_printable or "+" in event.key:
            return False
        insert(event.character)
        return True

    # The file on the disk

    async def _watch_file(self) -> None:
        """Tell when the file on the disk is no longer what was read."""
        now = await asyncio.to_thread(fingerprint, self.document)  # a disk on a network may not answer
        if now != self._file:
            self._file = now
            offer = f"has changed on disk: {self.key('reload', 'R')} reads it again"
            told = offer if now else "is gone from disk: what was read stays here"
            self.reader.status.tell(f"the file {told}", warns=True)

    def reload(self) -> None:
        """Read the file again, and show what it holds now in place of what it held."""
        if self.document.source.path is None:
            self.reader.status.tell("this was not read from a file")
            return
        self.reader.status.tell("reading the file again…")
        self.run_worker(self._reload(self.document.source), exclusive=True, group="reload")

    async def _reload(self, source: Source) -> None:
        from pullquote.readers import Unreadable, read
        from pullquote.reading.again import standing_again

        file = fingerprint(self.document)
        try:
            document = await asyncio.to_thread(read, source.path, encoding=self._encoding, form=self._form)
            kept = await asyncio.wrap_future(self.keeper.submit(opened(document.source)))
        except (Unreadable, StoreError) as error:
            self.reader.warn(str(error))
            return
        self._file = file
        if (document.source.sha256, document.source.reader) == (source.sha256, source.reader):
            self.reader.status.tell("the file holds what was read")
            return
        transcript = await self.in_slices(steps(document, kept.corrections))
        place = await self.in_slices(standing_again(self.reader.reading, transcript))
        if self.screen is not self.reader or self.reader.asking:
            self.reader.warn(f"the file has changed: {self.key('reload', 'R')} reads it again")
            return
        self.document, self._corrections, self._noted = document, kept.corrections, False
        self.reader.turn_to(transcript, place, _marked(fitting(kept.marks, document)))
        self.reader.status.tell("read again")
        self.run_worker(self._read_on(), exclusive=True, group="reading")

    # Keeping and copying

    def keep(
        self,
        work: Callable[[Notebook], Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Have work done on the notebook, off the event loop; then `done` with its result or `failed` with why."""

        def finished(future: Future[Any]) -> None:
            error = future.exception()
            if error is None and done is not None:
                self.call_later(done, future.result())
            elif error is not None and failed is not None:
                self.call_later(failed, f"not kept: {error}")

        self.keeper.submit(work).add_done_callback(finished)

    def copy(self, text: str, told: Callable[[str, bool], None]) -> None:
        """Send text to the clipboard, off the event loop; then `told` with what happened and whether it failed.

        One copy at a time: each is read back before the next one goes.
        """
        from pullquote.clipboard import copy
        from pullquote.paths import data_dir

        def run() -> None:
            outcome = copy(text, data_dir(), self._write)
            self.call_later(told, outcome.message, not outcome.copied)

        self._do_aside(run)

    def copy_rich(self, html: str, text: str, told: Callable[[str, bool], None]) -> None:
        """The same for HTML; where a clipboard holds two forms at once, the text goes with it."""
        from pullquote.clipboard.rich import copy_rich

        def run() -> None:
            outcome = copy_rich(html, text)
            self.call_later(told, outcome.message, not outcome.copied)

        self._do_aside(run)

    def _do_aside(self, work: Callable[[], object]) -> None:
        """Do work off the event loop, one piece after the other."""
        from concurrent.futures import ThreadPoolExecutor

        self._aside = self._aside or ThreadPoolExecutor(max_workers=1, thread_name_prefix="aside")
        self._aside.submit(work)

    def _write(self, sequence: str) -> None:
        """Send an escape sequence to the terminal between two frames."""
        assert self._driver is not None
        self._driver.write(sequence)
        self._driver.flush()

    # Settings

    def set_option(self, option: str, value: str | int) -> None:
        """Set a style, theme or measure from now on: in this window at once, in `config.toml` behind."""
        changed: dict[str, Any] = {option: value}
        self.settings = self.settings._replace(**changed)

        def write() -> None:
            from pullquote.configfile import SettingsError, set_option

            try:
                set_option(option, value)
            except SettingsError as error:
                self.call_later(self.reader.warn, f"not kept: {error}")

        self._do_aside(write)

    def _theme_changed(self, theme: Theme) -> None:
        self.reader.restyle(self.make_palette())
        if theme.name != self.settings.theme:
            self.set_option("theme", theme.name)

    def action_help(self) -> None:
        """Help for where the user is: a pane, a dialog or a prompt says what its keys do by `HELP_HERE`."""
        from pullquote.app.screens.help import Help

        topics = (getattr(node, "HELP_HERE", None) for node in (self.focused, self.screen))
        page = Help(self.reader.palette, self.keys, next(filter(None, topics), None))
        self.push_screen(page, self._do if self.screen is self.reader else None)

    def _do(self, command: str | None) -> None:
        """Do a command that was clicked."""
        if command:
            getattr(self.reader, f"action_{command}")()

    def leave(self, code: int = 0) -> None:
        """Keep the place and the measure, and end with an exit code."""
        if self.reader.view.measure != self.settings.measure:
            self.set_option("measure", self.reader.view.measure)
        place = self.reader.stands_at
        if place is not None:
            self.keep(lambda notebook: notebook.set_place(self.document.source.sha256, place))
        self.exit(return_code=code)

    async def action_quit(self) -> None:
        self.leave()

    # The palette

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        if screen is self.reader:
            yield from self._commands()
        else:
            yield SystemCommand("Theme", "Choose the colours", self.action_change_theme)

    def _commands(self) -> Iterator[SystemCommand]:
        from pullquote.app.keys import shown

        for command in COMMANDS:
            if command.id != "speaker":  # which one is not said: the list of speakers asks
                act = getattr(self.reader, f"action_{command.id}")
                yield SystemCommand(command.title, shown(self.keys[command.id]) or command.group, act)


def _marked(marks: Mapping[Span, str]) -> dict[Span, Mark]:
    return {span: Mark(key) for span, key in marks.items()}

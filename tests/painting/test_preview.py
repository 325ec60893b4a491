"""The first screen stands where the reader will paint it, cell by cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, get_args

import pyte
import pytest
from rich.segment import Segment
from rich.style import Style
from textual.pilot import Pilot

from pullquote.app.app import PullquoteApp
from pullquote.config import Settings
from pullquote.painting.layout import OUTLINE, OVERVIEW, STATUS, WIDE
from pullquote.painting.palette import Colours
from pullquote.painting.preview import colours_of, preview
from pullquote.painting.schemes import SCHEMES
from pullquote.paths import notebook_path
from pullquote.quotes.pick import pick
from pullquote.readers import read
from pullquote.reading.opening import AT_ONCE, Opening, begin
from pullquote.store.keeper import Keeper
from pullquote.store.notebook import Notebook
from pullquote.transcript.build import build
from pullquote.transcript.model import Document
from tests.app.conftest import PRESS
from tests.bench.generate import transcript

Screen = list[list[Any]]
"""Cells by row and column."""
SIZES = ((120, 40), (80, 24), (60, 20), (200, 60), (20, 6), (4, 3))


def drawn(codes: str, columns: int, rows: int) -> Screen:
    """What a terminal shows after these codes."""
    screen = pyte.Screen(columns, rows)
    pyte.Stream(screen).feed(codes)
    return [[screen.buffer[row][column] for column in range(columns)] for row in range(rows)]


def painted(app: PullquoteApp, columns: int, rows: int) -> Screen:
    """What the reader shows."""
    lines = app.screen._compositor.render_strips()
    return drawn("".join(f"\x1b[{row};1H{codes(line)}" for row, line in enumerate(lines, 1)), columns, rows)


def codes(line: Iterable[Segment]) -> str:
    return "".join((style or Style.null()).render(text) for text, style, _ in line)


def text_of(screen: Screen, columns: int) -> Screen:
    """The title bar and the transcript, with what stands left of it."""
    return [row[: max(0, columns - OVERVIEW)] for row in screen[:-STATUS]]


def shown_first(opening: Opening, settings: Settings, columns: int, rows: int, colours: Colours) -> Screen:
    """The first screen, with nothing painted outside the terminal."""
    first = preview(opening, settings, colours, columns, rows)
    assert first is not None
    return drawn(first, columns, rows)


async def as_painted(opening: Opening, settings: Settings, columns: int, rows: int, keeper: Keeper) -> Screen:
    app = PullquoteApp(opening, keeper, settings)
    async with app.run_test(size=(columns, rows)) as pilot:
        await pilot.pause()
        return painted(app, columns, rows)


def stood(document: Document, place: int) -> None:
    """Keep where the user left a document."""
    with Notebook.open(notebook_path()) as notebook:
        notebook.opened(document, None)
        notebook.set_place(document.source.sha256, place)


async def read_whole(app: PullquoteApp, pilot: Pilot[None]) -> None:
    for _ in range(500):
        if app.reader.settled:
            return
        await pilot.pause(0.01)
    raise AssertionError("it was never read to its end")


@pytest.fixture
def keeper() -> Iterator[Keeper]:
    keeper = Keeper(notebook_path())
    yield keeper
    keeper.close(5)


@pytest.mark.parametrize(("columns", "rows"), SIZES)
@pytest.mark.parametrize("colours", ["all", "none"])
async def test_the_reader_paints_over_no_word_of_the_first_screen(
    columns: int, rows: int, colours: Colours, keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    if colours == "none":
        monkeypatch.setenv("NO_COLOR", "1")
    opening = begin(read(PRESS), keeper)
    first = shown_first(opening, Settings(), columns, rows, colours)
    after = await as_painted(opening, Settings(), columns, rows, keeper)
    beside = OUTLINE if columns >= WIDE else 0  # what the outline lists comes later
    for before, then in zip(text_of(first, columns), text_of(after, columns), strict=True):
        assert before[beside:] == then[beside:]
        assert all(cell.data == " " for cell in before[:beside])


@pytest.mark.parametrize("theme", SCHEMES)
async def test_in_every_theme_of_ours_colours_and_measure_are_those_of_the_reader(
    theme: str, keeper: Keeper
) -> None:
    settings = Settings(theme=theme, measure=50)
    opening = begin(read(PRESS), keeper)
    first = shown_first(opening, settings, 120, 40, "all")
    after = await as_painted(opening, settings, 120, 40, keeper)
    assert [row[OUTLINE:] for row in text_of(first, 120)] == [row[OUTLINE:] for row in text_of(after, 120)]
    assert {row[0].bg for row in first[:-STATUS]} <= {row[0].bg for row in after[:-STATUS]}
    assert first[-1][-1].bg == after[-1][-1].bg


async def test_it_stands_where_the_user_stood_with_what_was_kept(keeper: Keeper) -> None:
    document = read(PRESS)
    spoken = build(document)
    turn = spoken.turns[8].body
    stood(document, turn.start)
    with Notebook.open(notebook_path()) as notebook:
        notebook.mark(pick(spoken, turn.start, turn.start + 20))
    opening = begin(document, keeper)
    first = shown_first(opening, Settings(), 80, 24, "all")
    assert any(cell.underscore for row in first for cell in row)
    assert text_of(first, 80) == text_of(await as_painted(opening, Settings(), 80, 24, keeper), 80)


async def test_of_a_long_document_the_first_part_is_shown_and_then_where_the_user_stood(
    keeper: Keeper,
) -> None:
    document = read(None, transcript(AT_ONCE + 50_000).encode())
    place = build(document).turns[-1].body.start
    stood(document, place)
    opening = begin(document, keeper)
    assert (opening.whole, opening.place, opening.further) == (False, 0, place)
    app = PullquoteApp(opening, keeper)
    async with app.run_test(size=(80, 24)) as pilot:
        await read_whole(app, pilot)
        stop = app.reader.reading.stop
        assert stop is not None
        assert stop.start == place
        await pilot.press("q")


async def test_whoever_leaves_before_a_long_document_is_read_stands_where_the_user_stood(
    keeper: Keeper,
) -> None:
    document = read(None, transcript(AT_ONCE + 50_000).encode())
    place = build(document).turns[-1].body.start
    stood(document, place)
    app = PullquoteApp(begin(document, keeper), keeper)
    async with app.run_test(size=(80, 24)):
        app.reader.settled = False  # whether it is or not
        app.leave()
    keeper.close(5)
    with Notebook.open(notebook_path()) as notebook:
        assert notebook.place(document.source.sha256) == place


async def test_whoever_moves_while_a_long_document_is_read_is_not_taken_away(keeper: Keeper) -> None:
    document = read(None, transcript(AT_ONCE + 50_000).encode())
    stood(document, len(document.text) - 10)
    app = PullquoteApp(begin(document, keeper), keeper)
    async with app.run_test(size=(80, 24)) as pilot:
        app.reader.action_next_stop()
        moved = app.reader.reading.stop
        await read_whole(app, pilot)
        assert app.reader.reading.stop == moved


def test_a_text_in_which_nothing_is_said_is_shown_too(keeper: Keeper) -> None:
    for text in (".", "No word of this is said by anybody.\n", "\N{CJK UNIFIED IDEOGRAPH-4E3B}" * 500):
        opening = begin(read(None, text.encode()), keeper)
        assert shown_first(opening, Settings(), 80, 24, "all")


def test_a_theme_of_textuals_own_has_no_first_screen(keeper: Keeper) -> None:
    opening = begin(read(PRESS), keeper)
    assert preview(opening, Settings(theme="nord"), "all", 80, 24) is None


@pytest.mark.parametrize(
    ("environment", "colours"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "all"),
        ({"TERM": "xterm-256color", "COLORTERM": "24bit", "NO_COLOR": ""}, "none"),
        ({"TERM": "tmux-256color"}, "256"),
        ({"TERM": "xterm"}, None),
        ({"TERM": "linux", "TEXTUAL_COLOR_SYSTEM": "truecolor"}, None),
    ],
)
def test_colours_are_as_many_as_the_terminal_says(
    environment: dict[str, str], colours: Colours | None
) -> None:
    assert colours_of(environment) == colours
    assert colours is None or colours in get_args(Colours)


def test_no_code_of_a_transcript_reaches_the_terminal(keeper: Keeper) -> None:
    hostile = "\x1b]52;c;aGk=\x07\x9b2J\u202e\x1b[31m"
    text = f"A talk {hostile}\n\nAda{hostile} Lind: It is{hostile} so.\n\nBo Varga: Is it?{hostile}\n\nAda Lind: Yes.\n"
    document = read(None, text.encode())
    opening = begin(document._replace(source=document.source._replace(path=f"/talks/a{hostile}.txt")), keeper)
    for columns, rows in SIZES:
        first = preview(opening, Settings(), "all", columns, rows)
        assert first is not None
        shown = re.sub(r"\x1b\[[0-9;]*[mH]", "", first)
        assert not [char for char in shown if not char.isprintable()]

"""The list of transcripts read last, as it opens on `pullquote` alone."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from textual.widgets import OptionList

from pullquote.app.recent import RecentApp
from pullquote.paths import settings_path
from pullquote.store.records import Recent
from tests.app.conftest import PRESS

WHEN = datetime(2031, 3, 12, 9, 30, tzinfo=UTC)
READ = [
    Recent(path="/no/such/file.txt", title="A hearing", when=WHEN, marks=0),
    Recent(path=str(PRESS), title="At the harbour", when=WHEN, marks=2),
]


async def test_the_last_transcripts_are_chosen_in_the_users_theme_and_by_the_users_keys() -> None:
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text('theme = "nord"\n[keys]\nnext_stop = "z"\n')
    app = RecentApp(READ)
    async with app.run_test() as pilot:
        assert app.theme == "nord"
        await pilot.press("z", "enter")
    assert app.return_value == str(PRESS)


async def test_a_transcript_that_is_gone_is_told_and_the_list_stays() -> None:
    app = RecentApp(READ)
    async with app.run_test() as pilot:
        await pilot.press("G", "g", "enter")
        assert app.query_one(OptionList).highlighted == 0
        assert app.is_running
        await pilot.press("q")
    assert app.return_value is None
    assert not Path(READ[0].path).exists()

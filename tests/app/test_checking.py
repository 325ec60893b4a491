"""A draft checked in the reader: the list of findings, and the way from each to its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from pullquote.app.app import PullquoteApp
from pullquote.app.screens.prompt import DraftPath
from pullquote.app.widgets.findings import Findings
from pullquote.paths import notebook_path
from pullquote.readers import read
from pullquote.reading.checked import Draft
from pullquote.reading.opening import begin
from pullquote.store.keeper import Keeper
from tests.app.conftest import PRESS, Open, Opener

FAIR = "“The barrier will be able to close before the autumn tides,” Vasholm said."
NUMBER = "“We now have orders in place for 3.5 million tonnes of it,” Vasholm said."
CUT = "“Moving away would … mean safety,” Renn said."
STRANGE = "„Die Schranke wird sich vor den Herbstfluten schließen lassen“, sagte Vasholm."


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "a draft.md"
    path.write_text("\n\n".join((FAIR, NUMBER, CUT, STRANGE)), "utf-8")
    return path


async def check(open_: Open, path: Path) -> Findings:
    """Ask for a draft as the user does."""
    await open_.press("D")
    assert isinstance(open_.app.screen, DraftPath)
    await open_.paste(str(path))
    await open_.press("enter")
    await open_.until("Enter goes there")
    pane = open_.reader.findings
    assert pane is not None
    return pane


async def test_the_findings_of_a_draft_are_listed_the_first_to_look_at_first(
    open_reader: Opener, draft: Path
) -> None:
    async with open_reader() as open_:
        pane = await check(open_, draft)
        screen = "\n".join(open_.screen())
        assert "4 quotations · 3 to look at" in screen
        assert "✓    1  exact" in screen
        assert "✗    5  WRONG MOUTH" in screen
        assert pane.has_focus
        assert pane.current is not None
        assert pane.current.drafted.line == 3


async def test_the_text_goes_along_from_finding_to_finding(open_reader: Opener, draft: Path) -> None:
    async with open_reader() as open_:
        pane = await check(open_, draft)
        assert "3.4 million" in open_.picked
        await open_.press("j")
        assert open_.picked == "Moving away would not mean safety"
        await open_.press("j")
        assert "not found in this transcript" in open_.status
        await open_.press("g")
        assert open_.picked.startswith("The barrier will be able")
        assert pane.has_focus


async def test_both_wordings_and_who_said_it_are_told_of_a_finding(open_reader: Opener, draft: Path) -> None:
    async with open_reader(size=(120, 40)) as open_:
        await check(open_, draft)
        screen = "\n".join(open_.screen())
        assert "DIFFERS from what was said · Ingrid Vasholm" in screen
        assert "the draft's number stands on line 125" in screen
        assert marked(open_) == ["3.5", "3.4"]
        await open_.press("j")
        screen = "\n".join(open_.screen())
        assert "WRONG MOUTH: the draft gives it to Renn, Ingrid Vasholm said it" in screen
        assert "said:  Moving away would not mean safety" in screen
        assert marked(open_) == ["not"]


def marked(open_: Open) -> list[str]:
    """What is underlined in the pane."""
    pane = open_.reader.findings
    assert pane is not None
    strips = (pane.render_line(y) for y in range(pane.size.height))
    return [each.text for strip in strips for each in strip if each.style and each.style.underline]


async def test_enter_goes_to_the_place_and_escape_leaves_the_list_there(
    open_reader: Opener, draft: Path
) -> None:
    async with open_reader() as open_:
        await check(open_, draft)
        await open_.press("j", "enter")
        assert open_.reader.view.has_focus
        assert open_.reader.findings is not None
        assert open_.picked == "Moving away would not mean safety"
        await open_.press("escape")
        assert "quotations" not in "\n".join(open_.screen())
        assert open_.picked == "Moving away would not mean safety"


async def test_escape_in_the_list_goes_back_to_where_the_reader_stood(
    open_reader: Opener, draft: Path
) -> None:
    async with open_reader() as open_:
        await open_.press("j", "j")
        before = open_.picked
        await check(open_, draft)
        await open_.press("j", "escape")
        assert open_.reader.findings is None
        assert open_.picked == before
        assert open_.reader.view.has_focus


async def test_tab_goes_between_the_text_and_the_findings(open_reader: Opener, draft: Path) -> None:
    async with open_reader(size=(60, 20)) as open_:
        pane = await check(open_, draft)
        await open_.press("enter", "tab")
        assert pane.has_focus
        await open_.press("tab")
        assert open_.reader.view.has_focus


async def test_a_draft_that_cannot_be_read_is_told_and_its_path_is_offered_again(
    open_reader: Opener, tmp_path: Path
) -> None:
    async with open_reader(size=(160, 24)) as open_:
        await open_.press("D", *"nowhere.md", "enter")
        await open_.until("nowhere.md")
        assert open_.reader.findings is None
        await open_.press("D")
        assert "nowhere.md" in open_.screen()[-1]
        await open_.press("escape")
        (tmp_path / "plain.md").write_text("Nobody is quoted here.", "utf-8")
        open_.reader._named(str(tmp_path / "plain.md"))
        await open_.until("no quotation was found")


async def test_the_findings_are_made_anew_when_a_name_is_put_right(open_reader: Opener, draft: Path) -> None:
    async with open_reader(size=(120, 40)) as open_:
        pane = await check(open_, draft)
        before = pane.findings
        open_.app.read_again(open_.reader.transcript.corrections)
        for _ in range(200):
            await open_.pilot.pause(0.01)
            if pane.findings is not before:
                break
        assert pane.findings is not before
        assert [one.verdict for one in pane.findings] == [one.verdict for one in before]
        assert all(one.source in (None, open_.reader.transcript) for one in pane.findings)


async def test_the_reader_opens_on_the_findings_of_a_draft_that_it_was_given(draft: Path) -> None:
    keeper = Keeper(notebook_path())
    app = PullquoteApp(begin(read(PRESS), keeper), keeper, draft=Draft("the draft", draft.read_text("utf-8")))
    async with app.run_test(size=(80, 24)) as pilot:
        open_ = Open(pilot, app)
        await open_.until("Enter goes there")
        assert "the draft   4 quotations" in "\n".join(open_.screen())
    keeper.close(5)


@pytest.mark.parametrize("size", [(20, 6), (40, 10), (200, 60)])
async def test_the_findings_fit_any_terminal(open_reader: Opener, draft: Path, size: tuple[int, int]) -> None:
    async with open_reader(size=size) as open_:
        await open_.press("D")
        open_.app.screen.dismiss(str(draft))
        for _ in range(200):
            await open_.pilot.pause(0.01)
            if open_.reader.findings is not None:
                break
        await open_.press("j", "space", "G", "k", "enter", "escape")
        assert open_.reader.findings is None

"""`pullquote check` and `pullquote diff` as a fact-checker uses them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pullquote.cli import main

PRESS = Path(__file__).parents[1] / "sample_data" / "harbour_press_conference.txt"
FAIR = "“The barrier will be able to close before the autumn tides,” Vasholm said.\n"
DRAFT = FAIR + (
    "\n“We now have orders in place for 3.5 million tonnes of it,” Vasholm said.\n"
    "\n“Moving away would … mean safety,” Renn said.\n"
)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_a_draft_is_told_quotation_by_quotation(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(draft), str(PRESS)]) == 1
    out = capsys.readouterr().out
    assert f"{draft}:1: “The barrier will be able" in out
    assert f"word for word · Ingrid Vasholm · {PRESS}:123" in out
    assert "the draft has “3.5”, said was “3.4”" in out
    assert "the draft's number stands on line 125" in out
    assert "hidden: “not”" in out
    assert "WRONG MOUTH: the draft gives it to Renn, Ingrid Vasholm said it" in out
    assert out.endswith("3 quotations: 1 exact, 1 differs, 1 unfair; 2 to look at\n")


def test_a_fair_draft_is_told_by_the_exit_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(FAIR, encoding="utf-8")
    assert main(["check", str(path), str(PRESS)]) == 0
    assert "none to look at" in capsys.readouterr().out
    path.write_text("Nobody is quoted here.", encoding="utf-8")
    assert main(["check", str(path), str(PRESS)]) == 0
    assert "no quotation was found" in capsys.readouterr().out


def test_what_is_too_short_to_tell_is_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("She called the water “grey and cold”.", encoding="utf-8")
    assert main(["check", str(path), str(PRESS)]) == 0
    assert "too few words to tell: “grey and cold” (line 1)" in capsys.readouterr().out


def test_a_draft_is_told_as_json(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(draft), str(PRESS), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["schema"] == "pullquote/check/1"
    assert [one["verdict"] for one in found["findings"]] == ["exact", "differs", "unfair"]


def test_a_draft_that_cannot_be_read_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "none.md"), str(PRESS)]) == 2
    assert main(["check", "-", "-"]) == 2
    assert capsys.readouterr().err.count("\n") == 2


@pytest.mark.parametrize("more", [(), ("--json",), (str(PRESS),)])
def test_on_a_screen_one_transcript_is_shown_on_a_terminal_alone(
    draft: Path, more: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--screen", str(draft), str(PRESS), *more]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.fixture
def revised(tmp_path: Path) -> Path:
    path = tmp_path / "revised.txt"
    text = PRESS.read_text(encoding="utf-8").replace("before the autumn tides", "before the spring tides")
    path.write_text(
        text.replace("Tobias Renn (Coastal Radio)", "Tobias Rehn (Coastal Radio)"), encoding="utf-8"
    )
    return path


def test_two_versions_are_told_apart_turn_by_turn(revised: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(PRESS), str(revised)]) == 1
    out = capsys.readouterr().out
    assert (
        "line 123, Ingrid Vasholm\n    … be able to close before the [-autumn-] {+spring+} tides. But" in out
    )
    assert "line 121, Tobias Rehn: was Tobias Renn's" in out


def test_a_transcript_is_no_different_from_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(PRESS), str(PRESS)]) == 0
    assert capsys.readouterr().out == ""


def test_changes_are_told_as_json(revised: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(PRESS), str(revised), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert {one["kind"] for one in found["changes"]} == {"reworded", "another speaker"}

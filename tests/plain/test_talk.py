"""The conversation in a terminal, and a script's list of commands, over streams that are neither."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from pullquote.paths import notebook_path
from pullquote.plain.commands import Refused
from pullquote.plain.talk import LONGEST, converse, obey
from pullquote.readers import read
from pullquote.store.notebook import Notebook
from pullquote.transcript.build import build
from pullquote.transcript.model import NO_CORRECTIONS, Corrections
from tests.plain.conftest import PRESS

DOCUMENT = read(PRESS)


class Terminal(io.StringIO):
    """Takes lines and is a terminal of 40 columns."""

    def isatty(self) -> bool:
        return True


class Interrupted(io.StringIO):
    """Gives its lines, then is interrupted by ctrl+c."""

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
        if line := super().readline():
            return line
        raise KeyboardInterrupt


def talk(*lines: str) -> list[str]:
    """What a conversation of some commands prints."""
    out = io.StringIO()
    converse(DOCUMENT, io.StringIO("".join(f"{line}\n" for line in lines)), out)
    return out.getvalue().splitlines()


def done(*lines: str) -> list[str]:
    """What a script of some commands prints."""
    out = io.StringIO()
    assert obey(DOCUMENT, io.StringIO("".join(f"{line}\n" for line in lines)), out)
    return out.getvalue().splitlines()


def test_it_begins_with_what_this_is_and_the_first_sentence() -> None:
    printed = talk()
    assert printed[:3] == [
        "Press conference at the harbour",
        "12 March 2031, As delivered",
        "11 turns, 3 questions.",
    ]
    assert printed[-1].startswith("President Dolevan, Dear neighbour")


def test_what_cannot_be_done_is_said_and_the_talk_goes_on() -> None:
    assert talk("[", "xyzzy", ":q3")[-4:] == [
        "The first turn.",
        "There is no command xyzzy: ? lists them.",
        "Tobias Renn, Coastal Radio, question 3:",
        "Tobias Renn, Coastal Radio.",
    ]


def test_the_place_is_kept_when_the_input_ends_and_taken_up_again() -> None:
    talk(":q3", "]")
    printed = talk()
    assert "Back at line 123." in printed
    assert printed[-1] == "The barrier will be able to close before the autumn tides."


def test_after_q_nothing_more_is_taken() -> None:
    lines = io.StringIO("q\nG\n")
    converse(DOCUMENT, lines, io.StringIO())
    assert lines.readline() == "G\n"


def test_ctrl_c_ends_it_and_the_place_is_kept() -> None:
    converse(DOCUMENT, Interrupted(":q3\n"), io.StringIO())
    assert "Back at line 121." in talk()


def test_ctrl_c_during_an_answer_ends_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pullquote.plain.spoken.outline", interrupt)
    assert talk("o", "G")[-3:] == ["Interrupted.", "Moderator:", "[speaks in Tarvian]"]


def test_no_row_breaks_inside_a_word_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    out = Terminal()
    converse(DOCUMENT, Terminal("r\nr\nr\nr\nr\nr\nr\nr\n"), out)
    rows = out.getvalue().splitlines()
    assert max(map(len, rows)) < 40
    said = " ".join(" ".join(rows).split())
    assert "Nobody in the Council doubts that the ferries have to run." in said


def test_what_was_corrected_is_heard() -> None:
    first = next(iter(build(DOCUMENT).speakers))
    with Notebook.open(notebook_path()) as notebook:
        notebook.correct(DOCUMENT.source, NO_CORRECTIONS, Corrections(names={first: "Inga Vasholm"}))
    assert done("g")[0].startswith("Inga Vasholm, ")


def test_a_script_gets_the_answers_to_its_commands_and_nothing_else() -> None:
    assert done(":q3", "", "]") == [
        "Tobias Renn, Coastal Radio, question 3:",
        "Tobias Renn, Coastal Radio.",
        "My question is about the tide barrier.",
        "Ingrid Vasholm, Straits Council Secretary General, answer 3, name inferred:",
        "The barrier will be able to close before the autumn tides.",
    ]


def test_a_script_begins_at_the_beginning_and_leaves_the_place_alone() -> None:
    talk(":q3")
    assert done("p")[0].startswith("Ingrid Vasholm")
    assert "Back at line 121." in talk()


def test_a_script_ends_at_what_cannot_be_done() -> None:
    with pytest.raises(Refused, match="line 2 of the commands: not found: dragons"):
        done("g", "/dragons", "m")
    with Notebook.open(notebook_path()) as notebook:
        assert notebook.count(DOCUMENT.source.sha256) == 0


def test_a_script_ends_at_q() -> None:
    assert done(":q3", "q", "xyzzy")[-1] == "Tobias Renn, Coastal Radio."


def test_a_line_without_an_end_is_refused() -> None:
    with pytest.raises(Refused, match="no command is that long"):
        obey(DOCUMENT, io.StringIO("j" * LONGEST * 2), io.StringIO())


def test_no_commands_at_all_are_told_apart_and_make_no_notebook() -> None:
    assert not obey(DOCUMENT, io.StringIO(), io.StringIO())
    assert not notebook_path().exists()


def test_a_notebook_that_cannot_be_opened_is_told_and_reading_goes_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    notebook_path().mkdir(parents=True)
    assert talk(":q3")[-1] == "Tobias Renn, Coastal Radio."
    assert "nothing will be kept" in capsys.readouterr().err


def test_nothing_hidden_is_said(tmp_path: Path) -> None:
    document = read(None, "Ada \x1b[31mLind: We \u202esail\u202c.\n\nBo: Do you?\n\nBo: When?\n".encode())
    out = io.StringIO()
    converse(document, io.StringIO("r\nr\no\ns\nw\n\x1b[A\n"), out)
    assert not set(out.getvalue()) & set("\x1b\u202e\u202c")

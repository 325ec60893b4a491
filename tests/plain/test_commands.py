"""What may be typed on a line, and how the commands are listed."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.plain.commands import ALONE, Refused, parse
from pullquote.reading.commands import COMMANDS, numbered
from tests.plain.conftest import Sit

ON_SCREEN_ONLY = {
    "page_down",
    "page_up",
    "half_down",
    "half_up",
    "next_pane",
    "wider",
    "narrower",
    "theme",
    "check_draft",
    "shape",
}
ON_SCREEN_ONLY |= {command.id for command in COMMANDS if command.where == "quotes"}
ON_SCREEN_ONLY -= {"copy_all", "copy_all_rich", "take_away", "tag", "note"}
ON_SCREEN_ONLY |= {"reload"}
"""What has no meaning without a screen: rows, panes and colours, and a file that changes while it is looked at."""


def test_every_command_of_the_reader_is_done_in_lines_too_but_for_what_is_of_the_screen(sit: Sit) -> None:
    can = sit().session.can
    assert {command.id for command in COMMANDS if not can(command)} == ON_SCREEN_ONLY
    assert all(can(command) for command in ALONE)


def test_no_two_commands_share_a_key_or_an_id() -> None:
    commands = (*(command for command in COMMANDS if command.where != "quotes"), *ALONE)
    keys = [key for command in commands for key in command.keys]
    assert len(set(keys)) == len(keys)
    assert len({command.id for command in commands}) == len(commands)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("\n", ("next_stop", "")),
        ("]\n", ("next_turn", "")),
        ("J", ("grow", "")),
        ("j", ("next_stop", "")),
        (":124\n", ("go_to", "124")),
        ("/two  words\n", ("find", "two words")),
        ("3", ("speaker", "3")),
        ("next_question", ("next_question", "")),
        ("Next question", ("next_question", "")),
        ("copy markdown", ("copy_markdown", "")),
        (" QUIT ", ("leave", "")),
    ],
)
def test_a_line_names_a_command_by_its_key_its_id_or_its_title(line: str, meant: tuple[str, str]) -> None:
    command, given_ = parse(line)
    assert (command.id, given_) == meant


@given(st.text())
def test_any_line_is_a_command_or_is_refused(line: str) -> None:
    with suppress(Refused):
        command, _ = parse(line)
        assert command in (*COMMANDS, *ALONE)


def test_what_is_no_command_is_refused_by_name() -> None:
    with pytest.raises(Refused, match=r"there is no command xyzzy: \? lists them"):
        parse("xyzzy")


def test_help_spells_what_a_voice_passes_over(sit: Sit) -> None:
    listed = sit()("?")
    assert "] (right bracket): Next speaker" in listed
    assert "capital J: Take in the next sentence" in listed
    assert "copy markdown: Copy as a Markdown quote" in listed
    assert not [line for line in listed if "Page down" in line]


def test_the_keys_for_speakers_go_to_the_named_ones(sit: Sit) -> None:
    sitting = sit()
    people = numbered(sitting.session.transcript)
    assert sitting("3")[0].startswith(sitting.session.transcript.speakers[people[2]].name)
    assert sitting("4") == ["refused: there is no speaker 4: s lists them"]

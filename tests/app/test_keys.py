"""Keys that the user chose: which can be, which cannot, and what the reader then does."""

from __future__ import annotations

import pytest
from textual.binding import Binding

from pullquote.app.keys import canonical_key, for_textual, in_force, remapped, shown, standard
from pullquote.app.screens.help import Help
from pullquote.app.screens.reader import ReaderScreen
from pullquote.configfile import parse
from pullquote.reading.commands import COMMANDS
from tests.app.conftest import Opener

REMAPPED = parse('[keys]\nnext_turn = ["v", "ctrl+n"]\nnext_stop = ["z"]\nhelp = ["H"]\nstart_left = []\n')


PRINTED = {
    "next_stop": "↓ j",
    "previous_stop": "↑ k",
    "next_turn": "] ctrl+↓",
    "previous_turn": "[ ctrl+↑",
    "next_question": "} F4",
    "previous_question": "{ shift+F4",
    "page_down": "space PgDn",
    "page_up": "b PgUp",
    "half_down": "ctrl+d",
    "half_up": "ctrl+u",
    "first_stop": "g Home",
    "last_stop": "G End",
    "speakers": "s",
    "only": "f",
    "go_back": "⌫ alt+←",
    "go_forward": "alt+→",
    "go_to": ":",
    "find": "/ ctrl+f",
    "find_next": "n F3",
    "find_previous": "N shift+F3",
    "grow": "J shift+↓",
    "shrink": "K shift+↑",
    "end_right": "l →",
    "end_left": "h ←",
    "start_right": "L shift+→",
    "start_left": "H shift+←",
    "select_turn": "",
    "copy_attributed": "Enter Y",
    "copy_words": "y ctrl+c",
    "copy_markdown": "",
    "copy_qa": "",
    "copy_rich": "",
    "choose_style": "C",
    "shape": "e",
    "keep": "m",
    "undo": "u",
    "copy_quote": "Y",
    "copy_quote_words": "y ctrl+c",
    "copy_all": "A",
    "copy_all_rich": "",
    "shape_quote": "e",
    "quote_down": "J shift+↓",
    "quote_up": "K shift+↑",
    "tag": "T",
    "note": "c",
    "filter_quotes": "/ ctrl+f",
    "accept": "a",
    "take_away": "d Del",
    "why": "!",
    "details": "i",
    "check_draft": "D",
    "outline": "o",
    "quotes": "t",
    "next_pane": "tab",
    "back": "Esc",
    "wider": "+ =",
    "narrower": "-",
    "theme": "",
    "reload": "R",
    "help": "? F1",
    "leave": "q",
}
"""How the help prints the keys of each command."""


@pytest.mark.parametrize("pane", ["text", "quotes"])
def test_no_two_commands_have_a_key_in_common_in_any_pane(pane: str) -> None:
    here = {command.id for command in COMMANDS if command.where in (pane, "everywhere")}
    here |= {f"speaker_{n}" for n in range(1, 10)} if pane == "text" else set()
    taken = [key for command, keys in standard().items() if command in here for key in keys]
    assert len(set(taken)) == len(taken)


def test_every_key_of_ours_is_written_as_users_may_write_it() -> None:
    for keys in standard().values():
        assert [canonical_key(key) for key in keys] == list(keys)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("n", "n"),
        ("N", "N"),
        ("shift+n", "N"),
        ("?", "?"),
        ("question_mark", "?"),
        ("Ctrl+N", "ctrl+n"),
        ("shift+ctrl+left", "ctrl+shift+left"),
        ("ctrl++", "ctrl++"),
        ("ctrl+comma", "ctrl+,"),
        ("+", "+"),
        ("plus", "+"),
        ("Esc", "escape"),
        ("PgDn", "pagedown"),
        ("F12", "f12"),
        ("ctrl+i", "tab"),
        ("ctrl+m", "enter"),
        ("é", "é"),
        ("hyperspace", None),
        ("f25", None),
        ("ctrl+", None),
        ("shift+1", None),
        ("hop+n", None),
        ("", None),
        (" ", None),
    ],
)
def test_a_key_is_known_by_the_names_people_write(written: str, key: str | None) -> None:
    assert canonical_key(written) == key


def test_keys_reach_textual_by_its_own_names() -> None:
    keys = (",", "+", "-", "?", "/", "{", "N", "_", "escape", "ctrl+down")
    spelt = for_textual({"keep": keys})["keep"].split(",")
    assert spelt == [
        next(iter(Binding.make_bindings([Binding(key.replace(",", "comma"), "x")]))).key for key in keys
    ]


@pytest.mark.parametrize(
    ("chosen", "kept", "problem"),
    [
        ({"keep": ("k",)}, {}, ("keys.keep", "'k' is previous_stop's too: left as it was")),
        (
            {"keep": ("x",), "undo": ("x",)},
            {"keep": ("x",)},
            ("keys.undo", "'x' is keep's too: left as it was"),
        ),
        ({"keep": ("4",)}, {}, ("keys.keep", "'4' is speaker_4's too: left as it was")),
        ({"keep": ("ctrl+p",)}, {}, ("keys.keep", "'ctrl+p' is the palette's too: left as it was")),
        ({"quotes": ("d",)}, {}, ("keys.quotes", "'d' is take_away's too: left as it was")),
        ({"keeep": ("x",)}, {}, ("keys.keeep", "there is no such command (keep?)")),
        ({"keep": ("x", "hop")}, {}, ("keys.keep", "there is no key 'hop': left as it was")),
    ],
)
def test_a_command_whose_keys_cannot_be_keeps_its_own(
    chosen: dict[str, tuple[str, ...]], kept: dict[str, tuple[str, ...]], problem: tuple[str, str]
) -> None:
    assert remapped(chosen) == (kept, (problem,))


def test_the_text_and_the_list_of_quotes_can_have_the_same_key() -> None:
    chosen = {"keep": ("d",), "take_away": ("x",), "next_turn": ("x",)}
    assert remapped(chosen) == (chosen, ())


def test_two_commands_can_change_places() -> None:
    chosen = {"next_turn": ("[",), "previous_turn": ("]",)}
    assert remapped(chosen) == (chosen, ())


def test_a_key_given_up_by_one_command_is_free_for_another() -> None:
    chosen = {"keep": ("u",), "undo": ("m",)}
    assert remapped(chosen) == (chosen, ())
    assert remapped({"keep": ("u",), "undo": ("q",)}).keys == {}


def test_help_prints_the_keys_of_every_command() -> None:
    assert {command.id for command in COMMANDS} == {*PRINTED, "speaker"}
    for command, printed in PRINTED.items():
        assert shown(in_force({})[command]) == printed


async def test_the_readers_own_keys_do_what_the_user_said(open_reader: Opener) -> None:
    async with open_reader(settings=REMAPPED) as reader:
        await reader.press("v")
        assert reader.speaker == "Moderator"
        first = reader.picked
        await reader.press("]", "j", "down")
        assert reader.picked == first, "the old keys do nothing"
        await reader.press("z")
        assert reader.picked != first
        assert "H help" in reader.screen()[-2]


async def test_lists_move_by_the_users_keys_and_by_the_arrows(open_reader: Opener) -> None:
    async with open_reader(settings=REMAPPED, size=(120, 40)) as reader:
        await reader.press("tab")
        at = reader.reader.outline.at
        await reader.press("z", "down")
        assert reader.reader.outline.at == at + 2
        await reader.press("j")
        assert reader.reader.outline.at == at + 2


async def test_the_help_and_the_palette_show_the_keys_in_force(open_reader: Opener) -> None:
    async with open_reader(settings=REMAPPED, size=(120, 50)) as reader:
        await reader.press("H")
        assert [type(screen) for screen in reader.app.screen_stack] == [ReaderScreen, Help]
        text = "\n".join(reader.screen())
        assert "v ctrl+n  Next speaker" in text
        assert "ctrl+↓" not in text
        await reader.press("H")
        assert [type(screen) for screen in reader.app.screen_stack] == [ReaderScreen]
        told = {command.title: command.help for command in reader.app.get_system_commands(reader.reader)}
        assert told["Next speaker"] == "v ctrl+n"


async def test_the_first_problem_is_told_when_the_reader_opens_and_how_many_more_there_are(
    open_reader: Opener,
) -> None:
    settings = parse('theme = "blue"\n[keys]\nkeep = "q"\n')
    async with open_reader(settings=settings, size=(120, 24)) as reader:
        await reader.until(
            "config.toml, line 1: theme: there is no theme 'blue' (and 1 more: `pullquote config`)"
        )
    async with open_reader(settings=parse('[keys]\nkeep = "q"\n')) as reader:
        await reader.until("config.toml, line 2: keys.keep: 'q' is leave's too: left as it was")
        assert "more" not in reader.status

"""Every command of the reader, once: its keys, its name in the palette, its line in the help.

A command's id is the name of what does it: `action_<id>` of the reader's screen, `do_<id>` of the plain mode.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from pullquote.transcript.model import Transcript

Where = Literal["text", "quotes", "everywhere"]


class Command(NamedTuple):
    """One thing the user can do."""

    id: str
    keys: tuple[str, ...]
    title: str
    group: str
    where: Where = "text"
    """Whether its keys work only while the text has the focus, or only while the pane of quotes has it."""


READ, PICK, COPY, QUOTES = "Move", "Select", "Keep and copy", "In the list of quotes"
NAMES, PANES = "Names and details", "Panes and help"

COMMANDS: tuple[Command, ...] = (
    Command("next_stop", ("down", "j"), "Next sentence", READ),
    Command("previous_stop", ("up", "k"), "Previous sentence", READ),
    Command("next_turn", ("]", "ctrl+down"), "Next speaker", READ),
    Command("previous_turn", ("[", "ctrl+up"), "Previous speaker", READ),
    Command("next_question", ("}", "f4"), "Next question", READ),
    Command("previous_question", ("{", "shift+f4", "f16"), "Previous question", READ),
    Command("page_down", ("space", "pagedown"), "Page down", READ),
    Command("page_up", ("b", "pageup"), "Page up", READ),
    Command("half_down", ("ctrl+d",), "Half a page down", READ),
    Command("half_up", ("ctrl+u",), "Half a page up", READ),
    Command("first_stop", ("g", "home"), "First sentence", READ),
    Command("last_stop", ("G", "end"), "Last sentence", READ),
    Command("speaker", (), "Next turn of that speaker", READ),
    Command("speakers", ("s",), "List the speakers", READ),
    Command("only", ("f",), "Read one speaker only, and back", READ),
    Command("go_back", ("backspace", "alt+left"), "Back to where you jumped from", READ),
    Command("go_forward", ("alt+right",), "Forward again", READ),
    Command("go_to", (":",), "Go to a line (:124) or a question (:q3)", READ),
    Command("find", ("/", "ctrl+f"), "Find", READ),
    Command("find_next", ("n", "f3"), "Next hit", READ),
    Command("find_previous", ("N", "shift+f3", "f15"), "Previous hit", READ),
    Command("grow", ("J", "shift+down"), "Take in the next sentence", PICK),
    Command("shrink", ("K", "shift+up"), "Let go of the last sentence", PICK),
    Command("end_right", ("l", "right"), "Move the end a word to the right", PICK),
    Command("end_left", ("h", "left"), "Move the end a word to the left", PICK),
    Command("start_right", ("L", "shift+right"), "Move the start a word to the right", PICK),
    Command("start_left", ("H", "shift+left"), "Move the start a word to the left", PICK),
    Command("select_turn", (), "Select the whole turn", PICK),
    Command("copy_attributed", ("enter", "Y"), "Copy, attributed", COPY),
    Command("copy_words", ("y", "ctrl+c"), "Copy the words alone", COPY),
    Command("copy_markdown", (), "Copy as a Markdown quote", COPY),
    Command("copy_qa", (), "Copy the question with the answer", COPY),
    Command("copy_rich", (), "Copy as rich text", COPY),
    Command("choose_style", ("C",), "Choose how it is copied", COPY),
    Command("shape", ("e",), "Shape it: leave out, put in brackets, …", COPY),
    Command("keep", ("m",), "Keep as a quote", COPY),
    Command("undo", ("u",), "Undo what was done last", COPY),
    Command("copy_quote", ("Y",), "Copy the quote, attributed", QUOTES, "quotes"),
    Command("copy_quote_words", ("y", "ctrl+c"), "Copy its words alone", QUOTES, "quotes"),
    Command("copy_all", ("A",), "Copy all that is kept, in order", QUOTES, "quotes"),
    Command("copy_all_rich", (), "Copy all that is kept as rich text", QUOTES, "quotes"),
    Command("shape_quote", ("e",), "Shape the quote", QUOTES, "quotes"),
    Command("quote_down", ("J", "shift+down"), "Move it down", QUOTES, "quotes"),
    Command("quote_up", ("K", "shift+up"), "Move it up", QUOTES, "quotes"),
    Command("tag", ("T",), "Give it tags", QUOTES, "quotes"),
    Command("note", ("c",), "Write a note on it (comment)", QUOTES, "quotes"),
    Command("filter_quotes", ("/", "ctrl+f"), "List only those with …", QUOTES, "quotes"),
    Command("accept", ("a",), "Accept its words in this version", QUOTES, "quotes"),
    Command("take_away", ("d", "delete"), "Put it into the trash", QUOTES, "quotes"),
    Command("why", ("!",), "Why this name; put it right", NAMES),
    Command("details", ("i",), "Details: title, date, place, address …", NAMES),
    Command("outline", ("o",), "Show or hide the outline", PANES, "everywhere"),
    Command("quotes", ("t",), "Show or hide the quotes", PANES, "everywhere"),
    Command("check_draft", ("D",), "Check a draft's quotations against this", PANES),
    Command("next_pane", ("tab", "shift+tab"), "Move between the panes", PANES, "everywhere"),
    Command("back", ("escape",), "Close what is on top, drop the selection", PANES, "everywhere"),
    Command("wider", ("+", "="), "Wider lines", PANES),
    Command("narrower", ("-",), "Narrower lines", PANES),
    Command("theme", (), "Choose the colours", PANES),
    Command("reload", ("R",), "Read the file again", PANES, "everywhere"),
    Command("help", ("?", "f1"), "Help", PANES, "everywhere"),
    Command("leave", ("q",), "Quit", PANES, "everywhere"),
)
"""In the order in which help lists them."""


KEYS_FOR_SPEAKERS = 9


def numbered(transcript: Transcript) -> list[str]:
    """The ids of the named speakers that the keys 1 to 9 go to, in order of appearance."""
    named = [key for key, speaker in transcript.speakers.items() if not speaker.anonymous]
    return named[:KEYS_FOR_SPEAKERS]

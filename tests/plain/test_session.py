"""A sitting in lines: each command is answered with what there is to hear."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.clipboard import Attempt, Outcome, Route
from pullquote.paths import notebook_path
from pullquote.plain.commands import Refused
from pullquote.plain.desk import Desk
from pullquote.plain.session import Session
from pullquote.readers import read
from pullquote.store.keeper import Keeper
from pullquote.store.notebook import Notebook
from pullquote.transcript.build import build
from tests.plain.conftest import FILE, Sit, Sitting

TALK = b"""Ada Lind: We sail on Monday. The wind is fair. (Laughter.) We sail at nine.

Bo Varga: Do you sail on Tuesday?

Ada Lind: No. The crew sleeps on Tuesday.

Bo Varga: When do you sail again?

Ada Lind: On Friday, if the wind turns.
"""
READ = build(read(None, TALK))


@pytest.fixture
def talk(sit: Sit) -> Sitting:
    return sit(TALK)


def test_enter_reads_on_and_the_speaker_is_named_only_where_it_is_another(talk: Sitting) -> None:
    assert talk("g") == ["Ada Lind:", "We sail on Monday."]
    assert talk("") == ["The wind is fair."]
    assert talk("", "") == ["Bo Varga, question 1:", "Do you sail on Tuesday?"]
    assert talk("k") == ["Ada Lind:", "We sail at nine."]


def test_turns_and_questions_are_gone_to_and_named(talk: Sitting) -> None:
    assert talk("]") == ["Bo Varga, question 1:", "Do you sail on Tuesday?"]
    assert talk("}") == ["Bo Varga, question 2:", "When do you sail again?"]
    assert talk("{")[0] == "Bo Varga, question 1:"
    assert talk("[")[0] == "Ada Lind:"
    assert talk("[") == ["refused: the first turn"]


def test_r_reads_on_to_the_end_of_the_turn_and_then_turn_by_turn(talk: Sitting) -> None:
    assert talk("g", "r") == ["The wind is fair. (Laughter.) We sail at nine."]
    assert talk("r") == ["Bo Varga, question 1:", "Do you sail on Tuesday?"]
    assert talk("r") == ["Ada Lind, answer 1:", "No. The crew sleeps on Tuesday."]
    assert talk("r", "r", "r") == ["refused: the end of the transcript"]


def test_reading_on_from_the_beginning_says_every_word_once(sit: Sit) -> None:
    sitting = sit()
    heard = sitting("g")[1:]
    while (answer := sitting("r"))[0] != "refused: the end of the transcript":
        heard += answer
    transcript = sitting.session.transcript
    said = " ".join(transcript.words_of(turn) for turn in transcript.turns)
    headings = {line for line in heard if line.endswith(":")}
    assert " ".join(line for line in heard if line not in headings).split() == said.split()


def test_lines_and_questions_are_gone_to_by_number(talk: Sitting) -> None:
    assert talk(":q2")[0] == "Bo Varga, question 2:"
    assert talk(":5") == ["Ada Lind, answer 1:", "No."]
    assert talk(":99") == ["refused: there is no line 99"]
    assert talk(":x") == ["refused: a line is a number (:124), a question a q and a number (:q3)"]
    assert talk("go back")[0] == "Bo Varga, question 2:"
    assert talk("go forward") == ["Ada Lind, answer 1:", "No."]


def test_words_are_found_from_the_cursor_on_and_around(talk: Sitting) -> None:
    assert talk("]", "/tuesday") == ["1 of 2.", "Bo Varga, question 1:", "Do you sail on Tuesday?"]
    assert talk("n") == ["2 of 2.", "Ada Lind, answer 1:", "The crew sleeps on Tuesday."]
    assert talk("n")[0] == "1 of 2, from the beginning."
    assert talk("N")[0] == "2 of 2, from the end."
    assert talk("/Thursday") == ["refused: not found: Thursday"]


def test_what_was_not_looked_for_is_not_found(talk: Sitting) -> None:
    assert talk("n") == ["refused: nothing was looked for: /words finds words"]


def test_one_speaker_only_is_read_and_all_again(talk: Sitting) -> None:
    assert talk("f") == ["Only Ada Lind is read: f reads all again."]
    assert talk("]")[0] == "Ada Lind, answer 1:"
    assert talk("/again") == ["refused: not found: again"]
    assert talk(":q2")[:2] == ["All speakers are read again.", "Bo Varga, question 2:"]


def test_what_a_selection_takes_in_and_lets_go_is_said(talk: Sitting) -> None:
    assert talk("J") == ["added: The wind is fair.", "8 words selected."]
    assert talk("h") == ["dropped: fair.", "7 words selected."]
    assert talk("K") == ["dropped: The wind is", "4 words selected."]
    assert talk("p") == ["Ada Lind:", "We sail on Monday."]
    assert talk("select turn") == ["The whole turn: 13 words selected."]
    assert talk("back") == ["Nothing is selected now."]
    assert talk("back") == ["refused: nothing is selected"]


def test_a_copy_says_which_way_it_went_and_whose_words_it_has(talk: Sitting, copied: list[str]) -> None:
    assert talk("y") == ["Copied (checked): 4 words."]
    assert talk("Y") == ["Copied (checked): 4 words, by Ada Lind."]
    assert copied == ["We sail on Monday.", "“We sail on Monday.” — Ada Lind"]
    with Notebook.open(notebook_path()) as notebook:
        copies = notebook.copies(talk.session.transcript.document.source.sha256)
    assert [copy.style for copy in copies] == ["words", "attributed"]


def test_a_copy_with_its_question_says_where_there_is_none(talk: Sitting, copied: list[str]) -> None:
    assert talk("copy qa") == ["Copied (checked): 4 words, by Ada Lind, no question was found."]
    assert talk(":q1", "]", "copy qa") == ["Copied (checked): 1 word, by Ada Lind."]
    assert "Do you sail on Tuesday?" in copied[-1]


def test_a_copy_says_what_is_not_certain(sit: Sit) -> None:
    assert sit()("Y")[0].endswith("Straits Council Secretary General, speaker inferred, line 3.")


def test_a_copy_that_no_clipboard_took_is_refused(talk: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = Outcome((Attempt(FILE, "saved"),), notebook_path().parent / "quotes.md")
    monkeypatch.setattr("pullquote.clipboard.copy", lambda *_: outcome)
    assert talk("y")[0].startswith("refused: No clipboard could be reached; saved to ")


def test_kept_is_said_of_what_is_on_the_disk(talk: Sitting) -> None:
    assert talk("m") == ["Kept: 4 words."]
    with Notebook.open(notebook_path()) as notebook:
        assert notebook.count(talk.session.transcript.document.source.sha256) == 1
    assert talk("m") == ["Kept already: 4 words."]
    assert "kept" in talk("w")[1]
    assert talk("u") == ["Taken back."]
    assert talk("u") == ["refused: nothing to undo"]
    with Notebook.open(notebook_path()) as notebook:
        assert notebook.count(talk.session.transcript.document.source.sha256) == 0


def test_what_the_notebook_refuses_is_told(talk: Sitting) -> None:
    notebook_path().mkdir(parents=True)
    assert talk("m")[0].startswith("refused: ")
    assert "kept" not in talk("w")[1]


def test_w_says_where_this_is(sit: Sit) -> None:
    assert sit()(":q3", "]", "w") == [
        "Ingrid Vasholm, Straits Council Secretary General, answer 3, name inferred.",
        "Line 123, turn 9 of 11, 11 words, speaker inferred, line 115.",
    ]


def test_what_was_not_transcribed_cannot_be_quoted(sit: Sit) -> None:
    sitting = sit()
    assert sitting("}") == ["Question 1:", "[speaks in Tarvian]"]
    assert "not transcribed" in sitting("w")[1]
    for key in ("Y", "m", "J"):
        assert sitting(key)[0].startswith("refused: this was not transcribed")


def test_a_text_in_which_nothing_is_said_is_no_trouble(sit: Sit) -> None:
    sitting = sit(b"(Applause.)\n")
    for line in ("", "]", "}", "g", "p", "w", "Y", "m", "J", "/x", "n", "s", "o", "f", "1", ":1", "r"):
        sitting(line)


@pytest.fixture(scope="module")
def keeper(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Keeper]:
    keeper = Keeper(tmp_path_factory.mktemp("data") / "notebook.db")
    yield keeper
    keeper.close(5)


@given(
    lines=st.lists(
        st.sampled_from([*"jk[]{}gGrpwJKlhLHfnNmu123", "", ":q2", ":7", "/sail", "back", "go back"])
    )
)
def test_whatever_is_done_the_cursor_stands_on_what_is_said(keeper: Keeper, lines: list[str]) -> None:
    session = Session(READ, Desk(keeper))
    for line in lines:
        with suppress(Refused):
            assert list(session.do(line))
        assert session.reading.stop is not None
        assert READ.text[slice(*session.reading.stop)].strip()


def test_what_is_kept_and_copied_is_listed_and_all_that_is_kept_is_copied(
    talk: Sitting, copied: list[str]
) -> None:
    assert talk("t") == ["refused: nothing is kept or copied yet"]
    assert talk("A") == ["refused: nothing is kept of this text"]
    assert talk("G", "m", "g", "m", "y", "t") == [
        "Kept, Ada Lind, line 9. On Friday, if the wind turns.",
        "Kept, Ada Lind, line 1. We sail on Monday.",
        "Copied as words, Ada Lind, line 1. We sail on Monday.",
    ]
    assert talk("A") == ["Copied (checked): 2 quotes."]
    assert copied[-1] == "“On Friday, if the wind turns.” — Ada Lind\n\n“We sail on Monday.” — Ada Lind"


def test_a_quote_of_another_version_is_listed_as_such(sit: Sit, tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(TALK)
    first = sit(path)
    first("m")
    first.session.desk.leave(first.session.transcript.document, None, None)
    path.write_bytes(TALK.replace(b"on Monday", b"on Sunday"))
    first.keeper.close(5)
    other = "from another version: wording changed, line 1: We sail on [-Monday.-] {+Sunday.+}"
    assert sit(path)("t") == [f"Kept, Ada Lind, line 1, {other}. We sail on Monday."]
    assert sit(path)("A") == ["refused: nothing is kept of this text"]


def test_each_style_is_said_as_it_would_be_pasted(talk: Sitting) -> None:
    said = talk("g", "C")
    assert said[:2] == ["words, the words alone:", "We sail on Monday."]
    assert "“We sail on Monday.” — Ada Lind" in said


def test_rich_text_is_copied(sit: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[str] = []

    def copy_rich(html: str, text: str) -> Outcome:
        held.append(html)
        return Outcome((Attempt(Route("rich", "", checked=True, fallback=False), "checked"),), Path())

    monkeypatch.setattr("pullquote.clipboard.rich.copy_rich", copy_rich)
    assert sit(b"Ada Lind: Yes.\n\nBo Varga: No.\n")("copy rich") == [
        "Copied as rich text alone (checked): 1 word, by Ada Lind."
    ]
    assert held[0].startswith("<blockquote>\n<p>Yes.</p>")


def test_all_that_is_kept_is_copied_as_rich_text(talk: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[str] = []

    def copy_rich(html: str, text: str) -> Outcome:
        held.append(html)
        return Outcome((Attempt(Route("rich", "", checked=True, fallback=False), "checked"),), Path())

    monkeypatch.setattr("pullquote.clipboard.rich.copy_rich", copy_rich)
    talk("g", "m", "j", "m")
    assert talk("copy all rich") == ["Copied as rich text alone (checked): 2 quotes."]
    assert held[0].count("<blockquote") == 2


def test_what_is_kept_is_tagged_noted_and_taken_away_and_each_is_undone(talk: Sitting) -> None:
    assert talk("g", "T lead") == ["refused: what is picked is not kept: m keeps it"]
    assert talk("m", "T lead, the tug") == ["Tags: lead, the tug."]
    assert talk("c call her") == ["Note: call her."]
    assert talk("t") == ["Kept, Ada Lind, line 1, lead, the tug, note: call her. We sail on Monday."]
    assert talk("u", "t") == ["Kept, Ada Lind, line 1, lead, the tug. We sail on Monday."]
    assert talk("T") == ["No tags now."]
    assert talk("u", "t") == ["Kept, Ada Lind, line 1, lead, the tug. We sail on Monday."]
    assert talk("d") == ["In the trash, u brings it back."]
    assert talk("t") == ["refused: nothing is kept or copied yet"]
    assert talk("u", "t") == ["Kept, Ada Lind, line 1, lead, the tug. We sail on Monday."]


def test_what_another_window_took_away_is_told(talk: Sitting) -> None:
    talk("g", "m")
    with Notebook.open(notebook_path()) as notebook:
        notebook.unmark(notebook.marks()[0].id)
    for line in ("T lead", "c call her", "d"):
        assert talk(line) == ["refused: another window took it away in the meantime"]

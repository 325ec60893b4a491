"""`pullquote find` over one transcript and over many."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pullquote.cli import main
from pullquote.cli.passages import passages, shown
from pullquote.readers import read
from pullquote.transcript.build import build
from pullquote.transcript.search import Query
from tests.test_cli import PRESS, SAMPLES, Captured

INTERVIEW = str(SAMPLES / "lighthouse_interview.txt")
TALK = """Harbour talk

Ada Lind (Tide Office): We sail, and we sail again. Then we rest.

Bo Varga: Do you sail?

Ada Lind (Tide Office): We rest in the harbour. (Laughter.) And then
we sail.
"""


@pytest.fixture
def talk(tmp_path: Path) -> str:
    path = tmp_path / "talk.txt"
    path.write_text(TALK)
    return str(path)


def test_hits_come_with_file_line_speaker_and_their_sentence(capsys: Captured, talk: str) -> None:
    assert main(["find", "WE SAIL", talk]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{talk}:3: Ada Lind: We sail, and we sail again.",
        f"{talk}:8: Ada Lind: And then we sail.",
    ]


def test_every_file_is_searched(capsys: Captured) -> None:
    assert main(["find", "the A", PRESS, INTERVIEW]) == 0
    found = capsys.readouterr().out.splitlines()
    assert {line.split(":")[0] for line in found} == {PRESS, INTERVIEW}


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_searched(capsys: Captured, talk: str) -> None:
    assert main(["find", "sail again", f"{talk}.old", talk]) == 2
    told = capsys.readouterr()
    assert "Ada Lind: We sail, and we sail again." in told.out
    assert told.err.count("\n") == 1
    assert "does not exist" in told.err


def test_nothing_found_is_a_no(capsys: Captured, talk: str) -> None:
    assert main(["find", "we row", talk]) == 1
    assert capsys.readouterr() == ("", "")


def test_as_json_every_hit_is_one(capsys: Captured, talk: str) -> None:
    assert main(["find", "we sail", "--json", talk]) == 0
    hits = json.loads(capsys.readouterr().out)["hits"]
    text = Path(talk).read_text()
    assert [text[hit["start"] : hit["end"]] for hit in hits] == ["We sail", "we sail", "we sail"]
    assert hits[1] == {
        "file": talk,
        "line": 3,
        "turn": 0,
        "kind": "statement",
        "speaker": "Ada Lind",
        "role": None,
        "affiliation": "Tide Office",
        "certainty": "stated",
        "start": hits[1]["start"],
        "end": hits[1]["end"],
        "text": "we sail",
        "sentence": "We sail, and we sail again.",
    }


@pytest.mark.parametrize(
    ("options", "lines"),
    [
        (["sail", "--speaker", "varga"], [5]),
        (["sail", "--speaker", "tide office"], [3, 8]),
        (["sail", "--speaker", "nobody"], []),
        (["ail", "--words"], []),
        ([r"s\w+l\?", "--regex"], [5]),
        (["laughter"], [7]),
    ],
)
def test_options_narrow_or_widen_the_search(
    capsys: Captured, talk: str, options: list[str], lines: list[int]
) -> None:
    assert main(["find", *options, talk]) == (0 if lines else 1)
    found = capsys.readouterr().out.splitlines()
    assert [int(line.removeprefix(f"{talk}:").split(":")[0]) for line in found] == lines


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (["(", "--regex", PRESS], "not a regular expression"),
        (["  ", PRESS], "nothing to look for"),
        (["word"], "FILE"),
    ],
)
def test_what_cannot_be_looked_for_gets_one_line_and_exit_2(
    capsys: Captured, args: list[str], why: str
) -> None:
    assert main(["find", *args]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert why in told.err


def test_what_is_found_stands_out_where_that_is_wanted(talk: str) -> None:
    passage = next(passages(build(read(Path(talk))), Query("we sail")))
    assert shown("t", passage, bold=False) == "t:3: Ada Lind: We sail, and we sail again."
    assert shown("t", passage, bold=True) == (
        "t:3: Ada Lind: \x1b[1;4mWe sail\x1b[0m, and \x1b[1;4mwe sail\x1b[0m again."
    )


def test_a_hit_that_goes_on_into_the_next_sentence_shows_both(talk: str) -> None:
    passage = next(passages(build(read(Path(talk))), Query("again. Then")))
    assert passage.text == "We sail, and we sail again. Then we rest."

"""Details of a transcript, given on the command line: for once, or remembered."""

from __future__ import annotations

import json

import pytest

from pullquote.cli import main
from pullquote.paths import notebook_path
from pullquote.store.notebook import Notebook
from tests.support import make_quote
from tests.test_cli import BY_VASHOLM, PRESS, Captured


def quoted(capsys: Captured, *more: str) -> str:
    """What is printed of one sentence, attributed."""
    assert main(["quote", PRESS, "A harbour does not have that choice", *more]) == 0
    return capsys.readouterr().out


def test_details_given_for_once_are_pasted_and_not_remembered(capsys: Captured) -> None:
    told = quoted(capsys, "--meta", "place=Norrvik", "--meta", "date=1 May 2031")
    assert told.endswith("Press conference at the harbour, Norrvik, 1 May 2031\n")
    assert quoted(capsys).endswith(f"{BY_VASHOLM}\n")
    assert not notebook_path().exists()
    assert main(["outline", "--json", "--meta", "place=Norrvik", PRESS]) == 0
    assert json.loads(capsys.readouterr().out)["place"] == "Norrvik"


def test_a_detail_is_one_line_whatever_white_space_and_controls_it_is_given_with(capsys: Captured) -> None:
    rough = "\tHall\u2028mere,\nthe\x85quay\x1b\x07\x9b"
    told = quoted(capsys, "--meta", f"place={rough}", "--meta", "title=Spring\n\ttalk\x00")
    assert told.endswith(", Spring talk, Hall mere, the quay, 12 March 2031\n")
    assert main(["meta", PRESS, f"place={rough}"]) == 0
    assert "place      Hall mere, the quay  (given)\n" in capsys.readouterr().out


def test_details_are_remembered_of_a_transcript_and_left_out_as_it_was_read(capsys: Captured) -> None:
    assert main(["meta", PRESS, "place=Norrvik"]) == 0
    assert "place      Norrvik  (given)\n" in capsys.readouterr().out
    assert "Norrvik" in quoted(capsys)
    assert "Norrvik" not in quoted(capsys, "--as-read")
    assert "Hallmere" in quoted(capsys, "--meta", "place=Hallmere")
    assert main(["meta", PRESS, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["place"] == {"stated": None, "given": "Norrvik"}
    assert main(["meta", PRESS, "place="]) == 0
    assert "Norrvik" not in quoted(capsys)


def test_what_is_exported_can_be_given_details_for_once(capsys: Captured) -> None:
    with Notebook.open(notebook_path()) as notebook:
        notebook.mark(make_quote())
    assert main(["export", "--as", "json", "--meta", "place=Hallmere"]) == 0
    (one,) = json.loads(capsys.readouterr().out)["quotes"]
    assert (one["place"], one["receipt"]["given"]) == ("Hallmere", ["place"])


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (["meta", PRESS, "date=3/4/2031"], "3/4/2031 is no date"),
        (["meta", PRESS, "place="], "nothing is changed"),
        (["parse", PRESS, "--meta", "colour=red"], "'colour=red' is no detail"),
        (["export", "--meta", "url=x"], "x is no address"),
    ],
)
def test_a_detail_that_makes_no_sense_gets_one_line(capsys: Captured, args: list[str], why: str) -> None:
    assert main(args) == 2
    told = capsys.readouterr().err
    assert why in told
    assert told.count("\n") == 1


def test_a_citation_says_in_one_line_what_would_complete_it(capsys: Captured) -> None:
    args = ["quote", PRESS, "A harbour does not have that choice", "--as", "apa"]
    assert main(args) == 0
    advice = "pullquote: apa: no publisher is known: --meta publisher=… gives it\n"
    assert advice in capsys.readouterr().err
    assert main([*args, "--meta", "publisher=Norrvik Radio"]) == 0
    assert "apa" not in capsys.readouterr().err

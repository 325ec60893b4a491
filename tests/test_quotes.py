"""`pullquote quotes`, and what else is done with a notebook on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pullquote.cli import main
from pullquote.paths import notebook_path
from pullquote.quotes.pick import pick
from pullquote.readers import read
from pullquote.store.notebook import Notebook
from pullquote.transcript.build import build
from pullquote.transcript.search import find

FERRY = "Ada Lindqvist: The ferry sails on Monday.\n\nBo Varga: And who pays for it?\n"
BRIDGE = "Cléo Aster: The bridge stays shut on Monday.\n\nBo Varga: Why?\n\nCléo Aster: It is the ice.\n"

Captured = pytest.CaptureFixture[str]


def keep(path: Path, text: str, *passages: str, notebook: Path | None = None) -> None:
    """Write a transcript, open it, and mark passages of it."""
    path.write_text(text, "utf-8")
    document = read(path)
    transcript = build(document)
    with Notebook.open(notebook or notebook_path()) as opened:
        opened.opened(document, transcript.header.title)
        for passage in passages:
            opened.mark(pick(transcript, *next(find(transcript, passage))))


@pytest.fixture
def ids(tmp_path: Path) -> dict[str, str]:
    """Three quotes of two transcripts, the first one with tags and a note; their ids by a word of each."""
    keep(tmp_path / "ferry.txt", FERRY, "The ferry sails on Monday.", "And who pays for it?")
    keep(tmp_path / "bridge.txt", BRIDGE, "The bridge stays shut on Monday.")
    with Notebook.open(notebook_path()) as notebook:
        ferry, pays, bridge = (mark.id for mark in notebook.marks())
        notebook.tag(ferry, ["harbour", "the lead"])
        notebook.note(ferry, "call the café")
        notebook.tag(bridge, ["Harbour"])
        notebook.record_copy(notebook.marks()[1].quote, "words", "And who pays for it?")
    return {"ferry": ferry, "pays": pays, "bridge": bridge}


def run(capsys: Captured, *args: object) -> tuple[int, str, str]:
    code = main([str(arg) for arg in args])
    out, err = capsys.readouterr()
    return code, out, err


def test_all_quotes_of_all_transcripts_are_listed_with_tags_and_notes(
    ids: dict[str, str], capsys: Captured
) -> None:
    ferry, pays, bridge = (key[:8] for key in ids.values())
    assert run(capsys, "quotes") == (
        0,
        f"{ferry}  ferry.txt:1   Ada Lindqvist  #harbour #the-lead  “The ferry sails on Monday.”\n"
        "          note: call the café\n"
        f"{pays}  ferry.txt:3   Bo Varga                           “And who pays for it?”\n"
        f"{bridge}  bridge.txt:1  Cléo Aster     #Harbour            “The bridge stays shut on Monday.”\n",
        "",
    )


@pytest.mark.parametrize(
    ("args", "found"),
    [
        (["MONDAY"], ["ferry", "bridge"]),
        (["monday", "ferry"], ["ferry"]),
        (["ferry Monday"], ["ferry"]),
        (["cafe"], ["ferry"]),
        (["#harbour"], ["ferry", "bridge"]),
        (["--tag", "harbour"], ["ferry", "bridge"]),
        (["--tag", "harbour", "--tag", "#the-lead"], ["ferry"]),
        (["--tag", "harb"], []),
        (["--speaker", "cleo"], ["bridge"]),
        (["--speaker", "a", "--tag", "harbour", "shut"], ["bridge"]),
        (["--copies"], ["pays"]),
        (["--trash"], []),
        (["tugboat"], []),
    ],
)
def test_quotes_are_looked_for_by_words_tags_and_speakers(
    ids: dict[str, str], capsys: Captured, args: list[str], found: list[str]
) -> None:
    code, out, _ = run(capsys, "quotes", *args, "--json")
    quotes = json.loads(out)["quotes"]
    words = {"ferry": "The ferry sails", "pays": "And who pays", "bridge": "The bridge stays"}
    assert [quote["words"][:10] for quote in quotes] == [words[name][:10] for name in found]
    assert code == (0 if found else 1)


def test_json_has_what_is_kept_of_a_quote(ids: dict[str, str], capsys: Captured) -> None:
    _, out, _ = run(capsys, "quotes", "ferry", "--json")
    (quote,) = json.loads(out)["quotes"]
    assert (quote["id"], quote["kind"], quote["deleted"]) == (ids["ferry"], "mark", None)
    assert (quote["tags"], quote["note"]) == (["harbour", "the lead"], "call the café")
    assert quote["receipt"]["lines"] == [1, 1]


def test_quotes_go_into_the_trash_and_out_of_it(ids: dict[str, str], capsys: Captured) -> None:
    ferry, bridge = ids["ferry"][:13], ids["bridge"]
    assert run(capsys, "quotes", "--remove", ferry, bridge) == (0, "2 quotes put into the trash\n", "")
    assert len(run(capsys, "quotes")[1].splitlines()) == 1
    out = run(capsys, "quotes", "--trash", "--json")[1]
    assert [quote["deleted"] is None for quote in json.loads(out)["quotes"]] == [False, False]
    assert run(capsys, "quotes", "--restore", ferry) == (0, "1 quote brought back\n", "")
    assert "#the-lead" in run(capsys, "quotes")[1]
    assert run(capsys, "quotes", "--forget", bridge) == (0, "1 quote deleted for good\n", "")
    assert run(capsys, "quotes", "--trash") == (1, "", "pullquote: the trash is empty\n")
    run(capsys, "quotes", "--remove", ferry)
    assert run(capsys, "quotes", "--empty-trash") == (0, "1 quote deleted for good\n", "")
    assert run(capsys, "quotes", "--empty-trash") == (1, "0 quotes deleted for good\n", "")


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (["--restore", "zz"], 1, "no quote zz is in the trash: `pullquote quotes --trash` lists them"),
        (["--remove", "zz"], 1, "no quote zz is kept: `pullquote quotes` lists them"),
        (["--remove", ""], 1, "no quote  is kept: `pullquote quotes` lists them"),
        (["tugboat"], 1, "nothing like that was kept"),
        (["--trash", "--copies"], 2, "argument --copies: not allowed with argument --trash"),
        (["--notebook", "none.db"], 2, "there is no notebook none.db"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(
    ids: dict[str, str], capsys: Captured, args: list[str], code: int, told: str
) -> None:
    ended, out, err = run(capsys, "quotes", *args)
    assert (ended, out, err.count("\n")) == (code, "", 1)
    assert told in err


def test_all_or_none_are_removed(ids: dict[str, str], capsys: Captured) -> None:
    assert run(capsys, "quotes", "--remove", ids["ferry"], "zz")[0] == 1
    assert run(capsys, "quotes", "--trash")[0] == 1


def test_an_id_that_is_not_one_quotes_alone_is_told(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Notebook, "named", lambda *_: [("aaa1", False), ("aaa2", False), ("aaa3", True)])
    assert run(capsys, "quotes", "--remove", "aaa")[2] == (
        "pullquote: the ids of 2 quotes begin with aaa: give more of it\n"
    )


def test_an_empty_notebook_is_told(capsys: Captured) -> None:
    assert run(capsys, "quotes") == (1, "", "pullquote: nothing was kept yet\n")


def test_a_broken_quote_is_told_and_can_be_taken_away(ids: dict[str, str], capsys: Captured) -> None:
    with Notebook.open(notebook_path()) as notebook, notebook._database.writing() as database:
        database.write("UPDATE quotes SET quote = '{' WHERE id = ?", ids["pays"])
    for verb in ("quotes", "export"):
        code, out, err = run(capsys, verb)
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert f"--remove {ids['pays']}" in err
    run(capsys, "quotes", "--remove", ids["pays"])
    assert len(run(capsys, "quotes")[1].splitlines()) == 3


def test_exports_are_chosen_by_tag_and_speaker_in_the_users_order(
    ids: dict[str, str], capsys: Captured
) -> None:
    with Notebook.open(notebook_path()) as notebook:
        notebook.tag(ids["pays"], ["harbour"])
        notebook.swap(ids["ferry"], ids["pays"])
    words = ("export", "--as", "words")
    assert run(capsys, *words, "--tag", "HARBOUR")[1] == (
        "And who pays for it?\n\nThe ferry sails on Monday.\n\nThe bridge stays shut on Monday.\n"
    )
    assert run(capsys, *words, "--speaker", "varga")[1] == "And who pays for it?\n"
    assert run(capsys, *words, "--copies", "--speaker", "varga")[1] == "And who pays for it?\n"
    assert run(capsys, *words, "--tag", "tug") == (1, "", "pullquote: nothing was kept like that yet\n")


def test_tags_and_notes_are_exported_and_come_back(
    ids: dict[str, str], tmp_path: Path, capsys: Captured
) -> None:
    _, out, _ = run(capsys, "export", "--as", "json")
    assert json.loads(out)["quotes"][0]["tags"] == ["harbour", "the lead"]
    _, out, _ = run(capsys, "export", "--as", "csv")
    assert out.splitlines()[1].endswith(f'{ids["ferry"]},"harbour, the lead",call the café')
    exported, other = tmp_path / "quotes.jsonld", tmp_path / "other.db"
    run(capsys, "export", "--as", "jsonld", "-o", exported)
    bodies = json.loads(exported.read_text("utf-8"))["@graph"][0]["body"]
    assert [(body["purpose"], body["value"]) for body in bodies[1:]] == [
        ("tagging", "harbour"),
        ("tagging", "the lead"),
        ("commenting", "call the café"),
    ]
    assert run(capsys, "import", "--notebook", other, exported)[0] == 0
    with Notebook.open(notebook_path()) as here, Notebook.open(other) as there:
        assert there.marks() == here.marks()


def test_another_notebook_is_used_by_every_verb_that_keeps_or_asks(
    ids: dict[str, str], tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, ferry = tmp_path / "other.db", tmp_path / "ferry.txt"
    keep(tmp_path / "tug.txt", "Ada Lindqvist: The tug waits.\n", "The tug waits.", notebook=other)
    assert run(capsys, "quotes", "--notebook", other, "--json")[1].count('"words"') == 1
    assert "tug" in run(capsys, "export", "--notebook", other, "--as", "words")[1]
    assert run(capsys, "--notebook", other)[1] == f"{tmp_path / 'tug.txt'}\n"
    run(capsys, "meta", ferry, "place=Norrvik", "--notebook", other)
    assert "Norrvik" in run(capsys, "quote", ferry, "sails", "--notebook", other)[1]
    assert "Norrvik" not in run(capsys, "quote", ferry, "sails")[1]
    monkeypatch.setenv("PULLQUOTE_NOTEBOOK", str(other))
    assert "Norrvik" in run(capsys, "quote", ferry, "sails")[1]
    assert run(capsys, "quotes", "--json")[1].count('"words"') == 1


def test_a_transcript_that_is_named_as_the_notebook_stays_as_it_is(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(FERRY, "utf-8")
    code, _, err = run(capsys, "quotes", "--notebook", path)
    assert (code, err) == (2, f"pullquote: {path} is no notebook\n")
    assert path.read_text("utf-8") == FERRY
    assert list(tmp_path.iterdir()) == [path]


def test_a_damaged_notebook_is_told_once_and_then_used(ids: dict[str, str], capsys: Captured) -> None:
    sound = notebook_path().read_bytes()
    notebook_path().write_bytes(sound[: len(sound) - 4096])
    code, out, err = run(capsys, "quotes")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "is damaged: it is kept as notebook-damaged-" in err
    assert "quotes that could be read" in err
    assert run(capsys, "quotes")[0] == 0


def test_a_transcript_must_be_named_to_be_read_in_lines(capsys: Captured) -> None:
    assert run(capsys, "read", "--plain")[0] == 2

"""`pullquote export` as a user and a script use it."""

from __future__ import annotations

import csv
import json
import shutil
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from pullquote.cli import main
from pullquote.clipboard import Attempt, Outcome, Route
from pullquote.paths import notebook_path
from pullquote.quotes.pick import pick
from pullquote.readers import read
from pullquote.store.notebook import Notebook
from pullquote.transcript.build import build
from pullquote.transcript.search import find

FERRY = "Ada Lindqvist: The ferry sails on Monday.\n\nBo Varga: And who pays for it?\n"
BRIDGE = "Cleo Aster: The bridge stays shut.\n"

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    return keep(tmp_path / "ferry.txt", FERRY, "And who pays for it?", "The ferry sails on Monday.")


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    return keep(tmp_path / "bridge.txt", BRIDGE, "The bridge stays shut.")


def keep(path: Path, text: str, *passages: str) -> Path:
    """Write a transcript, open it, and mark and copy passages of it."""
    path.write_text(text, "utf-8")
    document = read(path)
    transcript = build(document)
    with Notebook.open(notebook_path()) as notebook:
        notebook.opened(document, transcript.header.title)
        for passage in passages:
            quote = pick(transcript, *next(find(transcript, passage)))
            notebook.mark(quote)
            notebook.record_copy(quote, "words", passage)
    return path


def run(capsys: Captured, *args: object) -> tuple[int, str, str]:
    code = main(["export", *map(str, args)])
    out, err = capsys.readouterr()
    return code, out, err


def test_all_marks_come_by_transcript_and_in_their_order(ferry: Path, bridge: Path, capsys: Captured) -> None:
    assert run(capsys, "--as", "words") == (
        0,
        "And who pays for it?\n\nThe ferry sails on Monday.\n\nThe bridge stays shut.\n",
        "",
    )


def test_only_the_files_named_are_exported(ferry: Path, bridge: Path, capsys: Captured) -> None:
    code, out, _ = run(capsys, bridge, "--as", "json")
    assert code == 0
    assert [quote["words"] for quote in json.loads(out)["quotes"]] == ["The bridge stays shut."]
    _, both, _ = run(capsys, bridge, ferry, bridge, "--as", "words")
    assert both.splitlines()[::2] == [
        "The bridge stays shut.",
        "And who pays for it?",
        "The ferry sails on Monday.",
    ]


def test_a_file_stands_for_all_its_versions_and_for_its_copies_elsewhere(
    ferry: Path, tmp_path: Path, capsys: Captured
) -> None:
    keep(ferry, FERRY + "\nAda Lindqvist: You do.\n", "You do.")
    code, out, _ = run(capsys, ferry, "--as", "words")
    assert (code, out.count("\n\n")) == (0, 2)
    elsewhere = tmp_path / "elsewhere.txt"
    elsewhere.write_text(FERRY, "utf-8")
    assert "The ferry sails" in run(capsys, elsewhere)[1]
    ferry.unlink()
    assert run(capsys, ferry, "--as", "words") == (code, out, "")


def test_copies_are_exported_in_place_of_marks(bridge: Path, capsys: Captured) -> None:
    _, out, _ = run(capsys, "--copies", "--as", "csv")
    (row,) = csv.DictReader(StringIO(out))
    assert (row["kind"], row["style"], row["pasted"]) == ("copy", "words", "The bridge stays shut.")


def test_a_new_file_is_written_and_another_only_by_force(
    ferry: Path, tmp_path: Path, capsys: Captured
) -> None:
    target = tmp_path / "quotes.md"
    assert run(capsys, "-o", target) == (0, "", "")
    written = target.read_text("utf-8")
    assert "> The ferry sails on Monday." in written
    target.write_text("my own notes")
    code, _, err = run(capsys, "-o", target)
    assert (code, err) == (2, f"pullquote: {target} is there already: --force writes over it\n")
    assert target.read_text() == "my own notes"
    assert run(capsys, "-o", target, "--force")[0] == 0
    assert target.read_text("utf-8") == written


@pytest.mark.parametrize("where", ["transcript", "notebook"])
def test_force_never_writes_over_a_transcript_or_the_notebook(
    ferry: Path, where: str, capsys: Captured
) -> None:
    target = ferry if where == "transcript" else notebook_path()
    before = target.read_bytes()
    code, _, err = run(capsys, "--force", "-o", target)
    assert code == 2
    assert "no export writes over" in err
    assert target.read_bytes() == before


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        ([], 1, "nothing was kept yet"),
        (["--copies"], 1, "nothing was copied yet"),
        (["--copies", "none.txt"], 2, "there is no file none.txt, and nothing was read from there"),
        (["."], 2, "there is no file ., and nothing was read from there"),
        (["no\0name"], 2, "there is no file noname, and nothing was read from there"),
        (["--as", "sonnet"], 2, "there is no style 'sonnet'"),
    ],
)
def test_what_cannot_be_exported_is_told_in_one_line(
    args: list[str], code: int, told: str, capsys: Captured
) -> None:
    ended, out, err = run(capsys, *args)
    assert (ended, out) == (code, "")
    assert told in err
    assert err.count("\n") == 1


def test_a_file_of_which_nothing_was_kept_is_told(ferry: Path, tmp_path: Path, capsys: Captured) -> None:
    other = tmp_path / "other.txt"
    other.write_text(BRIDGE, "utf-8")
    assert run(capsys, other) == (1, "", f"pullquote: nothing was kept of {other} yet\n")


def test_a_place_that_cannot_be_written_is_told(ferry: Path, tmp_path: Path, capsys: Captured) -> None:
    code, _, err = run(capsys, "-o", tmp_path / "none" / "quotes.md")
    assert code == 2
    assert err.startswith("pullquote: cannot write ")
    assert err.count("\n") == 1
    code, _, err = run(capsys, "-o", "no\0name")
    assert (code, err.count("\n")) == (2, 1)


def test_a_damaged_notebook_is_told(capsys: Captured) -> None:
    notebook_path().parent.mkdir(parents=True)
    notebook_path().write_bytes(b"Minutes of the harbour board\n" * 400)
    code, _, err = run(capsys)
    assert code == 2
    assert "is damaged" in err


# The clipboard

COPIED = "Copied (checked)\n"


@pytest.fixture
def clipboards(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """What was copied: as one text, or as HTML and text."""
    held: list[tuple[str, ...]] = []

    def copied(*forms: str | Path) -> Outcome:
        held.append(tuple(form for form in forms if isinstance(form, str)))
        return Outcome((Attempt(Route("native", "", checked=True, fallback=False), "checked"),), Path())

    monkeypatch.setattr("pullquote.clipboard.copy", copied)
    monkeypatch.setattr("pullquote.clipboard.rich.copy_rich", copied)
    return held


def test_the_clipboard_takes_it_in_place_of_standard_output(
    ferry: Path, capsys: Captured, clipboards: list[tuple[str, ...]]
) -> None:
    assert run(capsys, "--as", "words", "--copy") == (0, "", COPIED)
    assert clipboards == [("And who pays for it?\n\nThe ferry sails on Monday.\n",)]
    assert run(capsys, "--as", "words", "--copy", "-o", "-") == (0, *clipboards[0], COPIED)


def test_rich_text_is_copied_with_its_plain_text(
    bridge: Path, tmp_path: Path, capsys: Captured, clipboards: list[tuple[str, ...]]
) -> None:
    target = tmp_path / "quotes.md"
    assert run(capsys, "--rich", "-o", target) == (0, "", COPIED)
    assert "> The bridge stays shut." in target.read_text("utf-8")
    ((html, text),) = clipboards
    assert html.startswith("<blockquote")
    assert "<p>The bridge stays shut.</p>" in html
    assert text == "“The bridge stays shut.”"
    code, _, err = run(capsys, "--copy", "--rich")
    assert (code, err.count("\n")) == (2, 1)


def test_a_clipboard_that_takes_nothing_is_a_no(
    bridge: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pullquote.clipboard.rich.native_tool", lambda env: None)
    code, out, err = run(capsys, "--rich")
    assert (code, out) == (1, "")
    assert err.startswith("Not copied: ")


# Word

PANDOC = shutil.which("pandoc")


@pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed")
def test_a_word_document_holds_the_quotes(ferry: Path, tmp_path: Path, capsys: Captured) -> None:
    target = tmp_path / "quotes.docx"
    assert run(capsys, "--as", "docx", "-o", target) == (0, "", "")
    with ZipFile(BytesIO(target.read_bytes())) as document:
        words = document.read("word/document.xml").decode()
    assert "The ferry sails on Monday." in words
    assert "— Ada Lindqvist" in words
    code, _, err = run(capsys, "--as", "docx", "-o", target)
    assert (code, err) == (2, f"pullquote: {target} is there already: --force writes over it\n")


def test_without_pandoc_or_a_file_one_line_says_so(
    ferry: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, err = run(capsys, "--as", "docx")
    assert (code, out) == (2, "")
    assert err.startswith("pullquote: a Word document is no text: -o FILE names the file that takes it")
    assert run(capsys, "--as", "docx", "--copy", "-o", tmp_path / "quotes.docx") == (code, out, err)
    monkeypatch.setenv("PATH", str(tmp_path))
    code, _, err = run(capsys, "--as", "docx", "-o", tmp_path / "quotes.docx")
    assert (code, err.count("\n")) == (2, 1)
    assert "pandoc makes Word documents, and it is not installed" in err
    assert not (tmp_path / "quotes.docx").exists()


def test_a_pandoc_that_fails_is_told(
    ferry: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pandoc").write_text("#!/bin/sh\necho no such format >&2; exit 22\n")
    (tmp_path / "pandoc").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    code, _, err = run(capsys, "--as", "docx", "-o", tmp_path / "quotes.docx")
    assert (code, err) == (2, "pullquote: pandoc failed: no such format\n")

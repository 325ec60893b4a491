"""The command line as a newcomer, a script and an editor's system use it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pullquote.cli import main
from pullquote.cli.verbs import VERBS
from pullquote.clipboard import Attempt, Outcome, Route
from pullquote.paths import notebook_path
from pullquote.readers import read
from pullquote.store.notebook import Notebook
from pullquote.transcript.build import build
from pullquote.transcript.corrections import rename
from pullquote.transcript.model import NO_CORRECTIONS, Corrections
from pullquote.writers import STYLES

SAMPLES = Path(__file__).parents[1] / "sample_data"
PRESS = str(SAMPLES / "harbour_press_conference.txt")
BY_VASHOLM = (
    "Ingrid Vasholm, Straits Council Secretary General, Press conference at the harbour, 12 March 2031"
)

Captured = pytest.CaptureFixture[str]


def test_help_names_every_verb_and_gives_examples(capsys: Captured) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    printed = capsys.readouterr().out
    assert ended.value.code == 0
    assert all(f"    {verb} " in printed for verb in VERBS)
    assert "examples:" in printed


def test_parse_prints_the_transcript_as_json(capsys: Captured) -> None:
    assert main(["parse", PRESS]) == 0
    parsed = json.loads(capsys.readouterr().out)
    assert parsed["schema"] == "pullquote/transcript/1"
    assert parsed["title"] == "Press conference at the harbour"
    assert parsed["source"]["path"] == PRESS
    assert len(parsed["turns"]) == 11


def test_outline_prints_questions_with_lines_and_who_answers(capsys: Captured) -> None:
    assert main(["outline", PRESS]) == 0
    printed = capsys.readouterr().out
    assert "  3 Coastal Radio · Tobias Renn" in printed
    assert "→ Ingrid Vasholm" in printed
    assert "not transcribed" in printed


def test_outline_as_json_has_speakers_and_exchanges(capsys: Captured) -> None:
    assert main(["outline", "--json", PRESS]) == 0
    assert len(json.loads(capsys.readouterr().out)["exchanges"]) == 3


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("words", "The barrier will be able to close before the autumn tides.\n"),
        ("attributed", f"“The barrier will be able to close before the autumn tides.” — {BY_VASHOLM}\n"),
        ("markdown", f"> The barrier will be able to close before the autumn tides.\n>\n> — {BY_VASHOLM}\n"),
    ],
)
def test_quote_prints_the_words_in_a_style(capsys: Captured, style: str, expected: str) -> None:
    assert (
        main(["quote", PRESS, "the  BARRIER will be able to close before the autumn tides.", "--as", style])
        == 0
    )
    assert capsys.readouterr().out == expected


def test_quote_with_its_question(capsys: Captured) -> None:
    assert (
        main(["quote", PRESS, "The barrier will be able to close before the autumn tides.", "--as", "qa"])
        == 0
    )
    printed = capsys.readouterr().out
    assert printed.startswith("Tobias Renn, Coastal Radio: Tobias Renn, Coastal Radio. My question is")
    assert "\n\nIngrid Vasholm, Straits Council Secretary General: The barrier" in printed


def test_quote_as_json_carries_the_receipt(capsys: Captured) -> None:
    assert main(["quote", PRESS, "a harbour does not have that choice", "--json"]) == 0
    quote = json.loads(capsys.readouterr().out)
    selector = quote["receipt"]["selectors"][0]
    text = read(Path(PRESS)).text
    assert (
        text[selector["start"] : selector["end"]]
        == selector["exact"]
        == "A harbour does not have that choice"
    )
    assert quote["receipt"]["status"] == "As delivered"
    assert quote["receipt"]["certainty"] == "inferred"


@pytest.mark.parametrize("style", STYLES)
def test_a_quote_is_written_in_every_style(capsys: Captured, style: str) -> None:
    assert main(["quote", PRESS, "close before the autumn tides", "--as", style]) == 0
    told = capsys.readouterr()
    assert told.out.strip()
    advice = [line for line in told.err.splitlines() if not line.startswith(f"pullquote: {style}: no ")]
    assert advice == [
        "pullquote: speaker inferred, line 115",
        "pullquote: take care: stops before “But a gate is only …”",
    ]


def test_styles_are_listed_with_an_example(capsys: Captured) -> None:
    assert main(["styles"]) == 0
    printed = capsys.readouterr().out
    assert all(f"\n{name}: {about}" in f"\n{printed}" for name, about in STYLES.items())
    assert main(["styles", "--json"]) == 0
    assert [one["name"] for one in json.loads(capsys.readouterr().out)] == list(STYLES)


def test_words_that_nobody_says_are_a_no(capsys: Captured) -> None:
    assert main(["quote", PRESS, "we will never build it"]) == 1
    assert capsys.readouterr().err.startswith("pullquote: nobody says that")


DOUBT = "Nobody in the Council doubts that the ferries have to run"


@pytest.mark.parametrize(
    ("options", "printed"),
    [
        ([], DOUBT),
        (["--omit", "in the Council"], "Nobody … doubts that the ferries have to run"),
        (["--omit", "in", "--omit", "doubts that"], "Nobody … the Council … the ferries have to run"),
        (["--insert", "ferries=of Hallmere"], f"{DOUBT[:45]} [of Hallmere] have to run"),
        (["--replace", "the ferries=two = three boats"], f"{DOUBT[:33]} [two = three boats] have to run"),
        (["--sic", "HAVE"], f"{DOUBT[:50]} [sic] to run"),
        (["--recase", "--emphasis", "have"], f"[n]{DOUBT[1:]}"),
    ],
)
def test_quote_shapes_the_words(capsys: Captured, options: list[str], printed: str) -> None:
    assert main(["quote", PRESS, DOUBT, "--as", "words", *options]) == 0
    assert capsys.readouterr().out == f"{printed}\n"


@pytest.mark.parametrize(
    ("options", "why", "code"),
    [
        (["--omit", "zebras"], "--omit: “zebras” is not in the quotation", 1),
        (["--sic", "the"], "--sic: “the” stands 2 times in the quotation", 1),
        (["--omit", "Nobody"], "select less", 1),
        (["--sic", "have", "--emphasis", "have to"], "something is changed there already", 1),
        (["--insert", "have=["], "brackets hold some words", 1),
        (["--insert", "have"], "“have” has no =", 2),
        (["--omit", " "], "--omit: there is nothing to look for", 2),
    ],
)
def test_quote_says_in_a_line_why_it_cannot_shape_them(
    capsys: Captured, options: list[str], why: str, code: int
) -> None:
    assert main(["quote", PRESS, DOUBT, *options]) == code
    told = capsys.readouterr()
    assert why in told.err
    assert (told.out, told.err.count("\n")) == ("", 1)


def test_quote_warns_of_what_the_words_hide(capsys: Captured, tmp_path: Path) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_text("Ada Lind: We will not sell the mill.\n\nBo Ek: Why?\n\nAda Lind: I like it.\n")
    assert main(["quote", str(talk), "sell the mill", "--as", "words"]) == 0
    told = capsys.readouterr()
    assert (told.out, told.err) == ("sell the mill\n", "pullquote: take care: leaves out “not”\n")
    assert main(["quote", str(talk), "sell the mill", "--json"]) == 0
    first, second = json.loads(capsys.readouterr().out)["warnings"]
    assert first == {"rule": "negation", "level": "warning", "words": "not", "message": "leaves out “not”"}
    assert (second["rule"], second["level"]) == ("begins inside", "note")


def test_quote_says_nothing_of_a_whole_sentence_by_a_speaker_who_is_labelled(capsys: Captured) -> None:
    assert main(["quote", PRESS, "When will it be able to close?"]) == 0
    assert capsys.readouterr().err == ""


def test_quote_says_where_a_name_is_not_known(capsys: Captured, tmp_path: Path) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_text("We sail tomorrow, and nobody says who says so.\n")
    assert main(["quote", str(talk), "we sail tomorrow", "--as", "words"]) == 0
    assert "pullquote: it is not known who says this\n" in capsys.readouterr().err


def test_words_said_twice_are_asked_about_and_chosen_by_line(capsys: Captured, tmp_path: Path) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_text("Ada Lind: We sail.\n\nBo Varga: Do you?\n\nAda Lind: We sail.\n\nBo Varga: When?\n")
    assert main(["quote", str(talk), "we sail"]) == 1
    assert "said 2 times, on lines 1 (Ada Lind), 5 (Ada Lind): choose with --line" in capsys.readouterr().err
    assert main(["quote", str(talk), "we sail", "--line", "5", "--as", "words"]) == 0


def test_a_copy_is_told_on_stderr(capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    sent: list[str] = []

    def copy(text: str, data_dir: Path) -> Outcome:
        sent.append(text)
        return Outcome((Attempt(Route("native", "", checked=True, fallback=False), "checked"),), tmp_path)

    monkeypatch.setattr("pullquote.clipboard.copy", copy)
    assert main(["quote", PRESS, "It is not finished.", "--as", "words", "--copy"]) == 0
    assert sent == ["It is not finished."]
    assert capsys.readouterr().err.splitlines() == ["pullquote: speaker inferred, line 3", "Copied (checked)"]


@pytest.mark.parametrize("verb", ["read", "parse", "outline"])
@pytest.mark.parametrize(
    ("content", "why"),
    [(b"", "empty"), (b" \n\n", "empty"), (b"\x00\x01\x02\xff" * 400, ""), (None, "does not exist")],
    ids=["empty", "blank", "junk", "missing"],
)
def test_what_cannot_be_read_gets_one_line_and_exit_2(
    capsys: Captured, tmp_path: Path, verb: str, content: bytes | None, why: str
) -> None:
    path = tmp_path / "talk.txt"
    if content is not None:
        path.write_bytes(content)
    assert main([verb, str(path)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert why in told.err


def test_a_folder_is_told(capsys: Captured, tmp_path: Path) -> None:
    assert main([str(tmp_path)]) == 2
    assert "is a folder" in capsys.readouterr().err


def test_a_transcript_comes_from_standard_input(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(Path(PRESS).read_bytes())))
    assert main(["parse", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["source"]["path"] is None


def test_output_that_is_no_terminal_is_the_text_with_its_speakers(capsys: Captured) -> None:
    assert main([PRESS]) == 0
    printed = capsys.readouterr().out
    assert "Tobias Renn, Coastal Radio, question 3:\n" in printed
    assert "The barrier will be able to close before the autumn tides." in printed


def given(monkeypatch: pytest.MonkeyPatch, lines: bytes) -> None:
    """Standard input, which is no terminal."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines)))


def test_read_plain_does_the_commands_that_are_piped_in(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(monkeypatch, b":q3\n]\n")
    assert main(["read", "--plain", PRESS]) == 0
    assert capsys.readouterr().out.splitlines()[2:] == [
        "Ingrid Vasholm, Straits Council Secretary General, answer 3, name inferred:",
        "The barrier will be able to close before the autumn tides.",
    ]


def test_a_command_that_cannot_be_done_gets_one_line_and_exit_1(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(monkeypatch, b"[\xff\nj\n")
    assert main(["--plain", PRESS]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == "pullquote: line 1 of the commands: there is no command [\ufffd: ? lists them\n"


def test_read_plain_prints_all_where_no_commands_come(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(monkeypatch, b"")
    assert main([PRESS, "--plain"]) == 0
    plain = capsys.readouterr().out
    assert main([PRESS]) == 0
    assert capsys.readouterr().out == plain
    given(monkeypatch, Path(PRESS).read_bytes())
    assert main(["read", "--plain", "-"]) == 0
    assert capsys.readouterr().out == plain


def test_what_is_printed_is_as_it_was_corrected(capsys: Captured) -> None:
    document = read(Path(PRESS))
    with Notebook.open(notebook_path()) as notebook:
        renamed = dict.fromkeys(build(document).speakers, "Inga Vasholm")
        notebook.correct(document.source, NO_CORRECTIONS, Corrections(names=renamed))
    assert main([PRESS]) == 0
    assert "Inga Vasholm, Coastal Radio, question 3:\n" in capsys.readouterr().out


def test_nothing_hidden_is_printed(capsys: Captured, tmp_path: Path) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_text("Ada \x1b[31mLind: We \u202esail\u202c.\n\nBo: Do you?\n\nBo: When?\n", encoding="utf-8")
    for verb in ("read", "outline", "parse"):
        main([verb, str(talk)])
        assert not set(capsys.readouterr().out) & set("\x1b\u202e\u202c"), verb


def test_bytes_that_are_not_utf_8_are_read_and_told(capsys: Captured, tmp_path: Path) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_bytes(
        "Ada Lind: Wir fahren über die See, ja.\n\nBo Väre: Wann?\n\nAda Lind: Später.\n".encode("cp1252")
    )
    assert main(["outline", str(talk)]) == 0
    told = capsys.readouterr()
    assert "Bo Väre" in told.out
    assert "windows-1252" in told.err.lower()


def test_nothing_read_yet_says_what_to_do(capsys: Captured) -> None:
    assert main([]) == 0
    assert "`pullquote FILE` opens one" in capsys.readouterr().out


def test_recent_transcripts_are_listed(capsys: Captured) -> None:
    with Notebook.open(notebook_path()) as notebook:
        notebook.opened(read(Path(PRESS)), "Press conference at the harbour")
    assert main([]) == 0
    assert capsys.readouterr().out == f"{PRESS}\n"


def test_a_file_named_like_a_verb_is_read_by_naming_the_verb(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "outline").write_text("Ada Lind: We sail.\n\nBo Varga: Do you?\n\nAda Lind: Yes.\n")
    monkeypatch.chdir(tmp_path)
    assert main(["read", "outline"]) == 0
    assert "We sail." in capsys.readouterr().out


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    command = f"'{sys.executable}' -m pullquote parse '{PRESS}' | head -c 10"
    done = subprocess.run(command, shell=True, capture_output=True, env=dict(os.environ), timeout=60)
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (["quote", PRESS, "x", "--as", "foo"], "there is no style 'foo'"),
        (["quote", PRESS], "WORDS"),
        (["frobnicate", PRESS], "there is no verb 'frobnicate'"),
        (["--frobnicate"], "pullquote --help"),
    ],
)
def test_wrong_usage_gets_one_line_and_exit_2(capsys: Captured, args: list[str], why: str) -> None:
    assert main(args) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert why in told


def corrected() -> None:
    """Rename the second speaker of the press conference, as the reader does."""
    document = read(Path(PRESS))
    transcript = build(document)
    with Notebook.open(notebook_path()) as notebook:
        after = rename(transcript, "ingrid-vasholm", "Ingrid V. Holm")
        notebook.correct(document.source, transcript.corrections, after)


def test_what_was_put_right_in_the_reader_counts_on_the_command_line(capsys: Captured) -> None:
    corrected()
    assert main(["quote", PRESS, "a harbour does not have that choice"]) == 0
    assert "— Ingrid V. Holm, Straits Council Secretary General" in capsys.readouterr().out
    for verb in (["parse"], ["outline"], ["outline", "--json"]):
        assert main([*verb, PRESS]) == 0
        printed = capsys.readouterr()
        assert "Ingrid V. Holm" in printed.out
        assert printed.err == ""
        assert main([*verb, "--as-read", PRESS]) == 0
        assert "Ingrid V. Holm" not in capsys.readouterr().out


def test_printing_makes_no_notebook(capsys: Captured) -> None:
    assert main(["parse", PRESS]) == 0
    assert not notebook_path().parent.exists()


def test_a_notebook_that_cannot_be_read_is_told_and_what_was_read_is_printed(capsys: Captured) -> None:
    notebook_path().mkdir(parents=True)
    assert main(["outline", PRESS]) == 0
    printed = capsys.readouterr()
    assert "Ingrid Vasholm" in printed.out
    assert printed.err.startswith("pullquote: your corrections are left out: ")


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell closes the streams")
@pytest.mark.parametrize("verb", ["styles", "outline FILE", "find sea FILE", "parse FILE", "diff FILE FILE"])
def test_a_closed_output_is_no_fault(verb: str) -> None:
    command = f"{sys.executable} -m pullquote {verb.replace('FILE', PRESS)} >&-"
    ended = subprocess.run(["sh", "-c", command], stderr=subprocess.PIPE, text=True, timeout=60)
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("verb", ["styles", "outline FILE", "find sea FILE", "parse FILE"])
def test_an_output_that_takes_no_more_is_told_in_one_line(verb: str) -> None:
    command = [sys.executable, "-m", "pullquote", *verb.replace("FILE", PRESS).split()]
    with open("/dev/full", "w") as full:
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
    assert ended.returncode == 2
    assert ended.stderr == "pullquote: the answer cannot be written: No space left on device\n"


def test_a_name_too_long_for_a_file_is_told_in_one_line(capsys: Captured) -> None:
    assert main(["a" * 5000, "--plain"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_name_with_line_ends_is_told_in_one_line(capsys: Captured) -> None:
    assert main(["outline", "none\nsuch\rfile"]) == 2
    assert capsys.readouterr().err == "pullquote: none such file does not exist: check the name\n"


def test_no_name_of_a_file_writes_over_a_line(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a\rb.txt").write_text("ADA LIND: The ferry sails.\n\nBO VARGA: When?\n", "utf-8")
    assert main(["find", "ferry", str(tmp_path / "a\rb.txt")]) == 0
    assert "/a b.txt:1:" in capsys.readouterr().out

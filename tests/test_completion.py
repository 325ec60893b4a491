"""Completion in shells and the manual page: made of the parser, so that they say what it takes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from pullquote.cli import main
from pullquote.cli.completion import HOW
from pullquote.cli.manual import manual
from pullquote.cli.surface import verbs
from pullquote.cli.verbs import VERBS
from pullquote.writers import STYLES

Captured = pytest.CaptureFixture[str]
ROOT = Path(__file__).parents[1]
needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")


def script(capsys: Captured, shell: str) -> str:
    assert main(["completion", shell]) == 0
    return capsys.readouterr().out


def completed(capsys: Captured, folder: Path, *words: str) -> list[str]:
    """What bash offers for the last of the words."""
    line = " ".join(f"'{word}'" for word in ("pullquote", *words))
    asked = f'COMP_WORDS=({line}); COMP_CWORD={len(words)}; _pullquote; printf "%s\\n" "${{COMPREPLY[@]}}"'
    told = subprocess.run(
        ["bash", "--norc"],
        input=f"{script(capsys, 'bash')}{asked}",
        capture_output=True,
        text=True,
        cwd=folder,
        timeout=60,
    )
    assert told.stderr == ""
    return told.stdout.split("\n")[:-1]


def test_the_surface_has_every_verb_and_what_it_takes() -> None:
    found = {verb.name: verb for verb in verbs()}
    assert list(found) == list(VERBS)
    style = next(option for option in found["quote"].options if "--as" in option.names)
    assert style.choices == tuple(STYLES)
    (form,) = (option for option in found["export"].options if "--as" in option.names)
    assert form.choices == (*STYLES, "docx")
    assert [place.value for place in found["quote"].places] == ["FILE", "WORDS"]
    assert [option.many for option in found["quote"].options if "--meta" in option.names] == [True]


@pytest.mark.parametrize("shell", HOW)
def test_a_script_names_every_verb_and_every_option(capsys: Captured, shell: str) -> None:
    printed = script(capsys, shell)
    for verb in verbs():
        assert re.search(rf"\b{verb.name}\b", printed)
        for option in verb.options:
            for name in option.names:
                dashed = (
                    name if shell != "fish" else f"-{'l' if name[:2] == '--' else 's'} {name.lstrip('-')}"
                )
                assert dashed in printed


@pytest.mark.parametrize("shell", HOW)
def test_a_shell_that_is_here_can_read_its_script(capsys: Captured, shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell}")
    subprocess.run([shell, "-n"], input=script(capsys, shell), text=True, check=True, timeout=60)


@needs_bash
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("qu",), ["quote", "quotes"]),
        (("re",), ["read", "report one.txt"]),
        (("quote", "report one.txt", "--as", "chi"), ["chicago", "chicago-author-date"]),
        (("quote", "report one.txt", "--co"), ["--copy"]),
        (("outline", "rep"), ["report one.txt"]),
        (("export", "-o", "rep"), ["report one.txt"]),
        (("completion", ""), ["bash", "zsh", "fish"]),
        (("nothing", "rep"), ["report one.txt"]),
    ],
)
def test_bash_offers_verbs_options_values_and_files(
    capsys: Captured, tmp_path: Path, words: tuple[str, ...], offered: list[str]
) -> None:
    (tmp_path / "report one.txt").touch()
    assert completed(capsys, tmp_path, *words) == offered


@pytest.mark.skipif(shutil.which("fish") is None, reason="there is no fish")
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("qu", ["quote", "quotes"]),
        ("quote rep", ["report.txt"]),
        ("quote report.txt --as chi", ["chicago", "chicago-author-date"]),
        ("quote report.txt --co", ["--copy"]),
        ("import --of rep", ["report.txt"]),
        ("completion ", ["bash", "fish", "zsh"]),
    ],
)
def test_fish_offers_verbs_options_values_and_files(
    capsys: Captured, tmp_path: Path, line: str, offered: list[str]
) -> None:
    (tmp_path / "report.txt").touch()
    (tmp_path / "pullquote.fish").write_text(script(capsys, "fish"), "utf-8")
    told = subprocess.run(
        ["fish", "--no-config", "-c", f"source pullquote.fish; complete -C 'pullquote {line}'"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        timeout=60,
        check=True,
        env={**os.environ, "HOME": str(tmp_path)},
    )
    assert [offer.partition("\t")[0] for offer in told.stdout.splitlines()] == offered


def test_another_shell_is_refused_in_one_line(capsys: Captured) -> None:
    assert main(["completion", "tcsh"]) == 2
    assert "invalid choice: 'tcsh'" in capsys.readouterr().err


def test_the_manual_page_is_the_one_that_the_parser_makes() -> None:
    kept = (ROOT / "docs" / "pullquote.1").read_text("ascii")
    assert kept == manual(), "python -m pullquote.cli.manual > docs/pullquote.1"


@pytest.mark.skipif(shutil.which("groff") is None, reason="there is no groff")
def test_the_manual_page_is_sound() -> None:
    told = subprocess.run(
        ["groff", "-man", "-Tutf8", "-P-cbou", "-ww"],
        input=manual(),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert told.stderr == ""
    assert all(f"pullquote {verb}" in told.stdout for verb in VERBS)

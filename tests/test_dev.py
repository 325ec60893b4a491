"""Setting up: once, at once the second time, and with advice where Python lacks something."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the interpreters here are shell scripts")
DEV = Path(__file__).parents[1] / "dev.py"


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """dev.py in a checkout of its own."""
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    copy = tmp_path / "dev.py"
    copy.write_bytes(DEV.read_bytes())
    spec = importlib.util.spec_from_file_location("dev_under_test", copy)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.chdir(tmp_path)
    return module


class Commands(list[list[str]]):
    """What dev.py ran, none of it in earnest."""

    failing: str = ""
    """Commands that hold this word fail."""


@pytest.fixture
def ran(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Commands:
    ran = Commands()

    def call(command: list[str]) -> int:
        ran.append(command)
        if "venv" in command:
            interpreter(dev, f"echo '{sys.version_info[:2]}'")
        return 3 if ran.failing and ran.failing in command else 0

    monkeypatch.setattr(dev.subprocess, "call", call)
    monkeypatch.setattr(dev.os, "execv", lambda path, command: sys.exit(call(command)))
    return ran


def interpreter(dev: ModuleType, script: str) -> None:
    dev.PYTHON.parent.mkdir(parents=True, exist_ok=True)
    dev.PYTHON.unlink(missing_ok=True)
    dev.PYTHON.write_text(f"#!/bin/sh\n{script}\n")
    dev.PYTHON.chmod(0o755)


def run(dev: ModuleType, *arguments: str) -> object:
    """The exit code, or the last words."""
    with pytest.raises(SystemExit) as end:
        sys.exit(dev.main(list(arguments)))
    return end.value.code


def test_the_first_run_makes_the_environment_installs_and_becomes_the_reader(
    dev: ModuleType, ran: Commands
) -> None:
    assert run(dev, "run", "talk.txt") == 0
    made, installed, became = ran
    assert made == [sys.executable, "-m", "venv", "--clear", str(dev.VENV)]
    assert installed[-2:] == ["--editable", str(dev.ROOT)]
    assert became == [str(dev.PYTHON), "-m", "pullquote", "talk.txt"]


def test_the_second_run_starts_at_once(dev: ModuleType, ran: Commands) -> None:
    run(dev, "run", "talk.txt")
    ran.clear()
    run(dev, "run", "talk.txt")
    assert ran == [[str(dev.PYTHON), "-m", "pullquote", "talk.txt"]]


def test_what_was_installed_for_the_tests_serves_the_reader_too(dev: ModuleType, ran: Commands) -> None:
    run(dev, "test", "-k", "wall")
    assert ran[1][-1] == f"{dev.ROOT}[test]"
    assert ran[2] == [str(dev.PYTHON), "-m", "pytest", "-k", "wall"]
    ran.clear()
    run(dev, "run")
    assert len(ran) == 1


def test_the_tests_need_more_than_the_reader_did(dev: ModuleType, ran: Commands) -> None:
    run(dev, "run")
    ran.clear()
    run(dev, "test")
    assert [command[2] for command in ran] == ["pip", "pytest"]


def test_changed_requirements_are_installed_into_the_same_environment(dev: ModuleType, ran: Commands) -> None:
    run(dev, "run")
    ran.clear()
    (dev.ROOT / "pyproject.toml").write_text("[project]\ndependencies = ['other']\n")
    run(dev, "run")
    assert [command[2] for command in ran] == ["pip", "pullquote"]


@pytest.mark.parametrize("script", ["exit 1", "echo '(3, 9)'"], ids=["without pip", "of another version"])
def test_an_environment_that_is_no_good_is_made_anew(dev: ModuleType, ran: Commands, script: str) -> None:
    interpreter(dev, script)
    run(dev, "run")
    assert ran[0][1:3] == ["-m", "venv"]


def test_an_environment_whose_python_is_gone_is_made_anew(dev: ModuleType, ran: Commands) -> None:
    run(dev, "run")
    dev.PYTHON.unlink()
    dev.PYTHON.symlink_to("/nowhere/python")
    ran.clear()
    run(dev, "run")
    assert ran[0][1:3] == ["-m", "venv"]


def test_an_installation_that_failed_is_tried_again(dev: ModuleType, ran: Commands) -> None:
    ran.failing = "pip"
    assert "network" in str(run(dev, "run"))
    assert len(ran) == 2
    ran.failing = ""
    ran.clear()
    assert run(dev, "run") == 0
    assert [command[2] for command in ran] == ["pip", "pullquote"]


def test_debian_without_venv_is_told_what_to_install(
    dev: ModuleType, ran: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev.importlib.util, "find_spec", lambda name: None)
    assert "\n    sudo apt install python3-venv\n" in str(run(dev, "run"))
    assert not ran


def test_the_exit_code_of_what_ran_is_passed_on(dev: ModuleType, ran: Commands) -> None:
    ran.failing = "pytest"
    assert run(dev, "test") == 3


def test_alone_it_says_what_it_can_do(tmp_path: Path) -> None:
    said = subprocess.run([sys.executable, DEV], capture_output=True, text=True, cwd=tmp_path)
    assert (said.returncode, said.stderr) == (0, "")
    assert "python3 dev.py run FILE" in said.stdout


def test_an_unknown_command_is_an_error(tmp_path: Path) -> None:
    said = subprocess.run([sys.executable, DEV, "biuld"], capture_output=True, text=True, cwd=tmp_path)
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr.startswith("There is no command 'biuld'.")

"""Data flows one way: each room imports only the rooms before it, and nothing heavy before it is needed."""

from __future__ import annotations

import ast
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import pullquote

PACKAGE = Path(pullquote.__file__).parent
MAY_IMPORT = {
    "transcript": set[str](),
    "readers": {"transcript"},
    "quotes": {"transcript"},
    "writers": {"quotes", "transcript"},
    "store": {"quotes", "transcript", "paths"},
    "reading": {"store", "quotes", "writers", "transcript"},
    "painting": {"reading", "writers", "transcript", "config"},
    "plain": {"reading", "writers", "store", "quotes", "transcript", "clipboard", "paths"},
    "paths": set[str](),
    "clipboard": {"paths"},
    "config": {"paths", "writers", "configfile"},
    "configfile": {"config", "paths", "writers"},
}
"""What each room of the core may import of ours; `app` and `cli`, which compose them, may import all."""
COMPOSERS = {"app", "cli", "doctor", "__main__"}
ROOMS = {info.name for info in pkgutil.iter_modules([str(PACKAGE)])}
LATE = {
    "textual",
    "rich",
    "pyperclip",
    "platformdirs",
    "chardet",
    "pypdf",
    "selectolax",
    "sqlite3",
    "urllib.request",
    "argparse",
}
"""Slow to import, so nothing of the core may do it on being imported."""
OWN = {"store": {"sqlite3"}, "painting": {"rich"}}
"""But for the rooms whose trade it is; whoever needs such a room imports it late."""
MODULES = sorted(
    info.name for info in pkgutil.walk_packages([str(PACKAGE)], "pullquote.") if "__main__" not in info.name
)
CORE = [name for name in MODULES if name.split(".")[1] not in COMPOSERS]


def imports(path: Path) -> Iterator[str]:
    """The modules that a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(module: str) -> str:
    """ "transcript" for `pullquote.transcript.model`, "" for what is not ours or is the package itself."""
    package, _, rest = module.partition(".")
    first = rest.split(".")[0]
    return first if package == "pullquote" and first in ROOMS else ""


def source(module: str) -> Path:
    path = PACKAGE.joinpath(*module.split(".")[1:])
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def loads(modules: str) -> set[str]:
    """What a fresh interpreter has loaded after importing `modules`, and had not before."""
    code = f"import sys; before = set(sys.modules); import {modules}; print(*set(sys.modules) - before)"
    command = [sys.executable, "-c", code]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, cwd=PACKAGE.parent)
    return set(answer.stdout.split())


@pytest.mark.parametrize("module", CORE)
def test_a_room_imports_only_the_rooms_before_it(module: str) -> None:
    allowed = MAY_IMPORT[room(module)] | {room(module), ""}
    assert {room(name) for name in imports(source(module))} <= allowed


@pytest.mark.parametrize("module", [name for name in MODULES if room(name) != "app"])
def test_only_the_app_imports_textual(module: str) -> None:
    assert not [name for name in imports(source(module)) if name.split(".")[0] == "textual"]


@pytest.mark.parametrize("module", [name for name in CORE if room(name) == "transcript"])
def test_what_was_said_is_worked_out_with_the_standard_library_alone(module: str) -> None:
    outside = {name.split(".")[0] for name in imports(source(module))} - {"pullquote"}
    assert outside <= sys.stdlib_module_names
    assert not outside & {"os", "io", "pathlib", "socket", "subprocess", "tempfile", "curses"}


@pytest.mark.parametrize("name", sorted(MAY_IMPORT))
def test_importing_a_room_imports_nothing_slow(name: str) -> None:
    modules = [module for module in CORE if room(module) == name]
    loaded = loads(", ".join(modules))
    assert loaded.issuperset(modules)
    assert loaded & LATE <= OWN.get(name, set())


def test_every_module_of_the_core_is_in_a_room() -> None:
    assert {room(module) for module in CORE} == set(MAY_IMPORT)


def test_the_command_line_imports_nothing_slow_but_argparse() -> None:
    assert not loads("pullquote.__main__, pullquote.cli") & (LATE - {"argparse"})

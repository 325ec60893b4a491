"""What holds for every test: the same examples each time, and nothing of the machine that runs them."""

from __future__ import annotations

import os
from collections.abc import Generator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "ci", derandomize=True, deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci")

# Before anything imports Textual, which reads its settings then.
for name in list(os.environ):
    if name.startswith(
        ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "TEXTUAL", "TMUX", "SSH_", "DISPLAY", "WAYLAND_", "XDG_")
    ):
        del os.environ[name]
os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads or writes what the user has kept or set; the folders do not exist yet."""
    home = tmp_path_factory.mktemp("user")
    monkeypatch.setenv("PULLQUOTE_DATA", str(home / "data"))
    monkeypatch.setenv("PULLQUOTE_CONFIG", str(home / "config"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, Any]:
    """Under CI a system test that is skipped has failed: a machine without tmux must not look green."""
    report = yield
    if os.environ.get("CI") and report.skipped and item.get_closest_marker("system"):
        report.outcome = "failed"
        report.longrepr = f"skipped under CI: {report.longrepr}"
    return report

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from pullquote import paths


def test_the_data_folder_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PULLQUOTE_DATA", str(tmp_path))
    assert paths.notebook_path() == tmp_path / "notebook.db"


@pytest.mark.parametrize("value", [None, ""])
def test_otherwise_it_is_the_platforms_own(monkeypatch: pytest.MonkeyPatch, value: str | None) -> None:
    monkeypatch.delenv("PULLQUOTE_DATA")
    if value is not None:
        monkeypatch.setenv("PULLQUOTE_DATA", value)
    assert paths.data_dir() == platformdirs.user_data_path("pullquote", appauthor=False)

"""Where things are stored."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def data_dir() -> Path:
    """The folder of what is kept: `PULLQUOTE_DATA`, or the platform's own place for a user's data."""
    if chosen := os.environ.get("PULLQUOTE_DATA"):
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("pullquote", appauthor=False)


def notebook_path() -> Path:
    """The file that holds marks, copies, places and corrections."""
    return chosen_notebook() or data_dir() / "notebook.db"


def chosen_notebook() -> Path | None:
    """The notebook that the user named in place of their usual one: by `--notebook`, or `PULLQUOTE_NOTEBOOK`."""
    named = _named[-1] if _named else os.environ.get("PULLQUOTE_NOTEBOOK")
    return Path(named) if named else None


@contextmanager
def with_notebook(file: str | None) -> Iterator[None]:
    """Have another notebook used meanwhile; None changes nothing."""
    if file is None:
        yield
        return
    _named.append(file)
    try:
        yield
    finally:
        _named.pop()


_named: list[str] = []


def settings_path() -> Path:
    """The file of the user's settings: in `PULLQUOTE_CONFIG`, or the platform's own place."""
    if chosen := os.environ.get("PULLQUOTE_CONFIG"):
        return Path(chosen) / "config.toml"
    from platformdirs import user_config_path

    return user_config_path("pullquote", appauthor=False) / "config.toml"

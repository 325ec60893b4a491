"""Where things are stored."""

from __future__ import annotations

import os
from pathlib import Path


def data_dir() -> Path:
    """The folder of what is kept: `PULLQUOTE_DATA`, or the platform's own place for a user's data."""
    if chosen := os.environ.get("PULLQUOTE_DATA"):
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("pullquote", appauthor=False)


def notebook_path() -> Path:
    """The file that holds marks, copies, places and corrections."""
    return data_dir() / "notebook.db"


def settings_path() -> Path:
    """The file of the user's settings: in `PULLQUOTE_CONFIG`, or the platform's own place."""
    if chosen := os.environ.get("PULLQUOTE_CONFIG"):
        return Path(chosen) / "config.toml"
    from platformdirs import user_config_path

    return user_config_path("pullquote", appauthor=False) / "config.toml"

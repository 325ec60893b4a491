"""Patterns compiled when they are first used: compiling all of them would be a third of the time it takes to start."""

from __future__ import annotations

import re
from typing import Any, cast


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` returns, or will."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))


class _Lazy:
    def __init__(self, pattern: str, flags: int) -> None:
        self._source = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """An attribute of the pattern, from now on found without coming here."""
        found = getattr(re.compile(*self._source), name)
        setattr(self, name, found)
        return found

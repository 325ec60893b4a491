"""Patterns compiled when they are first used: compiling all of them would be a third of the time it takes to start."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


def lazy(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` returns, or will."""
    return cast("re.Pattern[AnyStr]", _Lazy(pattern, flags))


class _Lazy:
    def __init__(self, pattern: Any, flags: int) -> None:
        self._source = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """An attribute of the pattern, from now on found without coming here."""
        found = getattr(re.compile(*self._source), name)
        setattr(self, name, found)
        return found

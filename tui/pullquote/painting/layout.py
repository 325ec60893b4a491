"""How the reader's screen is divided, in cells."""

from __future__ import annotations

WIDE = 100
"""Columns from which the outline stands beside the text; under that it lies over it."""
OUTLINE = 34
"""Columns of the outline, until the user drags the line beside it."""
DIVIDER = 1
"""Columns of that line."""
OVERVIEW = 2
"""Columns of the overview strip."""
STATUS = 2
"""Rows of the status lines."""

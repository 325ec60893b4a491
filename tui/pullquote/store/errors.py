"""What can go wrong with the notebook; apart from it, so that catching it does not load SQLite."""

from __future__ import annotations


class StoreError(Exception):
    """The notebook cannot be read or written. The message is one line for the user, naming the place."""


class RecoveredError(StoreError):
    """The notebook was damaged. It is kept aside, and the next to open it finds what was readable."""

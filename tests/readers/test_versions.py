"""A reader's version, which stands in every receipt, is raised with what it makes of the same bytes."""

from __future__ import annotations

from tests.readers.versions import changed, kept, made


def test_what_a_reader_makes_of_the_same_bytes_changes_only_with_its_version() -> None:
    now = made()
    assert changed(kept(), now) == [], "raise the reader's `version`, then python -m tests.readers.versions"
    assert kept() == now, "python -m tests.readers.versions"


def test_a_change_is_told_by_the_samples_that_both_know() -> None:
    before = {"vtt/1": {"a": "1", "b": "2"}, "srt/1": {"c": "3"}}
    assert changed(before, {"vtt/1": {"a": "1", "d": "4"}, "srt/2": {"c": "9"}}) == []
    assert changed(before, {"vtt/1": {"a": "7"}, "srt/1": {"c": "3"}}) == ["vtt/1"]

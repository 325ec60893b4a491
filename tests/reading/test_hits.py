"""What was found so far: the same as all that is found, in any order of looking."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pullquote.readers import read
from pullquote.reading.hits import Hits
from pullquote.transcript.build import build
from pullquote.transcript.model import Span
from pullquote.transcript.search import Query, Search
from tests.app.conftest import PRESS

TRANSCRIPT = build(read(PRESS))
END = len(TRANSCRIPT.text)
PLACES = st.integers(0, END)


def all_of(words: str) -> list[Span]:
    return [Span(hit.start, hit.end) for hit in Search(TRANSCRIPT, Query(words))]


def hits_of(words: str, origin: int, steps: int | None = None) -> Hits:
    """The hits after some steps of looking, or after all."""
    hits = Hits(Search(TRANSCRIPT, Query(words)), origin)
    for number, _ in enumerate(hits.look()):
        if number == steps:
            break
    return hits


@given(PLACES, PLACES)
def test_once_all_are_found_it_does_not_matter_where_it_began(origin: int, position: int) -> None:
    found, hits = all_of("the"), hits_of("the", origin)
    assert hits.complete
    assert [hits[index] for index in range(len(hits))] == found
    assert hits.index(position) == sum(hit.start < position for hit in found)
    assert hits.after(position) == next((hit for hit in found if hit.start >= position), None)
    assert hits.before(position) == next((hit for hit in reversed(found) if hit.start < position), None)
    assert hits.first == next((hit for hit in found if hit.start >= origin), found[0])


@given(PLACES, PLACES, st.integers(0, 400))
def test_what_is_told_while_looking_stays_true(origin: int, position: int, steps: int) -> None:
    found, hits = all_of("the"), hits_of("the", origin, steps)
    after = next((hit for hit in found if hit.start >= position), None)
    if position >= origin and hits.after(position) is not None:
        assert hits.after(position) == after
    before = next((hit for hit in reversed(found) if hit.start < position), None)
    if hits.complete or (before and before.start >= origin and hits.after(position) is not None):
        assert hits.before(position) == before
    assert hits.first in (None, next((hit for hit in found if hit.start >= origin), found[0]))


@given(PLACES, st.integers(0, 600), st.sampled_from([0, 40, None]))
def test_what_is_seen_is_known_at_once(start: int, length: int, steps: int | None) -> None:
    seen = Span(start, min(END, start + length))
    inside = {hit for hit in all_of("the") if seen.start <= hit.start < seen.end}
    assert inside <= set(hits_of("the", 2000, steps).within(seen))


def test_a_hit_that_begins_above_what_is_seen_is_seen() -> None:
    hit = all_of("harbour")[0]
    assert hits_of("harbour", 0).within(Span(hit.start + 2, hit.end + 1)) == [hit]

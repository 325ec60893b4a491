from __future__ import annotations

import os
import sys
from datetime import UTC, datetime, timedelta

import pytest

from pullquote.quotes.model import Quote
from pullquote.store.notebook import Notebook
from pullquote.transcript.model import NO_CORRECTIONS, Corrections, Span
from tests.support import make_document, make_quote, make_receipt

SHA256 = make_quote().receipt.sha256
REVISED = "b" * 64

ODD = [
    "e\u0301 and \u00e9",
    "\N{ZERO WIDTH JOINER}👩‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "\u202eright to left\u202c \u2066isolated\u2069",
    "\ufeff\u2028\u2029\x85\x0b\x0c\r\n\t",
    "\x00\x1b[31m\x9b\x7f",
    "\ud800 alone",
    "\uffff\U0010ffff\ue000",
    "'; DROP TABLE quotes; --",
    "",
]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """Makes each look at the clock find a second more than the one before; returns where it began."""
    began = now = datetime(2024, 5, 6, tzinfo=UTC)

    def tick() -> str:
        nonlocal now
        now += timedelta(seconds=1)
        return now.isoformat(timespec="microseconds")

    monkeypatch.setattr("pullquote.store.clock.now", tick)
    return began


def test_a_mark_comes_back_whole(notebook: Notebook) -> None:
    quote = make_quote(question=make_quote(name=None, anonymous=True, words="When does it sail?"))
    kept = notebook.mark(quote)
    assert kept.new
    (mark,) = notebook.marks(SHA256)
    assert (mark.id, mark.quote) == (kept.id, quote)
    assert mark.created.tzinfo == UTC


@pytest.mark.parametrize("odd", ODD, ids=ascii)
def test_any_character_comes_back(notebook: Notebook, odd: str) -> None:
    quote = make_quote(words=odd, name=odd, notes=(odd,), receipt=make_receipt(label=odd, path=odd))
    notebook.mark(quote)
    notebook.record_copy(quote, "attributed", odd)
    notebook.opened(make_document(), odd)
    assert [mark.quote for mark in notebook.marks(SHA256)] == [quote]
    assert [(copy.quote, copy.pasted) for copy in notebook.copies(SHA256)] == [(quote, odd)]
    assert (notebook.recent(1)[0].title or "") == odd


def test_the_same_spans_are_one_mark(notebook: Notebook) -> None:
    first = notebook.mark(make_quote())
    second = notebook.mark(make_quote(name="Somebody else"))
    assert (second.id, second.new) == (first.id, False)
    assert [mark.quote.name for mark in notebook.marks(SHA256)] == ["Ada Lindqvist"]


@pytest.mark.parametrize(
    "other",
    [
        make_quote(spans=(Span(15, 40),)),
        make_quote(spans=(Span(15, 20), Span(30, 41))),
        make_quote(receipt=make_receipt(sha256=REVISED)),
        make_quote(receipt=make_receipt(reader="text/2")),
    ],
    ids=["shorter", "in two pieces", "of another document", "of another reader's text"],
)
def test_other_words_are_another_mark(notebook: Notebook, other: Quote) -> None:
    assert notebook.mark(make_quote()).id != notebook.mark(other).id
    assert len(notebook.marks(SHA256) + notebook.marks(REVISED)) == 2


def test_an_unmarked_quote_is_gone_and_can_be_brought_back_to_its_place(notebook: Notebook) -> None:
    first, second = (notebook.mark(make_quote(spans=(Span(start, 41),))) for start in (15, 20))
    assert notebook.unmark(first.id)
    assert [mark.id for mark in notebook.marks(SHA256)] == [second.id]
    assert notebook.count(SHA256) == 1
    assert notebook.restore(first.id)
    assert [mark.id for mark in notebook.marks(SHA256)] == [first.id, second.id]
    assert notebook.count(SHA256) == 2


def test_undoing_twice_or_what_never_was_changes_nothing(notebook: Notebook) -> None:
    kept = notebook.mark(make_quote())
    assert not notebook.restore(kept.id)
    assert not notebook.unmark("no such id")
    assert notebook.unmark(kept.id)
    assert not notebook.unmark(kept.id)


def test_marking_again_what_was_unmarked_keeps_the_new_quote_last(notebook: Notebook) -> None:
    first, second = (notebook.mark(make_quote(spans=(Span(start, 41),))) for start in (15, 20))
    notebook.unmark(first.id)
    again = notebook.mark(make_quote(name="Ada Lindqvist-Moe"))
    assert (again.id, again.new) == (first.id, True)
    assert [(mark.id, mark.quote.name) for mark in notebook.marks(SHA256)] == [
        (second.id, "Ada Lindqvist"),
        (first.id, "Ada Lindqvist-Moe"),
    ]


def test_every_copy_is_kept_in_order_and_is_no_mark(notebook: Notebook) -> None:
    for style in ("words", "attributed", "words"):
        notebook.record_copy(make_quote(), style, f"as {style}")
    copies = notebook.copies(SHA256)
    assert [(copy.style, copy.pasted) for copy in copies] == [
        ("words", "as words"),
        ("attributed", "as attributed"),
        ("words", "as words"),
    ]
    assert notebook.marks(SHA256) == []
    assert notebook.count(SHA256) == 0
    notebook.unmark(copies[0].id)
    assert notebook.copies(SHA256) == copies[1:]


def test_what_was_copied_together_is_kept_quote_by_quote(notebook: Notebook) -> None:
    parts = [(make_quote(words=words), f"“{words}”") for words in ("It sails.", "It waits.")]
    keys = notebook.record_copies(parts, "attributed")
    assert [(copy.id, copy.quote, copy.pasted) for copy in notebook.copies(SHA256)] == [
        (key, *part) for key, part in zip(keys, parts, strict=True)
    ]


def test_all_quotes_come_document_by_document_as_they_were_first_opened(
    notebook: Notebook, clock: datetime
) -> None:
    later, earlier, never = "a" * 64, "c" * 64, "b" * 64
    for sha256 in (earlier, later, earlier):
        notebook.opened(make_document(sha256=sha256), None)
    for start in (2, 1):
        for sha256 in (never, later, earlier):
            notebook.mark(make_quote(spans=(Span(start, 3),), receipt=make_receipt(sha256=sha256)))
            notebook.record_copy(make_quote(receipt=make_receipt(sha256=sha256)), "words", str(start))
    notebook.unmark(notebook.marks(later)[0].id)
    marks = [(mark.quote.receipt.sha256, mark.quote.spans[0].start) for mark in notebook.marks()]
    assert marks == [(earlier, 2), (earlier, 1), (later, 1), (never, 2), (never, 1)]
    copies = [(copy.quote.receipt.sha256, copy.pasted) for copy in notebook.copies()]
    assert copies == [(sha256, pasted) for sha256 in (earlier, later, never) for pasted in "21"]


def test_two_marks_change_places_and_change_back(notebook: Notebook) -> None:
    first, second, third = (notebook.mark(make_quote(spans=(Span(start, 41),))).id for start in (15, 20, 30))
    assert notebook.swap(first, third)
    assert [mark.id for mark in notebook.marks(SHA256)] == [third, second, first]
    assert notebook.swap(first, third)
    assert [mark.id for mark in notebook.marks(SHA256)] == [first, second, third]


def test_only_two_quotes_of_one_kind_and_document_change_places(notebook: Notebook) -> None:
    one, two = (notebook.mark(make_quote(spans=(Span(start, 41),))).id for start in (15, 20))
    elsewhere = notebook.mark(make_quote(receipt=make_receipt(sha256=REVISED))).id
    copy = notebook.record_copy(make_quote(), "words", "")
    assert not any(notebook.swap(one, other) for other in (one, elsewhere, copy, "no such id"))
    notebook.unmark(two)
    assert not notebook.swap(one, two)
    notebook.restore(two)
    assert [mark.id for mark in notebook.marks(SHA256)] == [one, two]


def test_a_mark_is_updated_in_its_place(notebook: Notebook) -> None:
    first, _ = (notebook.mark(make_quote(spans=(Span(start, 41),))).id for start in (15, 20))
    shorter = make_quote(spans=(Span(15, 24),), words="The ferry", name="Ada Lindqvist-Moe")
    assert notebook.update(first, shorter)
    mark = notebook.marks(SHA256)[0]
    assert (mark.id, mark.quote) == (first, shorter)
    assert notebook.mark(shorter) == (first, False)


def test_an_update_never_makes_two_marks_of_the_same_words_nor_moves_one(notebook: Notebook) -> None:
    first, second = (notebook.mark(make_quote(spans=(Span(start, 41),))).id for start in (15, 20))
    before = notebook.marks()
    assert not notebook.update(first, make_quote(spans=(Span(20, 41),)))
    assert not notebook.update(first, make_quote(receipt=make_receipt(sha256=REVISED)))
    assert not notebook.update("no such id", make_quote())
    assert notebook.marks() == before
    notebook.unmark(second)
    assert not notebook.update(second, make_quote(words="It sails."))


def test_a_quote_of_a_revised_text_takes_the_place_of_the_old_one_and_gives_it_back(
    notebook: Notebook,
) -> None:
    old = notebook.mark(make_quote()).id
    revised = make_quote(words="The ferry sails on Tuesday.", receipt=make_receipt(sha256="b" * 64))
    new = notebook.replace(old, revised)
    assert new.new
    assert [mark.quote for mark in notebook.marks()] == [revised]
    notebook.unmark(new.id)
    notebook.restore(old)
    assert [mark.quote for mark in notebook.marks()] == [make_quote()]


def test_the_versions_of_a_transcript_are_what_was_opened_from_one_place(
    notebook: Notebook, clock: datetime
) -> None:
    notebook.opened(make_document(sha256=REVISED), None)
    notebook.opened(make_document(), None)
    notebook.opened(make_document(sha256="c" * 64, path="/talks/other.txt"), None)
    assert notebook.versions(os.path.abspath("/talks/ferry.txt")) == [REVISED, SHA256]
    assert notebook.versions("/talks/none.txt") == []


def test_the_place_is_the_last_one_set(notebook: Notebook) -> None:
    assert notebook.place(SHA256) is None
    notebook.opened(make_document(), "Harbour briefing")
    assert notebook.place(SHA256) is None
    notebook.set_place(SHA256, 120)
    notebook.set_place(SHA256, 7)
    notebook.opened(make_document(), "Harbour briefing")
    assert notebook.place(SHA256) == 7


def test_a_place_is_kept_also_when_the_opening_was_not(notebook: Notebook) -> None:
    notebook.set_place(SHA256, 120)
    assert notebook.place(SHA256) == 120
    assert notebook.recent(5) == []


def test_recent_transcripts_come_latest_first(notebook: Notebook, clock: datetime) -> None:
    for name in ("one", "two", "three", "one"):
        notebook.opened(make_document(sha256=name, path=f"/talks/{name}.txt"), name.title())
    recent = notebook.recent(2)
    assert [(entry.path, entry.title) for entry in recent] == [
        (os.path.abspath("/talks/one.txt"), "One"),
        (os.path.abspath("/talks/three.txt"), "Three"),
    ]
    assert recent[0].when == clock + timedelta(seconds=4)


def test_a_revised_transcript_is_one_recent_entry_with_the_marks_of_all_versions(
    notebook: Notebook, clock: datetime
) -> None:
    notebook.opened(make_document(sha256=REVISED), "Second version")
    notebook.opened(make_document(), "First version")
    notebook.opened(make_document(sha256=REVISED), "Second version")
    notebook.mark(make_quote())
    notebook.mark(make_quote(receipt=make_receipt(sha256=REVISED)))
    gone = notebook.mark(make_quote(spans=(Span(1, 2),)))
    notebook.unmark(gone.id)
    notebook.record_copy(make_quote(), "words", "The ferry sails on Monday.")
    (entry,) = notebook.recent(5)
    assert (entry.title, entry.marks, entry.when) == ("Second version", 2, clock + timedelta(seconds=3))


def test_only_what_can_be_opened_again_is_recent(notebook: Notebook, clock: datetime) -> None:
    notebook.opened(make_document(sha256="piped", path=None), None)
    assert notebook.recent(5) == []
    address = "https://norrvik.example/briefing"
    notebook.opened(make_document(sha256="fetched", path=None, url=address), None)
    notebook.opened(make_document(), None)
    notebook.opened(make_document(path=None), None)
    assert [entry.path for entry in notebook.recent(5)] == [os.path.abspath("/talks/ferry.txt"), address]


def test_a_relative_path_is_kept_as_an_absolute_one(notebook: Notebook) -> None:
    notebook.opened(make_document(path="ferry.txt"), None)
    assert notebook.recent(1)[0].path == os.path.abspath("ferry.txt")


@pytest.mark.skipif(sys.platform == "win32", reason="file names are bytes on POSIX only")
def test_a_file_name_that_is_not_utf_8_is_found_again(notebook: Notebook) -> None:
    path = os.fsdecode(b"/talks/f\xe4rja.txt")
    notebook.opened(make_document(path=path), None)
    assert os.fsencode(notebook.recent(1)[0].path) == b"/talks/f\xe4rja.txt"


SOURCE = make_document().source


def test_corrections_are_kept_by_document(notebook: Notebook) -> None:
    assert notebook.corrections(SOURCE) == NO_CORRECTIONS
    corrections = Corrections(names={"s2": "Bo"}, assigned={15: "s2"}, cut=frozenset({20}))
    notebook.correct(SOURCE, NO_CORRECTIONS, corrections)
    assert notebook.corrections(SOURCE) == corrections
    assert notebook.corrections(SOURCE._replace(sha256=REVISED)) == NO_CORRECTIONS
    notebook.correct(SOURCE, corrections, NO_CORRECTIONS)
    assert notebook.corrections(SOURCE) == NO_CORRECTIONS


def test_what_two_windows_put_right_is_all_kept(notebook: Notebook) -> None:
    notebook.correct(SOURCE, NO_CORRECTIONS, Corrections(names={"s1": "Ada"}, joined=frozenset({3})))
    notebook.correct(SOURCE, NO_CORRECTIONS, Corrections(names={"s2": "Bo"}, joined=frozenset({4})))
    both = Corrections(names={"s1": "Ada", "s2": "Bo"}, joined=frozenset({3, 4}))
    assert notebook.corrections(SOURCE) == both


def test_a_correction_gives_the_marks_of_its_text_their_new_name(notebook: Notebook) -> None:
    here = notebook.mark(make_quote()).id
    elsewhere = notebook.mark(make_quote(receipt=make_receipt(reader="text/2"))).id
    notebook.correct(
        SOURCE, NO_CORRECTIONS, Corrections(names={"s1": "Bo"}), lambda quote: quote._replace(name="Bo")
    )
    assert {mark.id: mark.quote.name for mark in notebook.marks(SHA256)} == {
        here: "Bo",
        elsewhere: "Ada Lindqvist",
    }


def test_a_quote_has_tags_and_a_note_and_gives_back_those_that_they_replace(notebook: Notebook) -> None:
    key = notebook.mark(make_quote()).id
    assert notebook.tag(key, ["harbour", "the lead"]) == ()
    assert notebook.tag(key, ["Норвік \ud800"]) == ("harbour", "the lead")
    assert notebook.note(key, "call her\nat nine \ud800") == ""
    (mark,) = notebook.marks()
    assert (mark.tags, mark.note) == (("Норвік \ud800",), "call her\nat nine \ud800")
    notebook.unmark(key)
    assert notebook.tag(key, []) is None
    assert notebook.note(key, "") is None
    assert notebook.mark(make_quote()).id == key
    assert notebook.marks()[0][3:] == mark[3:], "also after it was in the trash"


def test_a_copy_is_tagged_too(notebook: Notebook) -> None:
    key = notebook.record_copy(make_quote(), "words", "It sails.")
    notebook.tag(key, ["used"])
    assert [copy.tags for copy in notebook.copies()] == [("used",)]


def test_what_replaces_a_mark_inherits_what_was_written_on_it(notebook: Notebook) -> None:
    key = notebook.mark(make_quote()).id
    notebook.tag(key, ["lead"])
    notebook.note(key, "call her")
    notebook.replace(key, make_quote(receipt=make_receipt(sha256=REVISED)))
    (mark,) = notebook.marks()
    assert (mark.quote.receipt.sha256, mark.tags, mark.note) == (REVISED, ("lead",), "call her")


def test_the_trash_holds_what_was_taken_away_until_it_is_emptied(notebook: Notebook, clock: datetime) -> None:
    first, second, third = (notebook.mark(make_quote(spans=(Span(at, at + 1),))).id for at in range(3))
    copy = notebook.record_copy(make_quote(), "words", "It sails.")
    assert notebook.trash() == []
    for key in (second, copy, first):
        notebook.unmark(key)
    trash = notebook.trash()
    assert [one.record.id for one in trash] == [first, copy, second]
    assert trash[0].when > trash[1].when > clock
    assert notebook.empty_trash([second, third]) == 1
    assert notebook.restore(first)
    assert notebook.empty_trash() == 1
    assert notebook.trash() == []
    assert not notebook.restore(copy)
    assert [mark.id for mark in notebook.marks()] == [first, third]


def test_a_quote_is_named_by_how_its_id_begins(notebook: Notebook) -> None:
    first, second = (notebook.mark(make_quote(spans=(Span(at, at + 1),))).id for at in range(2))
    notebook.unmark(second)
    assert notebook.named(first[:12]) == [(first, False)]
    assert notebook.named(second) == [(second, True)]
    assert notebook.named("%") == notebook.named("no such id") == []
    assert len(notebook.named("")) == 2

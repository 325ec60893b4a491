"""Markdown: what the format states, and which characters are its marks."""

from __future__ import annotations

import pytest

from pullquote.readers import read
from pullquote.transcript.build import build


def said(text: str) -> list[str]:
    transcript = build(read("a.md", text.encode()))
    return [transcript.words_of(turn) for turn in transcript.turns]


def test_front_matter_is_metadata_and_header() -> None:
    text = (
        "---\ntitle: \"Briefing by Mara\\_Quill, May 3,\\_2021\"\ndate: '2021-05-03'\nlocation: Harbour Hall\n"
        "tags:\n  - lock\n---\nAnna Berg: Yes.\n\nBen Olsen: No.\n"
    )
    document = read("a.md", text.encode())
    assert document.metadata == {
        "title": "Briefing by Mara Quill, May 3, 2021",
        "date": "2021-05-03",
        "place": "Harbour Hall",
    }
    assert document.hints[0][:3] == ("header", 0, text.index("Anna"))
    assert document.text == text


@pytest.mark.parametrize(
    ("printed", "date"),
    [("May 3, 2021", "2021-05-03"), ("2021-05-03 17:33:15-04:00", "2021-05-03"), ("05/03/2021", None)],
)
def test_a_date_is_read_or_left_out(printed: str, date: str | None) -> None:
    assert read("a.md", f"---\ndate: {printed}\n---\nAnna: Yes.\n".encode()).metadata.get("date") == date


def test_the_day_of_publication_is_the_date_where_no_other_is_stated() -> None:
    published = "---\npublished: 2030-05-18\n{}---\nAnna: Yes.\n"
    assert read("a.md", published.format("").encode()).metadata == {"date": "2030-05-18"}
    assert read("a.md", published.format("date: 2030-05-11\n").encode()).metadata == {"date": "2030-05-11"}


def test_the_first_heading_is_the_title() -> None:
    document = read("a.md", b"# An evening **by the lock**\n\n## Transcript\n\nAnna: Yes.\n")
    assert document.metadata["title"] == "An evening by the lock"
    assert [hint.value for hint in document.hints if hint.kind == "heading"] == [
        "An evening by the lock",
        "Transcript",
    ]


def test_marks_are_not_said() -> None:
    assert said(
        "**Anna Berg:** We *never* said **that** \\[sic\\], see [the log](https://example.org/a_b_c).\n\n"
        "***\n\n"
        "**Ben Olsen:** snake_case and 2 * 3 * 4 stay. ![A lock](lock.png) __Really__.\n"
    ) == ["We never said that [sic], see the log.", "snake_case and 2 * 3 * 4 stay. Really."]


def test_code_stays_as_it_is() -> None:
    assert said("Anna Berg: See:\n\n```\nx = **y**\n```\n\nBen Olsen: I see.\n") == [
        "See:\n\n```\nx = **y**\n```",
        "I see.",
    ]


def test_a_note_in_escaped_brackets_is_one_note() -> None:
    transcript = build(read("a.md", b"**Anna Berg:** Yes. \\[laughs\\] No.\n\n**Ben Olsen:** So.\n"))
    turn = transcript.turns[0]
    assert transcript.words_of(turn) == "Yes. [laughs] No."
    [note] = transcript.notes_in(turn.body)
    assert transcript.fold(note).text == "[laughs]"


def test_a_heading_inside_is_not_said() -> None:
    assert said("# Talk\n\n**Anna Berg:** Yes.\n\n## The second half\n\n**Ben Olsen:** No.\n") == [
        "Yes.",
        "No.",
    ]


def test_markdown_is_known_by_its_marks_too() -> None:
    assert read(None, b"**Anna Berg:** Yes.\n").source.format == "markdown"
    assert read("a.txt", b"Anna Berg: Yes.\n").source.format == "text"


def test_terms_of_a_list_of_definitions_that_recur_are_speakers() -> None:
    minutes = (
        "# Minutes\n\n<dl>\n\n<dt>ada\n<dd>Is it *deep*?\n\n<dt>ben_k</dt>\n<dd>Very.</dd>\n\n<dt>ada\n<dd>Good.\n"
        "\n</dl>\n\n### Ducks\n\n<dl>\n\n<dt>ben_k\n<dd>There are four.\n\n</dl>\n"
    )
    assert said(minutes) == ["Is it deep?", "Very.", "Good.", "There are four."]
    glossary = "<dl>\n<dt>Lock\n<dd>A gate.\n<dt>Weir\n<dd>A wall.\n<dt>Pond\n<dd>A lake.\n</dl>\n"
    assert len(said(glossary)) == 1

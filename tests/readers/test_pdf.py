"""PDF: paragraphs as they were before they were set; heads, feet and numbers of pages and lines go."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.quotes.pick import pick
from pullquote.readers import Unreadable, read
from pullquote.readers.pdf import Line, _join, _Layout, _parts
from pullquote.transcript.build import build
from tests.readers.making import pdf
from tests.support import read_or_refused


def lines(*texts: str, x: float = 72, y: float = 700, step: float = 14) -> list[tuple[float, float, str]]:
    """Lines one below the other; each leading space is four points of indent."""
    return [
        (x + 4 * (len(text) - len(text.lstrip())), y - step * number, text.lstrip())
        for number, text in zip(count(), texts, strict=False)
        if text
    ]


def paragraphs(*pages: list[tuple[float, float, str]]) -> list[str]:
    return read("a.pdf", pdf(pages)).text.strip().split("\n\n")


PROSE = "words that fill the line up to its end with"


def test_an_indent_opens_a_paragraph_and_a_page_does_not() -> None:
    first = lines(f"         MS. BERG: The {PROSE}", f"more {PROSE} the deep", f"and {PROSE} so on")
    second = lines(f"and {PROSE} so forth", "it ends.", f"         MR. OLSEN: Then {PROSE}", "another.")
    assert paragraphs(first, second) == [
        f"MS. BERG: The {PROSE} more {PROSE} the deep and {PROSE} so on and {PROSE} so forth it ends.",
        f"MR. OLSEN: Then {PROSE} another.",
    ]


def test_a_gap_opens_a_paragraph() -> None:
    page = lines(
        f"Anna: The {PROSE}", "pond.", "", f"Ben: The {PROSE}", "ducks.", "", f"Anna: No {PROSE}", "fish."
    )
    assert [one[:6] for one in paragraphs(page)] == ["Anna: ", "Ben: T", "Anna: "]


def test_a_name_in_bold_stands_apart_from_its_words() -> None:
    page = lines("*Anna Berg", f"The {PROSE}", "pond.", "*Ben Olsen", f"Then {PROSE}", "ducks.")
    assert [one[:9] for one in paragraphs(page)] == [
        "Anna Berg",
        f"The {PROSE}"[:9],
        "Ben Olsen",
        f"Then {PROSE}"[:9],
    ]


def test_numbers_beside_paragraphs_go_and_the_paragraphs_stand_apart() -> None:
    page = [
        (x, 700.0 - 24 * number, text)
        for number in range(12)
        for x, text in (
            (40.0, str(number + 1)),
            (72.0, f"{'Ben' if number % 2 else 'Anna'}: Yes, {'abcdefghijkl'[number]}."),
        )
    ]
    assert paragraphs(page)[:3] == ["Anna: Yes, a.", "Ben: Yes, b.", "Anna: Yes, c."]


def test_what_is_drawn_off_the_page_is_not_read() -> None:
    page = [*lines(f"Anna: The {PROSE}", "pond."), (72.0, -40.0, "draft of Tuesday"), (900.0, 400.0, "draft")]
    assert "draft" not in "".join(paragraphs(page))


def test_heads_feet_and_page_numbers_go() -> None:
    pages = [
        [
            (72.0, 760.0, f"May 18, 2030   The Pond   {number}"),
            *lines(f"Number {'abcd'[number]} of {PROSE}", f"something {'wxyz'[number]}."),
            (280.0, 40.0, f"Page {number + 1} of 4"),
        ]
        for number in range(4)
    ]
    text = "\n".join(paragraphs(*pages))
    assert "Pond" not in text
    assert "Page" not in text
    assert text.count("something") == 4


def test_line_numbers_go_and_questions_stand_apart() -> None:
    texts = [
        "Q. Where were you?",
        "A. By the pond.",
        "Q. When was that?",
        "A. At noon, or a little after it,",
    ]
    texts += ["when the bell", "rang.", "Q. Thank you.", "A. You are welcome."]
    page = [
        piece
        for number, text in enumerate(texts, 1)
        for piece in [(50.0, 700.0 - 20 * number, str(number)), (90.0, 700.0 - 20 * number, text)]
    ]
    assert paragraphs(page) == [
        *texts[:3],
        "A. At noon, or a little after it, when the bell rang.",
        *texts[6:],
    ]


def test_where_lines_are_numbered_other_numbers_stay() -> None:
    cover = lines("Pages: 1 through 69", "Date: May 18, 2031", "1150 Lock Street 12")
    texts = [
        f"Q. Is it {word}?" for word in ("deep", "low", "wide", "old", "new", "shut", "open", "high", "dry")
    ]
    text = "\n".join(paragraphs(cover, numbered(1, *texts, folio="2"), numbered(1, *texts, folio="3")))
    assert "Pages: 1 through 69" in text
    assert "May 18, 2031" in text
    assert "1150 Lock Street 12" in text


def numbered(first: int, *texts: str, folio: str) -> list[tuple[float, float, str]]:
    """A page of numbered lines with its own number above."""
    page = [(500.0, 760.0, folio)]
    for number, text in enumerate(texts, first):
        page += [(50.0, 700.0 - 20 * number, str(number)), (90.0, 700.0 - 20 * number, text)]
    return page


def test_words_are_cited_by_the_page_and_the_line_that_are_printed() -> None:
    one = [
        "Q. Where were you?",
        "A. By the pond, where the bell",
        "hangs.",
        "Q. When?",
        "A. At noon, and the infla-",
    ]
    two = [
        "tion of the boat took an hour.",
        "Q. Thank you.",
        "A. You are welcome.",
        "Q. Is that all?",
        "A. It is.",
    ]
    document = read("a.pdf", pdf([numbered(1, *one, folio="14"), numbered(1, *two, folio="15")]))
    talk = build(document)
    for words, first, last in (
        ("By the pond, where", ("14", 2), ("14", 2)),
        ("where the bell hangs.", ("14", 2), ("14", 3)),
        ("At noon, and the inflation of the boat", ("14", 5), ("15", 1)),
        ("You are welcome.", ("15", 3), ("15", 3)),
    ):
        at = talk.text.index(words)
        assert pick(talk, at, at + len(words)).pages == (first, last), words
    assert [turn.page for turn in talk.turns][:1] == ["14"]


@pytest.mark.parametrize(
    ("feet", "pages"),
    [
        (("3", "4", "5"), ["3", "4", "5"]),
        (("Page 1 of 3", "Page 2 of 3", "Page 3 of 3"), ["1", "2", "3"]),
        (("May 18, 2030 - 7", "May 18, 2030 - 8", "May 18, 2030 - 9"), ["7", "8", "9"]),
        (("The Pond", "The Pond", "The Pond"), ["1", "2", "3"]),
    ],
)
def test_pages_bear_the_numbers_that_are_printed_or_else_are_counted(
    feet: tuple[str, ...], pages: list[str]
) -> None:
    words = ("wind", "rain", "snow")
    document = read(
        "a.pdf",
        pdf(
            [
                [*lines(f"Of {word} {PROSE}", f"{word}."), (280.0, 40.0, foot)]
                for word, foot in zip(words, feet, strict=True)
            ]
        ),
    )
    assert [hint.value for hint in document.hints if hint.kind == "page"] == pages
    starts = [hint.start for hint in document.hints if hint.kind == "page"]
    assert [document.text[at : at + 7] for at in starts] == [f"Of {word}" for word in words]


def test_columns_are_read_one_after_the_other() -> None:
    left = [f"left {'abcdefghijkl'[n]} goes on" for n in range(12)]
    right = [f"right {'abcdefghijkl'[n]} goes on" for n in range(12)]
    page = [
        piece for one, other in zip(lines(*left), lines(*right, x=320), strict=True) for piece in (one, other)
    ]
    assert " ".join(paragraphs(page)) == " ".join(left + right)


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("the infla-", "tion of it", "inflation of it"),
        ("a long-", "term view", "long-term view"),
        ("the Berg-", "Olsen plan", "Berg- Olsen plan"),
    ],
)
def test_a_divided_word_is_whole_again(first: str, second: str, joined: str) -> None:
    page = lines(f"A long-term {PROSE} {first}", f"{second} and {PROSE} more")
    assert joined in paragraphs(page)[0]


def test_a_scan_is_refused() -> None:
    with pytest.raises(Unreadable, match="only pictures"):
        read("a.pdf", pdf([[]]))


def test_a_torn_file_is_refused_in_a_line() -> None:
    with pytest.raises(Unreadable) as refused:
        read("a.pdf", b"%PDF-1.4\nnothing more")
    assert "\n" not in str(refused.value)


WHOLE = pdf(
    [lines("         MS. BERG: Yes, that is so.", "         MR. OLSEN: No."), lines("         MS. BERG: Oh.")]
)


def test_speakers_are_found() -> None:
    of = build(read("a.pdf", WHOLE))
    assert [of.words_of(turn) for turn in of.turns] == ["Yes, that is so.", "No.", "Oh."]


@given(st.lists(st.tuples(st.integers(0, 1800), st.integers(0, 20), st.binary(max_size=6)), max_size=3))
def test_a_damaged_file_is_read_or_refused(damage: list[tuple[int, int, bytes]]) -> None:
    data = WHOLE
    for at, gone, new in damage:
        data = data[:at] + new + data[at + gone :]
    read_or_refused("a.pdf", data)


def test_a_line_of_chinese_goes_on_without_a_space_and_a_label_opens_a_paragraph() -> None:
    words: list[str] = []
    for line in ("水門已經關", "閉了。"):
        _join(words, line, {})
    assert words == ["水門已經關閉了。"]
    above, below = (
        Line(72, y, text, 200) for y, text in ((700, "答覆完畢。"), (686, "陳大文議員 ：主席，我想問"))
    )
    assert _parts(above, below, 72, _Layout(14, 40, indents=True, gaps=False))
    assert not _parts(above._replace(text="水門" * 20), below, 72, _Layout(14, 40, indents=True, gaps=False))

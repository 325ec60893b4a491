"""Numbered lines of court reporters: numbers and page heads are furniture, and say where each turn stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pullquote.readers import read
from pullquote.transcript.build import build
from tests.support import read_or_refused

PAGES = [
    [
        "            THE COURT:  Call your witness, please, and be",
        "brief.",
        "            MR. BERG:  We call Ada Lund.",
        "ADA LUND, PLAINTIFF'S WITNESS, SWORN",
        "                 DIRECT EXAMINATION",
        "BY MR. BERG:",
        "     Q.  Where were you?",
        "     A.  At the lock.",
        "",
        "     Q.  When?",
        "     A.  At 12:30, or a little",
    ],
    ["later.", "     Q.  (By Ms. Osei)  Who else was there?", "     A.  Nobody."],
]


def paged(pages: list[list[str]], first: int = 14) -> str:
    """Pages with a running head and a number each, their lines numbered from 1."""
    out = []
    for nth, lines in enumerate(pages):
        out += ["                    Lund - direct", f"{first + nth:>60}", ""]
        out += [f"{number:>2}  {line}".rstrip() for number, line in enumerate(lines, 1)]
    return "\n".join(out) + "\n"


def test_numbers_and_heads_of_pages_are_not_said() -> None:
    transcript = build(read("trial.txt", paged(PAGES).encode()))
    assert [transcript.words_of(turn).replace("\n\n", " ") for turn in transcript.turns] == [
        "Call your witness, please, and be brief.",
        "We call Ada Lund.",
        "Where were you?",
        "At the lock.",
        "When?",
        "At 12:30, or a little later.",
        "(By Ms. Osei) Who else was there?",
        "Nobody.",
    ]


def test_a_turn_knows_its_page_and_hints_say_its_line() -> None:
    document = read("trial.txt", paged(PAGES).encode())
    transcript = build(document)
    assert [turn.page for turn in transcript.turns] == ["14"] * 6 + ["15"] * 2
    lines = {hint.start: hint.value for hint in document.hints if hint.kind == "line"}
    assert lines[document.text.index("Q.  (By")] == "2"


def test_who_examines_is_the_name_of_each_question_and_the_witness_of_each_answer() -> None:
    transcript = build(read("trial.txt", paged(PAGES).encode()))
    told = [
        (transcript.speakers[turn.speaker].name, turn.certainty) for turn in transcript.turns if turn.speaker
    ]
    berg, lund = ("Berg", "inferred"), ("Ada Lund", "inferred")
    assert told[:2] == [("The Court", "stated"), ("Berg", "stated")]
    assert told[2:] == [berg, lund, berg, lund, ("Osei", "inferred"), lund]
    evidence = {speaker.name: speaker.evidence[-1] for speaker in transcript.speakers.values()}
    assert evidence["Ada Lund"].text == "ADA LUND, PLAINTIFF'S WITNESS, SWORN"
    assert evidence["Ada Lund"].line == text_line(transcript.text, "ADA LUND, P")


def text_line(text: str, words: str) -> int:
    return text.count("\n", 0, text.index(words)) + 1


def test_a_list_is_no_page() -> None:
    document = read("list.txt", "\n".join(f"{n} Lock {n}" for n in range(1, 9)).encode())
    assert document.hints == ()


@given(
    st.lists(
        st.tuples(
            st.integers(0, 30),
            st.sampled_from(["Q.  When?", "A.  Then.", "", "THE COURT:  So.", "BY MR. BERG:"]),
        ),
        min_size=8,
        max_size=40,
    )
)
def test_whatever_is_numbered_is_read_soundly(lines: list[tuple[int, str]]) -> None:
    text = "\n".join(f"{number}  {line}" for number, line in lines)
    document = read_or_refused("a.txt", text.encode())
    assert document is not None
    assert document.text == text

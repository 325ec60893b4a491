"""Word: what stands in the finished document, and the speakers that only its styles tell."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.readers import Unreadable, docx, read
from pullquote.transcript.build import build
from tests.readers.making import docx as word
from tests.readers.making import paragraph, style
from tests.support import read_or_refused

STYLES = style("Body") + style("Voice", "<w:rPr><w:b/></w:rPr>") + style("heading 1")
DEBATE = "".join(
    [
        paragraph("The pond sitting", "heading 1"),
        paragraph("Norrvik, 18 May 2030", "Body"),
        paragraph("The Chair", "Opening"),
        paragraph("Good morning to everybody by the pond.", "Body"),
        paragraph("Anna Berg", "Voice"),
        paragraph("It is deep. Deeper than the council believes.", "Body"),
        paragraph("(Applause.)", "Note"),
        paragraph("The Chair", "Voice"),
        paragraph("On the ducks, now.", "Body"),
        paragraph("The ducks", "heading 1"),
        paragraph("There are nine of them.", "Body"),
        paragraph("Anna Berg", "Voice"),
        paragraph("Ten.", "Body"),
        paragraph("The sitting closes at noon", "Closing"),
    ]
)


def said(data: bytes) -> list[tuple[str, str]]:
    of = build(read("a.docx", data))
    return [
        (of.text[turn.label.start : turn.label.end] if turn.label else "", of.words_of(turn))
        for turn in of.turns
    ]


def text(body: str, styles: str = "") -> str:
    return read("a.docx", word(body, styles)).text


def test_a_style_that_recurs_above_speech_names_the_speaker() -> None:
    assert said(word(DEBATE, STYLES)) == [
        ("The Chair", "Good morning to everybody by the pond."),
        ("Anna Berg", "It is deep. Deeper than the council believes.\n\n(Applause.)"),
        ("The Chair", "On the ducks, now.\n\nThere are nine of them."),
        ("Anna Berg", "Ten.\n\n[The sitting closes at noon]"),
    ]
    header = build(read("a.docx", word(DEBATE, STYLES))).header
    assert (header.title, header.date) == ("The pond sitting", "2030-05-18")


def test_headings_that_recur_are_no_speakers() -> None:
    body = "".join(
        paragraph(name, "heading 1") + paragraph("A long paragraph of prose about it.", "Body")
        for name in ("One", "Two", "Three", "Four")
    )
    assert [hint.kind for hint in read("a.docx", word(body, STYLES)).hints] == ["heading"] * 4


def test_a_bold_label_with_a_colon_is_found() -> None:
    body = "".join(
        paragraph(" Words that are said here.", "Body", bold=f"{name}:")
        for name in ("Anna Berg", "Ben Olsen", "Anna Berg", "Ben Olsen")
    )
    assert [label for label, _ in said(word(body))] == ["Anna Berg", "Ben Olsen", "Anna Berg", "Ben Olsen"]


def bold(words: str, rest: str = "") -> str:
    run = f"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>"
    return f"<w:p>{run}<w:r><w:t xml:space='preserve'>{rest}</w:t></w:r></w:p>"


def test_a_name_in_bold_needs_no_colon_where_it_opens_paragraph_after_paragraph() -> None:
    names = ["BERG", "OLSEN"] * 3
    body = paragraph("The pond") + "".join(bold(name, f" It is {name.lower()}.") for name in names)
    stressed = "".join(bold(word, " is what matters here.") for word in ("Depth", "Width", "Water", "Weed"))
    assert said(word(body + paragraph("And cold.")))[-1] == ("OLSEN", "It is olsen.\n\nAnd cold.")
    assert [label for label, _ in said(word(body))] == names
    assert said(word(stressed))[0][0] == ""


def test_questions_in_bold_are_asked_and_what_stands_below_is_the_answer() -> None:
    body = "".join(
        bold(f"Is it {word}?") + paragraph("It is.") + paragraph("Very.") for word in ("deep", "low", "old")
    )
    of = build(read("a.docx", word(body)))
    assert [turn.kind for turn in of.turns] == ["question", "answer"] * 3
    assert of.header.title is None


def test_what_a_meeting_s_program_prints_around_what_was_said_is_nobody_s() -> None:
    turns = [
        ("Anna Berg", "0:03", "Is it deep?"),
        ("Ben Olsen", "0:09", "Very."),
        ("Anna Berg", "0:12", "Thanks."),
    ]
    body = bold("Anna Berg", " started transcription")
    body += "".join(bold(name, f"   {time}") + paragraph(words) for name, time, words in turns)
    of = build(read("a.docx", word(body + paragraph("Anna Berg stopped transcription"))))
    assert [of.words_of(turn) for turn in of.turns] == ["Is it deep?", "Very.", "Thanks."]


def test_insertions_stay_and_what_is_deleted_or_hidden_goes() -> None:
    body = (
        "<w:p><w:r><w:t>It is</w:t></w:r><w:ins><w:r><w:t xml:space='preserve'> very</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText> not</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secretly</w:t></w:r>"
        "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t xml:space='preserve"
        "'> deep</w:t><w:noBreakHyphen/><w:t>ish</w:t><w:br/></w:r>"
        "<w:moveFrom><w:r><w:t>old</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>new</w:t></w:r></w:moveTo>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>In a control.</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt>"
    )
    assert text(body) == "It is very deep-ish\nnew\n\nIn a control.\n"


def test_a_table_of_speakers_times_and_words_is_a_transcript() -> None:
    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in [
            ("00:01", "Anna Berg", "Is it deep?"),
            ("00:04", "Ben Olsen", "It is."),
            ("00:06", "Anna Berg", "Thank you."),
        ]
    )
    of = build(read("a.docx", word(f"<w:tbl>{rows}</w:tbl>")))
    assert [of.words_of(turn) for turn in of.turns] == ["Is it deep?", "It is.", "Thank you."]
    assert [turn.begins for turn in of.turns] == [1, 4, 6]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('In a box.')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Outside.</w:t></w:r><w:r><w:drawing>" + box + "</w:drawing>"
        "<w:Fallback>" + box + "</w:Fallback></w:r></w:p>"
    )
    assert text(body) == "Outside.\n\nIn a box.\n"


def test_what_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx, "LARGEST", 1000)
    with pytest.raises(Unreadable, match="unpacks to more than"):
        read("a.docx", word(paragraph("a" * 2000)))


def test_an_archive_without_a_document_and_an_encrypted_one_are_refused() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "Anna: Yes.")
    with pytest.raises(Unreadable, match="without a Word document"):
        read("a.zip", stream.getvalue())
    locked = bytearray(word(paragraph("Yes.")))
    locked[locked.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(Unreadable, match="is encrypted"):
        read("a.docx", bytes(locked))


def test_under_headings_that_say_who_speaks_a_row_is_a_turn_or_goes_on_with_one() -> None:
    rows = [
        ("No.", "Time", "Speaker", "Remarks"),
        ("1", "0:01", "Anna Berg", "Is it deep?"),
        ("2", "0:05", "", "And how deep is it?"),
        ("3", "0:09", "Ben Olsen", "It is very deep."),
        ("4", "0:12", "Anna Berg", "Thank you."),
    ]
    cells = ["".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows]
    body = paragraph("The pond") + f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"
    of = build(read("a.docx", word(body)))
    assert [(turn.begins, of.words_of(turn)) for turn in of.turns] == [
        (1.0, "Is it deep?\n\nAnd how deep is it?"),
        (9.0, "It is very deep."),
        (12.0, "Thank you."),
    ]


def test_where_a_table_has_no_times_every_row_that_names_somebody_is_a_turn() -> None:
    rows = [
        ("Speaker", "Remarks"),
        ("Anna Berg", "Is it deep?"),
        ("Anna Berg", "I mean the pond."),
        ("", "Well?"),
    ]
    cells = ["".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows]
    of = build(read("a.docx", word(f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>")))
    assert [of.words_of(turn) for turn in of.turns] == ["Is it deep?", "I mean the pond.\n\nWell?"]


def test_nesting_for_ever_is_refused() -> None:
    with pytest.raises(Unreadable, match="too deep"):
        read("a.docx", word("<w:p>" * 10_000 + "</w:p>" * 10_000))


@given(st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 20), st.binary(max_size=6)), max_size=3))
def test_a_damaged_file_is_read_or_refused(damage: list[tuple[int, int, bytes]]) -> None:
    data = word(DEBATE, STYLES)
    for at, gone, new in damage:
        data = data[:at] + new + data[at + gone :]
    read_or_refused("a.docx", data)


@given(
    st.lists(
        st.tuples(st.integers(0, 3000), st.integers(0, 40), st.text("<>/w:prtbl ", max_size=6)), max_size=3
    )
)
def test_damaged_contents_are_read_or_refused(damage: list[tuple[int, int, str]]) -> None:
    body = DEBATE
    for at, gone, new in damage:
        body = body[:at] + new + body[at + gone :]
    read_or_refused("a.docx", word(body, STYLES))

"""Bytes become text, or are refused in one line."""

from __future__ import annotations

import codecs
import hashlib
import os
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.readers import Unreadable, read
from pullquote.readers.decode import decode
from pullquote.readers.plain import PLAIN

SENTENCE = "Ångström said: “we’re naïve – 10 € short”."


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding_and_is_no_text(mark: bytes, encoding: str) -> None:
    assert decode(mark + SENTENCE.encode(encoding)) == (SENTENCE, encoding, ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_without_a_mark_the_bytes_tell(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)) == (SENTENCE, encoding, ())


def test_western_bytes_are_read_as_windows_1252_and_it_is_said() -> None:
    assert decode(SENTENCE.encode("windows-1252")) == (
        SENTENCE,
        "windows-1252",
        ("not UTF-8: read as windows-1252",),
    )


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Вопрос: когда откроется мост? Ответ: в мае, когда растает лёд на реке. " * 4, "windows-1251"),
        (
            "記者：橋はいつ開通しますか。市長：来月の初めに開通する予定です。ありがとうございます。" * 4,
            "shift_jis",
        ),
    ],
)
def test_other_old_encodings_are_guessed(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert "not UTF-8" in decoded.notices[0]


def test_a_damaged_byte_does_not_turn_the_rest_into_another_encoding() -> None:
    decoded = decode((SENTENCE * 50).encode() + b"\xff" + b" end")
    assert decoded.encoding == "utf-8"
    assert decoded.text == SENTENCE * 50 + "\ufffd end"
    assert decoded.notices == ("1 damaged character shown as \ufffd",)


def test_the_user_may_say_the_encoding() -> None:
    assert decode("Größe".encode("latin-1"), "latin-1").text == "Größe"
    with pytest.raises(Unreadable, match="no such encoding"):
        decode(b"x", "klingon")
    with pytest.raises(Unreadable, match="not in that encoding"):
        decode(b"\xff\xfe\xfd", "utf-8")


def test_line_ends_keep_their_places() -> None:
    assert decode(b"a\rb\rc").text == "a\nb\nc"
    assert decode(b"a\r\nb\rc\n").text == "a\r\nb\nc\n"


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf \n"])
def test_what_is_empty_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable, match="empty"):
        decode(data)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (bytes(range(256)) * 8, "not text"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00\x01" * 50, "not text"),
        (b"some text\x00more text", "not text"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04....", "archive"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(Unreadable, match=what) as refused:
        decode(data)
    assert "\n" not in str(refused.value)


def test_a_few_escape_sequences_are_text_still() -> None:
    assert decode(b"Anna: \x1b[31mred\x1b[0m words and more of them.\n" * 20).encoding == "utf-8"


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(Unreadable):
        text = decode(data).text
        assert text.strip()
        assert "\0" not in text


def test_a_path_that_cannot_be_read_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="does not exist"):
        read(tmp_path / "none.txt")
    with pytest.raises(Unreadable, match="is a folder"):
        read(tmp_path)
    with pytest.raises(Unreadable, match="cannot be read"):
        read("a\0b")
    empty = tmp_path / "empty.txt"
    empty.touch()
    with pytest.raises(Unreadable, match=r"empty\.txt is empty"):
        read(empty)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    shut = tmp_path / "shut.txt"
    shut.write_text("Anna: No.")
    shut.chmod(0)
    with pytest.raises(Unreadable, match="no permission"):
        read(shut)


def test_the_source_tells_where_the_text_came_from(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(b"Anna: Yes.\n")
    document = read(path)
    assert document.text == "Anna: Yes.\n"
    assert (document.source.format, document.source.path) == ("text", str(path))
    assert document.source.reader == f"{PLAIN.name}/{PLAIN.version}"
    assert document.source.sha256 == hashlib.sha256(b"Anna: Yes.\n").hexdigest()


def test_bytes_of_standard_input_have_no_path() -> None:
    document = read(None, b"Anna: Yes.\n")
    assert document.source.path is None
    with pytest.raises(Unreadable, match="standard input is empty"):
        read(None, b"")


def test_one_endless_line_opens_with_a_notice() -> None:
    assert "line breaks" in read("a.txt", b"We wait. " * 200_000).source.notices[0]

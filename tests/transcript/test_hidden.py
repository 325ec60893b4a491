"""Characters that hide or steer: they stay in the text and in labels as printed, and reach no name and no title."""

from __future__ import annotations

import json

import pytest

from pullquote.readers import read
from pullquote.transcript.build import build
from pullquote.transcript.hidden import plain_json, unhidden
from pullquote.transcript.model import Document

HIDDEN = ["\u202e", "\u2066", "\u200b", "\ufeff", "\U000e0041"]


@pytest.mark.parametrize("hidden", HIDDEN, ids=ascii)
def test_no_title_place_or_name_holds_what_is_hidden(hidden: str) -> None:
    text = (
        f"Harbour {hidden}briefing\n\nPlace: Nor{hidden}rvik\n\n"
        f"Ada {hidden}Lind: We sail.\n\nBo Varga (Radio {hidden}Norrvik): When?\n\n"
        f"Ada {hidden}Lind: On Monday.\n\nBo Varga (Radio {hidden}Norrvik): Why?\n"
    )
    transcript = build(read(None, text.encode()))
    assert (transcript.header.title, transcript.header.place) == ("Harbour briefing", "Norrvik")
    people = [(speaker.name, speaker.affiliation) for speaker in transcript.speakers.values()]
    assert people == [("Ada Lind", None), ("Bo Varga", "Radio Norrvik")]
    assert hidden in transcript.text


def test_what_a_format_states_of_the_whole_is_shown_without_it_too() -> None:
    document = read(None, b"Ada Lind: We sail.\n\nBo Varga: When?\n\nAda Lind: On Monday.\n")
    stated = {"title": "Harbour\x1b[31m briefing", "place": "\u202eNorrvik"}
    header = build(Document(document.text, document.source, metadata=stated)).header
    assert (header.title, header.place) == ("Harbour[31m briefing", "Norrvik")


def test_json_spells_what_is_hidden_and_nothing_else() -> None:
    value = {"words": "It\u202e sails, 👩\u200d👩, “é”\x1b\U000e0041"}
    text = plain_json(value)
    assert json.loads(text) == value
    assert text == '{"words": "It\\u202e sails, 👩\u200d👩, “é”\\u001b\\udb40\\udc41"}'


def test_joiners_that_join_are_not_hidden() -> None:
    assert unhidden("👩\u200d👩 a\u200db") == "👩\u200d👩 ab"
